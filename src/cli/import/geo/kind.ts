// Which format of geography a file is in, told by what is in it: names lie.

import { extname } from "node:path";
import { decode, unzip, withEnding } from "../bytes.ts";

/** `foreign`: geography that only its own program reads. */
export type Kind = "json" | "kml" | "gpx" | "osm" | "kmz" | "shapes" | "shp" | "foreign";

/** Endings of geography. */
const ENDINGS: Record<string, Kind> = {
  ".geojson": "json",
  ".geojsonl": "json",
  ".geojsons": "json",
  ".ndjson": "json",
  ".jsonl": "json",
  ".topojson": "json",
  ".json": "json",
  ".kml": "kml",
  ".kmz": "kmz",
  ".gpx": "gpx",
  ".osm": "osm",
  ".shp": "shp",
};

/** Files of other programs, and the parts of a shapefile, which say nothing alone. */
const FOREIGN =
  /^\.(gpkg|gdb|mdb|tab|mif|mid|dat|dwg|dxf|dgn|fgb|pbf|mbtiles|pmtiles|tif|tiff|wkt|ovkml|ovobj|ovjsn|kmw|shx|prj|cpg|dbf|qgz|qgs|mxd|gml|parquet)$/;

const ROOTS: Record<string, Kind> = { kml: "kml", gpx: "gpx", osm: "osm" };

/** The name of the first element of an XML text, in small letters and without its namespace. */
function rootOf(text: string): string | undefined {
  return /^\s*(?:<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\])?>|\s)*<(?:[\w.-]+:)?([\w.-]+)/i
    .exec(text)?.[1]
    ?.toLowerCase();
}

/** The kind of a file; undefined for what is no geography. `bytes` may be missing: then the name decides. */
export function kindOf(file: string, bytes: Uint8Array | undefined): Kind | undefined {
  const ending = extname(file).toLowerCase();
  const named = ENDINGS[ending] ?? (FOREIGN.test(ending) ? "foreign" : undefined);
  if (!bytes) return named;
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return kindOfZip(bytes) ?? (named === "kmz" ? "kmz" : undefined);
  if (bytes[0] === 0 && bytes[1] === 0 && bytes[2] === 0x27 && bytes[3] === 0x0a && ending !== ".shx") return "shp";
  const { text } = decode(bytes.subarray(0, 4096));
  const start = text.replaceAll(RECORD, "").replace(/^[\ufeff\s]+/, "");
  if (/^[{[]/.test(start) && named !== "foreign") return "json";
  if (start.startsWith("<")) return ROOTS[rootOf(start) ?? ""] ?? named;
  return named;
}

/** What begins each record of a GeoJSON text sequence. */
const RECORD = String.fromCharCode(0x1e);

function kindOfZip(bytes: Uint8Array): Kind | undefined {
  const files = unzip(bytes);
  if (!files) return undefined;
  const has = (ending: string) => withEnding(files, ending).length > 0;
  if (has(".shp")) return "shapes";
  if (has(".kml")) return "kmz";
  return [...files.keys()].some((name) => FOREIGN.test(extname(name).toLowerCase())) ? "foreign" : undefined;
}
