// Characters that pictures cannot show: cards, posters and the pictures of articles are set in faces of ours, which do not have every one.

import { andMore, say } from "../messages/index.ts";
import { charactersUnset } from "../type/outline.ts";
import type { Passage } from "./passages.ts";
import type { Rule } from "./rule.ts";

/** Fields whose words are read on pages or aloud only. */
const NOT_DRAWN = /^(alt|caption|description|corrections|licence|credit|allow|publisher|editor|filing)$/;

/** Whether a text may stand in a picture. Prose and the list of facts never do, nor does what is told about a dataset. */
function mayBeDrawn({ file, path }: Passage): boolean {
  if (!path || file === "facts.json") return false;
  const isAbout = file.startsWith("data/") && !["columns", "rows"].includes(String(path[0]));
  return !isAbout && !path.some((key) => NOT_DRAWN.test(String(key)));
}

export const glyphs: Rule = {
  codes: ["card-glyphs"],
  check({ passages }, report) {
    const found = new Map<string, { first: Passage; at: number; places: number; characters: Set<string> }>();
    for (const passage of passages) {
      const unset = mayBeDrawn(passage) ? charactersUnset(passage.text) : [];
      const [character] = unset;
      if (character === undefined) continue;
      const own = found.get(passage.file) ?? {
        first: passage,
        at: passage.text.indexOf(character),
        places: 0,
        characters: new Set(),
      };
      for (const one of unset) own.characters.add(one);
      found.set(passage.file, { ...own, places: own.places + 1 });
    }
    for (const [file, { first, at, places, characters }] of found) {
      const said = say.cardGlyphs([...characters]);
      const place = first.place(Math.max(0, at));
      report({ file, place, path: first.path, field: first.field, said: places > 1 ? andMore(said, places - 1) : said });
    }
  },
};
