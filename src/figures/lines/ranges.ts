// What lines are compared with: values across the plot, stretches of its x axis, and what each value may be.

import { markKey } from "../../marks/key.ts";
import type { Line } from "../../marks/marks.ts";
import { type Point as At, polyline } from "../../marks/path.ts";
import type { Annotation } from "../kit/annotations.ts";
import { clearOf } from "../kit/clear.ts";
import { placesAcross, placesAlong, shownOf, targetsAlong, washOf } from "../kit/compare.ts";
import type { Field } from "../kit/ground.ts";
import { type Label, placeLabels, textBoxes } from "../kit/place.ts";
import type { Drawn, Marks } from "./draw.ts";
import type { Plan } from "./plan.ts";
import type { Spec, State } from "./schema.ts";

/** px to each side of a foot. */
const FOOT = 4;
/** px of the narrowest band: a single place is one, too. */
const NARROWEST = 3;
/** What each value may be, as an area about its line; where an end is not known the area is open there. */
export function drawRange(stroke: Drawn, plan: Plan, into: Marks): void {
  const { line, end, spots, style } = stroke;
  const runs: { x: number; low: number; high: number }[][] = [[]];
  for (const { point, x, y } of spots) {
    const reached = point.place.at <= end.place.at;
    if (point.range && y !== undefined && reached)
      runs.at(-1)?.push({ x, low: plan.y(point.range.low), high: plan.y(point.range.high) });
    else if (reached) runs.push([]);
  }
  // A single value that may be more or less is a line with a foot at each end.
  for (const [index, [only, more]] of runs.entries()) {
    if (!only || more) continue;
    const { x, low, high } = only;
    const feet = [low, high].map((y) => polyline([[x - FOOT, y] as At, [x + FOOT, y] as At]));
    const d = [polyline([[x, low] as At, [x, high] as At]), ...feet].flat();
    into.areas.push({ key: markKey("span", line.id, index), d, style });
  }
  const d = runs
    .filter((run) => run.length > 1)
    .flatMap((run) => {
      const back = [...run].reverse();
      return polyline([...run.map(({ x, high }): At => [x, high]), ...back.map(({ x, low }): At => [x, low])], true);
    });
  if (d.length > 0) into.areas.push({ key: markKey("range", line.id), d, style: { ...style, area: true, fill: "soft" } });
}

/** A label that wants a place, and what it says of where, should it find none. */
interface Named {
  label: Label;
  said: Annotation;
}

/** Stretches of the x axis that a state shows, each named within the plot; gives the labels that want a place. */
function drawBands(spec: Spec, state: State, plan: Plan, into: Marks): Named[] {
  const { plot, base, size, places } = plan;
  const at = (id: string | number) => places.find((place) => place.id === String(id));
  return shownOf(spec.bands, state.bands).flatMap(({ id, from, to, label }): Named[] => {
    const [first, last] = [at(from), at(to)];
    if (!first || !last) return [];
    const ends = [plan.x(first), plan.x(last)].sort((a, b) => a - b) as [number, number];
    const grow = Math.max(0, NARROWEST - (ends[1] - ends[0])) / 2;
    const [left, right] = [Math.max(plot.x, ends[0] - grow), Math.min(plot.x + plot.width, ends[1] + grow)];
    const key = markKey("band", id);
    into.areas.push(washOf(key, { x: left, y: plot.y, width: right - left, height: base - plot.y }));
    const middle = (left + right) / 2;
    const targets = targetsAlong({ x1: middle, y1: plot.y, x2: middle, y2: base });
    const said = { item: id, index: "band", targets, text: label };
    return [{ label: { item: id, places: placesAlong(key, label, { left, right, top: plot.y }, size) }, said }];
  });
}

/** What stands at a line across the plot. Where the unit stands over the axis it is not said again. */
const referenceWords = ({ label, value }: Spec["references"][number], { write, writer }: Plan) =>
  `${label} ${write === writer.whole ? writer.whole(value) : writer.bare(value)}`;

/** All words of what a figure compares its lines with, in the order of its file. */
export const comparedWords = (spec: Spec, plan: Plan): string[] => [
  ...spec.references.map((one) => referenceWords(one, plan)),
  ...spec.bands.map(({ label }) => label),
];

/** Values across the plot that a state shows; gives their lines and the labels that want a place. */
function referencesOf(spec: Spec, state: State, plan: Plan): { lines: Line[]; labels: Named[] } {
  const { plot, size } = plan;
  const shown = shownOf(spec.references, state.references);
  const right = plot.x + plot.width;
  const lines = shown.map(({ id, value }): Line => {
    const y = plan.y(value);
    return { key: markKey("reference", id), x1: plot.x, y1: y, x2: right, y2: y, style: { hue: "ash" } };
  });
  const labels = shown.map((reference): Named => {
    const { id, value } = reference;
    const words = referenceWords(reference, plan);
    const y = plan.y(value);
    const places = placesAcross(markKey("reference", id), words, { left: plot.x, right, top: y, bottom: y }, size);
    const targets = targetsAlong({ x1: plot.x, y1: y, x2: right, y2: y });
    return { label: { item: id, places }, said: { item: id, index: "reference", targets, text: words } };
  });
  return { lines, labels };
}

/** Draws what a state compares its lines with; gives what it says of what there is no room to name. Lines give way to words. */
export function drawComparisons(spec: Spec, state: State, plan: Plan, into: Marks, { bounds, ground }: Field): Annotation[] {
  const bands = drawBands(spec, state, plan, into);
  const references = referencesOf(spec, state, plan);
  const named = [...references.labels, ...bands];
  const { placed, unnamed } = placeLabels(
    named.map(({ label }) => label),
    { bounds: { ...bounds, width: plan.plot.width }, taken: ground.taken, gap: 2 },
    textBoxes,
  );
  const words = placed.flatMap(({ place }) => place);
  ground.solid.push(...textBoxes(words));
  into.notes.push(...words);
  into.ticks.push(...references.lines.flatMap((line) => clearOf(line, [...words, ...into.axes, ...into.names, ...into.values])));
  return named.flatMap(({ said }) => (unnamed.includes(said.item) ? [said] : []));
}
