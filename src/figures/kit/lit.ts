// What a state selects to show or to bring out, what stands back behind it, and which of the two carry their names.

import { z } from "zod";
import type { Meaning } from "../../messages/catalogue.ts";
import { describe, oneOf } from "../../schemas/describe.ts";
import type { NameKind, Report, Row, Table } from "../figure.ts";

const chosen = z.strictObject({
  column: describe(z.string().min(1), "figure.selection.column"),
  values: describe(z.array(z.string()).min(1), "figure.selection.values"),
});
type Chosen = z.output<typeof chosen>;

/**
 * What a field of a state selects: names in a list, at least so many, or all that the rows are of whose column holds one of some values.
 * Fields that name what is no row (a step that a flow has come to, a camera's focus, nodes, lines to compare with) are not selections.
 */
export const selection = (least: 0 | 1 = 1) => z.union([z.array(z.string()).min(least), chosen]);

const isList = (written: unknown): written is string[] =>
  Array.isArray(written) && written.every((one) => typeof one === "string");
const isChosen = (written: unknown): written is Chosen => chosen.safeParse(written).success;

/** The column that a selection is written by. */
export const columnOf = (written: unknown): string | undefined => (isChosen(written) ? written.column : undefined);

/** A cell as selections write it: `""` is not known. */
const written = (row: Row, column: string) => String(row[column] ?? "");

const mapped = <Of, To>(all: Record<string, Of>, to: (key: string, one: Of) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(all).map(([key, one]) => [key, to(key, one)]));

interface Stated {
  states: Record<string, Record<string, unknown>>;
}

/** A spec whose selections are lists of names. */
export type Resolved<Spec extends Stated> = Omit<Spec, "states"> & {
  states: Record<string, { [Field in keyof Spec["states"][string]]: Exclude<Spec["states"][string][Field], Chosen> }>;
};

/** The spec with all its selections as lists of names; `nameOf` is what a field calls a row that is selected by a column. */
export function resolved<Spec extends Stated>(
  spec: Spec,
  table: Table,
  nameOf: (row: Row, field: string, column: string) => string = (row) => row.id,
): Resolved<Spec> {
  const names = (field: string, { column, values }: Chosen) => [
    ...new Set(table.rows.flatMap((row) => (values.includes(written(row, column)) ? [nameOf(row, field, column)] : []))),
  ];
  const states = mapped(spec.states, (_, state) =>
    mapped(state, (field, value) => (isChosen(value) ? names(field, value) : value)),
  );
  return { ...spec, states } as Resolved<Spec>;
}

/** Reports what lists and selections of states name and is not there: names by the names that each field knows, columns, and values. */
export function checkNames(
  spec: Stated,
  table: Table,
  report: Report,
  known: Record<string, readonly [names: readonly string[], what: NameKind]>,
): void {
  for (const [name, state] of Object.entries(spec.states)) {
    for (const [field, value] of Object.entries(state)) {
      const [names, what] = known[field] ?? [];
      if (!names || !what) continue;
      const at = ["states", name, field];
      if (isList(value)) report.names(at, value, names, what);
      if (!isChosen(value)) continue;
      const { column, values } = value;
      report.column([...at, "column"], column);
      const there = [...new Set(table.rows.map((row) => written(row, column)))];
      if (table.columns[column]) report.names([...at, "values"], values, there, "value");
    }
  }
}

/** Whether a state brings something out and none of `ids` is meant. */
export function isMuted(lit: readonly string[] | undefined, ids: readonly string[]): boolean {
  return lit !== undefined && !lit.some((item) => ids.includes(item));
}

const LABELS = ["all", "lit", "none"] as const;
export type Labels = (typeof LABELS)[number];

/** A state's field for what carries its name; the code says what that is in its type, `usual` what holds where nothing is said. */
export const labelsField = (means: Meaning, usual: Labels) => describe(oneOf("figure.labels", LABELS).default(usual), means);

/** Whether a state asks for the name of something that steps back, or that does not. */
export const wantsLabel = (labels: Labels, muted: boolean): boolean => labels === "all" || (labels === "lit" && !muted);
