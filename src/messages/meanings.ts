// What fields and the words in them mean, by code, in a language of the editors.

import { inEvery, type Language } from "./languages.ts";

const MEANINGS = inEvery(({ meanings }) => {
  const groups = Object.entries(meanings);
  const table = <Said>(
    pick: (group: { fields: Record<string, string>; values: Record<string, Record<string, string>> }) => Record<string, Said>,
  ) =>
    new Map<string, Said>(
      groups.flatMap(([name, group]) => Object.entries(pick(group)).map(([code, said]) => [`${name}.${code}`, said])),
    );
  return { fields: table(({ fields }) => fields), values: table(({ values }) => values) };
});

/** What a field means; what to write where it is not in its form. */
export function meaningOf(code: string, language: Language): string {
  return MEANINGS[language].fields.get(code) ?? "";
}

/** What a word means among those of a choice. */
export function wordMeaning(code: string, word: string, language: Language): string {
  return MEANINGS[language].values.get(code)?.[word] ?? "";
}
