// What the fields of a waterfall mean, in Chinese.

export const waterfall = {
  fields: {
    "look.look": "画成什么样。",
    "look.hue": "颜色。",
    "annotation.at": "说的是哪一行：写 id。不写就是说整张图。",
    "state.upto": "画到哪一行为止（行的 id）：几个画面可以一步一步讲。不写就画到头。",
    "state.show": "画哪几行：行的 id；没画的，高低里照样算进去。不写就全画。",
    "state.lit": "亮出哪几行（行的 id），其余退后。",
    type: "一个数怎么一步一步变成另一个数：加了什么，减了什么。",
    label: "哪一列是各步的名字；先后照表里的行。",
    value:
      "哪一列是数：增减的写加了多少（减的写负数），总数写到这里是多少。不知道的（null）照画出来；从那里起，步与步之间的线改成虚线，到下一个写明的总数为止。",
    totals:
      "哪几行是总数、不是增减：开头、小计、结尾，写行的 id，或按一列选。总数从零画起；写 null 的，由前面各步算出来；和前面各步对不上的，检查时会告诉你差多少。",
    orientation: "条是横的还是竖的。竖着写不下名字或数，会自己转成横条。",
    unknown: "不知道的那一步旁写什么：未列明。不写就用语言自己的说法。",
    looks:
      "哪一行画成什么样（行的 id）；或一类一起写：total（总数）、rising（增的）、falling（减的）。不写，总数灰色，增的强调色，减的染淡色。",
    states: "画面：名字，和各自画什么。",
  },
  values: {
    "look.look": { solid: "实心", soft: "淡色", hollow: "只描边" },
    orientation: { rows: "横条，上下排", columns: "竖柱，左右排" },
  },
};
