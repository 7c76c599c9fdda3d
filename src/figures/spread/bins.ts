// The classes of a histogram: as the editor writes them, or by a rule; and which class a value falls into.

import { bisectRight, extent, nice, range, thresholdFreedmanDiaconis, thresholdSturges, ticks } from "d3-array";
import type { Spec } from "./schema.ts";

/** Values from `low` up to `high`, which belongs to the next class, if there is one; in the data's unit. */
export interface Class {
  low: number;
  high: number;
  /** Set where the class is open: it holds all that lies below `high`, or from `low` up; it is drawn as wide as its neighbour. */
  open?: "below" | "above";
}

/** Classes at most that the rule makes: on a phone more are narrower than a dot. */
const MOST = 30;
/** Whole numbers from the least to the most up to which each has a class of its own. */
const MOST_WHOLE = 12;
/** Share of a value by which rounding may miss an edge. */
const EXACT = 1e-9;

const classesOf = (edges: readonly number[]): Class[] =>
  edges.slice(1).map((high, index) => ({ low: edges[index] ?? high, high }));

/** Round edges about values, for about `count` classes, never more than may be. */
function roundEdges(low: number, high: number, count: number): number[] {
  for (let wanted = Math.max(1, Math.min(MOST, count)); wanted > 0; wanted--) {
    const [from, to] = nice(low, high, wanted);
    const edges = ticks(from, to, wanted);
    if (edges.length > 1 && edges.length - 1 <= MOST) return edges;
  }
  return [low, high];
}

/**
 * Edges by the rule of Freedman and Diaconis ("On the histogram as a density estimator: L2 theory", 1981), made round; by that of Sturges
 * ("The choice of a class interval", 1926) where half of the values are the same. Few whole numbers have a class each, in its middle.
 */
function edgesOf(values: readonly number[], whole: boolean): number[] {
  const [low = 0, high = 1] = extent(values);
  if (low === high && !whole) return roundEdges(low - (Math.abs(low) / 2 || 1), high + (Math.abs(high) / 2 || 1), 3);
  const width = thresholdFreedmanDiaconis(values, low, high);
  const count = width > 1 ? width : thresholdSturges(values);
  const isEach = whole && high - low < MOST && (high - low <= MOST_WHOLE || count >= high - low);
  return isEach ? range(low, high + 2).map((value) => value - 0.5) : roundEdges(low, high, count);
}

/** From a break one class on, `way` 1 or -1, as far as it is from its neighbour; without one, by half of what there is. */
function onward(edge: number, neighbour: number | undefined, way: 1 | -1, { half, log }: { half: number; log: boolean }): number {
  if (log) {
    const times = neighbour === undefined ? 2 : Math.max(edge, neighbour) / Math.min(edge, neighbour);
    return edge * times ** way;
  }
  return edge + way * (neighbour === undefined ? half : Math.abs(edge - neighbour));
}

/** Classes between breaks, and open ones where values lie beyond them. */
function classesBetween(breaks: readonly number[], values: readonly number[], log: boolean): Class[] {
  const [low = 0, high = 1] = extent(values);
  const [first = 0, last = first] = [breaks[0], breaks.at(-1)];
  const kind = { half: (high - low) / 2 || 1, log };
  const below: Class = { low: onward(first, breaks[1], -1, kind), high: first, open: "below" };
  const above: Class = { low: last, high: onward(last, breaks.at(-2), 1, kind), open: "above" };
  const isAlone = breaks.length === 1;
  return [...(low < first ? [below] : []), ...classesOf(breaks), ...(high > last || isAlone ? [above] : [])];
}

/** The classes for values, of which there is at least one, in the data's unit; round in the unit in which they are written. */
export function classesFor(spec: Pick<Spec, "bins" | "log" | "scale">, values: readonly number[]): Class[] {
  const { bins, log } = spec;
  const divide = Number(spec.scale?.divide ?? 1);
  if (Array.isArray(bins)) return classesBetween(bins, values, log);
  const [low = 0, high = 1] = extent(values);
  if (bins) {
    const [from, to] = [Math.floor(low / bins.width + EXACT), Math.floor(high / bins.width + EXACT)];
    return classesOf(range(from, to + 2).map((step) => Number((step * bins.width).toPrecision(12))));
  }
  if (log) {
    const powers = edgesOf(
      values.map((value) => Math.log10(value / divide)),
      false,
    );
    return classesOf(powers.map((power) => 10 ** power * divide));
  }
  const written = values.map((value) => value / divide);
  return classesOf(edgesOf(written, written.every(Number.isInteger)).map((edge) => edge * divide));
}

/** The place of the class that a value falls into: an edge belongs to the class above it, the last to the last class. */
export function classAt(classes: readonly Class[], value: number): number {
  const edges = classes.map(({ low }) => low - Math.abs(low) * EXACT);
  return Math.min(classes.length - 1, Math.max(0, bisectRight(edges, value) - 1));
}
