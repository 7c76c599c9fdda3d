// The small change of Chinese sentences.

import { listing } from "../listing.ts";
import { nouns } from "./nouns.ts";

export const { ask, choices, listOf } = listing({
  joint: "、",
  more: (count) => `……（共 ${count} 个）`,
  ask: (near) => `是不是想写 "${near}"？`,
  none: (what) => `${what}：还没有。`,
  all: (what, list) => `${what}：${list}。`,
});

/** Lines to choose from, each after the case it is for. */
export function linesFor(field: keyof typeof nouns.choices): string {
  return Object.entries(nouns.choices[field].when)
    .map(([value, when]) => `${when}："${field}": "${value}",`)
    .join("\n");
}
