// waterfall: lays steps out from level to level on one scale for all states, each beginning where the one before ends.

import { descending, max } from "d3-array";
import { speakerOf } from "../../locale/index.ts";
import { markKey } from "../../marks/key.ts";
import type { Frame, Line } from "../../marks/marks.ts";
import type { Style } from "../../marks/style.ts";
import { fitText } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import { defineFigure, type LayoutOptions, type Table } from "../figure.ts";
import { rowAnswers } from "../kit/answers.ts";
import { LAYERS, type Marks, OF_SIDES, type Slot } from "../kit/bar-draw.ts";
import { fitRows, planColumns } from "../kit/bar-plan.ts";
import { sayAll } from "../kit/bar-said.ts";
import { drawSlots } from "../kit/bar-slots.ts";
import { clearOf } from "../kit/clear.ts";
import { keyLines, unitText } from "../kit/key.ts";
import { emptyLayers, frameOf, layersOf } from "../kit/layers.ts";
import type { Content, Shown } from "../kit/lengths.ts";
import { resolved } from "../kit/lit.ts";
import { cellsOf, writersOf } from "../kit/numbers.ts";
import { stageOf } from "../kit/stage.ts";
import { check, type Spec, type State, schema, totalsOf } from "./schema.ts";
import { KINDS, type Step, shownOf, stepsOf } from "./steps.ts";

function styleOf({ looks }: Spec, { id, kind }: Step): Style {
  const own = looks[id] ?? looks[kind];
  return own ? { hue: own.hue, fill: own.look } : KINDS[kind];
}

/** The steps that a state shows, in their order. */
function stepsIn(steps: readonly Step[], { upto, show }: State): Step[] {
  const end = upto === undefined ? steps.length : steps.findIndex(({ id }) => id === upto) + 1;
  return steps.slice(0, end).filter(({ id }) => show === undefined || show.includes(id));
}

/** Steps by what they weigh, where there is no room for all: what is lit, totals, then the largest. */
const rank = (list: readonly Shown[], { lit = [] }: State): Shown[] =>
  list.toSorted((a, b) => descending(weightOf(a, lit), weightOf(b, lit)));

function weightOf({ bar: { id, parts } }: Shown, lit: readonly string[]): number {
  if (lit.includes(id)) return Number.POSITIVE_INFINITY;
  return max(parts, ({ group, value }) => (group === "total" ? Number.MAX_VALUE : Math.abs(value ?? 0))) ?? 0;
}

/** Lines from the end of each step to the beginning of the next, where that is its neighbour; dashed where the level is not wholly known. */
function connect(slots: readonly Slot[], steps: readonly Step[], into: Marks): void {
  const at = new Map(steps.map((step, index) => [step.id, index]));
  for (const [index, slot] of slots.slice(1).entries()) {
    const before = sure(slots[index]);
    const from = sure(at.get(before.shown.bar.id));
    if (at.get(slot.shown.bar.id) !== from + 1) continue;
    const { id, to, open } = sure(steps[from]);
    const { plan } = slot;
    const level = plan.zero + to * plan.unit;
    const [start, end] = [before.from + plan.depth, slot.from];
    const line: Line = {
      key: markKey("connector", id),
      ...(plan.rows ? { x1: level, y1: start, x2: level, y2: end } : { x1: start, y1: level, x2: end, y2: level }),
      style: { hue: "ash", dashed: open },
    };
    into.lines.push(...clearOf(line, [...into.names, ...into.values]));
  }
}

function layout(spec: Spec, totals: readonly string[], table: Table, { size, locale }: LayoutOptions): (state: string) => Frame {
  const stage = stageOf(spec, size);
  const say = speakerOf(locale);
  const { writer, unit } = writersOf(spec, table, [spec.value], locale);
  const [unknown = ""] = fitText(spec.unknown ?? say("unknown"), size.text, stage.width * 0.3, 1);
  const steps = stepsOf(spec, table, totals, say("unknown"));
  const names = Object.keys(spec.states);
  const lists = Object.values(spec.states).map((state) =>
    stepsIn(steps, state).map((step) => shownOf(step, styleOf(spec, step), writer, unknown)),
  );
  const ranked = Object.values(spec.states).map((state, index) => rank(sure(lists[index]), state));
  const head = keyLines([], { area: stage, size, unit, left: stage.x });
  const area = { ...stage, y: stage.y + head.height, height: stage.height - head.height };
  const all: Content = { lists, ranked, lanes: 1, references: [], named: true, bases: false };
  const columns = spec.orientation === "columns" ? planColumns(all, area, size, 0) : undefined;
  const { plan, content } = columns ? { plan: columns, content: all } : fitRows(all, area, size);

  return (name) => {
    const state = sure(spec.states[name]);
    const index = names.indexOf(name);
    const into = emptyLayers(LAYERS);
    const common = { plan, size, state, writer, stacked: false };
    const { slots, undrawn, ...bars } = drawSlots(sure(content.lists[index]), sure(lists[index]), common, { into, locale });
    connect(slots, steps, into);
    into.key.push(...unitText(head, size));
    into.sketch.push(...stage.sketch);
    const { listed, unnamed } = sayAll({ spec, state }, { words: [], left: [] }, { slots, stage, size }, into);
    const layers = layersOf(LAYERS, into).filter((layer) => !OF_SIDES.includes(layer.name));
    return frameOf(layers, state, { unnamed: [...new Set([...bars.unnamed, ...unnamed])], undrawn }, listed);
  };
}

export const waterfall = defineFigure({
  schema,
  words: ["states.*.annotations.*.text"],
  numbers: [],
  spans: [],
  cells: (spec) => cellsOf(spec, [spec.value]),
  answers: {
    marks: ["bar", "stub"],
    walk: ({ orientation }) => (orientation === "columns" ? "right" : "down"),
    of: (spec, table, { locale }) =>
      rowAnswers(table, {
        locale,
        styles: cellsOf(spec, [spec.value]),
        title: [spec.label],
        said: [spec.value],
        value: spec.value,
      }),
  },
  map: undefined,
  mirrored: () => "all",
  check,
  layout: (spec, table, options) => layout(resolved(spec, table), totalsOf(spec, table), table, options),
});
