// The words of the export for WeChat, in English.

import type { Catalogue } from "../catalogue.ts";

export const wechat: Catalogue["wechat"] = {
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
};
