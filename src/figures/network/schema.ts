// network: who is joined to whom across a line: nodes on two or more sides, relations of several kinds between them.

import { z } from "zod";
import { means, oneOf } from "../../schemas/describe.ts";
import { hue, id } from "../../schemas/names.ts";
import { text } from "../../schemas/text.ts";
import { figureFields, stateFields } from "../figure.ts";

const column = z.string().min(1);

const side = z.strictObject({
  id: means(id, "这一边的编号。", "The side's id."),
  label: means(
    text.optional(),
    "写在这一边上面的名字；各家自己说清了就不用写。",
    "Stands over the bank. Absent where the nodes say it themselves.",
  ),
  hue: means(hue.default("ash"), "这一边的底色。", "Hue of the bank's wash."),
});

const node = z.strictObject({
  label: means(text, "名字。", "The name."),
  side: means(id, "站在哪一边。", "The side it stands on, unless a state has moved it."),
  note: means(text.optional(), "名字下面的几个小字。", "A few quiet words under the name."),
  look: means(
    oneOf({
      known: ["实框", "known"],
      unknown: ["虚框：来源没有说是谁", "in dashes: one that the source does not name"],
    }).default("known"),
    "说没说是谁。",
    "Whether the source names it.",
  ),
});

const kind = z.strictObject({
  label: means(text, "这类关系的名称，印在图例里。", "The kind's name in the key."),
  arrow: means(
    oneOf({
      forward: ["指向 to", "at the row's `to`"],
      both: ["两头都有", "at both ends"],
      none: ["不画", "at neither"],
    }).default("forward"),
    "箭头画在哪头。",
    "Where the arrowheads are.",
  ),
  look: means(
    oneOf({ solid: ["实线", "solid"], bold: ["粗线", "bold"], dashed: ["虚线", "dashed"] }).default("solid"),
    "线的样子。",
    "How the line is drawn.",
  ),
  hue: means(hue.default("accent"), "颜色。", "The hue."),
});

/** Relations by the ids of their rows, or those whose `column` holds one of `values`. */
const choice = z.union([
  z.array(id),
  z.strictObject({
    column: means(column, "看哪一列。", "The column looked at."),
    values: means(z.array(z.string()).min(1), "这一列是哪几个值。", "The values that count."),
  }),
]);

const state = z.strictObject({
  ...stateFields,
  show: means(
    z.union([z.literal("all"), choice]).default("all"),
    "画哪些关系：行的 id，或某一列是某几个值的；[] 一条也不画。",
    "Relations to draw: ids of rows, or those whose `column` holds one of `values`. [] draws none.",
  ),
  lit: means(choice.optional(), "画出来的里面亮哪些，其余退后。", "Relations to bring out of those drawn; the others step back."),
  nodes: means(
    z.array(id).default([]),
    "还要亮出哪几家，哪怕没有线连着。",
    "Nodes to bring out besides those that drawn relations join.",
  ),
  others: means(
    oneOf({ faint: ["退后", "they step back"], hidden: ["不画", "they are left out"] }).default("faint"),
    "没有亮出来的怎么办。",
    "What becomes of nodes that nothing brings out.",
  ),
  labels: means(
    z.boolean().default(true),
    "线上要不要写字（what 那一列）；有一条放不下，就都不写。",
    "Whether relations carry their words (`what`); where not all of a state's find room, none are printed.",
  ),
  moved: means(
    z.record(id, id).default({}),
    "谁搬到了哪一边；原来的地方留个轮廓。",
    "Nodes that have crossed over: the side each now stands on, by node id. Where it stood stays outlined.",
  ),
});

const crossing = z.strictObject({
  label: means(text, "图例里怎么说：迁到对岸。", "Its name in the key."),
  hue: means(hue.default("ink"), "颜色。", "The hue."),
});

export const schema = z.strictObject({
  type: means(z.literal("network"), "几边之间谁和谁有来往，往哪个方向。", "Who is joined to whom across a line, and which way."),
  ...figureFields,
  sides: means(
    z.array(side).min(2),
    "几边，从左到右：河的两岸，或者几栏。",
    "The sides, left to right: the banks of a river, or as many columns.",
  ),
  nodes: means(
    z.record(id, node),
    "各家：编号，和它是谁；先后就是从上到下。",
    "The nodes by id. Their order is their order from top to bottom.",
  ),
  order: means(
    oneOf({
      untangled: ["调一调，让线少交叉", "changed where that spares crossings"],
      given: ["照写的先后", "kept as given"],
    }).default("untangled"),
    "各家的上下先后。",
    "The order of nodes.",
  ),
  from: means(
    column,
    "哪一列是从谁来；表里一行是一种来往。",
    "Column with the node a relation starts at; each row of the dataset is a relation.",
  ),
  to: means(column, "哪一列是到谁去。", "Column with the node a relation leads to."),
  kind: means(
    column,
    "哪一列是哪类来往；空着的画成不知道。",
    "Column with the relation's kind; a row without one is drawn as unknown.",
  ),
  what: means(
    column.optional(),
    "哪一列写来往的是什么，几个字，印在线上。",
    "Column with a few words for what flows or is shared; they stand on the line.",
  ),
  kinds: means(z.record(z.string(), kind), "每一类来往怎么画。", "How each value of `kind` is drawn."),
  unknown: means(
    text.optional(),
    "图例里怎么叫类别不知道的来往：未列明。",
    "Names, in the key, the relations whose kind is not known.",
  ),
  crossing: means(
    crossing.optional(),
    "搬到对岸的怎么画、图例里怎么说。",
    "How nodes that have crossed over, and their tracks, are drawn and named in the key.",
  ),
  states: means(z.record(id, state), "画面：名字，和各自画哪些来往。", "The states by name."),
});

export type NetworkSpec = z.output<typeof schema>;
