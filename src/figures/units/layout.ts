// units: lays tokens out in groups, as large as the room allows.

import type { Frame, Layer, Rect, Text } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import { middle, textWidth } from "../../marks/text.ts";
import type { Plain } from "../../schemas/text.ts";
import { defineFigure, type Report, type Row, type Table } from "../figure.ts";
import { label, labelRoom, type Stage, stageOf } from "../stage.ts";
import { schema, type UnitsSpec } from "./schema.ts";

type Spec = Plain<UnitsSpec>;
type State = Spec["states"][string];

interface Token {
  id: string;
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
}

function check(spec: UnitsSpec, table: Table, report: Report): void {
  const looks = Object.keys(spec.looks);
  for (const column of looks) {
    report.column(["looks", column], column);
    for (const value of Object.keys(spec.looks[column]!)) report.name(["looks", column, value], value, valuesOf(table, column), "value");
  }
  if (spec.label) report.column(["label"], spec.label);
  if (spec.count) report.column(["count"], spec.count, ["number"]);
  for (const [name, state] of Object.entries(spec.states)) {
    const at = ["states", name];
    if (state.group) report.column([...at, "group"], state.group);
    if (!state.lit) continue;
    report.column([...at, "lit", "column"], state.lit.column);
    const known = valuesOf(table, state.lit.column);
    state.lit.values.forEach((value, index) => report.name([...at, "lit", "values", index], value, known, "value"));
  }
}

/** Values a column has: in the order they are declared, else in the order of the rows. */
function valuesOf(table: Table, column: string): string[] {
  const declared = table.columns[column];
  if (declared?.type === "category") return Object.keys(declared.values);
  return [...new Set(table.rows.map((row) => String(row[column] ?? "")))];
}

function tokensOf(spec: Spec, table: Table): Token[] {
  return table.rows.flatMap((row) => {
    const count = spec.count ? Number(row[spec.count] ?? 0) : 1;
    const written = spec.label ? row[spec.label] : null;
    const name = written === null || written === undefined ? (spec.unnamed ?? "") : String(written);
    return Array.from({ length: count }, (_, index) => ({ id: spec.count ? `${row.id}.${index + 1}` : row.id, row, name }));
  });
}

function groupsOf(spec: Spec, table: Table, state: State, tokens: Token[]): Group[] {
  const { group } = state;
  if (!group) return [{ id: "all", title: spec.heading ?? "", tokens }];
  const declared = table.columns[group];
  return valuesOf(table, group)
    .map((value) => ({
      id: value,
      title: declared?.type === "category" ? (declared.values[value] ?? value) : value,
      tokens: tokens.filter((token) => String(token.row[group] ?? "") === value),
    }))
    .filter((found) => found.tokens.length > 0);
}

/** Height of `groups` in `across` columns of `width`, with cells of one size; Infinity where a cell is too wide. */
function heightOf(groups: Group[], across: number, width: number, cell: Cell, header: number): number {
  const columns = Math.floor((width + 0.001) / cell.width);
  if (columns < 1) return Number.POSITIVE_INFINITY;
  let total = 0;
  for (let start = 0; start < groups.length; start += across) {
    const heights = groups.slice(start, start + across).map((group) => header + Math.ceil(group.tokens.length / columns) * cell.height);
    total += Math.max(...heights) + (start > 0 ? cell.height * 0.35 : 0);
  }
  return total;
}

interface Arrangement {
  across: number;
  columnWidth: number;
  cell: Cell;
  height: number;
}

/** The arrangement with the largest cells that fits; of equals, the one with most groups side by side. */
function arrange(groups: Group[], area: { width: number; height: number }, cells: Cell[], header: number, gap: number): Arrangement {
  let best: Arrangement | undefined;
  for (const cell of cells) {
    for (let across = groups.length; across >= 1; across--) {
      const columnWidth = (area.width - gap * (across - 1)) / across;
      const height = heightOf(groups, across, columnWidth, cell, header);
      if (height === Number.POSITIVE_INFINITY) continue;
      const found = { across, columnWidth, cell, height };
      if (height <= area.height) return found;
      if (!best || height < best.height) best = found;
    }
  }
  return best ?? { across: 1, columnWidth: area.width, cell: cells.at(-1)!, height: area.height };
}

/** Cells for bare tokens, largest first. */
function bareCells(size: Size): Cell[] {
  const cap = size.name === "narrow" ? 46 : 64;
  return Array.from({ length: cap - 5 }, (_, step) => ({ width: cap - step, height: cap - step, side: (cap - step) * 0.78 }));
}

/** Cells for tokens that carry names: on one line where there is room, then on two, then tighter. */
function namedCells(tokens: Token[], size: Size, width: number): Cell[] {
  const side = size.text * 1.05;
  const lead = side + size.text * 0.55;
  const widest = Math.max(...tokens.map((token) => textWidth(token.name, size.text)));
  return [2.1, 1.8, 1.55].flatMap((leading) =>
    [widest, widest * 0.6].map((want) => {
      const room = Math.min(want + size.text * 0.2, width - lead);
      const lines = Math.max(...tokens.map((token) => labelRoom(token.name, size.text, room).height));
      return { width: lead + room + size.text * 0.6, height: Math.max(size.text * leading, lines + size.text * 0.5), side };
    }),
  );
}

function layout(spec: Spec, table: Table, size: Size): (state: string) => Frame {
  const stage = stageOf(spec, size);
  const tokens = tokensOf(spec, table);
  const header = size.text * 2.5;
  return (name) => {
    const state = spec.states[name]!;
    const unsized = state.unsized && spec.unsized ? spec.unsized : undefined;
    const { heap, boxes } = share(stage, size, unsized !== undefined);
    const groups = groupsOf(spec, table, state, tokens);
    const titled = groups.some((group) => group.title !== "");
    const gap = size.text * 1.2;
    const cells = state.labels ? namedCells(tokens, size, heap.width) : bareCells(size);
    const plan = arrange(groups, heap, cells, titled ? header : 0, gap);
    const rects: Rect[] = [];
    const glyphs: Text[] = [];
    const labels: Text[] = [];
    const heads: Text[] = [];
    let top = heap.y + (heap.height - plan.height) / 2;
    for (let start = 0; start < groups.length; start += plan.across) {
      const line = groups.slice(start, start + plan.across);
      line.forEach((group, column) => {
        const x = heap.x + column * (plan.columnWidth + gap);
        if (titled) heads.push(...headOf(group, x, top, size));
        drawTokens(spec, state, group, { x, y: top + (titled ? header : 0), plan, size }, { rects, glyphs, labels });
      });
      top += heightOf(line, plan.across, plan.columnWidth, plan.cell, titled ? header : 0) + plan.cell.height * 0.35;
    }
    if (unsized) drawUnsized(unsized, boxes, size, rects, heads);
    const layers: Layer[] = [
      { kind: "rect", name: "tokens", marks: rects },
      { kind: "text", name: "glyphs", marks: glyphs },
      { kind: "text", name: "labels", marks: labels },
      { kind: "text", name: "heads", marks: [...heads, ...stage.sketch] },
    ];
    return { layers, notes: stage.notes(name), alt: state.alt };
  };
}

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

function headOf(group: Group, x: number, top: number, size: Size): Text[] {
  const number = size.text * 1.75;
  const count = String(group.tokens.length);
  const title: Text = { key: `head/${group.id}`, text: group.title, x, y: top + number * 0.9, size: size.text * 1.05, tone: "ink bold" };
  const after = x + textWidth(group.title, title.size, true) + size.text * 0.5;
  return [title, { key: `count/${group.id}`, text: count, x: after, y: top + number * 0.9, size: number, tone: "ink number" }];
}

function lookOf(spec: Spec, state: State, token: Token) {
  const column = state.group ?? Object.keys(spec.looks).find((name) => !state.labels && state.lit?.column === name);
  const found = column ? spec.looks[column]?.[String(token.row[column] ?? "")] : undefined;
  return found ?? { look: "solid", hue: "accent" };
}

interface Place {
  x: number;
  y: number;
  plan: Arrangement;
  size: Size;
}

function drawTokens(spec: Spec, state: State, group: Group, place: Place, into: { rects: Rect[]; glyphs: Text[]; labels: Text[] }): void {
  const { cell, columnWidth } = place.plan;
  const columns = Math.max(1, Math.floor((columnWidth + 0.001) / cell.width));
  const { text } = place.size;
  group.tokens.forEach((token, index) => {
    const x = place.x + (index % columns) * cell.width;
    const y = place.y + Math.floor(index / columns) * cell.height;
    const centre = y + cell.height / 2;
    const { look, hue } = lookOf(spec, state, token);
    const away = state.lit && !state.lit.values.includes(String(token.row[state.lit.column] ?? "")) ? " faint" : "";
    const paint = { solid: "", soft: " soft", hollow: " hollow", unknown: " hollow dashed" }[look];
    const tokenY = centre - cell.side / 2;
    const rect: Rect = { key: `token/${token.id}`, x, y: tokenY, width: cell.side, height: cell.side, rx: cell.side * 0.24 };
    into.rects.push({ ...rect, tone: `${hue}${paint}${away}` });
    if (look === "unknown" && cell.side >= 11) {
      const size = Math.min(cell.side * 0.72, text * 1.4);
      const at = { x: x + cell.side / 2, y: middle(centre, size), size, anchor: "middle" as const };
      into.glyphs.push({ key: `glyph/${token.id}`, text: "?", ...at, tone: `${hue} bold${away}` });
    }
    if (!state.labels) return;
    const room = cell.width - cell.side - text * 1.1;
    const tone = `${look === "unknown" ? "ash" : "ink"}${away}`;
    into.labels.push(...label(`label/${token.id}`, token.name, x + cell.side + text * 0.55, centre, { size: text, width: room, tone }));
  });
}

function drawUnsized(unsized: NonNullable<Spec["unsized"]>, area: { x: number; y: number; width: number; height: number }, size: Size, rects: Rect[], heads: Text[]) {
  const header = size.text * 2;
  const gap = size.text * 0.8;
  const across = 2;
  const down = Math.ceil(unsized.groups.length / across);
  const width = (area.width - gap * (across - 1)) / across;
  const height = Math.min((area.height - header - gap * (down - 1)) / down, size.text * 6);
  heads.push({ key: "head/unsized", text: unsized.heading, x: area.x, y: area.y + size.text * 1.1, size: size.text, tone: "ash" });
  unsized.groups.forEach((group, index) => {
    const x = area.x + (index % across) * (width + gap);
    const y = area.y + header + Math.floor(index / across) * (height + gap);
    rects.push({ key: `box/${group.id}`, x, y, width, height, rx: 6, tone: "accent hollow dashed" });
    heads.push(...label(`box/${group.id}`, group.label, x + width / 2, y + height / 2, { size: size.text, width: width - size.text, anchor: "middle", tone: "ink" }));
  });
}

export const units = defineFigure({ schema, check, layout });
