// A message: its code and what it is about become sentences in every language, and a replacement where that is sure.

import type { Catalogue, Sentence } from "./catalogue.ts";
import { FIXES, type Replacement } from "./fixes.ts";
import { inEvery, type Language } from "./languages.ts";

const sentencesOf = ({ files, fields, names, geo, geoFiles, chapters, rules, commands, tables, pages }: Catalogue) => ({
  ...files,
  ...fields,
  ...names,
  ...geo,
  ...geoFiles,
  ...chapters,
  ...rules,
  ...commands,
  ...tables,
  ...pages,
});

type Codes = ReturnType<typeof sentencesOf>;
/** A message's name in the catalogues: `noFile`. */
export type Code = keyof Codes;
/** The names a message is about. */
export type About<One extends Code> = Parameters<Codes[One]>;

/** A message in every language; the story's own is chosen when it is reported. */
export interface Message {
  /** Its name for tools and editors, `no-file`. */
  code: string;
  message: Record<Language, string>;
  hint: Record<Language, string>;
  replacement?: Replacement | undefined;
}

type In<Said> = { [One in Code]: (...about: About<One>) => Said };

const IN: Record<Language, In<Sentence>> = inEvery(sentencesOf);

/** `noFile` → `no-file`. */
function codeOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function saying<One extends Code>(code: One) {
  return (...about: About<One>): Message => {
    const said = inEvery((_, language) => IN[language][code](...about));
    const replacement = FIXES[code]?.(...about);
    return {
      code: codeOf(code),
      message: inEvery((_, language) => said[language][0]),
      hint: inEvery((_, language) => said[language][1].trim()),
      ...(replacement ? { replacement } : {}),
    };
  };
}

/** All messages, by what happened. Each is a function of the names involved and speaks every language of the editors. */
export const say = Object.fromEntries(Object.keys(IN.en).map((code) => [code, saying(code as Code)])) as In<Message>;

/** `said`, standing for `more` other places in its file. */
export function andMore(said: Message, more: number): Message {
  return { ...said, message: inEvery((words, language) => words.problems.andMore(said.message[language], more)) };
}
