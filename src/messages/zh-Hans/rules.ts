// Messages of the content rules: how Chinese is set, facts that contradict each other, credits, budgets; and of what editors allow.

import type { Sentences } from "../catalogue.ts";
import { short, shown } from "../samples.ts";
import { ask, listOf } from "./sentences.ts";

const limit = (severe: boolean) => (severe ? "超过" : "快到");

type Where = "narrow" | "wide" | "both";
const screens: Record<Where, string> = { narrow: "手机上", wide: "宽屏上", both: "手机和宽屏上都" };

/** How many names and rows a figure leaves out, some of the names, and how many of its texts and marks cannot be seen whole. */
interface Lost {
  unnamed: number;
  such: readonly string[];
  undrawn: number;
  faults: number;
}

function lostWords({ unnamed, such, undrawn, faults }: Lost): string {
  const words = [
    undrawn > 0 && `${undrawn}项数据，只写出了数目`,
    unnamed > 0 && `${unnamed}个名字或数字${such.length > 0 ? `（如 ${listOf(such)}）` : ""}`,
    faults > 0 && `，有${faults}处重叠或出界`,
  ];
  return words.filter(Boolean).join("，");
}

/** What makes room in a figure of each type. */
const roomier = {
  areas:
    '请在画面里用 "show" 少画几部分，或用 "others" 把小的合起来，或在表里把名字写短；只想给 "lit" 亮出的几部分写名字，就写 "labels": "lit"。有不知道的数的那一部分请排在最后，好让别的不叠在它上面。',
  bars: '请在画面里用 "show" 只列要说的几条，或把名字写短，大数用 "scale" 换个单位；分格的，少显示几格（"show" 里只列那几格的行），或换一列值少的来分。',
  dots: '请在画面里用 "show" 只列要说的几行，或在表里把名字写短，"unknown" 的词也写短，大数用 "scale" 换个单位；分格的，少显示几格，或换一列值少的来分；只想给 "lit" 亮出的几行写名字，就写 "labels": "lit"。',
  flow: "请把步骤和结果的名字写短，或把流程分成两张图。",
  lines:
    '请在画面里用 "show" 只留要说的几条线；线名太长的，请在表里写短。分格的也一样：少显示几格，格名写短；注写不下的，用 "panels": false 画成一张图。',
  map: '请让画面的 "show" 少列几处，或给它写更近的 "focus"，或在图层里写 "names": false 不标名字；分格的，"panels" 里少写几列。',
  network: '请把节点的名字和联系上的字写短，在画面里用 "lit" 只点出要说的几条联系，或分成两张图。',
  table:
    '请在画面里用 "show" 或 "top" 只列要说的几行，用 "columns" 只留要说的几列；名字和列头太长的写短，列头可以用 "label" 另写。',
  picture:
    '请在画面里用 "show" 少列几个区域，或给它写更近的 "focus"，或在表里把名字写短；只想给 "lit" 亮出的写名字，就写 "labels": "lit"。',
  scatter:
    '请给画面写 "window" 放大一段，或用 "show" 只列要说的几行；只想写亮出的名字，就写 "labels": "lit"，并在 "lit" 里少列几个；轴的标题和名字太长的，请写短。',
  shares:
    '请把名字写短，或在表里把最小的几项加成一项；几个整体并排时，在画面里用 "show" 只列要说的几个；只想写亮出的数，就写 "labels": "lit"。',
  spread:
    '请把画面画成直方图（"as": "histogram"），多少行都放得下；或用 "show" 只列要说的几行，"group" 换一个分得粗一点的列；名字长的写短；只想写亮出的名字，就写 "labels": "lit"。',
  slope:
    '请在画面里用 "show" 只画要说的几条，或用 "times" 少列几个时候；名字太长的，请在表里写短，大数用 "scale" 换个单位；只想给 "lit" 亮出的几条写名字和数，就写 "labels": "lit"。',
  timeline:
    '请给画面写 "window" 放大一段时间，或用 "show" 只列要说的几件事（没有日期的行上不了时间轴）；只想写亮出的名字，就写 "labels": "lit"。一件事在各个画面里都占同一行：地方若让别的画面占了，请分成两张图。',
  units: '请写 "labels": "lit" 只给亮出的写名字，或去掉 "labels"；组太多时，"group" 换一个分得粗一点的列。',
  waterfall: '请在画面里用 "show" 只列要说的几步，或把名字和 "unknown" 的词写短；小的几步，可以在表里加成一行。',
};

export const rules = {
  // What a figure's type advises

  manyParts: (count: number, most: number, parts: string) => [
    `叠了${count}部分：多于${most}部分，颜色会重复，窄的也看不清。`,
    `请把小的合起来："others": { "parts": ${parts} }\n或让画面用 "show" 只画要说的几部分。`,
  ],
  onePlace: (column: string) => [
    `"${column}" 这一列只有一处：面积图要看的是各处之间怎么变。`,
    '只有一处，请画成条（"type": "bars"）；或在这里写分得出先后的那一列。',
  ],
  lackingRows: (part: string, places: readonly string[], more: number) => [
    `“${part}”在 ${listOf(places.slice(0, 4))}${places.length > 4 ? " 等处" : ""} 没有数${more > 0 ? `，另有${more}部分也有这样的地方` : ""}：都画成不知道的。`,
    "那里没有，就在表里补一行，写 0；不知道，就写 null。",
  ],

  twoPlaces: (column: string) => [
    `"${column}" 这一列只有两处：两处之间，纵轴说不出什么。`,
    '请换成 "type": "slope"：每条线的两头各写名字和数。',
  ],
  manyTimes: (count: number, most: number) => [
    `一共 ${count} 个时候：超过 ${most} 个，没有纵轴就看不清涨落。`,
    '请换成 "type": "lines"，它有纵轴；或让画面用 "times" 少列几个；要看名次，写 "as": "rank"。',
  ],

  /** Lines that lie flat on an axis that other states need. */
  flatLines: (share: number) => [
    `这个画面里的线只占纵轴高度的 ${share}%：纵轴要够得着别的画面的线，这几条就贴成一条平线，看不出起落。`,
    '请在这个画面里写 "axis": "shown"：纵轴只画到它自己的线为止，读者往下读时轴跟着线动。',
  ],
  /** A scale on which most of the rows lie in one tenth; `window` is the stretch that holds them. */
  heapedScale: (column: string, count: number, all: number, window: string) => [
    `"${column}" 这根轴上，${all} 行里有 ${count} 行挤在十分之一里，看不清谁是谁。`,
    `请在这个画面里放大那一段："window": ${window}，两头可以取整；数都大于零时，也可以在图里写 "log": true。`,
  ],
  /** A state of a map that looks where nothing is; `focus` is what it might look at. */
  emptyView: (focus: string) => [
    "这个画面要看的地方什么也没有：地图是空的。",
    `请让 "focus" 写出画面要说的东西："focus": ${focus}；或改正经纬度，次序是 [西, 南, 东, 北]。`,
  ],
  /** A total, the sum of the steps before it, and by how much it is more. */
  totalDisagrees: (name: string, value: number, sum: number, difference: number) => [
    `“${name}”是 ${value}，前面各步加起来却是 ${sum}：${difference > 0 ? `多出 ${difference}` : `少了 ${-difference}`}。`,
    `请核对这个数；漏了一步，就在它前面补一行，写 ${difference}；想让它按前面各步算出来，就写 null。`,
  ],

  // How text is set

  /** `snippet` and `better` are the words around the space, with it and without. */
  straySpace: (snippet: string, better: string) => [
    `“${snippet}”中间多了空格：中文和中文、英文、数字之间不加空格。`,
    `请改成：${better}`,
  ],
  /** Lines that seem to be rows, items or verse; `line` is the first. */
  rowsInText: (line: string) => [
    `从“${short(line)}”起的几行像是表格、列表或分行的字，印出来会连成一段。`,
    "列表每行以 - 和空格开头；表格放进 data/，用一张图画出来；别的分行，行与行之间空一行。",
  ],
  lineBreakInText: (snippet: string, better: string) => [
    `“${snippet}”在一段里换了行，印出来会多一个空格。`,
    `请把两行接成一行：${better}\n若要另起一段，中间空一行。`,
  ],
  halfWidth: (character: string, snippet: string, better: string) => [
    `“${snippet}”里的 ${character} 是英文半角标点。`,
    `中文里用全角，请改成：${better}`,
  ],
  straightQuotes: (snippet: string, better: string) => [`${snippet} 用的是英文直引号。`, `请改成中文引号：${better}`],

  /** `better` is the passage as it should be, where that is clear. */
  leftoverStars: (better?: string) => [
    "这里的 ** 没有变成加粗，会原样印出来。",
    better ? `请改成：${better}` : "请检查 ** 是否成对、紧贴要加粗的文字，或删掉它。",
  ],
  leftoverUnderscores: (written: string) => [
    `${written} 的下划线没有变成着重，会原样印出来。`,
    `要着重请写成：*${written.replace(/^_+|_+$/g, "")}*`,
  ],

  // Facts that contradict each other

  /** A fact written with another unit of measure than its own. */
  factUnitDiffers: (id: string, written: string, unit: string) => [
    `正文写的是“${written}”，facts.json 里 "${id}" 的单位是“${unit}”。`,
    `请核对，改正其中一处；或写 <Fact id="${id}" />，让数字和单位自动印出。`,
  ],

  /** What a fact says of itself names another number with its unit. */
  factSaysOther: (id: string, value: string, written: string) => [
    `"${id}" 的 value 是 ${value}，它的 says 里却是 ${written}。`,
    `请核对来源，改正其中一处。`,
  ],

  /** Two facts that say the same with different numbers. */
  factsContradict: (id: string, value: string, other: string, otherValue: string) => [
    `"${id}" 和 "${other}" 说的是同一件事，数却不同：${value} 和 ${otherValue}。`,
    `请核对来源，删掉错的那个；若本是两件事，请在 says 里写出区别。`,
  ],

  /** A cell of a dataset, and the fact that is named after its row. */
  cellContradictsFact: (value: string, id: string, factValue: string) => [
    `这里是 ${value}，facts.json 里 "${id}" 是 ${factValue}，两处矛盾。`,
    "请核对来源，改正其中一处。",
  ],

  /** Words of a figure give a row another number than its dataset does. */
  wordsContradictData: (name: string, written: string, value: string, table: string) => [
    `这里写“${name}${written}”，${table} 里“${name}”是 ${value}。`,
    `请核对，改正其中一处；照数据应写：${name}${value}`,
  ],

  // Credits
  noCredit: (source: string, credit: string) => [
    `这份地理数据用到来源 "${source}"，它要求署名，这里却没有写 "credit"。`,
    `请加上："credit": ${JSON.stringify(credit)},`,
  ],
  pictureWithoutCredit: (url: string) => [
    `图片 ${shown(url)} 没有写是谁的。`,
    "请在图片下面紧接着写一行署名，例如：（某某 摄）或 图：某某",
  ],

  // What moves, and what it costs
  cannotTween: (figure: string, from: string, to: string, items: readonly string[]) => [
    `从 "${from}" 到 "${to}"，"${figure}" 里有线条不能平滑变过去，会一下子跳：${items.slice(0, 3).join(", ") + (items.length > 3 ? ", …" : "")}。`,
    "请让两个画面的这些东西形状相仿（点数相同），或把其中一个画面拆成另一张图。",
  ],
  heavyReel: (figure: string, size: number, most: number, severe: boolean) => [
    `"${figure}" 压缩后有 ${size} KB，${limit(severe)}上限 ${most} KB，手机上会等。`,
    "请少画几个画面、少标几行数据，或分成两张图。",
  ],
  manyMarks: (figure: string, state: string, count: number, most: number, severe: boolean) => [
    `"${figure}" 的 "${state}" 画了 ${count} 个图形，${limit(severe)}上限 ${most} 个，手机上会卡。`,
    "请把数据合并成更少的行，或一个图形代表多件东西，并在图注里说明。",
  ],
  /** A scatter of so few rows with both values. */
  fewPoints: (count: number) => [
    `两个数都有的只有 ${count} 行：几个点看不出两件事是不是一起变。`,
    '行数少，请改用 "dots" 或 "bars"，把两个数一行一行摆出来；真要画散点，请多收几行数据。',
  ],
  /** An axis at whose lower end most of the rows lie: `count` of `all` in the lowest tenth. */
  heapedAxis: (column: string, axis: string, count: number, all: number) => [
    `"${column}" 这根轴上，${all} 行里有 ${count} 行挤在最低的十分之一里，看不清谁是谁。`,
    `请把这根轴改成按倍数画，在图里写："axes": { "${axis}": { "log": true } }；或在画面里用 "window" 放大那一段。`,
  ],
  /** Groups that are told apart by their looks; `most` still can be. */
  generatedAlt: (figure: string, count: number) => [
    `"${figure}" 有 ${count} 个画面的替代文字是照数据写的：只说了最大最小，没有说看见什么。`,
    `请在 "states" 里写 "alt"，{value}、{most}、{least} 会填上；或运行 npm run new -- states --figure ${figure}，把各个画面写出来，再逐句改。`,
  ],
  offHundred: (name: string, total: number, more: number) => [
    `“${name}”各部分加起来是 ${total}%，比 100 ${total < 100 ? "少" : "多"} ${Number(Math.abs(100 - total).toPrecision(10))}${more > 0 ? `；另有 ${more} 根也合不成 100` : ""}：柱子长短不一，看上去像是回答不同。`,
    '请核对数字；少的是没有回答的，就另列一组，写进 "aside"；或写 "share": true，按每根自己的合计画百分比。',
  ],
  answersFromOneEnd: (sides: string) => [
    "赞成和反对的回答从一头叠起：只有头一项和末一项比得出大小。",
    `请分在中线两边："sides": ${sides}`,
  ],
  manyGroups: (count: number, most: number) => [
    `"group" 分出了 ${count} 组，颜色超过 ${most} 种就分不清了。`,
    '请换一列分得粗一点的；或去掉 "group"，在各个画面里用 "lit" 亮出要说的那一组（"lit": { "column": "…", "values": ["…"] }）。',
  ],
  /** A spread of so few rows that have a value. */
  spreadOfFew: (count: number) => [
    `有数的只有 ${count} 行：这么少，看不出散得怎么样。`,
    '请改用 "dots" 或 "bars"，一行一行写出名字和数；真要看分布，请多收几行数据。',
  ],
  /** Dots beside each other, so many; `most` are still seen one by one. */
  crowdedSwarm: (count: number, most: number) => [
    `${count} 个点挤在一起：超过 ${most} 个就看不出一个一个的，手机上动起来也慢。`,
    '请把这个画面画成直方图："as": "histogram"；或用 "show" 只列要说的几行。',
  ],
  /** A mark for each of so many rows; `column` holds numbers whose spread could be shown. */
  hundredsOneByOne: (count: number, column: string) => [
    `${count} 行各画一个：这么多，没有人一个一个地看。`,
    `要看 "${column}" 这一列怎么分布，请改成 "type": "spread"、"value": "${column}"；要比其中几行，请在各个画面里用 "show" 列出来。`,
  ],
  heavyPage: (size: number, most: number) => [
    `这一章的网页估计有 ${size} KB，超过 ${most} KB，手机上打开会慢。`,
    "请把这一章分成两章。",
  ],
  heavyStory: (size: number, most: number) => [
    `"home": "whole" 让全文在一页上，这一页估计有 ${size} KB，超过 ${most} KB，手机上打开会慢。`,
    '请改成 "home": "cover"：首页是封面和带图的目录，各章在自己的页上。',
  ],

  unitTwice: (written: string, again: string) => [
    `"${written}" 已经带着单位，后面又写了一次 "${again}"。`,
    `请删掉后面的 "${again}"；要自己写单位，就让数不带单位：as="不带单位"，或 {{编号 不带单位}}。`,
  ],

  /** What a figure of a type has no room for in some states, on phones or on wide screens or both. */
  doesNotFit: (figure: string, type: keyof typeof roomier, where: Where, states: readonly string[], lost: Lost) => [
    `"${figure}" 在${screens[where]}画不下${lostWords(lost)}（画面：${listOf(states)}）。`,
    roomier[type],
  ],

  // What editors allow
  allowWithoutReason: (code: string) => [
    `放过 "${code}" 要写明原因。`,
    `请写成 {/* allow ${code}: 原因 */}；在 JSON 里写成 "allow": { "${code}": "原因" }`,
  ],
  unknownAllow: (code: string, known: readonly string[]) => [
    `"${code}" 不是可以放过的提醒。`,
    ask(code, known) || `错误要改掉，不能放过；可以放过的有：${[...known].sort().join("、")}。`,
  ],
  idleAllow: (code: string) => [`这里放过的 "${code}" 并没有出现。`, "请删掉这一处 allow，免得以后挡住真的提醒。"],
} satisfies Sentences;
