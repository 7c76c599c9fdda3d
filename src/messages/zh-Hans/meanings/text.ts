// What the fields of text mean, in Chinese.

export const text = {
  fields: {
    "locale.form": "语言代码：简体中文写 zh-Hans，繁体中文写 zh-Hant，英文写 en，阿拉伯文写 ar。",
  },
  values: {},
};
