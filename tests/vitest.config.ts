// Three projects: what needs neither browser nor process, what starts commands and servers, and what a reader would see in a browser.

import { defineConfig } from "vitest/config";
import { HANG } from "./support/patience.ts";

process.env.TZ = "Asia/Shanghai";

/** What waits for something has patience; a test that hangs ends after some minutes. */
const patient = { expect: { poll: { timeout: HANG, interval: 20 } }, testTimeout: 5 * HANG, hookTimeout: 5 * HANG };

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    projects: [
      {
        test: {
          ...patient,
          name: "pure",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/e2e/**", "tests/**/*.command.test.ts"],
        },
      },
      {
        test: {
          ...patient,
          name: "browser",
          include: ["tests/e2e/**/*.test.ts"],
          globalSetup: ["tests/support/built.ts"],
          setupFiles: ["tests/support/slowed.ts"],
          maxWorkers: 2,
        },
      },
    ],
  },
});
