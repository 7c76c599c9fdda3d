// What the fields of chapter mean, in Chinese.

export const chapter = {
  fields: {
    title: "章名。",
    standfirst: "标题下面的一两句话。",
    accent: "这一章的颜色。",
    role: "它在整篇里的位置。",
    card: "转发卡片和海报上的图，挑最能说明这一章的画面；不写，就用头一个 Scrolly 的末一个画面。",
  },
  values: {
    role: {
      opening: "开头，只在首页，不算章",
      chapter: "正文的一章",
      end: "结尾，只在首页，不算章",
    },
  },
};
