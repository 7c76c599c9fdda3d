// The scripts of a page's head as text: what head.ts says, with what it needs of the table, made small.

import { transformSync } from "esbuild";
import { chooseEdition, restorePreferences, type WaitOptions } from "./head.ts";
import { GROUNDS, PREFERENCES, ROOT_NAMES, STORAGE_KEY, VERSION } from "./preferences.ts";

/** In the oldest JavaScript there is: what a browser cannot read is an error on every page. */
const small = (script: string) => transformSync(script, { minify: true, target: "es5" }).code.trim();

const options = JSON.stringify({ key: STORAGE_KEY, version: VERSION, names: ROOT_NAMES, grounds: GROUNDS });
const editions = JSON.stringify(PREFERENCES.edition.choices.map(([value]) => value));
const restored = `(${restorePreferences})(${options})`;

/**
 * ms: longer than the player takes on mobile data, and longer than one waits for it. While a story is edited live its scripts are made when
 * they are asked for.
 */
const WAIT: WaitOptions = { picture: 1500, flat: import.meta.env?.DEV ? 120_000 : 10_000 };

/** For a page without a player. */
export const RESTORE = small(restored);

/** For every page of the story. */
export const RESTORE_AND_CHOOSE = small(`(${chooseEdition})(${editions},${JSON.stringify(WAIT)},${restored})`);
