// The spec of a map: layers of features or of values, and for each state what must be visible and what shows.

import { z } from "zod";
import type { Hue } from "../../marks/style.ts";
import { describe, oneOf } from "../../schemas/describe.ts";
import { position } from "../../schemas/geo.ts";
import { hue, id } from "../../schemas/names.ts";
import { type Plain, text } from "../../schemas/text.ts";
import { figureFields, stateFields } from "../figure.ts";
import { type Resolved, selection } from "../kit/lit.ts";
import { numberFields } from "../kit/numbers.ts";
import { panelChoice } from "../kit/panels.ts";

const column = z.string().min(1);

/** How lines and areas are laid on. */
const look = z.strictObject({
  hue: describe(hue.optional(), "map.look.hue"),
  paint: describe(oneOf("map.look.paint", ["solid", "bold", "dashed", "wash", "hollow"]).default("solid"), "map.look.paint"),
});

const located = {
  geo: describe(id, "map.layer.geo"),
  features: describe(z.array(id).optional(), "map.layer.features"),
};
const names = describe(z.boolean().default(true), "map.layer.names");

/** Places, courses and areas as they are. */
const plain = z.strictObject({
  draw: describe(oneOf("map.layer.draw", ["area", "line", "place", "name"]), "map.layer.draw"),
  ...located,
  ...look.shape,
  hue: describe(hue.optional(), "map.layer.hue"),
  by: describe(z.string().optional(), "map.layer.by"),
  looks: describe(z.record(id, look).optional(), "map.layer.looks"),
  names,
});

const joined = { join: describe(column.optional(), "map.layer.join") };

/** What is drawn in the hue of paper is not seen, and would read as not there. */
const seen = hue.exclude(["paper"]).meta({ values: "names.hue" });

/** What a layer of values draws of the figure's dataset. */
const measured = {
  value: describe(column, "map.layer.value"),
  per: describe(column.optional(), "map.layer.per"),
  ...numberFields,
  hue: describe(seen.default("accent"), "map.layer.hue"),
  below: describe(seen.optional(), "map.layer.below"),
  names,
};

/** More classes than these cannot be told apart. */
const MOST_CLASSES = 7;

const classed = {
  breaks: describe(
    z
      .union([
        oneOf("map.layer.breaks", ["quantile", "natural"]),
        z
          .array(z.number())
          .min(1)
          .max(MOST_CLASSES - 1),
      ])
      .default("quantile"),
    "map.layer.breaks",
  ),
  count: describe(z.number().int().min(2).max(MOST_CLASSES).default(5), "map.layer.count"),
  middle: describe(z.number().optional(), "map.layer.middle"),
};

const choropleth = z.strictObject({
  draw: describe(z.literal("choropleth"), "map.layer.draw.choropleth"),
  ...located,
  ...joined,
  ...measured,
  ...classed,
});

const symbols = z.strictObject({
  draw: describe(z.literal("symbols"), "map.layer.draw.symbols"),
  ...located,
  ...joined,
  ...measured,
});

const cell = z.number().int().min(0).max(60);

const tiles = z.strictObject({
  draw: describe(z.literal("tiles"), "map.layer.draw.tiles"),
  tiles: describe(z.record(id, z.tuple([cell, cell])), "map.layer.tiles"),
  shape: describe(oneOf("map.layer.shape", ["square", "hexagon"]).default("square"), "map.layer.shape"),
  label: describe(column.optional(), "map.layer.label"),
  ...measured,
  ...classed,
});

const layer = z.discriminatedUnion("draw", [plain, choropleth, symbols, tiles]);

const degrees = z.number();
/** `[west, south, east, north]`, degrees. */
const bounds = z.tuple([degrees, degrees, degrees, degrees]);

const callout = z.strictObject({
  at: describe(z.union([id, position]), "map.callout.at"),
  text: describe(text, "map.callout.text"),
});

/** More maps than these cannot be read side by side. */
const MOST_PANELS = 20;

/** The same map several times, each with another column of one layer in classes. */
const panels = z.strictObject({
  layer: describe(id, "map.panels.layer"),
  values: describe(z.array(column).min(2).max(MOST_PANELS), "map.panels.values"),
});

/** What a state calls the areas of which nothing is known. */
export const UNKNOWN = "unknown";

const state = z.strictObject({
  ...stateFields,
  focus: describe(z.union([bounds, z.array(id).min(1)]), "map.state.focus"),
  show: describe(selection(), "map.state.show"),
  context: describe(selection(0).default([]), "map.state.context"),
  lit: describe(selection(0).default([]), "map.state.lit"),
  values: describe(z.record(id, column).default({}), "map.state.values"),
  classes: describe(z.array(z.union([z.number().int().min(1), z.literal(UNKNOWN)])).default([]), "map.state.classes"),
  runs: describe(selection(0).default([]), "map.state.runs"),
  callouts: describe(z.array(callout).default([]), "map.state.callouts"),
  ...panelChoice,
});

const approval = z.union([
  z.strictObject({
    number: describe(z.string().min(1), "map.approval.number"),
    source: describe(text, "map.approval.source"),
  }),
  z.strictObject({ exempt: describe(text, "map.approval.exempt") }),
]);

export const schema = z.strictObject({
  type: describe(z.literal("map"), "map.type"),
  ...figureFields,
  layers: describe(z.record(id, layer), "map.layers"),
  panels: describe(panels.optional(), "panels.panels"),
  states: describe(z.record(id, state), "map.states"),
  scaleBar: describe(z.boolean().default(true), "map.scaleBar"),
  locator: describe(z.union([id, z.boolean()]).default(true), "map.locator"),
  approval: describe(approval.optional(), "map.approval"),
});

export type MapSpec = z.output<typeof schema>;
/** The columns that its layers of values draw in any state, by layer: each has one scale for all of them. */
export type Spec = Resolved<Plain<MapSpec>> & { columns: Record<string, string[]> };
export type State = Spec["states"][string];

type Layer = z.output<typeof layer>;
type PlainLayer = Spec["layers"][string];
/** A layer that draws values: its columns, and how it makes classes or circles of them. */
export type Measured = Extract<Layer, { value: string }>;
type PlainMeasured = Extract<PlainLayer, { value: string }>;
/** A layer whose values are in classes. */
export type Classed = Extract<PlainLayer, { count: number }>;

export const isMeasured = <One extends { draw: string }>(one: One): one is Extract<One, { value: string }> => "value" in one;
/** The geo file of a layer; a grid of tiles has none. */
export const fileOf = (one: { draw: string }): string | undefined =>
  "geo" in one && typeof one.geo === "string" ? one.geo : undefined;

/** The columns that a layer draws, in any state and any panel. */
export function columnsOf(
  name: string,
  { value }: Pick<PlainMeasured, "value">,
  { states, panels }: { states: Record<string, Pick<State, "values">>; panels?: Plain<MapSpec>["panels"] },
): string[] {
  const inPanels = panels?.layer === name ? panels.values : [];
  return [...new Set([value, ...Object.values(states).flatMap(({ values }) => values[name] ?? []), ...inPanels])];
}

/** The hue of what lies below zero or below the middle, where nobody has said it: one that is told from the other. */
export const belowOf = ({ below, hue }: Pick<PlainMeasured, "below" | "hue">): Hue =>
  below ?? (hue === "azurite" ? "ochre" : "azurite");
