// Texts that a state says of its picture: how editors write them, and where they stand. Where a text has no room its number stands,
// and the text under the figure.

import { z } from "zod";
import { markKey } from "../../marks/key.ts";
import type { Circle, Line, Listed, Text } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import type { Hue } from "../../marks/style.ts";
import { type Box, middle, overlap, textWidth } from "../../marks/text.ts";
import type { Meaning } from "../../messages/catalogue.ts";
import { describe } from "../../schemas/describe.ts";
import { text } from "../../schemas/text.ts";
import {
  boxesAlong,
  type Field,
  labelBoxes,
  MOST_COVERED,
  placesAbout,
  placesWithin,
  RINGS,
  type Stretch,
  settle,
} from "./ground.ts";
import { labelRoom, linesOf, losesWords, stackLines } from "./label.ts";

/** An annotation of a type where `at` names what the code says. */
export const annotationOf = (at: Meaning) =>
  z.strictObject({ text: describe(text, "annotations.text"), at: describe(z.string().min(1).optional(), at) });

/** Something said of a picture. */
export interface Annotation {
  /** What it is about: an item of the figure, or `""`. */
  item: string;
  /** Which of several that are about it. */
  index: string | number;
  /** What it may point at, px, the best first; none where it is about the whole picture. */
  targets: readonly Box[];
  /** Whether it is about one of several rows. */
  inRow?: boolean;
  /** A value that stands over the text, in a hue; "" where there is none. */
  value?: { words: string; hue: Hue } | undefined;
  /** "" where the value says it all. */
  text: string;
}

type States = Record<string, { annotations: { text?: string | undefined }[] }>;

/** The numbers of a figure's annotations, and of other texts that may want one: the same text has the same number in all states. */
export function numbersOf(states: States, others: readonly string[] = []): Map<string, number> {
  const texts = Object.values(states).flatMap(({ annotations }) => annotations.flatMap(({ text }) => text ?? []));
  return new Map([...new Set([...texts, ...others])].map((text, index) => [text, index + 1]));
}

interface Into {
  leaders: Line[];
  numbers: Circle[];
  notes: Text[];
}

/** Lines of a text at most. */
const MOST_LINES = 4;
/** Em off what it is about from which on a line leads to it. */
const OFF = 0.8;
/** px by which words may reach past the middle of what they stand beside. */
const NEAR = 8;
/** Shares of the ordinary width to which a text is broken, the best first. */
const WIDTHS = [1, 1.5, 0.72, 2.4];

const widthIn = ({ size }: Field) => size.width * (size.name === "narrow" ? 0.36 : 0.28);

type Leader = Pick<Stretch, "from" | "to">;
const lengthOf = ({ from, to }: Leader) => Math.hypot(to.x - from.x, to.y - from.y);

/** The least line from a target to words. */
function leaderBetween(target: Box, box: Box): Leader {
  const nearest = (low: number, high: number, from: number, to: number): [number, number] => {
    if (high < from) return [high, from];
    if (low > to) return [low, to];
    const middle = (Math.max(low, from) + Math.min(high, to)) / 2;
    return [middle, middle];
  };
  const [x1, x2] = nearest(target.x, target.x + target.width, box.x, box.x + box.width);
  const [y1, y2] = nearest(target.y, target.y + target.height, box.y, box.y + box.height);
  return { from: { x: x1, y: y1 }, to: { x: x2, y: y2 } };
}

const covers = (box: Box, { x, y }: Box) =>
  x > box.x + 1 && x < box.x + box.width - 1 && y > box.y + 1 && y < box.y + box.height - 1;

/** Words that want to stand about a target: the room they take, and their marks in it. */
interface Block {
  width: number;
  height: number;
  marksIn(box: Box): Text[];
  /** What they cover of it. */
  boxesIn(box: Box): Box[];
}

/** Which edge of the words their lines share: the one that is nearer to what they are about, unless they stand over or under it. */
function anchorIn(box: Box, [target]: readonly Box[]): { x: number; anchor: "start" | "middle" | "end" } {
  const at = target ? target.x + target.width / 2 : box.x;
  if (box.x > at - NEAR) return { x: box.x, anchor: "start" };
  if (box.x + box.width < at + NEAR) return { x: box.x + box.width, anchor: "end" };
  return { x: box.x + box.width / 2, anchor: "middle" };
}

/** A text under its value, if it has one; nothing where it would lose words at this width. */
function blockOf({ item, index, targets, value, text: words }: Annotation, width: number, { size }: Field): Block | undefined {
  const { text } = size;
  if (losesWords(words, text, width, MOST_LINES)) return undefined;
  const room = words === "" ? { width: 0, height: 0 } : labelRoom(words, text, width, MOST_LINES);
  const lines = words === "" ? [] : linesOf(words, text, width, MOST_LINES);
  const head = value && value.words !== "" ? value : undefined;
  const marksIn = (box: Box) => {
    const { x, anchor } = anchorIn(box, targets);
    const options = { size: text, anchor };
    const bold = { ...options, style: { hue: head?.hue ?? "ink", weight: "bold", halo: true } as const };
    const plain = { ...options, style: { hue: "ink", halo: true } as const };
    const under = box.y + box.height - room.height / 2;
    return [
      ...(head ? stackLines(markKey("annotation-value", item, index), [head.words], x, box.y + text * 0.6, bold) : []),
      ...stackLines(markKey("annotation", item, index), lines, x, under, plain),
    ];
  };
  return {
    width: Math.max(room.width, textWidth(head?.words ?? "", text, true)),
    height: room.height + (head ? text * 1.2 : 0),
    marksIn,
    boxesIn: (box) => labelBoxes(marksIn(box)),
  };
}

/** px of the radius of a number's disc. */
export const numberRadius = ({ text }: Size) => text * 0.7;

type Named = Pick<Annotation, "item" | "index">;

const wordsOfNumber = ({ item, index }: Named, number: number, { x, y }: { x: number; y: number }, size: number): Text => ({
  key: markKey("annotation-number", item, index),
  text: String(number),
  x,
  y: middle(y, size),
  size,
  anchor: "middle",
  style: { hue: "paper", weight: "bold" },
});

const discOfNumber = ({ item, index }: Named, { x, y }: { x: number; y: number }, r: number): Circle => ({
  key: markKey("annotation-number", item, index),
  x,
  y,
  r,
  style: { hue: "ink" },
});

/** Draws the number of an annotation about a place, px, that has been kept free for it; the text itself is to be listed. */
export function drawNumber(
  one: Named,
  number: number,
  at: { x: number; y: number },
  size: Size,
  into: Omit<Into, "leaders">,
): void {
  into.notes.push(wordsOfNumber(one, number, at, size.text * 0.92));
  into.numbers.push(discOfNumber(one, at, numberRadius(size)));
}

/** A number's marks in a box of its disc's size. */
function numberBlock(one: Annotation, number: number, { size }: Field): Block {
  const r = numberRadius(size);
  return {
    width: r * 2,
    height: r * 2,
    boxesIn: (box) => [box],
    marksIn: (box) => [wordsOfNumber(one, number, { x: box.x + r, y: box.y + r }, size.text * 0.92)],
  };
}

interface Standing {
  rings: readonly number[];
  /** Lines that it may cover. */
  most?: number;
  /** Where it may not stand, beside what nothing may stand on. */
  off?: readonly Box[];
}

/** Where a block stands free, and what leads from it to its nearest target. */
function stand(
  block: Block,
  { targets, inRow = false }: Annotation,
  field: Field,
  { rings, most = Number.POSITIVE_INFINITY, off = [] }: Standing,
) {
  const { ground, size } = field;
  const { width, height } = block;
  const leader = (box: Box) => {
    const found = targets.map((target) => leaderBetween(target, box));
    const [nearest] = found.sort((a, b) => lengthOf(a) - lengthOf(b));
    return nearest && lengthOf(nearest) > size.text * OFF ? nearest : undefined;
  };
  const takes = (box: Box) => {
    if (off.some((one) => overlap(box, one))) return false;
    const line = leader(box);
    return !line || !boxesAlong(line).some((point) => ground.solid.some((box) => covers(box, point)));
  };
  const about = targets.flatMap((target) => placesAbout({ about: target, width, height, rings, most, inRow }, field));
  const places = targets.length > 0 ? about : placesWithin(block, field);
  const box = settle(places, block.boxesIn, field, takes);
  if (!box) return undefined;
  const line = leader(box);
  if (line) ground.taken.push(...boxesAlong(line));
  return { box, marks: block.marksIn(box), line };
}

/** Stands the text, at the best of the widths to which it may be broken. */
function standText(one: Annotation, field: Field) {
  const most = field.bounds.width;
  const widths = [...new Set(WIDTHS.map((share) => Math.min(most, widthIn(field) * share)))];
  const blocks = new Map<number, Block | undefined>();
  for (const rings of [RINGS.near, RINGS.far]) {
    for (const width of widths) {
      if (!blocks.has(width)) blocks.set(width, blockOf(one, width, field));
      const block = blocks.get(width);
      if (!block || block.width > most) continue;
      const found = stand(block, one, field, { rings, most: MOST_COVERED, off: field.ground.fills ?? [] });
      if (found) return found;
    }
  }
  return undefined;
}

/** Stands a number, near what it is about if it may. */
function numberPlace(block: Block, one: Annotation, field: Field) {
  const { fills = [] } = field.ground;
  const free = fills.length > 0 ? stand(block, one, field, { rings: RINGS.near, off: fills }) : undefined;
  return free ?? stand(block, one, field, { rings: RINGS.near }) ?? stand(block, one, field, { rings: RINGS.far });
}

/** Draws what a state says; gives the texts that stand under the figure, their numbers in it, and what has room for neither. */
export function drawAnnotations(
  annotations: readonly Annotation[],
  numbers: ReadonlyMap<string, number>,
  field: Field,
  into: Into,
): { listed: Listed[]; unnamed: string[] } {
  const listed: Listed[] = [];
  const unnamed: string[] = [];
  const draw = (one: Annotation, found: ReturnType<typeof stand>): found is NonNullable<typeof found> => {
    if (!found) return false;
    into.notes.push(...found.marks);
    const key = markKey(one.text === "" ? "annotation-value" : "annotation", one.item, one.index);
    if (found.line) {
      const { from, to } = found.line;
      into.leaders.push({ key, x1: from.x, y1: from.y, x2: to.x, y2: to.y, style: { hue: "ash" } });
    }
    return true;
  };
  for (const one of annotations) {
    const { item, value, text } = one;
    if (text === "" && !value?.words) continue;
    if (draw(one, standText(one, field))) continue;
    const number = numbers.get(text);
    const found = number === undefined ? undefined : numberPlace(numberBlock(one, number, field), one, field);
    if (number !== undefined) listed.push({ number, text });
    if (draw(one, found)) {
      const r = numberRadius(field.size);
      into.numbers.push(discOfNumber(one, { x: found.box.x + r, y: found.box.y + r }, r));
    } else unnamed.push(item || text);
    if (!value?.words || text === "") continue;
    const bare = { ...one, text: "" };
    if (!draw(bare, standText(bare, field))) unnamed.push(item);
  }
  return { listed, unnamed };
}

/** What a state says of its picture. */
export interface Said {
  spec: { states: States };
  state: { annotations: readonly { at?: string | undefined; text: string }[] };
  /** What something is that a text may be about; undefined where it is not drawn. */
  aboutOf(at: string): Pick<Annotation, "targets" | "inRow"> | undefined;
  /** Of what the figure is compared with: all its words, and what of it is named nowhere else. */
  compared: { words: readonly string[]; left: readonly Annotation[] };
}

/** Draws what a state says, once all else of it is drawn; gives the texts that stand under the figure, and what has no room. */
export function drawSaid(
  { spec, state, aboutOf, compared }: Said,
  field: Field,
  into: Into,
): { listed: Listed[]; unnamed: string[] } {
  const missed: string[] = [];
  const said = state.annotations.flatMap(({ at, text }, order): Annotation[] => {
    if (at === undefined) return [{ item: "", index: order + 1, targets: [], text }];
    const about = aboutOf(at);
    if (!about) missed.push(at);
    return about ? [{ item: at, index: order + 1, text, ...about }] : [];
  });
  const numbers = numbersOf(spec.states, compared.words);
  const { listed, unnamed } = drawAnnotations([...said, ...compared.left], numbers, field, into);
  return { listed, unnamed: [...unnamed, ...missed] };
}
