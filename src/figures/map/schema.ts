// The spec of a map: layers of features, and for each state what must be visible and what shows.

import { z } from "zod";
import { means, oneOf } from "../../schemas/describe.ts";
import { position } from "../../schemas/geo.ts";
import { hue, id } from "../../schemas/names.ts";
import { text } from "../../schemas/text.ts";
import { figureFields, stateFields } from "../figure.ts";

/** How lines and areas are laid on. */
const look = z.strictObject({
  hue: means(hue.default("ash"), "颜色。", "The hue."),
  paint: means(
    oneOf({
      solid: ["实", "solid"],
      bold: ["粗", "weighs more"],
      dashed: ["虚", "broken"],
      wash: ["淡染，没有边（片）", "soft, without an edge (areas)"],
      hollow: ["空心（点）：还没开", "an outline (points): not open yet"],
    }).default("solid"),
    "笔法。",
    "How it is laid on.",
  ),
});

const layer = z.strictObject({
  geo: means(id, "用哪个地理文件：geo/ 里的文件名，不写 .geojson。", "Name of a file in geo/, without its ending."),
  features: means(z.array(id).optional(), "只画其中哪几个；不写就全画。", "Which of its features, all if absent."),
  draw: means(
    oneOf({
      area: ["片", "areas"],
      line: ["线", "lines"],
      place: ["点", "points as dots"],
      name: ["只写名字", "names only"],
    }),
    "画成什么。",
    "What they are drawn as.",
  ),
  ...look.shape,
  by: means(
    z.string().optional(),
    "表里哪一列（category）决定怎么画；行的 id 就是地方的 id。",
    "A category column of the figure's dataset, whose rows have the features' ids: `looks` says how each value is drawn.",
  ),
  looks: means(z.record(id, look).optional(), "by 那一列的每个值怎么画。", "How each value of `by` is drawn."),
  names: means(
    z.boolean().default(true),
    "地方够时要不要写名字；亮出来的一定写。",
    "Whether features are named on the map where there is room. Those that are lit always are.",
  ),
});

const degrees = z.number();
/** `[west, south, east, north]`, degrees. */
const bounds = z.tuple([degrees, degrees, degrees, degrees]);

const callout = z.strictObject({
  at: means(z.union([id, position]), "写在哪里：编号，或者 [经度, 纬度]。", "A feature's id, or [longitude, latitude]."),
  text: means(text, "短语。", "The words."),
});

const state = z.strictObject({
  ...stateFields,
  focus: means(
    z.union([bounds, z.array(id).min(1)]),
    "必须看得见的：层或地方的编号，或者 [西, 南, 东, 北]。镜头自己会算，不用写缩放。",
    "What must be in view: ids of features or layers, or bounds as [west, south, east, north].",
  ),
  show: means(
    z.array(id).min(1),
    "露面的层或地方；上个画面没有的线会长出来。",
    "Layers and features that show: ids of either. A line that was not there before grows from its first point.",
  ),
  context: means(z.array(id).default([]), "其中退到后面的。", "Of those, what steps back."),
  lit: means(
    z.array(id).default([]),
    "其中要亮出来的，一定会标名字。",
    "Of those, what is brought out; all others keep their look.",
  ),
  runs: means(
    z.array(id).default([]),
    "有东西从头跑到尾的线，比如公交车。",
    "Lines along which something runs, from their first point to their last, when the state arrives.",
  ),
  callouts: means(z.array(callout).default([]), "图面上的短语。", "Words on the map's face, beside a feature or a place."),
});

const approval = z.union([
  z.strictObject({
    number: means(z.string().min(1), "审图号。", "The review number (审图号)."),
    source: means(text, "是哪张图的审图号。", "Whose map it was given for."),
  }),
  z.strictObject({ exempt: means(text, "不用送审的理由。", "Why none is needed.") }),
]);

export const schema = z.strictObject({
  type: means(z.literal("map"), "在哪里；见“地图”。", "Where things are."),
  ...figureFields,
  layers: means(z.record(id, layer), "各层：编号，和画什么、怎么画；先写的在下面。", "The layers by id, the lowest first."),
  states: means(z.record(id, state), "画面：名字，和各自要看见什么。", "The states by name."),
  approval: means(
    approval.optional(),
    "用到画了边界的地理文件时必须写：number 和 source，或者 exempt。不能编。",
    "Needed where a layer draws administrative borders: `number` and `source`, or `exempt`.",
  ),
});

export type MapSpec = z.output<typeof schema>;
