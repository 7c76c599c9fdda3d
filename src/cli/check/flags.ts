// What may be written after `npm run check --`.

import { type Catalogue, findLanguage, inEvery, LANGUAGES, type Language, nearest } from "../../messages/index.ts";

export interface Flags {
  json: boolean;
  watch: boolean;
  fix: boolean;
  /** The language to speak; the story's own if not given. */
  lang: Language | undefined;
}

const SWITCHES = ["json", "watch", "fix"] as const;
const NAMES = [...SWITCHES, "lang"].map((name) => `--${name}`);

/** Reads the flags; what cannot be read is answered with a sentence in every language, for which story is not known yet. */
export function readFlags(written: readonly string[]): Flags | { refusal: string } {
  const flags: Flags = { json: false, watch: false, fix: false, lang: undefined };
  for (let index = 0; index < written.length; index++) {
    const [name = "", given] = written[index]!.split(/=(.*)/s);
    const known = SWITCHES.find((one) => name === `--${one}`);
    if (known && given === undefined) flags[known] = true;
    else if (name === "--lang") {
      const value = given ?? written[++index];
      flags.lang = findLanguage(value);
      if (!flags.lang) return { refusal: inAll((words) => words.checkLanguage(value, LANGUAGES)) };
    } else {
      const strange = written[index]!;
      return { refusal: inAll((words) => words.checkUnknown(strange, nearest(strange, NAMES), LANGUAGES)) };
    }
  }
  if (flags.json && (flags.watch || flags.fix)) return { refusal: inAll((words) => words.jsonAlone) };
  return flags;
}

/** A sentence in every language, a line each. */
function inAll(pick: (words: Catalogue["flags"]) => string): string {
  return Object.values(inEvery(({ flags }) => pick(flags))).join("\n");
}
