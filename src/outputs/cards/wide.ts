// The wide card, 1200 × 630: what most sites and messengers show of a link.

import { breakHeadline, breakText, fitSentences, fitText } from "../../type/lines.ts";
import type { SharedPage } from "./page.ts";
import { lightPalette } from "./palette.ts";
import { accentOf, besideHeight, layBeside, layFitted, layOpening, layStill, layThread, typeOf } from "./parts.ts";
import { finish, layLines, newSheet, type Sheet } from "./sheet.ts";

export const WIDE = { width: 1200, height: 630 };
const EDGE = 56;
const THREAD = 12;
/** px left to the picture, beside the words. */
const PICTURE = 500;
const BESIDE = 16;

/** Draws the wide card of a page as SVG. */
export async function drawWide(page: SharedPage): Promise<{ sheet: Sheet; svg: string }> {
  const sheet = newSheet(WIDE.width, page.story.locale);
  const palette = lightPalette();
  if (page.still) layBesideStill(sheet, page);
  else await layOverOpening(sheet, page);
  layThread(sheet, page, THREAD);
  return { sheet, svg: finish(sheet, WIDE.height, palette.paper) };
}

/** Words on the left, the still on the right. */
function layBesideStill(sheet: Sheet, page: SharedPage): void {
  const palette = lightPalette();
  const still = page.still!;
  const foot = besideHeight(sheet, still, PICTURE, BESIDE);
  const side = Math.min(PICTURE, WIDE.height - THREAD - foot - 48);
  const x = WIDE.width - EDGE - side + 12;
  const top = THREAD + 16 + (WIDE.height - THREAD - side - foot - 40) / 2;
  const bleed = { left: 40, right: WIDE.width - x - side, top: top - THREAD };
  const below = layStill(sheet, still, { x, y: top, width: side, bleed }) + 8;
  layBeside(sheet, still, { x, y: below, width: side }, BESIDE);
  const width = x - EDGE - 48;
  let y = 56;
  if (page.numeral)
    y = layLines(sheet, [page.numeral], typeOf(sheet, "display", 84), { x: EDGE, y, fill: accentOf(page.accent), leading: 1.25 });
  const line = fitText(page.title, typeOf(sheet, "display", 108), { width, lines: 1, smallest: 84 }, breakHeadline);
  const two = () => fitText(page.title, typeOf(sheet, "display", 84), { width, lines: 2, smallest: 20 }, breakHeadline);
  const title = line.lines.length === 1 ? line : two();
  y = layLines(sheet, title.lines, title.type, { x: EDGE, y, fill: palette.ink, leading: 1.25 }) + 22;
  const end = WIDE.height - 96;
  const lines = Math.floor((end - y) / (30 * 1.6));
  const words = fitSentences(page.standfirst, typeOf(sheet, "text", 30), { width, lines, smallest: 22 }, 2);
  if (words) layLines(sheet, words.lines, words.type, { x: EDGE, y, fill: palette.ink, leading: 1.6 });
  layName(sheet, page, width);
}

/** The story's name at the foot; on the story's own card, which is headed by it, who made it. */
function layName(sheet: Sheet, page: SharedPage, width: number): void {
  const words = page.chapter ? page.story.title : page.byline;
  if (!words) return;
  const type = page.chapter ? typeOf(sheet, "display", 30) : typeOf(sheet, "text", 24);
  const name = fitText(words, type, { width, lines: 1, smallest: 14 }, breakText);
  const fill = page.chapter ? accentOf(page.accent) : lightPalette().ash;
  layLines(sheet, name.lines.slice(0, 1), name.type, { x: EDGE, y: WIDE.height - 76, fill, leading: 1.3 });
}

/** The title in the sky over the opening's picture. */
async function layOverOpening(sheet: Sheet, page: SharedPage): Promise<void> {
  const fill = lightPalette().ink;
  const top = 250;
  await layOpening(sheet, page, { x: 0, y: top, width: WIDE.width, height: WIDE.height - top });
  const line = { face: "display", x: EDGE, width: WIDE.width - 2 * EDGE, lines: 1, fill } as const;
  const y = layFitted(sheet, page.title, { ...line, size: 120, smallest: 20, y: 52, leading: 1.2 }) + 10;
  if (page.subtitle) layFitted(sheet, page.subtitle, { ...line, size: 36, smallest: 14, y, leading: 1.4 });
}
