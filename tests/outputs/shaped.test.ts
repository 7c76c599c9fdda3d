// Arabic in pictures: letters joined as its face has them, words in the order in which they are read.

import { beforeAll, describe, expect, test } from "vitest";
import { textWidth } from "../../src/marks/text.ts";
import { runsOf } from "../../src/type/bidi.ts";
import { readFacesFor } from "../../src/type/glyphs.ts";
import { setLine, type Type } from "../../src/type/outline.ts";
import { shapeWord } from "../../src/type/shaped.ts";

const type: Type = { face: "text", size: 20, language: "ar" };

beforeAll(async () => {
  await readFacesFor("موانئ لا تنام");
});

const drawn = (glyphs: ReturnType<typeof shapeWord>) => glyphs?.map(({ commands }) => JSON.stringify(commands)) ?? [];

test("a letter takes the shape of its place in the word", () => {
  const [alone] = drawn(shapeWord("م", "text"));
  const joined = drawn(shapeWord("ممم", "text"));
  // From left to right: the last, the middle and the first letter.
  expect(joined).toHaveLength(3);
  expect(new Set([...joined, alone]).size).toBe(4);
  // Of لا neither letter is as it is alone.
  const apart = [...drawn(shapeWord("ل", "text")), ...drawn(shapeWord("ا", "text"))];
  expect(drawn(shapeWord("لا", "text")).filter((one) => apart.includes(one))).toEqual([]);
});

test("a heavier face is wider", () => {
  const width = (face: "text" | "display") => shapeWord("السدرة", face)!.reduce((sum, { advance }) => sum + advance, 0);
  expect(width("display")).toBeGreaterThan(width("text"));
});

test.each(["رصيف السوق القديمة", "شخص", "نص", "قصص الصين", "مستشفى المدينة", "طن", "بيت"])(
  "%s is no wider than its layout expects",
  (words) => {
    for (const [face, bold] of [["text", false] as const, ["bold", true] as const])
      expect(setLine(words, { ...type, face }).width).toBeLessThanOrEqual(textWidth(words, type.size, bold));
  },
);

describe("the order of a line", () => {
  test.each([
    ["صيد 2024 كثير", "rtl", ["rtl: كثير", "ltr:2024", "rtl:صيد "]],
    ["رصيف (Dhow Quay) هنا", "rtl", ["rtl:) هنا", "ltr:Dhow Quay", "rtl:رصيف ("]],
    ["The word سلام means peace", "ltr", ["ltr:The word ", "rtl:سلام", "ltr: means peace"]],
    ["Only Latin", "ltr", ["ltr:Only Latin"]],
  ] as const)("%s, read %s", (text, base, order) => {
    expect(runsOf(text, base).map((run) => `${run.direction}:${run.text}`)).toEqual(order);
  });

  test("the first word stands at the right, the number in its own order, and brackets turn", () => {
    const line = setLine("صيد (12)", type);
    expect(line.missing).toEqual([]);
    const word = shapeWord("صيد", "text")!;
    const last = line.glyphs.slice(-word.length).map(({ glyph }) => glyph.commands);
    expect(last).toEqual(word.map(({ commands }) => commands));
    const digits = setLine("12", { ...type, language: "en" }).glyphs.map(({ glyph }) => glyph);
    const at = line.glyphs.findIndex(({ glyph }) => glyph === digits[0]);
    expect(line.glyphs[at + 1]!.glyph).toBe(digits[1]);
    const brackets = setLine("()", { ...type, language: "en" }).glyphs.map(({ glyph }) => glyph);
    expect([line.glyphs[at - 1]!.glyph, line.glyphs[at + 2]!.glyph]).toEqual(brackets);
  });

  test("a line is as wide as its parts, and marks of direction take no room", () => {
    const width = (text: string) => setLine(text, type).width;
    expect(width("\u2067صيد\u2069")).toBeCloseTo(width("صيد"), 5);
    expect(width("صيد كثير")).toBeCloseTo(width("صيد") + width("كثير") + setLine("ا ا", type).width - 2 * width("ا"), 3);
  });
});
