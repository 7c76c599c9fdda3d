// units: lays tokens out in groups, as large as the room allows.

import { markKey } from "../../marks/key.ts";
import type { Frame, Text } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import type { Style } from "../../marks/style.ts";
import { middle, textWidth } from "../../marks/text.ts";
import { say } from "../../messages/index.ts";
import type { Plain } from "../../schemas/text.ts";
import { type CheckContext, defineFigure, type LayoutOptions, type Report, type Row, type Table } from "../figure.ts";
import { cellName, valuesOf } from "../kit/columns.ts";
import { emptyLayers, layersOf, type MarksIn } from "../kit/layers.ts";
import { isMuted } from "../kit/lit.ts";
import { centred, label, labelRoom, type Stage, stageOf } from "../kit/stage.ts";
import { sure } from "../kit/sure.ts";
import { schema, type UnitsSpec } from "./schema.ts";

type Spec = Plain<UnitsSpec>;
type State = Spec["states"][string];

interface Token {
  /** Where a row stands for several, which of them. */
  index?: number;
  row: Row;
  name: string;
}
interface Group {
  /** The value its tokens share; `all` for the heap. */
  id: string;
  title: string;
  tokens: Token[];
}
interface Cell {
  width: number;
  height: number;
  /** Side of the token itself. */
  side: number;
  /** Size of the name beside it, px; 0 for a bare token. */
  text: number;
  /** Most tokens side by side in a group. */
  most: number;
}

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
  for (const [name, state] of Object.entries(spec.states)) {
    const at = ["states", name];
    if (state.group) report.column([...at, "group"], state.group);
    if (!state.lit) continue;
    report.column([...at, "lit", "column"], state.lit.column);
    const known = valuesOf(table, state.lit.column);
    for (const [index, value] of state.lit.values.entries()) report.name([...at, "lit", "values", index], value, known, "value");
  }
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

function tokensOf(spec: Spec, table: Table): Token[] {
  return table.rows.flatMap((row) => {
    const count = spec.count ? Number(row[spec.count] ?? 0) : 1;
    const written = spec.label ? row[spec.label] : null;
    const name = written === null || written === undefined ? (spec.unnamed ?? "") : String(written);
    return Array.from({ length: count }, (_, index) => ({ row, name, ...(spec.count ? { index: index + 1 } : {}) }));
  });
}

function groupsOf(spec: Spec, table: Table, state: State, tokens: Token[]): Group[] {
  const { group } = state;
  if (!group) return [{ id: "all", title: spec.heading ?? "", tokens }];
  return valuesOf(table, group)
    .map((value) => ({
      id: value,
      title: cellName(table, group, value),
      tokens: tokens.filter((token) => String(token.row[group] ?? "") === value),
    }))
    .filter((found) => found.tokens.length > 0);
}

/** Tokens side by side in a group: whole tens or fives for many, even rows for few. */
function columnsOf(count: number, width: number, cell: Cell): number {
  const room = Math.min(cell.most, Math.floor((width + 0.001) / cell.width));
  if (cell.text > 0 || room < 1) return room;
  if (count >= 20 && room >= 10) return room - (room % 10);
  if (count >= 20 && room >= 5) return room - (room % 5);
  return Math.ceil(count / Math.ceil(count / room));
}

/** px a name may take beside its token. */
function nameRoom(cell: Cell): number {
  return cell.width - cell.side - cell.text * 1.1;
}

/** Heights of a group's rows of tokens: a row grows where a name needs more lines than the others. */
function rowsOf(group: Group, columns: number, cell: Cell): number[] {
  const rows: number[] = [];
  group.tokens.forEach((token, index) => {
    const lines =
      cell.text > 0 && token.name !== "" ? labelRoom(token.name, cell.text, nameRoom(cell)).height + cell.text * 0.5 : 0;
    const row = Math.floor(index / columns);
    rows[row] = Math.max(rows[row] ?? cell.height, lines);
  });
  return rows;
}

const GROUP_GAP = 0.35;

/** Height of `groups` in `across` columns of `width`, with cells of one size; Infinity where something is too wide. */
function heightOf(groups: Group[], across: number, width: number, cell: Cell, size: Size): number {
  let total = 0;
  for (let start = 0; start < groups.length; start += across) {
    const heights = groups.slice(start, start + across).map((group) => {
      const columns = columnsOf(group.tokens.length, width, cell);
      const head = headOf(group, 0, 0, size);
      if (columns < 1 || head.width > width) return Number.POSITIVE_INFINITY;
      return head.height + rowsOf(group, columns, cell).reduce((sum, row) => sum + row, 0);
    });
    total += Math.max(...heights) + (start > 0 ? cell.height * GROUP_GAP : 0);
  }
  return total;
}

interface Arrangement {
  across: number;
  columnWidth: number;
  cell: Cell;
  height: number;
}

/** The first of `cells` (best first) that fits, with as many groups side by side as possible; else the flattest. */
function arrange(groups: Group[], area: { width: number; height: number }, cells: Cell[], size: Size): Arrangement {
  const gap = size.text * GAP;
  let best: Arrangement | undefined;
  for (const cell of cells) {
    for (let across = groups.length; across >= 1; across--) {
      const columnWidth = (area.width - gap * (across - 1)) / across;
      const height = heightOf(groups, across, columnWidth, cell, size);
      if (height === Number.POSITIVE_INFINITY) continue;
      const found = { across, columnWidth, cell, height };
      if (height <= area.height) return found;
      if (!best || height < best.height) best = found;
    }
  }
  return best ?? { across: 1, columnWidth: area.width, cell: sure(cells.at(-1)), height: area.height };
}

/** Between groups side by side, em. */
const GAP = 1.2;

/** Cells for bare tokens, largest first. */
function bareCells(size: Size): Cell[] {
  const cap = size.name === "narrow" ? 62 : 92;
  return Array.from({ length: cap - 5 }, (_, step) => cap - step).map((width) => ({
    width,
    height: width,
    side: width * 0.8,
    text: 0,
    most: 100,
  }));
}

/** Cells for tokens that carry names, best first: one line before two, large type before small, a list before columns. */
function namedCells(tokens: Token[], size: Size, width: number): Cell[] {
  const scales = size.name === "narrow" ? [1.45, 1.3, 1.15, 1, 0.92] : [2, 1.7, 1.45, 1.2, 1];
  const cellOf = (share: number, scale: number, most: number, leading: number): Cell => {
    const text = size.text * scale;
    const side = text * 1.05;
    const lead = side + text * 0.55;
    const widest = Math.max(...tokens.map((token) => textWidth(token.name, text)));
    const room = Math.min(widest * share + text * 0.2, width - lead);
    return { width: lead + room + text * 0.6, height: text * leading, side, text, most };
  };
  return [1, 0.6, 0.4].flatMap((share) =>
    scales.flatMap((scale) =>
      [1, 2, 3, 4].flatMap((most) => [2.3, 1.9, 1.5].map((leading) => cellOf(share, scale, most, leading))),
    ),
  );
}

function layout(spec: Spec, table: Table, { size }: LayoutOptions): (state: string) => Frame {
  const stage = stageOf(spec, size);
  const tokens = tokensOf(spec, table);
  return (name) => {
    const state = sure(spec.states[name]);
    const unsized = state.unsized ? spec.unsized : undefined;
    const { heap, boxes } = share(stage, size, unsized !== undefined);
    const groups = groupsOf(spec, table, state, tokens);
    const plan = arrange(groups, heap, state.labels ? namedCells(tokens, size, heap.width) : bareCells(size), size);
    const drawn = emptyLayers(LAYERS);
    let top = heap.y + (heap.height - plan.height) / 2;
    for (let start = 0; start < groups.length; start += plan.across) {
      const line = groups.slice(start, start + plan.across);
      line.forEach((group, column) => {
        const x = heap.x + column * (plan.columnWidth + size.text * GAP);
        const head = headOf(group, x, top, size);
        drawn.heads.push(...head.marks);
        drawTokens(spec, state, group, { x, y: top + head.height, plan, size }, drawn);
      });
      top += heightOf(line, plan.across, plan.columnWidth, plan.cell, size) + plan.cell.height * GROUP_GAP;
    }
    if (unsized) drawUnsized(unsized, boxes, size, drawn);
    drawn.heads.push(...stage.sketch);
    return { layers: layersOf(LAYERS, drawn), alt: state.alt };
  };
}

/** From the ground up. */
const LAYERS = [
  ["rect", "tokens"],
  ["text", "glyphs"],
  ["text", "labels"],
  ["text", "heads"],
] as const;
type Marks = MarksIn<typeof LAYERS>;

/** Splits the stage between the heap and the boxes of unknown size: below it when narrow, beside it when wide. */
function share(stage: Stage, size: Size, split: boolean) {
  if (!split) return { heap: stage, boxes: stage };
  if (size.name === "narrow") {
    const height = stage.height * 0.5;
    const rest = { ...stage, y: stage.y + height + size.text, height: stage.height - height - size.text };
    return { heap: { ...stage, height }, boxes: rest };
  }
  const width = stage.width * 0.52;
  return { heap: { ...stage, width }, boxes: { ...stage, x: stage.x + width + 36, width: stage.width - width - 36 } };
}

/** A group's title with its count in large figures, and the room they take; none for a heap without a title. */
function headOf(group: Group, x: number, top: number, size: Size): { marks: Text[]; width: number; height: number } {
  if (group.title === "") return { marks: [], width: 0, height: 0 };
  const number = size.text * 1.75;
  const count = String(group.tokens.length);
  const titleSize = size.text * 1.05;
  const after = textWidth(group.title, titleSize, true) + size.text * 0.5;
  const y = top + number * 0.9;
  const marks: Text[] = [
    { key: markKey("head", group.id), text: group.title, x, y, size: titleSize, style: { hue: "ink", weight: "bold" } },
    { key: markKey("count", group.id), text: count, x: x + after, y, size: number, style: { hue: "ink", weight: "number" } },
  ];
  return { marks, width: after + textWidth(count, number, true), height: size.text * 2.6 };
}

function lookOf(spec: Spec, state: State, token: Token): Spec["looks"][string][string] {
  const column = state.group ?? Object.keys(spec.looks).find((name) => !state.labels && state.lit?.column === name);
  const found = column ? spec.looks[column]?.[String(token.row[column] ?? "")] : undefined;
  return found ?? { look: "solid", hue: "accent" };
}

function drawTokens(
  spec: Spec,
  state: State,
  group: Group,
  place: { x: number; y: number; plan: Arrangement; size: Size },
  into: Marks,
): void {
  const { cell, columnWidth } = place.plan;
  const columns = Math.max(1, columnsOf(group.tokens.length, columnWidth, cell));
  const rows = rowsOf(group, columns, cell);
  const smallest = place.size.text * 0.92;
  group.tokens.forEach((token, index) => {
    const key = (part: string) => markKey(part, token.row.id, token.index);
    const row = Math.floor(index / columns);
    const above = rows.slice(0, row).reduce((sum, height) => sum + height, 0);
    const x = place.x + (index % columns) * cell.width;
    const centre = place.y + above + sure(rows[row]) / 2;
    const { look, hue } = lookOf(spec, state, token);
    const muted = state.lit !== undefined && isMuted(state.lit.values, [String(token.row[state.lit.column] ?? "")]);
    const unknown = look === "unknown";
    into.tokens.push({
      key: key("token"),
      x,
      y: centre - cell.side / 2,
      width: cell.side,
      height: cell.side,
      rx: cell.side * 0.22,
      style: { hue, fill: unknown ? "hollow" : look, dashed: unknown, muted },
    });
    if (unknown && cell.side >= 13) {
      const size = Math.max(smallest, Math.min(cell.side * 0.6, 28));
      const at = { x: x + cell.side / 2, y: middle(centre, size), size, anchor: "middle" as const };
      into.glyphs.push({ key: key("glyph"), text: "?", ...at, style: { hue, weight: "bold", muted } });
    }
    if (cell.text === 0 || token.name === "") return;
    const style: Style = { hue: unknown ? "ash" : "ink", muted };
    const at = x + cell.side + cell.text * 0.55;
    into.labels.push(...label(key("label"), token.name, at, centre, { size: cell.text, width: nameRoom(cell), style }));
  });
}

function drawUnsized(
  unsized: NonNullable<Spec["unsized"]>,
  area: { x: number; y: number; width: number; height: number },
  size: Size,
  into: Marks,
): void {
  const header = size.text * 2;
  const gap = size.text * 0.8;
  const across = 2;
  const down = Math.ceil(unsized.groups.length / across);
  const width = (area.width - gap * (across - 1)) / across;
  const height = Math.min((area.height - header - gap * (down - 1)) / down, size.text * 8);
  into.heads.push({
    key: markKey("head", "unsized"),
    text: unsized.heading,
    x: area.x,
    y: area.y + size.text * 1.1,
    size: size.text,
    style: { hue: "ash" },
  });
  unsized.groups.forEach((group, index) => {
    const x = area.x + (index % across) * (width + gap);
    const y = area.y + header + Math.floor(index / across) * (height + gap);
    into.tokens.push({
      key: markKey("box", group.id),
      x,
      y,
      width,
      height,
      rx: 6,
      style: { hue: "accent", fill: "hollow", dashed: true },
    });
    into.heads.push(
      ...centred(markKey("box", group.id), group.label, x + width / 2, y + height / 2, {
        size: size.text,
        width: width - size.text,
        style: { hue: "ink" },
      }),
    );
  });
}

export const units = defineFigure({
  schema,
  words: ["heading", "unsized.heading"],
  numbers: [],
  map: undefined,
  check,
  layout,
});
