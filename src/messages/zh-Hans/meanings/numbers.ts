// What the fields of numbers mean, in Chinese.

export const numbers = {
  fields: {
    low: "哪一列是最少可能是多少：和 high 一起，在线的上下染出一片，在柱上画出一段两头带脚的线（叠起来的柱不画）。",
    high: "哪一列是最多可能是多少。",
    format:
      '数怎么写：",.0f" 千位加逗号、不要小数，",.1f" 一位小数，"+,.1f" 正数也写正号，".0%" 把 0.42 写成 42%；不写就照数据。不是表格软件的写法："0.0" 要写成 ".1f"。',
    "scale.divide": "数要除以多少：10000。中英文不同，可以分开写。",
    "scale.unit": "换算后的单位：万人。",
    "scale.decimals": "留几位小数；写了 format 就不看它。",
    scale: "大数换个单位写：1234567 写成 123.5万人。",
  },
  values: {},
};
