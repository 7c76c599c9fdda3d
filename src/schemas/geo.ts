// content/geo/*.geojson: places, courses and areas with their provenance. Valid GeoJSON with a few members more.

import { z } from "zod";
import { means, oneOf, schemaLine } from "./describe.ts";
import { allow, id } from "./names.ts";
import { text } from "./text.ts";

const system = oneOf({
  wgs84: ["GPS、OpenStreetMap", "GPS, OpenStreetMap"],
  cgcs2000: ["国家大地坐标系：天地图、测绘成果", "CGCS2000: Tianditu and surveys"],
  gcj02: ["高德、腾讯取的点", "Amap, Tencent"],
  bd09: ["百度取的点", "Baidu"],
});
/** Coordinate systems a file may be in; all are converted to WGS-84 when it is read. CGCS2000 agrees with it to centimetres. */
export const SYSTEMS = system.options;
export type System = z.output<typeof system>;

/**
 * How sure it is that something lies there: `low` may be drawn as a sketch or a soft area, never as a pin. The least comes first,
 * because the first is what messages offer for pasting.
 */
const confidence = oneOf({
  low: ["大概：不要画成点，写名字或画一片淡色", "a guess: never drawn as a pin"],
  medium: ["大致在这里", "about here"],
  high: ["就在这里", "here"],
});

/** Longitude, then latitude, in degrees. A height after them, as other programs write it, is read over. */
export const position = z
  .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)], z.number())
  .transform(([lon, lat]): [number, number] => [lon, lat]);
export type Position = z.output<typeof position>;

const points = <Shape extends z.ZodType>(shape: Shape) => means(shape, "坐标：先经度，再纬度。", "Longitude, then latitude.");
const course = z.array(position).min(2);
const ring = z.array(position).min(4);

export const geometry = z.discriminatedUnion("type", [
  z.strictObject({ type: means(z.literal("Point"), "一个点。", "A point."), coordinates: points(position) }),
  z.strictObject({
    type: means(z.literal("LineString"), "一条线，从头写到尾。", "A course, from its first point to its last."),
    coordinates: points(course),
  }),
  z.strictObject({
    type: means(z.literal("MultiLineString"), "几段线。", "Several courses."),
    coordinates: points(z.array(course).min(1)),
  }),
  z.strictObject({
    type: means(z.literal("Polygon"), "一片，首尾是同一个点。", "An area; its ring ends where it begins."),
    coordinates: points(z.array(ring).min(1)),
  }),
  z.strictObject({
    type: means(z.literal("MultiPolygon"), "几片。", "Several areas."),
    coordinates: points(z.array(z.array(ring).min(1)).min(1)),
  }),
]);
export type Geometry = z.output<typeof geometry>;

export const feature = z.strictObject({
  type: means(z.literal("Feature"), "照写。", "As it stands."),
  id: means(
    id,
    "编号；和表里那一行的 id 一样，图就知道它的进展和分类。",
    "Its id; that of the dataset's row it is the place of, where there is one.",
  ),
  properties: means(
    z.strictObject({
      name: means(text.optional(), "图面上的名字。", "The name on the map's face."),
      confidence: means(confidence, "把握有多大。", "How sure it is that it lies there."),
      accuracy: means(z.number().positive().optional(), "真正的位置在多少米之内。", "Metres within which the true place lies."),
      from: means(
        z.string().optional(),
        "这一处的坐标另有来处时写。",
        "Where this feature's coordinates come from, if not from the file's source as a whole.",
      ),
      note: means(text.optional(), "读者问起来，该知道的话。", "What a reader who asks for it should know."),
    }),
    "名字和把握大小。",
    "Its name, and how sure it is.",
  ),
  geometry: means(geometry, "位置：坐标先写经度，再写纬度。", "Where it lies: longitude, then latitude."),
});
export type Feature = z.output<typeof feature>;

export const geo = z.strictObject({
  $schema: schemaLine,
  type: means(z.literal("FeatureCollection"), "照写。", "As it stands."),
  title: means(text, "画的是什么。", "What it draws."),
  sources: means(z.array(id).min(1), "来源的编号，都在 story.json 的 sources 里。", "Ids of sources in story.json."),
  crs: means(
    system,
    "坐标是哪种坐标系；填对了，生成时自动换算。填错了，点会偏出几百米。",
    "The coordinate system the file is written in; it is converted to WGS-84.",
  ),
  survey: means(
    oneOf({
      surveyed: ["照实测画的", "surveyed: may be measured on"],
      sketch: ["估着画的；用它的图要写 sketch", "only shows what lies where, and the figure must say so"],
    }),
    "实测还是示意。",
    "Whether courses were surveyed or sketched.",
  ),
  borders: means(
    z.boolean().default(false),
    "有没有画行政区划边界；画了，用它的图要写 approval。",
    "Whether it draws administrative borders. A figure that shows it must then carry `approval`.",
  ),
  credit: means(
    text.optional(),
    "印在地图旁的署名：© OpenStreetMap 贡献者。",
    "Whom to name beside the map: © OpenStreetMap contributors.",
  ),
  licence: means(text.optional(), "许可。", "The licence."),
  note: means(text.optional(), "怎么整理的，什么不知道。", "How it was compiled; what is not known."),
  allow,
  features: means(z.array(feature).min(1), "地方、线路和片区。", "Places, courses and areas."),
});
export type GeoSpec = z.output<typeof geo>;
