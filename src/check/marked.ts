// Places that a command has marked for an editor to fill.

import { inEvery, say } from "../messages/index.ts";
import type { Rule } from "./rule.ts";

/** `【待填：来源】`, `[to fill in: source]`: the mark of any language, whatever stands in it. */
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
export const MARK = new RegExp(
  Object.values(inEvery(({ geoImport }) => geoImport.fill("\u0000")))
    .map((mark) => mark.split("\u0000").map(escaped).join("[^】\\]]*"))
    .join("|"),
  "g",
);

export const marked: Rule = {
  // Nobody may allow what is still to be filled.
  codes: [],
  check({ passages, chapters }, report) {
    for (const { file, path, field, text, place } of passages)
      for (const { index, 0: mark } of text.matchAll(MARK))
        report({ file, path, field, place: place(index), said: say.toFill(mark), severity: "error" });
    // What stands in the tags of a chapter, such as whose a photograph is.
    for (const { path: file, lines } of chapters)
      for (const { attribute, text, start: place } of lines)
        for (const [mark] of attribute ? text.matchAll(MARK) : [])
          report({ file, place, field: "", said: say.toFill(mark), severity: "error" });
  },
};
