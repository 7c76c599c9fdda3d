// How layers of values are drawn: areas and tiles in the depth of their class, hatched where nothing is known; circles by their area.

import { WORLD } from "../../maps/camera.ts";
import { cornerPath, laid, lifted, ringPath, smoothRing } from "../../maps/course.ts";
import { linesOf, polygonsOf } from "../../maps/geometry.ts";
import type { Shape } from "../../maps/live.ts";
import { type Key, markKey } from "../../marks/key.ts";
import { type Commands, type Point, polyline } from "../../marks/path.ts";
import type { Size } from "../../marks/size.ts";
import { type Hue, type Style, TINTS } from "../../marks/style.ts";
import type { Position } from "../../schemas/geo.ts";
import type { Item } from "./ground.ts";
import { hatchLines } from "./hatch.ts";
import type { Measure } from "./measure.ts";
import { type Drawn, keyOf, type LayerKind, type View } from "./scene.ts";

/** px between the lines of a hatching at the least; at the most it is twice that, for it lies on the ground and grows with it. */
export const HATCH = 4.5;
/** Lines of hatching that an area has at the most: an area of which a camera sees a corner is hatched as if it were seen whole. */
const MOST_HATCHES = 240;

const ringsOf = ({ geometry, sketch }: Item): Position[][] => (sketch ? linesOf(geometry).map(smoothRing) : linesOf(geometry));

/** How densely an item is hatched at a zoom: each level twice as densely as the one before. */
function levelAt(item: Item, zoom: number): number {
  const points = linesOf(item.geometry).flat().map(laid);
  const sums = points.map(([x, y]) => x + y);
  const across = points.length > 0 ? Math.max(...sums) - Math.min(...sums) : 0;
  const scale = (WORLD * 2 ** zoom) / (2 * Math.PI);
  return Math.floor(Math.min(Math.log2(scale / HATCH), across > 0 ? Math.log2(MOST_HATCHES / across) : 0));
}

/** The hatching of an item at a level, in degrees. */
function hatchOf(item: Item, level: number): Position[][] {
  return hatchLines(
    ringsOf(item).map((ring) => ring.map(laid)),
    2 ** -level,
  ).map((line) => line.map(lifted));
}

const hatchKey = (part: string, { id, twin }: Item, level: number): Key =>
  markKey(`${part}-hatch`, id, [twin, level].filter((one) => one !== undefined).join("-"));

/** px paths of an area's edges. */
const edgesOf = ({ item, at }: View): Commands[] =>
  linesOf(item.geometry).map((line) => (item.sketch ? ringPath : cornerPath)(line.map(at)));

/** The style of a value's class. */
export function classStyle({ classes }: Pick<Measure, "classes">, value: number): Style {
  const one = classes?.list[classes.of(value)];
  return { hue: one?.hue ?? "ash", area: true, fill: one?.tint ?? "tint-1" };
}

/** Areas in classes; `part` is what their marks are called. */
function classed(part: "class" | "tile"): LayerKind {
  return {
    draw(view, into) {
      const { item, standing, at, value, measure, zoom } = view;
      if (standing === "absent" || !measure) return;
      const muted = standing === "context";
      const d = edgesOf(view).flat();
      if (value === null) {
        const level = levelAt(item, zoom);
        const lines = hatchOf(item, level).flatMap((line) => polyline(line.map(at)));
        into.areas.push({ key: hatchKey(part, item, level), style: { hue: "ash", fill: "hatch", muted }, d: [...d, ...lines] });
      } else into.areas.push({ key: keyOf(part, item), style: { ...classStyle(measure, value), muted }, d });
      if (standing === "lit") into.edges.push({ key: keyOf(`${part}-edge`, item), style: { hue: "ink", weight: "bold" }, d });
    },
    home: ({ item, at }) => ({ point: at(item.middle), around: -1, within: ringsOf(item).map((ring) => ring.map(at)) }),
    hue: () => "ink",
    shapes(item, { lit, unknown, zooms }: Drawn) {
      const polygons = polygonsOf(item.geometry).map((rings) => (item.sketch ? rings.map(smoothRing) : rings));
      const shape: Shape = { type: "MultiPolygon", coordinates: polygons };
      const levels = unknown ? [...new Set(zooms.map((zoom) => levelAt(item, zoom)))] : [];
      return [
        [keyOf(part, item), shape],
        ...levels.map((level): [Key, Shape] => [
          hatchKey(part, item, level),
          { type: "MultiLineString", coordinates: [...ringsOf(item), ...hatchOf(item, level)] },
        ]),
        ...(lit ? [[keyOf(`${part}-edge`, item), shape] satisfies [Key, Shape]] : []),
      ];
    },
    point: true,
    clear: () => -1,
  };
}

/** Depths on which paper reads better than ink; of a hue as dark as ink, the one before them, too. */
const DEEP = TINTS.slice(5);
const DEEP_IN_INK = TINTS.slice(4);

/** Whether words on a class are better written in paper; `accent` is what "accent" stands for, ink where nobody has said. */
export function isDark({ hue, fill }: Style, accent: Hue = "ink"): boolean {
  const own = hue === "accent" ? accent : hue;
  const isInk = own === "ink" || own === "accent";
  return (isInk ? DEEP_IN_INK : DEEP).some((tint) => tint === fill);
}

export const choropleth = classed("class");
export const tiles = classed("tile");

/** px of the ring of what is not known, and of the arms of the cross of nothing. */
export const ringRadius = ({ text }: Pick<Size, "text">) => text * 0.42;
const armOf = ({ text }: Pick<Size, "text">) => text * 0.3;
/** px of the least circle: less could not be seen. */
const LEAST = 1.5;

/** A small cross about a point, px. */
export function crossAt([x, y]: Point, size: Pick<Size, "text">): Commands {
  const arm = armOf(size);
  return [
    ...polyline([
      [x - arm, y - arm],
      [x + arm, y + arm],
    ]),
    ...polyline([
      [x - arm, y + arm],
      [x + arm, y - arm],
    ]),
  ];
}

/** The ring of what is not known. */
export const UNKNOWN_RING: Style = { hue: "ash", fill: "hollow", dashed: true };

/** How a circle of a value is laid on: what is below zero in a hue of its own, or hollow. */
export function circleStyle({ below }: Pick<Measure, "below">, hue: Style["hue"], value: number): Style {
  if (value >= 0) return { hue, fill: "bubble" };
  return below ? { hue: below, fill: "bubble" } : { hue, fill: "hollow" };
}

const radiusOf = ({ value, measure, size }: View): number =>
  value ? Math.max(LEAST, measure?.circles?.radius(value) ?? 0) : ringRadius(size);

export const symbols: LayerKind = {
  draw(view, into) {
    const { item, standing, at, value, measure, size } = view;
    if (standing === "absent" || !measure) return;
    const muted = standing === "context";
    const [x, y] = at(item.middle);
    const key = keyOf("symbol", item);
    const { hue } = item.look;
    if (value === 0) into.crosses.push({ key, style: { hue, muted }, d: crossAt([x, y], size) });
    else {
      const style: Style = value === null ? UNKNOWN_RING : circleStyle(measure, hue, value);
      const bright: Style = standing === "lit" && style.fill === "bubble" ? { ...style, fill: "solid" } : style;
      into.symbols.push({ key, x, y, r: radiusOf(view), style: { ...bright, muted } });
    }
  },
  home: (view) => ({ point: view.at(view.item.middle), around: radiusOf(view) }),
  hue: () => "ink",
  shapes: () => [],
  point: true,
  clear: radiusOf,
};
