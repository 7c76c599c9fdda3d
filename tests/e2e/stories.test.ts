// One checkout serves a newsroom: stories built one after another leave nothing in each other's sites, wherever their folders are.

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, expect, test } from "vitest";
import { workFolder } from "../../scripts/folders.ts";
import { filesUnder } from "../../src/publish/folder.ts";

const room = mkdtempSync(join(tmpdir(), "stories-"));
/** Names that differ only in signs which no address has. */
const first = join(room, "报道", "content");
const second = join(room, "故事", "content");
cpSync("tests/fixtures/tiny", first, { recursive: true });
cpSync("tests/fixtures/borders", second, { recursive: true });
afterAll(() => {
  for (const folder of [room, workFolder(first), workFolder(second)]) rmSync(folder, { recursive: true, force: true });
});

/** Builds as the command does, and returns every file by its content's hash. */
function build(story: string): Record<string, string> {
  const { VITEST: _, NODE_ENV: __, ...env } = process.env;
  const target = join(room, "dist");
  const run = spawnSync(process.execPath, ["scripts/build.ts"], {
    env: { ...env, STORY: story, OUT_DIR: target },
    encoding: "utf8",
  });
  expect(run.stderr).toBe("");
  expect(run.status).toBe(0);
  const files = filesUnder(target).map((file) => [
    relative(target, file),
    createHash("sha256").update(readFileSync(file)).digest("hex"),
  ]);
  return Object.fromEntries(files);
}

test("a story built after another is what it was before, to the byte", () => {
  expect(workFolder(first)).not.toBe(workFolder(second));
  const before = build(first);
  const other = build(second);
  // The way there may be typed from where one stands, too.
  expect(build(relative(process.cwd(), first))).toEqual(before);
  expect(Object.keys(before)).toContain("lamps/index.html");
  expect(Object.keys(other)).not.toContain("lamps/index.html");
});
