// What a language of the editors must have: the Chinese catalogue is the list of codes, with the names that each is about.

import type { chinese } from "./zh-Hans/index.ts";

export type Catalogue = typeof chinese;

/** What is wrong, in one sentence; and what to write instead, which may be several lines to paste. */
export type Sentence = [message: string, hint: string];
export type Sentences = Record<string, (...about: never[]) => Sentence>;

type Meanings = Catalogue["meanings"];

/** The meaning of a field: `bars.label`. */
export type Meaning = {
  [Group in keyof Meanings]: `${Group}.${keyof Meanings[Group]["fields"] & string}`;
}[keyof Meanings];

/** A few words one of which is to be written: `bars.sort`. */
export type Choice = {
  [Group in keyof Meanings]: `${Group}.${keyof Meanings[Group]["values"] & string}`;
}[keyof Meanings];

/** The words of a choice that have a meaning. */
export type WordOf<Code extends Choice> = Code extends `${infer Group extends keyof Meanings}.${infer Name}`
  ? Name extends keyof Meanings[Group]["values"]
    ? keyof Meanings[Group]["values"][Name] & string
    : never
  : never;
