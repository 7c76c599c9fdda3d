// The languages that messages are written in, and the small change of their sentences.

import { nearest, surely } from "./near.ts";

/** A language the editors read. */
export type Language = "zh-Hans" | "en";

/**
 * A replacement that is sure: what stands at the place of a problem (in JSON, in quotes; in MDX, anywhere within the tag that begins
 * there, if only once) and what is to stand there; or the whole line as it should be.
 */
export type Replacement = { from: string; to: string } | { line: string };

/** A message in every language; the story's own is chosen when it is reported. */
export interface Message {
  /** Its name among all messages, `no-file`; given by `say`. */
  code: string;
  /** What is wrong, in one sentence. */
  message: Record<Language, string>;
  /** What to write instead; may be several lines to paste. */
  hint: Record<Language, string>;
  replacement?: Replacement | undefined;
}

/** The language in which to speak to the editors of a story written in `locale`. */
export function languageOf(locale: string): Language {
  return locale.startsWith("zh") ? "zh-Hans" : "en";
}

/** Puts a message together: what is wrong and what to write, in Chinese and in English, and the replacement where it is sure. */
export function words(
  chinese: [message: string, hint: string],
  english: [message: string, hint: string],
  replacement?: Replacement,
): Message {
  return {
    code: "",
    message: { "zh-Hans": chinese[0], en: english[0] },
    hint: { "zh-Hans": chinese[1].trim(), en: english[1].trim() },
    ...(replacement ? { replacement } : {}),
  };
}

/** `through ` → `through`: the replacement of a misspelt name, if what was meant is beyond doubt. */
export function misspelling(name: unknown, known: readonly string[]): Replacement | undefined {
  const meant = typeof name === "string" ? surely(name, known) : undefined;
  return meant === undefined ? undefined : { from: String(name), to: meant };
}

/** `noFile` → `no-file`. */
function codeOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

type Messages = Record<string, (...names: never[]) => Message>;

/** Gives every message its name as its code; one that wraps another keeps the other's. */
export function coded<All extends Messages>(messages: All): All {
  const entries = Object.entries(messages).map(([name, say]) => {
    const named = (...names: never[]) => {
      const said = say(...names);
      return said.code ? said : { ...said, code: codeOf(name) };
    };
    return [name, named];
  });
  return Object.fromEntries(entries) as All;
}

const LONGEST = 14;

/** Names in a row, in quotes; a long list is cut short and says so. */
export function listOf(names: readonly string[], language: Language): string {
  const shown = names.slice(0, LONGEST).map((name) => `"${name}"`);
  if (language === "en") return shown.join(", ") + (names.length > LONGEST ? `, … (${names.length} in all)` : "");
  return shown.join("、") + (names.length > LONGEST ? `……（共 ${names.length} 个）` : "");
}

/** A question after the nearest name, if one is near, and the names there are. */
export function choices(name: string, known: readonly string[], what: Record<Language, string>): Record<Language, string> {
  const near = nearest(name, known);
  const ask = { "zh-Hans": near ? `是不是想写 "${near}"？` : "", en: near ? `Did you mean "${near}"? ` : "" };
  if (known.length === 0) return { "zh-Hans": `${what["zh-Hans"]}：还没有。`, en: `${what.en}: none yet.` };
  return {
    "zh-Hans": `${ask["zh-Hans"]}${what["zh-Hans"]}：${listOf(known, "zh-Hans")}。`,
    en: `${ask.en}${what.en}: ${listOf(known, "en")}.`,
  };
}

/** Characters that nobody would see in a message. */
const UNSEEN = /[\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** A value as it stands in JSON, cut to a readable length. */
export function shown(value: unknown): string {
  const text = (JSON.stringify(value) ?? "").replace(
    UNSEEN,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
