// What a feature is, by the tags that OpenStreetMap and its exports give it: maps draw it by that as an atlas does.

import type { LandKind } from "../../../schemas/geo.ts";
import type { Raw } from "./model.ts";

/** A kind and a rank among such, as a geo file has them. */
interface Land {
  kind: LandKind;
  rank?: 1 | 2 | 3;
}

/** By tag, then by its value. Borders are not among them: whether a file draws any is asked. */
const TAGS: Record<string, Record<string, Land>> = {
  highway: {
    motorway: { kind: "motorway" },
    motorway_link: { kind: "motorway" },
    trunk: { kind: "road", rank: 1 },
    primary: { kind: "road", rank: 1 },
    secondary: { kind: "road" },
    tertiary: { kind: "road" },
    unclassified: { kind: "road", rank: 3 },
    residential: { kind: "road", rank: 3 },
    living_street: { kind: "road", rank: 3 },
  },
  railway: {
    rail: { kind: "rail" },
    light_rail: { kind: "rail" },
    subway: { kind: "rail" },
    tram: { kind: "rail" },
    narrow_gauge: { kind: "rail" },
  },
  waterway: {
    river: { kind: "water", rank: 1 },
    canal: { kind: "water" },
    stream: { kind: "water", rank: 3 },
    ditch: { kind: "water", rank: 3 },
    drain: { kind: "water", rank: 3 },
  },
  natural: {
    water: { kind: "water" },
    ridge: { kind: "relief" },
    arete: { kind: "relief" },
    mountain_range: { kind: "relief", rank: 1 },
  },
  landuse: { residential: { kind: "town" } },
  place: {
    city: { kind: "town", rank: 1 },
    town: { kind: "town" },
    village: { kind: "town", rank: 3 },
    hamlet: { kind: "town", rank: 3 },
  },
};

/** What a feature is; nothing where its tags do not say. */
export function landOf({ properties }: Pick<Raw, "properties">): Land | undefined {
  for (const [tag, values] of Object.entries(TAGS)) {
    const value = properties[tag];
    if (typeof value === "string" && Object.hasOwn(values, value)) return values[value];
  }
  return undefined;
}
