// Features that are one thing drawn in many parts, as a railway is in OpenStreetMap: those of the same name become one.

import type * as GeoJSON from "geojson";
import { merge } from "topojson-client";
import { topology as topologyOf } from "topojson-server";
import type { MultiPolygon, Polygon } from "topojson-specification";
import type { Position } from "../../../schemas/geo.ts";
import type { Piece, Properties } from "./model.ts";
import { textOf } from "./naming.ts";
import { chained } from "./osm.ts";
import { wind } from "./rings.ts";

/** Areas as one: borders between them are gone. */
function merged(polygons: readonly Position[][][]): Position[][][] {
  const geometries = polygons.map((coordinates) => ({ type: "Polygon" as const, coordinates }));
  const all: GeoJSON.GeometryCollection = { type: "GeometryCollection", geometries };
  const one = topologyOf({ all });
  const parts = (one.objects.all as unknown as { geometries: (Polygon | MultiPolygon)[] }).geometries;
  return (merge(one, parts as never).coordinates as Position[][][]).map(wind);
}

/** Pieces of one kind that have the same text in `key`, joined; those without one stay as they are. Properties on which they differ are lost. */
export function joinBy(pieces: readonly Piece[], key: string): Piece[] {
  const keyOf = ({ raw, shape }: Piece) => {
    const text = textOf(raw.properties[key]);
    return text === "" || shape.kind === "place" ? undefined : `${shape.kind} ${text}`;
  };
  const groups = Map.groupBy(pieces, (piece) => keyOf(piece) ?? piece);
  return [...groups.values()].map((group): Piece => {
    const [first] = group as [Piece, ...Piece[]];
    if (group.length === 1) return first;
    const { id: _, from: __, ...raw } = first.raw;
    const properties = agreed(group.map((piece) => piece.raw.properties));
    const lines = group.flatMap(({ shape }) => (shape.kind === "line" ? shape.lines : []));
    const polygons = group.flatMap(({ shape }) => (shape.kind === "area" ? shape.polygons : []));
    return {
      raw: { ...raw, properties },
      shape: lines.length > 0 ? { kind: "line", lines: chained(lines) } : { kind: "area", polygons: merged(polygons) },
    };
  });
}

/** What all agree on. */
function agreed(all: readonly Properties[]): Properties {
  const [first = {}, ...others] = all;
  return Object.fromEntries(Object.entries(first).filter(([key, value]) => others.every((one) => one[key] === value)));
}
