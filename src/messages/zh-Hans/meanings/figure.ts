// What the fields of figure mean, in Chinese.

export const figure = {
  fields: {
    "stateFields.alt": "一两句话说出这个画面上有什么；看不见图的人听的就是它，印在纸上也用它。",
    "stateFields.note": "画面上的一句批注，三十字以内。",
    title: "写发现，不写题目。",
    data: "用哪张表：data/ 里的文件名，不写 .json。",
    caption: "图下的说明：要读对这张图，得先知道什么。",
    sketch: "画的只是示意时，印在图面上的两个字：示意。",
    "selection.column": "画谁、亮谁（show、lit），可以列出名字，也可以按一列来选：看哪一列。",
    "selection.values": '这一列是其中一个值的行，都选上（地图上是和那些行同一个 id 的地方）；不知道的写 ""。',
    accent: "这张图里 accent 是什么颜色；不写就随那一章。",
  },
  values: {
    labels: {
      all: "全写，写得下多少写多少",
      lit: "只写亮出的；什么都没亮出就全写（散点图和分布图只写两头的）",
      none: "都不写",
    },
  },
};
