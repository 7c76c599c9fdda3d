// Three projects: what is computed, the commands, some in processes of their own, and what a reader would see in a browser.

import { defineConfig } from "vitest/config";
import { LongestFirst } from "./support/longest-first.ts";
import { HANG } from "./support/patience.ts";

process.env.TZ = "Asia/Shanghai";

/** What waits for something has patience; whole tests may be long, and have more. */
const patient = {
  // One more than a small machine has processors: half of the time tests wait for a browser, or for a program that they have started.
  maxWorkers: 3,
  setupFiles: ["tests/support/run.ts"],
  expect: { poll: { timeout: HANG, interval: 20 } },
  testTimeout: 20 * HANG,
  hookTimeout: 20 * HANG,
};

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...patient,
          name: "pure",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/cli/**", "tests/e2e/**"],
        },
      },
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
