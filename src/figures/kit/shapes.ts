// Shapes and line breaks that figures with boxes and arrows share.

import { type Box, textWidth, wrapText } from "../../marks/text.ts";

/** A rectangle with rounded corners, in absolute commands without arcs. */
export function roundedPath({ x, y, width, height }: Box, r: number): string {
  const right = x + width;
  const bottom = y + height;
  return (
    `M${x + r},${y}L${right - r},${y}Q${right},${y} ${right},${y + r}L${right},${bottom - r}Q${right},${bottom} ${right - r},${bottom}` +
    `L${x + r},${bottom}Q${x},${bottom} ${x},${bottom - r}L${x},${y + r}Q${x},${y} ${x + r},${y}Z`
  );
}

/** An arrowhead of `length` px whose tip is at `tip`, pointing along the unit vector `way`, as a closed path. */
export function headPath(tip: { x: number; y: number }, way: { x: number; y: number }, length: number): string {
  const half = length * 0.44;
  const back = { x: tip.x - way.x * length, y: tip.y - way.y * length };
  return `M${tip.x},${tip.y}L${back.x - way.y * half},${back.y + way.x * half}L${back.x + way.y * half},${back.y - way.x * half}Z`;
}

const HAN = /^\p{Script=Han}+$/u;

/**
 * Characters a line of Han should take when broken into `lines`: an even number, for most Chinese words have two, so
 * that fewer are torn. Nothing for one line, for other scripts, and where a single character would be left over.
 */
function pairsOf(words: string, lines: number): number | undefined {
  if (lines < 2 || !HAN.test(words)) return undefined;
  const pairs = Math.ceil(words.length / lines / 2) * 2;
  return words.length % pairs === 1 ? undefined : pairs;
}

/** Whether a label breaks well at `width` px: no piece is too long for a line, and Han breaks between pairs. */
export function breaksWell(words: string, font: number, width: number): boolean {
  const lines = wrapText(words, font, width);
  const pairs = pairsOf(words, lines.length);
  return lines.every((line) => textWidth(line, font) <= width) && (pairs === undefined || pairs * font <= width);
}

/** The width, px, at which a label takes no more lines than at `width` and its lines come out even. */
export function evenWidth(words: string, font: number, width: number): number {
  const lines = wrapText(words, font, width).length;
  if (lines === 1) return width;
  const pairs = pairsOf(words, lines);
  if (pairs !== undefined && pairs * font <= width) return pairs * font + 0.1;
  let even = width;
  for (let tried = width; tried > font; tried--) {
    const broken = wrapText(words, font, tried);
    if (broken.length > lines || broken.some((line) => textWidth(line, font) > tried)) break;
    even = tried;
  }
  return even;
}
