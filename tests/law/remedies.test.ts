// What `check` says to do about a figure that does not fit, done literally: then everything fits, in both languages at both sizes.

import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { drawFigure } from "../../src/figures/draw.ts";
import { type Example, examplesOf, localiseExample } from "../../src/figures/examples.ts";
import { FIGURES, type FigureName } from "../../src/figures/index.ts";

type States = Record<string, Record<string, unknown>>;

const statesOf = ({ figure }: Example): States => structuredClone(figure.states) as States;

/** The same with a change to every state. */
function withStates(example: Example, change: (state: Record<string, unknown>) => Record<string, unknown>): Example {
  const states = Object.fromEntries(Object.entries(statesOf(example)).map(([name, state]) => [name, change(state)]));
  return { ...example, figure: { ...example.figure, states } };
}

const showing =
  (...show: string[]) =>
  (example: Example) =>
    withStates(example, ({ lit: _lit, annotations: _annotations, callouts: _callouts, ...state }) => ({ ...state, show }));

/** One of two figures that are made of one: the rows that come first. */
const firstRows = (count: number) => (example: Example) => {
  const rows = example.data.rows.slice(0, count);
  const ids = rows.map((row) => row.id);
  const kept = withStates(example, ({ alt }) => ({ alt }));
  const outcomes = Object.entries((example.figure.outcomes ?? {}) as States).filter(([id]) => ids.includes(id));
  const figure = { ...kept.figure, ...(example.figure.outcomes ? { outcomes: Object.fromEntries(outcomes) } : {}) };
  return { ...kept, figure, data: { ...example.data, rows } };
};

/** A remedy of each type, as `roomier` in src/messages/ words it. */
const REMEDIES: Record<FigureName, (example: Example) => Example> = {
  areas: showing("quay", "south"),
  bars: showing("landing-1", "landing-3", "landing-7", "landing-8"),
  dots: showing("landing-1", "landing-3", "landing-8", "landing-13"),
  lines: showing("l1", "l2"),
  table: (example) =>
    withStates(showing("landing-1", "landing-3", "landing-7", "landing-8")(example), (state) => ({
      ...state,
      columns: ["length", "depth"],
    })),
  waterfall: showing("year-1", "part-3", "part-8", "year-2"),
  units: (example) => withStates(example, ({ labels: _, ...state }) => state),
  picture: showing("house-1", "house-12"),
  scatter: (example) => withStates(example, ({ labels: _, ...state }) => state),
  spread: (example) => withStates(example, ({ labels: _, ...state }) => ({ ...state, as: "histogram" })),
  // The smallest rows added up, a shorter name.
  shares: ({ data, ...example }) => {
    const rows = data.rows.slice(0, 4).map((row) => ({ ...row, trade: row.id }));
    return { ...example, data: { ...data, rows: [...rows, { id: "other", trade: "other", people: 374 }] } };
  },
  slope: showing("r3", "r9", "r20"),
  timeline: showing("event-2", "event-8"),
  map: (example) => withStates(example, (state) => ({ ...state, lit: [], callouts: [], show: ["park", "metro"] })),
  flow: firstRows(5),
  network: (example) => withStates(example, (state) => ({ ...state, show: ["deal-1"], others: "hidden" })),
};

/** What a figure has no room for, in words. */
function lossesOf(example: Example): string[] {
  return ["zh-Hans", "en"].flatMap((locale) => {
    const { figure, table, atlas, pictures } = localiseExample(example, locale);
    const drawing = drawFigure(figure, table, { locale, atlas, pictures });
    return drawing.states.flatMap((state) =>
      (["narrow", "wide"] as const).flatMap((size) => {
        const { unnamed, undrawn } = drawing.omitted(state, size);
        return unnamed.length + undrawn.length > 0 ? [`${locale}, ${state}, ${size}: ${[...unnamed, ...undrawn]}`] : [];
      }),
    );
  });
}

describe.each(Object.keys(FIGURES) as FigureName[])("%s", (type) => {
  const crowded = examplesOf(type).find(({ name }) => name === "crowded")!;

  test("that do not fit say what they leave out, and fit when what is said has been done", () => {
    expect(lossesOf(crowded)).not.toEqual([]);
    expect(lossesOf(REMEDIES[type](crowded))).toEqual([]);
  });
});

test("every type's random figures are drawn, by a file of its own", () => {
  expect(Object.keys(FIGURES).filter((type) => !existsSync(`tests/law/${type}.test.ts`))).toEqual([]);
});
