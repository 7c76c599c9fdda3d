// What of a photograph stays in sight where it is cut. Pages may have no style attributes: each focus that a story names is a rule.

import { focusOf } from "../outputs/media/photo.ts";
import type { StoryPage } from "../story/pages.ts";
import { openingPhoto, photoNodes } from "../story/photos.ts";
import { pictured, platePhoto } from "../story/plates.ts";
import type { Story } from "../story/story.ts";

/** The rules of one page; empty where nothing is cut elsewhere than about its middle. */
export function writePhotoFocus(story: Story, { chapter, chapters }: StoryPage): string {
  const first = chapter ? undefined : openingPhoto(story)?.focus;
  const own = chapters.flatMap(({ blocks }) => photoNodes(blocks).map(({ attributes }) => attributes.focus));
  // The strip in the contents shows what chapters on other pages open on.
  const opened = pictured(story).map(({ id }) => platePhoto(story, id)?.focus);
  const written = [first, ...opened, ...own];
  const focuses = [...new Set(written.filter((one) => one !== undefined))];
  return focuses
    .map((one) => {
      const { x, y } = focusOf(one);
      return `[data-focus="${one}"] img{object-position:${Math.round(x * 100)}% ${Math.round(y * 100)}%}`;
    })
    .join("");
}
