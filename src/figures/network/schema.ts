// network: who is joined to whom across a line: nodes on two or more sides, relations of several kinds between them.

import { z } from "zod";
import { hue, id } from "../../schemas/names.ts";
import { text } from "../../schemas/text.ts";
import { figureFields, stateFields } from "../figure.ts";

const column = z.string().min(1);

const side = z.strictObject({
  id,
  /** Stands over the bank. Absent where the nodes say it themselves. */
  label: text.optional(),
  /** Hue of the bank's wash. */
  hue: hue.default("ash"),
});

const node = z.strictObject({
  label: text,
  /** The side it stands on, unless a state has moved it. */
  side: id,
  /** A few quiet words under the name. */
  note: text.optional(),
  /** `unknown` outlines in dashes a node that the source does not name. */
  look: z.enum(["known", "unknown"]).default("known"),
});

const kind = z.strictObject({
  label: text,
  /** Where the arrowheads are: at the row's `to`, at both ends, or at neither. */
  arrow: z.enum(["forward", "both", "none"]).default("forward"),
  look: z.enum(["solid", "bold", "dashed"]).default("solid"),
  hue: hue.default("accent"),
});

/** Relations by the ids of their rows, or those whose `column` holds one of `values`. */
const choice = z.union([z.array(id), z.strictObject({ column, values: z.array(z.string()).min(1) })]);

const state = z.strictObject({
  ...stateFields,
  /** Relations to draw. `[]` draws none. */
  show: z.union([z.literal("all"), choice]).default("all"),
  /** Relations to bring out of those drawn; the others step back. */
  lit: choice.optional(),
  /** Nodes to bring out besides those that drawn relations join. */
  nodes: z.array(id).default([]),
  /** Whether nodes that nothing brings out step back or are left out. */
  others: z.enum(["faint", "hidden"]).default("faint"),
  /** Whether relations carry their words (`what`); where not all of a state's find room, none are printed. */
  labels: z.boolean().default(true),
  /** Nodes that have crossed over: the side each now stands on, by node id. Where it stood stays outlined. */
  moved: z.record(id, id).default({}),
});

export const schema = z.strictObject({
  type: z.literal("network"),
  ...figureFields,
  /** The sides, left to right: the banks of a river, or as many columns. */
  sides: z.array(side).min(2),
  /** The nodes by id. Their order is their order from top to bottom. */
  nodes: z.record(id, node),
  /** `untangled` changes the order of nodes where that spares crossings; `given` keeps it. */
  order: z.enum(["untangled", "given"]).default("untangled"),
  /** Column with the node a relation starts at; each row of the dataset is a relation. */
  from: column,
  /** Column with the node a relation leads to. */
  to: column,
  /** Column with the relation's kind; a row without one is drawn as unknown. */
  kind: column,
  /** Column with a few words for what flows or is shared; they stand on the line. */
  what: column.optional(),
  /** How each value of `kind` is drawn. */
  kinds: z.record(z.string(), kind),
  /** Names, in the key, the relations whose kind is not known. */
  unknown: text.optional(),
  /** How nodes that have crossed over, and their tracks, are drawn and named in the key. */
  crossing: z.strictObject({ label: text, hue: hue.default("ink") }).optional(),
  states: z.record(id, state),
});

export type NetworkSpec = z.output<typeof schema>;
