// Builds the town, a story as long as a real one, and the tiny fixture once, serves both, and tells the browser tests where.

import { resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { build } from "../../scripts/build.ts";
import { launchChromium } from "../../scripts/chromium.ts";
import { serve } from "../../scripts/serve.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the town's site, and of the tiny story's under a deep prefix; the folder of each. */
    town: { url: string; folder: string };
    tiny: { url: string; folder: string };
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = resolve(".build/test/town");
  const tinyFolder = resolve(".build/test/tiny");
  await (await launchChromium()).close(); // npm's unpacks itself at its first start, which no two may do at once
  if (!(await build("tests/fixtures/tiny", tinyFolder))) throw new Error("the tiny story does not build");
  if (!(await build("tests/fixtures/town", folder))) throw new Error("the town does not build");
  const town = await serve(folder);
  const tiny = await serve(tinyFolder, { prefix: "/some/deep/place" });
  project.provide("town", { url: town.url, folder });
  project.provide("tiny", { url: tiny.url, folder: tinyFolder });
  return async () => {
    await Promise.all([town.close(), tiny.close()]);
  };
}
