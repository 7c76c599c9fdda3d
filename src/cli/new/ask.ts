// The questions that several kinds of new things share.

import { chartMeant, labelOf } from "../../choosing/advice.ts";
import { FIGURES, type FigureName } from "../../figures/index.ts";
import { type Language, type Message, say, wordsIn } from "../../messages/index.ts";
import { id as idSchema } from "../../schemas/names.ts";
import { slugOf } from "../../source/slug.ts";
import { namesIn } from "../../sure.ts";
import { type Desk, freeId, suggestId } from "./desk.ts";
import type { Answers, Choice, Question } from "./question.ts";

export const SAMPLE_SOURCE = "sample";

export const TYPES = namesIn(FIGURES);

/** Types to choose from: what each is called, which questions it answers, and when another would say it better. */
export function typeChoices(types: readonly FigureName[], language: Language): Choice[] {
  return types.map((type) => ({
    value: type,
    label: `${type}  ${labelOf(type, language)}`,
    hint: wordsIn(language).choosing.figures[type].not.replaceAll("`", ""),
  }));
}

/** What to say of a type that is none, where it is the name of a chart. */
export function typeMeant(word: string): Message | undefined {
  const meant = chartMeant(word);
  if (!meant) return undefined;
  const { type, fields } = meant;
  return fields ? say.chartIs("type", word, type, fields) : say.chartMissing("type", word, type);
}

/** What is wrong with a new id, if anything is. `folders` maps what it must not be in to a path. */
export function idFault(value: string, taken: Readonly<Record<string, string>>): Message | undefined {
  if (!idSchema.safeParse(value).success) return say.badId(value, slugOf(value));
  const there = taken[value];
  return there === undefined ? undefined : say.idTaken(value, there, freeId(value, Object.keys(taken)));
}

/** The ids that a figure's files have taken: a figure, its data and its places share one. */
export function takenIds(desk: Desk): Record<string, string> {
  return Object.fromEntries([
    ...desk.figures.map(({ id }) => [id, `figures/${id}.json`]),
    ...desk.datasets.map(({ id }) => [id, `data/${id}.json`]),
    ...desk.geo.map(({ id }) => [id, `geo/${id}.geojson`]),
  ]);
}

export function idQuestion(
  desk: Desk,
  base: (so: Answers) => string,
  taken: (so: Answers) => Readonly<Record<string, string>>,
): Question {
  return {
    flag: "id",
    must: true,
    words: wordsIn(desk.language).making.ask.id,
    suggestion: (so) => suggestId(so.title ?? "", base(so), Object.keys(taken(so))),
    check: (value, so) => idFault(value, taken(so)),
  };
}

/** The data's source: one of the story's, or one that says it is a sample. */
export function sourceQuestion(desk: Desk, sample: boolean): Question {
  const { ask, choices } = wordsIn(desk.language).making;
  const named = desk.sources.filter(({ id }) => !sample || id !== SAMPLE_SOURCE);
  return {
    flag: "source",
    must: !sample,
    words: ask.source,
    choices: () => [
      ...(sample ? [{ value: SAMPLE_SOURCE, label: choices.sampleSource }] : []),
      ...named.map(({ id, title }) => ({ value: id, label: `${id}  ${title}` })),
    ],
    suggestion: () => (sample ? SAMPLE_SOURCE : (named[0]?.id ?? "")),
  };
}

/** Which chapter to put it in; `open` offers to leave it out for now. */
export function chapterQuestion(desk: Desk, open: boolean): Question {
  const { ask, choices } = wordsIn(desk.language).making;
  const last = desk.chapters.filter(({ role }) => role === "chapter").at(-1) ?? desk.chapters.at(-1);
  return {
    flag: "chapter",
    must: !open,
    words: ask.chapter,
    choices: () => [
      ...desk.chapters.map(({ id, path }) => ({ value: id, label: path.replace("chapters/", "") })),
      ...(open ? [{ value: "", label: choices.noChapter }] : []),
    ],
    suggestion: () => (open ? "" : (last?.id ?? "")),
  };
}
