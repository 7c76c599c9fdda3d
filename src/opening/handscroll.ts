// The drawing of the first screen: ridges in mineral washes over a plain, where the story's own river, roads and places lie as
// one would see them from a hill. Seeded by the title: same story, same drawing.

import { curveBasis, line } from "d3-shape";
import { coursePath, smoothCourse } from "../maps/course.ts";
import { flatten } from "../marks/path.ts";
import { middle, textWidth } from "../marks/text.ts";
import type { Position } from "../schemas/geo.ts";

type Point = [number, number];

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

/** What of the story's map the plain shows, in WGS-84 degrees. */
export interface Plain {
  /** A river, from its source on. */
  ribbon?: Position[];
  /** Places, each with the one or two characters of its seal. */
  seals: { at: Position; words: string }[];
  /** Roads between them. */
  strokes: Position[][];
}

export interface Ridge {
  /** The ridge as a closed shape that goes past the drawing's sides and foot, so that only its crest is seen as an edge. */
  crest: string;
  /** Strokes down its slopes, one path. */
  texture: string;
  /** The first or second of the drawing's two hues. */
  hue: 0 | 1;
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

const whole = ([x, y]: Point) => `${Math.round(x)},${Math.round(y)}`;

/** Smooth noise along x, about −1 to 1: seeded values a `stride` apart, joined by a cosine. */
function noise(chance: () => number, width: number, stride: number): (x: number) => number {
  const values = Array.from({ length: Math.ceil(width / stride) + 3 }, () => chance() * 2 - 1);
  return (x) => {
    const place = Math.max(0, x / stride + 1);
    const index = Math.min(values.length - 2, Math.floor(place));
    const share = (1 - Math.cos((place - index) * Math.PI)) / 2;
    return values[index]! * (1 - share) + values[index + 1]! * share;
  };
}

/** px between two points of a crest. */
const PACE = 9;

/**
 * A ridge: folded noise makes sharp crests and round valleys (ridged noise, F. Kenton Musgrave 1994), finer noise roughens them.
 * Strokes run down from the crest, longer under the peaks, as a dry brush would.
 */
function ridgeOf(chance: () => number, size: Size, { base, rise, stride, hue }: Plan): Ridge {
  const { width, height } = size;
  const [broad, fine, rough] = [
    noise(chance, width, stride),
    noise(chance, width, stride / 2.7),
    noise(chance, width, stride / 9),
  ];
  const heightAt = (x: number) => {
    const fold = 1 - Math.abs(broad(x));
    return rise * height * (fold ** 1.7 + 0.22 * (1 - Math.abs(fine(x))) * fold + 0.05 * rough(x));
  };
  const points = Array.from({ length: Math.ceil((width + 80) / PACE) }, (_, index): Point => {
    const x = index * PACE - 40;
    return [x, base * height - heightAt(x)];
  });
  const strokes = Array.from({ length: Math.round(width / 34) }, (): string => {
    const x = chance() * width;
    const tall = heightAt(x);
    const lean = Math.sign(heightAt(x - 6) - heightAt(x + 6)) || 1;
    const [top, length] = [base * height - tall + 5 + tall * 0.18 * chance(), tall * (0.16 + 0.3 * chance())];
    return `M${whole([x, top])}q${whole([lean * length * 0.16, length * 0.4])} ${whole([lean * length * 0.5, length])}`;
  });
  const crest = `M${points.map(whole).join("L")}L${width + 60},${height + 4}L-60,${height + 4}Z`;
  return { crest, texture: strokes.join(""), hue };
}

interface Size {
  width: number;
  height: number;
}

interface Plan {
  /** Shares of the drawing's height: the ridge's foot, and how high it rises. */
  base: number;
  rise: number;
  /** px from peak to peak. */
  stride: number;
  hue: 0 | 1;
}

const RIDGES: Plan[] = [
  { base: 0.4, rise: 0.27, stride: 210, hue: 0 },
  { base: 0.47, rise: 0.24, stride: 160, hue: 1 },
  { base: 0.53, rise: 0.17, stride: 190, hue: 0 },
  { base: 0.58, rise: 0.1, stride: 150, hue: 1 },
];

/** A tenth of a px is fine enough for a brush. */
const tenths = (d: string) => d.replace(/-?\d+\.\d+/g, (number) => String(Number(Number(number).toFixed(1))));

/** A brush stroke along points: a closed shape, `breadth(t)` px wide at the share `t` of the way. */
function stroke(points: readonly Point[], breadth: (t: number) => number): string {
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
  const ridges = RIDGES.map((plan) => ridgeOf(chance, { width, height }, plan));
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

/** About a dozen points of many: a brush does not tremble. */
function thin(points: readonly Point[]): Point[] {
  const step = Math.max(1, Math.floor(points.length / 14));
  return points.filter((_, index) => index % step === 0 || index === points.length - 1);
}
