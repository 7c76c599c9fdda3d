// timeline: lays events, spans and what they count along a dated axis; a window zooms, marks keep their keys.

import type { Frame } from "../../marks/marks.ts";
import { textBox } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import { defineFigure, type LayoutOptions, type Table } from "../figure.ts";
import { rowAnswers } from "../kit/answers.ts";
import { emptyLayers, frameOf, layersOf } from "../kit/layers.ts";
import { resolved } from "../kit/lit.ts";
import { cellsOf } from "../kit/numbers.ts";
import { placeLabels, textBoxes } from "../kit/place.ts";
import { stageOf } from "../kit/stage.ts";
import { type Canvas, LAYERS, type Marks, type Words } from "./canvas.ts";
import { drawAxis, drawBlock, drawLanes, drawRest } from "./draw.ts";
import { type Plan, planOf } from "./plan.ts";
import { sayAll } from "./said.ts";
import * as schemas from "./schema.ts";
import { isWanted } from "./sections.ts";
import type { View } from "./views.ts";

/** Texts may come so near to each other, px, as their widths are on the wide side. */
const NEAR = -0.5;

/** Puts words where they stand on nothing else, the lit first; returns the items whose words found no room. */
function settle(words: Words, plan: Plan, into: Marks): string[] {
  const { width, height } = plan.setting.size;
  const taken = [...into.axes, ...into.sketch].map(textBox);
  const room = { bounds: { x: 0, y: 0, width, height }, taken, gap: NEAR };
  const { placed, unnamed } = placeLabels(words, room, ({ marks }) => textBoxes(marks));
  const chosen = new Set(placed.map(({ place }) => place));
  for (const place of words.flatMap(({ places }) => [...places].filter((one) => chosen.has(one)))) {
    into[place.layer].push(...place.marks);
    if (place.clearing) into.cells.push(place.clearing);
  }
  return unnamed;
}

/** Rows drawn in a view without their name or number where the state asks for them. */
function unnamedIn(plan: Plan, view: View): string[] {
  const blocks = plan.sections.flatMap(({ tracks, bare }) => [...tracks.flatMap((track) => track.blocks), ...bare]);
  return blocks.flatMap(({ item, heap, spots }) => {
    const spot = spots.get(view);
    if (!spot) return [];
    const isUnnamed = isWanted(view, item) && !spot.words;
    const isUncounted = view.state.tokens && item.count !== undefined && (!heap || heap.cut);
    return isUnnamed || isUncounted ? [item.id] : [];
  });
}

function drawRows(plan: Plan, view: View, canvas: Canvas): void {
  const { size, spacing } = plan.setting;
  for (const { y, head, height, content, tracks, bare } of plan.sections) {
    for (const block of bare) drawBlock(block, view, y, plan, canvas);
    const slack = height - head - content;
    const apart = Math.min(slack / Math.max(1, tracks.length), size.text * 2.2);
    let bottom = y + head + (slack - apart * (tracks.length - 1)) / 2;
    for (const track of tracks) {
      bottom += track.height;
      for (const block of track.blocks) drawBlock(block, view, bottom - spacing.below, plan, canvas);
      bottom += apart;
    }
  }
}

function layout(spec: schemas.Spec, table: Table, { size, locale }: LayoutOptions): (state: string) => Frame {
  const stage = stageOf(spec, size);
  const plan = planOf(spec, table, stage, size, locale);
  const undated = schemas.undatedIn(spec, table);

  return (name) => {
    const view = sure(plan.views.get(name));
    const into = emptyLayers(LAYERS);
    const canvas: Canvas = { into, words: [] };
    drawAxis(plan, view, into);
    drawLanes(plan, stage, into);
    drawRows(plan, view, canvas);
    into.sketch.push(...stage.sketch);
    // Of a row without a date nobody knows whether it lies in a window: it is missed where it is asked for.
    const missed = undated.filter((id) => view.state.show?.includes(id) ?? !view.state.window);
    const left = view.shown.filter((item) => plan.undrawn.has(item)).map((item) => item.id);
    drawRest(left.length + missed.length, left.length === 0, plan, stage, into);
    const wordless = settle(canvas.words, plan, into);
    const said = sayAll(spec, view, plan, into);
    const unnamed = [...new Set([...wordless, ...unnamedIn(plan, view), ...plan.names.cut, ...said.unnamed])];
    return frameOf(layersOf(LAYERS, into), view.state, { unnamed, undrawn: [...left, ...missed] }, said.listed);
  };
}

export const timeline = defineFigure({
  schema: schemas.schema,
  words: ["states.*.annotations.*.text"],
  numbers: [],
  spans: [],
  cells: ({ start, count, unknown }) => cellsOf({ unknown }, [start, count]),
  answers: {
    marks: ["bar", "sure", "point", "token", "span", "cell"],
    walk: () => "right",
    of: ({ start, end, label, lane, count, unknown }, table, { locale }) =>
      rowAnswers(table, {
        locale,
        styles: cellsOf({ unknown }, [start, count]),
        title: [label],
        said: [start, end, lane, count],
        optional: [end, lane],
        series: lane,
        value: count,
      }),
  },
  map: undefined,
  mirrored: () => "nothing",
  check: schemas.check,
  layout: (spec, table, options) => layout(resolved(spec, table), table, options),
});
