// What rows are compared with: lines and stretches across them, and their labels above the rows, in as few lines as they need.

import { ascending } from "d3-array";
import { type Key, markKey } from "../../marks/key.ts";
import type { Text } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import { type Box, textWidth } from "../../marks/text.ts";
import type { Annotation } from "./annotations.ts";
import { shownOf, targetsAlong } from "./compare.ts";
import { label, labelRoom } from "./label.ts";
import type { NumberWriter } from "./numbers.ts";
import { type Label, placeLabels, textBoxes } from "./place.ts";

/** A line across the rows, or, with `to`, a stretch of their scale; `at` and `to` in the data's unit, `value` as it is written. */
export interface Reference {
  id: string;
  at: number;
  to?: number;
  label: string;
  value: string;
}

interface Compared {
  references: readonly { id: string; value: number; label: string }[];
  bands: readonly { id: string; from: number; to: number; label: string }[];
}

/** What a figure is compared with, from the lowest to the highest. */
export function referencesOf(spec: Compared, { whole }: NumberWriter): Reference[] {
  const lines = spec.references.map(({ id, value, label }): Reference => ({ id, at: value, label, value: whole(value) }));
  const bands = spec.bands.map(({ id, from, to, label }): Reference => {
    const [at, end] = from < to ? [from, to] : [to, from];
    return { id, at, to: end, label, value: whole({ min: at, max: end }) };
  });
  return [...lines, ...bands].sort((a, b) => ascending(centreOf(a), centreOf(b)));
}

/** The key of what is drawn for it, by which it is also known. */
export const referenceKey = ({ id, to }: Reference): Key => markKey(to === undefined ? "reference" : "band", id);
/** Where its label belongs along the scale, in the data's unit. */
export const centreOf = ({ at, to = at }: Reference): number => (at + to) / 2;

/** What stands at it. */
const wordsOf = ({ label, value }: Reference) => `${label} ${value}`;

/** What a state is compared with: all, if it does not say. */
export const comparedIn = (
  state: { references?: readonly string[] | undefined; bands?: readonly string[] | undefined },
  references: readonly Reference[],
): Reference[] => [
  ...shownOf(
    references.filter(({ to }) => to === undefined),
    state.references,
  ),
  ...shownOf(
    references.filter(({ to }) => to !== undefined),
    state.bands,
  ),
];

/** Reference labels by the keys of what they name, and the keys of those that found no room. */
export interface Labels {
  marks: Map<string, Text[]>;
  unnamed: string[];
}

/** px of a stroke across the plot. */
export interface Stroke {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** What of a state's references has no label, as annotations of its strokes; and the words of all, by which they are numbered. */
export function unlabelled(
  compared: readonly Reference[],
  { marks }: Labels,
  references: readonly Reference[],
  strokeOf: (line: Reference) => Stroke,
): { words: string[]; left: Annotation[] } {
  const left = compared.filter((line) => !marks.has(referenceKey(line)));
  const said = left.map((line): Annotation => {
    const index = line.to === undefined ? "reference" : "band";
    return { item: line.id, index, targets: targetsAlong(strokeOf(line)), text: wordsOf(line) };
  });
  return { words: references.map(wordsOf), left: said };
}

/** What stands under the labels: where a value lies along its scale, px, and the upper edge of all that it draws. */
interface Under {
  x(value: number): number;
  top: number;
}

/** px of the frame that labels keep apart. */
const APART = 2;
/** Share of the height that labels may take above rows. */
const MOST_ABOVE = 0.4;
/** Em between a line and words beside it. */
const BESIDE = 0.45;

/** Stands labels within bounds, each at the first of its places that is free. */
export function standLabels(labels: Label[], bounds: Box): Labels {
  const { placed, unnamed } = placeLabels(labels, { bounds, taken: [], gap: APART }, textBoxes);
  return { marks: new Map(placed.map(({ item, place: marks }) => [item, marks])), unnamed };
}

/** Over its line; of several lines the lower ones' labels lean (-1) to the left of theirs, the higher ones' (1) to the right. */
function placesOver(line: Reference, under: Under, area: Box, size: Size, lean: number): Text[][] {
  const at = under.x(centreOf(line));
  const words = wordsOf(line);
  const width = textWidth(words, size.text);
  if (width > area.width) return [];
  const over = Math.min(Math.max(at - width / 2, area.x), area.x + area.width - width);
  const [left, right] = [at - size.text * BESIDE - width, at + size.text * BESIDE];
  const starts = lean < 0 ? [left, over, right] : [right, over, left];
  if (lean === 0) starts.unshift(over);
  const options = { size: size.text, width: area.width, style: { hue: "ink", halo: true } as const };
  const heights = [0, 1, 2, 3].map((row) => under.top - size.text * (0.95 + row * 1.25));
  return heights.flatMap((y) => starts.map((x) => label(referenceKey(line), words, x, y, options)));
}

/** Labels one above the other over the rows, each in up to two lines; those that would take too much of the height are left out. */
function stackAbove<Below extends Under>(list: Reference[], area: Box, { text }: Size, below: (head: number) => Below) {
  let head = 0;
  const kept = list.flatMap((line) => {
    const room = labelRoom(wordsOf(line), text, area.width, 2);
    if (head + room.height + text * 0.3 > area.height * MOST_ABOVE) return [];
    head += room.height + text * 0.3;
    return [{ line, room, foot: head }];
  });
  const under = below(head);
  const marks = kept.map(({ line, room, foot }): [string, Text[]] => {
    const x = Math.min(Math.max(under.x(centreOf(line)) - room.width / 2, area.x), area.x + area.width - room.width);
    const y = under.top - foot + room.height / 2;
    const options = { size: text, width: area.width, most: 2, style: { hue: "ink", halo: true } as const };
    return [referenceKey(line), label(referenceKey(line), wordsOf(line), x, y, options)];
  });
  const named = new Map(marks);
  const unnamed = list.map(referenceKey).filter((key) => !named.has(key));
  return { ...under, labels: { marks: named, unnamed } };
}

/** Rows with their references' labels above them; `under` draws the rows in what is left of the area. */
export function labelsAbove<Below extends Under>(
  list: Reference[],
  area: Box,
  size: Size,
  under: (area: Box) => Below,
): Below & { labels: Labels } {
  const below = (head: number) => under({ ...area, y: area.y + head, height: area.height - head });
  for (const lines of [list.length > 0 ? 1 : 0, 2, 3]) {
    const found = below(lines * size.text * 1.5);
    const asked = list.map((line, index) => {
      const lean = Math.sign(index - (list.length - 1) / 2);
      return { item: referenceKey(line), places: placesOver(line, found, area, size, lean) };
    });
    const labels = standLabels(asked, area);
    if (labels.unnamed.length === 0) return { ...found, labels };
  }
  return stackAbove(list, area, size, below);
}
