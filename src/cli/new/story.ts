// A whole new story: what every story has, with one chapter and one figure of sample data.

import type { FigureName } from "../../figures/index.ts";
import { type Language, languageOf, type Message, say } from "../../messages/index.ts";
import { TYPES, typeLabel } from "./ask.ts";
import { applyChanges, type Changes } from "./changes.ts";
import { deskOf } from "./desk.ts";
import { formatJson } from "./json.ts";
import { KINDS } from "./kinds.ts";
import { PROSE } from "./prose.ts";
import type { Answers, Question } from "./question.ts";
import { chapterText, factText } from "./scene.ts";

/** Folders that every story has, though one may be empty to begin with. */
export const FOLDERS = ["chapters", "data", "figures", "geo"];

export const STORY_EXAMPLE = "story --folder ../other/content --title 标题";

export function storyQuestions(language: Language): Question[] {
  return [
    {
      flag: "folder",
      must: true,
      words: { "zh-Hans": "放在哪个文件夹", en: "In which folder" },
      suggestion: () => "../other/content",
      check: (value) => (value ? undefined : say.noText("folder")),
    },
    {
      flag: "title",
      must: true,
      words: { "zh-Hans": "标题", en: "Title" },
      check: (value) => (value ? undefined : say.noText("title")),
    },
    {
      flag: "locale",
      words: { "zh-Hans": "用哪种语言写", en: "The language it is written in" },
      choices: () => [
        { value: "zh-Hans", label: "zh-Hans  中文（简体）" },
        { value: "en", label: "en  English" },
      ],
      suggestion: () => language,
    },
    {
      flag: "type",
      words: { "zh-Hans": "第一章先放哪种图", en: "The first chapter's figure" },
      choices: () => TYPES.map((type) => ({ value: type, label: typeLabel(type, deskOf([], language)) })),
      suggestion: () => "bars" satisfies FigureName,
    },
  ];
}

const README: Record<Language, (folder: string) => string> = {
  "zh-Hans": (folder) => `# 这篇故事

写字、改数、换图，都在这个文件夹里。写法见长卷的编辑手册 \`content/README.md\`。

在长卷的文件夹里运行：

    STORY=${folder} npm run dev      边写边看，存盘就刷新
    STORY=${folder} npm run check    看有没有写错
    STORY=${folder} npm run build    生成网站，在 dist/ 里

要加一章、一张图、一个数：\`STORY=${folder} npm run new\`；要用表格：\`STORY=${folder} npm run import -- 表.xlsx\`。
写着“请换掉”的地方，发布之前都要换掉。
`,
  en: (folder) => `# This story

Words, numbers and figures all live in this folder. How to write them: \`content/README.md\` in Changjuan.

Run in Changjuan's folder:

    STORY=${folder} npm run dev      edit and watch; saving shows at once
    STORY=${folder} npm run check    see what is wrong
    STORY=${folder} npm run build    build the site, into dist/

To add a chapter, a figure or a number: \`STORY=${folder} npm run new\`; from a table: \`STORY=${folder} npm run import -- table.xlsx\`.
Whatever says "to be replaced" must be replaced before publishing.
`,
};

/** The files of a new story in `folder`, as an editor types it. */
export function planStory(so: Answers, folder: string): Changes | { said: Message } {
  const language = languageOf(so.locale ?? "");
  const words = PROSE[language];
  const fact = {
    value: 2,
    unit: language === "en" ? " things" : "件",
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
      { path: "README.md", text: README[language](folder) },
      { path: "chapters/00-opening.mdx", text: opening },
      { path: "chapters/99-end.mdx", text: chapterText({ title: words.story.end, accent: "ink", role: "end" }, [], language) },
    ],
    moves: [],
  };
  const desk = deskOf(applyChanges([], base));
  const first = { title: words.story.chapter, id: "first", role: "chapter", place: "1", accent: "azurite" };
  const planned = KINDS.chapter.plan(desk, { ...first, figure: "new", type: so.type ?? "", source: "sample" });
  return "said" in planned ? planned : { writes: [...base.writes, ...planned.writes], moves: [] };
}
