// Messages about what is typed or pasted as in other programs, and about links and pictures that lead nowhere.

import type { Sentence, Sentences } from "../catalogue.ts";
import { shown } from "../samples.ts";
import { choices } from "./sentences.ts";

export const typing = {
  indentedLines: () => [
    "这里用空格缩进来分段，可是没有空行：几段会印成一段。",
    "请删掉段首的空格，段与段之间空一行；全章都这样写的，都要改。",
  ],
  indented: () => ["段首多了全角空格，会原样印出来。", "请删掉：一段一行，段与段之间空一行，不用缩进。全章都这样写的，都要改。"],
  bullet: (words: string) => [
    "这一行用符号当列表，会和上下行印成一段，符号也原样印出来。",
    `请前后各空一行，每行写成：\n- ${words}`,
  ],
  headingMark: (words: string) => ["小标题的 # 后面要空一格，而且要用英文半角的 #；现在会原样印出来。", `请写成：\n## ${words}`],
  wideLink: (better: string) => ["这个链接的括号不对，或网址里有空格，会原样印出来。", `请写成：${better}`],
  wideStars: (better: string) => ["加粗要用英文半角的星号，现在会原样印出来。", `请写成：${better}`],
  widePicture: (url: string) => ["图片前面的感叹号是全角的，图片出不来，只剩一个链接。", `请写成 ![图上有什么](${url})`],
  tabTable: () => [
    "这几行像是从表格里粘来的，会印成一段。",
    "请把表存成 CSV，用 npm run import 放进 data/，画成一张图；只有几行的，写成每行以 - 开头的列表。",
  ],
  taskMark: () => ["正文里没有待办的方框，[ ] 会原样印出来。", "请删掉方框；没有写完的事写成 {/* 注释 */}，读者看不到。"],
  formula: (written: string) => [
    `正文里不排公式，${shown(written)} 会原样印出来。`,
    "请用文字说，或直接写上标、下标的字：m²、CO₂。",
  ],
  /** A mark of another program, which chapters have not. */
  foreignMark: (written: string, what: "highlight" | "box" | "contents" | "page" | "character" | "quote" | "rule"): Sentence => {
    const said: Record<typeof what, string> = {
      highlight: "要加重请写成 **文字**。",
      box: "放在框里的写成 <Aside>…</Aside>，给读者的小字说明写成 <Note>…</Note>，两头的 ::: 删掉。",
      contents: "请删掉：目录由程序自己生成。",
      character: "请把它代表的那个字直接写上；空格就写空格。",
      quote: '引文写成 > 加一个空格，用英文半角的 >，前后各空一行；有署名的写成 <Quote by="…">…</Quote>。',
      rule: "要分隔，写一行 ---（三个英文半角的连字符），前后各空一行。",
      page: "通到别的章写成 [文字](/章名/)；照片放进 photos/，写成 <Photo …>。",
    };
    return [`${shown(written)} 是别的软件的写法，这里会原样印出来。`, said[what]];
  },
  /** `printed` is the number that the page would count. */
  listNumber: (written: number, printed: number) => [
    `这里写的是 ${written}，印出来会是 ${printed}：同一个列表的序号是一个接一个数下去的。`,
    `请核对序号；要另起一个列表，两个列表之间写一段话；序号不能变的，不用列表，写成第${written}条这样的一段段的话。`,
  ],
  underlined: (words: string) => [
    "这一行下面的横线会把它变成小标题。",
    `若是小标题，请写成：\n## ${words}\n若只是分隔，请在横线上面空一行。`,
  ],
  headingDepth: (marks: string, better: string, words: string) => [
    `小标题只有 ## 和 ### 两级，没有 ${marks}：这一章的标题写在开头的 title 里。`,
    `请写成：\n${better} ${words}`,
  ],

  // Fields
  tagInField: (tag: string) => [
    `这一项里不能用标签，${shown(tag)} 会原样印出来。`,
    "请只写文字；要印 facts.json 里的数，写两层花括号：{{编号}}。",
  ],
  braceInField: (written: string) => [
    `花括号 ${shown(written)} 会原样印出来。`,
    "要印 facts.json 里的数，请写两层花括号：{{编号}}；真要花括号，请用全角的｛｝。",
  ],
  markupInField: (written: string) => [
    `这一项会原样印出来，${shown(written)} 不会变成链接或符号。`,
    "请只写文字；链接写进正文。",
  ],

  // Addresses
  deadLink: (path: string, pages: readonly string[]) => [
    `这个链接打不开：没有 ${path} 这一页。`,
    `${choices(path, pages, "这篇故事的页面有")}请改成要去的那一页；没有这一页的，只留文字。`,
  ],
  deadAnchor: (anchor: string, anchors: readonly string[]) => [
    `这个链接到不了：没有 #${anchor} 这个地方。`,
    `${choices(anchor, anchors, "能到的地方有")}请改成要去的那一处；没有的，只留文字。`,
  ],

  /** `near` is a file that may be meant. */
  noServed: (path: string, near: string | undefined, what: "link" | "picture") => [
    what === "picture" ? `图片 ${path} 不在 public/ 文件夹里，读者会看不到。` : `这个链接打不开：public/ 里没有 ${path}。`,
    near
      ? `请写成 ${near}（大小写要一样，前面不写 public）。`
      : `请把文件放进 public/，名字同这里写的一样，大小写也要一样：public${path}`,
  ],
  heavyPicture: (path: string, size: number, most: number) => [
    `图片 ${path} 有 ${size} kB，public/ 里的图片原样发给每一个读者，手机上要等：最好不超过 ${most} kB。`,
    `照片请移到作品的 photos/ 里，写成 <Photo src="photos${path.slice(path.lastIndexOf("/"))}" alt="照片上有什么" credit="谁拍的" />，前后各空一行，每种屏幕就会拿到大小合适的一份；不是照片的，请缩到 1600 像素宽，存成 WebP，再放回 public/。`,
  ],
} satisfies Sentences;
