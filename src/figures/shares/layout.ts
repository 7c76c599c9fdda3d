// shares: lays wholes out as rings of their parts: one with its names around it, or several with a key.

import { sum } from "d3-array";
import { packOf } from "../../locale/index.ts";
import { itemOf, markKey } from "../../marks/key.ts";
import type { Frame } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import { type Box, middle } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import { defineFigure, type LayoutOptions, type Table } from "../figure.ts";
import { rowAnswers } from "../kit/answers.ts";
import { keyLines } from "../kit/key.ts";
import { fitEvenly, LEADING, stackLines } from "../kit/label.ts";
import { emptyLayers, frameOf, layersOf } from "../kit/layers.ts";
import { isMuted, resolved } from "../kit/lit.ts";
import { cellsOf } from "../kit/numbers.ts";
import { textBoxes } from "../kit/place.ts";
import { type Stage, stageOf } from "../kit/stage.ts";
import { boxesOf, type Ring } from "./arcs.ts";
import { check } from "./check.ts";
import { drawCentre, drawLabels, drawRing, LAYERS, type Marks, majorityOf, middlesOf, type Scene, wishesOf } from "./draw.ts";
import { footOf } from "./foot.ts";
import { standLabels } from "./labels.ts";
import { type Grid, type Measured, planOne, planSeveral, type Said, type Seated } from "./plan.ts";
import { drawSaid, type Subject } from "./said.ts";
import { isHalf, isSeveral, type Spec, schema } from "./schema.ts";
import {
  isAllBack,
  largestOf,
  linesFor,
  type Part,
  shownWholes,
  type Whole,
  type Writing,
  wholesOf,
  writingOf,
} from "./wholes.ts";

/** All of a figure at one size that its states share. */
interface Shared {
  spec: Spec;
  stage: Stage;
  wholes: Whole[];
  order: Part[];
  locale: string;
  writing: Writing;
  size: Size;
  /** What has been planned for a whole that stands alone, and for wholes that stand together. */
  rings: Map<string, Ring>;
  grids: Map<string, Grid>;
  measured: Measured;
}

/** What is planned once for all states that show the same. */
function kept<Planned>(plans: Map<string, Planned>, key: string, plan: () => Planned): Planned {
  const planned = plans.get(key) ?? plan();
  plans.set(key, planned);
  return planned;
}

/** What a state has drawn besides its annotations. */
interface Drawn {
  unnamed: string[];
  undrawn: string[];
  subjects: Subject[];
}

/** One ring: names and values around it, its own name over it where it is one of several. */
function drawOne(shared: Shared, scene: Scene, whole: Whole, into: Marks): Drawn {
  const { spec, stage, size, writing } = shared;
  const { text } = size;
  const name = fitEvenly(whole.name, text, stage.width, 2);
  const head = whole.name === "" ? 0 : name.height + text * 0.3;
  const centre = stage.x + stage.width / 2;
  if (head > 0) {
    const muted = isAllBack(scene.state, whole);
    const at = { size: text, anchor: "middle" as const, style: { hue: "ink", muted } as const };
    into.heads.push(...stackLines(markKey("head", whole.id), name.lines, centre, stage.y + name.height / 2, at));
  }
  const foot = footOf(scene, whole, stage);
  const below = { ...stage, y: stage.y + head, height: stage.height - head - foot.height };
  const { joints, numbers } = packOf(shared.locale);
  const words = spec.majority ? `${spec.majority.label}${joints.label}${numbers.plain(spec.majority.seats)}` : "";
  const over = words === "" ? 0 : text * 1.4;
  const area = { ...below, y: below.y + over, height: below.height - over };
  const majorityAt = (ring: Ring) => majorityOf(scene, whole, ring, below, words);
  const ring = kept(shared.rings, whole.id, () =>
    planOne(spec, wishesOf(scene, whole, true), {
      area,
      size,
      takenBy: (ring) => majorityAt(ring)?.taken ?? [],
    }),
  );
  drawRing(scene, whole, ring, into);
  const rooms = foot.draw(scene, stage.y + stage.height - foot.height + text * 0.4, into);
  const majority = majorityAt(ring);
  const taken = majority?.taken ?? [];
  into.heads.push(...(majority ? [majority.label] : []));
  into.ticks.push(...(majority?.ticks ?? []));
  const wishes = wishesOf(scene, whole, true, scene.state);
  const { stood, left } = standLabels(wishes, { ring, bounds: area, size, taken });
  drawLabels(scene, whole, stood, into);
  drawCentre(scene, whole, ring, into);
  const missed = left.map((key) => itemOf(key) || writing.unstated);
  const asides = [...rooms].map(([item, box]): Subject => ({ item, box }));
  // Words about a part stand beside its ring or beside its label.
  const labelled = isSeveral(spec) ? [] : stood.map(({ wish, box }): Subject => ({ item: itemOf(wish.key), box }));
  const subjects = [...asides, ...subjectsOf(spec, whole, ring), ...labelled];
  return {
    unnamed: [...foot.unnamed, ...missed, ...(name.whole ? [] : [whole.id])],
    undrawn: isSeveral(spec) ? [] : foot.undrawn,
    subjects,
  };
}

/** What can be spoken of: each part by its row, or the whole. */
function subjectsOf(spec: Spec, whole: Whole, ring: Ring): Subject[] {
  if (isSeveral(spec)) return [{ item: whole.id, ring }];
  const middles = middlesOf(spec, whole);
  return whole.slices.map(({ item }, at) => ({ item, ring, angle: middles[at] }));
}

/** What stands under the name of one of several: what it adds up to where that is drawn, and parts of which nothing can be drawn. */
function underOf({ spec, writing, locale }: Shared, { none, unknown, total, slices }: Whole): string {
  const { joints } = packOf(locale);
  if (slices.length === 0 && none.length === 0) return writing.unstated;
  const names = (parts: readonly Part[]) => parts.map(({ name }) => name).join(joints.list);
  return [
    ...(spec.area === "total" && total !== undefined ? [writing.writer.whole(total)] : []),
    ...(none.length > 0 ? [`${names(none)} ${linesFor(spec, writing, none).join(" · ")}`] : []),
    ...(unknown.length > 0 ? [`${names(unknown)}${joints.label}${writing.unstated}`] : []),
  ].join(" · ");
}

/** The key of several: the parts in their order, and what is not stated of a whole. */
function drawKey({ order, stage, size, wholes }: Shared, { state }: Scene, into: Marks): { height: number; unnamed: string[] } {
  const { text } = size;
  const unstated = wholes.flatMap(({ slices }) => slices.filter(({ kind }) => kind === "unstated")).slice(0, 1);
  const entries = [...order.map((part) => ({ ...part, item: part.id })), ...unstated.map((part) => ({ ...part, item: "" }))];
  const swatch = text * 1.15;
  const { places, unnamed, height } = keyLines(
    entries.map((of) => ({ of, name: of.name, swatch })),
    { area: stage, size, unit: "", left: stage.x },
  );
  const isPartLit = order.some(({ id }) => state.lit?.includes(id));
  for (const { of, words, x, y } of places) {
    const muted = isPartLit && isMuted(state.lit, [of.id]);
    const side = text * 0.72;
    into.swatches.push({
      key: markKey("key", of.item),
      x: x + 1,
      y: y - side / 2,
      width: side,
      height: side,
      rx: 0,
      style: { ...of.style, muted },
    });
    into.key.push({
      key: markKey("key-name", of.item),
      text: words,
      x: x + swatch,
      y: middle(y, text),
      size: text,
      style: { hue: "ink", muted },
    });
  }
  return { height: height + text * 0.4, unnamed: unnamed.map(({ id }) => id) };
}

/** A ring of several: its name and what is said under it, its values as far as they have room. */
function drawSeated(scene: Scene, whole: Whole, { ring, bounds, head }: Seated, written: boolean, into: Marks): boolean {
  const { state, size } = scene;
  const { text } = size;
  drawRing(scene, whole, ring, into);
  const centred = drawCentre(scene, whole, ring, into);
  const muted = isAllBack(state, whole);
  const lines = (part: string, words: string[], top: number, hue: "ink" | "ash") =>
    stackLines(markKey(part, whole.id), words, ring.x, top + (words.length * text * LEADING) / 2, {
      size: text,
      anchor: "middle",
      style: { hue, muted },
    });
  into.heads.push(...lines("head", head.name, head.top, "ink"));
  into.heads.push(...lines("under", head.under, head.top + head.name.length * text * LEADING, "ash"));
  const lit = whole.slices.filter(({ id }) => id !== "" && state.lit?.includes(id));
  // What the middle says is not said again.
  const isSaid = (key: string) =>
    centred && lit.length === 1 && lit.some(({ item, index }) => markKey("part", item, index) === key);
  const wishes = wishesOf(scene, whole, false, state).filter(({ key }) => !isSaid(key));
  if (!written) return wishes.length === 0;
  const { stood, left } = standLabels(wishes, { ring, bounds, size, taken: [] });
  drawLabels(scene, whole, stood, into);
  return left.length === 0;
}

function drawSeveral(shared: Shared, scene: Scene, shown: Whole[], into: Marks): Drawn {
  const { spec, stage, size, writing, wholes } = shared;
  const key = drawKey(shared, scene, into);
  const area: Box = { ...stage, y: stage.y + key.height, height: stage.height - key.height };
  const { lit } = scene.state;
  // Where not all are drawn, those that are brought out are.
  const first = lit ? shown.toSorted((a, b) => Number(isMuted(lit, [a.id])) - Number(isMuted(lit, [b.id]))) : shown;
  const said = (list: Whole[]) => list.map((whole): Said => ({ name: whole.name, under: underOf(shared, whole) }));
  const largest = largestOf(wholes);
  const scaleOf = (whole: Whole) => (spec.area === "total" ? Math.sqrt(sum(whole.slices, ({ value }) => value) / largest) : 1);
  const values = shown.flatMap(({ slices }) => slices.flatMap((slice) => linesFor(spec, writing, [slice])));
  const plan = (list: Whole[]) =>
    kept(shared.grids, JSON.stringify(list.map(({ id }) => id)), () =>
      planSeveral(spec, said(list), { scales: list.map(scaleOf), values, area, size, measured: shared.measured }),
    );
  const { count } = plan(first);
  const among = new Set(first.slice(0, count));
  const drawn = shown.filter((whole) => among.has(whole));
  const undrawn = first.slice(count);
  const grid = plan([...drawn, ...undrawn]);
  const unnamed = [...key.unnamed];
  for (const [at, seated] of grid.seated.entries()) {
    const whole = sure(drawn[at]);
    const all = drawSeated(scene, whole, seated, grid.written, into);
    if (seated.cut || !all) unnamed.push(whole.id);
  }
  if (undrawn.length > 0) {
    const at = { x: stage.x, y: middle(stage.y + stage.height - size.text * 0.7, size.text), size: size.text };
    into.heads.push({ key: markKey("rest"), text: writing.andMore(undrawn.length), ...at, style: { hue: "ash" } });
  }
  const subjects = grid.seated.flatMap(({ ring }, at) => subjectsOf(spec, sure(drawn[at]), ring));
  return { unnamed, undrawn: undrawn.map(({ id }) => id), subjects };
}

function layout(spec: Spec, table: Table, { size, locale }: LayoutOptions): (state: string) => Frame {
  const stage = stageOf(spec, size);
  const writing = writingOf(spec, table, locale);
  const shared: Shared = {
    spec,
    stage,
    ...wholesOf(spec, table, writing),
    locale,
    writing,
    size,
    rings: new Map(),
    grids: new Map(),
    measured: new Map(),
  };
  return (name) => {
    const state = sure(spec.states[name]);
    const shown = shownWholes(spec, shared.wholes, state);
    const scene: Scene = { spec, state, size, writing };
    const into = emptyLayers(LAYERS);
    const [only, ...others] = shown;
    const drawn = only && others.length === 0 ? drawOne(shared, scene, only, into) : drawSeveral(shared, scene, shown, into);
    into.sketch.push(...stage.sketch);
    const words = textBoxes([...into.key, ...into.heads, ...into.names, ...into.values, ...into.centre, ...into.sketch]);
    const rings = [...new Set(drawn.subjects.flatMap(({ ring }) => ring ?? []))];
    const solid = [...words, ...rings.flatMap((ring) => boxesOf(ring, isHalf(spec)))];
    const said = drawSaid(spec, state, drawn.subjects, { stage, size, solid }, into);
    const unnamed = [...new Set([...drawn.unnamed, ...said.unnamed])];
    return frameOf(layersOf(LAYERS, into), state, { unnamed, undrawn: drawn.undrawn }, said.listed);
  };
}

export const shares = defineFigure({
  schema,
  words: ["states.*.annotations.*.text"],
  numbers: [{ field: "majority.seats", said: "label" }],
  spans: [],
  cells: (spec) => cellsOf(spec, spec.values),
  answers: {
    marks: ["part", "seat"],
    walk: () => "given",
    of: (spec, table, { locale }) => {
      const value = isSeveral(spec) ? undefined : spec.values[0];
      const whole = typeof spec.whole === "string" ? spec.whole : undefined;
      const styles = cellsOf(spec, spec.values);
      return rowAnswers(table, { locale, styles, title: [spec.label], said: [...spec.values, whole], value });
    },
  },
  map: undefined,
  mirrored: () => "all",
  check,
  layout: (spec, table, options) => layout(resolved(spec, table), table, options),
});
