// Messages about fields: misspelt, missing, of the wrong kind. One sentence for each kind of mistake in any schema.

import { choices, type Language, type Message, misspelling, shown, words } from "./message.ts";

type Named = Record<Language, string>;

/** What the fields that every story has are for. A figure type's own fields are known by their names alone. */
const FIELDS: Record<string, Named> = {
  title: { "zh-Hans": "标题", en: "the title" },
  standfirst: { "zh-Hans": "导语，两三句话", en: "the standfirst, two or three sentences" },
  locale: { "zh-Hans": "写作语言", en: "the language it is written in" },
  sources: { "zh-Hans": "来源（sources），没有来源的数据不能发布", en: "its sources; data without a source is not published" },
  source: { "zh-Hans": "来源（source），没有来源的数字不能发布", en: "its source; a number without a source is not published" },
  type: { "zh-Hans": "类型", en: "its type" },
  data: { "zh-Hans": "这张图用的数据，即 data/ 里的文件名", en: "its dataset: the name of a file in data/" },
  states: { "zh-Hans": "这张图的各个画面", en: "the states of the figure" },
  alt: {
    "zh-Hans": "替代文字：一两句话说清画面上有什么，供读屏、打印和不动的版本使用",
    en: "its alternative text: a sentence or two on what the state shows",
  },
  id: { "zh-Hans": "编号", en: "its id" },
  label: { "zh-Hans": "给读者看的名称", en: "the name readers see" },
  columns: { "zh-Hans": "各列的说明", en: "what its columns are" },
  rows: { "zh-Hans": "数据行", en: "its rows" },
  values: { "zh-Hans": "这一列可取的值", en: "the values it may take" },
  value: { "zh-Hans": "数值", en: "the number itself" },
  says: { "zh-Hans": "这个数字说的是什么，一句话", en: "what the number says, in a sentence" },
  date: { "zh-Hans": "日期", en: "the date" },
  text: { "zh-Hans": "文字", en: "the words" },
  name: { "zh-Hans": "名字", en: "the name" },
  role: { "zh-Hans": "身份", en: "the role" },
  url: { "zh-Hans": "网址", en: "the address" },
  features: { "zh-Hans": "地点和线路", en: "its places and courses" },
  geometry: { "zh-Hans": "位置", en: "where it lies" },
  coordinates: { "zh-Hans": "坐标，先经度后纬度", en: "longitudes, then latitudes" },
  properties: { "zh-Hans": "名称和可靠程度", en: "its name and how sure it is" },
};

const KINDS: Record<string, Named> = {
  text: { "zh-Hans": "一段文字", en: "a text" },
  string: { "zh-Hans": "加双引号的文字", en: "a text in quotes" },
  number: { "zh-Hans": "数（不加引号）", en: "a number, without quotes" },
  integer: { "zh-Hans": "整数（不加引号）", en: "a whole number, without quotes" },
  boolean: { "zh-Hans": "true 或 false（不加引号）", en: "true or false, without quotes" },
  array: { "zh-Hans": "方括号括起的一列 [ … ]", en: "a list in square brackets [ … ]" },
  object: { "zh-Hans": "花括号括起的一组 { … }", en: "a group in braces { … }" },
  null: { "zh-Hans": "null", en: "null" },
};

const TEXT: Named = {
  "zh-Hans": '文字写成 "…"，或分语言写成 { "zh-Hans": "…", "en": "…" }。',
  en: 'Write a text as "…", or one a language as { "zh-Hans": "…", "en": "…" }.',
};

function kindOf(kind: string): Named {
  return Object.hasOwn(KINDS, kind) ? KINDS[kind]! : { "zh-Hans": kind, en: kind };
}

/** The name that `value` may be a slip of; a list or a group is none. */
function nameOf(value: unknown): string {
  return typeof value === "object" ? "" : String(value);
}

/** What `field` is, for a sentence in brackets; empty where only its name is known. */
function meaningOf(field: string): Named {
  const found = Object.hasOwn(FIELDS, field) ? FIELDS[field] : undefined;
  return { "zh-Hans": found ? `（${found["zh-Hans"]}）` : "", en: found ? ` (${found.en})` : "" };
}

export const fields = {
  /** A key that the schema does not know; `known` are those it does. */
  unknownKey(key: string, known: readonly string[]): Message {
    const hint = choices(key, known, { "zh-Hans": "这里可以写", en: "Fields here" });
    return words([`没有 "${key}" 这一项。`, hint["zh-Hans"]], [`There is no field "${key}".`, hint.en], misspelling(key, known));
  },
  /** `sample` is the line to paste. */
  missingField(field: string, sample: string): Message {
    const meaning = meaningOf(field);
    return words(
      [`缺少 "${field}"${meaning["zh-Hans"]}。`, `请加上：${sample}`],
      [`"${field}" is missing${meaning.en}.`, `Add: ${sample}`],
    );
  },
  emptyField(field: string, sample: string): Message {
    const meaning = meaningOf(field);
    return words(
      [`"${field}" 是空的${meaning["zh-Hans"]}。`, `请写上内容：${sample}`],
      [`"${field}" is empty${meaning.en}.`, `Write: ${sample}`],
    );
  },
  /** `kind` is a JSON type or `text`. */
  wrongKind(value: unknown, kind: string, sample: string): Message {
    const expected = kindOf(kind);
    const more = kind === "text" ? TEXT : { "zh-Hans": `请写成：${sample}`, en: `Write: ${sample}` };
    return words(
      [`${shown(value)} 不对：这里要写${expected["zh-Hans"]}。`, more["zh-Hans"]],
      [`${shown(value)} will not do: this takes ${expected.en}.`, more.en],
    );
  },
  badLocale(key: string, better: string): Message {
    return words(
      [`"${key}" 不是语言代码。`, `是不是想写 "${better}"？简体中文写 "zh-Hans"，英文写 "en"。`],
      [`"${key}" is no language tag.`, `Did you mean "${better}"? Simplified Chinese is "zh-Hans", English "en".`],
    );
  },
  notInList(value: unknown, known: readonly string[]): Message {
    const hint = choices(nameOf(value), known, { "zh-Hans": "可以写", en: "It may be" });
    return words(
      [`不能写 ${shown(value)}。`, hint["zh-Hans"]],
      [`${shown(value)} is not one of the choices.`, hint.en],
      misspelling(value, known),
    );
  },
  badId(value: unknown, better: string): Message {
    return words(
      [`${shown(value)} 不能作编号：它要进网址和文件名，只能用小写英文字母、数字和连字符。`, `请改成 "${better}" 这样的写法。`],
      [
        `${shown(value)} cannot be an id: it becomes part of an address, of small Latin letters, digits and hyphens only.`,
        `Write it as "${better}".`,
      ],
    );
  },
  badFactId(value: unknown): Message {
    return words(
      [`${shown(value)} 不能作数字的编号。`, '编号用英文字母、数字和连字符，用点分段，例如 "roads.total"。'],
      [
        `${shown(value)} cannot be the id of a fact.`,
        'It is made of Latin letters, digits and hyphens, in parts joined by dots: "roads.total".',
      ],
    );
  },
  badDate(value: unknown): Message {
    return words(
      [`${shown(value)} 不是日期。`, '请写成 "2023-04-01"（年四位，月、日两位）；只知道大概时间的，写进文字里。'],
      [`${shown(value)} is no date.`, 'Write it as "2023-04-01".'],
    );
  },
  badUrl(value: unknown): Message {
    return words(
      [`${shown(value)} 不是完整的网址。`, '请写成 "https://…"。'],
      [`${shown(value)} is no full address.`, 'Write it as "https://…".'],
    );
  },
  badForm(value: unknown, pattern: string): Message {
    return words(
      [`${shown(value)} 的写法不对。`, `要求的写法（正则）：${pattern}`],
      [`${shown(value)} is not in the right form.`, `The form, as a regular expression: ${pattern}`],
    );
  },
  tooFew(field: string, least: number): Message {
    return words(
      [
        `"${field}" 至少要有 ${least} 个${field === "sources" ? "来源：没有来源的数据不能发布" : ""}。`,
        `请在 "${field}" 里补上。`,
      ],
      [
        `"${field}" needs at least ${least}${field === "sources" ? ": data without a source is not published" : ""}.`,
        `Add to "${field}".`,
      ],
    );
  },
  tooMany(field: string, most: number): Message {
    return words(
      [`"${field}" 最多 ${most} 个。`, "请删掉多出来的。"],
      [`"${field}" takes at most ${most}.`, "Delete what is too many."],
    );
  },
  outOfRange(value: unknown, limit: string): Message {
    return words(
      [`${shown(value)} 超出范围。`, `要写 ${limit} 的数。`],
      [`${shown(value)} is out of range.`, `Write a number ${limit}.`],
    );
  },
  /** A rule of a figure type's own schema, in its own words. */
  ownRule(rule: string): Message {
    return words([`这里不合要求：${rule}`, "请按这条要求改。"], [`This breaks a rule: ${rule}`, "Change it accordingly."]);
  },
  missingType(known: readonly string[]): Message {
    const hint = choices("", known, { "zh-Hans": "图的类型有", en: "Types of figures" });
    return words(
      ['缺少 "type"（图的类型）。', `请加上："type": "…",\n${hint["zh-Hans"]}`],
      ['"type" is missing (the type of the figure).', `Add: "type": "…",\n${hint.en}`],
    );
  },
  unknownType(type: unknown, known: readonly string[]): Message {
    const hint = choices(nameOf(type), known, { "zh-Hans": "图的类型有", en: "Types of figures" });
    return words(
      [`没有 ${shown(type)} 这种图。`, hint["zh-Hans"]],
      [`There is no type of figure ${shown(type)}.`, hint.en],
      misspelling(type, known),
    );
  },

  // Cells of a dataset

  undeclaredColumn(name: string, known: readonly string[]): Message {
    const hint = choices(name, known, { "zh-Hans": '"columns" 里的列', en: 'Columns in "columns"' });
    const add = `"${name}": { "type": "text", "label": "…" }`;
    return words(
      [`这一行有 "${name}"，但 "columns" 里没有这一列。`, `${hint["zh-Hans"]}\n若真要这一列，请在 "columns" 里加上：${add}`],
      [
        `This row has "${name}", but "columns" has no such column.`,
        `${hint.en}\nIf the column is meant, add to "columns": ${add}`,
      ],
      misspelling(name, known),
    );
  },
  missingCell(row: string, column: string): Message {
    return words(
      [`"${row}" 这一行缺少 "${column}"。`, `请补上；不知道就写 "${column}": null`],
      [`Row "${row}" lacks "${column}".`, `Add it; if it is not known, write "${column}": null`],
    );
  },
  wrongCell(value: unknown, column: string, type: string): Message {
    const samples: Record<string, string> = { text: '"…"', number: "12.5", date: '"2022-10"', category: '"through"' };
    const kinds: Record<string, Named> = {
      text: { "zh-Hans": "文字", en: "words" },
      number: { "zh-Hans": "数", en: "numbers" },
      date: { "zh-Hans": "日期", en: "dates" },
      category: { "zh-Hans": "类别", en: "categories" },
    };
    const kind = kinds[type] ?? { "zh-Hans": type, en: type };
    return words(
      [
        `${shown(value)} 不对："${column}" 这一列是${kind["zh-Hans"]}。`,
        `请写成 ${samples[type] ?? "…"} 这样；不知道就写 null。`,
      ],
      [
        `${shown(value)} will not do: column "${column}" holds ${kind.en}.`,
        `Write it like ${samples[type] ?? "…"}, or null if it is not known.`,
      ],
    );
  },
  badCellDate(value: unknown): Message {
    return words(
      [`${shown(value)} 不是日期。`, '请写成 "2022"、"2022-10" 或 "2022-10-01"；不知道就写 null。'],
      [`${shown(value)} is no date.`, 'Write it as "2022", "2022-10" or "2022-10-01", or null if it is not known.'],
    );
  },
  unknownValue(value: unknown, column: string, known: readonly string[]): Message {
    const hint = choices(String(value), known, { "zh-Hans": "可以写", en: "It may be" });
    return words(
      [`"${column}" 这一列没有 ${shown(value)} 这个值。`, `${hint["zh-Hans"]}不知道就写 null。`],
      [`Column "${column}" has no value ${shown(value)}.`, `${hint.en} If it is not known, write null.`],
      misspelling(value, known),
    );
  },
  /** A cell that `figure` draws one by one. */
  uncountable(value: number, figure: string, most: number): Message {
    return words(
      [
        `${value} 个画不出来：${figure} 把这一列一个一个地画，合起来最多 ${most} 个，都要是整数。`,
        "请核对这个数；数太大就换一个单位（一格代表一百个），或改用 bars。",
      ],
      [
        `${value} cannot be drawn: ${figure} draws this column one by one, whole numbers of ${most} in all at most.`,
        "Check the number; if it is that large, count in hundreds, or use a figure of the type bars.",
      ],
    );
  },
  sameRow(id: string, first: number): Message {
    return words(
      [`行的编号 "${id}" 用了两次，第一次在第 ${first} 行。`, `请给这一行换一个编号，例如 "${id}-2"。`],
      [`The row id "${id}" is used twice, first on line ${first}.`, `Give this row another id, for instance "${id}-2".`],
    );
  },
};
