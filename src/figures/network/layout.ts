// network: sets nodes in columns and draws the relations between them.

import { markKey } from "../../marks/key.ts";
import type { Frame } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import type { Style } from "../../marks/style.ts";
import type { Plain } from "../../schemas/text.ts";
import { type Path as At, type CheckContext, defineFigure, type LayoutOptions, type Table } from "../figure.ts";
import { emptyLayers, layersOf, type MarksIn } from "../kit/layers.ts";
import { roundedPath } from "../kit/shapes.ts";
import { label, labelRoom, stageOf } from "../kit/stage.ts";
import { sure } from "../kit/sure.ts";
import { type Grid, gridOf, placeName, type Relation } from "./columns.ts";
import { headLength, headsOf, keyOf, kindOf, strokeOf } from "./key.ts";
import { type Edge, type Ground, type Place, placeWords, type Route, routesOf } from "./routes.ts";
import { type NetworkSpec, schema } from "./schema.ts";

type Spec = Plain<NetworkSpec>;
type State = Spec["states"][string];
type Choice = Exclude<State["show"], "all">;
type Kind = Spec["kinds"][string];

function check(spec: NetworkSpec, table: Table, { report }: CheckContext): void {
  const nodes = Object.keys(spec.nodes);
  const sides = spec.sides.map((side) => side.id);
  const rows = table.rows.map((row) => row.id);
  for (const [name, node] of Object.entries(spec.nodes)) report.name(["nodes", name, "side"], node.side, sides, "side");
  for (const end of ["from", "to"] as const) {
    report.column([end], spec[end], ["text", "category"]);
    for (const row of table.rows) report.name([end], String(row[spec[end]] ?? ""), nodes, "node");
  }
  report.column(["kind"], spec.kind, ["text", "category"]);
  const kinds = Object.keys(spec.kinds);
  for (const { [spec.kind]: kind } of table.rows) if (kind !== null) report.name(["kinds"], String(kind), kinds, "kind");
  if (spec.what) report.column(["what"], spec.what);
  const checkChoice = (at: At, choice: State["show"] | undefined) => {
    if (!choice || choice === "all") return;
    if (Array.isArray(choice)) {
      for (const [index, row] of choice.entries()) report.name([...at, index], row, rows, "item");
      return;
    }
    report.column([...at, "column"], choice.column);
    const known = [...new Set(table.rows.map((row) => String(row[choice.column] ?? "")))];
    for (const [index, value] of choice.values.entries()) report.name([...at, "values", index], value, known, "value");
  };
  for (const [name, state] of Object.entries(spec.states)) {
    const at = ["states", name];
    checkChoice([...at, "show"], state.show);
    checkChoice([...at, "lit"], state.lit);
    for (const [index, node] of state.nodes.entries()) report.name([...at, "nodes", index], node, nodes, "node");
    for (const [node, side] of Object.entries(state.moved)) {
      report.name([...at, "moved", node], node, nodes, "node");
      report.name([...at, "moved", node], side, sides, "side");
    }
  }
}

function relationsOf(spec: Spec, table: Table): Relation[] {
  const words = (value: unknown) => (value === null || value === undefined ? undefined : String(value));
  return table.rows.map((row) => ({
    id: row.id,
    from: String(row[spec.from]),
    to: String(row[spec.to]),
    kind: words(row[spec.kind]),
    what: spec.what ? words(row[spec.what]) : undefined,
  }));
}

/** Ids of the relations that a state chooses. */
function chosen(choice: "all" | Choice, table: Table): Set<string> {
  if (choice === "all") return new Set(table.rows.map((row) => row.id));
  if (Array.isArray(choice)) return new Set(choice);
  return new Set(table.rows.filter((row) => choice.values.includes(String(row[choice.column] ?? ""))).map((row) => row.id));
}

/** From the ground up. The names of the layers are those that stills have had from the first. */
const LAYERS = [
  ["path", "banks"],
  ["rect", "left behind"],
  ["path", "relations"],
  ["circle", "ends"],
  ["path", "heads"],
  ["rect", "nodes"],
  ["text", "names"],
  ["rect", "plates"],
  ["text", "whats"],
  ["text", "key"],
] as const;
type Marks = MarksIn<typeof LAYERS>;

function layout(spec: Spec, table: Table, { size }: LayoutOptions): (state: string) => Frame {
  const stage = stageOf(spec, size);
  const relations = relationsOf(spec, table);
  const key = keyOf(spec, relations, stage, size);
  const area = { ...stage, height: stage.height - key.height };
  const grid = gridOf(spec, relations, area, size);
  const ground: Ground = { ...grid, head: headLength(size) };

  return (name) => {
    const state = sure(spec.states[name]);
    const shown = chosen(state.show, table);
    const lit = state.lit ? chosen(state.lit, table) : shown;
    const { places, sideOf } = standing(spec, state, grid);
    const edges = edgesOf(spec, relations, places);
    const routes = new Map(routesOf(edges, places, ground).map((route) => [route.id, route]));
    const drawn = relations.filter((relation) => shown.has(relation.id));
    const touched = new Set([...state.nodes, ...Object.keys(state.moved)]);
    for (const relation of drawn) if (lit.has(relation.id)) touched.add(relation.from).add(relation.to);

    const marks = emptyLayers(LAYERS);
    drawColumns(spec, grid, size, marks);
    drawTracks(spec, places, routes, marks);
    for (const relation of drawn) drawRelation(spec, relation, sure(routes.get(relation.id)), !lit.has(relation.id), marks);
    for (const node of Object.keys(spec.nodes)) {
      const muted = touched.size > 0 && !touched.has(node);
      if (muted && state.others === "hidden") continue;
      const moved = sure(spec.nodes[node]).side !== sideOf(node);
      drawNode(spec, node, { place: sure(places.get(node)), grid, muted, moved }, marks);
    }
    if (state.labels) {
      const said = drawn.flatMap(({ id, what }) => (what && lit.has(id) ? [{ words: what, route: sure(routes.get(id)) }] : []));
      const shownRoutes = drawn.map(({ id }) => sure(routes.get(id)));
      drawWords(said, shownRoutes, ground, size, marks);
    }
    key.draw(drawn, places, marks);
    marks.key.push(...stage.sketch);
    return { layers: layersOf(LAYERS, marks), alt: state.alt };
  };
}

/** Where each node stands in a state, and, as `left <node>`, the places that movers have left. */
function standing(spec: Spec, state: State, grid: Grid) {
  const sideOf = (node: string) => state.moved[node] ?? sure(spec.nodes[node]).side;
  const places = new Map<string, Place>();
  for (const [node, { side }] of Object.entries(spec.nodes)) {
    places.set(node, sure(grid.places.get(placeName(node, sideOf(node)))));
    if (sideOf(node) !== side) places.set(`left ${node}`, sure(grid.places.get(placeName(node, side))));
  }
  return { places, sideOf };
}

/** All relations and all tracks, so that what a state leaves out does not move what it draws. */
function edgesOf(spec: Spec, relations: Relation[], places: Map<string, Place>): Edge[] {
  const crossed = Object.keys(spec.nodes).filter((node) => places.has(`left ${node}`));
  return [
    ...relations.map((relation) => ({ ...relation, heads: headsOf(kindOf(spec, relation)) })),
    ...crossed.map((node) => ({ id: `left ${node}`, from: `left ${node}`, to: node, heads: { start: false, end: true } })),
  ];
}

/** The columns, as washes, and their names. */
function drawColumns(spec: Spec, grid: Grid, size: Size, into: Marks): void {
  spec.sides.forEach((side, index) => {
    const { x, width } = sure(grid.columns[index]);
    // A full wash of ash would muddy the paper; the mineral hues stay light.
    const style: Style = { hue: side.hue, area: true, fill: "soft", muted: side.hue === "ash" };
    const column = { x, y: grid.top, width, height: grid.bottom - grid.top };
    into.banks.push({ key: markKey("bank", side.id), d: roundedPath(column, size.text * 0.8), style });
    if (!side.label) return;
    const centre = (grid.top + grid.first) / 2 + size.text * 0.1;
    const named: Style = { hue: "ink", weight: "bold" };
    const options = { size: size.text * 1.06, width: width - size.text, anchor: "middle" as const, style: named };
    into.names.push(...label(markKey("side", side.id), side.label, x + width / 2, centre, options));
  });
}

/** What a mover leaves: its empty outline at home, and its track to where it has gone. */
function drawTracks(spec: Spec, places: Map<string, Place>, routes: Map<string, Route>, into: Marks): void {
  for (const [name, { x, y, width, height }] of places) {
    if (!name.startsWith("left ")) continue;
    const item = name.slice("left ".length);
    const outline: Style = { hue: "ash", fill: "hollow", dashed: true, muted: true };
    into["left behind"].push({ key: markKey("left", item), x, y, width, height, rx: rounding(height), style: outline });
    const { d, heads } = sure(routes.get(name));
    into.relations.push({ key: markKey("track", item), d, style: { hue: crossingHue(spec), dashed: true } });
    into.heads.push({ key: markKey("track-head", item), d: sure(heads.end), style: { hue: crossingHue(spec), area: true } });
  }
}

function crossingHue(spec: Spec): Kind["hue"] {
  return spec.crossing?.hue ?? "ink";
}

function rounding(height: number): number {
  return Math.min(height / 2, 10);
}

function drawRelation(spec: Spec, relation: Relation, route: Route, muted: boolean, into: Marks): void {
  const kind = kindOf(spec, relation);
  into.relations.push({ key: markKey("relation", relation.id), d: route.d, style: { ...strokeOf(kind), muted } });
  for (const [end, d] of Object.entries(route.heads))
    into.heads.push({ key: markKey(`head-${end}`, relation.id), d, style: { hue: kind.hue, area: true, muted } });
  if (kind.arrow !== "none") return;
  route.plain.forEach(({ x, y }, index) => {
    into.ends.push({ key: markKey(`end-${index}`, relation.id), x, y, r: 2.6, style: { hue: kind.hue, muted } });
  });
}

interface NodeLook {
  place: Place;
  grid: Grid;
  muted: boolean;
  moved: boolean;
}

function drawNode(spec: Spec, node: string, { place, grid, muted, moved }: NodeLook, into: Marks): void {
  const { label: words, note, look } = sure(spec.nodes[node]);
  const { x, y, width, height } = place;
  const known = look === "known";
  const hue = known ? "ink" : "ash";
  const outline: Style = moved ? { hue: crossingHue(spec), muted } : { hue, fill: "hollow", dashed: !known, muted };
  into.nodes.push({ key: markKey("node", node), x, y, width, height, rx: rounding(height), style: outline });
  const measured = grid.bold ? grid.font * 1.06 : grid.font;
  const tall = labelRoom(words, measured, grid.inner).height;
  const under = note && grid.noted ? labelRoom(note, grid.small, grid.inner).height : 0;
  const top = y + (height - tall - under) / 2;
  const centre = x + width / 2;
  const common = { width: grid.inner, anchor: "middle" as const };
  const style: Style = { hue: moved ? "paper" : hue, weight: grid.bold || moved ? "bold" : undefined, muted };
  into.names.push(
    ...label(markKey("name", node), words, centre, top + tall / 2, { ...common, size: grid.font, measured, style }),
  );
  if (!note || !grid.noted) return;
  const quiet: Style = { hue: moved ? "paper" : "ash", muted };
  const below = top + tall + under / 2;
  into.names.push(...label(markKey("note", node), note, centre, below, { ...common, size: grid.small, style: quiet }));
}

/** The words of relations on their routes: those of all, or, where not all find room, of none. */
function drawWords(said: Worded[], drawn: Route[], ground: Ground, size: Size, into: Marks): void {
  const font = size.text * 0.92;
  const wanted = said.map(({ words, route }) => ({
    route,
    room: (width: number) => {
      const room = labelRoom(words, font, width);
      return { ...room, height: room.height + 2 };
    },
  }));
  const spots = wanted.length > 0 ? placeWords(wanted, drawn, ground) : undefined;
  if (!spots) return;
  const options = { size: font, anchor: "middle" as const, style: { hue: "ink", halo: true } as const };
  for (const { words, route } of said) {
    const { x, y, width, box } = sure(spots.get(route.id));
    const plate = { x: box.x - 3, y: box.y, width: box.width + 6, height: box.height, rx: 3 };
    into.plates.push({ key: markKey("plate", route.id), ...plate, style: { hue: "paper" } });
    into.whats.push(...label(markKey("what", route.id), words, x, y, { ...options, width }));
  }
}

interface Worded {
  words: string;
  route: Route;
}

export const network = defineFigure({ schema, words: ["nodes.*.note"], numbers: [], map: undefined, check, layout });
