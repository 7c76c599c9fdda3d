// Messages about places and courses: GeoJSON files, the figures that draw them, and what a map must carry.

import { choices, type Language, listOf, type Message, misspelling, shown, words } from "./message.ts";

/** For fields that nobody should fill in by pasting the first that comes: when to write which value. */
const CHOICES: Record<string, { what: Record<Language, string>; when: [value: string, chinese: string, english: string][] }> = {
  crs: {
    what: {
      "zh-Hans": "坐标系；写错了，位置会偏几百米",
      en: "the coordinate system; the wrong one puts things hundreds of metres off",
    },
    when: [
      ["wgs84", "GPS、OpenStreetMap", "GPS, OpenStreetMap"],
      ["cgcs2000", "天地图、测绘部门发布的数据", "Tianditu, data of the surveying authorities"],
      ["gcj02", "高德、腾讯、阿里 DataV", "Amap, Tencent, Aliyun DataV"],
      ["bd09", "百度", "Baidu"],
    ],
  },
  survey: {
    what: { "zh-Hans": "位置是示意还是实测", en: "whether it is a sketch or surveyed" },
    when: [
      ["sketch", "只示意方位，或拿不准", "only shows what lies where, or it is not known"],
      ["surveyed", "实测，可以量距离", "surveyed, may be measured on"],
    ],
  },
  confidence: {
    what: { "zh-Hans": "位置有多可靠", en: "how sure the place is" },
    when: [
      ["low", "只知道大概，或拿不准", "known roughly, or not known"],
      ["medium", "在附近", "near there"],
      ["high", "核对过，就在那里", "checked, it is there"],
    ],
  },
};

/** A way to write a geometry, to paste. */
const SAMPLES: Record<string, string> = {
  Point: "[116.3, 39.9]",
  LineString: "[[116.3, 39.9], [116.4, 39.9]]",
  MultiLineString: "[[[116.3, 39.9], [116.4, 39.9]]]",
  Polygon: "[[[116.3, 39.9], [116.4, 39.9], [116.4, 40], [116.3, 39.9]]]",
  MultiPolygon: "[[[[116.3, 39.9], [116.4, 39.9], [116.4, 40], [116.3, 39.9]]]]",
};

/** Lines to choose from, each after the case it is for. */
function linesFor(field: string, language: Language): string {
  const { when } = CHOICES[field]!;
  return when
    .map(([value, chinese, english]) => `${language === "en" ? `${english}: ` : `${chinese}：`}"${field}": "${value}",`)
    .join("\n");
}

const pair = (position: readonly unknown[]) => `[${position.join(", ")}]`;

export const geo = {
  // The file

  /** The file is GeoJSON of another kind, or no GeoJSON. */
  notACollection(type: unknown): Message {
    if (type === "Topology")
      return words(
        ["这是 TopoJSON，不是 GeoJSON。", "请在 mapshaper 或 QGIS 里把它另存为 GeoJSON，再放回来。"],
        ["This is TopoJSON, not GeoJSON.", "Save it as GeoJSON in mapshaper or QGIS and put it back."],
      );
    const sample = '{ "type": "FeatureCollection", "title": "…", "features": [ … ] }';
    return words(
      [`最外层的 "type" 不能是 ${shown(type)}。`, `请把原来的内容放进 "features"，整个文件写成：\n${sample}`],
      [
        `The outermost "type" cannot be ${shown(type)}.`,
        `Put what there is into "features"; the whole file is to be:\n${sample}`,
      ],
    );
  },
  /** `field` is one of those with a choice that changes what the map says. */
  missingChoice(field: string): Message {
    const { what } = CHOICES[field]!;
    return words(
      [`缺少 "${field}"（${what["zh-Hans"]}）。`, `请按情况加上其中一行：\n${linesFor(field, "zh-Hans")}`],
      [`"${field}" is missing (${what.en}).`, `Add one of these lines, as the case may be:\n${linesFor(field, "en")}`],
    );
  },
  /** A coordinate system as other programs write it; `meant` is ours where it can be told. */
  foreignSystem(value: unknown, meant: string | undefined): Message {
    const lines = (language: Language) => (meant ? `"crs": "${meant}",` : linesFor("crs", language));
    return words(
      [`"crs"（坐标系）不能写成 ${shown(value)}。`, `请改成：${meant ? "" : "\n"}${lines("zh-Hans")}`],
      [`"crs", the coordinate system, cannot be ${shown(value)}.`, `Write: ${meant ? "" : "\n"}${lines("en")}`],
    );
  },
  /** What other programs put into "properties". */
  foreignProperties(keys: readonly string[], known: readonly string[]): Message {
    const empty = keys.some((key) => key === "");
    return words(
      [
        `"properties" 里有这里不用的项：${listOf(keys, "zh-Hans")}${empty ? "（有一项没有名字）" : ""}。`,
        `请删掉；这里只写：${listOf(known, "zh-Hans")}。要给读者看的数放进 data/ 里同名的行。`,
      ],
      [
        `"properties" holds what is not used here: ${listOf(keys, "en")}${empty ? " (one has no name)" : ""}.`,
        `Delete it; there are only: ${listOf(known, "en")}. What readers should see goes into the row of that id in data/.`,
      ],
    );
  },
  /** A feature without an id, or with one of another kind; `number` counts it in its file. */
  noFeatureId(value: unknown, number: number): Message {
    const add = `"id": "place-${number}",`;
    return words(
      [
        value === undefined ? '这个地点或线路缺少 "id"（编号）。' : `"id" 不能是 ${shown(value)}：编号是加双引号的文字。`,
        `请写上：${add}\n它在 data/ 的表里有一行的，就写那一行的编号；没有的自己起一个，写在 "type": "Feature" 旁边。`,
      ],
      [
        value === undefined ? 'This feature lacks an "id".' : `"id" cannot be ${shown(value)}: it is a text in quotes.`,
        `Write: ${add}\nWhere it has a row in data/, that row's id; else one of your own, beside "type": "Feature".`,
      ],
    );
  },
  sameFeature(id: string, first: number): Message {
    return words(
      [`编号 "${id}" 用了两次，第一次在第 ${first} 行。`, `请给这一个换一个编号，例如 "${id}-2"。`],
      [`The feature id "${id}" is used twice, first on line ${first}.`, `Give this one another, for instance "${id}-2".`],
    );
  },
  /** `said`, standing for `more` other places in the file. */
  andMore({ code, message, hint }: Message, more: number): Message {
    const said = words(
      [`${message["zh-Hans"]}（同样的问题下面还有 ${more} 处。）`, hint["zh-Hans"]],
      [`${message.en} (${more} more like it below.)`, hint.en],
    );
    return { ...said, code };
  },

  // Coordinates

  wrongNesting(type: string): Message {
    const sample = `"coordinates": ${SAMPLES[type] ?? "[ … ]"}`;
    return words(
      [`${type} 的 "coordinates" 括号层数不对。`, `请写成：${sample}`],
      [`The "coordinates" of a ${type} are not nested like this.`, `Write: ${sample}`],
    );
  },
  wrongPosition(value: unknown): Message {
    return words(
      [`${shown(value)} 不是一个位置。`, "位置写成 [经度, 纬度]，两个不加引号的数，例如 [116.3, 39.9]。"],
      [`${shown(value)} is no position.`, "A position is [longitude, latitude], two numbers without quotes: [116.3, 39.9]."],
    );
  },
  /** `sure` if it cannot be right as it stands. */
  swapped(position: readonly [number, number], sure: boolean): Message {
    const better = pair([position[1], position[0]]);
    return words(
      [
        `${pair(position)} ${sure ? "" : "像是"}把纬度写在了前面。`,
        `先写经度，后写纬度，请改成：${better}${sure ? "" : "\n若位置本来就在那里，不用改。"}`,
      ],
      [
        `${pair(position)} ${sure ? "has" : "seems to have"} its latitude first.`,
        `Longitude comes first: ${better}${sure ? "" : "\nIf the place does lie there, leave it."}`,
      ],
    );
  },
  /** Metres of a projection, or what is no place at all. */
  offTheEarth(position: readonly [number, number]): Message {
    return words(
      [
        `${pair(position)} 不在地球上：经度在 -180 和 180 之间，纬度在 -90 和 90 之间。`,
        "若是以米为单位的投影坐标，请在 QGIS 里另存为 GeoJSON，坐标系选 EPSG:4326；否则请核对这两个数。",
      ],
      [
        `${pair(position)} is not on the earth: longitudes are -180 to 180, latitudes -90 to 90.`,
        "If these are metres of a projection, save the file as GeoJSON in EPSG:4326, for instance in QGIS; else check the numbers.",
      ],
    );
  },
  shortCourse(): Message {
    return words(
      ["一条线至少要有两个位置。", `请补上：${SAMPLES.LineString}；只有一个位置的，"type" 写 "Point"。`],
      ["A line has two positions at least.", `Add to it: ${SAMPLES.LineString}; a single position is of "type" "Point".`],
    );
  },
  shortRing(): Message {
    return words(
      ["一圈边界至少要有四个位置：三个角，再回到起点。", '请补上缺的位置；若其实是一条线，"type" 写 "LineString"。'],
      [
        "A ring has four positions at least: three corners and the first again.",
        'Add what is missing; if it is a line, its "type" is "LineString".',
      ],
    );
  },
  openRing(first: readonly unknown[]): Message {
    return words(
      ["这一圈边界没有合上：最后一个位置要和第一个相同。", `请在它后面加上起点：, ${pair(first)}`],
      ["This ring is not closed: its last position must be its first.", `Add the first after it: , ${pair(first)}`],
    );
  },

  // What draws it

  noGeo(id: string, known: readonly string[]): Message {
    const hint = choices(id, known, { "zh-Hans": "geo/ 里的文件有", en: "Files in geo/" });
    return words(
      [`没有 "${id}" 这份地理数据：找不到 geo/${id}.geojson。`, hint["zh-Hans"]],
      [`There are no places "${id}": geo/${id}.geojson is missing.`, hint.en],
      misspelling(id, known),
    );
  },
  unusedGeo(id: string): Message {
    return words(
      [`没有一张图用到 geo/${id}.geojson。`, `请在地图的图层里写 "geo": "${id}"，或删掉这个文件。`],
      [`No figure draws geo/${id}.geojson.`, `Write "geo": "${id}" in a layer of a map, or delete this file.`],
    );
  },
  noApproval(id: string): Message {
    const number = '"approval": { "number": "GS(…)…号", "source": "…" },';
    const exempt = '"approval": { "exempt": "…" },';
    return words(
      [
        `这张图画了行政区划边界（geo/${id}.geojson 标明 borders），须写审图号或豁免理由。`,
        `请在 "layers" 旁边加上其中一行：\n${number}\n${exempt}\n审图号照抄所用标准地图或批复上的，"source" 写那张图的名称；没有就先送审，不能自己编一个。`,
      ],
      [
        `This map draws administrative borders (geo/${id}.geojson says "borders"), so it needs its review number or why none is needed.`,
        `Add one of these beside "layers":\n${number}\n${exempt}\nCopy the number from the map or the decision it was given for and name that in "source". Without one, have the map reviewed; do not make one up.`,
      ],
    );
  },
  noSketch(id: string): Message {
    return words(
      [
        `这张图的位置是示意（geo/${id}.geojson 标明 "survey": "sketch"），图上要说明。`,
        '请在 "title" 旁边加上："sketch": "示意",',
      ],
      [
        `What this map shows is a sketch (geo/${id}.geojson says "survey": "sketch"), and it must say so.`,
        'Add beside "title": "sketch": "Sketch",',
      ],
    );
  },
};
