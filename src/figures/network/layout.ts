// network: sets nodes in columns and draws the relations between them.

import { speakerOf } from "../../locale/index.ts";
import { markKey } from "../../marks/key.ts";
import type { Frame } from "../../marks/marks.ts";
import type { Style } from "../../marks/style.ts";
import { sure } from "../../sure.ts";
import { type CheckContext, defineFigure, type LayoutOptions, type Table } from "../figure.ts";
import { wordsIn } from "../kit/cells.ts";
import { fitLabel, stackLines } from "../kit/label.ts";
import { lawfully } from "../kit/lawful.ts";
import { emptyLayers, frameOf, layersOf } from "../kit/layers.ts";
import { checkNames, resolved, wantsLabel } from "../kit/lit.ts";
import { cellsOf } from "../kit/numbers.ts";
import { type Stage, stageOf } from "../kit/stage.ts";
import { answersOf } from "./answers.ts";
import { type Grid, gridOf } from "./columns.ts";
import { drawColumns, drawNode, drawRelation, drawTracks, drawWords, LAYERS, type Marks, type Standing } from "./draw.ts";
import { headLength, headsOf, keyOf, kindOf } from "./key.ts";
import { placeName, type Relation } from "./places.ts";
import { type Edge, type Ground, type Place, routesOf } from "./routes.ts";
import { type NetworkSpec, type Spec, schema } from "./schema.ts";
import { tightGridOf, without } from "./tight.ts";

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
  checkNames(spec, table, report, { show: [rows, "item"], lit: [rows, "item"], nodes: [nodes, "node"] });
  for (const [name, state] of Object.entries(spec.states)) {
    for (const [node, side] of Object.entries(state.moved)) {
      report.name(["states", name, "moved", node], node, nodes, "node");
      report.name(["states", name, "moved", node], side, sides, "side");
    }
  }
}

function relationsOf(spec: Spec, table: Table, locale: string): Relation[] {
  const words = (value: unknown) => (value === null || value === undefined ? undefined : String(value));
  return table.rows.map((row) => ({
    id: row.id,
    from: String(row[spec.from]),
    to: String(row[spec.to]),
    kind: words(row[spec.kind]),
    what: wordsIn(table, row, spec.what, locale),
  }));
}

/** Nodes and relations as they are drawn, and where: the same in every state. */
interface Plan {
  spec: Spec;
  relations: Relation[];
  grid: Grid;
  key: ReturnType<typeof keyOf>;
}

interface Scene {
  spec: Spec;
  relations: Relation[];
  stage: Stage;
  options: LayoutOptions;
}

/** What a state shows and brings out, whether or not there is room for it. */
function viewOf({ spec, relations }: Scene, name: string) {
  const state = sure(spec.states[name]);
  const shown = new Set(state.show === "all" ? relations.map(({ id }) => id) : state.show);
  const lit = state.lit ? new Set(state.lit) : shown;
  const touched = new Set([...state.nodes, ...Object.keys(state.moved)]);
  for (const { id, from, to } of relations) if (shown.has(id) && lit.has(id)) touched.add(from).add(to);
  const isMuted = (node: string) => touched.size > 0 && !touched.has(node);
  const isHidden = (node: string) => isMuted(node) && state.others === "hidden";
  return { state, shown, lit, touched, isMuted, isHidden };
}

/** The plan that gives everything its room; nothing where there is none. */
function amplePlan({ spec, relations, stage, options: { size } }: Scene): Plan | undefined {
  const key = keyOf(spec, relations, stage, size);
  const grid = gridOf(spec, relations, { ...stage, height: stage.height - key.height }, size);
  return grid && { spec, relations, grid, key };
}

/** Relations that are drawn at most: each is up to three marks, and a frame has no more than a thousand. */
const MOST_RELATIONS = 200;

/** Relations that grow, and have their course under them: with more, a frame would hold too many marks. */
const MOST_GROWING = 100;

function standingOf(id: string, { shown, lit }: ReturnType<typeof viewOf>): Standing {
  if (!shown.has(id)) return "absent";
  return lit.has(id) ? "lit" : "muted";
}

/** Whether a state shows a relation that it does not bring out. */
const stepsBack = ({ shown, lit }: ReturnType<typeof viewOf>) => [...shown].some((id) => !lit.has(id));

/** Nodes that a state brings out: where it draws all relations and none of them is lit, only those that it names. */
function broughtOut(scene: Scene): Set<string> {
  const some = Object.entries(scene.spec.states).flatMap(([name, { show, lit, nodes, moved }]) =>
    show === "all" && !lit ? [...nodes, ...Object.keys(moved)] : [...viewOf(scene, name).touched],
  );
  return new Set(some);
}

/** The plan of a network that has not room for all: shorter names first, then fewer, then fewer nodes and relations. */
function tightPlan(scene: Scene): Plan {
  const { spec, relations, stage, options } = scene;
  const { size, locale } = options;
  const say = speakerOf(locale);
  const litRows = new Set(Object.values(spec.states).flatMap(({ lit }) => lit ?? []));
  const first = [...relations].sort((a, b) => Number(litRows.has(b.id)) - Number(litRows.has(a.id))).slice(0, MOST_RELATIONS);
  const kept = new Set(first.map(({ id }) => id));
  const more = (n: number) => say("andMore", { n });
  const crowd = { spec, relations, size, brought: broughtOut(scene), more };
  const set = (undrawn: Relation[]) => {
    const key = keyOf(spec, relations, stage, size, { undrawn, more });
    const tight = tightGridOf({ ...crowd, area: { ...stage, height: stage.height - key.height } });
    const drawn = without(crowd, tight.kept);
    return { ...drawn, relations: drawn.relations.filter(({ id }) => kept.has(id)), grid: tight.grid, key };
  };
  const plan = set(relations.filter(({ id }) => !kept.has(id)));
  if (plan.relations.length === relations.length) return plan;
  const ids = new Set(plan.relations.map(({ id }) => id));
  return set(relations.filter(({ id }) => !ids.has(id)));
}

function layout(spec: Spec, table: Table, options: LayoutOptions): (state: string) => Frame {
  const stage = stageOf(spec, options.size);
  const scene = { spec, relations: relationsOf(spec, table, options.locale), stage, options };
  const ample = amplePlan(scene);
  const drawn = ample && lawfully(drawer(scene, ample), Object.keys(spec.states), options.size);
  return drawn ?? drawer(scene, tightPlan(scene));
}

/** Draws the states of a plan. */
function drawer(scene: Scene, plan: Plan): (state: string) => Frame {
  const { stage, options } = scene;
  const { size } = options;
  const { spec, relations, grid, key } = plan;
  const { columns, top, bottom, spread } = grid;
  const ground: Ground = { columns, top, bottom, spread, head: headLength(size), height: size.height };
  const grows = relations.length <= MOST_GROWING;
  const traced = grows && Object.keys(spec.states).some((name) => stepsBack(viewOf(scene, name)));

  return (name) => {
    const view = viewOf(scene, name);
    const { state, shown, lit, isMuted, isHidden } = view;
    const { places, sideOf } = standing(spec, name, grid);
    const edges = edgesOf(spec, relations, places);
    const drawn = relations.filter((relation) => shown.has(relation.id));
    const isDrawn = ({ id }: Edge) => grows || shown.has(id) || places.has(id);
    const routes = new Map(routesOf(edges, places, ground, isDrawn).map((route) => [route.id, route]));

    const marks = emptyLayers(LAYERS);
    drawColumns(spec, grid, size, marks);
    drawTracks(spec, places, routes, marks);
    for (const relation of grows ? relations : drawn) {
      const standing = standingOf(relation.id, view);
      drawRelation(spec, relation, { route: sure(routes.get(relation.id)), standing, traced }, marks);
    }
    const visible = Object.keys(spec.nodes).filter((node) => !isHidden(node));
    for (const node of visible) {
      const moved = sure(spec.nodes[node]).side !== sideOf(node);
      drawNode(spec, node, { place: sure(places.get(node)), grid, muted: isMuted(node), moved }, marks);
    }
    const said = drawn.flatMap(({ id, what }) => {
      const muted = !lit.has(id);
      return what && wantsLabel(state.labels, muted) ? [{ words: what, route: sure(routes.get(id)), muted }] : [];
    });
    const shownRoutes = drawn.map(({ id }) => sure(routes.get(id)));
    const wordless = drawWords(said, { drawn: shownRoutes, partly: state.lit !== undefined }, ground, size, marks);
    const left = leftOut(scene, plan, view);
    drawRest(left.nodes, { ...scene, ...plan }, marks);
    key.draw(drawn, places, left.relations.length, marks);
    marks.key.push(...stage.sketch);
    const unnamed = [
      ...visible.filter((node) => isCut(grid, node)),
      ...wordless,
      ...key.unnamedIn(drawn, places),
      ...cutHeads(spec, grid),
    ];
    const undrawn = [...left.nodes.map(({ node }) => node), ...left.relations];
    return frameOf(layersOf(LAYERS, marks), state, { unnamed, undrawn });
  };
}

/** Nodes, each with its side, and relations that a state would show and the plan has no room for. */
function leftOut({ spec, relations }: Scene, plan: Plan, { state, shown, isHidden }: ReturnType<typeof viewOf>) {
  const nodes = Object.keys(spec.nodes).filter((node) => plan.spec.nodes[node] === undefined && !isHidden(node));
  const kept = new Set(plan.relations.map(({ id }) => id));
  return {
    nodes: nodes.map((node) => ({ node, side: state.moved[node] ?? sure(spec.nodes[node]).side })),
    relations: relations.filter(({ id }) => shown.has(id) && !kept.has(id)).map(({ id }) => id),
  };
}

/** Whether a node stands without its whole name. */
function isCut({ fitted }: Grid, node: string): boolean {
  return fitted !== undefined && fitted.names.get(node)?.whole !== true;
}

/** Sides whose name is not written in full. */
function cutHeads(spec: Spec, { fitted }: Grid): string[] {
  return spec.sides.filter((side, index) => side.label && fitted && !sure(fitted.heads[index]).whole).map(({ id }) => id);
}

/** How many nodes of each side are not drawn, at the foot of its column. */
function drawRest(nodes: { side: string }[], { spec, grid, options }: Scene & Plan, into: Marks): void {
  if (nodes.length === 0) return;
  const { size, locale } = options;
  const say = speakerOf(locale);
  const font = size.text * 0.92;
  spec.sides.forEach((side, index) => {
    const n = nodes.filter((node) => node.side === side.id).length;
    if (n === 0) return;
    const { x, width } = sure(grid.columns[index]);
    const { lines, height } = fitLabel(say("andMore", { n }), font, width - 4);
    const y = grid.bottom - height / 2 - 2;
    const style: Style = { hue: "ash" };
    into.names.push(...stackLines(markKey("rest", side.id), lines, x + width / 2, y, { size: font, anchor: "middle", style }));
  });
}

/** Where each node stands in a state, and, as `left <node>`, the places that movers have left. */
function standing(spec: Spec, name: string, grid: Grid) {
  const state = sure(spec.states[name]);
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

export const network = defineFigure({
  schema,
  words: ["nodes.*.note"],
  numbers: [],
  spans: [],
  cells: ({ kind, unknown }) => cellsOf({ unknown }, [kind]),
  answers: {
    marks: ["node", "relation"],
    walk: () => "given",
    of: (spec, table, { locale }) => answersOf(spec, table, locale),
  },
  map: undefined,
  mirrored: () => "all",
  check,
  layout: (spec, table, options) => layout(resolved(spec, table), table, options),
});
