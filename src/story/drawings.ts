// Figures as they were drawn. Checks, pages, cards and exports share one drawing of a figure in a language, for they ask here.

import { type Drawing, type DrawnFigure, drawFigure } from "../figures/draw.ts";
import type { Surroundings, Table } from "../figures/figure.ts";
import { typeOf } from "../figures/index.ts";

// Pages are made in a module graph of their own: what is to be shared with them is kept where both find it.
const KEY = Symbol.for("changjuan.drawings");
const kept: typeof globalThis & { [KEY]?: Map<string, { source: string; drawing: Drawing }> } = globalThis;

/** Lays a figure out, once for each version of what it is drawn from: while one edits live, most figures stay as they are. */
export function drawOnce(id: string, { type, spec }: DrawnFigure, table: Table, { locale, atlas }: Surroundings): Drawing {
  kept[KEY] ??= new Map();
  const places = (typeOf(type).map?.files(spec) ?? []).map(({ id: file }) => atlas[file]);
  const source = JSON.stringify([type, spec, table.columns, table.rows, places]);
  const before = kept[KEY].get(`${id} ${locale}`);
  if (before?.source === source) return before.drawing;
  const drawing = drawFigure({ type, spec }, table, { locale, atlas });
  kept[KEY].set(`${id} ${locale}`, { source, drawing });
  return drawing;
}
