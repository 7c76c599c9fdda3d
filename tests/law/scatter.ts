// Random scatters.

import type { Chance } from "./chance.ts";
import {
  annotationsOf,
  bandsOf,
  categoryColumn,
  HUES,
  headOf,
  type Maker,
  numberColumn,
  rowsOf,
  SOURCED,
  selects,
  textColumn,
} from "./maker.ts";

const AXES = ["x", "y"] as const;

/** A value of an axis: on a logarithmic one above zero. */
function placeOn(chance: Chance, log: boolean, negative: boolean): number {
  const value = chance.number({ negative: negative && !log, unknown: 0 }) ?? 1;
  return log ? Math.max(0.001, value) : value;
}

const orNothing = (chance: Chance, share: number, fields: object) => (chance.often(share) ? fields : {});

function axisOf(chance: Chance, log: boolean) {
  return {
    ...(log ? { log } : orNothing(chance, 0.2, { zero: true })),
    ...orNothing(chance, 0.3, { title: chance.words(5) }),
    ...orNothing(chance, 0.2, { format: chance.pick([",.0f", "+,.1f", ",.2f"]) }),
    ...orNothing(chance, 0.2, {
      scale: { divide: chance.pick([1000, 3.6]), decimals: chance.whole(0, 3), unit: chance.words(3) },
    }),
  };
}

export const scatter: Maker = {
  make(chance) {
    const log = { x: chance.often(0.25), y: chance.often(0.25) };
    const negative = chance.often(0.3);
    const unknown = chance.pick([0, 0.1, 0.1, 0.6, 1]);
    const ranges = chance.pick([0, 0, 0, 0.3]);
    const groups = chance.pick([0, 0, 1, 2, 4, 9]);
    const sized = chance.often(0.4);
    // Values of most tables lie near each other; of some they do so on one axis only.
    const near = { x: chance.often(0.6), y: chance.often(0.5) };
    const cell = (axis: "x" | "y") => {
      if (chance.often(unknown)) return null;
      const value = near[axis] ? chance.whole(10, 90) + chance.whole(0, 9) / 10 : placeOn(chance, log[axis], negative);
      return chance.often(ranges) ? [Math.min(value, value * 1.3), Math.max(value, value * 1.3)] : value;
    };
    const rows = rowsOf(chance.count(), (index) => ({
      year: chance.often(0.05) ? null : String(1500 + ((index * 7) % 500)),
      name: chance.often(0.02) ? null : chance.name(),
      x: cell("x"),
      y: cell("y"),
      size: Math.abs(chance.number({ unknown: 0 }) ?? 0) * (chance.often(0.1) ? 0 : 1),
      kind: groups === 0 || chance.often(0.05) ? null : `v${chance.whole(1, groups)}`,
    })).map((row) => (chance.often(0.05) ? { ...row, size: null } : row));
    const ids = rows.map(({ id }) => id);
    const kinds = Array.from({ length: groups }, (_, index) => `v${index + 1}`);
    const somewhere = () => ({ x: placeOn(chance, log.x, negative), y: placeOn(chance, log.y, negative) });
    const references = Array.from({ length: chance.pick([0, 0, 1, 2, 5]) }, (_, index) => {
      const axis = chance.pick(AXES);
      const value = chance.pick(["median", "mean", placeOn(chance, log[axis], negative)]);
      return { id: `line${index}`, axis, value, label: chance.name() };
    });
    const bands = bandsOf(chance, [0, 0, 0, 1, 2], () => placeOn(chance, true, false)).map((band) => ({
      ...band,
      axis: chance.pick(AXES),
    }));
    const looks = kinds
      .filter(() => chance.often(0.3))
      .map((kind) => [
        kind,
        {
          ...orNothing(chance, 0.5, { hue: chance.pick(HUES) }),
          ...orNothing(chance, 0.5, { look: chance.pick(["solid", "hollow"]) }),
          ...orNothing(chance, 0.5, { shape: chance.pick(["dot", "square", "triangle", "diamond"]) }),
        },
      ]);
    const stretch = (axis: "x" | "y") => {
      const ends = near[axis]
        ? [chance.whole(10, 50), chance.whole(51, 90)]
        : [placeOn(chance, true, false), placeOn(chance, true, false)];
      const [low = 1, high = 2] = ends.sort((a, b) => a - b);
      return [low, low === high ? high + 1 : high];
    };
    const window = () => ({
      ...orNothing(chance, 0.7, { x: stretch("x") }),
      ...orNothing(chance, 0.7, { y: stretch("y") }),
    });
    const labels = () => orNothing(chance, 0.5, { labels: chance.pick(["all", "lit", "none"]) });
    const state = () => ({
      alt: chance.words(6),
      annotations: annotationsOf(chance, ids).map((one) => (chance.often(0.2) ? { ...one, at: somewhere() } : one)),
      ...labels(),
      ...orNothing(chance, 0.3, { trend: chance.often(0.5) }),
    });
    const figure = {
      ...headOf(chance, "scatter"),
      label: "name",
      x: "x",
      y: "y",
      ...(sized ? { size: "size" } : {}),
      ...(groups > 0 ? { group: "kind" } : {}),
      ...orNothing(chance, 0.25, { connect: "year" }),
      axes: { x: axisOf(chance, log.x), y: axisOf(chance, log.y), size: orNothing(chance, 0.3, { title: chance.words(4) }) },
      ...orNothing(chance, 0.1, { sketch: chance.words(1) }),
      ...orNothing(chance, 0.3, { accent: chance.pick(HUES) }),
      trend: chance.pick(["none", "line", "r"]),
      looks: Object.fromEntries(looks),
      references,
      bands,
      states: {
        all: state(),
        lit: { ...state(), lit: chance.some([...kinds, ...ids], 0.1) },
        one: { ...state(), lit: [chance.pick(ids)] },
        few: { ...state(), show: chance.some(ids, 0.2) },
        window: { ...state(), window: window(), ...orNothing(chance, 0.5, { lit: [chance.pick(ids)] }) },
        lines: { ...state(), ...orNothing(chance, 0.5, { references: [], bands: [] }) },
      },
    };
    const columns = {
      name: textColumn(chance),
      x: numberColumn(chance),
      y: { ...numberColumn(chance), label: chance.name() },
      size: numberColumn(chance),
      kind: categoryColumn(chance, groups),
      year: { type: "date", label: chance.words(2) },
    };
    return { figure, data: { ...SOURCED, columns, rows } };
  },
  owed(spec, table, state) {
    if (spec.type !== "scatter") return [];
    const { show, window } = spec.states[state] ?? {};
    // What lies off the axes of a window is counted by words of its own.
    const isOn = (axis: "x" | "y", cell: unknown) => {
      const [low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY] = window?.[axis] ?? [];
      const value = typeof cell === "number" ? cell : undefined;
      return cell === null || (value !== undefined && value >= low && value <= high);
    };
    const shown = table.rows.filter((row) => !show || selects(show, row));
    const listed = window ? shown.filter((row) => AXES.every((axis) => isOn(axis, row[axis]))) : shown;
    return listed.map(({ id }) => id);
  },
};
