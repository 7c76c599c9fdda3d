// units: how large tokens may be, and how many groups stand side by side. Pure sums over groups; what is drawn is in layout.ts.

import { cross, max, sum } from "d3-array";
import type { Size } from "../../marks/size.ts";
import { textWidth, widestWord, wrapText } from "../../marks/text.ts";
import { LEADING, linesOf } from "../kit/label.ts";
import { type Head, type HeadStyle, headOf, leastWidth } from "./heads.ts";
import type { Group, Spec, Token } from "./tokens.ts";

export interface Cell {
  width: number;
  height: number;
  /** px of the token itself: along its row, and across it. A stroke takes what its row leaves, if that is more. */
  long: number;
  side: number;
  /** Size of the name beside it, px; 0 for a bare token. */
  text: number;
  /** Most tokens side by side in a group. */
  most: number;
}

/** Tokens of a group in cells of one size, with the heights of their rows. */
export interface Part {
  tokens: Token[];
  cell: Cell;
  columns: number;
  rows: readonly number[];
  /** px that it keeps from what is above it. */
  above: number;
}
export interface Arrangement {
  across: number;
  columnWidth: number;
  style: HeadStyle;
  groups: { group: Group; head: Head; parts: Part[] }[];
  /** Heights of the groups that stand side by side, and px between them. */
  lines: { head: number; height: number }[];
  between: number;
  height: number;
}

/** Between groups side by side, em; between those under each other, and between named tokens and bare ones, in cells. */
export const GAP = 1.2;
const GROUP_GAP = 0.35;

export type Shape = Spec["shape"];

/** How long tokens may be, in sides of a square in their place, best first: strokes grow short where there are many. */
const LENGTHS: Record<Shape, readonly number[]> = { square: [1], disc: [1], stroke: [4, 2, 1] };

/** How high they are, in the same. */
const HEIGHTS: Record<Shape, number> = { square: 1, disc: 1, stroke: 0.42 };

/** px of a token where a square would have a side of `side`. */
function tokenOf(shape: Shape, side: number, length: number): Pick<Cell, "long" | "side"> {
  return { long: side * length, side: side * HEIGHTS[shape] };
}

/** Cells of one way to set names, for the named tokens of a group and for its others. */
export interface Cells {
  named: Cell;
  bare: Cell;
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
export const nameRoom = (cell: Cell) => cell.width - cell.long - cell.text * 1.1;

/** How many names take one line at least, how many two, and so on; broken lines lose their spaces. */
function countLines(wholes: readonly number[], lines: number): number[] {
  const counts: number[] = [];
  for (const whole of wholes) {
    const least = Math.max(1, Math.floor(whole * lines));
    counts[least] = (counts[least] ?? 0) + 1;
  }
  return counts;
}

/** Names in one size, measured once. */
export function measureNames(tokens: readonly Token[]) {
  const ems = new Map<string, { whole: number; word: number }>();
  for (const { name } of tokens) if (!ems.has(name)) ems.set(name, { whole: textWidth(name, 1), word: widestWord(name, 1) });
  const heights = new Map<string, Map<string, number>>();
  const areas = new Map<string, number[]>();
  const wholes = tokens.map(({ name }) => ems.get(name)?.whole ?? 0);
  return {
    widest: max(ems.values(), ({ whole }) => whole) ?? 0,
    /** Whether no word of a name is too long for the cell. */
    hold: (cell: Cell) => [...ems.values()].every(({ word }) => word * cell.text <= nameRoom(cell) + 0.01),
    /** px² that all names take at least in cells of a size. */
    leastArea(cell: Cell): number {
      const room = nameRoom(cell);
      const setting = `${cell.text} ${room}`;
      const counts = areas.get(setting) ?? countLines(wholes, (cell.text * 0.85) / room);
      areas.set(setting, counts);
      const height = sum(counts, (count, lines) => (count ?? 0) * Math.max(cell.height, lines * cell.text * LEADING));
      return height * cell.width;
    },
    /** px a name takes in its cell. */
    heightOf(name: string, cell: Cell): number {
      const room = nameRoom(cell);
      const one = cell.text * LEADING;
      if (name === "") return 0;
      const { whole, word } = ems.get(name) ?? { whole: 0, word: 0 };
      if (whole * cell.text <= room) return one;
      const setting = `${cell.text} ${room}`;
      const known = heights.get(setting) ?? new Map<string, number>();
      heights.set(setting, known);
      const height =
        known.get(name) ??
        one * (word * cell.text <= room ? wrapText(name, cell.text, room) : linesOf(name, cell.text, room)).length;
      known.set(name, height);
      return height;
    },
  };
}
export type Names = ReturnType<typeof measureNames>;

/** What is the same for all arrangements of a state. */
export interface Task {
  groups: Group[];
  area: { width: number; height: number };
  size: Size;
  names: Names;
  /** Whether a token carries its name. */
  isNamed(token: Token): boolean;
}

function partOf(tokens: Token[], cell: Cell, width: number, names: Names): Omit<Part, "above"> | undefined {
  const columns = columnsOf(tokens.length, width, cell);
  if (columns < 1) return undefined;
  const rows = new Array<number>(Math.ceil(tokens.length / columns)).fill(cell.height);
  if (cell.text > 0) {
    for (const [index, { name }] of tokens.entries()) {
      const row = Math.floor(index / columns);
      const height = name === "" ? 0 : names.heightOf(name, cell) + cell.text * 0.5;
      rows[row] = Math.max(rows[row] ?? 0, height);
    }
  }
  return { tokens, cell, columns, rows };
}

/** px of a part with what it keeps above. */
export const partHeight = ({ rows, above }: Part) => rows.reduce((all, row) => all + row, 0) + above;
const heightOf = (parts: readonly Part[]) => parts.reduce((sum, part) => sum + partHeight(part), 0);

/** Groups of a task with their tokens parted into named and bare, and their heads for each number of groups side by side. */
function prepare({ groups, area, size, isNamed }: Task, style: HeadStyle) {
  const gap = size.text * GAP;
  const widthOf = (across: number) => (area.width - gap * (across - 1)) / across;
  const least = max(groups, (group) => leastWidth(group, style, size)) ?? 0;
  const widest = least > area.width + 0.01 ? 0 : Math.floor((area.width + gap + 0.01) / (least + gap));
  const sorted = groups.map(({ tokens }) => {
    const named = tokens.filter(isNamed);
    return named.length === tokens.length ? [named, []] : [named, tokens.filter((token) => !isNamed(token))];
  });
  const shortest = groups.every(({ title }) => title === "") ? 0 : size.text * style.height;
  const columns = Array.from({ length: Math.min(groups.length, widest) }, (_, index) => {
    const across = Math.min(groups.length, widest) - index;
    if (Math.ceil(groups.length / across) * shortest > area.height) return undefined;
    const heads = groups.map((group) => headOf(group, widthOf(across), style, size));
    if (!heads.every((head) => head !== undefined)) return undefined;
    const lines = Array.from({ length: Math.ceil(groups.length / across) }, (_, line) =>
      Math.max(...heads.slice(line * across, (line + 1) * across).map((head) => head.height)),
    );
    const headed = lines.reduce((sum, line) => sum + line, 0);
    return headed > area.height ? undefined : { across, width: widthOf(across), heads, lines, headed };
  }).filter((found) => found !== undefined);
  const named = sorted.reduce((sum, [own]) => sum + (own?.length ?? 0), 0);
  const all = groups.reduce((sum, { tokens }) => sum + tokens.length, 0);
  return { columns, sorted, named, bare: all - named };
}
type Prepared = ReturnType<typeof prepare>;

/** Height that groups take at least, before any name takes a second line. */
function leastHeight(column: Prepared["columns"][number], { named, bare }: Cells, sorted: Token[][][]): number {
  const { across, width, headed } = column;
  const rowsOf = (tokens: Token[] = [], cell: Cell) => {
    if (tokens.length === 0) return 0;
    const columns = columnsOf(tokens.length, width, cell);
    return columns < 1 ? Number.POSITIVE_INFINITY : Math.ceil(tokens.length / columns) * cell.height;
  };
  let height = headed;
  for (let start = 0; start < sorted.length; start += across) {
    let tallest = 0;
    for (let index = start; index < Math.min(start + across, sorted.length); index++) {
      const [own, others] = sorted[index] ?? [];
      tallest = Math.max(tallest, rowsOf(own, named) + rowsOf(others, bare));
    }
    height += tallest;
  }
  return height;
}

/** Groups in so many columns; nothing where they are higher than the room. */
function arrangeIn(column: Prepared["columns"][number], cells: Cells, task: Task, style: HeadStyle, sorted: Token[][][]) {
  const { across, width, heads } = column;
  const between = cells.bare.height * GROUP_GAP;
  const groups: Arrangement["groups"] = [];
  const lines: Arrangement["lines"] = [];
  let height = 0;
  for (let start = 0; start < task.groups.length; start += across) {
    let tallest = 0;
    for (let index = start; index < Math.min(start + across, task.groups.length); index++) {
      const [group, head] = [task.groups[index], heads[index]];
      if (!group || !head) return undefined;
      const [named = [], bare = []] = sorted[index] ?? [];
      const parts: Part[] = [];
      for (const [tokens, cell] of [[named, cells.named] as const, [bare, cells.bare] as const]) {
        const part = tokens.length > 0 ? partOf(tokens, cell, width, task.names) : undefined;
        if (part) parts.push({ ...part, above: parts.length > 0 ? between : 0 });
        else if (tokens.length > 0) return undefined;
      }
      groups.push({ group, head, parts });
      tallest = Math.max(tallest, heightOf(parts));
    }
    const head = column.lines[lines.length] ?? 0;
    height += head + tallest + (start > 0 ? between : 0);
    if (height > task.area.height) return undefined;
    lines.push({ head, height: head + tallest });
  }
  return { across, columnWidth: width, style, groups, lines, between, height };
}

/** The first of `cells` (best first) that fits, with as many groups side by side as possible. */
export function arrange(task: Task, cells: Iterable<Cells>, style: HeadStyle): Arrangement | undefined {
  const prepared = prepare(task, style);
  const { columns, sorted } = prepared;
  if (columns.length === 0) return undefined;
  const least = Math.min(...columns.map(({ headed }) => headed));
  const room = task.area.width * (task.area.height - least) * 1.001;
  for (const each of cells) {
    const { named, bare } = each;
    // Less than their cells take no tokens can.
    const others = prepared.bare * bare.width * bare.height;
    if (prepared.named * named.width * named.height + others > room) continue;
    const names = named.text > 0 ? task.names.leastArea(named) : 0;
    if (names + others > room) continue;
    for (const column of columns) {
      if (leastHeight(column, each, sorted) > task.area.height + 0.01) continue;
      const found = arrangeIn(column, each, task, style, sorted);
      if (found) return found;
    }
  }
  return undefined;
}

/** px of the room of a bare token at most: discs, which touch nothing, may fill a frame between them. */
const LARGEST: Record<Shape, Record<Size["name"], number>> = {
  square: { narrow: 62, wide: 92 },
  disc: { narrow: 110, wide: 160 },
  stroke: { narrow: 62, wide: 92 },
};

/** Cells for bare tokens, largest first. Strokes lie under each other while they can. */
export function bareCells(size: Size, shape: Shape, least = 6): Cells[] {
  const cap = LARGEST[shape][size.name];
  const heights = Array.from({ length: cap - least + 1 }, (_, step) => cap - step);
  const cellOf = (height: number, most: number, length: number): Cells => {
    const token = tokenOf(shape, height * 0.8, length);
    const cell = { width: token.long / 0.8, height, ...token, text: 0, most };
    return { named: cell, bare: cell };
  };
  const many = LENGTHS[shape].flatMap((length) => heights.map((height) => cellOf(height, 100, length)));
  if (shape !== "stroke") return many;
  const alone = heights.filter((height) => height <= cap * ALONE.most && height >= ALONE.least);
  return [...alone.map((height) => cellOf(height, 1, 1)), ...many];
}

/** Heights of rows in which strokes lie alone: at most a share of what a token may have, at least px. */
const ALONE = { most: 0.62, least: 12 };

/** Cells for tokens that carry names, best first: one line before two, large type before small, a list before columns. */
export function* namedCells(names: Names, size: Size, shape: Shape, width: number, parts: boolean): Generator<Cells> {
  // Names are never much larger than the heads of their groups.
  const scales = size.name === "narrow" ? [1.3, 1.15, 1, 0.92] : [1.5, 1.35, 1.2, 1];
  for (const [share, length] of cross([1, 0.6, 0.4], LENGTHS[shape])) {
    for (const scale of scales) {
      const text = size.text * scale;
      const token = tokenOf(shape, text * 1.05, length);
      const lead = token.long + text * 0.55;
      const room = Math.min(names.widest * text * share + text * 0.2, width - lead);
      const form = { width: lead + room + text * 0.6, ...token, text };
      const holds = names.hold({ ...form, height: 0, most: 1 });
      if (!holds && (!parts || room < text * 6)) continue;
      for (const most of [1, 2, 3, 4]) {
        for (const leading of [2.3, 1.9, 1.5]) {
          const cell = { ...form, height: text * leading, most };
          yield { named: cell, bare: cell };
        }
      }
    }
  }
}

/** Cells for tokens of the sizes that stand well beside names, for smaller ones, and for the smallest, px. */
export const MIXED = { large: [22, 18, 15, 12.5], middling: [10.5, 9, 7.5], small: [6, 5, 4] } as const;

/** Cells where some tokens carry names and the others, of the same size, do not: the largest tokens first. */
export function* mixedCells(names: Names, size: Size, shape: Shape, width: number, steps: readonly number[]): Generator<Cells> {
  for (const [step, length] of cross(steps, LENGTHS[shape])) {
    const token = tokenOf(shape, step * 0.8, length);
    const bare = { width: token.long / 0.8, height: step, ...token, text: 0, most: 100 };
    for (const share of [1, 0.6, 0.4]) {
      for (const scale of [1.15, 1, 0.92]) {
        const text = size.text * scale;
        const lead = token.long + text * 0.55;
        const room = Math.min(names.widest * text * share + text * 0.2, width - lead);
        const form = { width: lead + room + text * 0.6, ...token, text };
        if (share < 1 && room < text * 6) continue;
        for (const most of [1, 2, 3, 4]) yield { named: { ...form, height: Math.max(step, text * 1.5), most }, bare };
      }
    }
  }
}
