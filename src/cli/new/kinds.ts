// The kinds of new things: what is asked for each, and what is written.

import { findNumerals } from "../../check/numerals.ts";
import type { FigureType } from "../../figures/figure.ts";
import { FIGURES, type FigureName } from "../../figures/index.ts";
import { HUES } from "../../marks/marks.ts";
import { type Language, type Message, say } from "../../messages/index.ts";
import { chapter as chapterSchema } from "../../schemas/chapter.ts";
import { factId } from "../../schemas/names.ts";
import { chapterQuestion, idQuestion, sourceQuestion, TYPES, takenIds, typeLabel } from "./ask.ts";
import type { Changes } from "./changes.ts";
import { type Role, seatChapter } from "./chapters.ts";
import { type Desk, suggestId } from "./desk.ts";
import { makeData, makeFact, makeFigure, makeGeo, placeFigure, standIn } from "./pieces.ts";
import { type Answers, picked, type Question } from "./question.ts";
import { exampleOf } from "./sample.ts";
import { chapterText, type Stand, sceneText } from "./scene.ts";

type Planned = Changes | { said: Message };

export interface Kind {
  words: Record<Language, string>;
  /** Flags that make a whole command, for a message to paste. */
  example: string;
  questions(desk: Desk): Question[];
  plan(desk: Desk, so: Answers): Planned;
}

const text = (flag: string): Pick<Question, "check"> => ({ check: (value) => (value ? undefined : say.noText(flag)) });

const titleQuestion: Question = {
  flag: "title",
  must: true,
  words: { "zh-Hans": "标题", en: "Title" },
  ...text("title"),
};

const typeQuestion = (desk: Desk, types: FigureName[], rest: Partial<Question> = {}): Question => ({
  flag: "type",
  words: { "zh-Hans": "画成哪种图", en: "Type of figure" },
  choices: () => types.map((type) => ({ value: type, label: typeLabel(type, desk) })),
  suggestion: () => types[0]!,
  ...rest,
});

const ROLE_NAMES: readonly Role[] = ["opening", "chapter", "end"];

const ROLES: Record<Role, Record<Language, string>> = {
  opening: { "zh-Hans": "opening  开头", en: "opening" },
  chapter: { "zh-Hans": "chapter  一章", en: "chapter" },
  end: { "zh-Hans": "end  结尾", en: "end" },
};

/** Hues that a chapter may be in: those that are colours of their own. */
const ACCENTS = HUES.filter((hue) => chapterSchema.shape.accent.safeParse(hue).success && hue !== "paper" && hue !== "accent");
const isWhole = (value: string) => /^[1-9]\d*$/.test(value);
const STANDS: readonly Stand[] = ["scrolly", "figure"];
const NEW = "new";
const NONE = "none";

const chapter: Kind = {
  words: { "zh-Hans": "一章", en: "a chapter" },
  example: "chapter --id parks --title 公园 --accent malachite --type bars",
  questions: (desk) => {
    const proper = desk.chapters.filter(({ role }) => role === "chapter");
    const ids = Object.fromEntries(desk.chapters.map(({ id, path }) => [id, path]));
    return [
      titleQuestion,
      idQuestion(
        () => "chapter",
        () => ids,
      ),
      {
        flag: "role",
        words: { "zh-Hans": "是哪一种", en: "What it is" },
        choices: () => ROLE_NAMES.map((role) => ({ value: role, label: ROLES[role][desk.language] })),
        suggestion: () => "chapter",
      },
      {
        flag: "place",
        when: ({ role }) => role === "chapter",
        words: { "zh-Hans": "排第几章", en: "As which chapter" },
        suggestion: () => String(proper.length + 1),
        check: (value) => (isWhole(value) ? undefined : say.noNumber("place", value)),
      },
      {
        flag: "accent",
        words: { "zh-Hans": "这一章的颜色", en: "The chapter's colour" },
        choices: () => ACCENTS.map((hue) => ({ value: hue, label: hue })),
        suggestion: () => "ink",
      },
      {
        flag: "figure",
        words: { "zh-Hans": "用哪张图", en: "Which figure" },
        choices: () => [
          { value: NEW, label: desk.language === "en" ? "new: a figure of sample data" : "new  新画一张，先用示例数据" },
          ...desk.figures.map(({ id, title }) => ({ value: id, label: `${id}  ${title}` })),
          { value: NONE, label: desk.language === "en" ? "none" : "none  先不要图" },
        ],
        suggestion: ({ role }) => (role === "chapter" ? NEW : NONE),
      },
      typeQuestion(desk, TYPES, { when: ({ figure }) => figure === NEW }),
      { ...sourceQuestion(desk, true), when: ({ figure }) => figure === NEW },
    ];
  },
  plan: (desk, { id = "", title = "", accent = "", source = "", figure, ...so }) => {
    const role = picked(ROLE_NAMES, so.role);
    const seated = seatChapter(desk.files, { role, place: Number(so.place || 1) });
    if ("said" in seated) return seated;
    const { number, moves } = seated.seat;
    const stand: Stand = role === "chapter" ? "scrolly" : "figure";
    const own = suggestId(id, "figure", Object.keys(takenIds(desk)));
    const made = figure === NEW && makeFigure(desk, { type: picked(TYPES, so.type), id: own, source, stand });
    if (made && "said" in made) return made;
    const shown = made ? { id: own, states: made.states } : desk.figures.find((one) => one.id === figure);
    const states = stand === "figure" ? shown?.states.slice(0, 1) : shown?.states;
    const blocks = shown && states ? [sceneText(shown.id, states, stand, desk.language)] : [];
    const path = `chapters/${String(number).padStart(2, "0")}-${id}.mdx`;
    const written = { path, text: chapterText({ title, accent, role }, blocks, desk.language) };
    return { writes: [written, ...(made ? made.writes : [])], moves };
  },
};

const figure: Kind = {
  words: { "zh-Hans": "一张图", en: "a figure" },
  example: "figure --type bars --id visitors --chapter parks",
  questions: (desk) => [
    typeQuestion(desk, TYPES, { must: true }),
    {
      flag: "data",
      words: { "zh-Hans": "用哪份数据", en: "Which data" },
      choices: () => [
        { value: "", label: desk.language === "en" ? "sample data, to be replaced" : "先用示例数据，以后换掉" },
        ...desk.datasets.map(({ id, title }) => ({ value: id, label: `${id}  ${title}` })),
      ],
      suggestion: () => "",
    },
    // Sample data stand in files of the figure's own name.
    idQuestion(
      ({ type = "" }) => type,
      ({ data }) => (data ? Object.fromEntries(desk.figures.map(({ id }) => [id, `figures/${id}.json`])) : takenIds(desk)),
    ),
    { ...sourceQuestion(desk, true), when: ({ data }) => !data },
    chapterQuestion(desk, false),
    {
      flag: "as",
      words: { "zh-Hans": "怎么放", en: "How it stands" },
      choices: () => [
        { value: "scrolly", label: desk.language === "en" ? "scrolly: pinned, a step a state" : "scrolly  固定住，一步一个画面" },
        { value: "figure", label: desk.language === "en" ? "figure: one standing picture" : "figure  文中一张不动的图" },
      ],
      suggestion: (so) => (so.data ? "figure" : standIn(desk, so.chapter ?? "")),
    },
  ],
  plan: (desk, { id = "", source = "", chapter: into = "", data, ...so }) => {
    const drawn = { type: picked(TYPES, so.type), id, source, stand: picked(STANDS, so.as), ...(data ? { data } : {}) };
    const made = placeFigure(desk, into, drawn);
    return "said" in made ? made : { ...made, moves: [] };
  },
};

/** Data or places: with a chapter, drawn there at once; without, for a figure to come. */
function part(words: Kind["words"], example: string, types: (desk: Desk) => FigureName[], make: typeof makeData): Kind {
  return {
    words,
    example,
    questions: (desk) => [
      idQuestion(
        () => "data",
        () => takenIds(desk),
      ),
      typeQuestion(desk, types(desk)),
      sourceQuestion(desk, true),
      chapterQuestion(desk, true),
    ],
    plan: (desk, { id = "", source = "", chapter: into, ...so }) => {
      const type = picked(TYPES, so.type);
      if (!into) return { writes: make(desk, type, id, source), moves: [] };
      const made = placeFigure(desk, into, { type, id, source, stand: standIn(desk, into) });
      return "said" in made ? made : { ...made, moves: [] };
    },
  };
}

const data = part(
  { "zh-Hans": "一份数据", en: "a dataset" },
  "data --id visitors --type bars --chapter parks",
  () => TYPES,
  makeData,
);

const geo = part(
  { "zh-Hans": "一份地图数据", en: "a geo file" },
  "geo --id lakes --chapter parks",
  (desk) => TYPES.filter((type) => (FIGURES[type] as FigureType).geo && exampleOf(type, desk.language).geo),
  makeGeo,
);

/** A number as it is written, in Chinese or in digits; other words stay words. */
function readValue(written: string): number | string {
  const [numeral, ...more] = findNumerals(written);
  const whole = numeral && more.length === 0 && numeral.text === written.replace(/^[-−]/, "");
  if (!whole) return written;
  return /^[-−]/.test(written) ? -numeral.value : numeral.value;
}

const open = (flag: string, chinese: string, english: string): Question => ({
  flag,
  words: { "zh-Hans": `${chinese}（可以空着）`, en: `${english} (may be empty)` },
});

const fact: Kind = {
  words: { "zh-Hans": "一个数", en: "a fact" },
  example: "fact --id parks.total --value 13 --unit 座 --says 全市的公园。 --source report --where 第2段 --chapter parks",
  questions: (desk) => [
    {
      flag: "id",
      must: true,
      words: { "zh-Hans": "编号，例如 parks.total", en: "Id, such as parks.total" },
      suggestion: () => suggestId("", "fact", desk.facts),
      check: (value) => {
        if (!factId.safeParse(value).success) return say.badFactId(value);
        const at = desk.facts.indexOf(value);
        if (at < 0) return undefined;
        const lines = desk.files.find(({ path }) => path === "facts.json")?.text.split("\n") ?? [];
        return say.factTaken(value, lines.findIndex((line) => line.includes(`"${value}"`)) + 1);
      },
    },
    { flag: "value", must: true, words: { "zh-Hans": "数，例如 13", en: "The number" }, ...text("value") },
    open("unit", "单位，例如 条", "Unit"),
    {
      flag: "says",
      must: true,
      words: { "zh-Hans": "用一句话说：这个数说的是什么", en: "What it says, in a sentence" },
      ...text("says"),
    },
    sourceQuestion(desk, false),
    open("where", "在来源里的什么地方，例如 第2段", "Where in the source"),
    open("caveat", "必须同时说清的话", "What must be said with it"),
    chapterQuestion(desk, true),
  ],
  plan: (desk, { id = "", value = "", chapter: into = "", unit, says, source, where, caveat }) => {
    const all = { value: readValue(value), unit, says, source, where, caveat };
    const written = Object.fromEntries(Object.entries(all).filter(([, one]) => one !== ""));
    return { writes: makeFact(desk, id, written, into), moves: [] };
  },
};

export const KINDS = { chapter, figure, data, fact, geo } satisfies Record<string, Kind>;
