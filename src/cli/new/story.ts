// A whole new story: what every story has, with one chapter and one figure of sample data.

import type { FigureName } from "../../figures/index.ts";
import { LOCALES, packOf } from "../../locale/index.ts";
import { type Language, languageOf, type Message, say, wordsIn } from "../../messages/index.ts";
import { TYPES, typeChoices, typeMeant } from "./ask.ts";
import { applyChanges, type Changes } from "./changes.ts";
import { deskOf } from "./desk.ts";
import { formatJson } from "./json.ts";
import { KINDS } from "./kinds.ts";
import type { Answers, Question } from "./question.ts";
import { chapterText, factText } from "./scene.ts";

/** Folders that every story has, though one may be empty to begin with. */
export const FOLDERS = ["chapters", "data", "figures", "geo"];

export const STORY_EXAMPLE = "story --folder ../other/content --title 标题";

export function storyQuestions(language: Language): Question[] {
  const { ask } = wordsIn(language).making;
  return [
    {
      flag: "folder",
      must: true,
      words: ask.folder,
      suggestion: () => "../other/content",
      check: (value) => (value ? undefined : say.noText("folder")),
    },
    {
      flag: "title",
      must: true,
      words: ask.title,
      check: (value) => (value ? undefined : say.noText("title")),
    },
    {
      flag: "locale",
      words: ask.locale,
      choices: () => LOCALES.map((value) => ({ value, label: `${value}  ${packOf(value).name}` })),
      suggestion: () => language,
    },
    {
      flag: "type",
      words: ask.firstType,
      choices: () => typeChoices(TYPES, language),
      meant: typeMeant,
      suggestion: () => "bars" satisfies FigureName,
    },
  ];
}

/** The files of a new story in `folder`, as an editor types it. */
export function planStory(so: Answers, folder: string): Changes | { said: Message } {
  const language = languageOf(so.locale ?? "");
  const { prose: words, making } = wordsIn(language);
  const fact = {
    value: 2,
    unit: making.unit,
    says: words.story.fact,
    source: "sample",
    where: words.story.where,
  };
  const story = {
    locale: so.locale,
    title: so.title,
    standfirst: words.story.standfirst,
    byline: [],
    sources: { sample: words.source },
  };
  const opening = chapterText(
    { title: words.story.opening, accent: "ink", role: "opening" },
    [factText("sample.count", language)],
    language,
  );
  const base: Changes = {
    writes: [
      { path: "story.json", text: formatJson(story) },
      { path: "facts.json", text: formatJson({ "sample.count": fact }) },
      { path: "README.md", text: making.readme(folder) },
      { path: "chapters/00-opening.mdx", text: opening },
      { path: "chapters/99-end.mdx", text: chapterText({ title: words.story.end, accent: "ink", role: "end" }, [], language) },
    ],
    moves: [],
  };
  const desk = deskOf(applyChanges([], base));
  const first = { title: words.story.chapter, id: "first", role: "chapter", place: "1", accent: "azurite" };
  const planned = KINDS.chapter.plan(desk, { ...first, figure: "new", type: so.type ?? "", source: "sample" });
  return "said" in planned ? planned : { writes: [...base.writes, ...planned.writes], photos: planned.photos ?? [], moves: [] };
}
