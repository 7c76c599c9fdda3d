// Messages about fields: misspelt, missing, of the wrong kind. One sentence for each kind of mistake in any schema.

import type { Sentences } from "../catalogue.ts";
import { nearest } from "../near.ts";
import { CELLS, formIn, nameOf, shown, wordFor } from "../samples.ts";
import { meanings } from "./meanings/index.ts";
import { nouns } from "./nouns.ts";
import { choices, listOf } from "./sentences.ts";

const TEXT = '文字写成 "…"，或分语言写成 { "zh-Hans": "…", "en": "…" }。';

/** What `field` is, in brackets; empty where only its name is known. */
function meaning(field: string): string {
  const found = wordFor(nouns.fields, field);
  return found ? `（${found}）` : "";
}

export const fields = {
  /** A key that the schema does not know; `known` are those it does. */
  unknownKey: (key: string, known: readonly string[]) => [
    `没有 "${key}" 这一项。`,
    known.length === 0
      ? "请删掉它：这里什么也不用写。"
      : `${choices(key, known, "这里可以写")}${nearest(key, known) ? "" : "用不上就删掉它。"}`,
  ],

  /** `sample` is the line to paste. */
  missingField: (field: string, sample: string) => [`缺少 "${field}"${meaning(field)}。`, `请加上：${sample}`],
  emptyField: (field: string, sample: string) => [`"${field}" 是空的${meaning(field)}。`, `请写上内容：${sample}`],

  /** `kind` is a JSON type or `text`. */
  wrongKind: (value: unknown, kind: string, sample: string) => [
    `${shown(value)} 不对：这里要写${wordFor(nouns.json, kind) ?? kind}。`,
    kind === "text" ? TEXT : `请写成：${sample}`,
  ],
  badLocale: (key: string, better: string) => [
    `"${key}" 不是语言代码。`,
    `是不是想写 "${better}"？简体中文写 "zh-Hans"，英文写 "en"。`,
  ],
  /** A language that stories cannot be written in yet; `known` are those they can. */
  noPack: (tag: string, known: readonly string[]) => [
    `还没有 "${tag}" 这种语言的语言包，引擎不会用它和读者说话。`,
    `现有的语言包：${listOf(known)}。要加一种：照 src/locale/${known[0]}/ 的样子新建 src/locale/${tag}/，再在 src/locale/index.ts 里登记一行。`,
  ],
  notInList: (value: unknown, known: readonly string[]) => [`不能写 ${shown(value)}。`, choices(nameOf(value), known, "可以写")],
  badId: (value: unknown, better: string) => [
    `${shown(value)} 不能作编号：它要进网址和文件名，只能用小写英文字母、数字和连字符。`,
    `请改成 "${better}" 这样的写法。`,
  ],
  badFactId: (value: unknown) => [
    `${shown(value)} 不能作数字的编号。`,
    '编号用英文字母、数字和连字符，用点分段，例如 "roads.total"。',
  ],
  badDate: (value: unknown) => [
    `${shown(value)} 不是日期。`,
    '请写成 "2023-04-01"（年四位，月、日两位）；只知道大概时间的，写进文字里。',
  ],
  badUrl: (value: unknown) => [`${shown(value)} 不是完整的网址。`, '请写成 "https://…"。'],
  /** `form` is the code of what to write, `story.feature.form`. */
  badForm: (value: unknown, form: string | undefined) => [
    `${shown(value)} 的写法不对。`,
    formIn(meanings, form) ?? "请照手册里这一项的例子写。",
  ],
  badPhotoName: (value: unknown, better: string) => [
    `${shown(value)} 不能作照片的名字：照片放在 photos/ 里，名字只用小写英文字母、数字和连字符，末尾是 .jpg、.png、.webp 或 .avif。`,
    `请给照片改名，并写成 "${better}"（手机的 HEIC 请先导出为 JPEG）。`,
  ],
  tooFew: (field: string, least: number) => [
    `"${field}" 至少要有 ${least} 个${field === "sources" ? "来源：没有来源的数据不能发布" : ""}。`,
    `请在 "${field}" 里补上。`,
  ],
  tooMany: (field: string, most: number) => [`"${field}" 最多 ${most} 个。`, "请删掉多出来的。"],
  outOfRange: (value: unknown, limit: string) => [`${shown(value)} 超出范围。`, `要写 ${limit} 的数。`],

  notAsAsked: (value: unknown) => [`这里不能写 ${shown(value)}。`, "请照手册里这一项的例子写。"],
  missingType: (known: readonly string[]) => [
    '缺少 "type"（图的类型）。',
    `请加上："type": "…",\n${choices("", known, "图的类型有")}`,
  ],
  unknownType: (type: unknown, known: readonly string[]) => [
    `没有 ${shown(type)} 这种图。`,
    choices(nameOf(type), known, "图的类型有"),
  ],

  // Cells of a dataset
  undeclaredColumn: (name: string, known: readonly string[]) => [
    `这一行有 "${name}"，但 "columns" 里没有这一列。`,
    `${choices(name, known, '"columns" 里的列')}\n若真要这一列，请在 "columns" 里加上："${name}": { "type": "text", "label": "…" }`,
  ],
  missingCell: (row: string, column: string) => [`"${row}" 这一行缺少 "${column}"。`, `请补上；不知道就写 "${column}": null`],
  wrongCell: (value: unknown, column: string, type: keyof typeof nouns.columns) => [
    `${shown(value)} 不对："${column}" 这一列是${nouns.columns[type]}。`,
    `请写成 ${CELLS[type]} 这样；不知道就写 null。`,
  ],
  badCellDate: (value: unknown) => [`${shown(value)} 不是日期。`, '请写成 "2022"、"2022-10" 或 "2022-10-01"；不知道就写 null。'],
  unknownValue: (value: unknown, column: string, known: readonly string[]) => [
    `"${column}" 这一列没有 ${shown(value)} 这个值。`,
    `${choices(String(value), known, "可以写")}不知道就写 null。`,
  ],

  /** A cell that `figure` draws one by one. */
  uncountable: (value: number, figure: string, most: number) => [
    `${value} 个画不出来：${figure} 把这一列一个一个地画，合起来最多 ${most} 个，都要是整数。`,
    "请核对这个数；数太大就换一个单位（一格代表一百个），或改用 bars。",
  ],
  sameRow: (id: string, first: number) => [
    `行的编号 "${id}" 用了两次，第一次在第 ${first} 行。`,
    `请给这一行换一个编号，例如 "${id}-2"。`,
  ],
} satisfies Sentences;
