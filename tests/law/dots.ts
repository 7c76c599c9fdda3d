// Random dots.

import {
  annotationsOf,
  bandsOf,
  categoryColumn,
  HUES,
  headOf,
  type Maker,
  numberColumn,
  panelsOf,
  rowsOf,
  type Selection,
  SOURCED,
  selects,
  textColumn,
} from "./maker.ts";

export const dots: Maker = {
  make(chance) {
    const negative = chance.often(0.3);
    const values = Array.from({ length: chance.pick([1, 1, 2, 2, 2, 3, 4, 6]) }, (_, index) => `v${index + 1}`);
    const unknown = chance.pick([0, 0.1, 0.1, 0.6]);
    const ranges = chance.pick([0, 0, 0, 0.3]);
    // Values of a row lie near each other in most tables, and far apart in some.
    const near = chance.often(0.5);
    const kinds = chance.whole(1, 40);
    const rows = rowsOf(chance.count(), () => {
      const first = chance.number({ negative, unknown });
      const other = () => (near && first !== null ? first * chance.pick([1, 1, 1.01, 1.1, 0.8]) : first);
      const cells = values.map((column, index) => {
        const value = index > 0 && near && !chance.often(unknown) ? other() : chance.number({ negative, unknown });
        const known = index === 0 ? first : value;
        return [
          column,
          known !== null && chance.often(ranges) ? [Math.min(known, known * 1.3), Math.max(known, known * 1.3)] : known,
        ];
      });
      const kind = chance.often(0.03) ? null : `v${chance.whole(1, kinds)}`;
      return { name: chance.often(0.02) ? null : chance.name(), kind, ...Object.fromEntries(cells) };
    });
    const ids = rows.map(({ id }) => id);
    const amount = numberColumn(chance);
    const references = Array.from({ length: chance.pick([0, 0, 1, 2, 3, 6]) }, (_, index) => ({
      id: `line${index}`,
      value: chance.number({ negative, unknown: 0 }),
      label: chance.name(),
    }));
    const as = chance.pick(["dots", "dumbbell", "range", "arrow"]);
    const look = () => ({ look: chance.pick(["solid", "hollow"]), hue: chance.pick(HUES) });
    const looks = [...values, ...(as === "arrow" ? ["rising", "falling"] : [])].filter(() => chance.often(0.3));
    const order = () => ({
      ...(chance.often(0.7) ? { sort: chance.pick(["given", "descending", "ascending"]) } : {}),
      ...(chance.often(0.4) ? { by: chance.pick([...values, "difference"]) } : {}),
    });
    const labels = () => (chance.often(0.4) ? { labels: chance.pick(["all", "lit", "none"]) } : {});
    const state = () => ({ alt: chance.words(6), annotations: annotationsOf(chance, ids), ...order(), ...labels() });
    const lit = () => chance.some([...values, ...ids], 0.1);
    const figure = {
      ...headOf(chance, "dots"),
      label: "name",
      values,
      as,
      ...order(),
      ...(chance.often(0.3) ? { zero: true } : {}),
      ...(chance.often(0.1) ? { sketch: chance.words(1) } : {}),
      ...(chance.often(0.2) ? { format: chance.pick([",.0f", "+,.1f", ",.2f"]) } : {}),
      ...(chance.often(0.3)
        ? { scale: { divide: chance.pick([1000, 1_000_000]), decimals: chance.whole(0, 3), unit: chance.words(3) } }
        : {}),
      unknown: chance.pick(["?", "未列明", "not stated", chance.name()]),
      ...panelsOf(chance, "kind", { rows }),
      looks: Object.fromEntries(looks.map((name) => [name, look()])),
      references,
      bands: bandsOf(chance, [0, 0, 0, 1, 2], () => chance.number({ negative, unknown: 0 })),
      states: {
        all: state(),
        lit: { ...state(), lit: lit() },
        whole: { ...state(), panels: false },
        one: { ...state(), lit: [chance.pick(ids)], labels: "lit" },
        few: { ...state(), show: chance.some(ids, 0.2) },
        lines: { ...state(), ...(references.length > 0 ? { references: chance.some(references.map(({ id }) => id)) } : {}) },
      },
    };
    const columns = {
      name: textColumn(chance),
      kind: categoryColumn(chance, kinds),
      ...Object.fromEntries(values.map((column) => [column, { ...amount, label: chance.name() }])),
    };
    return { figure, data: { ...SOURCED, columns, rows } };
  },
  owed: (spec, table, state) => {
    const { show } = (spec.states as Record<string, { show?: Selection }>)[state] ?? {};
    return table.rows.filter((row) => !show || selects(show, row)).map(({ id }) => id);
  },
};
