// A map in panels: the same map several times, each with another column of a layer in classes, under one key.

import { boundsAround } from "../../maps/seam.ts";
import { markKey, partOf } from "../../marks/key.ts";
import type { Text } from "../../marks/marks.ts";
import { fitText, middle } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import type { LayoutOptions, Table } from "../figure.ts";
import { LEADING } from "../kit/label.ts";
import { emptyLayers, layersOf } from "../kit/layers.ts";
import type { Head, PanelType } from "../kit/panelled.ts";
import { notesOf } from "./face.ts";
import { itemsOf, means } from "./ground.ts";
import { type Measure, measuresOf } from "./measure.ts";
import { drawMap, faceLayers, unusedLayers } from "./picture.ts";
import { keysIn, layersShown } from "./plan.ts";
import { LAYERS } from "./scene.ts";
import type { Spec } from "./schema.ts";

/** What the key is of: the values of all panels, in their unit; without one, from the first panel's column to the last one's. */
function titleOf({ panels }: Spec, { columns }: Table, { writer }: Measure): string {
  const unit = writer.unit.trim();
  const ends = [panels?.values[0], panels?.values.at(-1)].map((column = "") => columns[column]?.label ?? column);
  return unit === "" ? ends.join(" … ") : unit;
}

/** Width to height of what the states look at, as Mercator draws it. */
function aspectOf(spec: Spec, table: Table, { atlas }: LayoutOptions): number {
  const shown = Object.values(spec.states).flatMap(({ show }) => show);
  const seen = itemsOf(spec, table, atlas).filter((item) => means(shown, item));
  if (seen.length === 0) return 1;
  const [west, south, east, north] = boundsAround(seen.map(({ geometry }) => geometry));
  const shrunk = Math.cos((((south + north) / 2) * Math.PI) / 180);
  return Math.min(3, Math.max(0.4, ((east - west) * shrunk) / Math.max(1e-9, north - south)));
}

/** Share of the ordinary size in which the review number and the date of a map are written over its panels. */
const NOTES = 0.92;

/** The key of all panels, and below it the number and the date that all of them have. */
function head(spec: Spec, table: Table, { stage, size, locale, atlas }: Parameters<PanelType<Spec>["head"]>[2]): Head {
  const items = itemsOf(spec, table, atlas);
  const measures = measuresOf(spec, table, items, { locale, size });
  // How large circles are hangs on the room of their map: a layer of them has its key where there is one map.
  const titled = (measure: Measure): Measure => ({ ...measure, title: () => titleOf(spec, table, measure) });
  const classed = new Map(
    [...measures].flatMap(([name, measure]) => (measure.classes ? [[name, titled(measure)] as const] : [])),
  );
  const keys = keysIn(spec, items, classed, { stage, size, locale });
  const circled = items.filter(({ layer }) => measures.get(layer)?.circles).map(({ layer }) => layer);
  const font = size.text * NOTES;
  const foot = stage.y + keys.height;
  const lines = fitText(notesOf(spec, atlas, locale).join(" · "), font, stage.width);
  const notes = lines.map((text, row): Text => {
    const y = middle(foot + (row + 0.5) * font * LEADING, font);
    return { key: partOf(markKey("note", ""), row), text, x: stage.x, y, size: font, style: { hue: "ash" } };
  });
  return {
    height: keys.height + notes.length * font * LEADING,
    unnamed: [...new Set(circled)],
    draw(name) {
      const state = sure(spec.states[name]);
      const into = emptyLayers(LAYERS);
      keys.draw(layersShown(items, state), state, into);
      into.sketch.push(...notes);
      const unused = unusedLayers({ items, measures }, faceLayers(spec));
      // Nothing lies behind it.
      return layersOf(LAYERS, { ...into, panel: [] }).filter(({ name: layer }) => !unused.includes(layer));
    },
  };
}

export const IN_PANELS: PanelType<Spec> = {
  draw: drawMap,
  rooms: ({ layers }) => {
    // The largest circle has its room on every side.
    const least = Object.values(layers).some(({ draw }) => draw === "symbols") ? 7.5 : 4;
    return [
      { width: 11, height: least + 0.5 },
      { width: 8, height: least + 0.5 },
      { width: Math.max(6, least), height: least },
    ];
  },
  aspect: (spec, _panels, { table, options }) => aspectOf(spec, table, options),
  head,
  words: () => [],
  stateIn: ({ panels }, state, { id }, first) => ({
    ...state,
    values: panels ? { ...state.values, [panels.layer]: id } : state.values,
    callouts: first ? state.callouts : [],
  }),
  panelsIn: ({ panels }, table) =>
    (panels?.values ?? []).map((id, rank) => ({ id, name: table.columns[id]?.label ?? id, rank, table })),
  isShown: () => true,
  isBack: () => false,
  // In a state without panels the layer draws its own column.
  itemsIn: ({ panels, layers }, { id, table }) => {
    const layer = panels && layers[panels.layer];
    return layer && "value" in layer && layer.value === id ? table.rows.map((row) => row.id) : [];
  },
  owedIn: (_spec, _state, { id }) => [id],
};
