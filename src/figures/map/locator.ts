// A small map in a corner that says where the view lies: within a geo file that the figure names, or within all that it draws itself.

import { boundsOf, cameraFor, projection } from "../../maps/camera.ts";
import { linesOf, polygonsOf, positionsOf } from "../../maps/geometry.ts";
import type { Camera } from "../../maps/live.ts";
import { boundsAround, layFlat, meridianOf, turned } from "../../maps/seam.ts";
import { markKey } from "../../marks/key.ts";
import { type Commands, type Point, polyline } from "../../marks/path.ts";
import type { Size } from "../../marks/size.ts";
import type { Box } from "../../marks/text.ts";
import type { Geometry, Position } from "../../schemas/geo.ts";
import type { Atlas } from "../figure.ts";
import { boxAround, type Piece } from "./face.ts";
import type { Item } from "./ground.ts";
import type { Spec } from "./schema.ts";

/** Share of the frame's width that the small map takes at the most, and px between its edge and what it draws. */
const SHARE = 0.21;
const INSET = 4;
/** Share of the wider view up to which a state's view is worth pointing at: within a file that was given for it, and within the figure's own. */
export const GIVEN = 0.6;
const OWN = 0.08;
/** px below which two points are one, and px of the least mark of a view. */
const APART = 1.2;
const LEAST = 4;

/** What a small map draws. */
function groundOf(spec: Spec, items: readonly Item[], atlas: Atlas): { geometries: Geometry[]; most: number } | undefined {
  if (spec.locator === false) return undefined;
  if (typeof spec.locator === "string") {
    const features = atlas[spec.locator]?.features ?? [];
    return { geometries: features.map(({ geometry }) => geometry), most: GIVEN };
  }
  return { geometries: items.map(({ geometry }) => geometry), most: OWN };
}

/** The corners of what a camera sees, in degrees from a meridian. */
function viewOf(camera: Camera, size: Size, face: Box, meridian: number): Position[] {
  const [lon, lat] = camera.center;
  const at = projection({ ...camera, center: [0, lat] }, size);
  const corners: Point[] = [
    [face.x, face.y],
    [face.x + face.width, face.y + face.height],
  ];
  return corners.flatMap((corner): Position[] => {
    const found = at.invert?.([corner[0], corner[1]]);
    if (!found) return [];
    // Counted on from the middle: a view may reach across the meridian's other side.
    return [[turned([lon, lat], meridian)[0] + found[0], Math.max(-84, Math.min(84, found[1]))]];
  });
}

/** A chain without the points that could not be told apart. */
function thinned(chain: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of chain) {
    const last = kept.at(-1);
    if (!last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= APART) kept.push(point);
  }
  return kept;
}

/** Where the small map stands and what of it is the view of each state, all relative to its own corner. */
interface Drawn {
  width: number;
  height: number;
  areas: Commands;
  lines: Commands;
  views: ReadonlyMap<string, Box>;
}

/** Draws the wider view into a box of `room` px, with its corner at 0, 0. */
function drawn(
  geometries: readonly Geometry[],
  cameras: ReadonlyMap<string, Camera>,
  { size, face, most }: { size: Size; face: Box; most: number },
): Drawn | undefined {
  if (geometries.length === 0) return undefined;
  const side = size.width * SHARE;
  const room = { x: INSET, y: INSET, width: side - 2 * INSET, height: side - 2 * INSET };
  const square = { width: side, height: side };
  const meridian = meridianOf(cameraFor(boundsAround([...geometries]), room, square), square);
  const laid = geometries.map((geometry) => layFlat(geometry, meridian).geometry);
  const views = new Map([...cameras].map(([state, camera]) => [state, viewOf(camera, size, face, meridian)] as const));
  const own = boundsOf(laid.flatMap(positionsOf));
  const isWithin = ([lon, lat]: Position) => lon >= own[0] && lon <= own[2] && lat >= own[1] && lat <= own[3];
  // A view that reaches beyond the wider one is none of its parts.
  const parts = [...views].filter(([, corners]) => corners.length === 2 && corners.every(isWithin));
  if (parts.length === 0) return undefined;
  const project = projection(cameraFor(own, room, square), square);
  const at = (position: Position): Point => {
    const [x, y] = project(position) ?? [0, 0];
    return [Math.max(0, Math.min(side, x)), Math.max(0, Math.min(side, y))];
  };
  const all = boxAround(laid.flatMap(positionsOf).map(at));
  const shift = ([x, y]: Point): Point => [x - all.x + INSET, y - all.y + INSET];
  const chains = (lines: readonly (readonly Position[])[]) =>
    lines.map((line) => thinned(line.map((position) => shift(at(position))))).filter((line) => line.length > 1);
  const isArea = (geometry: Geometry) => polygonsOf(geometry).length > 0;
  const boxes = parts.flatMap(([state, corners]): [string, Box][] => {
    const box = boxAround(corners.map((corner) => shift(at(corner))));
    return box.width * box.height <= most * all.width * all.height ? [[state, grownTo(box, LEAST)]] : [];
  });
  if (boxes.length === 0) return undefined;
  return {
    width: all.width + 2 * INSET,
    height: all.height + 2 * INSET,
    areas: chains(laid.filter(isArea).flatMap(linesOf)).flatMap((ring) => polyline(ring, true)),
    lines: chains(laid.filter((one) => !isArea(one)).flatMap(linesOf)).flatMap((line) => polyline(line)),
    views: new Map(boxes),
  };
}

/** A box that is at least so wide and so high, about the same middle. */
function grownTo({ x, y, width, height }: Box, least: number): Box {
  const [w, h] = [Math.max(width, least), Math.max(height, least)];
  return { x: x - (w - width) / 2, y: y - (h - height) / 2, width: w, height: h };
}

const moved = (d: Commands, { x, y }: Box): Commands =>
  d.map(({ type, points }) => ({ type, points: points.map(([u, v]): Point => [u + x, v + y]) }));

/** The small map of a figure; none where it would say nothing. */
export function locatorPiece(
  spec: Spec,
  items: readonly Item[],
  cameras: ReadonlyMap<string, Camera>,
  { size, face, atlas }: { size: Size; face: Box; atlas: Atlas },
): Piece | undefined {
  const ground = groundOf(spec, items, atlas);
  const inset = ground && drawn(ground.geometries, cameras, { size, face, most: ground.most });
  if (!inset) return undefined;
  return {
    width: inset.width,
    height: inset.height,
    corners: ["south-east", "north-west", "south-west", "north-east"],
    layers: ["inset", "wider", "view"],
    isIn: (state) => inset.views.has(state),
    draw(at, state, into) {
      const view = inset.views.get(state);
      if (!view) return;
      into.inset.push({ key: markKey("inset", ""), ...at, style: { hue: "ash", fill: "hollow" } });
      if (inset.areas.length > 0)
        into.wider.push({
          key: markKey("wider-areas", ""),
          style: { hue: "ash", area: true, fill: "mid" },
          d: moved(inset.areas, at),
        });
      if (inset.lines.length > 0)
        into.wider.push({ key: markKey("wider-lines", ""), style: { hue: "ash", weight: "fine" }, d: moved(inset.lines, at) });
      const box = { x: at.x + view.x, y: at.y + view.y, width: view.width, height: view.height };
      into.view.push({ key: markKey("view", ""), ...box, style: { hue: "accent", fill: "soft" } });
    },
  };
}
