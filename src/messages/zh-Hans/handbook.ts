// The words between the tables of the handbook, in Chinese.

export const handbook = {
  fields: "| 字段 | 意思 | 不写时 |",
  attributes: "| 写法 | 做什么 | 属性 |",
  types: "| `type` | 画什么 | 回答什么 | 什么时候不用它 |",
  hues: "| 颜色名 | 是什么 |",
  must: "**必须写**",
  made: '**照数据做画面。** 每一年、每个镇、每个党各要一个画面时，写列的名字就行：`"states": { "each": "year" }`。文段里写值来取：`<Step state="2019">`；拉丁字母写成小写，空格和符号写成连字符（`New Town` 写 `new-town`）；没有拉丁字母的值用列名加一个短码，写错时 check 会列出来。所有画面用同一把尺。',
  optional: "（可以不写）",
  example: "一份能用的例子（虚构），存成这几个文件就画得出来：",
  summary: "例子",
  pictures: (names: string) => `再把一张图片（用自己的就行）存成 ${names}。`,
  place: "再放进文中：",
  stop: "。",
  part: "；",
  space: "",
  /** How the handbook marks what is generated, and blocks that are wrong on purpose or add to another. */
  marks: { generated: "生成：", end: "完", wrong: "错", add: "加" },
  kept: "已有，没有动",
  /** The snippets of an editor's program: what one types for each, and what it is. Figures are `图-bars`. */
  snippets: {
    chapter: { name: "章", prefix: ["chapter", "章"], means: "一章的开头。" },
    figure: { prefix: "图-" },
    data: { prefix: "表", means: "一张表，连它的来源。" },
    geo: { prefix: "地理", means: "地方、线路和片区的文件。" },
    feature: { prefix: "地方", means: "地理文件里的一处。" },
    fact: { prefix: "数", means: "facts.json 里的一个数。" },
  },
};
