// map: places, courses and areas under one camera a state.

import { boundsOf, cameraFor, projection } from "../../maps/camera.ts";
import { cornerPath, coursePath, ringPath, smoothCourse, smoothRing } from "../../maps/course.ts";
import { linesOf, middleOf, positionsOf } from "../../maps/geometry.ts";
import type { Camera, Card, LiveMap, Shape } from "../../maps/live.ts";
import { itemOf, markKey, partOf, readKey } from "../../marks/key.ts";
import type { Circle, Frame, Layer, Path, Text } from "../../marks/marks.ts";
import { between, type Command, flatten, polyline } from "../../marks/path.ts";
import { SIZES, type Size } from "../../marks/size.ts";
import type { Style } from "../../marks/style.ts";
import { type Box, textBox } from "../../marks/text.ts";
import { type Message, say } from "../../messages/index.ts";
import type { Position } from "../../schemas/geo.ts";
import {
  type Path as At,
  type Atlas,
  type CheckContext,
  defineFigure,
  type LayoutOptions,
  type Surroundings,
  type Table,
} from "../figure.ts";
import { stageOf } from "../kit/stage.ts";
import { type Item, itemsOf, means, type Spec, type State } from "./ground.ts";
import { type Inked, setNames, type Wanted } from "./names.ts";
import { type MapSpec, schema } from "./schema.ts";

/** Share of a line's length that what runs along it takes. */
const RUNNER = 0.05;

/** Free room kept around what is in focus, in lines of text: for its names. */
const AROUND = { x: 1.6, y: 1.5 };

function files(spec: MapSpec | Spec): { path: At; id: string }[] {
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
    if (file)
      for (const [index, one] of (layer.features ?? []).entries())
        report.name([...at, "features", index], one, featuresOf(layer.geo), "feature");
    if (layer.by) report.column([...at, "by"], layer.by, ["category"]);
    const column = layer.by ? table.columns[layer.by] : undefined;
    const values = column?.type === "category" ? Object.keys(column.values) : [];
    if (values.length > 0)
      for (const value of Object.keys(layer.looks ?? {})) report.name([...at, "looks", value], value, values, "value");
  }
  // Where a geo file is missing or broken, its features are not known, and that is said elsewhere.
  if (layers.some(([, layer]) => !atlas[layer.geo])) return;
  const known = [...new Set([...Object.keys(spec.layers), ...drawn])];
  for (const [name, state] of Object.entries(spec.states)) {
    const at: At = ["states", name];
    const named = (field: string, names: readonly string[]) => {
      for (const [index, one] of names.entries()) report.name([...at, field, index], one, known, "feature");
    };
    if (typeof state.focus[0] === "string") named("focus", state.focus as string[]);
    for (const field of ["show", "context", "lit", "runs"] as const) named(field, state[field]);
    for (const [index, { at: where }] of state.callouts.entries())
      if (typeof where === "string") report.name([...at, "callouts", index, "at"], where, known, "feature");
  }
}

/** What of the frame is free for the map's subject: words on the map's face and the names around it need the rest. */
function freeRoom(spec: Spec, size: Size): Box {
  const stage = stageOf(spec, size);
  const [x, y] = [AROUND.x * size.text, AROUND.y * size.text];
  return { x: stage.x + x, y: stage.y + y, width: stage.width - 2 * x, height: stage.height - 2 * y };
}

function cameraOf(spec: Spec, items: readonly Item[], state: State, size: Size): Camera {
  const { focus } = state;
  const seen =
    typeof focus[0] === "number"
      ? (focus as [number, number, number, number])
      : boundsOf(items.filter((item) => means(focus as string[], item)).flatMap((item) => positionsOf(item.geometry)));
  return cameraFor(seen, freeRoom(spec, size), size);
}

type Standing = "absent" | "context" | "shown" | "lit";

function standingOf(state: State, item: Item): Standing {
  if (!means(state.show, item)) return "absent";
  if (means(state.lit, item)) return "lit";
  return means(state.context, item) ? "context" : "shown";
}

function lineStyle({ look: { hue, paint }, draw }: Item, standing: Standing): Style {
  const area = draw === "area" && (paint === "wash" || paint === "solid");
  const dashed = paint === "dashed" || paint === "hollow";
  const heavy = !area && (paint === "bold" || standing === "lit");
  const fill = area && paint === "wash" ? "wash" : "solid";
  return { hue, area, fill, dashed, weight: heavy ? "bold" : undefined, muted: standing === "context" };
}

interface Ground {
  spec: Spec;
  items: Item[];
  size: Size;
}

/** The paths of an item at a camera: one a line, or one for all of an area's edges. */
function pathsOf(item: Item, at: (position: Position) => [number, number]): Command[][] {
  const lines = linesOf(item.geometry).map((line) => line.map(at));
  if (item.draw === "area") return [lines.flatMap(item.sketch ? ringPath : cornerPath)];
  return lines.map((line) => (item.sketch ? coursePath(line) : polyline(line)));
}

/** Whether anything runs along a line in any state. */
const runsOn = (spec: Spec, { id }: Item) => Object.values(spec.states).some((state) => state.runs.includes(id));

function groundMarks({ spec, items }: Ground, state: State, at: (position: Position) => [number, number]) {
  const areas: Path[] = [];
  const lines: Path[] = [];
  const runs: Path[] = [];
  for (const item of items) {
    const standing = standingOf(state, item);
    const style = lineStyle(item, standing);
    if (item.draw === "area" && standing !== "absent")
      areas.push(...pathsOf(item, at).map((d) => ({ key: markKey("area", item.id), style, d })));
    if (item.draw !== "line") continue;
    const to = standing === "absent" ? 0 : 1;
    const paths = pathsOf(item, at);
    lines.push(...paths.map((d, index) => ({ key: partOf(markKey("line", item.id), index), style, d, from: 0, to })));
    if (!runsOn(spec, item)) continue;
    const running = state.runs.includes(item.id);
    const share = running ? { from: 1 - RUNNER, to: 1 } : { from: 0, to: 0 };
    runs.push(
      ...paths.map((d, index) => ({
        key: partOf(markKey("run", item.id), index),
        style: { hue: "ink" as const, weight: "heavy" as const },
        d,
        ...share,
      })),
    );
  }
  return { areas, lines, runs };
}

function dotsOf({ items, size }: Ground, state: State, at: (position: Position) => [number, number]): Circle[] {
  return items.flatMap((item): Circle[] => {
    const standing = standingOf(state, item);
    if (item.draw !== "place" || standing === "absent") return [];
    const [x, y] = at(middleOf(item.geometry));
    const r = size.text * (standing === "lit" ? 0.46 : 0.34);
    const { hue, paint } = item.look;
    const fill = paint === "hollow" || paint === "dashed" ? "hollow" : "solid";
    return [{ key: markKey("dot", item.id), x, y, r, style: { hue, fill, muted: standing === "context" } }];
  });
}

const RANK: Record<Standing, number> = { lit: 0, shown: 1, context: 2, absent: 3 };

/** The names of a state's items, the most wanted first. */
function namesWanted({ items, size }: Ground, state: State, at: (position: Position) => [number, number]): Wanted[] {
  const told = items
    .map((item) => ({ item, standing: standingOf(state, item) }))
    .filter(({ item, standing }) => item.name !== undefined && standing !== "absent")
    .filter(({ item, standing }) => standing === "lit" || (item.named && standing === "shown"))
    .sort((a, b) => RANK[a.standing] - RANK[b.standing]);
  return told.map(({ item, standing }): Wanted => {
    const lit = standing === "lit";
    const [x, y] = at(middleOf(item.geometry));
    const line = item.draw === "line" ? flatten(pathsOf(item, at)[0] ?? []) : undefined;
    const reach = item.draw === "area" ? -1 : size.text * (item.draw === "place" ? 0.46 : 0.15);
    return {
      key: markKey("name", item.id),
      words: item.name!,
      size: size.text * (lit ? 1 : 0.92),
      style: { hue: item.draw === "line" ? item.look.hue : "ink", weight: lit ? "bold" : undefined, halo: true },
      home: line ? { line } : { point: [x, y], around: reach },
      must: lit,
    };
  });
}

function calloutsWanted({ items, size }: Ground, state: State, at: (position: Position) => [number, number]): Wanted[] {
  return state.callouts.map(({ at: where, text }, index) => {
    const item = typeof where === "string" ? items.find((one) => means([where], one)) : undefined;
    const [x, y] = at(item ? middleOf(item.geometry) : (where as Position));
    const around = item?.draw === "place" ? size.text * 0.46 : -1;
    return {
      key: markKey("call", index),
      words: text,
      size: size.text * 0.92,
      style: { hue: "accent", weight: "bold", halo: true },
      home: { point: [x, y] as const, around },
      must: true,
    };
  });
}

const boxOf = ({ x, y, r }: Circle): Box => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r });

/** Points along what is drawn, about 6 px apart, that names had better not cover. */
function inkOf(lines: readonly Path[]): Inked[] {
  return lines
    .filter(({ to, style }) => to === 1 && !style.muted)
    .flatMap(({ key, d }) => {
      const name = markKey("name", itemOf(key));
      const chain = flatten(d);
      return chain.slice(1).flatMap((end, index): Inked[] => {
        const start = chain[index]!;
        const pieces = Math.min(60, Math.ceil(Math.hypot(end[0] - start[0], end[1] - start[1]) / 6));
        return Array.from({ length: pieces }, (_, piece) => {
          return { name, point: between(start, end, piece / pieces) };
        });
      });
    });
}

function frameOf(ground: Ground, state: State): Frame {
  const { spec, items, size } = ground;
  const project = projection(cameraOf(spec, items, state, size), size);
  const at = (position: Position) => project(position)!;
  const { areas, lines, runs } = groundMarks(ground, state, at);
  const dots = dotsOf(ground, state, at);
  const { sketch } = stageOf(spec, size);
  const room = { x: 2, y: 2, width: size.width - 4, height: size.height - 4 };
  const taken = [...dots.map(boxOf), ...sketch.map(textBox)];
  const wanted = [...calloutsWanted(ground, state, at), ...namesWanted(ground, state, at)];
  const words = setNames([...wanted.filter((one) => one.must), ...wanted.filter((one) => !one.must)], {
    room,
    taken,
    inked: inkOf(lines),
  });
  const of = (part: string): Text[] => words.filter(({ key }) => readKey(key).part === part);
  const layers: Layer[] = [
    { kind: "path", name: "areas", bleeds: true, marks: areas },
    { kind: "path", name: "lines", bleeds: true, marks: lines },
    { kind: "path", name: "runs", bleeds: true, marks: runs },
    { kind: "circle", name: "dots", marks: dots.filter((dot) => contains(size, dot)) },
    { kind: "text", name: "names", marks: of("name") },
    { kind: "text", name: "callouts", marks: of("call") },
    { kind: "text", name: "sketch", marks: sketch },
  ];
  return { layers, alt: state.alt };
}

/** Whether a dot is wholly in the frame: half a dot at the edge looks like a mistake. */
function contains({ width, height }: Size, { x, y, r }: Circle): boolean {
  return x - r >= 0 && y - r >= 0 && x + r <= width && y + r <= height;
}

function layout(spec: Spec, table: Table, { size, atlas }: LayoutOptions): (state: string) => Frame {
  const ground = { spec, items: itemsOf(spec, table, atlas), size };
  return (state) => frameOf(ground, spec.states[state]!);
}

function shapesOf(spec: Spec, item: Item): [string, Shape][] {
  const lines = linesOf(item.geometry);
  if (item.draw === "area") {
    const coordinates = lines.map((line) => (item.sketch ? smoothRing(line) : line));
    return [[markKey("area", item.id), { type: "Polygon", coordinates }]];
  }
  if (item.draw !== "line") return [];
  return lines.flatMap((line, index): [string, Shape][] => {
    const shape: Shape = { type: "LineString", coordinates: item.sketch ? smoothCourse(line) : line };
    const parts = runsOn(spec, item) ? ["line", "run"] : ["line"];
    return parts.map((part) => [partOf(markKey(part, item.id), index), shape]);
  });
}

/** What is told of an item: its row in the dataset, in the words of the dataset's own labels. */
function cardOf(item: Item, table: Table): Card | undefined {
  const row = table.rows.find((one) => one.id === item.id);
  const rows = Object.entries(table.columns).flatMap(([name, column]): [string, string][] => {
    const value = row?.[name];
    if (value === null || value === undefined || String(value) === item.name) return [];
    if (column.type === "category") return [[column.label, column.values[String(value)] ?? String(value)]];
    const unit = column.type === "number" ? (column.unit ?? "") : "";
    return [[column.label, `${value}${unit}`]];
  });
  if (!item.name || (rows.length === 0 && !item.note)) return undefined;
  return { title: item.name, rows, ...(item.note ? { note: item.note } : {}) };
}

function live(spec: Spec, table: Table, { atlas }: Surroundings): LiveMap {
  const items = itemsOf(spec, table, atlas);
  const camerasAt = (size: Size) =>
    Object.fromEntries(Object.entries(spec.states).map(([name, state]) => [name, cameraOf(spec, items, state, size)]));
  const cards = items.flatMap((item) => {
    const card = cardOf(item, table);
    return card ? [[item.id, card] as const] : [];
  });
  return {
    cameras: { narrow: camerasAt(SIZES.narrow), wide: camerasAt(SIZES.wide) },
    rooms: { narrow: freeRoom(spec, SIZES.narrow), wide: freeRoom(spec, SIZES.wide) },
    shapes: Object.fromEntries(items.flatMap((item) => shapesOf(spec, item))),
    places: Object.fromEntries(
      items.filter(({ draw }) => draw !== "line").map((item) => [item.id, middleOf(item.geometry)] as const),
    ),
    cards: Object.fromEntries(cards),
  };
}

export const map = defineFigure({
  schema,
  words: ["states.*.callouts.*.text"],
  numbers: [],
  map: { files, approval: (spec) => spec.approval, live },
  check,
  layout,
});
