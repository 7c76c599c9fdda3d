// bars: lays bars out from one zero, on one scale for all states, each with its value at its end.

import { descending, sum } from "d3-array";
import { packOf, speakerOf } from "../../locale/index.ts";
import { type Identity, itemOf, markKey, readKey } from "../../marks/key.ts";
import type { Frame, Rect, Text } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import { type Box, fitText, middle, textWidth } from "../../marks/text.ts";
import { defineFigure, type LayoutOptions, type Table } from "../figure.ts";
import { referencesOf } from "../kit/above.ts";
import { emptyLayers, frameOf, layersOf } from "../kit/layers.ts";
import { isMuted, resolved } from "../kit/lit.ts";
import { cellsOf, type NumberWriter, numberWriter } from "../kit/numbers.ts";
import { stageOf } from "../kit/stage.ts";
import { sure } from "../kit/sure.ts";
import { check } from "./check.ts";
import type { Content, Shown } from "./content.ts";
import { columnsOf, measureSides, totalsOf } from "./diverge.ts";
import { drawAside, drawLength, drawName, drawOutline, drawZero, LAYERS, type Marks, placeEnds, type Slot } from "./draw.ts";
import { drawBaseHead, drawHeads, type Heads, headsHeight, headsOf, linesNeeded } from "./heads.ts";
import { keyOf } from "./key.ts";
import { type Bar, barsOf, measureBeside, measureStacked, shownBars } from "./measure.ts";
import { cutsName, type Plan, roomsOf } from "./plan.ts";
import { arrangeColumns, arrangeRows, comparedOf, drawReferences, topOf } from "./references.ts";
import { sayAll } from "./said.ts";
import { namerOf, type Spec, type State, schema } from "./schema.ts";
import { groupsOf, isPair } from "./sides.ts";

/** Em from which on a unit is said once, over the bars, instead of on each value. */
const LONG_UNIT = 3;

/** A state's bars by what they weigh in it: what it lights, then, where it sorts them, the first, else the largest. */
function rank(list: Shown[], state: State, order: string): Shown[] {
  const isLit = ({ bar }: Shown) => (state.lit ?? []).some((id) => id === bar.id || bar.parts.some((part) => part.id === id));
  const size = ({ bar }: Shown) => Math.abs(sum(bar.parts, (part) => part.value ?? 0));
  const weighed = order === "given" ? list.toSorted((a, b) => descending(size(a), size(b))) : list;
  return state.lit ? [...weighed.filter(isLit), ...weighed.filter((shown) => !isLit(shown))] : weighed;
}

/** The writer of the values, and the unit that is said once for all of them; "" where each has its own. */
function writersOf(spec: Spec, table: Table, locale: string): { writer: NumberWriter; unit: string } {
  const writer = numberWriter(spec, table.columns[spec.value], locale);
  const isKnown = table.rows.some((row) => row[spec.value] !== null);
  return { writer, unit: isKnown && textWidth(writer.unit, 1) > LONG_UNIT ? writer.unit : "" };
}

/** What a bar without a name is called. */
const named = (bars: Bar[], locale: string) =>
  bars.map((bar) => (bar.name.trim() === "" ? { ...bar, name: speakerOf(locale)("unknown") } : bar));

interface Measured {
  content: Content;
  /** The bars of each state before any was left out. */
  lists: Map<string, Shown[]>;
}

/** How a state of a figure has its bars: on two sides, one part on another, or side by side. */
function measurerOf(spec: Spec, groups: string[], bars: Bar[], writer: NumberWriter, locale: string) {
  const { sides } = spec;
  const columns = sides ? columnsOf(sides, bars, groups) : [];
  const nothing = { asides: [], base: "", outline: undefined };
  return (bar: Bar, state: State): Shown => {
    if (sides) return { bar, ...measureSides(bar, { spec, sides, state, columns, writer, locale }) };
    if (isStacked(spec, state, groups)) return { bar, ...nothing, ...measureStacked(spec, bar, writer) };
    return { bar, ...nothing, ...measureBeside(spec, bar, groups, writer) };
  };
}

function contentOf(spec: Spec, bars: Bar[], groups: string[], writer: NumberWriter, locale: string): Measured {
  const states = Object.entries(spec.states);
  const measure = measurerOf(spec, groups, bars, writer, locale);
  const lists = new Map(
    states.map(([name, state]) => [name, shownBars(spec, bars, state).map((bar) => measure(bar, state))] as const),
  );
  const bases = [...lists.values()].flat().map(({ base }) => base);
  return {
    lists,
    content: {
      lists: [...lists.values()],
      ranked: states.map(([name, state]) => rank(sure(lists.get(name)), state, state.sort ?? spec.sort)),
      lanes: states.every(([, state]) => isStacked(spec, state, groups)) ? 1 : Math.max(1, groups.length),
      references: [],
      bases: new Set(bases).size > 1,
    },
  };
}

const isStacked = (spec: Spec, state: State, groups: string[]) =>
  spec.sides !== undefined || (state.stacked && groups.length > 0);

/** What is said once for all bars, over them: their unit, and how many each is of where that is the same. */
function saidOnce(unit: string, lists: Measured["lists"], locale: string): string {
  const bases = new Set([...lists.values()].flat().map(({ base }) => base));
  const [base = ""] = bases;
  const count = bases.size === 1 && base !== "" ? speakerOf(locale)("sampleOf", { count: base }) : "";
  return [unit, count].filter((one) => one !== "").join(packOf(locale).joints.list);
}

/** Whether a figure's values are per cents, which make no sum over bars. */
const isInPercent = (spec: Spec, table: Table) => {
  const column = table.columns[spec.value];
  return column?.type === "number" && /^[%‰％]/.test(column.unit ?? "");
};

/** Says how many bars are not drawn, below the last that is. */
function drawRest(count: number, plan: Plan, from: number, size: Size, locale: string, into: Marks): void {
  const words = speakerOf(locale)("andMore", { n: count });
  const { at, width } = plan.names;
  const isBeside = textWidth(words, size.text) <= width;
  const place = { x: isBeside ? at + width : at, y: middle(from + size.text * 0.7, size.text), size: size.text };
  const anchor = isBeside ? { anchor: "end" as const } : {};
  into.names.push({ key: markKey("rest"), text: words, ...place, ...anchor, style: { hue: "ash" } });
}

/** The bars' places in a state, and where the next one would begin. */
function slotsOf(list: Shown[], slot: Omit<Slot, "shown" | "from">): { slots: Slot[]; end: number } {
  const { plan, size } = slot;
  let end = plan.rows ? plan.span[0] : plan.span[0] + plan.gap / 2;
  const slots = list.map((shown): Slot => {
    const { head, sides } = roomsOf(shown.bar, plan, size);
    const from = end + head + sides;
    end = from + plan.depth + sides + plan.gap;
    return { ...slot, shown, from };
  });
  return { slots, end };
}

/** Values on both sides of a centre are sizes: what is left of it is written without a sign. */
const unsigned = (writer: NumberWriter): NumberWriter => ({
  ...writer,
  whole: (value) => writer.whole(typeof value === "number" ? Math.abs(value) : value),
});

interface Laid {
  content: Content;
  lists: Measured["lists"];
  heads: Map<string, Heads>;
  groups: string[];
  writer: NumberWriter;
  /** What is said once for all values. */
  once: string;
  /** The writers of what stands at bars' ends, and of what they are compared with. */
  write: Record<"ends" | "rows", NumberWriter>;
}

/** What a figure holds, before it has its place. */
function laidOf(spec: Spec, table: Table, { size, locale }: LayoutOptions, width: number): Laid {
  const { writer, unit } = writersOf(spec, table, locale);
  const groups = groupsOf(spec, table);
  const [unknown = spec.unknown] = fitText(spec.unknown, size.text, width * 0.3, 1);
  const own = { ...spec, unknown };
  const ends = unit === "" ? writer : { ...writer, whole: writer.bare };
  const bars = named(barsOf(own, table, groups), locale);
  const { content, lists } = contentOf(own, bars, groups, ends, locale);
  const { sides } = own;
  const headed = (list: Shown[]): Heads => {
    if (!sides) return { left: "", right: "" };
    const shown = list.map(({ bar }) => bar);
    return headsOf(own, sides, table, totalsOf(shown, { spec: own, sides, writer: ends }, isInPercent(spec, table)), locale);
  };
  const heads = new Map([...lists].map(([name, list]) => [name, headed(list)] as const));
  const write = sides ? { ends: unsigned(ends), rows: unsigned(writer) } : { ends, rows: writer };
  return { content, lists, heads, groups, writer, once: saidOnce(sides?.share ? "" : unit, lists, locale), write };
}

/** Where all of it stands: the plan, and the lines of the heads over it. */
function arrangedOf(spec: Spec, { content, heads, write }: Laid, area: Box, stage: Box, size: Size) {
  const written = (writer: NumberWriter): Content => ({ ...content, references: referencesOf(spec, writer) });
  const arrange = (lines: number) => {
    const head = headsHeight(lines, size);
    const below = { ...area, y: area.y + head, height: area.height - head };
    const isStanding = spec.orientation === "columns" && !spec.sides;
    const columns = isStanding ? arrangeColumns(written(write.ends), below, size) : undefined;
    return { ...(columns ?? arrangeRows(written(write.rows), below, size)), head };
  };
  const all = [...heads.values()];
  const least = content.bases || all.some(({ left, right }) => left !== "" || right !== "") ? 1 : 0;
  const arranged = arrange(least);
  const needed = linesNeeded(all, arranged.plan, stage, size);
  return needed > least ? arrange(needed) : arranged;
}

function layout(spec: Spec, table: Table, options: LayoutOptions): (state: string) => Frame {
  const { size, locale } = options;
  const stage = stageOf(spec, size);
  const laid = laidOf(spec, table, options, stage.width);
  const { groups, writer, lists, once: unit } = laid;
  const keyed = spec.sides && isPair(spec.sides) ? groups.slice(2) : groups;
  const { height } = keyOf(spec, table, keyed, { area: stage, size, unit, left: stage.x });
  const area = { ...stage, y: stage.y + height, height: stage.height - height };
  const arranged = arrangedOf(spec, laid, area, stage, size);
  const { plan, labels, head } = arranged;
  const top = plan.rows ? Math.min(plan.span[0] - (head > 0 ? plan.edge : 0), topOf(labels)) : area.y;
  const left = plan.names.place === "beside" ? stage.x + plan.names.width + size.text * 0.7 : stage.x;
  const key = keyOf(spec, table, keyed, { area: { ...stage, y: top - head - height }, size, unit, left });
  const names = Object.keys(spec.states);

  return (name) => {
    const state = sure(spec.states[name]);
    const into = emptyLayers(LAYERS);
    const list = sure(arranged.content.lists[names.indexOf(name)]);
    const { slots, end } = slotsOf(list, { plan, size, state, writer, stacked: isStacked(spec, state, groups) });
    const ends = drawBars(slots, into);
    const undrawn = sure(lists.get(name)).flatMap((shown) => (list.includes(shown) ? [] : [shown.bar.id]));
    if (undrawn.length > 0) drawRest(undrawn.length, plan, end - plan.gap + plan.edge, size, locale, into);
    const lit = groups.some((group) => state.lit?.includes(group));
    const inState = <Mark extends Rect | Text>(mark: Mark): Mark => {
      const muted = lit && isMuted(state.lit, [itemOf(mark.key)]);
      return { ...mark, style: { ...mark.style, muted } };
    };
    into.swatches.push(...key.swatches.map(inState));
    into.key.push(...key.words.map(inState));
    const headed = spec.sides && drawHeads(sure(laid.heads.get(name)), { sides: spec.sides, plan, stage, size, foot: top });
    into.heads.push(...(headed?.marks ?? []), ...drawBaseHead(plan, top, size, locale));
    into.sketch.push(...stage.sketch);
    const inMiddle = into.values.filter(({ key }) => readKey(key).part === "segment");
    into.lines.push(...drawZero(slots, plan, spec.sides ? inMiddle : []));
    const foot = end - plan.gap;
    const compared = comparedOf(state, arranged, foot);
    into.references.push(...compared.marks);
    const said = sayAll({ spec, state }, compared.said, { slots, stage, size }, into);
    const words = [...into.names, ...into.values, ...into.notes];
    const references = drawReferences(compared, arranged, { words, foot });
    into.lines.push(...references.lines);
    into.bands.push(...references.bands);
    const cut = slots.flatMap(({ shown: { bar } }) => (cutsName(bar, plan, size) ? [bar.id] : []));
    const baseless = slots.flatMap(({ shown: { bar, base } }) =>
      laid.content.bases && base !== "" && plan.base === undefined ? [bar.id] : [],
    );
    const unnamed = new Set([...cut, ...ends.unnamed, ...key.unnamed, ...(headed?.unnamed ?? []), ...baseless, ...said.unnamed]);
    return frameOf(layersOf(LAYERS, into), state, { unnamed: [...unnamed], undrawn }, said.listed);
  };
}

/** Draws the bars with their names and what stands at their ends; gives the items whose words have no room. */
function drawBars(slots: Slot[], into: Marks): { unnamed: string[] } {
  for (const slot of slots) drawName(slot, into);
  const ends = placeEnds(slots, into);
  for (const slot of slots) {
    const words = ends.words.get(slot) ?? [];
    // A part's value alone would be read as the bar's.
    for (const length of slot.shown.lengths) drawLength(length, slot, into, words.length > 0);
    drawAside(slot, into);
    drawOutline(slot, into);
    into.values.push(...words);
  }
  return ends;
}

const isOfKey = (layer: string, { part }: Identity) => layer === "swatches" || (layer === "key" && part !== "axis");

export const bars = defineFigure({
  schema,
  words: ["states.*.annotations.*.text"],
  numbers: ["references.*.value", "bands.*.from", "bands.*.to"].map((field) => ({ field, said: "label" })),
  spans: ["value"],
  cells: (spec) => cellsOf(spec, [spec.value, spec.low, spec.high]),
  map: undefined,
  // Columns stand in an order of time, mostly; where they are rows, names come before bars.
  mirrored: ({ orientation, sides }) => (orientation === "columns" && !sides ? isOfKey : "all"),
  check,
  layout: (spec, table, options) => layout(resolved(spec, table, namerOf(spec)), table, options),
});
