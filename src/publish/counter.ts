// The host's own counter: a file of its own, published beside the story and loaded by every page. None unless the build names one.

import { readFileSync } from "node:fs";
import { currentRun } from "../run.ts";
import { shortDigest } from "./digest.ts";

export interface Counter {
  /** Its file's name on the site; it changes with what is in it. */
  name: string;
  text: string;
}

/** Reads the file that the run names. Throws if it cannot be read. */
export function readCounter(): Counter | undefined {
  const file = currentRun().counter;
  if (!file) return undefined;
  const text = readFileSync(file, "utf8");
  return { name: `counter.${shortDigest(text)}`, text };
}
