// What is wrong with a slope that a schema cannot see: columns and names that do not agree, and what other figures would say better.

import { proposing, say } from "../../messages/index.ts";
import type { CheckContext, Report, Row, Table } from "../figure.ts";
import { cellName } from "../kit/columns.ts";
import { comparisonNames } from "../kit/compare.ts";
import { checkNames } from "../kit/lit.ts";
import { checkNumbers, checkUnits } from "../kit/numbers.ts";
import { itemId } from "./rows.ts";
import { FALLING, modeOf, RISING, type SlopeSpec } from "./schema.ts";

/** Times up to which a slope's lines can be told apart without an axis of values. */
const MOST_TIMES = 12;

/** Whether values stand in one way: a column a time, or a row a time. */
function checkColumns(spec: SlopeSpec, table: Table, report: Report): boolean {
  const { values, x, y } = spec;
  if ((values !== undefined) === (x !== undefined || y !== undefined) || (x === undefined) !== (y === undefined)) {
    report.problem([values ? "values" : "label"], say.eitherColumns());
    return false;
  }
  for (const [index, name] of (values ?? []).entries()) report.column(["values", index], name, ["number"]);
  if (values) checkUnits(values, spec.scale?.unit !== undefined, table, (index, said) => report.problem(["values", index], said));
  report.column(["label"], spec.label, values ? undefined : ["category", "text"]);
  if (x !== undefined) report.column(["x"], x);
  if (y !== undefined) report.column(["y"], y, ["number"]);
  checkNumbers(spec, values?.[0] ?? y ?? "", table, report);
  return true;
}

/** Reports a second value of a line at a time, and cells that are no ranks where the column is said to hold them. */
function checkRows(spec: SlopeSpec, table: Table, report: Report): void {
  const first = new Map<string, Row>();
  for (const row of table.rows) {
    for (const column of spec.values ?? [spec.y ?? ""]) {
      const cell = row[column];
      if (spec.rank === "given" && typeof cell === "number" && cell < 1)
        report.cell(row.id, column, say.noRank(cell, report.file));
    }
    if (spec.x === undefined) continue;
    const time = String(row[spec.x] ?? "");
    const key = JSON.stringify([itemId(spec, row), time]);
    const before = first.get(key);
    if (before) report.cell(row.id, spec.x, say.placeTwice(cellName(table, spec.label, row[spec.label]), time, before.id));
    else first.set(key, row);
  }
}

type Json = Record<string, unknown>;
const isGroup = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const DIRECTIONS = [RISING, FALLING];

/** The same as lines, which have an axis of values. */
function asLines(spec: SlopeSpec, times: readonly string[], written: unknown): Json | undefined {
  if (spec.values || !isGroup(written) || !isGroup(written.states)) return undefined;
  const said = (one: unknown) => {
    if (!isGroup(one) || one.at === undefined) return one;
    const { at, time = times.at(-1), ...words } = one;
    return { ...words, series: at, at: time };
  };
  const states = Object.entries(written.states).map(([name, state]) => {
    if (!isGroup(state)) return [name, state];
    const { as: _as, labels: _labels, times: _times, annotations, ...kept } = state;
    return [name, { ...kept, ...(Array.isArray(annotations) ? { annotations: annotations.map(said) } : {}) }];
  });
  const { label, as: _as, rank: _rank, zero = false, looks, ...fields } = written;
  const hues = Object.fromEntries(Object.entries(isGroup(looks) ? looks : {}).filter(([name]) => !DIRECTIONS.includes(name)));
  const own = Object.keys(hues).length > 0 ? { looks: hues } : {};
  return { ...fields, type: "lines", series: label, zero, ...own, states: Object.fromEntries(states) };
}

function advise(spec: SlopeSpec, times: readonly string[], report: Report): void {
  const isRanked = Object.values(spec.states).some((state) => modeOf(spec, state) === "rank");
  if (isRanked || times.length <= MOST_TIMES) return;
  const said = say.manyTimes(times.length, MOST_TIMES);
  report.advise(
    ["type"],
    proposing(
      said,
      report.instead((written) => asLines(spec, times, written)),
    ),
  );
}

/** Reports columns, lines and times that the dataset does not have. */
export function check(spec: SlopeSpec, table: Table, { report }: CheckContext): void {
  if (!checkColumns(spec, table, report)) return;
  checkRows(spec, table, report);
  const { x } = spec;
  const times = spec.values ?? [...new Set(table.rows.map((row) => String(row[x ?? ""] ?? "")))];
  const lines = [...new Set(table.rows.map((row) => itemId(spec, row)))];
  checkNames(spec, table, report, { show: [lines, "item"], lit: [lines, "item"], ...comparisonNames(spec) });
  for (const name of Object.keys(spec.looks)) report.name(["looks", name], name, [...lines, ...DIRECTIONS], "item");
  const time = (path: (string | number)[], name: string | number | undefined) => {
    if (name !== undefined) report.name(path, String(name), times, "value");
  };
  for (const [index, { from, to }] of spec.bands.entries()) {
    time(["bands", index, "from"], from);
    time(["bands", index, "to"], to);
  }
  for (const [name, state] of Object.entries(spec.states)) {
    const at = ["states", name];
    time([...at, "upto"], state.upto);
    for (const [index, one] of (state.times ?? []).entries()) time([...at, "times", index], one);
    for (const [index, annotation] of state.annotations.entries()) {
      time([...at, "annotations", index, "time"], annotation.time);
      if (annotation.at !== undefined) report.name([...at, "annotations", index, "at"], annotation.at, lines, "item");
    }
  }
  advise(spec, times, report);
}
