// A part of a path: what is drawn while a line grows, and what runs along it.

type Point = readonly [number, number];

/** Straight pieces that stand for a curve when its length is measured. */
const PIECES = 8;

/** A part no longer than this share is nothing. */
const NOTHING = 1e-4;

/** The point at `t` (0 to 1) of a Bézier curve of any degree, by de Casteljau's construction. */
function bezier(points: readonly Point[], t: number): Point {
  if (points.length === 1) return points[0]!;
  const nearer = points.slice(1).map((end, index): Point => {
    const start = points[index]!;
    return [start[0] + (end[0] - start[0]) * t, start[1] + (end[1] - start[1]) * t];
  });
  return bezier(nearer, t);
}

/** A path of M, L, Q and C commands as a chain of points, curves in eight straight pieces each. One subpath only. */
export function flatten(d: string): Point[] {
  const chain: Point[] = [];
  for (const [, command, words] of d.matchAll(/([MLQC])([^A-Z]*)/g)) {
    const numbers = (words!.match(/-?\d*\.?\d+(?:e[-+]?\d+)?/gi) ?? []).map(Number);
    const points: Point[] = [];
    for (let at = 0; at + 1 < numbers.length; at += 2) points.push([numbers[at]!, numbers[at + 1]!]);
    if (command === "M" || command === "L") chain.push(...points);
    else {
      const controls = [chain.at(-1)!, ...points];
      for (let piece = 1; piece <= PIECES; piece++) chain.push(bezier(controls, piece / PIECES));
    }
  }
  return chain;
}

/** What lies between two shares (0 to 1) of a chain's length; empty if that is nothing. */
export function cutChain(chain: readonly Point[], from: number, to: number): Point[] {
  if (chain.length < 2 || to - from < NOTHING) return [];
  const lengths = chain.slice(1).map((end, index) => Math.hypot(end[0] - chain[index]![0], end[1] - chain[index]![1]));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const [begin, stop] = [from * total, to * total];
  const part: Point[] = [];
  let before = 0;
  for (const [index, length] of lengths.entries()) {
    const [start, end] = [chain[index]!, chain[index + 1]!];
    const after = before + length;
    const at = (distance: number) => bezier([start, end], length === 0 ? 0 : (distance - before) / length);
    if (after >= begin && before <= stop) {
      if (part.length === 0) part.push(at(Math.max(begin, before)));
      part.push(at(Math.min(stop, after)));
    }
    before = after;
  }
  return part;
}

/** The part of a path between two shares of its length; the path itself if that is all of it. */
export function cutPath(d: string, from: number, to: number): string {
  if (from <= 0 && to >= 1) return d;
  const part = cutChain(flatten(d), from, to);
  return part.length < 2 ? "" : `M${part.map(([x, y]) => `${x},${y}`).join("L")}`;
}
