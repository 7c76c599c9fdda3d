// Where nodes stand: how wide the columns are, how large the names, and the places kept for those that cross.

import type { Size } from "../../marks/size.ts";
import { type Box, textWidth, widestWord, wrapText } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import { type Fitted, labelRoom } from "../kit/label.ts";
import { breaksWell } from "../kit/shapes.ts";
import { ordersOf, placesOf } from "./order.ts";
import { nodeOf, type Relation, tiesOf } from "./places.ts";
import type { Place } from "./routes.ts";
import type { Spec } from "./schema.ts";

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
  /** Where room is scarce: the lines of the columns' and the nodes' names as they are broken; none where there is no room for any. */
  fitted?: { heads: Fitted[]; names: Map<string, Fitted> };
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

/** The narrowest width, px, at which every text keeps to `lines` lines, up to `limit`; Infinity if none. Found once for each question. */
function narrowestIn(limit: number) {
  const known = new Map<string, number>();
  return (of: "names" | "notes", texts: string[], font: number, lines: number): number => {
    const question = `${of} ${texts.length} ${font} ${lines}`;
    const answer = known.get(question) ?? narrowest(texts, font, lines, limit);
    known.set(question, answer);
    return answer;
  };
}

function narrowest(texts: string[], font: number, lines: number, limit: number): number {
  const widest = Math.max(0, ...texts.map((words) => widestWord(words, font)));
  for (let width = Math.ceil(Math.max(font * 2.5, widest)); width <= limit; width++) {
    const fits = texts.every((words) => wrapText(words, font, width).length <= lines && breaksWell(words, font, width));
    if (fits) return width;
  }
  return Number.POSITIVE_INFINITY;
}

/** The longest piece of a label that cannot be broken, px: Latin words whole, Han singly. */
function longestPiece(words: string[], size: number): number {
  return Math.max(0, ...words.flatMap((text) => wrapText(text, size, 1).map((piece) => textWidth(piece, size))));
}

/** Whether nodes have no room even in the closest way: found at once, so that hundreds of them are not tried in vain. */
function isHopeless(spec: Spec, { orders, ties, area, size }: Omit<Task, "way" | "narrowest">): boolean {
  const font = size.text * 0.92;
  const { pad, side, gap } = sure(MEASURES.at(-1));
  const inner = Math.max((area.width * 0.8) / orders.length - 2 * (font * side + edgeOf(size)), area.width * 0.1);
  const labels = Object.values(spec.nodes).map((node) => node.label);
  if (labels.some((words) => widestWord(words, font) > inner)) return true;
  return orders.some((order) => {
    let total = 0;
    for (const name of order) {
      const { label } = sure(spec.nodes[nodeOf(name)]);
      const least = font * (wrapText(label, font, inner).length * 1.2 + 2 * pad);
      total += Math.max(least, sure(ties.get(nodeOf(name))).all * size.text * 0.6 + size.text * 0.5) + gap * font;
      if (total > area.height) return true;
    }
    return false;
  });
}

/** Sets the nodes in their columns within `area`, in the most generous way that fits; nothing where none does. */
export function gridOf(spec: Spec, relations: Relation[], area: Box, size: Size): Grid | undefined {
  const ties = tiesOf(spec, relations);
  const given = { orders: placesOf(spec), ties, area, size };
  if (isHopeless(spec, given)) return undefined;
  const orders = ordersOf(spec, relations);
  const most = Math.max(...orders.map((order) => order.length));
  const narrowest = narrowestIn(area.width);
  for (const way of tries(size.text, most)) {
    const found = setOut(spec, relations, { ...given, orders, way, narrowest });
    if (found) return found;
  }
  return undefined;
}

interface Task {
  orders: string[][];
  ties: ReturnType<typeof tiesOf>;
  area: Box;
  size: Size;
  way: Try;
  narrowest: ReturnType<typeof narrowestIn>;
}

/** The columns as one way sets them; nothing where they exceed their room. */
function setOut(spec: Spec, relations: Relation[], task: Task): Grid | undefined {
  const { orders, area, size, way, narrowest } = task;
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
  const wanted = Math.max(narrowest("names", names, set, way.lines), narrowest("notes", notes, small, 3), least);
  if (wanted > limit) return undefined;
  // Wider nodes are lower ones: the names may need fewer lines than they are allowed.
  for (let inner = wanted; ; inner = Math.min(inner + 4, limit)) {
    const found = setWide(spec, relations, task, inner, padding);
    if (found || inner === limit) return found;
  }
}

function boldOf(orders: string[][]): boolean {
  return Math.max(...orders.map((order) => order.length)) === 1;
}

/** The columns with nodes whose words are `inner` px wide; nothing where they exceed their room. */
function setWide(
  spec: Spec,
  relations: Relation[],
  { orders, ties, area, size, way }: Task,
  inner: number,
  padding: number,
): Grid | undefined {
  const { font, measure, noted } = way;
  const small = size.text * 0.92;
  const bold = boldOf(orders);
  const width = inner + padding;
  const gap = (area.width - width * orders.length) / (orders.length - 1);
  const columns = orders.map((_, index) => ({ x: area.x + index * (width + gap), width }));
  const first = area.y + headingHeight(spec, width, size) + size.text * 0.4;
  const room = area.y + area.height - edgeOf(size) * 0.6 - first;

  const heightOf = (name: string) => {
    const node = nodeOf(name);
    const { label, note } = sure(spec.nodes[node]);
    const inside =
      labelRoom(label, font * (bold ? 1.06 : 1), inner).height + (note && noted ? labelRoom(note, small, inner).height : 0);
    return Math.max(inside + 2 * measure.pad * font, sure(ties.get(node)).all * size.text * 0.6 + size.text * 0.5);
  };
  const low = orders.map((order) => order.map(heightOf));
  if (low.some((column) => totalOf(column, measure.gap * font) > room)) return undefined;
  const words = Math.max(0, ...relations.map(({ what }) => (what ? labelRoom(what, small, gap - size.text * 2).height : 0)));
  const share = room / Math.max(relations.length, 1);
  const spread = Math.max(12, Math.min(share, Math.max(words + size.text * 0.9, share * 0.82)));
  const heights = orders.map((order, column) =>
    order.map((name, row) => {
      const { parallel } = sure(ties.get(nodeOf(name)));
      return Math.max(sure(sure(low[column])[row]), parallel > 1 ? parallel * spread * 0.52 : 0);
    }),
  );
  if (heights.some((column) => totalOf(column, measure.gap * font) > room)) return undefined;
  const places = stand(orders, heights, columns, { y: first, height: room, edge: edgeOf(size) });
  const sides = { columns, top: area.y, bottom: area.y + area.height, first };
  return { ...sides, font, small, bold, spread, inner, noted, places };
}

/** Height of nodes with the room between them, px. */
export function totalOf(heights: readonly number[], gap: number): number {
  return heights.reduce((sum, height) => sum + height + gap, 0);
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
export function stand(
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
