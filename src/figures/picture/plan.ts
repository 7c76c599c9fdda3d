// What the states of a picture share at one size, and what one of them looks at: its views, and the shapes that it shows in them.

import type { Size } from "../../marks/size.ts";
import { type Box, overlap } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import type { LayoutOptions, Table } from "../figure.ts";
import { cellName } from "../kit/columns.ts";
import { isMuted } from "../kit/lit.ts";
import { besideEachOther, type View, viewOf } from "./camera.ts";
import { boxOf, cornersOf, cut, type Ring, ringOf } from "./regions.ts";
import type { Region, Spec, State } from "./schema.ts";

/** Which of two pictures of one thing. */
export type Which = "before" | "after";

/** A picture as a state looks at it. */
export interface Look {
  which: Which;
  view: View;
  /** What of the view it takes: all but where two pictures share one, px of the frame. */
  room: Box;
}

/** A region in a view. */
export interface Shown {
  item: string;
  name: string;
  /** px of the frame, and beyond. */
  ring: Ring;
  /** What of it is seen. */
  box: Box;
  lit: boolean;
  muted: boolean;
  /** Whether it is so large that words about it must stand on it. */
  large: boolean;
}

export interface Plan {
  spec: Spec;
  size: Size;
  picture: { width: number; height: number };
  /** The later picture, which may hold more px or fewer; the first where there is none. */
  after: { width: number; height: number };
  names: ReadonlyMap<string, string>;
}

export interface Scene {
  looks: Look[];
  /** The views there are: one, or one for each of two pictures beside each other. */
  views: View[];
  regions: Shown[];
}

/** px between pictures that stand beside each other. */
const GAP = 6;
/** px of a region's sides at least: what is smaller is drawn as large as this. */
export const LEAST = 12;
/** The share of a frame from which on a region is no thing in it, but what it is about. */
const LARGE = 0.3;

export function planOf(spec: Spec, table: Table, { size, pictures = {} }: LayoutOptions): Plan {
  const names = new Map(table.rows.map((row) => [row.id, cellName(table, spec.label, row[spec.label]).trim() || row.id]));
  return { spec, size, picture: sure(pictures[spec.file]), after: sure(pictures[spec.after?.file ?? spec.file]), names };
}

/** The boxes, px of the file, of what a state looks at. */
function focusOf({ spec, picture }: Pick<Plan, "spec" | "picture">, { focus = [] }: Pick<State, "focus">): Box[] {
  return focus.map((item) => boxOf(ringOf(sure(spec.regions[item]), spec.measure, picture)));
}

function looksOf(plan: Plan, state: State): Look[] {
  const { picture, size, spec } = plan;
  const face: Box = { x: 0, y: 0, width: size.width, height: size.height };
  const focus = focusOf(plan, state);
  const one = viewOf(picture, focus, face);
  const look = (which: Which, view: View, room = view.seen): Look => ({ which, view, room });
  if (!spec.after) return [look("before", one)];
  switch (state.shows) {
    case "before":
    case "after":
      return [look(state.shows, one)];
    case "divided": {
      const left = one.seen.width * state.divide;
      const { x, width } = one.seen;
      return [
        look("before", one, { ...one.seen, width: left }),
        look("after", one, { ...one.seen, x: x + left, width: width - left }),
      ];
    }
    case "beside": {
      const [first, second] = besideEachOther(picture, face, GAP);
      return [look("before", viewOf(picture, focus, first)), look("after", viewOf(picture, focus, second))];
    }
  }
}

/** A shape that can be seen: one that is too small is drawn larger, about its middle. */
function visible(ring: Ring): Ring {
  const { x, y, width, height } = boxOf(ring);
  const size = Math.max(width, height);
  if (size >= LEAST) return ring;
  const [left, top, grown] = [x + width / 2, y + height / 2, LEAST / Math.max(size, 1e-3)];
  return ring.map(([px, py]) => [left + (px - left) * grown, top + (py - top) * grown]);
}

/** What of a shape lies in a view that shares the frame with another; a box stays one, so that it can move. */
function cutTo(ring: Ring, region: Region, { seen }: View): Ring {
  return "box" in region ? cornersOf(common(boxOf(ring), seen)) : cut(ring, seen);
}

/** The box that two boxes share, without extent where they share none. */
function common(a: Box, b: Box): Box {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const [right, bottom] = [Math.min(a.x + a.width, b.x + b.width), Math.min(a.y + a.height, b.y + b.height)];
  return { x, y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) };
}

/** `alone`: whether the view has the frame for itself, whose edge then cuts what is drawn. */
function regionsIn(plan: Plan, state: State, view: View, alone: boolean): Shown[] {
  const { spec, size, picture, names } = plan;
  return Object.entries(spec.regions).flatMap(([item, region]) => {
    if (state.show && !state.show.includes(item) && !state.lit?.includes(item)) return [];
    const whole = visible(ringOf(region, spec.measure, picture).map(view.at));
    const box = common(boxOf(whole), view.seen);
    if (box.width <= 0 || box.height <= 0) return [];
    const ring = alone ? whole : cutTo(whole, region, view);
    if (ring.length === 0) return [];
    const lit = state.lit?.includes(item) ?? false;
    const large = box.width * box.height > size.width * size.height * LARGE;
    return [{ item, name: names.get(item) ?? item, ring, box, lit, muted: isMuted(state.lit, [item]), large }];
  });
}

export function sceneOf(plan: Plan, state: State): Scene {
  const looks = looksOf(plan, state);
  const views = [...new Set(looks.map(({ view }) => view))];
  // Where two pictures stand beside each other, a region is outlined in both and named in the first.
  return { looks, views, regions: views.slice(0, 1).flatMap((view) => regionsIn(plan, state, view, views.length === 1)) };
}

/** The same regions in the other picture, without their names. */
export function twinsOf(plan: Plan, state: State, { views }: Scene): Shown[] {
  return views.slice(1).flatMap((view) => regionsIn(plan, state, view, false));
}

/** Share of a large region's sides, from each edge, on which words may stand. */
const RIM = 0.2;

/** Boxes that what is said must not cover: regions that do not step back, and the middle of those that words must stand on. */
export const solidOf = (regions: readonly Shown[]): Box[] =>
  regions.flatMap(({ box, large, muted }) => {
    const { x, y, width, height } = box;
    if (muted) return [];
    const middle = { x: x + width * RIM, y: y + height * RIM, width: width * (1 - 2 * RIM), height: height * (1 - 2 * RIM) };
    return [large ? middle : box];
  });

/** Whether a box covers a region that is brought out, other than its own. */
export const coversLit = (box: Box, regions: readonly Shown[], item: string): boolean =>
  regions.some((one) => one.item !== item && one.lit && !one.large && overlap(box, one.box));
