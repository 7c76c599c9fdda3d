// What the fields of map mean, in Chinese.

export const map = {
  fields: {
    "look.hue": "颜色。",
    "look.paint": "笔法。",
    "layer.geo": "用哪个地理文件：geo/ 里的文件名，不写 .geojson。",
    "layer.features": "只画其中哪几个；不写就全画。",
    "layer.draw": "画成什么。",
    "layer.by": "表里哪一列（category）决定怎么画；行的 id 就是地方的 id。",
    "layer.looks": "by 那一列的每个值怎么画。",
    "layer.names": "地方够时要不要写名字；亮出来的一定写。",
    "callout.at": "写在哪里：编号，或者 [经度, 纬度]。",
    "callout.text": "短语。",
    "state.focus": "必须看得见的：层或地方的编号，或者 [西, 南, 东, 北]。镜头自己会算，不用写缩放。",
    "state.show": "露面的层或地方；上个画面没有的线会长出来。",
    "state.context": "其中退到后面的。",
    "state.lit": "其中要亮出来的，一定会标名字。",
    "state.runs": "有东西从头跑到尾的线，比如公交车。",
    "state.callouts": "图面上的短语。",
    "approval.number": "审图号。",
    "approval.source": "是哪张图的审图号。",
    "approval.exempt": "不用送审的理由。",
    type: "在哪里；见“地图”。",
    layers: "各层：编号，和画什么、怎么画；先写的在下面。",
    states: "画面：名字，和各自要看见什么。",
    approval: "用到画了边界的地理文件时必须写：number 和 source，或者 exempt。不能编。",
  },
  values: {
    "look.paint": {
      solid: "实",
      bold: "粗",
      dashed: "虚",
      wash: "淡染，没有边（片）",
      hollow: "空心（点）：还没开",
    },
    "layer.draw": {
      area: "片",
      line: "线",
      place: "点",
      name: "只写名字",
    },
  },
};
