// What words within a plot may not stand on and what they had better not, and the places about a thing where they cover least.

import { ascending, bisector, max, sum } from "d3-array";
import type { Circle } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import { type Box, overlap } from "../../marks/text.ts";
import { isFree } from "./place.ts";
import { sure } from "./sure.ts";

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

/** The least box around boxes, of which there is at least one. */
export function around(boxes: readonly Box[]): Box {
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

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

/** Stretches from left to right, and how wide the widest is: a box is compared with those that may lie under it only. */
interface Sorted {
  stretches: readonly Stretch[];
  widest: number;
}
const sortedOnce = new WeakMap<readonly Stretch[], Sorted>();
const byLeft = bisector(({ box }: Stretch) => box.x);

function sortedOf(stretches: readonly Stretch[]): Sorted {
  const known = sortedOnce.get(stretches);
  if (known) return known;
  const sorted = {
    stretches: [...stretches].sort((a, b) => a.box.x - b.box.x),
    widest: max(stretches, ({ box }) => box.width) ?? 0,
  };
  sortedOnce.set(stretches, sorted);
  return sorted;
}

/** How many stretches of a line a box lies over, counted up to `most`. */
function countOver(line: readonly Stretch[], box: Box, most = Number.POSITIVE_INFINITY): number {
  const { stretches, widest } = sortedOf(line);
  let count = 0;
  for (let index = byLeft.left(stretches, box.x - APART - widest); index < stretches.length && count < most; index++) {
    const stretch = sure(stretches[index]);
    if (stretch.box.x >= box.x + box.width + APART) break;
    if (isOver(stretch, box)) count++;
  }
  return count;
}

/** How many stretches of lines a box lies over. */
function crossings(box: Box, { lines }: Ground): number {
  return sum(lines, ({ stretches, weight }) => weight * countOver(stretches, box));
}

/** Whether a box lies over more than `most` lines. */
const coversMany = (box: Box, { lines }: Ground, most: number) =>
  lines.filter(({ stretches }) => countOver(stretches, box, 1) > 0).length > most;

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
  { bounds, size, ground }: Field,
): Box[] {
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
    const covered = crossings(box, ground);
    if (covered > most && coversMany(box, ground, most)) return [];
    return [{ box, cost: covered + ring * COST.ring + (box.x === left ? 0 : COST.edge) }];
  });
  return costs.sort((a, b) => ascending(a.cost, b.cost)).map(({ box }) => box);
}

/** Places for words that are about nothing in particular: at the upper edge first, to the right, to the left, in the middle. */
export function placesWithin({ width, height }: Pick<Box, "width" | "height">, { bounds, size, ground }: Field): Box[] {
  const rows = Math.max(0, Math.floor((bounds.height - height) / size.text)) + 1;
  const shares = [1, 0, 0.5];
  const places = Array.from({ length: rows }, (_, row) =>
    shares.map((share) => ({ x: bounds.x + (bounds.width - width) * share, y: bounds.y + row * size.text, width, height })),
  ).flat();
  const costs = places.map((box, index) => ({ box, cost: crossings(box, ground) + (index / shares.length) * 0.1 }));
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
