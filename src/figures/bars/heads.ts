// The heads of two sides: what each is called, and what it comes to, on its own side of the centre.

import { max } from "d3-array";
import { packOf, speakerOf } from "../../locale/index.ts";
import { markKey } from "../../marks/key.ts";
import type { Text } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import { type Box, middle, textWidth } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import type { Table } from "../figure.ts";
import { beyond } from "../kit/bar-ends.ts";
import type { Plan } from "../kit/bar-plan.ts";
import { cellName } from "../kit/columns.ts";
import { fitLabel, LEADING, stackLines } from "../kit/label.ts";
import type { Sides, Spec } from "./schema.ts";

const SIDES = ["left", "right"] as const;
type Side = (typeof SIDES)[number];

/** The words of both heads; "" for none. */
export type Heads = Record<Side, string>;

/** Lines of a head at most. */
const MOST = 2;

/** What a side is called: as its label says, else by its only group. */
function nameOf(spec: Spec, { label, groups }: Sides[Side], table: Table): string {
  if (label !== undefined) return label;
  return groups.length === 1 ? cellName(table, sure(spec.group), sure(groups[0])) : "";
}

/** The heads of a state; `totals` are what the sides come to, where that says something. */
export function headsOf(spec: Spec, sides: Sides, table: Table, totals: Heads | undefined, locale: string): Heads {
  const words = (side: Side) =>
    [nameOf(spec, sides[side], table), totals?.[side] ?? ""]
      .filter((one) => one.trim() !== "")
      .join(packOf(locale).joints.words || " ");
  return { left: words("left"), right: words("right") };
}

/** px that heads of so many lines take. */
export const headsHeight = (lines: number, { text }: Size) => (lines === 0 ? 0 : lines * text * LEADING + text * 0.3);

/** Where a head stands: its lines, from `x` on or up to it. */
interface Stand {
  side: Side;
  lines: string[];
  x: number;
  anchor: "start" | "end";
  whole: boolean;
}

/** Heads in one line, each on its side of the centre; where a side is too narrow for its own, both move along, and keep apart. */
function inOneLine(heads: Heads, zero: number, [from, to]: readonly [number, number], size: Size): Stand[] | undefined {
  const [left, right] = [textWidth(heads.left, size.text), textWidth(heads.right, size.text)];
  const gap = left > 0 && right > 0 ? size.text : 0;
  if (left + gap + right > to - from) return undefined;
  const end = Math.min(Math.max(zero - beyond(size), from + left), to - right - gap);
  const start = Math.min(Math.max(zero + beyond(size), from + left + gap), to - right);
  return [
    { side: "left", lines: [heads.left], x: end, anchor: "end", whole: true },
    { side: "right", lines: [heads.right], x: start, anchor: "start", whole: true },
  ];
}

/** Heads in up to two lines, each no wider than half of what there is. */
function inHalves(heads: Heads, [from, to]: readonly [number, number], size: Size): Stand[] {
  const room = (to - from - size.text) / 2;
  return SIDES.map((side) => {
    const { lines, whole } = fitLabel(heads[side], size.text, room, MOST);
    return { side, lines, x: side === "left" ? from : to, anchor: side === "left" ? "start" : "end", whole };
  });
}

function standsOf(heads: Heads, { zero, base }: Plan, stage: Box, size: Size): Stand[] {
  const ends = [stage.x, base ? base.from - size.text : stage.x + stage.width] as const;
  const stands = inOneLine(heads, zero, ends, size) ?? inHalves(heads, ends, size);
  return stands.filter(({ side }) => heads[side] !== "");
}

/** The head of the column that says how many each bar is of. */
export function drawBaseHead({ base }: Plan, foot: number, size: Size, locale: string): Text[] {
  if (!base) return [];
  const at = {
    x: base.to,
    y: middle(foot - size.text * (0.3 + LEADING / 2), size.text),
    size: size.text,
    anchor: "end" as const,
  };
  return [{ key: markKey("head", "base"), text: speakerOf(locale)("sample"), ...at, style: { hue: "ash" } }];
}

/** Lines that the heads of all states need in a plan. */
export function linesNeeded(all: readonly Heads[], plan: Plan, stage: Box, size: Size): number {
  return max(all, (heads) => max(standsOf(heads, plan, stage, size), ({ lines }) => lines.length) ?? 0) ?? 0;
}

/** Draws heads above `foot`; gives the groups of those that say less than they should. */
export function drawHeads(
  heads: Heads,
  { sides, plan, stage, size, foot }: { sides: Sides; plan: Plan; stage: Box; size: Size; foot: number },
): { marks: Text[]; unnamed: string[] } {
  const stands = standsOf(heads, plan, stage, size);
  const style = { hue: "ink", halo: true } as const;
  const marks = stands.flatMap(({ side, lines, x, anchor }) => {
    const y = foot - size.text * (0.3 + (lines.length * LEADING) / 2);
    return stackLines(markKey("head", side), lines, x, y, { size: size.text, anchor, style });
  });
  return { marks, unnamed: stands.flatMap(({ side, whole }) => (whole ? [] : sides[side].groups)) };
}
