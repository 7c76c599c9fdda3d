// What stands in for something still to come: `…`, `TODO`, 待补, and what a command has marked to be filled. Nobody is to read it.

import { nodesOf } from "../document/read.ts";
import { findUnfilled, say } from "../messages/index.ts";
import { atField, type Parts, type Report, type Rule } from "./rule.ts";

/** Facts whose value is a text. */
function checkFacts({ facts, factsFile }: Parts, report: Report): void {
  for (const [id, fact] of facts ?? [])
    for (const { written } of factsFile && typeof fact?.value === "string" ? findUnfilled(fact.value) : [])
      report({ ...atField(factsFile!.path, factsFile!, [id, "value"], say.unfilled(written)), severity: "error" });
}

/** Attributes that readers read, and what pictures show. */
function checkChapters({ chapters }: Parts, report: Report): void {
  for (const { path: file, lines, document } of chapters) {
    const attributes = lines.flatMap(({ attribute, text, start }) => (attribute ? [{ text, place: start }] : []));
    const pictures = nodesOf(document.blocks, "image").map(({ alt, position }) => ({ text: alt, place: position.start }));
    for (const { text, place } of [...attributes, ...pictures])
      for (const { written } of findUnfilled(text))
        report({ file, place, field: "", said: say.unfilled(written), severity: "error" });
  }
}

export const unfilled: Rule = {
  codes: ["unfilled"],
  check(parts, report) {
    for (const { file, path, field, text, place } of parts.passages)
      for (const { at, written } of findUnfilled(text))
        report({ file, path, field, place: place(at), said: say.unfilled(written), severity: "error" });
    checkFacts(parts, report);
    checkChapters(parts, report);
  },
};
