// timeline: what a state is compared with and what it says of its rows and of dates, off everything that is drawn.

import { itemOf, type Key, markKey, readKey } from "../../marks/key.ts";
import type { Line, Listed } from "../../marks/marks.ts";
import type { Box } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import { type Annotation, drawSaid } from "../kit/annotations.ts";
import { clearOf } from "../kit/clear.ts";
import { placesAlong, shownOf, targetsAlong, washOf } from "../kit/compare.ts";
import { readDate } from "../kit/dates.ts";
import { around, discBox, type Field, stretchesOf } from "../kit/ground.ts";
import { type Label, placeLabels, textBoxes } from "../kit/place.ts";
import type { Marks } from "./canvas.ts";
import type { Plan } from "./plan.ts";
import type { Spec } from "./schema.ts";
import type { View } from "./views.ts";

const discs = ({ points }: Marks) => points.map((point) => ({ key: point.key, ...discBox(point) }));

/** What an annotation points at: a row as it is drawn, else a date, at the foot or the head of the axis. */
function targetsOf(at: string, plan: Plan, view: View, into: Marks): Box[] {
  const isIts = ({ key }: { key: string }) => itemOf(key) === at;
  const drawn = [...into.bars, ...discs(into), ...into.tokens, ...into.cells].filter(isIts);
  if (drawn.length > 0) return [around(drawn)];
  const ends = (x: number) => [plan.base, plan.body].map((y) => ({ x, y, width: 0, height: 0 }));
  const wash = into.washes.find(isIts);
  if (wash) return ends(wash.x + wash.width / 2);
  const date = readDate(at);
  const time = date && (date.from + date.to) / 2;
  return time === undefined || time < view.from || time > view.to ? [] : ends(view.x(time));
}

/** Where words may stand over a timeline: on none of its words and marks. */
function fieldOf(plan: Plan, into: Marks): Field {
  const { size, left, right } = plan.setting;
  const words = textBoxes([...into.axes, ...into.labels, ...into.counts, ...into.sketch]);
  const brackets = into.brackets.map(({ d }) => d.flatMap(({ points }) => points.map(([x, y]) => ({ x, y }))));
  const lanes = into.lines.filter(({ key }) => key.startsWith("lane/"));
  const across = lanes.map(({ x1, y1, x2, y2 }) => [
    { x: x1, y: y1 },
    { x: x2, y: y2 },
  ]);
  const lines = [...brackets, ...across].map((points) => ({ stretches: stretchesOf(points), weight: 1 }));
  const taken = [...words, ...into.bars, ...into.cells, ...into.tokens, ...discs(into)];
  const top = plan.sections[0]?.y ?? plan.body;
  const bounds = { x: left, y: top, width: right - left, height: plan.base - 2 - top };
  return { bounds, size, ground: { lines, taken, solid: [...taken] } };
}

/** Draws the dates and stretches that a state is compared with, as far as its axis reaches; gives its lines, and what it says of those whose name has no room. */
function drawCompared(spec: Spec, view: View, plan: Plan, into: Marks, field: Field): { lines: Line[]; left: Annotation[] } {
  const { size } = plan.setting;
  const lines: Line[] = [];
  const { state } = view;
  const drawn = (key: Key, from: number, to: number, words: string): { label: Label; said: Annotation }[] => {
    if (to < view.from || from > view.to) return [];
    const [left, right] = [view.x(from), view.x(to)];
    if (from === to) lines.push({ key, x1: left, y1: plan.body, x2: left, y2: plan.base, style: { hue: "ink", dashed: true } });
    else {
      const box = { x: left, y: plan.body, width: Math.max(2, right - left), height: plan.base - plan.body };
      into.bands.push(washOf(key, box));
    }
    const { part, item } = readKey(key);
    const middle = (left + right) / 2;
    const targets = targetsAlong({ x1: middle, y1: plan.body, x2: middle, y2: plan.base });
    const label = { item: key, places: placesAlong(key, words, { left, right, top: plan.body }, size) };
    return [{ label, said: { item, index: part, targets, text: words } }];
  };
  const named = [
    ...shownOf(spec.references, state.references).flatMap(({ id, value, label }) => {
      const { from } = sure(readDate(value));
      return drawn(markKey("reference", id), from, from, label);
    }),
    ...shownOf(spec.bands, state.bands).flatMap(({ id, from, to, label }) => {
      const ends = [from, to].map((end) => sure(readDate(end)));
      const [first, last] = [Math.min(...ends.map((end) => end.from)), Math.max(...ends.map((end) => end.to))];
      return drawn(markKey("band", id), first, last, label);
    }),
  ];
  const { ground, bounds } = field;
  const labels = named.map(({ label }) => label);
  const { placed, unnamed } = placeLabels(labels, { bounds, taken: ground.taken, gap: 2 }, textBoxes);
  const words = placed.flatMap(({ place }) => place);
  ground.solid.push(...textBoxes(words));
  into.notes.push(...words);
  return { lines, left: named.flatMap(({ label, said }) => (unnamed.includes(label.item) ? [said] : [])) };
}

/** Draws what a state is compared with and what it says, once all else of it is drawn; gives what stands under the figure or has no room. */
export function sayAll(spec: Spec, view: View, plan: Plan, into: Marks): { listed: Listed[]; unnamed: string[] } {
  const field = fieldOf(plan, into);
  const { lines, left } = drawCompared(spec, view, plan, into, field);
  const words = [...spec.references, ...spec.bands].map(({ label }) => label);
  const aboutOf = (at: string) => {
    const targets = targetsOf(at, plan, view, into);
    return targets.length > 0 ? { targets } : undefined;
  };
  const said = drawSaid({ spec, state: view.state, aboutOf, compared: { words, left } }, field, into);
  into.lines.push(...lines.flatMap((line) => clearOf(line, [...into.labels, ...into.counts, ...into.notes])));
  return said;
}
