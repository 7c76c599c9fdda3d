// Random lines.

import type { Chance } from "./chance.ts";
import {
  bandsOf,
  categoryColumn,
  HUES,
  headOf,
  type Json,
  type Made,
  type Maker,
  numberColumn,
  panelsOf,
  placesOf,
  referencesOf,
  rowsOf,
  type Selection,
  SOURCED,
  selects,
} from "./maker.ts";

/** The rows of lines that begin late, end early, have gaps, or no values at all. */
function tableOf(chance: Chance): {
  data: Pick<Made["data"], "columns" | "rows">;
  series: string[];
  places: (string | number)[];
} {
  const single = chance.often(0.25);
  const series = single
    ? ["line"]
    : Array.from({ length: chance.count(chance.pick([6, 30, 500])) }, (_, index) => `v${index + 1}`);
  const { column, places } = placesOf(chance, Math.max(2, Math.floor(500 / series.length)));
  const negative = chance.often(0.2);
  const unknown = chance.pick([0, 0.1, 0.4]);
  const cells = series.flatMap((line) => {
    const blank = chance.often(0.08);
    const [from, to] = [places.length > 1 && chance.often(0.15) ? 1 : 0, chance.often(0.15) ? places.length - 1 : places.length];
    const own = places.slice(from, Math.max(to, from + 1));
    return own.map((place) => ({
      line,
      place,
      amount: blank ? null : chance.number({ negative, unknown }),
      least: chance.number({ negative }),
      most: chance.number({ negative }),
    }));
  });
  const kinds = chance.whole(1, 40);
  const rows = rowsOf(Math.min(500, cells.length), (index) => {
    const { line, ...cell } = cells[index] ?? {};
    const kind = chance.often(0.03) ? null : `v${chance.whole(1, kinds)}`;
    return { ...cell, kind, ...(single ? {} : { line }) };
  });
  const names = { ...(single ? {} : { line: categoryColumn(chance, series.length) }), kind: categoryColumn(chance, kinds) };
  const present = new Set(rows.map((row) => (row as Json).line ?? "line"));
  return {
    data: {
      columns: { ...names, place: column, amount: numberColumn(chance), least: numberColumn(chance), most: numberColumn(chance) },
      rows,
    },
    series: series.filter((line) => present.has(line)),
    places: [...new Set(rows.map((row) => (row as Json).place as string | number))],
  };
}

export const lines: Maker = {
  make(chance) {
    const { data, series, places } = tableOf(chance);
    const grouped = "line" in data.columns;
    const panels = panelsOf(chance, grouped && chance.often(0.6) ? "line" : "kind", data);
    const known = data.rows.filter((row) => (row as Json).amount !== null) as ({ id: string } & Json)[];
    const marks = () =>
      Array.from({ length: known.length > 0 ? chance.pick([0, 1, 1, 2, 5]) : 0 }, () => {
        const { line, place } = chance.pick(known);
        const text = chance.often(0.7) ? { text: chance.pick([chance.name(), chance.words(12)]) } : {};
        if (chance.often(0.15)) return { text: chance.words(12) };
        return { at: place, ...(grouped ? { series: line } : {}), ...text };
      });
    const scale = { divide: chance.pick([1000, 10_000]), decimals: chance.whole(0, 3), unit: chance.words(3) };
    const figure = {
      ...headOf(chance, "lines"),
      x: "place",
      y: "amount",
      ...(grouped ? { series: "line" } : {}),
      ...(chance.often(0.1) ? { sketch: chance.words(1) } : {}),
      ...(chance.often(0.2) ? { format: chance.pick([",.0f", "+,.1f", ".3r"]) } : {}),
      ...(chance.often(0.2) ? { scale } : {}),
      ...(chance.often(0.4) ? { zero: false, cut: chance.words(4) } : {}),
      ...(chance.often(0.6) ? { unknown: chance.pick(["未列明", "no reading", "not stated", chance.name()]) } : {}),
      ...(chance.often(0.3) ? { low: "least", high: "most" } : {}),
      references: referencesOf(chance, [0, 0, 0, 1, 2, 4], () => chance.number({ unknown: 0 })),
      bands: bandsOf(chance, [0, 0, 0, 1, 2, 4], () => chance.pick(places)),
      points: chance.often(0.3),
      area: chance.often(0.3),
      ...panels,
      ...(chance.often(0.3) ? { looks: { [chance.pick(series)]: { hue: chance.pick(HUES) } } } : {}),
      states: {
        all: { alt: chance.words(6), annotations: marks() },
        lit: { alt: chance.words(6), lit: chance.some(series, 0.1), annotations: marks() },
        few: { alt: chance.words(6), show: chance.some(series, 0.2), annotations: marks() },
        ...(panels.panels?.by === "line" ? { whole: { alt: chance.words(6), panels: false } } : {}),
        early: { alt: chance.words(6), upto: chance.pick(places), lit: chance.some(series, 0.3), annotations: marks() },
        near: {
          alt: chance.words(6),
          axis: "shown",
          show: chance.some(series, 0.15),
          ...(chance.often(0.4) ? { upto: chance.pick(places) } : {}),
          annotations: marks(),
        },
      },
    };
    return { figure, data: { ...SOURCED, ...data } };
  },
  owed: (spec, table, state) => {
    const { show, upto } = (spec.states as Record<string, { show?: Selection; upto?: unknown }>)[state] ?? {};
    const grouped = "series" in spec && spec.series !== undefined;
    const lineOf = (row: (typeof table.rows)[number]) => (grouped ? String(row.line) : "line");
    if ("panels" in spec && spec.panels && "by" in spec.panels && spec.panels.by === "kind") {
      const shown = table.rows.filter((row) => !show || selects(show, row, lineOf(row)));
      return [...new Set(shown.map((row) => String(row.kind ?? "")))];
    }
    const all = [...new Set(table.rows.filter((row) => !show || selects(show, row, lineOf(row))).map(lineOf))];
    const shown = table.rows.filter((row) => all.includes(lineOf(row)));
    // A line that has not begun is not owed; one that never has a value is.
    const begun = (id: string) =>
      shown.some((row) => lineOf(row) === id && row.amount !== null && (upto === undefined || row.place === upto)) ||
      shown.every((row) => lineOf(row) !== id || row.amount === null);
    return all.filter((id) => (upto === undefined ? true : begun(id)));
  },
};
