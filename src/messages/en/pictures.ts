// Messages about pictures with regions: where a region lies, which files go together, and what cannot be seen well.

import type { Catalogue } from "../catalogue.ts";
import { listOf } from "./sentences.ts";

export const pictures: Catalogue["pictures"] = {
  otherMeasure: (measure, most) =>
    measure === "pixels"
      ? [
          `These regions are written in pixels (the largest number is ${most}), but the figure reads shares from 0 to 1.`,
          'Write in the figure: "measure": "pixels",',
        ]
      : [
          "These regions are written as shares from 0 to 1, but the figure reads pixels.",
          'Write in the figure: "measure": "shares",',
        ],
  regionOutside: (item, file) => [
    `The region "${item}" reaches beyond the edge of ${file}.`,
    "Measure it from the picture's upper left corner: left, top, width, height; each corner of a polygon lies in the picture.",
  ],
  emptyRegion: (item) => [
    `The region "${item}" has no size and cannot be drawn.`,
    "Write its width and height (or three corners at least that are not on one line).",
  ],
  picturesDiffer: (before, after) => [
    `The two pictures differ in shape (${before.join("×")} and ${after.join("×")}) and cannot lie upon each other.`,
    "Crop both to the same part of the scene and the same proportions, and put them back into photos/.",
  ],
  onePicture: (shows) => [
    `"shows": "${shows}" needs two pictures; this figure has one.`,
    'Take "shows" out, or write "after" in the figure (file, credit, name and before of a second picture).',
  ],
  thinPicture: (state, px, first) => [
    `On phones the state "${state}" shows the whole picture as a strip ${px} pixels wide or high, in which nothing can be seen.`,
    first.length > 0
      ? `Let it look at a part: "focus": ${JSON.stringify(first)},`
      : 'Write some "regions", and let the state look at one with "focus".',
  ],
  coarsePicture: (state, px, wanted) => [
    `What the state "${state}" looks at is only ${px} pixels large in the file: from nearer it would be blurred, so that it stays small.`,
    `Take a sharper scan (${wanted} pixels wide at least), or look at more regions together, with "focus".`,
  ],
  tinyRegion: (state, item, near) => [
    `The region "${item}", which the state "${state}" lights, is too small to be seen on phones.`,
    near
      ? `Let the state go near it: "focus": ["${item}"],`
      : "It is a few pixels of this file and cannot be seen from near either: take a sharper scan, or a larger region.",
  ],
  rowsOffThePicture: (such, count) => [
    `${count === 1 ? "1 row of the table has" : `${count} rows of the table have`} no region in the picture and ${count === 1 ? "stands" : "stand"} in the table under it only: ${listOf(such)}${count > such.length ? " and others" : ""}.`,
    'Add their regions to "regions", by the ids of the rows, or take the rows out of the table.',
  ],
};
