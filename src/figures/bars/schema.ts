// bars: what an editor writes of them, and how the rows of a dataset answer it. Geometry is in layout.ts.

import { ascending, descending, sum } from "d3-array";
import { z } from "zod";
import { markKey } from "../../marks/key.ts";
import type { Style } from "../../marks/style.ts";
import { describe, oneOf } from "../../schemas/describe.ts";
import { hue, id } from "../../schemas/names.ts";
import { isSpan } from "../../schemas/span.ts";
import { type Plain, text } from "../../schemas/text.ts";
import { type CheckContext, figureFields, type Row, stateFields, type Table } from "../figure.ts";
import { annotationOf } from "../kit/annotations.ts";
import { cellName, valuesOf } from "../kit/columns.ts";
import { comparisonChoice, comparisonFields, comparisonNames } from "../kit/compare.ts";
import type { Bar, End, Length, Part } from "../kit/lengths.ts";
import { checkNames, type Resolved, selection } from "../kit/lit.ts";
import { checkNumbers, type NumberWriter, numberFields } from "../kit/numbers.ts";
import { adviseSpread } from "../kit/one-by-one.ts";
import { checkRange, drawable, rangeFields, surelyOf } from "../kit/range.ts";
import { sure } from "../kit/sure.ts";

const column = z.string().min(1);

const look = z.strictObject({
  look: describe(oneOf("bars.look.look", ["solid", "soft", "hollow"]).default("solid"), "bars.look.look"),
  hue: describe(hue.default("accent"), "bars.look.hue"),
});

const sort = oneOf("bars.sort", ["given", "descending", "ascending"]);

const state = z.strictObject({
  ...stateFields,
  show: describe(selection().optional(), "bars.state.show"),
  sort: describe(sort.optional(), "bars.state.sort"),
  lit: describe(selection().optional(), "bars.state.lit"),
  stacked: describe(z.boolean().default(false), "bars.state.stacked"),
  ...comparisonChoice,
  annotations: describe(z.array(annotationOf("bars.annotation.at")).default([]), "annotations.state.annotations"),
});

export const schema = z.strictObject({
  type: describe(z.literal("bars"), "bars.type"),
  ...figureFields,
  label: describe(column, "bars.label"),
  value: describe(column, "bars.value"),
  group: describe(column.optional(), "bars.group"),
  orientation: describe(oneOf("bars.orientation", ["rows", "columns"]).default("rows"), "bars.orientation"),
  sort: describe(sort.default("given"), "bars.sort"),
  ...rangeFields,
  ...numberFields,
  unknown: describe(text.prefault("?"), "bars.unknown"),
  looks: describe(z.record(z.string(), look).default({}), "bars.looks"),
  ...comparisonFields(z.number(), z.number()),
  states: describe(z.record(id, state), "bars.states"),
});

export type BarsSpec = z.output<typeof schema>;

export type Spec = Resolved<Plain<BarsSpec>>;
export type State = Spec["states"][string];

/** Reports columns, bars, groups and reference lines that the dataset or the spec does not have. */
export function check(spec: BarsSpec, table: Table, { report }: CheckContext): void {
  report.column(["label"], spec.label, spec.group ? ["category", "text"] : undefined);
  report.column(["value"], spec.value, ["number"]);
  checkRange(spec, report);
  checkNumbers(spec, spec.value, table, report);
  if (spec.group) report.column(["group"], spec.group, ["category", "text"]);
  const bars = [...new Set(table.rows.map((row) => barId(spec, row)))];
  const groups = spec.group ? valuesOf(table, spec.group) : [];
  const lit = [...new Set([...bars, ...groups, ...table.rows.map((row) => row.id)])];
  const said = [...new Set([...bars, ...table.rows.map((row) => row.id)])];
  checkNames(spec, table, report, { show: [bars, "item"], lit: [lit, "item"], ...comparisonNames(spec) });
  for (const name of Object.keys(spec.looks))
    report.name(["looks", name], name, [...groups, ...bars], spec.group ? "group" : "item");
  for (const [name, state] of Object.entries(spec.states)) {
    for (const [index, { at }] of state.annotations.entries())
      if (at !== undefined) report.name(["states", name, "annotations", index, "at"], at, said, "item");
  }
  const isWhole = Object.values(spec.states).some(({ show }) => show === undefined);
  if (!spec.group && isWhole) adviseSpread(spec.value, table, report);
}

/** What a field of states calls a row that it selects by a column: the bar to show, the group or the row to bring out. */
export function namerOf(spec: Pick<Spec, "group" | "label">): (row: Row, field: string, column: string) => string {
  const groupOr = (row: Row, column: string) => (column === spec.group ? String(row[column] ?? "") : row.id);
  return (row, field, column) => (field === "show" ? barId(spec, row) : groupOr(row, column));
}

/** A bar is named by its row; where several rows share it, by the value they share. */
function barId(spec: Pick<Spec, "group" | "label">, row: Row): string {
  return spec.group ? String(row[spec.label] ?? "") : row.id;
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
    const style = styleOf(spec, [group, id], groups.indexOf(group));
    bar.parts.push({ id: row.id, group, ...drawable(spec, row, spec.value, surelyOf), style });
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
  // What is not known has no place in an order: it comes last.
  const known = shown.filter((bar) => total(bar) !== undefined);
  const unknown = shown.filter((bar) => total(bar) === undefined);
  return [...known.toSorted((a, b) => compare(total(a), total(b))), ...unknown];
}

/** Each part in its lane, with its own value at its end. */
export function measureBeside(spec: Spec, bar: Bar, groups: string[], writer: NumberWriter): { lengths: Length[]; ends: End[] } {
  const laneOf = (part: Part) => Math.max(0, groups.indexOf(part.group));
  const known = bar.parts.filter((part) => part.value !== null);
  const lengths = known.map((part) => ({ part, from: 0, to: sure(part.value), lane: laneOf(part), range: part.range }));
  const ends = bar.parts.map((part) => {
    const words = part.said === null ? spec.unknown : writer.whole(part.said);
    const stub = part.value === null ? part.id : undefined;
    const at = part.value ?? 0;
    const ends = part.value === null || !part.range ? [at] : [at, part.range.low, part.range.high];
    const reach = at < 0 ? Math.min(...ends) : Math.max(...ends);
    return { key: markKey("value", part.id), parts: [part], at, reach, words, stub, lane: laneOf(part) };
  });
  return { lengths, ends };
}

/** One part on another, with their sum at the end; a part not known stays open: "534 + not known". */
export function measureStacked(spec: Spec, bar: Bar, writer: NumberWriter): { lengths: Length[]; ends: End[] } {
  const reach = { up: 0, down: 0 };
  const known = bar.parts.filter((part) => part.value !== null);
  const lengths = known.map((part): Length => {
    const side = sure(part.value) < 0 ? "down" : "up";
    const from = reach[side];
    reach[side] += sure(part.value);
    return { part, from, to: reach[side], lane: 0 };
  });
  const [least, most] = [0, 1].map((end) =>
    sum(known, ({ said, value }) => (isSpan(said) ? ([said.min, said.max][end] ?? 0) : value)),
  ) as [number, number];
  const open = known.some(({ said }) => isSpan(said)) ? { min: least, max: most } : undefined;
  const last = lengths.at(-1);
  if (open && last) Object.assign(last, { range: { low: open.min, high: open.max } });
  const missing = bar.parts.find((part) => part.value === null);
  const total = writer.whole(open ?? reach.up + reach.down);
  const incomplete = known.length > 0 ? `${total} + ${spec.unknown}` : spec.unknown;
  const at = reach.up === 0 ? reach.down : reach.up;
  const farthest = at < 0 ? least : most;
  return {
    lengths,
    ends: [
      {
        key: markKey("total", bar.id),
        parts: bar.parts,
        at,
        reach: open ? farthest : at,
        words: missing ? incomplete : total,
        ...(missing && known.length > 0 ? { lines: [`${total} +`, spec.unknown] } : {}),
        stub: missing?.id,
        lane: 0,
      },
    ],
  };
}
