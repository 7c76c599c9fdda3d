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
    "each.each":
      "不写各个画面，写表里的一列（或 id，一行一个）：这一列每个值各成一个画面，名字就是值，如 2019。旁边可以写每个画面都有的：lit、sort、note。",
    "each.select": "值在它的画面里管什么。不写：在横轴上就是画到哪里；不然就只画这些行；总是全画的类型，就亮出这些行。",
    "each.alt":
      "每个画面的替代文字，{value}、{title}、{most}、{least}、{count}、{unknown} 由这个画面的数据填上。不写：照数据写一句，check 会提醒你读一读。",
    "each.note": "每个画面上的一句批注，同样填上：写 {value}，读者就知道看的是哪一个。",
    "each.order": "画面的先后。",
    "each.from": "从哪个值起有画面。",
    "each.to": "到哪个值为止有画面。",
    accent: "这张图里 accent 是什么颜色；不写就随那一章。",
  },
  values: {
    "each.select": {
      show: "只画是这个值的行",
      lit: "亮出是这个值的行",
      upto: "画到这个值为止",
    },
    "each.order": {
      given: "照表里的先后",
      ascending: "从小到大",
      descending: "从大到小",
    },
    labels: {
      all: "全写，写得下多少写多少",
      lit: "只写亮出的；什么都没亮出就全写（散点图和分布图只写两头的）",
      none: "都不写",
    },
  },
};
