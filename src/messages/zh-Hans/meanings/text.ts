// What the fields of text mean, in Chinese.

export const text = {
  fields: {
    "locale.form": "语言代码：简体中文写 zh-Hans，英文写 en。",
  },
  values: {},
};
