// slope: lays out lines between two or more times, at their values or at their ranks, each named and valued at its ends.

import { speakerOf } from "../../locale/index.ts";
import type { Answer } from "../../marks/answers.ts";
import { markKey } from "../../marks/key.ts";
import type { Frame, Text } from "../../marks/marks.ts";
import { type Box, middle, textWidth } from "../../marks/text.ts";
import type { Plain } from "../../schemas/text.ts";
import { sure } from "../../sure.ts";
import { defineFigure, type LayoutOptions, type Row, type Table } from "../figure.ts";
import { alongSeries, rowAnswers } from "../kit/answers.ts";
import { keyLines, unitText } from "../kit/key.ts";
import { emptyLayers, frameOf, layersOf } from "../kit/layers.ts";
import { isMuted, resolved } from "../kit/lit.ts";
import { cellsOf } from "../kit/numbers.ts";
import { stageOf } from "../kit/stage.ts";
import { placeTicks } from "../kit/ticks.ts";
import { check } from "./check.ts";
import { ASH, drawGround, drawStroke, LAYERS, type Marks, RING } from "./draw.ts";
import { drawEnds } from "./ends.ts";
import { baseOf, type Plan, planOf, spotsOf } from "./plan.ts";
import { itemId, timesOf } from "./rows.ts";
import { sayAll } from "./said.ts";
import { columnsOf, type SlopeSpec, type Spec, schema } from "./schema.ts";
import type { View } from "./view.ts";

/** px of a ring before words, with the gap after it. */
const ringWidth = (text: number) => 2 * RING + text * 0.5;

/** What stands over the lines: what a ring is, and a unit that is said once. */
function keyOf(stage: Box, plan: Pick<Plan, "size">, unknown: string, { unit, rings }: { unit: string; rings: boolean }) {
  const { text } = plan.size;
  const entries = rings ? [{ of: "ring", name: unknown, swatch: ringWidth(text) }] : [];
  return keyLines(entries, { area: stage, size: plan.size, unit, left: stage.x });
}

function drawKey(key: ReturnType<typeof keyOf>, { size }: Plan, into: Marks): void {
  const { text } = size;
  for (const { words, x, y } of key.places) {
    const of = markKey("key", "unknown");
    into.swatches.push({ key: of, x: x + RING + 1, y, r: RING, style: { hue: "ash", fill: "hollow" } });
    into.key.push({ key: of, text: words, x: x + ringWidth(text), y: middle(y, text), size: text, style: ASH });
  }
  into.key.push(...unitText(key, size));
}

/** Names the lines of which nothing is known at the times of a state, each after a ring, below the plot; gives those for which it has no room. */
function drawBlanks({ blanks, state }: View, plan: Plan, stage: Box, locale: string, into: Marks): string[] {
  const { text } = plan.size;
  const say = speakerOf(locale);
  const y = stage.y + stage.height - text * 0.6;
  const words = (key: Text["key"], said: string, x: number, muted: boolean): Text => {
    return { key, text: said, x, y: middle(y, text), size: text, style: { ...ASH, muted } };
  };
  const end = stage.x + stage.width;
  let x = stage.x;
  for (const [index, { id, name }] of blanks.entries()) {
    const rest = blanks.slice(index).map((blank) => blank.id);
    const own = ringWidth(text) + textWidth(name, text);
    const tail = rest.length > 1 ? text + textWidth(say("andMore", { n: rest.length - 1 }), text) : 0;
    if (x + own + tail > end) {
      into.names.push(words(markKey("rest"), index > 0 ? say("andMore", { n: rest.length }) : `${rest.length}`, x, false));
      return rest;
    }
    const muted = isMuted(state.lit, [id]);
    into.rings.push({ key: markKey("ring", id), x: x + RING + 1, y, r: RING, style: { hue: "ash", fill: "hollow", muted } });
    into.names.push(words(markKey("name", id), name, x + ringWidth(text), muted));
    x += own + text;
  }
  return [];
}

function layout(spec: Spec, table: Table, { size, locale }: LayoutOptions): (state: string) => Frame {
  const stage = stageOf(spec, size);
  const unknown = spec.unknown ?? speakerOf(locale)("unknown");
  const plan = planOf(spec, table, stage, {
    size,
    locale,
    head: (unit, rings) => keyOf(stage, { size }, unknown, { unit, rings }).height,
  });
  return (name) => {
    const view = sure(plan.views.find((one) => one.name === name));
    const into = emptyLayers(LAYERS);
    const base = baseOf(plan);
    into.sketch.push(...stage.sketch);
    for (const stroke of view.strokes) drawStroke(stroke, view, plan, into);
    const unnamed = drawEnds(view, plan, into);
    const ticks = placeTicks(view.times, (place) => plan.x(view, place), stage, size);
    into.axis.push(...ticks.marks.map((mark) => ({ ...mark, y: mark.y + base })));
    const undrawn = drawBlanks(view, plan, stage, locale, into);
    const unit = view.mode === "value" ? plan.unit : "";
    drawKey(keyOf(stage, plan, unknown, { unit, rings: into.rings.length > 0 }), plan, into);
    drawGround(view, plan, base, into);
    const said = sayAll(spec, view, plan, into);
    const omitted = { unnamed: [...new Set([...unnamed, ...said.unnamed])], undrawn };
    return frameOf(layersOf(LAYERS, into), view.state, omitted, said.listed, spec.values ? [] : spotsOf(view, plan));
  };
}

/** A row each, with its values at all times; where each row is a line at one time, line by line. */
function answersOf(spec: Plain<SlopeSpec>, table: Table, locale: string): Answer[] {
  const { label, values, x, y } = spec;
  const styles = { ...cellsOf(spec, columnsOf(spec)), ...(x === undefined ? {} : { [x]: { format: "" } }) };
  if (values || x === undefined) return rowAnswers(table, { locale, styles, title: [label], said: values ?? [] });
  const itemOf = (row: Row) => itemId(spec, row);
  const answers = rowAnswers(table, { locale, styles, title: [label, x], said: [y], series: label, value: y, itemOf, at: x });
  return alongSeries(
    answers,
    timesOf(spec, table, locale).map(({ id }) => id),
  );
}

export const slope = defineFigure({
  schema,
  words: ["states.*.annotations.*.text"],
  numbers: [{ field: "references.*.value", said: "label" }],
  spans: ["values.*", "y"],
  // Times are written as they stand in the data: many are years.
  cells: (spec) => ({ ...cellsOf(spec, columnsOf(spec)), ...(spec.x === undefined ? {} : { [spec.x]: { format: "" } }) }),
  answers: {
    marks: ["line", "point", "ring"],
    walk: ({ values }) => (values ? "down" : "given"),
    of: (spec, table, { locale }) => answersOf(spec, table, locale),
  },
  map: undefined,
  // Times stand in their order, from left to right.
  mirrored: () => "nothing",
  check,
  layout: (spec, table, options) =>
    layout(
      resolved(spec, table, (row) => itemId(spec, row)),
      table,
      options,
    ),
});
