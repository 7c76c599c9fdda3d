// What may be written in a message's place where that is sure; in no language.

import type { About, Code } from "./message.ts";
import { surely } from "./near.ts";

/**
 * A replacement that is sure: what stands at the place of a problem (in JSON, in quotes; in MDX, anywhere within the tag that begins
 * there, if only once) and what is to stand there; or the whole line as it should be.
 */
export type Replacement = { from: string; to: string } | { line: string };

/** `through ` → `through`: the replacement of a misspelt name, if what was meant is beyond doubt. */
function misspelling(name: unknown, known: readonly string[]): Replacement | undefined {
  const meant = typeof name === "string" ? surely(name, known) : undefined;
  return meant === undefined ? undefined : { from: String(name), to: meant };
}

export const FIXES: { [One in Code]?: (...about: About<One>) => Replacement | undefined } = {
  unknownAttribute: (_, attribute, known) => misspelling(attribute, known),
  unknownKey: misspelling,
  notInList: misspelling,
  unknownType: misspelling,
  undeclaredColumn: misspelling,
  unknownValue: (value, _, known) => misspelling(value, known),
  fullWidth: (_, __, line) => ({ line }),
  headFence: () => ({ line: "---" }),
  headColon: (better) => ({ line: better }),
  trailingComma: () => ({ from: ",", to: "" }),
  noGeo: misspelling,
  noColumn: misspelling,
  noName: misspelling,
  noSource: misspelling,
  noEdition: misspelling,
  noDataset: misspelling,
  noFigure: misspelling,
  noState: (state, _, known) => misspelling(state, known),
  noFact: misspelling,
  noMark: (item, _, __, known) => misspelling(item, known),
  unknownAllow: misspelling,
};
