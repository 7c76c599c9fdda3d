// Messages about names that files give each other: columns, items, sources, datasets, figures, states.

import { choices, type Language, type Message, misspelling, words } from "./message.ts";

const KINDS: Record<string, Record<Language, string>> = {
  item: { "zh-Hans": "项", en: "item" },
  group: { "zh-Hans": "组", en: "group" },
  side: { "zh-Hans": "侧", en: "side" },
  lane: { "zh-Hans": "泳道", en: "lane" },
  node: { "zh-Hans": "节点", en: "node" },
  kind: { "zh-Hans": "种类", en: "kind" },
  value: { "zh-Hans": "值", en: "value" },
  feature: { "zh-Hans": "地点或线路", en: "feature" },
};

const TYPES: Record<string, Record<Language, string>> = {
  text: { "zh-Hans": "文字", en: "words" },
  number: { "zh-Hans": "数", en: "numbers" },
  date: { "zh-Hans": "日期", en: "dates" },
  category: { "zh-Hans": "类别", en: "categories" },
};

export const names = {
  /** `table` is the dataset's file. */
  noColumn(name: string, known: readonly string[], table: string): Message {
    const hint = choices(name, known, { "zh-Hans": "列有", en: "Columns" });
    return words(
      [`${table} 里没有 "${name}" 这一列。`, hint["zh-Hans"]],
      [`No column "${name}" in ${table}.`, hint.en],
      misspelling(name, known),
    );
  },
  wrongColumn(name: string, is: string, wanted: readonly string[], fitting: readonly string[]): Message {
    const say = (language: Language, joint: string) => wanted.map((type) => TYPES[type]?.[language] ?? type).join(joint);
    const hint = choices("", fitting, { "zh-Hans": "合适的列", en: "Columns that fit" });
    return words(
      [`"${name}" 这一列是${TYPES[is]?.["zh-Hans"] ?? is}，这里要用${say("zh-Hans", "或")}的列。`, hint["zh-Hans"]],
      [`Column "${name}" holds ${TYPES[is]?.en ?? is}; this takes a column of ${say("en", " or ")}.`, hint.en],
    );
  },
  /** `what` is one of the kinds of names that figure types report. */
  noName(name: string, known: readonly string[], what: string): Message {
    const kind = KINDS[what] ?? { "zh-Hans": what, en: what };
    const hint = choices(name, known, { "zh-Hans": `${kind["zh-Hans"]}有`, en: `Each ${kind.en} there is` });
    return words(
      [`没有 "${name}" 这个${kind["zh-Hans"]}。`, hint["zh-Hans"]],
      [`No ${kind.en} "${name}".`, hint.en],
      misspelling(name, known),
    );
  },
  noSource(id: string, known: readonly string[]): Message {
    const hint = choices(id, known, { "zh-Hans": "story.json 的来源有", en: "Sources in story.json" });
    const add = `"${id}": { "title": "…", "by": "…", "when": "…" }`;
    return words(
      [`没有 "${id}" 这个来源。`, `${hint["zh-Hans"]}\n若是新来源，请在 story.json 的 "sources" 里加上：${add}`],
      [`There is no source "${id}".`, `${hint.en}\nIf it is a new one, add to "sources" in story.json: ${add}`],
      misspelling(id, known),
    );
  },
  noChapter(id: string, known: readonly string[]): Message {
    const hint = choices(id, known, { "zh-Hans": "chapters/ 里的章节有", en: "Chapters in chapters/" });
    return words(
      [`没有 "${id}" 这一章。`, `${hint["zh-Hans"]}说的是全文，就删去 "chapter" 这一项。`],
      [`There is no chapter "${id}".`, `${hint.en} If the whole story is meant, delete "chapter".`],
    );
  },
  earlyCorrection(date: string, published: string): Message {
    return words(
      [
        `更正的日期 ${date} 早于发布日期 ${published}。`,
        '请核对这个日期；发布以前改的，不用写成更正。发布日期是 story.json 里的 "date"。',
      ],
      [
        `The correction is dated ${date}, before the story was published on ${published}.`,
        'Check the date; what was changed before publication is no correction. "date" in story.json is the day of publication.',
      ],
    );
  },
  /** The story's own language among its editions in others. */
  ownEdition(locale: string): Message {
    return words(
      [`"${locale}" 就是这一篇自己的语言。`, '"editions" 里只写别的语言的版本，请删掉这一行；自己的网址写在 "site"。'],
      [
        `"${locale}" is this story's own language.`,
        '"editions" holds those in other languages: delete this line; the story\'s own address is "site".',
      ],
    );
  },
  noEdition(locale: string, known: readonly string[]): Message {
    const hint = choices(locale, known, { "zh-Hans": '"editions" 里的版本有', en: 'Languages in "editions"' });
    const add = `"editions": { "${locale}": "https://…" }`;
    return words(
      [`"editions" 里没有 "${locale}" 这一版。`, `${hint["zh-Hans"]}\n若有这一版，请写上它的网址：${add}`],
      [`There is no "${locale}" in "editions".`, `${hint.en}\nIf there is such an edition, write its address: ${add}`],
      misspelling(locale, known),
    );
  },
  noPhoto(path: string, known: readonly string[]): Message {
    const hint = choices(path, known, { "zh-Hans": "photos/ 里的照片有", en: "Photographs in photos/" });
    return words([`找不到照片 ${path}。`, hint["zh-Hans"]], [`The photograph ${path} is missing.`, hint.en]);
  },
  noDataset(id: string, known: readonly string[]): Message {
    const hint = choices(id, known, { "zh-Hans": "data/ 里的数据有", en: "Datasets in data/" });
    return words(
      [`没有 "${id}" 这份数据：找不到 data/${id}.json。`, hint["zh-Hans"]],
      [`There is no dataset "${id}": data/${id}.json is missing.`, hint.en],
      misspelling(id, known),
    );
  },
  noFigure(id: string, known: readonly string[]): Message {
    const hint = choices(id, known, { "zh-Hans": "figures/ 里的图有", en: "Figures in figures/" });
    return words(
      [`没有 "${id}" 这张图：找不到 figures/${id}.json。`, hint["zh-Hans"]],
      [`There is no figure "${id}": figures/${id}.json is missing.`, hint.en],
      misspelling(id, known),
    );
  },
  noState(state: string, figure: string, known: readonly string[]): Message {
    const hint = choices(state, known, { "zh-Hans": "它的画面有", en: "Its states" });
    return words(
      [`"${figure}" 这张图没有 "${state}" 这个画面。`, hint["zh-Hans"]],
      [`The figure "${figure}" has no state "${state}".`, hint.en],
      misspelling(state, known),
    );
  },
  noFact(id: string, known: readonly string[]): Message {
    const hint = choices(id, known, { "zh-Hans": "facts.json 里有", en: "Facts in facts.json" });
    const add = `"${id}": { "value": …, "says": "…", "source": "…" }`;
    return words(
      [`facts.json 里没有 "${id}"。`, `${hint["zh-Hans"]}\n若是新的，请在 facts.json 里加上：${add}`],
      [`There is no fact "${id}" in facts.json.`, `${hint.en}\nIf it is a new one, add to facts.json: ${add}`],
      misspelling(id, known),
    );
  },
  noMark(item: string, figure: string, state: string, known: readonly string[]): Message {
    const hint = choices(item, known, { "zh-Hans": "画面上有", en: "It shows" });
    return words(
      [`"${figure}" 的 "${state}" 画面里没有 "${item}"。`, hint["zh-Hans"]],
      [`The state "${state}" of "${figure}" shows no "${item}".`, hint.en],
      misspelling(item, known),
    );
  },
  cannotDraw(reason: string): Message {
    return words(
      [`这张图画不出来：${reason}`, "请检查刚改过的地方；若没有改过什么，这是程序的问题，请把这一行发给技术同事。"],
      [
        `This figure cannot be drawn: ${reason}`,
        "Check what was changed last; if nothing was, it is the engine's fault: send this line to the developers.",
      ],
    );
  },

  // What nothing uses

  unusedFigure(id: string, state: string): Message {
    return words(
      [`没有一章用到 "${id}" 这张图。`, `请在章节里写上 <Figure figure="${id}" state="${state}" />，或删掉这个文件。`],
      [
        `No chapter shows the figure "${id}".`,
        `Put <Figure figure="${id}" state="${state}" /> into a chapter, or delete this file.`,
      ],
    );
  },
  unusedState(figure: string, state: string): Message {
    return words(
      [`"${figure}" 的 "${state}" 画面没有一步用到，读者看不到。`, `请写一步 <Step state="${state}">…</Step>，或删掉这个画面。`],
      [
        `No step shows the state "${state}" of "${figure}", so readers never see it.`,
        `Write <Step state="${state}">…</Step>, or delete the state.`,
      ],
    );
  },
  unusedDataset(id: string): Message {
    return words(
      [`没有一张图用到 "${id}" 这份数据。`, `请在图里写 "data": "${id}"，或删掉这个文件。`],
      [`No figure uses the dataset "${id}".`, `Write "data": "${id}" in a figure, or delete this file.`],
    );
  },
  unusedFact(id: string): Message {
    return words(
      [`没有一章用到 "${id}" 这个数字。`, `请在章节里写 <Fact id="${id}" />，或从 facts.json 里删掉它。`],
      [`No chapter states the fact "${id}".`, `Write <Fact id="${id}" /> in a chapter, or delete it from facts.json.`],
    );
  },
};
