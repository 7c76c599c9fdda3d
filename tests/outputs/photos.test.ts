// How photographs are cut, and what they leave the site as: pictures of an article and of a feed.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import { parseStory } from "../../src/check/story.ts";
import { writeFeed } from "../../src/outputs/feed/feed.ts";
import { cropTo, focusOf, photosOf } from "../../src/outputs/media/photo.ts";
import { exportArticles } from "../../src/outputs/wechat/export.ts";
import { beginRun, currentRun } from "../../src/run.ts";
import { readStoryFiles } from "../../src/source/files.ts";

const folder = mkdtempSync(join(tmpdir(), "photos-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
cpSync("tests/fixtures/photo", folder, { recursive: true });
beginRun({ ...currentRun(), folder });

describe("a photograph that is cut", () => {
  const random = (seed: number) => () => {
    seed = (seed * 1664525 + 1013904223) % 4294967296;
    return seed / 4294967296;
  };
  test("fills its frame, keeps its shape, and has its focus in it, as near the middle as can be", () => {
    const next = random(7);
    for (let round = 0; round < 500; round++) {
      const picture = { width: 1 + Math.floor(next() * 8000), height: 1 + Math.floor(next() * 8000) };
      const frame = { width: 1 + Math.floor(next() * 2000), height: 1 + Math.floor(next() * 2000) };
      const focus = { x: next(), y: next() };
      const { left, top, width, height } = cropTo(picture, frame, focus);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(left + width).toBeLessThanOrEqual(picture.width);
      expect(top + height).toBeLessThanOrEqual(picture.height);
      expect(width === picture.width || height === picture.height).toBe(true);
      const [x, y] = [focus.x * picture.width, focus.y * picture.height];
      expect(x).toBeGreaterThanOrEqual(left - 1);
      expect(x).toBeLessThanOrEqual(left + width + 1);
      expect(y).toBeGreaterThanOrEqual(top - 1);
      expect(y).toBeLessThanOrEqual(top + height + 1);
      const free = left > 0 && left + width < picture.width;
      if (free) expect(Math.abs(left + width / 2 - x)).toBeLessThanOrEqual(1);
    }
  });
  test("has its focus in the middle where none is written", () => {
    expect([focusOf(undefined), focusOf("0% 100%"), focusOf("30%  5%")]).toEqual([
      { x: 0.5, y: 0.5 },
      { x: 0, y: 1 },
      { x: 0.3, y: 0.05 },
    ]);
  });
});

test("an address names the photograph's content: another picture under the same name has another", async () => {
  const { story } = parseStory(readStoryFiles(folder));
  const path = "photos/lamp.jpg";
  const before = (await photosOf(story!)).get(path)!;
  const kept = readFileSync(join(folder, path));
  writeFileSync(join(folder, path), await sharp(kept).negate().jpeg().toBuffer());
  const after = (await photosOf(story!)).get(path)!;
  writeFileSync(join(folder, path), kept);
  expect(before.address(480, "avif")).toMatch(/^\/photos\/lamp\.[0-9a-f]{8}\/480\.avif$/);
  expect(after.address(480, "avif")).not.toBe(before.address(480, "avif"));
  expect((await photosOf(story!)).get(path)!.digest).toBe(before.digest);
});

test("an article and a feed have the picture, its alternative text, its caption and its credit", async () => {
  const { story } = parseStory(readStoryFiles(folder));
  const { files } = await exportArticles(story!, "en");
  const article = String(files.get("02-boats.html"));
  const [, path = ""] = /<img src="(images\/[^"]*photo[^"]*)"[^>]*alt="A lamp on a boat/.exec(article) ?? [];
  const { format, width } = await sharp(files.get(path) as Buffer).metadata();
  expect([format, width]).toEqual(["jpeg", 900]);
  expect(article).toContain("The last of the");
  expect(article).toContain("Photograph: Harbour Office");

  const feed = writeFeed(story!, await photosOf(story!))!;
  expect(feed).toMatch(/https:\/\/quay\.example\/stories\/lamps\/photos\/lamp\.[0-9a-f]{8}\/900\.jpg/);
  for (const words of ["A lamp on a boat", "The last of the", "Photograph: Harbour Office"]) expect(feed).toContain(words);
});
