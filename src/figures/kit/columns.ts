// What figures ask of a column: the values it has, and their names.

import type { Row, Table } from "../figure.ts";

/** Values a column has: in the order they are declared, else in the order of the rows. `""` stands for "not known". */
export function valuesOf(table: Table, column: string): string[] {
  const declared = table.columns[column];
  if (declared?.type === "category") return Object.keys(declared.values);
  return [...new Set(table.rows.map((row) => String(row[column] ?? "")))];
}

/** A cell as readers see it: a category's label for its id. */
export function cellName(table: Table, column: string, cell: Row[string] | undefined): string {
  const declared = table.columns[column];
  const written = String(cell ?? "");
  return declared?.type === "category" ? (declared.values[written] ?? written) : written;
}
