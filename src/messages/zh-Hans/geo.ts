// Messages about places and courses: GeoJSON files, the figures that draw them, and what a map must carry.

import type { Sentences } from "../catalogue.ts";
import { COLLECTION, GEOMETRIES, pair, shown } from "../samples.ts";
import { nouns } from "./nouns.ts";
import { choices, linesFor, listOf } from "./sentences.ts";

export const geo = {
  // The file

  /** The file is GeoJSON of another kind, or no GeoJSON. */
  notACollection: (type: unknown) =>
    type === "Topology"
      ? ["这是 TopoJSON，不是 GeoJSON。", "请把它移出这个文件夹，再用 npm run import -- 加上它的路径，导入。"]
      : [`最外层的 "type" 不能是 ${shown(type)}。`, `请把原来的内容放进 "features"，整个文件写成：\n${COLLECTION}`],

  /** `field` is one of those with a choice that changes what the map says. */
  missingChoice: (field: keyof typeof nouns.choices) => [
    `缺少 "${field}"（${nouns.choices[field].what}）。`,
    `请按情况加上其中一行：\n${linesFor(field)}`,
  ],

  /** A coordinate system as other programs write it; `meant` is ours where it can be told. */
  foreignSystem: (value: unknown, meant: string | undefined) => [
    `"crs"（坐标系）不能写成 ${shown(value)}。`,
    `请改成：${meant ? `"crs": "${meant}",` : `\n${linesFor("crs")}`}`,
  ],

  /** What other programs put into "properties". */
  foreignProperties: (keys: readonly string[], known: readonly string[]) => [
    `"properties" 里有这里不用的项：${listOf(keys)}${keys.some((key) => key === "") ? "（有一项没有名字）" : ""}。`,
    `请删掉；这里只写：${listOf(known)}。要给读者看的数放进 data/ 里同名的行。`,
  ],

  /** A feature without an id, or with one of another kind; `number` counts it in its file. */
  noFeatureId: (value: unknown, better: string) => [
    value === undefined ? '这个地点或线路缺少 "id"（编号）。' : `"id" 不能是 ${shown(value)}：编号是加双引号的文字。`,
    `请写上："id": "${better}",\n它在 data/ 的表里有一行的，就写那一行的编号；没有的自己起一个，写在 "type": "Feature" 旁边。`,
  ],
  sameFeature: (id: string, first: number, better: string) => [
    `编号 "${id}" 用了两次，第一次在第 ${first} 行。`,
    `请给这一个换一个编号，例如 "${better}"。`,
  ],

  // Coordinates
  wrongNesting: (type: string) => [
    `${type} 的 "coordinates" 括号层数不对。`,
    `括号这样套（每个位置是 [经度, 纬度]）："coordinates": ${GEOMETRIES[type] ?? "[ … ]"}`,
  ],
  wrongPosition: (value: unknown) => [`${shown(value)} 不是一个位置。`, "位置写成 [经度, 纬度]，两个不加引号的数。"],

  /** `sure` if it cannot be right as it stands. */
  swapped: (position: readonly [number, number], sure: boolean) => [
    `${pair(position)} ${sure ? "" : "像是"}把纬度写在了前面。`,
    `先写经度，后写纬度，请改成：${pair([position[1], position[0]])}${sure ? "" : "\n若位置本来就在那里，不用改。"}`,
  ],

  /** Metres of a projection, or what is no place at all. */
  offTheEarth: (position: readonly [number, number]) => [
    `${pair(position)} 不在地球上：经度在 -180 和 180 之间，纬度在 -90 和 90 之间。`,
    "若是以米为单位的投影坐标，请在 QGIS 里另存为 GeoJSON，坐标系选 EPSG:4326；否则请核对这两个数。",
  ],
  shortCourse: () => ["一条线至少要有两个位置。", '请补上缺的位置；只有一个位置的，"type" 写 "Point"。'],
  /** A feature of GeoJSON that is nowhere. */
  noGeometry: () => [
    "这个地点没有位置。",
    "不知道在哪里，就不能画，也不能编一个位置：把它从这个文件和图里拿掉，在正文里说清楚；知道了再加上。",
  ],
  farPlace: (position: readonly [number, number], distance: number) => [
    `${pair(position)} 离这个作品里别的地方都很远，最近的也有 ${distance} 公里。`,
    "请核对经度和纬度。",
  ],
  /** Far from all other places, and near to them the other way round. */
  latitudeFirst: (position: readonly [number, number]) => [
    `${pair(position)} 离这个作品里别的地方都很远，像是把纬度写在了前面。`,
    `先写经度，后写纬度，请改成：${pair([position[1], position[0]])}\n若位置本来就在那里，不用改。`,
  ],
  /** The corner of the map where what has no position ends up. */
  nullIsland: () => ["[0, 0] 在非洲以西的海上，多半是“没有坐标”。", "请核对；不知道在哪里的，不要画。"],
  shortRing: () => ["一圈边界至少要有四个位置：三个角，再回到起点。", '请补上缺的位置；若其实是一条线，"type" 写 "LineString"。'],
  openRing: (first: readonly unknown[]) => [
    "这一圈边界没有合上：最后一个位置要和第一个相同。",
    `请在它后面加上起点：, ${pair(first)}`,
  ],

  // What draws it
  noGeo: (id: string, known: readonly string[]) => [
    `没有 "${id}" 这份地理数据：找不到 geo/${id}.geojson。`,
    choices(id, known, "geo/ 里的文件有"),
  ],
  unusedGeo: (id: string) => [`没有一张图用到 geo/${id}.geojson。`, `请在地图的图层里写 "geo": "${id}"，或删掉这个文件。`],
  noApproval: (id: string) => [
    `这张图画了行政区划边界（geo/${id}.geojson 写了它有边界），须写审图号或豁免理由。`,
    `请在 "layers" 旁边加上其中一行：\n"approval": { "number": "GS(…)…号", "source": "…" },\n"approval": { "exempt": "…" },\n审图号照抄所用标准地图或批复上的，"source" 写那张图的名称；没有就先送审，不能自己编一个。`,
  ],
  noSketch: (id: string) => [
    `这张图的位置是示意（geo/${id}.geojson 标明 "survey": "sketch"），图上要说明。`,
    '请在 "title" 旁边加上："sketch": "示意",',
  ],

  // Layers of values

  /** A column is divided by another, and nobody has said what that gives. */
  shareWithoutUnit: (value: string, per: string) => [
    `"${value}" 除以 "${per}" 以后是什么单位，还没有写。`,
    `请在 "per" 旁边加上："scale": { "divide": 0.01, "unit": "%" }, （每百个里有几个；每千个写 0.001 和 "‰"；一个摊多少写 1 和单位）`,
  ],
  breaksNotRising: (better: string, field: "breaks" | "bins") => [
    "分段的界限要从小到大，不能重复。",
    `请改成："${field}": ${better},`,
  ],
  breaksPartNothing: (least: number, most: number) => [
    `这些界限分不开任何数：图上的数从 ${least} 到 ${most}，都落在同一段里。`,
    '请按表里的单位重写界限（有 "per" 的，按除出来的数），或删掉 "breaks"，让分段自己算。',
  ],
  noClass: (one: number, count: number) => [
    count === 0 ? "这张图没有分段上色的层。" : `没有第 ${one} 段：这张图的数只分成 ${count} 段，从小到大数。`,
    count === 0 ? '请删掉 "classes"；要亮出哪些地方，写在 "lit" 里。' : `请写 1 到 ${count} 之间的数，或 "unknown"（不知道的）。`,
  ],
  /** Rows of the dataset that are of nothing the map draws; `near` is what the first was perhaps meant to be called. */
  rowsOffTheMap: (such: readonly string[], count: number, near: string | undefined) => [
    `表里有 ${count} 行在图上没有地方，它们的数不会画出来：${listOf(such)}${count > such.length ? " 等" : ""}。`,
    `${near === undefined ? "" : `"${such[0]}" 是不是 "${near}"？`}行的 id 要和地方的编号一样；表里只有名字的，在这一层写 "join": "…"（名字那一列）。合计这样的行请从表里去掉。`,
  ],
  areasWithoutRow: (such: readonly string[], count: number) => [
    `有 ${count} 个地方在表里没有行，会画成“未列明”：${listOf(such)}${count > such.length ? " 等" : ""}。`,
    '请在表里补上它们的行（不知道的数写 null），或在这一层用 "features" 只列出要画的。',
  ],
  /** A small map within which no state's view is a part. */
  locatorSaysNothing: (id: string) => [
    `"${id}" 的范围装不下任何一个画面，或者只比画面大一点，角上的小图不会画。`,
    '请在 "locator" 里写一个范围大得多的地理文件的名字；不要小图，写 "locator": false。',
  ],
  countInColour: (column: string, unit: string | undefined) => [
    `"${column}" ${unit ? `（${unit}）` : ""}看来是个数，不是比率：用颜色填满，看到的是哪里大、哪里人多。`,
    `请把这一层改成圆："draw": "symbols"，去掉 "breaks"、"count"、"middle"；或在 "value" 旁边写 "per": "…"（除以哪一列，例如人口）和 "scale"。`,
  ],
} satisfies Sentences;
