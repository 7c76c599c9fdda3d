// Messages about the head of a chapter: where it stands, and what YAML would read otherwise than it is written.

import type { Sentences } from "../catalogue.ts";

export const heads = {
  /** `blank`: nothing but empty lines stands above the head; `line` is that of its first hyphens. */
  headNotFirst: (blank: boolean, line: number) => [
    `标题部分要从第 1 行写起，现在它从第 ${line} 行才开始。`,
    blank ? `请删掉它上面的空行，让 --- 成为第一行。` : `请把它上面的内容移到标题部分之后，让 --- 成为第一行。`,
  ],

  /** A whole chapter between two fences of Markdown. */
  fencedChapter: () => ["整章夹在两行 ``` 中间，会全部当成代码。", "请删掉最前面和最后面的 ```，让 --- 成为第一行。"],

  /** `written` is what stands in the place of the three hyphens. */
  headFence: (written: string) => [`标题部分上下的线要写三个英文半角的连字符，这里写的是 ${written}。`, "请把这一行改成：\n---"],

  /** `lines` are those of the head, as they are written. */
  headWithoutFence: (lines: string) => ["标题部分的上下各少一行 ---。", `请改成：\n---\n${lines}\n---`],

  /** `sign` is one that YAML takes for its own; `better` is the line as it should be. */
  headSign: (sign: string, better: string) => [
    sign === "#"
      ? "标题部分里，空格后面的 # 和它后面的字会被丢掉。"
      : `标题部分里，${sign} 是程序用的记号，这一行会读成别的意思。`,
    `请给整个值加上英文双引号：\n${better}`,
  ],
  /** `line` is the line above with this one behind it. */
  headRest: (line: string) => ["这一行接着上一行，可是标题部分里一项要写在一行里。", `请接成一行：\n${line}`],
  headIndent: (line: string) => ["这一行前面多了空格，会当成上一行的一部分。", `请删掉行首的空格：\n${line}`],
  headQuotes: (better: string) => [
    "这一行里的冒号、引号或别的符号会让程序读错。",
    `请给整个值加上英文双引号，里面的引号用“ ”：\n${better}`,
  ],
  headColon: (better: string) => ["名字后面要写英文冒号，再空一格。", `请把这一行改成：\n${better}`],
} satisfies Sentences;
