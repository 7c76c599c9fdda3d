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

describe("a file whose places would lie in China with their latitude first", () => {
  /** Codes of what is said of coordinates in the fixture's file of ways with its places at these positions. */
  function codesAt(...positions: [number, number][]) {
    const features = positions.map((at, index) => ({
      type: "Feature",
      id: `place-${index}`,
      properties: { name: "新的", confidence: "high" },
      geometry: { type: "Point", coordinates: at },
    }));
    const changed = files.map((file) => {
      if (file.path !== "geo/ways.geojson") return file;
      const { features: _, ...head } = JSON.parse(file.text);
      return { ...file, text: JSON.stringify({ ...head, features }, null, 2) };
    });
    return parseStory(changed).problems.flatMap(({ code, field }) => (field?.includes("coordinates") ? [code] : []));
  }

  test("is believed where it is of the Arctic: Svalbard and the coast opposite, or Svalbard alone", () => {
    expect(codesAt([22.35, 70.24], [19, 74.5], [15.64, 78.22])).not.toContain("swapped");
    expect(codesAt([15.64, 78.22], [11.93, 78.925])).not.toContain("swapped");
  });

  test("is asked about where the others are in China, or would be", () => {
    expect(codesAt([87.62, 43.83], [43.83, 87.62])).toContain("swapped");
    expect(codesAt([43.83, 87.62], [43.9, 87.7])).toContain("swapped");
  });
});
