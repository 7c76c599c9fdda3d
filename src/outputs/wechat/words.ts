// The words of the export for WeChat, in the editors' languages.

import type { Language } from "../../messages/index.ts";

export interface Words {
  title(story: string): string;
  lead: string;
  how: readonly string[];
  copy: string;
  copied: string;
  /** What to do where a browser does not let a page copy. */
  selected: string;
  file: string;
  written(index: string, articles: number, pictures: number): string;
  missing(characters: readonly string[]): string;
  noPicture(address: string): string;
}

export const WORDS: Record<Language, Words> = {
  "zh-Hans": {
    title: (story) => `公众号文稿：${story}`,
    lead: "一章一篇，可以直接贴进公众号的编辑器。",
    how: [
      "按“复制这一篇”，到公众号后台新建图文，在正文里粘贴。",
      "图随文字一起复制。若编辑器没有收下某张图，按图的文件名（章名、序号、图名）从 images/ 文件夹里拖进原处。",
      "会动的图在这里是一步一张静图；图下的来源、署名和审图号不能删。",
      "链接和数字的出处列在每篇末尾，编号和文中的方括号对应。",
    ],
    copy: "复制这一篇",
    copied: "已复制，去公众号里粘贴",
    selected: "浏览器不让网页复制。这一篇已经选中，请按 Ctrl+C（苹果电脑按 ⌘C）。",
    file: "单独的文件",
    written: (index, articles, pictures) => `写好了 ${articles} 篇文稿、${pictures} 张图。请用浏览器打开 ${index}`,
    missing: (characters) => `图里有这些字画不出来，空着：${characters.join("、")}。请换个写法。`,
    noPicture: (address) => `public/ 里找不到图片 ${address}，文稿里会缺这一张。`,
  },
  en: {
    title: (story) => `For WeChat: ${story}`,
    lead: "One article a chapter, to be pasted into the editor of an Official Account.",
    how: [
      'Press "Copy this article", begin an article in the account, paste.',
      "Pictures are copied with the words. Where the editor has not taken one, drag it from the folder images/ by its name (chapter, number, figure).",
      "A figure that moves is one still a step here; sources, credits and review numbers under it must stay.",
      "Addresses of links and sources of numbers stand at the end, numbered as the brackets in the text are.",
    ],
    copy: "Copy this article",
    copied: "Copied: now paste it in WeChat",
    selected: "The browser lets no page copy. The article is selected: press Ctrl+C (⌘C on a Mac).",
    file: "As a file",
    written: (index, articles, pictures) =>
      `${articles} articles and ${pictures} pictures are written. Open ${index} in a browser.`,
    missing: (characters) =>
      `The pictures leave out characters that cannot be drawn: ${characters.join(" ")}. Word them differently.`,
    noPicture: (address) => `There is no picture ${address} in public/: the article will lack it.`,
  },
};
