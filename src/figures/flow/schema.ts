// flow: a process over lanes: steps in order along one axis, those who act along the other, joint steps across all.

import { z } from "zod";
import { means } from "../../schemas/describe.ts";
import { hue, id } from "../../schemas/names.ts";
import { text } from "../../schemas/text.ts";
import { figureFields, stateFields } from "../figure.ts";

const column = z.string().min(1);

const outcome = z.strictObject({
  id: means(id, "结果的编号。", "The outcome's id."),
  label: means(text, "结果的名称。", "Its name."),
  hue: means(hue.default("accent"), "颜色。", "The hue."),
});

const lane = z.strictObject({
  id: means(id, "这一方的编号，表里 lane 那一列写它。", "The lane's id, as column `lane` holds it."),
  label: means(text, "这一方的名称。", "Its name."),
  hue: means(hue.default("ash"), "颜色。", "The hue."),
});

const state = z.strictObject({
  ...stateFields,
  upto: means(
    id.optional(),
    "走到哪一步（行的 id），后面的只画轮廓；不写就全走到，或走到 at。",
    "Row of the last step that has been reached; later ones stand in outline. Absent: all are reached, or those up to `at`.",
  ),
  at: means(id.optional(), "亮出哪一步，前面的退后。", "Row of the one step to bring out; those before it step back."),
  outcome: means(id.optional(), "亮出哪个结果。", "The outcome, of any step, to bring out among its like."),
});

export const schema = z.strictObject({
  type: means(z.literal("flow"), "几方一起做的几步。", "The steps of what several parties do."),
  ...figureFields,
  lanes: means(
    z.array(lane).min(1),
    "做事的各方，照先后：窄屏是一列一方，宽屏是一行一方。",
    "Those who act, in order: columns when narrow, rows when wide.",
  ),
  label: means(
    column,
    "哪一列写这一步做什么；表里一行是一步，照先后。",
    "Column with what is done at a step; each row of the dataset is a step, in order.",
  ),
  detail: means(
    column.optional(),
    "哪一列再补几个字；放不下就都不印。",
    "Column with a few more words about a step; left out at a size that has no room for all of them.",
  ),
  lane: means(
    column.optional(),
    "哪一列写谁来做：lanes 里的编号、spans 里的名字，或者 all（大家）。不写就都是一起做。",
    "Column that says who acts: a lane's id, a value of `spans`, or `all`. Absent: every step is joint.",
  ),
  spans: means(
    z.record(z.string(), z.array(id).min(2)).default({}),
    "一个名字代表几方。",
    "Values of `lane` that stand for several lanes.",
  ),
  unknown: means(
    text.optional(),
    "谁做的不知道时，那一步里写什么；画成横跨各方的虚框。",
    "Stands in a step for which `lane` is not known; it is drawn across all lanes in dashes.",
  ),
  outcomes: means(
    z.record(id, z.array(outcome).min(1)).default({}),
    "某一步（行的 id）可能有哪些结果，画成它里面的小枝。",
    "What may come out of a step, by the step's row: small branches within it.",
  ),
  numbers: means(z.boolean().default(true), "要不要给每一步编号。", "Whether the steps are numbered along the axis."),
  states: means(z.record(id, state), "画面：名字，和各自走到哪里。", "The states by name."),
});

export type FlowSpec = z.output<typeof schema>;
