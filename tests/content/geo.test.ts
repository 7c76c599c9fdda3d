// Places and courses in a story: read, converted, drawn by maps, and named beside them.

import { describe, expect, test, vi } from "vitest";
import { parseStory } from "../../src/check/story.ts";
import { readStoryFiles, type SourceFile } from "../../src/source/files.ts";
import { approvalOf, creditsOf, sourcesOf } from "../../src/story/index.ts";

vi.mock("astro:content", () => ({ getCollection: () => [] }));

const files = readStoryFiles("tests/fixtures/borders");
const { story, problems } = parseStory(files);

/** The story with a file of it changed. */
function changed(path: string, change: (text: string) => string): SourceFile[] {
  return files.map((file) => (file.path === path ? { ...file, text: change(file.text) } : file));
}

test("a story with maps has no problems and knows its places in one locale", () => {
  expect(problems).toEqual([]);
  expect(Object.keys(story?.geo ?? {})).toEqual(["land", "ways"]);
  expect(story?.geo.ways?.features.map(({ id, properties }) => [id, properties.name])).toEqual([
    ["harbour", "渡口"],
    ["ferry", "渡船"],
  ]);
  expect(JSON.parse(JSON.stringify(story))).toEqual(story);
});

test("texts stand in the edition's language", () => {
  const translated = changed("geo/ways.geojson", (text) => text.replace('"渡口"', '{ "zh-Hans": "渡口", "en": "The Landing" }'));
  const english = parseStory(translated).edition("en");
  expect(english?.geo.ways?.features[0]?.properties.name).toBe("The Landing");
});

test("positions are converted to WGS-84", () => {
  const ways = files.find(({ path }) => path === "geo/ways.geojson")!.text;
  const text = ways.replace('"wgs84"', '"gcj02"').replace("[-29.5, 0.4] }", "[123, 45, 30.5] }");
  const { story: converted, problems: found } = parseStory([...files, { path: "geo/far.geojson", text }]);
  expect(found.map(({ file, code, severity }) => [file, code, severity])).toEqual([
    ["geo/far.geojson", "unused-geo", "warning"],
    ["geo/far.geojson", "far-place", "warning"],
  ]);
  expect(converted?.geo.far?.crs).toBe("wgs84");
  expect(converted?.geo.far?.features[0]?.geometry.coordinates).toEqual([122.993956, 44.998041]);
});

describe("beside a map", () => {
  const halves = story!.figures.halves!;
  const numbered = story!.figures.numbered!;

  test("the sources of its data and of its places are named once each", () => {
    expect(sourcesOf(story!, halves)).toBe("《浮岛测量簿》、《浮岛海图》");
  });

  test("credits are those of the files it draws", () => {
    expect(creditsOf(story!, halves)).toEqual(["© 浮岛测量会", "© 浮岛航道所"]);
    expect(creditsOf(story!, numbered)).toEqual(["© 浮岛测量会"]);
  });

  test("its review number, or why it needs none", () => {
    expect(approvalOf(story!, halves)).toEqual({ exempt: "岛是编的，不画任何真实的界线" });
    expect(approvalOf(story!, numbered)).toEqual({ number: "编造审字（零）号", source: "《浮岛标准地图》" });
  });

  test("another figure has neither", () => {
    const tiny = parseStory(readStoryFiles("tests/fixtures/tiny")).story!;
    const lamps = tiny.figures.lamps!;
    expect([creditsOf(tiny, lamps), approvalOf(tiny, lamps)]).toEqual([[], undefined]);
    expect(sourcesOf(tiny, lamps)).toBe("Register of Street Lamps");
  });
});

test("a geo file in any state is answered, not thrown, and never passes in suppression", () => {
  const texts = [
    "",
    "[]",
    "{}",
    '{"type": {}}',
    '{"features": 3}',
    '{"type": "FeatureCollection", "crs": {}, "survey": [], "title": {}, "sources": {}, "features": [null, 3, [], {}]}',
    '{"type": "FeatureCollection", "features": [{"id": {}, "properties": [], "geometry": {"type": {}, "coordinates": {}}}]}',
    '{"type": "FeatureCollection", "features": [{"properties": {"": 1}, "geometry": {"type": "Polygon", "coordinates": [[]]}}]}',
  ];
  for (const text of texts) {
    const { story: broken, problems: found } = parseStory(changed("geo/land.geojson", () => text));
    expect(broken).toBeUndefined();
    expect(found.some((problem) => problem.file === "geo/land.geojson" && problem.severity === "error")).toBe(true);
  }
});

test.each([
  ["Point", "[]"],
  ["Point", '[1, 2, "3"]'],
  ["Point", "[null, 2]"],
  ["Point", "[200, 2]"],
  ["Point", "[150, 95]"],
  ["LineString", "[]"],
  ["LineString", "[[]]"],
  ["LineString", "[[1, 2]]"],
  ["LineString", "[1, 2]"],
  ["MultiLineString", "[[[1, 2], [3, 4]], []]"],
  ["Polygon", "[[[1, 2], [3, 4], [1, 2]]]"],
  ["Polygon", "[]"],
  ["MultiPolygon", "[[[1, 2], [3, 4], [5, 6], [1, 2]]]"],
  ["MultiPolygon", "[[]]"],
])("%s %s is an error", (type, coordinates) => {
  const wrong = changed("geo/ways.geojson", (text) =>
    text.replace('{ "type": "Point", "coordinates": [-29.5, 0.4] }', `{ "type": "${type}", "coordinates": ${coordinates} }`),
  );
  const found = parseStory(wrong).problems.filter((problem) => problem.file === "geo/ways.geojson");
  expect(found.length).toBeGreaterThan(0);
  for (const { severity, field } of found) {
    expect(severity).toBe("error");
    expect(field).toContain("features.0.geometry.coordinates");
  }
});
