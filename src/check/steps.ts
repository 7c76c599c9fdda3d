// Steps that are too long for a phone or too short to be read, and chapters with too many scrollies.

import { countHan } from "../locale/numerals.ts";
import { say } from "../messages/index.ts";
import type { Rule } from "./rule.ts";

const MOST_SCROLLIES = 3;
/** Han characters of a step: less is gone in a moment, more does not fit beside the figure on a phone. */
const STEP = { least: 40, most: 120 };

export const steps: Rule = {
  codes: ["many-scrollies", "long-step", "short-step"],
  check({ chapters, locale }, report) {
    for (const { path: file, scenes, lines, locale: own } of chapters) {
      const scrollies = scenes.filter((scene) => scene.kind === "Scrolly");
      const extra = scrollies[MOST_SCROLLIES];
      if (extra) report({ file, place: extra.place, field: "Scrolly", said: say.manyScrollies(scrollies.length) });
      if (!(own ?? locale).startsWith("zh")) continue;
      for (const { place, id } of scrollies.flatMap((scene) => scene.steps)) {
        const length = countHan(lines.map(({ step, text }) => (step === id ? text : "")).join(""));
        if (length > STEP.most) report({ file, place, field: "Step", said: say.longStep(length, STEP.most) });
        if (length < STEP.least) report({ file, place, field: "Step", said: say.shortStep(length, STEP.least) });
      }
    }
  },
};
