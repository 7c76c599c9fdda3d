// bars: lengths from a common zero, one bar for each thing compared; what is not known is an open stub.

import { format as formatNumber, formatSpecifier } from "d3-format";
import { z } from "zod";
import type { Column } from "../../schemas/dataset.ts";
import { hue, id } from "../../schemas/names.ts";
import { Localised, locale, type Plain, text } from "../../schemas/text.ts";
import { figureFields, stateFields } from "../figure.ts";

const column = z.string().min(1);

/** A number, or one for each language: Chinese counts in 万, English in thousands and millions. */
function perLanguage(number: z.ZodNumber) {
  return z.union([number, z.record(locale, number)]).transform((forms) => {
    if (typeof forms === "number") return new Localised(String(forms));
    return new Localised(Object.fromEntries(Object.entries(forms).map(([language, form]) => [language, String(form)])));
  });
}

function isFormat(specifier: string): boolean {
  try {
    formatSpecifier(specifier);
    return true;
  } catch {
    return false;
  }
}

/** How a figure writes its numbers. Shared by the types that print values. */
export const numberFields = {
  /** A d3-format string, `",.1f"`. Absent: thousands set off by commas, as many decimals as the data has. */
  format: z.string().refine(isFormat).optional(),
  /** Writes large numbers in a larger unit: 5304061 as 530.4万人. */
  scale: z
    .strictObject({
      /** What values are divided by: `10000`, or `{ "zh-Hans": 10000, "en": 1000000 }`. */
      divide: perLanguage(z.number().positive()),
      /** Printed after the number in place of the column's own unit: `万人`. */
      unit: text.optional(),
      /** Decimals printed; 1 if absent. Ignored where `format` is given. */
      decimals: perLanguage(z.number().int().min(0).max(6)).prefault(1),
    })
    .optional(),
};

type NumberSpec = Plain<z.output<z.ZodObject<typeof numberFields>>>;

export interface NumberWriter {
  /** What stands after every number: `万人`, or nothing. */
  unit: string;
  /** The number alone, as axes and segments carry it. */
  bare(value: number): string;
  /** The number with its unit; a space parts them only where the unit is a Latin word. */
  whole(value: number): string;
}

/** Writes values as the spec asks, in the unit of the spec's scale, else of the column. */
export function numberWriter(spec: NumberSpec, column: Plain<Column> | undefined): NumberWriter {
  const own = column?.type === "number" ? column.unit : undefined;
  const unit = spec.scale ? (spec.scale.unit ?? "") : (own ?? "");
  const divide = Number(spec.scale?.divide ?? 1);
  const print = formatNumber(spec.format ?? (spec.scale ? `,.${spec.scale.decimals}f` : ","));
  const bare = (value: number) => print(value / divide);
  const space = /^[a-z]/i.test(unit) ? " " : "";
  return { unit, bare, whole: (value) => bare(value) + space + unit };
}

const look = z.strictObject({
  look: z.enum(["solid", "soft", "hollow"]).default("solid"),
  hue: hue.default("accent"),
});

const sort = z.enum(["given", "descending", "ascending"]);

const state = z.strictObject({
  ...stateFields,
  /** Bars to show: ids of rows, or values of `label` where bars are grouped. Absent: all. */
  show: z.array(z.string()).min(1).optional(),
  /** Order of the bars; that of the figure if absent. */
  sort: sort.optional(),
  /** Bars, groups or rows to bring out, by id. The others step back. */
  lit: z.array(z.string()).min(1).optional(),
  /** Whether the groups of a bar stand one on another (their sum is printed) or side by side. */
  stacked: z.boolean().default(false),
  /** Ids of the reference lines to show. Absent: all. */
  references: z.array(id).optional(),
});

export const schema = z.strictObject({
  type: z.literal("bars"),
  ...figureFields,
  /** Column with the bars' names. */
  label: column,
  /** Column with their values. `null` is drawn as an open dashed stub. */
  value: column,
  /** Column that parts each bar: rows of one `label` and several `group`s share a bar. */
  group: column.optional(),
  /** `rows` lie, `columns` stand; columns turn into rows where their names would not fit. */
  orientation: z.enum(["rows", "columns"]).default("rows"),
  /** Order of the bars by value (by sum, where grouped), or as the dataset gives them. What is not known comes last. */
  sort: sort.default("given"),
  ...numberFields,
  /** The word beside a bar whose value is not known: `未列明`. */
  unknown: text.prefault("?"),
  /** Looks by value of `group`, or by id of a bar; solid accent where nothing is said and nothing is grouped. */
  looks: z.record(z.string(), look).default({}),
  /** Lines across the bars at a value to compare with; the label is printed with the value. */
  references: z.array(z.strictObject({ id, value: z.number(), label: text })).default([]),
  states: z.record(id, state),
});

export type BarsSpec = z.output<typeof schema>;
