// units: one token for each thing counted, sorted and grouped by what is known of it; unknowns drawn as unknown.

import { z } from "zod";
import { means, oneOf } from "../../schemas/describe.ts";
import { hue, id } from "../../schemas/names.ts";
import { text } from "../../schemas/text.ts";
import { figureFields, stateFields } from "../figure.ts";

/** How the tokens of a group look. */
const look = z.strictObject({
  look: means(
    oneOf({
      solid: ["实色", "solid"],
      soft: ["淡色", "washed"],
      hollow: ["空心", "an outline"],
      unknown: ["虚框加问号：不知道", "dashed, with a question mark"],
    }),
    "画成什么样。",
    "How it is drawn.",
  ),
  hue: means(hue.default("accent"), "颜色。", "The hue."),
});

const column = z.string().min(1);

const chosen = z.strictObject({
  column: means(column, "看哪一列。", "The column looked at."),
  values: means(z.array(z.string()).min(1), "这一列是哪几个值。", "The values that count."),
});

const unsized = z.strictObject({
  heading: means(text, "这些空框上面的标题。", "Their heading."),
  groups: means(
    z
      .array(
        z.strictObject({
          id: means(id, "编号。", "The group's id."),
          label: means(text, "名称。", "Its name."),
        }),
      )
      .min(1),
    "每一堆的编号和名称。",
    "The groups.",
  ),
});

const state = z.strictObject({
  ...stateFields,
  group: means(column.optional(), "按哪一列分堆；不写就是一大堆。", "Column to group by. Absent: one heap."),
  labels: means(
    z.boolean().default(false),
    "方块上要不要写名字（要先写 label）。",
    "Whether tokens carry their names (needs `label`).",
  ),
  lit: means(
    chosen.optional(),
    "亮出哪些方块，其余退后。",
    "Tokens to bring out: rows whose `column` is one of `values`. The others step back.",
  ),
  unsized: means(z.boolean().default(false), "要不要画出不知道有多少的那几堆。", "Whether to show the groups of unknown size."),
});

export const schema = z.strictObject({
  type: means(
    z.literal("units"),
    "一个方块一件东西：分堆、标名、亮出几个；不知道的画虚框。",
    "One token for each thing counted: grouped, named, brought out; what is not known is drawn as unknown.",
  ),
  ...figureFields,
  label: means(
    column.optional(),
    "哪一列是方块的名字；没有名字的行印 unnamed。",
    "Column with the tokens' names; a row without a name shows `unnamed`.",
  ),
  unnamed: means(text.optional(), "没有名字的印什么：没写名字。", "Printed where a row has no name."),
  count: means(
    column.optional(),
    "哪一列写这一行有几个方块；不写就一行一个。",
    "Column that says how many tokens a row stands for; one if absent.",
  ),
  looks: means(
    z.record(column, z.record(z.string(), look)).default({}),
    "哪一列的哪个值画成什么样。",
    "Looks by column and value; tokens are solid accent where nothing is said.",
  ),
  heading: means(text.optional(), "不分堆时，那一大堆的标题。", "Heading of the ungrouped heap."),
  unsized: means(
    unsized.optional(),
    "知道有、却不知道有多少的几堆：画成旁边的空虚框。",
    "Named groups whose sizes are not known: empty dashed boxes beside the heap.",
  ),
  states: means(z.record(id, state), "画面：名字，和各自怎么分、亮出谁。", "The states by name."),
});

export type UnitsSpec = z.output<typeof schema>;
