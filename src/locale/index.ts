// Every word the engine itself says, by locale; a missing key is a compile error.

import english from "./en.json" with { type: "json" };
import chinese from "./zh-Hans.json" with { type: "json" };

export type Word = keyof typeof chinese;

const TABLES: Record<string, Record<Word, string>> = { "zh-Hans": chinese, en: english };

/** Says a word in a locale, filling `{name}` from `values`. Unknown locales speak by their language, else Chinese. */
export type Speaker = (word: Word, values?: Record<string, string | number>) => string;

export function speakerOf(locale: string): Speaker {
  const language = locale.split("-")[0]!;
  const table = TABLES[locale] ?? TABLES[language] ?? chinese;
  return (word, values = {}) => table[word].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}

/** A small whole number as the locale counts chapters: 一, 二 … or 1, 2 … */
export function numeral(n: number, locale: string): string {
  const digits = "〇一二三四五六七八九";
  if (!locale.startsWith("zh")) return String(n);
  if (n < 10) return digits[n]!;
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? digits[tens] : ""}十${n % 10 ? digits[n % 10] : ""}`;
}
