// What a plot with two axes is compared with: values across it and stretches along it, each named within the plot or by a number.

import { markKey } from "../../marks/key.ts";
import type { Line, Path, Text } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import type { Box } from "../../marks/text.ts";
import type { Annotation } from "./annotations.ts";
import { clearOf } from "./clear.ts";
import { placesAcross, placesAlong, shownOf, targetsAlong, washOf } from "./compare.ts";
import { type Field, labelBoxes } from "./ground.ts";
import { type Label, placeLabels } from "./place.ts";
import type { Place } from "./places.ts";

/** A plot with two axes, px. */
export interface Plot {
  plot: Box;
  /** Where the axis along it lies. */
  base: number;
  size: Size;
  places: Place[];
  x(place: Place): number;
  y(value: number): number;
}

/** A line across, in the data's unit, and a stretch from one place to another. */
interface Reference {
  id: string;
  value: number;
  label: string;
}
interface Band {
  id: string;
  from: string | number;
  to: string | number;
  label: string;
}
interface Compared {
  references: readonly Reference[];
  bands: readonly Band[];
}
interface Choice {
  references?: readonly string[] | undefined;
  bands?: readonly string[] | undefined;
}

/** Writes a number where its unit stands at the axis, or is part of it. */
type Write = (value: number) => string;

interface Into {
  washes: Path[];
  lines: Line[];
  notes: Text[];
  /** Words that lines give way to. */
  words: readonly Text[];
}

/** px of the narrowest band: a single place is one, too. */
const NARROWEST = 3;

/** A label that wants a place, and what it says of where, should it find none. */
interface Named {
  label: Label;
  said: Annotation;
}

/** Stretches along the plot, each named within it; gives the labels that want a place. */
function drawBands(bands: readonly Band[], { plot, base, size, places, x }: Plot, into: Into): Named[] {
  const at = (id: string | number) => places.find((place) => place.id === String(id));
  return bands.flatMap(({ id, from, to, label }): Named[] => {
    const [first, last] = [at(from), at(to)];
    if (!first || !last) return [];
    const ends = [x(first), x(last)].sort((a, b) => a - b) as [number, number];
    const grow = Math.max(0, NARROWEST - (ends[1] - ends[0])) / 2;
    const [left, right] = [Math.max(plot.x, ends[0] - grow), Math.min(plot.x + plot.width, ends[1] + grow)];
    const key = markKey("band", id);
    into.washes.push(washOf(key, { x: left, y: plot.y, width: right - left, height: base - plot.y }));
    const middle = (left + right) / 2;
    const targets = targetsAlong({ x1: middle, y1: plot.y, x2: middle, y2: base });
    const said = { item: id, index: "band", targets, text: label };
    return [{ label: { item: id, places: placesAlong(key, label, { left, right, top: plot.y }, size) }, said }];
  });
}

/** What stands at a line across the plot. */
const referenceWords = ({ label, value }: Reference, write: Write) => `${label} ${write(value)}`;

/** All words of what a figure is compared with, in the order of its file. */
export const comparedWords = ({ references, bands }: Compared, write: Write): string[] => [
  ...references.map((one) => referenceWords(one, write)),
  ...bands.map(({ label }) => label),
];

/** Values across the plot; gives their lines and the labels that want a place. */
function referencesOf(references: readonly Reference[], axes: Plot, write: Write): { lines: Line[]; labels: Named[] } {
  const { plot, size } = axes;
  const right = plot.x + plot.width;
  const lines = references.map(({ id, value }): Line => {
    const y = axes.y(value);
    return { key: markKey("reference", id), x1: plot.x, y1: y, x2: right, y2: y, style: { hue: "ash" } };
  });
  const labels = references.map((reference): Named => {
    const { id, value } = reference;
    const words = referenceWords(reference, write);
    const y = axes.y(value);
    const places = placesAcross(markKey("reference", id), words, { left: plot.x, right, top: y, bottom: y }, size);
    const targets = targetsAlong({ x1: plot.x, y1: y, x2: right, y2: y });
    return { label: { item: id, places }, said: { item: id, index: "reference", targets, text: words } };
  });
  return { lines, labels };
}

/**
 * Draws what a state is compared with: the lines and stretches of the figure that it shows. Lines give way to words. Gives what it says of
 * those for whose name there is no room: it may stand as a number.
 */
export function drawComparisons(
  spec: Compared,
  state: Choice,
  axes: Plot & { write: Write; inPanel?: boolean },
  into: Into,
  { bounds, ground }: Field,
): Annotation[] {
  const bands = drawBands(shownOf(spec.bands, state.bands), axes, into);
  const references = referencesOf(shownOf(spec.references, state.references), axes, axes.write);
  // Over panels a key says once what the lines across them are.
  const named = [...(axes.inPanel ? [] : references.labels), ...bands];
  const { placed, unnamed } = placeLabels(
    named.map(({ label }) => label),
    { bounds: { ...bounds, width: axes.plot.width }, taken: ground.taken, gap: 2 },
    labelBoxes,
  );
  const words = placed.flatMap(({ place }) => place);
  ground.solid.push(...placed.flatMap(({ place }) => labelBoxes(place)));
  into.notes.push(...words);
  into.lines.push(...references.lines.flatMap((line) => clearOf(line, [...words, ...into.words])));
  return named.flatMap(({ said }) => (unnamed.includes(said.item) ? [said] : []));
}
