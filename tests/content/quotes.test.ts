// Straight quotes in prose, fields and attributes: printed as their language has them, character for character.

import { describe, expect, test } from "vitest";
import { parseStory } from "../../src/check/story.ts";
import { curled } from "../../src/locale/quotes.ts";
import { readStoryFiles } from "../../src/source/files.ts";

describe("in English", () => {
  test.each([
    [`"Half of them," she said, "were rowed."`, "“Half of them,” she said, “were rowed.”"],
    [`It's the boats' quay, isn't it?`, "It’s the boats’ quay, isn’t it?"],
    [`She said "he said 'no' twice".`, "She said “he said ‘no’ twice”."],
    [`'Tis the '90s: rock 'n' roll`, "’Tis the ’90s: rock ’n’ roll"],
    [`("quoted")—"again"`, "(“quoted”)—“again”"],
    [`A board 6' 2" long, 5" wide`, `A board 6' 2" long, 5" wide`],
    [`"A 1961 book"`, "“A 1961 book”"],
    [`the "class of 61"`, "the “class of 61”"],
    ["“Already” ‘set’", "“Already” ‘set’"],
    [`a dog's "life"`, "a dog’s “life”"],
  ])("%s", (written, printed) => {
    expect(curled(written, "en")).toBe(printed);
    expect(curled(written, "en-GB")).toBe(printed);
    expect(printed).toHaveLength(written.length);
  });
});

test("each language has its own marks; where Chinese has straight ones, check names them", () => {
  expect(curled(`قال: "نعم"`, "ar")).toBe("قال: «نعم»");
  expect(curled(`他说"好"`, "zh-Hans")).toBe(`他说"好"`);
  expect(curled(`"oui"`, "fr")).toBe(`"oui"`);
});

const files = readStoryFiles("tests/fixtures/tiny").map(({ path, text }) => ({
  path,
  text: text
    .replace("It is a thin book in **good handwriting**", `It's a "thin **book**" in \`"code"\``)
    .replace(`"A boat was named twice."`, `"The boat's name was \\"twice\\"."`)
    .replace("Why so many are rowed", "Why there's rowing"),
}));

test("a quote may open before a tag and close behind it; code stays as it is", () => {
  const { story, problems } = parseStory(files);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  const written = JSON.stringify(story!.chapters);
  expect(written).toContain("It’s a “thin ");
  expect(written).toContain(`"value":"book"`);
  expect(written).toContain("” in ");
  expect(written).toContain(`"value":"\\"code\\""`);
  expect(written).toContain("Why there’s rowing");
  expect(story!.corrections.map(({ text }) => text)).toContain("The boat’s name was “twice”.");
});
