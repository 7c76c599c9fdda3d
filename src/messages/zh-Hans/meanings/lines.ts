// What the fields of lines mean, in Chinese.

export const lines = {
  fields: {
    "annotation.at": "说的是哪一点：横轴上哪一处，照表里的写法。不写就是说整张图。",
    "annotation.series": "哪一条线；只有一条就不用写。",
    "annotation.text": "印在那一点的数下面；不写就只印数。图里放不下，就在那里标一个号，字排到图下面。",
    "look.hue": "颜色。",
    "state.show": "画哪几条线：series 那一列的值。不写就全画。",
    "state.lit": "亮出哪几条，其余退后。",
    "state.upto": "线画到横轴的哪一处为止；不写就画到头。",
    type: "先后变化。",
    x: "横轴是哪一列：日期和数照远近排，别的照先后排。",
    y: "哪一列是数。不知道的（null）断开。",
    series: "按哪一列分成几条线；不写就是一条。",
    zero: "纵轴从不从零起；不从零起，轴会画断。",
    cut: "轴断开处印的字：纵轴不从零起。",
    points: "每个数要不要画点。",
    area: "线和零之间要不要染一层淡色；只有一条线时用。",
    unknown: "断开处用虚线连上，写上这个词：未列明；不写就让它断着。",
    looks: "哪条线什么颜色（series 那一列的值）；不写就依次是强调色、墨色（图的强调色是墨色或没写时换石青）、灰。",
    states: "画面：名字，和各自画什么。",
  },
  values: {},
};
