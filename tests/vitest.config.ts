// Two projects: what needs no browser, and what a reader would see in one.

import { defineConfig } from "vitest/config";

process.env.TZ = "Asia/Shanghai";

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    projects: [
      { test: { name: "pure", include: ["tests/**/*.test.ts"], exclude: ["tests/e2e/**"] } },
      {
        test: {
          name: "browser",
          include: ["tests/e2e/**/*.test.ts"],
          globalSetup: ["tests/support/built.ts"],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
