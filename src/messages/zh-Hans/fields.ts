// Messages about fields: misspelt, missing, of the wrong kind. One sentence for each kind of mistake in any schema.

import type { Sentences } from "../catalogue.ts";
import { nearest } from "../near.ts";
import { formIn, nameOf, shown, wordFor } from "../samples.ts";
import { meanings } from "./meanings/index.ts";
import { nouns } from "./nouns.ts";
import { ask, choices, listOf } from "./sentences.ts";

const TEXT = '文字写成 "…"，或分语言写成 { "zh-Hans": "…", "en": "…" }。';

/** What `field` is, in brackets; empty where only its name is known. */
function meaning(field: string): string {
  const found = wordFor(nouns.fields, field);
  return found ? `（${found}）` : "";
}

/** How cells of each type of column are written. */
const CELLS: Record<keyof typeof nouns.columns, string> = {
  text: "文字两头加英文双引号。",
  number: "只写数字本身，不加引号和单位。",
  date: '请写成 "2022"、"2022-10" 或 "2022-10-01" 这样。',
  category: "请写这一列 values 里的一个。",
};

/** What to write where a value is of the wrong kind; nothing that is not known is given a value. */
function wrongKindHint(value: unknown, kind: string, sample: string): string {
  if (kind === "text" && value !== null) return TEXT;
  if (value === null) return "null 是“不知道”：这一项可以不写的，整项删去；非写不可的，先弄清楚，不能编一个。";
  if (kind === "number" || kind === "integer") return "只写数字本身，不加引号、单位和“约”；还不知道的，不能编一个。";
  return sample ? `写法：${sample}` : "";
}

/** What does for the parts of one whole what a field does for several wholes. */
const USED_INSTEAD: Record<string, string> = {
  show: '；要突出几个部分，用 "lit"',
  sort: '；各部分的先后，用 "order"',
};

function chartHint({ type, fields }: { type: string; fields?: readonly string[] }): string {
  if (!fields) return `那样的图还画不了；最近的是 "type": "${type}"。`;
  return `那样的图在这里写成 "type": "${type}"${fields.length > 0 ? `，再写 ${fields.join("、")}` : ""}；别的字段照 ${type} 的写。`;
}

export const fields = {
  /** A key that the schema does not know; `known` are those it does. */
  /** `called` is the field that is called so elsewhere. */
  unknownKey: (key: string, known: readonly string[], called?: string) => [
    `没有 "${key}" 这一项。`,
    known.length === 0
      ? "请删掉它：这里什么也不用写。"
      : `${ask(called ?? key, called ? [called] : known)}${choices("", known, "这里可以写")}${called || nearest(key, known) ? "" : "用不上就删掉它。"}`,
  ],

  /** `sample` is the line to paste. */
  missingField: (field: string, sample: string, known: readonly string[] = []) => [
    `缺少 "${field}"${meaning(field)}。`,
    `请加上：${sample}${known.length > 0 ? `\n可以写：${listOf(known)}。` : ""}`,
  ],
  emptyField: (field: string, sample: string) => [`"${field}" 是空的${meaning(field)}。`, `请写上内容：${sample}`],

  /** `kind` is a JSON type or `text`. */
  wrongKind: (value: unknown, kind: string, sample: string) => [
    `${shown(value)} 不对：这里要写${wordFor(nouns.json, kind) ?? kind}。`,
    wrongKindHint(value, kind, sample),
  ],
  /** What stands in for something still to come: `…`, `TODO`, 待补. */
  unfilled: (written: string) => [
    `这里还没有填：${shown(written)}`,
    "请换成真的内容，有括号的连括号一起换；不知道的，去问给材料的人，不要编一个，弄清以前先不要发布。",
  ],
  /** Digits as wide as Chinese characters, which nobody can count with. */
  wideDigits: (value: string) => [`${shown(value)} 里的数字是全角的。`, "数字用半角。"],
  /** The ends of a range the wrong way round. */
  reversedRange: (least: number, most: number) => [`范围的两头写反了：${least} 比 ${most} 大。`, "小的写在前面，大的写在后面。"],
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
  /** \`better\`: the same as an id, where it is given here; where it names something, that has its own. */
  badId: (value: unknown, better?: string) => [
    `${shown(value)} 不能作编号：它要进网址和文件名，只能用小写英文字母、数字和连字符。`,
    better === undefined ? "请照它所指的那一项的编号写。" : `请改成 "${better}" 这样的写法。`,
  ],
  badFactId: (value: unknown) => [
    `${shown(value)} 不能作数字的编号。`,
    '编号用英文字母、数字和连字符，用点分段，例如 "roads.total"。',
  ],
  /** A format that would print something else than the number; `meant`: one that prints what it was meant to, and the words that it cannot hold. */
  badNumberFormat: (value: unknown, meant?: { format: string; beside: string }) => [
    `${shown(value)} 不能作数的格式：照它印，数会变样（42 印成 4e+1）或者少掉几位。`,
    [
      meant
        ? `请改成 "${meant.format}"。`
        : '整数写 ",.0f"，一位小数写 ",.1f"，百分数（数据是 0.42 这样的）写 ".0%"；不写 format，就照数据印。',
      ...(meant?.beside ? [`${meant.beside} 不写在格式里：写进数据那一列的 "unit"，或 scale 的 "unit"。`] : []),
      ...(meant ? [] : ['大数要换成“万”“亿”，写 "scale": { "divide": 10000, "unit": "万…" }。']),
    ].join("\n"),
  ],
  /** A format in per cent for numbers that are in per cent; `value` is one of them, `hasUnit` whether their column says so. */
  percentOfPercent: (format: string, value: number, better: string, hasUnit: boolean) => [
    `"${format}" 会把数再乘一百：数据里的 ${value} 印成 ${value * 100}%。`,
    `只有 0.42 这样的比例才写 %。请改成 "${better}"${hasUnit ? "" : '，并在数据那一列写上 "unit": "%"'}。`,
  ],
  /** A scale without the unit of what it makes; `unit` is that of the data. */
  scaleWithoutUnit: (unit: string) => [
    `scale 换算了数，却没有写换算以后的单位：数据的单位是“${unit}”，印出来的数后面什么也没有。`,
    `请在 scale 里写上换算以后的单位，除以 10000 就是："unit": "万${unit}"`,
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
  /** `chart`: what is written is the name of a chart, and which type draws it by which fields; without fields it is the nearest. */
  unknownType: (type: unknown, known: readonly string[], chart?: { type: string; fields?: readonly string[] }) => [
    `没有 ${shown(type)} 这种图。`,
    chart ? chartHint(chart) : choices(nameOf(type), known, "图的类型有"),
  ],

  // Cells of a dataset
  undeclaredColumn: (name: string, known: readonly string[]) => [
    `这一行有 "${name}"，但 "columns" 里没有这一列。`,
    `${choices(name, known, '"columns" 里的列')}\n若真要这一列，请在 "columns" 里加上："${name}": { "type": "text", "label": "…" }`,
  ],
  missingCell: (row: string, column: string) => [`"${row}" 这一行缺少 "${column}"。`, `请补上；不知道就写 "${column}": null`],
  wrongCell: (value: unknown, column: string, type: keyof typeof nouns.columns) => [
    `${shown(value)} 不对："${column}" 这一列是${nouns.columns[type]}。`,
    `${CELLS[type]}不知道就写 null。`,
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
  /** Columns of one scale whose units are not the same; `unit` and `firstUnit` are "" where a column has none. */
  unlikeUnits: (column: string, unit: string, first: string, firstUnit: string) => [
    `"${column}" ${unit ? `的单位是“${unit}”` : "没有单位"}，"${first}" ${firstUnit ? `的单位是“${firstUnit}”` : "没有单位"}：放在一起比的数，单位要一样。`,
    `请在表里换算成同一个单位，两列的 "unit" 写得一样；或把 "${column}" 从这里去掉，另画一张图。`,
  ],
  noPanels: () => [
    '这张图没有分格，画面里的 "panels" 没有用处。',
    '请在 "states" 旁边写出按哪一列分格："panels": { "by": "…" }；不分格的，请从画面里去掉 "panels"。',
  ],
  panelsPileUp: (by: string) => [
    `不分格的话，"${by}" 各个值的行会叠进同一条线、同一根柱子。`,
    '请从这个画面里去掉 "panels"；要一张不分格的图，请另画一张。',
  ],
  /** A column of a table that is drawn as a line and has one value a row. */
  lineOfOne: (column: string) => [
    `"${column}" 只有一列，连不成线。`,
    '请在 "value" 里按先后列出几列：["y2010", "y2015", "y2020"]；只有一列数，就把 "as" 改成 "plain" 或 "bar"。',
  ],
  /** A column of a table of several values a row, drawn as something that has one. */
  severalInOne: (as: string) => [
    `画成 ${as} 的一列只能有一列数，这里列了几列。`,
    '几列要连成线，请写 "as": "line"；要各占一列，请在 "columns" 里分开写。',
  ],
  /** A value that a logarithmic axis has no place for, in a cell of the row; `more` rows have such, too. */
  notOnLog: (column: string, row: string, value: number, more: number) => [
    `"${column}" 这根轴按倍数画（"log": true），画不出零和负数："${row}" 这一行是 ${value}${more > 0 ? `，另有 ${more} 行也不大于零` : ""}。`,
    '请去掉 "log"，轴就按差画；若那些数其实是不知道，请在表里改成 null。',
  ],
  /** The same of a value that a figure's own file gives for the axis x or y, or for its only scale. */
  belowLog: (value: number, axis?: string) => [
    `${axis === undefined ? "尺子" : `${axis} 轴`}按倍数画（"log": true），上面没有 ${value}：零和负数都不在轴上。`,
    axis === undefined ? '请写大于零的数；或去掉 "log"。' : `请写大于零的数；或在 "axes" 的 "${axis}" 里去掉 "log"。`,
  ],
  /** Classes of one width on a logarithmic scale. */
  widthOnLog: () => [
    '尺子按倍数画（"log": true）：按数分得一样宽的段，画在上面宽窄不一。',
    '请写出各段的界限："bins": [1, 10, 100]；或去掉 "bins"，由程序分段。',
  ],
  /** A width that makes so many classes; `most` can be drawn. */
  manyClasses: (width: number, count: number, most: number) => [
    `每段宽 ${width}，要分成 ${count} 段，超过 ${most} 段就画不下了。`,
    '请把 "width" 写大一点；或去掉 "bins"，由程序分段。',
  ],
  /** A stretch of an axis from a value to the same. */
  emptyWindow: (value: number) => [`这一段从 ${value} 到 ${value}，里面什么也没有。`, "请写两个不同的数，小的在前：[0, 50]。"],
  /** A negative number in a column that gives dots their area. */
  negativeSize: (value: number) => [
    `${value} 画不成大小：面积没有负的。`,
    '请核对这个数；有正有负的一列，请放到 "x" 或 "y" 上，不作 "size"。',
  ],
  /** A part of a whole that is below zero. */
  negativePart: (value: number) => [
    `${value} 比零小，不能是整体的一部分。`,
    "请核对这个数，不知道就写 null；有增有减的数，用 bars 画。",
  ],
  /** Parts that together are more than their whole; `name` is the row's where each row is a whole, else "". */
  morePartsThanWhole: (name: string, total: number, whole: number, other: string) => [
    `${name ? `“${name}”的` : ""}各部分加起来是 ${total}，比整体 ${whole} 多：它们不是同一个整体的部分（一人可选几项的调查就是这样）。`,
    `请核对数字；数字没有错，就换成 "type": "${other}"，比长短，不比份额。`,
  ],
  /** Per cents that add up to less than a hundred, by `rest`. */
  lessThanWhole: (name: string, total: number, rest: number) => [
    `${name ? `“${name}”的` : ""}各部分加起来是 ${total}%，不到 100%，差 ${rest}%。`,
    '请核对数字；差的是没有说明的，就加上 "whole": 100，差的画成斜线。',
  ],
  /** A field that has no effect where it stands, and where it would have one. */
  noUse: (field: string, where: "seats" | "several") => [
    `"${field}" 在这里不起作用：${where === "seats" ? '只有 "form": "seats"、而且只画一个议会时才有多数线' : "它说的是几个并排的整体，而这里各行合成一个整体"}。`,
    `请删去 "${field}"${USED_INSTEAD[field] ?? ""}。`,
  ],
  eachOfRanges: (column: string) => [
    `"${column}" 这一列有范围，做不了画面的名字。`,
    '"each" 请写每行只有一个值的列，或自己写各个画面。',
  ],
  eachTranslated: (column: string) => [
    `"${column}" 这一列在各种语言里写法不同，而画面的名字在各种语言里是一个。`,
    '请把它改成 "category" 列：{ "type": "category", "label": "…", "values": { "north": { "zh-Hans": "北", "en": "North" } } }，行里写 id。',
  ],
  noPlaceholder: (name: string, known: readonly string[]) => [
    `"{${name}}" 没有东西可填。`,
    `可以写的有 ${known.map((one) => `{${one}}`).join("、")}；事实要写两重花括号。`,
  ],
  /** A field of all made states into which the values of `column` are written. */
  madeTwice: (field: string, column: string) => [
    `"${field}" 由 "${column}" 的值来填，不能每个画面都一样。`,
    `请删去 "${field}"，或用 "select" 换一个字段来填。`,
  ],
  manyMadeStates: (column: string, count: number, most: number) => [
    `"${column}" 有 ${count} 个值，一张图最多 ${most} 个画面：每一页都要带上全部画面。`,
    '请用 "from"、"to" 写明讲到哪几个，或换一个值少的列。',
  ],
  noMadeStates: (column: string) => [`"${column}" 里没有能做成画面的值。`, '请核对 "from" 和 "to"，或在 "each" 里换一列。'],
  sidesWithoutGroup: () => [
    '"sides" 说各组站在哪一边，可是这张图没有写按哪一列分组。',
    '请写上 "group"：分在两边的是哪一列的值。',
  ],
  outlineWithoutSides: () => [
    '"outline" 在这里不起作用：它把一边的轮廓叠到另一边上，而这张图没有 "sides"。',
    '请删去 "outline"，或用 "sides" 写明左边是什么、右边是什么。',
  ],
  noUseOfSides: (field: string) => [
    `有了 "sides"，"${field}" 就不起作用：分在两边的柱子都横着，每一部分只有一个长度。`,
    `请删去 "${field}"。`,
  ],
  sidesInPanels: () => [
    "分在中线两边的柱子不能再分格。",
    '请从这张图和它的画面里去掉 "panels"；每个值都要一幅的，请各画一张图，各用一份只有它自己那些行的数据。',
  ],
  sideTwice: (group: string) => [`"${group}" 写在了两处。`, '每个值只写一处：一边、"middle" 或 "aside"。'],
  belowZeroOnSide: (value: number, figure: string) => [
    `${value} 小于零，而 ${figure} 画的是每一部分在自己那一边有多长。`,
    '请核对这个数；在左边不靠负号，靠它是哪一组。有增有减的数，请不要写 "sides"。',
  ],
  rangeOnSide: (figure: string) => [
    `这一格是一个范围，而 ${figure} 里各部分一个接一个。`,
    '请写一个数，不知道就写 null；没有 "sides" 的柱图能画范围。',
  ],
  /** More parts than can be compared by their angles; `other` is the type that compares them. */
  manyShares: (count: number, most: number, other: string) => [
    `一个整体里有 ${count} 个部分：超过 ${most} 个，读者就比不出大小了。`,
    `请换成 "type": "${other}"，或在表里把最小的几项加成一项“其他”。`,
  ],
  /** A range in a column that `figure` draws as numbers or names. */
  belowZeroInStack: (value: number, figure: string) => [
    `${value} 小于零，叠不起来：${figure} 把各部分叠成一个总数。`,
    '请核对这个数；没有写错，就画成线（"type": "lines"）或条（"bars"），它们能画到零以下。',
  ],
  placeTwice: (part: string, place: string, first: string) => [
    `“${part}”在 ${place} 有两个数：这一行，和 "${first}" 那一行。`,
    "请只留对的那一行，或在表里把两个数加起来。",
  ],
  eitherColumns: () => [
    "变化图的数有两种写法，只能用一种。",
    '一列一个时候，就写 "values"（"values": ["2015", "2025"]）；一行一个时候，就用 "x" 写时候那一列，用 "y" 写数那一列。',
  ],
  /** A number that is none of an order's places, and the figure's file. */
  noRank: (value: number, figure: string) => [
    `${value} 不是名次，可是 ${figure} 里写了 "rank": "given"：这一列都该是名次，从 1 起。`,
    '请改成名次，没有名次的写 null；或去掉 "rank"，名次就按数来排。',
  ],
  turnTwice: (name: string, place: string, first: string) => [
    `“${name}”和 "${first}" 那一行，在连线的先后里都是 ${place}：分不出谁在前。`,
    '请只留一行，或在 "connect" 里写分得出先后的一列；要画成几条线，用 "group" 写按哪一列分。',
  ],
  beyondWhole: (value: number) => [
    `${value} 超出了整体：照百分之几叠（"stack": "share"）时，这里写的是百分数，从 0 到 100。`,
    '请写 0 到 100 之间的数，或照数叠（"stack": "values"）。',
  ],
  rangeHere: (figure: string) => [
    `这一格是一个范围，${figure} 画不出来。`,
    "范围可以用 bars 的 value、dots 的 values、lines 的 y、scatter 的 x、y、size、spread 的 value、slope 的 values 和 y 或 table 的 columns 画；别处要写一个数，不知道就写 null。",
  ],
  sameRow: (id: string, first: number, better: string) => [
    `行的编号 "${id}" 用了两次，第一次在第 ${first} 行。`,
    `请给这一行换一个编号，例如 "${better}"。`,
  ],
} satisfies Sentences;
