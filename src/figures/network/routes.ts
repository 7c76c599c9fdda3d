// The courses of relations between columns, their arrowheads, and where on them words find room.

import { type Command, polyline } from "../../marks/path.ts";
import { type Box, overlap } from "../../marks/text.ts";
import { headPath } from "../kit/shapes.ts";
import { sure } from "../kit/sure.ts";

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
}
export interface Route {
  id: string;
  d: Command[];
  /** Arrowheads as closed paths. */
  heads: { start?: Command[]; end?: Command[] };
  /** Ends that carry no arrowhead. */
  plain: Point[];
  /** Points along it from start to end, evenly by parameter. */
  points: Point[];
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

/** How far the middle of each edge is pushed up or down, px, so that edges between the same two places part. */
function bulgesOf(edges: Edge[], ports: { start: Port; end: Port }[], places: Map<string, Place>, ground: Ground): number[] {
  const pair = (edge: Edge) => [edge.from, edge.to].sort().join(" ");
  return edges.map((edge, index) => {
    const from = sure(places.get(edge.from));
    const to = sure(places.get(edge.to));
    const parallel = edges.flatMap((other, at) => (pair(other) === pair(edge) ? [at] : []));
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

/** A curve from one port to another that leaves and arrives level, its middle pushed by `bulge`. */
function bend(start: Point, end: Point, reach: { start: number; end: number }, bulge: number): Curve {
  const push = (bulge * 4) / 3;
  return [start, { x: start.x + reach.start, y: start.y + push }, { x: end.x + reach.end, y: end.y + push }, end];
}

function curvesOf(
  start: Port,
  end: Port,
  from: Place,
  to: Place,
  bulge: number,
  places: Map<string, Place>,
  ground: Ground,
): Curve[] {
  if (from.column === to.column) {
    const column = sure(ground.columns[from.column]);
    const next = ground.columns[from.column + start.way];
    const gap = next ? Math.abs(next.x - column.x) - (start.way === 1 ? column.width : next.width) : 40;
    const out = Math.min(gap * 0.62, 22 + Math.abs(start.y - end.y) * 0.32) * start.way;
    return [bend(start, end, { start: out, end: out }, 0)];
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
    return bend(sure(stops[index]), stop, { start: reach, end: -reach }, bulge);
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
  const points = trimmed.flatMap((curve) => Array.from({ length: 25 }, (_, step) => at(curve, step / 24)));
  return { id: edge.id, d, heads, plain, points };
}

/** Routes of all edges between places, in the order of the edges. */
export function routesOf(edges: Edge[], places: Map<string, Place>, ground: Ground): Route[] {
  const ports = portsOf(edges, places, ground);
  const bulges = bulgesOf(edges, ports, places, ground);
  return edges.map((edge, index) => {
    const { start, end } = sure(ports[index]);
    const curves = curvesOf(
      start,
      end,
      sure(places.get(edge.from)),
      sure(places.get(edge.to)),
      sure(bulges[index]),
      places,
      ground,
    );
    return draw(edge, curves, ground.head);
  });
}

/** Words that want room on a route. */
export interface Wanted {
  route: Route;
  /** px the words take when broken to `width`. */
  room(width: number): { width: number; height: number };
}

/** The gap between two columns that a point lies in. */
function gapAt(x: number, columns: Ground["columns"]): { left: number; right: number } | undefined {
  const index = columns.findIndex((column, at) => {
    const next = columns[at + 1];
    return next !== undefined && x >= column.x + column.width && x <= next.x;
  });
  if (index < 0) return undefined;
  return { left: sure(columns[index]).x + sure(columns[index]).width, right: sure(columns[index + 1]).x };
}

function within({ x, y }: Point, box: Box): boolean {
  return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
}

interface Spot extends Point {
  width: number;
  box: Box;
  /** Other routes behind the words. */
  crossed: number;
  cost: number;
}

/** What speaks against words on their route, above it, and below it. */
const LIFTS: Record<number, number> = { 0: 0, [-1]: 0.5, 1: 0.65 };

/** Places on a route where words of a width could stand, each with what speaks against it. */
function spotsOf({ route, room }: Wanted, width: number, others: Route[], ground: Ground): Spot[] {
  const size = room(width);
  return route.points.flatMap((point, step) => {
    const gap = gapAt(point.x, ground.columns);
    const share = step / (route.points.length - 1);
    if (!gap || gap.right - gap.left < size.width + 6 || share < 0.12 || share > 0.88) return [];
    const half = size.width / 2 + 3;
    const x = Math.min(Math.max(point.x, gap.left + half), gap.right - half);
    return [0, -1, 1].flatMap((lift) => {
      const y = point.y + lift * (size.height / 2 + 4);
      const box = { x: x - size.width / 2, y: y - size.height / 2, width: size.width, height: size.height };
      if (box.y < ground.top || box.y + box.height > ground.bottom) return [];
      const clear = { x: box.x - 4, y: box.y - 2, width: box.width + 8, height: box.height + 4 };
      const crossed = others.filter((other) => other.points.some((found) => within(found, clear))).length;
      const hidden = route.points.filter((found) => within(found, clear)).length / route.points.length;
      const cost = crossed * 1.5 + hidden * 5 + Math.abs(share - 0.5) * 2.4 + sure(LIFTS[lift]) + Math.abs(x - point.x) * 0.05;
      return [{ x, y, width, box, cost, crossed }];
    });
  });
}

/** Room around an arrowhead that words keep clear of. */
function headBox(path: Command[]): Box {
  const corners = path.flatMap(({ points }) => points);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Spots for all words at one width, the cheapest free one each; nothing where one finds none. */
function fill(queue: Wanted[], drawn: Route[], ground: Ground, width: number): Map<string, Spot> | undefined {
  const heads = drawn.flatMap((route) => [route.heads.start, route.heads.end].flatMap((path) => (path ? [headBox(path)] : [])));
  // Where there are many, words over several lines at once would leave it open which of them they name.
  const patience = queue.length > 4 ? 0 : 2;
  const found = new Map<string, Spot>();
  for (const words of queue) {
    const others = drawn.filter((route) => route !== words.route);
    const taken = [...heads, ...[...found.values()].map((spot) => spot.box)];
    const free = spotsOf(words, width, others, ground).filter(
      (spot) => spot.crossed <= patience && !taken.some((box) => overlap(spot.box, box, 2)),
    );
    if (free.length === 0) return undefined;
    const spot = free.reduce((best, next) => (next.cost < best.cost ? next : best));
    found.set(words.route.id, spot);
  }
  return found;
}

/** What speaks against breaking words to a narrower width, for each step narrower and each word on a route. */
const NARROWER = 0.5;

/**
 * Finds room for words on their routes: none over another, over an arrowhead or outside the gaps, and as few routes
 * of `drawn` behind them as may be. Returns nothing where not all find room.
 */
export function placeWords(wanted: Wanted[], drawn: Route[], ground: Ground): Map<string, Spot> | undefined {
  const { columns } = ground;
  const gaps = columns.slice(1).map(({ x }, index) => x - sure(columns[index]).x - sure(columns[index]).width);
  const widest = Math.max(...gaps) - ground.head;
  const middle = (route: Route) => sure(route.points[Math.floor(route.points.length / 2)]).y;
  const queue = [...wanted].sort((a, b) => middle(a.route) - middle(b.route));
  let best: { spots: Map<string, Spot>; cost: number } | undefined;
  for (const [step, share] of [1, 0.8, 0.62, 0.48].entries()) {
    const spots = fill(queue, drawn, ground, widest * share);
    if (!spots) continue;
    const cost = [...spots.values()].reduce((sum, spot) => sum + spot.cost + step * NARROWER, 0);
    if (!best || cost < best.cost) best = { spots, cost };
  }
  return best?.spots;
}
