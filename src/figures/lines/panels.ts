// Lines in panels: one line a panel with the others behind it, or the lines of each value of another column.

import { ascending, group } from "d3-array";
import type { Style } from "../../marks/style.ts";
import { sure } from "../../sure.ts";
import type { Table } from "../figure.ts";
import { valuesOf } from "../kit/columns.ts";
import { shownOf } from "../kit/compare.ts";
import { emptyLayers, layersOf } from "../kit/layers.ts";
import { isMuted } from "../kit/lit.ts";
import { numberWriter } from "../kit/numbers.ts";
import { type LineEntry, lineKey } from "../kit/panel-head.ts";
import { bySelection, type Head, type PanelType } from "../kit/panelled.ts";
import { type Panel, panelsOf } from "../kit/panels.ts";
import { type Place, placesOf } from "../kit/places.ts";
import { drawable, middleOf } from "../kit/range.ts";
import { LAYERS } from "./draw.ts";
import { drawLines } from "./picture.ts";
import { hasPanelEach, type Series, type Spec, type State, seriesId, seriesOf } from "./schema.ts";

/** Whether a line is not known between two values that are. */
const hasGap = ({ points }: Series) => {
  const known = points.map(({ value }) => value !== null);
  return known.slice(known.indexOf(true), known.lastIndexOf(true)).includes(false);
};

/** What tells lines apart in all panels, for at their ends they have no names; what a dashed line is, and lines across the panels. */
function entriesOf(spec: Spec, all: readonly Series[], write: (value: number) => string) {
  const byId = new Map(all.map((line) => [line.id, line]));
  const series = hasPanelEach(spec) || byId.size < 2 ? [] : [...byId.values()];
  const told = series.filter(({ hue }) => hue !== "ash");
  const own = told.map(({ id, name, hue }): LineEntry => ({ part: "key", id, name, style: { hue, weight: "bold" } }));
  const { unknown } = spec;
  const dashed: LineEntry[] =
    unknown && all.some(hasGap) ? [{ part: "unit", id: "", name: unknown, style: { hue: "ash", dashed: true } }] : [];
  const across = spec.references.map(({ id, label, value }): LineEntry => {
    return { part: "reference", id, name: `${label} ${write(value)}`, style: { hue: "ash" } };
  });
  return { entries: [...own, ...dashed, ...across], unnamed: series.filter(({ hue }) => hue === "ash").map(({ id }) => id) };
}

/** The lines of all panels; those of one name, which several panels have, one after the other. */
function linesBy(spec: Spec, table: Table, places: Place[], locale: string): Series[] {
  const panels = group(table.rows, (row) => (hasPanelEach(spec) ? "" : String(row[spec.panels?.by ?? ""] ?? "")));
  return [...panels.values()].flatMap((rows) => seriesOf(spec, table, places, locale, rows));
}

function head(spec: Spec, table: Table, { locale, ...room }: Parameters<PanelType<Spec>["head"]>[2]): Head {
  const { bare } = numberWriter(spec, table.columns[spec.y], locale);
  const { entries, unnamed } = entriesOf(spec, linesBy(spec, table, placesOf(table, spec.x, locale), locale), bare);
  const key = lineKey(entries, room);
  const styleIn = (state: State, { part, id, style }: LineEntry): Style | undefined => {
    if (part === "reference") return shownOf([{ id }], state.references).length > 0 ? style : undefined;
    return { ...style, muted: part === "key" && isMuted(state.lit, [id]) };
  };
  return {
    height: key.height,
    unnamed: [...unnamed, ...key.unnamed.map(({ id, name }) => id || name)],
    draw(name) {
      const state = sure(spec.states[name]);
      const { lines, texts } = key.draw((entry) => styleIn(state, entry));
      return layersOf(LAYERS, { ...emptyLayers(LAYERS), leaders: lines, names: texts });
    },
  };
}

/** Lines of a figure in the hue of what is brought out, where each has a panel. */
const litOf = (state: State, { id }: Panel) => (isMuted(state.lit, [id]) ? [] : [id]);

function annotationsIn(spec: Spec, { annotations }: State, panel: Panel, first: boolean): State["annotations"] {
  return annotations.filter(({ at, series, panel: named }) => {
    if (at === undefined) return first;
    if (hasPanelEach(spec)) return series === panel.id;
    return named === undefined ? first : named === panel.id;
  });
}

/** The values of a panel's line, from its first place to its last. */
function valuesIn(spec: Spec, { table }: Panel): (number | null)[] {
  const order = new Map(placesOf(table, spec.x, "en").map(({ id, at }) => [id, at]));
  const [line] = spec.series ? valuesOf(table, spec.series) : [undefined];
  const own = line === undefined || hasPanelEach(spec) ? table.rows : table.rows.filter((row) => seriesId(spec, row) === line);
  const placed = own.map((row) => ({
    at: order.get(String(row[spec.x] ?? "")),
    value: drawable(spec, row, spec.y, middleOf).value,
  }));
  return placed.toSorted((a, b) => ascending(a.at, b.at)).map(({ value }) => value);
}

export const IN_PANELS: PanelType<Spec> = {
  draw: drawLines,
  rooms: () => [
    { width: 9.5, height: 4.5 },
    { width: 8.5, height: 3.2 },
    { width: 6.5, height: 3.2 },
  ],
  aspect: () => 1.5,
  head,
  words: (spec, table, locale) => {
    const { unit } = numberWriter(spec, table.columns[spec.y], locale);
    return [unit, spec.zero ? "" : (spec.cut ?? "")].filter((words) => words !== "");
  },
  stateIn: (spec, state, panel, first) => ({
    ...state,
    ...(hasPanelEach(spec) ? { lit: litOf(state, panel) } : {}),
    annotations: annotationsIn(spec, state, panel, first),
  }),
  ...bySelection((spec, panel) =>
    hasPanelEach(spec) ? [panel.id] : [...new Set(panel.table.rows.map((row) => seriesId(spec, row)))],
  ),
  itemsIn: (spec, panel) => (hasPanelEach(spec) ? [panel.id] : []),
  owedIn: (_spec, _state, { id }) => [id],
  panelsIn: (spec, table, locale) => panelsOf(spec.panels, table, locale, (panel) => valuesIn(spec, panel)),
};
