// What the keys of a map of values are made of: a title, words and swatches in a block of known size.

import type { Speaker } from "../../locale/index.ts";
import { markKey } from "../../marks/key.ts";
import type { Text } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import type { Hue, Style } from "../../marks/style.ts";
import { middle } from "../../marks/text.ts";
import { type Fitted, fitLabel, stackLines } from "../kit/label.ts";
import type { Measure } from "./measure.ts";
import type { Marks } from "./scene.ts";
import type { State } from "./schema.ts";

export type Into = Pick<Marks, "panel" | "classes" | "hatches" | "scale" | "leaders" | "key">;

export interface Layer {
  name: string;
  measure: Measure;
  hue: Hue;
}

/** The key of a layer as it draws one of its columns; px. */
export interface Block {
  width: number;
  height: number;
  /** Whether its title has lost words. */
  isCut: boolean;
  draw(at: { x: number; y: number }, state: Pick<State, "classes">, into: Into): void;
}

/** Em of a line. */
export const LINE = 1.25;
/** Em of a title before it is broken, and lines that it takes at the most. */
export const TITLE = 34;
const LINES = 2;
/** How much wider bold words are. */
const BOLD = 1.06;

/** Share of the ordinary size in which limits and sizes are written. */
export const SMALL = 0.92;

export interface Desk {
  size: Size;
  /** px of the room for all keys. */
  width: number;
  say: Speaker;
}

export const keyOf = (layer: string, part: string, index?: string | number) =>
  markKey(`key-${part}`, "", index === undefined ? layer : `${layer}-${index}`);

/** Words on one line of a key, cut where there is no room for them. */
export const lineOf = (words: string, { size, width }: Desk) => fitLabel(words, size.text * SMALL, width * 0.6, 1).lines[0] ?? "";

export const textAt = (key: Text["key"], text: string, x: number, y: number, size: number, style: Style): Text => ({
  key,
  text,
  x,
  y: middle(y, size),
  size,
  style,
});

/** A title in its lines, which are bold. */
export const titleOf = (measure: Measure, column: string, text: number, width: number): Fitted =>
  fitLabel(measure.title(column), text * BOLD, width, LINES);

export function drawTitle(layer: string, title: Fitted, { x, y }: Place, { size }: Desk, into: Into): void {
  const style: Style = { hue: "ink", weight: "bold" };
  into.key.push(
    ...stackLines(keyOf(layer, "title"), title.lines, x, y + (title.lines.length * size.text * LINE) / 2, {
      size: size.text,
      style,
    }),
  );
}

export interface Place {
  x: number;
  y: number;
}
