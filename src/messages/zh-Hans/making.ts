// What `npm run new` and `npm run import` ask and report, in Chinese.

const open = (words: string) => `${words}（可以空着）`;

export const making = {
  /** The kinds of things that can be made. */
  kinds: {
    chapter: "一章",
    figure: "一张图",
    data: "一份数据",
    fact: "一个数",
    geo: "一份地图数据",
    states: "把照数据做的画面写出来",
    story: "一篇新故事，放在另一个文件夹",
  },
  roles: { opening: "opening  开头", chapter: "chapter  一章", end: "end  结尾" },
  ask: {
    kind: "新建什么",
    title: "标题",
    type: "画成哪种图",
    id: "编号（小写英文字母、数字、连字符，要进网址和文件名）",
    source: "数据的来源",
    chapter: "放进哪一章",
    role: "是哪一种",
    place: "排第几章",
    accent: "这一章的颜色",
    madeFigure: "哪张图",
    figure: "用哪张图",
    data: "用哪份数据",
    as: "怎么放",
    factId: "编号，例如 parks.total",
    value: "数，例如 13",
    unit: open("单位，例如 条"),
    says: "用一句话说：这个数说的是什么",
    where: open("在来源里的什么地方，例如 第2段"),
    caveat: open("必须同时说清的话"),
    folder: "放在哪个文件夹",
    locale: "用哪种语言写",
    firstType: "第一章先放哪种图",
    tableId: "编号（文件名：data/编号.json）",
    tableTitle: "标题：这是什么数据",
    tableSource: "数据从哪里来",
    sourceTitle: "新来源的标题，例如《某某公报》",
    sourceId: "新来源的编号",
    columns: "列名和类型这样对吗",
    key: (header: string) => `“${header}”的键（图里用它指这一列）`,
    holds: (header: string) => `“${header}”是`,
    countedIn: (header: string) => open(`“${header}”的单位`),
    update: "照这样更新吗",
  },
  choices: {
    sampleSource: "还没有：先放一个示例来源，以后换掉",
    newSource: "new  一个新的来源，写进 story.json",
    noChapter: "先不放（check 会提醒还没有用到）",
    newFigure: "new  新画一张，先用示例数据",
    noFigure: "none  先不要图",
    sampleData: "先用示例数据，以后换掉",
    scrolly: "scrolly  固定住，一步一个画面",
    standing: "figure  文中一张不动的图",
    yes: "对，就这样",
    no: "一列一列改",
    leave: "不，什么也不写",
  },
  /** The unit of a new story's first fact. */
  unit: "件",
  left: "已取消，什么也没有写。",
  new: "新写",
  edited: "改动",
  moved: "改名",
  next: "接下来：",
  replace: "把写着“请换掉”的地方换成自己的",
  draw: (command: string) => `接下来把它画成图（没有图用到它时，check 会提醒）：\n  ${command}`,
  /** The README.md of a new story. */
  readme: (folder: string) => `# 这篇故事

写字、改数、换图，都在这个文件夹里。写法见长卷的编辑手册 \`content/README.md\`。

在长卷的文件夹里运行：

    STORY=${folder} npm run dev      边写边看，存盘就刷新
    STORY=${folder} npm run check    看有没有写错
    STORY=${folder} npm run build    生成网站，在 dist/ 里

要加一章、一张图、一个数：\`STORY=${folder} npm run new\`；要用表格：\`STORY=${folder} npm run import -- 表.xlsx\`。
写着“请换掉”的地方，发布之前都要换掉。
`,
};
