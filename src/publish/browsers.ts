// The browsers that a story is made for, said once: what is built for them, what the head's script lets in and what tests hold to read this.

/** The oldest version of each engine, as its makers number it; Safari's is that of iOS too. */
export interface Versions {
  chrome: number;
  safari: number;
  firefox: number;
}

/**
 * Where everything works: Baseline 2022. Chromium 109 is what X5 has, HarmonyOS 5 has 114, WeChat 130 and more; Safari 15.6 is the last
 * that iOS 15 got.
 */
export const WORKS: Versions = { chrome: 109, safari: 15.6, firefox: 108 };

/** What the player is written in. The head's script asks for as much (preferences/head.ts); a browser that has less keeps the flat edition. */
export const PLAYS: Versions = { chrome: 92, safari: 15.4, firefox: 90 };

/** Where every word and every still can be read, flat: the browsers of the end of 2017. */
export const READS: Versions = { chrome: 64, safari: 11, firefox: 57 };

/** Versions as builders take them: `["chrome92", "firefox90", "ios15.4", "safari15.4"]`. */
export function targetOf({ chrome, safari, firefox }: Versions): string[] {
  return [`chrome${chrome}`, `firefox${firefox}`, `ios${safari}`, `safari${safari}`];
}
