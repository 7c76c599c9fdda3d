// units: one token for each thing counted, sorted and grouped by what is known of it; unknowns drawn as unknown.

import { z } from "zod";
import { describe, oneOf } from "../../schemas/describe.ts";
import { hue, id } from "../../schemas/names.ts";
import { text } from "../../schemas/text.ts";
import { figureFields, stateFields } from "../figure.ts";
import { labelsField, selection } from "../kit/lit.ts";

/** How the tokens of a group look. */
const look = z.strictObject({
  look: describe(oneOf("units.look.look", ["solid", "soft", "hollow", "unknown"]), "units.look.look"),
  hue: describe(hue.default("accent"), "units.look.hue"),
});

const column = z.string().min(1);

const unsized = z.strictObject({
  heading: describe(text, "units.unsized.heading"),
  groups: describe(
    z
      .array(
        z.strictObject({
          id: describe(id, "units.unsized.groups.id"),
          label: describe(text, "units.unsized.groups.label"),
        }),
      )
      .min(1),
    "units.unsized.groups",
  ),
});

const state = z.strictObject({
  ...stateFields,
  group: describe(column.optional(), "units.state.group"),
  labels: labelsField("units.state.labels", "none"),
  lit: describe(selection().optional(), "units.state.lit"),
  unsized: describe(z.boolean().default(false), "units.state.unsized"),
});

export const schema = z.strictObject({
  type: describe(z.literal("units"), "units.type"),
  ...figureFields,
  label: describe(column.optional(), "units.label"),
  unnamed: describe(text.optional(), "units.unnamed"),
  count: describe(column.optional(), "units.count"),
  shape: describe(oneOf("units.shape", ["square", "disc", "stroke"]).default("square"), "units.shape"),
  looks: describe(z.record(column, z.record(z.string(), look)).default({}), "units.looks"),
  heading: describe(text.optional(), "units.heading"),
  unsized: describe(unsized.optional(), "units.unsized"),
  states: describe(z.record(id, state), "units.states"),
});

export type UnitsSpec = z.output<typeof schema>;
