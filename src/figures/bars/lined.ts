// Bars of panels that have the same bars: they stand in lines across the panels, and are named once, at the left.

import { descending, group, max, mean, rollup, sum } from "d3-array";
import type { Size } from "../../marks/size.ts";
import { sure } from "../../sure.ts";
import { BESIDE } from "../kit/bar-plan.ts";
import { labelRoom } from "../kit/label.ts";
import { type Bar, type Content, NOTHING_ASIDE, type Shown } from "../kit/lengths.ts";
import type { InPanels } from "../kit/panelled.ts";
import type { Spec } from "./schema.ts";

/** What a plan must hold, and of what. */
export interface Measured {
  content: Content;
  /** The bars of each state before any was left out. */
  lists: Map<string, Shown[]>;
}

/** Share of the frame that names beside panels may take. */
const MOST_NAMES = 0.28;
/** Bars of all panels together, of those that a panel has on the average, up to which they stand in one order in all. */
const ALIKE = 1.4;

/** The bars of all panels of a state by their names, in the order of the first that have them; undefined where panels have bars of their own. */
function alikeIn(lists: readonly Shown[][]): Map<string, Bar> | undefined {
  const all = new Map<string, Bar>();
  for (const { bar } of lists.flat()) if (!all.has(bar.name)) all.set(bar.name, bar);
  const usual =
    mean(
      lists.filter(({ length }) => length > 0),
      ({ length }) => length,
    ) ?? 0;
  const isTold = lists.every((list) => new Set(list.map(({ bar }) => bar.name)).size === list.length);
  return isTold && all.size <= ALIKE * usual ? all : undefined;
}

/** Bars of all panels of a state by what they weigh in any of them: those that stay stand in lines across the panels. */
function rankAlike(list: Shown[], all: readonly Shown[], isLit: (shown: Shown) => boolean): Shown[] {
  const size = ({ bar }: Shown) => Math.abs(sum(bar.parts, (part) => part.value ?? 0));
  const weights = rollup(
    all,
    (own) => max(own, (one) => size(one) + (isLit(one) ? Number.MAX_VALUE / 2 : 0)) ?? 0,
    ({ bar }) => bar.name,
  );
  return list.toSorted((a, b) => descending(weights.get(a.bar.name), weights.get(b.bar.name)));
}

/** Where panels have the same bars in the same order, these stand in lines across the panels, and are named at the left alone. */
export function lined(measured: Measured, spec: Spec, { frame, stateOf }: InPanels): Measured {
  const { content, lists } = measured;
  const states = Object.entries(spec.states);
  const isGiven = states.every(([, state]) => (state.sort ?? spec.sort) === "given");
  const pictures = group(states, ([name]) => stateOf(name));
  const alike = new Map([...pictures].map(([name, own]) => [name, alikeIn(own.map(([picture]) => sure(lists.get(picture))))]));
  if (spec.orientation === "columns" || !isGiven || [...alike.values()].includes(undefined)) return measured;
  const inLine = (name: string): Shown[] => {
    const own = new Map(sure(lists.get(name)).map((shown) => [shown.bar.name, shown]));
    return [...sure(alike.get(stateOf(name)))].map(
      ([words, bar]) => own.get(words) ?? { ...NOTHING_ASIDE, bar: { ...bar, parts: [] }, lengths: [], ends: [] },
    );
  };
  const inLines = new Map(states.map(([name]) => [name, inLine(name)]));
  const ranked = states.map(([name]) => {
    const own = sure(pictures.get(stateOf(name)));
    const all = own.flatMap(([picture]) => sure(inLines.get(picture)));
    const lit = new Set(own.flatMap(([, state]) => state.lit ?? []));
    const isLit = ({ bar }: Shown) => lit.has(bar.id) || bar.parts.some(({ id }) => lit.has(id));
    return rankAlike(sure(inLines.get(name)), all, isLit);
  });
  const widest = frame.width * MOST_NAMES;
  const bars = [...inLines.values()].flat();
  const gutter = Math.min(max(bars, ({ bar }) => labelRoom(bar.name, frame.text, widest).width) ?? 0, widest);
  return { lists: inLines, content: { ...content, lists: [...inLines.values()], ranked, gutter } };
}

/** px that names take beside the box. */
export const outsideOf = ({ gutter }: Content, { text }: Size) => (gutter === undefined ? 0 : gutter + text * BESIDE);
