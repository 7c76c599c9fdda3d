// Spaces and line breaks where Chinese has none.

import { say } from "../messages/index.ts";
import type { Rule } from "./rule.ts";
import { chinese, HAN, MARKS, openText, snippet } from "./text.ts";

const TIGHT = `[${HAN}${MARKS}]`;
const LOOSE = `[${HAN}${MARKS}A-Za-z0-9“”‘’%]`;
/** A gap with Chinese on one side at least. The full-width space is set on purpose. */
const GAP = new RegExp(
  `(?<=${TIGHT})[ \\t\\u00a0]*(?:[ \\t\\u00a0]|\\r?\\n)[ \\t\\u00a0]*(?=${LOOSE})|(?<=${LOOSE})[ \\t\\u00a0]*(?:[ \\t\\u00a0]|\\r?\\n)[ \\t\\u00a0]*(?=${TIGHT})`,
  "gu",
);

export const spacing: Rule = {
  codes: ["stray-space", "line-break-in-text"],
  check(parts, report) {
    for (const passage of chinese(parts)) {
      // Names in a byline may stand side by side.
      if (passage.path?.[0] === "byline") continue;
      for (const { index, 0: gap } of openText(passage.text).matchAll(GAP)) {
        const end = index + gap.length;
        const [written] = snippet(passage.text, index, end, "");
        const better = written.replace(GAP, "");
        const said = gap.includes("\n") ? say.lineBreakInText(written, better) : say.straySpace(written, better);
        const { file, path, field } = passage;
        report({ file, path, field, place: passage.place(index), said, fix: passage.fix(index, end, "") });
      }
    }
  },
};
