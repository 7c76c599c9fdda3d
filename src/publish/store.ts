// What takes long to make and always comes out the same, kept between builds: each thing under a digest of all it was made from.

import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { currentRun } from "../run.ts";
import { digestOfParts } from "./digest.ts";

/** ms after which what no build has asked for is forgotten. */
const FORGOTTEN = 30 * 24 * 3600 * 1000;

/** ms within which it is not noted again that something was asked for. */
const NOTED = 24 * 3600 * 1000;

/** Bytes that a store may have; what was asked for longest ago goes first. */
const LARGEST = 1_000_000_000;

/** Bytes of the digest that each file begins with. */
const SEAL = 32;

/** Where builds of every story keep it, unless the command has a store of its own. */
export function storeFolder(): string {
  const { root, store } = currentRun();
  return store ?? join(root, ".build/store");
}

/** Of what a file holds and what it is called: one that was cut off, or that stands under another's name, is not believed. */
const sealOf = (name: string, bytes: Uint8Array) => createHash("sha256").update(name).update(bytes).digest();

/** What a file of a store holds; undefined if there is none, or if it is not as it was written. */
function readSealed(store: string, name: string): Buffer<ArrayBuffer> | undefined {
  const file = join(store, name);
  const { mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? {};
  if (mtimeMs === undefined) return undefined;
  const whole = readFileSync(file);
  const bytes = whole.subarray(SEAL);
  if (!sealOf(name, bytes).equals(whole.subarray(0, SEAL))) return undefined;
  const now = new Date();
  if (now.getTime() - mtimeMs > NOTED) utimesSync(file, now, now);
  return bytes;
}

/** Written aside, for two builds may be at it at once. */
function writeSealed(store: string, name: string, bytes: Uint8Array): void {
  mkdirSync(store, { recursive: true });
  const aside = join(store, `${name}.${process.pid}`);
  writeFileSync(aside, Buffer.concat([sealOf(name, bytes), bytes]));
  renameSync(aside, join(store, name));
}

/**
 * What `make` makes, from the store if it was made before. `from` is everything that it is made from, and the version of what makes it:
 * another version, another thing. `store` is a folder that may be thrown away at any time.
 */
export async function madeOnce(
  store: string,
  from: readonly (Uint8Array | string)[],
  make: () => Promise<Uint8Array>,
): Promise<Buffer<ArrayBuffer>> {
  const name = digestOfParts(...from);
  const kept = readSealed(store, name);
  if (kept) return kept;
  const made = Buffer.from(await make());
  writeSealed(store, name, made);
  return made;
}

/** The same for a text that is made at once. What cannot be made throws, and is not kept. */
export function writtenOnce(store: string, from: readonly string[], write: () => string): string {
  const name = digestOfParts(...from);
  const kept = readSealed(store, name);
  if (kept) return kept.toString();
  const text = write();
  writeSealed(store, name, Buffer.from(text));
  return text;
}

/** Takes out of a store what has not been asked for in a month, and what is too much for `largest` bytes. */
export function tidyStore(store: string, largest = LARGEST): void {
  if (!existsSync(store)) return;
  const now = Date.now();
  const files = readdirSync(store).flatMap((name) => {
    const file = join(store, name);
    const { mtimeMs, size } = statSync(file, { throwIfNoEntry: false }) ?? {};
    return mtimeMs === undefined ? [] : [{ file, asked: mtimeMs, size: size ?? 0 }];
  });
  let total = 0;
  for (const { file, asked, size } of files.sort((a, b) => b.asked - a.asked)) {
    total += size;
    if (now - asked > FORGOTTEN || total > largest) rmSync(file, { force: true });
  }
}
