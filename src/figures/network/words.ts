// Where on the courses of relations their words find room: the places, of which the kit's placer chooses.

import type { Command } from "../../marks/path.ts";
import { type Box, overlap } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import { around as aroundAll } from "../kit/ground.ts";
import { placeLabels } from "../kit/place.ts";
import type { Ground, Point, Route } from "./routes.ts";

/** Words that want room on a route. */
export interface Wanted {
  route: Route;
  /** Whether they are placed before others. */
  lit: boolean;
  /** px the words take when broken to `width`. */
  room(width: number): { width: number; height: number };
}

/** The gap between two columns that a point lies in. */
function gapAt(x: number, columns: Ground["columns"]): { left: number; right: number } | undefined {
  const index = columns.findIndex((column, at) => {
    const next = columns[at + 1];
    return next !== undefined && x >= column.x + column.width && x <= next.x;
  });
  if (index < 0) return undefined;
  return { left: sure(columns[index]).x + sure(columns[index]).width, right: sure(columns[index + 1]).x };
}

function within({ x, y }: Point, box: Box): boolean {
  return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
}

interface Spot extends Point {
  width: number;
  box: Box;
  cost: number;
}

/** What speaks against words on their route, above it, and below it. */
const LIFTS: Record<number, number> = { 0: 0, [-1]: 0.5, 1: 0.65 };

interface Beside {
  /** The other routes, with the room that each takes. */
  others: { route: Route; points: Point[]; bounds: Box }[];
  /** How many other routes may lie behind the words. */
  patience: number;
}

/** How many routes pass through a box; no more than one above `patience` are counted. */
function crossings(box: Box, { others, patience }: Beside): number {
  let crossed = 0;
  for (const { points, bounds } of others) {
    if (!overlap(box, bounds, 1) || !points.some((found) => within(found, box))) continue;
    crossed += 1;
    if (crossed > patience) break;
  }
  return crossed;
}

/** Places on a route where words of a width may stand, the best first. */
function spotsOf({ route, room }: Wanted, width: number, beside: Beside, ground: Ground): Spot[] {
  const size = room(width);
  const points = route.points();
  const spots = points.flatMap((point, step) => {
    const gap = gapAt(point.x, ground.columns);
    const share = step / (points.length - 1);
    if (!gap || gap.right - gap.left < size.width + 6 || share < 0.12 || share > 0.88) return [];
    const half = size.width / 2 + 3;
    const x = Math.min(Math.max(point.x, gap.left + half), gap.right - half);
    return [0, -1, 1].flatMap((lift) => {
      const y = point.y + lift * (size.height / 2 + 4);
      const box = { x: x - size.width / 2, y: y - size.height / 2, width: size.width, height: size.height };
      if (box.y < ground.top || box.y + box.height > ground.bottom) return [];
      const clear = { x: box.x - 4, y: box.y - 2, width: box.width + 8, height: box.height + 4 };
      const crossed = crossings(clear, beside);
      if (crossed > beside.patience) return [];
      const hidden = points.filter((found) => within(found, clear)).length / points.length;
      const cost = crossed * 1.5 + hidden * 5 + Math.abs(share - 0.5) * 2.4 + sure(LIFTS[lift]) + Math.abs(x - point.x) * 0.05;
      return [{ x, y, width, box, cost }];
    });
  });
  return spots.sort((a, b) => a.cost - b.cost);
}

const around = (points: readonly Point[]): Box => aroundAll(points.map(({ x, y }) => ({ x, y, width: 0, height: 0 })));

/** Room around an arrowhead that words keep clear of. */
const headBox = (path: Command[]): Box => around(path.flatMap(({ points }) => points.map(([x, y]) => ({ x, y }))));

interface Filling {
  width: number;
  apart?: number;
  /** How often words that find no room may be put first instead. */
  tries?: number;
  /** How many other routes may lie behind words. */
  patience: number;
}

/** All that is drawn between the columns, measured. */
interface Drawn {
  /** Room around arrowheads. */
  heads: Box[];
  routes: Beside["others"];
}

function measured(drawn: Route[]): Drawn {
  return {
    heads: drawn.flatMap((route) => [route.heads.start, route.heads.end].flatMap((path) => (path ? [headBox(path)] : []))),
    routes: drawn.map((route) => ({ route, points: route.points(), bounds: around(route.points()) })),
  };
}

/** Words with the spots on their routes where they may stand, the best first. */
type Queue = { words: Wanted; spots: Spot[] }[];

function queueOf(wanted: Wanted[], { routes }: Drawn, ground: Ground, { width, patience }: Filling): Queue {
  return wanted.map((words) => {
    const others = routes.filter(({ route }) => route !== words.route);
    return { words, spots: spotsOf(words, width, { others, patience }, ground) };
  });
}

/** A spot for each of the words, the cheapest free one; and the words that find none. */
function fill(queue: Queue, { heads }: Drawn, ground: Ground, { apart = 2 }: Filling) {
  const labels = queue.map(({ words, spots }) => ({ item: words.route.id, lit: words.lit, places: spots }));
  const bounds = { x: 0, y: ground.top, width: Number.POSITIVE_INFINITY, height: ground.bottom - ground.top };
  const { placed, unnamed } = placeLabels(labels, { bounds, taken: [...heads], gap: apart }, ({ box }) => [box]);
  return { spots: new Map(placed.map(({ item, place }) => [item, place])), unnamed };
}

/** Spots for all words; where some find none, they come first in another try, if there may be any. */
function fillPatiently(given: Wanted[], drawn: Drawn, ground: Ground, filling: Filling): Map<string, Spot> | undefined {
  let queue = queueOf(given, drawn, ground, filling);
  if (queue.some(({ spots }) => spots.length === 0)) return undefined;
  for (let tried = 0; tried <= (filling.tries ?? 0); tried++) {
    const { spots, unnamed } = fill(queue, drawn, ground, filling);
    const first = queue.find(({ words }) => unnamed.includes(words.route.id));
    if (!first) return spots;
    queue = [first, ...queue.filter((one) => one !== first)];
  }
  return undefined;
}

/** What speaks against breaking words to a narrower width, for each step narrower and each word on a route. */
const NARROWER = 0.5;
/** Shares of the widest gap that words are broken to. */
const SHARES = [1, 0.8, 0.62, 0.48];

/** The cheapest way to give all words their room. */
function fillAll(queue: Wanted[], drawn: Drawn, ground: Ground, { width, ...rest }: Filling) {
  let best: { spots: Map<string, Spot>; cost: number } | undefined;
  for (const [step, share] of SHARES.entries()) {
    const spots = fillPatiently(queue, drawn, ground, { width: width * share, ...rest });
    if (!spots) continue;
    const cost = [...spots.values()].reduce((sum, spot) => sum + spot.cost + step * NARROWER, 0);
    if (!best || cost < best.cost) best = { spots, cost };
  }
  return best?.spots;
}

/**
 * Finds room for words on their routes: none over another, over an arrowhead or outside the gaps, and as few routes
 * of `all` behind them as may be. Where not all find room, there is none for any, or, with `partly`, for as many as do.
 */
export function placeWords(wanted: Wanted[], all: Route[], ground: Ground, partly: boolean): Map<string, Spot> {
  const { columns } = ground;
  const gaps = columns.slice(1).map(({ x }, index) => x - sure(columns[index]).x - sure(columns[index]).width);
  const widest = Math.max(...gaps) - ground.head;
  const middle = ({ points }: Route) => sure(points()[Math.floor(points().length / 2)]).y;
  const queue = [...wanted].sort((a, b) => middle(a.route) - middle(b.route));
  const areas = queue.map(({ room }) => room(widest)).map(({ width, height }) => width * height);
  const free = gaps.reduce((sum, gap) => sum + gap, 0) * (ground.bottom - ground.top);
  const isHopeless = areas.reduce((sum, area) => sum + area, 0) > free;
  if (isHopeless && !partly) return new Map();
  const drawn = measured(all);
  // Where there are many, words over several lines at once would leave it open which of them they name: only if there is no other way.
  const tries = queue.length > 8 ? 0 : queue.length * 2;
  const ways = [{ patience: queue.length > 4 ? 0 : 2 }, { patience: 0, tries }, { patience: 1, apart: 4, tries }];
  for (const way of isHopeless ? [] : ways) {
    const spots = fillAll(queue, drawn, ground, { width: widest, ...way });
    if (spots) return spots;
  }
  if (!partly) return new Map();
  const filling = { width: widest * 0.8, patience: 2 };
  return fill(queueOf(queue, drawn, ground, filling), drawn, ground, filling).spots;
}
