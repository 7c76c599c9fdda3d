// Finds what is wrong with the coordinates of a geometry, in the words of an editor: once a kind, however many points there are.

import type { Path } from "../figures/figure.ts";
import { type Message, type Proposed, proposing, say } from "../messages/index.ts";
import { isGroup } from "../source/located.ts";
import { plainNumber } from "../source/meant.ts";

/** A mistake in coordinates. Mistakes of one kind are fixed in the same way. */
export interface Mistake {
  kind: "nesting" | "position" | "range" | "swapped" | "short" | "open";
  /** Where within the coordinates. */
  path: Path;
  said: Message;
  /** Whether it may be right as it stands. */
  doubtful?: true;
}

/** How deep the positions lie within the coordinates of each type of geometry. */
const DEPTHS: Record<string, number> = { Point: 0, LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 };

/** Degrees within which China lies, its seas included; west of the Bay of Bengal it begins at the Himalaya. */
const CHINA = { west: 73, east: 136, south: 3, north: 54, himalaya: { east: 90, south: 27 } };

function inChina(lon: number, lat: number): boolean {
  const south = lon < CHINA.himalaya.east ? CHINA.himalaya.south : CHINA.south;
  return lon >= CHINA.west && lon <= CHINA.east && lat >= south && lat <= CHINA.north;
}

/** All positions within a value, however deep. */
function positionsIn(value: unknown): [number, number][] {
  if (!Array.isArray(value)) return [];
  const [first, second] = value;
  if (typeof first === "number" && typeof second === "number") return [[first, second]];
  return value.flatMap(positionsIn);
}

/**
 * Whether the coordinates of a file are of places in China, as far as one can tell, so that one which lies there only when it is swapped
 * is doubted. On a map of the Arctic some would lie there when swapped, and others neither way.
 */
export function isOfChina(coordinates: readonly unknown[]): boolean {
  const onEarth = coordinates.flatMap(positionsIn).filter(([first, second]) => Math.abs(first) <= 180 && Math.abs(second) <= 90);
  return onEarth.every(([first, second]) => inChina(first, second) || inChina(second, first));
}

/** A position as other programs and people write it: as texts, in one text, by names. */
function positionMeant(value: unknown): Proposed | undefined {
  const named = isGroup(value) ? [value.lng ?? value.lon ?? value.longitude, value.lat ?? value.latitude] : value;
  const listed = typeof named === "string" ? named.split(/\s*[,，\s]\s*/) : named;
  if (!Array.isArray(listed) || listed.length !== 2) return undefined;
  const numbers = listed.map((one) => (typeof one === "number" ? String(one) : plainNumber(String(one))));
  return numbers.every((one) => one !== undefined) ? { value: `[${numbers.join(", ")}]` } : undefined;
}

/** How deep lists lie within each other above the first number. */
function depthOf(value: unknown): number {
  return Array.isArray(value) && Array.isArray(value[0]) ? 1 + depthOf(value[0]) : 0;
}

/** The right brackets where one pair is missing, or one is too many around a single thing. */
function nestingMeant(coordinates: unknown, depth: number): Proposed | undefined {
  const own = depthOf(coordinates);
  if (own === depth - 1) return { around: ["[", "]"] };
  const single = own === depth + 1 && Array.isArray(coordinates) && coordinates.length === 1;
  return single ? { value: JSON.stringify(coordinates[0]) } : undefined;
}

/** What is wrong with one position, if anything is. */
function mistakeOf(value: unknown, path: Path, doubted: boolean): Mistake | undefined {
  const numbers = Array.isArray(value) && value.length >= 2 && value.every((one) => typeof one === "number");
  if (!numbers) return { kind: "position", path, said: proposing(say.wrongPosition(value), positionMeant(value)) };
  const [first = 0, second = 0] = value;
  const position: [number, number] = [first, second];
  const latitudes = Math.abs(first) <= 90;
  if (Math.abs(first) > 180 || Math.abs(second) > 180 || (Math.abs(second) > 90 && !latitudes))
    return { kind: "range", path, said: say.offTheEarth(position) };
  if (Math.abs(second) > 90) return { kind: "swapped", path, said: say.swapped(position, true) };
  if (doubted && !inChina(first, second) && inChina(second, first))
    return { kind: "swapped", path, said: say.swapped(position, false), doubtful: true };
  return undefined;
}

/** The lists of positions within `value`, each with its path; undefined where it is not nested like that. */
function listsIn(value: unknown, depth: number, path: Path): [Path, unknown[][]][] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const nested = value.every((one) => Array.isArray(one));
  if (!nested) return undefined;
  if (depth === 1) return [[path, value]];
  const parts = value.map((part, index) => listsIn(part, depth - 1, [...path, index]));
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

/** Whether a list that should hold positions holds lists of them. */
function isTooDeep(list: unknown[]): boolean {
  return list.some((position) => Array.isArray(position) && Array.isArray(position[0]));
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The first position again after the last. */
const closing = (first: unknown[]) => proposing(say.openRing(first), { around: ["", `, ${JSON.stringify(first)}`] });

/** Mistakes of a list of positions as a whole. `closed`: it is a ring. */
function mistakesOfList(list: unknown[][], path: Path, closed: boolean): Mistake[] {
  const [first = []] = list;
  const open = closed && !same(first, list.at(-1));
  if (open && list.length > 2) return [{ kind: "open", path: [...path, list.length - 1], said: closing(first) }];
  if (closed && list.length < 4) return [{ kind: "short", path, said: say.shortRing() }];
  if (!closed && list.length < 2) return [{ kind: "short", path, said: say.shortCourse() }];
  return [];
}

/**
 * All mistakes in the coordinates of a geometry of a known `type`, at most one of each kind; none for other types. `doubted`: its
 * file is of China, and what lies there only when it is swapped may be.
 */
export function findMistakes(type: unknown, coordinates: unknown, doubted: boolean): Mistake[] {
  const depth = typeof type === "string" ? DEPTHS[type] : undefined;
  if (typeof type !== "string" || depth === undefined || coordinates === undefined) return [];
  const said = proposing(say.wrongNesting(type), nestingMeant(coordinates, depth));
  const nesting: Mistake = { kind: "nesting", path: [], said };
  if (depth === 0) {
    const nested = Array.isArray(coordinates) && Array.isArray(coordinates[0]);
    const mistake = nested ? nesting : mistakeOf(coordinates, [], doubted);
    return mistake ? [mistake] : [];
  }
  const lists = listsIn(coordinates, depth, []);
  if (!lists || lists.some(([, list]) => isTooDeep(list))) return [nesting];
  const mistakes = new Map<Mistake["kind"], Mistake>();
  const add = (mistake: Mistake | undefined) => mistake && !mistakes.has(mistake.kind) && mistakes.set(mistake.kind, mistake);
  for (const [path, list] of lists) {
    for (const [index, value] of list.entries()) add(mistakeOf(value, [...path, index], doubted));
    const closed = type === "Polygon" || type === "MultiPolygon";
    for (const mistake of mistakesOfList(list, path, closed)) add(mistake);
  }
  return [...mistakes.values()];
}
