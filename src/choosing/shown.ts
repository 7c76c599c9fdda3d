// Where each answer of a type, and each kind of chart that editors know by name, can be seen: a state of an example. The words are in
// messages/<language>/choosing.ts; what is there and has no picture here, or the other way round, does not compile.

import type { FigureName } from "../figures/index.ts";
import type { Catalogue } from "../messages/index.ts";

type Words = Catalogue["choosing"];
export type QuestionName = keyof Words["questions"];
export type KindName = keyof Words["kinds"];

/** A picture: `example`, or a variant by its name, in one of its states. */
export interface Shown {
  example: string;
  state: string;
}

const at = (example: string, state: string): Shown => ({ example, state });

/** For each type the questions that it answers. */
export const ANSWERS: { [Type in FigureName]: { [Name in keyof Words["figures"][Type]["answers"]]: Shown } } = {
  areas: { change: at("example", "all"), part: at("example", "share") },
  bars: {
    compare: at("standing-groups", "beside"),
    rank: at("ranked", "all"),
    part: at("example", "year"),
    spread: at("standing", "most"),
  },
  dots: {
    compare: at("many", "all"),
    rank: at("single", "all"),
    change: at("arrow", "all"),
    gap: at("example", "gap"),
    spread: at("range", "all"),
  },
  flow: { flow: at("example", "all") },
  lines: { change: at("example", "all"), spread: at("ranges", "all") },
  map: {
    place: at("example", "roads"),
    compare: at("rates", "now"),
    count: at("counts", "now"),
    change: at("change", "now"),
  },
  network: { flow: at("example", "all") },
  picture: { place: at("example", "all"), gap: at("before-after", "divided") },
  scatter: { relation: at("example", "trend"), spread: at("many", "all") },
  shares: { part: at("example", "all"), compare: at("towns", "all") },
  spread: { spread: at("example", "swarm"), compare: at("example", "districts"), count: at("example", "classes") },
  slope: { change: at("example", "all"), rank: at("bump", "all"), gap: at("scaled", "all") },
  table: { exact: at("example", "all"), rank: at("example", "growth"), compare: at("cards", "all") },
  timeline: { when: at("example", "works") },
  units: { count: at("example", "named"), part: at("example", "status") },
  waterfall: { change: at("example", "all"), part: at("balance", "all") },
};

/** A field by its path in the handbook's tables, `states.*.stacked`; with a value where it must have that one. */
export interface Field {
  path: string;
  value?: string | boolean;
}

/** How a kind is written here; one that cannot be made has no fields, and its type is the nearest. */
interface Kind {
  type: FigureName;
  fields?: readonly Field[];
  shown: Shown;
}

/** Fields that may hold anything, and those that hold one thing. */
function fields(paths: string, values: Record<string, string | boolean> = {}): Field[] {
  const plain = paths.split(" ").map((path) => ({ path }));
  return [...plain, ...Object.entries(values).map(([path, value]) => ({ path, value }))];
}

const STACKED = { "states.*.stacked": true };
const STANDING = { orientation: "columns" };

export const KINDS: Record<KindName, Kind> = {
  bar: { type: "bars", fields: fields("label value"), shown: at("ranked", "all") },
  "stacked-bars": { type: "bars", fields: fields("label value group", STACKED), shown: at("example", "year") },
  "grouped-bars": { type: "bars", fields: fields("label value group"), shown: at("example", "all") },
  "diverging-bars": {
    type: "bars",
    fields: fields("label value group sides.left.groups sides.right.groups sides.middle", { "sides.share": true }),
    shown: at("answers", "all"),
  },
  "population-pyramid": {
    type: "bars",
    fields: fields("label value group sides.left.groups sides.right.groups"),
    shown: at("pyramid", "all"),
  },
  "split-bars": {
    type: "table",
    fields: fields("label columns[].value", { "columns[].as": "bar" }),
    shown: at("split", "all"),
  },
  "bullet-bars": { type: "bars", fields: fields("label value target"), shown: at("targets", "all") },
  column: { type: "bars", fields: fields("label value", STANDING), shown: at("seasons", "all") },
  "grouped-columns": { type: "bars", fields: fields("label value group", STANDING), shown: at("standing-groups", "beside") },
  "stacked-columns": {
    type: "bars",
    fields: fields("label value group", { ...STANDING, ...STACKED }),
    shown: at("standing-groups", "stacked"),
  },
  line: { type: "lines", fields: fields("x y"), shown: at("ranges", "limit") },
  "multiple-lines": { type: "lines", fields: fields("x y series"), shown: at("example", "all") },
  "small-multiples": { type: "lines", fields: fields("x y series panels.by"), shown: at("panels", "apart") },
  area: { type: "areas", fields: fields("x y series"), shown: at("example", "all") },
  scatter: { type: "scatter", fields: fields("label x y"), shown: at("example", "all") },
  "connected-scatter": { type: "scatter", fields: fields("label x y connect"), shown: at("connected", "all") },
  "dot-plot": { type: "dots", fields: fields("label values"), shown: at("many", "all") },
  "range-plot": { type: "dots", fields: fields("label values", { as: "dumbbell" }), shown: at("example", "all") },
  slope: { type: "slope", fields: fields("label values"), shown: at("example", "all") },
  bump: { type: "slope", fields: fields("label x y", { as: "rank" }), shown: at("bump", "all") },
  "arrow-plot": { type: "dots", fields: fields("label values", { as: "arrow" }), shown: at("arrow", "all") },
  pie: { type: "shares", fields: fields("label values", { form: "pie" }), shown: at("pie", "all") },
  donut: { type: "shares", fields: fields("label values"), shown: at("example", "all") },
  "multiple-pies": { type: "shares", fields: fields("label values", { form: "pie" }), shown: at("budgets", "all") },
  "multiple-donuts": { type: "shares", fields: fields("label values", { form: "donut" }), shown: at("towns", "all") },
  "election-donut": {
    type: "shares",
    fields: fields("label values majority", { form: "seats" }),
    shown: at("council", "all"),
  },
  table: { type: "table", fields: fields("label columns"), shown: at("example", "all") },
  choropleth: {
    type: "map",
    fields: fields("layers.*.geo layers.*.value", { "layers.*.draw": "choropleth" }),
    shown: at("rates", "now"),
  },
  "symbol-map": {
    type: "map",
    fields: fields("layers.*.geo layers.*.value", { "layers.*.draw": "symbols" }),
    shown: at("counts", "now"),
  },
  "locator-map": {
    type: "map",
    fields: fields("layers.*.geo layers.*.features", { "layers.*.draw": "place" }),
    shown: at("example", "towns"),
  },
  histogram: { type: "spread", fields: fields("label value", { "states.*.as": "histogram" }), shown: at("example", "classes") },
  "strip-plot": { type: "spread", fields: fields("label value", { "states.*.as": "strip" }), shown: at("example", "all") },
  beeswarm: { type: "spread", fields: fields("label value", { "states.*.as": "beeswarm" }), shown: at("example", "swarm") },
  "box-plot": { type: "dots", shown: at("range", "all") },
  waterfall: { type: "waterfall", fields: fields("label value totals"), shown: at("example", "all") },
  sankey: { type: "network", shown: at("example", "all") },
  "annotated-picture": { type: "picture", fields: fields("file regions"), shown: at("example", "all") },
  "before-after": { type: "picture", fields: fields("file after states.*.shows"), shown: at("before-after", "divided") },
  treemap: { type: "bars", shown: at("ranked", "all") },
};
