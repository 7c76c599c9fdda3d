// The spec of a map: layers of features, and for each state what must be visible and what shows.

import { z } from "zod";
import { position } from "../../schemas/geo.ts";
import { hue, id } from "../../schemas/names.ts";
import { text } from "../../schemas/text.ts";
import { figureFields, stateFields } from "../figure.ts";

/** How lines and areas are laid on. `wash` is a soft area without an edge. */
const look = z.strictObject({
  hue: hue.default("ash"),
  /** `bold` weighs more, `dashed` is broken, `wash` is soft (areas), `hollow` is an outline (points: not open yet). */
  paint: z.enum(["solid", "bold", "dashed", "wash", "hollow"]).default("solid"),
});

const layer = z.strictObject({
  /** Name of a file in content/geo/, without its ending. */
  geo: id,
  /** Which of its features, all if absent. */
  features: z.array(id).optional(),
  /** `place` draws points as dots; `name` writes their names only. */
  draw: z.enum(["area", "line", "place", "name"]),
  ...look.shape,
  /** A category column of the figure's dataset, whose rows have the features' ids: `looks` says how each value is drawn. */
  by: z.string().optional(),
  looks: z.record(id, look).optional(),
  /** Whether features are named on the map where there is room. Those that are lit always are. */
  names: z.boolean().default(true),
});

/** `[west, south, east, north]`, degrees. */
const bounds = z.tuple([z.number(), z.number(), z.number(), z.number()]);

const state = z.strictObject({
  ...stateFields,
  /** What must be in view: ids of features or layers, or bounds as `[west, south, east, north]`. */
  focus: z.union([bounds, z.array(id).min(1)]),
  /** Layers and features that show: ids of either. A line that was not there before grows from its first point. */
  show: z.array(id).min(1),
  /** Of those, what steps back. */
  context: z.array(id).default([]),
  /** Of those, what is brought out; all others keep their look. */
  lit: z.array(id).default([]),
  /** Lines along which something runs, from their first point to their last, when the state arrives. */
  runs: z.array(id).default([]),
  /** Words on the map's face, beside a feature or a place. */
  callouts: z.array(z.strictObject({ at: z.union([id, position]), text })).default([]),
});

export const schema = z.strictObject({
  ...figureFields,
  type: z.literal("map"),
  layers: z.record(id, layer),
  states: z.record(id, state),
  /** Needed where a layer draws administrative borders: the review number (审图号) and whose map it was given for, or why none is needed. */
  approval: z.union([z.strictObject({ number: z.string().min(1), source: text }), z.strictObject({ exempt: text })]).optional(),
});

export type MapSpec = z.output<typeof schema>;
