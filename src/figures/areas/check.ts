// What is wrong with areas that a schema cannot see: names, numbers that cannot be stacked, and more parts than can be told apart.

import { descending, group, sum } from "d3-array";
import { proposing, say } from "../../messages/index.ts";
import type { CheckContext, Report, Row, Table } from "../figure.ts";
import { cellName, valuesOf } from "../kit/columns.ts";
import { comparisonNames } from "../kit/compare.ts";
import { checkNames } from "../kit/lit.ts";
import { checkNumbers } from "../kit/numbers.ts";
import { type AreasSpec, OTHERS, partId, partIds } from "./schema.ts";

/** Parts from which on fills repeat, and bands are too thin to be read one by one. */
const MOST_PARTS = 6;

const placeId = (spec: AreasSpec, row: Row) => String(row[spec.x] ?? "");

/** Reports numbers below zero, which have no place in a stack, and a part that has two rows for one place: which is meant, nobody knows. */
function checkRows(spec: AreasSpec, table: Table, report: Report): void {
  const first = new Map<string, Row>();
  for (const row of table.rows) {
    const value = row[spec.y];
    if (typeof value === "number" && value < 0) report.cell(row.id, spec.y, say.belowZeroInStack(value, report.file));
    const key = JSON.stringify([partId(spec, row), placeId(spec, row)]);
    const before = first.get(key);
    const part = cellName(table, spec.series, row[spec.series]);
    if (before) report.cell(row.id, spec.x, say.placeTwice(part, placeId(spec, row), before.id));
    else first.set(key, row);
  }
}

/** Advises to join the smallest of many parts, to draw one place otherwise, and to say of places without a row whether there was nothing or nobody knows. */
function adviseParts(spec: AreasSpec, table: Table, report: Report): void {
  const ids = partIds(spec, table);
  const rows = group(table.rows, (row) => partId(spec, row));
  const kept = ids.filter((one) => one !== OTHERS || !spec.others);
  if (ids.length > MOST_PARTS) {
    const weight = (one: string) => sum(rows.get(one) ?? [], (row) => Number(row[spec.y] ?? 0));
    const small = kept.toSorted((a, b) => descending(weight(a), weight(b))).slice(MOST_PARTS - 1);
    const parts = [...(spec.others?.parts ?? []), ...kept.filter((one) => small.includes(one))];
    const written = JSON.stringify({ ...(spec.others ?? {}), parts });
    const said = say.manyParts(ids.length, MOST_PARTS, JSON.stringify(parts));
    const path = spec.others ? ["others", "parts"] : ["series"];
    const value = spec.others ? { value: JSON.stringify(parts) } : { around: ["", `,\n  "others": ${written}`] as const };
    report.advise(path, proposing(said, value));
  }
  const places = [...new Set(table.rows.map((row) => placeId(spec, row)))];
  if (places.length === 1) report.advise(["x"], say.onePlace(spec.x));
  const lacking = [...rows].flatMap(([part, own]) => {
    const there = new Set(own.map((row) => placeId(spec, row)));
    const missing = places.filter((one) => !there.has(one));
    return missing.length > 0 ? [{ part: cellName(table, spec.series, part), missing }] : [];
  });
  const [one] = lacking;
  if (one) report.advise(["series"], say.lackingRows(one.part, one.missing, lacking.length - 1));
}

/** Reports columns, parts and places that the dataset does not have, and what cannot be stacked. */
export function check(spec: AreasSpec, table: Table, { report }: CheckContext): void {
  report.column(["x"], spec.x);
  report.column(["y"], spec.y, ["number"]);
  report.column(["series"], spec.series, ["category", "text"]);
  checkNumbers(spec, spec.y, table, report);
  const all = valuesOf(table, spec.series);
  if (spec.others) report.names(["others", "parts"], spec.others.parts, all, "group");
  const parts = partIds(spec, table);
  const places = [...new Set(table.rows.map((row) => placeId(spec, row)))];
  for (const name of Object.keys(spec.looks)) report.name(["looks", name], name, parts, "group");
  for (const [index, { from, to }] of spec.bands.entries()) {
    report.name(["bands", index, "from"], String(from), places, "value");
    report.name(["bands", index, "to"], String(to), places, "value");
  }
  for (const [index, { value }] of spec.references.entries())
    if (spec.stack === "share" && (value < 0 || value > 100))
      report.problem(["references", index, "value"], say.beyondWhole(value));
  checkNames(spec, table, report, { show: [parts, "group"], lit: [parts, "group"], ...comparisonNames(spec) });
  for (const [name, state] of Object.entries(spec.states)) {
    const at = ["states", name];
    if (state.base !== undefined) report.name([...at, "base"], state.base, parts, "group");
    if (state.upto !== undefined) report.name([...at, "upto"], String(state.upto), places, "value");
    for (const [index, place] of state.values.entries()) report.name([...at, "values", index], String(place), places, "value");
    for (const [index, { at: where, series }] of state.annotations.entries()) {
      if (series !== undefined) report.name([...at, "annotations", index, "series"], series, parts, "group");
      if (where !== undefined) report.name([...at, "annotations", index, "at"], String(where), places, "value");
    }
  }
  if (table.columns[spec.y]?.type !== "number" || !table.columns[spec.x] || !table.columns[spec.series]) return;
  checkRows(spec, table, report);
  adviseParts(spec, table, report);
}
