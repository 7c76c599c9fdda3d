// Reads a file of geography, whatever its format.

import { extname } from "node:path";
import { say } from "../../../messages/index.ts";
import type { Job, Open } from "../importer.ts";
import { readJson } from "./json.ts";
import { kindOf } from "./kind.ts";
import type { Read } from "./model.ts";
import { readParts, readShapes } from "./shapefile.ts";
import { readKmz, readXml } from "./xml.ts";

/** A file that lies beside another, with another ending: capital letters or not. */
function beside(file: string, ending: string, open: Open): Uint8Array | undefined {
  const base = file.slice(0, -extname(file).length);
  return open(`${base}${ending}`) ?? open(`${base}${ending.toUpperCase()}`);
}

/** `layer`: the name of the one to take where a file holds several. */
export function readGeography({ file, bytes, open }: Pick<Job, "file" | "bytes" | "open">, layer: string | undefined): Read {
  if (bytes.length === 0) return { said: say.emptyGeo() };
  switch (kindOf(file, bytes)) {
    case "kml":
    case "gpx":
    case "osm":
      return readXml(bytes, kindOf(file, bytes) as "kml" | "gpx" | "osm");
    case "kmz":
      return readKmz(bytes);
    case "shapes":
      return readShapes(bytes, layer);
    case "shp": {
      const part = (ending: string) => beside(file, ending, open);
      return readParts({ shp: bytes, dbf: part(".dbf"), prj: part(".prj"), cpg: part(".cpg") });
    }
    case "foreign":
      return { said: say.foreignGeo(extname(file)) };
    default:
      return readJson(bytes, layer);
  }
}
