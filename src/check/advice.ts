// What another figure would say better: each type knows of its own.

import { atField, type Rule } from "./rule.ts";

export const advice: Rule = {
  codes: ["few-points", "heaped-axis", "many-groups", "many-parts", "one-place", "lacking-rows"],
  check({ figures }, report) {
    for (const { file, advice } of figures) for (const { path, said } of advice) report(atField(file.path, file, path, said));
  },
};
