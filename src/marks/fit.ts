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

/** Corners of a layer's marks; control points stand for their curves, which stay within them. The frame's edge cuts images. */
export function pointsOf(layer: Layer): [key: string, x: number, y: number][] {
  if (layer.kind === "rect")
    return layer.marks.flatMap((m): [string, number, number][] => [
      [m.key, m.x, m.y],
      [m.key, m.x + m.width, m.y + m.height],
    ]);
  if (layer.kind === "circle")
    return layer.marks.flatMap((m): [string, number, number][] => [
      [m.key, m.x - m.r, m.y - m.r],
      [m.key, m.x + m.r, m.y + m.r],
    ]);
  if (layer.kind === "line")
    return layer.marks.flatMap((m): [string, number, number][] => [
      [m.key, m.x1, m.y1],
      [m.key, m.x2, m.y2],
    ]);
  if (layer.kind === "path")
    return layer.marks.flatMap((m) =>
      m.d.flatMap(({ points }) => points.map(([x, y]): [string, number, number] => [m.key, x, y])),
    );
  return [];
}

const textsOf = ({ layers }: Frame): Text[] => layers.flatMap((layer) => (layer.kind === "text" ? layer.marks : []));

/** Whatever breaks the law in a frame; an empty list is a good frame. */
export function faultsOf(frame: Frame, size: Size): Fault[] {
  const texts = textsOf(frame).map((mark) => ({ mark, box: textBox(mark) }));
  const outside = texts.filter(({ box }) => !isWithin(box, size));
  const overlapping = texts.flatMap((one, index) =>
    texts.slice(index + 1).flatMap((other) => (overlap(one.box, other.box, -SLACK) ? [[one.mark, other.mark] as const] : [])),
  );
  const strays = frame.layers.flatMap((layer) => (layer.bleeds ? [] : pointsOf(layer).map((point) => ({ layer, point }))));
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
    ...strays
      .filter(({ point: [, x, y] }) => !isWithin({ x, y, width: 0, height: 0 }, size, 2 * SLACK))
      .map(
        ({ layer, point: [key, x, y] }): Fault => ({
          rule: "outside",
          key,
          said: `a ${layer.kind} of ${layer.name} (${key}) leaves the frame at ${Math.floor(x)}, ${Math.floor(y)}`,
        }),
      ),
    ...texts
      .filter(({ mark }) => mark.size < size.text * SMALLEST)
      .map(({ mark }): Fault => ({ rule: "small", key: mark.key, said: `“${mark.text}” is ${mark.size} px, too small to read` })),
  ];
}
