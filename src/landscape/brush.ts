// What all drawings of the landscape are painted with: smooth noise, strokes of a brush, rounding.

import { curveBasis, line } from "d3-shape";

export type Point = [number, number];

/** Smooth noise along x, about −1 to 1: seeded values a `stride` apart, joined by a cosine. */
export function noise(chance: () => number, width: number, stride: number): (x: number) => number {
  const values = Array.from({ length: Math.ceil(width / stride) + 3 }, () => chance() * 2 - 1);
  return (x) => {
    const place = Math.max(0, x / stride + 1);
    const index = Math.min(values.length - 2, Math.floor(place));
    const share = (1 - Math.cos((place - index) * Math.PI)) / 2;
    return values[index]! * (1 - share) + values[index + 1]! * share;
  };
}

/** A point in whole px, as a path has it. */
export const whole = ([x, y]: Point) => `${Math.round(x)},${Math.round(y)}`;

/** A tenth of a px is fine enough for a brush. */
export const tenths = (d: string) => d.replace(/-?\d+\.\d+/g, (number) => String(Number(Number(number).toFixed(1))));

/** A brush stroke along points: a closed shape, `breadth(t)` px wide at the share `t` of the way. */
export function stroke(points: readonly Point[], breadth: (t: number) => number): string {
  const side = (hand: 1 | -1) =>
    points.map(([x, y], index): Point => {
      const [before, after] = [points[Math.max(0, index - 1)]!, points[Math.min(points.length - 1, index + 1)]!];
      const [dx, dy] = [after[0] - before[0], after[1] - before[1]];
      const off = (breadth(index / (points.length - 1)) / 2 / (Math.hypot(dx, dy) || 1)) * hand;
      return [x - dy * off, y + dx * off];
    });
  const edge = line().curve(curveBasis);
  return tenths(`${edge(side(1))}L${(edge(side(-1).reverse()) ?? "M").slice(1)}Z`);
}

/** About a dozen points of many: a brush does not tremble. */
export function thin(points: readonly Point[]): Point[] {
  const step = Math.max(1, Math.floor(points.length / 14));
  return points.filter((_, index) => index % step === 0 || index === points.length - 1);
}
