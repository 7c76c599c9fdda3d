// Random bars.

import type { Maker } from "./maker.ts";
import { numberColumn, rowsOf, textColumn } from "./maker.ts";

export const bars: Maker = {
  make(chance) {
    const count = chance.count();
    const negative = chance.often(0.3);
    const rows = rowsOf(count, () => ({ name: chance.name(), amount: chance.number({ negative }) }));
    const ids = rows.map(({ id }) => id);
    const references = Array.from({ length: chance.pick([0, 0, 1, 2, 3]) }, (_, index) => ({
      id: `line${index}`,
      value: chance.number({ negative, unknown: 0 }),
      label: chance.name(),
    }));
    const figure = {
      type: "bars",
      title: chance.words(6),
      data: "table",
      label: "name",
      value: "amount",
      orientation: chance.pick(["rows", "columns"]),
      sort: chance.pick(["given", "descending", "ascending"]),
      unknown: chance.pick(["?", "未列明", "not stated"]),
      references,
      states: {
        all: { alt: chance.words(6) },
        lit: { alt: chance.words(6), lit: chance.some(ids, 0.1) },
        few: { alt: chance.words(6), show: chance.some(ids, 0.2), sort: "ascending" },
        lines: { alt: chance.words(6), ...(references.length > 0 ? { references: references.map(({ id }) => id) } : {}) },
      },
    };
    return {
      figure,
      data: { title: "t", sources: ["s"], columns: { name: textColumn(chance), amount: numberColumn(chance) }, rows },
    };
  },
  owed: (spec, table, state) => {
    const { show } = (spec.states as Record<string, { show?: string[] }>)[state] ?? {};
    return table.rows.map(({ id }) => id).filter((id) => !show || show.includes(id));
  },
};
