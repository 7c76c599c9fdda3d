// Lines that would lie flat on an axis that reaches as far as those of other states.

import { extent } from "d3-array";
import { proposing, say } from "../../messages/index.ts";
import { numbersOf } from "../../schemas/span.ts";
import type { Report, Table } from "../figure.ts";
import { resolved } from "../kit/lit.ts";
import { type LinesSpec, seriesId } from "./schema.ts";

/** Share of the axis's height below which the rise and fall of lines cannot be seen. */
const FLAT = 0.1;

const lengthOf = ([low = 0, high = 0]: readonly (number | undefined)[]) => high - low;

/** Advises an axis of its own for a state whose lines are small beside those of other states. */
export function adviseAxis(spec: LinesSpec, table: Table, report: Report): void {
  if (spec.panels) return;
  const { states } = resolved(spec, table, (row) => seriesId(spec, row));
  const valuesOf = (show?: readonly string[]) =>
    table.rows.flatMap((row) => (show?.includes(seriesId(spec, row)) === false ? [] : numbersOf(row[spec.y])));
  const base = spec.zero ? [0] : [];
  // A state of all lines has nothing else to show than the axis that they need.
  const whole = lengthOf(extent([...Object.values(states).flatMap(({ show }) => valuesOf(show)), ...base]));
  for (const [name, { show, axis }] of Object.entries(states)) {
    const shown = show && axis === "all" ? valuesOf(show) : [];
    const share = shown.length > 1 ? lengthOf(extent([...shown, ...base])) / whole : 1;
    if (share >= FLAT || new Set(shown).size < 2) continue;
    const said = say.flatLines(Math.max(1, Math.round(share * 100)));
    report.advise(["states", name], proposing(said, { field: "axis", value: '"shown"' }));
  }
}
