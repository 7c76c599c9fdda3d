// Random timelines.

import type { Maker } from "./maker.ts";
import {
  annotationsOf,
  bandsOf,
  categoryColumn,
  headOf,
  numberColumn,
  referencesOf,
  rowsOf,
  SOURCED,
  selects,
  textColumn,
} from "./maker.ts";

export const timeline: Maker = {
  make(chance) {
    const [from, to] = chance.pick([
      [1950, 2030],
      [2010, 2020],
      [2019, 2020],
      [2022, 2022],
    ]);
    const lanes = chance.pick([1, 2, 3, 3, 5, 9, 30]);
    const kinds = Array.from({ length: lanes }, (_, index) => `v${index + 1}`);
    const count = chance.count();
    const unknown = chance.pick([0, 0, 0.1, 0.4]);
    const spans = chance.pick([0, 0.2, 0.9]);
    const counted = chance.pick([0, 0.1, 0.1, 0.8]);
    const few = chance.often(0.8);
    const rows = rowsOf(count, (index) => {
      const begin = index > 0 && chance.often(unknown) ? null : chance.date(from, to);
      const number = few ? chance.whole(0, 40) : chance.number({ negative: true });
      return {
        begin,
        // Now and then before it began, as tables have it.
        finish: chance.often(spans) ? chance.date(from, to) : null,
        name: chance.name(),
        lane: chance.often(unknown / 2) ? null : chance.pick(kinds),
        amount: chance.often(counted) ? number : null,
      };
    });
    // A cell left out counts nothing; one that is null is not known.
    for (const row of rows) if (row.amount === null && chance.often(0.8)) delete (row as Record<string, unknown>).amount;
    const ids = rows.map(({ id }) => id);
    const window = [`${chance.whole(from, to)}`, `${chance.whole(from, to)}-06`].sort();
    const dates = [chance.date(from, to), chance.date(from, to)];
    const state = () => ({ alt: chance.words(6), annotations: annotationsOf(chance, [...ids, ...dates]) });
    const figure = {
      ...headOf(chance, "timeline"),
      start: "begin",
      label: "name",
      ...(chance.often(0.6) ? { end: "finish" } : {}),
      ...(chance.often(0.6) ? { lane: "lane" } : {}),
      ...(chance.often(0.5) ? { count: "amount" } : {}),
      ...(chance.often(0.3) ? { sketch: chance.pick(["Sketch", "示意"]) } : {}),
      ...(chance.often(0.3) ? { unknown: chance.name() } : {}),
      open: chance.often(0.3) ? chance.some(ids, 0.1) : [],
      dates: chance.often(0.4),
      references: referencesOf(chance, [0, 0, 1, 3], () => chance.date(from, to)),
      bands: bandsOf(chance, [0, 0, 1, 2], () => chance.date(from, to)),
      looks: { v1: { hue: "ink" }, [ids[0] ?? "r1"]: { hue: "ochre" } },
      states: {
        all: { ...state(), labels: chance.pick(["all", "lit", "none"]) },
        lit: { ...state(), lit: chance.some(ids, chance.pick([0, 0.1, 0.6])) },
        few: { ...state(), show: chance.some(ids, 0.2), lit: chance.some(ids, 0) },
        window: { ...state(), window, tokens: chance.often(0.5) },
        counts: { ...state(), tokens: true, ...(chance.often(0.3) ? { show: chance.some(ids, 0.1) } : {}) },
        split: { ...state(), tokens: chance.often(0.5), split: "unknown", show: chance.some(ids, chance.pick([0, 0.1])) },
      },
    };
    const columns = {
      begin: { type: "date", label: chance.words(2) },
      finish: { type: "date", label: chance.words(2) },
      name: textColumn(chance),
      lane: categoryColumn(chance, lanes),
      amount: numberColumn(chance),
    };
    return { figure, data: { ...SOURCED, columns, rows } };
  },
  owed(spec, table, state) {
    if (spec.type !== "timeline") return [];
    const { show, window } = spec.states[state] ?? {};
    const listed = table.rows.filter((row) => !show || selects(show, row));
    if (!window) return listed.map(({ id }) => id);
    // A window is about what surely lies in it: a row that begins there.
    const [first = "", last = ""] = window;
    const within = (date: unknown) => typeof date === "string" && date >= first && date <= last;
    return listed.filter((row) => within(row[spec.start])).map(({ id }) => id);
  },
};
