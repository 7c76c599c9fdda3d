// Messages of the commands that write into a story folder: answers that are missing or will not do.

import { choices, listOf, type Message, words } from "./message.ts";
import { nearest } from "./near.ts";

const COLUMNS: Record<string, { "zh-Hans": string; en: string }> = {
  text: { "zh-Hans": "文字", en: "words" },
  number: { "zh-Hans": "数", en: "numbers" },
  date: { "zh-Hans": "日期", en: "dates" },
  category: { "zh-Hans": "类别", en: "categories" },
};

export const commands = {
  /** `example` is a whole command that works. */
  missingFlags(flags: readonly string[], example: string): Message {
    const list = flags.map((flag) => `--${flag}`).join(" ");
    return words(
      [`还缺：${list}。这里不是终端，没法一样一样问。`, `请补上再运行，例如：\n${example}`],
      [`Missing: ${list}. This is no terminal, so nothing can be asked.`, `Add them and run again, for instance:\n${example}`],
    );
  },
  missingKind(known: readonly string[]): Message {
    return words(
      ["没有说要新建什么。这里不是终端，没法问。", `请写成 npm run new -- chapter …；可以新建：${listOf(known, "zh-Hans")}。`],
      [
        "Nothing was said of what to make. This is no terminal, so nothing can be asked.",
        `Write npm run new -- chapter …; there can be made ${listOf(known, "en")}.`,
      ],
    );
  },
  unknownFlag(flag: string, known: readonly string[]): Message {
    const hint = choices(
      flag,
      known.map((name) => `--${name}`),
      { "zh-Hans": "能用的参数", en: "Flags" },
    );
    return words([`没有 ${flag} 这个参数。`, hint["zh-Hans"]], [`There is no flag ${flag}.`, hint.en]);
  },
  flagWithoutValue(flag: string): Message {
    return words([`--${flag} 后面缺少内容。`, `请写成 --${flag} …`], [`--${flag} lacks a value.`, `Write --${flag} …`]);
  },
  flagsApart(flag: string, others: readonly string[]): Message {
    const list = others.map((name) => `--${name}`);
    return words(
      [`--${flag} 不能和 ${list.join("、")} 一起用。`, `请分开运行。`],
      [`--${flag} does not go with ${list.join(" or ")}.`, "Run one, then the other."],
    );
  },
  unknownKind(kind: string, known: readonly string[]): Message {
    const hint = choices(kind, known, { "zh-Hans": "可以新建", en: "There can be made" });
    return words([`不知道要新建什么："${kind}"。`, hint["zh-Hans"]], [`"${kind}" is nothing that can be made.`, hint.en]);
  },
  notAmong(flag: string, value: string, known: readonly string[]): Message {
    const near = nearest(value, known);
    if (known.length === 0)
      return words(
        [`--${flag} "${value}"：还没有可选的。`, "请先新建一个。"],
        [`--${flag} "${value}": there is none yet.`, "Make one first."],
      );
    return words(
      [`--${flag} 不能是 "${value}"。`, `${near ? `是不是想写 "${near}"？` : ""}可选：${listOf(known, "zh-Hans")}。`],
      [`--${flag} cannot be "${value}".`, `${near ? `Did you mean "${near}"? ` : ""}Choose from ${listOf(known, "en")}.`],
    );
  },
  idTaken(id: string, path: string, free: string): Message {
    return words(
      [`"${id}" 已经有了：${path}。`, `请换一个，例如 "${free}"。`],
      [`"${id}" exists already: ${path}.`, `Choose another, for instance "${free}".`],
    );
  },
  fileThere(path: string): Message {
    return words(
      [`${path} 已经有了，不会覆盖它。`, "请换一个编号，或先把原来的文件移走。"],
      [`${path} exists already and is not overwritten.`, "Choose another id, or move the file away first."],
    );
  },
  folderNotEmpty(folder: string): Message {
    return words(
      [`${folder} 里已经有文件，不会往里写新的故事。`, "请换一个空文件夹，例如 ../other/content"],
      [`${folder} holds files already; no new story is written there.`, "Choose an empty folder, for instance ../other/content"],
    );
  },
  noStory(folder: string): Message {
    return words(
      [
        `${folder} 里没有 story.json，不是一篇故事的文件夹。`,
        `请检查 STORY，或新建一篇：npm run new -- story --folder ${folder} --title …`,
      ],
      [
        `There is no story.json in ${folder}: it is no story's folder.`,
        `Check STORY, or make one: npm run new -- story --folder ${folder} --title …`,
      ],
    );
  },
  noRoom(): Message {
    return words(
      ["章节的编号到 99 就用完了。", "请把靠前的章节文件改成小一些的编号。"],
      ["Chapters' numbers end at 99.", "Give earlier chapters lower numbers."],
    );
  },
  noNumber(flag: string, value: string): Message {
    return words(
      [`--${flag} "${value}" 要是从 1 数起的整数。`, `请写成 --${flag} 1`],
      [`--${flag} "${value}" must be a whole number from 1.`, `Write --${flag} 1`],
    );
  },
  noText(flag: string): Message {
    return words([`--${flag} 不能空着。`, `请写成 --${flag} …`], [`--${flag} cannot be empty.`, `Write --${flag} …`]);
  },
  factTaken(id: string, line: number): Message {
    return words(
      [`facts.json 第 ${line} 行已经有 "${id}"。`, `请换一个，或直接改那一条。`],
      [`facts.json has "${id}" already, in line ${line}.`, "Choose another, or edit that one."],
    );
  },
  cannotFit(type: string, data: string, needed: readonly string[]): Message {
    const list = (language: "zh-Hans" | "en") => needed.map((kind) => COLUMNS[kind]?.[language] ?? kind);
    return words(
      [
        `用 ${data} 画不出 "${type}"：它的列不合适。`,
        `这种图要有这些列：${list("zh-Hans").join("、")}。不写 --data 就先用示例数据画，再照着改。`,
      ],
      [
        `"${type}" cannot be drawn from ${data}: its columns do not fit.`,
        `It needs columns of ${list("en").join(", ")}. Without --data it is drawn from sample data, to be changed.`,
      ],
    );
  },
  wouldBreak(): Message {
    return words(
      ["照这样写下去会有错，所以什么也没有写。", "请先改好上面这些，再运行一次。"],
      ["This would make mistakes, so nothing was written.", "Fix what stands above, then run again."],
    );
  },
};
