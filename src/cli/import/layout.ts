// Where a table's head is, and what stands above and below its data.

import { isBlank, isNumeric, readPeriod } from "./cells.ts";
import { type Cell, type Merge, placeOf, type Sheet, type SheetRow, textOf, unspread } from "./sheet.ts";
import type { Told } from "./told.ts";
import { isUnit, splitUnit } from "./units.ts";

/** A column's name as its cells in the head have it, from the top: `["人口", "城镇"]`. */
export type Head = string[];

export interface Layout {
  heads: Head[];
  rows: SheetRow[];
  /** Above the head, if there is one. */
  title: string;
  /** A unit said for the whole table. */
  unit: string;
  /** What else is said above and below the data. */
  notes: string[];
  /** Whether the first row is data, and the heads are numbers of columns. */
  headless: boolean;
  told: Told[];
}

export interface LayoutWishes {
  keepTotals: boolean;
  /** Whether the first row is a head; undefined: as it looks. */
  hasHead?: boolean;
  /** What a column without a head is called, counted from 0. */
  columnName(index: number): string;
  /** What a column of headings among the rows is called. */
  groupName: string;
}

const UNIT = /[（(]?(?:计量)?(?:单位|units?|enhet|einheit)\s*[：:]\s*([^）)；;]+?)\s*[）)]?$/i;
const UNIT_ALONE = /^[（(]\s*(?:in )?(万?[人元户辆吨亩]|亿元|%|(?:thousand|million|billion)s?(?: [a-z]+)?)\s*[）)]$/i;
const SAYS =
  /^(数据库|时间|注|说明|备注|来源|资料来源|数据来源|数据源|注释|更新|制表|data source|data from|last updated|updated|source|note|footnote|kilde|fotnote|quelle|unit|单位)/i;
const FOOT =
  /^(注|说明|备注|来源|资料来源|数据来源|注释|note|source|footnote|data from|last updated|kilde|quelle)s?\s*\d*\s*[：:.、．]/i;
const FOOT_MARK = /^(?:[¹²³⁴-⁹*＊†‡①-⑳]|[[(（]\d{1,2}[\])）]|\d{1,2}[.、)]\s*\D)/u;
const TOTAL =
  /^(合计|总计|总和|小计|共计|全部合计|全部|总数|(grand |sub-?)?total|totals|sum|all|i alt|totalt|sum i alt|insgesamt|gesamt|summe|ensemble|totaal)$/i;

const filled = (cells: readonly Cell[]) => cells.flatMap((cell, index) => (textOf(cell) === "" ? [] : [index]));
const isNumber = (cell: Cell | undefined) => !isBlank(cell) && isNumeric(cell, { decimal: "." });

/** What may stand in a head: words, a period, nothing. */
const isName = (cell: Cell | undefined) => textOf(cell) === "" || readPeriod(textOf(cell)) !== undefined || !isNumber(cell);

/** Words of a head or a line: line breaks go, spaces stay, but for those that only spread Chinese characters (`地　区`). */
function nameOf(cell: Cell | undefined): string {
  const text = textOf(cell)
    .replace(/(?<=\p{Script=Han})\s*[\r\n]+\s*|\s*[\r\n]+\s*(?=[（(])/gu, "")
    .replace(/[\s\u00a0]+/g, " ");
  return unspread(text);
}

/** A line above the head: nothing beyond its first two cells, or one cell, in a table that is wider. */
function isLine({ cells }: SheetRow, usual: number): boolean {
  const at = filled(cells);
  if (at.length === 1) return true;
  return at.length === 2 && at[1] === 1 && (usual > 3 || SAYS.test(textOf(cells[0])));
}

interface Above {
  title: string;
  unit: string;
  notes: string[];
}

/** Takes the lines above the head off `rows`. */
function takeAbove(rows: SheetRow[], usual: number, told: Told[]): Above {
  const above: Above = { title: "", unit: "", notes: [] };
  while (rows.length > 2 && usual > 1 && isLine(rows[0]!, usual)) {
    const [{ row, cells }, next] = [rows[0]!, rows[1]!];
    const words = filled(cells).map((index) => nameOf(cells[index]));
    const colon = /\p{Script=Han}/u.test(words[0] ?? "") ? "：" : ": ";
    const line = words.join(/[：:]$/.test(words[0] ?? "") ? "" : colon);
    const says = SAYS.test(line) || UNIT.test(line) || UNIT_ALONE.test(line);
    // One cell right above the data of a narrow table is a head whose other cell is missing.
    if (!says && words.length === 1 && usual === 2 && !isLine(next, usual) && !next.cells.every(isName)) break;
    rows.shift();
    const unit = UNIT.exec(line)?.[1] ?? UNIT_ALONE.exec(line)?.[1];
    const title = line.replace(UNIT, "").trim();
    if (unit) {
      // Several units are of several columns, and nobody has said of which.
      const several = /[、,，;；]/.test(unit);
      if (!several) above.unit = unit.trim();
      told.push((say) => (several ? say.severalUnits(row, unit.trim()) : say.unitRow(row, unit.trim())));
    }
    if (!title || (unit && UNIT_ALONE.test(line))) continue;
    if (!above.title && !SAYS.test(title)) above.title = title;
    else above.notes.push(line);
    if (!unit) told.push((say) => (above.title === title ? say.titleRow(row, line) : say.foot(row, line)));
  }
  return above;
}

/** Lines below the data that say where they are from or what a mark means; takes them off `rows`. `last` is the row before each. */
function takeBelow(rows: SheetRow[], usual: number, told: Told[]): string[] {
  const notes: string[] = [];
  let cut = rows.length;
  for (let index = rows.length - 1; index > 0; index--) {
    const { row, cells } = rows[index]!;
    const at = filled(cells);
    const line = at.map((one) => nameOf(cells[one])).join(" ");
    if (at.length > 2 || at.length >= Math.max(usual, 2)) break;
    const apart = row - rows[index - 1]!.row > 1;
    const sentence = /[。；;]$|[.!]$/.test(line) || line.length > 40;
    if (FOOT.test(line) || SAYS.test(line) || FOOT_MARK.test(line) || (at.length === 1 && (apart || sentence))) cut = index;
    // A line between two that are notes is one, too; the first that is none ends them.
    else if (at.length !== 1 || index < cut - 1) break;
  }
  for (const { row, cells } of rows.splice(cut)) {
    const line = filled(cells)
      .map((one) => nameOf(cells[one]))
      .join(" ");
    notes.push(line);
    told.push((words) => words.foot(row, line));
  }
  return notes;
}

const MOST = 0.6;

/** The columns whose cells, where something is known, are numbers. */
function numberColumns(rows: readonly SheetRow[], width: number): number[] {
  return Array.from({ length: width }, (_, index) => index).filter((index) => {
    const known = rows.map(({ cells }) => cells[index]).filter((cell) => !isBlank(cell));
    return known.length > 0 && known.filter(isNumber).length / known.length >= MOST;
  });
}

/** Whether the first row is data: where all below are numbers it has one, too, and no period or running number. */
function startsWithData(rows: readonly SheetRow[], width: number): boolean {
  const [first, ...below] = rows;
  if (!first || below.length === 0) return false;
  const numbers = numberColumns(below, width);
  const own = numbers.filter((index) => isNumber(first.cells[index]));
  const values = own.map((index) => Number(textOf(first.cells[index])));
  const running = own.length > 2 && values.every((value, index) => index === 0 || value === values[index - 1]! + 1);
  const period = (cell: Cell | undefined) => readPeriod(textOf(cell)) !== undefined || /^\d{1,2}\s*月份?$/.test(textOf(cell));
  const odd = own.some(
    (index) => !period(first.cells[index]) || below.every(({ cells }) => isBlank(cells[index]) || period(cells[index])),
  );
  return odd && !running;
}

/** How many rows of `rows` are head: a second one under merged cells, under gaps, with words above columns of numbers, with units. */
function levelsOf(rows: readonly SheetRow[], width: number, merges: readonly Merge[]): number {
  const all = Array.from({ length: width }, (_, index) => index);
  let levels = 1;
  while (levels < 4 && rows.length > levels + 1) {
    const [top, next] = [rows[levels - 1]!, rows[levels]!];
    const words = all.filter((index) => textOf(next.cells[index]) !== "");
    const spread = merges.some(({ top: from, bottom, left, right }) => from === top.row && bottom === top.row && right > left);
    const deep = merges.some(({ top: from, bottom }) => from <= top.row && bottom >= next.row);
    const gaps = all.some((index) => index > 0 && textOf(top.cells[index]) === "" && textOf(next.cells[index]) !== "");
    const numbers = numberColumns(rows.slice(levels + 1), width);
    const above = numbers.filter((index) => textOf(next.cells[index]) !== "");
    const heads = above.length > 0 && above.every((index) => !isBlank(next.cells[index]) && !isNumber(next.cells[index]));
    const units = words.length > 0 && words.every((index) => isUnit(textOf(next.cells[index])));
    const names = next.cells.every(isName) && words.length > 0;
    if (!names || !(spread || deep || gaps || units || (heads && above.length === numbers.length))) break;
    levels++;
  }
  return levels;
}

/** Words one after another: Chinese without a space between them, and their unit in brackets at the end. */
export function joinHead(parts: Head): string {
  if (parts.length < 2) return parts[0] ?? "";
  const split = parts.map((part) =>
    isUnit(part) ? { label: "", unit: part.replace(/^[（([]\s*|\s*[）)\]]$/g, "") } : splitUnit(part),
  );
  const label = split.reduce((before, { label: part }) => {
    const close = before === "" || part === "" || (/[\p{Script=Han}）)]$/u.test(before) && /^(\d*\p{Script=Han}|（)/u.test(part));
    return before + (close ? "" : " ") + part;
  }, "");
  const unit = split.findLast((one) => one.unit !== "")?.unit;
  if (!unit) return label;
  return /\p{Script=Han}$/u.test(label) ? `${label}（${unit}）` : `${label} (${unit})`;
}

/** Each column's words in the head, which may be none; a cell that is merged, or a gap right of one, has those of the cell it belongs to. */
function headsOf(head: readonly SheetRow[], width: number, merges: readonly Merge[]): Head[] {
  const all = Array.from({ length: width }, (_, index) => index);
  const levels = head.map(({ row, cells }, level) => {
    const last = level === head.length - 1;
    let over = "";
    return all.map((index) => {
      const own = nameOf(cells[index]);
      const under = head.slice(level + 1).some((next) => textOf(next.cells[index]) !== "");
      const merge = merges.find(({ top, bottom, left, right }) => top <= row && row <= bottom && left < index && index <= right);
      if (merge) return nameOf(head.find((one) => one.row === merge.top)?.cells[merge.left]);
      over = own || (under ? over : "");
      return own || (last || !under ? "" : over);
    });
  });
  return all.map((index) => {
    const parts = levels.map((level) => level[index] ?? "").filter(Boolean);
    const distinct = parts.filter((part, at) => part !== parts[at - 1]);
    return distinct;
  });
}

/** Fills words that are merged over several rows; a number stands once, for it would count twice in a sum. */
function fillMerged(rows: readonly SheetRow[], merges: readonly Merge[], told: Told[]): void {
  const at = new Map(rows.map((one) => [one.row, one]));
  for (const { top, bottom, left, right } of merges) {
    const value = at.get(top)?.cells[left] ?? null;
    if (bottom === top || right !== left || textOf(value) === "" || isNumber(value)) continue;
    for (let row = top + 1; row <= bottom; row++) {
      const cells = at.get(row)?.cells;
      if (cells && textOf(cells[left]) === "") cells[left] = value;
    }
    told.push((words) => words.filledMerge(top, bottom, left, textOf(value)));
  }
}

/**
 * Headings among the rows, merged over the whole width, say of the rows below them what they are: they become a column of their own.
 * Undefined where there are none.
 */
function withSections(rows: readonly SheetRow[], merges: readonly Merge[], width: number, told: Told[]): SheetRow[] | undefined {
  const across = new Set(
    merges.filter(({ top, bottom, left, right }) => top === bottom && left === 0 && right >= width - 1).map(({ top }) => top),
  );
  const isHeading = ({ row, cells }: SheetRow) =>
    width > 1 && across.has(row) && filled(cells).length === 1 && !isNumber(cells[0]);
  if (!rows.some(isHeading) || rows.every(isHeading)) return undefined;
  let over: SheetRow | undefined;
  return rows.flatMap((one) => {
    if (isHeading(one)) {
      over = one;
      told.push((words) => words.section(one.row, textOf(one.cells[0])));
      return [];
    }
    const places = Array.from({ length: width }, (_, index) => placeOf(one, index));
    const heading = { row: over?.row ?? one.row, column: 0 };
    return [{ row: one.row, cells: [over?.cells[0] ?? null, ...one.cells], places: [heading, ...places] }];
  });
}

/** Words for a whole that may stand beside its parts. */
const WHOLE = /^(全[国省市县区州镇校]|世界|world|hele landet|whole country|deutschland)$/i;

/** Rows of totals; they are told, and left out unless asked for. What may be one is told only. */
function withoutTotals(rows: readonly SheetRow[], keep: boolean, told: Told[]): SheetRow[] {
  return rows.filter(({ row, cells }) => {
    const words = cells.filter((cell) => typeof cell === "string" && !isNumber(cell)).map((cell) => textOf(cell));
    const total = words.find((word) =>
      TOTAL.test(/\p{Script=Han}/u.test(word) ? word.replace(/\s+/g, "") : word.replace(/[：:]$/, "")),
    );
    if (total !== undefined) told.push((say) => say.total(row, total, keep));
    const whole = total === undefined ? words.find((word) => WHOLE.test(word.replace(/\s+/g, ""))) : undefined;
    if (whole !== undefined && rows.length > 2) told.push((say) => say.maybeTotal(row, whole));
    return total === undefined || keep;
  });
}

/** A line drawn with hyphens or the like. */
const isRule = (cells: readonly Cell[]) => filled(cells).every((index) => /^[_=\-—–]{5,}$/.test(textOf(cells[index])));

/** The table without columns in which nothing stands, neither at the head nor below. */
function withoutEmptyColumns(heads: readonly Head[], rows: readonly SheetRow[], named: ReadonlySet<number>) {
  const kept = [...heads.keys()].filter((index) => named.has(index) || rows.some(({ cells }) => textOf(cells[index]) !== ""));
  const taken = ({ row, cells, places }: SheetRow): SheetRow => ({
    row,
    cells: kept.map((index) => cells[index] ?? null),
    places: kept.map((index) => placeOf({ row, cells, ...(places ? { places } : {}) }, index)),
  });
  return { heads: kept.map((index) => heads[index] ?? []), rows: rows.map(taken), kept };
}

/** Takes a sheet apart; undefined if there are no data in it. */
export function readLayout(sheet: Sheet, { keepTotals, hasHead, columnName, groupName }: LayoutWishes): Layout | undefined {
  const told: Told[] = [];
  const rows = sheet.rows
    .filter(({ cells }) => filled(cells).length > 0 && !isRule(cells))
    .map((row) => ({ ...row, cells: [...row.cells] }));
  const width = Math.max(0, ...rows.map(({ cells }) => (filled(cells).at(-1) ?? -1) + 1));
  const counts = rows.map(({ cells }) => filled(cells).length).toSorted((a, b) => a - b);
  const usual = counts[Math.floor(counts.length * 0.75)] ?? 0;
  const above = takeAbove(rows, usual, told);
  const headless = hasHead === undefined ? startsWithData(rows, width) : !hasHead;
  const head = headless ? [] : rows.splice(0, rows.length < 2 ? 1 : levelsOf(rows, width, sheet.merges));
  if (rows.length === 0) return undefined;
  if (head.length > 1) told.push((words) => words.mergedHeader(head[0]!.row, head.at(-1)!.row));
  const own = headsOf(head, width, sheet.merges);
  if (headless) told.push((words) => words.headless);
  const below = takeBelow(rows, usual, told);
  fillMerged(rows, sheet.merges, told);
  const sections = withSections(rows, sheet.merges, width, told);
  const kept = withoutTotals(sections ?? rows, keepTotals, told);
  if (kept.length === 0) return undefined;
  if (sections) own.unshift([groupName]);
  const named = new Set([...own.keys()].filter((index) => own[index]?.length));
  const table = withoutEmptyColumns(own, kept, named);
  const heads = table.heads.map((parts, at) => (parts.length > 0 ? parts : [columnName(table.kept[at] ?? at)]));
  for (const index of headless ? [] : table.kept.filter((one) => !named.has(one))) told.push((words) => words.blankHeader(index));
  return { heads, rows: table.rows, title: above.title, unit: above.unit, notes: [...above.notes, ...below], headless, told };
}
