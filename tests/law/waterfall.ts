// Random waterfalls.

import {
  annotationsOf,
  HUES,
  headOf,
  type Maker,
  numberColumn,
  rowsOf,
  type Selection,
  SOURCED,
  selects,
  textColumn,
} from "./maker.ts";

export const waterfall: Maker = {
  make(chance) {
    const unknown = chance.pick([0, 0.1, 0.1, 0.5]);
    const negative = chance.often(0.8);
    const rows = rowsOf(chance.count(), () => ({
      name: chance.often(0.02) ? null : chance.name(),
      kind: chance.pick(["step", "step", "step", "sum"]),
      amount: chance.number({ negative, unknown }),
    }));
    const ids = rows.map(({ id }) => id);
    const totals = chance.often(0.3) ? { column: "kind", values: ["sum"] } : chance.some([ids[0]!, ...ids.slice(1)], 0.15);
    const scale = { divide: chance.pick([1000, 1_000_000]), decimals: chance.whole(0, 3), unit: chance.words(3) };
    const look = () => ({ look: chance.pick(["solid", "soft", "hollow"]), hue: chance.pick(HUES) });
    const looks = ["total", "rising", "falling", chance.pick(ids)].filter(() => chance.often(0.3));
    const state = () => ({ alt: chance.words(6), annotations: annotationsOf(chance, ids) });
    const figure = {
      ...headOf(chance, "waterfall"),
      label: "name",
      value: "amount",
      totals,
      orientation: chance.pick(["rows", "columns"]),
      ...(chance.often(0.1) ? { sketch: chance.words(1) } : {}),
      ...(chance.often(0.2) ? { format: chance.pick([",.0f", "+,.1f", ",.2f"]) } : {}),
      ...(chance.often(0.3) ? { scale } : {}),
      ...(chance.often(0.5) ? { unknown: chance.pick(["?", "未列明", "not stated", chance.name()]) } : {}),
      looks: Object.fromEntries(looks.map((name) => [name, look()])),
      states: {
        all: state(),
        lit: { ...state(), lit: chance.some(ids, 0.1) },
        few: { ...state(), show: chance.some(ids, 0.3) },
        early: { ...state(), upto: chance.pick(ids), lit: [chance.pick(ids)] },
      },
    };
    const kind = { type: "category", label: "Kind", values: { step: "Step", sum: "Sum" } };
    const columns = { name: textColumn(chance), kind, amount: numberColumn(chance) };
    return { figure, data: { ...SOURCED, columns, rows } };
  },
  owed: (spec, table, state) => {
    const { show, upto } = (spec.states as Record<string, { show?: Selection; upto?: string }>)[state] ?? {};
    const end = upto === undefined ? table.rows.length : table.rows.findIndex(({ id }) => id === upto) + 1;
    return table.rows
      .slice(0, end)
      .filter((row) => !show || selects(show, row))
      .map(({ id }) => id);
  },
};
