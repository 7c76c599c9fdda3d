// Checks files of places and courses: each by the schema, its coordinates one by one, and what other programs wrote into it.

import type { Atlas, Path } from "../figures/figure.ts";
import { andMore, type Message, nearest, proposing, say } from "../messages/index.ts";
import { type Feature, feature as featureSchema, type GeoSpec, geo as geoSchema, SYSTEMS, type System } from "../schemas/geo.ts";
import { id as idSchema } from "../schemas/names.ts";
import { localise } from "../schemas/text.ts";
import { parseFields } from "../source/fields.ts";
import type { JsonSource } from "../source/folder.ts";
import { fieldOf, isGroup, type Place, valueAt } from "../source/located.ts";
import type { Problems } from "../source/problems.ts";
import { freeName } from "../source/slug.ts";
import { toWgs84 } from "./coordinates.ts";
import { checkSources } from "./datasets.ts";
import { findMistakes, isOfChina } from "./positions.ts";

/** A file of places and courses as far as it could be read. */
export interface GeoDraft {
  id: string;
  file: JsonSource;
  /** Set if the schema took it; in WGS-84. */
  spec: GeoSpec | undefined;
  /** Ids of its features; undefined where they cannot be told. */
  features: string[] | undefined;
  /** What can be made out of it in one locale, for the checks of figures; undefined if a feature cannot be read. */
  map(locale: string, fallback: string): Atlas[string] | undefined;
}

/** A mistake, and the kind of it: of many of a kind in one file only the first is told. */
interface Found {
  kind: string;
  place: Place;
  field: string;
  said: Message;
  doubtful?: true | undefined;
}

/** More of a kind than this are told as one. */
const ALIKE = 3;

const TOP = Object.keys(geoSchema.shape);
const PROPERTIES = Object.keys(featureSchema.shape.properties.shape);

export function readGeo(file: JsonSource, sources: readonly string[] | undefined, problems: Problems): GeoDraft {
  const nothing: GeoDraft = { id: file.id, file, spec: undefined, features: undefined, map: () => undefined };
  if (!file.sound) return nothing;
  const type = valueAt(file.value, ["type"]);
  // GeoJSON of another kind lacks everything else, which would only confuse.
  if (type !== undefined && type !== "FeatureCollection") {
    problems.error(file.path, file.place(["type"]), "type", say.notACollection(type));
    return nothing;
  }
  const { output, findings } = parseFields(geoSchema, file);
  const fields = findings
    .filter(({ field }) => !isOurs(file, field))
    .map(
      (finding): Found => ({ ...finding, kind: `${finding.field.replace(/\d+/g, "*")} ${JSON.stringify(finding.said.message)}` }),
    );
  const doubted = isOfChina(featuresOf(file).map((one) => valueAt(one, ["geometry", "coordinates"])));
  const wrong = featuresOf(file).flatMap((one, index) => checkFeature(file, one, ["features", index], doubted));
  report(file, [...fields, ...checkChoices(file), ...wrong], problems);
  // Nothing that the schema refuses may pass in silence.
  const silent = !output && !problems.failed(file.path);
  if (silent) for (const { place, field, said } of findings) problems.error(file.path, place, field, said);
  checkSources(file, ["sources"], sources, problems);
  checkIds(file, problems);
  const spec = output && toWgs84(output);
  const read = spec ?? roughly(file.value);
  const features = read?.features.map((one) => one.id);
  return { id: file.id, file, spec, features, map: (locale, fallback) => read && localise(read, locale, fallback) };
}

/** Places and courses in one locale, as far as they can be read. */
export function atlasOf(drafts: readonly GeoDraft[], locale: string, fallback = locale): Atlas {
  const read = drafts.flatMap(({ id, map }) => {
    const one = map(locale, fallback);
    return one ? [[id, one] as const] : [];
  });
  return Object.fromEntries(read);
}

function featuresOf(file: JsonSource): unknown[] {
  const features = valueAt(file.value, ["features"]);
  return Array.isArray(features) ? features : [];
}

/** Fields whose mistakes are worded here, where more is known of them than the schema can say. */
function isOurs(file: JsonSource, field: string): boolean {
  const [top, , part, name] = field.split(".");
  if (field === "crs") return true;
  if (isNowhere(file, field)) return true;
  if (field === "survey") return valueAt(file.value, [field]) === undefined;
  if (top !== "features") return false;
  const path = field.split(".").map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  const value = valueAt(file.value, path);
  if (part === "id") return typeof value !== "string";
  if (part === "geometry" && name === "coordinates") return value !== undefined || path.length > 4;
  if (part !== "properties" || path.length !== 4) return false;
  return name === "confidence" ? value === undefined : isForeign(String(name));
}

/** Whether a field is a geometry that says of itself that there is none. */
function isNowhere(file: JsonSource, field: string): boolean {
  const [, index] = /^features\.(\d+)\.geometry$/.exec(field) ?? [];
  return index !== undefined && valueAt(file.value, ["features", Number(index), "geometry"]) === null;
}

/** The field of "properties" that a key is, or is a mistake of; a key such as `fid` only happens to be a part of one. */
function propertyOf(key: string): string | undefined {
  const near = nearest(key, PROPERTIES);
  return near && Math.abs(near.length - key.length) <= 2 ? near : undefined;
}

/** Whether a key of "properties" is none of ours, not even misspelt. */
function isForeign(key: string): boolean {
  return propertyOf(key) === undefined;
}

/** Tells what was found; of many alike, only the first. */
function report(file: JsonSource, found: readonly Found[], problems: Problems): void {
  for (const alike of Map.groupBy(found, (one) => one.kind).values()) {
    const [first] = alike;
    const told = alike.length > ALIKE ? [{ ...first!, said: andMore(first!.said, alike.length - 1) }] : alike;
    for (const { place, field, said, doubtful } of told) {
      if (doubtful) problems.warn(file.path, place, field, said);
      else problems.error(file.path, place, field, said);
    }
  }
}

/** What other programs call our coordinate systems. */
const SYSTEM_NAMES: [RegExp, System][] = [
  [/4326|crs:?84|wgs/i, "wgs84"],
  [/4490|cgcs|天地图/i, "cgcs2000"],
  [/gcj|amap|高德|腾讯|火星/i, "gcj02"],
  [/bd-?09|baidu|百度/i, "bd09"],
];

/** The fields on which it depends what the map says: nobody should paste the first value that comes. */
function checkChoices(file: JsonSource): Found[] {
  const keys = isGroup(file.value) ? Object.keys(file.value) : [];
  const written = keys.map((key) => nearest(key, TOP) ?? key);
  const choices = (["crs", "survey"] as const).filter((field) => !written.includes(field));
  const found = choices.map((field) => ({ kind: field, place: file.place([]), field, said: say.missingChoice(field) }));
  const crs = valueAt(file.value, ["crs"]);
  if (crs === undefined || SYSTEMS.some((system) => system === crs)) return found;
  const name = valueAt(crs, ["properties", "name"]) ?? crs;
  const meant = SYSTEM_NAMES.find(([pattern]) => typeof name === "string" && pattern.test(name))?.[1];
  return [...found, { kind: "crs", place: file.place(["crs"]), field: "crs", said: say.foreignSystem(name, meant) }];
}

function checkFeature(file: JsonSource, value: unknown, at: Path, doubted: boolean): Found[] {
  if (!isGroup(value)) return [];
  return [...checkFeatureFields(file, value, at), ...checkCoordinates(file, value, at, doubted)];
}

function checkFeatureFields(file: JsonSource, value: Record<string, unknown>, at: Path): Found[] {
  const found: Found[] = [];
  const add = (kind: string, path: Path, said: Message, place = file.place(path)) =>
    found.push({ kind, place, field: fieldOf(path), said });
  const within = valueAt(value, ["properties", "id"]);
  const inside = typeof within === "string" && idSchema.safeParse(within).success ? within : undefined;
  const said = say.noFeatureId(value.id, inside ?? `place-${Number(at.at(-1)) + 1}`);
  // Programs keep it among the properties.
  const moved = inside && value.id === undefined ? { field: "id", value: JSON.stringify(inside) } : undefined;
  if (typeof value.id !== "string") add("id", [...at, "id"], proposing(said, moved));
  if (value.geometry === null) add("nowhere", [...at, "geometry"], say.noGeometry());
  const { properties } = value;
  if (!isGroup(properties)) return found;
  const keys = Object.keys(properties);
  const foreign = keys.filter(isForeign);
  const path = [...at, "properties"];
  const first = file.keyPlace([...path, foreign[0] ?? ""]);
  if (foreign.length > 0) add("foreign", path, say.foreignProperties(foreign, PROPERTIES), first);
  const given = keys.some((key) => propertyOf(key) === "confidence");
  if (!given) add("confidence", [...path, "confidence"], say.missingChoice("confidence"));
  return found;
}

function checkCoordinates(file: JsonSource, value: Record<string, unknown>, at: Path, doubted: boolean): Found[] {
  const path = [...at, "geometry", "coordinates"];
  const type = valueAt(value, ["geometry", "type"]);
  const mistakes = findMistakes(type, valueAt(value, ["geometry", "coordinates"]), doubted);
  return mistakes.map(({ kind, path: within, said, doubtful }) => {
    const all = [...path, ...within];
    return { kind: doubtful ? `${kind}?` : kind, place: file.place(all), field: fieldOf(all), said, doubtful };
  });
}

function checkIds(file: JsonSource, problems: Problems): void {
  const seen = new Map<string, number>();
  const ids = new Set(
    featuresOf(file)
      .map((one) => valueAt(one, ["id"]))
      .filter((id) => typeof id === "string"),
  );
  for (const [index, one] of featuresOf(file).entries()) {
    const id = valueAt(one, ["id"]);
    if (typeof id !== "string") continue;
    const path: Path = ["features", index, "id"];
    const place = file.place(path);
    const first = seen.get(id);
    if (first === undefined) seen.set(id, place.line);
    else problems.error(file.path, place, fieldOf(path), say.sameFeature(id, first, freeName(id, ids)));
  }
}

/** Places and courses of a file that the schema refused, if all of them can be made out; the rest as harmless as it can be. */
function roughly(value: unknown): GeoSpec | undefined {
  const written = valueAt(value, ["features"]);
  if (!Array.isArray(written) || written.length === 0) return undefined;
  const features = written.map(roughFeature);
  if (!features.every((one) => one !== undefined)) return undefined;
  const survey = valueAt(value, ["survey"]) === "sketch" ? "sketch" : "surveyed";
  const borders = valueAt(value, ["borders"]) === true;
  const { title, sources } = { title: featureSchema.shape.properties.shape.name.parse("…")!, sources: [] };
  return { type: "FeatureCollection", title, sources, crs: "wgs84", survey, borders, features };
}

function roughFeature(value: unknown): Feature | undefined {
  const geometry = valueAt(value, ["geometry"]);
  const { type, coordinates } = isGroup(geometry) ? geometry : {};
  const properties = valueAt(value, ["properties"]);
  const known = Object.entries(isGroup(properties) ? properties : {}).filter(([key]) => PROPERTIES.includes(key));
  const bare = { type: "Feature", id: valueAt(value, ["id"]), geometry: { type, coordinates } };
  const full = featureSchema.safeParse({ ...bare, properties: { confidence: "high", ...Object.fromEntries(known) } });
  return full.data ?? featureSchema.safeParse({ ...bare, properties: { confidence: "high" } }).data;
}
