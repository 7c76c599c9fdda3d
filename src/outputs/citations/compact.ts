// Outlines written shorter: from point to point instead of from the corner, without the zeros and spaces that a reader of SVG does not need.

import { round } from "../../marks/print.ts";

/** Numbers that each command of an outline takes. */
const TAKES: Record<string, number> = { M: 2, L: 2, Q: 4, C: 6, Z: 0 };

const TOKENS = /[A-Za-z]|-?\d*\.?\d+(?:e-?\d+)?/g;

/** `0.5 -0.25` as `.5-.25`. */
function join(numbers: readonly number[]): string {
  let written = "";
  for (const number of numbers) {
    const digits = String(round(number)).replace(/^(-?)0\./, "$1.");
    // A point begins a new number only where there has been one already.
    const apart = written === "" || digits.startsWith("-") || (digits.startsWith(".") && /\.\d*$/.test(written));
    written += apart ? digits : ` ${digits}`;
  }
  return written;
}

/**
 * A path of M, L, Q, C and Z with relative commands. Each point is written from where the last one was written to, so that what is rounded
 * never adds up. A path of other commands is left as it is.
 */
export function compactPath(d: string): string {
  const tokens = d.match(TOKENS) ?? [];
  let [x, y] = [0, 0];
  let [startX, startY] = [0, 0];
  let written = "";
  let last = "";
  for (let index = 0; index < tokens.length; ) {
    const command = tokens[index] ?? "";
    const takes = TAKES[command];
    if (takes === undefined) return d;
    const numbers = tokens.slice(index + 1, index + 1 + takes).map(Number);
    if (numbers.length < takes || numbers.some(Number.isNaN)) return d;
    index += 1 + takes;
    const moved = numbers.map((value, place) => round(value - (place % 2 === 0 ? x : y)));
    x = round(x + (moved.at(-2) ?? 0));
    y = round(y + (moved.at(-1) ?? 0));
    if (command === "M") [startX, startY] = [x, y];
    if (command === "Z") [x, y] = [startX, startY];
    const letter = command.toLowerCase();
    const digits = join(moved);
    // A command that goes on need not be named again, but for a move, after which numbers mean lines.
    if (letter === last && letter !== "m" && letter !== "z")
      written += /^[-.]/.test(digits) && !digits.startsWith(".") ? digits : ` ${digits}`;
    else written += letter + digits;
    last = letter;
  }
  return written;
}

/** A drawing with every path in it written shorter. */
export const compactPaths = (svg: string): string =>
  svg.replace(/(<path d=")([^"]*)(")/g, (_, head: string, d: string, tail: string) => head + compactPath(d) + tail);
