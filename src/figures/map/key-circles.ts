// The key of a layer of circles: nested circles of round values, and beside them what else is drawn.

import { max } from "d3-array";
import { scaleLinear } from "d3-scale";
import type { Text } from "../../marks/marks.ts";
import type { Point } from "../../marks/path.ts";
import type { Style } from "../../marks/style.ts";
import { textWidth } from "../../marks/text.ts";
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
import type { Measure } from "./measure.ts";
import { circleStyle, crossAt, ringRadius, UNKNOWN_RING } from "./measured.ts";

/** An entry beside a key: what a swatch means, in words. */
interface Entry {
  key: Text["key"];
  words: string;
  draw(middle: Point, into: Into): void;
}

/** Round values for nested circles, the largest first: as many as can be told apart and named. */
function roundValues({ circles }: Measure, most: number, text: number): number[] {
  const ticks = scaleLinear()
    .domain([0, most])
    .ticks(8)
    .filter((tick) => tick > 0 && tick <= most);
  const large = ticks.at(-1);
  if (large === undefined || !circles) return [];
  const picked = [large];
  for (const value of [large / 4, large / 16]) {
    const before = picked.at(-1) ?? large;
    if (2 * (circles.radius(before) - circles.radius(value)) > text * 1.15) picked.push(value);
  }
  return picked;
}

/** What is said beside nested circles: of what is below zero, nothing at all and not known. */
function entriesOf({ name, measure, hue }: Layer, desk: Desk): Entry[] {
  const { size, say } = desk;
  const r = ringRadius(size);
  const circle =
    (part: string, style: Style): Entry["draw"] =>
    ([x, y], into) =>
      into.scale.push({ key: keyOf(name, part), x, y, r, style });
  const cross: Entry["draw"] = (at, into) =>
    into.hatches.push({ key: keyOf(name, "cross"), d: crossAt(at, size), style: { hue } });
  const entries: [is: (value: number | null) => boolean, part: string, words: string, draw: Entry["draw"]][] = [
    [(value) => value !== null && value < 0, "below", say("belowZero"), circle("below", circleStyle(measure, hue, -1))],
    [(value) => value === 0, "cross", measure.writer.whole(0), cross],
    [(value) => value === null, "unknown", say("unknown"), circle("unknown", UNKNOWN_RING)],
  ];
  return entries.flatMap(([is, part, words, draw]) =>
    measure.has(is) ? [{ key: keyOf(name, part), words: lineOf(words, desk), draw }] : [],
  );
}

/** The key of a layer of circles: nested circles of round values, and beside them what else is drawn. */
export function circleBlock(layer: Layer, column: string, desk: Desk): Block {
  const { name, measure, hue } = layer;
  const { size, width } = desk;
  const { text } = size;
  const small = text * SMALL;
  const values = roundValues(measure, measure.largest, small);
  const radius = (value: number) => measure.circles?.radius(value) ?? 0;
  const widest = radius(values[0] ?? 0);
  const words = values.map((value) => lineOf(measure.writer.whole(value), desk));
  const entries = entriesOf(layer, desk);
  const labels = max(words, (one) => textWidth(one, small)) ?? 0;
  const nested = values.length > 0 ? widest * 2 + text * 0.8 + labels : 0;
  const beside = max(entries, (one) => textWidth(one.words, small)) ?? 0;
  const side = entries.length > 0 ? ringRadius(size) * 2 + text * 0.5 + beside : 0;
  const gap = values.length > 0 && entries.length > 0 ? text : 0;
  const isBelow = nested + gap + side > width;
  const title = titleOf(measure, column, text, Math.min(width, TITLE * text));
  const heights = { nested: Math.max(widest * 2, values.length > 0 ? text : 0), side: entries.length * text * LINE };
  const body = isBelow ? heights.nested + heights.side : Math.max(heights.nested, heights.side);
  return {
    width: Math.max(title.width, isBelow ? Math.max(nested, side) : nested + gap + side),
    height: title.lines.length * text * LINE + text * 0.5 + body + text * 0.3,
    isCut: !title.whole,
    draw({ x, y }, _, into) {
      drawTitle(name, title, { x, y }, desk, into);
      const top = y + title.lines.length * text * LINE + text * 0.5;
      const base = top + (isBelow ? heights.nested : body);
      for (const [index, value] of values.entries()) {
        const r = radius(value);
        const [middleX, upper] = [x + widest, base - 2 * r];
        const end = x + widest * 2 + text * 0.6;
        into.scale.push({ key: keyOf(name, "size", index), x: middleX, y: base - r, r, style: { hue, fill: "hollow" } });
        into.leaders.push({
          key: keyOf(name, "size", index),
          x1: middleX,
          y1: upper,
          x2: end - 2,
          y2: upper,
          style: { hue: "ash" },
        });
        into.key.push(textAt(keyOf(name, "size", index), words[index] ?? "", end, upper, small, { hue: "ash" }));
      }
      const left = isBelow ? x : x + nested + gap;
      const first = isBelow ? base + text * 0.3 : top;
      for (const [index, entry] of entries.entries()) {
        const at = first + (index + 0.4) * text * LINE;
        entry.draw([left + ringRadius(size), at], into);
        into.key.push(textAt(entry.key, entry.words, left + ringRadius(size) * 2 + text * 0.5, at, small, { hue: "ash" }));
      }
    },
  };
}
