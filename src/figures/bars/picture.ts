// Draws all states of bars in a frame, or in the box of a panel.

import { descending, sum } from "d3-array";
import { packOf, speakerOf } from "../../locale/index.ts";
import { itemOf } from "../../marks/key.ts";
import type { Frame, Rect, Text } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import { type Box, fitText, textWidth } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import type { Table } from "../figure.ts";
import { referencesOf } from "../kit/above.ts";
import { LAYERS } from "../kit/bar-draw.ts";
import { BESIDE, type Plan } from "../kit/bar-plan.ts";
import { sayAll } from "../kit/bar-said.ts";
import { drawSlots } from "../kit/bar-slots.ts";
import { emptyLayers, frameOf, layersOf } from "../kit/layers.ts";
import { type Bar, type Content, NOTHING_ASIDE, type Shown } from "../kit/lengths.ts";
import { isMuted } from "../kit/lit.ts";
import { type NumberWriter, numberWriter } from "../kit/numbers.ts";
import type { BoxOptions, Pictures } from "../kit/panelled.ts";
import { stageOf } from "../kit/stage.ts";
import { columnsOf, measureSides, totalsOf } from "./diverge.ts";
import { drawBaseHead, drawHeads, type Heads, headsHeight, headsOf, linesNeeded } from "./heads.ts";
import { keyOf } from "./key.ts";
import { lined, type Measured, outsideOf } from "./lined.ts";
import { barsOf, measureBeside, measureStacked, shownBars } from "./measure.ts";
import { arrangeColumns, arrangeRows, comparedOf, drawReferences, topOf } from "./references.ts";
import type { Spec, State } from "./schema.ts";
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
export function writersOf(spec: Spec, table: Table, locale: string): { writer: NumberWriter; unit: string } {
  const writer = numberWriter(spec, table.columns[spec.value], locale);
  const isKnown = table.rows.some((row) => row[spec.value] !== null);
  return { writer, unit: isKnown && textWidth(writer.unit, 1) > LONG_UNIT ? writer.unit : "" };
}

/** What a bar without a name is called. */
const named = (bars: Bar[], locale: string) =>
  bars.map((bar) => (bar.name.trim() === "" ? { ...bar, name: speakerOf(locale)("unknown") } : bar));

/** How a state of a figure has its bars: on two sides, one part on another, or side by side. */
function measurerOf(spec: Spec, groups: string[], bars: Bar[], writer: NumberWriter, locale: string) {
  const { sides } = spec;
  const columns = sides ? columnsOf(sides, bars, groups) : [];
  return (bar: Bar, state: State): Shown => {
    if (sides) return { bar, ...measureSides(bar, { spec, sides, state, columns, writer, locale }) };
    if (isStacked(spec, state, groups)) return { bar, ...NOTHING_ASIDE, ...measureStacked(spec, bar, writer) };
    return { bar, ...NOTHING_ASIDE, ...measureBeside(spec, bar, groups, writer) };
  };
}

interface Asked {
  spec: Spec;
  table: Table;
  groups: string[];
  writer: NumberWriter;
}

function contentOf({ spec, table, groups, writer }: Asked, { locale, panels }: BoxOptions): Measured {
  const states = Object.entries(spec.states);
  const barsIn = (own: Table) => named(barsOf(spec, own, groups), locale);
  const bars = barsIn(table);
  const measure = measurerOf(spec, groups, bars, writer, locale);
  const lists = new Map(
    states.map(([name, state]) => {
      const own = panels ? barsIn(panels.panelOf(name).table) : bars;
      return [name, shownBars(spec, own, state).map((bar) => measure(bar, state))] as const;
    }),
  );
  const bases = [...lists.values()].flat().map(({ base }) => base);
  return {
    lists,
    content: {
      lists: [...lists.values()],
      ranked: states.map(([name, state]) => rank(sure(lists.get(name)), state, state.sort ?? spec.sort)),
      lanes: states.every(([, state]) => isStacked(spec, state, groups)) ? 1 : Math.max(1, groups.length),
      references: [],
      named: panels === undefined,
      bases: new Set(bases).size > 1,
    },
  };
}

const isStacked = (spec: Spec, state: State, groups: string[]) =>
  spec.sides !== undefined || (state.stacked && groups.length > 0);

/** Em from a panel's name to its bars. */
const OFF_TITLE = 0.35;

/** In a panel bars stand under its name, not in the middle of its box. */
function raised(plan: Plan, y: number): Plan {
  if (!plan.rows) return plan;
  const [from, to] = plan.span;
  const head = y + (plan.names.place === "above" ? 0 : plan.edge);
  return { ...plan, span: [head, to - from + head] };
}

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
function laidOf(spec: Spec, table: Table, options: BoxOptions, width: number): Laid {
  const { size, locale, panels } = options;
  const { writer, unit } = writersOf(spec, table, locale);
  const groups = groupsOf(spec, table);
  const [unknown = spec.unknown] = fitText(spec.unknown, size.text, width * (panels ? 0.55 : 0.3), 1);
  const own = { ...spec, unknown };
  const ends = unit === "" ? writer : { ...writer, whole: writer.bare };
  const measured = contentOf({ spec: own, table, groups, writer: ends }, options);
  const { content, lists } = panels?.common ? lined(measured, spec, panels) : measured;
  const { sides } = own;
  const headed = (list: Shown[]): Heads => {
    if (!sides) return { left: "", right: "" };
    const shown = list.map(({ bar }) => bar);
    return headsOf(own, sides, table, totalsOf(shown, { spec: own, sides, writer: ends }, isInPercent(spec, table)), locale);
  };
  const heads = new Map([...lists].map(([name, list]) => [name, headed(list)] as const));
  const write = sides ? { ends: unsigned(ends), rows: unsigned(writer) } : { ends, rows: writer };
  // Over panels their unit is said once for all.
  const once = panels ? "" : saidOnce(sides?.share ? "" : unit, lists, locale);
  return { content, lists, heads, groups, writer, once, write };
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

/** The groups that a key names: over panels it stands once, and sides of two groups are named over the bars. */
function keyedOf({ sides }: Spec, groups: string[], { panels }: BoxOptions): string[] {
  if (panels) return [];
  return sides && isPair(sides) ? groups.slice(2) : groups;
}

/** Draws all states; of a figure in panels, each panel's picture of each state. */
export function drawBars(spec: Spec, table: Table, options: BoxOptions): Pictures {
  const { size, locale, panels } = options;
  const whole = stageOf(spec, size);
  const off = panels ? size.text * OFF_TITLE : 0;
  const stage = { ...whole, y: whole.y + off, height: whole.height - off };
  const laid = laidOf(spec, table, options, stage.width);
  const { groups, writer, lists, once: unit } = laid;
  const keyed = keyedOf(spec, groups, options);
  const { height } = keyOf(spec, table, keyed, { area: stage, size, unit, left: stage.x });
  const area = { ...stage, y: stage.y + height, height: stage.height - height };
  const held = arrangedOf(spec, laid, area, stage, size);
  const arranged = panels ? { ...held, plan: raised(held.plan, stage.y) } : held;
  const { plan, labels, head } = arranged;
  const top = plan.rows ? Math.min(plan.span[0] - (head > 0 ? plan.edge : 0), topOf(labels)) : area.y;
  const left = plan.names.place === "beside" ? stage.x + plan.names.width + size.text * BESIDE : stage.x;
  const key = keyOf(spec, table, keyed, { area: { ...stage, y: top - head - height }, size, unit, left });
  const names = Object.keys(spec.states);

  const draw = (name: string): Frame => {
    const state = sure(spec.states[name]);
    const into = emptyLayers(LAYERS);
    const list = sure(arranged.content.lists[names.indexOf(name)]);
    const common = { plan, size, state, writer, stacked: isStacked(spec, state, groups) };
    // However short the box of a panel, it says how many are not drawn.
    const lowest = panels && stage.y + stage.height;
    const { slots, foot, undrawn, ...bars } = drawSlots(list, sure(lists.get(name)), common, {
      into,
      locale,
      centred: spec.sides !== undefined,
      lowest,
    });
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
    const compared = comparedOf(state, arranged, foot);
    into.references.push(...compared.marks);
    const said = sayAll({ spec, state }, compared.said, { slots, stage, size }, into);
    const words = [...into.names, ...into.values, ...into.notes];
    const references = drawReferences(compared, arranged, { words, foot });
    into.lines.push(...references.lines);
    into.bands.push(...references.bands);
    const baseless = slots.flatMap(({ shown: { bar, base } }) =>
      laid.content.bases && base !== "" && plan.base === undefined ? [bar.id] : [],
    );
    const unnamed = new Set([...bars.unnamed, ...key.unnamed, ...(headed?.unnamed ?? []), ...baseless, ...said.unnamed]);
    return frameOf(layersOf(LAYERS, into), state, { unnamed: [...unnamed], undrawn }, said.listed);
  };
  return { frameOf: draw, beyond: { left: outsideOf(laid.content, size), top: 0, bottom: 0 } };
}
