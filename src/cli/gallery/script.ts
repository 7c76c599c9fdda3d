// What the gallery's pages do for an editor: find and copy. These functions are written into a file as text, so each stands by itself and
// uses nothing but its arguments.

import { transformSync } from "esbuild";
import type { Catalogue } from "../../messages/index.ts";

/** Which texts have what is asked for. `whole`: each of them all of it; else they are those that have the most. */
export interface Found {
  found: number[];
  whole: boolean;
}

/** Finds by words, or in Han characters, which are not parted into words, by pairs of neighbours. Small letters and an "s" at the end are no difference. */
export function findTexts(query: string, texts: readonly string[]): Found {
  const inside = texts.map((text) => text.toLowerCase());
  const runs = query.toLowerCase().match(/\p{Script=Han}+|[^\p{Script=Han}\s\p{P}]+/gu) ?? [];
  const isHan = (run: string) => /\p{Script=Han}/u.test(run);
  const words = runs.map((run) => (isHan(run) || run.length < 4 ? run : run.replace(/s$/, "")));
  const indices = inside.map((_, index) => index);
  const whole = indices.filter((index) => words.every((word) => inside[index]!.includes(word)));
  if (whole.length > 0) return { found: whole, whole: true };
  const pairs = (run: string) => Array.from(run.slice(1), (next, index) => run[index]! + next);
  // Two letters of a word in another script (“of”) stand in too many texts to tell one from another.
  const pieces = words
    .flatMap((word) => (isHan(word) && word.length > 2 ? pairs(word) : [word]))
    .filter((piece) => isHan(piece) || piece.length > 2);
  const scores = inside.map((text) => pieces.filter((piece) => text.includes(piece)).length);
  const most = Math.max(0, ...scores);
  return { found: indices.filter((index) => most > 0 && scores[index] === most), whole: false };
}

/** What is said of a search; `%` stands for how many were found. */
export interface Said {
  found: string;
  near: string;
  none: string;
  copied: string;
  notCopied: string;
}

/** Hides what is not asked for. */
function offerSearch(find: typeof findTexts, said: Said): void {
  const form = document.querySelector<HTMLFormElement>("form.find");
  const field = form?.querySelector<HTMLInputElement>("input");
  const status = form?.querySelector("[role=status]");
  if (!form || !field || !status) return;
  const cards = Array.from(document.querySelectorAll<HTMLElement>("[data-find]"));
  const texts = cards.map((card) => card.dataset.find ?? "");
  const sections = Array.from(document.querySelectorAll<HTMLElement>("section[data-part]"));
  // Other ways to a picture stand between the field and what it finds.
  const ways = Array.from(document.querySelectorAll<HTMLElement>("[data-way]"));
  const show = () => {
    const asked = field.value.trim() !== "";
    const { found, whole } = find(field.value, texts);
    const shown = new Set(found);
    cards.forEach((card, index) => {
      card.hidden = asked && !shown.has(index);
    });
    for (const way of ways) way.hidden = asked;
    for (const section of sections) section.hidden = !section.querySelector("[data-find]:not([hidden])");
    const some = whole ? said.found : said.near;
    const words = found.length === 0 ? said.none : some.replace("%", String(found.length));
    status.textContent = asked ? words : "";
  };
  field.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  show(); // What was typed is still there when one comes back.
}

/** A button over each text that is to be copied. */
function offerCopies(said: Said): void {
  for (const button of Array.from(document.querySelectorAll<HTMLButtonElement>("button.copy"))) {
    const text = document.getElementById(button.dataset.of ?? "");
    const status = button.parentElement?.querySelector("[role=status]");
    if (!text || !status) continue;
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(text.textContent ?? "");
        status.textContent = said.copied;
      } catch {
        getSelection()?.selectAllChildren(text);
        status.textContent = document.execCommand("copy") ? said.copied : said.notCopied;
      }
    });
  }
}

/** The script of every page of the gallery. */
export function scriptText(words: Catalogue["gallery"]): string {
  const said: Said = {
    found: words.found("%"),
    near: words.near("%"),
    none: words.none,
    copied: words.copied,
    notCopied: words.notCopied,
  };
  const told = JSON.stringify(said);
  return transformSync(`(${offerSearch})(${findTexts},${told});(${offerCopies})(${told});`, { minify: true, target: "es2020" })
    .code;
}
