// The order in which a line's characters stand, where some of its words are read from right to left.

import bidiFactory from "bidi-js";

const bidi = bidiFactory();

/** Letters that are read from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** A part of a line that is read one way. */
export interface Run {
  text: string;
  direction: "ltr" | "rtl";
}

/** Whether a line has to be put in order at all. */
export const isMixed = (text: string, base: Run["direction"]): boolean => base === "rtl" || RIGHT_TO_LEFT.test(text);

/** The parts of a line from left to right; the text of each is in the order of reading. `base` is the way the line itself is read. */
export function runsOf(text: string, base: Run["direction"]): Run[] {
  const { levels } = bidi.getEmbeddingLevels(text, base);
  const parts: { start: number; end: number; level: number }[] = [];
  for (let index = 0; index < text.length; index++) {
    const level = levels[index] ?? 0;
    const last = parts.at(-1);
    if (last?.level === level) last.end = index + 1;
    else parts.push({ start: index, end: index + 1, level });
  }
  // Rule L2 of the Unicode Bidirectional Algorithm (UAX #9): from the highest level down, what is at it or above is turned round.
  for (let level = Math.max(0, ...parts.map((part) => part.level)); level > 0; level--) {
    for (let start = 0; start < parts.length; start++) {
      let end = start;
      while ((parts[end]?.level ?? -1) >= level) end++;
      if (end > start) parts.splice(start, end - start, ...parts.slice(start, end).reverse());
      start = Math.max(start, end - 1);
    }
  }
  return parts.map(({ start, end, level }) => ({ text: text.slice(start, end), direction: level % 2 === 1 ? "rtl" : "ltr" }));
}

/** A character as it stands among words from right to left: brackets and the like turn with them. */
export const turnedCharacter = (character: string): string => bidi.getMirroredCharacter(character) ?? character;
