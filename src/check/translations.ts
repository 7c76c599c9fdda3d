// Editions in other languages: what has no words there yet, and what says another number than the original does.

import { factsOf } from "../document/read.ts";
import { findPack } from "../locale/index.ts";
import { findNumerals, sameNumber } from "../locale/numerals.ts";
import { say } from "../messages/index.ts";
import type { JsonSource } from "../source/folder.ts";
import type { Located, Path } from "../source/located.ts";
import { START } from "../source/problems.ts";
import type { ChapterDraft } from "../story/chapters.ts";
import { editionsBeside } from "../story/editions.ts";
import type { StoryParts } from "../story/parts.ts";
import { siblingOf, untranslated, wordsOf } from "../story/translations.ts";
import type { Passage } from "./passages.ts";
import { atField, type Finding, type Parts, type Report, type Rule } from "./rule.ts";

/** A file with texts of its own. */
interface Texts {
  path: string;
  text: string;
  located: Located;
  parsed: unknown;
}

/** The files of a story with texts that are written in each of its languages. */
export function textsOf({ file, spec, factsFile, facts, datasets, geo, figures }: StoryParts): Texts[] {
  const of = (source: JsonSource, parsed: unknown): Texts => ({ path: source.path, text: source.text, located: source, parsed });
  return [
    ...(file ? [of(file, spec)] : []),
    ...(factsFile ? [of(factsFile, facts && Object.fromEntries(facts))] : []),
    ...datasets.map(({ file, spec }) => of(file, spec && wordsOf(spec))),
    ...geo.map((draft) => of(draft.file, draft.spec)),
    ...figures.map(({ written }) => of(written.file, written.parsed)),
  ];
}

function checkChapter(original: ChapterDraft, { chapters }: Parts, locale: string, report: (finding: Finding) => void): void {
  const translation = chapters.find((one) => one.id === original.id && one.locale === locale);
  if (!translation) {
    const said = say.untranslatedChapter(locale, siblingOf(original.path, locale));
    report({ file: original.path, place: START, field: "", said });
    return;
  }
  const [own, other] = [original, translation].map(
    ({ document }) => new Set(factsOf(document.blocks).flatMap(({ id }) => id || [])),
  );
  const lacks = [...own!].filter((id) => !other!.has(id));
  const adds = [...other!].filter((id) => !own!.has(id));
  if (lacks.length + adds.length === 0 || !original.document.sound || !translation.document.sound) return;
  report({
    file: translation.path,
    place: START,
    field: "",
    said: say.otherFacts(original.path, lacks, adds),
    severity: "warning",
  });
}

/** The day's month, which other languages write as a word: `2月`. */
const isMonth = (text: string, end: number) => /^\s?月/.test(text.slice(end));

/** The numerals of a text that are written in digits and that another does not say in any way. */
export function unsaid(text: string, other: string): string[] {
  const said = findNumerals(other).flatMap(({ readings }) => readings.map(({ value }) => value));
  return findNumerals(text)
    .filter(({ text: written, at }) => /\d/.test(written) && !isMonth(text, at + written.length))
    .filter(({ readings }) => !readings.some(({ value }) => said.some((one) => sameNumber(one, value))))
    .map(({ text: written }) => written);
}

/** The same field in several languages: each compared with the one that the story is written in. */
function checkNumbers({ passages, locale: own }: Parts, report: Report): void {
  const inForms = passages.filter(({ path, locale }) => path?.at(-1) === locale);
  const fields = Map.groupBy(inForms, ({ file, path = [] }) => JSON.stringify([file, path.slice(0, -1)]));
  for (const forms of fields.values()) {
    const original = forms.find(({ locale }) => locale === own);
    for (const form of forms) {
      if (!original || form === original) continue;
      const [more, less] = [unsaid(form.text, original.text), unsaid(original.text, form.text)];
      if (more.length + less.length === 0) continue;
      report(atPassage(form, say.otherNumbers(form.locale, more, less, original.text)));
    }
  }
}

const atPassage = ({ file, path, field, place }: Passage, said: Finding["said"]): Finding => ({
  file,
  path,
  field,
  place: place(0),
  said,
});

/** What only an edition that is said to be complete may not lack is told as a warning before. */
function checkEdition(parts: Parts, { locale, complete }: { locale: string; complete: boolean }, report: Report): void {
  const severity = complete ? ("error" as const) : ("warning" as const);
  const told = (finding: Finding) => report({ severity, ...finding });
  for (const original of parts.chapters) if (!original.locale) checkChapter(original, parts, locale, told);
  for (const { path: file, located, parsed } of textsOf(parts)) {
    const lacking: Path[] = untranslated(parsed, locale, parts.locale);
    const [first] = lacking;
    if (first) told(atField(file, located, first, say.untranslated(locale, parts.locale, lacking.length)));
  }
}

export const translations: Rule = {
  codes: ["untranslated", "untranslated-chapter", "other-facts", "other-numbers"],
  check(parts, report) {
    if (!parts.spec) return;
    // What is said of an edition that cannot be built follows from that.
    const right = editionsBeside(parts.spec).filter(({ locale }) => locale !== parts.locale && findPack(locale));
    for (const edition of right) checkEdition(parts, edition, report);
    checkNumbers(parts, report);
  },
};
