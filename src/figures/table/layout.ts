// table: lays rows out under the heads of their columns, or as cards, with what their cells hold drawn in them.

import { max, rollup } from "d3-array";
import type { Frame, Listed } from "../../marks/marks.ts";
import { fitText } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import { defineFigure, type LayoutOptions, type Table } from "../figure.ts";
import { drawAnnotations, drawNumber, numberRadius, numbersOf } from "../kit/annotations.ts";
import { rowAnswers } from "../kit/answers.ts";
import { discBox } from "../kit/ground.ts";
import { isCut } from "../kit/label.ts";
import { emptyLayers, frameOf, layersOf } from "../kit/layers.ts";
import { resolved } from "../kit/lit.ts";
import { textBoxes } from "../kit/place.ts";
import { stageOf } from "../kit/stage.ts";
import { LAYERS, type Marks } from "./cells.ts";
import { contentOf, shownRows, sortedBy } from "./content.ts";
import { drawFoot, drawGroups, drawHeads, drawRow, drawZeros, type Scene } from "./draw.ts";
import { BOLD, measure } from "./measure.ts";
import { planOf, type Shown } from "./plan.ts";
import { scaleOf } from "./scales.ts";
import type { Spec } from "./schema.ts";
import * as schemas from "./schema.ts";

/** Numbers of annotations beside a name at most, and em between them. */
const MOST_NUMBERS = 2;
const APART = 0.4;
const numberRoom = (size: Scene["size"]) => 2 * numberRadius(size) + APART * size.text;

/** What a state says of rows has a number beside their names; what it says of the whole stands where there is room. */
function drawSaid({ spec, shown, stage, size }: Scene, ends: Map<string, { x: number; y: number }>, into: Marks) {
  const numbers = numbersOf(spec.states);
  const listed: Listed[] = [];
  const unnamed: string[] = [];
  const beside = new Map<string, number>();
  const whole = shown.state.annotations.flatMap(({ at, text }, order) => {
    if (at === undefined) return [{ item: "", index: order + 1, targets: [], text }];
    const [end, before, number] = [ends.get(at), beside.get(at) ?? 0, sure(numbers.get(text))];
    listed.push({ number, text });
    beside.set(at, before + 1);
    if (!end || before >= MOST_NUMBERS) unnamed.push(at);
    else {
      const x = end.x + APART * size.text + before * numberRoom(size) + numberRadius(size);
      drawNumber({ item: at, index: order + 1 }, number, { x, y: end.y }, size, into);
    }
    return [];
  });
  const words = [into.names, into.heads, into.groups, into.values, into.notes, into.sketch].flatMap(textBoxes);
  const taken = [...words, ...into.bars, ...into.ranges, ...into.points.map(discBox), ...into.numbers.map(discBox)];
  const said = drawAnnotations(whole, numbers, { bounds: stage, size, ground: { lines: [], taken, solid: [...taken] } }, into);
  return { listed: [...listed, ...said.listed], unnamed: [...unnamed, ...said.unnamed] };
}

/** Rows, groups and columns that say less than they hold. */
function cutIn({ standing, size, stage }: Scene): string[] {
  const rows = standing.rows.filter(({ name, words }) => !name.whole || [...words.values()].some(({ whole }) => !whole));
  const groups = standing.groups.filter(({ name }) => isCut(fitText(name, size.text * BOLD, stage.width, 1), name));
  return [...rows.map(({ row }) => row.id), ...groups.map(({ name }) => name), ...standing.without.map(({ name }) => name)];
}

/** The most annotations that one row has in one state. */
function mostSaid({ states }: Spec): number {
  const counts = Object.values(states).flatMap(({ annotations }) => {
    const ofRows = annotations.filter(({ at }) => at !== undefined);
    const byRow = rollup(
      ofRows,
      (own) => own.length,
      ({ at }) => at,
    );
    return [...byRow.values()];
  });
  return max(counts) ?? 0;
}

function layout(spec: Spec, table: Table, { size, locale }: LayoutOptions): (state: string) => Frame {
  const stage = stageOf(spec, size);
  const content = contentOf(spec, table, locale);
  const states = Object.entries(spec.states).map(([name, state]): Shown => {
    return { name, state, ...shownRows(spec, content, state), sorted: sortedBy(spec, state, content) };
  });
  const rows = [...new Set(states.flatMap((shown) => shown.rows))];
  const beside = Math.min(mostSaid(spec), MOST_NUMBERS) * numberRoom(size);
  const measures = measure(content, rows, spec.unknown, beside, size);
  const { cards, standings } = planOf(states, { area: stage, size, measures, beside });
  const scales = content.columns.map(({ index }) =>
    scaleOf(
      spec,
      rows.flatMap(({ cells }) => cells[index] ?? []),
    ),
  );
  const height = max(standings, ({ head, height, foot }) => head + height + foot) ?? 0;
  const top = stage.y + Math.max(0, (stage.height - height) / 2);
  return (name) => {
    const index = states.findIndex((one) => one.name === name);
    const [shown, standing] = [sure(states[index]), sure(standings[index])];
    const into = emptyLayers(LAYERS);
    const scene: Scene = { spec, content, scales, cards, shown, standing, stage, top, size, locale };
    const cut = drawHeads(scene, into);
    const ends = new Map(standing.rows.map((place) => [place.row.id, drawRow(scene, place, into)]));
    drawGroups(scene, into);
    drawZeros(scene, into);
    drawFoot(scene, into);
    into.sketch.push(...stage.sketch);
    const said = drawSaid(scene, ends, into);
    const unnamed = [...new Set([...cut, ...cutIn(scene), ...said.unnamed])];
    return frameOf(layersOf(LAYERS, into), shown.state, { unnamed, undrawn: standing.undrawn.map(({ id }) => id) }, said.listed);
  };
}

export const table = defineFigure({
  schema: schemas.schema,
  words: ["states.*.annotations.*.text"],
  numbers: [],
  spans: ["columns.*.value", "columns.*.value.*"],
  cells: schemas.stylesOf,
  answers: {
    marks: ["rule", "cell", "name"],
    walk: () => "down",
    of: (spec, table, { locale }) => {
      const columns = (spec.columns ?? []).flatMap(({ value }) => value);
      const styles = schemas.stylesOf(spec);
      return rowAnswers(table, { locale, styles, title: [spec.label], said: [spec.group, ...columns] });
    },
  },
  map: undefined,
  mirrored: () => "all",
  check: schemas.check,
  layout: (spec, table, options) => layout(resolved(spec, table), table, options),
});
