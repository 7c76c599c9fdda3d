// Old Chromium builds as npm carries them: fetched when they are asked for, checked against the digests in kernels.json, unpacked once.

import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { createBrotliDecompress } from "node:zlib";
import pinned from "./kernels.json" with { type: "json" };

/** A build of Chromium that npm carries. */
export interface Kernel {
  /** Its major version. */
  version: number;
  /** The package, with its exact version. */
  package: string;
  /** sha512 of the package's file, as npm writes it. */
  integrity: string;
}

/** All that can be had, the oldest first. */
export const KERNELS: readonly Kernel[] = pinned;

/** Where they lie once they are unpacked, a folder each. */
const SHELF = ".build/kernels";

/** ms that npm may take for one; each is some 60 MB. */
const FETCH = 100_000;

const run = promisify(execFile);

/** Unpacks a package's file: the program as `chromium`, the libraries it was built with in `lib`. */
async function unpack(file: string, folder: string): Promise<void> {
  await run("tar", ["-xzf", file, "-C", folder]);
  const bin = join(folder, "package/bin");
  // Libraries of one system or of another: the later system's, where there are both.
  const names = readdirSync(bin).filter((name) => name !== "al2.tar.br" || !existsSync(join(bin, "al2023.tar.br")));
  await Promise.all(
    names.map(async (name) => {
      const file = join(folder, name.startsWith("chromium") ? "chromium" : name.replace(/\.br$/, ""));
      await pipeline(createReadStream(join(bin, name)), createBrotliDecompress(), createWriteStream(file, { mode: 0o755 }));
      if (!file.endsWith(".tar")) return;
      await run("tar", ["-xf", file, "-C", folder]);
      rmSync(file);
    }),
  );
  rmSync(join(folder, "package"), { recursive: true });
}

/**
 * The folder of a kernel, fetched if it is not there yet; a string begun with "cannot" says why it could not be. Throws if what comes
 * is not what was pinned.
 */
export async function fetchKernel(kernel: Kernel): Promise<{ folder: string } | string> {
  const folder = resolve(SHELF, `${kernel.version}-${kernel.package.replace(/.*@/, "")}`);
  if (existsSync(folder)) return { folder };
  mkdirSync(SHELF, { recursive: true });
  const part = mkdtempSync(resolve(SHELF, ".part-"));
  try {
    const packing = [
      "pack",
      kernel.package,
      "--ignore-scripts",
      "--loglevel=error",
      "--fetch-retries=1",
      "--fetch-retry-mintimeout=1000",
      "--pack-destination",
      part,
    ];
    const fetched = await run("npm", packing, { timeout: FETCH }).then(
      () => undefined,
      (error: Error & { stderr?: string; killed?: boolean }) =>
        error.killed
          ? `npm took more than ${FETCH / 1000} s`
          : error.stderr?.trim().split("\n").slice(0, 3).join(" ") || error.message,
    );
    if (fetched !== undefined) return `cannot fetch ${kernel.package}: ${fetched}`;
    const file = join(part, readdirSync(part)[0]!);
    const digest = `sha512-${createHash("sha512").update(readFileSync(file)).digest("base64")}`;
    if (digest !== kernel.integrity) throw new Error(`${kernel.package} is ${digest}, not ${kernel.integrity}`);
    await unpack(file, part);
    rmSync(file);
    // Another process may have been as quick; its folder is as good.
    if (!existsSync(folder)) renameSync(part, folder);
    return { folder };
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
}
