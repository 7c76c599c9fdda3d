// What a figure says of its rows when a reader asks: their names, and their cells in the words that the figure and its table write.

import { packOf, speakerOf } from "../../locale/index.ts";
import type { Answer } from "../../marks/answers.ts";
import type { CellStyle, Row, Table } from "../figure.ts";
import { cellWithUnit, cellWords } from "./cells.ts";
import { numberWriter } from "./numbers.ts";

type Column = string | undefined;

/** Which columns of a table name a row, and which say something of it. What is not there is passed over. */
export interface Told {
  locale: string;
  /** How the figure writes its columns (`cells` of its type). */
  styles: Record<string, CellStyle>;
  /** What names a row, in their order. */
  title: readonly Column[];
  /** What is said of it first: what the figure draws. Other columns follow, as far as there is room. */
  said: readonly Column[];
  /** Those of `said` that not every row has: where one has none, nothing is said of it. */
  optional?: readonly Column[];
  /** The column by whose values readers go. */
  series?: Column;
  /** The column of numbers that can be heard. */
  value?: Column;
  /** The item of a row's marks, if it is not the row. */
  itemOf?(row: Row): string;
  /** The columns that say where on its item's line a row lies, and in which panel. */
  at?: Column;
  panel?: Column;
}

/** Cells that are said of a row; the table under the figure has all. */
const MOST_SAID = 8;

/** A cell as the figure writes it, with its unit; undefined where nothing is known. */
function wordsOf(row: Row, name: string, table: Table, { locale, styles }: Pick<Told, "locale" | "styles">): string | undefined {
  const column = table.columns[name];
  if (!column) return undefined;
  const [cell, style] = [row[name] ?? null, styles[name]];
  if (!style) return cellWithUnit(cell, column, locale);
  return cellWords(cell, column, { locale, write: numberWriter(style, column, locale).whole })?.trim() || undefined;
}

const known = (names: readonly Column[], { columns }: Table): string[] => [
  ...new Set(names.filter((name): name is string => name !== undefined && columns[name] !== undefined)),
];

/** What is said of a row: first what the figure draws, whether it is known or not, then what else is known. A column called "id" is for editors. */
export function saidOf(
  row: Row,
  table: Table,
  told: Pick<Told, "locale" | "styles" | "title" | "said" | "optional">,
): Answer["said"] {
  const { locale, styles } = told;
  const drawn = known(told.said, table);
  const named = new Set([...drawn, ...known(told.title, table)]);
  const unknown = (name: string) => styles[name]?.unknown ?? speakerOf(locale)("unknown");
  const first = drawn.flatMap((name) => {
    const words = wordsOf(row, name, table, told) ?? (told.optional?.includes(name) ? undefined : unknown(name));
    return words === undefined ? [] : [[table.columns[name]?.label ?? name, words] as const];
  });
  const more = Object.entries(table.columns).flatMap(([name, { label }]) => {
    const words = name === "id" || named.has(name) ? undefined : wordsOf(row, name, table, told);
    return words ? [[label, words] as const] : [];
  });
  return [...first, ...more.slice(0, Math.max(0, MOST_SAID - first.length))];
}

/** The answers of a table, one a row, in its order. */
export function rowAnswers(table: Table, told: Told): Answer[] {
  const { locale, series, value = "", at, panel, itemOf = (row) => row.id } = told;
  const titled = known(told.title, table);
  const joint = packOf(locale).joints.list;
  const nameless = speakerOf(locale)("unknown");
  const cell = (row: Row, name: Column) => (name === undefined ? {} : { written: String(row[name] ?? "") });
  return table.rows.map((row): Answer => {
    const title = titled.flatMap((name) => wordsOf(row, name, table, told)?.trim() || []).join(joint) || nameless;
    const group = known([series], table).map((name) => wordsOf(row, name, table, told) ?? nameless)[0];
    const [place, box, number] = [cell(row, at).written, cell(row, panel).written, row[value]];
    return {
      item: itemOf(row),
      title,
      said: saidOf(row, table, told),
      ...(place !== undefined && { at: place }),
      ...(box !== undefined && { panel: box }),
      ...(group !== undefined && { series: group }),
      ...(typeof number === "number" && { value: number }),
    };
  });
}

/** The answers of lines: series by series, each from its first place to its last, where the rows lie in any order. */
export function alongSeries(answers: readonly Answer[], places: readonly string[]): Answer[] {
  const rank = new Map(places.map((place, index) => [place, index]));
  const bySeries = Map.groupBy(answers, ({ item, panel = "" }) => JSON.stringify([panel, item]));
  return [...bySeries.values()].flatMap((own) =>
    own.toSorted((a, b) => (rank.get(a.at ?? "") ?? 0) - (rank.get(b.at ?? "") ?? 0)),
  );
}
