// Facts as printed.

import { packOf } from "../locale/index.ts";
import { writeValue } from "../locale/span.ts";
import type { FactSpec } from "../schemas/facts.ts";
import type { Plain } from "../schemas/text.ts";

/** A fact's value with its unit: `13条`, `13 roads`, `5,304,061人`, `42%`. */
export function factText(fact: Plain<FactSpec>, locale: string): string {
  const pack = packOf(locale);
  const value = typeof fact.value === "string" ? fact.value : writeValue(fact.value, pack.numbers.plain, pack);
  return pack.numbers.withUnit(value, fact.unit);
}
