// The drawing of the first screen: ridges in mineral washes over a plain, where the story's own river, roads and places lie as
// one would see them from a hill. Seeded by the title: same story, same drawing.

import { coursePath, smoothCourse } from "../maps/course.ts";
import { flatten } from "../marks/path.ts";
import { seeded } from "../marks/seeded.ts";
import { middle, textWidth } from "../marks/text.ts";
import type { Position } from "../schemas/geo.ts";
import { type Point, stroke, thin } from "./brush.ts";
import { type Ridge, type RidgePlan, reliefOf, ridgeOf } from "./ridges.ts";

/** What of the story's map the plain shows, in WGS-84 degrees. */
export interface Plain {
  /** A river, from its source on. */
  ribbon?: Position[];
  /** Places, each with the one or two characters of its seal. */
  seals: { at: Position; words: string }[];
  /** Roads between them. */
  strokes: Position[][];
}

export interface Seal {
  x: number;
  y: number;
  /** px; a seal is as wide and high as its words want. */
  width: number;
  height: number;
  /** One character below the other, or all in one line. */
  characters: { text: string; x: number; y: number }[];
  size: number;
}

export interface Handscroll {
  width: number;
  height: number;
  /** From the farthest to the nearest. */
  ridges: Ridge[];
  /** The river's two banks as one closed shape. */
  river: string;
  /** Roads as tapering brush strokes, closed shapes. */
  strokes: string[];
  seals: Seal[];
}

/** Shares of the height: where the plain begins under the ridges, and where it goes under the title. */
const FAR = 0.5;
const NEAR = 0.88;

/** A phone shows the middle of the drawing only: what must be seen lies within this share of the height, on either side. */
const HALF = 0.37;

const RIDGES: RidgePlan[] = [
  { base: 0.4, rise: 0.27, stride: 210, hue: 0 },
  { base: 0.47, rise: 0.24, stride: 160, hue: 1 },
  { base: 0.53, rise: 0.17, stride: 190, hue: 0 },
  { base: 0.58, rise: 0.1, stride: 150, hue: 1 },
];

/**
 * The plain seen from a hill in the south: longitude goes across, latitude into the distance, which shrinks what is far.
 * Its middle is the middle of the seals, and they stand well within what a phone shows.
 */
function outlook({ seals }: Plain, width: number, height: number): (position: Position) => Point {
  const lons = seals.map(({ at }) => at[0]);
  const lats = seals.map(({ at }) => at[1]);
  const spread = Math.max(Math.max(...lons) - Math.min(...lons), (Math.max(...lats) - Math.min(...lats)) * 1.25, 1e-6);
  const [lon, lat] = [(Math.max(...lons) + Math.min(...lons)) / 2, (Math.max(...lats) + Math.min(...lats)) / 2];
  const across = (2 * HALF * height) / spread;
  return (position) => {
    // −1 where the plain goes under the title, 1 at the foot of the ridges; a plain has no end, so it never gets there.
    const far = Math.tanh(((position[1] - lat) / spread) * 1.7);
    const y = height * (NEAR + FAR) * 0.5 - far * height * (NEAR - FAR) * 0.5;
    return [width / 2 + (position[0] - lon) * across * (0.98 - 0.2 * far), y];
  };
}

/** Han characters stand one below the other, two at most; other words in one line, smaller. */
function sealOf(words: string, [x, y]: Point, size: number): Seal {
  if (!/^\p{Script=Han}/u.test(words)) {
    const line = size * 0.72;
    const [width, height] = [textWidth(words, line, true) + line, line * 1.7];
    return {
      x: x - width / 2,
      y: y - height / 2,
      width,
      height,
      characters: [{ text: words, x, y: middle(y, line) }],
      size: line,
    };
  }
  const characters = [...words].slice(0, 2);
  const [width, height] = [size * 1.45, size * (characters.length * 1.12 + 0.36)];
  const lines = characters.map((text, index) => ({ text, x, y: y - height / 2 + size * (1.06 + index * 1.12) }));
  return { x: x - width / 2, y: y - height / 2, width, height, characters: lines, size };
}

/** A river for a story that names none. */
function someCourse(chance: () => number, width: number, height: number): Point[] {
  return Array.from({ length: 9 }, (_, index): Point => {
    const t = index / 8;
    return [-20 + t * (width + 40), height * (0.86 - 0.1 * Math.sin(t * 7 + chance() * 0.6) * (1 - t * 0.5))];
  });
}

/**
 * Roads as strokes from seal to seal, spread like the ribs of a fan: in the order in which they lie from north to south, for at
 * this distance their true courses would be a tangle.
 */
function fan(roads: readonly Position[][], seals: readonly Point[], spread: number): Point[][] {
  const [start, end] = [seals[0]!, seals.at(-1)!];
  const length = Math.hypot(end[0] - start[0], end[1] - start[1]) || 1;
  const normal: Point = [-(end[1] - start[1]) / length, (end[0] - start[0]) / length];
  const middleOf = (road: readonly Position[]) => road[Math.floor(road.length / 2)]![1];
  const ordered = [...roads].sort((a, b) => middleOf(b) - middleOf(a));
  return ordered.map((_, rank) => {
    const off = (rank - (ordered.length - 1) / 2) * spread;
    const via = (share: number): Point => [
      start[0] + (end[0] - start[0]) * share + normal[0] * off,
      start[1] + (end[1] - start[1]) * share + normal[1] * off,
    ];
    return flatten(coursePath([start, via(0.3), via(0.7), end])).map(([x, y]): Point => [x, y]);
  });
}

/** Draws the handscroll at a size in px. */
export function drawHandscroll(seed: string, plain: Plain | undefined, width: number, height: number): Handscroll {
  const chance = seeded(seed);
  const ridges = RIDGES.map((plan) => ridgeOf(reliefOf(chance, width, plan.stride), { from: 0, width, height }, plan, chance));
  const at = plain && plain.seals.length > 0 ? outlook(plain, width, height) : undefined;
  const course = at && plain?.ribbon ? smoothCourse(plain.ribbon).map(at) : someCourse(chance, width, height);
  // Wider as it comes nearer: the eye stands in the south.
  const depth = (y: number) => Math.max(0, Math.min(1, (y / height - FAR) / (NEAR - FAR)));
  const river = stroke(thin(course), (t) => {
    const near = depth(course[Math.round(t * (course.length - 1))]![1]);
    return height * Math.min(1, t * 8) * (0.008 + 0.035 * near);
  });
  const places = at ? plain!.seals.map((seal) => at(seal.at)) : [];
  // A brush sets down thin, swells and leaves thin.
  const breadth = (t: number) => height * (0.0025 + 0.009 * Math.sin(Math.PI * Math.min(1, t * 1.15)) ** 2);
  const roads = places.length > 1 ? fan(plain!.strokes, places, height * 0.042) : [];
  const strokes = roads.map((road) => stroke(thin(road), breadth));
  const seals = at ? plain!.seals.map((seal, index) => sealOf(seal.words, places[index]!, height * 0.04)) : [];
  return { width, height, ridges, river, strokes, seals };
}
