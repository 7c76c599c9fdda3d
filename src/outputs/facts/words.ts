// The words of the fact sheet, in the editors' languages.

import type { Language } from "../../messages/index.ts";
import type { Bond, Kind } from "./rows.ts";

export interface Words {
  title(story: string): string;
  lead: string;
  columns: Record<"number" | "sentence" | "place" | "source" | "caveat" | "checked", string>;
  /** Columns that only the table for spreadsheets has. */
  file: string;
  line: string;
  bond: string;
  fact: string;
  within: string;
  kinds: Record<Kind, string>;
  bonds: Record<Bond, string>;
  /** Fields of figures and pages, by their names in the files. */
  fields: Record<string, string>;
  chapter: string;
  figure: string;
  state: string;
  step: string;
  onlyLoose: string;
  onlyProse: string;
  unused(count: number): string;
  none: string;
  total(count: number): string;
  count(kind: string, count: number): string;
  loose(count: number): string;
  allBound: string;
  written(paths: readonly string[]): string;
  colon: string;
}

export const WORDS: Record<Language, Words> = {
  "zh-Hans": {
    title: (story) => `数字核对单：${story}`,
    lead: "逐个对照出处，对一个勾一个。打印时带着方框。",
    columns: { number: "数", sentence: "原文", place: "位置", source: "出处", caveat: "要说明的话", checked: "核对" },
    file: "文件",
    line: "行",
    bond: "绑定",
    fact: "事实编号",
    within: "出处里的位置",
    kinds: {
      page: "标题和导语",
      prose: "正文",
      figure: "图",
      data: "数据",
      geo: "地图上的名字",
      card: "出处卡片（facts.json）",
      correction: "更正",
    },
    bonds: { fact: "已绑定", data: "数据里有", loose: "没有绑定", quoted: "更正，请人工核对" },
    fields: {
      title: "标题",
      subtitle: "副题",
      standfirst: "导语",
      description: "简介",
      caption: "说明",
      alt: "替代文字",
      note: "批注",
      text: "图上短语",
      heading: "小标题",
      label: "名称",
      value: "参考线",
      says: "说的是什么",
      caveat: "要说明的话",
      aside: "题外话标题",
    },
    chapter: "章",
    figure: "图",
    state: "画面",
    step: "步",
    onlyLoose: "只看没有绑定的",
    onlyProse: "不看数据格子",
    unused: (count) => `没有用到的事实（${count}）`,
    none: "没有",
    total: (count) => `共 ${count} 个数`,
    count: (kind, count) => `${kind} ${count}`,
    loose: (count) => `没有绑定的数（${count}）：`,
    allBound: "每个数都有出处。",
    written: (paths) => `已写好：${paths.join("、")}`,
    colon: "：",
  },
  en: {
    title: (story) => `Fact sheet: ${story}`,
    lead: "Check each number against its source and tick it off. The boxes are printed, too.",
    columns: {
      number: "Number",
      sentence: "As it reads",
      place: "Where",
      source: "Source",
      caveat: "Caveat",
      checked: "Checked",
    },
    file: "File",
    line: "Line",
    bond: "Bound",
    fact: "Fact",
    within: "Where in the source",
    kinds: {
      page: "Titles and standfirsts",
      prose: "Prose",
      figure: "Figures",
      data: "Data",
      geo: "Names on maps",
      card: "Fact cards (facts.json)",
      correction: "Corrections",
    },
    bonds: { fact: "bound", data: "in the data", loose: "not bound", quoted: "correction, check by hand" },
    fields: {
      title: "title",
      subtitle: "subtitle",
      standfirst: "standfirst",
      description: "description",
      caption: "caption",
      alt: "alternative text",
      note: "note",
      text: "callout",
      heading: "heading",
      label: "label",
      value: "reference line",
      says: "what it says",
      caveat: "caveat",
      aside: "title of an aside",
    },
    chapter: "chapter",
    figure: "figure",
    state: "state",
    step: "step",
    onlyLoose: "Only what is not bound",
    onlyProse: "Without cells of data",
    unused: (count) => `Facts that nothing uses (${count})`,
    none: "none",
    total: (count) => `${count} numbers`,
    count: (kind, count) => `${kind}: ${count}`,
    loose: (count) => `Numbers not bound (${count}):`,
    allBound: "Every number has its source.",
    written: (paths) => `Written: ${paths.join(", ")}`,
    colon: ": ",
  },
};
