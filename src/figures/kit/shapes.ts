// Shapes and line breaks that figures with boxes and arrows share.

import { type Command, type Point, polyline } from "../../marks/path.ts";
import { type Box, measureLines } from "../../marks/text.ts";

/** A rectangle with rounded corners, without arcs. */
export function roundedPath({ x, y, width, height }: Box, r: number): Command[] {
  const right = x + width;
  const bottom = y + height;
  const side = (to: Point): Command => ({ type: "L", points: [to] });
  const corner = (...points: [at: Point, to: Point]): Command => ({ type: "Q", points });
  return [
    { type: "M", points: [[x + r, y]] },
    side([right - r, y]),
    corner([right, y], [right, y + r]),
    side([right, bottom - r]),
    corner([right, bottom], [right - r, bottom]),
    side([x + r, bottom]),
    corner([x, bottom], [x, bottom - r]),
    side([x, y + r]),
    corner([x, y], [x + r, y]),
    { type: "Z", points: [] },
  ];
}

/** An arrowhead of `length` px whose tip is at `tip`, pointing along the unit vector `way`. */
export function headPath(tip: { x: number; y: number }, way: { x: number; y: number }, length: number): Command[] {
  const half = length * 0.44;
  const back = { x: tip.x - way.x * length, y: tip.y - way.y * length };
  const side = (hand: 1 | -1): Point => [back.x - hand * way.y * half, back.y + hand * way.x * half];
  return polyline([[tip.x, tip.y], side(1), side(-1)], true);
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
  const { count, widest } = measureLines(words, font, width);
  const pairs = pairsOf(words, count);
  return widest <= width && (pairs === undefined || pairs * font <= width);
}

/** The width, px, at which a label takes no more lines than at `width` and its lines come out even. */
export function evenWidth(words: string, font: number, width: number): number {
  const { count: lines } = measureLines(words, font, width);
  if (lines === 1) return width;
  const pairs = pairsOf(words, lines);
  if (pairs !== undefined && pairs * font <= width) return pairs * font + 0.1;
  // Narrower lines are never fewer, so that the last good width is found by halving.
  const breaks = (tried: number) => {
    const { count, widest } = measureLines(words, font, tried);
    return count > lines || widest > tried;
  };
  let [good, bad] = [-1, Math.max(0, Math.ceil(width - font))];
  while (bad - good > 1) {
    const half = Math.floor((good + bad) / 2);
    if (breaks(width - half)) bad = half;
    else good = half;
  }
  return width - Math.max(0, good);
}
