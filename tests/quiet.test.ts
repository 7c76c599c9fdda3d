// What of a figure may lie under passing words: nothing that a state draws, ground excepted, in either direction of reading.

import { expect, test } from "vitest";
import { parseStory } from "../src/check/story.ts";
import { markKey } from "../src/marks/key.ts";
import type { Frame, Layer } from "../src/marks/marks.ts";
import { polyline } from "../src/marks/path.ts";
import { quietShare } from "../src/marks/quiet.ts";
import { readStoryFiles } from "../src/source/files.ts";

const key = (name: string) => markKey("part", name);
const frame = (...layers: Layer[]): Frame => ({ layers, alt: "" });
const dots = (x: number): Layer => ({
  kind: "circle",
  name: "dots",
  marks: [{ key: key("a"), x, y: 50, r: 10, style: { hue: "ink" } }],
});
const names = (x: number): Layer => ({
  kind: "text",
  name: "names",
  marks: [{ key: key("n"), x, y: 50, text: "一二", size: 10, anchor: "end", style: { hue: "ink" } }],
});
const ground = (muted: boolean): Layer => ({
  kind: "path",
  name: "areas",
  bleeds: true,
  marks: [
    {
      key: key("g"),
      d: polyline([
        [-40, 0],
        [700, 80],
      ]),
      style: { hue: "ash", muted },
    },
  ],
});

test.each<[string, Frame[], "ltr" | "rtl", number]>([
  ["a dot", [frame(dots(100))], "ltr", 0.125],
  ["the first of all states", [frame(dots(300)), frame(dots(90))], "ltr", 0.111],
  ["from the other side", [frame(dots(630))], "rtl", 0.111],
  ["a text by its own width", [frame(dots(300), names(100))], "ltr", 0.111],
  ["ground as context", [frame(dots(100), ground(true))], "ltr", 0.125],
  ["ground that is brought out", [frame(dots(100), ground(false))], "ltr", 0],
  ["nothing at all", [frame()], "ltr", 1],
])("%s", (_, frames, direction, share) => {
  expect(quietShare(frames, 720, direction)).toBeCloseTo(share, 2);
});

test("a scene is as wide as there is a word for", () => {
  const files = readStoryFiles("tests/fixtures/broken/valid");
  const told = (layout: string) =>
    parseStory(
      files.map((file) => ({
        ...file,
        text: file.path.endsWith(".mdx") ? file.text.replace("<Scrolly ", `<Scrolly layout="${layout}" `) : file.text,
      })),
    ).problems.map(({ code, field }) => `${code} ${field}`);
  // The lamps begin at the edge: a wide scene of them has no room for words over its drawing, which is told.
  expect(told("wide")).toEqual(["wide-beside Scrolly.layout"]);
  expect(told("full")).toEqual(["attribute-choice Scrolly.layout"]);
});
