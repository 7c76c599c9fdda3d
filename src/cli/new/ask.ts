// The questions that several kinds of new things share.

import { FIGURES, type FigureName } from "../../figures/index.ts";
import { type Message, say } from "../../messages/index.ts";
import { id as idSchema } from "../../schemas/names.ts";
import { slugOf } from "../../source/fields.ts";
import type { Desk } from "./desk.ts";
import { freeId, suggestId } from "./desk.ts";
import type { Answers, Question } from "./question.ts";

export const SAMPLE_SOURCE = "sample";

const TYPE_WORDS: Partial<Record<FigureName, { "zh-Hans": string; en: string }>> = {
  bars: { "zh-Hans": "比大小", en: "compares sizes" },
  flow: { "zh-Hans": "几方一起做的几步", en: "steps that several take together" },
  lines: { "zh-Hans": "先后变化", en: "change over time" },
  map: { "zh-Hans": "在哪里", en: "where" },
  network: { "zh-Hans": "谁和谁有来往", en: "who deals with whom" },
  timeline: { "zh-Hans": "什么时候", en: "when" },
  units: { "zh-Hans": "一个方块一件东西", en: "one square a thing" },
};

export const TYPES = Object.keys(FIGURES) as FigureName[];

/** A type with a word on what it shows, where there is one. */
export function typeLabel(type: FigureName, desk: Desk): string {
  const words = TYPE_WORDS[type]?.[desk.language];
  return words ? `${type}  ${words}` : type;
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

export function idQuestion(base: (so: Answers) => string, taken: (so: Answers) => Readonly<Record<string, string>>): Question {
  return {
    flag: "id",
    must: true,
    words: {
      "zh-Hans": "编号（小写英文字母、数字、连字符，要进网址和文件名）",
      en: "Id (small letters, digits, hyphens: part of addresses)",
    },
    suggestion: (so) => suggestId(so.title ?? "", base(so), Object.keys(taken(so))),
    check: (value, so) => idFault(value, taken(so)),
  };
}

/** The data's source: one of the story's, or one that says it is a sample. */
export function sourceQuestion(desk: Desk, sample: boolean): Question {
  const words = desk.language === "en" ? "none yet: a sample source, to be replaced" : "还没有：先放一个示例来源，以后换掉";
  const named = desk.sources.filter(({ id }) => !sample || id !== SAMPLE_SOURCE);
  return {
    flag: "source",
    must: !sample,
    words: { "zh-Hans": "数据的来源", en: "Source of the data" },
    choices: () => [
      ...(sample ? [{ value: SAMPLE_SOURCE, label: words }] : []),
      ...named.map(({ id, title }) => ({ value: id, label: `${id}  ${title}` })),
    ],
    suggestion: () => (sample ? SAMPLE_SOURCE : (named[0]?.id ?? "")),
  };
}

/** Which chapter to put it in; `open` offers to leave it out for now. */
export function chapterQuestion(desk: Desk, open: boolean): Question {
  const words = desk.language === "en" ? "not yet (check will remind you)" : "先不放（check 会提醒还没有用到）";
  const last = desk.chapters.filter(({ role }) => role === "chapter").at(-1) ?? desk.chapters.at(-1);
  return {
    flag: "chapter",
    must: !open,
    words: { "zh-Hans": "放进哪一章", en: "In which chapter" },
    choices: () => [
      ...desk.chapters.map(({ id, path }) => ({ value: id, label: path.replace("chapters/", "") })),
      ...(open ? [{ value: "", label: words }] : []),
    ],
    suggestion: () => (open ? "" : (last?.id ?? "")),
  };
}
