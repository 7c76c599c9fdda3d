// Reports what the schema of a map cannot see: names that must agree with its files, its dataset and each other, and values drawn in a
// way that misleads.

import { ascending, extent } from "d3-array";
import type { Bounds } from "../../maps/camera.ts";
import { boundsAround } from "../../maps/seam.ts";
import { type Message, nearest, proposing, say } from "../../messages/index.ts";
import type { Path as At, Atlas, CheckContext, Report, Table } from "../figure.ts";
import { cellName } from "../kit/columns.ts";
import { checkNames } from "../kit/lit.ts";
import { checkNumbers } from "../kit/numbers.ts";
import { checkChoice } from "../kit/panels.ts";
import { classesOf } from "./classes.ts";
import { adviseViews } from "./empty.ts";
import { joined } from "./ground.ts";
import { GIVEN } from "./locator.ts";
import { rowValue } from "./measure.ts";
import { columnsOf, fileOf, isMeasured, type MapSpec, type Measured } from "./schema.ts";

type Layer = MapSpec["layers"][string];

/** What a layer can draw: ids of features of its file, or of its tiles. */
function idsOf(layer: Layer, atlas: Atlas): string[] {
  if (layer.draw === "tiles") return Object.keys(layer.tiles);
  return atlas[layer.geo]?.features.map(({ id }) => id) ?? [];
}

/** And what it draws: a misspelt feature is reported where the layer names it, and nowhere else. */
function drawnOf(layer: Layer, atlas: Atlas): string[] {
  const there = idsOf(layer, atlas);
  const listed = layer.draw === "tiles" ? undefined : layer.features;
  return listed?.every((one) => there.includes(one)) ? listed : there;
}

/** What a map owes to its borders and to its sketches: one field of the figure mends it for all layers. */
function checkFaces(spec: MapSpec, { report, atlas }: CheckContext): void {
  const missing = (
    lacks: boolean,
    has: (file: Atlas[string] | undefined) => boolean | undefined,
    said: (id: string) => Message,
  ) => {
    const drawn = Object.entries(spec.layers).map(([name, layer]) => ({ at: ["layers", name, "geo"], id: fileOf(layer) ?? "" }));
    const wider = typeof spec.locator === "string" ? [{ at: ["locator"], id: spec.locator }] : [];
    const found = [...drawn, ...wider].find(({ id }) => lacks && has(atlas[id]));
    if (found) report.problem(found.at, said(found.id));
  };
  const hasBorders = (file: Atlas[string] | undefined) =>
    file?.borders || file?.features.some(({ properties }) => properties.kind === "border");
  missing(!spec.approval, hasBorders, say.noApproval);
  missing(!spec.sketch, (file) => file?.survey === "sketch", say.noSketch);
}

function checkLooks(at: At, layer: Exclude<Layer, Measured>, table: Table, report: Report): void {
  if (layer.by) report.column([...at, "by"], layer.by, ["category"]);
  const column = layer.by ? table.columns[layer.by] : undefined;
  const values = column?.type === "category" ? Object.keys(column.values) : [];
  if (values.length > 0)
    for (const value of Object.keys(layer.looks ?? {})) report.name([...at, "looks", value], value, values, "value");
}

/** The columns of a layer of values: there, numbers, and all in one unit. */
function checkColumns(name: string, layer: Measured, { spec, table }: Given, report: Report): void {
  const at: At = ["layers", name];
  report.column([...at, "value"], layer.value, ["number"]);
  if (layer.per) report.column([...at, "per"], layer.per, ["number"]);
  if ("label" in layer && layer.label) report.column([...at, "label"], layer.label);
  if ("join" in layer && layer.join) report.column([...at, "join"], layer.join);
  checkBreaks(name, layer, report);
  checkNumbers(layer, layer.value, table, report, at);
  if (layer.per && !layer.scale?.unit) report.problem([...at, "per"], say.shareWithoutUnit(layer.value, layer.per));
  const unitOf = (column: string) => {
    const found = table.columns[column];
    return found?.type === "number" ? (found.unit ?? "") : undefined;
  };
  const own = unitOf(layer.value);
  const inStates = Object.entries(spec.states).map(([state, { values }]) => {
    return { place: ["states", state, "values", name] as At, column: values[name] };
  });
  const inPanels = (spec.panels?.layer === name ? spec.panels.values : []).map((column, index) => {
    return { place: ["panels", "values", index] as At, column };
  });
  for (const { place, column } of [...inStates, ...inPanels]) {
    if (column === undefined) continue;
    report.column(place, column, ["number"]);
    const unit = unitOf(column);
    if (unit !== undefined && own !== undefined && unit !== own && !layer.scale?.unit)
      report.problem(place, say.unlikeUnits(column, unit, layer.value, own));
  }
}

interface Given {
  spec: MapSpec;
  table: Table;
  atlas: Atlas;
}

/** What a layer of values draws of the rows, in all states. */
function valuesOf(name: string, layer: Measured, { spec, table, atlas }: Given): number[] {
  const own = new Set(drawnOf(layer, atlas));
  const rows = table.rows.filter(({ id }) => own.has(id));
  const all = columnsOf(name, layer, spec).flatMap((column) => rows.map((row) => rowValue(layer, row, column)));
  return all.filter((value) => value !== null);
}

/** Limits that rise. */
function checkBreaks(name: string, layer: Measured, report: Report): void {
  if (!("breaks" in layer) || typeof layer.breaks === "string") return;
  const sorted = [...new Set(layer.breaks)].sort(ascending);
  if (sorted.join() === layer.breaks.join()) return;
  const better = `[${sorted.join(", ")}]`;
  report.problem(["layers", name, "breaks"], proposing(say.breaksNotRising(better, "breaks"), { value: better }));
}

/** Limits between which all values lie, as where they are in another unit than the values. */
function checkReach(name: string, layer: Measured, given: Given, report: Report): void {
  if (!("breaks" in layer) || typeof layer.breaks === "string") return;
  const values = valuesOf(name, layer, given);
  const { of } = classesOf(values, layer);
  const [least, most] = extent(values);
  if (least === undefined || least === most || new Set(values.map(of)).size > 1) return;
  report.advise(["layers", name, "breaks"], say.breaksPartNothing(least, most));
}

/** Classes that states bring out, of those that there are. */
function checkClasses(given: Given, report: Report): void {
  const counts = Object.entries(given.spec.layers).flatMap(([name, layer]) =>
    "breaks" in layer ? [classesOf(valuesOf(name, layer, given), layer).list.length] : [],
  );
  const most = Math.max(0, ...counts);
  for (const [state, { classes }] of Object.entries(given.spec.states))
    for (const [index, one] of classes.entries())
      if (typeof one === "number" && one > most) report.problem(["states", state, "classes", index], say.noClass(one, most));
}

/** Names in a message of many. */
const SUCH = 3;

/** Rows of which a layer of areas or circles draws nothing although it is joined to them, and areas that no row is of. */
function checkJoins(name: string, layer: Measured, { spec, table, atlas }: Given, unjoined: Table, report: Report): void {
  const at: At = ["layers", name, layer.draw === "tiles" ? "tiles" : "geo"];
  const drawn = new Set(Object.values(spec.layers).flatMap((one) => drawnOf(one, atlas)));
  // Who lists features has chosen among the rows.
  const isChosen = layer.draw !== "tiles" && layer.features !== undefined;
  const ids = drawnOf(layer, atlas);
  const column = "join" in layer ? layer.join : undefined;
  const called =
    column === undefined
      ? ids
      : (layer.draw === "tiles" ? [] : (atlas[layer.geo]?.features ?? [])).flatMap(({ properties }) => properties.name ?? []);
  const columns = columnsOf(name, layer, spec);
  const lost = table.rows.flatMap((row, index) => {
    // A dataset may have rows of other things, of which this layer would draw nothing.
    if (isChosen || drawn.has(row.id) || columns.every((one) => rowValue(layer, row, one) === null)) return [];
    const own = unjoined.rows[index] ?? row;
    return [column === undefined ? row.id : cellName(unjoined, column, own[column])];
  });
  const [first] = lost;
  if (first !== undefined) report.advise(at, say.rowsOffTheMap(lost.slice(0, SUCH), lost.length, nearest(first, called)));
  const rows = new Set(table.rows.map(({ id }) => id));
  const empty = ids.filter((id) => !rows.has(id));
  if (empty.length > 0) report.advise(at, say.areasWithoutRow(empty.slice(0, SUCH), empty.length));
}

/** Units of a share or a rate, and of what is measured and not counted: years of age, money, degrees, distances. */
const RATE = /[%‰‱/]|\bper\b|\bpr\b|每|率|比/iu;
const MEASURE =
  /^\s*(?:°|℃|岁|年|天|小时|分|元|¥|€|\$|£|kr\b|years?\b|days?\b|hours?\b|min|points?\b|k?m[²2]?\b|kg\b|mm\b|cm\b|公里|米|千米|毫米|级|指数|index)/iu;
/** From this on, whole numbers that are all above zero are taken for counts. */
const MANY = 100;

/** Counts in colour tell where many live: the larger area is the darker, whatever the story is. */
function checkCounts(name: string, layer: Measured, given: Given, report: Report): void {
  if (layer.draw === "symbols" || layer.per) return;
  const column = given.table.columns[layer.value];
  const own = column?.type === "number" ? column.unit : undefined;
  const unit = layer.scale?.unit ? undefined : own;
  if (layer.scale?.unit || (unit && (RATE.test(unit) || MEASURE.test(unit)))) return;
  const values = valuesOf(name, layer, given);
  const isCounted =
    values.length > 1 && values.every((value) => value >= 0 && Number.isInteger(value)) && Math.max(...values) >= MANY;
  if (isCounted) report.advise(["layers", name, "value"], say.countInColour(layer.value, own));
}

/** Whether a wider view has a narrower one in it, and is so much wider that a small map of it says something. */
function isPart([west, south, east, north]: Bounds, [left, bottom, right, top]: Bounds): boolean {
  const isWithin = west >= left && east <= right && south >= bottom && north <= top;
  return isWithin && (east - west) * (north - south) <= GIVEN * (right - left) * (top - bottom);
}

/** A small map in which no state's view is a part. */
function checkLocator({ locator, layers, states }: MapSpec, { report, atlas }: CheckContext): void {
  const file = typeof locator === "string" ? atlas[locator] : undefined;
  if (typeof locator !== "string" || !file) return;
  const features = Object.values(layers).flatMap((layer) => {
    const drawn = drawnOf(layer, atlas);
    return (atlas[fileOf(layer) ?? ""]?.features ?? []).filter(({ id }) => drawn.includes(id));
  });
  const wider = boundsAround(file.features.map(({ geometry }) => geometry));
  const isSaying = Object.values(states).some(({ focus }) => {
    const [first] = focus;
    if (typeof first === "number") return isPart(focus as Bounds, wider);
    const named = focus.map(String).flatMap((name) => (layers[name] ? drawnOf(layers[name], atlas) : [name]));
    const seen = features.filter(({ id }) => named.includes(id)).map(({ geometry }) => geometry);
    // A misspelt feature is reported where it stands.
    return seen.length === 0 || isPart(boundsAround(seen), wider);
  });
  if (!isSaying) report.advise(["locator"], say.locatorSaysNothing(locator));
}

export function check(spec: MapSpec, written: Table, { report, atlas }: CheckContext): void {
  checkFaces(spec, { report, atlas });
  checkLocator(spec, { report, atlas });
  const table = joined(spec, written, atlas);
  const layers = Object.entries(spec.layers);
  for (const [name, layer] of layers) {
    const at: At = ["layers", name];
    if (layer.draw !== "tiles" && atlas[layer.geo])
      report.names([...at, "features"], layer.features ?? [], idsOf(layer, atlas), "feature");
    if (!isMeasured(layer)) checkLooks(at, layer, table, report);
    else checkColumns(name, layer, { spec, table, atlas }, report);
  }
  const measured = layers.flatMap(([name, layer]) => (isMeasured(layer) ? [name] : []));
  for (const [state, { values }] of Object.entries(spec.states))
    for (const name of Object.keys(values)) report.name(["states", state, "values", name], name, measured, "layer");
  const classed = layers.flatMap(([name, layer]) => ("breaks" in layer ? [name] : []));
  checkChoice(spec, report);
  if (spec.panels) report.name(["panels", "layer"], spec.panels.layer, classed, "layer");
  // Where a geo file is missing or broken, its features are not known, and that is said elsewhere.
  if (layers.some(([, layer]) => layer.draw !== "tiles" && !atlas[layer.geo])) return;
  for (const [name, layer] of layers) {
    if (!isMeasured(layer)) continue;
    const given = { spec, table, atlas };
    checkReach(name, layer, given, report);
    checkJoins(name, layer, given, written, report);
    checkCounts(name, layer, given, report);
  }
  checkClasses({ spec, table, atlas }, report);
  adviseViews(spec, atlas, report);
  const known = [...new Set([...Object.keys(spec.layers), ...layers.flatMap(([, layer]) => drawnOf(layer, atlas))])];
  const names = [known, "feature"] as const;
  // A row that is of nothing the map draws cannot be selected.
  const rows = table.rows.filter(({ id }) => known.includes(id));
  checkNames(spec, { ...table, rows }, report, { focus: names, show: names, context: names, lit: names, runs: names });
  for (const [name, state] of Object.entries(spec.states)) {
    for (const [index, { at }] of state.callouts.entries())
      if (typeof at === "string") report.name(["states", name, "callouts", index, "at"], at, known, "feature");
  }
}
