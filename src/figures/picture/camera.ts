// The camera of a picture: from what must be seen and the room there is for it to where and how closely it is looked at. As on maps, an
// editor names what is to be seen, never a place or a magnification.

import type { Point } from "../../marks/path.ts";
import type { Box } from "../../marks/text.ts";
import { around } from "../kit/ground.ts";

interface Extent {
  width: number;
  height: number;
}

/** Nearer than so many px of the frame for one of the file a picture is blurred. */
export const NEAREST = 1.5;

/** Room about what is looked at, as a share of its larger side. */
const AROUND = 0.12;

/** A picture as a part of a frame shows it. */
export interface View {
  /** px of the frame that it may take. */
  face: Box;
  /** What of it is seen: whole px of the file. */
  part: Box;
  /** The same in px of the frame. */
  seen: Box;
  /** px of the frame for one of the file. */
  scale: number;
  /** A point of the file in the frame. */
  at(point: Point): [x: number, y: number];
}

/** The part of a line of `whole` px that a window of `seen` px about `middle` sees, kept within the line if it is no longer than that. */
function startOf(middle: number, seen: number, whole: number): number {
  if (seen >= whole) return (whole - seen) / 2;
  return Math.min(Math.max(0, middle - seen / 2), whole - seen);
}

/** How closely a picture is looked at: all of it, or the shapes in `focus` with room about them. */
function scaleOf(picture: Extent, focus: Box | undefined, face: Extent): number {
  const fits = ({ width, height }: Extent) => Math.min(face.width / Math.max(1, width), face.height / Math.max(1, height));
  const whole = fits(picture);
  if (!focus) return whole;
  const air = 2 * AROUND * Math.max(focus.width, focus.height);
  return Math.max(whole, Math.min(NEAREST, fits({ width: focus.width + air, height: focus.height + air })));
}

/** A picture looked at through `face`: all of it, or boxes of it (px of the file) that are to be seen. */
export function viewOf(picture: Extent, focus: readonly Box[], face: Box): View {
  const wanted = focus.length > 0 ? around(focus) : undefined;
  const scale = scaleOf(picture, wanted, face);
  const middle = wanted ?? { x: 0, y: 0, ...picture };
  const [width, height] = [face.width / scale, face.height / scale];
  const left = startOf(middle.x + middle.width / 2, width, picture.width);
  const top = startOf(middle.y + middle.height / 2, height, picture.height);
  const at = ([x, y]: Point): [number, number] => [face.x + (x - left) * scale, face.y + (y - top) * scale];
  const [x, y] = [Math.max(0, Math.floor(left)), Math.max(0, Math.floor(top))];
  const right = Math.min(picture.width, Math.ceil(left + width));
  const bottom = Math.min(picture.height, Math.ceil(top + height));
  const part = { x, y, width: right - x, height: bottom - y };
  const [from, to] = [at([x, y]), at([right, bottom])];
  const seen = {
    x: Math.max(face.x, from[0]),
    y: Math.max(face.y, from[1]),
    width: Math.min(face.x + face.width, to[0]) - Math.max(face.x, from[0]),
    height: Math.min(face.y + face.height, to[1]) - Math.max(face.y, from[1]),
  };
  return { face, part, seen, scale, at };
}

/** A box of a frame that is cut in two for pictures that stand beside each other or one above the other, whichever shows them larger. */
export function besideEachOther({ width, height }: Extent, face: Box, gap: number): [Box, Box] {
  const [half, flat] = [(face.width - gap) / 2, (face.height - gap) / 2];
  const inRow = Math.min(half / width, face.height / height) >= Math.min(face.width / width, flat / height);
  if (inRow) {
    const one = { ...face, width: half };
    return [one, { ...one, x: face.x + half + gap }];
  }
  const one = { ...face, height: flat };
  return [one, { ...one, y: face.y + flat + gap }];
}
