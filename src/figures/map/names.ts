// Where names may stand on a map: beside their place or along their line, the best first. The kit's placer chooses among them.

import { type Key, partOf } from "../../marks/key.ts";
import type { Text } from "../../marks/marks.ts";
import { between, type Point } from "../../marks/path.ts";
import type { Style } from "../../marks/style.ts";
import { type Box, fitText, middle, overlap, textBox, textWidth, wrapText } from "../../marks/text.ts";
import { cellsOf, type Grid, gridOf } from "../kit/grid.ts";
import { around } from "../kit/ground.ts";
import { isFree, placeLabels, textBoxes } from "../kit/place.ts";
import { evenWidth } from "../kit/shapes.ts";
import { sure } from "../kit/sure.ts";

/** Where a name belongs: beside a dot of radius `around`, px; right on a point, if that is negative; or along one of some lines. */
export type Home = { point: Point; around: number } | { lines: readonly (readonly Point[])[] };

/** A name that wants a place on the map's face. */
export interface Wanted {
  /** Key of its first line; further lines are `key.1`, … */
  key: Key;
  words: string;
  /** px */
  size: number;
  style: Style;
  home: Home;
  /** A name that must stand may be broken into lines and may lie on lines, but never on another name. */
  must: boolean;
  /** Of words that say something, the key of the name of what they are about: they cover a line as unwillingly as what need not stand. */
  about?: Key;
}

/** Shares of the visible part of a line at which its name may stand, the best first. */
const ALONG = [0.5, 0.36, 0.64, 0.22, 0.78, 0.1, 0.9];

/** More of them, for a name that finds no place at those. */
const ANYWHERE = [...ALONG, ...Array.from({ length: 19 }, (_, index) => (index + 1) / 20)];

/** px between a name and what it names. */
const GAP = 3;

/** How far, in lines of text, a name may be from its place before it is left out. */
const REACH = [0, 0.6, 1.4, 2.4];

const LINE = 1.18;

interface Spot {
  x: number;
  /** Middle of the block of lines. */
  y: number;
  anchor: "start" | "middle" | "end";
  /** The less the better. */
  cost: number;
}

/** Spots around a point: beside it first, as readers expect, then above and below, then farther off. */
function about([x, y]: Point, radius: number, height: number): Spot[] {
  // Words that name a whole area stand right on its middle.
  const on: Spot[] = radius < 0 ? [{ x, y, anchor: "middle", cost: -3 }] : [];
  const beside = REACH.flatMap((reach, step): Spot[] => {
    const off = radius + GAP + reach * 10;
    const up = radius + GAP + height / 2 + reach * 8;
    return [
      { x: x + off, y, anchor: "start", cost: step * 4 },
      { x: x - off, y, anchor: "end", cost: step * 4 + 0.5 },
      { x, y: y - up, anchor: "middle", cost: step * 4 + 1 },
      { x, y: y + up, anchor: "middle", cost: step * 4 + 1 },
      { x: x + off * 0.8, y: y - up * 0.8, anchor: "start", cost: step * 4 + 1.5 },
      { x: x + off * 0.8, y: y + up * 0.8, anchor: "start", cost: step * 4 + 1.5 },
      { x: x - off * 0.8, y: y - up * 0.8, anchor: "end", cost: step * 4 + 1.5 },
      { x: x - off * 0.8, y: y + up * 0.8, anchor: "end", cost: step * 4 + 1.5 },
    ];
  });
  return [...on, ...beside];
}

/**
 * Spots beside the part of a line that is seen, on either hand of it, at several shares of its points: the block, `width` by
 * `height` px, is set off along the line's normal until all of it lies on one side.
 */
function beside(seen: readonly Point[], { width, height }: Pick<Box, "width" | "height">, shares: readonly number[]): Spot[] {
  return shares.flatMap((share, step): Spot[] => {
    const index = Math.round(share * (seen.length - 1));
    const here = seen[index];
    if (!here) return [];
    const [x, y] = here;
    const [before, after] = [seen[index - 1] ?? here, seen[index + 1] ?? here];
    const length = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1;
    // The normal that points up, or right where the line stands upright.
    const normal = { x: (after[1] - before[1]) / length, y: -(after[0] - before[0]) / length };
    const hand = normal.y > 0 || (normal.y === 0 && normal.x < 0) ? -1 : 1;
    const off = GAP + (Math.abs(normal.x) * width + Math.abs(normal.y) * height) / 2;
    return [1, -1].map((side) => ({
      x: x + normal.x * off * hand * side,
      y: y + normal.y * off * hand * side,
      anchor: "middle",
      cost: step * 0.8 + (side === 1 ? 0 : 0.3),
    }));
  });
}

/** The text marks of a name at a spot. */
function textsAt({ key, size, style }: Wanted, lines: readonly string[], spot: Spot): Text[] {
  return lines.map((text, row) => ({
    key: partOf(key, row),
    text,
    x: spot.x,
    y: middle(spot.y + (row - (lines.length - 1) / 2) * size * LINE, size),
    size,
    anchor: spot.anchor,
    style,
  }));
}

function inside(box: Box, room: Box): boolean {
  return (
    box.x >= room.x && box.y >= room.y && box.x + box.width <= room.x + room.width && box.y + box.height <= room.y + room.height
  );
}

function within([x, y]: Point, box: Box): boolean {
  return x > box.x && y > box.y && x < box.x + box.width && y < box.y + box.height;
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** The part of a straight line that lies within a box (Liang and Barsky, 1984), if any. */
function clipped([x1, y1]: Point, [x2, y2]: Point, box: Box): readonly [Point, Point] | undefined {
  let [from, to] = [0, 1];
  const sides = [
    [x1 - x2, x1 - box.x],
    [x2 - x1, box.x + box.width - x1],
    [y1 - y2, y1 - box.y],
    [y2 - y1, box.y + box.height - y1],
  ] as const;
  for (const [by, room] of sides) {
    if (by === 0 && room < 0) return undefined;
    if (by < 0) from = Math.max(from, room / by);
    if (by > 0) to = Math.min(to, room / by);
  }
  return from < to ? [between([x1, y1], [x2, y2], from), between([x1, y1], [x2, y2], to)] : undefined;
}

/** Points that stand for a straight line which crosses the room between two points outside it. */
const SAMPLES = 12;

/** Points of a line that are in the room; those between its points where only a straight part of it is to be seen. */
function seenOf(line: readonly Point[], room: Box): readonly Point[] {
  const seen = line.filter((point) => within(point, room));
  if (seen.length > 1) return seen;
  return line.slice(1).flatMap((end, index): Point[] => {
    const part = clipped(line[index] ?? end, end, room);
    return part ? Array.from({ length: SAMPLES + 1 }, (_, piece) => between(part[0], part[1], piece / SAMPLES)) : [];
  });
}

export interface Inked {
  point: Point;
  /** The key that the line's own name has. */
  name: Key;
}

/** px from another's line at which a name is taken for that line's. */
const MISREAD = 5;

export interface Ground {
  /** Where names may stand, px. */
  room: Box;
  /** Boxes that nothing may cover: what is lit, words that stand already. */
  taken: readonly Box[];
  /** Boxes that only a name which must stand may cover, and only where there is no other place for it. */
  dots: readonly Box[];
  /** Points along lines; a name that covers many of them is hard to read, and one close to another's line is misread. */
  inked: readonly Inked[];
  /** Middles of all dots: a name that is nearer to another's dot than to its own is read as the other's. */
  pins: readonly Point[];
}

/** Inked points under a name beyond which one more makes it no worse. */
const COVERED = 60;

/** How many inked points lie under the boxes of a name, those of another's line counting from a little way off; at most `most`. */
function inkUnder(boxes: readonly Box[], key: string, inked: Grid<Inked>, most: number): number {
  const wide = boxes.map((box) => grown(box, MISREAD));
  let count = 0;
  for (const points of cellsOf(inked, around(wide))) {
    for (const { point, name } of points) {
      if (!(name === key ? boxes : wide).some((box) => within(point, box))) continue;
      count += 1;
      if (count >= most) return count;
    }
  }
  return count;
}

interface Surface {
  room: Box;
  inked: Grid<Inked>;
  /** Boxes that nothing may cover. */
  blocked: Grid<Box>;
  /** Boxes that had better not be covered. */
  dots: Grid<Box>;
  /** Names that stand already. */
  standing: Box[];
  pins: readonly Point[];
}

/** px from a point to the nearest of some boxes; none where it lies in one. */
function awayFrom([x, y]: Point, boxes: readonly Box[]): number {
  const each = boxes.map((box) =>
    Math.hypot(Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height)),
  );
  return Math.min(...each);
}

/** px up to which two dots are one place. */
const SAME = 1;

/** Whether a name in some boxes is nearer to another's dot than to what it names. Words right on their place name all of it. */
function isMisplaced({ home }: Wanted, boxes: readonly Box[], pins: readonly Point[]): boolean {
  if ("lines" in home || home.around < 0) return false;
  const [x, y] = home.point;
  const own = awayFrom(home.point, boxes);
  return pins.some((pin) => Math.hypot(pin[0] - x, pin[1] - y) > SAME && awayFrom(pin, boxes) <= own);
}

/** How much is tried for a name. */
interface Effort {
  shares: readonly number[];
  /** A name that covers this much ink is worse than none; not said of one that must stand. */
  tooMuch: number;
  /** Whether the best of all ways to write it is wanted, not the first that finds a place. */
  anyWay?: boolean;
}
const USUAL: Effort = { shares: ALONG, tooMuch: 9 };
const LAST: Effort = { shares: ANYWHERE, tooMuch: 13.5 };
const ANY_WAY: Effort = { ...LAST, anyWay: true };

/** A way to write a name at a place, as its marks. */
interface Place {
  texts: Text[];
  /** The less the better. */
  cost: number;
}

/** What a name costs that lies on another's dot, and one that is nearer to another's dot than to its own. */
const HIDDEN = 4;
const ASTRAY = 6;

/** Which of some boxes lie under a box or touch it. */
function under(box: Box, boxes: Grid<Box>): Box[] {
  return cellsOf(boxes, grown(box, 1)).flatMap((near) => near.filter((other) => overlap(box, other, 1)));
}

/** Whether any of some boxes lies under a box or touches it. */
function touches(box: Box, boxes: Grid<Box>): boolean {
  return cellsOf(boxes, grown(box, 1)).some((near) => near.some((other) => overlap(box, other, 1)));
}

/** The best of some spots for a name broken into `lines`, if it costs less than `limit`; none where nothing is free. */
function bestOf(spots: readonly Spot[], one: Wanted, lines: readonly string[], surface: Surface, limit: number) {
  const { room, inked, blocked, dots, standing, pins } = surface;
  const perPoint = one.must && one.about === undefined ? 0.35 : 0.7;
  const isClear = (box: Box) => inside(box, room) && !touches(box, blocked);
  let best: Place | undefined;
  let least = limit;
  for (const spot of spots) {
    // Most spots cost more by where they are than the best does in all: they need not be measured.
    if (spot.cost >= least) continue;
    const texts = textsAt(one, lines, spot);
    const boxes = texts.map(textBox);
    if (!boxes.every(isClear) || !isFree(boxes, { bounds: room, taken: standing })) continue;
    const isAstray = isMisplaced(one, boxes, pins);
    if (isAstray && !one.must) continue;
    const most = Math.min(COVERED, Math.ceil((least - spot.cost) / perPoint));
    const hidden = new Set(boxes.flatMap((box) => under(box, dots))).size;
    const cost =
      (isAstray ? ASTRAY : 0) + spot.cost + inkUnder(boxes, one.about ?? one.key, inked, most) * perPoint + hidden * HIDDEN;
    if (cost < least) [best, least] = [{ texts, cost }, cost];
  }
  return best;
}

/** Where a name broken into `lines` may stand, the best first. */
function placesOf(one: Wanted, lines: readonly string[], surface: Surface, { shares, tooMuch }: Effort): Place[] {
  const height = lines.length * one.size * LINE;
  const width = Math.max(...lines.map((line) => textWidth(line, one.size, one.style.weight === "bold")));
  const { home, must } = one;
  // Of a feature in several parts the first that shows has the name; the others where there is no place beside it.
  const groups =
    "lines" in home
      ? home.lines.map((line) => beside(seenOf(line, surface.room), { width, height }, shares))
      : [about(home.point, home.around, height)];
  const limit = must ? Number.POSITIVE_INFINITY : tooMuch;
  return groups.flatMap((spots) => {
    const best = bestOf(spots, one, lines, surface, limit);
    return best ? [best] : [];
  });
}

/** Widths, in em, that a name is broken to where it finds no place on one line: a long one to few lines first. */
const BROKEN = [8, 5];
const LONG = [18, 12];
/** And those that one which must stand is parted to, words and all. */
const PARTED = [9, 6];
/** Lines that a name takes at the most: more stand apart from what they name. */
const MOST = { must: 7, other: 4 };

interface Way {
  lines: string[];
  /** What it costs beside the first way, in the measure of spots. */
  cost: number;
}

/** What a name costs for each way to write it that is better, and what it costs to part a word: more than to hide a few dots. */
const WORSE = 0.8;
const TORN = 12;

/** The ways to write a name, the best first; with words parted only where that is asked for. Most names need no more than the first. */
function* waysOf({ words, size, must }: Wanted, torn: boolean): Generator<Way> {
  yield { lines: [words], cost: 0 };
  const most = must ? MOST.must : MOST.other;
  const isWay = ({ lines }: Way) => lines.length > 1 && lines.length <= most;
  const widths = textWidth(words, size) > sure(LONG[0]) * size ? [...LONG, ...BROKEN] : BROKEN;
  for (const [index, width] of widths.entries()) {
    const lines = wrapText(words, size, width * size);
    if (!isWay({ lines, cost: 0 })) continue;
    yield { lines: wrapText(words, size, evenWidth(words, size, width * size)), cost: (index + 1) * WORSE };
  }
  if (!torn) return;
  for (const width of PARTED) {
    const way = { lines: fitText(words, size, width * size), cost: TORN };
    if (isWay(way)) yield way;
  }
}

/** Whether what is named shows in the room at all. */
function shows({ home }: Wanted, room: Box): boolean {
  return "lines" in home ? home.lines.some((line) => seenOf(line, room).length > 1) : within(home.point, room);
}

/** The places for a name: as few lines as may be, unless any way to write it is tried and the one that hides least is wanted. */
function allPlaces(one: Wanted, surface: Surface, effort: Effort): Text[][] {
  const places: Place[] = [];
  const anyWay = effort.anyWay === true || one.about !== undefined;
  for (const way of waysOf(one, effort.anyWay === true)) {
    const found = placesOf(one, way.lines, surface, effort);
    places.push(...found.map(({ texts, cost }) => ({ texts, cost: cost + way.cost })));
    if (places.length > 0 && !anyWay) break;
  }
  if (anyWay) places.sort((a, b) => a.cost - b.cost);
  return places.map(({ texts }) => texts);
}

/** Sets names one after another; those of `left` find no place. */
function setAll(wanted: readonly Wanted[], surface: Surface, effort: Effort): { texts: Text[]; left: Wanted[] } {
  const room = { bounds: surface.room, taken: surface.standing };
  const texts: Text[] = [];
  const left = wanted.filter((one) => {
    const [found] = placeLabels([{ item: one.key, places: allPlaces(one, surface, effort) }], room, textBoxes).placed;
    if (found) texts.push(...found.place);
    return !found;
  });
  return { texts, left };
}

/**
 * Sets names, those that must stand first, then in the order given. `left` has the keys of those for which there is no place, though
 * what they name shows.
 */
export function setNames(wanted: readonly Wanted[], { room, taken, dots, inked, pins }: Ground): { texts: Text[]; left: Key[] } {
  const seen = wanted.filter((one) => shows(one, room));
  const boxes = (list: readonly Box[]) => gridOf(list, (box) => box, room);
  const [all, few, none] = [boxes([...taken, ...dots]), boxes(taken), boxes([])];
  const ink = gridOf(inked, ({ point: [x, y] }) => ({ x, y, width: 0, height: 0 }), grown(room, MISREAD));
  const surface = { room, inked: ink, blocked: all, dots: none, standing: [], pins };
  const must = setAll(
    seen.filter((one) => one.must),
    surface,
    USUAL,
  );
  const hard = setAll(must.left, { ...surface, blocked: few, dots: boxes(dots) }, ANY_WAY);
  const other = setAll(
    seen.filter((one) => !one.must),
    surface,
    USUAL,
  );
  const late = setAll(other.left, surface, LAST);
  return {
    texts: [must, hard, other, late].flatMap(({ texts }) => texts),
    left: [...hard.left, ...late.left].map(({ key }) => key),
  };
}
