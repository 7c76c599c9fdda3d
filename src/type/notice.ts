// What an editor is told of characters that the display face does not have.

import { formatProblem, languageOf } from "../messages/index.ts";
import type { Cut } from "./face.ts";

/** A warning about the characters that `faces` lack; undefined if they lack none. */
export function noticeMissing(faces: readonly Cut[], locale: string): string | undefined {
  const missing = [...new Set(faces.flatMap((face) => face.missing))];
  if (missing.length === 0) return undefined;
  const words = {
    "zh-Hans": {
      message: `标题字体里没有这些字：${missing.join("、")}。`,
      hint: "页面会用读者手机上的字体显示它们，粗细会和旁边的字不一样。可以不改；介意的话，换个写法。",
    },
    en: {
      message: `The display face has no ${missing.map((character) => `“${character}”`).join(", ")}.`,
      hint: "The reader's own device will set them, a little unlike their neighbours. Leave them, or word the title differently.",
    },
  }[languageOf(locale)];
  return formatProblem(
    { file: "story.json", line: 1, column: 1, field: "", code: "missing-glyphs", ...words, severity: "warning" },
    locale,
  );
}
