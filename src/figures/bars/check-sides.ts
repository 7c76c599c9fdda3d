// What is wrong with bars on two sides, and which bars would say more there.

import { sum } from "d3-array";
import { PACKS } from "../../locale/index.ts";
import { type Message, proposing, say } from "../../messages/index.ts";
import { isSpan } from "../../schemas/span.ts";
import type { Report, Row, Table } from "../figure.ts";
import { roundingOf } from "../kit/apportion.ts";
import { cellName, valuesOf } from "../kit/columns.ts";
import { type BarsSpec, barId } from "./schema.ts";

type Sides = NonNullable<BarsSpec["sides"]>;

/** The groups that `sides` names, each with the field that names it. */
function namedIn({ left, right, middle, aside }: Sides): { path: (string | number)[]; group: string }[] {
  const listed = (at: string[], groups: readonly string[]) => groups.map((group, index) => ({ path: [...at, index], group }));
  return [
    ...listed(["left", "groups"], left.groups),
    ...(middle === undefined ? [] : [{ path: ["middle"], group: middle }]),
    ...listed(["right", "groups"], right.groups),
    ...listed(["aside"], aside),
  ];
}

/** Reports groups that are not there, or stand in two places. */
function checkGroups(sides: Sides, known: readonly string[], report: Report): void {
  const seen = new Set<string>();
  for (const { path, group } of namedIn(sides)) {
    const at = ["sides", ...path];
    report.name(at, group, known, "group");
    if (seen.has(group)) report.problem(at, say.sideTwice(group));
    seen.add(group);
  }
}

/** Reports cells that have no length on a side: below zero, or from one number to another. */
function checkCells(spec: BarsSpec, table: Table, report: Report): void {
  for (const row of table.rows) {
    const value = row[spec.value];
    if (typeof value === "number" && value < 0) report.cell(row.id, spec.value, say.belowZeroOnSide(value, report.file));
    if (isSpan(value)) report.cell(row.id, spec.value, say.rangeOnSide(report.file));
  }
}

/** Tells of answers in per cent that do not add up to a hundred, by how much; rounding is allowed for. */
function adviseSums(spec: BarsSpec, table: Table, report: Report): void {
  const column = table.columns[spec.value];
  if (column?.type !== "number" || !/^[%％]/.test(column.unit ?? "") || spec.sides?.share) return;
  if (spec.sides && spec.sides.left.groups.length === 1 && spec.sides.right.groups.length === 1 && !spec.sides.middle) return;
  const bars = Map.groupBy(table.rows, (row) => barId(spec, row));
  const off = [...bars].flatMap(([, rows]) => {
    const values = rows.map((row) => row[spec.value]);
    const known = values.filter((value) => typeof value === "number");
    const total = Number(sum(known).toPrecision(10));
    const isWhole = known.length === values.length && Math.abs(total - 100) <= roundingOf(known);
    // What is not known may be all that lacks.
    const isOpen = known.length < values.length && total <= 100;
    return isWhole || isOpen || !rows[0] ? [] : [{ name: cellName(table, spec.label, rows[0][spec.label]), total }];
  });
  const [first] = off;
  if (first) report.advise(["sides"], say.offHundred(first.name, first.total, off.length - 1));
}

/** The answers of a survey for and against something, with what stands between them and what stands apart; undefined where they are none. */
function scaleOf(groups: readonly { id: string; name: string }[]): Sides | undefined {
  const sideOf = ({ name }: { name: string }) => {
    if (PACKS.some(({ answers }) => answers.against.test(name))) return "left";
    return PACKS.some(({ answers }) => answers.favour.test(name)) ? "right" : "other";
  };
  const left = groups.filter((group) => sideOf(group) === "left");
  const right = groups.filter((group) => sideOf(group) === "right");
  if (left.length === 0 || right.length === 0 || groups.length < 3) return undefined;
  const places = (list: typeof left) => list.map((one) => groups.indexOf(one));
  const isRising = Math.max(...places(left)) < Math.min(...places(right));
  const isFalling = Math.min(...places(left)) > Math.max(...places(right));
  if (!isRising && !isFalling) return undefined;
  const [low, high] = isRising
    ? [Math.max(...places(left)), Math.min(...places(right))]
    : [Math.max(...places(right)), Math.min(...places(left))];
  const between = groups.filter((_, index) => index > low && index < high);
  const outside = groups.filter((group, index) => sideOf(group) === "other" && (index < low || index > high));
  const [middle, ...more] = between;
  const ids = (list: typeof left) => list.map(({ id }) => id);
  return {
    left: { groups: ids(isRising ? left : left.toReversed()), label: undefined },
    right: { groups: ids(isRising ? right : right.toReversed()), label: undefined },
    ...(middle ? { middle: middle.id } : {}),
    aside: ids([...more, ...outside]),
    share: false,
  };
}

/** Advises to stand the answers of a survey on two sides, where they are stacked from one end. */
function adviseScale(spec: BarsSpec, table: Table, report: Report): void {
  if (spec.group === undefined || !Object.values(spec.states).some(({ stacked }) => stacked)) return;
  const { group } = spec;
  const groups = valuesOf(table, group).map((id) => ({ id, name: cellName(table, group, id) }));
  const sides = scaleOf(groups);
  const isSizes = table.rows.every((row: Row) => typeof row[spec.value] !== "number" || Number(row[spec.value]) >= 0);
  if (!sides || !isSizes || spec.low || spec.high || spec.panels) return;
  const column = table.columns[spec.value];
  const inPercent = column?.type === "number" && /^[%％]/.test(column.unit ?? "");
  const written = { ...sides, left: { groups: sides.left.groups }, right: { groups: sides.right.groups }, share: !inPercent };
  const said: Message = say.answersFromOneEnd(JSON.stringify(written));
  report.advise(["group"], proposing(said, { around: ["", `,\n  "sides": ${JSON.stringify(written)}`] }));
}

/** Reports what of `sides` does not agree with the dataset, and what has no use beside it. */
export function checkSides(spec: BarsSpec, table: Table, report: Report): void {
  const { sides, group } = spec;
  for (const [name, { outline }] of Object.entries(spec.states))
    if (outline && !sides) report.problem(["states", name, "outline"], say.outlineWithoutSides());
  if (!sides) {
    adviseScale(spec, table, report);
    return;
  }
  if (group === undefined) {
    report.problem(["sides"], say.sidesWithoutGroup());
    return;
  }
  if (spec.panels) report.problem(["panels"], say.sidesInPanels());
  if (spec.orientation === "columns") report.problem(["orientation"], say.noUseOfSides("orientation"));
  for (const field of ["low", "high", "target"] as const)
    if (spec[field] !== undefined) report.problem([field], say.noUseOfSides(field));
  if (sides.base !== undefined) report.column(["sides", "base"], sides.base, ["number"]);
  checkGroups(sides, valuesOf(table, group), report);
  checkCells(spec, table, report);
  adviseSums(spec, table, report);
}
