// The layers of a figure, listed once from the ground up: what its marks are sorted into while a state is drawn.

import type { Spot } from "../../marks/answers.ts";
import type { Frame, Kind, Layer, Listed, MarkOf, Omitted } from "../../marks/marks.ts";

type Names = readonly (readonly [kind: Kind, name: string, bleeds?: "bleeds"])[];

/** Lists of marks by the names of their layers. */
export type MarksIn<Layers extends Names> = { [Entry in Layers[number] as Entry[1]]: MarkOf[Entry[0]][] };

/** A list for each layer, empty as yet. */
export function emptyLayers<Layers extends Names>(layers: Layers): MarksIn<Layers> {
  return Object.fromEntries(layers.map(([, name]) => [name, []])) as unknown as MarksIn<Layers>;
}

/** The layers with their marks, in the order of the list. */
export function layersOf<Layers extends Names>(layers: Layers, marks: MarksIn<Layers>): Layer[] {
  const lists: Record<string, unknown> = marks;
  return layers.map(([kind, name, bleeds]) => ({ kind, name, ...(bleeds && { bleeds: true }), marks: lists[name] })) as Layer[];
}

/** A frame of such layers, with what it has no room for and what stands under the figure, as far as there is any. */
export function frameOf(
  layers: Layer[],
  { alt }: { alt: string },
  omitted: Omitted,
  listed: readonly Listed[] = [],
  spots: readonly Spot[] = [],
): Frame {
  const isWhole = omitted.unnamed.length + omitted.undrawn.length === 0;
  return {
    layers,
    alt,
    ...(isWhole ? {} : { omitted }),
    ...(listed.length > 0 ? { listed: [...listed] } : {}),
    ...(spots.length > 0 ? { spots: [...spots] } : {}),
  };
}
