// Which figure answers which question, and when not to use it, in Chinese. Handbook, gallery and `npm run new` say it from here.

/** What one may want to show, in the order in which they are asked; `also` is what else people type to find it. */
const questions = {
  compare: { name: "比大小", asks: "谁多，谁少？", also: "比较 对比 高低 差别" },
  rank: { name: "排名次", asks: "谁在前，谁在后？", also: "排名 排序 名次 第一 最多 最少" },
  change: { name: "看变化", asks: "多了还是少了，什么时候开始的？", also: "变化 趋势 走势 时间 历年 增长 下降" },
  gap: { name: "看差距", asks: "两个数差多少，前后差多少？", also: "差距 相差 前后 男女 城乡" },
  part: { name: "看构成", asks: "一个整体由哪几部分组成？", also: "占比 比例 份额 百分比 构成 组成" },
  spread: { name: "看分布", asks: "散得多开，上下能差多少？", also: "分布 范围 区间 误差 不确定" },
  relation: { name: "看关系", asks: "一个数大，另一个是不是也大？", also: "相关 关系 一起变 回归" },
  place: { name: "看地方", asks: "在哪里，怎么走？", also: "地图 位置 地点 路线 地理" },
  flow: { name: "看往来和步骤", asks: "谁和谁，一步一步怎么走？", also: "流程 流向 往来 步骤 关系网 环节" },
  when: { name: "看先后", asks: "哪一天，多久，谁先谁后？", also: "日期 时间 大事记 年表 工期" },
  count: { name: "数个数", asks: "一共几个，各是哪一个？", also: "个数 数量 每一个 清点" },
  exact: { name: "查准数", asks: "读者自己那一行是多少？", also: "查 明细 表格 准确 数字" },
};

/** What a type of figure is good for. */
interface Advice {
  /** What editors call it, and what else they may call what it draws. */
  name: string;
  also: string[];
  /** The questions that it answers, and how; each has a picture in `choosing/shown.ts`. */
  answers: { [Question in keyof typeof questions]?: string };
  /** When another would say it better, and which. */
  not: string;
}

const figures = {
  areas: {
    name: "面积图",
    also: ["堆叠面积图", "堆积面积图", "百分比面积图", "area chart"],
    answers: {
      change: "总数怎么涨落，是哪一部分带动的；各部分也可以分开画，一条一格。",
      part: "每一部分占多少，占的份额怎么变（stack 写 share）。",
    },
    not: "各部分加起来没有意义，或者要看的是谁高谁低、在哪里交叉，用 lines；部分超过六个读不清。",
  },
  bars: {
    name: "条形图、柱图",
    also: ["条形图", "柱状图", "横条图", "分组柱图", "堆叠柱图", "问卷", "量表", "金字塔", "bar chart", "column chart"],
    answers: {
      compare: "谁多谁少，一眼看出来；分了组的，并排或叠起来比。",
      rank: "从多到少排好；每个画面可以换一种排法。",
      part: "每一根由哪几部分叠成（画面里写 stacked）；赞成反对分在两边（sides）。",
      spread: "每个数最少多少、最多多少（low 和 high）。",
    },
    not: "先后变化超过五六个时候，用 lines；数都差不多、差别才要紧的，用 dots，它的尺子不必从零起；几百行的，用 spread。",
  },
  dots: {
    name: "点图",
    also: ["哑铃图", "区间图", "箭头图", "dot plot", "range plot", "arrow plot", "dumbbell"],
    answers: {
      compare: "同样几样东西，几次调查、几种算法各是多少。",
      rank: "数都离零很远、彼此相差不大的，也排得出先后。",
      change: "从哪里到哪里，升了还是降了（as 写 arrow）。",
      gap: "两个数差多少：男和女、城和乡、计划和实际。",
      spread: "最少、平常、最多各是多少（as 写 range）。",
    },
    not: "要让人感到数的分量，用 bars，条的长短从零算起；三个以上的时候，用 lines。",
  },
  flow: {
    name: "流程图",
    also: ["泳道图", "步骤图", "flow chart", "swimlane"],
    answers: { flow: "一件事分几步，每一步谁来做，会有什么结果。" },
    not: "要说的是哪一天、多久，用 timeline；东西的多少从哪里流到哪里（桑基图），还画不了。",
  },
  lines: {
    name: "折线图",
    also: ["曲线图", "走势图", "line chart"],
    answers: {
      change: "一路怎么涨、怎么落，几条线比着看。",
      spread: "估计出来的数，上下可能差多少（low 和 high）。",
    },
    not: "只有前后两个时候，用 slope；横轴不是时间、也没有先后的，用 bars；各部分要加成一个总数的，用 areas；六条以上的线读不清。",
  },
  map: {
    name: "地图",
    also: [
      "分级设色图",
      "填色地图",
      "气泡地图",
      "符号地图",
      "方格地图",
      "定位地图",
      "choropleth",
      "symbol map",
      "locator map",
      "tile map",
    ],
    answers: {
      place: "地方、线路、片区在哪里，彼此多远。",
      compare: "各地的比率，哪里高、哪里低（choropleth、tiles）。",
      count: "各地有多少个（symbols：圆的大小）。",
      change: "各地是多了还是少了，从 middle 往两边分。",
    },
    not: "说的是数、不是地方，用 bars 或 table，它们读得准；总数不要填色，大的地方总是深，用 symbols，或者除以人口（per）。",
  },
  network: {
    name: "关系图",
    also: ["往来图", "网络图", "network", "relations"],
    answers: { flow: "谁和谁有来往，往哪一边去，是哪一种往来。" },
    not: "往来各有多少，线的粗细画不出来，用 table 或 bars；大家同在一处、没有分成几边的，也不合适。",
  },
  picture: {
    name: "图片",
    also: ["看图", "读画", "照片", "平面图", "扫描件", "前后对比", "annotated picture", "deep zoom"],
    answers: {
      place: "照片、画或平面图上要看的是什么、在哪里；镜头会靠近。",
      gap: "同一处地方前后各是什么样（after）。",
    },
    not: "不必指着看的照片，在正文里写 <Photo> 就好；要看真实的远近，用 map。",
  },
  scatter: {
    name: "散点图",
    also: ["气泡图", "相关", "scatter plot", "bubble chart"],
    answers: {
      relation: "两个数是不是一起变，谁和别人不一样。",
      spread: "几百个东西聚在哪里、散得多开。",
    },
    not: "其中一个数是时间，用 lines；读者要找的是某一行的准数，用 table。一起变，不等于一个是另一个的原因。",
  },
  shares: {
    name: "饼图、圆环图",
    also: ["饼图", "圆环图", "甜甜圈图", "半圆图", "议席图", "席位图", "pie chart", "donut chart", "parliament"],
    answers: {
      part: "一个整体由哪几部分组成，有没有过半。",
      compare: "几个整体摆在一起，同一部分各占多少。",
    },
    not: "部分超过五个，或者彼此差不多，用 bars；加起来不是一个整体（可以多选的），也用 bars；份额先后怎么变，用 areas。",
  },
  spread: {
    name: "分布图",
    also: ["频数分布", "点直方图", "抖动图", "distribution"],
    answers: {
      spread: "几百样东西的数聚在哪里、散得多开，谁离得最远。",
      compare: "一组是不是比另一组高，两组有多少叠在一起（画面里写 group）。",
      count: "每一段里有几个，一个一个点出来。",
    },
    not: "不到八行，用 dots 或 bars，一行一行写出名字；每行有两个数要合着看，用 scatter；只知道最少、平常、最多，没有一行一行的数，用 dots（as 写 range）。",
  },
  slope: {
    name: "变化图",
    also: ["斜率图", "坡度图", "名次图", "凹凸图", "slope chart", "slopegraph", "bump chart"],
    answers: {
      change: "前后两个时候，谁升谁降，两头写着名字和数。",
      rank: "几年里谁的名次超过了谁（as 写 rank）。",
      gap: "两样东西的差距，是大了还是小了。",
    },
    not: "十几个时候一路看数的涨落，用 lines，它有纵轴；要比的是各自变了多少、按大小排，用 dots 画箭头。",
  },
  table: {
    name: "表格",
    also: ["表", "热力表", "迷你折线", "分栏条形图", "heat table", "sparkline"],
    answers: {
      exact: "读者要查自己那一行的准数、好几样东西。",
      rank: "按一列排名次，别的列也在旁边。",
      compare: "几种单位不同的数，一行一行地比。",
    },
    not: "只有一列数、要说的是一个发现，用 bars 或 lines，一眼就看得出来。",
  },
  timeline: {
    name: "时间线",
    also: ["大事记", "甘特图", "timeline", "gantt chart"],
    answers: { when: "哪一天、从哪天到哪天，谁先谁后，谁和谁同时。" },
    not: "一个数随着时间涨落，用 lines；没有日期、只有先后，用 flow。",
  },
  units: {
    name: "单元图",
    also: ["象形图", "一格一个", "华夫图", "pictogram", "waffle chart", "unit chart"],
    answers: {
      count: "一个一个数得出来的东西，每一个都叫得出名字，不知道的也占一格。",
      part: "一堆东西分成几类，一类有几个。",
    },
    not: "几百个以上、单个已经不要紧了，用 bars，要看数的分布就用 spread；数的不是整个的东西（钱、公里），也用 bars。",
  },
  waterfall: {
    name: "瀑布图",
    also: ["桥图", "阶梯图", "waterfall chart", "bridge chart"],
    answers: {
      change: "一个数怎么变成另一个数：加了什么、减了什么，一步一步看。",
      part: "总数由哪几部分加成，其中有的是负的。",
    },
    not: "各部分都是正的、只看占多少，用 bars 或 shares；一个数随时间涨落，用 lines。",
  },
} satisfies Record<string, Advice>;

export const choosing = {
  figures,
  questions,
  /** The kinds of charts, maps and tables by the names under which editors know them from other programs. */
  kinds: {
    bar: { name: "条形图（横条）", how: "不写 orientation 就是横条。" },
    "stacked-bars": {
      name: "堆叠条形图",
      how: "一行一部分，同一个 label 的叠成一根。从一头叠成百分之百的画不了，用 shares 或 areas，或用 sides 分在两边。",
    },
    "grouped-bars": { name: "分组条形图", how: "画面里不写 stacked，各组就并排。" },
    "diverging-bars": {
      name: "对分堆叠条形图",
      how: "赞成和反对分在中线两边；中立的一半在左、一半在右，也可以和没有回答的一起另放一栏（aside）。",
    },
    "population-pyramid": {
      name: "人口金字塔",
      how: "两组背靠背；画面里写 outline，把一边的轮廓叠到另一边上。",
    },
    "split-bars": { name: "分栏条形图", how: "一列一栏，每栏有自己的尺。" },
    "bullet-bars": {
      name: "子弹图",
      how: "每根柱子上一道线是它的目标。全图只有一个目标的，用 references 画一条线。",
    },
    column: { name: "柱图（竖柱）", how: "名字写不下的时候，自己转成横条。" },
    "grouped-columns": { name: "分组柱图", how: "画面里不写 stacked，各组就并排。" },
    "stacked-columns": { name: "堆叠柱图", how: "顶上印的是总数。" },
    line: { name: "折线图（一条）", how: "线下面要染色，加 area: true。" },
    "multiple-lines": {
      name: "折线图（几条）",
      how: "几条线画在一张图里。一条线一格，写 panels，就是小多图。",
    },
    "small-multiples": {
      name: "小多图",
      how: "按一列的值分格，刻度相同；bars、dots 和 map 也能分。一部分一条的，用 areas，stack 写 apart。",
    },
    area: { name: "面积图", how: "stack 写 share 是百分之百，写 apart 是一条一格。" },
    scatter: { name: "散点图", how: "加 size 是气泡图，加 group 分颜色，加 trend 画趋势线。" },
    "connected-scatter": { name: "连线散点图", how: "按一列的先后把点连起来；每一组（group）一条线。" },
    "dot-plot": { name: "点图", how: "一行可以有几个点，最多六列。" },
    "range-plot": { name: "区间图（哑铃图）", how: "写 range 是两头有短竖的线段，中间的列画成点。" },
    slope: { name: "斜率图", how: "values 一列一个时候；一行一个时候的，写 x 和 y。" },
    bump: { name: "名次图（凹凸图）", how: "换一个画面，可以从数换成名次（as）。" },
    "arrow-plot": { name: "箭头图", how: "从 values 的头一列指到末一列。" },
    pie: { name: "饼图", how: "一列数，一行一份。" },
    donut: { name: "圆环图", how: "不写 form 就是圆环，中间印总数。" },
    "multiple-pies": { name: "几个饼图", how: "values 写几列：一行一个饼。" },
    "multiple-donuts": { name: "几个圆环图", how: "values 写几列：一行一个圆环。" },
    "election-donut": { name: "议席图（半圆）", how: "一个点一席；不画点、只画半圆的，form 写 half。" },
    table: { name: "表格", how: "格子里可以画条、底色、小折线、有无。" },
    choropleth: { name: "分级设色地图", how: "画比率，不画总数；地方的边界写在 geo/ 里。" },
    "symbol-map": { name: "符号地图（气泡地图）", how: "圆的面积按数值。" },
    "locator-map": { name: "定位地图", how: "不画数，只说在哪里；线路用 line，片区用 area。" },
    histogram: { name: "直方图", how: "由程序按行分段，也可用 bins 写界限。" },
    "strip-plot": { name: "条带图（细线图）", how: "一行一道细线，数相同的叠起来。" },
    beeswarm: { name: "蜂群图", how: "一行一个点，三百行以内。" },
    "box-plot": { name: "箱线图", how: "最少、中间、最多三列，画成区间图。" },
    waterfall: { name: "瀑布图", how: "totals 写哪几行是总数、不是增减；画面里写 upto，一步一步讲。" },
    sankey: { name: "桑基图", how: "画谁和谁有来往，不画多少。" },
    "annotated-picture": { name: "带注的图片", how: "区域写 box 或 polygon；focus 让镜头靠近。" },
    "before-after": { name: "前后对比图", how: "shows 说画哪一张：前、后、并排，或一半一半。" },
    treemap: { name: "矩形树图", how: "排好次序的条形图。" },
  },
  /** The table of the kinds, and what stands in it for those that cannot be made. */
  table: {
    head: "| 图的名字 | 这里怎么写 | 要知道的 |",
    missing: (type: string) => `还画不了；最近的是 \`${type}\``,
    part: "、",
    colon: "：",
  },
  /** A type's name, and the questions that it answers. */
  label: (name: string, questions: readonly string[]) => `${name}：${questions.join("、")}`,
};
