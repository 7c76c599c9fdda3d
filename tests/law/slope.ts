// Random slopes.

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
  placesOf,
  referencesOf,
  rowsOf,
  type Selection,
  SOURCED,
  selects,
  textColumn,
} from "./maker.ts";

interface Drawn {
  fields: Json;
  data: Pick<Made["data"], "columns" | "rows">;
  lines: string[];
  times: (string | number)[];
}

/** How tables write a value: a number, a range, or nothing; ranks where the figure says that they are. */
function cellOf(chance: Chance, { unknown, negative, given }: { unknown: number; negative: boolean; given: boolean }) {
  if (given) return chance.often(unknown) ? null : chance.whole(1, 40);
  const value = chance.number({ negative, unknown });
  return value !== null && chance.often(0.04) ? [value, value + Math.abs(value) * 0.3] : value;
}

/** A row a line, a column a time. */
function wideOf(chance: Chance, cell: () => unknown): Drawn {
  const times = Array.from({ length: chance.pick([2, 2, 2, 3, 5, 12]) }, (_, index) => `t${index + 1}`);
  const amount = numberColumn(chance);
  const rows = rowsOf(chance.count(), () => ({
    name: chance.often(0.02) ? null : chance.name(),
    ...(chance.often(0.06)
      ? Object.fromEntries(times.map((time) => [time, null]))
      : Object.fromEntries(times.map((time) => [time, cell()]))),
  }));
  const columns = {
    name: textColumn(chance),
    ...Object.fromEntries(times.map((time) => [time, { ...amount, label: chance.name() }])),
  };
  return { fields: { label: "name", values: times }, data: { columns, rows }, lines: rows.map(({ id }) => id), times };
}

/** A row a time: lines begin late, end early, or have no row at some times. */
function longOf(chance: Chance, cell: () => unknown): Drawn {
  const lines = Array.from({ length: chance.count(chance.pick([6, 30, 200])) }, (_, index) => `v${index + 1}`);
  const { column, places } = placesOf(chance, Math.max(2, Math.floor(500 / lines.length)));
  const cells = lines.flatMap((name) =>
    places.flatMap((time) => (chance.often(0.06) && time !== places[0] ? [] : [{ name, time, amount: cell() }])),
  );
  const rows = rowsOf(Math.min(500, cells.length), (index) => ({ ...cells[index] }));
  const names = new Set(rows.map((row) => (row as Json).name));
  return {
    fields: { label: "name", x: "time", y: "amount" },
    data: { columns: { name: categoryColumn(chance, lines.length), time: column, amount: numberColumn(chance) }, rows },
    lines: lines.filter((line) => names.has(line)),
    times: [...new Set(rows.map((row) => (row as Json).time as string | number))],
  };
}

const isWide = (spec: object): spec is { values: string[] } => "values" in spec && spec.values !== undefined;

export const slope: Maker = {
  make(chance) {
    const given = chance.often(0.15);
    const kind = { unknown: chance.pick([0, 0.1, 0.1, 0.5]), negative: chance.often(0.3), given };
    const cell = () => cellOf(chance, kind);
    const { fields, data, lines, times } = chance.often(0.5) ? wideOf(chance, cell) : longOf(chance, cell);
    const annotations = () =>
      annotationsOf(chance, lines).map((one) => (chance.often(0.5) && "at" in one ? { ...one, time: chance.pick(times) } : one));
    const some = () => {
      const chosen = chance.some(times, 0.5);
      return chosen.length > 1 ? { times: chosen } : {};
    };
    const state = () => ({
      alt: chance.words(6),
      annotations: annotations(),
      ...(chance.often(0.5) ? { as: chance.pick(["value", "rank"]) } : {}),
      ...(chance.often(0.3) ? { labels: chance.pick(["all", "lit", "none"]) } : {}),
    });
    const figure = {
      ...headOf(chance, "slope"),
      ...fields,
      as: chance.pick(["value", "rank"]),
      rank: given ? "given" : chance.pick(["descending", "ascending"]),
      zero: chance.often(0.3),
      ...(chance.often(0.1) ? { sketch: chance.words(1) } : {}),
      ...(chance.often(0.2) ? { format: chance.pick([",.0f", "+,.1f", ",.2f"]) } : {}),
      ...(chance.often(0.3)
        ? { scale: { divide: chance.pick([1000, 1_000_000]), decimals: chance.whole(0, 3), unit: chance.words(3) } }
        : {}),
      ...(chance.often(0.5) ? { unknown: chance.pick(["?", "未列明", "not stated", chance.name()]) } : {}),
      looks: Object.fromEntries(
        [...chance.some(lines, 0.02), "rising", "falling"]
          .filter(() => chance.often(0.4))
          .map((name) => [name, { hue: chance.pick(HUES) }]),
      ),
      references: referencesOf(chance, [0, 0, 0, 1, 2, 4], () => chance.number({ unknown: 0 })),
      bands: bandsOf(chance, [0, 0, 0, 1, 2], () => chance.pick(times)),
      states: {
        all: state(),
        lit: { ...state(), lit: chance.some(lines, 0.1) },
        one: { ...state(), lit: [chance.pick(lines)], labels: "lit" },
        few: { ...state(), show: chance.some(lines, 0.2), ...some() },
        early: { ...state(), upto: chance.pick(times), lit: chance.some(lines, 0.2) },
      },
    };
    return { figure, data: { ...SOURCED, ...data } };
  },
  owed: (spec, table, state) => {
    const { show, upto, times } = (
      spec.states as Record<string, { show?: Selection; upto?: string; times?: (string | number)[] }>
    )[state]!;
    const wide = isWide(spec);
    const nameOf = (row: (typeof table.rows)[number]) => (wide ? row.id : String(row.name));
    const shown = new Set(table.rows.filter((row) => !show || selects(show, row, nameOf(row))).map(nameOf));
    const asked = (time: unknown) => times === undefined || times.map(String).includes(String(time));
    /** Times at which a line has a value. */
    const known = (id: string) =>
      table.rows
        .filter((row) => nameOf(row) === id)
        .flatMap((row) => {
          if (wide) return spec.values.filter((time) => row[time] !== null);
          return row.amount === null ? [] : [String(row.time)];
        })
        .filter(asked);
    // A line that begins later than a state has come is not owed; one that has no value at all is.
    return [...shown].filter((id) => {
      const own = known(id);
      return upto === undefined || own.length === 0 || own.includes(String(upto));
    });
  },
};
