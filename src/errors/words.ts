// The languages that messages are written in, and the small change of their sentences.

import { nearest } from "./near.ts";

/** A language the editors read. */
export type Language = "zh-Hans" | "en";

/** A message in every language; the story's own is chosen when it is reported. */
export interface Message {
  /** What is wrong, in one sentence. */
  message: Record<Language, string>;
  /** What to write instead; may be several lines to paste. */
  hint: Record<Language, string>;
}

/** The language in which to speak to the editors of a story written in `locale`. */
export function languageOf(locale: string): Language {
  return locale.startsWith("zh") ? "zh-Hans" : "en";
}

/** Puts a message together: what is wrong and what to write, in Chinese and in English. */
export function words(chinese: [message: string, hint: string], english: [message: string, hint: string]): Message {
  return {
    message: { "zh-Hans": chinese[0], en: english[0] },
    hint: { "zh-Hans": chinese[1].trim(), en: english[1].trim() },
  };
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

/** A value as it stands in JSON, cut to a readable length. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "";
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
