// What a picture has only numbers for stands under it wherever it is shown.

import { expect, test } from "vitest";
import { parseStory } from "../../src/check/story.ts";
import { writeChapter } from "../../src/outputs/feed/chapter.ts";
import { textOf } from "../../src/outputs/markup.ts";
import { readStoryFiles } from "../../src/source/files.ts";
import { listedOf } from "../../src/story/answers.ts";

const said = "册子上从这一年起分开来记，前后两年的数不好直接比。".repeat(12);

function storySaying(text: string) {
  const files = readStoryFiles("tests/fixtures/town").map((file) => {
    if (file.path !== "figures/pupils.json") return file;
    const figure = JSON.parse(file.text);
    figure.states.all.annotations = [{ at: "1984", series: "east", text }];
    return { ...file, text: JSON.stringify(figure) };
  });
  return parseStory(files).story!;
}

test("a text too long for the picture is listed at both sizes, a short one at none", () => {
  const listed = (text: string) => {
    const story = storySaying(text);
    return listedOf(story, story.figures.pupils!, "all");
  };
  expect(listed(said)).toEqual([{ number: 1, text: said, sizes: ["narrow", "wide"] }]);
  expect(listed("涨大水")).toEqual([]);
});

test("in the feed it follows the picture of its state, with its number", () => {
  const story = storySaying(said);
  const chapter = story.chapters.find(({ scenes }) => scenes.some(({ figure }) => figure === "pupils"))!;
  const html = textOf(writeChapter({ story, site: "https://example.com/", photos: new Map() }, chapter));
  const [, after = ""] = html.split("/all-wide.svg");
  expect(after).toMatch(/^[^<]*<\/p><ol><li value="1">册子上/);
});
