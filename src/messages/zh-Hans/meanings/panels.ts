// What the fields of panels mean, in Chinese.

export const panels = {
  fields: {
    panels: "分成几格，每格一张小图；不写就是一张图。",
    by: "按哪一列分格：这一列有几个值，就有几格。折线写成 series 那一列，就一格一条线，别的线灰着垫在后面。",
    order: "格子的先后；也可以把值列出来，没有列的排在后面。",
    scales: "各格的刻度。",
    "state.panels": "这一态要不要分格；不写就分。写 false，画成一张图，标记从格子里移过来。",
  },
  values: {
    order: {
      given: "照数据集的顺序",
      first: "按头一个数，从大到小",
      last: "按末一个数，从大到小",
      difference: "按末一个数比头一个数多多少，从大到小",
    },
    scales: {
      common: "各格同一个刻度，彼此可比；只在左边和下边标一次",
      own: "各格自定刻度，只看各自的走势；图上会说明",
    },
  },
};
