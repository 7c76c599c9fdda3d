// A build that finds in its store what an earlier one has made gives the bytes of a build that makes everything.

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { build } from "../../scripts/build.ts";
import { workFolder } from "../../scripts/folders.ts";
import { pathsOf } from "../../src/publish/finish.ts";
import { forgetDrawings } from "../support/forget.ts";

const room = mkdtempSync(join(tmpdir(), "warm-"));
const story = join(room, "story");
cpSync("tests/fixtures/tiny", story, { recursive: true });
afterAll(() => {
  for (const folder of [room, workFolder(story)]) rmSync(folder, { recursive: true, force: true });
});

const storeAt = (name: string) => join(room, name);
let sites = 0;

/** Builds the story as it stands, with a store. Gives every file's bytes by its path. */
async function builtWith(store: string): Promise<Map<string, Buffer>> {
  forgetDrawings();
  const site = join(room, `site-${sites++}`);
  expect(await build(story, site, { store })).toBe(true);
  return new Map(pathsOf(site).map((path) => [path, readFileSync(join(site, path))]));
}

/** Paths of two sites that are not the same to the byte. */
const differing = (one: ReadonlyMap<string, Buffer>, other: ReadonlyMap<string, Buffer>) =>
  [...new Set([...one.keys(), ...other.keys()])].filter((path) => !other.get(path) || !one.get(path)?.equals(other.get(path)!));

/** What a store holds: each file's name and when it was written. */
const holdingsOf = (store: string) => readdirSync(store).map((name) => `${name} ${statSync(join(store, name)).mtimeMs}`);

function changeSentence(): void {
  const file = join(story, "chapters/01-lamps.mdx");
  const text = readFileSync(file, "utf8");
  const changed = text.replace(/^([A-Z].*)\.$/m, "$1, it is said.");
  expect(changed).not.toBe(text);
  writeFileSync(file, changed);
}

test("the same bytes: again, after a sentence was changed, and where the store is damaged", async () => {
  const [warm, cold] = [storeAt("warm"), storeAt("cold")];
  const first = await builtWith(warm);
  const held = holdingsOf(warm);
  expect(held.length).toBeGreaterThan(20);
  expect(differing(await builtWith(warm), first)).toEqual([]);
  expect(holdingsOf(warm)).toEqual(held);

  changeSentence();
  const changed = await builtWith(cold);
  expect(differing(changed, first).length).toBeGreaterThan(3);
  expect(differing(await builtWith(warm), changed)).toEqual([]);
  // Few things were made anew: the pages' packed copies.
  const added = readdirSync(warm).length - held.length;
  expect(added).toBeGreaterThan(0);
  expect(added).toBeLessThan(held.length / 3);

  for (const [index, name] of readdirSync(warm).entries()) {
    const bytes = readFileSync(join(warm, name));
    bytes[index % 2 === 0 ? bytes.length - 1 : 40]! ^= 1;
    writeFileSync(join(warm, name), bytes);
  }
  expect(differing(await builtWith(warm), changed)).toEqual([]);
  expect(differing(await builtWith(warm), changed)).toEqual([]);
});
