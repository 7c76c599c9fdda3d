// The courses of relations between columns, and their arrowheads.

import { type Command, polyline } from "../../marks/path.ts";
import type { Box } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import { headPath } from "../kit/shapes.ts";

export interface Point {
  x: number;
  y: number;
}
/** A cubic Bézier: start, two controls, end. */
type Curve = [Point, Point, Point, Point];

/** Where a node (or the place it left) stands, and in which column. */
export interface Place extends Box {
  column: number;
}
/** A relation, or a track, between two places by their names. */
export interface Edge {
  id: string;
  from: string;
  to: string;
  /** Whether each end carries an arrowhead. */
  heads: { start: boolean; end: boolean };
}
/** The columns of places, left to right, and the room their routes may use. */
export interface Ground {
  columns: { x: number; width: number }[];
  top: number;
  bottom: number;
  /** Length of an arrowhead, px. */
  head: number;
  /** px between the middles of parallel routes. */
  spread: number;
  /** px of the frame, beyond which no curve may reach. */
  height: number;
}
export interface Route {
  id: string;
  d: Command[];
  /** Arrowheads as closed paths. */
  heads: { start?: Command[]; end?: Command[] };
  /** Ends that carry no arrowhead. */
  plain: Point[];
  /** Points along it from start to end, evenly by parameter: found when they are first asked for. */
  points(): Point[];
}

/** Which edge of a place a route leaves by: -1 left, 1 right. Neighbours in a column meet on the side where the next one is. */
function edgeOf(from: Place, to: Place, last: number): -1 | 1 {
  if (from.column !== to.column) return from.column < to.column ? 1 : -1;
  return from.column === last && last > 0 ? -1 : 1;
}

/** Rank of a port on its edge, by where its route leads: loops within a column lie outermost, the shortest first. */
function rankOf(own: Place, other: Place): number {
  const middle = other.y + other.height / 2;
  if (own.column !== other.column || own === other) return middle;
  return middle < own.y + own.height / 2 ? -1e4 - middle : 2e4 - middle;
}

interface Port extends Point {
  /** Which way the route leaves: -1 left, 1 right. */
  way: -1 | 1;
}

/** Ports of every edge, both ends, spread over the sides of their places so that routes cross as little as they can. */
function portsOf(edges: Edge[], places: Map<string, Place>, ground: Ground): { start: Port; end: Port }[] {
  const last = ground.columns.length - 1;
  const found: Record<"start" | "end", Port[]> = { start: [], end: [] };
  const queues = new Map<string, { edge: number; end: "start" | "end"; rank: number; way: -1 | 1; place: Place }[]>();
  edges.forEach((edge, index) => {
    for (const end of ["start", "end"] as const) {
      const own = sure(places.get(end === "start" ? edge.from : edge.to));
      const other = sure(places.get(end === "start" ? edge.to : edge.from));
      const way = edgeOf(own, other, last);
      const name = `${end === "start" ? edge.from : edge.to} ${way}`;
      const queue = queues.get(name) ?? [];
      queue.push({ edge: index, end, rank: rankOf(own, other), way, place: own });
      queues.set(name, queue);
    }
  });
  for (const queue of queues.values()) {
    queue.sort((a, b) => a.rank - b.rank || a.edge - b.edge);
    const { place, way } = sure(queue[0]);
    const step = Math.min(ground.spread, (place.height - ground.head * 0.6) / queue.length);
    queue.forEach(({ edge, end }, index) => {
      const y = place.y + place.height / 2 + (index - (queue.length - 1) / 2) * step;
      found[end][edge] = { x: way === 1 ? place.x + place.width : place.x, y, way };
    });
  }
  return edges.map((_, index) => ({ start: sure(found.start[index]), end: sure(found.end[index]) }));
}

/** Which edges join the same two places as each, itself among them. */
function parallelsOf(edges: Edge[]): number[][] {
  const groups = new Map<string, number[]>();
  return edges.map(({ from, to }, index) => {
    const pair = from < to ? `${from} ${to}` : `${to} ${from}`;
    const group = groups.get(pair) ?? [];
    groups.set(pair, group);
    group.push(index);
    return group;
  });
}

/** How far the middle of each edge is pushed up or down, px, so that edges between the same two places part. */
function bulgesOf(edges: Edge[], ports: { start: Port; end: Port }[], places: Map<string, Place>, ground: Ground): number[] {
  const groups = parallelsOf(edges);
  return edges.map((edge, index) => {
    const from = sure(places.get(edge.from));
    const to = sure(places.get(edge.to));
    const parallel = sure(groups[index]);
    if (parallel.length < 2 || from.column === to.column) return 0;
    const half = ((parallel.length - 1) / 2) * ground.spread;
    const centre = (from.y + from.height / 2 + to.y + to.height / 2) / 2;
    const kept = Math.min(Math.max(centre, ground.top + half), Math.max(ground.bottom - half, ground.top + half));
    const target = kept + (parallel.indexOf(index) - (parallel.length - 1) / 2) * ground.spread;
    return target - (sure(ports[index]).start.y + sure(ports[index]).end.y) / 2;
  });
}

/** The height, nearest to `y`, at which a column may be crossed between its places. */
function passage(column: number, y: number, places: Iterable<Place>, ground: Ground): number {
  const stops = [...places].filter((place) => place.column === column).sort((a, b) => a.y - b.y);
  const gaps = stops.slice(1).map((place, index) => (sure(stops[index]).y + sure(stops[index]).height + place.y) / 2);
  const ends =
    stops.length > 0
      ? [(ground.top + sure(stops[0]).y) / 2, (ground.bottom + sure(stops.at(-1)).y + sure(stops.at(-1)).height) / 2]
      : [y];
  return [...gaps, ...ends].reduce((best, gap) => (Math.abs(gap - y) < Math.abs(best - y) ? gap : best));
}

interface Course {
  reach: { start: number; end: number };
  bulge: number;
  /** px of the frame. */
  height: number;
}

/** A curve from one port to another that leaves and arrives level, its middle pushed by `bulge` as far as the frame allows. */
function bend(start: Point, end: Point, { reach, bulge, height }: Course): Curve {
  const push = (y: number) => Math.min(Math.max(y + (bulge * 4) / 3, 0), height);
  return [start, { x: start.x + reach.start, y: push(start.y) }, { x: end.x + reach.end, y: push(end.y) }, end];
}

function curvesOf(
  { start, end }: { start: Port; end: Port },
  { from, to, bulge }: { from: Place; to: Place; bulge: number },
  places: Map<string, Place>,
  ground: Ground,
): Curve[] {
  if (from.column === to.column) {
    const column = sure(ground.columns[from.column]);
    const next = ground.columns[from.column + start.way];
    const gap = next ? Math.abs(next.x - column.x) - (start.way === 1 ? column.width : next.width) : 40;
    const out = Math.min(gap * 0.62, 22 + Math.abs(start.y - end.y) * 0.32) * start.way;
    return [bend(start, end, { reach: { start: out, end: out }, bulge: 0, height: ground.height })];
  }
  const step = Math.sign(to.column - from.column);
  const stops: Point[] = [start];
  for (let column = from.column + step; column !== to.column; column += step) {
    const { x, width } = sure(ground.columns[column]);
    const part = (x + width / 2 - start.x) / (end.x - start.x);
    const y = passage(column, start.y + (end.y - start.y) * part, places.values(), ground);
    stops.push({ x: step === 1 ? x : x + width, y }, { x: step === 1 ? x + width : x, y });
  }
  stops.push(end);
  return stops.slice(1).map((stop, index) => {
    const reach = (stop.x - sure(stops[index]).x) * 0.46;
    return bend(sure(stops[index]), stop, { reach: { start: reach, end: -reach }, bulge, height: ground.height });
  });
}

/** Unit vector from one point to another. */
function direction(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

function at([a, b, c, d]: Curve, t: number): Point {
  const s = 1 - t;
  const mix = (name: "x" | "y") => s ** 3 * a[name] + 3 * s * s * t * b[name] + 3 * s * t * t * c[name] + t ** 3 * d[name];
  return { x: mix("x"), y: mix("y") };
}

/** Cuts a curve's ends back by the room their arrowheads take, so that no line pokes out of a tip. */
function draw(edge: Edge, curves: Curve[], head: number): Route {
  const first = sure(curves[0]);
  const last = sure(curves.at(-1));
  const inward = direction(last[2], last[3]);
  const outward = direction(first[1], first[0]);
  const heads: Route["heads"] = {};
  const plain: Point[] = [];
  const tipOf = (port: Point, way: Point) => ({ x: port.x - way.x * 2, y: port.y - way.y * 2 });
  const cut = (port: Point, way: Point) => ({ x: port.x - way.x * head * 0.9, y: port.y - way.y * head * 0.9 });
  const trimmed = curves.map((curve): Curve => [...curve]);
  if (edge.heads.start) {
    heads.start = headPath(tipOf(first[0], outward), outward, head);
    sure(trimmed[0])[0] = cut(first[0], outward);
  } else plain.push(first[0]);
  if (edge.heads.end) {
    heads.end = headPath(tipOf(last[3], inward), inward, head);
    sure(trimmed.at(-1))[3] = cut(last[3], inward);
  } else plain.push(last[3]);
  const start = sure(trimmed[0])[0];
  const curved = trimmed.map(([, ...rest]): Command => ({ type: "C", points: rest.map(({ x, y }) => [x, y]) }));
  const d = [...polyline([[start.x, start.y]]), ...curved];
  let found: Point[] | undefined;
  const points = () => {
    found ??= trimmed.flatMap((curve) => Array.from({ length: 25 }, (_, step) => at(curve, step / 24)));
    return found;
  };
  return { id: edge.id, d, heads, plain, points };
}

/** Routes of those edges between places that are drawn, in the order of the edges. All have their room, so that none moves when one comes. */
export function routesOf(edges: Edge[], places: Map<string, Place>, ground: Ground, isDrawn: (edge: Edge) => boolean): Route[] {
  const ports = portsOf(edges, places, ground);
  const bulges = bulgesOf(edges, ports, places, ground);
  return edges.flatMap((edge, index) => {
    if (!isDrawn(edge)) return [];
    const ends = { from: sure(places.get(edge.from)), to: sure(places.get(edge.to)), bulge: sure(bulges[index]) };
    return [draw(edge, curvesOf(sure(ports[index]), ends, places, ground), ground.head)];
  });
}
