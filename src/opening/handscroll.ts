// The drawing of the first screen: ridges in mineral washes behind a river, seeded by the story's own title.

import { curveBasis, curveCatmullRom, line } from "d3-shape";
import { roundPath } from "../marks/print.ts";

/** Numbers in [0, 1) that depend on `seed` alone (mulberry32, Tommy Ettinger 2017; seeded by FNV-1a). */
export function seeded(seed: string): () => number {
  let state = 2166136261;
  for (const character of seed) state = Math.imul(state ^ character.codePointAt(0)!, 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Ridge {
  /** The ridge as a closed shape down to the foot of the drawing. */
  wash: string;
  /** Its upper edge alone, for the ink line. */
  edge: string;
  hue: "azurite" | "malachite" | "ochre";
}

export interface Handscroll {
  width: number;
  height: number;
  /** From the farthest to the nearest. */
  ridges: Ridge[];
  /** The river's two banks as one closed shape. */
  river: string;
}

/** Peaks along a ridge: `count` summits of height about `rise`, px above `base`. */
function ridgePoints(chance: () => number, width: number, base: number, rise: number, count: number): [number, number][] {
  const points: [number, number][] = [];
  const stride = width / count;
  for (let index = -1; index <= count + 1; index++) {
    const summit = index * stride + (chance() - 0.5) * stride * 0.5;
    const height = rise * (0.35 + 0.65 * chance());
    points.push([summit - stride * (0.3 + 0.1 * chance()), base - height * 0.25], [summit, base - height]);
    points.push([summit + stride * 0.14, base - height * (0.7 + 0.15 * chance())]);
  }
  return points.sort((a, b) => a[0] - b[0]);
}

/** Draws the handscroll at a size in px. Same seed, same drawing. */
export function drawHandscroll(seed: string, width: number, height: number): Handscroll {
  const chance = seeded(seed);
  const edgeOf = line().curve(curveCatmullRom.alpha(0.6));
  const plan = [
    { base: 0.5, rise: 0.34, count: 7, hue: "azurite" },
    { base: 0.6, rise: 0.3, count: 5, hue: "malachite" },
    { base: 0.72, rise: 0.24, count: 6, hue: "azurite" },
    { base: 0.84, rise: 0.2, count: 4, hue: "malachite" },
  ] as const;
  const ridges = plan.map(({ base, rise, count, hue }): Ridge => {
    const edge = roundPath(edgeOf(ridgePoints(chance, width, base * height, rise * height, count)) ?? "");
    return { edge, wash: `${edge}L${width + 200},${height}L-200,${height}Z`, hue };
  });
  const course = Array.from({ length: 9 }, (_, index): [number, number] => {
    const t = index / 8;
    return [-20 + t * (width + 40), height * (0.9 - 0.12 * Math.sin(t * 7 + chance() * 0.6) * (1 - t * 0.5))];
  });
  const bank = line().curve(curveBasis);
  const breadth = (t: number) => height * (0.008 + 0.03 * t);
  const upper = bank(course.map(([x, y], index) => [x, y - breadth(index / 8)])) ?? "";
  const lower = bank([...course].reverse().map(([x, y], index) => [x, y + breadth(1 - index / 8)])) ?? "";
  return { width, height, ridges, river: `${roundPath(upper)}L${roundPath(lower).slice(1)}Z` };
}
