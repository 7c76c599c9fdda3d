// Where a command works: what the environment and the working directory say, and nothing below src/ asks.

import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { CommandError } from "../src/cli/faults.ts";
import { say } from "../src/messages/index.ts";
import { shortDigest } from "../src/publish/digest.ts";
import { beginRun, hasBegun, type Run } from "../src/run.ts";
import { readStoryFiles, type SourceFile } from "../src/source/files.ts";

/** The story folder as an editor types it: `STORY` in the environment, else `content`. */
export function storyName(): string {
  return (process.env.STORY || "content").replace(/[\\/]+$/, "");
}

/** The story folder, absolute. */
export function storyFolder(): string {
  return resolve(storyName());
}

/** A story's folder, absolute. Throws, having said where it looked, if there is none. */
export function existing(folder: string): string {
  const looked = resolve(folder);
  const found = statSync(looked, { throwIfNoEntry: false });
  if (found?.isDirectory()) return looked;
  const typed = looked === storyFolder() ? storyName() : folder;
  throw new CommandError(found ? say.isFile(typed) : say.noFolder(typed, looked));
}

/** The files of the story that the command is about. Throws if there is no such folder. */
export function storyFiles(): SourceFile[] {
  return readStoryFiles(existing(storyName()));
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
