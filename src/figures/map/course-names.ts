// Names set along the course of a river or the crest of hills, as in an atlas: Han letter by letter, upright and spaced out; words of
// other scripts whole, turned as the course runs, so that letters that join still do.

import { type Key, partOf } from "../../marks/key.ts";
import type { Text } from "../../marks/marks.ts";
import { between, type Point } from "../../marks/path.ts";
import type { Style } from "../../marks/style.ts";
import { type Box, middle, textWidth } from "../../marks/text.ts";
import { within } from "./spots.ts";

/** A name to be set. */
interface Named {
  key: Key;
  words: string;
  /** px */
  size: number;
  style: Style;
}

/** A way to set it: its marks, and what it costs beside others. */
interface Setting {
  texts: Text[];
  cost: number;
}

const HAN = /^\p{Script=Han}+$/u;
/** Letters of a name that is spaced out. */
const MOST_LETTERS = 8;
/** Em from one letter to the next, the best first. */
const SPACINGS = [2.4, 1.9, 1.5];
/** Shares of the stretch about which a name stands. */
const SHARES = [0.5, 0.36, 0.64, 0.22, 0.78];
/** px between words and what is drawn. */
const GAP = 2.5;
const NOWHERE: Point = [0, 0];
/** Degrees up to which words are turned, and em by which a course may stray from their line. */
const STEEPEST = 62;
const STRAIGHT = 0.7;

/** The longest part of a line that lies in the room without a break. */
export function stretchIn(line: readonly Point[], room: Box): readonly Point[] {
  const parts = line.reduce<Point[][]>(
    (known, point) => {
      if (within(point, room)) known.at(-1)?.push(point);
      else if ((known.at(-1)?.length ?? 0) > 0) known.push([]);
      return known;
    },
    [[]],
  );
  return parts.reduce((best, part) => (lengthsOf(part).total > lengthsOf(best).total ? part : best), []);
}

/** px from a chain's first point to each of its points. */
function lengthsOf(chain: readonly Point[]): { at: number[]; total: number } {
  const at: number[] = [];
  for (const [index, [x, y]] of chain.entries()) {
    const [beforeX, beforeY] = chain[index - 1] ?? [x, y];
    at.push((at[index - 1] ?? 0) + Math.hypot(x - beforeX, y - beforeY));
  }
  return { at, total: at.at(-1) ?? 0 };
}

/** The point so many px from a chain's beginning. */
function walker(chain: readonly Point[]): { total: number; point(far: number): Point } {
  const { at, total } = lengthsOf(chain);
  return {
    total,
    point(far) {
      const next = Math.max(
        1,
        at.findIndex((one) => one >= far),
      );
      const [start, end] = [chain[next - 1] ?? NOWHERE, chain[next] ?? chain[next - 1] ?? NOWHERE];
      const [from, to] = [at[next - 1] ?? 0, at[next] ?? 0];
      return between(start, end, to > from ? (far - from) / (to - from) : 0);
    },
  };
}

/** A chain in the direction in which one reads: downwards where it is steep, else from left to right. */
function inReadingOrder(chain: readonly Point[]): readonly Point[] {
  const [[x1, y1], [x2, y2]] = [chain[0] ?? NOWHERE, chain.at(-1) ?? NOWHERE];
  const isSteep = Math.abs(y2 - y1) > Math.abs(x2 - x1);
  return (isSteep ? y2 < y1 : x2 < x1) ? [...chain].reverse() : chain;
}

/** Unit vector along a course between two points of it, right to left turned into its normal. */
function normalOf([x1, y1]: Point, [x2, y2]: Point): Point {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  return [(y2 - y1) / length, -(x2 - x1) / length];
}

/** Letters one by one, upright, at equal distances along the course. */
function spacedOut({ key, words, size, style }: Named, chain: readonly Point[], off: number): Setting[] {
  const letters = [...words];
  const course = walker(inReadingOrder(chain));
  return SPACINGS.flatMap((em, loose) => {
    const step = em * size;
    const reach = (step * (letters.length - 1)) / 2;
    if (course.total < 2 * reach + step) return [];
    return SHARES.flatMap((share, order) => {
      const middleAt = share * course.total;
      if (middleAt - reach < step / 2 || middleAt + reach > course.total - step / 2) return [];
      return [1, -1].map((side): Setting => {
        const texts = letters.map((text, index): Text => {
          const far = middleAt - reach + index * step;
          const [x, y] = course.point(far);
          const [nx, ny] = normalOf(course.point(far - step / 2), course.point(far + step / 2));
          const by = off === 0 ? 0 : off + GAP + size * 0.55;
          return {
            key: partOf(key, index),
            text,
            x: x + nx * by * side,
            y: middle(y + ny * by * side, size),
            size,
            anchor: "middle",
            style,
          };
        });
        return { texts, cost: loose * 0.6 + order * 0.5 + (side === 1 ? 0 : 0.3) };
      });
    });
  });
}

/** The words in one, turned as the course runs where it is straight enough for them. */
function turnedAlong({ key, words, size, style }: Named, chain: readonly Point[], off: number): Setting[] {
  const course = walker(inReadingOrder(chain));
  const width = textWidth(words, size, style.weight === "bold");
  return SHARES.flatMap((share, order): Setting[] => {
    const from = share * course.total - width / 2;
    if (from < 0 || from + width > course.total) return [];
    const points = [0, 0.25, 0.5, 0.75, 1].map((part) => course.point(from + part * width));
    const [start, end] = [points[0] ?? NOWHERE, points.at(-1) ?? NOWHERE];
    const angle = Math.atan2(end[1] - start[1], end[0] - start[0]);
    const isSteep = Math.abs(angle) > (STEEPEST * Math.PI) / 180;
    const [nx, ny] = normalOf(start, end);
    const strays = points.map(([x, y]) => (x - start[0]) * nx + (y - start[1]) * ny);
    if (isSteep || Math.max(...strays.map(Math.abs)) > size * STRAIGHT) return [];
    return [1, -1].map((side): Setting => {
      const reach = Math.max(0, ...strays.map((stray) => stray * side));
      const by = off === 0 ? 0 : side * (off + GAP + size * 0.5 + reach);
      const [x, y] = between(start, end, 0.5);
      const text: Text = {
        key,
        text: words,
        x: x + nx * by - Math.sin(angle) * size * 0.36,
        y: y + ny * by + Math.cos(angle) * size * 0.36,
        size,
        turn: (angle * 180) / Math.PI,
        anchor: "middle",
        style,
      };
      return { texts: [text], cost: order * 0.5 + (side === 1 ? 0 : 0.3) };
    });
  });
}

/** The ways to set a name along a stretch of its line, `off` px from the line's middle to its edge; 0 sets it right on the line. */
export function settingsAlong(name: Named, chain: readonly Point[], off: number): Setting[] {
  if (chain.length < 2) return [];
  const letters = [...name.words].length;
  const isSpaced = HAN.test(name.words) && letters > 1 && letters <= MOST_LETTERS;
  return isSpaced ? spacedOut(name, chain, off) : turnedAlong(name, chain, off);
}
