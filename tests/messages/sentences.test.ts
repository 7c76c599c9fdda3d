// Every message there is, in every language: in words, with something to do, and nothing of a program's in it.

import { describe, expect, test } from "vitest";
import { LANGUAGES, say, wordsIn } from "../../src/messages/index.ts";
import { FOUL } from "../mutation/judge.ts";

type Say = (...about: unknown[]) => unknown;

/** What a message may be about: names, numbers, lists, and the words among which some choose. */
const ABOUT: unknown[] = [
  "name",
  3,
  ["one", "two"],
  true,
  undefined,
  [1, 2],
  ...[
    "table",
    "footnote",
    "strike",
    "control",
    "empty",
    "text",
    "number",
    "bars",
    "narrow",
    "feature",
    "delete",
    "link",
    "picture",
    "odt",
  ],
  ...["GBK", "crs", "opening", "{", "item", "error", "low", "Point", "map", "page"],
  ["text"],
  "gadm",
  ["taiwan"],
  [100, 30],
];

/** What messages are about whose five parts are too many to be tried out. */
const SAMPLES: Record<string, unknown[]> = {
  doesNotFit: ["ferries", "bars", "narrow", ["start"], { unnamed: 1, such: ["North Quay"], undrawn: 1, faults: 1 }],
};

/** A message with whatever it can be about; undefined where nothing here fits. */
function said(code: string, arity: number, fits: (words: [string, string][]) => boolean): [string, string][] | undefined {
  const speak = say[code as keyof typeof say] as unknown as Say;
  const fill = (about: unknown[]): [string, string][] | undefined => {
    if (about.length < arity) {
      for (const one of ABOUT) {
        const found = fill([...about, one]);
        if (found) return found;
      }
      return undefined;
    }
    try {
      const { message, hint } = speak(...about) as { message: Record<string, string>; hint: Record<string, string> };
      const words = LANGUAGES.map((language): [string, string] => [message[language]!, hint[language]!]);
      return fits(words) ? words : undefined;
    } catch {
      return undefined;
    }
  };
  return fill(SAMPLES[code] ?? []);
}

const GROUPS = [
  "files",
  "heads",
  "fields",
  "names",
  "geo",
  "chapters",
  "documents",
  "rules",
  "typing",
  "geoFiles",
  "commands",
  "tables",
  "pages",
  "pictures",
  "frame",
  "returned",
] as const;
const arities = GROUPS.flatMap((group) =>
  Object.entries(wordsIn("zh-Hans")[group]).map(([code, words]): [string, number] => [code, (words as Say).length]),
);

describe("messages", () => {
  test("all of them are looked at", () => {
    expect(arities.map(([code]) => code).sort()).toEqual(Object.keys(say).sort());
  });

  test.each(arities)("%s says what is wrong and what to do, in words", (code, arity) => {
    const words = said(code, arity, (pairs) => pairs.every(([message, hint]) => !FOUL.test(`${message}\n${hint}`)));
    expect(words).toBeDefined();
    for (const [message, hint] of words!) {
      expect(message.trim()).not.toBe("");
      expect(hint.trim()).not.toBe("");
    }
  });
});
