// What a scatter is compared with: values across the plot, stretches of its axes, and the straight line that lies nearest to its dots.

import { ascending, deviation, extent, mean, sum } from "d3-array";
import { markKey } from "../../marks/key.ts";
import type { Line } from "../../marks/marks.ts";
import { type Point, polyline } from "../../marks/path.ts";
import type { Box } from "../../marks/text.ts";
import type { Annotation } from "../kit/annotations.ts";
import { clearOf } from "../kit/clear.ts";
import { placesAcross, placesAlong, shownOf, washOf } from "../kit/compare.ts";
import { between, boxesAlong, type Field } from "../kit/ground.ts";
import { fitLabel, stackLines } from "../kit/label.ts";
import type { NumberWriter } from "../kit/numbers.ts";
import { type Label, placeLabels, textBoxes } from "../kit/place.ts";
import { type Item, isKnown, placeOf } from "./rows.ts";
import type { Marks, Scene } from "./scene.ts";
import type { AxisName } from "./schema.ts";

/** A line across the plot, or a stretch of an axis: from one end to the other, px, and its words. */
interface Compared {
  id: string;
  axis: AxisName;
  ends: readonly [number, number];
  isBand: boolean;
  words: string;
}

/** The words of a line or a stretch: its label, and of a line its value. */
export const wordsOf = ({ label }: { label: string }, value: number | undefined, writer: NumberWriter) =>
  value === undefined ? label : `${label} ${writer.whole(value)}`;

/** What a state is compared with, as far as it lies on its axes. */
function comparedIn({ spec, view }: Scene, items: readonly Item[], writers: Record<AxisName, NumberWriter>): Compared[] {
  const { state } = view;
  const lines = shownOf(spec.references, state.references).flatMap((one): Compared[] => {
    const { axis, id } = one;
    const value = placeOf(one, items);
    const [low, high] = view[axis].domain;
    if (value === undefined || value < low || value > high) return [];
    const at = view[axis].at(value);
    return [{ id, axis, ends: [at, at], isBand: false, words: wordsOf(one, value, writers[axis]) }];
  });
  const bands = shownOf(spec.bands, state.bands).flatMap(({ id, axis, from, to, label }): Compared[] => {
    const [low, high] = view[axis].domain;
    const [first, last] = [Math.max(low, Math.min(from, to)), Math.min(high, Math.max(from, to))];
    if (first > last) return [];
    return [{ id, axis, ends: [view[axis].at(first), view[axis].at(last)], isBand: true, words: label }];
  });
  return [...lines, ...bands];
}

/** px of the narrowest stretch. */
const NARROWEST = 2;

/** The box of a line or a stretch within the plot. */
function boxOf({ axis, ends }: Compared, plot: Box): Box {
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  return axis === "x" ? { ...plot, x: from, width: to - from } : { ...plot, y: from, height: to - from };
}

/** Draws lines and stretches with their words; gives what is to be said of those for whose words there is no room. Lines give way to words. */
export function drawCompared(
  scene: Scene,
  { items, writers }: { items: readonly Item[]; writers: Record<AxisName, NumberWriter> },
  { bounds, ground }: Field,
  into: Marks,
): Annotation[] {
  const { plot, size } = scene.plan;
  const all = comparedIn(scene, items, writers);
  const labels = all.map((one): Label => {
    const box = boxOf(one, plot);
    const key = markKey(one.isBand ? "band" : "reference", one.id);
    const [left, right, top, bottom] = [box.x, box.x + box.width, box.y, box.y + box.height];
    const places =
      one.axis === "x"
        ? placesAlong(key, one.words, { left, right, top }, size)
        : placesAcross(key, one.words, { left, right, top, bottom }, size);
    return { item: one.id, places };
  });
  const { placed, unnamed } = placeLabels(labels, { bounds, taken: ground.taken, gap: 2 }, textBoxes);
  const texts = placed.flatMap(({ place }) => place);
  ground.solid.push(...textBoxes(texts));
  into.references.push(...texts);
  for (const one of all) {
    const { x, y, width, height } = boxOf(one, plot);
    const key = markKey(one.isBand ? "band" : "reference", one.id);
    const wash = { x, y, width: Math.max(width, NARROWEST), height: Math.max(height, NARROWEST) };
    if (one.isBand) into.bands.push(washOf(key, wash));
    else {
      const line: Line = { key, x1: x, y1: y, x2: x + width, y2: y + height, style: { hue: "ink", dashed: true } };
      into.lines.push(...clearOf(line, [...into.names, ...into.references, ...into.key]));
    }
  }
  return all.flatMap((one): Annotation[] => {
    if (!unnamed.includes(one.id)) return [];
    const { x, y, width, height } = boxOf(one, plot);
    const targets = [0.1, 0.5, 0.9].map((share) => ({ x: x + width * share, y: y + height * share, width: 0, height: 0 }));
    return [{ item: one.id, index: "compared", targets, text: one.words }];
  });
}

/**
 * The straight line nearest to points, by least squares (Legendre, 1805): its slope, Sxy / Sxx, and the means, through which it goes; and
 * Pearson's r (1895), Sxy / √(Sxx · Syy). Nothing where there are fewer than three points, or all x are the same. Of points in px on
 * logarithmic axes it is the line of the logarithms.
 */
function trendOf(points: readonly { x: number; y: number }[]) {
  const [x, y] = [mean(points, (one) => one.x), mean(points, (one) => one.y)];
  const [dx, dy] = [deviation(points, (one) => one.x) ?? 0, deviation(points, (one) => one.y) ?? 0];
  if (points.length < 3 || x === undefined || y === undefined || dx < LEVEL) return undefined;
  const covariance = sum(points, (one) => (one.x - x) * (one.y - y)) / (points.length - 1);
  return { x, y, slope: covariance / dx ** 2, r: dy < LEVEL ? 0 : covariance / (dx * dy) };
}

/** px below which points have all the same place on an axis. */
const LEVEL = 1e-9;

/** The trend of all rows that a state shows, if it asks for one: from end to end of them, px, as far as it lies in the plot. */
function trendIn({ spec, plan: { plot }, view }: Scene) {
  if (spec.trend === "none" || !view.state.trend) return undefined;
  const points = view.shown.filter(isKnown).map(({ x, y }) => ({ x: view.x.at(x.value), y: view.y.at(y.value) }));
  const trend = trendOf(points);
  if (!trend) return undefined;
  const { x, y, slope, r } = trend;
  const at = (value: number) => ({ x: value, y: y + slope * (value - x) });
  // Where it leaves the plot above and below.
  const crossed = [plot.y, plot.y + plot.height].map((edge) => x + (edge - y) / slope).sort(ascending);
  const [first = 0, last = 0] = Math.abs(slope) < LEVEL ? [plot.x, plot.x + plot.width] : crossed;
  const [least = 0, most = 0] = extent(points, (one) => one.x);
  const [from, to] = [Math.max(plot.x, least, first), Math.min(plot.x + plot.width, most, last)];
  const isSeen = from < to && at(from).y > plot.y - 1 && at(from).y < plot.y + plot.height + 1;
  return isSeen ? { from: at(from), to: at(to), slope, r } : undefined;
}

/** Small boxes all along the trend of a state. */
export function trendBoxes(scene: Scene): Box[] {
  const trend = trendIn(scene);
  return trend ? boxesAlong(trend) : [];
}

/** Shares of the trend at which its words may stand, the best first; and em off it. */
const ALONG = [1, 0.85, 0.7, 0.55, 0, 0.15, 0.3, 0.42];
const OFF = [0.3, 1.1];

/** Draws the trend that a state asks for, and its words; gives what is to be said of it where those have no room. */
export function drawTrend(
  scene: Scene,
  words: (r: number | undefined) => string,
  { bounds, ground }: Field,
  into: Marks,
): Annotation[] {
  const { plot, size } = scene.plan;
  const trend = trendIn(scene);
  if (!trend) return [];
  const { from, to, slope } = trend;
  const key = markKey("trend", "trend");
  const ends = [from, to].map(({ x, y }): Point => [x, y]);
  into.trend.push({ key, d: polyline(ends), style: { hue: "ink" } });
  // Values grow upwards, px downwards.
  const text = words(scene.spec.trend === "r" ? -trend.r : undefined);
  const { lines, width, height } = fitLabel(text, size.text, plot.width * 0.5, 2);
  const places = OFF.flatMap((off) =>
    ALONG.flatMap((share) => {
      const { x, y } = between(trend, share);
      const left = Math.min(Math.max(x - width * share, plot.x), plot.x + plot.width - width);
      return [-1, 1].map((side) => {
        const centre = y + side * (height / 2 + size.text * off + Math.abs(slope) * width * 0.5);
        return stackLines(key, lines, left, centre, { size: size.text, style: { hue: "ink", halo: true } });
      });
    }),
  );
  ground.taken.push(...boxesAlong(trend));
  const { placed } = placeLabels([{ item: "trend", places }], { bounds, taken: ground.taken, gap: 1 }, textBoxes);
  const texts = placed.flatMap(({ place }) => place);
  ground.solid.push(...textBoxes(texts));
  into.references.push(...texts);
  const targets = ALONG.map((share) => ({ ...between(trend, share), width: 0, height: 0 }));
  return texts.length > 0 ? [] : [{ item: "trend", index: "trend", targets, text }];
}
