// The poster, 1080 px wide and as long as it must be: a page told in one picture, with the way to it as a QR code.

import { PLATE_SIZES } from "../../landscape/plate.ts";
import { packOf } from "../../locale/index.ts";
import { chaptersAbout } from "../../story/answers.ts";
import { painted, plateOf } from "../../story/plates.ts";
import { breakHeadline, breakText, fitSentences, fitText } from "../../type/lines.ts";
import type { Type } from "../../type/outline.ts";
import { element } from "../markup.ts";
import { drawCode } from "./code.ts";
import type { SharedPage, Still } from "./page.ts";
import { lightPalette } from "./palette.ts";
import { accentOf, layBeside, layFitted, layOpening, layPlate, layStill, layThread, typeOf } from "./parts.ts";
import { drawPlatePicture } from "./plate.ts";
import { finish, lay, layBox, layLines, newSheet, placedAt, type Sheet } from "./sheet.ts";

const WIDTH = 1080;
const SHORTEST = 1920;
const EDGE = 72;
const MEASURE = WIDTH - 2 * EDGE;
/** Where most words stand, and their face. */
const COLUMN = { x: EDGE, width: MEASURE, face: "display" } as const;
const THREAD = 16;
const CODE = 248;
/** Chapters that are listed, at most: a poster is looked at on a phone. */
const LISTED = 12;
/** px that the opening's picture is high, or higher. */
const OPENING = 560;
/** px that a chapter's plate is high: as wide as the poster, it is shown whole. */
const PLATE = Math.round((WIDTH * PLATE_SIZES.wide.height) / PLATE_SIZES.wide.width);

/** Draws the poster of a page as SVG. */
export async function drawPoster(page: SharedPage): Promise<{ sheet: Sheet; svg: string; height: number }> {
  const first = await compose(page, 0);
  const spare = SHORTEST - first.height;
  // Too short for a poster: the picture, or the room between its parts, takes what is left.
  const { sheet, height } = spare > 0 ? await compose(page, spare) : first;
  return { sheet, svg: finish(sheet, height, lightPalette().paper), height };
}

/** The poster's parts from the top down, `spare` px looser than they need be. */
async function compose(page: SharedPage, spare: number): Promise<{ sheet: Sheet; height: number }> {
  const sheet = newSheet(WIDTH, page.story.locale);
  layThread(sheet, page, THREAD);
  const plated = page.plate ? PLATE : 0;
  await layPlate(sheet, page, { x: 0, y: THREAD, width: WIDTH, height: plated });
  const pictured = !page.chapter || (!page.still && !page.plate);
  const gap = pictured ? 0 : spare / 3;
  const tall = OPENING + (pictured ? spare : 0);
  const head = page.chapter ? layChapterHead(sheet, page, plated) : await layStoryHead(sheet, page, tall);
  let y = layStandfirst(sheet, page, head + gap / 2);
  if (page.still) y = layPicture(sheet, page.still, y + 44 + gap);
  else if (pictured && page.chapter) y = await layOpeningBelow(sheet, page, y + 44, tall);
  y = layScroll(sheet, page, y + 40 + gap);
  y = layContents(sheet, page, y);
  const foot = footHeight(sheet, page);
  const height = Math.ceil(y + 48 + gap / 2 + foot);
  layFoot(sheet, page, { y: height - foot, height: foot });
  return { sheet, height };
}

function layChapterHead(sheet: Sheet, page: SharedPage, top: number): number {
  const palette = lightPalette();
  const name = {
    ...COLUMN,
    size: 38,
    lines: 1,
    smallest: 16,
    plain: true,
    y: top + (top > 0 ? 36 : 72),
    fill: palette.ash,
    leading: 1.4,
  } as const;
  let y = layFitted(sheet, page.story.title, name) + 64;
  if (page.numeral)
    y = layLines(sheet, [page.numeral], typeOf(sheet, "display", 160), { x: EDGE, y, fill: accentOf(page.accent), leading: 1.2 });
  return layFitted(sheet, page.title, { ...COLUMN, size: 128, lines: 2, smallest: 40, y, fill: palette.ink, leading: 1.25 });
}

async function layStoryHead(sheet: Sheet, page: SharedPage, tall: number): Promise<number> {
  const fill = lightPalette().ink;
  let y = layFitted(sheet, page.title, { ...COLUMN, size: 208, lines: 1, smallest: 40, y: 88, fill, leading: 1.2 });
  if (page.subtitle)
    y = layFitted(sheet, page.subtitle, { ...COLUMN, size: 46, lines: 2, smallest: 24, y: y + 12, fill, leading: 1.4 });
  await layOpening(sheet, page, { x: 0, y: y + (page.photo ? 32 : -40), width: WIDTH, height: tall });
  return y + tall;
}

function layStandfirst(sheet: Sheet, page: SharedPage, top: number): number {
  const type = typeOf(sheet, "text", 40);
  const words =
    fitSentences(page.standfirst, type, { width: MEASURE, lines: 6, smallest: 34 }, 3) ??
    fitText(page.standfirst, type, { width: MEASURE, lines: 6, smallest: 28 }, breakText);
  return layLines(sheet, words.lines, words.type, { x: EDGE, y: top + 32, fill: lightPalette().ink, leading: 1.7 });
}

/** The finding, the still with its note, what one must know to read it, and where it is from. */
function layPicture(sheet: Sheet, still: Still, top: number): number {
  const palette = lightPalette();
  const { title, caption } = still.figure.spec;
  const heading = { ...COLUMN, face: "bold", size: 40, lines: 2, smallest: 28, y: top, fill: palette.ink, leading: 1.4 } as const;
  let y = layFitted(sheet, title, heading) + 20;
  y = layStill(sheet, still, { x: EDGE, y, width: MEASURE, bleed: { left: EDGE, right: EDGE } }) + 20;
  if (still.note) y = layPlain(sheet, still.note, typeOf(sheet, "medium", 34), y, palette.ink);
  for (const { number, text } of still.listed)
    y = layPlain(sheet, `${number} ${text}`, typeOf(sheet, "text", 30), y, palette.ink);
  if (caption) y = layPlain(sheet, caption, typeOf(sheet, "text", 28), y, palette.ink);
  return layBeside(sheet, still, { x: EDGE, y: y + 4, width: MEASURE }, 25);
}

function layPlain(sheet: Sheet, words: string, type: Type, y: number, fill: string): number {
  return layLines(sheet, breakText(words, type, MEASURE), type, { x: EDGE, y, fill, leading: 1.6 }) + 12;
}

/** A chapter without a figure has the story's own picture. */
async function layOpeningBelow(sheet: Sheet, page: SharedPage, top: number, tall: number): Promise<number> {
  await layOpening(sheet, page, { x: 0, y: top, width: WIDTH, height: tall });
  return top + tall;
}

/** On the whole story's poster: all plates beside each other, one painting from edge to edge. */
function layScroll(sheet: Sheet, { story, chapter }: SharedPage, top: number): number {
  const plates = chapter ? [] : painted(story).flatMap(({ id }) => plateOf(story, id) ?? []);
  if (plates.length < 2) return top;
  const size = "narrow";
  const width = WIDTH / plates.length;
  const height = Math.round((width * PLATE_SIZES[size].height) / PLATE_SIZES[size].width);
  for (const [index, plate] of plates.entries())
    lay(sheet, drawPlatePicture(story, plate, size, { x: index * width, y: top, width, height }));
  return top + height + 40;
}

/** The story's chapters, this one in its colour. Dots stand for those that are left out. */
function layContents(sheet: Sheet, page: SharedPage, top: number): number {
  const palette = lightPalette();
  const { story, chapter } = page;
  const { before, list, after } = chaptersAbout(story, chapter?.id, LISTED);
  if (list.length < 2 || (chapter && page.address)) return top;
  layBox(sheet, { x: EDGE, y: top, width: MEASURE, height: 2 }, palette.thread);
  const dots = (y: number) => layLines(sheet, ["…"], typeOf(sheet, "text", 40), { x: EDGE, y, fill: palette.ash, leading: 1.2 });
  let y = top + 28;
  if (before) y = dots(y);
  for (const one of list) {
    const own = !chapter || chapter.id === one.id;
    const type = typeOf(sheet, "display", 46);
    layLines(sheet, [packOf(story.locale).numeral(one.number)], type, {
      x: EDGE,
      y,
      fill: own ? accentOf(one.accent) : palette.ash,
      leading: 1.6,
    });
    const room = { ...COLUMN, x: EDGE + 96, width: MEASURE - 96, size: 46, lines: 1, smallest: 24, plain: true } as const;
    y = layFitted(sheet, one.title, { ...room, y, fill: own ? palette.ink : palette.ash, leading: 1.6 });
  }
  return after ? dots(y) : y;
}

interface FootWords {
  lines: string[];
  type: Type;
  fill: string;
  leading: number;
}

/** What stands at the foot, a block of lines after another: the story's name, who made it, when. */
function footWords(sheet: Sheet, page: SharedPage): FootWords[] {
  const palette = lightPalette();
  const width = MEASURE - (page.address ? CODE + 56 : 0);
  const name = fitText(page.story.title, typeOf(sheet, "display", 64), { width, lines: 1, smallest: 24 }, breakHeadline);
  const small = typeOf(sheet, "text", 26);
  const lines = [page.byline, page.date].flatMap((words) => (words ? breakText(words, small, width) : []));
  return [
    { ...name, fill: palette.ink, leading: 1.45 },
    { lines, type: small, fill: palette.ash, leading: 1.55 },
  ];
}

/** px above and below what stands at the foot. */
const PADDING = 52;

function footHeight(sheet: Sheet, page: SharedPage): number {
  const words = footWords(sheet, page).reduce((sum, { lines, type, leading }) => sum + lines.length * type.size * leading, 0);
  return Math.ceil(2 * PADDING + (page.address ? Math.max(CODE, words + 56) : words));
}

/** Whose story it is and, where it has an address, the way to it. */
function layFoot(sheet: Sheet, page: SharedPage, { y, height }: { y: number; height: number }): void {
  layBox(sheet, { x: 0, y, width: WIDTH, height }, lightPalette().silk);
  let at = y + PADDING - 6;
  for (const { lines, type, fill, leading } of footWords(sheet, page))
    at = layLines(sheet, lines, type, { x: EDGE, y: at, fill, leading });
  if (!page.address) return;
  const right = WIDTH - EDGE;
  const side = layCode(sheet, page.address, right, y + PADDING);
  const words = page.say(page.chapter ? "scanChapter" : "scanStory");
  const setting = { x: right - side - 28, y: y + height - PADDING - 45, fill: accentOf(page.accent), leading: 1.4 };
  layLines(sheet, [words], typeOf(sheet, "bold", 32), { ...setting, from: "right" });
}

/** The code on paper, its top right corner at (right, top). Returns its side, px. */
function layCode(sheet: Sheet, address: string, right: number, top: number): number {
  const { paper, ink } = lightPalette();
  const { side } = drawCode(address, right, top, CODE);
  const { d } = drawCode(address, placedAt(sheet, right - side, side) + side, top, CODE);
  layBox(sheet, { x: right - side, y: top, width: side, height: side }, paper);
  sheet.parts.push(element("path", { d, fill: ink }));
  return side;
}
