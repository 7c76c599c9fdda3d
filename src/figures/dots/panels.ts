// Dots in panels: the rows of each value of a column.

import { max } from "d3-array";
import { packOf } from "../../locale/index.ts";
import { sure } from "../../sure.ts";
import type { Table } from "../figure.ts";
import { referencesOf } from "../kit/above.ts";
import { emptyLayers, layersOf } from "../kit/layers.ts";
import { writersOf } from "../kit/numbers.ts";
import { keyAndLines, styleCompared } from "../kit/panel-head.ts";
import { bySelection, type Head, type PanelType } from "../kit/panelled.ts";
import { panelsOf } from "../kit/panels.ts";
import { drawable, middleOf } from "../kit/range.ts";
import { keyOf } from "./key.ts";
import { drawDots } from "./picture.ts";
import { LAYERS } from "./scene.ts";
import type { Spec } from "./schema.ts";

/** What the values of a row look like, and the lines across all panels. */
function head(spec: Spec, table: Table, { stage, size, locale, unit }: Parameters<PanelType<Spec>["head"]>[2]): Head {
  const references = referencesOf(spec, writersOf(spec, table, spec.values, locale).whole);
  const { joints } = packOf(locale);
  const { key, across, height, unnamed } = keyAndLines(references, { stage, size, unit }, (own) =>
    keyOf(spec, table, { area: stage, size, unit: own, left: stage.x, joint: joints.range }),
  );
  return {
    height,
    unnamed,
    draw(name) {
      const state = sure(spec.states[name]);
      const into = emptyLayers(LAYERS);
      key.draw(state, into);
      const { lines, texts } = across.draw((entry) => styleCompared(state, entry));
      into.lines.push(...lines);
      into.key.push(...texts);
      return layersOf(LAYERS, into);
    },
  };
}

export const IN_PANELS: PanelType<Spec> = {
  draw: drawDots,
  rooms: (_spec, panels) => {
    const rows = max(panels, ({ table }) => table.rows.length) ?? 1;
    return [
      { width: 14, height: rows * 1.8 + 1 },
      { width: 11, height: rows * 1.35 + 1 },
      { width: 9, height: rows * 1.35 + 1 },
      { width: 9, height: Math.min(rows, 4) * 1.35 + 2.5 },
    ];
  },
  aspect: (_spec, panels) => 15 / ((max(panels, ({ table }) => table.rows.length) ?? 1) * 2),
  head,
  words: (spec, table, locale) => {
    const { unit } = writersOf(spec, table, spec.values, locale);
    return unit === "" ? [] : [unit];
  },
  stateIn: (_spec, state, { table }, first) => ({
    ...state,
    annotations: state.annotations.filter(({ at }) => (at === undefined ? first : table.rows.some(({ id }) => id === at))),
  }),
  ...bySelection((spec, { table }) => [...table.rows.map(({ id }) => id), ...spec.values]),
  itemsIn: (_spec, { table }) => table.rows.map(({ id }) => id),
  owedIn: (_spec, { show }, { table }) => table.rows.flatMap(({ id }) => (!show || show.includes(id) ? [id] : [])),
  panelsIn: (spec, table, locale) =>
    panelsOf(spec.panels, table, locale, ({ table: own }) =>
      own.rows.map((row) => drawable({}, row, sure(spec.values[0]), middleOf).value),
    ),
};
