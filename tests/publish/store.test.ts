// What is kept between builds: made once, never believed when damaged, never another thing's, and never more than there is room for.

import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { madeOnce, tidyStore } from "../../src/publish/store.ts";

const room = mkdtempSync(join(tmpdir(), "store-"));
afterAll(() => rmSync(room, { recursive: true, force: true }));

let stores = 0;
const newStore = () => join(room, `${stores++}`);

/** Asks a store for something; says what it gave and whether that had to be made. */
async function ask(store: string, ...from: string[]): Promise<[given: string, made: boolean]> {
  let made = false;
  const given = await madeOnce(store, from, () => {
    made = true;
    return Promise.resolve(Buffer.from(`made from ${from.join(" and ")}`));
  });
  return [given.toString(), made];
}

test("a thing is made once, and anew from anything else", async () => {
  const store = newStore();
  expect(await ask(store, "engine 1", "a drawing")).toEqual(["made from engine 1 and a drawing", true]);
  expect(await ask(store, "engine 1", "a drawing")).toEqual(["made from engine 1 and a drawing", false]);
  for (const other of [
    ["engine 2", "a drawing"],
    ["engine 1", "a drawinh"],
    ["engine 1a", " drawing"],
    ["a drawing", "engine 1"],
  ])
    expect(await ask(store, ...other)).toEqual([`made from ${other.join(" and ")}`, true]);
});

const DAMAGES: [string, (file: string, other: string) => void][] = [
  ["empty", (file) => writeFileSync(file, "")],
  ["shorter than its seal", (file) => truncateSync(file, 20)],
  ["cut off", (file) => truncateSync(file, statSync(file).size - 1)],
  ["longer", (file) => writeFileSync(file, " ", { flag: "a" })],
  ["another's", (file, other) => copyFileSync(other, file)],
  [
    "changed in one bit",
    (file) => {
      const bytes = readFileSync(file);
      bytes[bytes.length - 1]! ^= 1;
      writeFileSync(file, bytes);
    },
  ],
];

test.each(DAMAGES)("what is %s is made anew, and kept again", async (_, damage) => {
  const store = newStore();
  await ask(store, "other");
  const [other] = readdirSync(store);
  await ask(store, "it");
  const own = readdirSync(store).find((name) => name !== other)!;
  damage(join(store, own), join(store, other!));
  expect(await ask(store, "it")).toEqual(["made from it", true]);
  expect(await ask(store, "it")).toEqual(["made from it", false]);
});

test("what fails to be made is not kept", async () => {
  const store = newStore();
  await expect(madeOnce(store, ["it"], () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await ask(store, "it")).toEqual(["made from it", true]);
});

test("what no build has asked for in a month goes; what is asked for stays", async () => {
  const store = newStore();
  await ask(store, "forgotten");
  const [forgotten] = readdirSync(store);
  await ask(store, "asked for");
  const old = new Date(Date.now() - 31 * 24 * 3600 * 1000);
  for (const name of readdirSync(store)) utimesSync(join(store, name), old, old);
  await ask(store, "asked for");
  tidyStore(store);
  expect(readdirSync(store)).toHaveLength(1);
  expect(readdirSync(store)).not.toContain(forgotten);
  tidyStore(newStore()); // a store that is not there is tidy
});

test("a store has room for so much; what was asked for longest ago goes first", async () => {
  const store = newStore();
  const names: string[] = [];
  for (const [index, from] of ["first", "second", "third"].entries()) {
    await ask(store, from);
    const name = readdirSync(store).find((one) => !names.includes(one))!;
    names.push(name);
    const asked = new Date(Date.now() - (3 - index) * 60_000);
    utimesSync(join(store, name), asked, asked);
  }
  const sizes = names.map((name) => statSync(join(store, name)).size);
  tidyStore(store, sizes[1]! + sizes[2]!);
  expect(readdirSync(store).sort()).toEqual(names.slice(1).sort());
  tidyStore(store, 0);
  expect(readdirSync(store)).toEqual([]);
});
