// The style of the pages of one figure: what others frame, what is cited. It stands in the page, for such a page may outlive every sheet.

import { readStyle } from "../../publish/styles.ts";

let style: string | undefined;

/** Tokens, paint and the few rules of such a page, without comments and empty room. */
export function apartStyle(): string {
  style ??= ["tokens", "figure", "apart"]
    .map(readStyle)
    .join("")
    .replace(/\/\*.*?\*\//gs, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};]) ?/g, "$1");
  return style;
}
