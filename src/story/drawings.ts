// Figures as they were drawn. Checks, pages, cards and exports share one drawing of a figure in a language, for they ask here.

import { type Drawing, type DrawnFigure, drawFigure, type LaidOut, layOut, readLaidOut } from "../figures/draw.ts";
import type { Surroundings, Table } from "../figures/figure.ts";
import { typeOf } from "../figures/index.ts";
import { storeFolder, writtenOnce } from "../publish/store.ts";
import { currentRun, hasBegun } from "../run.ts";

// Pages are made in a module graph of their own: what is to be shared with them is kept where both find it.
const KEY = Symbol.for("changjuan.drawings");
const kept: typeof globalThis & { [KEY]?: Map<string, { source: string; drawing: Drawing }> } = globalThis;

/** Lays a figure out, once for each version of what it is drawn from: while one edits live, most figures stay as they are. */
export function drawOnce(id: string, { type, spec, each }: DrawnFigure, table: Table, surroundings: Surroundings): Drawing {
  const { locale, atlas, pictures = {} } = surroundings;
  kept[KEY] ??= new Map();
  const places = (typeOf(type).map?.files(spec) ?? []).map(({ id: file }) => atlas[file]);
  const shown = (typeOf(type).pictures?.files(spec) ?? []).map(({ file }) => pictures[file]);
  const source = JSON.stringify([type, spec, table.columns, table.rows, places, shown, each]);
  const before = kept[KEY].get(`${id} ${locale}`);
  if (before?.source === source) return before.drawing;
  const drawing = drawKept(source, { type, spec, each }, table, surroundings);
  kept[KEY].set(`${id} ${locale}`, { source, drawing });
  return drawing;
}

/** Draws a figure, or finds in the store how this very engine has drawn it from the same `source` before. */
function drawKept(source: string, figure: DrawnFigure, table: Table, surroundings: Surroundings): Drawing {
  const engine = hasBegun() ? currentRun().engine : undefined;
  if (!engine) return drawFigure(figure, table, surroundings);
  const from = ["drawing", engine, surroundings.locale, source];
  // What was just drawn is read as what was kept is, so that no build can tell them apart.
  return readLaidOut(
    JSON.parse(writtenOnce(storeFolder(), from, () => JSON.stringify(layOut(figure, table, surroundings)))) as LaidOut,
  );
}
