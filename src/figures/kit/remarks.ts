// What is said under the axes of a plot: how many rows stand on none of them, are not drawn, or are drawn other than they are.

import { markKey } from "../../marks/key.ts";
import type { Circle, Text } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import { type Box, fitText, middle, textWidth } from "../../marks/text.ts";
import { keyLines } from "./key.ts";

interface Into {
  swatches: Circle[];
  key: Text[];
}

/** px of a ring that stands for a value which is not known. */
export const ringOf = ({ text }: Size) => text * 0.34;

/** What is said under the axes: of rows that are rings, that lie off the axes, or that are not drawn. */
export interface Remark {
  part: "unknown" | "off" | "ranges" | "rest";
  item: string;
  /** What is said, of a column by its label, which may be cut; nothing else may. */
  label: string;
  words(label: string): string;
}

/** px that remarks take, and their marks in the `foot` px at the stage's lower edge, or in its last line. */
export function remarksIn(remarks: readonly Remark[], stage: Box, size: Size) {
  const font = size.text * 0.92;
  const r = ringOf(size);
  const swatch = (of: Remark) => (of.part === "unknown" ? 2 * r + size.text * 0.4 : 0);
  const entries = remarks.map((of) => {
    const room = stage.width - swatch(of) - textWidth(of.words(""), size.text);
    const [label = ""] = fitText(of.label, size.text, room, 1);
    return { of, name: of.words(label), swatch: swatch(of) };
  });
  const { places, ...lines } = keyLines(entries, { area: stage, size, unit: "", left: stage.x });
  const height = Math.max(0, lines.height - size.text * 0.6);
  const isOneLine = new Set(places.map(({ y }) => y)).size === 1;
  const last = places.at(-1);
  const width = isOneLine && last ? last.x + swatch(last.of) + textWidth(last.words, font) - stage.x : stage.width;
  const draw = (foot: number, into: Into) => {
    for (const { of, words, x, y: own } of places) {
      const y = stage.height - Math.max(foot, height) + own;
      const style = { hue: "ash" } as const;
      const key = markKey(of.part, of.item);
      if (of.part === "unknown") into.swatches.push({ key, x: x + r, y, r, style: { ...style, fill: "hollow", dashed: true } });
      into.key.push({ key, text: words, x: x + swatch(of), y: middle(y, font), size: font, style });
    }
  };
  return { height: height === 0 ? 0 : height + size.text * 0.3, width: height === 0 ? 0 : width, draw };
}
