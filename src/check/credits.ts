// Whose it is: places from sources that ask to be named, and pictures.

import { toString as textOf } from "mdast-util-to-string";
import { childrenOf, type Node } from "../blocks/index.ts";
import { placeOf } from "../document/tags.ts";
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

const wordsOf = (node: Node | undefined) => textOf(node, { includeImageAlt: false });

/** Pictures among nodes and in them, each with the words around and right after it. */
function pictures(nodes: readonly Node[]): { picture: Extract<Node, { type: "image" }>; words: string }[] {
  return nodes.flatMap((node, index) => {
    const words = wordsOf(node) + wordsOf(nodes[index + 1]);
    // One of the story's photographs is to be a <Photo>, which has a credit.
    const own = childrenOf(node)
      .filter((child) => child.type === "image")
      .filter(({ url }) => !/^\/?photos\//.test(url));
    return [...own.map((picture) => ({ picture, words })), ...pictures(childrenOf(node))];
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
    for (const { path: file, document } of chapters) {
      for (const { picture, words } of pictures(document.blocks))
        if (!NAMES.test(words)) report({ file, place: placeOf(picture), field: "", said: say.pictureWithoutCredit(picture.url) });
    }
  },
};
