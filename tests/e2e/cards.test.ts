// Cards and posters in the built sites: under their names, and with the bytes that any other machine would make of them.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { parseStory } from "../../src/check/story.ts";
import { allCards } from "../../src/outputs/cards/cards.ts";
import { readStoryFiles } from "../../src/source/files.ts";

test.each([
  ["tests/fixtures/town", inject("town").folder],
  ["tests/fixtures/tiny", inject("tiny").folder],
])("%s: those of every page and no other", async (source, folder) => {
  const cards = await allCards(parseStory(readStoryFiles(source)).story!);
  expect(readdirSync(join(folder, "cards")).sort()).toEqual(cards.map(({ name }) => `${name}.png`).sort());
  const small = cards.filter(({ name }) => name.includes("-square."));
  for (const card of small) expect((await card.png()).equals(readFileSync(join(folder, card.path)))).toBe(true);
});
