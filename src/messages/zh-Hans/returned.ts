// Messages about a translation that came back, in Chinese.

import type { Sentence, Sentences } from "../catalogue.ts";

const list = (names: readonly string[]) => names.join("、");

export const returned = {
  noWay: () => [
    "没有说是送出去，还是带回来。",
    "送出去：npm run translate -- out en（en 是要译成的语言）\n带回来：npm run translate -- in 文件",
  ],
  wrongStory: () => [
    "故事里还有错误，上面已列出：有错的地方读不全，送出去会漏。",
    "请先照上面说的改好，npm run check 没有错误了，再运行一次。",
  ],
  /** `root`: what the file begins with, where it is XML. */
  noTranslation: (root: string) => [
    root ? `这不是送出去的译稿：它是 <${root}>。` : "这不是送出去的译稿：里面找不到送出时的编号。",
    "请给 npm run translate -- out 写出的 .xlf 或 .csv 填上译文再带回来；编号那一列（id）和它的表头不要删，另存时选 XLIFF 2、CSV 或 .xlsx。",
  ],
  otherXliff: (version: string) => [
    `这是 XLIFF ${version || "（没写版本）"}，这里读 2.0 和 2.1。`,
    "请在翻译软件里另存为 XLIFF 2.0 或 2.1；存不了的，改用同时送出的 .csv。",
  ],
  mixedLanguages: (locales: readonly string[]) => [
    `一个文件里有几种语言的译文：${list(locales)}。`,
    "请一种语言一个文件，分几次带回来。",
  ],
  textGone: (name: string, words: string) => [
    `送出以后，这一处原文删掉了${name ? `：${name}` : ""}。`,
    `它的译文没有收：“${words}”。还要的，请自己放到该放的地方。`,
  ],
  /** `before` is empty where the file does not have it any more. */
  originalChanged: (before: string, now: string): Sentence => [
    before ? `送出以后，这一处原文改过：送出时是“${before}”，现在是“${now}”。` : `送出以后，这一处原文改过，现在是“${now}”。`,
    "带回来的译文译的是旧的：请对着现在的原文看一遍，要改的在译文里改。",
  ],
  changedMeanwhile: (where: string, there: string, theirs: string): Sentence => [
    `送出以后，${where} 的译文有人改过；没有动它。`,
    there
      ? `现在是“${there}”，带回来的是“${theirs}”。要用哪一句，就在那里写哪一句；都用带回来的，加 --force。`
      : `带回来的是“${theirs}”。要用它，就自己写在那里；都用带回来的，加 --force。`,
  ],
  alteredCode: (written: readonly string[]) => [
    `译文里的代码被改过，和故事里的对不上：${list(written)}。`,
    "代码（标签、编号）要照原样留着，只译字。请照原文改回来，再带回来一次。",
  ],
  strangeCode: (signs: readonly string[], known: readonly string[]) => [
    `译文里有原文没有的编号：${list(signs)}。`,
    known.length > 0
      ? `这一处可以用的是：${list(known)}。请改成它们，再带回来一次。`
      : "这一处没有编号，请删掉它们，再带回来一次。",
  ],
  unpairedCode: (signs: readonly string[], known: readonly string[]) => [
    `译文里的编号不成对，或交叉了：${list(signs)}。`,
    `成对的要先开后关，中间夹着字。这一处应当有：${list(known)}。请改好，再带回来一次。`,
  ],
  otherCodes: (lacks: readonly string[], adds: readonly string[]) => [
    [
      "译文和原文的数、标记、链接或强调不一样。",
      lacks.length > 0 ? `译文里少了：${list(lacks)}。` : "",
      adds.length > 0 ? `译文里多了：${list(adds)}。` : "",
    ].join(""),
    "请把少的照编号补进译文该在的地方，多的删掉，再带回来一次；译文就该这样的，不用管。",
  ],
  unreadableWords: (words: string) => [
    `这一处译文写进文件，读出来会变样：“${words}”。`,
    "请看强调或链接的两端：里面不要以空格开头或结尾，图片说明里不要有方括号；改好再带回来一次。",
  ],
  chapterNotWhole: (sibling: string, lacking: number) => [
    `这一章还有 ${lacking} 处没有译（或没有收），${sibling} 没有写。`,
    "译稿里从这一处起补全，再带回来一次：一章要么整章是译文，要么照登原文。",
  ],
  otherShape: (sibling: string, whole: boolean): Sentence => [
    `${sibling} 的图、步或段落和原文对不上，不知道译文该放在哪里。`,
    whole
      ? "请照原文把它的图、步和段落改得一一对上；要用带回来的整章盖掉它，加 --force。"
      : "请照原文把它的图、步和段落改得一一对上，再带回来一次；或把这一部分各段的译文填全，一起带回来。",
  ],
} satisfies Sentences;
