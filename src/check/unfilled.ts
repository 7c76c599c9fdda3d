// What stands in for something still to come: `…`, `TODO`, 待补. Nobody is to read it.

import { nodesOf } from "../document/read.ts";
import { findUnfilled, isUnfilled, say } from "../messages/index.ts";
import { MARK } from "./marked.ts";
import { atField, type Parts, type Report, type Rule } from "./rule.ts";

/** Facts whose value is a text. */
function checkFacts({ facts, factsFile }: Parts, report: Report): void {
  for (const [id, fact] of facts ?? [])
    if (factsFile && typeof fact?.value === "string" && isUnfilled(fact.value))
      report({ ...atField(factsFile.path, factsFile, [id, "value"], say.unfilled(fact.value)), severity: "error" });
}

/** Attributes that readers read, and what pictures show. */
function checkChapters({ chapters }: Parts, report: Report): void {
  for (const { path: file, lines, document } of chapters) {
    for (const { attribute, text, start: place } of lines)
      if (attribute && isUnfilled(text)) report({ file, place, field: "", said: say.unfilled(text), severity: "error" });
    for (const { alt, position } of nodesOf(document.blocks, "image"))
      if (isUnfilled(alt)) report({ file, place: position.start, field: "", said: say.unfilled(alt), severity: "error" });
  }
}

export const unfilled: Rule = {
  codes: ["unfilled"],
  check(parts, report) {
    // What a command has marked to be filled is told in its own words (marked.ts).
    for (const { file, path, field, text, place } of parts.passages)
      for (const { at, written } of text.search(MARK) < 0 ? findUnfilled(text) : [])
        report({ file, path, field, place: place(at), said: say.unfilled(written), severity: "error" });
    checkFacts(parts, report);
    checkChapters(parts, report);
  },
};
