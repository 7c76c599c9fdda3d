// Tables with a column for each year or month, as statistics offices print them, become one with a row for each.

import { isNumeric, readPeriod, withoutMarks } from "./cells.ts";
import { type Head, joinHead } from "./layout.ts";
import { type Cell, type Place, placeOf, type SheetRow, textOf } from "./sheet.ts";
import type { Told } from "./told.ts";

/** Names for columns that the table has none for, in the language of the story. */
export interface NewNames {
  year: string;
  month: string;
  quarter: string;
  value: string;
}

export interface Unfolded {
  names: string[];
  rows: SheetRow[];
  /** The codes of indicators that became columns. */
  notes: string[];
  told: Told[];
}

/** A column of one period: its number, the period, and what else its head says. */
interface Dated {
  index: number;
  period: string;
  measure: string;
}

const INDICATOR = /^(指标(名称)?|统计指标|项目|项|indicator( name)?|series( name)?|variable|item|statistikkvariabel|merkmal)$/i;
const CODE = /code|代码|编码|编号|kode/i;
/** More indicators than these stay rows: nobody wants a hundred columns. */
const MOST_MEASURES = 20;

/** A year with what is counted in one cell: `2020年占比(%)`, `Population 2020`. 2020年底 is a day of that year. */
const LEADING = /^((?:19|20)\d\d)年?\s*(?![底末初起以前后度间内.\d\s]|[-–/])(.+)$/;
const TRAILING = /^(.*[^\d\s.,，_–/-])[\s,，_]*((?:19|20)\d\d)年?$/;

function datedIn(parts: Head): Omit<Dated, "index"> | undefined {
  const at = parts.findIndex((part) => readPeriod(part) !== undefined);
  const period = at < 0 ? undefined : readPeriod(parts[at]!);
  if (period !== undefined) return { period, measure: joinHead(parts.toSpliced(at, 1)) };
  const [whole = ""] = parts.length === 1 ? parts : [];
  const [, first, after] = LEADING.exec(whole) ?? [];
  if (first && after) return { period: first, measure: after };
  const [, before, last] = TRAILING.exec(whole) ?? [];
  return last && before ? { period: last, measure: before } : undefined;
}

/** The columns of periods; a year within other words is one only if it is said of the same in another year. */
function datedColumns(heads: readonly Head[]): Dated[] {
  const found = heads.flatMap((parts, index) => {
    const dated = datedIn(parts);
    return dated ? [{ index, ...dated }] : [];
  });
  const alone = ({ measure }: Dated) =>
    new Set(found.filter((one) => one.measure === measure).map(({ period }) => period)).size < 2;
  return found.filter((one) => one.measure === "" || !alone(one));
}

/** The word for a column of such periods. */
function periodName(periods: readonly string[], names: NewNames): string {
  if (periods.every((period) => /^\d{4}$/.test(period))) return names.year;
  return periods.some((period) => /Q/.test(period)) ? names.quarter : names.month;
}

const keyOf = (row: SheetRow, columns: readonly number[]) => JSON.stringify(columns.map((index) => textOf(row.cells[index])));

/** The column whose words name what is counted, if each becomes a column: none twice for the same place, and not too many. */
function indicatorColumn(names: readonly string[], others: readonly number[], rows: readonly SheetRow[]): number | undefined {
  const units = (index: number) =>
    new Set(rows.flatMap(({ cells }) => /[(（]([^()（）]+)[)）]$/.exec(textOf(cells[index]))?.[1] ?? [])).size;
  const named = others.find((index) => INDICATOR.test(names[index] ?? ""));
  const alone = others.length === 1 && units(others[0]!) > 1 ? others[0] : undefined;
  const index = named ?? alone;
  if (index === undefined) return undefined;
  const measures = new Set(rows.map(({ cells }) => textOf(cells[index])));
  const placesOf = others.filter((other) => other !== index);
  const distinct = new Set(rows.map((row) => keyOf(row, [...placesOf.filter((other) => !follows(rows, other, index)), index])))
    .size;
  return measures.size <= MOST_MEASURES && distinct === rows.length && !measures.has("") ? index : undefined;
}

/** Whether the cells of `column` follow from those of `from`: an indicator's code from its name. */
function follows(rows: readonly SheetRow[], column: number, from: number): boolean {
  const pairs = new Map<string, string>();
  return rows.every(({ cells }) => {
    const [key, value] = [textOf(cells[from]), textOf(cells[column])];
    if (!pairs.has(key)) pairs.set(key, value);
    return pairs.get(key) === value;
  });
}

/** A row that is put together, with the place of each cell. */
function makeRow(row: number, parts: readonly { cell: Cell; place: Place }[]): SheetRow {
  return { row, cells: parts.map(({ cell }) => cell), places: parts.map(({ place }) => place) };
}

const cellAt = (row: SheetRow, index: number) => ({ cell: row.cells[index] ?? null, place: placeOf(row, index) });

/**
 * A row for each place and period, and a column for each thing that is counted: the words left of the periods, or the cells of a column of
 * indicators. Undefined for a table that has not several periods at the heads of its columns.
 */
export function unfold(heads: readonly Head[], rows: readonly SheetRow[], names: NewNames, title: string): Unfolded | undefined {
  const dated = datedColumns(heads);
  const periods = [...new Set(dated.map(({ period }) => period))];
  if (periods.length < 2) return undefined;
  const own = heads.map((parts) => withoutMarks(joinHead(parts)).text);
  const others = heads.flatMap((_, index) => (dated.some((one) => one.index === index) ? [] : [index]));
  const told: Told[] = [(words) => words.unfolded(periods.length, periods[0] ?? "", periods.at(-1) ?? "")];
  const repeated = others.filter(
    (index) => !CODE.test(own[index] ?? "") && rows.every(({ cells }) => isNumeric(cells[index], { decimal: "." })),
  );
  for (const index of repeated) told.push((words) => words.repeated(own[index] ?? ""));
  const measures = [...new Set(dated.map(({ measure }) => measure))];
  const indicator = measures.length === 1 ? indicatorColumn(own, others, rows) : undefined;
  const at = periodName(periods, names);
  const timeOf = (period: string, row: SheetRow, index: number) => ({ cell: period, place: placeOf(row, index) });
  if (indicator === undefined) {
    const alone = measures.length === 1 ? measures[0] || (title.length <= 20 && title) || names.value : undefined;
    const all = rows.flatMap((row) =>
      periods.map((period) => {
        const cells = measures.map((measure) => {
          const column = dated.find((one) => one.period === period && one.measure === measure);
          return column ? cellAt(row, column.index) : { cell: null, place: placeOf(row, 0) };
        });
        const first = dated.find((one) => one.period === period)!;
        return makeRow(row.row, [...others.map((index) => cellAt(row, index)), timeOf(period, row, first.index), ...cells]);
      }),
    );
    const valueNames = alone === undefined ? measures.map((measure) => measure || names.value) : [alone];
    return { names: [...others.map((index) => own[index]!), at, ...valueNames], rows: all, notes: [], told };
  }
  const codes = others.filter((index) => index !== indicator && follows(rows, index, indicator) && CODE.test(own[index] ?? ""));
  const entities = others.filter((index) => index !== indicator && !codes.includes(index));
  const kinds = [...new Set(rows.map(({ cells }) => textOf(cells[indicator])))];
  const groups = Map.groupBy(rows, (row) => keyOf(row, entities));
  const all = [...groups.values()].flatMap((group) =>
    dated.map(({ index, period }) => {
      const [first] = group as [SheetRow, ...SheetRow[]];
      const values = kinds.map((kind) => {
        const row = group.find(({ cells }) => textOf(cells[indicator]) === kind);
        return row ? cellAt(row, index) : { cell: null, place: placeOf(first, index) };
      });
      return makeRow(first.row, [...entities.map((one) => cellAt(first, one)), timeOf(period, first, index), ...values]);
    }),
  );
  told.push((words) => words.indicators(own[indicator] ?? "", kinds));
  const codeOf = (kind: string, index: number) =>
    textOf(rows.find(({ cells }) => textOf(cells[indicator]) === kind)?.cells[index]);
  const notes = codes.map((index) => `${own[index]}: ${kinds.map((kind) => `${kind} ${codeOf(kind, index)}`).join("; ")}`);
  return { names: [...entities.map((index) => own[index]!), at, ...kinds], rows: all, notes, told };
}
