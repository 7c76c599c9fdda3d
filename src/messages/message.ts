// A message: its code and what it is about become sentences in every language, and a proposal where there is one.

import type { Catalogue, Sentence } from "./catalogue.ts";
import { inEvery, type Language } from "./languages.ts";
import { NEEDS, type Part } from "./needs.ts";
import { PROPOSALS, type Proposed } from "./proposals.ts";
import { isUnfilled } from "./unfilled.ts";

const sentencesOf = ({
  files,
  heads,
  fields,
  names,
  geo,
  geoFiles,
  chapters,
  documents,
  rules,
  commands,
  tables,
  pages,
  pictures,
  frame,
  returned,
  typing,
}: Catalogue) => ({
  ...files,
  ...heads,
  ...fields,
  ...names,
  ...geo,
  ...geoFiles,
  ...chapters,
  ...documents,
  ...rules,
  ...commands,
  ...tables,
  ...pages,
  ...pictures,
  ...frame,
  ...returned,
  ...typing,
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
  /** What to write instead, as a program can do it. */
  proposed?: Proposed | undefined;
  /** Parts of the story that must be known for it to be true. */
  needs?: readonly Part[];
}

type In<Said> = { [One in Code]: (...about: About<One>) => Said };

const IN: Record<Language, In<Sentence>> = inEvery(sentencesOf);

/** `noFile` → `no-file`. */
function codeOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Messages about something that an editor wrote, which comes first: where it only stands in for it, that is what is wrong. */
const ABOUT_WRITTEN: ReadonlySet<Code> = new Set<Code>([
  ...([
    "noColumn",
    "noName",
    "noSource",
    "noChapter",
    "noPhoto",
    "noDataset",
    "noFigure",
    "noState",
    "noFact",
    "noMark",
  ] as const),
  ...([
    "noGeo",
    "noEdition",
    "notInList",
    "unknownType",
    "unknownValue",
    "badId",
    "badFactId",
    "badForm",
    "badNumberFormat",
    "badDate",
  ] as const),
  ...(["badUrl", "wrongCell", "badCellDate", "wrongKind", "bareWord"] as const),
]);

function saying<One extends Code>(code: One) {
  return (...about: About<One>): Message => {
    const [written]: readonly unknown[] = about;
    if (ABOUT_WRITTEN.has(code) && typeof written === "string" && isUnfilled(written)) return say.unfilled(written);
    const said = inEvery((_, language) => IN[language][code](...about));
    const proposed = PROPOSALS[code]?.(...about);
    const needs = NEEDS[code];
    return {
      code: codeOf(code),
      message: inEvery((_, language) => said[language][0]),
      hint: inEvery((_, language) => said[language][1].trim()),
      ...(proposed ? { proposed } : {}),
      ...(needs ? { needs } : {}),
    };
  };
}

/** All messages, by what happened. Each is a function of the names involved and speaks every language of the editors. */
export const say = Object.fromEntries(Object.keys(IN.en).map((code) => [code, saying(code as Code)])) as In<Message>;

/** `said`, standing for `more` other places in its file. */
export function andMore(said: Message, more: number): Message {
  return { ...said, message: inEvery((words, language) => words.problems.andMore(said.message[language], more)) };
}

/** `said`, with a proposal that only its place can tell. */
export function proposing(said: Message, proposed: Proposed | undefined): Message {
  return proposed ? { ...said, proposed } : said;
}
