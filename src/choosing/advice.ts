// What a type of figure is good for, and what a kind of chart is called and made by, in a language of the editors.

import { FIGURES, type FigureName } from "../figures/index.ts";
import { type Catalogue, LANGUAGES, type Language, wordsIn } from "../messages/index.ts";
import { namesIn } from "../sure.ts";
import { ANSWERS, type Field, KINDS, type QuestionName, type Shown } from "./shown.ts";

const TYPES = namesIn(FIGURES);
export const QUESTIONS = namesIn(wordsIn("en").choosing.questions);
export const KIND_NAMES = namesIn(KINDS);

export interface Answer {
  question: QuestionName;
  /** How the type answers it, a sentence. */
  says: string;
  shown: Shown;
}

/** The questions that a type answers, in the order in which they are asked. */
export function answersOf(type: FigureName, language: Language): Answer[] {
  const said: Partial<Record<QuestionName, string>> = wordsIn(language).choosing.figures[type].answers;
  const seen: Partial<Record<QuestionName, Shown>> = ANSWERS[type];
  return QUESTIONS.flatMap((question) => {
    const [says, shown] = [said[question], seen[question]];
    return says !== undefined && shown ? [{ question, says, shown }] : [];
  });
}

/** What a type is called, with the questions that it answers. */
export function labelOf(type: FigureName, language: Language): string {
  const { figures, questions, label }: Catalogue["choosing"] = wordsIn(language).choosing;
  const names = answersOf(type, language).map(({ question }) => questions[question].name);
  return label(figures[type].name, names);
}

/** A name without what is written this way or that. */
const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** A type that draws a kind of chart, and the fields with what must stand in them; without fields it is the nearest. */
export interface Meant {
  type: FigureName;
  fields?: string[];
}

/** What draws the chart of this name, such as `pie`, `line-chart` or 饼图; undefined for any other word. */
export function chartMeant(word: string): Meant | undefined {
  const isMeant = (names: readonly string[]) => plain(word) !== "" && names.some((name) => plain(name) === plain(word));
  // A name may have another in brackets behind it.
  const parted = (name: string) => [name, ...name.split(/[（）()]/)];
  const kind = KIND_NAMES.find((name) =>
    isMeant([name, ...LANGUAGES.flatMap((language) => parted(wordsIn(language).choosing.kinds[name].name))]),
  );
  if (kind === undefined) {
    const type = TYPES.find((name) => isMeant(LANGUAGES.flatMap((language) => wordsIn(language).choosing.figures[name].also)));
    return type && { type, fields: [] };
  }
  const { type, fields } = KINDS[kind];
  return fields ? { type, fields: fields.filter(({ value }) => value !== undefined).map(writeField) } : { type };
}

/** A field as it is written: `label`, `orientation: "columns"`. */
export function writeField({ path, value }: Field): string {
  return value === undefined ? path : `${path}: ${JSON.stringify(value)}`;
}
