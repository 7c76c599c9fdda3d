// One thing in several rows: where states are made from a column, what is called the same in them is one item, so that it moves from state to state.

import { itemOf, keyOfItem } from "../marks/key.ts";
import type { Frame } from "../marks/marks.ts";
import type { Row, Table } from "./figure.ts";

/** What a row is of, whatever its value in the column that makes the states: by its names, in all its columns of words. */
function thingOf(row: Row, names: readonly string[]): string {
  return JSON.stringify(names.map((name) => row[name] ?? null));
}

/**
 * By row the item that stands for its thing in every state: the id of its category, where that alone names it, else the first row's id.
 * Rows of which one state would show two stay as they are.
 */
export function itemsBy(column: string, { columns, rows }: Table): ReadonlyMap<string, string> {
  const names = Object.entries(columns).flatMap(([name, { type }]) =>
    name !== column && (type === "category" || type === "text") ? [name] : [],
  );
  const things = Map.groupBy(rows, (row) => thingOf(row, names));
  const [only, ...more] = names;
  const isCategory = only !== undefined && more.length === 0 && columns[only]?.type === "category";
  const ids = new Set(rows.map((row) => row.id));
  return new Map(
    [...things.values()].flatMap((same): [string, string][] => {
      const [first] = same;
      const isTwice = new Set(same.map((row) => String(row[column]))).size < same.length;
      if (!first || same.length < 2 || isTwice || names.length === 0) return [];
      const category = isCategory && only !== undefined ? String(first[only] ?? "") : "";
      const item = category === "" || ids.has(category) ? first.id : category;
      return same.map((row) => [row.id, item]);
    }),
  );
}

/** The frame with items called as `items` says. */
export function renamed(frame: Frame, items: ReadonlyMap<string, string>): Frame {
  const called = (item: string) => items.get(item) ?? item;
  const layers = frame.layers.map((layer) => ({
    ...layer,
    marks: layer.marks.map((mark) => {
      const to = items.get(itemOf(mark.key));
      return to === undefined ? mark : { ...mark, key: keyOfItem(mark.key, to) };
    }),
  })) as Frame["layers"];
  const { omitted } = frame;
  if (!omitted) return { ...frame, layers };
  const own = { ...omitted, unnamed: omitted.unnamed.map(called), undrawn: omitted.undrawn.map(called) };
  return { ...frame, layers, omitted: own };
}
