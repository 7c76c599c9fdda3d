// Messages about the head of a chapter: where it stands, and what YAML would read otherwise than it is written.

import type { Catalogue } from "../catalogue.ts";

export const heads: Catalogue["heads"] = {
  headNotFirst: (blank, line) => [
    `A chapter's head begins on line 1; this one begins on line ${line}.`,
    blank
      ? "Delete the empty lines above it, so that --- is the first line."
      : "Move what stands above it behind it, so that --- is the first line.",
  ],
  fencedChapter: () => [
    "The whole chapter stands between two lines of ``` and would all be code.",
    "Delete the ``` at its beginning and its end, so that --- is the first line.",
  ],
  headFence: (written) => [
    `The lines around a chapter's head are three plain hyphens; this is ${written}.`,
    "Change the line to:\n---",
  ],
  headWithoutFence: (lines) => ["The lines --- above and below the head are missing.", `Write:\n---\n${lines}\n---`],
  headSign: (sign, better) => [
    sign === "#"
      ? "In a chapter's head, # after a space cuts off itself and all that follows."
      : `In a chapter's head ${sign} is a sign for programs; the line would be read as something else.`,
    `Put the whole value in double quotes:\n${better}`,
  ],
  headRest: (line) => [
    "This line goes on with the one above, but in the head a field stands in one line.",
    `Join them:\n${line}`,
  ],
  headIndent: (line) => [
    "This line is set in, so it counts as part of the one above.",
    `Take the spaces at its beginning away:\n${line}`,
  ],
  headQuotes: (better) => [
    "A colon, a quote or another sign in this line would make a program misread it.",
    `Put the whole value in double quotes, with “ ” for quotes within:\n${better}`,
  ],
  headColon: (better) => ["After a field's name come a plain colon and a space.", `Change the line to:\n${better}`],
};
