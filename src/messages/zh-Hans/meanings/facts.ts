// What the fields of facts mean, in Chinese.

export const facts = {
  fields: {
    value: '数，不加引号；只知道最少和最多的，写成范围 [40, 45]；不是数的（名字、日期）才写成 "…"。',
    "span.min": "最少。",
    "span.max": "最多。",
    unit: "量词或单位，印在数后面：条、万人。",
    says: "这个数说的是什么，一句话；章末的出处表里印的就是它。",
    source: "来源的编号，在 story.json 的 sources 里。",
    where: "在来源的哪一处：第几段、第几页、哪张表。",
    caveat: "必须同时说清的话：它不等于什么，还有什么不知道。",
  },
  values: {},
};
