// What the fields of card mean, in Chinese.

export const card = {
  fields: {
    figure: "哪张图：figures/ 里的文件名，不写 .json。",
    state: "它的哪个画面。",
  },
  values: {},
};
