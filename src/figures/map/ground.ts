// What a map's spec names, found in the atlas: its features in the order they are drawn, and who shows in which state.

import { middleOf } from "../../maps/geometry.ts";
import { layFlat } from "../../maps/seam.ts";
import type { Geometry, Position } from "../../schemas/geo.ts";
import type { Plain } from "../../schemas/text.ts";
import type { Atlas, Table } from "../figure.ts";
import type { Resolved } from "../kit/lit.ts";
import { sure } from "../kit/sure.ts";
import type { MapSpec } from "./schema.ts";

export type Spec = Resolved<Plain<MapSpec>>;
export type State = Spec["states"][string];
export type Look = Pick<Spec["layers"][string], "hue" | "paint">;

/** A feature as one layer draws it. */
export interface Item {
  id: string;
  layer: string;
  /** Tells it from the same feature that a layer below draws the same way. */
  twin: string | undefined;
  name: string | undefined;
  draw: Spec["layers"][string]["draw"];
  look: Look;
  /** Whether its name is written where there is room. */
  named: boolean;
  /** Whether its course is only a sketch, and may be smoothed. */
  sketch: boolean;
  geometry: Geometry;
  /** The place for it as a whole. */
  middle: Position;
  note: string | undefined;
}

function lookOf(layer: Spec["layers"][string], row: Table["rows"][number] | undefined): Look {
  const value = layer.by ? row?.[layer.by] : undefined;
  const own = value === null || value === undefined ? undefined : layer.looks?.[String(value)];
  return own ?? { hue: layer.hue, paint: layer.paint };
}

/** All features that a spec draws, in the order of its layers, where their files have them. */
export function itemsOf(spec: Spec, table: Table, atlas: Atlas): Item[] {
  const drawn = new Map<string, number>();
  const rows = new Map(table.rows.map((row) => [row.id, row] as const));
  return Object.entries(spec.layers).flatMap(([name, layer]) => {
    const file = atlas[layer.geo];
    const listed = layer.features && new Set(layer.features);
    const wanted = file?.features.filter(({ id }) => listed?.has(id) ?? true) ?? [];
    return wanted.map(({ id, properties, geometry }): Item => {
      const row = rows.get(id);
      const kind = `${layer.draw} ${id}`;
      const below = drawn.get(kind) ?? 0;
      drawn.set(kind, below + 1);
      return {
        id,
        layer: name,
        twin: below > 0 ? `twin-${below}` : undefined,
        name: properties.name,
        draw: layer.draw,
        look: lookOf(layer, row),
        named: layer.names,
        sketch: sure(file).survey === "sketch",
        geometry,
        middle: middleOf(geometry),
        note: properties.note,
      };
    });
  });
}

/** The items laid flat around a meridian, in degrees east of it. */
export function layItems(items: readonly Item[], meridian: number): Item[] {
  return items.map((item) => ({ ...item, ...layFlat(item.geometry, meridian) }));
}

/** Whether one of `names`, ids of features or layers, means the item. */
export function means(names: readonly string[], item: Pick<Item, "id" | "layer">): boolean {
  return names.includes(item.id) || names.includes(item.layer);
}
