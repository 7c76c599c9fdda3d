// Shapes of land that a sketch only hints at: hills about a ridge or within their foot, a town's streets. Made of what the feature's own
// points and its id say, on the plane that cameras see, so that a still and a live map have the same.

import { extent } from "d3-array";
import { polygonCentroid } from "d3-polygon";
import { coursePath, laid, lifted } from "../../maps/course.ts";
import { flatten, type Point } from "../../marks/path.ts";
import { seeded } from "../../marks/seeded.ts";
import type { Position } from "../../schemas/geo.ts";
import { hatchLines } from "./hatch.ts";

/** How far slopes reach from a ridge, as shares of its length, by rank. */
const REACH = [0.3, 0.22, 0.15];
/** Spurs along a ridge, to either side; what their valleys leave of a slope. */
const SPURS = 4;
const VALLEY = 0.45;
/** Light comes from the north-west, as on maps: the slope that it meets is drawn narrower than the one in shade. */
const LIGHT: Point = [-1, 1];
const BRIGHT = 0.6;

/** Hills about a ridge: all that rises, the slope in shade, and the crests of its spurs. */
export interface Hills {
  foot: Position[][];
  shade: Position[][];
  spurs: Position[][];
}

const moved = ([x, y]: Point, [dx, dy]: Point, by: number): Point => [x + dx * by, y + dy * by];

const lengthOf = (chain: readonly Point[]) =>
  chain.slice(1).reduce((sum, [x, y], index) => {
    const [beforeX, beforeY] = chain[index] ?? [x, y];
    return sum + Math.hypot(x - beforeX, y - beforeY);
  }, 0);

/** The unit vector from a chain's point to the slope in shade. */
function shadyAt(chain: readonly Point[], place: number): Point {
  const here = chain[place] ?? [0, 0];
  const [before, after] = [chain[place - 1] ?? here, chain[place + 1] ?? here];
  const [dx, dy] = [after[0] - before[0], after[1] - before[1]];
  const length = Math.hypot(dx, dy) || 1;
  const hand = dy * LIGHT[0] - dx * LIGHT[1] > 0 ? -1 : 1;
  return [(hand * dy) / length, (-hand * dx) / length];
}

const closed = (ring: readonly Point[]): Position[] => [...ring, ...ring.slice(0, 1)].map(lifted);

function hillsOf(ridge: readonly Position[], reach: number, chance: () => number): Hills {
  const chain = flatten(coursePath(ridge.map(laid)));
  const far = lengthOf(chain) * reach;
  const [first, last] = [chain[0], chain.at(-1)];
  if (!first || !last || !(far > 0)) return { foot: [], shade: [], spurs: [] };
  // A spur, then a valley: towards its ends a ridge runs out.
  const stations = Array.from({ length: 2 * SPURS - 1 }, (_, index) => {
    const share = (index + 1) / (2 * SPURS);
    // A valley and a spur are not of one width.
    const place = Math.round((share + ((chance() - 0.5) * 0.6) / (2 * SPURS)) * (chain.length - 1));
    const swell = far * Math.sin(share * Math.PI) ** 0.8 * (0.75 + 0.45 * chance()) * (index % 2 === 0 ? 1 : VALLEY);
    return { at: chain[place] ?? first, shady: shadyAt(chain, place), swell, bright: swell * BRIGHT * (0.8 + 0.4 * chance()) };
  });
  const dark = stations.map(({ at, shady, swell }) => moved(at, shady, swell)).reverse();
  const bright = stations.map(({ at, shady, bright: by }) => moved(at, shady, -by));
  return {
    foot: [closed([first, ...bright, last, ...dark])],
    shade: [closed([first, ...stations.map(({ at }) => at), last, ...dark])],
    spurs: stations.flatMap(({ at, shady, swell }, index) =>
      index % 2 === 0 ? [[at, moved(at, shady, swell * 0.8)].map(lifted)] : [],
    ),
  };
}

/** Hills about a feature's ridges, one each; `rank` is 1 for the widest. */
export function hillsAbout(id: string, ridges: readonly (readonly Position[])[], rank: number): Hills {
  const chance = seeded(id);
  const parts = ridges.map((ridge) => hillsOf(ridge, REACH[rank - 1] ?? 0.22, chance));
  return {
    foot: parts.flatMap(({ foot }) => foot),
    shade: parts.flatMap(({ shade }) => shade),
    spurs: parts.flatMap(({ spurs }) => spurs),
  };
}

/** Share of an area's breadth that its inner wash takes, and how far that lies towards the side in shade. */
const INNER = 0.56;
const ASIDE = 0.16;

/** The part in shade of hills whose foot an area's outer ring draws. */
export function shadeWithin(outer: readonly Position[]): Position[][] {
  const ring = outer.slice(0, -1).map(laid);
  const [x, y] = polygonCentroid(ring.map(([u, v]): [number, number] => [u, v]));
  if (!Number.isFinite(x)) return [];
  const inner = ring.map(
    ([u, v]): Point => [
      x + (u - x) * INNER - LIGHT[0] * Math.abs(u - x) * ASIDE,
      y + (v - y) * INNER - LIGHT[1] * Math.abs(v - y) * ASIDE,
    ],
  );
  return [[...inner, ...inner.slice(0, 1)].map(lifted)];
}

/** Streets across a town's longer side, by rank. */
const STREETS = [20, 14, 9];
/** Share of a street's length that it may end before the town does, at either end. */
const FRAYED = 0.4;
/** Share of streets that a town leaves out, for parks and yards. */
const GAPS = 0.12;

const turned = ([x, y]: Point, angle: number): Point => [
  x * Math.cos(angle) - y * Math.sin(angle),
  x * Math.sin(angle) + y * Math.cos(angle),
];

/** A town as a sketch has it. */
export interface Town {
  /** All that is built, an outline each. */
  ground: Position[][];
  streets: Position[][];
}

type Segment = [Point, Point];

/** The town within one outline and its holes: streets in two directions that end at different distances from its edge, so that it has none. */
function townOf(rings: readonly (readonly Point[])[], count: number, chance: () => number): Town {
  const [left = 0, right = 0] = extent(rings.flat(), ([x]) => x);
  const [bottom = 0, top = 0] = extent(rings.flat(), ([, y]) => y);
  const spacing = Math.max(right - left, top - bottom) / count;
  if (!(spacing > 0)) return { ground: [], streets: [] };
  const slant = (chance() - 0.5) * 0.3;
  const families = [0, Math.PI / 2].map((way) => {
    // Hatching rises at 45°: the town is turned under it.
    const angle = slant + way - Math.PI / 4;
    const turn = (point: Point) => turned(point, -angle);
    const lines = hatchLines(
      rings.map((ring) => ring.map(turn)),
      spacing,
    ).sort(([[x1, y1]], [[x2, y2]]) => x1 + y1 - x2 - y2);
    const cut = (fray: number) =>
      lines.map(([[x1, y1], [x2, y2]]): Segment => {
        const at = (share: number): Point => turned([x1 + (x2 - x1) * share, y1 + (y2 - y1) * share], angle);
        return [at(chance() ** 2 * fray), at(1 - chance() ** 2 * fray)];
      });
    return { built: cut(FRAYED / 4), streets: cut(FRAYED) };
  });
  const across = families[0]?.built ?? [];
  const outline = [...across.map(([from]) => from), ...across.map(([, to]) => to).reverse()];
  return {
    ground: rings.length === 1 && outline.length > 2 ? [closed(outline)] : [],
    streets: families.flatMap(({ streets: own }) => own).flatMap((street) => (chance() < GAPS ? [] : [street.map(lifted)])),
  };
}

/** The towns within a feature's polygons; `rank` is 1 for the densest. */
export function townsWithin(id: string, polygons: readonly (readonly (readonly Position[])[])[], rank: number): Town {
  const chance = seeded(id);
  const parts = polygons.map((rings) =>
    townOf(
      rings.map((ring) => ring.map(laid)),
      STREETS[rank - 1] ?? 18,
      chance,
    ),
  );
  return { ground: parts.flatMap(({ ground }) => ground), streets: parts.flatMap(({ streets }) => streets) };
}
