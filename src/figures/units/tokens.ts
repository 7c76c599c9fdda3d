// units: what is counted. Tokens of the rows, sorted into groups with their titles.

import { speakerOf } from "../../locale/index.ts";
import type { Plain } from "../../schemas/text.ts";
import type { Row, Table } from "../figure.ts";
import { cellName, valuesOf } from "../kit/columns.ts";
import type { Resolved } from "../kit/lit.ts";
import type { UnitsSpec } from "./schema.ts";

export type Spec = Resolved<Plain<UnitsSpec>>;
/** `by`: the column whose looks the tokens have, which groups them or, in a state without names, brings them out. */
export type State = Spec["states"][string] & { by: string | undefined };

export interface Token {
  /** Where a row stands for several, which of them. */
  index?: number;
  row: Row;
  name: string;
  /** Whether it stands for a count that is not known. */
  uncounted?: true;
}
export interface Group {
  /** The value its tokens share, `""` for what is not known; `all` for the heap. */
  id: string;
  title: string;
  tokens: Token[];
  /** Titles of the groups that stand together in this one, for want of room. */
  joined?: string[];
}

/** The tokens of all rows. A count that is not known is one token that says so. */
export function tokensOf(spec: Spec, table: Table): Token[] {
  return table.rows.flatMap((row): Token[] => {
    const written = spec.label ? row[spec.label] : null;
    const name = written === null || written === undefined ? (spec.unnamed ?? "") : String(written);
    if (!spec.count) return [{ row, name }];
    const count = row[spec.count] ?? null;
    if (count === null) return [{ row, name, index: 1, uncounted: true }];
    return Array.from({ length: Number(count) }, (_, index) => ({ row, name, index: index + 1 }));
  });
}

/** The groups of a state that have tokens, in the order of their values; what is not known stands last. */
export function groupsOf(spec: Spec, table: Table, state: State, tokens: Token[], locale: string): Group[] {
  const { group } = state;
  if (!group) return [{ id: "all", title: spec.heading ?? "", tokens }];
  const sorted = new Map<string, Token[]>(valuesOf(table, group).map((value) => [value, []]));
  for (const token of tokens) {
    const value = String(token.row[group] ?? "");
    const found = sorted.get(value);
    if (found) found.push(token);
    else sorted.set(value, [token]);
  }
  const unknown = sorted.get("") ?? [];
  sorted.delete("");
  return [
    ...[...sorted].map(([id, own]) => ({ id, title: cellName(table, group, id), tokens: own })),
    ...(unknown.length > 0 ? [{ id: "", title: speakerOf(locale)("unknown"), tokens: unknown }] : []),
  ].filter((found) => found.tokens.length > 0);
}

/** How many a group has, as its head says it: `34`, and `34 + ?` where a row's count is not known. */
export function countOf({ tokens }: Group): string {
  const known = tokens.filter((token) => !token.uncounted).length;
  if (known === tokens.length) return String(known);
  return known === 0 ? "?" : `${known} + ?`;
}
