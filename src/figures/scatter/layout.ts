// scatter: lays two values of each row out against each other, on one plot for all states.

import { max } from "d3-array";
import { packOf, speakerOf } from "../../locale/index.ts";
import { type Identity, itemOf } from "../../marks/key.ts";
import type { Frame } from "../../marks/marks.ts";
import { type Box, overlap } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import { defineFigure, type LayoutOptions, type Table } from "../figure.ts";
import { rowAnswers } from "../kit/answers.ts";
import { besideDots, type Dot, dotsOn } from "../kit/beside.ts";
import { type CircleKey, circleKey, freeCorner } from "../kit/circles.ts";
import { boxesAlong, discBox, type Field } from "../kit/ground.ts";
import { emptyLayers, frameOf, layersOf } from "../kit/layers.ts";
import { resolved } from "../kit/lit.ts";
import { cellsOf, type NumberSpec, numberWriter } from "../kit/numbers.ts";
import { textBoxes } from "../kit/place.ts";
import { type Remark, remarksIn } from "../kit/remarks.ts";
import { stageOf } from "../kit/stage.ts";
import { chainEnds } from "./chain.ts";
import { drawCompared, drawTrend, trendBoxes, wordsOf } from "./compared.ts";
import { drawAxes, drawDots, drawUnknown } from "./draw.ts";
import { groupKey } from "./key.ts";
import { type Content, MANY, type Plan, planOf, type View } from "./plan.ts";
import { groupsOf, type Item, isKnown, itemsOf, namedIn, placeOf } from "./rows.ts";
import { drawSaid } from "./said.ts";
import { boxOf, LAYERS, type Marks, type Scene } from "./scene.ts";
import type { AxisName, Spec } from "./schema.ts";
import * as schemas from "./schema.ts";

const AXES = ["x", "y"] as const;

/** A column in words, with its unit: what an axis or a key of sizes says of it. */
function titlesOf(spec: Spec, table: Table, locale: string) {
  const say = speakerOf(locale);
  const titleOf = (name: AxisName | "size") => {
    const column = spec[name] ?? "";
    const label = spec.axes[name].title ?? table.columns[column]?.label ?? column;
    const { unit } = numberWriter(spec.axes[name], table.columns[column], locale);
    const log = name !== "size" && spec.axes[name].log ? [say("logAxis")] : [];
    const beside = [...(unit === "" ? [] : [unit]), ...log].join(packOf(locale).joints.list);
    return beside === "" ? label : say("headWithUnit", { label, unit: beside });
  };
  return { x: `${titleOf("x")} →`, y: `↑ ${titleOf("y")}`, size: titleOf("size") };
}

/** What is said of rows that a state shows and that are no dots on its axes. */
function remarksOf(view: View, { lost, off }: { lost: number; off: number }, spec: Spec, table: Table, locale: string): Remark[] {
  const say = speakerOf(locale);
  const other = (part: "off" | "rest", n: number): Remark[] =>
    n === 0 ? [] : [{ part, item: part, label: "", words: () => say(part === "off" ? "offAxes" : "andMore", { n }) }];
  const lacking = (name: string, n: number): Remark[] =>
    n === 0
      ? []
      : [
          {
            part: "unknown",
            item: name,
            label: table.columns[name]?.label ?? name,
            words: (label) => say("notStated", { n, label }),
          },
        ];
  const count = (lacks: (item: Item) => boolean) => view.shown.filter(lacks).length;
  return [
    ...lacking(
      spec.x,
      count(({ x }) => x.value === null),
    ),
    ...lacking(spec.y, spec.y === spec.x ? 0 : count(({ y }) => y.value === null)),
    ...lacking(
      spec.size ?? "",
      count((item) => isKnown(item) && item.size === null),
    ),
    ...other("off", off),
    ...other("rest", lost),
  ];
}

/** What all states of a figure at one size share. */
interface Arranged {
  content: Content;
  plan: Plan;
  key: ReturnType<typeof groupKey>;
  sizes: { key: CircleKey; at: { x: number; y: number } } | undefined;
  remarks: Map<string, ReturnType<typeof remarksIn>>;
  /** px kept for them under the axes. */
  foot: number;
  stage: ReturnType<typeof stageOf>;
  groups: Scene["groups"];
}

function contentOf(spec: Spec, table: Table, locale: string): Content & { titles: { size: string } } {
  const writerOf = (name: AxisName, axis: NumberSpec = spec.axes[name]) => numberWriter(axis, table.columns[spec[name]], locale);
  const digitsOf = (name: AxisName) => writerOf(name, { scale: spec.axes[name].scale });
  return {
    spec,
    items: itemsOf(spec, table, { nameless: speakerOf(locale)("unknown"), locale }),
    writers: { x: writerOf("x"), y: writerOf("y") },
    digits: { x: digitsOf("x"), y: digitsOf("y") },
    titles: titlesOf(spec, table, locale),
  };
}

/** What is said under the axes of each state. Who is counted does not hang on where the plot stands. */
function remarksBy(
  plan: Plan,
  { spec, table, locale, groups }: { spec: Spec; table: Table; locale: string; groups: Scene["groups"] },
) {
  return [...plan.views].map(([name, view]): [string, Remark[]] => {
    const scene = { spec, plan, view, groups };
    const into = emptyLayers(LAYERS);
    const { off, undrawn } = drawUnknown(scene, into);
    const lost = drawDots(scene, into).length + undrawn.length;
    return [name, remarksOf(view, { lost, off: view.off.length + off.length }, spec, table, locale)];
  });
}

/** What dots of a size stand for. */
function sizesOf({ spec, items }: Content, { radius }: Plan, table: Table, locale: string) {
  const { bare } = numberWriter(spec.axes.size, table.columns[spec.size ?? ""], locale);
  const largest = max(items, (item) => item.size ?? 0) ?? 0;
  return { largest, divide: Number(spec.axes.size.scale?.divide ?? 1), radius, write: bare };
}

/** What is drawn in the plot in a state, where no key may stand. */
const drawnIn = (scene: Scene): Box[] => [...scene.view.within.map((item) => boxOf(scene, item)), ...trendBoxes(scene)];

function arrange(spec: Spec, table: Table, { size, locale }: LayoutOptions): Arranged {
  const stage = stageOf(spec, size);
  const content = contentOf(spec, table, locale);
  const known = content.items.filter(isKnown).length;
  const groups = groupsOf(spec, table, speakerOf(locale)("unknown"), known > MANY);
  const key = groupKey(groups, stage, size, known > MANY);
  const under = (height: number) => ({ ...stage, y: stage.y + height, height: stage.height - height });
  const below = under(key.height);
  const bare = planOf(content, below, 0, size);
  const said = remarksBy(bare, { spec, table, locale, groups });
  const remarks = new Map(said.map(([name, list]) => [name, remarksIn(list, stage, size)]));
  // Where they are short they stand in the line of the x axis's words.
  const isBeside = [...remarks.values()].every(({ width }) => width <= bare.beside);
  const foot = isBeside ? 0 : (max(remarks.values(), ({ height }) => height) ?? 0);
  const plan = isBeside ? bare : planOf(content, below, foot, size);
  const shared = { content, key, remarks, foot, stage, groups };
  const sized = sizesOf(content, plan, table, locale);
  const circles = spec.size ? circleKey(sized, content.titles.size, stage.width * 0.36, size) : undefined;
  if (!circles) return { ...shared, plan, sizes: undefined };
  const drawn = [...plan.views.values()].flatMap((view) => drawnIn({ spec, plan, view, groups }));
  const at = freeCorner(circles, plan.plot, (box) => !drawn.some((other) => overlap(box, other, size.text * 0.4)));
  if (at) return { ...shared, plan, sizes: { key: circles, at } };
  const corner = { x: stage.x + stage.width - circles.width, y: below.y };
  return { ...shared, plan: planOf(content, below, foot, size, circles), sizes: { key: circles, at: corner } };
}

/** Pieces of lines up to which names keep off them. */
const MOST_FOLLOWED = 60;

/** Where words may stand: not on other words, nor on dots that do not step back; those that do had better not be covered. */
function fieldOf(scene: Scene, into: Marks, stage: Arranged["stage"]): Field {
  const { plan, view } = scene;
  const { plot, size } = plan;
  const right = stage.x + stage.width;
  const bounds = { x: plot.x + 2, y: plot.y - size.text * 0.4, width: right - plot.x - 2, height: plot.height + size.text * 0.4 };
  const words = [...textBoxes([...into.axis, ...into.key, ...into.sketch]), ...into.swatches.map(discBox)];
  const front = view.within.filter((item) => !view.back.has(item)).map((item) => boxOf(scene, item));
  const rings = into.points.filter(({ style }) => style.dashed && !style.muted).map(discBox);
  // Names keep off the lines between dots as far as these are few enough to be followed.
  const followed = into.chain.length > MOST_FOLLOWED ? [] : into.chain.filter(({ style }) => !style.muted);
  const joins = followed.flatMap(({ x1, y1, x2, y2 }) => boxesAlong({ from: { x: x1, y: y1 }, to: { x: x2, y: y2 } }));
  const back = view.within.filter((item) => view.back.has(item)).map((item) => boxOf(scene, item));
  const lines = back.map((box) => ({
    stretches: [{ from: box, to: { x: box.x + box.width, y: box.y + box.height }, box }],
    weight: 0.3,
  }));
  return {
    bounds,
    size,
    ground: { lines, taken: [...words, ...front, ...rings, ...joins], solid: [...words, ...(plan.many ? [] : front)] },
  };
}

/** Names at most that lines lead to: of more, nobody follows them. */
const MOST_LED = 30;

/** Draws the names that a state wants; gives the rows whose names are owed and have no room. */
function drawNames(scene: Scene, field: Field, into: Marks): string[] {
  const { view } = scene;
  const known = view.within.map((item): Dot => ({ item: item.id, box: boxOf(scene, item), muted: view.back.has(item) }));
  const there = new Set(view.within.map(({ id }) => id));
  const rings = into.points.filter(({ key }) => !there.has(itemOf(key)));
  const dots = [
    ...known,
    ...rings.map((ring): Dot => ({ item: itemOf(ring.key), box: discBox(ring), muted: ring.style.muted ?? false })),
  ];
  const ringed = new Set(rings.map(({ key }) => itemOf(key)));
  const place = besideDots(dotsOn(dots, field.size), { field, words: textBoxes([...into.axis, ...into.key]), into });
  const drawName = (item: Item, led: boolean) => {
    const muted = view.back.has(item);
    const weight = !muted && view.state.lit !== undefined ? "bold" : undefined;
    return place({ item: item.id, name: item.name, style: { hue: muted ? "ash" : "ink", halo: true, weight } }, led);
  };
  const { owed, offered } = namedIn(view, chainEnds(view));
  for (const item of offered) drawName(item, true);
  // A ring is named where a state lights it: readers look for it in vain among the dots.
  const isNamed = ({ id }: Item) => ringed.has(id) && view.state.labels !== "none" && (view.state.lit?.includes(id) ?? false);
  const all = [...owed, ...view.shown.filter(isNamed)];
  return all.filter((item) => !drawName(item, all.length <= MOST_LED)).map(({ id }) => id);
}

function layout(spec: Spec, table: Table, options: LayoutOptions): (state: string) => Frame {
  const { locale } = options;
  const arranged = arrange(spec, table, options);
  const { content, plan, key, sizes, remarks, foot, stage, groups } = arranged;
  const say = speakerOf(locale);
  const { label } = packOf(locale).joints;
  const trendWords = (r: number | undefined) =>
    r === undefined ? say("trend") : `${say("trend")}${label}r = ${packOf(locale).numbers.format(".2f")(r)}`;
  const compared = spec.references.map((one) => wordsOf(one, placeOf(one, content.items), content.writers[one.axis]));
  const texts = [...compared, ...spec.bands.map((one) => one.label)];
  return (name) => {
    const view = sure(plan.views.get(name));
    const scene = { spec, plan, view, groups };
    const into = emptyLayers(LAYERS);
    key.draw(view.state, into);
    sizes?.key.draw(sizes.at, into);
    sure(remarks.get(name)).draw(foot, into);
    into.sketch.push(...stage.sketch);
    const undrawn = [...drawUnknown(scene, into).undrawn, ...drawDots(scene, into)];
    into.axis.push(...plan.titles, ...[...view.x.ticks, ...view.y.ticks].map(({ words }) => words));
    const field = fieldOf(scene, into, stage);
    const unnamed = drawNames(scene, field, into);
    const trend = drawTrend(scene, trendWords, field, into);
    const left = [...drawCompared(scene, content, field, into), ...trend];
    const said = drawSaid(scene, { field, left, words: [...texts, ...trend.map(({ text }) => text)] }, into);
    drawAxes(scene, into);
    const axes = AXES.filter((axis) => plan.unnamed.includes(axis) || view[axis].ticks.length === 0).map((axis) => spec[axis]);
    const lost = [...unnamed, ...said.unnamed, ...key.unnamed, ...axes];
    const omitted = { unnamed: [...new Set(lost)], undrawn: undrawn.map(({ id }) => id) };
    return frameOf(layersOf(LAYERS, into), view.state, omitted, said.listed);
  };
}

const isOfKey = (_: string, { part, item }: Identity) => part === "key" && item !== "sizes";

export const scatter = defineFigure({
  schema: schemas.schema,
  words: ["states.*.annotations.*.text"],
  numbers: ["references.*.value", "bands.*.from", "bands.*.to"].map((field) => ({ field, said: "label" })),
  spans: ["x", "y", "size"],
  cells: ({ axes, x, y, size }) => ({ ...cellsOf(axes.x, [x]), ...cellsOf(axes.y, [y]), ...cellsOf(axes.size, [size]) }),
  answers: {
    marks: ["dot", "unknown"],
    walk: () => "right",
    of: (spec, table, { locale }) => {
      const { axes, x, y, size, group, label } = spec;
      const styles = { ...cellsOf(axes.x, [x]), ...cellsOf(axes.y, [y]), ...cellsOf(axes.size, [size]) };
      return rowAnswers(table, { locale, styles, title: [label], said: [x, y, size, group], series: group, value: y });
    },
  },
  map: undefined,
  // Circles of a key of sizes stand in a corner of the plot.
  mirrored: () => isOfKey,
  check: schemas.check,
  layout: (spec, table, options) => layout(resolved(spec, table), table, options),
});
