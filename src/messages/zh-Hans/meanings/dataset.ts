// What the fields of dataset mean, in Chinese.

export const dataset = {
  fields: {
    text: "文字。",
    number: "数，不加引号。",
    date: '日期："2022"、"2022-10" 或 "2022-10-01"。',
    category: "几类之一。",
    label: "列名，给读者看的。",
    "numbers.unit": "单位，印在数后面。",
    "categories.values": "category 要写：每一类的编号（格子里写它）和给读者看的名称。图上按这里的先后排。",
    title: "这张表是什么。",
    sources: "来源的编号，都在 story.json 的 sources 里。没有来源的数据不能发。",
    note: "怎么整理的，缺什么。",
    licence: "许可，如 CC BY 4.0。",
    columns: "每一列：编号，和它是什么。",
    "rows.id": "这一行的编号，不能重复。",
    rows: "一行一组；每行都有 id；不知道的格子写 null；只知道最少和最多的，写成范围 [40, 45]。",
  },
  values: {},
};
