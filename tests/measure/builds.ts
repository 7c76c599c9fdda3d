// What building costs as a story grows: seconds, and memory at its most.

import { fork } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "../../scripts/build.ts";
import { workFolder } from "../../scripts/folders.ts";
import { writeLongStory } from "../support/long-story.ts";

interface Cost {
  /** By the clock, and of the processors, which may work beside each other. */
  seconds: number;
  processor: number;
  /** MB at the most. */
  memory: number;
}

export interface BuildCost extends Cost {
  chapters: number;
}

/** Builds a story that nothing is known of yet, in a process of its own, which tells what it took. */
function buildApart(story: string, target: string): Promise<Cost> {
  rmSync(workFolder(story), { recursive: true, force: true });
  return new Promise((done, fail) => {
    const child = fork(fileURLToPath(import.meta.url), [story, target], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
    let cost: Cost | undefined;
    child.once("message", (message) => {
      cost = message as Cost;
    });
    child.once("exit", () => (cost ? done(cost) : fail(new Error(`${story} does not build`))));
  });
}

/** Writes and builds an invented story of so many chapters. */
export async function costOfBuild(chapters: number): Promise<BuildCost> {
  const story = `.build/measure/story-${chapters}`;
  const target = `${story}-site`;
  const folders = [story, target, workFolder(story)];
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  writeLongStory(story, chapters);
  try {
    return { chapters, ...(await buildApart(story, target)) };
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const [story, target] = process.argv.slice(2);
  const began = performance.now();
  if (await build(story!, target!)) {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const seconds = (performance.now() - began) / 1000;
    process.send!({ seconds, processor: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 } satisfies Cost);
  }
  process.disconnect();
}
