// What an editor is told of the cards and posters when a story is built.

import { formatProblem, languageOf, type Message, say } from "../../messages/index.ts";
import type { Story } from "../../story/story.ts";

function word(said: Message, locale: string): string {
  const language = languageOf(locale);
  const { code } = said;
  const [message, hint] = [said.message[language], said.hint[language]];
  const place = { file: "story.json", line: 1, column: 1, field: "" };
  return formatProblem({ ...place, code, message, hint, severity: "warning" }, locale);
}

/** A reminder of the characters that cannot be set on cards; none where there are none. */
export function noticeGlyphs(story: Story, missing: readonly string[]): string | undefined {
  const unset = [...new Set(missing)].sort();
  return unset.length > 0 ? word(say.cardGlyphs(unset), story.locale) : undefined;
}
