// bars: what an editor writes of them, and how the rows of a dataset answer it. Geometry is in layout.ts.

import { ascending, descending, sum } from "d3-array";
import { z } from "zod";
import { type Key, markKey } from "../../marks/key.ts";
import type { Style } from "../../marks/style.ts";
import { means, oneOf } from "../../schemas/describe.ts";
import { hue, id } from "../../schemas/names.ts";
import { type Plain, text } from "../../schemas/text.ts";
import { type CheckContext, figureFields, type Row, stateFields, type Table } from "../figure.ts";
import { cellName, valuesOf } from "../kit/columns.ts";
import { type NumberWriter, numberFields } from "../kit/numbers.ts";
import { sure } from "../kit/sure.ts";

const column = z.string().min(1);

const look = z.strictObject({
  look: means(
    oneOf({ solid: ["实色", "solid"], soft: ["淡色", "washed"], hollow: ["空心", "an outline"] }).default("solid"),
    "画成什么样。",
    "How it is drawn.",
  ),
  hue: means(hue.default("accent"), "颜色。", "The hue."),
});

const sort = oneOf({
  given: ["照表里的先后", "as the dataset gives them"],
  descending: ["从大到小", "from most to least"],
  ascending: ["从小到大", "from least to most"],
});

const reference = z.strictObject({
  id: means(id, "线的编号。", "The line's id."),
  value: means(z.number(), "线画在多少。", "Where the line stands."),
  label: means(text, "线旁的字，后面印上数。", "Its name; the value is printed after it."),
});

const state = z.strictObject({
  ...stateFields,
  show: means(
    z.array(z.string()).min(1).optional(),
    "画哪几根柱：行的 id；分了组的，写 label 那一列的值。不写就全画。",
    "Bars to show: ids of rows, or values of `label` where bars are grouped. Absent: all.",
  ),
  sort: means(sort.optional(), "柱子的先后；不写就随整张图。", "Order of the bars; that of the figure if absent."),
  lit: means(
    z.array(z.string()).min(1).optional(),
    "亮出哪几根柱、哪一组或哪几行，其余退后。",
    "Bars, groups or rows to bring out, by id. The others step back.",
  ),
  stacked: means(
    z.boolean().default(false),
    "true：各组叠在一起，印合计；false：并排。",
    "Whether the groups of a bar stand one on another (their sum is printed) or side by side.",
  ),
  references: means(z.array(id).optional(), "画哪几条参照线；不写就全画。", "Ids of the reference lines to show. Absent: all."),
});

export const schema = z.strictObject({
  type: means(z.literal("bars"), "比大小。", "Compares sizes."),
  ...figureFields,
  label: means(column, "哪一列是柱子的名字。", "Column with the bars' names."),
  value: means(
    column,
    "哪一列是数。不知道的（null）画成虚线的短桩。",
    "Column with their values. `null` is drawn as an open dashed stub.",
  ),
  group: means(
    column.optional(),
    "每根柱再按哪一列分：label 相同、这一列不同的几行合成一根。",
    "Column that parts each bar: rows of one `label` and several `group`s share a bar.",
  ),
  orientation: means(
    oneOf({
      rows: ["横着", "lying"],
      columns: ["竖着；名字放不下时自己会横过来", "standing; they turn where their names would not fit"],
    }).default("rows"),
    "柱子横着还是竖着。",
    "Whether bars lie or stand.",
  ),
  sort: means(
    sort.default("given"),
    "柱子的先后（分了组的按合计）；不知道的排在最后。",
    "Order of the bars by value (by sum, where grouped). What is not known comes last.",
  ),
  ...numberFields,
  unknown: means(text.prefault("?"), "数不知道时，柱子旁写什么：未列明。", "The word beside a bar whose value is not known."),
  looks: means(
    z.record(z.string(), look).default({}),
    "哪一组、哪根柱画成什么样。",
    "Looks by value of `group`, or by id of a bar; solid accent where nothing is said and nothing is grouped.",
  ),
  references: means(
    z.array(reference).default([]),
    "横穿柱子的参照线，拿来比的。",
    "Lines across the bars at a value to compare with; the label is printed with the value.",
  ),
  states: means(z.record(id, state), "画面：名字，和各自画什么。", "The states by name."),
});

export type BarsSpec = z.output<typeof schema>;

type Spec = Plain<BarsSpec>;
type State = Spec["states"][string];

/** Reports columns, bars, groups and reference lines that the dataset or the spec does not have. */
export function check(spec: BarsSpec, table: Table, { report }: CheckContext): void {
  report.column(["label"], spec.label, spec.group ? ["category", "text"] : undefined);
  report.column(["value"], spec.value, ["number"]);
  if (spec.group) report.column(["group"], spec.group, ["category", "text"]);
  const bars = [...new Set(table.rows.map((row) => barId(spec, row)))];
  const groups = spec.group ? valuesOf(table, spec.group) : [];
  const lit = [...new Set([...bars, ...groups, ...table.rows.map((row) => row.id)])];
  const references = spec.references.map((line) => line.id);
  for (const name of Object.keys(spec.looks))
    report.name(["looks", name], name, [...groups, ...bars], spec.group ? "group" : "item");
  for (const [name, state] of Object.entries(spec.states)) {
    const known = { show: bars, lit, references };
    for (const field of ["show", "lit", "references"] as const) {
      for (const [index, item] of (state[field] ?? []).entries())
        report.name(["states", name, field, index], item, known[field], "item");
    }
  }
}

/** A bar is named by its row; where several rows share it, by the value they share. */
function barId(spec: Pick<Spec, "group" | "label">, row: Row): string {
  return spec.group ? String(row[spec.label] ?? "") : row.id;
}

export interface Part {
  /** The row's id. */
  id: string;
  group: string;
  value: number | null;
  style: Style;
}
export interface Bar {
  id: string;
  name: string;
  parts: Part[];
}

const LAST: Style = { hue: "ash", fill: "hollow" };
const STYLES: Style[] = [{ hue: "accent" }, { hue: "accent", fill: "soft" }, { hue: "ash", fill: "soft" }, LAST];

/** The style of the first of `names` that has a look, else that of the group's place in the row of groups. */
export function styleOf(spec: Spec, names: string[], place: number): Style {
  const look = names.map((name) => spec.looks[name]).find((found) => found !== undefined);
  return look ? { hue: look.hue, fill: look.look } : (STYLES[Math.max(place, 0)] ?? LAST);
}

/** The bars of a dataset, their parts in the order of the groups. */
export function barsOf(spec: Spec, table: Table, groups: string[]): Bar[] {
  const bars = new Map<string, Bar>();
  for (const row of table.rows) {
    const id = barId(spec, row);
    const bar = bars.get(id) ?? { id, name: cellName(table, spec.label, row[spec.label]), parts: [] };
    bars.set(id, bar);
    const group = spec.group ? String(row[spec.group] ?? "") : "";
    const value = row[spec.value];
    const style = styleOf(spec, [group, id], groups.indexOf(group));
    bar.parts.push({ id: row.id, group, value: typeof value === "number" ? value : null, style });
  }
  for (const bar of bars.values()) bar.parts.sort((a, b) => ascending(groups.indexOf(a.group), groups.indexOf(b.group)));
  return [...bars.values()];
}

/** The bars a state shows, in its order. */
export function shownBars(spec: Spec, bars: Bar[], state: State): Bar[] {
  const shown = state.show ? bars.filter((bar) => state.show?.includes(bar.id)) : bars;
  const order = state.sort ?? spec.sort;
  if (order === "given") return shown;
  const total = (bar: Bar) =>
    bar.parts.some((part) => part.value !== null) ? sum(bar.parts, (part) => part.value ?? 0) : undefined;
  const compare = order === "descending" ? descending : ascending;
  return shown.toSorted((a, b) => compare(total(a), total(b)));
}

/** A value drawn from `from` to `to`, in the data's unit; `lane` counts the groups that stand side by side. */
export interface Length {
  part: Part;
  from: number;
  to: number;
  lane: number;
}
/** What stands at the end of one or more lengths: the words, after an open stub where something is not known. */
export interface End {
  key: Key;
  parts: Part[];
  at: number;
  words: string;
  /** Id of the row that is not known. */
  stub: string | undefined;
  lane: number;
}

/** Each part in its lane, with its own value at its end. */
export function measureBeside(spec: Spec, bar: Bar, groups: string[], writer: NumberWriter): { lengths: Length[]; ends: End[] } {
  const laneOf = (part: Part) => Math.max(0, groups.indexOf(part.group));
  const known = bar.parts.filter((part) => part.value !== null);
  const lengths = known.map((part) => ({ part, from: 0, to: sure(part.value), lane: laneOf(part) }));
  const ends = bar.parts.map((part) => {
    const words = part.value === null ? spec.unknown : writer.whole(part.value);
    const stub = part.value === null ? part.id : undefined;
    return { key: markKey("value", part.id), parts: [part], at: part.value ?? 0, words, stub, lane: laneOf(part) };
  });
  return { lengths, ends };
}

/** One part on another, with their sum at the end; a part not known stays open: "534 + not known". */
export function measureStacked(spec: Spec, bar: Bar, writer: NumberWriter): { lengths: Length[]; ends: End[] } {
  const reach = { up: 0, down: 0 };
  const known = bar.parts.filter((part) => part.value !== null);
  const lengths = known.map((part) => {
    const side = sure(part.value) < 0 ? "down" : "up";
    const from = reach[side];
    reach[side] += sure(part.value);
    return { part, from, to: reach[side], lane: 0 };
  });
  const missing = bar.parts.find((part) => part.value === null);
  const total = writer.whole(reach.up + reach.down);
  const open = known.length > 0 ? `${total} + ${spec.unknown}` : spec.unknown;
  const at = reach.up === 0 ? reach.down : reach.up;
  return {
    lengths,
    ends: [{ key: markKey("total", bar.id), parts: bar.parts, at, words: missing ? open : total, stub: missing?.id, lane: 0 }],
  };
}
