// Units that are printed twice: a fact prints its own, and the editor has written it once more behind it.

import { say } from "../messages/index.ts";
import type { FactSpec } from "../schemas/facts.ts";
import { localise } from "../schemas/text.ts";
import type { Passage } from "./passages.ts";
import type { Report, Rule } from "./rule.ts";

/** What a unit may be called by those who write it out. */
const NAMES: [RegExp, string][] = [[/^[%％]$/, "[%％]|per ?cent\\b"]];

const literal = (words: string) => words.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

/** What would say a unit again at the beginning of what follows. A character alone begins other words, too: 人 is not 人人 said twice. */
function againOf(unit: string): RegExp | undefined {
  const named = NAMES.find(([sign]) => sign.test(unit))?.[1];
  if (named) return new RegExp(`^\\s*(?:${named})`, "iu");
  if (/^\p{Script=Han}$/u.test(unit)) return undefined;
  return new RegExp(
    `^\\s*${literal(unit)}${/\p{L}$/u.test(unit) && !/\p{Script=Han}$/u.test(unit) ? "(?![\\p{L}\\p{M}])" : ""}`,
    "iu",
  );
}

function checkPassage(passage: Passage, facts: ReadonlyMap<string, FactSpec | undefined>, report: Report): void {
  const { file, path, field, text, locale } = passage;
  for (const { id, at, length } of passage.facts) {
    const end = at + length;
    const spec = facts.get(id);
    const unit = spec?.unit && localise(spec.unit, locale, locale).trim();
    if (!unit || !text.slice(at, end).endsWith(unit)) continue;
    const [again] = againOf(unit)?.exec(text.slice(end)) ?? [];
    if (again === undefined) continue;
    // Which of the two is to go, the editor knows: nothing that was written is taken out.
    const place = passage.place(end + again.length - again.trimStart().length);
    report({ file, path, field, place, said: say.unitTwice(text.slice(at, end), again.trim()) });
  }
}

export const units: Rule = {
  codes: ["unit-twice"],
  check({ passages, facts }, report) {
    for (const passage of passages) if (facts) checkPassage(passage, facts, report);
  },
};
