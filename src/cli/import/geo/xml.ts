// KML and GPX, as map programs and GPS devices write them.

import { gpx, kml } from "@tmcw/togeojson";
import { JSDOM } from "jsdom";
import { type Message, say } from "../../../messages/index.ts";
import { decode, unzip, withEnding } from "../bytes.ts";
import type { Raw, Read, Told } from "./model.ts";
import { elementsOfXml, readOsm } from "./osm.ts";

/** An XML text as a document, or what is wrong with it. Nothing outside the text is ever fetched. */
export function documentOf(bytes: Uint8Array): { document: Document; told: Told[] } | { said: Message } {
  const named = /^[\s\ufeff]*<\?xml[^>]*encoding=["']([\w.-]+)["']/.exec(
    new TextDecoder("latin1").decode(bytes.subarray(0, 200)),
  );
  const { text, encoding } = decode(bytes, named?.[1]);
  const told: Told[] = encoding ? [(words) => words.encoding(encoding)] : [];
  try {
    const { window } = new JSDOM(text.replace(/^[\ufeff\s]+/, ""), { contentType: "application/xml" });
    return { document: window.document, told };
  } catch (error) {
    const line = /:(\d+):\d+/.exec(String(error))?.[1];
    return { said: say.brokenXml(Number(line ?? 1)) };
  }
}

/** What KML says of how a thing looks, and GPX of its recording: no property of the thing. */
const LOOKS =
  /^(styleUrl|styleHash|styleMapHash|stroke|fill|icon|label|visibility|open|tessellate|extrude|altitudeMode|coordinateProperties|_gpxType|links|@geometry-type)|-(opacity|width|color|scale|offset|units)$/;

export function readXml(bytes: Uint8Array, kind: "kml" | "gpx" | "osm"): Read {
  const read = documentOf(bytes);
  if ("said" in read) return read;
  const { document, told } = read;
  if (kind === "osm") {
    const found = readOsm(elementsOfXml(document));
    return { ...found, told: [...told, ...found.told] };
  }
  const { features } = kind === "kml" ? kml(document, { skipNullGeometry: false }) : gpx(document);
  const links = [...document.getElementsByTagName("NetworkLink")].length;
  if (links > 0) told.push((words) => words.linkedKml(links));
  const raws = features.map(({ id, properties, geometry }, index): Raw => {
    const kept = Object.entries(properties ?? {}).filter(([key]) => !LOOKS.test(key));
    return {
      number: index + 1,
      ...(id === undefined ? {} : { id: String(id) }),
      properties: Object.fromEntries(kept.map(([key, value]) => [key, plainOf(value)])),
      geometry,
    };
  });
  return { features: raws, told };
}

/** Where HTML begins a new line. */
const BREAK = /<br\s*\/?>|<\/(p|div|li|tr|td|h\d)>/gi;

/** A value of KML as it can be kept: what is marked up as HTML without its tags, on one line. */
function plainOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("value" in value) || typeof value.value !== "string") return value;
  const text = new JSDOM(value.value.replace(BREAK, "\n$&")).window.document.body.textContent;
  const lines = text.split("\n").map((line) => line.trim());
  return lines.filter(Boolean).join(/\p{Script=Han}/u.test(text) ? "；" : "; ");
}

/** A KMZ: the first KML of a zip. */
export function readKmz(bytes: Uint8Array): Read {
  const files = unzip(bytes);
  const all = files ? withEnding(files, ".kml") : [];
  const [first, ...others] = all.toSorted(([a], [b]) => Number(b === "doc.kml") - Number(a === "doc.kml"));
  if (!first) return { said: say.brokenZip() };
  const read = readXml(first[1], "kml");
  if ("said" in read || others.length === 0) return read;
  return {
    ...read,
    told: [
      (words) =>
        words.layer(
          first[0],
          others.map(([name]) => name),
        ),
      ...read.told,
    ],
  };
}
