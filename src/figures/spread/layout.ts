// spread: lays the values of one column out on one scale for all states, as thin marks, as dots beside each other, or in classes.

import { max } from "d3-array";
import { packOf, speakerOf } from "../../locale/index.ts";
import type { Frame } from "../../marks/marks.ts";
import { sure } from "../../sure.ts";
import { defineFigure, type LayoutOptions, type Table } from "../figure.ts";
import { rowAnswers } from "../kit/answers.ts";
import { emptyLayers, frameOf, layersOf } from "../kit/layers.ts";
import { resolved } from "../kit/lit.ts";
import { cellsOf, numberWriter } from "../kit/numbers.ts";
import { type Remark, remarksIn } from "../kit/remarks.ts";
import { type Stage, stageOf } from "../kit/stage.ts";
import { spotsOf } from "./answers.ts";
import { check } from "./check.ts";
import { drawCounts, drawMarks, drawScale } from "./draw.ts";
import { drawLines, lineWords, placeLines } from "./lines.ts";
import { drawNames } from "./names.ts";
import { type Content, type Plan, planOf, type View } from "./plan.ts";
import { isKnown, itemsOf } from "./rows.ts";
import { dotsOf, fieldOf, sayAll } from "./said.ts";
import { LAYERS } from "./scene.ts";
import { type Spec, schema } from "./schema.ts";

function contentOf(spec: Spec, table: Table, locale: string): Content {
  const say = speakerOf(locale);
  const column = table.columns[spec.value];
  const writer = numberWriter(spec, column, locale);
  const label = column?.label ?? spec.value;
  const beside = [...(writer.unit === "" ? [] : [writer.unit]), ...(spec.log ? [say("logAxis")] : [])];
  const unit = beside.join(packOf(locale).joints.list);
  return {
    spec,
    table,
    locale,
    items: itemsOf(spec, table, say("unknown")),
    writer,
    digits: numberWriter({ scale: spec.scale }, column, locale),
    title: `${unit === "" ? label : say("headWithUnit", { label, unit })} →`,
  };
}

/** What is said under the scale: rows that are not on it, not drawn, or not known exactly. */
function remarksOf({ shown, off, undrawn }: View, { spec, table, locale }: Content): Remark[] {
  const say = speakerOf(locale);
  const remark = (part: Remark["part"], n: number, words: (label: string) => string, label = ""): Remark[] =>
    n === 0 ? [] : [{ part, item: "", label, words }];
  const unknown = shown.filter((item) => !isKnown(item)).length;
  const ranges = shown.filter((item) => isKnown(item) && item.range).length;
  const column = table.columns[spec.value]?.label ?? spec.value;
  return [
    ...remark("unknown", unknown, (label) => say("notStated", { n: unknown, label }), column),
    ...remark("ranges", ranges, () => say("rangesAtMiddle", { n: ranges })),
    ...remark("off", off.length, () => say("offStretch", { n: off.length })),
    ...remark("rest", undrawn.length, () => say("andMore", { n: undrawn.length })),
  ];
}

interface Arranged {
  plan: Plan;
  stage: Stage;
  remarks: Map<string, ReturnType<typeof remarksIn>>;
  /** px kept for them under the scale. */
  foot: number;
}

/** How often the room under the scale is found anew: with less room, more may have to be said. */
const ROUNDS = 4;

/** The states on their stage, with what is said under them. */
function arrange(content: Content, { size }: LayoutOptions): Arranged {
  const stage = stageOf(content.spec, size);
  const arrangeOver = (foot: number) => {
    const plan = planOf(content, stage, foot, size);
    const said = [...plan.views].map(([name, view]) => [name, remarksIn(remarksOf(view, content), stage, size)] as const);
    const remarks = new Map(said);
    // Where they are short they stand in the line of the scale's words.
    const isBeside = said.every(([, { width }]) => width <= plan.title.beside);
    return { plan, remarks, needed: isBeside ? 0 : (max(said, ([, { height }]) => height) ?? 0) };
  };
  let foot = 0;
  let found = arrangeOver(foot);
  for (let round = 1; round < ROUNDS && found.needed > foot; round++) {
    foot = found.needed;
    found = arrangeOver(foot);
  }
  return { plan: found.plan, remarks: found.remarks, stage, foot };
}

function layout(spec: Spec, table: Table, options: LayoutOptions): (state: string) => Frame {
  const content = contentOf(spec, table, options.locale);
  const { plan, stage, remarks, foot } = arrange(content, options);
  const words = lineWords(
    [...plan.views.values()].map((view) => ({ content, plan, view })),
    content,
  );
  return (name) => {
    const view = sure(plan.views.get(name));
    const scene = { content, plan, view };
    const into = emptyLayers(LAYERS);
    sure(remarks.get(name)).draw(foot, into);
    into.sketch.push(...stage.sketch);
    into.axis.push(...plan.title.marks, ...view.ticks.map((tick) => tick.words), ...view.open);
    const dots = dotsOf(scene, drawMarks(scene, into));
    const field = fieldOf(scene, into);
    const { uprights, left } = placeLines(scene, field, into);
    const unnamed = drawNames(scene, dots, field, into);
    const said = sayAll(scene, dots, { words, left }, field, into);
    drawCounts(scene, into);
    drawLines(uprights, into);
    drawScale(scene, into);
    const lost = [...unnamed, ...said.unnamed, ...view.unnamed, ...(plan.title.cut ? [spec.value] : [])];
    const omitted = { unnamed: [...new Set(lost)], undrawn: view.undrawn.map(({ id }) => id) };
    return frameOf(layersOf(LAYERS, into), view.state, omitted, said.listed, spotsOf(scene));
  };
}

export const spread = defineFigure({
  schema,
  words: ["states.*.annotations.*.text"],
  numbers: ["references.*.value", "bands.*.from", "bands.*.to"].map((field) => ({ field, said: "label" })),
  spans: ["value"],
  cells: (spec) => cellsOf(spec, [spec.value]),
  answers: {
    marks: ["dot"],
    walk: () => "right",
    of: (spec, table, { locale }) => {
      const groups = [...new Set(Object.values(spec.states).flatMap(({ group }) => group ?? []))];
      const styles = cellsOf(spec, [spec.value]);
      return rowAnswers(table, { locale, styles, title: [spec.label], said: [spec.value, ...groups], value: spec.value });
    },
  },
  map: undefined,
  // Its axis is a scale of numbers, as a scatter's is.
  mirrored: () => "nothing",
  check,
  layout: (spec, table, options) => layout(resolved(spec, table), table, options),
});
