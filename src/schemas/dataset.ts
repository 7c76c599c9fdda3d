// content/data/*.json: a table with its provenance.

import { z } from "zod";
import { id } from "./names.ts";
import { text } from "./text.ts";

const label = text;

/** A column of words. */
const words = z.strictObject({ type: z.literal("text"), label });
/** A column of numbers; `unit` is printed after them. */
const numbers = z.strictObject({ type: z.literal("number"), label, unit: text.optional() });
/** A column of months or days: `2022-10`, `2022-10-01`, or a year `2020`. */
const dates = z.strictObject({ type: z.literal("date"), label });
/** A column whose cells are one of a few named values; each value has its own label. */
const categories = z.strictObject({ type: z.literal("category"), label, values: z.record(id, text) });

export const column = z.discriminatedUnion("type", [words, numbers, dates, categories]);
export type Column = z.output<typeof column>;

const cell = z.union([z.number(), z.boolean(), text, z.null()]);

export const dataset = z.strictObject({
  $schema: z.string().optional(),
  title: text,
  /** Ids of the sources in story.json that the rows come from. */
  sources: z.array(id).min(1),
  /** How it was compiled; what is missing. */
  note: text.optional(),
  licence: text.optional(),
  columns: z.record(z.string(), column),
  /** One object a row; `null` for what is not known. Every row has an `id`. */
  rows: z.array(z.looseObject({ id }).catchall(cell)).min(1),
});

export type DatasetSpec = z.output<typeof dataset>;
