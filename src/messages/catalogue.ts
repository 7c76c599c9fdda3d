// What a language of the editors must have: the Chinese catalogue is the list of codes, with the names that each is about.

import type { chinese } from "./zh-Hans/index.ts";

export type Catalogue = typeof chinese;

/** What is wrong, in one sentence; and what to write instead, which may be several lines to paste. */
export type Sentence = [message: string, hint: string];
export type Sentences = Record<string, (...about: never[]) => Sentence>;
