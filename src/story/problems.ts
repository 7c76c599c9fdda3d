// Collects the problems of one run; their language is chosen at the end, when the story's own is known.

import { languageOf, type Message, type Problem, sortProblems } from "../errors.ts";
import type { Place } from "./located.ts";

export interface Problems {
  error(file: string, place: Place, field: string, said: Message): void;
  warn(file: string, place: Place, field: string, said: Message): void;
  /** Whether an error was reported (in `file`, if given). */
  failed(file?: string): boolean;
  /** All that was reported, without repetitions, in the order of files and lines. */
  list(locale: string): Problem[];
}

/** The first line of a file, for what concerns all of it. */
export const START: Place = { line: 1, column: 1 };

export function collectProblems(): Problems {
  const found = new Map<string, { file: string; place: Place; field: string; said: Message; severity: Problem["severity"] }>();
  const add = (severity: Problem["severity"]) => (file: string, place: Place, field: string, said: Message) => {
    const key = JSON.stringify([file, place.line, place.column, said.message.en]);
    if (!found.has(key)) found.set(key, { file, place, field, said, severity });
  };
  return {
    error: add("error"),
    warn: add("warning"),
    failed: (file) => [...found.values()].some((one) => one.severity === "error" && (file === undefined || one.file === file)),
    list: (locale) => {
      const language = languageOf(locale);
      const problems = [...found.values()].map(({ file, place, field, said, severity }) => ({
        file,
        line: place.line,
        column: place.column,
        field,
        message: said.message[language],
        hint: said.hint[language],
        severity,
      }));
      return sortProblems(problems);
    },
  };
}
