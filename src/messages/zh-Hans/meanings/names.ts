// What the fields of names mean, in Chinese.

export const names = {
  fields: {
    "id.form": "编号只用小写英文字母、数字和连字符。",
    "factId.form": "编号用英文字母、数字和连字符，用点分段：roads.total。",
    allow: '这里不用提醒的事：代号，和不用提醒的理由：{ "unused-fact": "下一章要用" }。',
  },
  values: {
    hue: {
      ink: "墨",
      ash: "灰",
      paper: "纸色",
      accent: "这一章的颜色",
      cinnabar: "朱砂",
      ochre: "赭石",
      azurite: "石青",
      malachite: "石绿",
    },
  },
};
