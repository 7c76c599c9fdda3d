// The law of fit, as far as a frame alone can tell: nothing beyond its edges, no text on another, none too small to read.

import type { Frame, Layer, Text } from "./marks.ts";
import type { Size } from "./size.ts";
import { type Box, overlap, textBox } from "./text.ts";

/** Something that readers could not read. */
export interface Fault {
  rule: "outside" | "overlap" | "small";
  /** The mark's key, and the other's where two share room. */
  key: string;
  other?: string;
  /** In words, for whoever draws figures. */
  said: string;
}

/** px by which type may differ from its width table before it counts. */
const SLACK = 0.5;
/** Share of the ordinary size of labels below which a text is too small. */
const SMALLEST = 0.9;

/** Marks that a frame may have: more are not seen one by one, and cost a phone too much while they move. */
export const MOST_MARKS = 1000;

/** Marks of a frame, in all of its layers. */
export const countMarks = ({ layers }: Frame): number => layers.reduce((sum, { marks }) => sum + marks.length, 0);

/** Whether a box lies within a frame of a size. */
export function isWithin({ x, y, width, height }: Box, size: Pick<Size, "width" | "height">, slack = SLACK): boolean {
  return x >= -slack && y >= -slack && x + width <= size.width + slack && y + height <= size.height + slack;
}

/** Calls `see` with the corners of a layer's marks; control points stand for their curves, which stay within them. */
export function eachPoint(layer: Layer, see: (key: string, x: number, y: number) => void): void {
  if (layer.kind === "rect")
    for (const { key, x, y, width, height } of layer.marks) {
      see(key, x, y);
      see(key, x + width, y + height);
    }
  if (layer.kind === "circle")
    for (const { key, x, y, r } of layer.marks) {
      see(key, x - r, y - r);
      see(key, x + r, y + r);
    }
  if (layer.kind === "line")
    for (const { key, x1, y1, x2, y2 } of layer.marks) {
      see(key, x1, y1);
      see(key, x2, y2);
    }
  if (layer.kind === "path")
    for (const { key, d } of layer.marks) for (const { points } of d) for (const [x, y] of points) see(key, x, y);
}

/** Marks that reach beyond the frame, and where. The frame's edge cuts images, and layers that bleed. */
function straysIn({ layers }: Frame, size: Size): Fault[] {
  const strays: Fault[] = [];
  for (const layer of layers) {
    if (layer.bleeds) continue;
    eachPoint(layer, (key, x, y) => {
      if (x >= -2 * SLACK && y >= -2 * SLACK && x <= size.width + 2 * SLACK && y <= size.height + 2 * SLACK) return;
      const said = `a ${layer.kind} of ${layer.name} (${key}) leaves the frame at ${Math.floor(x)}, ${Math.floor(y)}`;
      strays.push({ rule: "outside", key, said });
    });
  }
  return strays;
}

const textsOf = ({ layers }: Frame): Text[] => layers.flatMap((layer) => (layer.kind === "text" ? layer.marks : []));

interface Boxed {
  mark: Text;
  box: Box;
  order: number;
}

/** Texts that lie on each other, in their order: each is compared with those only that begin above its foot. */
function overlapsIn(texts: readonly Omit<Boxed, "order">[]): (readonly [Text, Text])[] {
  const sorted = texts.map((text, order): Boxed => ({ ...text, order })).sort((a, b) => a.box.y - b.box.y);
  const found: [Boxed, Boxed][] = [];
  for (const [index, one] of sorted.entries())
    for (let next = index + 1; next < sorted.length; next++) {
      const other = sorted[next];
      if (!other || other.box.y >= one.box.y + one.box.height - SLACK) break;
      if (overlap(one.box, other.box, -SLACK)) found.push(one.order < other.order ? [one, other] : [other, one]);
    }
  found.sort(([a, b], [c, d]) => a.order - c.order || b.order - d.order);
  return found.map(([one, other]) => [one.mark, other.mark]);
}

/** Whatever breaks the law in a frame; an empty list is a good frame. */
export function faultsOf(frame: Frame, size: Size): Fault[] {
  const texts = textsOf(frame).map((mark) => ({ mark, box: textBox(mark) }));
  const outside = texts.filter(({ box }) => !isWithin(box, size));
  const overlapping = overlapsIn(texts);
  return [
    ...outside.map(
      ({ mark, box }): Fault => ({
        rule: "outside",
        key: mark.key,
        said: `“${mark.text}” leaves the frame (${[box.x, box.y, box.x + box.width, box.y + box.height].map(Math.floor)})`,
      }),
    ),
    ...overlapping.map(
      ([one, other]): Fault => ({
        rule: "overlap",
        key: one.key,
        other: other.key,
        said: `“${one.text}” (${one.key}) collides with “${other.text}” (${other.key})`,
      }),
    ),
    ...straysIn(frame, size),
    ...texts
      .filter(({ mark }) => mark.size < size.text * SMALLEST)
      .map(({ mark }): Fault => ({ rule: "small", key: mark.key, said: `“${mark.text}” is ${mark.size} px, too small to read` })),
  ];
}
