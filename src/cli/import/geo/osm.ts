// OpenStreetMap as Overpass and other programs export it, JSON or XML: nodes, ways and relations become points, lines and areas.

import type { Position } from "../../../schemas/geo.ts";
import { isGroup } from "../../../source/located.ts";
import { sure } from "../../../sure.ts";
import type { Raw, Source, Told } from "./model.ts";

type Tags = Record<string, unknown>;

interface Member {
  type: string;
  ref: number | string;
  role: string;
  geometry?: unknown;
}

/** What an export holds, JSON or XML. */
export interface Element {
  type: string;
  id: number | string;
  tags: Tags;
  at?: Position;
  /** Runs of positions: an export that was cut to a box has gaps in a way. */
  runs?: Position[][];
  nodes: (number | string)[];
  members: Member[];
}

/** Keys whose closed ways are areas, with the values that are lines all the same (after osm-polygon-features, CC0). */
const AREAS: Record<string, RegExp | undefined> = {
  building: undefined,
  landuse: undefined,
  leisure: /^(track|slipway)$/,
  amenity: undefined,
  natural: /^(coastline|cliff|ridge|arete|tree_row|valley)$/,
  boundary: undefined,
  place: undefined,
  shop: undefined,
  tourism: undefined,
  historic: undefined,
  office: undefined,
  water: undefined,
  wetland: undefined,
  public_transport: undefined,
  aeroway: /^(taxiway|runway)$/,
  "area:highway": undefined,
};

/** Members that are areas together. */
const RINGED = /^(multipolygon|boundary|site)$/;

function isArea(tags: Tags): boolean {
  if (tags.area === "no") return false;
  return tags.area === "yes" || Object.entries(AREAS).some(([key, lines]) => key in tags && !lines?.test(String(tags[key])));
}

const same = ([a, b]: Position, [c, d]: Position) => a === c && b === d;
const closed = (line: readonly Position[]) => line.length > 3 && same(sure(line[0]), sure(line.at(-1)));

/** Lines laid end to end as far as they go, turned where that is needed. Where three or more meet, none is joined there. */
export function chained(lines: readonly Position[][]): Position[][] {
  const key = ([lon, lat]: Position) => `${lon} ${lat}`;
  const left = new Set(lines.filter(({ length }) => length > 1));
  const ends = new Map<string, Position[][]>();
  for (const line of left) {
    for (const end of [line[0], line.at(-1)]) {
      if (end) ends.set(key(end), [...(ends.get(key(end)) ?? []), line]);
    }
  }
  const next = (end: Position): Position[] | undefined => {
    const there = ends.get(key(end)) ?? [];
    const [found] = there.filter((line) => left.has(line));
    if (there.length !== 2 || !found) return undefined;
    left.delete(found);
    return same(sure(found[0]), end) ? found : found.toReversed();
  };
  const chains: Position[][] = [];
  for (const line of lines) {
    if (!left.delete(line)) continue;
    const onwards = grown(line, next);
    chains.push(closed(onwards) ? onwards : grown(onwards.toReversed(), next).toReversed());
  }
  return chains;
}

/** A line with all that goes on from its end. */
function grown(line: Position[], next: (end: Position) => Position[] | undefined): Position[] {
  const parts = [line];
  let end = line.at(-1);
  for (let more = end && next(end); more; more = end && next(end)) {
    parts.push(more.slice(1));
    end = more.at(-1);
  }
  return parts.flat();
}

/** Runs of positions in a list of `{ lat, lon }`, parted where one is missing. */
function runsOf(geometry: unknown): Position[][] | undefined {
  if (!Array.isArray(geometry)) return undefined;
  const runs: Position[][] = [[]];
  for (const point of geometry as unknown[]) {
    if (isGroup(point)) runs.at(-1)?.push([Number(point.lon), Number(point.lat)]);
    else if (runs.at(-1)?.length) runs.push([]);
  }
  return runs.filter(({ length }) => length > 1);
}

const reference = (value: unknown): number | string => (typeof value === "number" ? value : String(value));

/** The elements of an Overpass export in JSON. */
export function elementsOf(list: readonly unknown[]): Element[] {
  return list.filter(isGroup).map((one): Element => {
    const centre = isGroup(one.center) ? one.center : one;
    const members = Array.isArray(one.members) ? one.members.filter(isGroup) : [];
    const runs = runsOf(one.geometry);
    return {
      type: String(one.type),
      id: reference(one.id),
      tags: isGroup(one.tags) ? one.tags : {},
      ...("lat" in centre ? { at: [Number(centre.lon), Number(centre.lat)] as Position } : {}),
      ...(runs ? { runs } : {}),
      nodes: Array.isArray(one.nodes) ? one.nodes.map(reference) : [],
      members: members.map(({ type, ref, role, geometry }) => ({
        type: String(type),
        ref: reference(ref),
        role: typeof role === "string" ? role : "",
        geometry,
      })),
    };
  });
}

/** The same of an export in XML. */
export function elementsOfXml(document: Document): Element[] {
  const kids = (parent: ParentNode, name: string) => [...parent.children].filter(({ localName }) => localName === name);
  const at = (one: ParentNode & { getAttribute(name: string): string | null }): Position | undefined => {
    const [lon, lat] = [one.getAttribute("lon"), one.getAttribute("lat")];
    return lon !== null && lat !== null ? [Number(lon), Number(lat)] : undefined;
  };
  const points = (nodes: readonly globalThis.Element[]) =>
    nodes.map((nd) => at(nd)).map((position) => (position ? { lon: position[0], lat: position[1] } : null));
  const root = document.documentElement;
  return [...root.children].map((one): Element => {
    const own = at(one) ?? kids(one, "center").map(at)[0];
    const nds = kids(one, "nd");
    const runs = nds.some((nd) => nd.hasAttribute("lat")) ? runsOf(points(nds)) : undefined;
    return {
      type: one.localName,
      id: one.getAttribute("id") ?? "",
      tags: Object.fromEntries(kids(one, "tag").map((tag) => [tag.getAttribute("k") ?? "", tag.getAttribute("v") ?? ""])),
      ...(own ? { at: own } : {}),
      ...(runs ? { runs } : {}),
      nodes: nds.map((nd) => nd.getAttribute("ref") ?? ""),
      members: kids(one, "member").map((member) => ({
        type: member.getAttribute("type") ?? "",
        ref: member.getAttribute("ref") ?? "",
        role: member.getAttribute("role") ?? "",
        ...(kids(member, "nd").length > 0 ? { geometry: points(kids(member, "nd")) } : {}),
      })),
    };
  });
}

/** Keys of tags that say nothing of what a thing is. */
const DULL = /^(source|created_by|note|fixme|import|attribution|.*:source)$/i;
const tagged = ({ tags }: Element) => Object.keys(tags).some((key) => !DULL.test(key));

/**
 * Features of an export: whatever has tags. Nodes and ways without are parts of others, unless the file has nothing else. What has tags but
 * no geometry in the file is handed on without one, to be named.
 */
export function readOsm(elements: readonly Element[]): Source {
  const told: Told[] = [];
  const places = new Map<string, Position>();
  const ways = new Map<string, Position[][]>();
  for (const { type, id, at } of elements) if (type === "node" && at) places.set(String(id), at);
  for (const one of elements) {
    if (one.type !== "way") continue;
    const runs = one.runs ?? runsOf(one.nodes.map((ref) => pointOf(places.get(String(ref)))));
    if (runs && runs.length > 0) ways.set(String(one.id), runs);
  }
  const known = elements.filter(({ type }) => /^(node|way|relation)$/.test(type));
  const wanted = known.filter(tagged);
  const chosen = wanted.length > 0 ? wanted : known.filter(({ type }) => type === "way");
  const cut = new Set<string>();
  const features = chosen.map((one, index): Raw => {
    const name = `${one.type}/${one.id}`;
    if ((ways.get(String(one.id))?.length ?? 0) > 1 && one.type === "way") cut.add(name);
    const from = `OpenStreetMap ${name}`;
    return { number: index + 1, id: name, from, properties: one.tags, geometry: geometryOf(one, places, ways) };
  });
  if (cut.size > 0) told.push((words) => words.cutWays(cut.size));
  return { features, told, loose: true };
}

const pointOf = (position: Position | undefined) => (position ? { lon: position[0], lat: position[1] } : null);

function geometryOf(one: Element, places: ReadonlyMap<string, Position>, ways: ReadonlyMap<string, Position[][]>): unknown {
  if (one.type === "node") return one.at ? { type: "Point", coordinates: one.at } : null;
  if (one.type === "way") {
    const runs = ways.get(String(one.id)) ?? [];
    const [first] = runs;
    if (!first) return one.at ? { type: "Point", coordinates: one.at } : null;
    if (runs.length === 1 && closed(first) && isArea(one.tags)) return { type: "Polygon", coordinates: [first] };
    return { type: "MultiLineString", coordinates: runs };
  }
  const lines = one.members
    .filter(({ type, role }) => type === "way" && !/^(platform|stop|label|admin_centre)/.test(role))
    .flatMap(({ ref, geometry }) => runsOf(geometry) ?? ways.get(String(ref)) ?? []);
  const chains = chained(lines);
  if (chains.length === 0) return one.at ? { type: "Point", coordinates: one.at } : pointsOf(one, places);
  const ringed = RINGED.test(String(one.tags.type)) && chains.every(closed);
  // Which ring is a hole of which is found out from how they lie: roles are often missing.
  return ringed
    ? { type: "MultiPolygon", coordinates: chains.map((ring) => [ring]) }
    : { type: "MultiLineString", coordinates: chains };
}

function pointsOf({ members }: Element, places: ReadonlyMap<string, Position>): unknown {
  const coordinates = members.flatMap(({ type, ref }) => (type === "node" ? (places.get(String(ref)) ?? []) : []));
  return coordinates.length > 0 ? { type: "MultiPoint", coordinates } : null;
}
