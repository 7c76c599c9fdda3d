// What a command is about, told to the engine once: it asks neither the environment nor the working directory. Astro evaluates pages
// in a module graph of their own and takes nothing along, so it is kept where all of them find it.

export interface Run {
  /** The story folder, absolute. */
  folder: string;
  /** The story folder as an editor types it, for messages. */
  name: string;
  /** The engine's own folder, absolute: where src/, public/ and .build/ are. */
  root: string;
  /** Where builds keep what takes long to make, absolute; the engine's own `.build/store`, if not given. May be thrown away at any time. */
  store?: string | undefined;
  /** The engine's version (publish/engine.ts), for what only it would draw so. Nothing that is drawn is kept between builds, if not given. */
  engine?: string | undefined;
  /** A host's own counter: a file that every page loads last. */
  counter?: string | undefined;
  /** The language to build in; the story's own, if not given. */
  edition?: string | undefined;
  /** Which way its pages are read; from left to right, if not given. */
  direction?: "ltr" | "rtl" | undefined;
  /** Editions that have been built: each is put below its path before the site around it is finished. */
  beside?: readonly { path: string; folder: string }[];
  /** What the home page is to be, whatever the story says: on paper a whole story is wanted of one that has only a cover on a screen. */
  home?: "whole" | undefined;
  /** Whether a server of the host's signs for cards in WeChat. */
  signed?: boolean;
}

const KEY = Symbol.for("changjuan.run");
const kept = globalThis as typeof globalThis & { [KEY]?: Run };

/** Tells the engine what the command is about; takes the place of what was told before. */
export function beginRun(run: Run): void {
  kept[KEY] = run;
}

/** Whether a command has said what it is about. */
export const hasBegun = (): boolean => kept[KEY] !== undefined;

/** What the command is about. Throws if no command has said so. */
export function currentRun(): Run {
  const run = kept[KEY];
  if (!run) throw new Error("no command has begun a run (src/run.ts)");
  return run;
}
