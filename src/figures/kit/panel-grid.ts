// Where panels stand: in how many columns, how large each is, and how many of them have room.

import { range } from "d3-array";
import type { Size } from "../../marks/size.ts";
import type { Box } from "../../marks/text.ts";

/** Em of the least box in which a type's drawing can be read. */
export interface Room {
  width: number;
  height: number;
}

/** px that words take about the boxes, beyond their edges. */
export interface Beyond {
  left: number;
  top: number;
  bottom: number;
}

export interface Grid {
  columns: number;
  /** How many panels have a place. */
  count: number;
  /** px of the box in which a panel's drawing stands. */
  box: { width: number; height: number };
  /** px of the titles over each box. */
  title: { lines: number; height: number };
  /** px of the box of the panel at a place, from 0. */
  boxAt(place: number): Box;
  /** px from which a word under the last row has its line. */
  foot: number;
}

interface Wanted {
  /** Where the panels stand, px. */
  stage: Box;
  size: Size;
  /** How many panels the fullest state has. */
  count: number;
  beyond: Beyond;
  /** Width to height at which the type is read best. */
  aspect: number;
  /** Lines of the longest title at a width. */
  linesAt(width: number): number;
}

/** Panels side by side at most. */
const MOST_COLUMNS = { narrow: 3, wide: 5 };
/** Em between one panel and the next one. */
const GAP = { x: 1.2, y: 1 };
/** Em of a title's line, and from the last of them to the box. */
export const TITLE = 1.2;
export const UNDER = 0.15;

function gridAt(wanted: Wanted, columns: number, rows: number, count: number): Grid {
  const { stage, size, beyond, linesAt } = wanted;
  const { text } = size;
  const gap = { x: GAP.x * text, y: GAP.y * text };
  const isAll = count >= wanted.count;
  const rest = isAll ? 0 : 1.4 * text;
  const width = (stage.width - beyond.left - gap.x * (columns - 1)) / columns;
  const lines = linesAt(width);
  const title = (lines * TITLE + UNDER) * text;
  const inner = stage.height - beyond.bottom - beyond.top - rest - gap.y * (rows - 1);
  const height = inner / rows - title;
  return {
    columns,
    count,
    box: { width, height },
    title: { lines, height: title },
    boxAt: (place) => ({
      x: stage.x + beyond.left + (place % columns) * (width + gap.x),
      y: stage.y + beyond.top + title + Math.floor(place / columns) * (height + title + gap.y),
      width,
      height,
    }),
    foot: stage.y + stage.height,
  };
}

/** Whether boxes are as large as a type needs them. */
const holds = ({ box }: Grid, room: Room, { text }: Size) => box.width >= room.width * text && box.height >= room.height * text;

/** How large a picture of the type's own shape is in a box; boxes that stay empty count against a grid. */
const scaleIn = ({ box, columns, count }: Grid, aspect: number) =>
  Math.min(box.width / aspect, box.height) * (count / (Math.ceil(count / columns) * columns)) ** 2;

const best = (grids: Grid[], aspect: number) => grids.toSorted((a, b) => scaleIn(b, aspect) - scaleIn(a, aspect))[0];

/**
 * Ways to stand panels, the best first: all of them in boxes as large as the first of the rooms asks for, or the next; then as many as
 * have the last of them, and in larger boxes fewer.
 */
export function gridsOf(wanted: Wanted, rooms: readonly Room[]): Grid[] {
  const { size, count, aspect } = wanted;
  const all = range(1, Math.min(MOST_COLUMNS[size.name], count) + 1);
  const whole = all.map((columns) => gridAt(wanted, columns, Math.ceil(count / columns), count));
  const found = rooms.flatMap(
    (room) =>
      best(
        whole.filter((grid) => holds(grid, room, size)),
        aspect,
      ) ?? [],
  );
  const parts = rooms.toReversed().flatMap((room) => {
    const tries = all.flatMap((columns) => {
      const rows = range(Math.ceil(count / columns), 0, -1);
      const fitting = rows.map((row) => gridAt(wanted, columns, row, Math.min(count - 1, columns * row)));
      return fitting.find((grid) => grid.count > 0 && holds(grid, room, size)) ?? [];
    });
    const most = Math.max(0, ...tries.map((grid) => grid.count));
    return (
      best(
        tries.filter((grid) => grid.count === most),
        aspect,
      ) ?? []
    );
  });
  // However short the room, one panel is drawn.
  const last = gridAt(wanted, 1, 1, 1);
  const known = new Map([...found, ...parts, last].map((grid) => [`${grid.columns} ${grid.count}`, grid]));
  return [...known.values()];
}
