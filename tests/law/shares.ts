// Random shares: one whole of its rows, or each row a whole; parts from none to all of it, some of them not known.

import { HUES } from "../../src/marks/style.ts";
import type { Chance } from "./chance.ts";
import {
  annotationsOf,
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

/** Seats as parliaments have them: a few hundred in all. */
const seatOf = (chance: Chance, parts: number) => (chance.often(0.1) ? 0 : chance.whole(1, Math.max(1, Math.floor(650 / parts))));

/** What may be said of the figure, whatever it is of. */
function options(chance: Chance, several: boolean, form: string, most: number): Json {
  return {
    ...(form === "donut" && chance.often(0.5) ? {} : { form }),
    ...(chance.often(0.4) ? { order: chance.pick(["size", "given"]) } : {}),
    ...(chance.often(0.5) ? { print: chance.pick(["percent", "value", "both"]) } : {}),
    ...(chance.often(0.3) ? { decimals: chance.whole(0, 2) } : {}),
    ...(chance.often(0.3) ? { unknown: chance.pick(["?", "未说明", "not stated", chance.name()]) } : {}),
    ...(several && chance.often(0.3) ? { area: "total" } : {}),
    ...(!several && form === "seats" && most > 0 && chance.often(0.6)
      ? { majority: { seats: chance.whole(1, most), label: chance.name() } }
      : {}),
    ...(chance.often(0.1) ? { sketch: chance.words(1) } : {}),
    ...(chance.often(0.2) ? { format: chance.pick([",.0f", ",.1f", ",.2f"]) } : {}),
    ...(chance.often(0.2)
      ? { scale: { divide: chance.pick([1000, 1_000_000]), decimals: chance.whole(0, 3), unit: chance.words(3) } }
      : {}),
  };
}

export const shares: Maker = {
  make(chance) {
    const form = chance.pick(["pie", "donut", "donut", "half", "seats"]);
    const several = chance.often(0.45);
    const values = Array.from({ length: several ? chance.pick([2, 3, 4, 5, 5, 8, 12]) : 1 }, (_, index) => `v${index + 1}`);
    const count = several || chance.often(0.3) ? chance.count() : chance.whole(1, 8);
    const unknown = chance.pick([0, 0, 0.1, 0.6]);
    const parts = count * values.length;
    const cell = () => {
      if (form === "seats") return chance.often(unknown) ? null : seatOf(chance, parts);
      const value = chance.number({ unknown });
      return value === null ? null : Math.abs(value);
    };
    const rows = rowsOf(form === "seats" ? Math.min(count, Math.floor(650 / values.length)) : count, () => ({
      name: chance.often(0.02) ? null : chance.name(),
      all: chance.number({ unknown: 0.1 }),
      ...Object.fromEntries(values.map((column) => [column, cell()])),
    }));
    const ids = rows.map(({ id }) => id);
    const total = rows.reduce((sum, row) => sum + values.reduce((own, column) => own + Number((row as Json)[column] ?? 0), 0), 0);
    // Of seats, what is not stated are seats as well.
    const whole = () => {
      if (form === "seats") return total + chance.whole(0, 20);
      return several && chance.often(0.5) ? "all" : total * chance.pick([1, 1.001, 1.4]) || 1;
    };
    const parted = several ? [...values, ...ids] : ids;
    const order = () => ({
      ...(several && chance.often(0.5) ? { sort: chance.pick(["given", "descending", "ascending"]) } : {}),
      ...(several && chance.often(0.3) ? { by: chance.pick([...values, "total"]) } : {}),
    });
    const labels = () => (chance.often(0.4) ? { labels: chance.pick(["all", "lit", "none"]) } : {});
    const state = () => ({ alt: chance.words(6), annotations: annotationsOf(chance, ids), ...order(), ...labels() });
    const look = () => ({ look: chance.pick(["solid", "soft"]), hue: chance.pick(HUES) });
    const figure = {
      ...headOf(chance, "shares"),
      label: "name",
      values,
      ...options(chance, several, form, total),
      ...order(),
      ...((form !== "seats" || !several) && chance.often(0.3) ? { whole: whole() } : {}),
      looks: Object.fromEntries(
        (several ? values : ids.slice(0, 5)).filter(() => chance.often(0.2)).map((name) => [name, look()]),
      ),
      states: {
        all: state(),
        lit: { ...state(), lit: chance.some(parted, 0.1) },
        one: { ...state(), lit: [chance.pick(parted)], labels: "lit" },
        few: { ...state(), ...(several ? { show: chance.some(ids, 0.2), lit: chance.some(parted, 0.1) } : {}) },
        alone: { ...state(), ...(several ? { show: [chance.pick(ids)] } : {}) },
      },
    };
    const amount = numberColumn(chance);
    const columns = {
      name: textColumn(chance),
      all: amount,
      ...Object.fromEntries(values.map((column) => [column, { ...amount, label: chance.name() }])),
    };
    return { figure, data: { ...SOURCED, columns, rows } };
  },
  owed: (spec, table, state) => {
    const { show } = (spec.states as Record<string, { show?: Selection }>)[state] ?? {};
    return table.rows.filter((row) => !show || selects(show, row)).map(({ id }) => id);
  },
};
