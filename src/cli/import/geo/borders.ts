// Whether a file draws administrative boundaries; and whether it draws China in a way that no map published in China may.

import type { Catalogue } from "../../../messages/index.ts";
import type { Position } from "../../../schemas/geo.ts";
import type { Piece, Properties, Raw, Shape } from "./model.ts";
import { isWithin } from "./rings.ts";

/** What a package of boundaries is known by. */
export type Package = "naturalEarth" | "gadm" | "datav" | "osm" | "geoboundaries" | "countries" | "admin";

const keysOf = (properties: Properties) => new Set(Object.keys(properties).map((key) => key.toLowerCase()));
const has = (keys: ReadonlySet<string>, ...some: string[]) => some.every((key) => keys.has(key));

const PACKAGES: [Package, (keys: ReadonlySet<string>, properties: Properties) => boolean][] = [
  ["gadm", (keys) => has(keys, "gid_0")],
  [
    "naturalEarth",
    (keys, { featurecla }) =>
      has(keys, "adm0_a3") ||
      has(keys, "sovereignt") ||
      has(keys, "adm1_code") ||
      has(keys, "adm0_left", "adm0_right") ||
      /^(admin-|international boundary|disputed)/i.test(String(featurecla ?? "")),
  ],
  ["datav", (keys) => has(keys, "adcode") && (has(keys, "acroutes") || has(keys, "childrennum") || has(keys, "level"))],
  ["geoboundaries", (keys) => has(keys, "shapegroup", "shapetype")],
  [
    "osm",
    (_, { boundary, type, admin_level }) =>
      /^(administrative|political|disputed)$/.test(String(boundary ?? "")) || (admin_level !== undefined && type === "boundary"),
  ],
  [
    "admin",
    (keys) =>
      [
        "admin_level",
        "adcode",
        "adm0_a3",
        "iso_a3",
        "iso_a2",
        "iso3",
        "adm1_name",
        "adm2_name",
        "xzqdm",
        "xzqmc",
        "行政区",
        "行政区划代码",
        "行政区划",
        "pac",
      ].some((key) => keys.has(key)) || [...keys].some((key) => /^(gid|name|adm|admin)_?\d(_(pcode|zh|en|name))?$/.test(key)),
  ],
];

/** Words of names that say that an area is one of administration. */
const UNITS = /.(省|自治区|特别行政区|自治州|地区|市|县|区|旗|镇|乡|街道)$/;
const NOT_UNITS =
  /(景区|园区|小区|片区|社区|厂区|库区|灌区|校区|城区|新区|开发区|保护区|商业区|工业区|示范区|旅游区|度假区|居住区|住宅区|服务区)$/;

/** Whether most areas are called as units of administration are: 甲县, 乙区. */
function namedAsUnits(pieces: readonly Piece[]): boolean {
  const areas = pieces.filter(({ shape }) => shape.kind === "area");
  const named = areas.filter(({ raw }) => textsOf(raw).some((text) => UNITS.test(text) && !NOT_UNITS.test(text)));
  return areas.length > 1 && named.length * 2 > areas.length;
}

/** The package a file's boundaries are from, or that it seems to have some; undefined: it shows no sign of any. */
export function packageOf(pieces: readonly Piece[]): Package | undefined {
  const drawn = pieces.filter(({ shape }) => shape.kind !== "place");
  for (const [name, is] of PACKAGES) {
    if (drawn.some(({ raw }) => is(keysOf(raw.properties), raw.properties))) return name;
  }
  // Packages that say no more than a name, as most maps of the world do.
  const areas = drawn.filter(({ shape }) => shape.kind === "area");
  const states = areas.filter((piece) => [STATES, CHINA_TEXT, TAIWAN].some((pattern) => says(piece, pattern)));
  if (states.length > 1 || areas.some(isWholeCountry)) return "countries";
  const provinces = areas.filter((piece) => says(piece, PROVINCES));
  return provinces.length > 1 || namedAsUnits(drawn) ? "admin" : undefined;
}

const textsOf = ({ properties, id }: Raw): string[] =>
  [...Object.values(properties), id].filter((value) => typeof value === "string").map((value) => value.trim());

/** Names and codes of things in texts of a feature, whole. */
const TAIWAN = /^(TWN|TW|Taiwan|Republic of China|Taiwan, Province of China|Chinese Taipei|中华民国|中華民國)$/i;
const TAIWAN_HAN = /^(台湾|臺灣|台灣|台湾省|臺灣省|台灣省)$/;
const CHINA_TEXT = /^(CHN|CN|China|People's Republic of China|中国|中國|中华人民共和国)$/i;
const STATES =
  /^(JPN|Japan|日本|IND|India|印度|RUS|Russia|俄罗斯|俄羅斯|VNM|Vietnam|越南|USA|United States of America|美国|FRA|France|法国|BRA|Brazil|巴西|PHL|Philippines|菲律宾|KOR|South Korea|韩国)$/i;

/** Provinces as maps call them for short; two are enough to tell a map of them. */
const PROVINCES =
  /^(河北|内蒙古|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|台湾)$/;

const says = ({ raw }: Piece, pattern: RegExp) => textsOf(raw).some((text) => pattern.test(text));

/** Places well inside what maps of others leave out of China, and where nothing else of theirs lies. */
const WITHIN: Record<"tibet" | "aksai" | "taiwan", Position> = {
  tibet: [94.3, 28.2],
  aksai: [79.3, 35.2],
  taiwan: [121, 23.8],
};

/** Cities all over China: an area or a set of areas that has them all is the whole country. */
const CITIES: Position[] = [
  [116.4, 39.9],
  [87.6, 43.8],
  [91.1, 29.65],
  [104.07, 30.57],
  [126.6, 45.8],
  [113.3, 23.15],
];

/** Cities of neighbours: what has one of them and Chinese ones is land, not a country. */
const ABROAD: Position[] = [
  [37.6, 55.75],
  [78.5, 17.4],
  [101, 15],
];

/** The South China Sea south of Hainan, within the dashed line. */
const SEA = { west: 106, south: 2, east: 119.5, north: 13 };
/** Han and ids by which packages name that line. */
const DASHES = /九段线|十段线|断续线|南海诸岛|南海諸島|100000_JD|nine.?dash|ten.?dash/i;

type Breach = keyof Catalogue["geoImport"]["breaches"];

const covers = (shape: Shape, position: Position) =>
  shape.kind === "area" &&
  shape.polygons.some(([edge, ...holes]) => edge && isWithin(position, edge) && !holes.some((hole) => isWithin(position, hole)));

/** Whether an area is land whatever its country: it goes on from China into others. */
const isLand = ({ shape }: Piece) => CITIES.some((city) => covers(shape, city)) && ABROAD.some((city) => covers(shape, city));

/** Whether an area is China as a whole. */
const isWholeCountry = (piece: Piece) => CITIES.every((city) => covers(piece.shape, city)) && !isLand(piece);

/** Whether a piece is drawn in the South China Sea and is no other country's coast. */
function inSea({ shape, raw }: Piece, isChina: (piece: Piece) => boolean, piece: Piece): boolean {
  if (textsOf(raw).some((text) => DASHES.test(text))) return true;
  if (shape.kind === "place" || !isChina(piece)) return false;
  const positions = shape.kind === "line" ? shape.lines.flat() : shape.polygons.flat(2);
  return positions.some(([lon, lat]) => lon > SEA.west && lon < SEA.east && lat > SEA.south && lat < SEA.north);
}

/**
 * What a file of boundaries does that maps published in China may not: Taiwan as a country, parts of China left out or given to others,
 * the whole country without the South China Sea. Empty if it does none of that, which is no proof that it may be published.
 */
export function breachesOf(pieces: readonly Piece[]): Breach[] {
  const areas = pieces.filter((piece) => piece.shape.kind === "area" && !isLand(piece));
  const holding = (position: Position) => areas.filter(({ shape }) => covers(shape, position));
  const found: Breach[] = [];
  const world = areas.filter((piece) => says(piece, STATES) || says(piece, CHINA_TEXT)).length > 0;
  // Taiwan as a feature beside China or other countries; beside provinces it is one of them.
  const taiwan = areas.filter((piece) => says(piece, TAIWAN) || says(piece, TAIWAN_HAN) || piece.raw.id === "158");
  const asCountry = taiwan.some(
    (piece) => isCountry(piece.raw) || (world && !CITIES.some((city) => covers(piece.shape, city)) && !isProvince(piece.raw)),
  );
  if (asCountry) found.push("taiwanAlone");
  const whole = CITIES.every((city) => holding(city).length > 0);
  const country = areas.find(isWholeCountry);
  const mine = (piece: Piece) => (country ? piece === country : !says(piece, STATES));
  const belongs = (position: Position) => holding(position).some(mine);
  if (whole && !asCountry && !belongs(WITHIN.taiwan)) found.push("noTaiwan");
  if (whole && !belongs(WITHIN.tibet)) found.push("noTibet");
  if (whole && !belongs(WITHIN.aksai)) found.push("noAksai");
  // A file of neighbours alone that takes these in.
  if (!whole && [WITHIN.tibet, WITHIN.aksai].some((position) => holding(position).some((piece) => isOfOthers(piece))))
    found.push("others");
  // Lines between countries, each with the countries on its two sides.
  const sided = pieces.filter(({ raw }) => has(keysOf(raw.properties), "adm0_left", "adm0_right"));
  if (sided.some((piece) => says(piece, CHINA_TEXT) || says(piece, TAIWAN))) found.push("lines");
  const isChina = (piece: Piece) => mine(piece) && (country !== undefined || !world);
  if (whole && !pieces.some((piece) => inSea(piece, isChina, piece))) found.push("noSea");
  return found;
}

const wordIn = ({ properties }: Raw, ...keys: string[]) =>
  Object.entries(properties)
    .filter(([key]) => keys.includes(key.toLowerCase()))
    .map(([, value]) => String(value));

/** Whether a feature says that it is a country. */
function isCountry(raw: Raw): boolean {
  return (
    wordIn(raw, "sovereignt", "sov_a3", "gid_0", "adm0_a3", "geounit").some((word) => TAIWAN.test(word)) ||
    (wordIn(raw, "type", "featurecla", "admin_level").some((word) => /country|sovereign|^2$/i.test(word)) &&
      textsOf(raw).some((text) => TAIWAN.test(text) || TAIWAN_HAN.test(text)))
  );
}

/** Whether a feature says that it is a province: by its code, or by a name that ends so. */
function isProvince({ properties, id }: Raw): boolean {
  const texts = [...Object.values(properties), id].map(String);
  return texts.some((text) => /^71(0000)?$|省$/.test(text));
}

/** Whether an area is called as one of the neighbours or of their states. */
function isOfOthers({ raw }: Piece): boolean {
  return textsOf(raw).some((text) =>
    /^(IND|India|印度|Bharat|Arunachal Pradesh|阿鲁纳恰尔.*|Jammu and Kashmir|Jammu & Kashmir|Ladakh|拉达克|Z0[1-9]|Aksai Chin)$/i.test(
      text,
    ),
  );
}
