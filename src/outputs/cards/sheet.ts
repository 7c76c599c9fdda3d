// A picture being put together: shapes and set words, from the top down, and what could not be set.

import { directionOf } from "../../locale/index.ts";
import { round } from "../../marks/print.ts";
import { outlineOf, setLine, type Type } from "../../type/outline.ts";
import { element, type Markup, raw } from "../markup.ts";
import type { Drawn } from "./still.ts";

export interface Sheet {
  /** px */
  width: number;
  /** The language of its words. */
  language: string;
  /** SVG elements, the lowest first. */
  parts: Markup[];
}

export function newSheet(width: number, language: string): Sheet {
  return { width, language, parts: [] };
}

/** Where what stands at x from the left, `width` px wide, comes to stand: as far from the right, where one reads from there. */
export function placedAt({ width: whole, language }: Sheet, x: number, width: number): number {
  return directionOf(language) === "rtl" ? whole - x - width : x;
}

/** Adds what has been drawn elsewhere. Changes the sheet, as do all that follow. */
export function lay(sheet: Sheet, { svg }: Pick<Drawn, "svg">): void {
  sheet.parts.push(raw(svg));
}

/** A filled box, px. */
export function layBox(sheet: Sheet, box: { x: number; y: number; width: number; height: number }, fill: string): void {
  const { x, y, width, height } = box;
  const [left, top, wide, tall] = [round(placedAt(sheet, x, width)), round(y), round(width), round(height)];
  sheet.parts.push(element("rect", { x: left, y: top, width: wide, height: tall, fill }));
}

export interface Setting {
  /** px: the left edge of the lines, or their right edge where they are set from there; from the other side where one reads from right to left. */
  x: number;
  /** px: the top of the first line. */
  y: number;
  fill: string;
  /** em from line to line. */
  leading: number;
  from?: "left" | "right";
}

/** px from the top of an em to the baseline, in em: that of the Noto faces. */
const RISE = 0.88;

/** Sets lines one under the other. Returns where the next thing may begin, px. */
export function layLines(sheet: Sheet, lines: readonly string[], type: Type, setting: Setting): number {
  const { x, y, fill, leading, from = "left" } = setting;
  const { size } = type;
  for (const [row, words] of lines.entries()) {
    const line = setLine(words, type);
    const baseline = y + (row * leading + (leading - 1) / 2 + RISE) * size;
    const left = placedAt(sheet, from === "right" ? x - line.width : x, line.width);
    const d = outlineOf(line, size, left, baseline);
    if (d) sheet.parts.push(element("path", { d, fill }));
  }
  return y + lines.length * leading * size;
}

/** The sheet as an SVG file on a ground, `height` px tall. */
export function finish(sheet: Sheet, height: number, ground: string): string {
  const { width, parts } = sheet;
  const size = { width, height };
  const paper = element("rect", { ...size, fill: ground });
  return element("svg", { xmlns: "http://www.w3.org/2000/svg", ...size, viewBox: `0 0 ${width} ${height}` }, paper, parts).markup;
}
