// network: who is joined to whom across a line: nodes on two or more sides, relations of several kinds between them.

import { z } from "zod";
import { describe, oneOf } from "../../schemas/describe.ts";
import { hue, id } from "../../schemas/names.ts";
import { type Plain, text } from "../../schemas/text.ts";
import { figureFields, stateFields } from "../figure.ts";
import { labelsField, type Resolved, selection } from "../kit/lit.ts";

const column = z.string().min(1);

const side = z.strictObject({
  id: describe(id, "network.side.id"),
  label: describe(text.optional(), "network.side.label"),
  hue: describe(hue.default("ash"), "network.side.hue"),
});

const node = z.strictObject({
  label: describe(text, "network.node.label"),
  side: describe(id, "network.node.side"),
  note: describe(text.optional(), "network.node.note"),
  look: describe(oneOf("network.node.look", ["known", "unknown"]).default("known"), "network.node.look"),
});

const kind = z.strictObject({
  label: describe(text, "network.kind.label"),
  arrow: describe(oneOf("network.kind.arrow", ["forward", "both", "none"]).default("forward"), "network.kind.arrow"),
  look: describe(oneOf("network.kind.look", ["solid", "bold", "dashed"]).default("solid"), "network.kind.look"),
  hue: describe(hue.default("accent"), "network.kind.hue"),
});

const state = z.strictObject({
  ...stateFields,
  show: describe(z.union([z.literal("all"), selection(0)]).default("all"), "network.state.show"),
  lit: describe(selection(0).optional(), "network.state.lit"),
  nodes: describe(z.array(id).default([]), "network.state.nodes"),
  others: describe(oneOf("network.state.others", ["faint", "hidden"]).default("faint"), "network.state.others"),
  labels: labelsField("network.state.labels", "lit"),
  moved: describe(z.record(id, id).default({}), "network.state.moved"),
});

const crossing = z.strictObject({
  label: describe(text, "network.crossing.label"),
  hue: describe(hue.default("ink"), "network.crossing.hue"),
});

export const schema = z.strictObject({
  type: describe(z.literal("network"), "network.type"),
  ...figureFields,
  sides: describe(z.array(side).min(2), "network.sides"),
  nodes: describe(z.record(id, node), "network.nodes"),
  order: describe(oneOf("network.order", ["untangled", "given"]).default("untangled"), "network.order"),
  from: describe(column, "network.from"),
  to: describe(column, "network.to"),
  kind: describe(column, "network.kind"),
  what: describe(column.optional(), "network.what"),
  kinds: describe(z.record(z.string(), kind), "network.kinds"),
  unknown: describe(text.optional(), "network.unknown"),
  crossing: describe(crossing.optional(), "network.crossing"),
  states: describe(z.record(id, state), "network.states"),
});

export type NetworkSpec = z.output<typeof schema>;
export type Spec = Resolved<Plain<NetworkSpec>>;
