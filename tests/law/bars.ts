// Random bars.

import type { Chance } from "./chance.ts";
import {
  annotationsOf,
  bandsOf,
  categoryColumn,
  HUES,
  headOf,
  type Json,
  type Made,
  type Maker,
  numberColumn,
  panelsOf,
  rowsOf,
  type Selection,
  SOURCED,
  selects,
  textColumn,
} from "./maker.ts";

/** Rows of the table, the bars they make and the groups they are in. */
function tableOf(
  chance: Chance,
  negative: boolean,
): { rows: Made["data"]["rows"]; columns: Json; bars: string[]; groups: string[] } {
  const amount = numberColumn(chance);
  const groups = chance.often(0.35) ? Array.from({ length: chance.pick([1, 2, 2, 3, 5, 12, 40]) }, (_, i) => `v${i + 1}`) : [];
  const number = () => chance.number({ negative });
  if (groups.length === 0) {
    const name = () => (chance.often(0.02) ? null : chance.name());
    const rows = rowsOf(chance.count(), () => ({ name: name(), amount: number(), least: number(), most: number() }));
    return {
      rows,
      columns: { name: textColumn(chance), amount, least: amount, most: amount },
      bars: rows.map(({ id }) => id),
      groups,
    };
  }
  const bars = Array.from({ length: Math.max(1, chance.count(60)) }, (_, index) => `v${index + 1}`);
  const pairs = bars.flatMap((name) => groups.flatMap((kind) => (chance.often(0.08) ? [] : [{ name, kind }]))).slice(0, 500);
  const cells = pairs.length > 0 ? pairs : [{ name: "v1", kind: "v1" }];
  const rows = rowsOf(cells.length, (index) => ({
    ...cells[index],
    amount: number(),
    least: number(),
    most: number(),
    asked: number(),
  }));
  const columns = {
    name: categoryColumn(chance, bars.length),
    kind: categoryColumn(chance, groups.length),
    amount,
    least: amount,
    most: amount,
    asked: amount,
  };
  const drawn = [...new Set(rows.map(({ name }) => String(name)))];
  return { rows, columns, bars: drawn, groups: groups.filter((group) => rows.some(({ kind }) => kind === group)) };
}

/** How numbers are written, and what stands for those that are not known. */
function writing(chance: Chance): Json {
  const scale = { divide: chance.pick([1000, 10_000, 1_000_000]), decimals: chance.whole(0, 3) };
  return {
    unknown: chance.pick(["?", "未列明", "not stated", chance.name()]),
    ...(chance.often(0.2) ? { format: chance.pick([",.0f", "+,.1f", ".3r"]) } : {}),
    ...(chance.often(0.3) ? { scale: { ...scale, ...(chance.often(0.7) ? { unit: chance.words(3) } : {}) } } : {}),
  };
}

/** Groups on two sides of a centre, each somewhere or set aside. */
function sidesOf(chance: Chance, groups: readonly string[]): Json {
  const place = chance.whole(1, groups.length - 1);
  const [left, right] = [groups.slice(0, place), groups.slice(place)];
  const middle = left.length > 1 && chance.often(0.5) ? left.pop() : undefined;
  const aside = right.length > 1 && chance.often(0.5) ? [right.pop()] : [];
  const named = () => (chance.often(0.6) ? { label: chance.pick([chance.name(), chance.words(2)]) } : {});
  return {
    left: { groups: left, ...named() },
    right: { groups: right, ...named() },
    ...(middle ? { middle } : {}),
    ...(chance.often(0.5) ? { aside } : {}),
    share: chance.often(0.5),
    ...(chance.often(0.3) ? { base: "asked" } : {}),
  };
}

export const bars: Maker = {
  make(chance) {
    const twoSided = chance.often(0.5);
    const negative = !twoSided && chance.often(0.3);
    const { rows: bare, columns: own, bars: ids, groups } = tableOf(chance, negative);
    const sides = twoSided && groups.length > 1 ? sidesOf(chance, groups) : undefined;
    const kinds = chance.whole(1, 40);
    const rows = bare.map((row) => ({ ...row, part: chance.often(0.03) ? null : `v${chance.whole(1, kinds)}` }));
    const columns = { ...own, part: categoryColumn(chance, kinds) };
    const by = groups.length > 0 && chance.often(0.5) ? "kind" : "part";
    const references = Array.from({ length: chance.pick([0, 0, 1, 2, 3, 6]) }, (_, index) => ({
      id: `line${index}`,
      value: chance.number({ negative, unknown: 0 }),
      label: chance.name(),
    }));
    const lit = () => chance.some([...groups, ...ids], 0.1);
    const annotations = () => annotationsOf(chance, [...ids, ...rows.map(({ id }) => id)]);
    const look = () => ({ look: chance.pick(["solid", "soft", "hollow"]), hue: chance.pick(HUES) });
    const outline = () => (sides && chance.often(0.3) ? { outline: chance.pick(["left", "right"]) } : {});
    const stacked = () => (chance.often(0.4) ? { stacked: true } : {});
    const order = () => chance.pick(["given", "descending", "ascending"]);
    const figure = {
      ...headOf(chance, "bars"),
      label: "name",
      value: "amount",
      ...(groups.length > 0 ? { group: "kind" } : {}),
      ...(sides ? {} : panelsOf(chance, by, { rows })),
      ...(chance.often(0.1) ? { sketch: chance.words(1) } : {}),
      ...(!sides && chance.often(0.3) ? { low: "least", high: "most" } : {}),
      ...(!sides && chance.often(0.2) ? { target: "most" } : {}),
      orientation: sides ? "rows" : chance.pick(["rows", "columns"]),
      ...(sides ? { sides } : {}),
      sort: order(),
      ...writing(chance),
      ...(chance.often(0.3) ? { looks: { [chance.pick([...groups, ...ids])]: look() } } : {}),
      references,
      bands: bandsOf(chance, [0, 0, 0, 1, 2], () => chance.number({ negative, unknown: 0 })),
      states: {
        all: { alt: chance.words(6), annotations: annotations(), ...stacked() },
        lit: { alt: chance.words(6), lit: lit(), annotations: annotations(), ...stacked(), ...outline() },
        ...(!sides && (by === "kind" || groups.length === 0) ? { whole: { alt: chance.words(6), panels: false } } : {}),
        few: { alt: chance.words(6), show: chance.some(ids, 0.2), sort: order(), lit: lit() },
        lines: {
          alt: chance.words(6),
          ...stacked(),
          ...(references.length > 0 ? { references: chance.some(references.map(({ id }) => id)) } : {}),
        },
      },
    };
    return { figure, data: { ...SOURCED, columns, rows } };
  },
  owed: (spec, table, state) => {
    const { show } = (spec.states as Record<string, { show?: Selection }>)[state] ?? {};
    const grouped = "group" in spec && spec.group !== undefined;
    const barOf = (row: (typeof table.rows)[number]) => (grouped ? String(row.name) : row.id);
    const shown = table.rows.filter((row) => !show || selects(show, row, barOf(row)));
    // Where each group has its panel, every row has its bar.
    const isEach = "panels" in spec && spec.panels && "by" in spec.panels && spec.panels.by === "kind" && state !== "whole";
    return [...new Set(shown.map((row) => (isEach ? row.id : barOf(row))))];
  },
};
