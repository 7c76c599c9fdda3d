// What the fields of units mean, in Chinese.

export const units = {
  fields: {
    "look.look": "画成什么样。",
    "look.hue": "颜色。",
    "unsized.heading": "这些空框上面的标题。",
    "unsized.groups.id": "编号。",
    "unsized.groups.label": "名称。",
    "unsized.groups": "每一堆的编号和名称。",
    "state.group": "按哪一列分堆；不写就是一大堆。",
    "state.labels": "哪些方块写名字（要先写 label）。",
    "state.lit": "亮出哪几行的方块，其余退后。",
    "state.unsized": "要不要画出不知道有多少的那几堆。",
    type: "一个方块一件东西：分堆、标名、亮出几个；不知道的画虚框。",
    label: "哪一列是方块的名字；没有名字的行印 unnamed。",
    unnamed: "没有名字的印什么：没写名字。",
    count: "哪一列写这一行有几个方块；不写就一行一个。",
    shape: "一件东西画成什么形状。",
    looks: "哪一列的哪个值画成什么样。",
    heading: "不分堆时，那一大堆的标题。",
    unsized: "知道有、却不知道有多少的几堆：画成旁边的空虚框。",
    states: "画面：名字，和各自怎么分、亮出谁。",
  },
  values: {
    shape: {
      square: "方块",
      disc: "圆",
      stroke: "一横：路、线、河这样长的东西；不写名字时一行一横，横贯画面",
    },
    "look.look": {
      solid: "实色",
      soft: "淡色",
      hollow: "空心",
      unknown: "虚框加问号：不知道",
    },
  },
};
