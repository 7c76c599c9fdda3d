// Messages about files as such: their names, their encoding, JSON and YAML that cannot be read.

import type { Sentence, Sentences } from "../catalogue.ts";
import { shown } from "../samples.ts";

export const files = {
  /** `path` is a file every story has. */
  noFile: (path: string) => [`缺少 ${path}。`, "每个作品都要有这个文件。"],
  noChapters: () => ["chapters/ 里还没有一章。", "一章是一个 .mdx 文件，文件名以序号开头。"],

  /** `likely` is the encoding it seems to have. */
  notUtf8: (likely: "GBK" | "UTF-16") => [
    `这个文件不是 UTF-8 编码，多半是用 ${likely} 存的，读不出来。`,
    "请用编辑器打开它，“另存为”时编码选 UTF-8，再覆盖原文件。",
  ],
  emptyFile: () => ["这个文件是空的。", "请写上内容，或者删掉它。"],

  /** Two versions of a file were joined, and both are in it. */
  conflict: () => [
    "这里留着合并两份改动的记号（<<<<<<<、=======、>>>>>>>），同一处两份都在。",
    "请在两份里选定一份，另一份和这三行记号都删掉。",
  ],
  /** What a file holds that was to be JSON. */
  foreignText: (kind: "table" | "geo" | "page" | "yaml"): Sentence => {
    const said: Record<typeof kind, Sentence> = {
      table: [
        "这个文件里是一张表（CSV），不是 JSON。",
        "请把它改名为 .csv，移出这个文件夹，再用 npm run import -- 加上它的路径，导入成数据。",
      ],
      geo: [
        "这个文件里是 KML、GPX 或 OSM，不是 GeoJSON。",
        "请改回原来的扩展名，移出这个文件夹，再用 npm run import -- 加上它的路径，导入。",
      ],
      page: [
        "这个文件里是一个网页，不是数据。",
        "多半是下载的时候要先登录，或链接已经失效。请重新下载；网页里就有那张表的，改名为 .html，移出去，再用 npm run import -- 加上它的路径，导入。",
      ],
      yaml: [
        "这个文件里是 YAML，不是 JSON。",
        '一项写作 "名": 值，整个文件放在一对花括号里。照手册里的例子改写；是表格的，存成 CSV，用 npm run import 导入。',
      ],
    };
    return said[kind];
  },
  /** Words read in the wrong character set, and what they were. */
  mangled: (written: string, was: string) => [
    `${shown(written)} 是乱码：UTF-8 的字被当成西文读过，再存了下来。`,
    `原来多半是：${was}\n请对照原稿核对；同一篇里别的乱码也要改。`,
  ],

  /** `most` in megabytes. */
  tooLarge: (most: number) => [
    `这个文件太大了：最多 ${most} MB。`,
    "请只留下图上用得到的行和列；线路和片区请用 npm run import 导入，它会简化。不是故事里的文件，就移到这个文件夹外面。",
  ],
  link: () => ["这是指向别处的快捷方式（链接），不是文件本身。", "请把它删掉，把原文件复制到这里。"],
  folderNotFile: () => ["这里要的是一个文件，却是一个文件夹。", "请把里面的文件移出来，再删掉或改名这个文件夹。"],
  fileNotFolder: () => ["这里要的是一个文件夹，却是一个文件。", "请给这个文件改名，或移走它，再新建同名的文件夹。"],
  unreadable: () => ["这个文件打不开：没有读它的权限，或正被别的程序占用。", "请关掉正在用它的程序，检查文件的权限，再试一次。"],

  closedFolder: () => ["这个文件夹打不开：没有看它的权限。", "请在文件管理器里看它的属性，让自己能打开它，再试一次。"],

  /** `right` is what the file or folder was meant to be called. */
  misnamed: (name: string, right: string) => [
    `这里的 ${name} 名字写得不对：要叫 ${right}，大小写也要一样。`,
    `请改名为 ${right}。`,
  ],
  wrongEnding: (ending: string, better: string) => [
    `文件名的末尾要是小写的 ${ending}，不然它不会发布出来。`,
    `请把文件改名为 "${better}"（Windows 可能藏起了扩展名，要先让它显示出来）。`,
  ],

  /** `folder` is the one to stand in, `better` the path it would have there. */
  nestedFile: (folder: string, better: string) => [
    `文件要直接放在 ${folder}/ 里，不能放在它里面的文件夹。`,
    `请移到 ${better}；不用的稿子移到这篇故事的文件夹外面。`,
  ],

  /** A photograph that no browser could show. */
  badPhoto: (fault: "empty" | "cut" | "heic" | "other" | "foreign"): Sentence => {
    const said: Record<typeof fault, Sentence> = {
      empty: ["这张照片是空的，一个字节也没有。", "多半没有下载完。请换上原来的照片。"],
      cut: ["这张照片不完整，后半截没有了。", "多半没有下载完，或没有传完。请换上完整的照片。"],
      heic: [
        "这张照片是 HEIC，手机自己的格式，改了名字也还是它，浏览器打不开。",
        "请在手机或电脑上打开它，导出为 JPEG，再换上；iPhone 可在“设置 › 相机 › 格式”里选“兼容性最佳”。",
      ],
      other: ["这个文件不是照片，只是名字像。", "多半是网页或别的文件存成了这个名字。请换上真正的照片。"],
      foreign: ["照片不能用这种格式（GIF、TIFF 或 SVG）。", "请用看图软件打开它，导出为 JPEG 或 PNG，再换上。"],
    };
    return said[fault];
  },

  /** `code` as in tables, `U+200B`; `kind` as in story/characters.ts. */
  oddCharacter: (code: string, kind: "control" | "invisible" | "lost" | "line" | "private" | "radical"): Sentence => {
    const pasted = (what: string): Sentence => [
      `这里有一个${what}（${code}），多半是粘贴时带进来的。`,
      "请把光标放到这里，前后各删一下，再把删掉的字补上；或把这一行重新打一遍。",
    ];
    const said: Record<typeof kind, Sentence> = {
      control: pasted("控制字符"),
      invisible: pasted("看不见的字符"),
      private: [
        `这里有一个只有某个字体才认得的符号（${code}），读者会看到方框，多半是从 Word 粘贴来的。`,
        "请删掉它：是列表的圆点，就改成 - 加一个空格；是别的字，请重新打一遍。",
      ],
      radical: [
        `这里有一个部首（${code}），样子像汉字，其实不是那个字，多半是从 PDF 粘贴来的：搜不到，有的手机上还印不出来。`,
        "请换成真正的字；npm run check -- --fix 会全部换好。",
      ],
      lost: [
        `这里有一个坏掉的字符（${code}），原来的字已经丢了。`,
        "请对照原稿把这个字重新打上；多半是转码时弄坏的，附近的字也请查一遍。",
      ],
      line: ["这个文件用的是旧式换行（CR），网页会把整篇当成一行。", "请用编辑器“另存为”，换行符选 LF（或 CRLF）。"],
    };
    return said[kind];
  },
  badFileName: (name: string) => [
    `文件名 "${name}" 不能用：它要进网址，只能用小写英文字母、数字和连字符。`,
    "名字不能和别的文件相同；章节以自己的序号开头。",
  ],
  /** A file of another program; `expected` is what the folder holds. */
  foreignFile: (kind: "table" | "geo" | "document" | "picture", expected: string) => {
    const said: Record<typeof kind, string> = {
      table: "这是一张表格：先移出去，再用 npm run import -- 加上它的路径，导入成数据。",
      geo: "这是别的软件的地理数据：先移出去，再用 npm run import -- 加上它的路径，导入；shapefile 的几个文件先一起压成一个 zip。",
      document: "这是一份文稿：先移出去；是 .docx 的，用 npm run import -- 加上它的路径，导入成各章；别的先另存为 .docx。",
      picture: "这是一张图片：头图放进 photos/，文中的图片放进 public/。",
    };
    return [`这个文件夹只放 ${expected} 文件，这个文件不会发布出来。`, said[kind]];
  },
  /** A file of the story in none of its folders; `folder` is the one where it belongs. */
  outside: (folder: string) => [
    "这个文件不在故事的哪一个文件夹里，不会发布出来。",
    `请移到 ${folder}/ 里；不用的稿子移到这篇故事的文件夹外面。`,
  ],
  /** A file that every story has, in a folder of it or in one around. */
  misplaced: (path: string) => [`${path} 放错了地方：要直接放在这篇故事的文件夹里，和 chapters/ 并列。`, "请移过去。"],
  /** A figure among tables, or a table among figures; `home` is the folder where it belongs. */
  wrongFolder: (home: string) => [`这个文件的内容是 ${home}/ 里的那种，放在这里读不出来。`, `请移到 ${home}/ 里。`],
  /** A file of nearly the name of one that every story has; `other` is that one, which is there. */
  twinFile: (other: string) => [
    `已经有 ${other} 了，这个文件用不上，不会发布出来。`,
    `请核对哪一份是新的：要用这一份，就把它的内容放进 ${other}。`,
  ],
  strangeFile: (expected: string) => [
    `不认识这个文件：这个文件夹只放 ${expected} 文件，它不会发布出来。`,
    `别的文件放在作品文件夹的外面；若它本该是 ${expected}，请检查文件名的末尾（Windows 可能藏起了扩展名）。`,
  ],
  sameChapter: (id: string, other: string) => [
    `这一章和 ${other} 重名，都叫 "${id}"，网址会相同。`,
    "两章要有不同的名字；若是多出来的副本，删掉它。",
  ],
  takenChapter: (id: string) => [`这一章不能叫 "${id}"：网站自己有一个同名的文件夹，网址会撞在一起。`, "请给文件换一个名字。"],
  sameNumber: (number: string, other: string) => [
    `这一章和 ${other} 的序号都是 ${number}，分不清先后。`,
    "请给其中一个文件换一个序号。",
  ],
  lonelyTranslation: (base: string) => [
    `这是一章的译文，但找不到原文 ${base}。`,
    `请检查文件名：除语言外，译文要和原文同名（${base}）。`,
  ],

  // JSON syntax

  /** `line` is the whole line as it should be. */
  fullWidth: (character: string, plain: string, line: string) => [
    `这里的 ${character} 是中文全角符号，JSON 只认英文半角的 ${plain}。`,
    `请切换到英文输入法，把这一行改成：\n${line}`,
  ],

  /** `line` is the whole line as it should be. */
  missingComma: (line: string) => ["这里的末尾少了一个逗号。", `请加上英文逗号，把这一行改成：\n${line}`],
  trailingComma: () => ["最后一项后面多了一个逗号。", "请删掉这个逗号：} 或 ] 前面不能有逗号。"],
  twiceComma: () => ["这里多了一个逗号。", "请删掉它：两项之间只有一个逗号。"],
  tabInText: () => ["这段文字里有一个制表符（Tab），多半是从表格里粘贴来的。", "请换成一个空格，或删掉。"],
  comment: () => ["JSON 里不能写注释（// 或 /* */）。", '请删掉它；要给同事留话，可以写进 "note"。'],
  singleQuote: () => ["这里用了单引号 '，JSON 里的文字要用双引号 \"。", '请把两头的单引号都换成双引号："…"。'],
  /** A word where a value is to stand; `as`: what that value is, `cell` and `unknown` where the word says that it is not known. */
  bareWord: (word: string, as: "text" | "value" | "number" | "date" | "cell" | "unknown"): Sentence => {
    const said: Record<typeof as, Sentence> = {
      text: [`${word} 没有加引号。`, "文字两头要加英文双引号。"],
      value: [`${word} 的写法不对。`, "请用小写，不加引号。"],
      number: [`${word} 不是数，而这一列是数。`, "请写数字本身，不加单位和“约”；不知道就写 null。"],
      date: [`${word} 不是日期，而这一列是日期。`, '请写成 "2022"、"2022-10" 或 "2022-10-01" 这样；不知道就写 null。'],
      cell: [`${word} 不是值。`, "数据里不知道的格子，写 null。"],
      unknown: [`${word} 不是值。`, "还不知道的，不能编一个：这一项可以不写的，整项删去；非写不可的，先弄清楚。"],
    };
    return said[as];
  },
  unclosedText: () => [
    "这段文字的双引号没有收尾（JSON 的一段文字不能换行）。",
    '请在末尾补上英文双引号 "；要换行请写 \\n；文字里面要用引号请用“ ”。',
  ],
  quoteInText: () => [
    '这段文字里面又用了英文双引号 "，文字在那里就断了。',
    "请把里面的引号改成中文的“ ”，只留最外面一对英文双引号。",
  ],
  missingValue: () => ["冒号后面没有写值。", "请写上它的值；不需要这一项，就把这一项整个删掉。"],
  unclosed: (bracket: string, closing: string) => [`这里的 ${bracket} 没有收尾。`, `请在它的内容之后补上 ${closing}。`],

  /** The bracket with which the value of `key` was to begin is missing. */
  unopened: (key: string, bracket: "{" | "[") => [
    `${key} 的值前面少了一个 ${bracket}。`,
    `请在它的内容之前补上：${key}: ${bracket}`,
  ],
  tooDeep: (most: number) => [`括号或标签套得太深，超过 ${most} 层。`, "请检查这里是不是误粘了一长串括号或标签，删掉多余的。"],
  reservedKey: (key: string) => [`"${key}" 是程序留用的名字，写在这里会丢掉它的内容。`, "请换一个名字。"],

  /** A number that would not be printed as it is written. */
  inexactNumber: (text: string) => [
    `${text} 的位数太多或数值太大，存不下，印出来会变成别的数。`,
    `请核对这个数；若是编号、号码，请加引号："${text}"。`,
  ],
  missingColon: (key: string) => [`${key} 后面少了英文冒号。`, `请写成 ${key}: …`],
  badNumber: (text: string) => [
    `${text} 不是 JSON 认得的数。`,
    "只写数字本身：小数点前要有 0，不加千分逗号、单位和“约”；“万”“亿”要么写进 unit，要么乘进数里。",
  ],
  badEscape: () => ["这段文字里的反斜杠 \\ 用法不对。", "要写反斜杠本身请写 \\\\；换行是 \\n。"],
  afterEnd: () => ["内容到这里已经结束，后面多出了东西。", "请删掉多出来的部分，或检查前面是不是多写了 } 或 ]。"],
  /** What stands around the group that the file is. */
  aroundJson: (written: string) => [
    `${shown(written)} 不是数据：这个文件里只能有一对花括号 { … } 和它里面的内容。`,
    "请删掉花括号外面的字。",
  ],
  badJson: (text: string) => [
    `${shown(text)} 这里不合 JSON 的写法。`,
    '请检查这一处和上一行：引号、逗号、冒号、括号是否成对。一项写作 "名": 值,',
  ],
  duplicateKey: (key: string, first: number) => [
    `"${key}" 写了两次，第一次在第 ${first} 行。`,
    "请删掉一个，或给其中一个换名字。",
  ],
  notAnObject: () => ["这个文件最外层要是一对花括号 { … }。", '请写成：\n{ "…": … }'],

  // Frontmatter
  noFrontmatter: () => ["这一章开头没有写标题的部分。", "标题写在文件最前面，夹在两条 --- 之间。"],
  /** Not on the first line, or between other lines than three hyphens. */
  frontElsewhere: () => [
    "开头标题的部分要从第一行开始，夹在两条 --- 之间（三个英文半角的连字符，各占一行）。",
    "前面不能有空行和别的字；原来写在前面的，移到它后面。",
  ],
  twoFronts: () => [
    "这一章有两个标题部分，第二个会原样印出来。",
    "请只留一个：把要的几行并到第一个里，删掉另一个；若是整章粘贴了两遍，删掉后一遍；若本是两章，分成两个文件。",
  ],
  frontUnclosed: () => ["开头标题部分的第二条 --- 没有写，或写错了。", "请在标题这几行之后另起一行，写三个英文半角的连字符。"],
  badYaml: (line: string) => [
    `开头两条 --- 之间的 ${shown(line)} 读不懂。`,
    '每行写作“名: 值”，冒号用英文并空一格，缩进用空格不用 Tab；值以 * & ! [ 这样的符号开头，或里面有冒号、引号、空格后的 # 时，整个值加双引号：title: "…"',
  ],
} satisfies Sentences;
