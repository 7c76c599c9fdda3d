// The scripts of a page's head as text: what head.ts says, with what it needs of the table, made small.

import { transformSync } from "esbuild";
import { chooseEdition, restorePreferences } from "./head.ts";
import { GROUNDS, PREFERENCES, ROOT_NAMES, STORAGE_KEY, VERSION } from "./preferences.ts";

/** In the oldest JavaScript there is: what a browser cannot read is an error on every page. */
const small = (script: string) => transformSync(script, { minify: true, target: "es5" }).code.trim();

const options = JSON.stringify({ key: STORAGE_KEY, version: VERSION, names: ROOT_NAMES, grounds: GROUNDS });
const editions = JSON.stringify(PREFERENCES.edition.choices.map(([value]) => value));
const restored = `(${restorePreferences})(${options})`;

/** For a page without a player. */
export const RESTORE = small(restored);

/** For every page of the story. */
export const RESTORE_AND_CHOOSE = small(`(${chooseEdition})(${editions},${restored})`);
