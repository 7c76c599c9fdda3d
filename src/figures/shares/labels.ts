// Names and values around a ring: each beside its own part, the columns at both sides moved apart, with a line where one is off its part.

import { ascending, least, max, range } from "d3-array";
import type { Size } from "../../marks/size.ts";
import { type Box, overlap, textWidth, widestWord } from "../../marks/text.ts";
import { fitEvenly, fitLabel, LEADING } from "../kit/label.ts";
import { spread } from "../kit/spread.ts";
import { pointAt, type Ring } from "./arcs.ts";

/** What is to be said of a part. */
export interface Wish {
  /** The part's key. */
  key: string;
  /** Radians, where the middle of the part is. */
  angle: number;
  /** "" where only the values are said. */
  name: string;
  /** A line each. */
  values: readonly string[];
  /** The more the later it is left out. */
  weight: number;
}

interface At {
  x: number;
  y: number;
}

/** Where a label stands, px. */
export interface Stood {
  wish: Wish;
  side: "left" | "right";
  /** Its name in lines; its values are those below. */
  lines: string[];
  /** The edge nearer to the ring, and the middle of its lines. */
  x: number;
  y: number;
  box: Box;
  /** Whether a word of its name is in two lines. */
  parted: boolean;
  leader: { from: At; to: At } | undefined;
}

export interface Labels {
  stood: Stood[];
  /** Keys of those for which there is no room. */
  left: string[];
}

interface Place {
  ring: Ring;
  bounds: Box;
  size: Size;
  /** Where nothing may stand. */
  taken: readonly Box[];
}

/** Lines of a name at most. */
const MOST_LINES = 3;
/** Em from a ring to its labels, from a label's words to its line, and from where on there is one. */
const OFF = { wordy: 0.9, bare: 0.35 };
const BEFORE = 0.25;
const LED = 1.05;
/** Em from the line through the ring's middle to labels over and under the ring. */
const CENTRE = 0.4;
/** px between labels. */
const APART = 3;

interface Block {
  wish: Wish;
  /** px that its lines may take, and that they do. */
  room: number;
  width: number;
  height: number;
  whole: boolean;
  y: number;
  own: number;
}

const widestOf = (values: readonly string[], text: number) => max(values, (value) => textWidth(value, text, true)) ?? 0;

/** Breaks a label to a width. */
function blockOf(wish: Wish, width: number, y: number, text: number): Block {
  const name = wish.name === "" ? undefined : fitLabel(wish.name, text, width, MOST_LINES);
  const rows = (name?.lines.length ?? 0) + wish.values.length;
  const own = Math.max(name?.width ?? 0, widestOf(wish.values, text));
  return {
    wish,
    room: width,
    width: own,
    height: rows * text * LEADING,
    whole: (name?.whole ?? true) && own <= width,
    y,
    own: y,
  };
}

/** px from the ring's middle to a label that reaches from `top` to `bottom`. */
function clearance({ y }: Ring, reach: number, top: number, bottom: number, least: number): number {
  const near = top <= y && bottom >= y ? 0 : Math.min(Math.abs(top - y), Math.abs(bottom - y));
  return Math.max(least, Math.sqrt(Math.max(0, reach ** 2 - near ** 2)));
}

/** One side of a ring: the room that labels have there, px. */
interface Side {
  side: "left" | "right";
  place: Place;
  /** px from the ring's middle within which no label stands. */
  reach: number;
  /** px from there to the edge of the room. */
  edge: number;
}

/** px that a label may be wide that stands at `y`. */
const widthAt = ({ place: { ring, size }, reach, edge }: Side, y: number, height: number) =>
  Math.max(size.text, edge - clearance(ring, reach, y - height / 2, y + height / 2, size.text * CENTRE) - 0.5);

/** The labels of one side in their column. */
function columnOf(wishes: readonly Wish[], side: Side): Block[] {
  const { bounds, ring, size } = side.place;
  const { text } = size;
  const bottom = bounds.y + bounds.height;
  // Over and under a ring labels stand off it by their depth, beside it by their middle.
  const off = ({ angle }: Wish, height: number) => pointAt(ring, angle, side.reach).y - (Math.cos(angle) * height) / 2;
  const first = wishes.map((wish) => {
    const height = text * LEADING * (wish.values.length + (wish.name === "" ? 0 : 1));
    const y = off(wish, height);
    return blockOf(wish, widthAt(side, y, height), y, text);
  });
  // The room of a label is known only once it stands, and where it stands only once its lines are known.
  const second = spread(first, bounds.y, bottom, APART).map(({ wish, y, height }) =>
    blockOf(wish, widthAt(side, y, height), off(wish, height), text),
  );
  return spread(second, bounds.y, bottom, APART);
}

/** A label as it stands, and whether it may stand so. */
function stand({ wish, room, height, whole, y }: Block, side: Side): Stood & { good: boolean } {
  const { ring, bounds, size, taken } = side.place;
  const { text } = size;
  const sign = side.side === "left" ? -1 : 1;
  const line = text * LEADING;
  const x = ring.x + sign * clearance(ring, side.reach, y - height / 2, y + height / 2, text * CENTRE);
  const lines = wish.name === "" ? [] : fitEvenly(wish.name, text, room, MOST_LINES).lines;
  const width = Math.max(widestOf(wish.values, text), ...lines.map((one) => textWidth(one, text)));
  const box = { x: sign < 0 ? x - width : x, y: y - height / 2, width, height };
  const from = pointAt(ring, wish.angle, ring.outer + 1.5);
  // To the nearest point of the label; beside it to a line of it, for a leader to between two would seem to lead to neither.
  const beyond = from.y < box.y || from.y > box.y + height;
  const to = {
    x: beyond && from.x > box.x && from.x < box.x + width ? from.x : x - sign * text * BEFORE,
    y: beyond
      ? Math.min(Math.max(from.y, box.y), box.y + height)
      : Math.min(Math.max(from.y, box.y + line / 2), box.y + height - line / 2),
  };
  const isFar = Math.hypot(to.x - from.x, to.y - from.y) > text * LED;
  const isOver = (t: number) =>
    Math.hypot(from.x + (to.x - from.x) * t - ring.x, from.y + (to.y - from.y) * t - ring.y) < ring.outer;
  const fits = whole && width <= widthAt(side, y, height) + 0.6;
  const isWithin = box.y >= bounds.y - 0.5 && box.y + height <= bounds.y + bounds.height + 0.5;
  const isFree = !(isFar && range(1, 9).some((step) => isOver(step / 8))) && !taken.some((one) => overlap(box, one, 1));
  return {
    wish,
    side: side.side,
    lines,
    x,
    y,
    box,
    parted: widestWord(wish.name, text) > room,
    leader: isFar ? { from, to } : undefined,
    good: fits && isWithin && isFree,
  };
}

/** Labels at both sides of a ring; where not all have room, those of least weight are left out. */
export function standLabels(wishes: readonly Wish[], place: Place): Labels {
  const { ring, bounds, size } = place;
  const isNamed = wishes.some(({ name }) => name !== "");
  const reach = ring.outer + size.text * (isNamed ? OFF.wordy : OFF.bare);
  const left: string[] = [];
  const sideOf = ({ angle }: Wish) => (Math.sin(angle) < -1e-9 ? "left" : "right");
  const stood = (["left", "right"] as const).flatMap((side) => {
    const edge = side === "left" ? ring.x - bounds.x : bounds.x + bounds.width - ring.x;
    let kept = wishes.filter((wish) => sideOf(wish) === side);
    for (;;) {
      const tried = columnOf(kept, { side, place, reach, edge }).map((block) => stand(block, { side, place, reach, edge }));
      const bad = tried.filter(
        ({ good, box }, index) => !good || tried.some((other, at) => at < index && overlap(box, other.box, 0)),
      );
      const out = least(bad, (a, b) => ascending(a.wish.weight, b.wish.weight))?.wish;
      if (!out) return tried;
      kept = kept.filter((wish) => wish !== out);
      left.push(out.key);
    }
  });
  return { stood, left };
}
