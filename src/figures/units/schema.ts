// units: one token for each thing counted, sorted and grouped by what is known of it; unknowns drawn as unknown.

import { z } from "zod";
import { hue, id } from "../../schemas/names.ts";
import { text } from "../../schemas/text.ts";
import { figureFields, stateFields } from "../figure.ts";

/** How the tokens of a group look. `unknown` is hollow, dashed and carries a question mark. */
const look = z.strictObject({
  look: z.enum(["solid", "soft", "hollow", "unknown"]),
  hue: hue.default("accent"),
});

const column = z.string().min(1);

const state = z.strictObject({
  ...stateFields,
  /** Column to group by. Absent: one heap. */
  group: column.optional(),
  /** Whether tokens carry their names (needs `label`). */
  labels: z.boolean().default(false),
  /** Tokens to bring out: rows whose `column` is one of `values`. The others step back. */
  lit: z.strictObject({ column, values: z.array(z.string()).min(1) }).optional(),
  /** Whether to show the groups of unknown size. */
  unsized: z.boolean().default(false),
});

export const schema = z.strictObject({
  type: z.literal("units"),
  ...figureFields,
  /** Column with the tokens' names; a row without a name shows `unnamed`. */
  label: column.optional(),
  /** Printed where a row has no name. */
  unnamed: text.optional(),
  /** Column that says how many tokens a row stands for; one if absent. */
  count: column.optional(),
  /** Looks by column and value; tokens are solid accent where nothing is said. */
  looks: z.record(column, z.record(z.string(), look)).default({}),
  /** Heading of the ungrouped heap. */
  heading: text.optional(),
  /** Named groups whose sizes are not known: empty dashed boxes beside the heap. */
  unsized: z.strictObject({ heading: text, groups: z.array(z.strictObject({ id, label: text })).min(1) }).optional(),
  states: z.record(id, state),
});

export type UnitsSpec = z.output<typeof schema>;
