// flow: a process over lanes: steps in order along one axis, those who act along the other, joint steps across all.

import { z } from "zod";
import { hue, id } from "../../schemas/names.ts";
import { text } from "../../schemas/text.ts";
import { figureFields, stateFields } from "../figure.ts";

const column = z.string().min(1);

const outcome = z.strictObject({
  id,
  label: text,
  hue: hue.default("accent"),
});

const state = z.strictObject({
  ...stateFields,
  /** Row of the last step that has been reached; later ones stand in outline. Absent: all are reached, or those up to `at`. */
  upto: id.optional(),
  /** Row of the one step to bring out; those before it step back. */
  at: id.optional(),
  /** The outcome, of any step, to bring out among its like. */
  outcome: id.optional(),
});

export const schema = z.strictObject({
  type: z.literal("flow"),
  ...figureFields,
  /** Those who act, in order: columns when narrow, rows when wide. */
  lanes: z.array(z.strictObject({ id, label: text, hue: hue.default("ash") })).min(1),
  /** Column with what is done at a step; each row of the dataset is a step, in order. */
  label: column,
  /** Column with a few more words about a step; left out at a size that has no room for all of them. */
  detail: column.optional(),
  /** Column that says who acts: a lane's id, a value of `spans`, or `all`. Absent: every step is joint. */
  lane: column.optional(),
  /** Values of `lane` that stand for several lanes. */
  spans: z.record(z.string(), z.array(id).min(2)).default({}),
  /** Stands in a step for which `lane` is not known; it is drawn across all lanes in dashes. */
  unknown: text.optional(),
  /** What may come out of a step, by the step's row: small branches within it. */
  outcomes: z.record(id, z.array(outcome).min(1)).default({}),
  /** Whether the steps are numbered along the axis. */
  numbers: z.boolean().default(true),
  states: z.record(id, state),
});

export type FlowSpec = z.output<typeof schema>;
