// What a run of the storyboard photographs: the flags read, and the pages on which its cards are found.

import type { Catalogue } from "../../messages/index.ts";
import type { Story } from "../../story/story.ts";
import type { Card } from "./cards.ts";
import { chapterTitle } from "./sheet.ts";
import type { Sitting, Theme } from "./shoot.ts";

export interface Choices {
  widths: number[];
  themes: Theme[];
  /** Id of the only chapter; all if absent. */
  only: string | undefined;
}

interface Given {
  widths?: string | undefined;
  themes?: string | undefined;
  only?: string | undefined;
}

const WIDTHS = "320,390,768,1280";
const THEMES: readonly Theme[] = ["light", "dark"];

/** Splits a flag at its commas, Chinese ones included. */
function listOf(given: string): string[] {
  return [...new Set(given.split(/[,，、\s]+/).filter(Boolean))];
}

/** The flags as choices, or what is wrong with one in a sentence. */
export function readChoices(given: Given, story: Story, words: Catalogue["storyboard"]): Choices | { wrong: string } {
  const { widths = WIDTHS, themes = THEMES.join(), only } = given;
  const sizes = listOf(widths).map(Number);
  if (sizes.length === 0 || sizes.some((size) => !Number.isInteger(size) || size < 240 || size > 2560))
    return { wrong: words.widths(widths) };
  const named = listOf(themes);
  const known = THEMES.filter((theme) => named.includes(theme));
  if (known.length === 0 || known.length < named.length) return { wrong: words.themesGiven(themes) };
  const ids = story.chapters.map(({ id }) => id);
  if (only !== undefined && !ids.includes(only)) return { wrong: words.only(only, ids) };
  return { widths: sizes, themes: known, only };
}

/** The pages to open: each chapter's own, and the story's for what stands on no other. Widest first, for they take longest. */
export function sittingsOf(story: Story, cards: readonly Card[], widths: readonly number[]): Sitting[] {
  const own = (id: string) => story.chapters.some((chapter) => chapter.id === id && chapter.role === "chapter");
  const pages = Map.groupBy(cards, ({ chapter }) => (own(chapter) ? `/${chapter}/` : "/"));
  return widths
    .toSorted((a, b) => b - a)
    .flatMap((width) =>
      [...pages].map(([path, list]) => {
        const name = path === "/" ? story.title : chapterTitle(story, list[0]!.chapter);
        return { width, path, name, cards: list };
      }),
    );
}
