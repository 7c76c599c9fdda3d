// Paths as data: a list of absolute commands; how they are written and read, what two of them share, and parts of them.

export type Point = readonly [x: number, y: number];

/** A move, a line, a quadratic or cubic curve (its control points before its end), or the way back to the beginning. */
export interface Command {
  type: "M" | "L" | "Q" | "C" | "Z";
  points: readonly Point[];
}
export type Commands = readonly Command[];

/** A chain of straight lines; `closed` leads back to where it began. */
export function polyline(points: readonly Point[], closed = false): Command[] {
  const lines = points.map((point, index): Command => ({ type: index === 0 ? "M" : "L", points: [point] }));
  return closed ? [...lines, { type: "Z", points: [] }] : lines;
}

/** A path as SVG's `d`: `M0,0Q5,5 10,0Z`. */
export function printPath(commands: Commands): string {
  return commands.map(({ type, points }) => type + points.map(([x, y]) => `${x},${y}`).join(" ")).join("");
}

const TYPES: Record<string, Command["type"]> = { M: "M", L: "L", Q: "Q", C: "C", Z: "Z" };

/** Reads what `printPath` writes. */
export function parsePath(d: string): Command[] {
  const commands: Command[] = [];
  for (const piece of d.split(/(?=[A-Z])/)) {
    const type = TYPES[piece.charAt(0)];
    if (!type) continue;
    const points: Point[] = [];
    if (piece.length > 1)
      for (const pair of piece.slice(1).split(" ")) {
        const comma = pair.indexOf(",");
        points.push([Number(pair.slice(0, comma)), Number(pair.slice(comma + 1))]);
      }
    commands.push({ type, points });
  }
  return commands;
}

/** Whether two paths differ in their numbers alone: then one can become the other by moving. */
export function sameCommands(a: Commands, b: Commands): boolean {
  return a.length === b.length && a.every(({ type }, index) => type === b[index]?.type);
}

/** The path with every point changed by `change`, which also gets the point that `other` has in its place. */
export function mapPoints(path: Commands, change: (point: Point, other: Point) => Point, other = path): Command[] {
  return path.map(({ type, points }, index) => ({
    type,
    points: points.map((point, at) => change(point, other[index]?.points[at] ?? point)),
  }));
}

/** Straight pieces that stand for a curve when its length is measured. */
const PIECES = 8;

/** A part no longer than this share is nothing. */
const NOTHING = 1e-4;

/** The point at the share `t` of the straight way from one to another. */
export function between([x1, y1]: Point, [x2, y2]: Point, t: number): Point {
  return [x1 + (x2 - x1) * t, y1 + (y2 - y1) * t];
}

/** The point at `t` (0 to 1) of a Bézier curve of any degree, by de Casteljau's construction. */
function bezier(start: Point, controls: readonly Point[], t: number): Point {
  const nearer = controls.map((control, index) => between(controls[index - 1] ?? start, control, t));
  const [first = start, ...rest] = nearer;
  return nearer.length > 1 ? bezier(first, rest, t) : first;
}

/** A path as a chain of points, curves in eight straight pieces each. One subpath only, not closed. */
export function flatten(commands: Commands): Point[] {
  const chain: Point[] = [];
  for (const { type, points } of commands) {
    const start = chain.at(-1);
    if (type === "M" || type === "L" || !start) chain.push(...points);
    else if (points.length > 0)
      chain.push(...Array.from({ length: PIECES }, (_, piece) => bezier(start, points, (piece + 1) / PIECES)));
  }
  return chain;
}

/** What lies between two shares (0 to 1) of a chain's length; empty if that is nothing. */
export function cutChain(chain: readonly Point[], from: number, to: number): Point[] {
  if (chain.length < 2 || to - from < NOTHING) return [];
  const pieces = chain.slice(1).map((end, index) => {
    const start = chain[index] ?? end;
    return { start, end, length: Math.hypot(end[0] - start[0], end[1] - start[1]) };
  });
  const total = pieces.reduce((sum, { length }) => sum + length, 0);
  const [begin, stop] = [from * total, to * total];
  const part: Point[] = [];
  let before = 0;
  for (const { start, end, length } of pieces) {
    const [offset, after] = [before, before + length];
    const at = (distance: number) => between(start, end, length === 0 ? 0 : (distance - offset) / length);
    if (after >= begin && before <= stop) {
      if (part.length === 0) part.push(at(Math.max(begin, before)));
      part.push(at(Math.min(stop, after)));
    }
    before = after;
  }
  return part;
}

/** The part of a path between two shares of its length; the path itself if that is all of it. */
export function cutPath(commands: Commands, from: number, to: number): Commands {
  if (from <= 0 && to >= 1) return commands;
  const part = cutChain(flatten(commands), from, to);
  return part.length < 2 ? [] : polyline(part);
}
