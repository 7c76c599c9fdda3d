// What the import of geography asks, tells and explains, in Chinese.

import { pair, short } from "../samples.ts";

interface Left {
  number: number;
  name: string;
  position: readonly [number, number] | undefined;
}

const MOST = 6;
const some = (all: readonly string[]) =>
  `${all.slice(0, MOST).map(short).join("、")}${all.length > MOST ? ` 等 ${all.length} 个` : ""}`;

export const geoImport = {
  // The file
  encoding: (label: string) => `文字是 ${label} 编码，已换成 UTF-8。`,
  layer: (name: string, others: readonly string[]) => `用的是图层“${name}”；另有：${some(others)}（用 --layer 选）。`,
  noTable: "没有 .dbf：只有形状，没有属性。",
  cutWays: (count: number) => `有 ${count} 条线在导出的范围边上断开，分成了几段。`,
  linkedKml: (count: number) => `文件里有 ${count} 处只是指向别处的链接（NetworkLink），那里的内容没有导入。`,
  noSystem: "文件没有说坐标系，按 WGS-84 的经纬度读；若点取自高德或百度，请加 --crs gcj02 或 --crs bd09。",
  projected: (name: string) => `坐标是投影坐标（${name}），已换算成经纬度。`,
  datav: "这份文件像是 DataV 的，坐标是高德的 GCJ-02，已写上 crs；若不是，请加 --crs wgs84。",

  // What was mended and left out
  mended: {
    heights: (count: number) => `去掉了 ${count} 个位置的高程。`,
    wound: (count: number) => `有 ${count} 片的边界绕向不合规范，已按 RFC 7946 改好；洞还是洞。`,
    closed: (count: number) => `有 ${count} 圈边界没有合上，已补上起点。`,
    cut: (count: number) => `有 ${count} 处越过东经180度，已在那里分开。`,
    nested: (count: number) => `有 ${count} 片的洞是按位置认出来的，不是照文件里写的。`,
    parted: (count: number) => `有 ${count} 个要素里不止一种形状或不止一个点，已拆成几个。`,
  },
  faults: {
    null: "没有位置（geometry 是 null）",
    empty: "位置是空的",
    broken: "坐标读不懂",
    range: "坐标不在地球上",
    short: "只有一个点，或围不成一片",
    type: "形状的种类不认识",
  },
  left: (fault: string, list: readonly Left[]) =>
    `没有导入 ${list.length} 个，${fault}：${some(
      list.map(({ number, name, position }) => `第 ${number} 个${name && ` ${name}`}${position ? ` ${pair(position)}` : ""}`),
    )}`,
  origin: (list: readonly string[]) => `正好在 [0, 0] 的，多半是不知道位置，照样导入了，请核对：第 ${some(list)}`,
  swappedDoubt: "所有的点调换经纬度以后都在中国，现在都不在：可能先写了纬度。若是，请加 --swap yes。",
  swapped: "按您说的，把先写的当作纬度。",
  simplified: (before: number, after: number, metres: number) =>
    `简化：${before} 个点留下 ${after} 个，最多偏出 ${metres} 米。要更细，请加 --metres 和米数；--metres 0 不简化。`,
  exact: (count: number) => `没有简化，${count} 个点都在。`,
  sameNames: (features: number, names: number, key: string) =>
    `${features} 条线或片只有 ${names} 个名字：同名的可能是一件东西的几段，加 --join ${key} 合起来。`,
  joined: (before: number, after: number, key: string) => `按“${key}”合起来：${before} 个成了 ${after} 个。`,
  property: (key: string, count: number, samples: readonly string[], kept: boolean) =>
    `${kept ? "留  " : "    "}${key}  ${count} 个有  ${samples.map(short).join("、")}`,
  properties: (list: readonly string[]) => `文件里的属性（要留哪些，写 --keep 甲,乙，进 data/ 里同名的表）：\n${list.join("\n")}`,
  more: (count: number) => `    ……还有 ${count} 项`,
  features: (places: number, lines: number, areas: number) =>
    `读到 ${[places && `${places} 个点`, lines && `${lines} 条线`, areas && `${areas} 片`].filter(Boolean).join("、")}。`,
  confidence: (level: string) =>
    `每一处的把握都写作 ${level}（confidence）；知道得更清楚或更不清楚的，请在文件里改，或加 --confidence。`,

  // Borders
  packages: {
    naturalEarth: "Natural Earth",
    gadm: "GADM",
    datav: "DataV",
    osm: "OpenStreetMap 的行政区划（boundary、admin_level）",
    geoboundaries: "geoBoundaries",
    countries: "世界地图或中国全图",
    admin: "行政区划",
  },
  borders: (what: string) =>
    `看属性，这是行政区划边界（${what}）：文件写上 "borders": true，用它的图要写审图号，或不用送审的理由。没有审图号就不要画边界。`,
  noBorders: "按您说的，没有写 borders；属性里却有行政区划的样子，请再核对一遍。",
  breaches: {
    taiwanAlone: "把台湾画成一个国家",
    noTaiwan: "中国的范围里没有台湾",
    noTibet: "中国的范围里没有藏南",
    noAksai: "中国的范围里没有阿克赛钦",
    others: "把藏南或阿克赛钦画给了别国",
    lines: "国界线是别国画的，中国的一段不合国家的画法",
    noSea: "画了全国，却没有南海诸岛和断续线",
  },

  // A second import
  again: (unchanged: number) => `geo/ 里已有这份，这次更新：${unchanged} 个没有变。`,
  changed: (ids: readonly string[]) => `形状变了：${some(ids)}`,
  added: (ids: readonly string[]) => `新增：${some(ids)}`,
  gone: (ids: readonly string[], removed: boolean) =>
    removed ? `新文件里没有，已删去：${some(ids)}` : `新文件里没有，先留着（要删请加 --prune）：${some(ids)}`,
  renamed: (id: string, own: string, now: string) => `${id}：这里叫“${own}”，新文件里叫“${now}”，没有改。`,
  columns: (keys: readonly string[]) => `表里的列：${keys.join("、")}`,
  cells: (column: string, count: number) => `“${column}”有 ${count} 格换成了新的。`,
  figureStays: (path: string) => `${path} 没有动。`,
  drawLater: (command: string) => `还没有图用到它；要画成一张地图，放进一章：\n  ${command} --update --chapter 章的编号`,
  marked: "有几处没有说，写成了【待填】；check 会一处一处指出来。",
  written: (path: string, features: number, kilobytes: number) => `${path}：${features} 个要素，${kilobytes} kB`,

  // Questions
  ask: {
    id: "编号（文件名：geo/编号.geojson）",
    update: (id: string) => `geo/${id}.geojson 已经有了，要用新文件更新吗`,
    title: "标题：画的是什么",
    source: "从哪里来",
    date: "来源的日期，例如 2026-10",
    licence: "许可（没有写明的，写“许可不明”，先别发布）",
    credit: "要印在图旁的署名（不用就空着）",
    crs: "坐标是哪种坐标系",
    survey: "照实测画的，还是示意",
    confidence: "位置的把握有多大",
    keep: "留下哪些属性，用逗号隔开（可以空着）",
    join: "同名的几段要合成一件吗",
    swap: "先写的是纬度吗（所有的点调换以后都在中国）",
    borders: "画的是行政区划边界吗",
    approval: "审图号（没有就空着）",
    approvalSource: "审图号是哪张图的",
    chapter: "画成一张地图，放进哪一章",
    exempt: "不用送审的理由（没有就空着，check 会提醒）",
    alt: "这张图给看不见的人听：图上有什么",
  },
  choices: { yes: "yes  是", no: "no  不是" },
  /** What stands in place of what was not said. */
  fill: (what: string) => `【待填：${what}】`,
  fills: { source: "来源", date: "日期", licence: "许可", alt: "图上有什么" },
  sketch: "示意",
  nameColumn: "名称",
};
