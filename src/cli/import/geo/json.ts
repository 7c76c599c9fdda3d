// GeoJSON in all its forms (one collection, one feature, bare geometries, one a line), TopoJSON and Overpass JSON.

import { feature as featureOf } from "topojson-client";
import type { GeometryObject, Topology } from "topojson-specification";
import { type Message, say } from "../../../messages/index.ts";
import { isGroup, valueAt } from "../../../source/located.ts";
import { decode } from "../bytes.ts";
import type { Properties, Raw, Read, Told } from "./model.ts";
import { elementsOf, readOsm } from "./osm.ts";

const GEOMETRIES = ["Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection"];

/** Parses a text as JSON, or as JSON one a line. A broken line is named. */
function parse(text: string): { values: unknown[] } | { said: Message } {
  const clean = text.replaceAll("\u001e", "").trim();
  if (clean === "") return { said: say.emptyGeo() };
  try {
    return { values: [JSON.parse(clean)] };
  } catch (error) {
    const lines = clean.split(/\r\n|\r|\n/);
    const values: unknown[] = [];
    for (const [index, line] of lines.entries()) {
      if (line.trim() === "") continue;
      try {
        values.push(JSON.parse(line.trim().replace(/,$/, "")));
      } catch {
        // One a line only if the first is whole: else it is one text, broken somewhere.
        return { said: say.brokenJson(values.length > 0 && values.every(isGroup) ? index + 1 : lineOf(error, clean)) };
      }
    }
    return { values };
  }
}

/** The line at which V8 stopped reading; the last where it says the text ends too soon. */
function lineOf(error: unknown, text: string): number {
  const position = /position (\d+)/.exec(String(error))?.[1];
  return text.slice(0, position === undefined ? undefined : Number(position)).split(/\r\n|\r|\n/).length;
}

/** The features of one value, whichever form it has; undefined if it is no geography. */
function rawsOf(value: unknown): Omit<Raw, "number">[] | undefined {
  if (!isGroup(value)) return undefined;
  const { type } = value;
  if (type === "FeatureCollection" && Array.isArray(value.features)) {
    const all = value.features.map(rawsOf);
    return all.flatMap((one) => one ?? [{ properties: {}, geometry: undefined }]);
  }
  if (type === "Feature") {
    const { id, properties, geometry } = value;
    const own = typeof id === "string" || typeof id === "number" ? { id: String(id) } : {};
    return [{ ...own, properties: isGroup(properties) ? properties : {}, geometry: geometry ?? null }];
  }
  if (type === "GeometryCollection" && Array.isArray(value.geometries))
    return value.geometries.map((geometry: unknown) => ({ properties: {}, geometry }));
  return GEOMETRIES.includes(String(type)) ? [{ properties: {}, geometry: value }] : undefined;
}

const isTopology = (value: unknown): value is Topology =>
  isGroup(value) && value.type === "Topology" && isGroup(value.objects) && Array.isArray(value.arcs);

function readTopology(topology: Topology, wanted: string | undefined): Read {
  const names = Object.keys(topology.objects);
  const name = wanted ?? names[0];
  const object = name === undefined ? undefined : topology.objects[name];
  if (name === undefined || !object) return { said: names.length > 0 ? say.noLayer(wanted ?? "", names) : say.emptyGeo() };
  const others = names.filter((one) => one !== name);
  const told: Told[] = others.length > 0 ? [(words) => words.layer(name, others)] : [];
  try {
    const found: unknown = featureOf(topology, object as GeometryObject<Properties>);
    return { features: numbered(rawsOf(found) ?? []), told };
  } catch {
    return { said: say.brokenTopology(name) };
  }
}

const numbered = (raws: readonly Omit<Raw, "number">[]): Raw[] => raws.map((raw, index) => ({ number: index + 1, ...raw }));

export function readJson(bytes: Uint8Array, layer?: string): Read {
  const { text, encoding } = decode(bytes);
  const parsed = parse(text);
  if ("said" in parsed) return parsed;
  const told: Told[] = encoding ? [(words) => words.encoding(encoding)] : [];
  const { values } = parsed;
  const [value] = values;
  const read = (found: Read): Read => ("said" in found ? found : { ...found, told: [...told, ...found.told] });
  if (isTopology(value)) return read(readTopology(value, layer));
  if (valueAt(value, ["UTF8Encoding"]) === true) return { said: say.packedMap() };
  const elements = valueAt(value, ["elements"]);
  if (Array.isArray(elements)) {
    const remark = valueAt(value, ["remark"]);
    // Overpass answers with what it has found until its time was up, and says so here only.
    if (typeof remark === "string" && /error|timed out|out of memory/i.test(remark)) return { said: say.cutOverpass(remark) };
    const found = readOsm(elementsOf(elements));
    const date = /^\d{4}-\d\d-\d\d/.exec(String(valueAt(value, ["osm3s", "timestamp_osm_base"])))?.[0];
    return read({ ...found, ...(date ? { date } : {}) });
  }
  const list = values.length === 1 && Array.isArray(value) ? (value as unknown[]) : values;
  const raws = list.map(rawsOf);
  if (raws.every((one) => one === undefined)) return { said: say.noGeography(valueAt(value, ["type"])) };
  const features = numbered(raws.flatMap((one) => one ?? [{ properties: {}, geometry: undefined }]));
  const system = valueAt(value, ["crs", "properties", "name"]) ?? valueAt(value, ["crs"]);
  return read({ features, told: [], ...(typeof system === "string" ? { system } : {}) });
}
