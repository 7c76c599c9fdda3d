// Messages about files as such: their names, their encoding, JSON and YAML that cannot be read.

import { type Message, shown, words } from "./message.ts";

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
  /** `likely` is the encoding it seems to have. */
  notUtf8(likely: "GBK" | "UTF-16"): Message {
    return words(
      [
        `这个文件不是 UTF-8 编码，多半是用 ${likely} 存的，读不出来。`,
        "请用编辑器打开它，“另存为”时编码选 UTF-8，再覆盖原文件。",
      ],
      [
        likely === "UTF-16"
          ? "This file is encoded as UTF-16, so it cannot be read."
          : "This file is not encoded as UTF-8, so it cannot be read.",
        "Open it in your editor, save it again with the encoding UTF-8, and replace it.",
      ],
    );
  },
  emptyFile(): Message {
    return words(["这个文件是空的。", "请写上内容，或者删掉它。"], ["This file is empty.", "Write its content, or delete it."]);
  },
  /** `most` in megabytes. */
  tooLarge(most: number): Message {
    return words(
      [
        `这个文件太大了：最多 ${most} MB。`,
        "请只留下图上用得到的行和列；线路和片区请先在 mapshaper.org 简化。不是故事里的文件，就移到这个文件夹外面。",
      ],
      [
        `This file is too large: ${most} MB at most.`,
        "Keep the rows and columns that the figures show; simplify courses and areas at mapshaper.org. If it is no part of the story, move it out of this folder.",
      ],
    );
  },
  link(): Message {
    return words(
      ["这是指向别处的快捷方式（链接），不是文件本身。", "请把它删掉，把原文件复制到这里。"],
      ["This is a link to a file elsewhere, not the file itself.", "Delete it, and copy the file to this place."],
    );
  },
  folderNotFile(): Message {
    return words(
      ["这里要的是一个文件，却是一个文件夹。", "请把里面的文件移出来，再删掉或改名这个文件夹。"],
      ["There is to be a file here, but this is a folder.", "Move its files out, and delete or rename the folder."],
    );
  },
  fileNotFolder(): Message {
    return words(
      ["这里要的是一个文件夹，却是一个文件。", "请给这个文件改名，或移走它，再新建同名的文件夹。"],
      ["There is to be a folder here, but this is a file.", "Rename the file or move it away, and make a folder of this name."],
    );
  },
  unreadable(): Message {
    return words(
      ["这个文件打不开：没有读它的权限，或正被别的程序占用。", "请关掉正在用它的程序，检查文件的权限，再试一次。"],
      [
        "This file cannot be opened: it may not be read, or another program holds it.",
        "Close the program that uses it, check its permissions, and try again.",
      ],
    );
  },
  /** `code` as in tables, `U+200B`; `kind` as in source/characters.ts. */
  oddCharacter(code: string, kind: "control" | "invisible" | "lost" | "line"): Message {
    if (kind === "line")
      return words(
        ["这个文件用的是旧式换行（CR），网页会把整篇当成一行。", "请用编辑器“另存为”，换行符选 LF（或 CRLF）。"],
        [
          "This file has old line ends (CR), so a page would take it for one line.",
          "Save it again with the line ends LF (or CRLF).",
        ],
      );
    if (kind === "lost")
      return words(
        [
          `这里有一个坏掉的字符（${code}），原来的字已经丢了。`,
          "请对照原稿把这个字重新打上；多半是转码时弄坏的，附近的字也请查一遍。",
        ],
        [
          `There is a broken character here (${code}); what stood there is lost.`,
          "Type it again from the original, and look over the words around it: a conversion broke them.",
        ],
      );
    const what = kind === "control" ? ["控制字符", "control character"] : ["看不见的字符", "invisible character"];
    return words(
      [
        `这里有一个${what[0]}（${code}），多半是粘贴时带进来的。`,
        "请把光标放到这里，前后各删一下，再把删掉的字补上；或把这一行重新打一遍。",
      ],
      [
        `There is an ${what[1]!} here (${code}), which came with a paste.`.replace("an control", "a control"),
        "Put the cursor here, delete to both sides, and type again what went with it; or type the line again.",
      ],
    );
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
  takenChapter(id: string, better: string): Message {
    return words(
      [`这一章不能叫 "${id}"：网站自己有一个同名的文件夹，网址会撞在一起。`, `请给文件换一个名字，例如 "${better}"。`],
      [
        `This chapter cannot be called "${id}": the site has a folder of that name for its own files.`,
        `Give the file another name, for instance "${better}".`,
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

  /** The story is right, but its pages could not be made. */
  buildFailed(reason: string): Message {
    return words(
      [`网站没有生成完：${reason}`, "原来的网站没有动。请先再运行一次 npm run build；若还是这样，请把这一行发给技术同事。"],
      [
        `The site was not finished: ${reason}`,
        "The site of before is as it was. Run npm run build once more; if that does not help, send this line to the developers.",
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
  /** The bracket with which the value of `key` was to begin is missing. */
  unopened(key: string, bracket: "{" | "["): Message {
    return words(
      [`${key} 的值前面少了一个 ${bracket}。`, `请在它的内容之前补上：${key}: ${bracket}`],
      [`The ${bracket} before the value of ${key} is missing.`, `Add it before its content: ${key}: ${bracket}`],
    );
  },
  tooDeep(most: number): Message {
    return words(
      [`括号或标签套得太深，超过 ${most} 层。`, "请检查这里是不是误粘了一长串括号或标签，删掉多余的。"],
      [
        `Brackets or tags are nested more than ${most} deep.`,
        "Look for a run of brackets or tags pasted by mistake, and delete it.",
      ],
    );
  },
  reservedKey(key: string): Message {
    return words(
      [`"${key}" 是程序留用的名字，写在这里会丢掉它的内容。`, "请换一个名字。"],
      [`"${key}" is a name that programs keep for themselves; what is under it would be lost.`, "Give it another name."],
    );
  },
  /** A number that would not be printed as it is written. */
  inexactNumber(text: string): Message {
    return words(
      [`${text} 的位数太多或数值太大，存不下，印出来会变成别的数。`, `请核对这个数；若是编号、号码，请加引号："${text}"。`],
      [
        `${text} has more digits than a number can keep; it would be printed as another.`,
        `Check it; if it is a code or a telephone number, put it in quotes: "${text}".`,
      ],
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
  frontUnclosed(): Message {
    return words(
      ["开头标题部分的第二条 --- 没有写，或写错了。", "请在标题这几行之后另起一行，写三个英文半角的连字符：\n---"],
      [
        "The second --- after the lines of the title is missing or misspelt.",
        "Put three plain hyphens on a line of their own after these lines:\n---",
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
