// Draws all states of dots in a frame, or in the box of a panel.

import { max } from "d3-array";
import { packOf, speakerOf } from "../../locale/index.ts";
import { markKey } from "../../marks/key.ts";
import type { Frame, Line, Path, Text } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import { middle, textBox } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import type { Table } from "../figure.ts";
import {
  comparedIn,
  type Labels,
  labelsAbove,
  type Reference,
  referenceKey,
  referencesOf,
  type Stroke,
  unlabelled,
} from "../kit/above.ts";
import { clearOf } from "../kit/clear.ts";
import { washOf } from "../kit/compare.ts";
import { emptyLayers, frameOf, layersOf } from "../kit/layers.ts";
import { writersOf } from "../kit/numbers.ts";
import type { BoxOptions, Pictures } from "../kit/panelled.ts";
import { type Stage, stageOf } from "../kit/stage.ts";
import { drawRow } from "./draw.ts";
import { type Key, keyOf } from "./key.ts";
import { type Content, type Plan, planOf, ticksRoom, unknownWord } from "./plan.ts";
import { sayAll } from "./said.ts";
import { LAYERS, type Marks } from "./scene.ts";
import type { Spec } from "./schema.ts";
import * as schemas from "./schema.ts";

function contentOf(spec: Spec, table: Table, { locale, panels }: BoxOptions): { content: Content; once: string } {
  const { writer, whole, unit: once } = writersOf(spec, table, spec.values, locale);
  const rowsIn = (own: Table) => schemas.rowsOf(spec, own, speakerOf(locale)("unknown"));
  const all = rowsIn(table);
  const states = Object.entries(spec.states).map(([name, state]) => ({
    name,
    state,
    rows: schemas.shownRows(spec, panels ? rowsIn(panels.panelOf(name).table) : all, state),
  }));
  const references = referencesOf(spec, whole);
  const { withUnit } = packOf(locale).numbers;
  const tick = (value: number) => withUnit(writer.tick(value), once === "" ? whole.unit : "");
  const inPanel = panels && { common: panels.common };
  return { content: { spec, states, references, writer, tick, inPanel }, once };
}

/** All of a figure at one size that its states share. */
interface Arranged {
  content: Content;
  plan: Plan;
  labels: Labels;
  /** Over panels it stands once. */
  key: Key | undefined;
  stage: Stage;
  size: Size;
}

function arrange(spec: Spec, table: Table, options: BoxOptions): Arranged {
  const { size, locale, panels } = options;
  const stage = stageOf(spec, size);
  const { content, once } = contentOf(spec, table, options);
  if (panels) return { content, plan: planOf(content, stage, size), labels: UNNAMED, key: undefined, stage, size };
  const joint = packOf(locale).joints.range;
  const keyAt = (y: number, left: number) => keyOf(spec, table, { area: { ...stage, y }, size, unit: once, left, joint });
  const { height } = keyAt(stage.y, stage.x);
  const area = { ...stage, y: stage.y + height, height: stage.height - height };
  const { plan, labels } = labelsAbove(content.references, area, size, (below) => {
    const plan = planOf(content, below, size);
    return { plan, x: plan.x, top: plan.top };
  });
  const tops = [...labels.marks.values()].flat().map((mark) => textBox(mark).y);
  return { content, plan, labels, key: keyAt(Math.min(plan.top, ...tops) - height, plan.plot.left), stage, size };
}

/** In panels what they are compared with is named in the key over them. */
const UNNAMED: Labels = { marks: new Map(), unnamed: [] };

/** A line across the rows, or the middle of a stretch: from below its label to the last row. */
function strokeOf(one: Reference, { plan, labels }: Arranged, foot: number): Stroke {
  const own = labels.marks.get(referenceKey(one)) ?? [];
  const x = (plan.x(one.at) + plan.x(one.to ?? one.at)) / 2;
  return { x1: x, y1: (max(own, (mark) => mark.y) ?? plan.top) + 4, x2: x, y2: foot };
}

/** The lines and washes of what a state is compared with; lines give way to words. */
function drawCompared(compared: readonly Reference[], arranged: Arranged, foot: number, into: Marks): void {
  const { plan, labels } = arranged;
  const words = [...into.names, ...into.values, ...into.notes, ...into.axis, ...into.references];
  const lines: Line[] = [];
  const bands: Path[] = [];
  for (const one of compared) {
    const key = referenceKey(one);
    const own = labels.marks.get(key) ?? [];
    const stroke = strokeOf(one, arranged, foot);
    const [from, to] = [plan.x(one.at), plan.x(one.to ?? one.at)];
    const others = words.filter((mark) => !own.includes(mark));
    if (one.to === undefined) lines.push(...clearOf({ key, ...stroke, style: { hue: "ink" } }, others));
    else bands.push(washOf(key, { x: from, y: stroke.y1, width: Math.max(1, to - from), height: foot - stroke.y1 }));
  }
  into.lines.push(...lines);
  into.bands.push(...bands);
}

/** The scale: a faint line at each tick, and zero in full; they give way to names that stand over rows. */
function drawScale({ plan }: Arranged, foot: number, into: Marks): void {
  into.axis.push(...plan.ticks.map(({ words }) => words));
  const names = plan.names.place === "above" ? into.names : [];
  for (const { value } of plan.ticks) {
    const x = plan.x(value);
    const line = { x1: x, y1: plan.head - 2, x2: x, y2: foot };
    const style = { hue: "ash", muted: value !== 0 } as const;
    into.grid.push(...clearOf({ key: markKey("grid", value), ...line, style }, names));
  }
}

/** Says how many rows are not drawn, below the last that is. */
function restOf(count: number, { stage, size }: Arranged, y: number, locale: string): Text {
  const words = speakerOf(locale)("andMore", { n: count });
  return { key: markKey("rest"), text: words, x: stage.x, y: middle(y, size.text), size: size.text, style: { hue: "ash" } };
}

/** Draws all states; of a figure in panels, each panel's picture of each state. */
export function drawDots(spec: Spec, table: Table, options: BoxOptions): Pictures {
  const { size, locale, panels } = options;
  const arranged = arrange(spec, table, options);
  const { content, plan, labels, key, stage } = arranged;
  const unknown = unknownWord(spec.unknown, plan.plot, size);
  const draw = (name: string): Frame => {
    const index = content.states.findIndex((one) => one.name === name);
    const { state } = sure(content.states[index]);
    const { seats, undrawn } = sure(plan.standings[index]);
    const into = emptyLayers(LAYERS);
    const scene = { spec, state, plan, size, writer: content.writer, unknown };
    const cut = seats.flatMap((seat) => (drawRow(scene, seat, plan.head + seat.from, into) ? [seat.row.id] : []));
    const foot = plan.head + (max(seats, ({ from, height }) => from + height) ?? 0);
    drawScale(arranged, foot, into);
    if (undrawn.length > 0) into.names.push(restOf(undrawn.length, arranged, foot + size.text * 0.8, locale));
    key?.draw(state, into);
    const compared = comparedIn(state, content.references);
    into.references.push(...compared.flatMap((one) => labels.marks.get(referenceKey(one)) ?? []));
    into.sketch.push(...stage.sketch);
    const left = unlabelled(panels ? [] : compared, labels, content.references, (one) => strokeOf(one, arranged, foot));
    const said = sayAll(scene, left, { stage, size }, into);
    drawCompared(compared, arranged, foot, into);
    const unnamed = [...new Set([...cut, ...(key?.unnamed ?? []), ...said.unnamed])];
    const omitted = { unnamed, undrawn: undrawn.map(({ id }) => id) };
    return frameOf(layersOf(LAYERS, into), state, omitted, said.listed);
  };
  return { frameOf: draw, beyond: { left: 0, top: panels?.common ? ticksRoom(size) : 0, bottom: 0 } };
}
