// Messages of the import of drafts: documents that cannot be read, and drafts that are there already.

import type { Sentences } from "../catalogue.ts";
import { choices } from "./sentences.ts";

/** What a document is that is not read here, and what to do with it. */
const FOREIGN = {
  doc: ["旧格式的 Word 文件（.doc）", "请用 Word 或 WPS 打开它，“另存为”时选 .docx，再导入。"],
  locked: ["加了密码的文件", "请用 Word 或 WPS 打开它，在“文件→保护文档”里去掉密码，存盘，再导入。"],
  odt: ["OpenDocument 文件（.odt）", "请用 LibreOffice 或 WPS 打开它，“另存为”时选 Word 的 .docx，再导入。"],
  pages: ["苹果 Pages 的文件（.pages）", "请在 Pages 里打开它，“文件→导出为→Word”，选 .docx，再导入。"],
  wps: ["WPS 文字的旧格式（.wps）", "请用 WPS 打开它，“另存为”时选 .docx，再导入。"],
  rtf: ["RTF 文件", "请用 Word 或 WPS 打开它，“另存为”时选 .docx，再导入。"],
  pdf: ["PDF 文件", "PDF 里只有排好的版面，没有段落和标题。请向作者要 Word 的原稿（.docx）。"],
  google: ["只是一个指向 Google 文档的链接（.gdoc）", "请在 Google 文档里“文件→下载→Microsoft Word (.docx)”，再导入。"],
} satisfies Record<string, [string, string]>;

export const documents = {
  foreignDocument: (kind: keyof typeof FOREIGN): [string, string] => [`这是${FOREIGN[kind][0]}，读不了。`, FOREIGN[kind][1]],
  brokenDocument: () => [
    "这个 .docx 文件读不出来：它不完整，或被改坏了。",
    "请重新下载或请作者重发一份；能用 Word 或 WPS 打开的，“另存为”一份新的 .docx，再导入。",
  ],
  emptyDocument: () => ["这份稿子是空的：里面没有一个字、一张图。", "请打开看看是不是存错了文件。"],
  draftThere: (id: string, other: string) => [
    `这份稿子导入过了：imports/${id}.json`,
    `稿子改过，要更新，请加 --update；若是另一份稿子，请换一个编号，例如 --id ${other}`,
  ],
  draftAlike: (id: string, other: string) => [
    `这份稿子像是 imports/${id}.json 那一份的另一个版本：大半的段落一样。`,
    `若是它的新版本，请加 --update --id ${id}；真是另一份稿子，请加 --id ${other}`,
  ],
  noRecord: (name: string, known: readonly string[]) => [
    `还没有导入过 ${name}，没法更新。`,
    known.length > 0
      ? `${choices(name, known, "导入过的有")}请用 --id 说是哪一份；头一次导入的，去掉 --update。`
      : "头一次导入，请去掉 --update。",
  ],
  brokenRecord: (path: string) => [
    `${path} 读不出来，不知道上次导入了什么。`,
    "请从版本库里找回它；找不回来的，删掉它，去掉 --update 再导入一次，稿子会成为新的几章。",
  ],
} satisfies Sentences;
