// Lines that run through a picture are left out where words stand, so that none is struck through.

import { partOf } from "../../marks/key.ts";
import type { Line, Text } from "../../marks/marks.ts";
import { textBox } from "../../marks/text.ts";

/** px kept free beside words. */
const BESIDE = 3;
/** px kept free above and below them. */
const OVER = 1;
/** px of a part that is still seen as one of a line. */
const SHORTEST = 3;

/** From where to where a text stands along a line, if the line meets it. Only the ink counts, so that a line shows between rows of words. */
function meeting(mark: Text, line: Line): [from: number, to: number] | undefined {
  const { x, width } = textBox(mark);
  const [left, right] = [x - BESIDE, x + width + BESIDE];
  const [top, bottom] = [mark.y - mark.size * 0.76 - OVER, mark.y + mark.size * 0.22 + OVER];
  if (line.x1 === line.x2) return line.x1 > left && line.x1 < right ? [top, bottom] : undefined;
  return line.y1 > top && line.y1 < bottom ? [left, right] : undefined;
}

/** The parts of a level or upright line that meet no words: `key`, `key.1` … One that meets none stays as it is. */
export function clearOf(line: Line, words: readonly Text[]): Line[] {
  const upright = line.x1 === line.x2;
  const [start, end] = upright ? [line.y1, line.y2] : [line.x1, line.x2];
  const gaps = words.flatMap((mark) => {
    const gap = meeting(mark, line);
    return gap ? [gap] : [];
  });
  if (gaps.length === 0) return [line];
  const parts: [from: number, to: number][] = [];
  let from = start;
  for (const [top, bottom] of gaps.sort((a, b) => a[0] - b[0])) {
    if (Math.min(top, end) > from + SHORTEST) parts.push([from, Math.min(top, end)]);
    from = Math.max(from, bottom);
  }
  if (end > from + SHORTEST) parts.push([from, end]);
  return parts.map(([from, to], index) => {
    const along = upright ? { y1: from, y2: to } : { x1: from, x2: to };
    return { ...line, key: partOf(line.key, index), ...along };
  });
}
