// How figures write numbers: the fields an editor sets, and the writer they make. Shared by the types that print values.

import { formatSpecifier } from "d3-format";
import { z } from "zod";
import { packOf } from "../../locale/index.ts";
import { writeValue } from "../../locale/span.ts";
import type { Column } from "../../schemas/dataset.ts";
import { describe } from "../../schemas/describe.ts";
import type { Span } from "../../schemas/span.ts";
import { Localised, locale, type Plain, text } from "../../schemas/text.ts";

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
  format: describe(z.string().refine(isFormat).optional(), "numbers.format"),
  scale: describe(
    z
      .strictObject({
        divide: describe(perLanguage(z.number().positive()), "numbers.scale.divide"),
        unit: describe(text.optional(), "numbers.scale.unit"),
        decimals: describe(perLanguage(z.number().int().min(0).max(6)).prefault(1), "numbers.scale.decimals"),
      })
      .optional(),
    "numbers.scale",
  ),
};

type NumberSpec = Plain<z.output<z.ZodObject<typeof numberFields>>>;

export interface NumberWriter {
  /** What stands after every number: `万人`, or nothing. */
  unit: string;
  /** The number alone, where its unit is said elsewhere. */
  bare(value: number | Span): string;
  /** The number alone, without decimals that are all zero: for the ticks of an axis. */
  tick(value: number): string;
  /** The number with its unit. */
  whole(value: number | Span): string;
}

/** A number with its unit; a space parts them only where the unit is a Latin word. */
export function withUnit(number: string, unit: string): string {
  return number + (/^[a-z]/i.test(unit) ? " " : "") + unit;
}

/** Writes values as the spec asks, in the unit of the spec's scale, else of the column. */
export function numberWriter(spec: NumberSpec, column: Plain<Column> | undefined, locale: string): NumberWriter {
  const pack = packOf(locale);
  const { format } = pack.numbers;
  const own = column?.type === "number" ? column.unit : undefined;
  const unit = spec.scale ? (spec.scale.unit ?? "") : (own ?? "");
  const divide = Number(spec.scale?.divide ?? 1);
  const print = format(spec.format ?? (spec.scale ? `,.${spec.scale.decimals}f` : ","));
  const short = format(spec.format ?? ",");
  const bare = (value: number | Span) => writeValue(value, (one) => print(one / divide), pack);
  return { unit, bare, tick: (value) => short(value / divide), whole: (value) => withUnit(bare(value), unit) };
}
