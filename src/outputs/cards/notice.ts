// What an editor is told of the cards and posters when a story is built.

import { formatNotice, say } from "../../messages/index.ts";
import type { Story } from "../../story/story.ts";

/** A reminder of the characters that cannot be set on cards; none where there are none. */
export function noticeGlyphs(story: Story, missing: readonly string[]): string | undefined {
  const unset = [...new Set(missing)].sort();
  return unset.length > 0 ? formatNotice(say.cardGlyphs(unset), story.locale) : undefined;
}
