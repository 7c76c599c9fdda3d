// Whose it is: places from sources that ask to be named, and pictures.

import type { Node } from "../document/mdx.ts";
import { say } from "../messages/index.ts";
import type { StorySpec } from "../schemas/story.ts";
import { atField, type Rule } from "./rule.ts";

/** Words by which a source asks to be named. */
const ASKS = /©|\(c\)|ODbL|CC[ -]BY|OpenStreetMap/i;
/** Words by which a line says whose a picture is. */
const NAMES = /摄|供图|图[：:／/片]|来源|资料|©|photo|picture|image|courtesy|credit|by /i;

/** Whether a source asks to be named and the name at a figure's foot, which is its own, does not do so already. */
function asks(source: StorySpec["sources"][string] | undefined, locale: string): boolean {
  const named = (source?.short ?? source?.title)?.in(locale, locale) ?? "";
  return ASKS.test(JSON.stringify(source ?? "")) && !named.includes("©");
}

function wordsIn(node: Node): string {
  return node.type === "text" ? (node.value ?? "") : (node.children ?? []).map(wordsIn).join("");
}

/** Pictures below `parent`, each with the words around and right after it. */
function pictures(parent: Node): { picture: Node; words: string }[] {
  const children = parent.children ?? [];
  return children.flatMap((child, index) => {
    const own = (child.children ?? []).filter((one) => one.type === "image");
    const words = wordsIn(child) + (children[index + 1] ? wordsIn(children[index + 1]!) : "");
    return [...own.map((picture) => ({ picture, words })), ...pictures(child)];
  });
}

export const credits: Rule = {
  codes: ["no-credit", "picture-without-credit"],
  check({ geo, spec, chapters, locale }, report) {
    for (const { file, spec: places } of geo) {
      if (!places || places.credit) continue;
      const asking = places.sources.find((id) => asks(spec?.sources[id], locale));
      if (!asking) continue;
      const { by, short, title } = spec!.sources[asking]!;
      const credit = (by ?? short ?? title).in(locale, locale);
      report(atField(file.path, file, ["sources"], say.noCredit(asking, credit)));
    }
    for (const { path: file, outline } of chapters) {
      for (const { picture, words } of pictures(outline.tree)) {
        if (NAMES.test(words)) continue;
        const { line = 1, column = 1 } = picture.position?.start ?? {};
        report({ file, place: { line, column }, field: "", said: say.pictureWithoutCredit(picture.url ?? "") });
      }
    }
  },
};
