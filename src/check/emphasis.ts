// Marks of emphasis that emphasise nothing and would be printed.

import { proposing, say } from "../messages/index.ts";
import { type Passage, rewrite } from "./passages.ts";
import type { Finding, Rule } from "./rule.ts";

/** A pair whose only fault is the spaces within it. */
const SPACED = /^([^*]*)\*\*[ \t]*([^*\n]*[^*\s])[ \t]*\*\*([^*]*)$/;
const UNDERSCORES =
  /(?<![A-Za-z0-9_/.-])__?[^_\s][^_\n]*__?(?![A-Za-z0-9_])|(?<=\p{Script=Han})__?[^_\s\n]+__?(?=\p{Script=Han})/gu;

function stars(passage: Passage): Finding {
  const { file, path, field, text } = passage;
  const [start, end] = [text.indexOf("**"), text.lastIndexOf("**") + 2];
  const words = SPACED.exec(text)?.[2];
  // A field is printed as it is: nothing makes it bold.
  const bold = path ? words : words && `**${words}**`;
  const better = bold === text.slice(start, end) ? undefined : bold;
  const proposed = better ? rewrite(passage, [start, end], better, true) : undefined;
  const said = proposing(say.leftoverStars(better), proposed);
  return { file, path, field, place: passage.place(start), said, severity: "error" };
}

export const emphasis: Rule = {
  codes: ["leftover-stars", "leftover-underscores"],
  check({ passages }, report) {
    for (const passage of passages) {
      const { file, path, field, text } = passage;
      if (text.includes("**")) report(stars(passage));
      for (const { index, 0: written } of text.matchAll(UNDERSCORES)) {
        const better = `*${written.replace(/^_+|_+$/g, "")}*`;
        // Between letters an underscore may be part of a name; a field is printed as it is.
        const [before, after] = [text[index - 1] ?? " ", text[index + written.length] ?? " "];
        const sure = !/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after);
        const proposed = path ? undefined : rewrite(passage, [index, index + written.length], better, sure);
        report({ file, path, field, place: passage.place(index), said: proposing(say.leftoverUnderscores(written), proposed) });
      }
    }
  },
};
