// Where a command works: what the environment and the working directory say, and nothing below src/ asks.

import { join, resolve } from "node:path";
import { shortDigest } from "../src/publish/digest.ts";
import { beginRun, hasBegun, type Run } from "../src/run.ts";

/** The story folder as an editor types it: `STORY` in the environment, else `content`. */
export function storyName(): string {
  return (process.env.STORY || "content").replace(/[\\/]+$/, "");
}

/** The story folder, absolute. */
export function storyFolder(): string {
  return resolve(storyName());
}

/** The folder under .build/ that is a story's own, however its path is typed: two stories never share one. */
export function workFolder(folder: string): string {
  return join(resolve(".build"), shortDigest(resolve(folder)));
}

/** Begins a run on a story folder; returns what it was told. */
export function beginRunOn(folder: string, more: Partial<Run> = {}): Run {
  const run = { folder: resolve(folder), name: folder, root: process.cwd(), ...more };
  beginRun(run);
  return run;
}

// Every command is about the story that the environment names, until it says otherwise.
if (!hasBegun()) beginRunOn(storyName());
