// The same story in other languages, as search engines want it told.

import { editionsOf } from "../../story/editions.ts";
import type { Story } from "../../story/story.ts";
import { addressOf } from "./addresses.ts";

export interface Alternate {
  hreflang: string;
  href: string;
}

/**
 * All editions of the story's page, itself among them, and which one is for everybody else: the original. None where the story's
 * own address is not known, for a list counts only if it holds the page it stands on.
 */
export function alternatesOf(story: Story): Alternate[] {
  const own = addressOf(story);
  const others = editionsOf(story).map(({ locale, url }) => ({ hreflang: locale, href: url }));
  if (!own || others.length === 0) return [];
  const all = [{ hreflang: story.locale, href: own }, ...others];
  const original = all.find(({ hreflang }) => hreflang === (story.translationOf ?? story.locale))!;
  return [...all, { hreflang: "x-default", href: original.href }];
}
