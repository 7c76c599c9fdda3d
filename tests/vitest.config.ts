// Four projects: what is computed, the part of it that replaces modules, the commands, some in processes of their own, and what a reader
// would see in a browser.

import { globSync, readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./support/longest-first.ts";
import { HANG } from "./support/patience.ts";

process.env.TZ = "Asia/Shanghai";

/** What waits for something has patience; whole tests may be long, and have more. */
const patient = {
  // Twice as many as a small machine has processors: most of the time tests wait for a browser, or for a program that they have started.
  maxWorkers: 4,
  setupFiles: ["tests/support/run.ts"],
  expect: { poll: { timeout: HANG, interval: 20 } },
  testTimeout: 20 * HANG,
  hookTimeout: 20 * HANG,
};

const root = new URL("..", import.meta.url).pathname;

/** Tests of what is computed; those among them that replace a module or a global need an engine of their own, all others share one a worker. */
const computed = globSync("tests/**/*.test.ts", { cwd: root }).filter((file) => !/^tests\/(cli|e2e)\//.test(file));
const replacing = computed.filter((file) => /\bvi\.\w/.test(readFileSync(root + file, "utf8")));

export default defineConfig({
  root,
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...patient,
          name: "pure",
          include: computed.filter((file) => !replacing.includes(file)),
          isolate: false,
        },
      },
      { test: { ...patient, name: "alone", include: replacing } },
      { test: { ...patient, name: "commands", include: ["tests/cli/**/*.test.ts"] } },
      {
        test: {
          ...patient,
          name: "browser",
          include: ["tests/e2e/**/*.test.ts"],
          globalSetup: ["tests/support/built.ts"],
          setupFiles: ["tests/support/run.ts", "tests/support/slowed.ts"],
        },
      },
    ],
  },
});
