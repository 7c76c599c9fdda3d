// Messages about pages that could not be made although nothing wrong was found in the story, and about what they do without.

import { words } from "./message.ts";

export const pages = {
  cardGlyphs: (characters: readonly string[]) =>
    words(
      [
        `转发卡片和海报的字体里没有这些字：${characters.join("、")}。`,
        "图上会空着它们，页面上不受影响。请在标题、导语和图里换个写法。",
      ],
      [
        `The faces of cards and posters have no ${characters.map((character) => `“${character}”`).join(", ")}.`,
        "They are left out of the pictures; pages are not affected. Word title, standfirst or figure differently.",
      ],
    ),
  pageFails: (detail: string) =>
    words(
      [`这一页没能生成：${detail}`, "撤销刚才的改动，看页面是否恢复；再一处一处改回去，就知道是哪一处。"],
      [
        `This page could not be made: ${detail}`,
        "Undo the last edit and see whether the page heals; then redo it piece by piece.",
      ],
    ),
  /** No mistake: a story that is not published yet has no address. Said when it has been built, not by the check. */
  noSite: () =>
    words(
      [
        "story.json 里没有 site（发布后首页的网址），所以规范链接、卡片的网址、站点地图、订阅和二维码都没有做。",
        '网址定了以后写上 "site": "https://…/"，再生成一次；不打算公开发布，就不用管。',
      ],
      [
        "story.json has no site (the home page's address once published), so canonical links, cards' addresses, sitemap, feed and QR codes are left out.",
        'Once the address is known, add "site": "https://…/" and build again; if it is not to be published, never mind.',
      ],
    ),
  /** `path` is what COUNTER names. */
  noCounter: (path: string) =>
    words(
      [`COUNTER 指的文件 ${path} 不存在。`, "请写对它的路径，从运行命令的文件夹算起；不用统计，就去掉 COUNTER。"],
      [
        `There is no file ${path}, which COUNTER names.`,
        "Write its path from the folder where the command is run; without a counter leave COUNTER out.",
      ],
    ),
};
