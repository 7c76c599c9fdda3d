// The spec of a map: layers of features, and for each state what must be visible and what shows.

import { z } from "zod";
import { describe, oneOf } from "../../schemas/describe.ts";
import { position } from "../../schemas/geo.ts";
import { hue, id } from "../../schemas/names.ts";
import { text } from "../../schemas/text.ts";
import { figureFields, stateFields } from "../figure.ts";
import { selection } from "../kit/lit.ts";

/** How lines and areas are laid on. */
const look = z.strictObject({
  hue: describe(hue.default("ash"), "map.look.hue"),
  paint: describe(oneOf("map.look.paint", ["solid", "bold", "dashed", "wash", "hollow"]).default("solid"), "map.look.paint"),
});

const layer = z.strictObject({
  geo: describe(id, "map.layer.geo"),
  features: describe(z.array(id).optional(), "map.layer.features"),
  draw: describe(oneOf("map.layer.draw", ["area", "line", "place", "name"]), "map.layer.draw"),
  ...look.shape,
  by: describe(z.string().optional(), "map.layer.by"),
  looks: describe(z.record(id, look).optional(), "map.layer.looks"),
  names: describe(z.boolean().default(true), "map.layer.names"),
});

const degrees = z.number();
/** `[west, south, east, north]`, degrees. */
const bounds = z.tuple([degrees, degrees, degrees, degrees]);

const callout = z.strictObject({
  at: describe(z.union([id, position]), "map.callout.at"),
  text: describe(text, "map.callout.text"),
});

const state = z.strictObject({
  ...stateFields,
  focus: describe(z.union([bounds, z.array(id).min(1)]), "map.state.focus"),
  show: describe(selection(), "map.state.show"),
  context: describe(selection(0).default([]), "map.state.context"),
  lit: describe(selection(0).default([]), "map.state.lit"),
  runs: describe(selection(0).default([]), "map.state.runs"),
  callouts: describe(z.array(callout).default([]), "map.state.callouts"),
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
  states: describe(z.record(id, state), "map.states"),
  approval: describe(approval.optional(), "map.approval"),
});

export type MapSpec = z.output<typeof schema>;
