// Bars in panels: the bars of each value of a column, or of each group where they are grouped by it.

import { max } from "d3-array";
import { itemOf } from "../../marks/key.ts";
import type { Rect, Text } from "../../marks/marks.ts";
import { sure } from "../../sure.ts";
import type { Table } from "../figure.ts";
import { referencesOf } from "../kit/above.ts";
import { LAYERS } from "../kit/bar-draw.ts";
import { valuesOf } from "../kit/columns.ts";
import { emptyLayers, layersOf } from "../kit/layers.ts";
import { isMuted } from "../kit/lit.ts";
import { keyAndLines, styleCompared } from "../kit/panel-head.ts";
import { type BoxOptions, bySelection, type Head, type PanelType, type Pictures } from "../kit/panelled.ts";
import { type Panel, panelsOf } from "../kit/panels.ts";
import { drawable, surelyOf } from "../kit/range.ts";
import { keyOf } from "./key.ts";
import { drawBars, writersOf } from "./picture.ts";
import { barId, type Spec, type State } from "./schema.ts";

/** Whether each group has a panel: bars are then single in it. */
const isByGroup = ({ panels, group }: Spec) => panels !== undefined && panels.by === group;

/** The spec as panels have it: where each group has one, a bar is a row. */
function singled(spec: Spec, table: Table): Spec {
  if (!isByGroup(spec)) return spec;
  const looks = table.rows.flatMap((row) => {
    const look = spec.looks[String(row[spec.group ?? ""] ?? "")] ?? spec.looks[barId(spec, row)];
    return look ? [[row.id, look] as const] : [];
  });
  return { ...spec, group: undefined, looks: Object.fromEntries(looks) };
}

/** Names of a row by which states select it. */
const namesOf = (spec: Spec, row: Panel["table"]["rows"][number]) => [
  row.id,
  barId(spec, row),
  ...(spec.group ? [String(row[spec.group] ?? "")] : []),
];

/** A state's list with its names of bars and groups as those of a panel's rows. */
const rowsIn = (spec: Spec, { table }: Panel, names: readonly string[] | undefined) =>
  names && table.rows.filter((row) => namesOf(spec, row).some((name) => names.includes(name))).map(({ id }) => id);

function stateIn(spec: Spec, state: State, panel: Panel, first: boolean): State {
  const rows = panel.table.rows;
  const own = new Map(rows.flatMap((row) => [[row.id, row.id] as const]));
  const bars = new Map(rows.map((row) => [barId(spec, row), isByGroup(spec) ? row.id : barId(spec, row)]));
  const annotations = state.annotations.flatMap((one) => {
    if (one.at === undefined) return first ? [one] : [];
    const at = own.get(one.at) ?? (spec.group && !first ? undefined : bars.get(one.at));
    return at === undefined ? [] : [{ ...one, at }];
  });
  if (!isByGroup(spec)) return { ...state, annotations };
  return {
    ...state,
    stacked: false,
    show: rowsIn(spec, panel, state.show),
    lit: rowsIn(spec, panel, state.lit),
    annotations,
  };
}

/** What groups look like, and the lines across all panels. */
function head(spec: Spec, table: Table, { stage, size, locale, unit }: Parameters<PanelType<Spec>["head"]>[2]): Head {
  const groups = spec.group && !isByGroup(spec) ? valuesOf(table, spec.group) : [];
  const references = referencesOf(spec, writersOf(spec, table, locale).writer);
  const { key, across, height, unnamed } = keyAndLines(references, { stage, size, unit }, (own) =>
    keyOf(spec, table, groups, { area: stage, size, unit: own, left: stage.x }),
  );
  return {
    height,
    unnamed,
    draw(name) {
      const state = sure(spec.states[name]);
      const isGroupLit = groups.some((one) => state.lit?.includes(one));
      const inState = <Mark extends Rect | Text>(mark: Mark): Mark => {
        return { ...mark, style: { ...mark.style, muted: isGroupLit && isMuted(state.lit, [itemOf(mark.key)]) } };
      };
      const { lines, texts } = across.draw((entry) => styleCompared(state, entry));
      const into = { ...emptyLayers(LAYERS), swatches: key.swatches.map(inState), lines };
      return layersOf(LAYERS, { ...into, key: [...key.words.map(inState), ...texts] });
    },
  };
}

/** Bars that the fullest panel has, with all their lanes. */
function lanesIn(spec: Spec, panels: readonly Panel[]): number {
  const isSide = spec.group && !isByGroup(spec) && Object.values(spec.states).some(({ stacked }) => !stacked);
  return Math.max(
    1,
    max(panels, ({ table }) => (isSide ? table.rows.length : new Set(table.rows.map((row) => barId(spec, row))).size)) ?? 0,
  );
}

export const IN_PANELS: PanelType<Spec> = {
  draw: (spec: Spec, table: Table, options: BoxOptions): Pictures =>
    drawBars(options.panels ? singled(spec, table) : spec, table, options),
  rooms: (spec, panels) => {
    const lanes = lanesIn(spec, panels);
    return [
      { width: 9, height: lanes * 1.8 + 0.8 },
      { width: 8, height: lanes * 1.3 + 0.8 },
      { width: 6, height: lanes * 1.2 + 0.8 },
      { width: 6, height: Math.min(lanes, 5) * 1.3 + 2 },
    ];
  },
  aspect: (spec, panels) => 11 / (lanesIn(spec, panels) * 2),
  head,
  words: (spec, table, locale) => {
    const { unit } = writersOf(spec, table, locale);
    return unit === "" ? [] : [unit];
  },
  stateIn,
  ...bySelection((spec, panel) => [...new Set(panel.table.rows.flatMap((row) => namesOf(spec, row)))]),
  itemsIn: (_spec, { table }) => table.rows.map(({ id }) => id),
  owedIn: (spec, state, panel) => {
    const rows = panel.table.rows.filter((row) => !state.show || state.show.includes(barId(spec, row)));
    return isByGroup(spec) ? rows.map(({ id }) => id) : [...new Set(rows.map((row) => barId(spec, row)))];
  },
  panelsIn: (spec, table, locale) =>
    panelsOf(spec.panels, table, locale, ({ table: own }) =>
      own.rows.map((row) => drawable(spec, row, spec.value, surelyOf).value),
    ),
};
