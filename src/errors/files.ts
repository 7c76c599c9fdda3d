// Messages about files as such: their names, their encoding, JSON and YAML that cannot be read.

import { type Message, shown, words } from "./words.ts";

const STORY_SAMPLE =
  '{ "locale": "zh-Hans", "title": "…", "standfirst": "…", "sources": { "report": { "title": "…", "by": "…" } } }';

export const files = {
  /** `path` is a file every story has. */
  noFile(path: string): Message {
    const sample = path === "facts.json" ? "{}" : STORY_SAMPLE;
    return words(
      [`缺少 ${path}。`, `请新建 ${path}，先写：\n${sample}`],
      [`${path} is missing.`, `Create ${path}, to begin with:\n${sample}`],
    );
  },
  noChapters(): Message {
    const sample = "chapters/01-first.mdx";
    return words(
      ["chapters/ 里还没有一章。", `请新建 ${sample}，先写：\n---\ntitle: …\n---`],
      ["There is no chapter in chapters/ yet.", `Create ${sample}, to begin with:\n---\ntitle: …\n---`],
    );
  },
  notUtf8(): Message {
    return words(
      ["这个文件不是 UTF-8 编码，多半是用 GBK 存的，读不出来。", "请用编辑器打开它，“另存为”时编码选 UTF-8，再覆盖原文件。"],
      [
        "This file is not encoded as UTF-8, so it cannot be read.",
        "Open it in your editor, save it again with the encoding UTF-8, and replace it.",
      ],
    );
  },
  emptyFile(): Message {
    return words(["这个文件是空的。", "请写上内容，或者删掉它。"], ["This file is empty.", "Write its content, or delete it."]);
  },
  badFileName(name: string, better: string): Message {
    return words(
      [`文件名 "${name}" 不能用：它要进网址，只能用小写英文字母、数字和连字符。`, `请把文件改名为 "${better}" 这样的名字。`],
      [
        `The file name "${name}" will not do: it becomes an address, of small Latin letters, digits and hyphens only.`,
        `Rename it, for instance to "${better}".`,
      ],
    );
  },
  strangeFile(expected: string): Message {
    return words(
      [
        `不认识这个文件：这个文件夹只放 ${expected} 文件，它不会发布出来。`,
        `请检查文件名末尾是不是 ${expected}（Windows 可能藏起了扩展名），或把它移走。`,
      ],
      [
        `This file is not understood: the folder holds ${expected} files only, so it would not be published.`,
        `Check that its name ends in ${expected} (Windows may hide endings), or move it away.`,
      ],
    );
  },
  sameChapter(id: string, other: string): Message {
    return words(
      [`这一章和 ${other} 重名，都叫 "${id}"，网址会相同。`, `请改其中一个文件的名字，例如 "${id}-2"。`],
      [
        `This chapter and ${other} are both called "${id}", so their addresses would be the same.`,
        `Rename one of the files, for instance to "${id}-2".`,
      ],
    );
  },
  sameNumber(number: string, other: string): Message {
    return words(
      [`这一章和 ${other} 的序号都是 ${number}，分不清先后。`, "请给其中一个文件换一个序号。"],
      [
        `This chapter and ${other} both have the number ${number}, so their order is unclear.`,
        "Give one of the files another number.",
      ],
    );
  },
  lonelyTranslation(base: string): Message {
    return words(
      [`这是一章的译文，但找不到原文 ${base}。`, `请检查文件名：除语言外，译文要和原文同名（${base}）。`],
      [
        `This is a chapter's translation, but its original ${base} is missing.`,
        `Check its name: but for the language, it is that of the original (${base}).`,
      ],
    );
  },

  // JSON syntax

  /** `line` is the whole line as it should be. */
  fullWidth(character: string, plain: string, line: string): Message {
    return words(
      [`这里的 ${character} 是中文全角符号，JSON 只认英文半角的 ${plain}。`, `请切换到英文输入法，把这一行改成：\n${line}`],
      [`${character} is a full-width character; JSON knows only the plain ${plain}.`, `Change the line to:\n${line}`],
      { line },
    );
  },
  /** `line` is the whole line as it should be. */
  missingComma(line: string): Message {
    return words(
      ["这里的末尾少了一个逗号。", `请加上英文逗号，把这一行改成：\n${line}`],
      ["A comma is missing at the end of this.", `Add it:\n${line}`],
    );
  },
  trailingComma(): Message {
    return words(
      ["最后一项后面多了一个逗号。", "请删掉这个逗号：} 或 ] 前面不能有逗号。"],
      ["There is a comma after the last item.", "Delete it: no comma may stand before } or ]."],
      { from: ",", to: "" },
    );
  },
  comment(): Message {
    return words(
      ["JSON 里不能写注释（// 或 /* */）。", '请删掉它；要给同事留话，可以写进 "note"。'],
      ["JSON has no comments (// or /* */).", 'Delete it; what colleagues should know can stand in "note".'],
    );
  },
  singleQuote(): Message {
    return words(
      ["这里用了单引号 '，JSON 里的文字要用双引号 \"。", '请把两头的单引号都换成双引号："…"。'],
      ["This is in single quotes; JSON takes double quotes.", 'Put double quotes on both sides: "…".'],
    );
  },
  bareWord(word: string): Message {
    return words(
      [`${word} 没有加引号。`, `请加上英文双引号："${word}"。`],
      [`${word} is not in quotes.`, `Put it in double quotes: "${word}".`],
    );
  },
  unclosedText(): Message {
    return words(
      [
        "这段文字的双引号没有收尾（JSON 的一段文字不能换行）。",
        '请在末尾补上英文双引号 "；要换行请写 \\n；文字里面要用引号请用“ ”。',
      ],
      [
        "The closing double quote of this text is missing (a text cannot go over several lines).",
        'Add " at its end; write \\n for a new line, and “ ” for quotes within a text.',
      ],
    );
  },
  quoteInText(line: string): Message {
    return words(
      ['这段文字里面又用了英文双引号 "，文字在那里就断了。', `请把里面的引号改成中文的“ ”，只留最外面一对英文双引号：\n${line}`],
      [
        'There is a double quote " within this text, which ends it there.',
        `Write the quotes within as “ ” and keep only the outermost pair:\n${line}`,
      ],
    );
  },
  missingValue(line: string): Message {
    return words(
      ["冒号后面没有写值。", `请补上，例如 "…"、12 或 null；不需要这一项就整行删掉：\n${line}`],
      ["There is no value after the colon.", `Add one, such as "…", 12 or null, or delete the line:\n${line}`],
    );
  },
  unclosed(bracket: string, closing: string): Message {
    return words(
      [`这里的 ${bracket} 没有收尾。`, `请在它的内容之后补上 ${closing}。`],
      [`This ${bracket} is never closed.`, `Add ${closing} after its content.`],
    );
  },
  missingColon(key: string): Message {
    return words([`${key} 后面少了英文冒号。`, `请写成 ${key}: …`], [`The colon after ${key} is missing.`, `Write ${key}: …`]);
  },
  badNumber(text: string): Message {
    return words(
      [`${text} 不是 JSON 认得的数。`, "请写成 12、0.5 或 -3 这样的数：小数点前要有 0，不加千分逗号和单位。"],
      [
        `${text} is no number that JSON knows.`,
        "Write it as 12, 0.5 or -3: with a digit before the point, without separators or units.",
      ],
    );
  },
  badEscape(): Message {
    return words(
      ["这段文字里的反斜杠 \\ 用法不对。", "要写反斜杠本身请写 \\\\；换行是 \\n。"],
      ["The backslash \\ in this text is not used rightly.", "For a backslash itself write \\\\; a new line is \\n."],
    );
  },
  afterEnd(): Message {
    return words(
      ["内容到这里已经结束，后面多出了东西。", "请删掉多出来的部分，或检查前面是不是多写了 } 或 ]。"],
      ["The content has ended before this; the rest is too much.", "Delete the rest, or look for a } or ] too many before it."],
    );
  },
  badJson(text: string): Message {
    return words(
      [
        `从 ${shown(text)} 这里开始，JSON 读不下去了。`,
        '请检查这一处和上一行：引号、逗号、冒号、括号是否成对。一项写作 "名": 值,',
      ],
      [
        `JSON cannot be read from ${shown(text)} on.`,
        'Check this place and the line before: quotes, commas, colons, pairs of brackets. A field is "name": value,',
      ],
    );
  },
  duplicateKey(key: string, first: number): Message {
    return words(
      [`"${key}" 写了两次，第一次在第 ${first} 行。`, "请删掉一个，或给其中一个换名字。"],
      [`"${key}" stands here twice, first on line ${first}.`, "Delete one, or give it another name."],
    );
  },
  notAnObject(): Message {
    return words(
      ["这个文件最外层要是一对花括号 { … }。", '请写成：\n{ "…": … }'],
      ["The outermost thing in this file must be a pair of braces { … }.", 'Write:\n{ "…": … }'],
    );
  },

  // Frontmatter

  noFrontmatter(): Message {
    return words(
      ["这一章开头没有写标题的部分。", "请在文件最前面加上：\n---\ntitle: 这一章的标题\n---"],
      [
        "The chapter does not begin with its title.",
        "Put at the very beginning of the file:\n---\ntitle: The chapter's title\n---",
      ],
    );
  },
  badYaml(line: string): Message {
    return words(
      [
        `开头两条 --- 之间的 ${shown(line)} 读不懂。`,
        '每行写作“名: 值”，冒号用英文并空一格；值里有冒号、引号时，整个值加双引号：title: "…"',
      ],
      [
        `${shown(line)} between the two --- cannot be read.`,
        'Each line is "name: value", with a space after the colon; a value with colons or quotes in it goes in double quotes: title: "…"',
      ],
    );
  },
};
