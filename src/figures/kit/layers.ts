// The layers of a figure, listed once from the ground up: what its marks are sorted into while a state is drawn.

import type { Kind, Layer, MarkOf } from "../../marks/marks.ts";

type Listed = readonly (readonly [kind: Kind, name: string, bleeds?: "bleeds"])[];

/** Lists of marks by the names of their layers. */
export type MarksIn<Layers extends Listed> = { [Entry in Layers[number] as Entry[1]]: MarkOf[Entry[0]][] };

/** A list for each layer, empty as yet. */
export function emptyLayers<Layers extends Listed>(layers: Layers): MarksIn<Layers> {
  return Object.fromEntries(layers.map(([, name]) => [name, []])) as unknown as MarksIn<Layers>;
}

/** The layers with their marks, in the order of the list. */
export function layersOf<Layers extends Listed>(layers: Layers, marks: MarksIn<Layers>): Layer[] {
  const lists: Record<string, unknown> = marks;
  return layers.map(([kind, name, bleeds]) => ({ kind, name, ...(bleeds && { bleeds: true }), marks: lists[name] })) as Layer[];
}
