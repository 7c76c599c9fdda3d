// Collects the problems of one run; their language is chosen at the end, when the story's own is known.

import { languageOf, type Message, type Part, type Problem, sortProblems, wordsIn } from "../messages/index.ts";
import type { Place } from "./located.ts";
import { proposalOf, tellProposal } from "./proposal.ts";

/** What was found and where. */
export interface Found {
  file: string;
  place: Place;
  field: string;
  said: Message;
  severity: Problem["severity"];
  /** Parts of the story that cannot be told as long as this is so. */
  hides?: readonly Part[] | undefined;
}

export interface Problems {
  add(found: Found): void;
  error(file: string, place: Place, field: string, said: Message, hides?: readonly Part[]): void;
  warn(file: string, place: Place, field: string, said: Message): void;
  /** Whether an error was reported (in `file`, if given). */
  failed(file?: string): boolean;
  /**
   * All that was reported, without repetitions and without what follows from another, in its order. `textOf` is a file's text, to which
   * proposals apply.
   */
  list(locale: string, textOf: (file: string) => string | undefined): Problem[];
}

/** The first line of a file, for what concerns all of it. */
export const START: Place = { line: 1, column: 1 };

export function collectProblems(): Problems {
  const found = new Map<string, Found>();
  const failed = new Set<string>();
  const add = (one: Found) => {
    // What stands in for a value is found as a value and as a text.
    const at = one.said.code === "unfilled" && one.field !== "" ? one.field : one.place.column;
    const key = JSON.stringify([one.file, one.place.line, at, one.said.message]);
    if (!found.has(key)) found.set(key, one);
    if (one.severity === "error") failed.add(one.file);
  };
  return {
    add,
    error: (file, place, field, said, hides) => add({ file, place, field, said, severity: "error", hides }),
    warn: (file, place, field, said) => add({ file, place, field, said, severity: "warning" }),
    failed: (file) => (file === undefined ? failed.size > 0 : failed.has(file)),
    list: (locale, textOf) => {
      const language = languageOf(locale);
      const words = wordsIn(language).problems;
      const all = [...found.values()];
      const hiding = all.filter(({ hides = [] }) => hides.length > 0);
      const follows = (one: Found) =>
        one.said.needs?.some((part) => hiding.some((other) => other !== one && other.hides?.includes(part)));
      const standing = all.filter((one) => !follows(one));
      const problems = standing.map(({ file, place, field, said, severity, hides = [] }): Problem => {
        const proposal = said.proposed && proposalOf(file, textOf(file), place, said.proposed);
        const hint = said.hint[language];
        const told = proposal ? tellProposal(proposal, hint, textOf, words) : [];
        return {
          file,
          line: place.line,
          column: place.column,
          field,
          code: said.code,
          message: said.message[language],
          hint: [hint, ...told].filter(Boolean).join("\n"),
          severity,
          ...(hides.length > 0 ? { cause: true } : {}),
          ...(proposal ? { proposal } : {}),
        };
      });
      return sortProblems(problems);
    },
  };
}
