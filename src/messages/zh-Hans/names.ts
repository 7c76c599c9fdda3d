// Messages about names that files give each other: columns, items, sources, datasets, figures, states.

import type { Sentences } from "../catalogue.ts";
import { type ColumnType, nouns } from "./nouns.ts";
import { choices } from "./sentences.ts";

export const names = {
  /** `table` is the dataset's file. */
  noColumn: (name: string, known: readonly string[], table: string) => [
    `${table} 里没有 "${name}" 这一列。`,
    choices(name, known, "列有"),
  ],
  wrongColumn: (name: string, is: ColumnType, wanted: readonly ColumnType[], fitting: readonly string[]) => [
    `"${name}" 这一列是${nouns.columns[is]}，这里要用${wanted.map((type) => nouns.columns[type]).join("或")}的列。`,
    choices("", fitting, "合适的列"),
  ],

  /** `what` is one of the kinds of names that figure types report. */
  noName: (name: string, known: readonly string[], what: keyof typeof nouns.named) => [
    `没有 "${name}" 这个${nouns.named[what]}。`,
    choices(name, known, `${nouns.named[what]}有`),
  ],
  noSource: (id: string, known: readonly string[]) => [
    `没有 "${id}" 这个来源。`,
    `${choices(id, known, "story.json 的来源有")}\n若是新来源，请在 story.json 的 "sources" 里加上："${id}": { "title": "…", "by": "…", "when": "…" }`,
  ],
  noChapter: (id: string, known: readonly string[]) => [
    `没有 "${id}" 这一章。`,
    `${choices(id, known, "chapters/ 里的章节有")}说的是全文，就删去 "chapter" 这一项。`,
  ],
  earlyCorrection: (date: string, published: string) => [
    `更正的日期 ${date} 早于发布日期 ${published}。`,
    '请核对这个日期；发布以前改的，不用写成更正。发布日期是 story.json 里的 "date"。',
  ],

  /** The story's own language among its editions in others. */
  ownEdition: (locale: string) => [
    `"${locale}" 就是这一篇自己的语言。`,
    '"editions" 里只写别的语言的版本，请删掉这一行；自己的网址写在 "site"。',
  ],
  noEdition: (locale: string, known: readonly string[]) => [
    `"editions" 里没有 "${locale}" 这一版。`,
    `${choices(locale, known, '"editions" 里的版本有')}\n若有这一版，请写上它的网址："editions": { "${locale}": "https://…" }`,
  ],
  crowdedPlate: (rows: number, room: number) => [
    `这张表有 ${rows} 行，这样的画在手机上只放得下 ${room} 样东西。`,
    `换一张不超过 ${room} 行的表，或者换一种 scene；都不合适，就删掉这一章的画。`,
  ],
  plateWithoutColumn: (columns: readonly string[]) => [
    "as 说的是一列里的值怎样画，可是没有写是哪一列。",
    `加上 "by"：${columns.map((one) => `"${one}"`).join("、")} 里的一列；都画成实的，就删掉 "as"。`,
  ],
  noPhoto: (path: string, known: readonly string[]) => [`找不到照片 ${path}。`, choices(path, known, "photos/ 里的照片有")],
  noDataset: (id: string, known: readonly string[]) => [
    `没有 "${id}" 这份数据：找不到 data/${id}.json。`,
    choices(id, known, "data/ 里的数据有"),
  ],
  noFigure: (id: string, known: readonly string[]) => [
    `没有 "${id}" 这张图：找不到 figures/${id}.json。`,
    choices(id, known, "figures/ 里的图有"),
  ],
  noState: (state: string, figure: string, known: readonly string[]) => [
    `"${figure}" 这张图没有 "${state}" 这个画面。`,
    choices(state, known, "它的画面有"),
  ],
  noFact: (id: string, known: readonly string[]) => [
    `facts.json 里没有 "${id}"。`,
    `${choices(id, known, "facts.json 里有")}\n若是新的，请在 facts.json 里加上："${id}": { "value": …, "says": "…", "source": "…" }`,
  ],
  noMark: (item: string, figure: string, state: string, known: readonly string[]) => [
    `"${figure}" 的 "${state}" 画面里没有 "${item}"。`,
    choices(item, known, "画面上有"),
  ],
  cannotDraw: (figure: string, state: string) => [
    `"${figure}" 这张图的 "${state}" 画面画不出来。`,
    "请撤销刚改过的地方，再一处一处改回去，就知道是哪一处；若没有改过什么，这是程序的问题，请把这张图和它用的数据发给技术同事。",
  ],

  // What nothing uses
  unusedFigure: (id: string, state: string) => [
    `没有一章用到 "${id}" 这张图。`,
    `请在章节里写上 <Figure figure="${id}" state="${state}" />，或删掉这个文件。`,
  ],
  unusedPhoto: (path: string) => [
    `照片 ${path} 没有一章用到。`,
    `请在章节里写上 <Photo src="${path}" alt="照片上有什么" credit="谁拍的" />，或删掉这个文件。`,
  ],
  unusedState: (figure: string, state: string) => [
    `"${figure}" 的 "${state}" 画面没有一步用到，读者看不到。`,
    `请写一步 <Step state="${state}">…</Step>，或删掉这个画面。`,
  ],
  unusedDataset: (id: string) => [`没有一张图用到 "${id}" 这份数据。`, `请在图里写 "data": "${id}"，或删掉这个文件。`],
  unusedFact: (id: string) => [
    `没有一处用到 "${id}" 这个数字。`,
    `请在章节里写 <Fact id="${id}" />，或在标题、图注里写 {{${id}}}，或从 facts.json 里删掉它。`,
  ],
} satisfies Sentences;
