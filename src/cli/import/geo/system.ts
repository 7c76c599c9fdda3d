// Coordinate systems by the names other programs give them: which are one of ours, which are turned into degrees, which cannot be.

import proj4 from "proj4";
import { type Message, say } from "../../../messages/index.ts";
import { type Position, SYSTEMS, type System } from "../../../schemas/geo.ts";
import { picked } from "../../new/question.ts";

export interface Placing {
  crs: System;
  /** What turns the file's numbers into degrees; absent: they are degrees. */
  degrees?: (position: Position) => Position;
  /** The projection's name, as it is told. */
  projection?: string;
}

/** Datums that lie beside WGS-84 by a hundred metres and more, by a shift that differs from place to place. */
const SHIFTED =
  /beijing|北京|bj_?54|xian|xi'an|西安|tokyo|pulkovo|krasovsky|european_1950|\bed_?50|nad_?27|north_american_1927|local|独立|地方/i;

/** CGCS2000 in zones of 3 and 6 degrees, by EPSG: the first number, how many, and the first zone's middle. */
const GAUSS: { from: number; count: number; middle: number; step: number; zone?: number }[] = [
  { from: 4491, count: 11, middle: 75, step: 6, zone: 13 },
  { from: 4502, count: 11, middle: 75, step: 6 },
  { from: 4513, count: 21, middle: 75, step: 3, zone: 25 },
  { from: 4534, count: 21, middle: 75, step: 3 },
];

/** What proj4 is told for the number of a system, where it is one that newsrooms meet. */
function definitionOf(epsg: number): { text: string; crs: System } | undefined {
  if ([3857, 900913, 3785, 102100].includes(epsg)) return { text: "EPSG:3857", crs: "wgs84" };
  const south = epsg > 32700 && epsg <= 32760;
  if (south || (epsg > 32600 && epsg <= 32660))
    return { text: `+proj=utm +zone=${epsg % 100} ${south ? "+south " : ""}+datum=WGS84 +units=m`, crs: "wgs84" };
  const gauss = GAUSS.find(({ from, count }) => epsg >= from && epsg < from + count);
  if (!gauss) return undefined;
  const nth = epsg - gauss.from;
  const east = (gauss.zone === undefined ? 0 : (gauss.zone + nth) * 1e6) + 5e5;
  const text = `+proj=tmerc +lat_0=0 +lon_0=${gauss.middle + gauss.step * nth} +k=1 +x_0=${east} +y_0=0 +ellps=GRS80 +units=m`;
  return { text, crs: "cgcs2000" };
}

/** Which of our systems a name in degrees is; undefined if it is none. */
function degreesOf(name: string): System | undefined {
  if (/(^|\D)(4326|84)$|CRS:?84|WGS[_ ]?(19)?84/i.test(name)) return "wgs84";
  if (/4490$|cgcs[_ ]?2000|china_2000|china geodetic coordinate system 2000/i.test(name)) return "cgcs2000";
  // These agree with WGS-84 to a metre or two.
  return /(4269|4258|7844|4283|6318|4612|6668)$|ETRS_?(19)?89|NAD_?(19)?83|North_American_1983|GDA|JGD_?20/i.test(name)
    ? "wgs84"
    : undefined;
}

/** The name between the first quotes of a .prj: `CGCS2000_3_Degree_GK_CM_111E`. */
const titleOf = (wkt: string) => /^\s*\w+\s*\[\s*"([^"]*)"/.exec(wkt)?.[1]?.slice(0, 60) ?? wkt.slice(0, 60);

function fromWkt(wkt: string): Placing | { said: Message } {
  const title = titleOf(wkt);
  const datum = /(?:DATUM|TRF)\s*\[\s*"([^"]*)"/i.exec(wkt)?.[1] ?? "";
  if (SHIFTED.test(datum) || SHIFTED.test(title)) return { said: say.shiftedDatum(title) };
  const crs = degreesOf(datum) ?? degreesOf(title);
  if (!crs) return { said: say.strangeSystem(title) };
  if (/^\s*(GEOGCS|GEOGCRS|GEODCRS)/i.test(wkt)) return { crs };
  return projected(wkt, title, crs);
}

function projected(definition: string, title: string, crs: System): Placing | { said: Message } {
  try {
    const { inverse } = proj4(definition);
    return { crs, projection: title, degrees: (position) => inverse([...position]) as Position };
  } catch {
    return { said: say.strangeSystem(title) };
  }
}

/** How the numbers of a file are to be read. `name`: what the file says; `asked`: one of ours that the editor named, which wins for degrees. */
export function placingOf(name: string | undefined, asked: string | undefined): Placing | { said: Message } {
  const ours = asked === undefined ? undefined : picked(SYSTEMS, asked);
  if (name === undefined) return { crs: ours ?? "wgs84" };
  const own = SYSTEMS.find((system) => system === name);
  const read = /^\s*\w+\s*\[/.test(name) ? fromWkt : fromName;
  const found = own ? { crs: own } : read(name);
  if ("said" in found) return found;
  return ours && !("degrees" in found) ? { ...found, crs: ours } : found;
}

function fromName(name: string): Placing | { said: Message } {
  const epsg = Number(/(\d{4,6})$/.exec(name)?.[1]);
  const known = definitionOf(epsg);
  if (known) return projected(known.text, name, known.crs);
  const crs = SHIFTED.test(name) ? undefined : degreesOf(name);
  return crs ? { crs } : { said: SHIFTED.test(name) ? say.shiftedDatum(name) : say.strangeSystem(name) };
}
