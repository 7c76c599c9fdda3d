// What a map's spec names, found in the atlas: its features in the order they are drawn, and who shows in which state.

import type { Geometry } from "../../schemas/geo.ts";
import type { Plain } from "../../schemas/text.ts";
import type { Atlas, Table } from "../figure.ts";
import { sure } from "../kit/sure.ts";
import type { MapSpec } from "./schema.ts";

export type Spec = Plain<MapSpec>;
export type State = Spec["states"][string];
export type Look = Pick<Spec["layers"][string], "hue" | "paint">;

/** A feature as one layer draws it. */
export interface Item {
  id: string;
  layer: string;
  name: string | undefined;
  draw: Spec["layers"][string]["draw"];
  look: Look;
  /** Whether its name is written where there is room. */
  named: boolean;
  /** Whether its course is only a sketch, and may be smoothed. */
  sketch: boolean;
  geometry: Geometry;
  note: string | undefined;
}

function lookOf(layer: Spec["layers"][string], row: Table["rows"][number] | undefined): Look {
  const value = layer.by ? row?.[layer.by] : undefined;
  const own = value === null || value === undefined ? undefined : layer.looks?.[String(value)];
  return own ?? { hue: layer.hue, paint: layer.paint };
}

/** All features that a spec draws, in the order of its layers. */
export function itemsOf(spec: Spec, table: Table, atlas: Atlas): Item[] {
  return Object.entries(spec.layers).flatMap(([name, layer]) => {
    const file = atlas[layer.geo];
    const wanted = file?.features.filter(({ id }) => layer.features?.includes(id) ?? true) ?? [];
    return wanted.map(({ id, properties, geometry }): Item => {
      const row = table.rows.find((one) => one.id === id);
      return {
        id,
        layer: name,
        name: properties.name,
        draw: layer.draw,
        look: lookOf(layer, row),
        named: layer.names,
        sketch: sure(file).survey === "sketch",
        geometry,
        note: properties.note,
      };
    });
  });
}

/** Whether one of `names`, ids of features or layers, means the item. */
export function means(names: readonly string[], item: Pick<Item, "id" | "layer">): boolean {
  return names.includes(item.id) || names.includes(item.layer);
}
