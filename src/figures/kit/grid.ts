// Boxes by where they lie: what is near is found without looking at all of them.

import type { Box } from "../../marks/text.ts";

/** px of a cell's side: about two lines of text. */
export const CELL = 32;

/** What lies in each cell of a part of the frame; a thing that reaches into several is in each of them. */
export interface Grid<Thing> {
  readonly bounds: Box;
  readonly columns: number;
  readonly rows: number;
  readonly cells: readonly (readonly Thing[])[];
}

const within = (index: number, count: number) => Math.max(0, Math.min(count - 1, index));

/** First and last of the cells that a box reaches into, along both axes; none outside the bounds. */
function reach({ bounds, columns, rows }: Omit<Grid<unknown>, "cells">, box: Box) {
  const [x, y] = [box.x - bounds.x, box.y - bounds.y];
  if (x > bounds.width || y > bounds.height || x + box.width < 0 || y + box.height < 0) return undefined;
  return {
    left: within(Math.floor(x / CELL), columns),
    right: within(Math.floor((x + box.width) / CELL), columns),
    top: within(Math.floor(y / CELL), rows),
    bottom: within(Math.floor((y + box.height) / CELL), rows),
  };
}

/** Sorts things into cells by their boxes; what lies outside the bounds is in none. */
export function gridOf<Thing>(things: Iterable<Thing>, boxOf: (thing: Thing) => Box, bounds: Box): Grid<Thing> {
  const shape = { bounds, columns: Math.ceil(bounds.width / CELL) || 1, rows: Math.ceil(bounds.height / CELL) || 1 };
  const cells = Array.from({ length: shape.columns * shape.rows }, (): Thing[] => []);
  for (const thing of things) {
    const at = reach(shape, boxOf(thing));
    if (!at) continue;
    for (let row = at.top; row <= at.bottom; row++)
      for (let column = at.left; column <= at.right; column++) cells[row * shape.columns + column]?.push(thing);
  }
  return { ...shape, cells };
}

/** What may lie within a box: the things of every cell that it reaches into, as lists; one thing may be in several. */
export function cellsOf<Thing>(grid: Grid<Thing>, box: Box): (readonly Thing[])[] {
  const at = reach(grid, box);
  const found: (readonly Thing[])[] = [];
  if (!at) return found;
  for (let row = at.top; row <= at.bottom; row++)
    for (let column = at.left; column <= at.right; column++) found.push(grid.cells[row * grid.columns + column] ?? []);
  return found;
}
