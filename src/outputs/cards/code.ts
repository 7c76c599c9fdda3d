// A page's address as a QR code.

import { encode } from "uqr";

/** Empty room around the code, in modules, that readers need. */
const QUIET = 4;

/**
 * The code with its empty room, filling a square of at most `room` px whose top right corner is at (right, y): its dark modules as
 * path data, each a whole number of px, and the side of the square.
 */
export function drawCode(address: string, right: number, y: number, room: number): { d: string; side: number } {
  const { data, size } = encode(address, { ecc: "M", border: QUIET });
  const module = Math.max(1, Math.floor(room / size));
  const left = right - size * module;
  let d = "";
  for (const [row, modules] of data.entries()) {
    for (let column = 0; column < size; column++) {
      if (!modules[column] || modules[column - 1]) continue;
      let run = 1;
      while (modules[column + run]) run++;
      d += `M${left + column * module} ${y + row * module}h${run * module}v${module}h${-run * module}z`;
    }
  }
  return { d, side: size * module };
}
