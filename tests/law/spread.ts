// Random spreads.

import {
  annotationsOf,
  bandsOf,
  categoryColumn,
  headOf,
  type Maker,
  numberColumn,
  rowsOf,
  SOURCED,
  selects,
  textColumn,
} from "./maker.ts";

const HUES = ["ink", "ash", "accent", "cinnabar", "ochre", "azurite", "malachite"];
const KINDS = ["histogram", "strip", "beeswarm"] as const;

export const spread: Maker = {
  make(chance) {
    const log = chance.often(0.25);
    const negative = !log && chance.often(0.3);
    // Values lie about one of a few places in most tables, are whole numbers in others, all the same in some.
    const way = chance.pick(["any", "near", "near", "whole", "same"] as const);
    const unknown = chance.pick([0, 0.1, 0.5]);
    const ranges = chance.pick([0, 0, 0.2]);
    const one = chance.number({ unknown: 0 }) ?? 1;
    const draw = () => {
      if (way === "whole") return chance.whole(negative ? -6 : 1, chance.pick([6, 40]));
      if (way === "same") return log ? Math.abs(one) + 1 : one;
      const value =
        way === "near"
          ? 50 + chance.whole(-300, 300) / chance.pick([10, 20, 100])
          : (chance.number({ negative, unknown: 0 }) ?? 0);
      return log ? Math.abs(value) + 0.01 : value;
    };
    const cell = () => {
      if (chance.often(unknown)) return null;
      const value = draw();
      return chance.often(ranges) ? [Math.min(value, value * 1.2), Math.max(value, value * 1.2)] : value;
    };
    const groups = chance.pick([1, 2, 3, 5, 8, 20]);
    const rows = rowsOf(chance.count(), () => ({
      name: chance.often(0.02) ? null : chance.name(),
      kind: chance.often(0.05) ? null : `v${chance.whole(1, groups)}`,
      value: cell(),
    }));
    const ids = rows.map(({ id }) => id);
    const place = () => (log ? Math.abs(draw()) + 0.01 : draw());
    const breaks = [...new Set(Array.from({ length: chance.whole(1, 12) }, place))].sort((a, b) => a - b);
    const references = Array.from({ length: chance.pick([0, 0, 1, 2, 5]) }, (_, index) => ({
      id: `line${index}`,
      value: place(),
      label: chance.name(),
    }));
    const window = () => {
      const [low = 1, high = 2] = [place(), place()].sort((a, b) => a - b);
      return { window: [low, low === high ? high + 1 : high] };
    };
    const state = (as: (typeof KINDS)[number] = chance.pick(KINDS)) => ({
      alt: chance.words(6),
      as,
      annotations: annotationsOf(chance, ids),
      ...(chance.often(0.5) ? { labels: chance.pick(["all", "lit", "none"]) } : {}),
      ...(chance.often(0.5) ? { summary: chance.some(["median", "mean", "quartiles"]) } : {}),
    });
    const figure = {
      ...headOf(chance, "spread"),
      label: "name",
      value: "value",
      ...(log ? { log } : {}),
      ...(chance.often(0.3) ? { bins: breaks } : {}),
      ...(chance.often(0.1) ? { sketch: chance.words(1) } : {}),
      ...(chance.often(0.3) ? { accent: chance.pick(HUES) } : {}),
      ...(chance.often(0.2) ? { format: chance.pick([",.0f", "+,.1f", ",.2f"]) } : {}),
      ...(chance.often(0.3)
        ? { scale: { divide: chance.pick([1000, 1_000_000]), decimals: chance.whole(0, 3), unit: chance.words(3) } }
        : {}),
      references,
      bands: bandsOf(chance, [0, 0, 0, 1, 2], place),
      states: {
        histogram: state("histogram"),
        strip: state("strip"),
        beeswarm: state("beeswarm"),
        groups: { ...state(), group: "kind", sort: chance.pick(["given", "descending", "ascending"]) },
        lit: { ...state(), lit: chance.some(ids, 0.1), ...(chance.often(0.3) ? { group: "kind" } : {}) },
        one: { ...state(), lit: [chance.pick(ids)] },
        few: { ...state(), show: chance.some(ids, 0.2) },
        window: { ...state(), ...window(), ...(chance.often(0.3) ? { group: "kind" } : {}) },
      },
    };
    const columns = { name: textColumn(chance), kind: categoryColumn(chance, groups), value: numberColumn(chance) };
    return { figure, data: { ...SOURCED, columns, rows } };
  },
  owed(spec, table, state) {
    if (spec.type !== "spread") return [];
    const { show, window, as } = spec.states[state] ?? {};
    const shown = table.rows.filter((row) => !show || selects(show, row));

    const on = shown.filter((row) => {
      const value = typeof row.value === "number" ? row.value : undefined;
      return value !== undefined && (!window || (value >= window[0] && value <= window[1]));
    });
    // Bars of hundreds of rows, and classes that are too narrow for dots: tests/spread.test.ts adds them up.
    return as === "histogram" ? [] : on.map(({ id }) => id);
  },
};
