// What the parts of a picture are drawn into.

import { readKey } from "../../marks/key.ts";
import type { Rect, Text } from "../../marks/marks.ts";
import { type Box, textBox } from "../../marks/text.ts";
import { around } from "../kit/ground.ts";
import type { MarksIn } from "../kit/layers.ts";

/**
 * From the ground up. The ground is the whole picture, which moves with the camera, and so do outlines: what is beyond the frame is cut by
 * its edge, so that a shape keeps its corners while it moves. Details are as sharp as what is looked at.
 */
export const LAYERS = [
  ["image", "ground", "bleeds"],
  ["image", "details"],
  ["path", "veil", "bleeds"],
  ["path", "casings", "bleeds"],
  ["path", "outlines", "bleeds"],
  ["line", "divider"],
  ["rect", "mounts"],
  ["image", "locator"],
  ["rect", "windows"],
  ["line", "halos"],
  ["line", "leaders"],
  ["rect", "plates"],
  ["circle", "numbers"],
  ["text", "names"],
  ["text", "notes"],
] as const;
export type Marks = MarksIn<typeof LAYERS>;

/** px of paper about words that stand on a picture. */
export const PAD = 3;

/** A box with paper about it. */
export const padded = ({ x, y, width, height }: Box, by = PAD): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** What a line of words is a part of: a name, or one of several things that are said of an item. */
function blockOf({ key }: Text): string {
  const { part, item, index = "" } = readKey(key);
  return [part, item, part === "name" ? "" : index.split(".", 1)[0]].join(" ");
}

/** Paper under words, one for all lines of a block: on a photograph no ink can be read wherever it stands. */
export function platesOf(marks: readonly Text[]): Rect[] {
  return [...Map.groupBy(marks, blockOf).values()].flatMap((lines): Rect[] => {
    const [first] = lines;
    if (!first) return [];
    const { x, y, width, height } = around(lines.map(textBox));
    return [{ key: first.key, x: x - PAD, y: y - 1, width: width + 2 * PAD, height: height + 2, style: { hue: "paper" } }];
  });
}
