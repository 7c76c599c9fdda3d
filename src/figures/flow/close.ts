// A flow where room is scarce: steps one under the other, names in fewer lines or beside their boxes, and at last only some of the steps.

import type { Size } from "../../marks/size.ts";
import { type Box, textWidth } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import { type Fitted, fitEvenly, fitLabel } from "../kit/label.ts";
import type { Stage } from "../kit/stage.ts";
import { BOLD, type Outcome, runsOf, type Spec, type Step } from "./plan.ts";

/** Room above and below the words in a box, and between steps, in em: generous first. */
const AIRS = [
  { pad: 0.4, gap: 1.2 },
  { pad: 0.3, gap: 0.9 },
  { pad: 0.2, gap: 0.7 },
  { pad: 0.1, gap: 0.62 },
  { pad: 0.05, gap: 0.5 },
];
type Air = (typeof AIRS)[number];

/** What is written: whether details are, and in how many lines the names of steps that states bring out and of the others. */
const WRITTEN = [
  { detailed: true, brought: 9, others: 9, named: true },
  { detailed: false, brought: 9, others: 9, named: true },
  { detailed: false, brought: 4, others: 3, named: true },
  { detailed: false, brought: 4, others: 2, named: true },
  { detailed: false, brought: 4, others: 2, named: false },
  { detailed: false, brought: 3, others: 1, named: false },
  { detailed: false, brought: 2, others: 1, named: false },
  { detailed: false, brought: 1, others: 1, named: false },
];
type Written = (typeof WRITTEN)[number];
/** What is written where not all steps are drawn, and the air between them. */
const FEW = [true, false].map((named): Written => ({ detailed: false, brought: 3, others: 3, named }));
const FEW_AIR = { pad: 0.2, gap: 0.7 };
/** Share of the height that one of few steps may take. */
const TALLEST = 0.36;

/** An outcome under the name of its step, px from where that is anchored. */
interface Tag extends Box {
  outcome: Outcome;
  /** None where there is no room for it. */
  name?: Fitted;
}

/** What is written of a step, measured. */
interface Words {
  label: Fitted;
  detail?: Fitted;
  tags: Tag[];
  /** Height of the tags, px, and of a line under them for the outcome that a state brings out. */
  tagged: number;
  chosen: number;
  height: number;
}

/** A step where it may stand: its boxes but for their height, and the room that its words have. */
interface Seat {
  step: Step;
  boxes: { x: number; width: number }[];
  /** Where the words are anchored: the middle of the box, or, where they stand beside it, next to its edge. */
  x: number;
  anchor: "start" | "middle" | "end";
  width: number;
}

export interface Closed extends Seat {
  words: Words;
  height: number;
}

/** Where a step stands in a state. */
interface Standing {
  index: number;
  y: number;
}

/** Where it is said how many steps are left out, and whether they are the first. */
export interface Rest {
  y: number;
  count: number;
  isFirst: boolean;
}

export interface ClosePlan {
  strips: Box[];
  heads: (Fitted & { x: number; y: number })[];
  steps: Closed[];
  font: number;
  numbers: { x: number; size: number };
  /** The steps that a state shows around the one it is about, and where it says how many it does not show. */
  stand(focus: number): { shown: Standing[]; rests: Rest[]; gap: number };
}

export interface CloseRoom {
  spec: Spec;
  steps: Step[];
  stage: Stage;
  size: Size;
  /** Ids of steps that states are about, and of outcomes that they bring out. */
  brought: Set<string>;
}

interface Ground {
  strips: Box[];
  heads: ClosePlan["heads"];
  margin: number;
  first: number;
  room: number;
  font: number;
}

/** The lanes with their names, side by side. */
function groundOf({ spec, steps, stage, size }: CloseRoom): Ground {
  const font = size.text * 0.92;
  const count = spec.lanes.length;
  const margin = spec.numbers ? Math.max(size.text * 1.3, textWidth(String(steps.length), font, true) + 5) : 0;
  const between = count > 4 ? size.text * 0.2 : size.text * 0.4;
  const width = (stage.width - margin - between * (count - 1)) / count;
  const left = stage.x + margin;
  const fitted = spec.lanes.map((lane) => {
    const head = fitEvenly(lane.label, font * BOLD, width - 4, count > 4 ? 3 : 2);
    return head.width <= width - 4 ? head : { ...head, lines: [], height: 0, whole: false };
  });
  const tallest = Math.max(...fitted.map(({ lines }) => lines.length * font * 1.2));
  const strips = spec.lanes.map((_, index) => ({
    x: left + index * (width + between),
    y: stage.y,
    width,
    height: stage.height,
  }));
  const y = stage.y + size.text * 0.35 + tallest / 2;
  const heads = fitted.map((head, index) => ({ ...head, x: sure(strips[index]).x + width / 2, y }));
  const first = stage.y + tallest + size.text * 0.7;
  return { strips, heads, margin, first, room: stage.y + stage.height - size.text * 0.4 - first, font };
}

/** The boxes of a step in its lanes, and where its words have most room: in the widest, or, if they may, beside them. */
function seatOf(step: Step, { strips, font }: Ground, mayStandBeside: boolean): Seat {
  const inset = font * 0.3;
  const boxes = runsOf(step.lanes).map(([from, to]) => {
    const [first, last] = [sure(strips[from]), sure(strips[to])];
    return { x: first.x + inset, width: last.x + last.width - first.x - 2 * inset };
  });
  const widest = boxes.reduce((best, box) => (box.width > best.width ? box : best));
  const inside = { x: widest.x + widest.width / 2, width: widest.width - font * 0.7, anchor: "middle" as const };
  if (!mayStandBeside) return { step, boxes, ...inside };
  // Nothing stands in these boxes: those of one lane are small and leave room to the words.
  const small = boxes.map((box) => {
    const width = box.width > sure(strips[0]).width ? box.width : Math.min(box.width, font * 4);
    return { x: box.x + (box.width - width) / 2, width };
  });
  const [first, last] = [sure(small[0]), sure(small.at(-1))];
  const left = sure(strips[0]).x;
  const right = sure(strips.at(-1)).x + sure(strips.at(-1)).width;
  const apart = font * 0.5;
  const before = { x: first.x - apart, width: first.x - left - 2 * apart, anchor: "end" as const };
  const start = last.x + last.width + apart;
  const after = { x: start, width: right - start - apart, anchor: "start" as const };
  const outside = after.width >= before.width ? after : before;
  return outside.width > inside.width ? { step, boxes: small, ...outside } : { step, boxes, ...inside };
}

/** Share of a row's width by which its tags are moved to stand at an anchor. */
const SHIFT = { start: 0, middle: 0.5, end: 1 };

/** Outcomes with their names, in as many rows as they need. */
function namedTags({ step: { outcomes }, width, anchor }: Seat, font: number): { tags: Tag[]; height: number } {
  const gap = font * 0.5;
  const height = font * 1.5;
  const rows: Tag[][] = [];
  let end = Number.POSITIVE_INFINITY;
  for (const outcome of outcomes) {
    const name = fitLabel(outcome.label, font * BOLD, width - font, 1);
    const wide = Math.min(name.width + font, width);
    if (end + gap + wide > width) {
      rows.push([]);
      end = -gap;
    }
    sure(rows.at(-1)).push({ outcome, name, x: end + gap, y: (rows.length - 1) * font * 1.8 + font * 0.3, width: wide, height });
    end += gap + wide;
  }
  const tags = rows.flatMap((row) => {
    const last = sure(row.at(-1));
    const shift = (last.x + last.width) * SHIFT[anchor];
    return row.map((tag) => ({ ...tag, x: tag.x - shift }));
  });
  return { tags, height: rows.length === 0 ? 0 : rows.length * font * 1.8 + font * 0.1 };
}

/** Outcomes without names: a row of small marks, as wide as there is room. */
function bareTags({ step: { outcomes }, width, anchor }: Seat, font: number): { tags: Tag[]; height: number } {
  const { length } = outcomes;
  if (length === 0) return { tags: [], height: 0 };
  const wide = Math.min(width / (length * 1.4), font * 1.2);
  const height = Math.min(wide, font * 0.6);
  const start = -(length * 1.4 - 0.4) * wide * SHIFT[anchor];
  const y = font * 0.15 + (font * 0.6 - height) / 2;
  return {
    tags: outcomes.map((outcome, index) => ({ outcome, x: start + index * wide * 1.4, y, width: wide, height })),
    height: font * 0.85,
  };
}

function wordsOf(seat: Seat, written: Written, font: number, brought: Set<string>): Words {
  const { step, width } = seat;
  const { detailed, named } = written;
  const most = brought.has(step.id) ? written.brought : written.others;
  // Whose a step is not known to be stands behind its name where details have no room.
  const name = step.unknown && step.detail && !detailed ? `${step.label} · ${step.detail}` : step.label;
  const label = fitEvenly(name, font * BOLD, width, most);
  const detail = step.detail && detailed ? fitEvenly(step.detail, font, width) : undefined;
  const { tags, height: tagged } = named ? namedTags(seat, font) : bareTags(seat, font);
  const chosen = !named && step.outcomes.some(({ id }) => brought.has(id)) ? font * 1.2 : 0;
  return {
    label,
    ...(detail && { detail }),
    tags,
    tagged,
    chosen,
    height: label.lines.length * font * 1.2 + (detail?.height ?? 0) + tagged + chosen,
  };
}

/** Whether everything that is written stands in full. */
function isWhole({ label, detail, tags }: Words): boolean {
  return label.whole && detail?.whole !== false && tags.every(({ name }) => name?.whole !== false);
}

interface Column {
  seats: Seat[];
  ground: Ground;
  brought: Set<string>;
}

type Worded = Omit<Closed, "height">;

function wordedIn({ seats, ground, brought }: Column, written: Written): Worded[] {
  return seats.map((seat) => ({ ...seat, words: wordsOf(seat, written, ground.font, brought) }));
}

function closedAt(steps: Worded[], { pad }: Air, font: number): Closed[] {
  return steps.map((step) => ({ ...step, height: step.words.height + 2 * pad * font }));
}

const heightOf = (steps: readonly { height: number }[], gap: number) =>
  steps.reduce((sum, { height }) => sum + height, 0) + gap * (steps.length - 1);

interface Setting {
  steps: Closed[];
  air: Air;
  /** Whether only some of them are drawn in a state. */
  few: boolean;
}

/** The most that can be written so that all steps have room. */
function allOf(column: Column, wholly: boolean): Setting | undefined {
  const { ground, seats } = column;
  const least = sure(AIRS.at(-1));
  if (seats.length * ground.font * (1.2 + 2 * least.pad + least.gap) > ground.room + ground.font) return undefined;
  for (const written of WRITTEN) {
    if (wholly && (written.others < 9 || !written.named)) break;
    const worded = wordedIn(column, written);
    if (wholly && !worded.every(({ words }) => isWhole(words))) continue;
    for (const air of AIRS) {
      const steps = closedAt(worded, air, ground.font);
      if (heightOf(steps, air.gap * ground.font) <= ground.room) return { steps, air, few: false };
    }
  }
  return undefined;
}

/** Steps of which some are drawn: with the names of their outcomes, unless one would take most of the room. */
function fewOf(column: Column): Setting {
  const settings = FEW.map((written) => closedAt(wordedIn(column, written), FEW_AIR, column.ground.font));
  const isModest = (steps: Closed[]) => steps.every(({ height }) => height <= column.ground.room * TALLEST);
  return { steps: settings.find(isModest) ?? sure(settings.at(-1)), air: FEW_AIR, few: true };
}

/** Indices of the steps that have room around one, or of the first and the last where a state is about none. */
function neighbourhood(steps: Closed[], focus: number, { room, font }: Ground, gap: number): number[] {
  const last = steps.length - 1;
  const sums = [0];
  for (const { height } of steps) sums.push(sure(sums.at(-1)) + height + gap);
  const spent = (from: number, to: number) => sure(sums[to + 1]) - sure(sums[from]);
  const rest = font * 1.2 + gap;
  const ending = focus < 0 && last > 0 ? spent(last, last) : 0;
  const fits = (from: number, to: number) => {
    if (from < 0 || to > last) return false;
    const after = to < (ending > 0 ? last - 1 : last) ? rest : 0;
    return spent(from, to) + (from > 0 ? rest : 0) + after + (ending > 0 && to < last ? ending : 0) - gap <= room;
  };
  let [from, to] = [Math.max(focus, 0), Math.max(focus, 0)];
  for (let grew = true; grew; ) {
    grew = false;
    if (fits(from, to + 1)) {
      to += 1;
      grew = true;
    }
    if (focus >= 0 && fits(from - 1, to)) {
      from -= 1;
      grew = true;
    }
  }
  const around = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return ending > 0 && last > to ? [...around, last] : around;
}

/** Where the steps of a state stand, one under the other, with a line for those between that are left out. */
function standing(steps: Closed[], shown: number[], { first, room, font }: Ground, least: number) {
  const rest = font * 1.2;
  const rows: { height: number; index?: number; count?: number }[] = [];
  let next = 0;
  for (const index of [...shown, steps.length]) {
    if (index > next) rows.push({ height: rest, count: index - next });
    if (index < steps.length) rows.push({ height: sure(steps[index]).height, index });
    next = index + 1;
  }
  const used = rows.reduce((sum, { height }) => sum + height, 0);
  const gap = rows.length > 1 ? Math.max(least, Math.min((room - used) / (rows.length - 1), font * 2.4)) : 0;
  let y = first + Math.max(0, (room - used - gap * (rows.length - 1)) / 2);
  const found: ReturnType<ClosePlan["stand"]> = { shown: [], rests: [], gap };
  for (const { height, index, count } of rows) {
    if (index !== undefined) found.shown.push({ index, y });
    if (count !== undefined) found.rests.push({ y: y + height / 2, count, isFirst: found.shown.length === 0 });
    y += height + gap;
  }
  return found;
}

/** The closest setting of a flow: all steps if they can have room, else those around the one that a state is about. */
export function closePlanOf(room: CloseRoom): ClosePlan {
  const { steps, stage, brought, size } = room;
  const ground = groundOf(room);
  const columns = [false, true].map(
    (mayStandBeside): Column => ({
      seats: steps.map((step) => seatOf(step, ground, mayStandBeside)),
      ground,
      brought,
    }),
  );
  const [inside, beside] = [sure(columns[0]), sure(columns[1])];
  const found = allOf(inside, true) ?? allOf(beside, true) ?? allOf(beside, false) ?? fewOf(beside);
  const least = found.air.gap * ground.font;
  const all = found.steps.map((_, index) => index);
  return {
    ...ground,
    steps: found.steps,
    numbers: { x: stage.x + ground.margin * 0.45, size: size.text * 0.92 },
    stand: (focus) => standing(found.steps, found.few ? neighbourhood(found.steps, focus, ground, least) : all, ground, least),
  };
}
