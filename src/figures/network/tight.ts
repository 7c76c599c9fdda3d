// Columns where room is scarce: names in fewer lines, nodes without names, and at last nodes that are left out and counted.

import type { Size } from "../../marks/size.ts";
import { type Box, widestWord } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import { type Fitted, fitEvenly, fitLabel } from "../kit/label.ts";
import { type Grid, stand, totalOf } from "./columns.ts";
import { ordersOf, placesOf } from "./order.ts";
import { nodeOf, type Relation, tiesOf } from "./places.ts";
import type { Spec } from "./schema.ts";

/** Shares of the width that are kept free for relations between the columns, all gaps together. */
const BETWEEN = [0.24, 0.17];
/** The share that words on relations may ask for. */
const WORDIEST = 0.3;
/** Room inside a node above and below its words, and between nodes, in em. */
const AIRS = [
  { pad: 0.38, gap: 0.5 },
  { pad: 0.26, gap: 0.36 },
  { pad: 0.16, gap: 0.26 },
  { pad: 0.08, gap: 0.2 },
];
/** Lines that the names of nodes which states bring out may have, and those of the others: the best first. */
const LINES = [
  { brought: 9, others: 9 },
  { brought: 5, others: 5 },
  { brought: 5, others: 3 },
  { brought: 5, others: 2 },
  { brought: 4, others: 1 },
  { brought: 3, others: 1 },
  { brought: 2, others: 1 },
  { brought: 1, others: 1 },
];
/** How much wider bold type is. */
const BOLD = 1.06;
/** Height of a node without a name, em. */
const BARE = 0.55;

export interface Tight {
  grid: Grid;
  /** The nodes that are drawn. */
  kept: Set<string>;
}

export interface Crowd {
  spec: Spec;
  relations: Relation[];
  area: Box;
  size: Size;
  /** Nodes that a state brings out. */
  brought: Set<string>;
  /** "and 12 more". */
  more(count: number): string;
}

interface Frame {
  columns: Grid["columns"];
  /** px inside a node that its words may use. */
  inner: number;
  heads: Fitted[];
  /** Where nodes begin, and the room they have. */
  first: number;
  room: number;
  font: number;
  edge: number;
  /** Lines that names take where they may have as many as they need, as far as it has been asked. */
  counts: Map<string, number>;
}

/** The columns, with `between` of the width left free. */
function frameOf({ spec, area, size }: Crowd, between: number): Frame {
  const count = spec.sides.length;
  const font = size.text * 0.92;
  const edge = size.margin * 0.5;
  const width = (area.width * (1 - between)) / count;
  const gap = (area.width * between) / (count - 1);
  const columns = spec.sides.map((_, index) => ({ x: area.x + index * (width + gap), width }));
  const heads = spec.sides.map((side) => {
    const head = fitEvenly(side.label ?? "", size.text * BOLD, width - edge * 2, 2);
    return head.width <= width - edge * 2 ? head : { ...head, lines: [], height: 0 };
  });
  const tallest = Math.max(...heads.map(({ height }) => height));
  const first = area.y + (tallest > 0 ? tallest + size.text * 0.4 : size.text * 0.3);
  const room = area.y + area.height - edge * 0.6 - first;
  return { columns, inner: width - 2 * (edge + font * 0.34), heads, first, room, font, edge, counts: new Map() };
}

/** A way to set names: the lines they may have, and the air around them. */
interface Way {
  lines: (typeof LINES)[number];
  air: (typeof AIRS)[number];
}

/** What stands in a column: nodes with names, nodes without. */
interface Filling {
  named: (node: string) => boolean;
  lines: (node: string) => number;
}

function heightsIn(
  order: string[],
  crowd: Crowd,
  { inner, font, counts }: Frame,
  { pad }: Way["air"],
  { named, lines }: Filling,
) {
  return order.map((place) => {
    const node = nodeOf(place);
    if (!named(node)) return font * BARE;
    const known = counts.get(node);
    const all = known ?? fitLabel(sure(crowd.spec.nodes[node]).label, font * BOLD, inner).lines.length;
    if (known === undefined) counts.set(node, all);
    return Math.min(all, lines(node)) * font * 1.2 + 2 * pad * font;
  });
}

/** Nodes from the most important: those that states bring out, then those with most relations, then as they are given. */
function ranked({ spec, relations, brought }: Crowd): string[] {
  const ties = tiesOf(spec, relations);
  const worth = (node: string) => (brought.has(node) ? 1e6 : 0) + sure(ties.get(node)).all;
  return Object.keys(spec.nodes).sort((a, b) => worth(b) - worth(a));
}

/** Height of the words at a column's foot that say how many nodes are not drawn, px. */
function footOf({ spec, more }: Crowd, { columns, font }: Frame): number {
  const { width } = sure(columns[0]);
  return fitLabel(more(Object.keys(spec.nodes).length), font, width - 4).height + 4;
}

interface Choice {
  kept: Set<string>;
  named: Set<string>;
  way: Way;
}

/** Lines that the names of nodes brought out may have where others have one or none. */
const BROUGHT = [3, 2, 1];
/** Share of a column that they may take by it. */
const HALF = 0.6;

/** Takes nodes for as long as their columns, which are `used` so far, have room. */
function take(nodes: string[], sides: Map<string, number[]>, used: number[], room: number, cost: (node: string) => number) {
  const taken = new Set<string>();
  for (const node of nodes) {
    const own = sure(sides.get(node));
    if (own.some((side) => sure(used[side]) + cost(node) > room)) continue;
    for (const side of own) used[side] = sure(used[side]) + cost(node);
    taken.add(node);
  }
  return taken;
}

/** Nodes in one line: some without a name where all find room by that, else fewer nodes. Those brought out come first and keep more lines. */
function thinned(crowd: Crowd, frame: Frame): Choice {
  const { spec, brought } = crowd;
  const air = sure(AIRS.at(-1));
  const gap = air.gap * frame.font;
  const places = placesOf(spec);
  const rank = ranked(crowd);
  const sides = new Map<string, number[]>(rank.map((node) => [node, []]));
  for (const [side, order] of places.entries()) for (const place of order) sure(sides.get(nodeOf(place))).push(side);
  const bare = frame.font * BARE + gap;
  const linesIn = (most: number) => (node: string) => (brought.has(node) ? most : 1);
  const heightOf = (most: number) => (node: string) =>
    sure(heightsIn([node], crowd, frame, air, { named: () => true, lines: linesIn(most) })[0]) + gap;
  const sums = (cost: (node: string) => number) =>
    places.map((order) => order.reduce((sum, place) => sum + cost(nodeOf(place)), 0));
  for (const most of BROUGHT) {
    const full = heightOf(most);
    const way = { lines: { brought: most, others: 1 }, air };
    const least = sums((node) => (brought.has(node) ? full(node) : bare));
    if (brought.size > 0 && least.every((height) => height <= frame.room)) {
      const named = take(rank, sides, least, frame.room, (node) => (brought.has(node) ? 0 : full(node) - bare));
      return { kept: new Set(rank), named, way };
    }
  }
  const room = frame.room - footOf(crowd, frame);
  const isModest = (most: number) =>
    sums((node) => (brought.has(node) ? heightOf(most)(node) : 0)).every((sum) => sum <= room * HALF);
  const most = BROUGHT.find(isModest) ?? 1;
  const kept = take(
    rank,
    sides,
    places.map(() => 0),
    room,
    heightOf(most),
  );
  return { kept, named: kept, way: { lines: { brought: most, others: 1 }, air } };
}

/** Share of the width that words on relations need so that none of them is parted, if it is not too much. */
function wordyShare({ spec, relations, area, size }: Crowd): number {
  const widest = Math.max(0, ...relations.map(({ what }) => (what ? widestWord(what, size.text * 0.92) : 0)));
  const share = ((widest + size.text * 1.4) * (spec.sides.length - 1)) / area.width;
  return widest > 0 && share <= WORDIEST ? share : 0;
}

/** The first way in which all nodes have their names. */
function choose(crowd: Crowd): { choice: Choice; frame: Frame } {
  const { spec, brought } = crowd;
  const everyone = new Set(Object.keys(spec.nodes));
  const wordy = wordyShare(crowd);
  const frames = BETWEEN.map((between) => frameOf(crowd, Math.max(between, wordy)));
  const closest = sure(frames.at(-1));
  const places = placesOf(spec);
  const most = Math.max(...places.map(({ length }) => length));
  const { pad, gap } = sure(AIRS.at(-1));
  const isHopeless = most * closest.font * (1.2 + 2 * pad + gap) > closest.room;
  for (const lines of isHopeless ? [] : LINES) {
    for (const frame of frames) {
      for (const air of AIRS) {
        const filling = {
          named: () => true,
          lines: (node: string) => (brought.has(node) ? lines.brought : lines.others),
        };
        const fits = places.every(
          (order) => totalOf(heightsIn(order, crowd, frame, air, filling), air.gap * frame.font) <= frame.room,
        );
        if (fits) return { choice: { kept: everyone, named: everyone, way: { lines, air } }, frame };
      }
    }
  }
  return { choice: thinned(crowd, closest), frame: closest };
}

/** A spec and its relations without the nodes that are left out. */
export function without(
  { spec, relations }: Pick<Crowd, "spec" | "relations">,
  kept: Set<string>,
): { spec: Spec; relations: Relation[] } {
  const nodes = Object.fromEntries(Object.entries(spec.nodes).filter(([node]) => kept.has(node)));
  const states = Object.fromEntries(
    Object.entries(spec.states).map(([name, state]) => [
      name,
      { ...state, moved: Object.fromEntries(Object.entries(state.moved).filter(([node]) => kept.has(node))) },
    ]),
  );
  return {
    spec: { ...spec, nodes, states },
    relations: relations.filter(({ from, to }) => kept.has(from) && kept.has(to)),
  };
}

/** The columns of a network that has no room for all its names as they are. */
export function tightGridOf(crowd: Crowd): Tight {
  const { area, size, brought } = crowd;
  const { choice, frame } = choose(crowd);
  const { kept, named, way } = choice;
  const { spec, relations } = without(crowd, kept);
  const { font, inner, columns, first } = frame;
  const lines = (node: string) => (brought.has(node) ? way.lines.brought : way.lines.others);
  const orders = ordersOf(spec, relations);
  const heights = orders.map((order) => heightsIn(order, crowd, frame, way.air, { named: (node) => named.has(node), lines }));
  const foot = kept.size < Object.keys(crowd.spec.nodes).length ? footOf(crowd, frame) : 0;
  const height = frame.room - foot;
  const parallel = Math.max(1, ...[...tiesOf(spec, relations).values()].map((tie) => tie.parallel));
  const names = new Map<string, Fitted>();
  for (const node of named) {
    // Those that cross over are set in bold: their lines are broken for it.
    const fitted = fitEvenly(sure(spec.nodes[node]).label, font * BOLD, inner, lines(node));
    if (fitted.width <= inner + 1e-6) names.set(node, fitted);
  }
  const grid: Grid = {
    columns,
    top: area.y,
    bottom: area.y + area.height,
    first,
    font,
    small: font,
    bold: false,
    spread: Math.min(size.text, (height * 0.9) / parallel),
    inner,
    noted: false,
    places: stand(orders, heights, columns, { y: first, height, edge: frame.edge }),
    fitted: { heads: frame.heads, names },
  };
  return { grid, kept };
}
