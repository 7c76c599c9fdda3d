// What the fields of annotations mean, in Chinese.

export const annotations = {
  fields: {
    text: "说什么。图里放不下，就在那里标一个号，字排到图下面。",
    "state.annotations": "图上的注，各写在所说的东西旁边。",
  },
  values: {},
};
