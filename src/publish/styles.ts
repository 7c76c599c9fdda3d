// Our own style sheets as text, for what is drawn outside of a browser.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/** A sheet of src/styles/ by its name: `tokens`. Commands run in the project's folder. */
export function readStyle(name: string): string {
  return readFileSync(resolve("src/styles", `${name}.css`), "utf8");
}
