// Where the steps of a flow stand: their words measured, their boxes set along the axis and across the lanes.

import type { Size } from "../../marks/size.ts";
import { type Box, widestWord } from "../../marks/text.ts";
import type { Plain } from "../../schemas/text.ts";
import { sure } from "../../sure.ts";
import type { Table } from "../figure.ts";
import { wordsIn } from "../kit/cells.ts";
import { labelRoom } from "../kit/label.ts";
import type { Stage } from "../kit/stage.ts";
import type { FlowSpec } from "./schema.ts";

export type Spec = Plain<FlowSpec>;
export type Outcome = Spec["outcomes"][string][number];

export interface Step {
  id: string;
  label: string;
  /** Absent: there is none, or there is no room for them. */
  detail?: string;
  /** Indices of the lanes it belongs to. */
  lanes: number[];
  /** Whether it is not known to whom it belongs. */
  unknown: boolean;
  outcomes: Outcome[];
}

export function stepsOf(spec: Spec, table: Table, locale: string): Step[] {
  const every = spec.lanes.map((_, index) => index);
  return table.rows.map((row) => {
    const value = spec.lane ? row[spec.lane] : "all";
    const unknown = value === null || value === undefined;
    const names = spec.spans[String(value)] ?? [String(value)];
    const lanes = every.filter((index) => names.includes(sure(spec.lanes[index]).id));
    const detail = unknown ? spec.unknown : wordsIn(table, row, spec.detail, locale) || undefined;
    return {
      id: row.id,
      label: String(row[spec.label] ?? ""),
      detail,
      lanes: lanes.length > 0 ? lanes : every,
      unknown,
      outcomes: spec.outcomes[row.id] ?? [],
    };
  });
}

/** Lanes that lie side by side, as [first, last]: a step is one box for each. */
export function runsOf(lanes: number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const lane of lanes) {
    const last = runs.at(-1);
    if (last && last[1] === lane - 1) last[1] = lane;
    else runs.push([lane, lane]);
  }
  return runs;
}

/** One way to set the steps: whether with details, in how few lines, at what size, with how much air (in em). */
interface Way {
  detailed: boolean;
  /** Lines that a label may have. */
  lines: number;
  font: number;
  pad: number;
  gap: number;
}

function waysOf(size: Size): Way[] {
  const airs = [
    { pad: 0.75, gap: 1.9 },
    { pad: 0.6, gap: 1.6 },
    { pad: 0.45, gap: 1.35 },
    { pad: 0.32, gap: 1.15 },
    { pad: 0.2, gap: 1 },
  ];
  const fonts = [1.08, 1, 0.92].map((share) => share * size.text);
  const set = fonts.flatMap((font) => airs.map((air) => ({ font, ...air })));
  return [true, false].flatMap((detailed) => [2, 3, 4, 9].flatMap((lines) => set.map((way) => ({ detailed, lines, ...way }))));
}

/** What stands in a step's box, measured: its words and, under them, a tree of outcomes. */
export interface Content {
  width: number;
  height: number;
  label: number;
  detail: number;
  /** Room between label and detail. */
  between: number;
  /** Height of the tree; its chips stand in a row, or, where that is too wide, in a stack. */
  tree: number;
  stacked: boolean;
  chips: { outcome: Outcome; x: number; y: number; width: number; height: number }[];
}

/** A step in one run of its lanes. */
export interface Placed {
  box: Box;
  content: Content;
  /** Width its words may use, px. */
  inner: number;
}

/** Letters of a step that is brought out are bold; all are measured as if they were. */
export const BOLD = 1.06;

function measure(step: Step, inner: number, way: Way, small: number): Content {
  const words = labelRoom(step.label, way.font * BOLD, inner);
  const more = step.detail ? labelRoom(step.detail, small, inner) : { width: 0, height: 0 };
  const tree = treeOf(step.outcomes, inner, small);
  const width = Math.max(words.width, more.width, tree.width);
  const between = step.detail ? small * 0.2 : 0;
  const height = words.height + between + more.height + tree.tree;
  return { ...tree, width, height, label: words.height, detail: more.height, between };
}

/** How much a step's words exceed the width and the lines they may take, px. */
function surplus({ width, label }: Content, inner: number, way: Way): number {
  return Math.max(width - inner, label - way.lines * way.font * BOLD * 1.2 - 0.1);
}

/** The chips of a step's outcomes, placed from the middle of the tree's upper edge. */
function treeOf(outcomes: Outcome[], inner: number, small: number): Pick<Content, "width" | "tree" | "stacked" | "chips"> {
  if (outcomes.length === 0) return { width: 0, tree: 0, stacked: false, chips: [] };
  const gap = small * 0.7;
  const stem = small * 0.95;
  const indent = small * 0.9;
  const sizes = outcomes.map((outcome) => {
    const room = labelRoom(outcome.label, small * BOLD, inner - indent - small);
    return { outcome, width: Math.max(room.width + small * 1.1, small * 2.6), height: room.height + small * 0.4 };
  });
  const row = sizes.reduce((sum, chip) => sum + chip.width + gap, -gap);
  if (row <= inner) {
    let x = -row / 2;
    const tallest = Math.max(...sizes.map((chip) => chip.height));
    const chips = sizes.map((chip) => {
      const placed = { ...chip, x, y: stem, height: tallest };
      x += chip.width + gap;
      return placed;
    });
    return { width: row, tree: stem + tallest, stacked: false, chips };
  }
  const widest = Math.max(...sizes.map((chip) => chip.width));
  let y = small * 0.5;
  const chips = sizes.map((chip) => {
    const placed = { ...chip, x: indent - (widest + indent) / 2, y, width: widest };
    y += chip.height + small * 0.4;
    return placed;
  });
  return { width: widest + indent, tree: y - small * 0.4, stacked: true, chips };
}

export interface Plan {
  way: Way;
  /** Lanes as strips of wash, and the middle of the room for their names. */
  strips: Box[];
  heads: { x: number; y: number; width: number }[];
  /** Boxes of each step, one a run of lanes. */
  boxes: Placed[][];
  /** Where a step's number stands. */
  numbers: { x: number; y: number }[];
}

interface Room {
  stage: Stage;
  size: Size;
  spec: Spec;
  steps: Step[];
}

/** Steps one under the other, lanes side by side; and by how much, px, that exceeds the room. */
function standDown({ stage, size, spec, steps }: Room, way: Way): { plan: Plan; excess: number } {
  const small = size.text * 0.92;
  const margin = spec.numbers ? size.text * 1.3 : 0;
  const between = size.text * 0.5;
  const inset = size.text * 0.4;
  const count = spec.lanes.length;
  const width = (stage.width - margin - between * (count - 1)) / count;
  const strips = spec.lanes.map((_, index) => ({
    x: stage.x + margin + index * (width + between),
    y: stage.y,
    width,
    height: stage.height,
  }));
  const names = Math.max(...spec.lanes.map((lane) => labelRoom(lane.label, size.text * BOLD, width - size.text).height));
  const first = stage.y + names + size.text * 1.1;
  const room = stage.y + stage.height - size.text * 0.7 - first;

  const spanOf = ([from, to]: [number, number]) => (to - from + 1) * width + (to - from) * between - 2 * inset;
  const rows = steps.map((step) =>
    runsOf(step.lanes).map((run) => {
      const inner = spanOf(run) - size.text;
      const content = measure(step, inner, way, small);
      return { content, inner, box: { x: sure(strips[run[0]]).x + inset, y: 0, width: spanOf(run), height: 0 } };
    }),
  );
  const heights = rows.map((row) => Math.max(...row.map(({ content }) => content.height)) + 2 * way.pad * way.font);
  const total = heights.reduce((sum, height) => sum + height, 0);
  const gap = steps.length > 1 ? Math.min((room - total) / (steps.length - 1), size.text * 3.4) : 0;
  const wide = Math.max(...rows.flat().map(({ content, inner }) => surplus(content, inner, way)));
  let y = first + Math.max(0, (room - total - gap * (steps.length - 1)) / 2);
  const boxes = rows.map((row, index) => {
    const height = sure(heights[index]);
    const placed = row.map(({ box, ...rest }): Placed => ({ ...rest, box: { ...box, y, height } }));
    y += height + gap;
    return placed;
  });
  const numbers = boxes.map(([placed]) => ({ x: stage.x + margin * 0.4, y: sure(placed).box.y + sure(placed).box.height / 2 }));
  const heads = strips.map((strip) => ({
    x: strip.x + width / 2,
    y: stage.y + (names + size.text * 0.9) / 2,
    width: width - size.text * 0.6,
  }));
  return { plan: { way, strips, heads, boxes, numbers }, excess: Math.max(way.gap * size.text - gap, wide) };
}

/** Steps side by side, lanes one under the other; and by how much, px, that exceeds the room. */
function standAcross({ stage, size, spec, steps }: Room, way: Way): { plan: Plan; excess: number } {
  const small = size.text * 0.92;
  const margin = spec.numbers ? size.text * 1.7 : 0;
  const between = size.text * 0.6;
  const inset = size.text * 0.6;
  const count = spec.lanes.length;
  const height = (stage.height - margin - between * (count - 1)) / count;
  const strips = spec.lanes.map((_, index) => ({
    x: stage.x,
    y: stage.y + margin + index * (height + between),
    width: stage.width,
    height,
  }));
  const names = Math.max(...spec.lanes.map((lane) => labelRoom(lane.label, size.text * BOLD, stage.width * 0.13).width));
  const first = stage.x + names + size.text * 1.6;
  const room = stage.x + stage.width - size.text * 0.8 - first;

  const gap = Math.max(way.gap * size.text * 1.3, (room - steps.length * size.text * 10.5) / steps.length);
  const width = Math.min((room - gap * (steps.length - 1)) / steps.length, size.text * 10.5);
  const left = first + (room - width * steps.length - gap * (steps.length - 1)) / 2;
  const spanOf = ([from, to]: [number, number]) => (to - from + 1) * height + (to - from) * between - 2 * inset;
  let excess = 0;
  const boxes = steps.map((step, index) =>
    runsOf(step.lanes).map((run) => {
      const inner = width - 2 * way.pad * way.font;
      const content = measure(step, inner, way, small);
      const most = spanOf(run);
      const least = content.height + 2 * way.pad * way.font;
      excess = Math.max(excess, least - most, surplus(content, inner, way));
      const taken = run[0] === run[1] ? Math.min(most, Math.max(least, Math.min(height * 0.56, size.text * 7))) : most;
      const middle = sure(strips[run[0]]).y + inset + most / 2;
      return { content, inner, box: { x: left + index * (width + gap), y: middle - taken / 2, width, height: taken } };
    }),
  );
  const numbers = boxes.map(([placed]) => ({ x: sure(placed).box.x + width / 2, y: stage.y + margin * 0.4 }));
  const heads = strips.map((strip) => ({ x: stage.x + size.text * 0.8 + names / 2, y: strip.y + height / 2, width: names + 1 }));
  return { plan: { way, strips, heads, boxes, numbers }, excess };
}

/** Whether steps have no room even in the closest way: found at once, so that hundreds of them are not tried in vain. */
function isHopeless({ stage, size, steps, spec }: Room): boolean {
  const font = size.text * 0.92;
  if (size.name === "narrow") return steps.length * (font * 1.6 + size.text) - size.text > stage.height;
  const width = (stage.width - (steps.length - 1) * size.text * 1.3) / steps.length;
  const widest = Math.max(...steps.map((step) => widestWord(step.label, font * BOLD)));
  return width < font * 2 || widest > width || spec.lanes.length * font * 2 > stage.height;
}

/** The most generous way that fits; nothing where none does. */
export function planOf(room: Room): { plan: Plan; steps: Step[] } | undefined {
  if (isHopeless(room)) return undefined;
  const stand = room.size.name === "narrow" ? standDown : standAcross;
  for (const way of waysOf(room.size)) {
    const steps = room.steps.map((step) => (way.detailed || step.unknown ? step : { ...step, detail: undefined }));
    const found = { ...stand({ ...room, steps }, way), steps };
    if (found.excess <= 0) return found;
  }
  return undefined;
}
