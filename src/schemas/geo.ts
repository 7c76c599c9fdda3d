// content/geo/*.geojson: places, courses and areas with their provenance. Valid GeoJSON with a few members more.

import { z } from "zod";
import { id } from "./names.ts";
import { text } from "./text.ts";

/** Coordinate systems a file may be in; all are converted to WGS-84 when it is read. CGCS2000 agrees with it to centimetres. */
export const SYSTEMS = ["wgs84", "cgcs2000", "gcj02", "bd09"] as const;
export type System = (typeof SYSTEMS)[number];

/**
 * How sure it is that something lies there: `low` may be drawn as a sketch or a soft area, never as a pin. The least comes first,
 * because the first is what messages offer for pasting.
 */
export const CONFIDENCES = ["low", "medium", "high"] as const;

/** Longitude, then latitude, in degrees. A height after them, as other programs write it, is read over. */
export const position = z
  .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)], z.number())
  .transform(([lon, lat]): [number, number] => [lon, lat]);
export type Position = z.output<typeof position>;

const course = z.array(position).min(2);
const ring = z.array(position).min(4);

export const geometry = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("Point"), coordinates: position }),
  z.strictObject({ type: z.literal("LineString"), coordinates: course }),
  z.strictObject({ type: z.literal("MultiLineString"), coordinates: z.array(course).min(1) }),
  z.strictObject({ type: z.literal("Polygon"), coordinates: z.array(ring).min(1) }),
  z.strictObject({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(ring).min(1)).min(1) }),
]);
export type Geometry = z.output<typeof geometry>;

export const feature = z.strictObject({
  type: z.literal("Feature"),
  /** The row of a figure's dataset that it is the place of, where there is one. */
  id,
  properties: z.strictObject({
    /** The name on the map's face. */
    name: text.optional(),
    confidence: z.enum(CONFIDENCES),
    /** Metres within which the true place lies. */
    accuracy: z.number().positive().optional(),
    /** Where this feature's coordinates come from, if not from the file's source as a whole. */
    from: z.string().optional(),
    /** What a reader who asks for it should know. */
    note: text.optional(),
  }),
  geometry,
});
export type Feature = z.output<typeof feature>;

export const geo = z.strictObject({
  $schema: z.string().optional(),
  type: z.literal("FeatureCollection"),
  title: text,
  /** Ids of the sources in story.json. */
  sources: z.array(id).min(1),
  /** The coordinate system the file is written in. */
  crs: z.enum(SYSTEMS),
  /** `surveyed` courses may be measured on; a `sketch` only shows what lies where, and says so on the map's face. */
  survey: z.enum(["surveyed", "sketch"]),
  /** Whether it draws administrative borders. A figure that shows it must carry a review number or the ground for exemption. */
  borders: z.boolean().default(false),
  /** Whom to name beside the map: `© OpenStreetMap contributors`. */
  credit: text.optional(),
  licence: text.optional(),
  /** How it was compiled; what is not known. */
  note: text.optional(),
  features: z.array(feature).min(1),
});
export type GeoSpec = z.output<typeof geo>;
