// What the preview tells the browser and the terminal after each reading of the story.

import { join } from "node:path";
import type { Reading } from "../../check/reading.ts";
import { formatProblem, formatProblems, languageOf, type Problem, say } from "../../messages/index.ts";

export interface Told {
  /** As `npm run check` prints it. */
  text: string;
  severity: Problem["severity"];
  /** `file:line:column` for the editor's program, absolute; absent where no place is known. */
  open?: string;
}

export interface Report {
  locale: string;
  /** Whether there is a page to show: a story that was broken from the start has none. */
  page: boolean;
  problems: Told[];
}

/** Where the story is: its folder, absolute, and as an editor types it. */
export interface Home {
  folder: string;
  name: string;
}

const told = (problem: Problem, locale: string, { folder, name }: Home): Told => ({
  text: formatProblem(problem, locale, name),
  severity: problem.severity,
  open: `${join(folder, problem.file)}:${problem.line}:${problem.column}`,
});

/** The report of a reading. `page` as in `Report`. */
export function reportOf({ parsed }: Reading, home: Home, page: boolean): Report {
  return { locale: parsed.locale, page, problems: parsed.problems.map((one) => told(one, parsed.locale, home)) };
}

/** A fault in words: the story was found good, but its page could not be made. */
export function faultOf(message: string, locale: string): Told {
  const said = say.pageFails(message);
  const language = languageOf(locale);
  return { text: `${said.message[language]}\n  ${said.hint[language]}`, severity: "error" };
}

/** A reading's problems for the terminal, exactly as `npm run check` prints them. */
export function printed({ parsed }: Reading, { name }: Home): string {
  return formatProblems(parsed.problems, parsed.locale, name);
}
