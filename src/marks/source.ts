// What an image shows: a part of a file of the story, and how large it is wanted. Written as a text, so that frames and reels stay data.

import type { Box } from "./text.ts";

/** A part of a picture: px of the file as it is held, and how many px wide it is to be made at most. */
export interface Source {
  /** Within the story's folder: `photos/plan.jpg`. */
  file: string;
  part: Box;
  width: number;
}

/** Letters that a path keeps in a source: what is left of it needs no escaping wherever it stands. */
const KEPT = /[^\w./-]/gu;

/** `photos/plan.jpg#120,40,800,600@720`; whole px. */
export function writeSource({ file, part, width }: Source): string {
  const name = file.replace(KEPT, (letter) => `~${letter.codePointAt(0)?.toString(16)}~`);
  const numbers = [part.x, part.y, part.width, part.height].join(",");
  return `${name}#${numbers}@${width}`;
}

const FORM = /^([\w./~-]+)#(\d+),(\d+),(\d+),(\d+)@(\d+)$/;

/** Reads what `writeSource` writes; undefined for anything else. */
export function readSource(text: string): Source | undefined {
  const found = FORM.exec(text);
  if (!found) return undefined;
  const [, name = "", ...numbers] = found;
  const [x = 0, y = 0, width = 0, height = 0, wide = 0] = numbers.map(Number);
  const file = name.replace(/~([0-9a-f]+)~/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
  return { file, part: { x, y, width, height }, width: wide };
}

/** The address of the larger version of a part, for a close look, by that of the ordinary one. */
export const closerName = (address: string): string => address.replace(/\.webp$/, "-closer.webp");
