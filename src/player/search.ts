// Looks for words among the notes at a page's end: what has all of them stays, its chapter unfolded. Fetched once a reader turns to the box.

import { all, filled, find } from "./dom.ts";

/** A text as it is compared: width, case and the spaces within numbers and between scripts do not count. */
const plain = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s,\u200b]+/g, "");

/** The words that are looked for, as they are compared. */
export const wordsOf = (query: string): string[] => query.split(/\s+/).map(plain).filter(Boolean);

/** Whether a text has all of some words, or what was typed as a whole. */
export function hasWords(text: string, words: readonly string[]): boolean {
  const known = plain(text);
  return words.every((word) => known.includes(word));
}

/** Binds the box of a list whose items are folded in groups. What a reader has unfolded is so again once nothing is looked for. */
export function bindSearch(section: HTMLElement): void {
  const box = find<HTMLInputElement>("input", section);
  const found = find(".search-found", section);
  const groups = all<HTMLDetailsElement>("details", section).map((details) => ({
    details,
    items: all("li", details).map((item) => ({ item, text: item.textContent ?? "" })),
  }));
  let before: boolean[] | undefined;
  const look = () => {
    const words = wordsOf(box.value);
    const looks = words.length > 0;
    before ??= groups.map(({ details }) => details.open);
    let count = 0;
    groups.forEach(({ details, items }, index) => {
      let own = 0;
      for (const { item, text } of items) {
        item.hidden = looks && !hasWords(text, words);
        if (!item.hidden) own++;
      }
      count += own;
      details.hidden = own === 0;
      details.open = looks ? own > 0 : (before?.[index] ?? false);
    });
    if (!looks) before = undefined;
    found.textContent = looks ? filled(found.dataset.found ?? "", { n: count }) : "";
  };
  box.addEventListener("input", look);
  if (box.value) look();
}
