// network: sets nodes on the banks of a river and draws the relations that cross it.

import { markKey } from "../../marks/key.ts";
import type { Frame } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import type { Style } from "../../marks/style.ts";
import type { Plain } from "../../schemas/text.ts";
import { type Path as At, type CheckContext, defineFigure, type LayoutOptions, type Table } from "../figure.ts";
import { emptyLayers, layersOf, type MarksIn } from "../kit/layers.ts";
import { evenWidth, roundedPath } from "../kit/shapes.ts";
import { label, labelRoom, stageOf } from "../kit/stage.ts";
import { type Banks, banksOf, placeName, type Relation } from "./columns.ts";
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
  const banks = banksOf(spec, relations, area, size);
  const ground: Ground = { ...banks, head: headLength(size) };

  return (name) => {
    const state = spec.states[name]!;
    const shown = chosen(state.show, table);
    const lit = state.lit ? chosen(state.lit, table) : shown;
    const { places, sideOf } = standing(spec, state, banks);
    const edges = edgesOf(spec, relations, places);
    const routes = new Map(routesOf(edges, places, ground).map((route) => [route.id, route]));
    const drawn = relations.filter((relation) => shown.has(relation.id));
    const touched = new Set([...state.nodes, ...Object.keys(state.moved)]);
    for (const relation of drawn) if (lit.has(relation.id)) touched.add(relation.from).add(relation.to);

    const marks = emptyLayers(LAYERS);
    drawShores(spec, banks, size, marks);
    drawTracks(spec, places, routes, marks);
    for (const relation of drawn) drawRelation(spec, relation, routes.get(relation.id)!, !lit.has(relation.id), marks);
    for (const node of Object.keys(spec.nodes)) {
      const muted = touched.size > 0 && !touched.has(node);
      if (muted && state.others === "hidden") continue;
      const moved = spec.nodes[node]!.side !== sideOf(node);
      drawNode(spec, node, places.get(node)!, banks, { muted, moved }, marks);
    }
    if (state.labels) {
      const said = drawn.filter((relation) => lit.has(relation.id) && relation.what);
      drawWords(said, drawn, routes, ground, size, marks);
    }
    key.draw(drawn, places, marks);
    marks.key.push(...stage.sketch);
    return { layers: layersOf(LAYERS, marks), alt: state.alt };
  };
}

/** Where each node stands in a state, and, as `left <node>`, the places that movers have left. */
function standing(spec: Spec, state: State, banks: Banks) {
  const sideOf = (node: string) => state.moved[node] ?? spec.nodes[node]!.side;
  const places = new Map<string, Place>();
  for (const [node, { side }] of Object.entries(spec.nodes)) {
    places.set(node, banks.places.get(placeName(node, sideOf(node)))!);
    if (sideOf(node) !== side) places.set(`left ${node}`, banks.places.get(placeName(node, side))!);
  }
  return { places, sideOf };
}

/** All relations and all tracks, so that what a state leaves out does not move what it draws. */
function edgesOf(spec: Spec, relations: Relation[], places: Map<string, Place>): Edge[] {
  const crossed = Object.keys(spec.nodes).filter((node) => places.has(`left ${node}`));
  return [
    ...relations.map(({ id, from, to, ...rest }) => ({ id, from, to, heads: headsOf(kindOf(spec, { id, from, to, ...rest })) })),
    ...crossed.map((node) => ({ id: `left ${node}`, from: `left ${node}`, to: node, heads: { start: false, end: true } })),
  ];
}

/** The banks, as washes, and their names. */
function drawShores(spec: Spec, banks: Banks, size: Size, into: Marks): void {
  const corner = size.text * 0.8;
  spec.sides.forEach((side, index) => {
    const { x, width } = banks.columns[index]!;
    // A full wash of ash would muddy the paper; the mineral hues stay light.
    const style: Style = { hue: side.hue, area: true, fill: "soft", muted: side.hue === "ash" };
    into.banks.push({
      key: markKey("bank", side.id),
      d: roundedPath({ x, y: banks.top, width, height: banks.bottom - banks.top }, corner),
      style,
    });
    if (!side.label) return;
    const font = size.text * 1.06;
    const centre = (banks.top + banks.first) / 2 + size.text * 0.1;
    into.names.push(
      ...label(markKey("side", side.id), side.label, x + width / 2, centre, {
        size: font,
        width: width - size.text,
        anchor: "middle",
        style: { hue: "ink", weight: "bold" },
      }),
    );
  });
}

/** What a mover leaves: its empty outline at home, and its track over the river. */
function drawTracks(spec: Spec, places: Map<string, Place>, routes: Map<string, Route>, into: Marks): void {
  for (const [name, { x, y, width, height }] of places) {
    if (!name.startsWith("left ")) continue;
    const item = name.slice("left ".length);
    into["left behind"].push({
      key: markKey("left", item),
      x,
      y,
      width,
      height,
      rx: rounding(height),
      style: { hue: "ash", fill: "hollow", dashed: true, muted: true },
    });
    const { d, heads } = routes.get(name)!;
    into.relations.push({ key: markKey("track", item), d, style: { hue: crossingHue(spec), dashed: true } });
    into.heads.push({ key: markKey("track-head", item), d: heads.end!, style: { hue: crossingHue(spec), area: true } });
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

function drawNode(
  spec: Spec,
  node: string,
  place: Place,
  banks: Banks,
  { muted, moved }: { muted: boolean; moved: boolean },
  into: Marks,
): void {
  const { label: words, note, look } = spec.nodes[node]!;
  const { x, y, width, height } = place;
  const known = look === "known";
  const hue = known ? "ink" : "ash";
  const outline: Style = { hue, fill: "hollow", dashed: !known, muted };
  into.nodes.push({
    key: markKey("node", node),
    x,
    y,
    width,
    height,
    rx: rounding(height),
    style: moved ? { hue: crossingHue(spec), muted } : outline,
  });
  const measured = banks.bold ? banks.font * 1.06 : banks.font;
  const tall = labelRoom(words, measured, banks.inner).height;
  const under = note && banks.noted ? labelRoom(note, banks.small, banks.inner).height : 0;
  const top = y + (height - tall - under) / 2;
  const style: Style = { hue: moved ? "paper" : hue, weight: banks.bold || moved ? "bold" : undefined, muted };
  const centre = { x: x + width / 2, anchor: "middle" as const };
  const broken = evenWidth(words, measured, banks.inner) / (measured / banks.font);
  into.names.push(
    ...label(markKey("name", node), words, centre.x, top + tall / 2, {
      size: banks.font,
      width: broken,
      anchor: centre.anchor,
      style,
    }),
  );
  if (!note || !banks.noted) return;
  const noteWidth = evenWidth(note, banks.small, banks.inner);
  into.names.push(
    ...label(markKey("note", node), note, centre.x, top + tall + under / 2, {
      size: banks.small,
      width: noteWidth,
      anchor: centre.anchor,
      style: { hue: moved ? "paper" : "ash", muted },
    }),
  );
}

function drawWords(
  said: Relation[],
  drawn: Relation[],
  routes: Map<string, Route>,
  ground: Ground,
  size: Size,
  into: Marks,
): void {
  const font = size.text * 0.92;
  const wanted = said.map((relation) => ({
    route: routes.get(relation.id)!,
    room: (width: number) => {
      const { width: taken, height } = labelRoom(relation.what!, font, width);
      return { width: taken, height: height + 2 };
    },
  }));
  if (wanted.length === 0) return;
  const spots = placeWords(
    wanted,
    drawn.map((relation) => routes.get(relation.id)!),
    ground,
  );
  if (!spots) return;
  for (const relation of said) {
    const { x, y, width, box } = spots.get(relation.id)!;
    const broken = evenWidth(relation.what!, font, width);
    into.plates.push({
      key: markKey("plate", relation.id),
      x: box.x - 3,
      y: box.y,
      width: box.width + 6,
      height: box.height,
      rx: 3,
      style: { hue: "paper" },
    });
    into.whats.push(
      ...label(markKey("what", relation.id), relation.what!, x, y, {
        size: font,
        width: broken,
        anchor: "middle",
        style: { hue: "ink", halo: true },
      }),
    );
  }
}

export const network = defineFigure({ schema, words: ["nodes.*.note"], numbers: [], map: undefined, check, layout });
