// What each component of MDX is for, to an editor: for the handbook and for the snippets of an editor's program.

import type { ComponentName } from "../../document/components.ts";
import type { Meaning } from "../../schemas/describe.ts";

interface ComponentHelp {
  means: Meaning;
  /** What each attribute takes. */
  attributes: Record<string, Meaning>;
  /** What one types for it, besides its own name. */
  prefix: string;
  /** The lines of it as it is written; `fill` stands for what the editor fills in. */
  body: (fill: (zh: string, en: string) => string) => string[];
}

const FIGURE: Meaning = ["图的名字：figures/ 里的文件名，不写 .json。", "The name of a file in figures/, without .json."];
const STATE: Meaning = ["画面的名字，在那张图的 states 里。", "The name of one of that figure's states."];

/** In the order in which an editor meets them. */
export const COMPONENT_HELP: Record<ComponentName, ComponentHelp> = {
  Scrolly: {
    means: [
      "把图固定住，里面只放 <Step>；读到哪一步，图就变到哪个画面。一章最多三个。",
      "Pins a figure and drives it by the steps within. At most three a chapter.",
    ],
    attributes: { figure: FIGURE },
    prefix: "图文",
    body: (fill) => [
      `<Scrolly figure="${fill("图的名字", "figure")}">`,
      "",
      `<Step state="${fill("画面", "state")}">`,
      "",
      fill("一步只说一件事，说到哪里，图就变到哪里。", "One step, one thought."),
      "",
      "</Step>",
      "",
      "</Scrolly>",
    ],
  },
  Step: {
    means: [
      "一步，只说一件事，四十到一百二十个字。只放在 <Scrolly> 里。",
      "One thought that puts the figure into a state. Only within <Scrolly>.",
    ],
    attributes: { state: STATE },
    prefix: "步",
    body: (fill) => [
      `<Step state="${fill("画面", "state")}">`,
      "",
      fill("一步只说一件事，说到哪里，图就变到哪里。", "One step, one thought."),
      "",
      "</Step>",
    ],
  },
  Figure: {
    means: ["文中一张不动的图。单独占一行。", "A figure that stands still, on a line of its own."],
    attributes: { figure: FIGURE, state: STATE },
    prefix: "图",
    body: (fill) => [`<Figure figure="${fill("图的名字", "figure")}" state="${fill("画面", "state")}" />`],
  },
  Fact: {
    means: [
      "印出 facts.json 里的数和单位；中间写了字就印你写的字，数对不上会报错。",
      "Prints a number of facts.json with its unit; words between its tags are printed instead and checked against it.",
    ],
    attributes: { id: ["数的编号，在 facts.json 里。", "The fact's id in facts.json."] },
    prefix: "数",
    body: (fill) => [`<Fact id="${fill("数的编号", "fact")}">${fill("写出来的样子", "as written")}</Fact>`],
  },
  Mark: {
    means: [
      "只用在 <Step> 里：点这几个字，图上对应的东西亮起来。",
      "Only within <Step>: words that light up what they name in the figure.",
    ],
    attributes: {
      of: ["表里那一行的 id；几个就用逗号隔开。", "The row's id in the figure's dataset; several are parted by commas."],
    },
    prefix: "亮",
    body: (fill) => [`<Mark of="${fill("行的编号", "row")}">${fill("几个字", "words")}</Mark>`],
  },
  Note: {
    means: ["给读者的小字说明。", "Small print to the reader."],
    attributes: {},
    prefix: "说明",
    body: (fill) => ["<Note>", "", fill("这些数是怎么来的。", "How these numbers came about."), "", "</Note>"],
  },
  Quote: {
    means: ["引语，照原话。", "Somebody's words, as they were said."],
    attributes: {
      by: ["谁说的。", "Who said it."],
      source: ["来源的编号，在 story.json 的 sources 里。", "Id of a source in story.json."],
    },
    prefix: "引语",
    body: (fill) => [
      `<Quote by="${fill("谁", "who")}" source="${fill("来源", "source")}">`,
      "",
      fill("原话。", "The words."),
      "",
      "</Quote>",
    ],
  },
  Aside: {
    means: ["一小段题外话，放在框里。", "A digression in a box."],
    attributes: { title: ["框的标题。", "Its title."] },
    prefix: "题外",
    body: (fill) => [
      `<Aside title="${fill("标题", "title")}">`,
      "",
      fill("不读也不耽误正文的话。", "What one may leave out."),
      "",
      "</Aside>",
    ],
  },
  Ruby: {
    means: [
      "字上面注音；一个字一个音节，中间空一格，就一一对上，连着写就注在整个词上。只给多数人会读错的字用。",
      "A reading over words: syllables parted by spaces stand each over its character.",
    ],
    attributes: { reading: ["读音。", "The reading."] },
    prefix: "注音",
    body: (fill) => [`<Ruby reading="${fill("yuè qīng", "yuè qīng")}">${fill("乐清", "乐清")}</Ruby>`],
  },
};
