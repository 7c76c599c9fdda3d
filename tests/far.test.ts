// Places that are far from all others of a story are asked about, whatever their coordinates say.

import { describe, expect, test } from "vitest";
import { parseStory } from "../src/check/story.ts";
import { readStoryFiles } from "../src/source/files.ts";

const files = readStoryFiles("tests/fixtures/borders");

/** What is said of the fixture's places with `more` put before the others; about these alone. */
function saidOf(...more: [number, number][]) {
  const features = more.map(
    (at, index) =>
      `{ "type": "Feature", "id": "more-${index}", "properties": { "name": "新的", "confidence": "high" }, "geometry": { "type": "Point", "coordinates": ${JSON.stringify(at)} } },`,
  );
  const with_ = files.map((file) =>
    file.path === "geo/ways.geojson"
      ? { ...file, text: file.text.replace('"features": [', `"features": [${features.join("\n")}`) }
      : file,
  );
  return parseStory(with_).problems.filter(({ field }) => /^features\.0\./.test(field));
}

describe("a place", () => {
  test("beside the others is nobody's question", () => {
    expect(saidOf([-29.6, 0.3])).toEqual([]);
  });

  test.each([
    ["with a digit too many", [-129.6, 40.3], "far-place"],
    ["at the corner of the map", [0, 0], "null-island"],
    ["with its latitude first", [0.3, -29.6], "latitude-first"],
  ] as const)("%s is asked about, and stays a warning", (_, at, code) => {
    const [problem, ...others] = saidOf([...at]);
    expect(others).toEqual([]);
    expect([problem?.code, problem?.severity]).toEqual([code, "warning"]);
  });
});
