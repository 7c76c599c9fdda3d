// Places that lie far from all others of the story: a slip of a digit, a latitude for a longitude, a position that was never known.

import { say } from "../messages/index.ts";
import type { Position } from "../schemas/geo.ts";
import type { Path } from "../source/located.ts";
import { atField, type Parts, type Rule } from "./rule.ts";

/** km within which nothing is far. */
const NEAR = 300;
/** How many times the extent of all other places it must be away. */
const TIMES = 3;

interface Spot {
  at: Position;
  /** Index of its file, and of the feature in it. */
  file: number;
  feature: number;
}

/** km between two positions, on a sphere. */
function distance([lon, lat]: Position, [otherLon, otherLat]: Position): number {
  const rad = Math.PI / 180;
  const [a, b] = [lat * rad, otherLat * rad];
  const cosine = Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos((lon - otherLon) * rad);
  return 6371 * Math.acos(Math.max(-1, Math.min(1, cosine)));
}

/** Every position below a list of coordinates, at most some of each line. */
function positionsIn(coordinates: unknown): Position[] {
  if (!Array.isArray(coordinates)) return [];
  if (typeof coordinates[0] === "number") return [[coordinates[0], Number(coordinates[1])]];
  const step = Math.max(1, Math.ceil(coordinates.length / 20));
  return coordinates.filter((_, index) => index % step === 0).flatMap(positionsIn);
}

/** km across the box around positions. */
function extent(positions: readonly Position[]): number {
  const [lons, lats] = [positions.map(([lon]) => lon), positions.map(([, lat]) => lat)];
  return distance([Math.min(...lons), Math.min(...lats)], [Math.max(...lons), Math.max(...lats)]);
}

export const far: Rule = {
  codes: ["far-place", "null-island", "latitude-first"],
  check({ geo }: Parts, report) {
    const spots = geo.flatMap(({ spec }, file) =>
      (spec?.features ?? []).flatMap(({ geometry }, feature): Spot[] =>
        positionsIn(geometry.coordinates).map((at) => ({ at, file, feature })),
      ),
    );
    for (const [file, { file: source, spec }] of geo.entries()) {
      for (const [feature, { geometry }] of (spec?.features ?? []).entries()) {
        if (geometry.type !== "Point") continue;
        const [at] = positionsIn(geometry.coordinates);
        const path: Path = ["features", feature, "geometry", "coordinates"];
        if (at![0] === 0 && at![1] === 0) {
          report(atField(source.path, source, path, say.nullIsland()));
          continue;
        }
        const isOther = (one: Spot) => one.file !== file || one.feature !== feature;
        // Most places have a neighbour, which is soon found.
        if (spots.some((one) => isOther(one) && distance(at!, one.at) < NEAR)) continue;
        const others = spots.filter(isOther).map((one) => one.at);
        if (others.length < 3) continue;
        const away = Math.min(...others.map((other) => distance(at!, other)));
        const across = extent(others);
        if (away < TIMES * across) continue;
        const turned: Position = [at![1], at![0]];
        const near =
          Math.abs(turned[1]) <= 90 && Math.min(...others.map((other) => distance(turned, other))) <= Math.max(NEAR, across);
        const said = near && spec?.crs === "wgs84" ? say.latitudeFirst(at!) : say.farPlace(at!, Math.ceil(away));
        report(atField(source.path, source, path, said));
      }
    }
  },
};
