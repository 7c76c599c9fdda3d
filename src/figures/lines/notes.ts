// Words within the plot: the points that a state names, and what stands on the bridges over gaps.

import { ascending, sum } from "d3-array";
import { type Key, markKey } from "../../marks/key.ts";
import type { Line, Text } from "../../marks/marks.ts";
import type { Hue } from "../../marks/style.ts";
import { type Box, middle, overlap, textBox, textWidth } from "../../marks/text.ts";
import { label, labelRoom } from "../kit/label.ts";
import { placeLabels } from "../kit/place.ts";
import { sure } from "../kit/sure.ts";
import { ASH, type Drawn, hasReached, type Marks } from "./draw.ts";
import { oneLine, type Plan, type State } from "./plan.ts";

/** A stretch of a line between two of its points. */
interface Stretch {
  from: { x: number; y: number };
  to: { x: number; y: number };
  box: Box;
}

/** What words in the plot may not stand on, and what they should not. */
export interface Ground {
  /** Stretches of each line; those that step back count half. */
  lines: { stretches: Stretch[]; weight: number }[];
  /** Boxes where nothing may stand: other words, and the lines that are brought out. What is placed joins them. */
  taken: Box[];
}

/** px between the boxes that stand for a line on which nothing may stand. */
const STEP = 5;
/** px that words keep from each other and from what they may not cover. */
const APART = 3;
const SAMPLES = Array.from({ length: 13 }, (_, step) => step / 12);

function stretchesOf({ spots }: Drawn): Stretch[] {
  const known = spots.flatMap(({ x, y }) => (y === undefined ? [] : [{ x, y }]));
  return known.slice(1).map((to, index) => {
    const from = sure(known[index]);
    const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
    return { from, to, box: { x, y, width: Math.abs(from.x - to.x), height: Math.abs(from.y - to.y) } };
  });
}

const between = ({ from, to }: Pick<Stretch, "from" | "to">, t: number) => ({
  x: from.x + (to.x - from.x) * t,
  y: from.y + (to.y - from.y) * t,
});

/** Small boxes all along a stretch. */
function boxesAlong(stretch: Stretch): Box[] {
  const { from, to } = stretch;
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / STEP));
  return Array.from({ length: steps + 1 }, (_, step) => ({ ...between(stretch, step / steps), width: 0, height: 0 }));
}

export function groundOf(strokes: Drawn[], words: Text[]): Ground {
  const lines = strokes.map((stroke) => ({ stroke, stretches: stretchesOf(stroke), weight: stroke.style.muted ? 0.5 : 1 }));
  const firm = lines.filter(({ stroke }) => stroke.bold).flatMap(({ stretches }) => stretches.flatMap(boxesAlong));
  return { lines, taken: [...words.map(textBox), ...firm] };
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

/** How many stretches of lines a box lies over. */
function crossings(box: Box, { lines }: Ground): number {
  return sum(lines, ({ stretches, weight }) => weight * stretches.filter((stretch) => isOver(stretch, box)).length);
}

interface Wish extends Box {
  /** How many lines of text off the words may stand. */
  rings: readonly number[];
  /** Which places come into question at all. */
  takes?: (box: Box) => boolean;
}

/** Lines of text off what they name where words stand well, and where they stand at need. */
const RINGS = { near: [0, 1, 2, 3, 4], far: [5, 6, 7, 8] } as const;
/** What a line of text off what it names weighs against a line that is covered; and what a place at the plot's edge does. */
const COST = { ring: 0.4, edge: 0.1 };

/** Places about the middle of a wish, those first where words cover fewest lines and stand nearest. */
function placesAbout({ x, y, width, height, rings, takes = () => true }: Wish, plan: Plan, ground: Ground): Box[] {
  const { plot, size } = plan;
  const right = plot.x + plot.width + plan.names.gap + plan.names.width;
  const choices = rings.flatMap((ring) => {
    const off = size.text * (0.6 + ring);
    const lefts = [x - width / 2, x - width + 6, x - 6];
    const around = [y - off - height, y + off].flatMap((top) => lefts.map((left) => ({ left, top, ring })));
    const sides = [x + off + 4, x - off - 4 - width].map((left) => ({ left, top: y - height / 2, ring: ring + 0.5 }));
    return [...around, ...sides];
  });
  const costs = choices.flatMap(({ left, top, ring }) => {
    const box = { x: Math.min(Math.max(left, plot.x), right - width), y: top, width, height };
    const cost = () => crossings(box, ground) + ring * COST.ring + (box.x === left ? 0 : COST.edge);
    return takes(box) ? [{ box, cost: cost() }] : [];
  });
  return costs.sort((a, b) => ascending(a.cost, b.cost)).map(({ box }) => box);
}

/** Places words at the first of the boxes in which they stand free, and takes the room; nothing where there is none. */
function settle(item: string, boxes: Box[], marksOf: (box: Box) => Text[], plan: Plan, ground: Ground): Box | undefined {
  const { plot, size } = plan;
  const top = plot.y - size.text * 0.8;
  const right = plot.x + plot.width + plan.names.gap + plan.names.width;
  const bounds = { x: plot.x, y: top, width: right - plot.x, height: plan.base - 2 - top };
  const room = { bounds, taken: ground.taken, gap: APART };
  return placeLabels([{ item, places: boxes }], room, marksOf).placed[0]?.place;
}

/** What leads from words to the point they name, where they stand off it. */
function leaderTo(spot: { x: number; y: number }, box: Box, least: number): Omit<Line, "key" | "style"> | undefined {
  const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);
  const near = { x2: clamp(spot.x, box.x, box.x + box.width), y2: clamp(spot.y, box.y, box.y + box.height) };
  return Math.hypot(near.x2 - spot.x, near.y2 - spot.y) > least ? { x1: spot.x, y1: spot.y, ...near } : undefined;
}

/** Lines of a point's own words where they would take more. */
const MOST_LINES = 4;

/** What is said at a point: its value, and the editor's words below it. */
interface Note {
  point: { x: number; y: number };
  value: string;
  words: string;
  key(part: string): Key;
  hue: Hue;
}

const noteWidth = ({ size }: Plan) => size.width * (size.name === "narrow" ? 0.36 : 0.28);

function noteMarks({ value, words, key, hue }: Note, box: Box, plan: Plan): Text[] {
  const { text } = plan.size;
  const options = { size: text, width: noteWidth(plan), most: MOST_LINES, anchor: "middle" as const };
  const height = words ? labelRoom(words, text, options.width, MOST_LINES).height : 0;
  const [x, foot] = [box.x + box.width / 2, box.y + box.height - height / 2];
  const bold = { ...options, style: { hue, weight: "bold", halo: true } as const };
  return [
    ...(value ? label(key("mark"), value, x, box.y + text * 0.6, bold) : []),
    ...(words ? label(key("words"), words, x, foot, { ...options, style: { hue: "ink", halo: true } }) : []),
  ];
}

/** Draws a note where it stands free, and what leads to its point; false where it stands free nowhere. */
function drawNote(note: Note, plan: Plan, into: Marks, ground: Ground): boolean {
  const { text } = plan.size;
  const room = note.words ? labelRoom(note.words, text, noteWidth(plan), MOST_LINES) : { width: 0, height: 0 };
  const width = Math.max(room.width, textWidth(note.value, text, true));
  const wish = { ...note.point, width, height: room.height + (note.value ? text * 1.2 : 0) };
  const marksOf = (box: Box) => noteMarks(note, box, plan);
  const settleIn = (rings: readonly number[]) =>
    settle(note.key("named"), placesAbout({ ...wish, rings }, plan, ground), marksOf, plan, ground);
  const box = settleIn(RINGS.near) ?? settleIn(RINGS.far);
  if (!box) return false;
  into.notes.push(...marksOf(box));
  const leader = leaderTo(note.point, box, text * 1.4);
  if (leader) into.leaders.push({ key: note.key("mark"), ...leader, style: ASH });
  return true;
}

/** The points a state names, each with its value unless that stands beside it already; gives the lines whose words have no room. */
export function drawNamed(state: State, strokes: Drawn[], plan: Plan, into: Marks, ground: Ground): string[] {
  const { writer } = plan;
  const drawn = new Set<string>();
  return state.mark.flatMap((mark) => {
    const stroke = strokes.find(({ line }) => line.id === (mark.series ?? plan.series[0]?.id));
    const spot = stroke?.spots.find(({ point }) => point.place.id === String(mark.x));
    if (!stroke || spot?.y === undefined || !hasReached(stroke, spot)) return [];
    const { hue } = stroke.style;
    const key = (part: string) => markKey(part, stroke.line.id, spot.point.place.id);
    if (drawn.has(key("named"))) return [];
    drawn.add(key("named"));
    const point = { x: spot.x, y: spot.y };
    into.points.push({ key: key("named"), ...point, r: 5, style: { hue } });
    const said = spot.point === stroke.end || (plan.slope && spot.point === stroke.spots[0]?.point);
    // A unit that makes the value wider than words may be is said at the axis.
    const whole = writer.whole(sure(spot.point.value));
    const written = textWidth(whole, plan.size.text, true) > noteWidth(plan) ? writer.bare(sure(spot.point.value)) : whole;
    const note: Note = { point, value: said ? "" : written, words: mark.label ?? "", key, hue };
    if (!note.value && !note.words) return [];
    if (drawNote(note, plan, into, ground)) return [];
    if (note.value && note.words) drawNote({ ...note, words: "" }, plan, into, ground);
    return [stroke.line.id];
  });
}

/** px from a box to the nearest of some points along a stretch. */
function distance({ x, y, width, height }: Box, stretch: Pick<Stretch, "from" | "to">): number {
  const to = SAMPLES.map((t) => {
    const point = between(stretch, t);
    return Math.hypot(Math.max(x - point.x, 0, point.x - x - width), Math.max(y - point.y, 0, point.y - y - height));
  });
  return Math.min(...to);
}

/** Em from a bridge up to which a word is read as its own. */
const NEAR = 1;

/** Bridges on each of which the word stands; of more, it stands on the widest of each line. */
const EACH = 4;

/** The bridges that the word is to stand on. */
function bridgesToName(bridges: Line[]): Line[] {
  if (bridges.length <= EACH) return bridges;
  const lineOf = ({ key }: Line) => key.slice(0, key.indexOf("."));
  const widest = new Map<string, Line>();
  for (const bridge of bridges) {
    const known = widest.get(lineOf(bridge));
    if (!known || bridge.x2 - bridge.x1 > known.x2 - known.x1) widest.set(lineOf(bridge), bridge);
  }
  return [...widest.values()];
}

/** The editor's word on bridges, close to them; once where there is room for it beside one of them only. */
export function drawUnknown(word: string, plan: Plan, into: Marks, ground: Ground): boolean {
  const { text } = plan.size;
  const words = oneLine(word, plan.size, plan.size.width * 0.4);
  const width = textWidth(words, text);
  const named = bridgesToName(into.bridges);
  const settled = named.flatMap((bridge) => {
    const markIn = (box: Box): Text[] => {
      const style = { hue: "ash" as const, halo: true, muted: bridge.style.muted ?? false };
      return [{ key: bridge.key, text: words, x: box.x, y: middle(box.y + text * 0.6, text), size: text, style }];
    };
    const stretch = { from: { x: bridge.x1, y: bridge.y1 }, to: { x: bridge.x2, y: bridge.y2 } };
    const about = [0.5, 0.3, 0.7].flatMap((t) => {
      const takes = (box: Box) => distance(box, stretch) <= text * NEAR;
      return placesAbout({ ...between(stretch, t), width, height: text * 1.2, rings: RINGS.near, takes }, plan, ground);
    });
    const box = settle(bridge.key, about, markIn, plan, ground);
    if (box) into.notes.push(...markIn(box));
    return box ? [box] : [];
  });
  return settled.length > 0 || named.length === 0;
}
