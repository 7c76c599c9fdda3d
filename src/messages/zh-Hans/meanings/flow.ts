// What the fields of flow mean, in Chinese.

export const flow = {
  fields: {
    "outcome.id": "结果的编号。",
    "outcome.label": "结果的名称。",
    "outcome.hue": "颜色。",
    "lane.id": "这一方的编号，表里 lane 那一列写它。",
    "lane.label": "这一方的名称。",
    "lane.hue": "颜色。",
    "state.upto": "走到哪一步（行的 id），后面的只画轮廓；不写就全走到，或走到 at。",
    "state.at": "亮出哪一步，前面的退后。",
    "state.outcome": "亮出哪个结果。",
    "state.labels": "哪些步骤写字：名称、补充和结果；亮出哪一步由 at 定。",
    type: "几方一起做的几步。",
    lanes: "做事的各方，照先后：窄屏是一列一方，宽屏是一行一方。",
    label: "哪一列写这一步做什么；表里一行是一步，照先后。",
    detail: "哪一列再补几个字；放不下就都不印。",
    lane: "哪一列写谁来做：lanes 里的编号、spans 里的名字，或者 all（大家）。不写就都是一起做。",
    spans: "一个名字代表几方。",
    unknown: "谁做的不知道时，那一步里写什么；画成横跨各方的虚框。",
    outcomes: "某一步（行的 id）可能有哪些结果，画成它里面的小枝。",
    numbers: "要不要给每一步编号。",
    states: "画面：名字，和各自走到哪里。",
  },
  values: {},
};
