// Random units.

import { readKey } from "../../src/marks/key.ts";
import type { Maker } from "./maker.ts";
import { categoryColumn, headOf, numberColumn, rowsOf, SOURCED, textColumn } from "./maker.ts";

/** Tokens that all rows of a random figure stand for at most: `check` refuses more than a thousand. */
const TOKENS = 900;

export const units: Maker = {
  make(chance) {
    const values = chance.pick([1, 2, 3, 4, 6, 9, 15, 30, 80]);
    const kinds = Array.from({ length: values }, (_, index) => `v${index + 1}`);
    const count = chance.count();
    const most = Math.max(1, Math.min(chance.pick([1, 5, 40, 400]), Math.floor(TOKENS / count)));
    const unknown = chance.pick([0, 0, 0.1, 0.5]);
    const rows = rowsOf(count, (index) => ({
      name: chance.often(unknown) ? null : chance.name(),
      kind: chance.often(unknown) ? null : chance.pick(kinds),
      place: chance.often(unknown) ? null : chance.name(),
      amount: index > 0 && chance.often(unknown) ? null : chance.whole(index === 0 ? 1 : 0, most),
    }));
    const looks = Object.fromEntries(
      kinds
        .filter(() => chance.often(0.7))
        .map((kind) => [
          kind,
          { look: chance.pick(["solid", "soft", "hollow", "unknown"]), hue: chance.pick(["accent", "ash", "ink", "ochre"]) },
        ]),
    );
    const boxes = Array.from({ length: chance.pick([1, 2, 3, 4, 7, 12, 40]) }, (_, index) => ({
      id: `box${index}`,
      label: chance.name(),
    }));
    const places = rows.flatMap(({ place }) => (typeof place === "string" ? [place] : []));
    const lit = { column: "kind", values: chance.some(kinds, 0.2) };
    const state = () => ({ alt: chance.words(6) });
    const figure = {
      ...headOf(chance, "units"),
      ...(chance.often(0.8) ? { label: "name" } : {}),
      ...(chance.often(0.5) ? { unnamed: chance.name() } : {}),
      ...(chance.often(0.3) ? { count: "amount" } : {}),
      shape: chance.pick(["square", "square", "disc", "stroke", "stroke"]),
      ...(chance.often(0.5) ? { heading: chance.name() } : {}),
      ...(chance.often(0.3) ? { sketch: chance.pick(["Sketch", "示意"]) } : {}),
      ...(chance.often(0.5) ? { unsized: { heading: chance.words(6), groups: boxes } } : {}),
      looks: chance.often(0.7) ? { kind: looks } : {},
      states: {
        all: state(),
        named: { ...state(), labels: "all" },
        kinds: { ...state(), group: "kind" },
        "named-kinds": { ...state(), group: "kind", labels: "all" },
        lit: { ...state(), labels: chance.pick(["all", "lit"]), lit, ...(chance.often(0.5) ? { group: "kind" } : {}) },
        places: {
          ...state(),
          group: "place",
          labels: chance.pick(["all", "none", "lit"]),
          ...(places.length > 0 ? { lit: { column: "place", values: chance.some(places, 0.05) } } : {}),
        },
        unsized: {
          ...state(),
          unsized: true,
          labels: chance.pick(["all", "none", "lit"]),
          ...(chance.often(0.3) ? { group: "kind", lit } : {}),
        },
      },
    };
    const columns = {
      name: textColumn(chance),
      kind: categoryColumn(chance, values),
      place: textColumn(chance),
      amount: numberColumn(chance),
    };
    return { figure, data: { ...SOURCED, columns, rows } };
  },
  owed(spec, table, state) {
    if (spec.type !== "units") return [];
    const rows = table.rows.filter((row) => !spec.count || row[spec.count] !== 0);
    const boxes = spec.states[state]?.unsized ? (spec.unsized?.groups ?? []) : [];
    return [...rows.map(({ id }) => id), ...boxes.map(({ id }) => readKey(`box/${id}`).item)];
  },
};
