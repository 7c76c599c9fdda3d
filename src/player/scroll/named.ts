// The place that an address names by `?s=`: found again where it has been renamed, and dropped from the address once one reads elsewhere.

import { all, currentEdition } from "../dom.ts";
import { AFTER, writeAddress } from "./address.ts";

/** What an address names; undefined where it names nothing. */
export const namedInAddress = () => new URLSearchParams(location.search).get("s") ?? undefined;

export interface Named {
  element: HTMLElement;
  /** Whether it is only what is left of the place: its scene's first step, or its chapter. */
  instead: boolean;
}

/**
 * The place of a name, `services-desks-all`: the step itself; if it is no longer there the first step of its scene, else its chapter, for
 * a step's name begins with both. `byId` finds an element, `stepsOf` the steps whose ids begin so.
 */
export function findNamed<E>(
  name: string,
  byId: (id: string) => E | null,
  stepsOf: (beginning: string) => E | null,
): { element: E; instead: boolean } | undefined {
  const exact = byId(name);
  if (exact) return { element: exact, instead: false };
  for (let rest = name; rest.includes("-"); ) {
    rest = rest.slice(0, rest.lastIndexOf("-"));
    const element = stepsOf(`${rest}-`) ?? byId(rest);
    // A chapter's name alone begins all its steps' names: its head comes before its first step.
    if (element) return { element: byId(rest) ?? element, instead: true };
  }
  return undefined;
}

/** What the page's address names, on this page. */
export function findInPage(name: string | undefined): Named | undefined {
  // A place between steps is found by its number (scroll/piece.ts).
  if (name === undefined || name.includes(AFTER)) return undefined;
  return findNamed<HTMLElement>(
    name,
    (id) => document.getElementById(id),
    (beginning) => document.querySelector(`.step[id^="${CSS.escape(beginning)}"]`),
  );
}

/**
 * The address at which a name is to be looked for that this page does not know: its chapter's own page, where the contents lead to one. Of
 * two chapters whose ids both begin the name, the longer is meant.
 */
export function addressElsewhere(name: string): string | undefined {
  if (document.getElementById(name)) return undefined;
  const lengthOf = ({ dataset }: HTMLElement) => dataset.chapter?.length ?? 0;
  const [link] = all<HTMLAnchorElement>("#contents-sheet [data-chapter]")
    .filter(({ dataset: { chapter } }) => chapter && ["-", AFTER].some((joint) => name.startsWith(chapter + joint)))
    .sort((one, other) => lengthOf(other) - lengthOf(one));
  return link && !link.hash ? `${link.href}?s=${encodeURIComponent(name)}` : undefined;
}

/** Once the named place has left the screen, or a link leads elsewhere on the page, the address is the page's own. The slides write theirs. */
export function forgetNamed(): void {
  const passed = () => {
    const element = findInPage(namedInAddress())?.element;
    if (!element || currentEdition() === "step") return;
    const { top, bottom } = element.getBoundingClientRect();
    if (bottom < 0 || top > innerHeight) writeAddress(undefined, history.state);
  };
  addEventListener("scroll", () => namedInAddress() !== undefined && passed(), { passive: true });
  addEventListener(
    "click",
    ({ target }) => {
      const link = target instanceof Element && target.closest('a[href*="#"]:not(.step-link)');
      if (link && namedInAddress() !== undefined && currentEdition() !== "step") writeAddress(undefined, history.state);
    },
    true,
  );
}
