// The small change of English sentences.

import type { Catalogue } from "../catalogue.ts";
import { listing } from "../listing.ts";
import { nouns } from "./nouns.ts";

export const { ask, choices, listOf } = listing({
  joint: ", ",
  more: (count) => `, … (${count} in all)`,
  ask: (near) => `Did you mean "${near}"? `,
  none: (what) => `${what}: none yet.`,
  all: (what, list) => `${what}: ${list}.`,
});

/** Lines to choose from, each after the case it is for. */
export function linesFor(field: keyof Catalogue["nouns"]["choices"]): string {
  return Object.entries(nouns.choices[field].when)
    .map(([value, when]) => `${when}: "${field}": "${value}",`)
    .join("\n");
}

export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}
