// lines: what an editor writes of them, and how the rows of a dataset answer it. Geometry is in layout.ts.

import { ascending, extent, group } from "d3-array";
import { z } from "zod";
import { speakerOf } from "../../locale/index.ts";
import type { Hue, Style } from "../../marks/style.ts";
import { proposing, say } from "../../messages/index.ts";
import { describe, oneOf } from "../../schemas/describe.ts";
import { hue, id } from "../../schemas/names.ts";
import { type Plain, text } from "../../schemas/text.ts";
import { sure } from "../../sure.ts";
import { type CheckContext, figureFields, type Report, type Row, stateFields, type Table } from "../figure.ts";
import { annotationOf } from "../kit/annotations.ts";
import { cellName, valuesOf } from "../kit/columns.ts";
import { comparisonChoice, comparisonFields, comparisonNames, shownOf } from "../kit/compare.ts";
import { isInk } from "../kit/hues.ts";
import { checkNames, isMuted, type Resolved, selection } from "../kit/lit.ts";
import { checkNumbers, numberFields } from "../kit/numbers.ts";
import { checkPanels, panelChoice, panelFields } from "../kit/panels.ts";
import { lastOf, type Place, placeField as place } from "../kit/places.ts";
import { checkRange, type Drawable, drawable, middleOf, rangeFields } from "../kit/range.ts";

const column = z.string().min(1);

/** A point with its value, a text, or both. */
const annotation = annotationOf("lines.annotation.at").extend({
  text: describe(text.optional(), "lines.annotation.text"),
  at: describe(place.optional(), "lines.annotation.at"),
  series: describe(z.string().optional(), "lines.annotation.series"),
  panel: describe(z.string().optional(), "lines.annotation.panel"),
});

const look = z.strictObject({ hue: describe(hue, "lines.look.hue") });

const state = z.strictObject({
  ...stateFields,
  show: describe(selection().optional(), "lines.state.show"),
  lit: describe(selection().optional(), "lines.state.lit"),
  upto: describe(place.optional(), "lines.state.upto"),
  axis: describe(oneOf("lines.axis", ["all", "shown"]).default("all"), "lines.state.axis"),
  annotations: describe(z.array(annotation).default([]), "annotations.state.annotations"),
  ...comparisonChoice,
  ...panelChoice,
});

export const schema = z.strictObject({
  type: describe(z.literal("lines"), "lines.type"),
  ...figureFields,
  x: describe(column, "lines.x"),
  y: describe(column, "lines.y"),
  series: describe(column.optional(), "lines.series"),
  ...rangeFields,
  ...numberFields,
  zero: describe(z.boolean().default(true), "lines.zero"),
  cut: describe(text.optional(), "lines.cut"),
  points: describe(z.boolean().default(false), "lines.points"),
  area: describe(z.boolean().default(false), "lines.area"),
  unknown: describe(text.optional(), "lines.unknown"),
  looks: describe(z.record(z.string(), look).default({}), "lines.looks"),
  ...comparisonFields(z.number(), place),
  ...panelFields,
  states: describe(z.record(id, state), "lines.states"),
});

export type LinesSpec = z.output<typeof schema>;
export type Spec = Resolved<Plain<LinesSpec>>;
export type State = Spec["states"][string];

export interface Point extends Drawable {
  place: Place;
}
export interface Series {
  id: string;
  name: string;
  hue: Hue;
  /** Whether the figure says its hue, and it is none of those that step back. */
  own: boolean;
  /** In the order of their places. */
  points: Point[];
}

/** The only line of a figure without a `series` column. */
const ONLY = "line";

export const seriesId = (spec: Pick<Spec, "series">, row: Row) => (spec.series ? String(row[spec.series] ?? "") : ONLY);

type Json = Record<string, unknown>;
const isGroup = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

/** The same as a slope; undefined where it has what no slope can draw. */
function asSlope(spec: LinesSpec, written: unknown): Json | undefined {
  if (spec.low || spec.high || !isGroup(written) || !isGroup(written.states)) return undefined;
  const states = Object.entries(written.states).map(([name, state]) => {
    if (!isGroup(state) || !Array.isArray(state.annotations)) return [name, state];
    // A value without a text stands at its end in a slope.
    const annotations = state.annotations.flatMap((one) => {
      if (!isGroup(one) || one.text === undefined) return [];
      const { at, series, text } = one;
      return [{ text, ...(series === undefined ? {} : { at: series, time: at }) }];
    });
    return [name, { ...state, annotations }];
  });
  const { series, cut: _cut, points: _points, area: _area, zero: _zero, ...fields } = written;
  return { ...fields, type: "slope", label: series, states: Object.fromEntries(states) };
}

/** Advises a slope for several lines between two places: an axis of values has little to say between them. */
function adviseSlope(spec: LinesSpec, lines: readonly string[], table: Table, report: Report): void {
  const places = new Set(table.rows.map((row) => String(row[spec.x] ?? "")));
  if (!spec.series || lines.length < 2 || places.size !== 2) return;
  const said = say.twoPlaces(spec.x);
  report.advise(
    ["x"],
    proposing(
      said,
      report.instead((written) => asSlope(spec, written)),
    ),
  );
}

/** Reports columns, lines and places that the dataset does not have. */
export function check(spec: LinesSpec, table: Table, { report }: CheckContext): void {
  report.column(["x"], spec.x);
  report.column(["y"], spec.y, ["number"]);
  if (spec.series) report.column(["series"], spec.series, ["category", "text"]);
  checkRange(spec, report);
  checkNumbers(spec, spec.y, table, report);
  const lines = spec.series ? valuesOf(table, spec.series) : [ONLY];
  const places = (series: string[]) =>
    table.rows.filter((row) => series.includes(seriesId(spec, row))).map((row) => String(row[spec.x] ?? ""));
  for (const name of Object.keys(spec.looks)) report.name(["looks", name], name, lines, "group");
  const all = [...new Set(places(lines))];
  checkPanels(spec, table, report, !hasPanelEach(spec));
  for (const [index, { from, to }] of spec.bands.entries()) {
    report.name(["bands", index, "from"], String(from), all, "value");
    report.name(["bands", index, "to"], String(to), all, "value");
  }
  checkNames(spec, table, report, { show: [lines, "group"], lit: [lines, "group"], ...comparisonNames(spec) });
  const panels = spec.panels && table.columns[spec.panels.by] ? valuesOf(table, spec.panels.by) : [];
  for (const [name, state] of Object.entries(spec.states)) {
    const at = ["states", name];
    if (state.upto !== undefined) report.name([...at, "upto"], String(state.upto), all, "value");
    for (const [index, { at: where, series, panel }] of state.annotations.entries()) {
      if (panel !== undefined) report.name([...at, "annotations", index, "panel"], panel, panels, "value");
      if (series) report.name([...at, "annotations", index, "series"], series, lines, "group");
      if (where === undefined) continue;
      const known = places([series ?? sure(lines[0])]);
      report.name([...at, "annotations", index, "at"], String(where), known, "value");
    }
  }
  adviseSlope(spec, lines, table, report);
}

/** Whether each line has a panel, with the others behind it. */
export const hasPanelEach = ({ panels, series }: { panels?: { by: string } | undefined; series?: string | undefined }) =>
  panels !== undefined && panels.by === series;

/** The hue of the line at a place in the order: the accent, then one that is told from it, then ash for all that follow. */
function hueAt(spec: Spec, index: number): Hue {
  if (index === 0) return "accent";
  // In panels a key tells lines apart, not the names at their ends.
  const told = spec.panels && !hasPanelEach(spec) ? 4 : 1;
  if (index > told) return "ash";
  const taken = Object.values(spec.looks).map((look) => look.hue);
  const others: Hue[] = isInk(spec) || told > 1 ? ["azurite", "ochre", "malachite", "cinnabar"] : ["ink", "azurite"];
  const free = others.filter((one) => one !== spec.accent && !taken.includes(one));
  return free[index - 1] ?? "ash";
}

/** The lines of a dataset, in the order of their column's values; of some of its rows, those that they have. */
export function seriesOf(spec: Spec, table: Table, places: Place[], locale: string, rows?: Row[]): Series[] {
  const byId = new Map(places.map((place) => [place.id, place]));
  const ids = spec.series ? valuesOf(table, spec.series) : [ONLY];
  const byLine = group(rows ?? table.rows, (row) => seriesId(spec, row));
  return ids.flatMap((id, index) => {
    if (rows && !byLine.has(id)) return [];
    const own = byLine.get(id) ?? [];
    const points = own.map((row): Point => {
      const place = sure(byId.get(String(row[spec.x] ?? "")));
      return { place, ...drawable(spec, row, spec.y, middleOf) };
    });
    const name = spec.series ? cellName(table, spec.series, id).trim() || speakerOf(locale)("unknown") : "";
    points.sort((a, b) => ascending(a.place.at, b.place.at));
    const look = spec.looks[id]?.hue;
    const isOwn = look !== undefined && look !== "ash" && look !== "paper";
    return [{ id, name, hue: look ?? hueAt(spec, index), own: isOwn, points }];
  });
}

/** From the least to the most of some points and of what they are compared with; from zero on, where the axis begins there. */
function reached({ zero }: Spec, points: Point[], compared: { value: number }[]): [number, number] {
  const ranges = points.flatMap(({ range }) => (range ? [range.low, range.high] : []));
  const all = [...points.flatMap(({ value }) => value ?? []), ...ranges, ...compared.map(({ value }) => value)];
  const [low = 0, high = 1] = extent(all);
  if (zero || low <= 0) return [Math.min(0, low), Math.max(0, high)];
  return low === high ? [low - 1, high + 1] : [low, high];
}

/** The values the axis must reach, over all states. */
export function domainOf(spec: Spec, series: Series[]): [number, number] {
  const states = Object.values(spec.states);
  const shown = series.filter((line) => states.some((state) => isShown(state, line)));
  const points = shown.flatMap((line) => line.points.filter((point) => point.value !== null));
  return reached(spec, points, spec.references);
}

/** The values that the axis of some states must reach that has them to itself. */
export function ownDomainOf(spec: Spec, series: Series[], places: Place[], states: State[]): [number, number] {
  const points = states.flatMap((state) => {
    const last = lastOf(places, state);
    const lines = series.filter((line) => isShown(state, line));
    return lines.flatMap((line) => line.points.filter((point) => point.value !== null && point.place.at <= last));
  });
  const compared = states.flatMap((state) => shownOf(spec.references, state.references));
  return reached(spec, points, compared);
}

/** A line as a state has it: how far it goes and how it looks. */
export interface Stroke {
  line: Series;
  /** Its last known point that the state has reached. */
  end: Point;
  style: Style;
  /** Whether it is brought out. */
  bold: boolean;
}

export const isShown = ({ show }: State, { id }: Series) => show === undefined || show.includes(id);

/** The lines that a state shows and has reached. */
export function strokesOf(series: Series[], places: Place[], state: State): Stroke[] {
  const last = lastOf(places, state);
  return series.flatMap((line) => {
    const end = line.points.findLast((point) => point.place.at <= last && point.value !== null);
    if (!end || !isShown(state, line)) return [];
    const muted = isMuted(state.lit, [line.id]);
    const bold = !muted && (line.hue !== "ash" || state.lit !== undefined);
    return [{ line, end, style: { hue: line.hue, muted }, bold }];
  });
}

/** The lines that a state shows and of which no value is known at all. */
export function blanksOf(series: Series[], state: State): Series[] {
  return series.filter((line) => isShown(state, line) && line.points.every((point) => point.value === null));
}
