// Steps that are too long for a phone or too short to be read, and chapters with too many scrollies.

import { findPack } from "../locale/index.ts";
import { countHan } from "../locale/numerals.ts";
import { say } from "../messages/index.ts";
import type { Rule } from "./rule.ts";

const MOST_SCROLLIES = 3;

export const steps: Rule = {
  codes: ["many-scrollies", "long-step", "short-step"],
  check({ chapters, locale }, report) {
    for (const { path: file, scenes, lines, locale: own } of chapters) {
      const scrollies = scenes.filter((scene) => scene.kind === "Scrolly");
      const extra = scrollies[MOST_SCROLLIES];
      if (extra) report({ file, place: extra.place, field: "Scrolly", said: say.manyScrollies(scrollies.length) });
      const wanted = findPack(own ?? locale)?.reading.step;
      if (!wanted) continue;
      for (const { place, id } of scrollies.flatMap((scene) => scene.steps)) {
        const length = countHan(lines.map(({ step, text }) => (step === id ? text : "")).join(""));
        if (length > wanted.most) report({ file, place, field: "Step", said: say.longStep(length, wanted.most) });
        if (length < wanted.least) report({ file, place, field: "Step", said: say.shortStep(length, wanted.least) });
      }
    }
  },
};
