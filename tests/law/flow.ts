// Random flows: one to eight lanes, steps in one, some or all of them, outcomes, and states that reach or bring out a step.

import { HUES } from "../../src/marks/style.ts";
import type { Chance } from "./chance.ts";
import { categoryColumn, headOf, type Json, type Maker, rowsOf, textColumn } from "./maker.ts";

function outcomesOf(chance: Chance, rows: string[]): Record<string, Json[]> {
  const steps = chance.often(0.6) ? chance.some(rows, chance.pick([0.05, 0.2, 0.5])) : [];
  return Object.fromEntries(
    steps.map((step) => [
      step,
      Array.from({ length: chance.pick([1, 2, 3, 3, 4, 6, 12]) }, (_, index) => ({
        id: `${step}-o${index + 1}`,
        label: chance.name(),
        hue: chance.pick(HUES),
      })),
    ]),
  );
}

function statesOf(chance: Chance, rows: string[], outcomes: Record<string, Json[]>): Json {
  const alt = () => chance.words(6);
  const [decided] = chance.often(0.7) ? Object.entries(outcomes) : [];
  return {
    all: { alt: alt(), labels: chance.pick(["all", "none"]) },
    upto: { alt: alt(), upto: chance.pick(rows) },
    at: { alt: alt(), at: chance.pick(rows), labels: chance.pick(["all", "lit"]) },
    both: { alt: alt(), at: chance.pick(rows), upto: chance.pick(rows) },
    ...(decided ? { decided: { alt: alt(), at: decided[0], outcome: chance.pick(decided[1]).id } } : {}),
  };
}

export const flow: Maker = {
  make(chance) {
    const lanes = Array.from({ length: chance.pick([1, 2, 2, 3, 3, 4, 5, 8]) }, (_, index) => `l${index + 1}`);
    const laned = chance.often(0.85);
    const spans =
      lanes.length > 1
        ? { some: chance.some(lanes, 0.5), ends: [lanes[0], lanes.at(-1)] }
        : ({} as Record<string, (string | undefined)[]>);
    const several = Object.entries(spans).filter(([, list]) => list.length > 1);
    const wheres = [...lanes, ...lanes, "all", ...several.map(([name]) => name)];
    const rows = rowsOf(chance.count(), () => ({
      what: chance.name(),
      detail: chance.often(0.4) ? null : chance.name(),
      who: chance.often(0.1) ? null : chance.pick(wheres),
    }));
    const ids = rows.map(({ id }) => id);
    const outcomes = outcomesOf(chance, ids);
    const figure = {
      ...headOf(chance, "flow"),
      ...(chance.often(0.3) ? { sketch: chance.pick(["示意", "Sketch"]) } : {}),
      lanes: lanes.map((id) => ({ id, label: chance.name(), hue: chance.pick(HUES) })),
      label: "what",
      ...(chance.often(0.6) ? { detail: "detail" } : {}),
      ...(laned ? { lane: "who" } : {}),
      spans: Object.fromEntries(several),
      ...(chance.often(0.7) ? { unknown: chance.name() } : {}),
      outcomes,
      numbers: chance.often(0.7),
      states: statesOf(chance, ids, outcomes),
    };
    const { values } = categoryColumn(chance, 1);
    const who = {
      type: "category",
      label: chance.words(2),
      values: { ...values, ...Object.fromEntries(wheres.map((id) => [id, chance.name()])) },
    };
    return {
      figure,
      data: { title: "t", sources: ["s"], columns: { what: textColumn(chance), detail: textColumn(chance), who }, rows },
    };
  },
  owed: (_, table) => table.rows.map(({ id }) => id),
};
