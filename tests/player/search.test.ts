// Which notes stay when a reader looks for something among them.

import { expect, test } from "vitest";
import { hasWords, wordsOf } from "../../src/player/search.ts";

const note = "青螺市有5,304,061人。出处：第七次全国人口普查 · Bulletin No. 2";

test.each([
  ["青螺", true],
  ["5304061", true],
  ["５，304 061", true],
  ["5304061 普查", true],
  ["bulletin", true],
  ["青螺 白芦", false],
  ["  ", true],
])("%s", (query, stays) => {
  expect(hasWords(note, wordsOf(query))).toBe(stays);
});
