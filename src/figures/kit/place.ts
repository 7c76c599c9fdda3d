// The one label placer: labels are given their room one after another, the lit first, each at the first of its places that is free.

import { isWithin } from "../../marks/fit.ts";
import type { Text } from "../../marks/marks.ts";
import { type Box, overlap, textBox } from "../../marks/text.ts";

/** A label that wants to be placed. */
export interface Label<Place = Text[]> {
  /** What it names. */
  item: string;
  /** Labels of what is lit are placed first, then others in the order of the list. */
  lit?: boolean;
  /**
   * Its places, the best first, each as the marks that would be drawn, or as something of which `boxesOf` says what room it takes. They
   * are asked for one after the other, until one is free.
   */
  places: Iterable<Place>;
}

interface Room {
  /** The frame, or the part of it that labels may stand in. */
  bounds: Box;
  /** Boxes where nothing may stand; what is placed joins them. */
  taken: Box[];
  /** px that labels keep apart. */
  gap?: number;
}

export interface Placement<Place> {
  placed: { item: string; place: Place }[];
  /** Items for whose label there is no room. */
  unnamed: string[];
}

/** The room that texts take, px. */
export const textBoxes = (marks: readonly Text[]): Box[] => marks.map(textBox);

/** Whether boxes stand within the bounds and on nothing that is taken. */
export function isFree(boxes: readonly Box[], { bounds, taken, gap = 1 }: Room): boolean {
  const isIn = ({ x, y, width, height }: Box) => isWithin({ x: x - bounds.x, y: y - bounds.y, width, height }, bounds);
  return boxes.every(isIn) && boxes.every((box) => !taken.some((other) => overlap(box, other, gap)));
}

function firstOf<Place>(places: Iterable<Place>, takes: (place: Place) => boolean): Place | undefined {
  for (const place of places) if (takes(place)) return place;
  return undefined;
}

/** Places labels; those that find no room are left out and told. `boxesOf` says what room a place takes. */
export function placeLabels<Place>(
  labels: readonly Label<Place>[],
  room: Room,
  boxesOf: (place: Place) => readonly Box[],
): Placement<Place> {
  const placed: Placement<Place>["placed"] = [];
  const unnamed: string[] = [];
  for (const { item, places } of [...labels].sort((a, b) => Number(b.lit ?? false) - Number(a.lit ?? false))) {
    const place = firstOf(places, (one) => isFree(boxesOf(one), room));
    if (place === undefined) unnamed.push(item);
    else {
      placed.push({ item, place });
      room.taken.push(...boxesOf(place));
    }
  }
  return { placed, unnamed };
}
