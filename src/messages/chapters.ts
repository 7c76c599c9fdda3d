// Messages about what stands in a chapter: components, markup, and numerals in the prose.

import { choices, listOf, type Message, misspelling, shown, words } from "./message.ts";

export const chapters = {
  // Markup

  unknownComponent(name: string, known: readonly string[]): Message {
    const hint = choices(name, known, { "zh-Hans": "可以用", en: "There are" });
    return words([`没有 <${name}> 这个组件。`, hint["zh-Hans"]], [`There is no component <${name}>.`, hint.en]);
  },
  unknownAttribute(component: string, attribute: string, known: readonly string[]): Message {
    const none = known.length === 0;
    const hint = choices(attribute, known, { "zh-Hans": `<${component}> 可以写`, en: `<${component}> takes` });
    return words(
      [`<${component}> 没有 "${attribute}" 这个属性。`, none ? `<${component}> 不带属性，请删掉它。` : hint["zh-Hans"]],
      [`<${component}> has no attribute "${attribute}".`, none ? `<${component}> takes no attributes; delete it.` : hint.en],
      misspelling(attribute, known),
    );
  },
  missingAttribute(component: string, attribute: string): Message {
    return words(
      [`<${component}> 缺少 ${attribute}。`, `请写成 <${component} ${attribute}="…">`],
      [`<${component}> lacks ${attribute}.`, `Write <${component} ${attribute}="…">`],
    );
  },
  twiceAttribute(component: string, attribute: string): Message {
    return words(
      [`<${component}> 的 ${attribute} 写了两次。`, "请删掉一个。"],
      [`<${component}> has ${attribute} twice.`, "Delete one."],
    );
  },
  noContent(component: string): Message {
    return words(
      [`<${component}> 中间不能写文字，读者看不到。`, `请写成 <${component} … />；图下的说明写进图的 "caption"。`],
      [
        `<${component}> takes no words between its tags; nobody would see them.`,
        `Write <${component} … />; what is to stand under a figure is its "caption".`,
      ],
    );
  },
  attributeForm(component: string, attribute: string): Message {
    return words(
      [`<${component}> 的 ${attribute} 要用英文双引号括起。`, `请写成 ${attribute}="…"`],
      [`${attribute} of <${component}> must stand in double quotes.`, `Write ${attribute}="…"`],
    );
  },
  fullWidthQuote(character: string): Message {
    return words(
      [`标签里的 ${character} 是中文全角符号。`, '请切换到英文输入法，改成半角：<Step state="…">'],
      [`${character} within a tag is a full-width character.`, 'Write the plain one: <Step state="…">'],
    );
  },
  programCode(line: string): Message {
    return words(
      [
        `章节里不能写程序：${shown(line)}`,
        "请删掉这一行；组件不用导入，直接写就行。若这是正文，请不要用 import 或 export 开头。",
      ],
      [
        `A chapter holds no program code: ${shown(line)}`,
        "Delete the line; components need no import. If it is prose, do not begin it with import or export.",
      ],
    );
  },
  expression(text: string): Message {
    const id = /^\{\s*([\w.-]+)\s*\}$/.exec(text)?.[1] ?? "…";
    return words(
      [`正文里不能用花括号 ${shown(text)}。`, `请删掉花括号；要引用数字请写 <Fact id="${id}" />；真要花括号请用全角｛｝。`],
      [`Braces ${shown(text)} have no place in prose.`, `Delete them; for a number write <Fact id="${id}" />.`],
    );
  },
  looseAngle(): Message {
    return words(
      ["正文里不能单独用 <。", "请改成“小于”，或用全角＜；书名号请用《 》。"],
      ["A single < has no place in prose.", 'Write "less than", or &lt;.'],
    );
  },
  htmlComment(): Message {
    return words(
      ["章节里不能写 <!-- --> 注释。", "请删掉，或写成 {/* … */}。"],
      ["A chapter has no <!-- --> comments.", "Delete it, or write {/* … */}."],
    );
  },
  htmlTag(tag: string, fix: string): Message {
    const fixes: Record<string, [string, string]> = {
      break: ["请删掉它；要分段就空一行。", "Delete it; leave a line empty to begin a paragraph."],
      strong: ["加粗请写成 **文字**。", "For bold write **words**."],
      emphasis: ["着重请写成 *文字*。", "For emphasis write *words*."],
      link: ["链接请写成 [文字](https://…)。", "For a link write [words](https://…)."],
      heading: ["小标题请写成 ## 标题。", "For a heading write ## Heading."],
      list: ["列表请每行以 - 开头。", "For a list begin each line with -."],
      quote: ["引语请写成 <Quote>…</Quote>。", "For a quotation write <Quote>…</Quote>."],
      image: [
        '图片请写成 ![图上有什么](/images/….jpg)；图表请写 <Figure figure="…" state="…" />。',
        'For a picture write ![what it shows](/images/….jpg); for a figure <Figure figure="…" state="…" />.',
      ],
      delete: ["请删掉这个标签，只留文字。", "Delete the tag and keep the words."],
    };
    const [chinese, english] = fixes[fix] ?? fixes.delete!;
    return words([`章节里不能直接写 HTML 标签 <${tag}>。`, chinese], [`A chapter has no HTML tags such as <${tag}>.`, english]);
  },
  bareLink(url: string): Message {
    return words(
      [`网址不能写在尖括号里：<${url}>。`, `请写成 [文字](${url})`],
      [`An address does not stand in angle brackets: <${url}>.`, `Write [words](${url})`],
    );
  },
  brokenTag(tag: string): Message {
    return words(
      [`<${tag}> 这个标签没有写完。`, `请检查它的引号是否成对，末尾有没有 >，例如 <${tag} …="…">`],
      [`The tag <${tag}> is not finished.`, `Check that its quotes come in pairs and that it ends in >, as in <${tag} …="…">`],
    );
  },
  /** A tag without its first <, or with a full-width one (`wide`). */
  angleMissing(tag: string, wide: string | undefined): Message {
    return words(
      [
        wide ? `${tag} 前面的 ${wide} 是中文全角符号，这个标签会原样印出来。` : `${tag} 前面少了 <，这个标签会原样印出来。`,
        `请写成 <${tag} …>，两头都用英文半角的 < >。`,
      ],
      [
        wide
          ? `The ${wide} before ${tag} is a full-width character; the tag would be printed.`
          : `The < before ${tag} is missing; the tag would be printed.`,
        `Write <${tag} …>.`,
      ],
    );
  },
  angleTwice(character: string): Message {
    return words(
      [`标签后面多了一个 ${character}，会原样印出来。`, "请删掉它。"],
      [`There is a ${character} too many after the tag; it would be printed.`, "Delete it."],
    );
  },
  /** What other Markdown has and chapters have not. */
  notInProse(what: "table" | "footnote" | "strike"): Message {
    const said = {
      table: words(
        ["正文里不能用竖线画表格。", "请把表放进 data/，用一张图画出来，或写成每行以 - 开头的列表。"],
        [
          "A chapter has no tables.",
          "Put the table into data/ and show it in a figure, or write a list with - before each line.",
        ],
      ),
      footnote: words(
        ["正文里没有 [^1] 这样的脚注。", '请改用 <Note>…</Note>；数字的出处写进 facts.json，用 <Fact id="…" /> 引用。'],
        [
          "A chapter has no footnotes such as [^1].",
          'Use <Note>…</Note>; the source of a number stands in facts.json: <Fact id="…" />.',
        ],
      ),
      strike: words(
        ["正文里没有 ~~删除线~~。", "请删掉两头的 ~~；改过的事实请写进 story.json 的 corrections。"],
        ["A chapter has no ~~struck words~~.", "Delete the ~~; what was put right belongs into corrections in story.json."],
      ),
    };
    return said[what];
  },
  /** An address that is no place to send readers: a script, a file of this machine. */
  badLink(url: string): Message {
    return words(
      [`链接 ${shown(url)} 不能用：只能是 http(s) 网址、邮箱，或本站的 / 和 # 地址。`, "请写成 [文字](https://…)"],
      [
        `The link ${shown(url)} will not do: it may be http(s), mailto, or an address of this site with / or #.`,
        "Write [words](https://…)",
      ],
    );
  },
  unclosedTag(tag: string): Message {
    return words(
      [`<${tag}> 没有收尾。`, `请在它的内容之后写上 </${tag}>；没有内容就写成 <${tag} … />`],
      [`<${tag}> is never closed.`, `Write </${tag}> after its content; without content write <${tag} … />`],
    );
  },
  strayClose(tag: string): Message {
    return words(
      [`这里的 </${tag}> 没有对应的 <${tag}>。`, `请删掉它，或在前面补上 <${tag} …>`],
      [`This </${tag}> has no <${tag}> before it.`, `Delete it, or add <${tag} …> before.`],
    );
  },
  ownLine(tag: string): Message {
    return words(
      [`<${tag}> 里有几段文字时，标签要单独占一行。`, `请写成：\n<${tag} …>\n\n文字\n\n</${tag}>`],
      [
        `Around several paragraphs, the tags of <${tag}> stand on lines of their own.`,
        `Write:\n<${tag} …>\n\nwords\n\n</${tag}>`,
      ],
    );
  },
  badMarkup(reason: string): Message {
    return words(
      [`从这里开始读不下去了（${reason}）。`, '请检查这一处的 < > { } 和引号。标签写作 <Step state="…">…</Step>'],
      [
        `The chapter cannot be read from here on (${reason}).`,
        'Check < > { } and quotes here. A tag is <Step state="…">…</Step>',
      ],
    );
  },
  imageWithoutAlt(url: string): Message {
    return words(
      [`图片 ${shown(url)} 缺少替代文字。`, `请写成 ![图上有什么](${url})`],
      [`The picture ${shown(url)} has no alternative text.`, `Write ![what it shows](${url})`],
    );
  },
  imageAway(url: string): Message {
    return words(
      [
        `图片 ${shown(url)} 不在 public/ 文件夹里，读者会看不到。`,
        "请把图片放进 public/ 文件夹，再写成 ![图上有什么](/文件名.jpg)",
      ],
      [
        `The picture ${shown(url)} is not in public/, so readers would not see it.`,
        "Put it into public/ and write ![what it shows](/name.jpg)",
      ],
    );
  },

  // Scenes

  stepOutside(): Message {
    return words(
      ["<Step> 要直接放在 <Scrolly> 里面。", '请写成：\n<Scrolly figure="…">\n<Step state="…">…</Step>\n</Scrolly>'],
      ["A <Step> stands directly within a <Scrolly>.", 'Write:\n<Scrolly figure="…">\n<Step state="…">…</Step>\n</Scrolly>'],
    );
  },
  onlySteps(what: string): Message {
    return words(
      [`<Scrolly> 里只能放 <Step>，这里是 ${what}。`, "请把它移进某个 <Step>，或移到 </Scrolly> 之后。"],
      [`A <Scrolly> holds steps only; this is ${what}.`, "Move it into a <Step>, or after </Scrolly>."],
    );
  },
  noSteps(): Message {
    return words(
      ["这个 <Scrolly> 里一步也没有。", '请至少写一步：<Step state="…">…</Step>，或改用 <Figure figure="…" state="…" />'],
      ["This <Scrolly> has no steps.", 'Write one: <Step state="…">…</Step>, or use <Figure figure="…" state="…" />'],
    );
  },
  sceneInside(name: string, outer: string): Message {
    return words(
      [`<${name}> 不能放在 <${outer}> 里面。`, `请把它移到 </${outer}> 之后。`],
      [`<${name}> cannot stand within <${outer}>.`, `Move it after </${outer}>.`],
    );
  },
  sceneInText(name: string): Message {
    return words(
      [`<${name}> 要另起一行，前后各空一行，不能夹在句子里。`, `请在 <${name}> 前后各空一行。`],
      [`<${name}> stands on lines of its own, not within a sentence.`, `Leave an empty line before and after <${name}>.`],
    );
  },
  sameAddress(id: string, other: string): Message {
    return words(
      [`这一步的地址 "${id}" 和 ${other} 里的一步相同。`, "请给这一章的文件或这张图换个名字。"],
      [`The address "${id}" of this step is that of a step in ${other}, too.`, "Rename this chapter's file or the figure."],
    );
  },
  markOutside(): Message {
    return words(
      ["<Mark> 要放在 <Step> 里面，才知道点亮哪张图。", "请去掉 <Mark>，只留文字，或把这句话移进 <Step>。"],
      [
        "A <Mark> stands within a <Step>, or there is no figure to light up.",
        "Keep its words only, or move the sentence into a <Step>.",
      ],
    );
  },
  manyScrollies(count: number): Message {
    return words(
      [`这一章有 ${count} 个 <Scrolly>，读者会累：最多 3 个。`, "请把一个改成 <Figure>，或分成两章。"],
      [
        `This chapter has ${count} scrollies, which tires readers: three at most.`,
        "Turn one into a <Figure>, or make two chapters.",
      ],
    );
  },
  longStep(length: number, most: number): Message {
    return words(
      [`这一步有 ${length} 个字，手机一屏放不下：最多 ${most} 个字。`, "请拆成两步，或把一部分移到正文里。"],
      [
        `This step has ${length} characters, too long for a phone: ${most} at most.`,
        "Make two steps of it, or move a part into the prose.",
      ],
    );
  },
  shortStep(length: number, least: number): Message {
    return words(
      [`这一步只有 ${length} 个字，一滑就过：至少 ${least} 个字。`, "请多说一句画面上变了什么，或和相邻的一步合并。"],
      [
        `This step has ${length} characters, gone in a moment: at least ${least}.`,
        "Say what changes in the picture, or join it with its neighbour.",
      ],
    );
  },
  oneRole(role: string, other: string): Message {
    return words(
      [`${other} 已经是 "${role}" 了，一个作品只有一个。`, '请把这一章的 role 删掉，或改成 "chapter"。'],
      [`${other} is "${role}" already; a story has one.`, 'Delete this chapter\'s role, or make it "chapter".'],
    );
  },
  rolePlace(role: string): Message {
    const first = role === "opening";
    return words(
      [`"${role}" 要排在${first ? "最前" : "最后"}。`, `请改文件名前的序号，例如 ${first ? "00" : "99"}-${role}.mdx`],
      [
        `"${role}" comes ${first ? "first" : "last"}.`,
        `Change the number in the file's name, for instance to ${first ? "00" : "99"}-${role}.mdx`,
      ],
    );
  },
  otherSteps(original: string): Message {
    return words(
      [`译文的图和步骤同 ${original} 不一致。`, "请让译文和原文有相同的 <Scrolly>、<Figure>，每步的 state 也按同样的顺序。"],
      [
        `The figures and steps of this translation differ from those of ${original}.`,
        "Give it the same <Scrolly> and <Figure>, and the same states in the same order.",
      ],
    );
  },

  // Numbers

  factDiffers(id: string, value: string, written: string): Message {
    return words(
      [
        `正文写的是 ${written}，facts.json 里 "${id}" 是 ${value}，两处矛盾。`,
        `请改正其中一处；或写 <Fact id="${id}" />，让数字自动印出。`,
      ],
      [
        `The text says ${written}, but "${id}" in facts.json is ${value}.`,
        `Fix one of them; or write <Fact id="${id}" />, which prints the number itself.`,
      ],
    );
  },
  factWithoutNumber(id: string, value: string, written: string): Message {
    return words(
      [
        `${shown(written)} 里没有数，没法和 facts.json 里 "${id}" 的 ${value} 核对。`,
        `请把数字写进去，或写 <Fact id="${id}" />。`,
      ],
      [
        `There is no number in ${shown(written)} to compare with ${value}, the value of "${id}" in facts.json.`,
        `Write the number in it, or write <Fact id="${id}" />.`,
      ],
    );
  },
  /** `near` are ids of facts with this very value. */
  looseNumber(written: string, near: readonly string[]): Message {
    const id = near[0] ?? "…";
    const more = near.length > 1;
    return words(
      [
        `${written} 没有和 facts.json 里的数字绑定，没有来源。`,
        `请写成 <Fact id="${id}">${written}</Fact>${more ? `（数值相同的有 ${listOf(near, "zh-Hans")}）` : ""}${near.length ? "" : "，并在 facts.json 里加上这个数字和来源。"}`,
      ],
      [
        `${written} is bound to no fact, so it has no source.`,
        `Write <Fact id="${id}">${written}</Fact>${more ? ` (facts of this value: ${listOf(near, "en")})` : ""}${near.length ? "." : ", and add the number and its source to facts.json."}`,
      ],
    );
  },
  /** A numeral in a field, which cannot hold a component. `data`: whether a dataset stands behind the field. */
  looseFieldNumber(written: string, data: boolean): Message {
    return words(
      [
        data ? `${written} 在 facts.json 和数据里都找不到。` : `${written} 在 facts.json 里找不到。`,
        `请核对这个数；若没错，请在 facts.json 里加上它和来源${data ? "，或补进数据" : ""}。`,
      ],
      [
        data ? `${written} is neither in facts.json nor in the data.` : `${written} is not in facts.json.`,
        `Check the number; if it is right, add it and its source to facts.json${data ? ", or to the data" : ""}.`,
      ],
    );
  },
};
