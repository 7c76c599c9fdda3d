// What is wrong with bars that their schema cannot see: names that must agree, and data that cannot stand on two sides.

import type { CheckContext, Table } from "../figure.ts";
import { comparisonNames } from "../kit/compare.ts";
import { checkNames } from "../kit/lit.ts";
import { checkNumbers } from "../kit/numbers.ts";
import { adviseSpread } from "../kit/one-by-one.ts";
import { checkPanels } from "../kit/panels.ts";
import { checkRange } from "../kit/range.ts";
import { checkSides } from "./check-sides.ts";
import { type BarsSpec, barId } from "./schema.ts";
import { groupsOf } from "./sides.ts";

/** Reports columns, bars, groups and reference lines that the dataset or the spec does not have. */
export function check(spec: BarsSpec, table: Table, { report }: CheckContext): void {
  report.column(["label"], spec.label, spec.group ? ["category", "text"] : undefined);
  report.column(["value"], spec.value, ["number"]);
  checkRange(spec, report);
  if (spec.target !== undefined) report.column(["target"], spec.target, ["number"]);
  checkPanels(spec, table, report, spec.group !== undefined && spec.group !== spec.panels?.by);
  checkNumbers(spec, spec.value, table, report);
  if (spec.group) report.column(["group"], spec.group, ["category", "text"]);
  const bars = [...new Set(table.rows.map((row) => barId(spec, row)))];
  const groups = groupsOf(spec, table);
  const lit = [...new Set([...bars, ...groups, ...table.rows.map((row) => row.id)])];
  const said = [...new Set([...bars, ...table.rows.map((row) => row.id)])];
  checkSides(spec, table, report);
  checkNames(spec, table, report, { show: [bars, "item"], lit: [lit, "item"], ...comparisonNames(spec) });
  for (const name of Object.keys(spec.looks))
    report.name(["looks", name], name, [...groups, ...bars], spec.group ? "group" : "item");
  for (const [name, state] of Object.entries(spec.states)) {
    for (const [index, { at }] of state.annotations.entries())
      if (at !== undefined) report.name(["states", name, "annotations", index, "at"], at, said, "item");
  }
  const isWhole = Object.values(spec.states).some(({ show }) => show === undefined);
  if (!spec.group && !spec.panels && isWhole) adviseSpread(spec.value, table, report);
}
