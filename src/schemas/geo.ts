// content/geo/*.geojson: places, courses and areas with their provenance. Valid GeoJSON with a few members more.

import { z } from "zod";
import { describe, inForm, oneOf, schemaLine } from "./describe.ts";
import { allow, id } from "./names.ts";
import { text } from "./text.ts";

const system = oneOf("geo.system", ["wgs84", "cgcs2000", "gcj02", "bd09"]);
/** Coordinate systems a file may be in; all are converted to WGS-84 when it is read. CGCS2000 agrees with it to centimetres. */
export const SYSTEMS = system.options;
export type System = z.output<typeof system>;

/**
 * How sure it is that something lies there: `low` may be drawn as a sketch or a soft area, never as a pin. The least comes first,
 * because the first is what messages offer for pasting.
 */
const confidence = oneOf("geo.confidence", ["low", "medium", "high"]);

/** What a feature is, by which an atlas draws it: waters as ribbons, relief in washes, towns by their streets, ways with casings. */
const kind = oneOf("geo.kind", ["water", "relief", "town", "motorway", "road", "rail", "border", "seam"]);
export type LandKind = z.output<typeof kind>;

/** Longitude, then latitude, in degrees. A height after them, as other programs write it, is read over. */
export const position = z
  .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)], z.number())
  .transform(([lon, lat]): [number, number] => [lon, lat]);
export type Position = z.output<typeof position>;

const points = <Shape extends z.ZodType>(shape: Shape) => describe(shape, "geo.points");
const course = z.array(position).min(2);
const ring = z.array(position).min(4);

export const geometry = z.discriminatedUnion("type", [
  z.strictObject({ type: describe(z.literal("Point"), "geo.geometry.type"), coordinates: points(position) }),
  z.strictObject({
    type: describe(z.literal("LineString"), "geo.geometry.type.LineString"),
    coordinates: points(course),
  }),
  z.strictObject({
    type: describe(z.literal("MultiLineString"), "geo.geometry.type.MultiLineString"),
    coordinates: points(z.array(course).min(1)),
  }),
  z.strictObject({
    type: describe(z.literal("Polygon"), "geo.geometry.type.Polygon"),
    coordinates: points(z.array(ring).min(1)),
  }),
  z.strictObject({
    type: describe(z.literal("MultiPolygon"), "geo.geometry.type.MultiPolygon"),
    coordinates: points(z.array(z.array(ring).min(1)).min(1)),
  }),
]);
export type Geometry = z.output<typeof geometry>;

export const feature = z.strictObject({
  type: describe(z.literal("Feature"), "geo.feature.type"),
  id: describe(id, "geo.feature.id"),
  properties: describe(
    z.strictObject({
      name: describe(text.optional(), "geo.feature.properties.name"),
      confidence: describe(confidence, "geo.feature.properties.confidence"),
      kind: describe(kind.optional(), "geo.feature.properties.kind"),
      rank: describe(z.number().int().min(1).max(3).optional(), "geo.feature.properties.rank"),
      accuracy: describe(z.number().positive().optional(), "geo.feature.properties.accuracy"),
      from: describe(z.string().optional(), "geo.feature.properties.from"),
      note: describe(text.optional(), "geo.feature.properties.note"),
    }),
    "geo.feature.properties",
  ),
  geometry: describe(geometry, "geo.feature.geometry"),
});
export type Feature = z.output<typeof feature>;

export const geo = z.strictObject({
  $schema: schemaLine,
  type: describe(z.literal("FeatureCollection"), "geo.type"),
  title: describe(text, "geo.title"),
  sources: describe(z.array(id).min(1), "geo.sources"),
  crs: describe(system, "geo.crs"),
  survey: describe(oneOf("geo.survey", ["surveyed", "sketch"]), "geo.survey"),
  date: describe(inForm(z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/), "timeline.date.form").optional(), "geo.date"),
  borders: describe(z.boolean().default(false), "geo.borders"),
  credit: describe(text.optional(), "geo.credit"),
  licence: describe(text.optional(), "geo.licence"),
  note: describe(text.optional(), "geo.note"),
  allow,
  features: describe(z.array(feature).min(1), "geo.features"),
});
export type GeoSpec = z.output<typeof geo>;
