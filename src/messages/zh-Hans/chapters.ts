// Messages about what stands in a chapter: components, markup, and numerals in the prose.

import { languageName } from "../../locale/index.ts";
import type { Sentence, Sentences } from "../catalogue.ts";
import { shown } from "../samples.ts";
import { nouns } from "./nouns.ts";
import { choices, listOf } from "./sentences.ts";

const called = (locale: string) => languageName(locale, "zh-Hans");

export const chapters = {
  // Markup
  unknownComponent: (name: string, known: readonly string[]) => [`没有 <${name}> 这个组件。`, choices(name, known, "可以用")],
  unknownAttribute: (component: string, attribute: string, known: readonly string[]) => [
    `<${component}> 没有 "${attribute}" 这个属性。`,
    known.length === 0 ? `<${component}> 不带属性，请删掉它。` : choices(attribute, known, `<${component}> 可以写`),
  ],
  missingAttribute: (component: string, attribute: string) => [
    `<${component}> 缺少 ${attribute}。`,
    `请在标签里加上 ${attribute}="…"，已经写了的都留着。`,
  ],
  twiceAttribute: (component: string, attribute: string) => [`<${component}> 的 ${attribute} 写了两次。`, "请删掉一个。"],
  noContent: (component: string) => [
    `<${component}> 中间不能写文字，读者看不到。`,
    `请写成 <${component} … />；图下的说明写进图的 "caption"。`,
  ],
  emptyBlock: (component: string) => [
    `<${component}> 中间没有字，读者只看到一个空框。`,
    `请在 <${component}> 和 </${component}> 之间写上字，或删掉它。`,
  ],
  attributeForm: (component: string, attribute: string) => [
    `<${component}> 的 ${attribute} 要用英文双引号括起。`,
    `请写成 ${attribute}="…"`,
  ],
  fullWidthQuote: (character: string) => [
    `标签里的 ${character} 是中文全角符号。`,
    '请切换到英文输入法，改成半角：<Step state="…">',
  ],
  programCode: (line: string) => [
    `章节里不能写程序：${shown(line)}`,
    "请删掉这一行；组件不用导入，直接写就行。若这是正文，请不要用 import 或 export 开头。",
  ],
  expression: (text: string) => [
    `正文里不能用花括号 ${shown(text)}。`,
    "请删掉花括号；要引用 facts.json 里的数字，用 <Fact>；真要花括号请用全角｛｝。",
  ],
  /** `fact`: the id that stands there, where one does. */
  attributeExpression: (text: string, fact: string | undefined) => [
    `标签里不能这样用花括号 ${shown(text)}：里面的内容不会换成数字。`,
    `属性里要印 facts.json 里的数字，请写两层花括号，放在引号里面：…="{{${fact ?? "编号"}}}"；不是数字的，请直接写字。`,
  ],
  looseAngle: () => ["正文里不能单独用 <。", "请改成“小于”；书名号请用《 》。"],
  htmlComment: () => ["章节里不能写 <!-- --> 注释。", "请删掉，或写成 {/* … */}。"],
  htmlTag: (tag: string, better: keyof typeof nouns.instead) => [`章节里不能直接写 HTML 标签 <${tag}>。`, nouns.instead[better]],
  bareLink: (url: string) => [`网址不能写在尖括号里：<${url}>。`, `请写成 [文字](${url})`],
  brokenTag: (tag: string) => [`<${tag}> 这个标签没有写完。`, `请检查它的引号是否成对，末尾有没有 >，例如 <${tag} …="…">`],

  /** A tag without its first <, or with a full-width one (`wide`). */
  angleMissing: (tag: string, wide: string | undefined) => [
    wide ? `${tag} 前面的 ${wide} 不是英文半角的 <，这个标签会原样印出来。` : `${tag} 前面少了 <，这个标签会原样印出来。`,
    `请写成 <${tag} …>，两头都用英文半角的 < >。`,
  ],
  unclosedCode: () => [
    "代码块没有收尾，后面的全章都会印成代码。",
    "请在代码之后另起一行写上 ```；不是代码的，删掉这一行的 ``` 或 ~~~。",
  ],
  angleTwice: (character: string) => [`标签后面多了一个 ${character}，会原样印出来。`, "请删掉它。"],

  /** What other Markdown has and chapters have not. */
  notInProse: (what: "table" | "footnote" | "strike"): Sentence => {
    const said: Record<typeof what, Sentence> = {
      table: ["正文里不能用竖线画表格。", "请把表放进 data/，用一张图画出来，或写成每行以 - 开头的列表。"],
      footnote: ["正文里没有 [^1] 这样的脚注。", '请改用 <Note>…</Note>；数字的出处写进 facts.json，用 <Fact id="…" /> 引用。'],
      strike: ["正文里没有 ~~删除线~~。", "请删掉两头的 ~~；改过的事实请写进 story.json 的 corrections。"],
    };
    return said[what];
  },

  /** An address that is no place to send readers: a script, a file of this machine. */
  badLink: (url: string) => [
    `链接 ${shown(url)} 不能用：只能是 http(s) 网址、邮箱，或本站的 / 和 # 地址。`,
    "请写成 [文字](https://…)",
  ],
  unclosedTag: (tag: string) => [`<${tag}> 没有收尾。`, `请在它的内容之后写上 </${tag}>；没有内容就写成 <${tag} … />`],
  strayClose: (tag: string) => [`这里的 </${tag}> 没有对应的 <${tag}>。`, `请删掉它，或在前面补上 <${tag} …>`],
  ownLine: (tag: string) => [`<${tag}> 里有几段文字时，标签要单独占一行。`, `请写成：\n<${tag} …>\n\n文字\n\n</${tag}>`],
  /** `line` is the one that cannot be read. */
  badMarkup: (line: string) => [
    `这一行里的标签读不懂：${shown(line)}`,
    '请检查这一处的 < > { } 和引号。标签写作 <Step state="…">…</Step>',
  ],
  imageWithoutAlt: (url: string) => [`图片 ${shown(url)} 缺少替代文字。`, `请写成 ![图上有什么](${url})`],
  imageAway: (url: string) => [
    `图片 ${shown(url)} 不在 public/ 文件夹里，读者会看不到。`,
    "请把图片放进 public/ 文件夹，再写成 ![图上有什么](/文件名.jpg)",
  ],

  // Scenes
  stepOutside: () => [
    "<Step> 要直接放在 <Scrolly> 里面。",
    '请写成：\n<Scrolly figure="…">\n<Step state="…">…</Step>\n</Scrolly>',
  ],
  onlySteps: (what: string) => [`<Scrolly> 里只能放 <Step>，这里是 ${what}。`, "请把它移进某个 <Step>，或移到 </Scrolly> 之后。"],
  noSteps: () => [
    "这个 <Scrolly> 里一步也没有。",
    '请至少写一步：<Step state="…">…</Step>，或改用 <Figure figure="…" state="…" />',
  ],
  onlyPhotos: (what: string) => [`<Photos> 里只能放 <Photo>，这里是 ${what}。`, "请把它移到 </Photos> 之后。"],
  fewPhotos: (count: number) => [
    `<Photos> 里要有两张以上的照片，这里只有 ${count} 张。`,
    "请再放一张 <Photo>；只有一张时不用 <Photos>，直接写 <Photo>。",
  ],
  /** A picture in Markdown that is one of the story's photographs. */
  photoInMarkdown: (path: string, alt: string) => [
    `照片 ${shown(path)} 要写成 <Photo>，这样读者的手机才会拿到大小合适的一份，署名也才会印出来。`,
    `请写成 <Photo src="${path}" alt="${alt || "照片上有什么"}" credit="谁拍的" />，前后各空一行。`,
  ],
  attributeChoice: (component: string, attribute: string, written: string, known: readonly string[]) => [
    `<${component}> 的 ${attribute} 不能写 ${shown(written)}。`,
    choices(written, known, `${attribute} 可以写`),
  ],
  photoFocus: (component: string, attribute: string, written: string) => [
    `<${component}> 的 ${attribute} 看不懂：${shown(written)}。`,
    `请写成从左边起、从上边起各百分之几：${attribute}="50% 30%"`,
  ],
  sceneInside: (name: string, outer: string) => [`<${name}> 不能放在 <${outer}> 里面。`, `请把它移到 </${outer}> 之后。`],
  sceneInText: (name: string) => [`<${name}> 要另起一行，前后各空一行，不能夹在句子里。`, `请在 <${name}> 前后各空一行。`],
  sameAddress: (id: string, other: string) => [
    `这一步的地址 "${id}" 和 ${other} 里的一步相同。`,
    "请给这一章的文件或这张图换个名字。",
  ],
  markOutside: () => ["<Mark> 要放在 <Step> 里面，才知道点亮哪张图。", "请去掉 <Mark>，只留文字，或把这句话移进 <Step>。"],
  manyScrollies: (count: number) => [
    `这一章有 ${count} 个 <Scrolly>，读者会累：最多 3 个。`,
    "请把一个改成 <Figure>，或分成两章。",
  ],
  wideBeside: (figure: string, state: string) => [
    `画面 "${state}" 里，图 ${figure} 从最边上就画起了，文字没有空处可以经过，只能排在图的旁边：layout="wide" 用处不大。`,
    '请去掉 layout="wide"；或者让这张图在每个画面里都把起读的那一边空出来。',
  ],
  longStep: (length: number, most: number) => [
    `这一步有 ${length} 个字，手机一屏放不下：最多 ${most} 个字。`,
    "请拆成两步，或把一部分移到正文里。",
  ],
  shortStep: (length: number, least: number) => [
    `这一步只有 ${length} 个字，一滑就过：至少 ${least} 个字。`,
    "请多说一句画面上变了什么，或和相邻的一步合并。",
  ],
  oneRole: (role: string, other: string) => [
    `${other} 已经是 "${role}" 了，一个作品只有一个。`,
    '请把这一章的 role 删掉，或改成 "chapter"。',
  ],
  rolePlace: (role: string) => [`"${role}" 要排在${role === "opening" ? "最前" : "最后"}。`, "请改文件名前的序号。"],
  otherSteps: (original: string) => [
    `译文的图和步骤同 ${original} 不一致。`,
    "请让译文和原文有相同的 <Scrolly>、<Figure>，每步的 state 也按同样的顺序。",
  ],
  untranslatedChapter: (locale: string, sibling: string) => [
    `这一章没有${called(locale)}译文：那一版的读者看到的是原文，上面写明还没有译。`,
    `请写 ${sibling}：图、步骤和数照原文，文字用${called(locale)}。`,
  ],
  /** Texts of a file that have no words in the language of an edition; the place is the first one's. */
  untranslated: (locale: string, own: string, count: number) => [
    count === 1 ? `这里没有${called(locale)}译文。` : `这里没有${called(locale)}译文，这个文件里这样的文字共 ${count} 处。`,
    `请把它写成 { "${own}": "原来的文字", "${locale}": "${called(locale)}的文字" }；两种语言写法一样的，两处都照抄。`,
  ],
  /** Facts that only the original or only the translation states. */
  otherFacts: (original: string, lacks: readonly string[], adds: readonly string[]) => [
    [
      `译文和 ${original} 说的数不一样。`,
      lacks.length > 0 ? `译文里没有：${lacks.join("、")}。` : "",
      adds.length > 0 ? `原文里没有：${adds.join("、")}。` : "",
    ].join(""),
    "译文可以换说法，不能换数：请补上，或者在两边都删去。",
  ],
  /** Numbers in digits that one form of a text says and the other does not. */
  otherNumbers: (locale: string, more: readonly string[], less: readonly string[], original: string) => [
    [
      `${called(locale)}和原文的数不一样。`,
      more.length > 0 ? `原文里没有：${more.join("、")}。` : "",
      less.length > 0 ? `译文里没有：${less.join("、")}。` : "",
    ].join(""),
    `译文可以换说法，不能换数。原文是“${original}”：请照它改。`,
  ],

  // Numbers
  /** `ways`: how the number may be written, the exact one first. */
  factDiffers: (id: string, value: string, written: string, ways: readonly string[]) => [
    `正文写的是 ${written}，facts.json 里 "${id}" 是 ${value}，两处矛盾。`,
    `请改正其中一处：可以写${ways.map((way) => `“${way}”`).join("或")}，四舍五入、“约”“近”“超过”都可以；或写 <Fact id="${id}" />，让数字自动印出。`,
  ],
  /** The size is right, the sign is not. `below`: whether the fact is below zero. */
  factSign: (id: string, value: string, written: string, below: boolean) => [
    `${shown(written)} 的正负和 facts.json 里 "${id}" 的 ${value} 不一样。`,
    below
      ? "facts.json 里是负数：请写上负号，或在这句话里说明是减少、下降、亏损；若其实是增加，请改 facts.json。"
      : "facts.json 里是正数：请去掉负号；若其实是减少，请改 facts.json。",
  ],
  /** A word of a form that is none. */
  factForm: (as: string, unknown: string, known: readonly string[]) => [
    `写法 ${shown(as)} 里的“${unknown}”看不懂。`,
    `${choices(unknown, known, "可以写")}几样用空格隔开，数字是保留几位小数：as="亿 1"，或 {{编号 亿 1}}。`,
  ],
  factFormText: (id: string, as: string) => [
    `facts.json 里 "${id}" 是文字，不能按 ${shown(as)} 换写法。`,
    "请去掉这个写法；要换写法，先把 facts.json 里的 value 改成数字。",
  ],
  factNoWords: (id: string, as: string) => [
    `"${id}" 这个数没法按 ${shown(as)} 写成文字。`,
    "数太大，或者有小数而写的是英文；请换一个写法，或去掉它，让数字照常印出。",
  ],
  factNothingLeft: (id: string, as: string) => [
    `"${id}" 按 ${shown(as)} 写，四舍五入以后成了 0。`,
    "请换一个小些的单位，多留几位小数，或去掉这个写法。",
  ],
  factFormIdle: (as: string, written: string) => [
    `这个数已经写成了 ${shown(written)}，as=${shown(as)} 就用不上了。`,
    "两样只留一样：去掉 as，或去掉标签中间的字，让它照 as 印出。",
  ],
  /** A fact in a field that readers do not read. */
  factNotHere: (id: string) => [
    `这一项里放不了别的数，{{${id}}} 不会换成数字。`,
    "请在这里写出原来的值；{{ }} 只用在标题、导语、图注、替代文字这些给读者看的字里。",
  ],
  factWithoutNumber: (id: string, value: string, written: string) => [
    `${shown(written)} 里没有数，没法和 facts.json 里 "${id}" 的 ${value} 核对。`,
    `请把数字写进去，或写 <Fact id="${id}" />。`,
  ],

  /** `near` are ids of facts with this very value. */
  looseNumber: (written: string, near: readonly string[]) => [
    `${written} 没有和 facts.json 里的数字绑定，没有来源。`,
    `请写成 <Fact id="${near[0] ?? "…"}">${written}</Fact>${near.length > 1 ? `（数值相同的有 ${listOf(near)}）` : ""}${near.length ? "" : "，并在 facts.json 里加上这个数字和来源。"}`,
  ],

  /** A numeral in a field, which cannot hold a component. `data`: whether a dataset stands behind the field. */
  looseFieldNumber: (written: string, data: boolean) => [
    data ? `${written} 在 facts.json 和数据里都找不到。` : `${written} 在 facts.json 里找不到。`,
    `请核对这个数；若没错，请在 facts.json 里加上它和来源${data ? "，或补进数据" : ""}。`,
  ],
} satisfies Sentences;
