// Our own style sheets as text, for what is drawn outside of a browser.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { currentRun } from "../run.ts";

/** A sheet of src/styles/ by its name: `tokens`. */
export function readStyle(name: string): string {
  return readFileSync(join(currentRun().root, "src/styles", `${name}.css`), "utf8");
}
