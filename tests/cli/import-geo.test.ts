// `npm run import` of geography: exports as map programs write them become places, courses and areas that are drawn; nothing is lost in silence.

import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { parseStory } from "../../src/check/story.ts";
import { helpOf } from "../../src/cli/help.ts";
import { type Imported, planImport } from "../../src/cli/import/command.ts";
import { geoImporter } from "../../src/cli/import/geo/command.ts";
import { signedArea } from "../../src/cli/import/geo/rings.ts";
import { applyChanges } from "../../src/cli/new/changes.ts";
import type { Question } from "../../src/cli/new/question.ts";
import { LANGUAGES } from "../../src/messages/index.ts";
import { readStoryFiles, type SourceFile } from "../../src/source/files.ts";
import {
  bureauDistricts,
  encoded,
  GAUSS_PRJ,
  overpassRailways,
  type Position,
  shapefileParts,
  shapefileZip,
  WGS84_PRJ,
  XIAN_PRJ,
} from "../support/geography.ts";

const folder = mkdtempSync(join(tmpdir(), "import-geo-"));
afterAll(() => rmSync(folder, { recursive: true }));
const island = readStoryFiles("tests/fixtures/borders");

type Files = Record<string, Uint8Array | string>;

const fixture = (name: string) => readFileSync(`tests/fixtures/geography/${name}`);

async function run(files: Files, args: string[], story: readonly SourceFile[] = island): Promise<Imported> {
  const open = (file: string) => {
    const found = files[file];
    return found === undefined ? undefined : Buffer.from(found);
  };
  return planImport(["--lang", "zh-Hans", ...args], {
    folder: "there",
    looked: "/stories/content",
    files: story,
    open,
    show: () => {},
  });
}

const KNOWN = ["--source", "walk", "--licence", "虚构", "--chapter", "halves", "--alt", "图上画着它们在哪里。"];

interface FeatureFile {
  id: string;
  properties: Record<string, unknown>;
  geometry: { type: string; coordinates: never };
}

/** What an import made, file by file. Throws with what it said if it made nothing. */
function made(outcome: Imported) {
  if (!("changes" in outcome)) throw new Error(JSON.stringify(outcome));
  const { changes, told, problems } = outcome;
  const id = /^geo\/(.*)\.geojson$/.exec(changes.writes[0]?.path ?? "")?.[1];
  const read = (path: string) => JSON.parse(changes.writes.find((one) => one.path === path)?.text ?? "null");
  const geo = read(`geo/${id}.geojson`) as Record<string, unknown> & { features: FeatureFile[] };
  const data = read(`data/${id}.json`) as { columns: Record<string, unknown>; rows: Record<string, unknown>[] } & Record<
    string,
    unknown
  >;
  return { geo, data, figure: read(`figures/${id}.json`), told: told.join("\n"), problems, changes };
}

/** Problems of a story, but for what is asked about places far from its island. */
const problemsOf = (story: readonly SourceFile[]) =>
  parseStory(story).problems.filter(({ code }) => !["far-place", "null-island", "latitude-first"].includes(code));

/** Imports what must work: drawn in a chapter, the story has no problem. */
async function take(files: Files, ...args: string[]) {
  const known = KNOWN.filter((_, index) => !args.includes(KNOWN[index - (index % 2)]!));
  const outcome = made(await run(files, [Object.keys(files)[0]!, ...known, ...args]));
  expect(problemsOf(applyChanges(island, outcome.changes))).toEqual([]);
  return outcome;
}

const said = (outcome: Imported) =>
  "said" in outcome ? `${outcome.said.message["zh-Hans"]}${outcome.said.hint["zh-Hans"]}` : "";
const source = Object.keys(JSON.parse(island.find(({ path }) => path === "story.json")!.text).sources)[0]!;
KNOWN[1] = source;

describe("two exports of newsrooms, by one command each", () => {
  test("a city's railways from Overpass: joined by name, simplified, credited", async () => {
    const { geo, data, figure, told } = await take(
      { "rail.json": overpassRailways() },
      "--title",
      "慢河一带的铁路",
      "--source",
      "new",
      "--source-id",
      "osm",
      "--licence",
      "ODbL 1.0",
      "--credit",
      "© OpenStreetMap贡献者",
      "--join",
      "name",
      "--keep",
      "gauge,usage",
    );
    expect(geo.features.map(({ id, geometry }) => [id, geometry.type])).toEqual([
      ["slow-river-line", "LineString"],
      ["qingluo-branch", "LineString"],
      ["bailu-connection", "LineString"],
      ["line-1", "LineString"],
      ["node-7", "Point"],
    ]);
    expect(geo).toMatchObject({
      title: "慢河一带的铁路",
      sources: ["osm"],
      crs: "wgs84",
      survey: "surveyed",
      licence: "ODbL 1.0",
    });
    // Tags that say what a thing is become its kind, by which the map draws it; a station is none of them.
    expect(geo.features.map(({ properties }) => properties.kind)).toEqual(["rail", "rail", "rail", "rail", undefined]);
    expect((figure as { layers: object } | undefined)?.layers).toMatchObject({
      lines: { draw: "line", geo: "rail" },
      places: { draw: "place", hue: "ink" },
    });
    expect(JSON.stringify(figure)).not.toContain("accent");
    expect(geo.features[4]?.properties).toEqual({ name: "石埠站", confidence: "medium", from: "OpenStreetMap node/7" });
    const points = geo.features.slice(0, 4).reduce((sum, { geometry }) => sum + (geometry.coordinates as unknown[]).length, 0);
    expect(points).toBeGreaterThan(50);
    expect(points).toBeLessThan(1000);
    expect(told).toMatch(/简化：2\d{4} 个点留下 \d+ 个，最多偏出 22 米/);
    expect(data.columns).toMatchObject({ name: { type: "text" }, gauge: { type: "number" }, usage: { type: "category" } });
    expect(data.rows[0]).toEqual({ id: "slow-river-line", name: "慢河线", gauge: 1435, usage: "main" });
    expect(figure).toMatchObject({ type: "map", data: "rail", layers: { lines: { draw: "line" }, places: { draw: "place" } } });
  });

  test("a planning bureau's districts: the lake stays a hole, the one never drawn is named", async () => {
    const { geo, data, told } = await take(
      { "districts.geojson": bureauDistricts() },
      "--title",
      "控规片区",
      "--keep",
      "MJ,YDXZ",
    );
    expect(geo.crs).toBe("cgcs2000");
    expect(geo.features).toHaveLength(6);
    const rings = geo.features.map(({ geometry }) => geometry.coordinates as Position[][]);
    expect(rings.map((all) => all.map((ring) => Math.sign(signedArea(ring))))).toEqual([[1], [1, -1], [1], [1], [1], [1]]);
    expect(rings.flat(2).every((position) => position.length === 2)).toBe(true);
    expect(told).toContain("去掉了 1003 个位置的高程");
    expect(told).toContain("没有导入 1 个，没有位置（geometry 是 null）：第 7 个 远期片区");
    expect(data.columns.ydxz).toEqual({ type: "category", label: "YDXZ", values: { "ydxz-1": "居住", "ydxz-2": "工业" } });
    expect(data.rows[1]).toEqual({ id: "area-2", name: "石埠片区", mj: 97.5, ydxz: "ydxz-1" });
    expect(geo.features[1]?.properties).toEqual({ name: "石埠片区", confidence: "medium" });
  });
});

describe("every format", () => {
  const kinds = ({ features }: { features: FeatureFile[] }) =>
    features.map(({ properties: { name }, geometry: { type } }) => [name, type]);

  test("GPX: a track in two parts and a waypoint", async () => {
    const { geo } = await take({ "walk.gpx": fixture("walk.gpx") }, "--id", "dyke");
    expect(kinds(geo)).toEqual([
      ["河堤上走一圈", "MultiLineString"],
      ["石埠渡口", "Point"],
    ]);
  });

  test.each(["parks.kml", "parks.kmz"])("%s: holes, several shapes in one, text without its tags", async (file) => {
    const bytes = file.endsWith("z")
      ? zipSync({ "doc.kml": fixture("parks.kml"), "files/icon.png": new Uint8Array(3) })
      : fixture("parks.kml");
    const { geo, data, told } = await take({ [file]: bytes }, "--keep", "description,面积", "--id", "gardens");
    expect(kinds(geo)).toEqual([
      ["镜湖公园", "Polygon"],
      ["松岗与码头", "Point"],
      ["松岗与码头", "LineString"],
    ]);
    expect(data.rows[0]).toEqual({ id: "area-1", name: "镜湖公园", description: "一处老公园；有湖", c2: 12.5 });
    expect(told).toContain("第 3 个 还没有定在哪里");
  });

  test("TopoJSON: a layer by its name", async () => {
    const bytes = fixture("wards.topojson");
    const { geo, told } = await take({ "wards.topojson": bytes });
    expect(geo.features.map(({ id }) => id)).toEqual(["east-side", "west-side"]);
    expect(told).toContain("另有：stops");
    expect(kinds((await take({ "wards.topojson": bytes }, "--layer", "stops")).geo)).toEqual([["Quay", "Point"]]);
    expect(said(await run({ "wards.topojson": bytes }, ["wards.topojson", "--layer", "ward"]))).toContain("wards");
  });

  test("OpenStreetMap's XML: ways, a lake of two ways, a way whose points are missing", async () => {
    const { geo, told } = await take({ "map.osm": fixture("ferries.osm") }, "--source", source);
    expect(kinds(geo)).toEqual([
      ["灯下渡口", "Point"],
      ["灯下渡", "LineString"],
      ["灯下湖", "Polygon"],
    ]);
    expect(told).toContain("断了的渡");
  });

  test("GeoJSON in its other forms", async () => {
    const point = (lon: number) => ({
      type: "Feature",
      properties: { name: `p${lon}` },
      geometry: { type: "Point", coordinates: [lon, 30] },
    });
    for (const text of [
      [point(100), point(101)].map((one) => JSON.stringify(one)).join("\n"),
      [point(100), point(101)].map((one) => `\u001e${JSON.stringify(one)}`).join("\n"),
      JSON.stringify([point(100), point(101)]),
      `\ufeff${JSON.stringify({ type: "FeatureCollection", features: [point(100), point(101)] })}`,
    ])
      expect(kinds((await take({ "points.geojson": text })).geo)).toEqual([
        ["p100", "Point"],
        ["p101", "Point"],
      ]);
    const bare = {
      type: "GeometryCollection",
      geometries: [
        point(100).geometry,
        {
          type: "LineString",
          coordinates: [
            [100, 30],
            [101, 31],
          ],
        },
      ],
    };
    expect((await take({ "points.geojson": JSON.stringify(bare) })).geo.features.map(({ id }) => id)).toEqual([
      "place-1",
      "line-1",
    ]);
  });

  describe("shapefiles", () => {
    const ring = (west: number, south: number, size: number): Position[] => [
      [west, south],
      [west, south + size],
      [west + size, south + size],
      [west + size, south],
      [west, south],
    ];
    // A hole wound as its edge is; a row that was never drawn.
    const polygons = [[ring(100, 30, 0.2), ring(100.05, 30.05, 0.1)], null, [ring(100.5, 30, 0.2)]];
    const names = ["镜湖", "没有画的湖", "苇泽"];

    test.each<[string, string | undefined]>([
      ["gbk", undefined],
      ["gbk", "GBK"],
      ["gbk", "UTF-8"],
      ["utf-8", "UTF-8"],
      ["utf-8", undefined],
      ["big5", "Big5"],
    ])("in %s, with a .cpg that says %s", async (encoding, cpg) => {
      const fields: [string, string] = encoding === "big5" ? ["名稱", "面積"] : ["名称", "面积"];
      const texts = encoding === "big5" ? ["鏡湖", "沒有畫的湖", "葦澤"] : names;
      const zip = shapefileZip({
        polygons,
        names: texts,
        encoding,
        fields,
        prj: WGS84_PRJ,
        folder: "湖/",
        ...(cpg ? { cpg } : {}),
      });
      const { geo, data, told } = await take({ "lakes.zip": zip }, "--keep", fields[1], "--name", fields[0]);
      expect(geo.features.map(({ properties: { name } }) => name)).toEqual([texts[0], texts[2]]);
      expect(geo.features.map(({ geometry }) => (geometry.coordinates as unknown[]).length)).toEqual([2, 1]);
      // A number that the table leaves empty is not known; it is no zero.
      expect(data.rows.map((row) => Object.values(row).at(-1))).toEqual([null, 3]);
      expect(told).toContain(`第 2 个`);
      expect(told.includes("编码")).toBe(encoding !== "utf-8");
    });

    test("projected by a .prj, in files that lie beside each other", async () => {
      const metres = polygons.map(
        (rings) =>
          rings?.map((one) =>
            one.map(([lon, lat]): Position => [500_000 + (lon - 102) * 96_000, 3_320_113 + (lat - 30) * 110_900]),
          ) ?? null,
      );
      const parts = shapefileParts({ polygons: metres, names, encoding: "utf-8", prj: GAUSS_PRJ });
      const files = { "lakes.shp": parts[".shp"]!, "lakes.dbf": parts[".dbf"]!, "lakes.PRJ": parts[".prj"]! };
      const { geo, told } = await take(files);
      const [lon, lat] = (geo.features[0]!.geometry.coordinates as Position[][])[0]![0]!;
      expect([Math.abs(lon - 100) < 0.02, Math.abs(lat - 30) < 0.02, geo.crs]).toEqual([true, true, "cgcs2000"]);
      expect(told).toContain("CGCS2000_3_Degree_GK_CM_102E）");
      const alone = await run({ "lakes.shp": parts[".shp"]! }, ["lakes.shp"]);
      expect(said(alone)).toContain("都不在地球上");
      const xian = shapefileZip({ polygons: metres, names, encoding: "utf-8", prj: XIAN_PRJ });
      expect(said(await run({ "lakes.zip": xian }, ["lakes.zip"]))).toContain("Xian_1980");
    });
  });
});

describe("what will not do is said, and nothing is written", () => {
  const lines = '{"type":"LineString","coordinates":[[100,30],[101,31]]}';
  test.each<[string, string | Uint8Array, string[], RegExp]>([
    ["a.geojson", "", [], /文件是空的/],
    ["a.geojson", "  \n", [], /文件是空的/],
    ["a.geojson", '{"type":"FeatureCollection","features":[]}', [], /文件是空的/],
    ["a.geojson", '{"type":"FeatureCollection",\n"features":[\n{"type":', [], /第 3 行起读不下去/],
    ["a.geojson", `${lines}\n{"type":"Point",`, [], /第 2 行起读不下去/],
    ["a.json", '{"rows":[]}', [], /没有地理要素/],
    ["a.json", '{"type":"FeatureCollection","features":[],"UTF8Encoding":true}', [], /ECharts/],
    ["a.json", '{"elements":[],"remark":"runtime error: Query timed out"}', [], /没有查完/],
    ["a.geojson", '{"type":"Point","coordinates":[500000,3300000]}', [], /都不在地球上，例如 \[500000, 3300000\]/],
    ["a.geojson", '{"type":"Point","coordinates":[30,100]}', [], /纬度写在了前面.*--swap yes/],
    ["a.geojson", '{"type":"Feature","properties":{},"geometry":null}', [], /没有一个要素能导入/],
    ["a.kml", "<kml><Document>", [], /第 1 行起读不下去：不是完整的 XML/],
    ["a.kmz", "PK\u0003\u0004", [], /打不开/],
    ["a.gpkg", "SQLite format 3\u0000", [], /\.gpkg 文件这里读不了/],
    ["a.geojson", lines, ["--keep", "name"], /--keep：没有 "name" 这个属性/],
    ["a.geojson", lines, ["--metres", "many"], /--metres 不能是 "many"/],
    ["a.geojson", lines, ["--swap", "maybe"], /--swap yes 或 --swap no/],
    ["a.geojson", lines, ["--crs", "gcj"], /--crs 不能是 "gcj"/],
    ["a.geojson", lines, ["--id", "No"], /编号/],
    ["a.geojson", lines, ["--id", "ways"], /geo\/ways.geojson.*--update/s],
    ["a.geojson", lines, ["--id", "halves"], /halves.json/],
    ["a.geojson", lines, ["--source", "nobody"], /--source 不能是 "nobody"/],
    ["a.geojson", lines, ["--chapter", "nowhere"], /--chapter 不能是 "nowhere"/],
  ])("%s holding %j with %j", async (file, text, args, words) => {
    const outcome = await run({ [file]: text }, [file, ...args]);
    expect(said(outcome)).toMatch(words);
    expect("changes" in outcome).toBe(false);
  });

  test("a file that is not there, a flag that is not known", async () => {
    expect(said(await run({}, ["b.geojson"]))).toContain("找不到 b.geojson");
    expect(said(await run({ "a.geojson": lines }, ["a.geojson", "--kepe", "x"]))).toContain("--keep");
  });

  test("damaged shapefiles: cut short anywhere, endless, of two exports", async () => {
    const ring: Position[] = [
      [100, 30],
      [100, 31],
      [101, 31],
      [101, 30],
      [100, 30],
    ];
    const whole = shapefileParts({ polygons: [[ring], [ring]], names: ["甲", "乙"], encoding: "gbk" });
    const broken = async (damaged: Files) => said(await run({ ...mapped(whole), ...damaged }, ["a.shp"]));
    const mapped = (all: Files) => Object.fromEntries(Object.entries(all).map(([ending, bytes]) => [`a${ending}`, bytes]));
    const [shp, dbf] = [whole[".shp"]!, whole[".dbf"]!];
    for (const length of [0, 3, 60, 100, 150, shp.length - 16]) {
      const cut = await broken({ "a.shp": shp.subarray(0, length) });
      expect(cut, `${length} bytes`).toMatch(/读不出来|文件是空的|第 1 行起|对不上/);
    }
    for (const length of [1, 31, 40, dbf.length - 30])
      expect(await broken({ "a.dbf": dbf.subarray(0, length) })).toMatch(/读不出来/);
    const endless = Buffer.from(shp);
    endless.writeInt32BE(-4, 104);
    expect(await broken({ "a.shp": endless })).toMatch(/读不出来/);
    const many = Buffer.from(dbf);
    many.writeUInt32LE(4_000_000_000, 4);
    expect(await broken({ "a.dbf": many })).toMatch(/读不出来/);
    const parts = shapefileParts({ polygons: [null, null], names: ["a", "b"], encoding: "utf-8" });
    const other = shapefileParts({ polygons: [null], names: ["a"], encoding: "utf-8" });
    const mixed = zipSync({ "a.shp": parts[".shp"]!, "a.dbf": other[".dbf"]! });
    expect(said(await run({ "a.zip": mixed }, ["a.zip"]))).toContain("形状有 2 个，.dbf 表里却有 1 行");
  });
});

test("what nobody said is marked, and the checker names each mark until it is filled", async () => {
  const point = '{"type":"Feature","properties":{"name":"渡口"},"geometry":{"type":"Point","coordinates":[100,30]}}';
  const { changes, problems, told } = made(await run({ "quay.geojson": point }, ["quay.geojson", "--chapter", "halves"]));
  expect(problems.filter(({ code }) => code !== "far-place").map(({ file, field, code }) => [file, field, code])).toEqual([
    ["story.json", "sources.source.title", "unfilled"],
    ["story.json", "sources.source.when", "unfilled"],
    ["figures/quay.json", "states.all.alt", "unfilled"],
    ["geo/quay.geojson", "licence", "unfilled"],
  ]);
  expect(told).toContain("【待填】");
  const filled = applyChanges(island, changes).map((file) => ({
    ...file,
    text: file.text.replace(/【待填：[^】]*】/g, "已问清"),
  }));
  expect(problemsOf(filled)).toEqual([]);
});

test("without a chapter the places come in alone, and it is told how to draw them", async () => {
  const point = '{"type":"Point","coordinates":[100,30]}';
  const { changes, told } = made(await run({ "quay.geojson": point }, ["quay.geojson", "--source", source, "--licence", "虚构"]));
  expect(changes.writes.map(({ path }) => path)).toEqual(["geo/quay.geojson", "data/quay.json"]);
  expect(told).toContain("STORY=there npm run import -- quay.geojson --id quay --update --chapter");
  const after = applyChanges(island, changes);
  const args = ["quay.geojson", "--id", "quay", "--update", "--chapter", "halves", "--alt", "渡口在河边。"];
  const drawn = made(await run({ "quay.geojson": point }, args, after));
  expect(problemsOf(applyChanges(after, drawn.changes))).toEqual([]);
});

describe("borders", () => {
  const county = (name: string, west: number, more = {}) => ({
    type: "Feature",
    properties: { name, boundary: "administrative", admin_level: "6", ...more },
    geometry: {
      type: "Polygon",
      coordinates: [
        [
          [west, 30],
          [west + 1, 30],
          [west + 1, 31],
          [west, 31],
          [west, 30],
        ],
      ],
    },
  });
  const counties = (more = {}) =>
    JSON.stringify({ type: "FeatureCollection", features: [county("甲县", 100, more), county("乙县", 101, more)] });

  test("are marked as such, and a map of them needs its review number", async () => {
    const files = { "counties.geojson": counties() };
    const { geo, told, problems } = made(await run(files, ["counties.geojson", ...KNOWN]));
    expect(geo.borders).toBe(true);
    expect(told).toContain("审图号");
    expect(problems.map(({ code }) => code)).toEqual(["no-approval"]);
    const { figure } = await take(files, "--approval", "编造审字（零）号", "--approval-source", "《标准地图》");
    expect(figure.approval).toEqual({ number: "编造审字（零）号", source: "《标准地图》" });
    expect((await take(files, "--exempt", "编的")).figure.approval).toEqual({ exempt: "编的" });
    const denied = await take(files, "--borders", "no");
    expect(denied.geo.borders).toBeUndefined();
    expect(denied.told).toContain("再核对一遍");
  });

  test("those of DataV are in GCJ-02, and it is said", async () => {
    const { geo, told } = await take(
      { "counties.json": counties({ adcode: 1, acroutes: [], boundary: undefined }) },
      "--exempt",
      "编的",
    );
    expect(geo.crs).toBe("gcj02");
    expect(told).toContain("DataV");
  });

  test("maps that draw China wrongly are refused, with what is wrong", async () => {
    const area = (properties: object, west: number, south: number, east: number, north: number) => ({
      type: "Feature",
      properties,
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [west, south],
            [east, south],
            [east, north],
            [west, north],
            [west, south],
          ],
        ],
      },
    });
    const features = [
      area({ ADM0_A3: "CHN", NAME: "China" }, 73, 29, 119, 54),
      area({ ADM0_A3: "TWN", NAME: "Taiwan", SOVEREIGNT: "Taiwan" }, 120, 22, 122, 25),
    ];
    const outcome = await run({ "ne.geojson": JSON.stringify({ type: "FeatureCollection", features }) }, [
      "ne.geojson",
      ...KNOWN,
    ]);
    expect(said(outcome)).toMatch(/不能用：把台湾画成一个国家.*Natural Earth.*标准地图服务/);
  });
});

describe("a second import", () => {
  const line = (name: string, id: number, ...coordinates: Position[]) => ({
    type: "Feature",
    properties: { name, no: id },
    geometry: { type: "LineString", coordinates },
  });
  const text = (...features: object[]) => JSON.stringify({ type: "FeatureCollection", features });
  const first = text(
    line("甲路", 1, [100, 30], [101, 31]),
    line("乙路", 2, [100, 31], [101, 32]),
    line("丙路", 3, [100, 32], [101, 33]),
  );
  const second = text(
    line("丁路", 4, [100, 35], [101, 36]),
    line("乙路", 2, [100, 31], [100.5, 31.7], [101, 32]),
    line("甲大道", 1, [100, 30], [101, 31]),
  );

  test("keeps ids and what was written by hand, and shows what changed", async () => {
    const begun = await take({ "roads.geojson": first }, "--id", "paths", "--keep", "no");
    const byHand = applyChanges(island, begun.changes).map((file) => {
      if (file.path !== "geo/paths.geojson" && file.path !== "data/paths.json" && file.path !== "figures/paths.json") return file;
      const own = file.text
        .replaceAll("line-1", "old-road")
        .replace('"name": "甲路", "confidence": "medium"', '"name": "甲老路", "confidence": "high", "note": "问过了"');
      return { ...file, text: own.replace('"label": "no"', '"label": "编号"') };
    });
    const args = ["roads.geojson", "--id", "paths", "--update", "--keep", "no"];
    const again = made(await run({ "roads.geojson": second }, args, byHand));
    expect(again.geo.features.map(({ id, properties }) => [id, properties])).toEqual([
      ["old-road", { name: "甲老路", confidence: "high", note: "问过了" }],
      ["line-2", { name: "乙路", confidence: "medium" }],
      ["line-3", { name: "丙路", confidence: "medium" }],
      ["line-1", { name: "丁路", confidence: "medium" }],
    ]);
    expect(again.geo.features[1]?.geometry.coordinates).toHaveLength(3);
    for (const words of [
      "1 个没有变",
      "形状变了：line-2",
      "新增：line-1",
      "先留着（要删请加 --prune）：line-3",
      "old-road：这里叫“甲老路”，新文件里叫“甲大道”",
    ])
      expect(again.told).toContain(words);
    expect(again.data.rows.map(({ id, no }) => [id, no])).toEqual([
      ["old-road", 1],
      ["line-2", 2],
      ["line-3", 3],
      ["line-1", 4],
    ]);
    expect(again.data.columns.no).toMatchObject({ label: "编号" });
    expect(again.changes.writes.map(({ path }) => path)).toEqual(["geo/paths.geojson", "data/paths.json"]);
    expect(parseStory(applyChanges(byHand, again.changes)).problems).toEqual([]);
    const pruned = made(await run({ "roads.geojson": second }, [...args, "--prune"], byHand));
    expect(pruned.geo.features.map(({ id }) => id)).toEqual(["old-road", "line-2", "line-1"]);
  });

  test("in another coordinate system does not shift what stays", async () => {
    const begun = await take({ "roads.geojson": first }, "--id", "paths");
    const after = applyChanges(island, begun.changes);
    const args = ["roads.geojson", "--id", "paths", "--update", "--crs"];
    expect(said(await run({ "roads.geojson": second }, [...args, "gcj02"], after))).toMatch(/wgs84.*gcj02.*--prune/s);
    expect(made(await run({ "roads.geojson": second }, [...args, "gcj02", "--prune"], after)).geo.crs).toBe("gcj02");
    expect(made(await run({ "roads.geojson": second }, [...args, "cgcs2000"], after)).geo.crs).toBe("cgcs2000");
  });

  test("of the same file changes no byte", async () => {
    const begun = await take({ "roads.geojson": first }, "--id", "paths", "--keep", "no");
    const after = applyChanges(island, begun.changes);
    const again = made(await run({ "roads.geojson": first }, ["roads.geojson", "--id", "paths", "--update"], after));
    for (const { path, text: now } of again.changes.writes) expect(now).toBe(after.find((file) => file.path === path)?.text);
  });
});

test("a person is asked where it is from, its licence, and for the review number; latitude first is never assumed", async () => {
  const asked: string[] = [];
  const answers: Record<string, string> = {
    source: "new",
    "source-title": "规划局",
    date: "2026-10",
    licence: "内部资料",
    chapter: "halves",
    alt: "两县相邻。",
    exempt: "编的",
    swap: "yes",
  };
  const prompts = () => async (question: Question, so: Record<string, string>) => {
    asked.push(question.flag);
    return answers[question.flag] ?? question.suggestion?.(so) ?? "";
  };
  const text = JSON.stringify({
    type: "Feature",
    properties: { name: "甲县", admin_level: 6 },
    geometry: {
      type: "Polygon",
      coordinates: [
        [
          [30, 100],
          [31, 100],
          [31, 101],
          [30, 100],
        ],
      ],
    },
  });
  const outcome = await planImport(["a.geojson"], {
    folder: "there",
    looked: "/stories/content",
    files: island,
    open: () => Buffer.from(text),
    show: () => {},
    prompts: prompts as never,
  });
  const { geo, changes } = made(outcome);
  expect(asked).toEqual([
    "swap",
    "id",
    "title",
    "source",
    "source-title",
    "date",
    "source-id",
    "licence",
    "credit",
    "crs",
    "confidence",
    "survey",
    "borders",
    "chapter",
    "alt",
    "approval",
    "exempt",
  ]);
  expect(geo).toMatchObject({ licence: "内部资料", borders: true });
  expect(parseStory(applyChanges(island, changes)).problems).toEqual([]);
});

test("on the disk: written by one command, never over what is there; a dry run writes nothing", () => {
  const story = join(folder, "story");
  cpSync("tests/fixtures/borders", story, { recursive: true });
  writeFileSync(join(folder, "片区.geojson"), bureauDistricts());
  const command = (...args: string[]) =>
    spawnSync(process.execPath, ["scripts/import.ts", join(folder, "片区.geojson"), "--id", "districts", ...KNOWN, ...args], {
      encoding: "utf8",
      env: { ...process.env, STORY: story },
      stdio: ["ignore", "pipe", "pipe"],
    });
  const before = readStoryFiles(story);
  const dry = command("--dry-run");
  expect([dry.status, dry.stdout.includes('"id": "area-2"'), readStoryFiles(story)]).toEqual([0, true, before]);
  const done = command();
  expect([done.status, done.stderr]).toEqual([0, ""]);
  expect(parseStory(readStoryFiles(story)).problems).toEqual([]);
  const after = readStoryFiles(story);
  const again = command();
  expect([again.status, readStoryFiles(story)]).toEqual([2, after]);
  expect(again.stderr).toContain("--update");
});

test("--help names every flag, in every language", () => {
  for (const language of LANGUAGES)
    for (const flag of [...Object.keys(geoImporter.flags), "dry-run", "lang"])
      expect(helpOf("import", language)).toMatch(new RegExp(`^ {2}--${flag}( |$)`, "m"));
  const { stdout, status } = spawnSync(process.execPath, ["scripts/import.ts", "--help"], { encoding: "utf8" });
  expect([status, stdout.includes("--keep\n")]).toEqual([0, true]);
});

test("bytes of other encodings are read as what they are", async () => {
  const text = '{"type":"Feature","properties":{"name":"石埠"},"geometry":{"type":"Point","coordinates":[100,30]}}';
  for (const encoding of ["gbk", "utf-16"]) {
    const { geo, told } = await take({ "quay.geojson": encoded(text, encoding) });
    expect(geo.features[0]?.properties.name).toBe("石埠");
    expect(told).toContain("编码");
  }
});
