// How a language sets off decimals and thousands.

import { type FormatLocaleObject, formatLocale } from "d3-format";

/** Numbers as the machine's own knowledge of languages has them: `5,304,061`, `53,04,061` in India, `5 304 061` in Norway. */
export function numbersOf(tag: string): FormatLocaleObject {
  const parts = new Intl.NumberFormat(tag, { useGrouping: true }).formatToParts(1234567890.5);
  const sign = (type: "decimal" | "group") => parts.find((part) => part.type === type)?.value ?? "";
  // From the decimals on, as d3-format counts; the first group may be shorter than what repeats.
  const groups = parts.filter(({ type }) => type === "integer").map(({ value }) => value.length);
  return formatLocale({
    decimal: sign("decimal"),
    thousands: sign("group"),
    grouping: groups.length > 1 ? groups.slice(1).reverse() : [3],
    currency: ["", ""],
  });
}
