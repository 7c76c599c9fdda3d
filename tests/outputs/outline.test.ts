// Words as outlines: as wide as the faces say, with Chinese spacing, in lines that begin and end as they may.

import { create, type Font } from "fontkitten";
import { describe, expect, test } from "vitest";
import { readPackaged } from "../../src/publish/package.ts";
import { readFacesFor } from "../../src/type/glyphs.ts";
import { breakHeadline, breakText, fitSentences, fitText, piecesOf, sentencesOf } from "../../src/type/lines.ts";
import { charactersUnset, outlineOf, setLine, type Type } from "../../src/type/outline.ts";

const text: Type = { face: "text", size: 20, language: "zh-Hans" };
const display: Type = { face: "display", size: 60, language: "zh-Hans" };
const english: Type = { face: "text", size: 20, language: "en" };
const widthOf = (words: string, type: Type) => setLine(words, type).width;

describe("a line", () => {
  test.each([
    ["text", "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf", "Harrow Quay 1961"],
    ["bold", "@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf", "缓河两岸"],
    ["display", "@expo-google-fonts/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf", "The lamps"],
  ] as const)("in %s is as wide as its characters are in the font", (face, file, words) => {
    const font = create(readPackaged(file)) as Font;
    const units = font.glyphsForString(words).reduce((sum, glyph) => sum + glyph.advanceWidth, 0);
    expect(widthOf(words, { ...english, face, size: 100 })).toBeCloseTo((units / font.unitsPerEm) * 100, 6);
  });

  test("its outline stays within its width and stands on its baseline", () => {
    const line = setLine("船到柳根", display);
    const d = outlineOf(line, 60, 100, 200);
    const numbers = (d.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
    const [xs, ys] = [numbers.filter((_, index) => index % 2 === 0), numbers.filter((_, index) => index % 2 === 1)];
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(100);
    expect(Math.max(...xs)).toBeLessThanOrEqual(100 + line.width);
    expect(Math.min(...ys)).toBeGreaterThan(200 - 60);
    expect(Math.max(...ys)).toBeLessThan(200 + 60 * 0.25);
  });

  test("Han and Latin stand an eighth of an em apart, and two marks leave no hole", () => {
    expect(widthOf("在2023年", text) - widthOf("在", text) - widthOf("2023", text) - widthOf("年", text)).toBeCloseTo(
      (2 * 20) / 8,
    );
    // Two full-width marks take an em and a half less what the line's ends spare.
    expect(widthOf("界”，界", text)).toBeCloseTo(3.5 * 20);
    expect(widthOf("“界”", text)).toBeCloseTo(2 * 20);
    expect(widthOf("“界”", { ...text, plain: true })).toBeCloseTo(3 * 20);
  });

  test("in English a quotation mark is as wide as its ink", () => {
    expect(widthOf("don’t", english)).toBeLessThan(widthOf("don't", english) * 1.1);
    expect(widthOf("don’t", text)).toBeGreaterThan(widthOf("don’t", english) + 8);
  });

  test("a letter that our faces lack comes from another, as heavy as its neighbours", async () => {
    await readFacesFor("𠮷田、Łódź、Жук");
    const [name, other] = [setLine("𠮷田", text), setLine("田", text)];
    expect(name.missing).toEqual([]);
    expect(name.width).toBeCloseTo(2 * other.width);
    expect(outlineOf(setLine("𠮷", display), 20, 0, 0)).not.toBe(outlineOf(setLine("𠮷", text), 20, 0, 0));
    expect(setLine("Łódź, Жук", english).missing).toEqual([]);
    expect(charactersUnset("𠮷田、Łódź、Жук")).toEqual([]);
  });

  test("a box stands for a letter that no face has, so that no word becomes another", () => {
    const [name, other] = [setLine("𫝀田", text), setLine("田", text)];
    expect(name.missing).toEqual(["𫝀"]);
    expect(name.width).toBeCloseTo(2 * other.width);
    expect(outlineOf(name, 20, 0, 0).length).toBeGreaterThan(outlineOf(other, 20, 0, 0).length);
    // Without its mark a letter would be another; scripts whose letters join are not drawn letter by letter.
    expect(setLine("ක\u0dcf", english).glyphs).toHaveLength(1);
    expect(charactersUnset("𫝀田、𫝀村")).toEqual(["𫝀"]);
    expect(charactersUnset("नदी")).toEqual(["न", "द", "ी"]);
  });

  test("what is held for everyday is in every face", () => {
    const range = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, index) => String.fromCodePoint(from + index));
    const words = `${[...range(0x21, 0x7f), ...range(0xa1, 0x100), ...range(0x3000, 0x3040), ...range(0x4e00, 0x9fa6), ...range(0xff01, 0xff5f)].join("")}“”‘’…—–·`;
    for (const file of ["noto-sans-sc/400Regular/NotoSansSC_400Regular", "noto-serif-sc/900Black/NotoSerifSC_900Black"]) {
      const font = create(readPackaged(`@expo-google-fonts/${file}.ttf`)) as Font;
      expect([...words].filter((character) => !font.hasGlyphForCodePoint(character.codePointAt(0)!))).toEqual([]);
    }
    expect(charactersUnset(words)).toEqual([]);
  });

  test("an emoji that no face has is left out and told; what has no shape is neither", () => {
    const line = setLine("界😀\u200b上\ufe0f", text);
    expect(line.missing).toEqual(["😀"]);
    expect(line.width).toBeCloseTo(40);
    expect(setLine("", text)).toEqual({ width: 0, glyphs: [], missing: [] });
  });
});

describe("lines", () => {
  const WORDS =
    "青螺和白芦隔着河，中间那座桥叫“螺芦相接处”。依ODbL许可使用（© OpenStreetMap contributors），先数过河的船……再看《账簿》——从不认岸的水与风。";

  test.each([90, 130, 210, 333, 500])("of %i px: no wider, nothing lost, no mark where it may not be", (width) => {
    const lines = breakText(WORDS, text, width);
    expect(lines.join("").replace(/\s/g, "")).toBe(WORDS.replace(/\s/g, ""));
    for (const line of lines) {
      expect(line).not.toMatch(/^[，。、；：？！”’》）…—]/);
      expect(line).not.toMatch(/[“‘《（©]$/);
    }
    for (const line of lines) expect(widthOf(line, text)).toBeLessThanOrEqual(width);
    // A word longer than its line is the one thing that is cut.
    if (width > 150) expect(lines.join("\n")).toMatch(/OpenStreetMap/);
  });

  test("a headline breaks between phrases, evenly, and never within a Latin word", () => {
    const title = "船、作坊、学堂和大水，怎样越过青螺与白芦的交界";
    expect(breakHeadline(title, display, 720)).toEqual(["船、作坊、学堂和大水，", "怎样越过青螺与白芦的交界"]);
    const lines = breakHeadline("What nobody wrote down about the lamps", { ...english, face: "display", size: 60 }, 640);
    expect(lines.join(" ")).toBe("What nobody wrote down about the lamps");
    const widths = lines.map((line) => widthOf(line, { ...english, face: "display", size: 60 }));
    expect(Math.min(...widths)).toBeGreaterThan(Math.max(...widths) * 0.6);
  });

  test("English breaks at spaces and hyphens", () => {
    expect(piecesOf("A long-lost 3–4 year’s lamp", "en")).toEqual(["A ", "long-", "lost ", "3–", "4 ", "year’s ", "lamp"]);
  });

  test("type shrinks until it has room, and a word is made smaller rather than cut", () => {
    const fitted = fitText("constantinopolitan", { ...english, size: 80 }, { width: 300, lines: 2, smallest: 10 }, breakHeadline);
    expect(fitted.lines).toEqual(["constantinopolitan"]);
    expect(fitted.type.size).toBeLessThan(50);
    expect(fitText("短", display, { width: 300, lines: 1, smallest: 10 }, breakHeadline).type.size).toBe(60);
  });

  test("sentences are taken whole or not at all", () => {
    expect(sentencesOf("一。他说：“二！”三？")).toEqual(["一。", "他说：“二！”", "三？"]);
    expect(sentencesOf("It cost 3.5 pounds. Nobody paid.")).toEqual(["It cost 3.5 pounds.", "Nobody paid."]);
    const room = { width: 200, lines: 2, smallest: 20 };
    expect(fitSentences("甲乙丙丁戊己庚辛。壬癸子丑寅卯。辰巳午未申酉。", text, room, 2)?.lines.join("")).toBe(
      "甲乙丙丁戊己庚辛。壬癸子丑寅卯。",
    );
    expect(fitSentences("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥。", text, { ...room, lines: 1 }, 2)).toBeUndefined();
  });
});
