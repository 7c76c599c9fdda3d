// Random areas.

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
  placesOf,
  referencesOf,
  rowsOf,
  type Selection,
  SOURCED,
  selects,
} from "./maker.ts";

/** The rows of parts that begin late, have gaps, no rows at some places, no values at all, or nothing but zeros. */
function tableOf(chance: Chance): {
  data: Pick<Made["data"], "columns" | "rows">;
  parts: string[];
  places: (string | number)[];
} {
  const parts = Array.from({ length: chance.count(chance.pick([3, 6, 12, 60, 500])) }, (_, index) => `v${index + 1}`);
  const { column, places } = placesOf(chance, Math.max(1, Math.floor(500 / parts.length)));
  const unknown = chance.pick([0, 0, 0.02, 0.2, 0.6]);
  const lacking = chance.pick([0, 0, 0, 0.05, 0.4]);
  const cells = parts.flatMap((part) => {
    const kind = chance.pick(["usual", "usual", "usual", "usual", "usual", "blank", "zero", "large"]);
    const own = places.filter((_, index) => index === 0 || !chance.often(lacking));
    return own.map((place) => {
      const value = chance.number({ unknown });
      const amount = { usual: value, blank: null, zero: 0, large: value === null ? null : value * 50 }[kind];
      return { part, place, amount: amount ?? null };
    });
  });
  const rows = rowsOf(Math.min(500, cells.length), (index) => cells[index] ?? {});
  const present = new Set(rows.map((row) => (row as Json).part));
  return {
    data: { columns: { part: categoryColumn(chance, parts.length), place: column, amount: numberColumn(chance) }, rows },
    parts: parts.filter((part) => present.has(part)),
    places: [...new Set(rows.map((row) => (row as Json).place as string | number))],
  };
}

export const areas: Maker = {
  make(chance) {
    const { data, parts, places } = tableOf(chance);
    const joined = parts.length > 2 && chance.often(0.3) ? chance.some(parts, 0.4) : undefined;
    const known = joined ? [...parts.filter((part) => !joined.includes(part)), "others"] : parts;
    const stack = () => chance.pick(["values", "values", "share", "apart"]);
    const said = () =>
      Array.from({ length: chance.pick([0, 0, 1, 2, 4]) }, () => {
        const text = chance.often(0.7) ? { text: chance.pick([chance.name(), chance.words(12)]) } : {};
        if (chance.often(0.15)) return { text: chance.words(12) };
        return { at: chance.pick(places), ...(chance.often(0.6) ? { series: chance.pick(known) } : {}), ...text };
      });
    const own = stack();
    const state = () => ({
      alt: chance.words(6),
      annotations: said(),
      ...(chance.often(0.4) ? { stack: stack() } : {}),
      ...(chance.often(0.3) ? { base: chance.pick(known) } : {}),
      ...(chance.often(0.4) ? { labels: chance.pick(["all", "lit", "none"]) } : {}),
      ...(chance.often(0.4) ? { values: chance.some(places, 0.2) } : {}),
    });
    const figure = {
      ...headOf(chance, "areas"),
      x: "place",
      y: "amount",
      series: "part",
      stack: own,
      order: chance.pick(["given", "largest"]),
      ...(joined ? { others: { parts: joined, ...(chance.often(0.5) ? { label: chance.name() } : {}) } } : {}),
      ...(chance.often(0.1) ? { sketch: chance.words(1) } : {}),
      ...(chance.often(0.2) ? { format: chance.pick([",.0f", "+,.1f", ".3r"]) } : {}),
      ...(chance.often(0.2)
        ? { scale: { divide: chance.pick([1000, 10_000]), decimals: chance.whole(0, 3), unit: chance.words(3) } }
        : {}),
      ...(chance.often(0.5) ? { unknown: chance.pick(["未列明", "no reading", "not stated", chance.name()]) } : {}),
      references: referencesOf(chance, [0, 0, 0, 1, 2], () =>
        own === "share" ? chance.whole(0, 100) : Math.abs(chance.number({ unknown: 0 }) ?? 0),
      ),
      bands: bandsOf(chance, [0, 0, 0, 1, 3], () => chance.pick(places)),
      ...(chance.often(0.3)
        ? { looks: { [chance.pick(known)]: { hue: chance.pick(HUES), look: chance.pick(["solid", "mid", "soft"]) } } }
        : {}),
      states: {
        all: state(),
        lit: { ...state(), lit: chance.some(known, 0.1) },
        few: { ...state(), show: chance.some(known, 0.2) },
        early: { ...state(), upto: chance.pick(places), lit: chance.some(known, 0.3) },
      },
    };
    return { figure, data: { ...SOURCED, ...data } };
  },
  owed: (spec, table, state) => {
    const { show, upto } = (spec.states as Record<string, { show?: Selection; upto?: unknown }>)[state] ?? {};
    const joined = "others" in spec && spec.others ? spec.others.parts : [];
    const partOf = (row: (typeof table.rows)[number]) => (joined.includes(String(row.part)) ? "others" : String(row.part));
    const all = [...new Set(table.rows.filter((row) => !show || selects(show, row, partOf(row))).map(partOf))];
    if (upto === undefined) return all;
    // A part of which nothing is known yet is not owed; one that never has a value is.
    const known = (id: string) => table.rows.filter((row) => partOf(row) === id && row.amount !== null);
    return all.filter((id) => id !== "others" && (known(id).some((row) => row.place === upto) || known(id).length === 0));
  },
};
