// Messages of the content rules: how Chinese is set, facts that contradict each other, credits, budgets; and of what editors allow.

import { type Message, misspelling, shown, words } from "./message.ts";
import { nearest } from "./near.ts";

const inChinese = (severe: boolean) => (severe ? "超过" : "快到");
const inEnglish = (severe: boolean) => (severe ? "more than" : "close to");

export const rules = {
  // How text is set

  /** `snippet` and `better` are the words around the space, with it and without. */
  straySpace(snippet: string, better: string): Message {
    return words(
      [`“${snippet}”中间多了空格：中文和中文、英文、数字之间不加空格。`, `请改成：${better}`],
      [`There is a stray space in "${snippet}": none stands between Chinese and Chinese, Latin or digits.`, `Write: ${better}`],
    );
  },
  lineBreakInText(snippet: string, better: string): Message {
    return words(
      [`“${snippet}”在一段里换了行，印出来会多一个空格。`, `请把两行接成一行：${better}\n若要另起一段，中间空一行。`],
      [
        `The line is broken within a paragraph at "${snippet}", which prints a space.`,
        `Join the lines: ${better}\nFor a new paragraph leave a line empty.`,
      ],
    );
  },
  halfWidth(character: string, snippet: string, better: string): Message {
    return words(
      [`“${snippet}”里的 ${character} 是英文半角标点。`, `中文里用全角，请改成：${better}`],
      [`${character} in "${snippet}" is half-width punctuation.`, `Chinese takes the full-width form: ${better}`],
    );
  },
  straightQuotes(snippet: string, better: string): Message {
    return words(
      [`${snippet} 用的是英文直引号。`, `请改成中文引号：${better}`],
      [`${snippet} is in straight quotes.`, `Chinese takes curly ones: ${better}`],
    );
  },
  /** `better` is the passage as it should be, where that is clear. */
  leftoverStars(better?: string): Message {
    return words(
      [
        "这里的 ** 没有变成加粗，会原样印出来。",
        better ? `请改成：${better}` : "请检查 ** 是否成对、紧贴要加粗的文字，或删掉它。",
      ],
      [
        "This ** does not make anything bold and would be printed.",
        better ? `Write: ${better}` : "Check that the ** come in pairs and touch the words, or delete it.",
      ],
    );
  },
  leftoverUnderscores(written: string): Message {
    const better = `*${written.replace(/^_+|_+$/g, "")}*`;
    return words(
      [`${written} 的下划线没有变成着重，会原样印出来。`, `要着重请写成：${better}`],
      [`The underscores of ${written} would be printed.`, `For emphasis write: ${better}`],
    );
  },

  // Facts that contradict each other

  /** A fact written with another unit of measure than its own. */
  factUnitDiffers(id: string, written: string, unit: string): Message {
    return words(
      [
        `正文写的是“${written}”，facts.json 里 "${id}" 的单位是“${unit}”。`,
        `请核对，改正其中一处；或写 <Fact id="${id}" />，让数字和单位自动印出。`,
      ],
      [
        `The text says "${written}", but the unit of "${id}" in facts.json is "${unit}".`,
        `Fix one of them; or write <Fact id="${id}" />, which prints number and unit itself.`,
      ],
    );
  },
  /** What a fact says of itself names another number with its unit. */
  factSaysOther(id: string, value: string, written: string): Message {
    return words(
      [`"${id}" 的 value 是 ${value}，它的 says 里却是 ${written}。`, `请核对来源，改正其中一处。`],
      [`The value of "${id}" is ${value}, but its "says" has ${written}.`, "Check the source and fix one of them."],
    );
  },
  /** Two facts that say the same with different numbers. */
  factsContradict(id: string, value: string, other: string, otherValue: string): Message {
    return words(
      [
        `"${id}" 和 "${other}" 说的是同一件事，数却不同：${value} 和 ${otherValue}。`,
        `请核对来源，删掉错的那个；若本是两件事，请在 says 里写出区别。`,
      ],
      [
        `"${id}" and "${other}" say the same with different numbers: ${value} and ${otherValue}.`,
        'Check the source and delete the wrong one; if they are about different things, say so in "says".',
      ],
    );
  },
  /** A cell of a dataset, and the fact that is named after its row. */
  cellContradictsFact(value: string, id: string, factValue: string): Message {
    return words(
      [`这里是 ${value}，facts.json 里 "${id}" 是 ${factValue}，两处矛盾。`, "请核对来源，改正其中一处。"],
      [`This is ${value}, but "${id}" in facts.json is ${factValue}.`, "Check the source and fix one of them."],
    );
  },
  /** Words of a figure give a row another number than its dataset does. */
  wordsContradictData(name: string, written: string, value: string, table: string): Message {
    return words(
      [`这里写“${name}${written}”，${table} 里“${name}”是 ${value}。`, `请核对，改正其中一处；照数据应写：${name}${value}`],
      [
        `This says "${name}${written}", but in ${table} "${name}" is ${value}.`,
        `Fix one of them; by the data it is: ${name}${value}`,
      ],
    );
  },

  // Credits

  noCredit(source: string, credit: string): Message {
    return words(
      [`这份地理数据用到来源 "${source}"，它要求署名，这里却没有写 "credit"。`, `请加上："credit": ${JSON.stringify(credit)},`],
      [
        `These places come from "${source}", which asks to be named, but there is no "credit".`,
        `Add: "credit": ${JSON.stringify(credit)},`,
      ],
    );
  },
  pictureWithoutCredit(url: string): Message {
    return words(
      [`图片 ${shown(url)} 没有写是谁的。`, "请在图片下面紧接着写一行署名，例如：（某某 摄）或 图：某某"],
      [`The picture ${shown(url)} does not say whose it is.`, "Write a line right under it, for instance: Photo: Jane Doe"],
    );
  },

  // What moves, and what it costs

  cannotTween(figure: string, from: string, to: string, items: readonly string[]): Message {
    const names = items.slice(0, 3).join(", ") + (items.length > 3 ? ", …" : "");
    return words(
      [
        `从 "${from}" 到 "${to}"，"${figure}" 里有线条不能平滑变过去，会一下子跳：${names}。`,
        "请让两个画面的这些东西形状相仿（点数相同），或把其中一个画面拆成另一张图。",
      ],
      [
        `From "${from}" to "${to}", lines of "${figure}" cannot move smoothly and jump: ${names}.`,
        "Give them the same number of points in both states, or make a figure of its own out of one.",
      ],
    );
  },
  heavyReel(figure: string, size: number, most: number, severe: boolean): Message {
    return words(
      [
        `"${figure}" 压缩后有 ${size} KB，${inChinese(severe)}上限 ${most} KB，手机上会等。`,
        "请少画几个画面、少标几行数据，或分成两张图。",
      ],
      [
        `"${figure}" is ${size} KB compressed, ${inEnglish(severe)} the limit of ${most} KB; phones would wait.`,
        "Draw fewer states or fewer rows, or make two figures of it.",
      ],
    );
  },
  manyMarks(figure: string, state: string, count: number, most: number, severe: boolean): Message {
    return words(
      [
        `"${figure}" 的 "${state}" 画了 ${count} 个图形，${inChinese(severe)}上限 ${most} 个，手机上会卡。`,
        "请把数据合并成更少的行，或一个图形代表多件东西，并在图注里说明。",
      ],
      [
        `The state "${state}" of "${figure}" has ${count} marks, ${inEnglish(severe)} the limit of ${most}; phones would stutter.`,
        "Put rows together, or let a mark stand for several things and say so in the caption.",
      ],
    );
  },
  heavyPage(size: number, most: number): Message {
    return words(
      [`这一章的网页估计有 ${size} KB，超过 ${most} KB，手机上打开会慢。`, "请把这一章分成两章。"],
      [
        `The page of this chapter will be about ${size} KB, more than ${most} KB, and slow to open on a phone.`,
        "Make two chapters of it.",
      ],
    );
  },
  heavyStory(size: number, most: number): Message {
    return words(
      [
        `全文在一页上，这一页估计有 ${size} KB，超过 ${most} KB，手机上打开会慢。`,
        "请删减，或把作品分成两个；读者也可以一章一章地打开，那样不慢。",
      ],
      [
        `The whole story stands on one page of about ${size} KB, more than ${most} KB, which is slow to open on a phone.`,
        "Cut it, or make two stories of it; chapters opened one by one are not slow.",
      ],
    );
  },

  // What editors allow

  allowWithoutReason(code: string): Message {
    return words(
      [`放过 "${code}" 要写明原因。`, `请写成 {/* allow ${code}: 原因 */}；在 JSON 里写成 "allow": { "${code}": "原因" }`],
      [`To allow "${code}", say why.`, `Write {/* allow ${code}: reason */}, or in JSON "allow": { "${code}": "reason" }`],
    );
  },
  unknownAllow(code: string, known: readonly string[]): Message {
    const near = nearest(code, known);
    return words(
      [
        `"${code}" 不是可以放过的提醒。`,
        near ? `是不是想写 "${near}"？` : `错误要改掉，不能放过；可以放过的有：${[...known].sort().join("、")}。`,
      ],
      [
        `"${code}" is nothing that may be allowed.`,
        near ? `Did you mean "${near}"?` : `Errors have to be fixed; what may be allowed: ${[...known].sort().join(", ")}.`,
      ],
      misspelling(code, known),
    );
  },
  idleAllow(code: string): Message {
    return words(
      [`这里放过的 "${code}" 并没有出现。`, "请删掉这一处 allow，免得以后挡住真的提醒。"],
      [`There is no "${code}" here to allow.`, "Delete this allow, lest it hide a real one later."],
    );
  },
};
