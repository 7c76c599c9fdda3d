// Builds the story and the tiny fixture once, serves both, and tells the browser tests where.

import { resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { build } from "../../scripts/build.ts";
import { launchChromium } from "../../scripts/chromium.ts";
import { serve } from "../../scripts/serve.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the story's site, and of the fixture's under a deep prefix; the folder of each. */
    story: { url: string; folder: string };
    tiny: { url: string; folder: string };
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = resolve(".build/test/story");
  const tinyFolder = resolve(".build/test/tiny");
  await (await launchChromium()).close(); // npm's unpacks itself at its first start, which no two may do at once
  if (!(await build("tests/fixtures/tiny", tinyFolder))) throw new Error("the fixture does not build");
  if (!(await build("content", folder))) throw new Error("the story does not build");
  const story = await serve(folder);
  const tiny = await serve(tinyFolder, { prefix: "/some/deep/place" });
  project.provide("story", { url: story.url, folder });
  project.provide("tiny", { url: tiny.url, folder: tinyFolder });
  return async () => {
    await Promise.all([story.close(), tiny.close()]);
  };
}
