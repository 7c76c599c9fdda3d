// What the fields of bars mean, in Chinese.

export const bars = {
  fields: {
    "look.look": "画成什么样。",
    "look.hue": "颜色。",
    "state.show": "画哪几根柱：行的 id；分了组的，写 label 那一列的值。不写就全画。",
    "state.sort": "柱子的先后；不写就随整张图。",
    "state.lit": "亮出哪几根柱、哪一组或哪几行，其余退后。",
    "side.groups": "这一边有 group 那一列的哪几个值，从左到右；问卷的回答照量表的先后。",
    "side.label": "这一边叫什么，印在上方。不写：只有一组时就用这组的名字。",
    "sides.left": "中线左边。",
    "sides.right": "中线右边。",
    "sides.middle": "两边都不算的那个值（一般、说不上）：一半在左，一半在右。",
    "sides.aside": "另放一栏的值：不知道、没有回答；中立的也可以放在这里。哪里都没有写到的值也另放一栏。",
    "sides.share": "true：每根画成占这一根合计的百分比，取整后合成 100。",
    "sides.base": "哪一列说每根一共有多少（样本量）。不写：画人数的百分比时就是各部分之和。",
    "state.outline": "把哪一边的轮廓叠到另一边上，好看出差多少。",
    "state.stacked": "true：各组叠在一起，印合计；false：并排。",
    "annotation.at": "说的是哪根柱、哪一行：写 id。不写就是说整张图。",
    type: "比大小。",
    label: "哪一列是柱子的名字。",
    value: "哪一列是数。不知道的（null）画成虚线的短桩。",
    group: "每根柱再按哪一列分：label 相同、这一列不同的几行合成一根。",
    target: "哪一列是各个数本来要到多少（目标、计划）：在柱子上画一道线，名字印在图例里；叠起来时不画，数不知道时也不画。",
    sides: "各组分在中线两边：赞成与反对，或两组背靠背（人口金字塔）。所有画面都这样画，柱子横着；sort 按右边排。",
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
    outline: {
      left: "左边的轮廓，叠到右边",
      right: "右边的轮廓，叠到左边",
    },
    orientation: {
      rows: "横着",
      columns: "竖着；名字放不下时自己会横过来",
    },
  },
};
