// The pictures of an article: every state it shows as a file of its own, counted in the order of the text.

import { PLATE_SIZES } from "../../landscape/plate.ts";
import { SIZES } from "../../marks/size.ts";
import { drawingOf } from "../../story/answers.ts";
import type { ChapterPlate } from "../../story/plates.ts";
import type { Story } from "../../story/story.ts";
import type { SharedPage } from "../cards/page.ts";
import { lightPalette } from "../cards/palette.ts";
import { layOpening } from "../cards/parts.ts";
import { drawPlatePicture } from "../cards/plate.ts";
import { renderPng } from "../cards/png.ts";
import { finish, lay, newSheet } from "../cards/sheet.ts";
import { printFlat } from "../cards/still.ts";
import { shrinkPhoto } from "../media/photo.ts";

/** px: the width of an article's column, twice over where the file stays small. */
export const COLUMN = 750;
const LARGEST = 300_000;

/** A picture that an article shows. */
export interface Picture {
  /** Path of its file, beside the article's. */
  path: string;
  alt: string;
  /** Bytes of the file. */
  read(): Promise<Buffer>;
}

/** A drawing as a file: twice as large as the column is wide if that is not too heavy. */
async function renderAt(svgAt: (scale: number) => string, width: number): Promise<Buffer> {
  const double = await renderPng(svgAt((2 * COLUMN) / width));
  return double.length <= LARGEST ? double : renderPng(svgAt(COLUMN / width));
}

/** A state of a figure, as it is laid out for a phone. Characters that cannot be drawn are added to `missing`. */
export function statePicture(story: Story, id: string, state: string, path: string, missing: Set<string>): Picture {
  const figure = story.figures[id]!;
  const frame = drawingOf(story, figure).frame(state, "narrow");
  const options = { accent: figure.accent, language: story.locale };
  const svgAt = (scale: number) => printFlat(frame, SIZES.narrow, scale, options).svg;
  for (const character of printFlat(frame, SIZES.narrow, 1, options).missing) missing.add(character);
  return { path, alt: frame.alt, read: () => renderAt(svgAt, SIZES.narrow.width) };
}

/** What a chapter opens on, as it is painted for a phone. */
export function platePicture(story: Story, plate: ChapterPlate, path: string): Picture {
  const { width, height } = PLATE_SIZES.narrow;
  const svgAt = (scale: number) => {
    const sheet = newSheet(width * scale, story.locale);
    lay(sheet, drawPlatePicture(story, plate, "narrow", { x: 0, y: 0, width: width * scale, height: height * scale }));
    return finish(sheet, height * scale, lightPalette().paper);
  };
  return { path, alt: plate.alt, read: () => renderAt(svgAt, width) };
}

/** A photograph of the text, as wide as twice the column. */
export function photoPicture(photo: string, alt: string, path: string): Picture {
  return { path, alt, read: () => shrinkPhoto(photo, 2 * COLUMN) };
}

/** The opening's picture: the photograph with whose it is, or the drawing of the story's places. */
export function openingPicture(page: SharedPage, path: string): Picture {
  const [width, height] = [2 * COLUMN, COLUMN];
  const read = async () => {
    const sheet = newSheet(width, page.story.locale);
    await layOpening(sheet, page, { x: 0, y: 0, width, height });
    return renderPng(finish(sheet, height, lightPalette().paper));
  };
  return { path, alt: page.photo?.alt ?? page.title, read };
}
