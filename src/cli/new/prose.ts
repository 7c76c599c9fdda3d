// The words that new files begin with, in the languages of the editors. They say plainly that they are to be replaced.

import type { Language } from "../../messages/index.ts";

interface Prose {
  standfirst: string;
  opening: string;
  chapter: string;
  end: string;
  step: string;
  /** Before and after a fact's number in its chapter. */
  fact: [before: string, after: string];
  figure: string;
  alt: string;
  /** Before the title of data and places. */
  sample: string;
  source: { title: string; short: string; note: string };
  story: { standfirst: string; opening: string; chapter: string; end: string; fact: string; where: string };
}

export const PROSE: Record<Language, Prose> = {
  "zh-Hans": {
    standfirst: "示例导语，请换掉：说清楚这一章看什么。",
    opening: "示例，请换掉：开头先说一个人、一个地方或一件事，让人愿意往下读。",
    chapter: "示例，请换掉：这里写这一章的第一段。一段说一个意思，写完空一行，再写下一段。",
    end: "示例，请换掉：结尾说清楚还有什么不知道，材料从哪里来。",
    step: "示例，请换掉：这一步要说的话写在这里。先说画面上变了什么，再说它意味着什么；一步只说一件事，说完就换画面。",
    fact: ["示例，请换掉：把", "写进这一段话里。"],
    figure: "示例图，请换掉：这里写您的发现",
    alt: "请换掉：说出图上有什么，看不见图的人听的就是它。",
    sample: "示例数据，请换掉：",
    source: { title: "示例来源，请换掉", short: "示例数据", note: "数据是编的，只为让图先画出来。发布之前，请换成真的来源。" },
    story: {
      standfirst: "示例导语，请换掉：写几句话，让人愿意读下去。",
      opening: "开头",
      chapter: "第一章的标题",
      end: "结尾",
      fact: "示例，请换掉：这个数说的是什么。",
      where: "示例",
    },
  },
  en: {
    standfirst: "A sample, to be replaced: say in a sentence or two what this chapter looks at.",
    opening: "A sample, to be replaced: begin with a person, a place or an event that makes one read on.",
    chapter:
      "A sample, to be replaced: the chapter's first paragraph. A paragraph says one thing; leave an empty line before the next.",
    end: "A sample, to be replaced: say what is still not known, and where the material comes from.",
    step: "A sample, to be replaced: say what has changed in the picture, then what it means. A step says one thing.",
    fact: ["A sample, to be replaced: work ", " into this paragraph."],
    figure: "A sample figure, to be replaced: write what you found",
    alt: "To be replaced: say in a sentence or two what the figure shows.",
    sample: "Sample data, to be replaced: ",
    source: {
      title: "A sample source, to be replaced",
      short: "Sample data",
      note: "The data are made up so that the figure draws at once. Name a real source before publishing.",
    },
    story: {
      standfirst: "A sample, to be replaced: two or three sentences that make one read on.",
      opening: "Opening",
      chapter: "The first chapter's title",
      end: "End",
      fact: "A sample, to be replaced: what this number says.",
      where: "sample",
    },
  },
};
