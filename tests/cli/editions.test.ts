// The live preview in one of a story's languages.

import { expect, test } from "vitest";
import { startDev } from "../support/dev.ts";

const STORY = "tests/fixtures/bilingual";

test("a language that the story does not have is answered with those it has", async () => {
  const failed = startDev(STORY, 4397, {}, ["--edition", "fr"]);
  await expect(failed).rejects.toThrow(/--edition cannot be "fr"\.\n.*"en", "zh-Hans"/);
});

test("the edition that is asked for is shown", async () => {
  const dev = await startDev(STORY, 4396, {}, ["--edition", "zh-Hans"]);
  try {
    const page = await (await fetch(dev.url)).text();
    expect(page).toContain('<html lang="zh-Hans"');
    expect(page).toContain("哈罗码头的灯");
  } finally {
    dev.stop();
  }
});
