// What the fields of bars mean, in Chinese.

export const bars = {
  fields: {
    "look.look": "画成什么样。",
    "look.hue": "颜色。",
    "state.show": "画哪几根柱：行的 id；分了组的，写 label 那一列的值。不写就全画。",
    "state.sort": "柱子的先后；不写就随整张图。",
    "state.lit": "亮出哪几根柱、哪一组或哪几行，其余退后。",
    "state.stacked": "true：各组叠在一起，印合计；false：并排。",
    "annotation.at": "说的是哪根柱、哪一行：写 id。不写就是说整张图。",
    type: "比大小。",
    label: "哪一列是柱子的名字。",
    value: "哪一列是数。不知道的（null）画成虚线的短桩。",
    group: "每根柱再按哪一列分：label 相同、这一列不同的几行合成一根。",
    orientation: "柱子横着还是竖着。",
    sort: "柱子的先后（分了组的按合计）；不知道的排在最后。",
    unknown: "数不知道时，柱子旁写什么：未列明。",
    looks: "哪一组、哪根柱画成什么样。",
    states: "画面：名字，和各自画什么。",
  },
  values: {
    "look.look": {
      solid: "实色",
      soft: "淡色",
      hollow: "空心",
    },
    sort: {
      given: "照表里的先后",
      descending: "从大到小",
      ascending: "从小到大",
    },
    orientation: {
      rows: "横着",
      columns: "竖着；名字放不下时自己会横过来",
    },
  },
};
