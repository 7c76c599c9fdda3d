// A histogram: a dot for each row, stacked in its class, as long as there is room; else a bar for each class. Areas are as the numbers.

import { max, range, sum } from "d3-array";
import { MOST_MARKS } from "../../marks/fit.ts";
import type { Size } from "../../marks/size.ts";
import { type Class, classAt } from "./bins.ts";
import type { Packing, Token } from "./pack.ts";
import type { Known } from "./rows.ts";

/** The rows of a lane in a class, and px of the room from its left edge to its right. */
export interface Pile {
  lane: number;
  /** Which of the classes. */
  index: number;
  items: Known[];
  left: number;
  right: number;
  /** px of its foot, and of how high it is. */
  foot: number;
  height: number;
}

export interface Stacked {
  piles: Pile[];
  /** The rows' dots; none where bars stand for them. */
  tokens: Token[];
  isBars: boolean;
}

/** Rows that are still seen one by one. */
export const MOST_SINGLE = 300;
/** Em of a dot at most, and px at least, each with the gap to the next. */
const MOST_STEP = 1.9;
const LEAST_STEP = 2.6;
/** Sizes of dots that are tried. */
const TRIED = 48;
/** Shares of a dot that the gap to the next takes; px between neighbouring classes. */
const GAP = 0.1;
const BETWEEN = 1;

type Asked = Omit<Pile, "height">;

/** The piles of all lanes: classes without a row have one, too. */
function pilesOf(lanes: readonly Packing[], classes: readonly Class[], x: (value: number) => number): Asked[] {
  return lanes.flatMap(({ items, top, height }, lane) => {
    const byClass = Map.groupBy(items, ({ value }) => classAt(classes, value));
    return classes.map(({ low, high }, index): Asked => {
      const [left, right] = [x(low) + BETWEEN / 2, x(high) - BETWEEN / 2];
      return { lane, index, items: byClass.get(index) ?? [], left, right, foot: top + height };
    });
  });
}

const across = ({ left, right }: Asked, step: number) => Math.max(1, Math.floor((right - left) / step + 1e-6));
const rowsOf = (pile: Asked, step: number) => Math.ceil(pile.items.length / across(pile, step));

/** px from dot to dot, the most with which all piles have their room; nothing where dots would be too small. */
function stepFor(piles: readonly Asked[], lanes: readonly Packing[], { text }: Size): number | undefined {
  const steps = range(TRIED + 1).map((tried) => MOST_STEP * text - ((MOST_STEP * text - LEAST_STEP) * tried) / TRIED);
  return steps.find((step) =>
    piles.every((pile) => {
      const isNarrow = pile.items.length > 0 && pile.right - pile.left < step;
      return !isNarrow && rowsOf(pile, step) * step <= (lanes[pile.lane]?.height ?? 0);
    }),
  );
}

/** A pile's dots, row by row from its foot up, each row in the middle of its class; `isFirst` are those that stand lowest. */
function dotsOf(pile: Asked, step: number, isFirst: (item: Known) => boolean): Token[] {
  const columns = across(pile, step);
  const side = step * (1 - GAP);
  const ordered = [...pile.items.filter(isFirst), ...pile.items.filter((item) => !isFirst(item))];
  return ordered.map((item, index): Token => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    const inRow = Math.min(columns, ordered.length - row * columns);
    const start = (pile.left + pile.right - inRow * step) / 2;
    const [x, y] = [start + column * step + (step - side) / 2, pile.foot - (row + 1) * step + (step - side) / 2];
    return { item, x, y, width: side, height: side, rx: side / 2 };
  });
}

interface Stacking {
  lanes: readonly Packing[];
  classes: readonly Class[];
  x(value: number): number;
  size: Size;
  isFirst(item: Known): boolean;
}

/** Stacks the rows of all lanes by their classes. */
export function stack({ lanes, classes, x, size, isFirst }: Stacking): Stacked {
  const piles = pilesOf(lanes, classes, x);
  const count = sum(lanes, ({ items }) => items.length);
  const step = count <= MOST_SINGLE ? stepFor(piles, lanes, size) : undefined;
  if (step !== undefined) {
    const tokens = piles.flatMap((pile) => dotsOf(pile, step, isFirst));
    return { piles: piles.map((pile) => ({ ...pile, height: rowsOf(pile, step) * step })), tokens, isBars: false };
  }
  // Of classes that are not equally wide, areas are compared.
  const dense = (pile: Asked) => pile.items.length / Math.max(1, pile.right - pile.left);
  const steepest = max(piles, (pile) => dense(pile) / (lanes[pile.lane]?.height ?? 1)) ?? 0;
  const most = steepest > 0 ? 1 / steepest : 0;
  return { piles: piles.map((pile) => ({ ...pile, height: dense(pile) * most })), tokens: [], isBars: true };
}

/** Marks of single rows that a frame may have, beside all others. */
export const MOST_TOKENS = MOST_MARKS * 0.75;
