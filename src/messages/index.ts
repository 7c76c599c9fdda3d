// Every error an editor may see: what a problem is and how it is printed. The sentences are in a folder a language.

import { languageOf, wordsIn } from "./languages.ts";
import type { Message } from "./message.ts";
import type { Proposal } from "./proposals.ts";

export type { Catalogue } from "./catalogue.ts";
export { findLanguage, inEvery, LANGUAGES, type Language, languageOf, wordsIn } from "./languages.ts";
export { andMore, type Message, proposing, say } from "./message.ts";
export { nearest } from "./near.ts";
export type { Part } from "./needs.ts";
export type { Edit, Proposal, Proposed, Step } from "./proposals.ts";
export { STORY_SAMPLE, wordFor } from "./samples.ts";
export { findUnfilled, isUnfilled } from "./unfilled.ts";

/** A mistake in the story folder: where it is, what is wrong and what to write instead. */
export interface Problem {
  /** Path within the story folder, with forward slashes. */
  file: string;
  /** Counted from 1. */
  line: number;
  column: number;
  /** The field as an editor would name it, `states.all.alt`; empty where a whole file or a passage of prose is meant. */
  field: string;
  /** Which message this is, in every language: `no-file`. */
  code: string;
  message: string;
  hint: string;
  /** An error stops publication; a warning does not. */
  severity: "error" | "warning";
  /** Whether others may follow from it, which are told once it is gone: it comes first. */
  cause?: true;
  /** What corrects it, as a program can do it; `hint` tells it in words. */
  proposal?: Proposal;
}

/** One problem in three lines: where, what, what to write instead. `folder` is the story folder as an editor types it. */
export function formatProblem(problem: Problem, locale: string, folder = "content"): string {
  const { file, line, column, field, code, message, hint, severity } = problem;
  const where = `${folder}/${file}:${line}:${column}${field ? ` → ${field}` : ""} [${code}]`;
  const label = severity === "warning" ? wordsIn(languageOf(locale)).problems.warning : "";
  return [where, `  ${label}${message}`, ...hint.split("\n").map((text) => `  ${text}`)].join("\n");
}

/** A warning about a whole story, said when it is built. */
export function formatNotice({ code, message, hint }: Message, locale: string): string {
  const language = languageOf(locale);
  const words = { code, message: message[language], hint: hint[language], severity: "warning" as const };
  return formatProblem({ file: "story.json", line: 1, column: 1, field: "", ...words }, locale);
}

/** All problems in their order, with a closing count. */
export function formatProblems(problems: readonly Problem[], locale: string, folder = "content"): string {
  const labels = wordsIn(languageOf(locale)).problems;
  if (problems.length === 0) return labels.none;
  const errors = problems.filter((problem) => problem.severity === "error").length;
  const texts = sortProblems(problems).map((problem) => formatProblem(problem, locale, folder));
  return [...texts, labels.count(errors, problems.length - errors)].join("\n\n");
}

/** Those first from which others may follow; then by file (story.json and facts.json first, then the folders), line and column. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const depth = (file: string) => (file.includes("/") ? 1 : 0);
  const byFile = (a: Problem, b: Problem) => depth(a.file) - depth(b.file) || compare(a.file, b.file);
  const rank = ({ cause }: Problem) => (cause ? 0 : 1);
  return [...problems].sort((a, b) => rank(a) - rank(b) || byFile(a, b) || a.line - b.line || a.column - b.column);
}

/** By code units, so that the order is the same on every machine. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Thrown where work cannot go on: a message (what, where) and a hint (what to do instead). */
export class StoryError extends Error {
  readonly hint: string;
  constructor(words: { message: string; hint: string }) {
    super(words.message);
    this.name = "StoryError";
    this.hint = words.hint;
  }
}

/** An error in one of the editors' languages: `storyError(say.noColumn(…), "zh-Hans")`. */
export function storyError(said: Message, locale: string): StoryError {
  const language = languageOf(locale);
  return new StoryError({ message: said.message[language], hint: said.hint[language] });
}
