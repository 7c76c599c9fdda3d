// The names of places below an axis: as many as stand apart, first and last among them, broken into lines where they are long.

import { max } from "d3-array";
import { markKey, partOf } from "../../marks/key.ts";
import type { Text } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import type { Style } from "../../marks/style.ts";
import { type Box, fitText, overlap, textBox, textWidth } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import type { Place } from "./places.ts";

const ASH: Style = { hue: "ash" };
/** Lines of a place's name. */
const MOST_LINES = 3;

interface Ticks {
  /** With y from the axis down. */
  marks: Text[];
  /** Lines of the longest. */
  lines: number;
}

/** Text marks of a place's name in lines no wider than `width`, centred on its place as far as the stage allows. */
function nameOf(place: Place, x: number, width: number, stage: Box, size: Size): Text[] {
  const font = size.text * 0.92;
  const lines = fitText(place.name, font, width, MOST_LINES);
  const half = (max(lines, (line) => textWidth(line, font)) ?? 0) / 2;
  const middle = Math.min(Math.max(x, stage.x + half), stage.x + stage.width - half);
  return lines.map((text, row) => ({
    key: partOf(markKey("tick", place.id), row),
    text,
    x: middle,
    y: size.text * 1.4 + row * font * 1.2,
    size: font,
    anchor: "middle",
    style: ASH,
  }));
}

const areApart = (one: Text[], other: Text[], gap: number) =>
  one.every((a) => other.every((b) => !overlap(textBox(a), textBox(b), gap)));

/** Names at every so many places, and at the last one. */
function everyFew(names: Text[][], stride: number, gap: number): Text[][] {
  const last = sure(names.at(-1));
  const chosen = names.slice(0, -1).filter((_, index) => index % stride === 0);
  if (chosen.length > 1 && !areApart(sure(chosen.at(-1)), last, gap)) chosen.pop();
  return [...chosen, last];
}

/** The closest even row of names in which all stand apart; nothing where the first meets the last. */
function rowOf(names: Text[][], gap: number): Text[][] | undefined {
  const fits = (list: Text[][]) => list.slice(1).every((tick, index) => areApart(sure(list[index]), tick, gap));
  const count = names.length - 1;
  let first: { stride: number; list: Text[][] } | undefined;
  for (let stride = 1; stride <= count; stride++) {
    // A stride that meets the last place keeps the ticks even; it may be up to twice as wide as need be.
    if (first && (stride > first.stride * 2 || count % stride !== 0)) continue;
    const list = everyFew(names, stride, gap);
    if (!fits(list)) continue;
    if (count % stride === 0) return list;
    first ??= { stride, list };
  }
  return first?.list;
}

/** The names of places below an axis, each at its `x`, px; the stage is how far to each side they may reach. */
export function placeTicks(places: Place[], x: (place: Place) => number, stage: Box, size: Size): Ticks {
  const gap = size.text * 0.5;
  const namesAt = (width: number) => places.map((place) => nameOf(place, x(place), width, stage, size));
  const found = (names: Text[][] | undefined): Ticks | undefined =>
    names && { marks: names.flat(), lines: max(names, (name) => name.length) ?? 1 };
  const wide = places.every(({ name }) => textWidth(name, size.text * 0.92) <= stage.width);
  const [first, last] = [sure(places[0]), sure(places.at(-1))];
  if (first === last) return sure(found([nameOf(first, x(first), stage.width, stage, size)]));
  const whole = wide ? found(rowOf(namesAt(stage.width), gap)) : undefined;
  if (whole) return whole;
  // The first and the last alone meet half-way between their places.
  const middle = (x(first) + x(last)) / 2;
  const [left, right] = [middle - gap / 2 - stage.x, stage.x + stage.width - middle - gap / 2];
  const ends = [
    nameOf(first, x(first), left, { ...stage, width: left }, size),
    nameOf(last, x(last), right, { ...stage, x: middle + gap / 2, width: right }, size),
  ];
  return found(rowOf(namesAt(stage.width / 4), gap)) ?? sure(found(ends));
}
