// A second import: which feature of the new file is which of those there are. Ids stay, and what was written by hand.

import { boundsOf } from "../../../maps/camera.ts";
import { positionsOf } from "../../../maps/geometry.ts";
import type { Geometry } from "../../../schemas/geo.ts";
import { isGroup } from "../../../source/located.ts";
import { sure } from "../../../sure.ts";
import type { Shape, Told } from "./model.ts";

/** A feature as it stands in a geo file. */
export interface Written {
  type: "Feature";
  id: string;
  properties: Record<string, unknown> & { name?: unknown; from?: unknown };
  geometry: Geometry;
}

/** A feature to be written; `key`: the id that its file gives it, where it was told which property that is. */
export interface Fresh {
  key: string;
  name: string;
  from: string | undefined;
  geometry: Geometry;
}

export interface Matched {
  /** The feature there is for each new one; undefined: it is new. */
  old: (Written | undefined)[];
  gone: Written[];
}

/** The features of a file there is; undefined if it cannot be read as one. */
export function featuresIn(text: string): { file: Record<string, unknown>; features: Written[] } | undefined {
  try {
    const file: unknown = JSON.parse(text);
    if (!isGroup(file) || !Array.isArray(file.features)) return undefined;
    const features = (file.features as unknown[]).filter(
      (one): one is Written & Record<string, unknown> =>
        isGroup(one) && typeof one.id === "string" && isGroup(one.properties) && isGroup(one.geometry),
    );
    return { file, features };
  } catch {
    return undefined;
  }
}

const KINDS = { Point: "place", LineString: "line", MultiLineString: "line", Polygon: "area", MultiPolygon: "area" } as const;

export function kindOf({ type }: Geometry): Shape["kind"] {
  return KINDS[type];
}

/** How far the corners of what is around two geometries lie apart, as a share of the larger's size; a place has none and is measured in degrees. */
function apart(a: Geometry, b: Geometry): number {
  const [first, second] = [boundsOf(positionsOf(a)), boundsOf(positionsOf(b))];
  const away = Math.max(...first.map((side, index) => Math.abs(side - (second[index] ?? side))));
  const size = Math.max(first[2] - first[0], first[3] - first[1], second[2] - second[0], second[3] - second[1]);
  return away / Math.max(size, 0.02);
}

/** Two geometries that lie apart by less than this share are the same thing, drawn again. */
const ALIKE = 0.1;

/** Finds for each new feature the one there is: by where it is from, by its own id, by a name that only one has, by where it lies. */
export function match(old: readonly Written[], fresh: readonly Fresh[]): Matched {
  const left = new Set(old);
  const found = new Map<Fresh, Written>();
  const open = () => fresh.filter((one) => !found.has(one));
  const take = (one: Fresh, there: Written | undefined) => {
    if (!there || !left.delete(there)) return;
    found.set(one, there);
  };
  const same = (one: Fresh, there: Written) => kindOf(one.geometry) === kindOf(there.geometry);
  for (const one of open())
    if (one.from)
      take(
        one,
        [...left].find(({ properties }) => properties.from === one.from),
      );
  for (const one of open())
    if (one.key)
      take(
        one,
        [...left].find(({ id }) => id === one.key),
      );
  const names = Map.groupBy(open(), ({ name, geometry }) => `${kindOf(geometry)} ${name}`);
  for (const [key, [one, ...others]] of names) {
    const there = [...left].filter(({ properties, geometry }) => `${kindOf(geometry)} ${String(properties.name ?? "")}` === key);
    if (one?.name && others.length === 0 && there.length === 1) take(one, there[0]);
  }
  for (const one of open()) {
    const near = [...left]
      .filter((there) => same(one, there))
      .map((there) => ({ there, away: apart(one.geometry, there.geometry) }))
      .filter(({ away }) => away < ALIKE)
      .sort((a, b) => a.away - b.away);
    take(one, near[0]?.there);
  }
  return { old: fresh.map((one) => found.get(one)), gone: [...left] };
}

const sameGeometry = (a: Geometry, b: Geometry) => JSON.stringify(a) === JSON.stringify(b);

/** What has changed, in the words of an editor. */
export function tellChanges(
  { old, gone }: Matched,
  written: readonly Written[],
  fresh: readonly Fresh[],
  prune: boolean,
): Told[] {
  const pairs = old.map((was, index) => ({ was, now: sure(written[index]), fresh: sure(fresh[index]) }));
  const kept = pairs.filter(({ was, now }) => was && sameGeometry(was.geometry, now.geometry));
  const changed = pairs.filter(({ was, now }) => was && !sameGeometry(was.geometry, now.geometry)).map(({ now }) => now.id);
  const added = pairs.filter(({ was }) => !was).map(({ now }) => now.id);
  const renamed = pairs.filter(({ was, fresh: { name } }) => was?.properties.name && name && was.properties.name !== name);
  return [
    (words) => words.again(kept.length),
    ...(changed.length > 0 ? [((words) => words.changed(changed)) as Told] : []),
    ...(added.length > 0 ? [((words) => words.added(added)) as Told] : []),
    ...(gone.length > 0
      ? [
          ((words) =>
            words.gone(
              gone.map(({ id }) => id),
              prune,
            )) as Told,
        ]
      : []),
    ...renamed.map(
      ({ was, fresh: { name } }): Told =>
        (words) =>
          words.renamed(was?.id ?? "", String(was?.properties.name), name),
    ),
  ];
}

/** A shape as a geo file has it: single where there is one. */
export function geometryOf(shape: Shape): Geometry {
  if (shape.kind === "place") return { type: "Point", coordinates: shape.at };
  if (shape.kind === "line") {
    const [first] = shape.lines;
    return first && shape.lines.length === 1
      ? { type: "LineString", coordinates: first }
      : { type: "MultiLineString", coordinates: shape.lines };
  }
  const [first] = shape.polygons;
  return first && shape.polygons.length === 1
    ? { type: "Polygon", coordinates: first }
    : { type: "MultiPolygon", coordinates: shape.polygons };
}
