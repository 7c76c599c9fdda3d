// Facts as printed.

import { packOf } from "../locale/index.ts";
import type { FactSpec } from "../schemas/facts.ts";
import type { Plain } from "../schemas/text.ts";

/** A fact's value with its unit: `13条`, `13 roads`, `5,304,061人`. */
export function factText(fact: Plain<FactSpec>, locale: string): string {
  const value = typeof fact.value === "number" ? packOf(locale).numbers.format(",")(fact.value) : fact.value;
  return fact.unit ? value + packOf(locale).joints.unit + fact.unit : value;
}
