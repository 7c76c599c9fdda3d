// What of a photograph stays in sight where it is cut. Pages may have no style attributes: each focus that a story names is a rule.

import { focusOf } from "../outputs/media/photo.ts";
import { openingPhoto, photoNodes } from "../story/photos.ts";
import type { Story } from "../story/story.ts";

/** The rules of one page: of the whole story, or of a chapter; empty where nothing is cut elsewhere than about its middle. */
export function writePhotoFocus(story: Story, chapter: string | undefined): string {
  const shown = story.chapters.filter(({ id }) => chapter === undefined || id === chapter);
  const first = chapter === undefined ? openingPhoto(story)?.focus : undefined;
  const written = [first, ...shown.flatMap(({ blocks }) => photoNodes(blocks).map(({ attributes }) => attributes.focus))];
  const focuses = [...new Set(written.filter((one) => one !== undefined))];
  return focuses
    .map((one) => {
      const { x, y } = focusOf(one);
      return `[data-focus="${one}"] img{object-position:${Math.round(x * 100)}% ${Math.round(y * 100)}%}`;
    })
    .join("");
}
