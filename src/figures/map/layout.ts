// map: places, courses and areas under one camera a state.

import { type Bounds, cameraFor, projection } from "../../maps/camera.ts";
import type { Camera, Card, LiveMap } from "../../maps/live.ts";
import { boundsAround, commonMeridian, meridianOf, turned } from "../../maps/seam.ts";
import { itemOf, markKey, readKey } from "../../marks/key.ts";
import type { Circle, Frame, Path } from "../../marks/marks.ts";
import { between, flatten, type Point } from "../../marks/path.ts";
import { SIZES, type Size } from "../../marks/size.ts";
import type { Style } from "../../marks/style.ts";
import { type Box, textBox } from "../../marks/text.ts";
import { type Message, say } from "../../messages/index.ts";
import type { Position } from "../../schemas/geo.ts";
import type { Plain } from "../../schemas/text.ts";
import {
  type Path as At,
  type Atlas,
  type CheckContext,
  defineFigure,
  type LayoutOptions,
  type Surroundings,
  type Table,
} from "../figure.ts";
import { cellWithUnit } from "../kit/cells.ts";
import { emptyLayers, frameOf, layersOf } from "../kit/layers.ts";
import { checkNames, resolved } from "../kit/lit.ts";
import { stageOf } from "../kit/stage.ts";
import { sure } from "../kit/sure.ts";
import { type Item, itemsOf, layItems, means, type Spec, type State } from "./ground.ts";
import { KINDS, LAYERS, type Standing, type View } from "./kinds.ts";
import { type Home, type Inked, setNames, type Wanted } from "./names.ts";
import { type MapSpec, schema } from "./schema.ts";

/** Free room kept around what is in focus, in lines of text: for its names. */
const AROUND = { x: 1.6, y: 1.5 };

function files(spec: MapSpec | Plain<MapSpec>): { path: At; id: string }[] {
  return Object.entries(spec.layers).map(([name, layer]) => ({ path: ["layers", name, "geo"], id: layer.geo }));
}

function check(spec: MapSpec, table: Table, { report, atlas }: CheckContext): void {
  const layers = Object.entries(spec.layers);
  // One field of the figure mends it for all layers.
  const missing = (
    lacks: boolean,
    has: (file: Atlas[string] | undefined) => boolean | undefined,
    said: (id: string) => Message,
  ) => {
    const [name, layer] = layers.find(([, { geo }]) => lacks && has(atlas[geo])) ?? [];
    if (name !== undefined && layer) report.problem(["layers", name, "geo"], said(layer.geo));
  };
  missing(!spec.approval, (file) => file?.borders, say.noApproval);
  missing(!spec.sketch, (file) => file?.survey === "sketch", say.noSketch);
  const featuresOf = (id: string) => atlas[id]?.features.map((feature) => feature.id) ?? [];
  // What a layer leaves out cannot be named either; a misspelt one is reported where the layer names it, and nowhere else.
  const drawn = layers.flatMap(([, { features, geo: file }]) => {
    const there = featuresOf(file);
    return features?.every((one) => there.includes(one)) ? features : there;
  });
  for (const [name, layer] of layers) {
    const at: At = ["layers", name];
    const file = atlas[layer.geo];
    if (file) report.names([...at, "features"], layer.features ?? [], featuresOf(layer.geo), "feature");
    if (layer.by) report.column([...at, "by"], layer.by, ["category"]);
    const column = layer.by ? table.columns[layer.by] : undefined;
    const values = column?.type === "category" ? Object.keys(column.values) : [];
    if (values.length > 0)
      for (const value of Object.keys(layer.looks ?? {})) report.name([...at, "looks", value], value, values, "value");
  }
  // Where a geo file is missing or broken, its features are not known, and that is said elsewhere.
  if (layers.some(([, layer]) => !atlas[layer.geo])) return;
  const known = [...new Set([...Object.keys(spec.layers), ...drawn])];
  const names = [known, "feature"] as const;
  // A row that is of nothing the map draws cannot be selected.
  const rows = table.rows.filter(({ id }) => known.includes(id));
  checkNames(spec, { ...table, rows }, report, { focus: names, show: names, context: names, lit: names, runs: names });
  for (const [name, state] of Object.entries(spec.states)) {
    for (const [index, { at }] of state.callouts.entries())
      if (typeof at === "string") report.name(["states", name, "callouts", index, "at"], at, known, "feature");
  }
}

/** What of the frame is free for the map's subject: words on the map's face and the names around it need the rest. */
function freeRoom(spec: Spec, size: Size): Box {
  const stage = stageOf(spec, size);
  const [x, y] = [AROUND.x * size.text, AROUND.y * size.text];
  return { x: stage.x + x, y: stage.y + y, width: stage.width - 2 * x, height: stage.height - 2 * y };
}

/** Whether a focus is written as bounds, not as names. */
const isBounds = (focus: State["focus"]): focus is Bounds => typeof focus[0] === "number";

/** Where a state looks; the longitude may lie beyond 180 where that is across the antimeridian. */
function cameraOf(spec: Spec, items: readonly Item[], state: State, size: Size): Camera {
  const { focus } = state;
  const seen = isBounds(focus)
    ? acrossSeam(focus)
    : boundsAround(items.filter((item) => means(focus, item)).map(({ geometry }) => geometry));
  return cameraFor(seen, freeRoom(spec, size), size);
}

/** Bounds whose west is east of their east reach across the antimeridian. */
function acrossSeam([west, south, east, north]: Bounds): Bounds {
  return [west, south, west > east ? east + 360 : east, north];
}

function standingOf(state: State, item: Item): Standing {
  if (!means(state.show, item)) return "absent";
  if (means(state.lit, item)) return "lit";
  return means(state.context, item) ? "context" : "shown";
}

interface Ground {
  spec: Spec;
  /** As their files have them. */
  items: Item[];
  /** The items laid flat around a meridian. */
  laid(meridian: number): Item[];
  size: Size;
  /** Items along which something runs in any state. */
  run: ReadonlySet<Item["id"]>;
}

function groundOf(spec: Spec, items: Item[], size: Size): Ground {
  const known = new Map<number, Item[]>();
  const laid = (meridian: number) => {
    const there = known.get(meridian) ?? layItems(items, meridian);
    known.set(meridian, there);
    return there;
  };
  const states = Object.values(spec.states);
  const run = new Set(items.flatMap((item) => (runsEver(states, item) ? [item.id] : [])));
  return { spec, items, laid, size, run };
}

/** Whether anything runs along a line in any state. */
const runsEver = (states: readonly State[], { id }: Item) => states.some((state) => state.runs.includes(id));

/** A camera as it is in a world that is laid flat around a meridian. */
const turnedTo = ({ center, zoom }: Camera, meridian: number): Camera => ({ center: turned(center, meridian), zoom });

/** A state's items as its camera sees them; `at` projects any other position to px. */
interface Scene {
  views: View[];
  at(position: Position): Point;
}

function sceneOf({ spec, items, laid, size, run }: Ground, state: State): Scene {
  const camera = cameraOf(spec, items, state, size);
  const meridian = meridianOf(camera, size);
  const project = projection(turnedTo(camera, meridian), size);
  const at = (position: Position) => project(position) ?? fail(position);
  const views = laid(meridian).map((item): View => {
    const runs = { ever: run.has(item.id), now: state.runs.includes(item.id) };
    return { item, standing: standingOf(state, item), size, at, runs };
  });
  return { views, at: (position) => at(turned(position, meridian)) };
}

function fail(position: Position): never {
  throw new Error(`no place on the map for ${position.join(", ")}`);
}

const RANK: Record<Standing, number> = { lit: 0, shown: 1, context: 2, absent: 3 };

/** The names of a state's items, the most wanted first. */
function namesWanted(views: readonly View[]): Wanted[] {
  const told = views
    .filter(({ item, standing }) => standing === "lit" || (item.named && standing === "shown"))
    .sort((a, b) => RANK[a.standing] - RANK[b.standing]);
  const named = new Set<string>();
  return told.flatMap((view): Wanted[] => {
    const { item, standing, size } = view;
    // A feature that several layers draw has one name.
    if (item.name === undefined || named.has(item.id)) return [];
    named.add(item.id);
    const lit = standing === "lit";
    const kind = KINDS[item.draw];
    const style: Style = { hue: kind.hue(item), weight: lit ? "bold" : undefined, halo: true };
    const key = markKey("name", item.id);
    return [{ key, words: item.name, size: size.text * (lit ? 1 : 0.92), style, home: kind.home(view), must: lit }];
  });
}

function calloutsWanted(state: State, { views, at }: Scene, { size }: Ground): Wanted[] {
  return state.callouts.flatMap(({ at: where, text }, index): Wanted[] => {
    const view = typeof where === "string" ? views.find(({ item }) => means([where], item)) : undefined;
    if (typeof where === "string" && !view) return [];
    const point = typeof where === "string" ? view?.at(view.item.middle) : at(where);
    if (!point) return [];
    const kind = view && KINDS[view.item.draw];
    // On its middle, words would hide the line that they are about.
    const home: Home = view && kind && !kind.point ? kind.home(view) : { point, around: kind?.clear(size) ?? -1 };
    const style: Style = { hue: "accent", weight: "bold", halo: true };
    const key = markKey("call", index);
    const about = view ? markKey("name", view.item.id) : key;
    return [{ key, words: text, size: size.text * 0.92, style, home, must: true, about }];
  });
}

const boxOf = ({ x, y, r }: Circle): Box => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r });

/** Points along what is drawn, about 6 px apart, that names had better not cover. */
function inkOf(lines: readonly Path[], { width, height }: Size): Inked[] {
  const inked: Inked[] = [];
  // Names stand within the frame, a little way off from lines beyond it.
  const isOff = ([x1, y1]: Point, [x2, y2]: Point) =>
    Math.max(x1, x2) < -BEYOND ||
    Math.max(y1, y2) < -BEYOND ||
    Math.min(x1, x2) > width + BEYOND ||
    Math.min(y1, y2) > height + BEYOND;
  for (const { key, d, to, style } of lines) {
    if (to !== 1 || style.muted) continue;
    const name = markKey("name", itemOf(key));
    const chain = flatten(d);
    for (const [index, start] of chain.entries()) {
      const end = chain[index + 1];
      if (!end || isOff(start, end)) continue;
      const pieces = Math.min(60, Math.ceil(Math.hypot(end[0] - start[0], end[1] - start[1]) / 6));
      for (let piece = 0; piece < pieces; piece++) inked.push({ name, point: between(start, end, piece / pieces) });
    }
  }
  return inked;
}

/** px beyond the frame at which nothing matters to the names in it. */
const BEYOND = 20;

function drawState(ground: Ground, state: State): Frame {
  const { spec, size } = ground;
  const scene = sceneOf(ground, state);
  const marks = emptyLayers(LAYERS);
  for (const view of scene.views) KINDS[view.item.draw].draw(view, marks);
  marks.sketch.push(...stageOf(spec, size).sketch);
  const lit = new Set(scene.views.flatMap(({ item, standing }) => (standing === "lit" ? [item.id] : [])));
  const [bright, other] = [true, false].map((is) => marks.dots.filter(({ key }) => lit.has(itemOf(key)) === is).map(boxOf));
  const { texts, left } = setNames([...calloutsWanted(state, scene, ground), ...namesWanted(scene.views)], {
    room: { x: 2, y: 2, width: size.width - 4, height: size.height - 4 },
    taken: [...sure(bright), ...marks.sketch.map(textBox)],
    dots: sure(other),
    inked: inkOf(marks.lines, size),
    pins: marks.dots.map(({ x, y }): Point => [x, y]),
  });
  for (const text of texts) marks[isCallout(text.key) ? "callouts" : "names"].push(text);
  const dots = marks.dots.filter((dot) => contains(size, dot));
  const unnamed = left.map((key) => (isCallout(key) ? key : itemOf(key)));
  return frameOf(layersOf(LAYERS, { ...marks, dots }), state, { unnamed, undrawn: [] });
}

const isCallout = (key: string): boolean => readKey(key).part === "call";

/** Whether a dot is wholly in the frame: half a dot at the edge looks like a mistake. */
function contains({ width, height }: Size, { x, y, r }: Circle): boolean {
  return x - r >= 0 && y - r >= 0 && x + r <= width && y + r <= height;
}

function layout(spec: Spec, table: Table, { size, atlas }: LayoutOptions): (state: string) => Frame {
  const ground = groundOf(spec, itemsOf(spec, table, atlas), size);
  return (state) => drawState(ground, sure(spec.states[state]));
}

/** What is told of an item: its row in the dataset, in the words of the dataset's own labels. */
function cardOf(item: Item, table: Table, locale: string): Card | undefined {
  const row = table.rows.find((one) => one.id === item.id);
  const rows = Object.entries(table.columns).flatMap(([name, column]): [string, string][] => {
    const value = row?.[name];
    if (value === undefined || String(value) === item.name) return [];
    const words = cellWithUnit(value, column, locale);
    return words === undefined ? [] : [[column.label, words]];
  });
  if (!item.name || (rows.length === 0 && !item.note)) return undefined;
  return { title: item.name, rows, ...(item.note ? { note: item.note } : {}) };
}

/** Undefined where no flat world holds what all states show, as where one shows Europe and Africa whole and one the middle of the Pacific. */
function live(spec: Spec, table: Table, { atlas, locale }: Surroundings): LiveMap | undefined {
  const written = itemsOf(spec, table, atlas);
  const states = Object.entries(spec.states);
  const camerasAt = (size: Size) => states.map(([name, state]) => [name, cameraOf(spec, written, state, size)] as const);
  const [narrow, wide] = [camerasAt(SIZES.narrow), camerasAt(SIZES.wide)];
  const meridian = commonMeridian([
    ...narrow.map(([, camera]) => [camera, SIZES.narrow] as const),
    ...wide.map(([, camera]) => [camera, SIZES.wide] as const),
  ]);
  if (meridian === undefined) return undefined;
  const items = layItems(written, meridian);
  const turn = (cameras: typeof narrow) =>
    Object.fromEntries(cameras.map(([name, camera]) => [name, turnedTo(camera, meridian)]));
  const cards = items.flatMap((item) => {
    const card = cardOf(item, table, locale);
    return card ? [[item.id, card] as const] : [];
  });
  const runs = (item: Item) => runsEver(Object.values(spec.states), item);
  return {
    ...(meridian === 0 ? {} : { meridian }),
    cameras: { narrow: turn(narrow), wide: turn(wide) },
    rooms: { narrow: freeRoom(spec, SIZES.narrow), wide: freeRoom(spec, SIZES.wide) },
    shapes: Object.fromEntries(items.flatMap((item) => KINDS[item.draw].shapes(item, runs(item)))),
    places: Object.fromEntries(items.filter(({ draw }) => KINDS[draw].point).map((item) => [item.id, item.middle] as const)),
    cards: Object.fromEntries(cards),
  };
}

export const map = defineFigure({
  schema,
  words: ["states.*.callouts.*.text"],
  numbers: [],
  spans: [],
  cells: () => ({}),
  map: { files, approval: (spec) => spec.approval, live: (spec, table, around) => live(resolved(spec, table), table, around) },
  check,
  layout: (spec, table, options) => layout(resolved(spec, table), table, options),
});
