// The square card, 800 × 800: what messengers crop to, and show as small as a stamp. Hence few words, large.

import { breakHeadline, fitText } from "../../type/lines.ts";
import type { SharedPage } from "./page.ts";
import { lightPalette } from "./palette.ts";
import { accentOf, besideHeight, layBeside, layFitted, layOpening, layStill, layThread, typeOf } from "./parts.ts";
import { finish, layLines, newSheet, type Sheet } from "./sheet.ts";

export const SQUARE = { width: 800, height: 800 };
const EDGE = 44;
const THREAD = 16;
const BESIDE = 16;

/** Draws the square card of a page as SVG. */
export async function drawSquare(page: SharedPage): Promise<{ sheet: Sheet; svg: string }> {
  const sheet = newSheet(SQUARE.width, page.story.locale);
  if (page.still) layOverStill(sheet, page);
  else await layOverOpening(sheet, page);
  layThread(sheet, page, THREAD);
  return { sheet, svg: finish(sheet, SQUARE.height, lightPalette().paper) };
}

function layOverStill(sheet: Sheet, page: SharedPage): void {
  const palette = lightPalette();
  const still = page.still!;
  const width = SQUARE.width - 2 * EDGE;
  const large = page.numeral ? 112 : 0;
  const numeral = typeOf(sheet, "display", large);
  if (page.numeral) layLines(sheet, [page.numeral], numeral, { x: EDGE, y: 44, fill: accentOf(page.accent), leading: 1.25 });
  const indent = page.numeral ? large + 28 : 0;
  const title = fitText(
    page.title,
    typeOf(sheet, "display", 112),
    { width: width - indent, lines: 1, smallest: 20 },
    breakHeadline,
  );
  const tall = title.lines.length * title.type.size * 1.25;
  layLines(sheet, title.lines, title.type, { x: EDGE + indent, y: 44 + (140 - tall) / 2, fill: palette.ink, leading: 1.25 });
  const foot = besideHeight(sheet, still, width, BESIDE);
  const side = Math.min(560, SQUARE.height - 200 - foot - 28);
  const bleed = { left: EDGE, right: SQUARE.width - EDGE - side - EDGE - 76 };
  const below = layStill(sheet, still, { x: EDGE, y: 200, width: side, bleed }) + 8;
  layBeside(sheet, still, { x: EDGE, y: below, width }, BESIDE);
  layName(sheet, page, { x: EDGE + side + 20, right: SQUARE.width - EDGE, y: 200, bottom: 200 + side });
}

/** The story's name down the side, one character under another where they are Han. */
function layName(sheet: Sheet, page: SharedPage, room: { x: number; right: number; y: number; bottom: number }): void {
  if (!page.chapter) return;
  const palette = lightPalette();
  const name = page.story.title;
  const upright = /^\p{Script=Han}{1,8}$/u.test(name);
  if (upright) {
    const type = typeOf(sheet, "display", 44);
    layLines(sheet, [...name], type, { x: room.right - 44, y: room.y + 8, fill: palette.ink, leading: 1.3 });
    return;
  }
  const fitted = { face: "display", size: 26, width: room.right - room.x, lines: 5, smallest: 12, plain: true } as const;
  layFitted(sheet, name, { ...fitted, x: room.x, y: room.y + 8, fill: palette.ink, leading: 1.35 });
}

async function layOverOpening(sheet: Sheet, page: SharedPage): Promise<void> {
  const top = 280;
  await layOpening(sheet, page, { x: 0, y: top, width: SQUARE.width, height: SQUARE.height - top });
  const room = { face: "display", x: EDGE, width: SQUARE.width - 2 * EDGE, fill: lightPalette().ink } as const;
  const y = layFitted(sheet, page.title, { ...room, size: 176, lines: 1, smallest: 24, y: 60, leading: 1.2 });
  if (!page.subtitle || y > 250) return;
  layFitted(sheet, page.subtitle, { ...room, size: 32, lines: 2, smallest: 14, y: y + 4, leading: 1.4 });
}
