// Messages about pages that could not be made although nothing wrong was found in the story, and about what they do without.

import type { Catalogue } from "../catalogue.ts";

export const pages: Catalogue["pages"] = {
  cardGlyphs: (characters) => [
    `The faces of cards and posters have no ${characters.map((character) => `“${character}”`).join(", ")}.`,
    "In the pictures a box stands for each letter, and emoji are left out; pages are not affected. Word title, standfirst or figure differently, or leave it.",
  ],
  missingGlyphs: (characters) => [
    `The display face has no ${characters.map((character) => `“${character}”`).join(", ")}.`,
    "The reader's own device will set them, a little unlike their neighbours. Leave them, or word the title differently.",
  ],
  pageFails: (detail) => [
    `This page could not be made: ${detail}`,
    "Undo the last edit and see whether the page heals; then redo it piece by piece.",
  ],
  coverHome: () => [
    "The whole story is too heavy for one page, so the home page is a cover with the contents, and each chapter stands on its own page.",
    'To say so yourself, write "home": "cover" in story.json; to have it all on one page nevertheless, "home": "whole".',
  ],

  noSite: () => [
    "story.json has no site (the home page's address once published), so canonical links, cards' addresses, sitemap, feed, QR codes and what oEmbed tells of a figure are left out.",
    'Once the address is known, add "site": "https://…/" and build again; if it is not to be published, never mind.',
  ],
  noCounter: (path) => [
    `There is no file ${path}, which COUNTER names.`,
    "Write its path from the folder where the command is run; without a counter leave COUNTER out.",
  ],
};
