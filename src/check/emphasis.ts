// Marks of emphasis that emphasise nothing and would be printed.

import { say } from "../messages/index.ts";
import type { Passage } from "./passages.ts";
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
  const fix = better ? passage.fix(start, end, better) : undefined;
  return { file, path, field, place: passage.place(start), said: say.leftoverStars(better), severity: "error", fix };
}

export const emphasis: Rule = {
  codes: ["leftover-stars", "leftover-underscores"],
  check({ passages }, report) {
    for (const passage of passages) {
      const { file, path, field, text } = passage;
      if (text.includes("**")) report(stars(passage));
      for (const { index, 0: written } of text.matchAll(UNDERSCORES)) {
        const better = `*${written.replace(/^_+|_+$/g, "")}*`;
        // A field is printed as it is: there the words stand for themselves.
        const fix = path ? undefined : passage.fix(index, index + written.length, better);
        report({ file, path, field, place: passage.place(index), said: say.leftoverUnderscores(written), fix });
      }
    }
  },
};
