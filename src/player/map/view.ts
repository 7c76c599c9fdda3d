// Where a map looks, as numbers that move linearly: px of the frame are k · world + (x, y).

import type { Camera } from "../../maps/live.ts";

/** A position in Web Mercator, both axes 0 to 1 over the whole world, y downwards. */
export type World = readonly [number, number];

/** The map from the world to px of the figure's own coordinates. */
export interface View {
  k: number;
  x: number;
  y: number;
}

/** How the figure's frame lies in its box on the screen. */
export interface Fit {
  /** px of the frame. */
  width: number;
  height: number;
  /** px on the screen of one px of the frame. */
  scale: number;
  /** px on the screen from the middle of the canvas to the middle of the frame. */
  dx: number;
  dy: number;
}

/** px of the world at zoom 0, in MapLibre's sense. */
const WORLD = 512;

/** Web Mercator (EPSG:3857 on the sphere), scaled to the unit square. */
export function toWorld([lon, lat]: readonly [number, number]): World {
  const sine = Math.sin((lat * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

export function toDegrees([x, y]: World): [number, number] {
  return [(x - 0.5) * 360, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];
}

export const locate = ({ k, x, y }: View, [wx, wy]: World): [number, number] => [k * wx + x, k * wy + y];

export const unlocate = ({ k, x, y }: View, [px, py]: readonly [number, number]): World => [(px - x) / k, (py - y) / k];

/** The view of a camera on a canvas of which the frame is a part. */
export function viewOf({ center, zoom }: Camera, fit: Fit): View {
  const k = (WORLD * 2 ** zoom) / fit.scale;
  const [wx, wy] = toWorld(center);
  return { k, x: fit.width / 2 - fit.dx / fit.scale - k * wx, y: fit.height / 2 - fit.dy / fit.scale - k * wy };
}

/** The camera of a canvas on which the frame shows a view. */
export function cameraOf(view: View, fit: Fit): Camera {
  const middle = [fit.width / 2 - fit.dx / fit.scale, fit.height / 2 - fit.dy / fit.scale] as const;
  return { center: toDegrees(unlocate(view, middle)), zoom: Math.log2((view.k * fit.scale) / WORLD) };
}

/** Whether two views differ by no more than counting does. */
export const isSameView = (one: View, other: View): boolean =>
  Math.abs(one.k / other.k - 1) < 1e-6 && Math.hypot(one.x - other.x, one.y - other.y) < 0.1;

/** Between two views as a drawing moves between two states: every point in a straight line. */
export function viewBetween(from: View, to: View, t: number): View {
  const mix = (name: keyof View) => from[name] + (to[name] - from[name]) * t;
  return t >= 1 ? to : { k: mix("k"), x: mix("x"), y: mix("y") };
}

/** Degrees (west, south, east, north) around all that some views show, with `room` times the frame's size on every side. */
export function boundsAround(views: readonly View[], fit: Fit, room: number): [number, number, number, number] {
  const first = views.map((view) => unlocate(view, [-room * fit.width, -room * fit.height]));
  const last = views.map((view) => unlocate(view, [(1 + room) * fit.width, (1 + room) * fit.height]));
  const [west, north] = toDegrees([Math.min(...first.map(([x]) => x)), Math.max(0, Math.min(...first.map(([, y]) => y)))]);
  const [east, south] = toDegrees([Math.max(...last.map(([x]) => x)), Math.min(1, Math.max(...last.map(([, y]) => y)))]);
  return [west, south, east, north];
}
