// bars: lays bars out from one zero, on one scale for all states, each with its value at its end.

import { descending, sum } from "d3-array";
import { speakerOf } from "../../locale/index.ts";
import { itemOf } from "../../marks/key.ts";
import type { Frame, Rect, Text } from "../../marks/marks.ts";
import { type Box, fitText } from "../../marks/text.ts";
import { defineFigure, type LayoutOptions, type Table } from "../figure.ts";
import { referencesOf } from "../kit/above.ts";
import { LAYERS } from "../kit/bar-draw.ts";
import type { Content } from "../kit/bar-plan.ts";
import { sayAll } from "../kit/bar-said.ts";
import { drawBars } from "../kit/bar-slots.ts";
import { valuesOf } from "../kit/columns.ts";
import { emptyLayers, frameOf, layersOf } from "../kit/layers.ts";
import type { Bar, Shown } from "../kit/lengths.ts";
import { isMuted, resolved } from "../kit/lit.ts";
import { cellsOf, type NumberWriter, writersOf } from "../kit/numbers.ts";
import { stageOf } from "../kit/stage.ts";
import { sure } from "../kit/sure.ts";
import { keyOf } from "./key.ts";
import { arrangeColumns, arrangeRows, comparedOf, drawReferences, topOf } from "./references.ts";
import type { Spec, State } from "./schema.ts";
import * as schemas from "./schema.ts";

/** A state's bars by what they weigh in it: what it lights, then, where it sorts them, the first, else the largest. */
function rank(list: Shown[], state: State, order: string): Shown[] {
  const isLit = ({ bar }: Shown) => (state.lit ?? []).some((id) => id === bar.id || bar.parts.some((part) => part.id === id));
  const size = ({ bar }: Shown) => Math.abs(sum(bar.parts, (part) => part.value ?? 0));
  const weighed = order === "given" ? list.toSorted((a, b) => descending(size(a), size(b))) : list;
  return state.lit ? [...weighed.filter(isLit), ...weighed.filter((shown) => !isLit(shown))] : weighed;
}

/** What a bar without a name is called. */
const named = (bars: Bar[], locale: string) =>
  bars.map((bar) => (bar.name.trim() === "" ? { ...bar, name: speakerOf(locale)("unknown") } : bar));

interface Measured {
  content: Content;
  /** The bars of each state before any was left out. */
  lists: Map<string, Shown[]>;
}

function contentOf(spec: Spec, table: Table, groups: string[], writer: NumberWriter, locale: string): Measured {
  const bars = named(schemas.barsOf(spec, table, groups), locale);
  const states = Object.entries(spec.states);
  const lists = new Map(
    states.map(([name, state]) => {
      const measure = (bar: Bar) =>
        isStacked(state, groups) ? schemas.measureStacked(spec, bar, writer) : schemas.measureBeside(spec, bar, groups, writer);
      return [name, schemas.shownBars(spec, bars, state).map((bar): Shown => ({ bar, ...measure(bar) }))];
    }),
  );
  return {
    lists,
    content: {
      lists: [...lists.values()],
      ranked: states.map(([name, state]) => rank(sure(lists.get(name)), state, state.sort ?? spec.sort)),
      lanes: states.every(([, state]) => isStacked(state, groups)) ? 1 : Math.max(1, groups.length),
      references: [],
    },
  };
}

const isStacked = (state: State, groups: string[]) => state.stacked && groups.length > 0;

function layout(spec: Spec, table: Table, options: LayoutOptions): (state: string) => Frame {
  const { size, locale } = options;
  const stage = stageOf(spec, size);
  const { writer: ends, whole: writer, unit } = writersOf(spec, table, [spec.value], locale);
  const groups = spec.group ? valuesOf(table, spec.group) : [];
  const [unknown = spec.unknown] = fitText(spec.unknown, size.text, stage.width * 0.3, 1);
  const { content, lists } = contentOf({ ...spec, unknown }, table, groups, ends, locale);
  const arrange = (area: Box) => {
    const write = (written: NumberWriter): Content => ({ ...content, references: referencesOf(spec, written) });
    const columns = spec.orientation === "columns" ? arrangeColumns(write(ends), area, size) : undefined;
    return columns ?? arrangeRows(write(writer), area, size);
  };
  const { height } = keyOf(spec, table, groups, { area: stage, size, unit, left: stage.x });
  const arranged = arrange({ ...stage, y: stage.y + height, height: stage.height - height });
  const { plan, labels } = arranged;
  const top = plan.rows ? Math.min(plan.span[0], topOf(labels)) : stage.y + height;
  const left = plan.names.place === "beside" ? stage.x + plan.names.width + size.text * 0.7 : stage.x;
  const key = keyOf(spec, table, groups, { area: { ...stage, y: top - height }, size, unit, left });
  const names = Object.keys(spec.states);

  return (name) => {
    const state = sure(spec.states[name]);
    const into = emptyLayers(LAYERS);
    const list = sure(arranged.content.lists[names.indexOf(name)]);
    const common = { plan, size, state, writer, stacked: isStacked(state, groups) };
    const { slots, foot, undrawn, ...bars } = drawBars(list, sure(lists.get(name)), common, { into, locale });
    const lit = groups.some((group) => state.lit?.includes(group));
    const inState = <Mark extends Rect | Text>(mark: Mark): Mark => {
      const muted = lit && isMuted(state.lit, [itemOf(mark.key)]);
      return { ...mark, style: { ...mark.style, muted } };
    };
    into.swatches.push(...key.swatches.map(inState));
    into.key.push(...key.words.map(inState));
    into.sketch.push(...stage.sketch);
    const compared = comparedOf(state, arranged, foot);
    into.references.push(...compared.marks);
    const said = sayAll({ spec, state }, compared.said, { slots, stage, size }, into);
    const words = [...into.names, ...into.values, ...into.notes];
    const references = drawReferences(compared, arranged, { words, foot });
    into.lines.push(...references.lines);
    into.bands.push(...references.bands);
    const unnamed = [...new Set([...bars.unnamed, ...key.unnamed, ...said.unnamed])];
    return frameOf(layersOf(LAYERS, into), state, { unnamed, undrawn }, said.listed);
  };
}

export const bars = defineFigure({
  schema: schemas.schema,
  words: ["states.*.annotations.*.text"],
  numbers: ["references.*.value", "bands.*.from", "bands.*.to"].map((field) => ({ field, said: "label" })),
  spans: ["value"],
  cells: (spec) => cellsOf(spec, [spec.value, spec.low, spec.high]),
  map: undefined,
  check: schemas.check,
  layout: (spec, table, options) => layout(resolved(spec, table, schemas.namerOf(spec)), table, options),
});
