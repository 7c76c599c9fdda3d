// Facts as printed: where a form is asked for, in that.

import { findDates } from "../locale/calendar.ts";
import { type FormFailure, readForm, writeForm } from "../locale/forms.ts";
import { type LocalePack, packOf } from "../locale/index.ts";
import { writeValue } from "../locale/span.ts";
import type { FactSpec } from "../schemas/facts.ts";
import type { Plain } from "../schemas/text.ts";

const DATE = /^\d{4}-\d{2}(?:-\d{2})?$/;

/** A day or a month of the calendar as the language writes it; any other text as it is. */
function dateText(value: string, { dates }: LocalePack): string {
  if (!DATE.test(value) || findDates(value).length === 0) return value;
  const isDay = value.length > "2024-03".length;
  return isDay ? dates.day(value) : dates.write(Date.parse(`${value}-01T00:00:00Z`), "month");
}

/** Why a fact cannot be written as asked: a word that is no form, a number of which too little is left, or a text. */
export type FormFault = { unknown: string } | FormFailure | "text";

export interface WrittenFact {
  text: string;
  fault: FormFault | undefined;
}

/** A fact's value with its unit (`13条`, `13 roads`, `5,304,061人`), or as is asked: `1.2亿人`, `forty boats`; what cannot be had is written as usual, with why. */
export function writeFact(fact: Plain<FactSpec>, locale: string, as = ""): WrittenFact {
  const pack = packOf(locale);
  const { form, unknown } = readForm(as, pack);
  const { value, unit } = fact;
  if (typeof value === "string") {
    const { bare, ...shaping } = form;
    const isShaped = Object.keys(shaping).length > 0;
    const fault = unknown === undefined ? isShaped && "text" : { unknown };
    return { text: pack.numbers.withUnit(dateText(value, pack), bare ? undefined : unit), fault: fault || undefined };
  }
  const usual = (fault: FormFault): WrittenFact => ({
    text: pack.numbers.withUnit(writeValue(value, pack.numbers.plain, pack), unit),
    fault,
  });
  if (unknown !== undefined) return usual({ unknown });
  const written = writeForm({ value, unit }, form, pack);
  return "text" in written ? { text: written.text, fault: undefined } : usual(written.failure);
}

/** A fact as it is printed. */
export function factText(fact: Plain<FactSpec>, locale: string, as = ""): string {
  return writeFact(fact, locale, as).text;
}
