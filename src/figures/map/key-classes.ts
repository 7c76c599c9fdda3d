// The key of a layer in classes: a bar, its limits under it, and what is hatched beside it.

import { max } from "d3-array";
import type { Text } from "../../marks/marks.ts";
import { type Point, polyline } from "../../marks/path.ts";
import { type Box, textWidth } from "../../marks/text.ts";
import type { Classes } from "./classes.ts";
import { hatchLines } from "./hatch.ts";
import {
  type Block,
  type Desk,
  drawTitle,
  type Into,
  keyOf,
  type Layer,
  LINE,
  lineOf,
  SMALL,
  TITLE,
  textAt,
  titleOf,
} from "./key-block.ts";
import { HATCH } from "./measured.ts";
import { UNKNOWN } from "./schema.ts";

/** Em of a swatch. */
const BAR = 0.8;
/** Em of a swatch of a class at the least and at the most. */
const NARROWEST = 1.5;
const WIDEST = 5;

interface Limit {
  /** Which edge of the bar's swatches it is on. */
  edge: number;
  words: string;
  width: number;
}

/** px by which limits reach beyond the ends of a bar of `count` swatches. */
const beyond = (limits: readonly Limit[], swatch: number, count: number) => ({
  left: Math.max(0, ...limits.map(({ edge, width }) => width / 2 - edge * swatch)),
  right: Math.max(0, ...limits.map(({ edge, width }) => width / 2 - (count - edge) * swatch)),
});

interface Bar {
  swatch: number;
  size: number;
  /** px of the room for it. */
  room: number;
}

/** The limits that are printed under a bar of classes, each on its edge: all of them, else fewer. */
function limitsOf({ list }: Classes, write: (value: number) => string, { swatch, size, room }: Bar): Limit[] {
  const ends = [...list.map(({ from }) => from), ...list.slice(-1).map(({ to }) => to)];
  const all = ends.map((value, edge): Limit => ({ edge, words: write(value), width: textWidth(write(value), size) }));
  const inner = all.slice(1, -1);
  const choices = [all, inner, inner.filter((_, index) => index % 2 === 0), inner.slice(0, 1), []];
  const isApart = (some: Limit[]) =>
    some.every(({ edge, width }, index) => {
      const next = some[index + 1];
      return !next || (next.edge - edge) * swatch > (width + next.width) / 2 + size * 0.4;
    });
  const isWithin = (some: Limit[]) => {
    const { left, right } = beyond(some, swatch, list.length);
    return left + list.length * swatch + right <= room;
  };
  return choices.find((some) => isApart(some) && isWithin(some)) ?? [];
}

/** A hatched box, px. */
function drawHatched(key: Text["key"], { x, y, width, height }: Box, muted: boolean, into: Into): void {
  const ring: Point[] = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
    [x, y],
  ];
  const lines = hatchLines([ring], HATCH * 0.9).flatMap((line) => polyline(line));
  into.hatches.push({ key, d: [...polyline(ring.slice(0, -1), true), ...lines], style: { hue: "ash", fill: "hatch", muted } });
}

/** The key of a layer in classes: a bar, its limits under it, and what is hatched beside it. */
export function classBlock({ name, measure }: Layer, column: string, desk: Desk): Block {
  const { size, width } = desk;
  const { text } = size;
  const small = text * SMALL;
  const classes = measure.classes ?? { list: [], of: () => 0 };
  const count = classes.list.length;
  const { format } = measure;
  const widest =
    max(
      classes.list.flatMap(({ from, to }) => [from, to]),
      (value) => textWidth(format(value), small),
    ) ?? 0;
  const swatch = Math.max(NARROWEST * text, Math.min(WIDEST * text, widest + text * 0.7, (width - text) / Math.max(1, count)));
  const bar = swatch * count;
  const limits = limitsOf(classes, format, { swatch, size: small, room: width });
  const { left: shift, right: past } = beyond(limits, swatch, count);
  const isUnknown = measure.has((value) => value === null);
  const unknown = lineOf(desk.say("unknown"), desk);
  const side = isUnknown ? text * (BAR + 0.9) + textWidth(unknown, small) : 0;
  const gap = count > 0 && isUnknown ? Math.max(text, past + text * 0.4) : past;
  const isBelow = shift + bar + gap + side > width;
  const title = titleOf(measure, column, text, Math.min(width, Math.max(TITLE * text, bar)));
  const lines = (limits.length > 0 ? LINE : 0.4) + (isBelow && isUnknown ? LINE + 0.2 : 0);
  return {
    width: Math.max(title.width, isBelow ? Math.max(shift + bar + past, side) : shift + bar + gap + side),
    height: title.lines.length * text * LINE + text * (0.3 + (count > 0 || !isBelow ? BAR : 0) + lines),
    isCut: !title.whole,
    draw({ x, y }, state, into) {
      drawTitle(name, title, { x, y }, desk, into);
      const top = y + title.lines.length * text * LINE + text * 0.3;
      const isBack = (which: number | typeof UNKNOWN) => state.classes.length > 0 && !state.classes.includes(which);
      for (const [index, { hue, tint }] of classes.list.entries()) {
        const box = { x: x + shift + index * swatch, y: top, width: swatch, height: text * BAR };
        into.classes.push({ key: keyOf(name, "class", index), ...box, style: { hue, fill: tint, muted: isBack(index + 1) } });
      }
      for (const { edge, words } of limits) {
        const mark = textAt(keyOf(name, "limit", edge), words, x + shift + edge * swatch, top + text * (BAR + 0.65), small, {
          hue: "ash",
        });
        into.key.push({ ...mark, anchor: "middle" });
      }
      if (!isUnknown) return;
      const left = isBelow ? x : x + shift + bar + (count > 0 ? gap : 0);
      const at = isBelow ? top + text * (BAR + (limits.length > 0 ? LINE : 0.4) + 0.2) : top;
      const muted = isBack(UNKNOWN);
      drawHatched(keyOf(name, "hatch"), { x: left, y: at, width: text * (BAR + 0.4), height: text * BAR }, muted, into);
      into.key.push(
        textAt(keyOf(name, "unknown"), unknown, left + text * (BAR + 0.8), at + (text * BAR) / 2, small, {
          hue: "ash",
          muted,
        }),
      );
    },
  };
}
