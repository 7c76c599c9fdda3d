// The parts that cards and poster share: the story's thread, the picture, the lines beside it.

import { directionOf } from "../../locale/index.ts";
import { SIZES } from "../../marks/size.ts";
import type { Hue } from "../../marks/style.ts";
import { numbered } from "../../story/answers.ts";
import type { OpeningPhoto } from "../../story/photos.ts";
import type { Typeface } from "../../type/glyphs.ts";
import { breakHeadline, breakText, fitText } from "../../type/lines.ts";
import type { Type } from "../../type/outline.ts";
import { element } from "../markup.ts";
import { cutPhoto, focusOf } from "../media/photo.ts";
import { drawLandscape, type Frame } from "./landscape.ts";
import type { SharedPage, Still } from "./page.ts";
import { colourOf, lightPalette } from "./palette.ts";
import { drawPlatePicture } from "./plate.ts";
import { lay, layBox, layLines, placedAt, type Setting, type Sheet } from "./sheet.ts";
import { type Place, placeFrame } from "./still.ts";

/** Type of a sheet's language. */
export function typeOf(sheet: Sheet, face: Typeface, size: number): Type {
  return { face, size, language: sheet.language };
}

/** A chapter's hue as a colour; "accent" itself names none and leaves ink. */
export function accentOf(hue: Hue): string {
  return colourOf("accent", hue);
}

/** Room for words, px, and the type they are set in if it has room for them. */
interface Fitting extends Setting {
  face: Typeface;
  size: number;
  smallest: number;
  width: number;
  lines: number;
  /** Whether lines may end anywhere that a text's may; those of a headline end between phrases. */
  plain?: true;
}

/** Sets words as large as they have room. Returns where the next thing may begin, px. */
export function layFitted(sheet: Sheet, words: string, { face, size, plain, ...room }: Fitting): number {
  const { lines, type } = fitText(words, typeOf(sheet, face, size), room, plain ? breakText : breakHeadline);
  return layLines(sheet, lines, type, room);
}

/** The thread along the top edge, a segment a chapter: that of this chapter in its colour, or all of them in theirs. */
export function layThread(sheet: Sheet, { story, chapter }: SharedPage, height: number): void {
  const chapters = numbered(story);
  const segment = (gap: number) => (sheet.width - gap * Math.max(0, chapters.length - 1)) / Math.max(1, chapters.length);
  const apart = segment(height / 2) >= height / 2;
  const gap = apart ? height / 2 : 0;
  const width = segment(gap);
  const { thread } = lightPalette();
  // Of very many chapters the segments touch: one line is all that is seen of the others.
  if (!apart) layBox(sheet, { x: 0, y: 0, width: sheet.width, height }, thread);
  for (const [index, one] of chapters.entries()) {
    const own = !chapter || chapter.id === one.id;
    if (!own && !apart) continue;
    const wide = chapter && !apart ? Math.max(width, height) : width;
    layBox(
      sheet,
      { x: Math.min(index * (width + gap), sheet.width - wide), y: 0, width: wide, height },
      own ? accentOf(one.accent) : thread,
    );
  }
}

/** A still as wide as its place. Returns where it ends, px. */
export function layStill(sheet: Sheet, still: Still, place: Place): number {
  const { bleed = {} } = place;
  const isTurned = directionOf(sheet.language) === "rtl";
  const x = placedAt(sheet, place.x, place.width);
  const own = { ...place, x, bleed: isTurned ? { ...bleed, left: bleed.right ?? 0, right: bleed.left ?? 0 } : bleed };
  lay(sheet, placeFrame(still.frame, SIZES.narrow, own, { accent: still.figure.accent, language: sheet.language }));
  const { width, height } = SIZES.narrow;
  return place.y + (place.width * height) / width;
}

/** The lines that may not part from a still, in type of `size` px. Returns where they end, px. */
export function layBeside(
  sheet: Sheet,
  still: Still,
  { x, y, width }: { x: number; y: number; width: number },
  size: number,
): number {
  const type = typeOf(sheet, "text", size);
  const lines = still.beside.flatMap((line) => breakText(line, type, width));
  return layLines(sheet, lines, type, { x, y, fill: lightPalette().ash, leading: 1.45 });
}

/** px that the lines beside a still take. */
export function besideHeight(sheet: Sheet, still: Still, width: number, size: number): number {
  const type = typeOf(sheet, "text", size);
  return still.beside.flatMap((line) => breakText(line, type, width)).length * size * 1.45;
}

/** What stands for a page without a still: what its chapter opens on, else the opening's photograph, else its drawing. */
export async function layOpening(sheet: Sheet, page: SharedPage, frame: Frame): Promise<void> {
  const { story, photo, plate } = page;
  if (plate) await layPlate(sheet, page, frame);
  else if (photo) await layPhoto(sheet, photo, frame);
  else lay(sheet, drawLandscape(story, frame));
}

/** What a page's chapter opens on, filling a frame; nothing where it opens on words. */
export async function layPlate(sheet: Sheet, { story, plate }: SharedPage, frame: Frame): Promise<void> {
  if (!plate) return;
  if ("photo" in plate) await layPhoto(sheet, plate, frame);
  else lay(sheet, drawPlatePicture(story, plate, "wide", frame));
}

/** A photograph that fills a frame, at its foot whose it is. */
async function layPhoto(sheet: Sheet, photo: OpeningPhoto, { x, y, width, height }: Frame): Promise<void> {
  const bytes = await cutPhoto(photo.photo, { width, height }, focusOf(photo.focus));
  const data = `data:image/jpeg;base64,${bytes.toString("base64")}`;
  sheet.parts.push(element("image", { x, y, width, height, href: data }));
  const type = typeOf(sheet, "text", 20);
  const credit = fitText(photo.credit, type, { width: width - 96, lines: 1, smallest: 12 }, breakText);
  const palette = lightPalette();
  const tall = credit.lines.length * credit.type.size * 1.45 + 16;
  layBox(sheet, { x, y: y + height - tall, width, height: tall }, palette.paper);
  layLines(sheet, credit.lines, credit.type, { x: x + 48, y: y + height - tall + 8, fill: palette.ash, leading: 1.45 });
}
