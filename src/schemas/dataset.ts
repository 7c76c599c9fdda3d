// content/data/*.json: a table with its provenance.

import { z } from "zod";
import { describe, schemaLine } from "./describe.ts";
import { allow, id } from "./names.ts";
import { span } from "./span.ts";
import { text } from "./text.ts";

const label = describe(text, "dataset.label");

const words = z.strictObject({ type: describe(z.literal("text"), "dataset.text"), label });
const numbers = z.strictObject({
  type: describe(z.literal("number"), "dataset.number"),
  label,
  unit: describe(text.optional(), "dataset.numbers.unit"),
});
const dates = z.strictObject({
  type: describe(z.literal("date"), "dataset.date"),
  label,
});
const categories = z.strictObject({
  type: describe(z.literal("category"), "dataset.category"),
  label,
  values: describe(z.record(id, text), "dataset.categories.values"),
});

export const column = z.discriminatedUnion("type", [words, numbers, dates, categories]);
export type Column = z.output<typeof column>;

const cell = z.union([z.number(), z.boolean(), span, text, z.null()]);

export const dataset = z.strictObject({
  $schema: schemaLine,
  title: describe(text, "dataset.title"),
  sources: describe(z.array(id).min(1), "dataset.sources"),
  note: describe(text.optional(), "dataset.note"),
  licence: describe(text.optional(), "dataset.licence"),
  allow,
  columns: describe(z.record(z.string(), column), "dataset.columns"),
  rows: describe(z.array(z.looseObject({ id: describe(id, "dataset.rows.id") }).catchall(cell)).min(1), "dataset.rows"),
});

export type DatasetSpec = z.output<typeof dataset>;
