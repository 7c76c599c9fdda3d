// Where names may stand on a map: beside their place or along their line, the best first. The kit's placer chooses among them.

import { type Key, partOf } from "../../marks/key.ts";
import type { Text } from "../../marks/marks.ts";
import type { Point } from "../../marks/path.ts";
import type { Style } from "../../marks/style.ts";
import { type Box, fitText, middle, overlap, textBox, textWidth, wrapText } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import { cellsOf, type Grid, gridOf } from "../kit/grid.ts";
import { around } from "../kit/ground.ts";
import { isFree, placeLabels, textBoxes } from "../kit/place.ts";
import { evenWidth } from "../kit/shapes.ts";
import { settingsAlong, stretchIn } from "./course-names.ts";
import { holdsBox } from "./inside.ts";
import { about, beside, type Spot, seenOf, within } from "./spots.ts";

/**
 * Where a name belongs: beside a dot of radius `around`, px; right on a point, if that is negative; or along one of some lines. A name of
 * what is `within` rings stands within them, unless it must stand.
 */
export type Home =
  | { point: Point; around: number; within?: readonly (readonly Point[])[] }
  | {
      lines: readonly (readonly Point[])[];
      /** Whether it is set along the line, letter by letter or turned, as names of waters and ranges are; px off its middle. */
      along?: number | undefined;
    };

/** A name that wants a place on the map's face. */
export interface Wanted {
  /** Key of its first line; further lines are `key.1`, … */
  key: Key;
  words: string;
  /** What is said after it, on its line or on the next, and is never broken. */
  value?: string | undefined;
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

const LINE = 1.18;

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

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
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
/** And one that reaches beyond the area that it names, where it might stand within it in more lines. */
const OUTSIDE = 3;

/** Which of some boxes lie under a box or touch it. */
function under(box: Box, boxes: Grid<Box>): Box[] {
  return cellsOf(boxes, grown(box, 1)).flatMap((near) => near.filter((other) => overlap(box, other, 1)));
}

/** Whether any of some boxes lies under a box or touches it. */
function touches(box: Box, boxes: Grid<Box>): boolean {
  return cellsOf(boxes, grown(box, 1)).some((near) => near.some((other) => overlap(box, other, 1)));
}

/** Whether a name lies within what it names, if it is to. */
function isAtHome({ home }: Wanted, boxes: readonly Box[]): boolean {
  const within = "within" in home ? home.within : undefined;
  return !within || boxes.every((box) => holdsBox(within, box));
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
    const isHome = isAtHome(one, boxes);
    if (!isHome && !one.must) continue;
    const isAstray = isMisplaced(one, boxes, pins);
    if (isAstray && !one.must) continue;
    const most = Math.min(COVERED, Math.ceil((least - spot.cost) / perPoint));
    const hidden = new Set(boxes.flatMap((box) => under(box, dots))).size;
    const cost =
      (isAstray ? ASTRAY : 0) +
      (isHome ? 0 : OUTSIDE) +
      spot.cost +
      inkUnder(boxes, one.about ?? one.key, inked, most) * perPoint +
      hidden * HIDDEN;
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
      : [about(home.point, home.around, height).slice(0, home.within && !must ? 1 : undefined)];
  const limit = must ? Number.POSITIVE_INFINITY : tooMuch;
  return groups.flatMap((spots) => {
    const best = bestOf(spots, one, lines, surface, limit);
    return best ? [best] : [];
  });
}

/** Widths, in em, that a name is broken to where it finds no place on one line: a long one to few lines first. */
const BROKEN = [8, 5];
const LONG = [18, 12];
/** And one that is to stand within an area. */
const INSIDE = [3.4, 2.2];
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
function* waysOf({ words, value, size, must, home }: Wanted, torn: boolean): Generator<Way> {
  const after = value === undefined ? [] : [value];
  const whole = [words, ...after].join(" ");
  yield { lines: [whole], cost: 0 };
  const most = must ? MOST.must : MOST.other;
  const isWay = ({ lines }: Way) => lines.length > 1 && lines.length <= most;
  const usual = textWidth(whole, size) > sure(LONG[0]) * size ? [...LONG, ...BROKEN] : BROKEN;
  const widths = "within" in home && home.within ? [...usual, ...INSIDE] : usual;
  for (const [index, width] of widths.entries()) {
    const lines = wrapText(words, size, width * size);
    if (!isWay({ lines: [...lines, ...after], cost: 0 })) continue;
    yield { lines: [...wrapText(words, size, evenWidth(words, size, width * size)), ...after], cost: (index + 1) * WORSE };
  }
  if (!torn) return;
  for (const width of PARTED) {
    const way = { lines: [...fitText(words, size, width * size), ...after], cost: TORN };
    if (isWay(way)) yield way;
  }
}

/** Whether what is named shows in the room at all. */
function shows({ home }: Wanted, room: Box): boolean {
  return "lines" in home ? home.lines.some((line) => seenOf(line, room).length > 1) : within(home.point, room);
}

/** Places along its line for a name that is set so, the best first. */
function courseOf(one: Wanted, surface: Surface): Text[][] {
  if (!("lines" in one.home) || one.home.along === undefined || one.value !== undefined) return [];
  const { room, inked, blocked, standing } = surface;
  const { along } = one.home;
  const settings = one.home.lines.flatMap((line) => settingsAlong(one, stretchIn(line, room), along));
  const fitting = settings.flatMap((setting) => {
    const boxes = setting.texts.map(textBox);
    // Where a line turns back on itself, letters would come to lie on each other.
    const isApart = !boxes.some((box, index) => boxes.slice(index + 1).some((other) => overlap(box, other, -1)));
    const isClear = isApart && boxes.every((box) => inside(box, room) && !touches(box, blocked));
    if (!isClear || !isFree(boxes, { bounds: room, taken: standing })) return [];
    const cost = setting.cost + inkUnder(boxes, one.key, inked, COVERED) * 0.7;
    return cost < USUAL.tooMuch ? [{ ...setting, cost }] : [];
  });
  return fitting.sort((a, b) => a.cost - b.cost).map(({ texts }) => texts);
}

/** The places for a name: as few lines as may be, unless any way to write it is tried and the one that hides least is wanted. */
function allPlaces(one: Wanted, surface: Surface, effort: Effort): Text[][] {
  const set = courseOf(one, surface);
  if (set.length > 0) return set;
  const places: Place[] = [];
  const isWithin = "within" in one.home && one.home.within !== undefined;
  const anyWay = effort.anyWay === true || one.about !== undefined || isWithin;
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
