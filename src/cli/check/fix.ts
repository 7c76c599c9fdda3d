// Fixes what is mechanical: applies the fixes that problems bring along, and keeps only what checks better than before.

import type { Edit, Problem } from "../../messages/index.ts";
import type { SourceFile } from "../../source/files.ts";
import { placer } from "../../source/located.ts";

/** One change to a file, as an editor is told of it. */
export interface Change {
  file: string;
  /** Counted from 1, in the file as it was before. */
  line: number;
  before: string;
  after: string;
}

export interface Fixed {
  files: SourceFile[];
  changes: Change[];
}

/** Passes after which whatever is left is left: a fix may bring another to light. */
const PASSES = 5;

type Check = (files: readonly SourceFile[]) => readonly Problem[];

/** A file's text with fixes in it, from its end to its beginning; of two that overlap, the later waits for the next pass. */
function apply(text: string, fixes: readonly Edit[]): { text: string; applied: Edit[] } {
  const applied: Edit[] = [];
  let fixed = text;
  for (const fix of [...fixes].sort((a, b) => b.start - a.start || b.end - a.end)) {
    const next = applied.at(-1);
    if (next && fix.end > next.start) continue;
    fixed = fixed.slice(0, fix.start) + fix.text + fixed.slice(fix.end);
    applied.push(fix);
  }
  return { text: fixed, applied };
}

/** The words around a change, on its line. */
function changeOf(file: string, text: string, { start, end, text: written }: Edit): Change {
  const from = Math.max(text.lastIndexOf("\n", start - 1) + 1, start - 12);
  const stop = text.indexOf("\n", end);
  const to = Math.min(stop < 0 ? text.length : stop, end + 12);
  const line = (words: string) => words.replace(/\s*\n\s*/g, "⏎").trim();
  const before = line(text.slice(from, to));
  const after = line(text.slice(from, start) + written + text.slice(end, to));
  return { file, line: placer(text)(start).line, before, after };
}

const errors = (problems: readonly Problem[]) => problems.filter(({ severity }) => severity === "error").length;

/** Whether a story checks better: fewer errors, or as many and fewer problems in all. */
function better(after: readonly Problem[], before: readonly Problem[]): boolean {
  const [now, then] = [errors(after), errors(before)];
  return now < then || (now === then && after.length < before.length);
}

/** `files` with the fixes of one file applied. */
function withFixes(files: readonly SourceFile[], path: string, fixes: readonly Edit[]): Fixed {
  const changes: Change[] = [];
  const fixed = files.map((file) => {
    if (file.path !== path) return file;
    const { text, applied } = apply(file.text, fixes);
    changes.push(...applied.reverse().map((fix) => changeOf(path, file.text, fix)));
    return { ...file, text };
  });
  return { files: fixed, changes };
}

/** What may be written without asking: changes of text that are beyond doubt. */
function sureEdits({ proposal }: Problem): (Edit & { file: string })[] {
  return proposal?.sure ? proposal.steps.flatMap((step) => (step.do === "write" ? [step] : [])) : [];
}

/** One pass: all files at once; if that does not check better, those files one by one that do. */
function pass(files: readonly SourceFile[], check: Check): Fixed | undefined {
  const before = check(files);
  const fixes = Map.groupBy(before.flatMap(sureEdits), ({ file }) => file);
  if (fixes.size === 0) return undefined;
  const apply = (fixed: Fixed, [path, found]: [string, Edit[]]): Fixed => {
    const next = withFixes(fixed.files, path, found);
    return { files: next.files, changes: [...fixed.changes, ...next.changes] };
  };
  const none: Fixed = { files: [...files], changes: [] };
  const all = [...fixes].reduce(apply, none);
  if (better(check(all.files), before)) return all;
  let kept = none;
  let problems = before;
  for (const entry of fixes) {
    const tried = apply(kept, entry);
    const found = check(tried.files);
    if (!better(found, problems)) continue;
    kept = tried;
    problems = found;
  }
  return kept.changes.length > 0 ? kept : undefined;
}

/** Applies every sure fix until there is none left. What it returns never checks worse than what it was given. */
export function fixStory(files: readonly SourceFile[], check: Check): Fixed {
  let fixed: Fixed = { files: [...files], changes: [] };
  for (let count = 0; count < PASSES; count++) {
    const next = pass(fixed.files, check);
    if (!next) break;
    fixed = { files: next.files, changes: [...fixed.changes, ...next.changes] };
  }
  return fixed;
}
