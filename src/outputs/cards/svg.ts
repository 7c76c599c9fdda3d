// Attributes of SVG elements, as text.

import { escapeText } from "../../marks/print.ts";

/** CSS names that are attributes in SVG, too; what else a style sheet says is not for a picture. */
const PAINT = /^(fill|stroke|opacity)/;

/** A paint as attributes, with a space before each. */
export function print(paint: Record<string, string>): string {
  const pairs = Object.entries(paint).filter(([name]) => PAINT.test(name));
  return pairs.map(([name, value]) => ` ${name}="${escapeText(value.replace(/px$/, ""))}"`).join("");
}
