// What every part of the player asks of a page.

import type { Edition } from "../preferences/preferences.ts";

/** The edition that is open: the page's root says it, so that styles and the head's script need nothing else. */
export function currentEdition(): Edition {
  const { step, edition } = document.documentElement.dataset;
  if (step !== undefined) return "step";
  return edition === "scroll" ? "scroll" : "flat";
}

export const all = <E extends Element = HTMLElement>(selector: string, within: ParentNode = document): E[] => [
  ...within.querySelectorAll<E>(selector),
];

/** An element that the build has written. A page without it is not one of ours. */
export function find<E extends Element = HTMLElement>(selector: string, within: ParentNode = document): E {
  const found = within.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

/** The chapter of that id, where it stands on this page: the contents of a cover have the ids of chapters that do not. */
export const chapterHere = (id: string | undefined): HTMLElement | null => document.querySelector(`.chapter[id="${id}"]`);

/** What an event happened in or on. */
export const closestTo = <E extends Element = HTMLElement>({ target }: Event, selector: string): E | null =>
  target instanceof Element ? target.closest<E>(selector) : null;

/** A copy of what stands in a template of the page (components/SlideBar.astro, Settings.astro). */
export function copyTemplate(selector: string): HTMLElement {
  return find("*", document.importNode(find<HTMLTemplateElement>(selector).content, true));
}

/** Each button in an element says by `data-do` what it does. */
export function bindActions<Action extends string>(element: HTMLElement, actions: Record<Action, () => void>): void {
  const isAction = (name = ""): name is Action => name in actions;
  element.addEventListener("click", (event) => {
    const name = closestTo(event, "[data-do]")?.dataset.do;
    if (isAction(name)) actions[name]();
  });
}

/** Whether the page has been asked for, not reloaded or come back to. */
export function isArrival(): boolean {
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return !navigation || navigation.type === "navigate";
}

/** The element of this page that an address leads to by its hash, if any. */
export const linkTarget = ({ hash }: { hash: string }) => document.getElementById(decodeURIComponent(hash.slice(1)));

/** A word that the build has written with its places open, or its forms as JSON; the number `n` chooses among these. */
export function filled(forms: string, values: { n: number } & Record<string, number>): string {
  const phrases: Record<string, string> = forms.startsWith('{"') ? JSON.parse(forms) : { other: forms };
  const form = phrases[new Intl.PluralRules(document.documentElement.lang).select(values.n)] ?? phrases.other ?? "";
  return form.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}

/** Does something once the reader has scrolled, typed or tapped, and the browser has nothing else to do: whoever only looks in does not fetch it. */
export function onceReading(work: () => void): void {
  const events = ["scroll", "keydown", "click"];
  const begin = () => {
    for (const event of events) removeEventListener(event, begin);
    whenIdle(work);
  };
  if (scrollY > 0) whenIdle(work);
  else for (const event of events) addEventListener(event, begin, { passive: true });
}

/** Does something when the browser has nothing else to do; after `wait` ms where a browser does not tell (Safari). */
export function whenIdle(work: () => void, wait = 300): void {
  if ("requestIdleCallback" in window) requestIdleCallback(work);
  else setTimeout(work, wait);
}
