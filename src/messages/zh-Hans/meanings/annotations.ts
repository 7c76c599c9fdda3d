// What the fields of annotations mean, in Chinese.

export const annotations = {
  fields: {
    text: "说什么。图里放不下，就在那里标一个号，字排到图下面。",
    "reference.id": "编号。",
    "reference.value": "线画在哪里：多少；时间轴上写日期；散点图也可写 median（中位数）或 mean（平均数）。",
    "reference.label": "叫什么。柱、点、线、面积、散点和分布的图后面印上数。",
    "band.from": "从哪里起：柱、点、散点和分布写数，时间轴写日期，线和面积图写横轴上的一处，照表里的写法。",
    "band.to": "到哪里为止。",
    references: "横穿全图、拿来比的线：上限、平均、发大水那天。",
    bands: "轴上要标出来的一段：目标、一届任期、一次停工。",
    "state.references": "画哪几条参照线；不写就全画。",
    "state.bands": "画哪几段；不写就全画。",
    "state.annotations": "图上的注，各写在所说的东西旁边。",
  },
  values: {},
};
