// Random tables.

import type { Chance } from "./chance.ts";
import {
  annotationsOf,
  categoryColumn,
  headOf,
  type Json,
  type Maker,
  numberColumn,
  rowsOf,
  type Selection,
  SOURCED,
  selects,
  textColumn,
} from "./maker.ts";

/** A column of the figure, with the columns of the dataset that it is of, and a cell of each of those. */
interface Drawn {
  written: Json;
  columns: Record<string, Json>;
  cells(): Json;
}

function drawnColumn(chance: Chance, name: string, negative: boolean, unknown: number): Drawn {
  const as = chance.pick(["plain", "plain", "words", "bar", "bar", "heat", "line", "flag"]);
  const own = {
    ...(as === "plain" || as === "words" ? {} : { as }),
    ...(chance.often(0.3) ? { label: chance.name() } : {}),
  };
  if (as === "words")
    return {
      written: { value: name, ...own },
      columns: { [name]: textColumn(chance) },
      cells: () => ({ [name]: chance.often(unknown) ? null : chance.name() }),
    };
  if (as === "flag")
    return {
      written: { value: name, ...own, ...(chance.often(0.5) ? { yes: "v1" } : {}) },
      columns: { [name]: categoryColumn(chance, 2) },
      cells: () => ({ [name]: chance.pick(["v1", "v2", null]) }),
    };
  const ranges = chance.pick([0, 0, 0.3]);
  const number = () => {
    const value = chance.number({ negative, unknown });
    return value !== null && chance.often(ranges) ? [Math.min(value, value * 1.4), Math.max(value, value * 1.4)] : value;
  };
  const names = as === "line" ? Array.from({ length: chance.whole(2, 12) }, (_, index) => `${name}-${index}`) : [name];
  const column = numberColumn(chance);
  return {
    written: {
      value: as === "line" ? names : name,
      ...own,
      ...(chance.often(0.3) ? { format: chance.pick([",.0f", "+,.1f", ",.2f"]) } : {}),
      ...(chance.often(0.2)
        ? { scale: { divide: chance.pick([1000, 10_000]), decimals: chance.whole(0, 3), unit: chance.words(3) } }
        : {}),
    },
    columns: Object.fromEntries(names.map((one) => [one, { ...column, label: chance.name() }])),
    cells: () => Object.fromEntries(names.map((one) => [one, number()])),
  };
}

interface Written {
  states: Record<string, { show?: Selection; top?: number }>;
}

const shownIn = (spec: unknown, rows: { id: string }[], state: string) => {
  const { show } = (spec as Written).states[state] ?? {};
  return rows.filter((row) => !show || selects(show, row)).map(({ id }) => id);
};

export const table: Maker = {
  make(chance) {
    const [negative, unknown] = [chance.often(0.4), chance.pick([0, 0.1, 0.1, 0.6])];
    const count = chance.pick([1, 2, 3, 3, 4, 5, 6, 8, 12]);
    const drawn = Array.from({ length: count }, (_, index) => drawnColumn(chance, `c${index + 1}`, negative, unknown));
    const group = chance.often(0.3) ? { group: "group" } : {};
    const rows = rowsOf(chance.count(), () => ({
      name: chance.often(0.02) ? null : chance.name(),
      group: chance.often(0.05) ? null : `v${chance.whole(1, 4)}`,
      ...Object.assign({}, ...drawn.map(({ cells }) => cells())),
    }));
    const ids = rows.map(({ id }) => id);
    const names = drawn.map(({ written: { value } }) => String(Array.isArray(value) ? value.at(-1) : value));
    const order = () => ({
      ...(chance.often(0.7) ? { sort: chance.pick(["given", "descending", "ascending"]) } : {}),
      ...(chance.often(0.5) ? { by: chance.pick([...names, "name"]) } : {}),
    });
    const state = () => ({
      alt: chance.words(6),
      annotations: annotationsOf(chance, ids),
      ...order(),
      ...(chance.often(0.2) ? { columns: chance.some(names) } : {}),
    });
    const figure = {
      ...headOf(chance, "table"),
      label: "name",
      ...group,
      ...(chance.often(0.9) ? { columns: drawn.map(({ written }) => written) } : {}),
      ...order(),
      ...(chance.often(0.1) ? { sketch: chance.words(1) } : {}),
      unknown: chance.pick(["—", "?", "未列明", "not stated", chance.name()]),
      states: {
        all: state(),
        lit: { ...state(), lit: chance.some([...names, ...ids], 0.1) },
        one: { ...state(), lit: [chance.pick(ids)] },
        few: { ...state(), show: chance.some(ids, 0.2) },
        top: { ...state(), top: chance.pick([1, 3, 10, 100]) },
      },
    };
    const columns = Object.assign({}, ...drawn.map((one) => one.columns));
    const own = { name: textColumn(chance), group: categoryColumn(chance, 4) };
    return { figure, data: { ...SOURCED, columns: { ...own, ...columns }, rows } };
  },
  owed: (spec, { rows }, state) => shownIn(spec, rows, state),
  beyond(spec, { rows }, state) {
    const { top } = (spec as unknown as Written).states[state] ?? {};
    return top === undefined ? 0 : Math.max(0, shownIn(spec, rows, state).length - top);
  },
};
