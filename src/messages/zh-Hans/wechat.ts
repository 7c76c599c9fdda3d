// The words of the export for WeChat, in Chinese.

export const wechat = {
  title: (story: string) => `公众号文稿：${story}`,
  lead: "一章一篇，可以直接贴进公众号的编辑器。",
  how: [
    "按“复制这一篇”，到公众号后台新建图文，在正文里粘贴。",
    "图随文字一起复制。若编辑器没有收下某张图，按图的文件名（章名、序号、图名）从 images/ 文件夹里拖进原处。",
    "会动的图在这里是一步一张静图；图下的来源、署名和审图号不能删。",
    "链接和数字的出处列在每篇末尾，编号和文中的方括号对应。",
  ],
  copy: "复制这一篇",
  copied: "已复制，去公众号里粘贴",
  /** What to do where a browser does not let a page copy. */
  selected: "浏览器不让网页复制。这一篇已经选中，请按 Ctrl+C（苹果电脑按 ⌘C）。",
  file: "单独的文件",
  written: (index: string, articles: number, pictures: number) =>
    `写好了 ${articles} 篇文稿、${pictures} 张图。请用浏览器打开 ${index}`,
  missing: (characters: readonly string[]) => `图里有这些字画不出来，空着：${characters.join("、")}。请换个写法。`,
  noPicture: (address: string) => `public/ 里找不到图片 ${address}，文稿里会缺这一张。`,
};
