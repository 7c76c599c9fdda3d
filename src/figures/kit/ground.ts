// What words within a plot may not stand on and what they had better not, and the places about a thing where they cover least.

import { ascending, sum } from "d3-array";
import type { Circle, Line, Text } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import { type Box, overlap } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import { CELL, cellsOf, type Grid, gridOf } from "./grid.ts";
import { isFree, textBoxes } from "./place.ts";

interface At {
  x: number;
  y: number;
}

/** A stretch of a line between two of its points, px. */
export interface Stretch {
  from: At;
  to: At;
  box: Box;
}

/** What is drawn where words want to stand. */
export interface Ground {
  /** Stretches of lines that words had better not cover; those of little weight matter less. */
  lines: { stretches: Stretch[]; weight: number }[];
  /** Boxes where nothing may stand: other words, marks that are brought out. What is placed joins them. */
  taken: Box[];
  /** Boxes of colour on which words could not be read, but numbers can, which bring their own ground. */
  fills?: readonly Box[];
  /** Boxes of words and marks, which nothing that leads from words to a mark may strike through. What is placed joins them. */
  solid: Box[];
}

/** The part of a frame that words may stand in, with what is drawn there. */
export interface Field {
  bounds: Box;
  size: Size;
  ground: Ground;
}

/** px between the boxes that stand for a line on which nothing may stand. */
const STEP = 5;
/** px that words keep from each other and from what they may not cover. */
const APART = 3;
const SAMPLES = Array.from({ length: 13 }, (_, step) => step / 12);

/** The stretches between neighbours of a row of points. */
export function stretchesOf(points: readonly At[]): Stretch[] {
  return points.slice(1).map((to, index) => {
    const from = sure(points[index]);
    const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
    return { from, to, box: { x, y, width: Math.abs(from.x - to.x), height: Math.abs(from.y - to.y) } };
  });
}

export const between = ({ from, to }: Pick<Stretch, "from" | "to">, t: number): At => ({
  x: from.x + (to.x - from.x) * t,
  y: from.y + (to.y - from.y) * t,
});

/** Small boxes all along a stretch. */
export function boxesAlong(stretch: Pick<Stretch, "from" | "to">): Box[] {
  const { from, to } = stretch;
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / STEP));
  return Array.from({ length: steps + 1 }, (_, step) => ({ ...between(stretch, step / steps), width: 0, height: 0 }));
}

/** Small boxes all along a line that leads from words to what they are of: other words may not stand on it. */
export const alongLine = ({ x1, y1, x2, y2 }: Pick<Line, "x1" | "y1" | "x2" | "y2">): Box[] =>
  boxesAlong({ from: { x: x1, y: y1 }, to: { x: x2, y: y2 } });

/** The least box around boxes, of which there is at least one. */
export function around(boxes: readonly Box[]): Box {
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [right, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Scripts of which lines begin at the right: turned to their side, they leave another edge ragged than the one that has been measured. */
const FROM_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

const isFromRight = ({ text }: Text): boolean => FROM_RIGHT.test(text);

/** The rooms of a label's lines; one around all where they begin at the right. */
export const labelBoxes = (marks: readonly Text[]): Box[] =>
  marks.some(isFromRight) ? [around(textBoxes(marks))] : textBoxes(marks);

/** The box of a disc, px. */
export const discBox = ({ x, y, r }: Pick<Circle, "x" | "y" | "r">): Box => ({ x: x - r, y: y - r, width: r * 2, height: r * 2 });

/** px from a box to the nearest of some points along a stretch. */
export function distance({ x, y, width, height }: Box, stretch: Pick<Stretch, "from" | "to">): number {
  const to = SAMPLES.map((t) => {
    const point = between(stretch, t);
    return Math.hypot(Math.max(x - point.x, 0, point.x - x - width), Math.max(y - point.y, 0, point.y - y - height));
  });
  return Math.min(...to);
}

/** Whether a box lies over a stretch, sampled along it. Asked so often that it makes no objects. */
function isOver({ from, to, box: own }: Stretch, box: Box): boolean {
  if (!overlap(own, box, APART)) return false;
  const [left, right, top, bottom] = [box.x - APART, box.x + box.width + APART, box.y - APART, box.y + box.height + APART];
  for (const t of SAMPLES) {
    const x = from.x + (to.x - from.x) * t;
    const y = from.y + (to.y - from.y) * t;
    if (x > left && x < right && y > top && y < bottom) return true;
  }
  return false;
}

/** A part of a stretch, about as long as a cell of the grid is wide. */
interface Part {
  line: number;
  stretch: Stretch;
  /** Of the stretch, among those of all lines. */
  index: number;
  box: Box;
}

/** Where the lines of a ground lie, and which stretches the last box was compared with: each is, once. */
interface Inked {
  parts: Grid<Part>;
  seen: Uint32Array;
  asked: number;
}
const inkedOnce = new WeakMap<Ground["lines"], Inked>();

/** px beyond a frame in which lines are looked for, too. */
const MARGIN = 64;
const LAST_SAMPLE = SAMPLES.length - 1;

/** The parts of a stretch, each from one sample of it to a later one. */
function partsOf(line: number, stretch: Stretch, index: number): Part[] {
  const { width, height } = stretch.box;
  const count = Math.min(LAST_SAMPLE, Math.max(1, Math.ceil(Math.max(width, height) / CELL)));
  return Array.from({ length: count }, (_, part) => {
    const [from, to] = [Math.floor((LAST_SAMPLE * part) / count), Math.ceil((LAST_SAMPLE * (part + 1)) / count)];
    const [a, b] = [between(stretch, from / LAST_SAMPLE), between(stretch, to / LAST_SAMPLE)];
    const box = { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
    return { line, stretch, index, box };
  });
}

function inkedOf({ ground: { lines }, size }: Pick<Field, "ground" | "size">): Inked {
  const known = inkedOnce.get(lines);
  if (known) return known;
  let count = 0;
  const parts = lines.flatMap(({ stretches }, line) => stretches.flatMap((stretch) => partsOf(line, stretch, count++)));
  const bounds = { x: -MARGIN, y: -MARGIN, width: size.width + 2 * MARGIN, height: size.height + 2 * MARGIN };
  const inked = { parts: gridOf(parts, ({ box }) => box, bounds), seen: new Uint32Array(count), asked: 0 };
  inkedOnce.set(lines, inked);
  return inked;
}

/** What of lines a box lies over: how many stretches, each by the weight of its line, and how many lines. */
function coverOf(box: Box, field: Pick<Field, "ground" | "size">): { weight: number; lines: number } {
  const { lines } = field.ground;
  if (lines.length === 0) return { weight: 0, lines: 0 };
  const inked = inkedOf(field);
  inked.asked += 1;
  const { x, y, width, height } = box;
  const wide = { x: x - APART, y: y - APART, width: width + 2 * APART, height: height + 2 * APART };
  const counts = new Map<number, number>();
  for (const near of cellsOf(inked.parts, wide))
    for (const { line, stretch, index } of near) {
      if (inked.seen[index] === inked.asked) continue;
      inked.seen[index] = inked.asked;
      if (isOver(stretch, box)) counts.set(line, (counts.get(line) ?? 0) + 1);
    }
  // In the order of the lines: sums of fractions depend on it.
  const covered = [...counts].sort(([a], [b]) => a - b);
  return { weight: sum(covered, ([line, count]) => sure(lines[line]).weight * count), lines: covered.length };
}

interface Wish {
  /** What the words are about, px; a point has no width and no height. */
  about: Box;
  width: number;
  height: number;
  /** How many lines of text off it they may stand. */
  rings: readonly number[];
  /** Lines that the words may cover: none is too many if it is not said. */
  most?: number;
  /** Whether it stands in a row: words over or under it are then read as the neighbour's, and better stand beside it. */
  inRow?: boolean;
}

/** Lines that a text may cover: of more, neither they nor the text can be read. */
export const MOST_COVERED = 3;

/** Lines of text off what they are about where words stand well, and where they stand at need. */
export const RINGS = { near: [0, 1, 2, 3, 4], far: [5, 6, 7, 8] } as const;
/** What a line of text off weighs against a line that is covered; and what a place at the edge does. */
const COST = { ring: 0.4, edge: 0.1 };

/** Places about a thing, those first where words cover fewest lines and stand nearest. */
export function placesAbout(
  { about, width, height, rings, most = Number.POSITIVE_INFINITY, inRow = false }: Wish,
  field: Field,
): Box[] {
  const { bounds, size } = field;
  const right = bounds.x + bounds.width;
  const slack = size.text * 0.5;
  const [x, y] = [about.x + about.width / 2, about.y + about.height / 2];
  const choices = rings.flatMap((ring) => {
    const off = size.text * (0.6 + ring);
    const lefts = [x - width / 2, x - width + 6, x - 6];
    const tops = [about.y - off - height, about.y + about.height + off];
    const around = tops.flatMap((top) => lefts.map((left) => ({ left, top, ring: inRow ? ring + 1 : ring })));
    const sides = [about.x + about.width + off + 4, about.x - off - 4 - width].map((left) => ({
      left,
      top: y - height / 2,
      ring: inRow ? ring : ring + 0.5,
    }));
    return [...around, ...sides];
  });
  const costs = choices.flatMap(({ left, top, ring }) => {
    // Words there would stand beyond the bounds.
    if (top < bounds.y - slack || top + height > bounds.y + bounds.height + slack) return [];
    const box = { x: Math.min(Math.max(left, bounds.x), right - width), y: top, width, height };
    const covered = coverOf(box, field);
    if (covered.weight > most && covered.lines > most) return [];
    return [{ box, cost: covered.weight + ring * COST.ring + (box.x === left ? 0 : COST.edge) }];
  });
  return costs.sort((a, b) => ascending(a.cost, b.cost)).map(({ box }) => box);
}

/** Places for words that are about nothing in particular: at the upper edge first, to the right, to the left, in the middle. */
export function placesWithin({ width, height }: Pick<Box, "width" | "height">, field: Field): Box[] {
  const { bounds, size } = field;
  const rows = Math.max(0, Math.floor((bounds.height - height) / size.text)) + 1;
  const shares = [1, 0, 0.5];
  const places = Array.from({ length: rows }, (_, row) =>
    shares.map((share) => ({ x: bounds.x + (bounds.width - width) * share, y: bounds.y + row * size.text, width, height })),
  ).flat();
  const costs = places.map((box, index) => ({ box, cost: coverOf(box, field).weight + (index / shares.length) * 0.1 }));
  return costs.sort((a, b) => ascending(a.cost, b.cost)).map(({ box }) => box);
}

/** Puts words at the first of the places in which they stand free and which `takes` them, and takes the room; nothing where there is none. */
export function settle(
  places: readonly Box[],
  boxesOf: (box: Box) => readonly Box[],
  { bounds, ground }: Field,
  takes: (box: Box) => boolean = () => true,
): Box | undefined {
  const room = { bounds, taken: ground.taken, gap: APART };
  const place = places.find((box) => isFree(boxesOf(box), room) && takes(box));
  if (!place) return undefined;
  ground.taken.push(...boxesOf(place));
  ground.solid.push(...boxesOf(place));
  return place;
}
