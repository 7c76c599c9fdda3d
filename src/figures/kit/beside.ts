// Names beside dots: each beside its own where none other is nearer, else off it with a line that leads to it.

import { markKey } from "../../marks/key.ts";
import type { Line, Text } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import type { Style } from "../../marks/style.ts";
import { type Box, overlap } from "../../marks/text.ts";
import { cellsOf, type Grid, gridOf } from "./grid.ts";
import { alongLine, around, type Field } from "./ground.ts";
import { type Fitted, fitLabel, stackLines } from "./label.ts";
import { placeLabels, textBoxes } from "./place.ts";

/** A dot: its box, and whether it steps back, so that words may stand on it. */
export interface Dot {
  item: string;
  box: Box;
  muted: boolean;
}
/** A name that wants to stand beside its dot. */
export interface Named {
  item: string;
  name: string;
  style: Style;
}

interface Into {
  names: Text[];
  leaders: Line[];
}

/** A place of a name: its marks, and the line that leads to it where it stands off its dot. */
interface Place {
  texts: Text[];
  leader: Line | undefined;
}

/** Shares of the room's width to which a name is broken, the best first; and its lines at most. */
const WIDTHS = [0.5, 0.34, 0.8];
const MOST_LINES = 3;
/** px between a dot and its name; em between a dot and a name that a line leads to. */
const GAP = 3;
const OFF = [1.2, 2.4, 3.8];
/** How much wider bold type is than plain type. */
const BOLD = 1.06;
/** The eight ways about a dot: beside it first, as readers expect. */
const WAYS = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
] as const;
type Way = (typeof WAYS)[number];

const centreOf = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 });

/** px from a point to a box. */
const away = ({ x, y }: { x: number; y: number }, box: Box) =>
  Math.hypot(Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height));

/** The box of a name that stands off `about` by so many px one way. */
function boxAbout(about: Box, { width, height }: Fitted, [right, down]: Way, off: number): Box {
  const { x, y } = centreOf(about);
  // On a slant both sides share the distance.
  const reach = right !== 0 && down !== 0 ? off * 0.6 - about.width * 0.15 : off;
  const along = (way: number, middle: number, half: number, length: number) =>
    way === 0 ? middle - length / 2 : middle + way * (half + reach) - (way < 0 ? length : 0);
  return { x: along(right, x, about.width / 2, width), y: along(down, y, about.height / 2, height), width, height };
}

/** The shortest line from the edge of a dot to a box. */
function leaderTo(dot: Box, box: Box): Pick<Line, "x1" | "y1" | "x2" | "y2"> {
  const { x, y } = centreOf(dot);
  const x2 = Math.min(Math.max(x, box.x), box.x + box.width);
  const y2 = Math.min(Math.max(y, box.y), box.y + box.height);
  const share = dot.width / 2 / Math.max(1, Math.hypot(x2 - x, y2 - y));
  return { x1: x + (x2 - x) * share, y1: y + (y2 - y) * share, x2, y2 };
}

/** The lines into which a name may be broken, the best first; cut ones only where none is whole. */
function fittedOf({ name, style }: Named, { bounds, size }: Field): Fitted[] {
  const font = size.text * (style.weight === "bold" ? BOLD : 1);
  const all = WIDTHS.map((share) => fitLabel(name, font, bounds.width * share, MOST_LINES));
  const whole = all.filter((one) => one.whole);
  const list = whole.length > 0 ? whole : all.slice(-1);
  return list.filter((one, index) => list.findIndex(({ lines }) => lines.length === one.lines.length) === index);
}

/** A name as it is being placed: its dot, the lines into which it may be broken, and whether of the dots near a box one is in its way. */
interface Wanted {
  named: Named;
  about: Box;
  fitted: Fitted[];
  text: number;
  /** Em off its dot at which it may stand. */
  far: readonly number[];
  isInTheWay(box: Box, test: (dot: Dot) => boolean): boolean;
}

/** A name in a box that lies one way of its dot. */
function textsIn(box: Box, lines: readonly string[], [right]: Way, { named: { item, style }, text }: Wanted): Text[] {
  const anchor = (["end", "middle", "start"] as const)[right + 1] ?? "middle";
  const x = box.x + (box.width * (1 - right)) / 2;
  return stackLines(markKey("name", item), lines, x, box.y + box.height / 2, { size: text, anchor, style });
}

/** Places beside a dot: on no other, and to none nearer. */
function* placesBeside(wanted: Wanted): Generator<Place> {
  const { about, fitted, isInTheWay } = wanted;
  for (const one of fitted)
    for (const way of WAYS) {
      const box = boxAbout(about, one, way, GAP);
      const own = away(centreOf(about), box);
      const isAnothers = isInTheWay(box, (dot) => overlap(box, dot.box, 1) || away(centreOf(dot.box), box) <= own + 1);
      if (!isAnothers) yield { texts: textsIn(box, one.lines, way, wanted), leader: undefined };
    }
}

/** Whether small boxes along a line, of which `whole` is the least box around all, meet another box. */
const meets = (along: readonly Box[], whole: Box, other: Box) =>
  overlap(whole, other) && along.some((point) => overlap(point, other));

/** Places off a dot, on no other, from which a line leads to it that meets neither words nor dots. */
function* placesOff(wanted: Wanted, words: readonly Box[]): Generator<Place> {
  const { named, about, fitted, text, far, isInTheWay } = wanted;
  for (const one of fitted)
    for (const off of far)
      for (const way of WAYS) {
        const box = boxAbout(about, one, way, off * text);
        if (isInTheWay(box, (dot) => overlap(box, dot.box, 1))) continue;
        const ends = leaderTo(about, box);
        const along = alongLine(ends);
        const whole = around(along);
        if (words.some((other) => meets(along, whole, other))) continue;
        if (isInTheWay(whole, (dot) => meets(along, whole, dot.box))) continue;
        const leader: Line = { key: markKey("leader", named.item), ...ends, style: { hue: "ash" } };
        yield { texts: textsIn(box, one.lines, way, wanted), leader };
      }
}

/** Dots beside which names are placed, and where each lies. */
export interface Dots {
  grid: Grid<Dot>;
  boxes: ReadonlyMap<string, Box>;
}

export const dotsOn = (dots: readonly Dot[], { width, height }: Size): Dots => ({
  grid: gridOf(dots, ({ box }) => box, { x: 0, y: 0, width, height }),
  boxes: new Map(dots.map(({ item, box }) => [item, box])),
});

/**
 * Places names beside dots, one after the other: a name that is asked for is drawn where it finds room, else off its dot if a line may
 * lead to it (`led`), up to `far` em; gives whether it stands, and whole. `words` are those that no line may strike through. What is placed joins the
 * ground.
 */
export function besideDots(
  { grid, boxes }: Dots,
  { field, words: there, into, far = OFF }: { field: Field; words: readonly Box[]; into: Into; far?: readonly number[] },
): (named: Named, led: boolean) => boolean {
  const { bounds, size, ground } = field;
  const { text } = size;
  const words = [...there];
  return (named, led) => {
    const { item } = named;
    const about = boxes.get(item);
    if (!about) return false;
    const isInTheWay: Wanted["isInTheWay"] = ({ x, y, width, height }, test) => {
      const near = cellsOf(grid, { x: x - text, y: y - text, width: width + 2 * text, height: height + 2 * text });
      return near.some((dots) => dots.some((dot) => dot.item !== item && !dot.muted && test(dot)));
    };
    const wanted: Wanted = { named, about, fitted: fittedOf(named, field), text, far, isInTheWay };
    const placeIn = (places: Iterable<Place>) =>
      placeLabels([{ item, places }], { bounds, taken: ground.taken, gap: 1 }, ({ texts }) => textBoxes(texts)).placed[0]?.place;
    const place = placeIn(placesBeside(wanted)) ?? (led ? placeIn(placesOff(wanted, words)) : undefined);
    if (!place) return false;
    for (const list of [ground.solid, words]) list.push(...textBoxes(place.texts));
    into.names.push(...place.texts);
    if (place.leader) {
      into.leaders.push(place.leader);
      ground.taken.push(...alongLine(place.leader));
    }
    return wanted.fitted.some(({ whole }) => whole);
  };
}
