// Messages of the commands that write into a story folder: answers that are missing or will not do.

import type { Sentences } from "../catalogue.ts";
import { type ColumnType, nouns } from "./nouns.ts";
import { ask, choices, listOf } from "./sentences.ts";

export const commands = {
  /** `example` is a whole command that works. */
  missingFlags: (flags: readonly string[], example: string) => [
    `还缺：${flags.map((flag) => `--${flag}`).join(" ")}。这里不是终端，没法一样一样问。`,
    `请补上再运行，例如：\n${example}`,
  ],
  missingKind: (known: readonly string[]) => [
    "没有说要新建什么。这里不是终端，没法问。",
    `请写成 npm run new -- chapter …；可以新建：${listOf(known)}。`,
  ],
  unknownFlag: (flag: string, known: readonly string[]) => [
    `没有 ${flag} 这个参数。`,
    choices(
      flag,
      known.map((name) => `--${name}`),
      "能用的参数",
    ),
  ],
  flagsApart: (flag: string, others: readonly string[]) => [
    `--${flag} 不能和 ${others.map((name) => `--${name}`).join("、")} 一起用。`,
    "请分开运行。",
  ],
  flagWithoutValue: (flag: string) => [`--${flag} 后面缺少内容。`, `请写成 --${flag} …`],
  unknownKind: (kind: string, known: readonly string[]) => [`不知道要新建什么："${kind}"。`, choices(kind, known, "可以新建")],
  notAmong: (flag: string, value: string, known: readonly string[]) =>
    known.length === 0
      ? [`--${flag} "${value}"：还没有可选的。`, "请先新建一个。"]
      : [`--${flag} 不能是 "${value}"。`, `${ask(value, known)}可选：${listOf(known)}。`],
  /** `fields` are what makes that kind of chart of the type. */
  chartIs: (flag: string, written: string, type: string, fields: readonly string[]) => [
    `--${flag} 不能是 "${written}"：那种图在这里是 "${type}"。`,
    `请写 --${flag} ${type}${fields.length > 0 ? `，做好以后在图里写 ${fields.join("、")}` : ""}。`,
  ],
  chartMissing: (flag: string, written: string, nearest: string) => [
    `--${flag} 不能是 "${written}"：那种图还画不了。`,
    `最近的是 --${flag} ${nearest}。`,
  ],
  idTaken: (id: string, path: string, free: string) => [`"${id}" 已经有了：${path}。`, `请换一个，例如 "${free}"。`],
  fileThere: (path: string) => [`${path} 已经有了，不会覆盖它。`, "请换一个编号，或先把原来的文件移走。"],
  folderNotEmpty: (folder: string) => [`${folder} 里已经有文件，不会往里写新的故事。`, "请换一个空文件夹，例如 ../other/content"],
  /** `looked` is where the folder was looked for. */
  noStory: (folder: string, looked: string) => [
    `${folder} 里没有 story.json，不是一篇故事的文件夹（找的是 ${looked}）。`,
    `请检查 STORY，或新建一篇：npm run new -- story --folder ${folder} --title …`,
  ],
  noRoom: () => ["章节的编号到 99 就用完了。", "请把靠前的章节文件改成小一些的编号。"],
  noNumber: (flag: string, value: string) => [`--${flag} "${value}" 要是从 1 数起的整数。`, `请写成 --${flag} 1`],
  noText: (flag: string) => [`--${flag} 不能空着。`, `请写成 --${flag} …`],
  factTaken: (id: string, line: number) => [`facts.json 第 ${line} 行已经有 "${id}"。`, `请换一个，或直接改那一条。`],
  cannotFit: (type: string, data: string, needed: readonly ColumnType[]) => [
    `用 ${data} 画不出 "${type}"：它的列不合适。`,
    `这种图要有这些列：${needed.map((kind) => nouns.columns[kind]).join("、")}。不写 --data 就先用示例数据画，再照着改。`,
  ],
  wouldBreak: () => ["照这样写下去会有错，所以什么也没有写。", "请先改好上面这些，再运行一次。"],
} satisfies Sentences;
