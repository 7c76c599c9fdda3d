// Messages about pages that could not be made although nothing wrong was found in the story, and about what they do without.

import type { Sentences } from "../catalogue.ts";

export const pages = {
  cardGlyphs: (characters: readonly string[]) => [
    `转发卡片和海报的字体里没有这些字：${characters.join("、")}。`,
    "图上，缺的字画成一个方框，表情符号略去；页面上不受影响。请在标题、导语和图里换个写法，或者照样发布。",
  ],
  missingGlyphs: (characters: readonly string[]) => [
    `标题字体里没有这些字：${characters.join("、")}。`,
    "页面会用读者手机上的字体显示它们，粗细会和旁边的字不一样。可以不改；介意的话，换个写法。",
  ],
  pageFails: (detail: string) => [
    `这一页没能生成：${detail}`,
    "撤销刚才的改动，看页面是否恢复；再一处一处改回去，就知道是哪一处。",
  ],

  /** No mistake: a story that is not published yet has no address. Said when it has been built, not by the check. */
  noSite: () => [
    "story.json 里没有 site（发布后首页的网址），所以规范链接、卡片的网址、站点地图、订阅、二维码和图的oEmbed信息都没有做。",
    '网址定了以后写上 "site": "https://…/"，再生成一次；不打算公开发布，就不用管。',
  ],

  /** No mistake: said when it has been built, for who expects the whole story on the home page. */
  coverHome: () => [
    "全文放在一页上太重，所以首页是封面和目录，各章在自己的页上。",
    '想明白地写下来，在 story.json 里写 "home": "cover"；一定要全文在一页上，写 "home": "whole"。',
  ],

  /** `path` is what COUNTER names. */
  noCounter: (path: string) => [
    `COUNTER 指的文件 ${path} 不存在。`,
    "请写对它的路径，从运行命令的文件夹算起；不用统计，就去掉 COUNTER。",
  ],
} satisfies Sentences;
