// The words of the storyboard, in the editors' languages.

import type { Language } from "../../messages/index.ts";
import type { Change } from "./changes.ts";

export interface Words {
  title(story: string): string;
  chapter: string;
  all: string;
  width: string;
  theme: string;
  themes: Record<"light" | "dark", string>;
  onlyChanged: string;
  alt: string;
  note: string;
  figure: string;
  state: string;
  place: string;
  opening: string;
  head: string;
  standing: string;
  step(index: number, count: number): string;
  changes: Record<Change, string>;
  gone: string;
  same: string;
  changed(count: number, gone: number): string;
  /** Why nothing can be compared. */
  unknown: Record<"repository" | "commit" | "file", string>;
  sheets: string;
  stop(width: number, chapter: string, stops: number): string;
  done(index: string, shots: number, seconds: number): string;
  widths(given: string): string;
  themesGiven(given: string): string;
  only(given: string, known: readonly string[]): string;
  noSite(target: string): string;
}

export const WORDS: Record<Language, Words> = {
  "zh-Hans": {
    title: (story) => `分镜：${story}`,
    chapter: "章",
    all: "全部",
    width: "宽度",
    theme: "外观",
    themes: { light: "浅色", dark: "深色" },
    onlyChanged: "只看改动",
    alt: "替代文字",
    note: "批注",
    figure: "图",
    state: "画面",
    place: "文件",
    opening: "第一屏",
    head: "章首",
    standing: "文中的图",
    step: (index, count) => `第${index}/${count}步`,
    changes: { new: "新", words: "文字改了", figure: "图改了", data: "数据改了", geo: "地点改了", alt: "替代文字改了" },
    gone: "删去了",
    same: "和上次提交相比，没有改动。",
    changed: (count, gone) => `和上次提交相比：${count} 处有改动，${gone} 步删去了。`,
    unknown: {
      repository: "故事文件夹不在 git 仓库里，看不出改动。",
      commit: "仓库里还没有提交过，看不出改动。",
      file: "故事文件夹还没有提交过，看不出改动。",
    },
    sheets: "一张大图",
    stop: (width, chapter, stops) => `${width} px  ${chapter}  ${stops} 处`,
    done: (index, shots, seconds) => `${index}  共 ${shots} 张，用了 ${seconds} 秒`,
    widths: (given) => `--widths ${given}：请写像素宽度，在 240 和 2560 之间，用逗号隔开，例如 --widths 390,1280。`,
    themesGiven: (given) => `--themes ${given}：可以写 light、dark，用逗号隔开。`,
    only: (given, known) => `--only ${given}：没有这一章。可以写：${known.join("、")}。`,
    noSite: (target) => `${target}/ 里还没有生成好的网站。请去掉 --no-build 再来一次。`,
  },
  en: {
    title: (story) => `Storyboard: ${story}`,
    chapter: "Chapter",
    all: "all",
    width: "Width",
    theme: "Theme",
    themes: { light: "light", dark: "dark" },
    onlyChanged: "Only what changed",
    alt: "Alternative text",
    note: "Note",
    figure: "Figure",
    state: "State",
    place: "File",
    opening: "First screen",
    head: "Chapter's head",
    standing: "Figure in the text",
    step: (index, count) => `Step ${index} of ${count}`,
    changes: {
      new: "new",
      words: "words changed",
      figure: "figure changed",
      data: "data changed",
      geo: "places changed",
      alt: "alternative text changed",
    },
    gone: "deleted",
    same: "Nothing has changed since the last commit.",
    changed: (count, gone) => `Since the last commit: ${count} changed, ${gone} deleted.`,
    unknown: {
      repository: "The story's folder is in no git repository: changes cannot be told.",
      commit: "The repository has no commit yet: changes cannot be told.",
      file: "The story's folder was never committed: changes cannot be told.",
    },
    sheets: "Contact sheets",
    stop: (width, chapter, stops) => `${width} px  ${chapter}  ${stops}`,
    done: (index, shots, seconds) => `${index}  ${shots} pictures, ${seconds} s`,
    widths: (given) => `--widths ${given}: write widths in pixels, from 240 to 2560, with commas: --widths 390,1280.`,
    themesGiven: (given) => `--themes ${given}: it may be light, dark, or both with a comma.`,
    only: (given, known) => `--only ${given}: there is no such chapter. It may be: ${known.join(", ")}.`,
    noSite: (target) => `There is no built site in ${target}/. Try again without --no-build.`,
  },
};
