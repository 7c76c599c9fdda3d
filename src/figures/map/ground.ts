// What a map's spec names, found in the atlas: its features in the order they are drawn, and who shows in which state.

import { middleOf } from "../../maps/geometry.ts";
import { layFlat } from "../../maps/seam.ts";
import type { Hue } from "../../marks/style.ts";
import type { Geometry, LandKind, Position } from "../../schemas/geo.ts";
import { sure } from "../../sure.ts";
import type { Atlas, Row, Table } from "../figure.ts";
import { cellName } from "../kit/columns.ts";
import { centreOf } from "./inside.ts";
import { KIND_HUES } from "./land.ts";
import { fileOf, isMeasured, type Spec } from "./schema.ts";
import { tileRing } from "./tiles.ts";

type Layer = Spec["layers"][string];
type Plain = Extract<Layer, { paint: unknown }>;

/** How a feature is laid on; a layer of values is always whole. */
export interface Look {
  hue: Hue;
  paint: Plain["paint"];
}

/** A feature as one layer draws it. */
export interface Item {
  id: string;
  layer: string;
  /** Tells it from the same feature that a layer below draws the same way. */
  twin: string | undefined;
  name: string | undefined;
  draw: Layer["draw"];
  look: Look;
  /** Whether its name is written where there is room. */
  named: boolean;
  /** Whether its course is only a sketch, and may be smoothed. */
  sketch: boolean;
  geometry: Geometry;
  /** What an atlas would draw it as, and how much it counts among such. */
  kind: LandKind | undefined;
  rank: number | undefined;
  /** The place for it as a whole. */
  middle: Position;
  note: string | undefined;
  /** Whether its layer draws values: what is said of them stands well within an area. */
  measured: boolean;
  /** Its row in the dataset, if it has one. */
  row: Row | undefined;
}

function lookOf(layer: Layer, row: Row | undefined, kind: LandKind | undefined): Look {
  if (isMeasured(layer)) return { hue: layer.hue, paint: "solid" };
  const value = layer.by ? row?.[layer.by] : undefined;
  const { hue, paint } = (value === null || value === undefined ? undefined : layer.looks?.[String(value)]) ?? layer;
  return { hue: hue ?? (kind ? KIND_HUES[kind] : "ash"), paint };
}

type Found = Pick<Item, "id" | "name" | "sketch" | "geometry" | "note" | "kind" | "rank">;

/** What a layer draws, as its file or its grid has it. */
function foundIn(layer: Layer, rows: ReadonlyMap<string, Row>, table: Table, atlas: Atlas): Found[] {
  if (layer.draw === "tiles") {
    const nameOf = (id: string) =>
      layer.label === undefined ? id : cellName(table, layer.label, rows.get(id)?.[layer.label]).trim() || id;
    return Object.entries(layer.tiles).map(([id, place]): Found => {
      const geometry: Geometry = { type: "Polygon", coordinates: [tileRing(place, layer.shape)] };
      return { id, name: nameOf(id), sketch: false, geometry, note: undefined, kind: undefined, rank: undefined };
    });
  }
  const file = atlas[layer.geo];
  const listed = layer.features && new Set(layer.features);
  const wanted = file?.features.filter(({ id }) => listed?.has(id) ?? true) ?? [];
  return wanted.map(({ id, properties: { name, note, kind, rank }, geometry }): Found => {
    return { id, name, sketch: sure(file).survey === "sketch", geometry, note, kind, rank };
  });
}

/** All features that a spec draws, in the order of its layers, where their files have them. */
export function itemsOf(spec: Spec, table: Table, atlas: Atlas): Item[] {
  const drawn = new Map<string, number>();
  const rows = new Map(table.rows.map((row) => [row.id, row] as const));
  return Object.entries(spec.layers).flatMap(([name, layer]) =>
    foundIn(layer, rows, table, atlas).map((found): Item => {
      const row = rows.get(found.id);
      const kind = `${layer.draw} ${found.id}`;
      const below = drawn.get(kind) ?? 0;
      drawn.set(kind, below + 1);
      return {
        ...found,
        layer: name,
        twin: below > 0 ? `twin-${below}` : undefined,
        draw: layer.draw,
        look: lookOf(layer, row, found.kind),
        named: layer.names,
        middle: middleOf(found.geometry),
        measured: isMeasured(layer),
        row,
      };
    }),
  );
}

/** A dataset whose rows are called as the features are that they are joined to: by a column of names where a layer says so. */
export function joined({ layers }: { layers: Record<string, { draw: string }> }, table: Table, atlas: Atlas): Table {
  const ids = new Map(
    Object.values(layers).flatMap((layer) => {
      const column = "join" in layer && typeof layer.join === "string" ? layer.join : undefined;
      const named = new Map(
        (atlas[fileOf(layer) ?? ""]?.features ?? []).map(({ id, properties }) => [properties.name?.trim(), id] as const),
      );
      if (column === undefined) return [];
      return table.rows.flatMap((row) => {
        const id = named.get(cellName(table, column, row[column]).trim());
        return id === undefined ? [] : [[row.id, id] as const];
      });
    }),
  );
  return ids.size === 0 ? table : { ...table, rows: table.rows.map((row) => ({ ...row, id: ids.get(row.id) ?? row.id })) };
}

/** The items laid flat around a meridian, in degrees east of it. */
export function layItems(items: readonly Item[], meridian: number): Item[] {
  return items.map((item) => {
    const laid = layFlat(item.geometry, meridian);
    return { ...item, ...laid, middle: (item.measured && centreOf(laid.geometry)) || laid.middle };
  });
}

/** Whether one of `names`, ids of features or layers, means the item. */
export function means(names: readonly string[], item: Pick<Item, "id" | "layer">): boolean {
  return names.includes(item.id) || names.includes(item.layer);
}
