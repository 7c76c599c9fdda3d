// A live `npm run dev` for tests, in a process of its own, as editors have it: Astro in dev minds what else runs beside it.

import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Dev {
  url: string;
  /** All that the terminal has shown so far. */
  said(): string;
  stop(): void;
}

/** Starts editing a story folder live; `extra` is added to its environment, `flags` stand behind the command. */
export async function startDev(
  folder: string,
  port: number,
  extra: Record<string, string> = {},
  flags: readonly string[] = [],
): Promise<Dev> {
  const { VITEST: _, NODE_ENV: __, ...env } = process.env;
  const server: ChildProcess = spawn(process.execPath, ["scripts/dev.ts", "--port", String(port), ...flags], {
    env: { ...env, STORY: folder, ...extra },
  });
  let said = "";
  const url = await new Promise<string>((found, fail) => {
    const hear = (words: Buffer) => {
      said += words;
      const [address] = said.match(/http:\/\/127\.0\.0\.1:\d+/) ?? [];
      if (address) found(address);
    };
    server.stdout!.on("data", hear);
    server.stderr!.on("data", hear);
    server.on("exit", () => fail(new Error(said)));
  });
  return { url, said: () => said, stop: () => server.kill() };
}

/** A copy of a story that a test may damage. */
export function copyStory(from: string): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "story-"));
  cpSync(from, folder, { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
