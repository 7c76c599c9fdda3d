// What is wrong with shares that their schema cannot see: parts that are not of one whole, and data for which another type is the right one.

import { max, sum } from "d3-array";
import { proposing, say } from "../../messages/index.ts";
import type { CheckContext, Report, Row, Table } from "../figure.ts";
import { roundingOf } from "../kit/apportion.ts";
import { cellName } from "../kit/columns.ts";
import { checkNames } from "../kit/lit.ts";
import { checkNumbers, checkUnits, tidy } from "../kit/numbers.ts";
import { isSeveral, MOST_PARTS, MOST_SEATS, type SharesSpec, TOTAL } from "./schema.ts";
import { isPercent } from "./wholes.ts";

const known = (row: Row, column: string) => (typeof row[column] === "number" ? [row[column]] : []);

/** The parts of each whole as far as they are known; a whole that is a row has its name. */
function wholesIn(spec: SharesSpec, { rows, columns }: Table): { name: string; row: Row | undefined; values: number[] }[] {
  if (!isSeveral(spec)) return [{ name: "", row: undefined, values: rows.flatMap((row) => known(row, spec.values[0] ?? "")) }];
  return rows.map((row) => {
    const name = cellName({ rows, columns }, spec.label, row[spec.label]) || row.id;
    return { name, row, values: spec.values.flatMap((column) => known(row, column)) };
  });
}

/** Reports the first cell that is no part: one below zero, and of seats one that is no whole number or one too many. */
function checkCells(spec: SharesSpec, table: Table, report: Report): boolean {
  let seats = 0;
  for (const row of table.rows) {
    for (const column of spec.values) {
      for (const value of known(row, column)) {
        seats += value;
        if (value < 0) report.cell(row.id, column, say.negativePart(value));
        else if (spec.form === "seats" && !(Number.isInteger(value) && seats <= MOST_SEATS))
          report.cell(row.id, column, say.uncountable(value, report.file, MOST_SEATS));
        else continue;
        return false;
      }
    }
  }
  return true;
}

type Json = Record<string, unknown>;
const isGroup = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

/** Fields that shares have and bars and dots have not. */
const OWN = ["form", "whole", "order", "print", "decimals", "area", "majority", "sort", "by", "looks"];

/** The same as the type that compares lengths: bars of one column, dots of several. */
function instead(spec: SharesSpec, written: unknown): Json | undefined {
  if (!isGroup(written)) return undefined;
  const several = isSeveral(spec);
  const keep = (fields: Json, without: readonly string[]) =>
    Object.fromEntries(Object.entries(fields).filter(([key]) => !without.includes(key)));
  const stateFields = (fields: unknown) =>
    isGroup(fields) ? keep(fields, several ? [] : ["labels", "by", "sort", "show"]) : fields;
  const states = isGroup(written.states)
    ? Object.entries(written.states).map(([name, fields]) => [name, stateFields(fields)])
    : [];
  const fields = Object.entries(keep(written, OWN)).map(([key, value]): [string, unknown] => {
    if (key === "type") return [key, several ? "dots" : "bars"];
    return key === "values" && !several ? ["value", spec.values[0]] : [key, value];
  });
  return { ...Object.fromEntries(fields), ...(several ? {} : { sort: "descending" }), states: Object.fromEntries(states) };
}

/** Reports parts that are more than their whole, or per cents that are less than all of it. */
function checkSums(spec: SharesSpec, table: Table, report: Report): boolean {
  const percent = isPercent({ values: spec.values, scale: undefined }, table) && !spec.scale;
  for (const { name, row, values } of wholesIn(spec, table)) {
    const said = typeof spec.whole === "string" ? row && known(row, spec.whole)[0] : spec.whole;
    const whole = said ?? (percent ? 100 : undefined);
    if (whole === undefined || values.length === 0) continue;
    const total = tidy(sum(values));
    const slack = percent ? roundingOf(values) : whole * 1e-9;
    if (total > whole + slack) {
      const other = isSeveral(spec) ? "dots" : "bars";
      report.problem(
        ["values"],
        proposing(
          say.morePartsThanWhole(name, total, whole, other),
          report.instead((json) => instead(spec, json)),
        ),
      );
      return false;
    }
    if (said === undefined && total < whole - slack) {
      report.problem([], say.lessThanWhole(name, total, tidy(whole - total)));
      return false;
    }
  }
  return true;
}

/** Reports fields that say nothing of what is drawn. */
function checkUse(spec: SharesSpec, table: Table, report: Report): void {
  const several = isSeveral(spec);
  if (spec.majority && (spec.form !== "seats" || several)) report.problem(["majority"], say.noUse("majority", "seats"));
  else if (spec.majority) {
    const seats = sum(wholesIn(spec, table)[0]?.values ?? []);
    const all = typeof spec.whole === "number" ? Math.max(seats, spec.whole) : seats;
    if (spec.majority.seats > all) report.problem(["majority", "seats"], say.outOfRange(spec.majority.seats, `<= ${all}`));
  }
  if (typeof spec.whole === "string" && several) report.column(["whole"], spec.whole, ["number"]);
  if (typeof spec.whole === "string" && !several) report.problem(["whole"], say.wrongKind(spec.whole, "number", '"whole": 100'));
  if (several) return;
  if (spec.area === "total") report.problem(["area"], say.noUse("area", "several"));
  if (spec.sort !== "given") report.problem(["sort"], say.noUse("sort", "several"));
  if (spec.by) report.problem(["by"], say.noUse("by", "several"));
  for (const [name, state] of Object.entries(spec.states))
    for (const field of ["show", "sort", "by"] as const)
      if (state[field] !== undefined) report.problem(["states", name, field], say.noUse(field, "several"));
}

/** Advises another type where there are more parts than eyes can compare by their angles. */
function adviseParts(spec: SharesSpec, table: Table, report: Report): void {
  if (spec.form === "seats") return;
  const count = max(wholesIn(spec, table), ({ values }) => values.filter((value) => value > 0).length) ?? 0;
  if (count <= MOST_PARTS) return;
  const other = isSeveral(spec) ? "dots" : "bars";
  const json = spec.values.length > 6 ? undefined : report.instead((written) => instead(spec, written));
  report.advise(["values"], proposing(say.manyShares(count, MOST_PARTS, other), json));
}

export function check(spec: SharesSpec, table: Table, { report }: CheckContext): void {
  const several = isSeveral(spec);
  report.column(["label"], spec.label);
  for (const [index, name] of spec.values.entries()) report.column(["values", index], name, ["number"]);
  checkUnits(spec.values, spec.scale?.unit !== undefined, table, (index, said) => report.problem(["values", index], said));
  checkNumbers(spec, spec.values[0] ?? "", table, report);
  checkUse(spec, table, report);
  const rows = table.rows.map((row) => row.id);
  const orders = [...spec.values, TOTAL];
  if (spec.by && several) report.name(["by"], spec.by, orders, "value");
  checkNames(spec, table, report, {
    ...(several ? { show: [rows, "item"] } : {}),
    lit: [[...new Set([...(several ? spec.values : []), ...rows])], "item"],
  });
  for (const name of Object.keys(spec.looks))
    report.name(["looks", name], name, several ? spec.values : rows, several ? "value" : "item");
  for (const [name, { by, annotations }] of Object.entries(spec.states)) {
    if (by && several) report.name(["states", name, "by"], by, orders, "value");
    for (const [index, { at }] of annotations.entries())
      if (at !== undefined) report.name(["states", name, "annotations", index, "at"], at, rows, "item");
  }
  if (checkCells(spec, table, report) && checkSums(spec, table, report)) adviseParts(spec, table, report);
}
