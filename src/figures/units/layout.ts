// units: lays tokens out in groups, as large as the room allows.

import { MOST_MARKS } from "../../marks/fit.ts";
import { markKey } from "../../marks/key.ts";
import type { Frame } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import type { Style } from "../../marks/style.ts";
import { middle } from "../../marks/text.ts";
import { say } from "../../messages/index.ts";
import type { Plain } from "../../schemas/text.ts";
import { sure } from "../../sure.ts";
import { type CheckContext, defineFigure, type LayoutOptions, type Report, type Table } from "../figure.ts";
import { rowAnswers } from "../kit/answers.ts";
import { valuesOf } from "../kit/columns.ts";
import { linesOf, stackLines } from "../kit/label.ts";
import { emptyLayers, frameOf, layersOf, type MarksIn } from "../kit/layers.ts";
import { checkNames, columnOf, isMuted, resolved, wantsLabel } from "../kit/lit.ts";
import { adviseSpread } from "../kit/one-by-one.ts";
import { type Stage, stageOf } from "../kit/stage.ts";
import { type Arrangement, GAP, nameRoom, type Part, partHeight } from "./arrange.ts";
import { drawHead } from "./heads.ts";
import { planOf } from "./plan.ts";
import { schema, type UnitsSpec } from "./schema.ts";
import { groupsOf, type Spec, type State, type Token, tokensOf } from "./tokens.ts";
import { drawUnsized } from "./unsized.ts";

function check(spec: UnitsSpec, table: Table, { report }: CheckContext): void {
  const looks = Object.keys(spec.looks);
  for (const column of looks) {
    report.column(["looks", column], column);
    for (const value of Object.keys(sure(spec.looks[column])))
      report.name(["looks", column, value], value, valuesOf(table, column), "value");
  }
  if (spec.label) report.column(["label"], spec.label);
  if (spec.count) {
    report.column(["count"], spec.count, ["number"]);
    checkCounts(spec.count, table, report);
  }
  for (const [name, { group }] of Object.entries(spec.states)) if (group) report.column(["states", name, "group"], group);
  checkNames(spec, table, report, { lit: [table.rows.map((row) => row.id), "item"] });
  const column = Object.keys(table.columns).find((name) => table.columns[name]?.type === "number");
  if (!spec.count && column) adviseSpread(column, table, report);
}

/** Reports the first cell that is no count, or that is one too many. */
function checkCounts(column: string, table: Table, report: Report): void {
  let sum = 0;
  for (const row of table.rows) {
    const count = row[column];
    if (typeof count !== "number") continue;
    sum += count;
    if (Number.isInteger(count) && count >= 0 && sum <= MOST) continue;
    report.cell(row.id, column, say.uncountable(count, report.file, MOST));
    return;
  }
}

/** Tokens of a figure: more are not seen one by one, and cost a phone its breath. */
const MOST = 1000;

/** From the ground up. */
const LAYERS = [
  ["rect", "tokens"],
  ["text", "glyphs"],
  ["text", "labels"],
  ["text", "heads"],
] as const;
type Marks = MarksIn<typeof LAYERS>;

/** Splits the stage between the heap, in this share of it, and the boxes of unknown size: below it when narrow, else beside it. */
function split(stage: Stage, size: Size, share: number) {
  if (size.name === "narrow") {
    const height = stage.height * share;
    const rest = { ...stage, y: stage.y + height + size.text, height: stage.height - height - size.text };
    return { heap: { ...stage, height }, boxes: rest };
  }
  const width = stage.width * share;
  return { heap: { ...stage, width }, boxes: { ...stage, x: stage.x + width + 36, width: stage.width - width - 36 } };
}

/** The boxes of unknown size, and the room that they leave to the heap: less than half only where they need it. */
function splitFor(unsized: NonNullable<Spec["unsized"]>, stage: Stage, size: Size, locale: string) {
  const shares = size.name === "narrow" ? [0.5, 0.4, 0.32] : [0.52, 0.42];
  const tried = shares.map((share) => {
    const { heap, boxes } = split(stage, size, share);
    return { heap, others: drawUnsized(unsized, boxes, size, locale) };
  });
  return tried.find(({ others }) => others.undrawn.length === 0) ?? sure(tried[0]);
}

function lookOf(spec: Spec, state: State, token: Token): Spec["looks"][string][string] {
  // What is not known of a token is drawn as not known.
  if (token.uncounted || (state.group && (token.row[state.group] ?? "") === "")) return { look: "unknown", hue: "ash" };
  const found = state.by ? spec.looks[state.by]?.[String(token.row[state.by] ?? "")] : undefined;
  return found ?? { look: "solid", hue: "accent" };
}

/** Whether a state brings a token out. */
const isLitIn = (state: State, { row }: Token) => !isMuted(state.lit, [row.id]);

/** Rounding of a token's corners, px. */
function roundingOf(shape: Spec["shape"], side: number): number {
  switch (shape) {
    case "square":
      return side * 0.22;
    case "disc":
    case "stroke":
      return side / 2;
  }
}

interface Place {
  x: number;
  y: number;
  /** px of the group. */
  width: number;
  state: State;
  spec: Spec;
  size: Size;
}

function drawPart(part: Part, place: Place, into: Marks): void {
  const { tokens, cell, columns, rows } = part;
  const { state, spec, size } = place;
  const stretched = spec.shape === "stroke" && cell.text === 0;
  const pace = stretched ? Math.max(cell.width, (place.width + cell.side) / columns) : cell.width;
  const long = stretched ? Math.max(cell.long, pace - cell.side) : cell.long;
  const smallest = size.text * 0.92;
  const top = place.y + part.above;
  let above = 0;
  for (const [index, token] of tokens.entries()) {
    const key = (name: string) => markKey(name, token.row.id, token.index);
    const row = Math.floor(index / columns);
    if (index > 0 && index % columns === 0) above += sure(rows[row - 1]);
    const x = place.x + (index % columns) * pace;
    const centre = top + above + sure(rows[row]) / 2;
    const { look, hue } = lookOf(spec, state, token);
    const muted = !isLitIn(state, token);
    const unknown = look === "unknown";
    into.tokens.push({
      key: key("token"),
      x,
      y: centre - cell.side / 2,
      width: long,
      height: cell.side,
      rx: roundingOf(spec.shape, cell.side),
      style: { hue, fill: unknown ? "hollow" : look, dashed: unknown, muted },
    });
    if (unknown && cell.side >= (spec.shape === "stroke" ? 18 : 13)) {
      const size = Math.max(smallest, Math.min(cell.side * (spec.shape === "stroke" ? 0.9 : 0.6), 28));
      const at = { x: x + long / 2, y: middle(centre, size), size, anchor: "middle" as const };
      into.glyphs.push({ key: key("glyph"), text: "?", ...at, style: { hue, weight: "bold", muted } });
    }
    if (cell.text === 0 || token.name === "") continue;
    const style: Style = { hue: unknown ? "ash" : "ink", muted };
    const lines = linesOf(token.name, cell.text, nameRoom(cell));
    into.labels.push(...stackLines(key("label"), lines, x + long + cell.text * 0.55, centre, { size: cell.text, style }));
  }
}

function drawGroups(plan: Arrangement, heap: Stage, state: State, spec: Spec, size: Size, into: Marks): void {
  let top = heap.y + (heap.height - plan.height) / 2;
  for (const [line, { head: headHeight, height }] of plan.lines.entries()) {
    for (const [column, { group, head, parts }] of plan.groups.slice(line * plan.across, (line + 1) * plan.across).entries()) {
      const x = heap.x + column * (plan.columnWidth + size.text * GAP);
      const bottom = top + headHeight;
      into.heads.push(...drawHead(group, head, { x, top: top + (headHeight - head.height) }, plan.style, size));
      let y = bottom;
      for (const part of parts) {
        drawPart(part, { x, y, width: plan.columnWidth, state, spec, size }, into);
        y += partHeight(part);
      }
    }
    top += height + plan.between;
  }
  // A dashed token says that it is not known, even where there are too many for its question mark.
  const marks = into.tokens.length + into.glyphs.length + into.labels.length + into.heads.length;
  if (marks > MOST_MARKS) into.glyphs.length = 0;
}

/** What a plan draws without the name that the state asks for, or under another's. */
function unnamedIn(plan: Arrangement, state: State): string[] {
  const isWanted = (token: Token) => token.name !== "" && wantsLabel(state.labels, !isLitIn(state, token));
  return plan.groups.flatMap(({ group, head, parts }) => [
    ...(head.cut ? [group.id] : []),
    ...(group.joined ?? []),
    ...parts.flatMap(({ tokens, cell }) => (cell.text > 0 ? [] : tokens.filter(isWanted).map(({ row }) => row.id))),
  ]);
}

function layout(given: Plain<UnitsSpec>, table: Table, { size, locale }: LayoutOptions): (state: string) => Frame {
  const spec = resolved(given, table);
  const stage = stageOf(spec, size);
  const tokens = tokensOf(spec, table);
  return (name) => {
    const { group, labels: written, lit } = sure(given.states[name]);
    const state = { ...sure(spec.states[name]), by: group ?? (written === "none" ? columnOf(lit) : undefined) };
    const unsized = state.unsized ? spec.unsized : undefined;
    const { heap, others } = unsized ? splitFor(unsized, stage, size, locale) : { heap: stage, others: undefined };
    const groups = groupsOf(spec, table, state, tokens, locale);
    const broughtOut = new Set(state.lit === undefined ? [] : tokens.filter((token) => isLitIn(state, token)));
    const isLit = (token: Token) => broughtOut.has(token);
    const labels = state.labels === "lit" && !state.lit ? "all" : state.labels;
    const plan = planOf(groups, { area: heap, size, shape: spec.shape, locale, labels, isLit });
    const drawn = emptyLayers(LAYERS);
    const unnamed = new Set<string>(plan ? unnamedIn(plan, state) : []);
    if (plan) drawGroups(plan, heap, state, spec, size, drawn);
    if (others) {
      drawn.tokens.push(...others.boxes);
      drawn.heads.push(...others.heads, ...others.labels, ...others.rest);
      for (const item of others.unnamed) unnamed.add(item);
    }
    drawn.heads.push(...stage.sketch);
    const undrawn = others?.undrawn ?? [];
    return frameOf(layersOf(LAYERS, drawn), state, { unnamed: [...unnamed], undrawn });
  };
}

export const units = defineFigure({
  schema,
  words: ["heading", "unsized.heading"],
  numbers: [],
  spans: [],
  cells: () => ({}),
  answers: {
    marks: ["token"],
    walk: () => "given",
    of: ({ label, count, states }, table, { locale }) => {
      const groups = [...new Set(Object.values(states).flatMap(({ group }) => group ?? []))];
      return rowAnswers(table, { locale, styles: {}, title: [label ?? groups[0]], said: [count, ...groups], value: count });
    },
  },
  map: undefined,
  mirrored: () => "all",
  check,
  layout,
});
