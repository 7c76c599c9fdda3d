// What another figure would say better: each type knows of its own.

import { atField, type Rule } from "./rule.ts";

export const advice: Rule = {
  codes: [
    "few-points",
    "off-hundred",
    "answers-from-one-end",
    "heaped-axis",
    "heaped-scale",
    "flat-lines",
    "empty-view",
    "many-groups",
    "many-parts",
    "many-shares",
    "spread-of-few",
    "crowded-swarm",
    "hundreds-one-by-one",
    "one-place",
    "lacking-rows",
    "areas-without-row",
    "breaks-part-nothing",
    "count-in-colour",
    "locator-says-nothing",
    "rows-off-the-map",
    "thin-picture",
    "coarse-picture",
    "tiny-region",
    "rows-off-the-picture",
    "two-places",
    "many-times",
    "total-disagrees",
  ],
  check({ figures }, report) {
    for (const { file, advice } of figures) for (const { path, said } of advice) report(atField(file.path, file, path, said));
  },
};
