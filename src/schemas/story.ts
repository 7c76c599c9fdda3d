// content/story.json: what the whole site says of itself.

import { z } from "zod";
import { FIRST_LOCALE } from "../locale/index.ts";
import { card } from "./card.ts";
import { means, oneOf, schemaLine } from "./describe.ts";
import { allow, id } from "./names.ts";
import { locale, spoken, text } from "./text.ts";

const date = z.iso.date();
const address = z.url({ protocol: /^https?$/ }).meta({ pattern: "^https?://" });

/** A feature of a geo file: `rivers/fen`. */
const feature = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/)
  .meta({ form: ["写成“文件名/编号”：rivers/fen。", "Write file/id: rivers/fen."] });

const source = z.strictObject({
  title: means(text, "来源的全名，连它自己的书名号。", "The work's title, in its own punctuation."),
  short: means(
    text.optional(),
    "图下面印的简称；全名太长时写。",
    "A few words for the foot of a figure, where the title is too long.",
  ),
  by: means(text.optional(), "谁写的、谁发的。", "Who wrote or issued it."),
  when: means(
    text.optional(),
    "什么时候的，知道多细写多细：“2023年春”也行。",
    'When it appeared, as exactly as it is known: words, for "spring 2023" is not a date.',
  ),
  url: means(address.optional(), "网址，以 https:// 开头。", "Where it can be read: https://…"),
  note: means(text.optional(), "用它之前该知道的话。", "What one should know before trusting it."),
});

const seal = z.strictObject({
  at: means(feature, "地点：文件名/编号。", "The place: file/id."),
  words: means(text, "印上的字，一两个。", "One or two characters."),
});

/** What of the story's map stands in the first screen's drawing. */
const drawing = z.strictObject({
  ribbon: means(feature.optional(), "一条河，从它的第一个点画起。", "A river, drawn from its first point on."),
  seals: means(
    z.array(seal).min(1),
    "几处地方，各盖一方印；路连着头一个和末一个。",
    "Places, each under a seal; the roads join the first and the last.",
  ),
  strokes: means(z.array(feature).default([]), "路。", "Roads."),
});

/** A photograph in the drawing's place. */
const photograph = z.strictObject({
  photo: means(
    z
      .string()
      .regex(/^photos\/[a-z0-9]+(-[a-z0-9]+)*\.(jpg|jpeg|png|webp|avif)$/)
      .meta({ form: ["写成 photos/文件名：photos/bridge.jpg。", "Write photos/name: photos/bridge.jpg."] }),
    "照片文件，放在 photos/ 里：photos/bridge.jpg。",
    "The file, in photos/: photos/bridge.jpg.",
  ),
  alt: means(text, "照片上有什么，说给看不见的人。", "What is to be seen, for those who do not see it."),
  credit: means(text, "谁拍的、谁的版权，印在照片下面。", "Who took it, and whose it is: stands under the picture."),
});

/** A line with an address of its own: a licence. */
const linked = z.strictObject({
  text: means(text, "一行字。", "The line."),
  url: means(address.optional(), "这一行指向的网址。", "Where the line leads."),
});

const publisher = z.strictObject({
  name: means(text, "单位的名字。", "Its name."),
  url: means(address.optional(), "单位的网址。", "Its address."),
});

/** What a site in mainland China has to show; each stands only where its number is known. */
const filing = z.strictObject({
  icp: means(
    z.string().trim().min(1).optional(),
    "工信部备案号：晋ICP备00000000号-1。会连到备案查询网站。",
    "The ICP filing number; leads to the ministry's register.",
  ),
  police: means(
    z.string().trim().regex(/\d/).optional(),
    "公安联网备案号：晋公网安备 14000000000000号。会连到查询页。",
    "The public-security filing number; leads to its register.",
  ),
  news: means(
    z.string().trim().min(1).optional(),
    "互联网新闻信息服务许可证编号。",
    "The number of the licence for internet news services.",
  ),
});

export const story = z.strictObject({
  $schema: schemaLine,
  locale: means(
    spoken.default(FIRST_LOCALE),
    "写作语言：简体中文 zh-Hans，英文 en。",
    "The language the story is written in: zh-Hans, en.",
  ),
  title: means(text, "整篇的标题。", "The story's title."),
  subtitle: means(text.optional(), "标题下面的一行。", "A line under the title."),
  standfirst: means(text, "导语，两三句话，叫人愿意往下读。", "Two or three sentences that make one read on."),
  description: means(
    text.optional(),
    "给搜索引擎和转发卡片的一句话；不写就用导语。",
    "One line for search engines and cards; the standfirst if absent.",
  ),
  byline: means(
    z
      .array(
        z.strictObject({
          role: means(text, "做什么的：文、图、摄影。", "What they did: words, figures, photographs."),
          name: means(text, "名字。", "The name."),
          is: means(
            oneOf({
              person: ["人", "a person"],
              organisation: ["单位", "an organisation"],
              source: ["不是作者，是文章所依据的", "no author, but what the story rests on"],
            }).default("person"),
            "这个名字是谁的；读者看不见，搜索引擎和订阅靠它分清谁是作者。",
            "Whose name it is. Readers do not see it; search engines and feeds tell authors by it.",
          ),
        }),
      )
      .default([]),
    "署名。",
    "Who made it.",
  ),
  opening: means(
    z.union([drawing, photograph]).optional(),
    "第一屏的画：一张山水，里面的地方来自 geo/；或者一张照片。不写就是没有名字的山和水。",
    "The first screen's picture: a drawing of the story's places, or a photograph. Absent: ridges and a river that are nobody's.",
  ),
  card: means(
    card.optional(),
    "整篇的转发卡片上的图，海报上也有它；不写，就用第一屏的画或照片。",
    "The picture on the story's cards, and on its poster too. Absent: the first screen's drawing or photograph.",
  ),
  date: means(
    date.optional(),
    "发布的日子：2026-11-23。以后改了什么，记在 corrections 里。",
    "The day of publication, YYYY-MM-DD. What is put right later stands in corrections.",
  ),
  sources: means(
    z.record(id, source),
    "来源：编号，和它是什么。数、表和地图都指到这里。",
    "The works that facts and datasets point to, by id.",
  ),
  site: means(
    address.optional(),
    "发布后首页的完整网址，怎样打得开就怎样写：https://…/story/，或者 https://…/story/index.html（只认文件名的存储桶）。规范链接、转发卡片、二维码、站点地图和订阅都用它；不写，就没有这些。",
    "The home page's address once published, as it opens in a browser: https://…/story/, or https://…/story/index.html where a host knows files only. For canonical links, cards, QR codes, sitemap and feed; absent, they are left out.",
  ),
  editions: means(
    z.record(locale, address).default({}),
    '同一篇故事别的语言的版本：语言代码，和那一版首页的网址：{ "en": "https://…/en/" }。自己不用写；页末会连过去，搜索引擎也会知道。',
    'The same story in other languages: tag, and the address of that home page: { "en": "https://…/en/" }. Itself is left out. Linked at the foot, and told to search engines.',
  ),
  translationOf: means(
    locale.optional(),
    "这一版是从哪一版译来的，写 editions 里的语言代码；不写，这一版就是原文。",
    "Which of the editions this one was translated from, by its tag; absent: this is the original.",
  ),
  corrections: means(
    z
      .array(
        z.strictObject({
          date: means(date, "哪天改的：2026-11-25。", "When it was corrected: 2026-11-25."),
          text: means(text, "原来写的什么，现在改成什么。", "What was written, and what it is now."),
          chapter: means(
            id.optional(),
            "说的是哪一章，写章的编号；不写就是整篇。",
            "The chapter it concerns, by id; the whole story if absent.",
          ),
        }),
      )
      .default([]),
    "更正，先后随便；新的在前，印在文末和那一章的页上。",
    "What has been put right, in any order: shown newest first at the end, and on the page of its chapter.",
  ),
  publisher: means(publisher.optional(), "发布单位。", "Who publishes it."),
  editor: means(text.optional(), "责任编辑的名字。", "The responsible editor's name."),
  licence: means(
    z
      .strictObject({
        text: means(linked.optional(), "文字怎样可以转用。", "What may be done with the words."),
        data: means(linked.optional(), "数据怎样可以转用。", "What may be done with the data."),
      })
      .optional(),
    "许可，印在每页最下面。",
    "Licences, at the foot of every page.",
  ),
  filing: means(filing.optional(), "备案号和许可证号，有哪个写哪个。", "Filing and licence numbers, as far as there are any."),
  offline: means(
    z.boolean().default(false),
    "读过一次以后，没有网络也能读：true 或 false。要收回，改回 false 再发布一次。",
    "Whether the story can be read without a network after one visit. To take it back, set false and publish again.",
  ),
  wechat: means(
    z
      .strictObject({
        signEndpoint: means(
          address,
          "自家服务器上给微信分享签名的网址；页面把自己的网址作为 url 参数送去，收回 appId、timestamp、nonceStr、signature。",
          "Your own server's address that signs for WeChat: it is sent the page's address as `url` and answers appId, timestamp, nonceStr, signature.",
        ),
      })
      .optional(),
    "微信里转发时的卡片；要有认证的公众号和一台签名的服务器。不写也能转发，只是卡片由微信自己猜。",
    "Cards of your own in WeChat, for those with a verified account and a server that signs. Absent: WeChat guesses.",
  ),
  allow,
  footer: means(z.array(linked).default([]), "每页最下面其他的话。", "Further lines at the foot of every page."),
});

export type StorySpec = z.output<typeof story>;
