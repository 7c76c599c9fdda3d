// Where nodes stand: how wide the columns are, how large the names, in which order, and the places kept for those that cross.

import type { Size } from "../../marks/size.ts";
import { type Box, textWidth, wrapText } from "../../marks/text.ts";
import type { Plain } from "../../schemas/text.ts";
import { breaksWell } from "../kit/shapes.ts";
import { labelRoom } from "../kit/stage.ts";
import { sure } from "../kit/sure.ts";
import type { Place } from "./routes.ts";
import type { NetworkSpec } from "./schema.ts";

type Spec = Plain<NetworkSpec>;

/** A row of the dataset as a relation. */
export interface Relation {
  id: string;
  from: string;
  to: string;
  /** Absent: not known. */
  kind?: string;
  what?: string;
}

export interface Grid {
  /** Left to right. */
  columns: { x: number; width: number }[];
  /** Upper and lower edge of the columns, px, and where nodes begin under the columns' names. */
  top: number;
  bottom: number;
  first: number;
  /** Size of the nodes' names and of their notes, px. */
  font: number;
  small: number;
  bold: boolean;
  /** px between the middles of parallel routes. */
  spread: number;
  /** Width inside a node that its words may use, px. */
  inner: number;
  /** Whether there was room for the nodes' notes. */
  noted: boolean;
  /** Places by `placeName(node, side)`: those of home and those that movers will take. */
  places: Map<string, Place>;
}

/** Name of the place that a node has on a side. */
export function placeName(node: string, side: string): string {
  return `${node} ${side}`;
}

/** Nodes that cross over in any state, and the sides they cross to. */
export function crossings(spec: Spec): { node: string; side: string }[] {
  const found = new Map<string, { node: string; side: string }>();
  for (const state of Object.values(spec.states)) {
    for (const [node, side] of Object.entries(state.moved)) {
      if (sure(spec.nodes[node]).side !== side) found.set(placeName(node, side), { node, side });
    }
  }
  return [...found.values()];
}

interface Thread {
  from: string;
  to: string;
}

/** How tangled an order is: crossings first, then how far joined places are from standing opposite each other. */
function tangle(sides: string[][], threads: Thread[]): number {
  const at = new Map(
    sides.flatMap((names, column) => names.map((name, row): [string, Place] => [name, spot(column, row, names.length)])),
  );
  const drawn = threads.map(({ from, to }) => {
    const ends = [sure(at.get(from)), sure(at.get(to))];
    return sure(ends[0]).column <= sure(ends[1]).column ? ends : ends.reverse();
  });
  let total = 0;
  drawn.forEach(([a, b], index) => {
    total += Math.abs(sure(a).y - sure(b).y);
    for (const [c, d] of drawn.slice(0, index)) {
      const alike = sure(a).column === sure(c).column && sure(b).column === sure(d).column && sure(a).column !== sure(b).column;
      if (alike && (sure(a).y - sure(c).y) * (sure(b).y - sure(d).y) < -1e-9) total += 10;
    }
  });
  return total;
}

function spot(column: number, row: number, count: number): Place {
  return { column, x: 0, y: (row + 0.5) / count, width: 0, height: 0 };
}

/** The orders that are least tangled: places move one at a time for as long as that helps. */
function untangle(given: string[][], threads: Thread[]): string[][] {
  let best = given;
  let least = tangle(best, threads);
  for (let helped = true; helped; ) {
    helped = false;
    for (const [column, names] of best.entries()) {
      for (const name of names) {
        for (let row = 0; row < names.length; row++) {
          const rest = sure(best[column]).filter((other) => other !== name);
          const tried = best.map((old, index) => (index === column ? [...rest.slice(0, row), name, ...rest.slice(row)] : old));
          const found = tangle(tried, threads);
          if (found > least - 1e-6) continue;
          best = tried;
          least = found;
          helped = true;
        }
      }
    }
  }
  return best;
}

/** Names of all places of each side from top to bottom: those at home, then those kept for movers. */
function ordersOf(spec: Spec, relations: Relation[]): string[][] {
  const movers = crossings(spec);
  const given = spec.sides.map((side) => [
    ...Object.keys(spec.nodes)
      .filter((node) => sure(spec.nodes[node]).side === side.id)
      .map((node) => placeName(node, side.id)),
    ...movers.filter((mover) => mover.side === side.id).map((mover) => placeName(mover.node, side.id)),
  ]);
  if (spec.order === "given") return given;
  const home = (node: string) => placeName(node, sure(spec.nodes[node]).side);
  const threads = [
    ...relations.map(({ from, to }) => ({ from: home(from), to: home(to) })),
    ...movers.map(({ node, side }) => ({ from: home(node), to: placeName(node, side) })),
  ];
  return untangle(given, threads);
}

/** Room inside a node above, below and beside its words, and between nodes, in em: generous first. */
const MEASURES = [
  { pad: 0.62, side: 0.65, gap: 0.9 },
  { pad: 0.5, side: 0.6, gap: 0.7 },
  { pad: 0.38, side: 0.5, gap: 0.5 },
  { pad: 0.26, side: 0.42, gap: 0.36 },
  { pad: 0.16, side: 0.36, gap: 0.26 },
];

/** Room between a node and the edges of its column, px. */
function edgeOf(size: Size): number {
  return size.margin * 0.8;
}

interface Try {
  noted: boolean;
  /** Whether the room between columns is wide enough for the words on relations. */
  ample: boolean;
  lines: number;
  font: number;
  measure: (typeof MEASURES)[number];
}

/** All ways to set the names, best first: with notes and ample room between columns, then in few lines, then in large type, then with wide gaps. */
function tries(text: number, most: number): Try[] {
  const grown = most === 1 ? [1.3, 1.15] : [1.1];
  const fonts = [...(most <= 3 ? grown : []), 1, 0.92].map((share) => share * text);
  const set = [1, 2, 3, 4, 5, 6].flatMap((lines) =>
    fonts.flatMap((font) => MEASURES.map((measure) => ({ lines, font, measure }))),
  );
  const roomy = [
    { noted: true, ample: true },
    { noted: false, ample: true },
    { noted: false, ample: false },
  ];
  return roomy.flatMap((room) => set.map((way) => ({ ...room, ...way })));
}

/** The narrowest width, px, at which every text keeps to `lines` lines; Infinity if none up to `limit` does. */
function narrowest(texts: string[], font: number, lines: number, limit: number): number {
  for (let width = Math.ceil(font * 2.5); width <= limit; width++) {
    const fits = texts.every((words) => wrapText(words, font, width).length <= lines && breaksWell(words, font, width));
    if (fits) return width;
  }
  return Number.POSITIVE_INFINITY;
}

/** The longest piece of a label that cannot be broken, px: Latin words whole, Han singly. */
function longestPiece(words: string[], size: number): number {
  return Math.max(0, ...words.flatMap((text) => wrapText(text, size, 1).map((piece) => textWidth(piece, size))));
}

/** Most relations between `node` and any one other node. */
function parallel(node: string, relations: Relation[]): number {
  const others = relations.flatMap(({ from, to }) => (from === node || to === node ? [from === node ? to : from] : []));
  return Math.max(0, ...others.map((other) => others.filter((found) => found === other).length));
}

/** Sets the nodes in their columns within `area`, in the most generous way that fits; in the one that least overflows if none does. */
export function gridOf(spec: Spec, relations: Relation[], area: Box, size: Size): Grid {
  const orders = ordersOf(spec, relations);
  const most = Math.max(...orders.map((order) => order.length));
  let best: { grid: Grid; excess: number } | undefined;
  for (const way of tries(size.text, most)) {
    const found = setOut(spec, relations, { orders, area, size, way });
    if (found.excess <= 0) return found.grid;
    if (!best || found.excess < best.excess) best = found;
  }
  return sure(best).grid;
}

interface Task {
  orders: string[][];
  area: Box;
  size: Size;
  way: Try;
}

/** The columns as one way sets them, and by how much, px, that exceeds their room. */
function setOut(spec: Spec, relations: Relation[], task: Task): { grid: Grid; excess: number } {
  const { orders, area, size, way } = task;
  const count = orders.length;
  const small = size.text * 0.92;
  const set = way.font * (boldOf(orders) ? 1.06 : 1);
  const padding = 2 * (way.font * way.measure.side + edgeOf(size));
  const whats = relations.flatMap((relation) => (relation.what ? [relation.what] : []));
  const names = Object.values(spec.nodes).map((node) => node.label);
  const notes = Object.values(spec.nodes).flatMap((node) => (node.note && way.noted ? [node.note] : []));

  const wordy = Math.max(area.width * (count === 2 ? 0.28 : 0.34 / (count - 1)), longestPiece(whats, small) + size.text * 2);
  const between = way.ample ? wordy : (area.width * 0.2) / (count - 1);
  const limit = Math.max((area.width - between * (count - 1)) / count - padding, area.width * 0.1);
  const least = area.width * (count === 2 ? 0.19 : 0.44 / count) - padding;
  const wanted = Math.max(narrowest(names, set, way.lines, limit), narrowest(notes, small, 3, limit), least);
  if (wanted > limit) {
    const found = setWide(spec, relations, task, limit, padding);
    return { ...found, excess: found.excess + 1e4 };
  }
  // Wider nodes are lower ones: the names may need fewer lines than they are allowed.
  for (let inner = wanted; ; inner = Math.min(inner + 4, limit)) {
    const found = setWide(spec, relations, task, inner, padding);
    if (found.excess <= 0 || inner === limit) return found;
  }
}

function boldOf(orders: string[][]): boolean {
  return Math.max(...orders.map((order) => order.length)) === 1;
}

/** The columns with nodes whose words are `inner` px wide. */
function setWide(spec: Spec, relations: Relation[], { orders, area, size, way }: Task, inner: number, padding: number) {
  const { font, measure, noted } = way;
  const small = size.text * 0.92;
  const bold = boldOf(orders);
  const width = inner + padding;
  const gap = (area.width - width * orders.length) / (orders.length - 1);
  const columns = orders.map((_, index) => ({ x: area.x + index * (width + gap), width }));
  const first = area.y + headingHeight(spec, width, size) + size.text * 0.4;
  const room = area.y + area.height - edgeOf(size) * 0.6 - first;

  const words = Math.max(0, ...relations.map(({ what }) => (what ? labelRoom(what, small, gap - size.text * 2).height : 0)));
  const share = room / Math.max(relations.length, 1);
  const spread = Math.max(12, Math.min(share, Math.max(words + size.text * 0.9, share * 0.82)));
  const heightOf = (name: string) => {
    const node = sure(name.split(" ")[0]);
    const { label, note } = sure(spec.nodes[node]);
    const inside =
      labelRoom(label, font * (bold ? 1.06 : 1), inner).height + (note && noted ? labelRoom(note, small, inner).height : 0);
    const ports = relations.filter(({ from, to }) => from === node || to === node).length;
    const fan = parallel(node, relations) > 1 ? parallel(node, relations) * spread * 0.52 : 0;
    return Math.max(inside + 2 * measure.pad * font, ports * size.text * 0.6 + size.text * 0.5, fan);
  };
  const heights = orders.map((order) => order.map(heightOf));
  const totals = heights.map((column) => column.reduce((sum, height) => sum + height + measure.gap * font, 0));
  const places = stand(orders, heights, columns, { y: first, height: room, edge: edgeOf(size) });
  const grid: Grid = {
    columns,
    top: area.y,
    bottom: area.y + area.height,
    first,
    font,
    small,
    bold,
    spread,
    inner,
    noted,
    places,
  };
  return { grid, excess: Math.max(...totals) - room };
}

/** Height of the columns' names, px; nothing where no column has one. */
function headingHeight(spec: Spec, width: number, size: Size): number {
  const heights = spec.sides.map((side) =>
    side.label ? labelRoom(side.label, size.text * 1.06, width - edgeOf(size) * 2).height : 0,
  );
  const tallest = Math.max(...heights);
  return tallest === 0 ? 0 : tallest + size.text * 0.7;
}

/** Spreads the places of each side evenly over the room. */
function stand(
  orders: string[][],
  heights: number[][],
  columns: Grid["columns"],
  room: { y: number; height: number; edge: number },
) {
  const places = new Map<string, Place>();
  orders.forEach((order, column) => {
    const free = (room.height - sure(heights[column]).reduce((sum, height) => sum + height, 0)) / Math.max(order.length, 1);
    let top = room.y + free / 2;
    order.forEach((name, row) => {
      const { x, width } = sure(columns[column]);
      const height = sure(sure(heights[column])[row]);
      places.set(name, { column, x: x + room.edge, y: top, width: width - 2 * room.edge, height });
      top += height + free;
    });
  });
  return places;
}
