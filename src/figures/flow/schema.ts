// flow: a process over lanes: steps in order along one axis, those who act along the other, joint steps across all.

import { z } from "zod";
import { describe } from "../../schemas/describe.ts";
import { hue, id } from "../../schemas/names.ts";
import { text } from "../../schemas/text.ts";
import { figureFields, stateFields } from "../figure.ts";
import { labelsField } from "../kit/lit.ts";

const column = z.string().min(1);

const outcome = z.strictObject({
  id: describe(id, "flow.outcome.id"),
  label: describe(text, "flow.outcome.label"),
  hue: describe(hue.default("accent"), "flow.outcome.hue"),
});

const lane = z.strictObject({
  id: describe(id, "flow.lane.id"),
  label: describe(text, "flow.lane.label"),
  hue: describe(hue.default("ash"), "flow.lane.hue"),
});

const state = z.strictObject({
  ...stateFields,
  upto: describe(id.optional(), "flow.state.upto"),
  at: describe(id.optional(), "flow.state.at"),
  outcome: describe(id.optional(), "flow.state.outcome"),
  labels: labelsField("flow.state.labels", "all"),
});

export const schema = z.strictObject({
  type: describe(z.literal("flow"), "flow.type"),
  ...figureFields,
  lanes: describe(z.array(lane).min(1), "flow.lanes"),
  label: describe(column, "flow.label"),
  detail: describe(column.optional(), "flow.detail"),
  lane: describe(column.optional(), "flow.lane"),
  spans: describe(z.record(z.string(), z.array(id).min(2)).default({}), "flow.spans"),
  unknown: describe(text.optional(), "flow.unknown"),
  outcomes: describe(z.record(id, z.array(outcome).min(1)).default({}), "flow.outcomes"),
  numbers: describe(z.boolean().default(true), "flow.numbers"),
  states: describe(z.record(id, state), "flow.states"),
});

export type FlowSpec = z.output<typeof schema>;
