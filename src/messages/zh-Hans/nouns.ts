// What messages call things in Chinese: fields, kinds of values, columns, whatever files name.

export const nouns = {
  /** What the fields that every story has are for. A figure type's own fields are known by their names alone. */
  fields: {
    title: "标题",
    standfirst: "导语，两三句话",
    locale: "写作语言",
    sources: "来源（sources），没有来源的数据不能发布",
    source: "来源（source），没有来源的数字不能发布",
    type: "类型",
    data: "这张图用的数据，即 data/ 里的文件名",
    states: "这张图的各个画面",
    alt: "替代文字：一两句话说清画面上有什么，供读屏、打印和不动的版本使用",
    id: "编号",
    label: "给读者看的名称",
    columns: "各列的说明",
    rows: "数据行",
    values: "这一列可取的值",
    value: "数值",
    says: "这个数字说的是什么，一句话",
    date: "日期",
    text: "文字",
    name: "名字",
    role: "身份",
    url: "网址",
    features: "地点和线路",
    geometry: "位置",
    coordinates: "坐标，先经度后纬度",
    properties: "名称和可靠程度",
  },
  /** What a field takes. */
  json: {
    text: "一段文字",
    string: "加双引号的文字",
    number: "数（不加引号）",
    integer: "整数（不加引号）",
    boolean: "true 或 false（不加引号）",
    array: "方括号括起的一列 [ … ]",
    object: "花括号括起的一组 { … }",
    null: "null",
  },
  /** What a column holds. */
  columns: { text: "文字", number: "数", date: "日期", category: "类别" },
  /** What figure types name. */
  named: {
    item: "项",
    column: "列",
    group: "组",
    side: "侧",
    lane: "泳道",
    node: "节点",
    kind: "种类",
    value: "值",
    feature: "地点或线路",
    layer: "画数值的层",
    chapter: "章",
  },
  /** What to write instead of an HTML tag. */
  instead: {
    break: "请删掉它；要分段就空一行。",
    strong: "加粗请写成 **文字**。",
    emphasis: "着重请写成 *文字*。",
    link: "链接请写成 [文字](https://…)。",
    heading: "小标题请写成 ## 标题。",
    list: "列表请每行以 - 开头。",
    quote: "引语请写成 <Quote>…</Quote>。",
    image: '图片请写成 ![图上有什么](/images/….jpg)；图表请写 <Figure figure="…" state="…" />。',
    rule: "分隔请单独写一行 ---，前后各空一行。",
    ruby: '注音请写成 <Ruby reading="读音">字</Ruby>。',
    table: "表格请存成 CSV，用 npm run import 放进 data/，画成一张图；只有几行的，写成每行以 - 开头的列表。",
    embed: "网页里嵌不了别的网站的东西；请写成链接：[文字](https://…)。",
    delete: "请删掉这个标签，只留文字。",
  },
  /** For fields that nobody should fill in by pasting the first that comes: when to write which value. */
  choices: {
    crs: {
      what: "坐标系；写错了，位置会偏几百米",
      when: {
        wgs84: "GPS、OpenStreetMap",
        cgcs2000: "天地图、测绘部门发布的数据",
        gcj02: "高德、腾讯、阿里 DataV",
        bd09: "百度",
      },
    },
    survey: {
      what: "位置是示意还是实测",
      when: { sketch: "只示意方位，或拿不准", surveyed: "实测，可以量距离" },
    },
    confidence: {
      what: "位置有多可靠",
      when: { low: "只知道大概，或拿不准", medium: "在附近", high: "核对过，就在那里" },
    },
  },
};

export type ColumnType = keyof typeof nouns.columns;
