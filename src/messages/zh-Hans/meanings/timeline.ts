// What the fields of timeline mean, in Chinese.

export const timeline = {
  fields: {
    "date.form": "日期写成 2022、2022-10 或 2022-10-01。",
    "look.hue": "颜色。",
    "state.show": "画哪几行（行的 id）；不写就全画。",
    "state.lit": "亮出哪几行，其余退后。",
    "state.labels": "哪几行写名字。",
    "state.window": '时间轴从哪天到哪天，两头都算：["2022-10", "2023-02"]。不写就从头一行到末一行。',
    "state.tokens": "要不要把 count 数的东西堆成小块，印上数。",
    "state.split": "合计的数不知道怎么分时用。",
    "annotation.at": "说的是哪一行（写 id），或者哪一天：2022-10。不写就是说整张图。",
    type: "什么时候；合计的数不往格子里分。",
    start: "哪一列是开始的日期；只知道年份的，淡淡画成一整年。",
    end: "哪一列是结束的日期；没有结束的行是一件事，画成一个点。",
    label: "哪一列是名字。",
    lane: "按哪一列分成几条；这一格空着的行，各条都算。",
    count: "哪一列写整段时间里一共有多少；单位印在数后面。",
    open: "哪几行还没有完：末端淡出去。",
    dates: "名字前面要不要印日期。",
    unknown: "不知道的写什么：未列明。",
    looks: "哪一条、哪一行什么颜色。",
    states: "画面：名字，和各自画什么。",
  },
  values: {
    "state.split": {
      unknown: "把合计可能分进去的格子全画空，写上 unknown 的词",
    },
  },
};
