// Corrections: checked against the story's chapters and its date, put in order, and dated as a reader writes dates.

import { say } from "../messages/index.ts";
import type { JsonSource } from "../source/folder.ts";
import { valueAt } from "../source/located.ts";
import type { Problems } from "../source/problems.ts";
import type { Correction, Story } from "./story.ts";

/** A correction concerns a chapter there is, and comes after publication. What the schema reports is not said again. */
export function checkCorrections(
  file: JsonSource | undefined,
  chapters: readonly { id: string; locale: string | undefined }[],
  problems: Problems,
): void {
  const list = file?.sound ? valueAt(file.value, ["corrections"]) : undefined;
  if (!file || !Array.isArray(list)) return;
  const known = chapters.filter(({ locale }) => !locale).map(({ id }) => id);
  const published = valueAt(file.value, ["date"]);
  for (const [index, one] of list.entries()) {
    const path = (field: string) => ["corrections", index, field];
    const [chapter, date] = [valueAt(one, ["chapter"]), valueAt(one, ["date"])];
    if (typeof chapter === "string" && !known.includes(chapter))
      problems.error(file.path, file.place(path("chapter")), path("chapter").join("."), say.noChapter(chapter, known));
    // Days as YYYY-MM-DD stand in the order of their letters.
    if (isDay(date) && isDay(published) && date < published)
      problems.warn(file.path, file.place(path("date")), path("date").join("."), say.earlyCorrection(date, published));
  }
}

function isDay(value: unknown): value is string {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

/** The order in which corrections are read. Those of one day stay as they are written. */
export function newestFirst(corrections: readonly Correction[]): Correction[] {
  return corrections.toSorted((a, b) => Number(a.date < b.date) - Number(a.date > b.date));
}

/** What was put right in a chapter, newest first. */
export function correctionsOf(story: Story, chapter: string): Correction[] {
  return story.corrections.filter((one) => one.chapter === chapter);
}
