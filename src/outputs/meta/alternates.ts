// The same page in other languages, as search engines want it told.

import { absoluteTo } from "../../publish/relative.ts";
import type { Chapter, Story } from "../../story/story.ts";
import { addressOf } from "./addresses.ts";

export interface Alternate {
  hreflang: string;
  href: string;
}

/**
 * All editions of the story's page or of a chapter's, itself among them, and which one is for everybody else: the original. Those that are
 * published elsewhere have a home page that is known, and no more. None where the story's own address is not known, for a list counts only
 * if it holds the page it stands on.
 */
export function alternatesOf(story: Story, chapter?: Chapter): Alternate[] {
  const own = addressOf(story, chapter);
  const others = story.editions.flatMap(({ locale, beside, url }): Alternate[] => {
    if (!url || (chapter && !beside)) return [];
    return [{ hreflang: locale, href: chapter ? absoluteTo(url, `/${chapter.id}/`) : url }];
  });
  if (!own || others.length === 0) return [];
  const all = [{ hreflang: story.locale, href: own }, ...others];
  const original = all.find(({ hreflang }) => hreflang === (story.translationOf ?? story.locale));
  return original ? [...all, { hreflang: "x-default", href: original.href }] : all;
}
