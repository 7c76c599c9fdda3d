// What all states of a map are drawn by at a size: its items, its measures and keys, and where each state looks.

import { type Speaker, speakerOf } from "../../locale/index.ts";
import { type Bounds, cameraFor, projection } from "../../maps/camera.ts";
import type { Camera } from "../../maps/live.ts";
import { boundsAround, meridianOf, turned } from "../../maps/seam.ts";
import type { View as MarksView } from "../../marks/marks.ts";
import type { Point } from "../../marks/path.ts";
import type { Size } from "../../marks/size.ts";
import type { Box } from "../../marks/text.ts";
import type { Position } from "../../schemas/geo.ts";
import { sure } from "../../sure.ts";
import type { Table } from "../figure.ts";
import type { BoxOptions } from "../kit/panelled.ts";
import { stageOf } from "../kit/stage.ts";
import { type Item, itemsOf, layItems, means } from "./ground.ts";
import { type Keys, keysOf } from "./key.ts";
import { type Measure, measuresOf } from "./measure.ts";
import type { Standing, View } from "./scene.ts";
import { type Spec, type State, UNKNOWN } from "./schema.ts";

/** Free room kept around what is in focus, in lines of text: for its names. */
const AROUND = { x: 1.6, y: 1.5 };
/** And under a key. */
const KEY_GAP = 0.8;
/** In a panel areas have no names but those that are lit, and keep as far from its edges. */
const IN_PANEL = 0.8;
/** Over panels the key stands once. */
const NO_KEYS: Keys = { height: 0, draw: () => [] };

/** What of the frame is free for the map's subject: words on the map's face, its keys, and the names and circles around it need the rest. */
function freeRoom(spec: Spec, size: Size, { keys, circles, inPanel }: { keys: Keys; circles: number; inPanel: boolean }): Box {
  const stage = stageOf(spec, size);
  if (inPanel) {
    const off = Math.max(IN_PANEL * size.text, circles);
    return { x: stage.x + off, y: stage.y + off, width: stage.width - 2 * off, height: stage.height - 2 * off };
  }
  const [x, y] = [Math.max(AROUND.x * size.text, circles), Math.max(AROUND.y * size.text, circles)];
  const top = stage.y + keys.height + (keys.height > 0 ? Math.max(circles, KEY_GAP * size.text) : y);
  return { x: stage.x + x, y: top, width: stage.width - 2 * x, height: stage.y + stage.height - y - top };
}

/** Whether a focus is written as bounds, not as names. */
const isBounds = (focus: State["focus"]): focus is Bounds => typeof focus[0] === "number";

/** Where a state looks; the longitude may lie beyond 180 where that is across the antimeridian. */
export function cameraOf({ items, room, size }: Ground, { focus }: State): Camera {
  const seen = isBounds(focus)
    ? acrossSeam(focus)
    : boundsAround(items.filter((item) => means(focus, item)).map(({ geometry }) => geometry));
  return cameraFor(seen, room, size);
}

/** Bounds whose west is east of their east reach across the antimeridian. */
function acrossSeam([west, south, east, north]: Bounds): Bounds {
  return [west, south, west > east ? east + 360 : east, north];
}

/** Whether a state brings out classes, and none of them is the item's. */
function isInOtherClass(state: State, { measure, value }: Pick<View, "measure" | "value">): boolean {
  if (state.classes.length === 0 || !measure?.classes) return false;
  return !state.classes.includes(value === null ? UNKNOWN : measure.classes.of(value) + 1);
}

function standingOf(state: State, item: Item, valued: Pick<View, "measure" | "value">): Standing {
  if (!means(state.show, item)) return "absent";
  if (means(state.lit, item)) return "lit";
  return means(state.context, item) || isInOtherClass(state, valued) ? "context" : "shown";
}

/** Layers of which a state shows anything. */
export const layersShown = (items: readonly Item[], state: State) => [
  ...new Set(items.flatMap((item) => (means(state.show, item) ? [item.layer] : []))),
];

export interface Ground {
  spec: Spec;
  /** As their files have them. */
  items: Item[];
  /** The items laid flat around a meridian. */
  laid(meridian: number): Item[];
  size: Size;
  /** Items along which something runs in any state. */
  run: ReadonlySet<Item["id"]>;
  /** Of layers of values, by the layer's name. */
  measures: ReadonlyMap<string, Measure>;
  keys: Keys;
  /** Into which a state's focus is fitted, px. */
  room: Box;
  /** Where the map is seen: below its keys, px. */
  face: Box;
  /** Whether it is one of several maps. */
  inPanel: boolean;
  say: Speaker;
}

/** The keys of all layers of values that states show. */
export function keysIn(
  spec: Spec,
  items: readonly Item[],
  measures: ReadonlyMap<string, Measure>,
  place: { stage: Box; size: Size; locale: string },
): Keys {
  const layers = [...measures].map(([name, measure]) => ({ name, measure, hue: sure(spec.layers[name]).hue ?? "accent" }));
  return keysOf(
    layers,
    Object.values(spec.states).map((state) => ({ state, shown: layersShown(items, state) })),
    place,
  );
}

export function groundOf(spec: Spec, table: Table, { size, locale, atlas, panels }: BoxOptions): Ground {
  const items = itemsOf(spec, table, atlas);
  const known = new Map<number, Item[]>();
  const laid = (meridian: number) => {
    const there = known.get(meridian) ?? layItems(items, meridian);
    known.set(meridian, there);
    return there;
  };
  const states = Object.values(spec.states);
  const run = new Set(items.flatMap((item) => (runsEver(states, item) ? [item.id] : [])));
  const measures = measuresOf(spec, table, items, { locale, size });
  const stage = stageOf(spec, size);
  const inPanel = panels !== undefined;
  const keys = inPanel ? NO_KEYS : keysIn(spec, items, measures, { stage, size, locale });
  const circles = Math.max(0, ...[...measures.values()].map((measure) => (measure.circles ? measure.circles.most + 2 : 0)));
  const room = freeRoom(spec, size, { keys, circles, inPanel });
  const top = keys.height > 0 ? stage.y + keys.height : 0;
  const face = { x: 0, y: top, width: size.width, height: size.height - top };
  return { spec, items, laid, size, run, measures, keys, room, face, inPanel, say: speakerOf(locale) };
}

/** Whether anything runs along a line in any state. */
export const runsEver = (states: readonly State[], { id }: Item) => states.some((state) => state.runs.includes(id));

/** A camera as it is in a world that is laid flat around a meridian. */
export const turnedTo = ({ center, zoom }: Camera, meridian: number): Camera => ({
  // From far off, the middle of a frame may lie beyond the world's edge: only its longitude is turned.
  center: [turned(center, meridian)[0], center[1]],
  zoom,
});

/**
 * Where the plane of all states lies as each sees it: at the nearest of their zooms, about the first of their middles. None where they
 * lay the world flat about different meridians.
 */
export function viewsOf(ground: Ground): ReadonlyMap<string, MarksView> | undefined {
  const { spec, size } = ground;
  const cameras = Object.entries(spec.states).map(([name, state]) => {
    const camera = cameraOf(ground, state);
    const meridian = meridianOf(camera, size);
    return { name, meridian, camera: turnedTo(camera, meridian) };
  });
  const [first] = cameras;
  if (!first || cameras.some(({ meridian }) => meridian !== first.meridian)) return undefined;
  const nearest = Math.max(...cameras.map(({ camera }) => camera.zoom));
  const plane = projection({ center: first.camera.center, zoom: nearest }, size);
  return new Map(
    cameras.map(({ name, camera }) => {
      const k = 2 ** (camera.zoom - nearest);
      const [x, y] = plane(camera.center) ?? [0, 0];
      return [name, { k, x: size.width / 2 - k * x, y: size.height / 2 - k * y }] as const;
    }),
  );
}

/** A state's items as its camera sees them; `at` projects any other position to px. */
export interface Scene {
  views: View[];
  at(position: Position): Point;
}

export function sceneOf(ground: Ground, state: State): Scene {
  const { laid, size, run, measures } = ground;
  const camera = cameraOf(ground, state);
  const meridian = meridianOf(camera, size);
  const project = projection(turnedTo(camera, meridian), size);
  const at = (position: Position) => project(position) ?? fail(position);
  const views = laid(meridian).map((item): View => {
    const runs = { ever: run.has(item.id), now: state.runs.includes(item.id) };
    const measure = measures.get(item.layer);
    const valued = { measure, value: measure ? measure.valueIn(item.row, measure.columnIn(state)) : null };
    return { item, standing: standingOf(state, item, valued), size, zoom: camera.zoom, at, runs, ...valued };
  });
  return { views, at: (position) => at(turned(position, meridian)) };
}

function fail(position: Position): never {
  throw new Error(`no place on the map for ${position.join(", ")}`);
}
