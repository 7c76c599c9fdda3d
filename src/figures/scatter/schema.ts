// scatter: what an editor writes of it, and what of it the dataset must answer. Geometry is in plan.ts.

import { extent } from "d3-array";
import { z } from "zod";
import { say } from "../../messages/index.ts";
import { describe, oneOf } from "../../schemas/describe.ts";
import { hue, id } from "../../schemas/names.ts";
import { numbersOf } from "../../schemas/span.ts";
import { type Plain, text } from "../../schemas/text.ts";
import { type CheckContext, figureFields, type Report, stateFields, type Table } from "../figure.ts";
import { annotationOf } from "../kit/annotations.ts";
import { cellName, valuesOf } from "../kit/columns.ts";
import { comparisonChoice, comparisonFields, comparisonNames } from "../kit/compare.ts";
import { checkNames, labelsField, type Resolved, selection } from "../kit/lit.ts";
import { checkNumbers, numberFields } from "../kit/numbers.ts";

const column = z.string().min(1);

const look = z.strictObject({
  hue: describe(hue.optional(), "scatter.look.hue"),
  look: describe(oneOf("scatter.look.look", ["solid", "hollow"]).optional(), "scatter.look.look"),
  shape: describe(oneOf("scatter.look.shape", ["dot", "square", "triangle", "diamond"]).default("dot"), "scatter.look.shape"),
});

const sizeAxis = z.strictObject({ title: describe(text.optional(), "scatter.axis.title"), ...numberFields });
const axis = sizeAxis.extend({
  log: describe(z.boolean().default(false), "scatter.axis.log"),
  zero: describe(z.boolean().default(false), "scatter.axis.zero"),
});

const stretch = z.tuple([z.number(), z.number()]);
const place = z.strictObject({
  x: describe(z.number(), "scatter.annotation.at.x"),
  y: describe(z.number(), "scatter.annotation.at.y"),
});
const annotation = annotationOf("scatter.annotation.at").extend({
  at: describe(z.union([z.string().min(1), place]).optional(), "scatter.annotation.at"),
});

const state = z.strictObject({
  ...stateFields,
  show: describe(selection().optional(), "scatter.state.show"),
  lit: describe(selection().optional(), "scatter.state.lit"),
  labels: labelsField("scatter.state.labels", "lit"),
  window: describe(
    z
      .strictObject({
        x: describe(stretch.optional(), "scatter.stretch.x"),
        y: describe(stretch.optional(), "scatter.stretch.y"),
      })
      .optional(),
    "scatter.state.window",
  ),
  trend: describe(z.boolean().default(true), "scatter.state.trend"),
  ...comparisonChoice,
  annotations: describe(z.array(annotation).default([]), "annotations.state.annotations"),
});

const AXES = ["x", "y"] as const;
export type AxisName = (typeof AXES)[number];
const along = { axis: describe(oneOf("scatter.along", AXES), "scatter.along") };
const value = z.union([z.number(), oneOf("scatter.middle", ["median", "mean"])]);

export const schema = z.strictObject({
  type: describe(z.literal("scatter"), "scatter.type"),
  ...figureFields,
  label: describe(column, "scatter.label"),
  x: describe(column, "scatter.x"),
  y: describe(column, "scatter.y"),
  size: describe(column.optional(), "scatter.size"),
  group: describe(column.optional(), "scatter.group"),
  connect: describe(column.optional(), "scatter.connect"),
  axes: describe(
    z
      .strictObject({
        x: describe(axis.prefault({}), "scatter.axes.x"),
        y: describe(axis.prefault({}), "scatter.axes.y"),
        size: describe(sizeAxis.prefault({}), "scatter.axes.size"),
      })
      .prefault({}),
    "scatter.axes",
  ),
  looks: describe(z.record(z.string(), look).default({}), "scatter.looks"),
  trend: describe(oneOf("scatter.trend", ["none", "line", "r"]).default("none"), "scatter.trend"),
  ...comparisonFields(value, z.number(), along),
  states: describe(z.record(id, state), "scatter.states"),
});

export type ScatterSpec = z.output<typeof schema>;
export type Spec = Resolved<Plain<ScatterSpec>>;
export type State = Spec["states"][string];

/** Rows with both values from which on a pattern can be seen at all. */
const LEAST_ROWS = 5;
/** Groups that can still be told apart. */
const MOST_GROUPS = 6;

/** Reports values that a logarithmic axis has no place for: in cells, windows, lines and stretches. */
function checkLog(spec: ScatterSpec, name: AxisName, table: Table, report: Report): void {
  if (!spec.axes[name].log) return;
  const low = table.rows.filter((row) => numbersOf(row[spec[name]]).some((value) => value <= 0));
  const first = low[0] && numbersOf(low[0][spec[name]]).find((value) => value <= 0);
  if (low[0] && first !== undefined)
    report.problem(["axes", name, "log"], say.notOnLog(spec[name], low[0].id, first, low.length - 1));
  const written = [
    ...spec.references.map((one, index) => ({ ...one, ends: [one.value], path: ["references", index, "value"] })),
    ...spec.bands.map((one, index) => ({ ...one, ends: [one.from, one.to], path: ["bands", index] })),
  ].filter((one) => one.axis === name);
  const windows = Object.entries(spec.states).map(([state, one]) => {
    return { ends: one.window?.[name] ?? [], path: ["states", state, "window", name] };
  });
  for (const { ends, path } of [...written, ...windows])
    for (const end of ends) if (typeof end === "number" && end <= 0) report.problem(path, say.belowLog(end, name));
}

/** Reports windows whose ends are the wrong way round. */
function checkWindows(spec: ScatterSpec, report: Report): void {
  for (const [state, one] of Object.entries(spec.states)) {
    for (const name of AXES) {
      const [from = 0, to = 1] = one.window?.[name] ?? [];
      if (from === to) report.problem(["states", state, "window", name], say.emptyWindow(from));
      if (from > to) report.problem(["states", state, "window", name], say.reversedRange(from, to));
    }
  }
}

/** Share of rows in the lowest tenth of an axis from which on they lie in a heap; of at least so many rows. */
const HEAPED = 0.7;
const LEAST_HEAP = 12;

/** Advises to make an axis logarithmic on which nearly all rows lie in a heap at its lower end. */
function adviseLog(spec: ScatterSpec, name: AxisName, table: Table, report: Report): void {
  const values = table.rows.flatMap((row) => numbersOf(row[spec[name]]).slice(0, 1));
  const [low = 0, high = 0] = extent(values);
  if (spec.axes[name].log || low <= 0 || values.length < LEAST_HEAP) return;
  const heap = values.filter((value) => value <= low + (high - low) / 10).length;
  if (heap >= values.length * HEAPED) report.advise([name], say.heapedAxis(spec[name], name, heap, values.length));
}

/** Advises against a scatter that cannot say what it is for. */
function advise(spec: ScatterSpec, groups: readonly string[], table: Table, report: Report): void {
  const known = table.rows.filter((row) => AXES.every((name) => numbersOf(row[spec[name]]).length > 0));
  if (known.length < LEAST_ROWS) report.advise(["type"], say.fewPoints(known.length));
  for (const name of AXES) adviseLog(spec, name, table, report);
  if (groups.length > MOST_GROUPS) report.advise(["group"], say.manyGroups(groups.length, MOST_GROUPS));
}

/** Reports rows that have one place in the order by which dots are joined: which comes first, nobody knows. */
function checkConnect(spec: ScatterSpec, table: Table, report: Report): void {
  const { connect, group, label } = spec;
  if (!connect) return;
  report.column(["connect"], connect);
  const first = new Map<string, string>();
  for (const row of table.rows) {
    const cell = row[connect];
    if (cell === null || cell === undefined) continue;
    const key = JSON.stringify([group && row[group], String(cell)]);
    const before = first.get(key);
    if (before) report.cell(row.id, connect, say.turnTwice(cellName(table, label, row[label]), String(cell), before));
    else first.set(key, row.id);
  }
}

/** Reports columns, rows and groups that the dataset does not have, and values that the axes have no place for. */
export function check(spec: ScatterSpec, table: Table, { report }: CheckContext): void {
  report.column(["label"], spec.label);
  for (const name of AXES) report.column([name], spec[name], ["number"]);
  if (spec.size) report.column(["size"], spec.size, ["number"]);
  if (spec.group) report.column(["group"], spec.group, ["category", "text"]);
  for (const name of [...AXES, "size"] as const) checkNumbers(spec.axes[name], spec[name] ?? "", table, report, ["axes", name]);
  for (const name of AXES) checkLog(spec, name, table, report);
  for (const row of table.rows) {
    const size = spec.size ? row[spec.size] : undefined;
    if (spec.size && typeof size === "number" && size < 0) report.cell(row.id, spec.size, say.negativeSize(size));
  }
  checkWindows(spec, report);
  checkConnect(spec, table, report);
  const groups = spec.group ? valuesOf(table, spec.group) : [];
  const rows = table.rows.map((row) => row.id);
  checkNames(spec, table, report, {
    show: [rows, "item"],
    lit: [[...new Set([...groups, ...rows])], "item"],
    ...comparisonNames(spec),
  });
  for (const name of Object.keys(spec.looks)) report.name(["looks", name], name, groups, "group");
  for (const [name, { annotations }] of Object.entries(spec.states))
    for (const [index, { at }] of annotations.entries())
      if (typeof at === "string") report.name(["states", name, "annotations", index, "at"], at, rows, "item");
  advise(spec, groups, table, report);
}
