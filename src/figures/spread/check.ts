// spread: what of it the dataset must answer, and when another figure would say it better.

import { extent, mean } from "d3-array";
import { proposing, say } from "../../messages/index.ts";
import { numbersOf } from "../../schemas/span.ts";
import type { CheckContext, Report, Row, Table } from "../figure.ts";
import { comparisonNames } from "../kit/compare.ts";
import { checkNames, resolved } from "../kit/lit.ts";
import { checkNumbers } from "../kit/numbers.ts";
import type { SpreadSpec } from "./schema.ts";
import { MOST_SINGLE } from "./stacks.ts";

/** Rows from which on it can be seen how values are spread. */
const LEAST_ROWS = 8;
/** Classes that a width may make. */
const MOST_CLASSES = 60;

const valuesOf = (spec: SpreadSpec, table: Table) => table.rows.flatMap((row) => numbersOf(row[spec.value]));

/** Reports values that a logarithmic scale has no place for: in cells, classes, windows, lines and stretches. */
function checkLog(spec: SpreadSpec, table: Table, report: Report): void {
  if (!spec.log) return;
  const low = table.rows.flatMap((row) => {
    const value = numbersOf(row[spec.value]).find((one) => one <= 0);
    return value === undefined ? [] : [{ id: row.id, value }];
  });
  const [first] = low;
  if (first) report.problem(["log"], say.notOnLog(spec.value, first.id, first.value, low.length - 1));
  const written = [
    ...spec.references.map(({ value }, index) => ({ ends: [value], path: ["references", index, "value"] })),
    ...spec.bands.map(({ from, to }, index) => ({ ends: [from, to], path: ["bands", index] })),
    ...Object.entries(spec.states).map(([name, { window }]) => ({ ends: window ?? [], path: ["states", name, "window"] })),
    ...(Array.isArray(spec.bins) ? spec.bins.map((one, index) => ({ ends: [one], path: ["bins", index] })) : []),
  ];
  for (const { ends, path } of written) for (const end of ends) if (end <= 0) report.problem(path, say.belowLog(end));
  if (spec.bins && !Array.isArray(spec.bins)) report.problem(["bins"], say.widthOnLog());
}

/** Reports classes that rise nowhere, and widths that make more of them than can be drawn. */
function checkBins({ bins, ...spec }: SpreadSpec, values: readonly number[], report: Report): void {
  if (Array.isArray(bins)) {
    const rising = [...new Set(bins)].sort((a, b) => a - b);
    const isRising = rising.length === bins.length && rising.every((value, index) => value === bins[index]);
    const better = `[${rising.join(", ")}]`;
    if (!isRising) report.problem(["bins"], proposing(say.breaksNotRising(better, "bins"), { value: better }));
    return;
  }
  const [low = 0, high = 0] = extent(values);
  const count = bins ? Math.ceil((high - low) / bins.width) : 0;
  if (bins && !spec.log && count > MOST_CLASSES)
    report.problem(["bins", "width"], say.manyClasses(bins.width, count, MOST_CLASSES));
}

function checkWindows(spec: SpreadSpec, report: Report): void {
  for (const [name, { window }] of Object.entries(spec.states)) {
    const [from = 0, to = 1] = window ?? [];
    if (from === to) report.problem(["states", name, "window"], say.emptyWindow(from));
    if (from > to) report.problem(["states", name, "window"], say.reversedRange(from, to));
  }
}

/** Share of rows in one tenth of the scale from which on they lie in a heap; of at least so many rows. */
const HEAPED = 0.9;
const LEAST_HEAP = 12;

/** Advises to enlarge the stretch of the scale in which nearly all rows of a state lie in a heap, unless it brings out one that does not. */
function adviseWindows(given: SpreadSpec, table: Table, report: Report): void {
  if (given.log) return;
  const { states } = resolved(given, table);
  for (const [name, { window, show, lit = [] }] of Object.entries(states)) {
    const rows = table.rows.filter(({ id }) => !show || show.includes(id));
    const middleOf = (row: Row | undefined) => mean(numbersOf(row?.[given.value]));
    const values = rows.flatMap((row) => middleOf(row) ?? []);
    const [low = 0, high = 0] = extent(values);
    if (window || values.length < LEAST_HEAP || low === high) continue;
    const tenth = (high - low) / 10;
    const heaps = [values.filter((value) => value <= low + tenth), values.filter((value) => value >= high - tenth)];
    const heap = heaps.find(({ length }) => length >= values.length * HEAPED && length < values.length);
    const [from = 0, to = 0] = extent(heap ?? []);
    if (!heap || from === to) continue;
    const isOutside = (value: number | undefined) => value !== undefined && (value < from || value > to);
    if (lit.some((id) => isOutside(middleOf(table.rows.find((row) => row.id === id))))) continue;
    const written = `[${from}, ${to}]`;
    const said = say.heapedScale(given.value, heap.length, values.length, written);
    report.advise(["states", name], proposing(said, { field: "window", value: written }));
  }
}

/** Advises against a spread of a few rows, and against so many dots that none is seen by itself. */
function advise(spec: SpreadSpec, known: number, report: Report): void {
  if (known < LEAST_ROWS) report.advise(["type"], say.spreadOfFew(known));
  for (const [name, { as, show }] of Object.entries(spec.states))
    if (as === "beeswarm" && !show && known > MOST_SINGLE)
      report.advise(["states", name, "as"], proposing(say.crowdedSwarm(known, MOST_SINGLE), { value: '"histogram"' }));
}

/** Reports columns, rows and lines that the dataset or the spec does not have, and values that the scale has no place for. */
export function check(spec: SpreadSpec, table: Table, { report }: CheckContext): void {
  report.column(["label"], spec.label);
  report.column(["value"], spec.value, ["number"]);
  checkNumbers(spec, spec.value, table, report);
  checkLog(spec, table, report);
  checkBins(spec, valuesOf(spec, table), report);
  checkWindows(spec, report);
  const rows = table.rows.map((row) => row.id);
  checkNames(spec, table, report, { show: [rows, "item"], lit: [rows, "item"], ...comparisonNames(spec) });
  for (const [name, { group, annotations }] of Object.entries(spec.states)) {
    if (group) report.column(["states", name, "group"], group, ["category", "text"]);
    for (const [index, { at }] of annotations.entries())
      if (at !== undefined) report.name(["states", name, "annotations", index, "at"], at, rows, "item");
  }
  if (table.columns[spec.value]) adviseWindows(spec, table, report);
  if (table.columns[spec.value]) advise(spec, table.rows.filter((row) => numbersOf(row[spec.value]).length > 0).length, report);
}
