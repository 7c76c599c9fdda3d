// What is wrong with a command's flags, in English.

import type { Catalogue } from "../catalogue.ts";

const or = (all: readonly string[]) => all.join(" or ");

export const flags: Catalogue["flags"] = {
  value: (flag) => `${flag}: check what stands after it.`,
  unknown: (flag, near, all) => `There is no ${flag} here. ${near ? `Did you mean ${near}? ` : ""}It may be: ${all.join(", ")}.`,
  language: (given, all) => `--lang ${given}: it may be ${or(all.map((one) => `--lang ${one}`))}.`,
  checkUnknown: (flag, near, languages) =>
    `${flag} is not known.${near ? ` Did you mean ${near}?` : ""} There are: --json (for programs), --watch (check again on each save), --fix (fix what is mechanical), --lang ${or(languages)} (the language to speak).`,
  checkLanguage: (given, all) =>
    `--lang takes ${or(all)}${given === undefined ? "" : `, not "${given}"`}: npm run check -- --lang en`,
  jsonAlone: "--json only prints; it does not go with --watch or --fix.",
};
