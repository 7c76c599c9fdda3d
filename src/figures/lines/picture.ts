// Draws all states of lines in a frame, or in the box of a panel.

import { speakerOf } from "../../locale/index.ts";
import type { Frame } from "../../marks/marks.ts";
import { sure } from "../../sure.ts";
import type { Table } from "../figure.ts";
import { drawComparisons } from "../kit/across.ts";
import { clearOf } from "../kit/clear.ts";
import { emptyLayers, frameOf, layersOf } from "../kit/layers.ts";
import { isMuted } from "../kit/lit.ts";
import type { BoxOptions, Pictures } from "../kit/panelled.ts";
import type { Panel } from "../kit/panels.ts";
import { stageOf } from "../kit/stage.ts";
import { type Drawn, drawAxes, drawBehind, drawBridges, drawnOf, drawStroke, LAYERS, spotsOf } from "./draw.ts";
import { drawEnds, drawStarts } from "./ends.ts";
import { drawSaid, drawUnknown, fieldOf } from "./notes.ts";
import { type Axis, type Plan, planOf, referenceWriter } from "./plan.ts";
import { drawRange } from "./ranges.ts";
import * as schemas from "./schema.ts";

/** Panels times lines up to which the others are drawn behind each: more would be a tangle, and cost a phone too much. */
const MOST_BEHIND = 300;

/** A line as it ends in a panel: its name stands over it. */
const unnamed = (stroke: Drawn): Drawn => ({ ...stroke, line: { ...stroke.line, name: "" } });

/** Draws all states; of a figure in panels, each panel's picture of each state. */
export function drawLines(spec: schemas.Spec, table: Table, options: BoxOptions): Pictures {
  const { size, locale, panels } = options;
  const stage = stageOf(spec, size);
  const shared = planOf(spec, table, stage, options);
  const drawn = new Map<Axis, ReturnType<typeof drawAxes>>();
  const say = speakerOf(locale);

  const draw = (name: string): Frame => {
    const state = sure(spec.states[name]);
    const { own, behind } = linesIn(spec, table, shared, locale, panels?.panelOf(name));
    const axis = shared.axisIn(name);
    const plan = { ...shared, ...axis, series: own };
    const axes = drawn.get(axis) ?? drawAxes(spec, plan, stage);
    drawn.set(axis, axes);
    const into = emptyLayers(LAYERS);
    into.areas.push(...axes.breaks);
    into.axes.push(...axes.texts, ...plan.below);
    into.sketch.push(...stage.sketch);
    for (const stroke of schemas.strokesOf(behind, plan.places, state)) drawBehind(drawnOf(stroke, plan), into);
    const strokes = schemas.strokesOf(own, plan.places, state).map((stroke) => drawnOf(stroke, plan));
    for (const stroke of strokes) {
      drawRange(stroke, plan, into);
      drawStroke(spec, stroke, plan, into);
      if (spec.unknown) drawBridges(stroke, into);
    }
    const blanks = schemas.blanksOf(own, state);
    const blank = {
      // What stands over the panel is not said in it again.
      lines: panels && schemas.hasPanelEach(spec) ? blanks.map((line) => ({ ...line, name: "" })) : blanks,
      isMuted: ({ id }: schemas.Series) => isMuted(state.lit, [id]),
      word: spec.unknown ?? say("unknown"),
      more: (n: number) => say("andMore", { n }),
    };
    const ends = drawEnds(endingIn(strokes, plan), plan, into, {
      unknown: spec.unknown ?? "",
      cut: spec.cut !== undefined,
      blank,
    });
    const unnamed = [...ends.unnamed];
    if (plan.slope) unnamed.push(...drawStarts(strokes, plan, into));
    const words = [...into.axes, ...into.values, ...into.names];
    into.ticks.push(...axes.lines.flatMap((line) => clearOf(line, [...into.values, ...into.names])));
    const field = fieldOf(strokes, { words, points: into.points, leaders: into.leaders }, plan);
    const to = { washes: into.areas, lines: into.ticks, notes: into.notes, words };
    const left = drawComparisons(spec, state, { ...plan, write: referenceWriter(plan) }, to, field);
    const said = drawSaid(spec, state, strokes, plan, { into, field, unknown: blank.word, left });
    unnamed.push(...said.unnamed);
    // Over panels it is said once what a dashed line is.
    if (spec.unknown && !panels && !drawUnknown(spec.unknown, plan, into, field)) unnamed.push(spec.unknown);
    const omitted = { unnamed: [...new Set(unnamed)], undrawn: ends.undrawn };
    return frameOf(layersOf(LAYERS, into), state, omitted, said.listed, strokes.flatMap(spotsOf));
  };
  return { frameOf: draw, beyond: shared.beyond };
}

/** The lines that a picture is about, and those behind them. */
function linesIn(spec: schemas.Spec, table: Table, { series, places }: Plan, locale: string, panel: Panel | undefined) {
  if (!panel) return { own: series, behind: [] };
  if (!schemas.hasPanelEach(spec)) return { own: schemas.seriesOf(spec, table, places, locale, panel.table.rows), behind: [] };
  const own = series.filter(({ id }) => id === panel.id);
  const isKnown = own.some(({ points }) => points.some(({ value }) => value !== null));
  const behind = isKnown && series.length ** 2 <= MOST_BEHIND ? series.filter(({ id }) => id !== panel.id) : [];
  return { own: own.map(broughtOut), behind };
}

/** A line that has a panel of its own is in the accent, unless it was given another hue. */
const broughtOut = (line: schemas.Series): schemas.Series => (line.own ? line : { ...line, hue: "accent" });

/** The lines that have words at their ends; in panels their values alone, where they have room beside the plot. */
function endingIn(strokes: Drawn[], { inPanel, names }: Plan): Drawn[] {
  if (!inPanel) return strokes;
  const alone = strokes.length === 1;
  return names.width > 0 ? strokes.filter(({ bold }) => bold || alone).map(unnamed) : [];
}
