// The rows of a scatter: where each belongs, how it looks, and which of them a state shows, brings out and names.

import { greatest, least, max, mean, median } from "d3-array";
import type { Hue, Style } from "../../marks/style.ts";
import { isSpan } from "../../schemas/span.ts";
import type { Row, Table } from "../figure.ts";
import { cellName, valuesOf } from "../kit/columns.ts";
import { isMuted } from "../kit/lit.ts";
import { placesOf } from "../kit/places.ts";
import { type Drawable, drawable, middleOf } from "../kit/range.ts";
import type { AxisName, Spec, State } from "./schema.ts";

/** A row as it is drawn. */
export interface Item {
  id: string;
  name: string;
  /** Its group's value; "" where there are none, and where it is not known. */
  group: string;
  x: Drawable;
  y: Drawable;
  /** null where it is not known; undefined where dots have no sizes. */
  size: number | null | undefined;
  /** Where it comes in the order in which dots are joined; undefined where it has no place there, and where none are joined. */
  turn: number | undefined;
}
/** A row of which both values are known. */
export interface Known extends Item {
  x: Drawable & { value: number };
  y: Drawable & { value: number };
}

export type Shape = Spec["looks"][string]["shape"];
export interface Look {
  style: Style;
  shape: Shape;
}
export interface Group {
  id: string;
  name: string;
  look: Look;
}

/** A cell on its axis; what a logarithmic axis has no place for is drawn as not known, and `check` has said so. */
function onAxis(spec: Spec, name: AxisName, row: Row): Drawable {
  const cell = drawable({}, row, spec[name], middleOf);
  const { log } = spec.axes[name];
  const isThere = cell.value !== null && (!log || Math.min(cell.value, cell.range?.low ?? cell.value) > 0);
  return isThere ? cell : { value: null, said: null, range: undefined };
}

function sizeOf(spec: Spec, row: Row): Item["size"] {
  if (!spec.size) return undefined;
  const cell = row[spec.size];
  if (isSpan(cell)) return Math.max(0, middleOf(cell));
  return typeof cell === "number" ? Math.max(0, cell) : null;
}

/** The rows of a dataset; a row without a name is called `nameless`. */
export function itemsOf(spec: Spec, table: Table, { nameless, locale }: { nameless: string; locale: string }): Item[] {
  const places = spec.connect ? placesOf(table, spec.connect, locale) : [];
  const turns = new Map(places.map(({ id, at }) => [id, at]));
  const turnOf = (row: Row) => (spec.connect && row[spec.connect] !== null ? turns.get(String(row[spec.connect])) : undefined);
  return table.rows.map((row) => ({
    id: row.id,
    name: cellName(table, spec.label, row[spec.label]).trim() || nameless,
    group: spec.group ? String(row[spec.group] ?? "") : "",
    x: onAxis(spec, "x", row),
    y: onAxis(spec, "y", row),
    size: sizeOf(spec, row),
    turn: turnOf(row),
  }));
}

export const isKnown = (item: Item): item is Known => item.x.value !== null && item.y.value !== null;

/** Whether "accent" may stand for ink: a figure that names no accent takes its chapter's, which is ink where it names none. */
const isInk = ({ accent }: Pick<Spec, "accent">) => accent === undefined || ["ink", "paper", "accent"].includes(accent);

/** Shapes of the groups that come after those for which there are hues. */
const SHAPES: readonly Shape[] = ["dot", "triangle", "square", "diamond"];

/** The looks of groups, in their order: as `looks` says, else hues that are told apart, and then the same in other shapes. */
export function groupsOf(spec: Spec, table: Table, nameless: string, many: boolean): Group[] {
  const plain = many ? "hollow" : "solid";
  const fill: Style["fill"] = spec.size ? "soft" : plain;
  const taken = Object.values(spec.looks).flatMap(({ hue }) => hue ?? []);
  const all: Hue[] = ["accent", ...(isInk(spec) ? [] : (["ink"] as const)), "azurite", "ochre", "malachite"];
  const free = all.filter((hue) => hue !== spec.accent && !taken.includes(hue));
  const hues = free.length > 0 ? free : all;
  const ids = spec.group ? valuesOf(table, spec.group) : [""];
  const withUnknown = spec.group && table.rows.some((row) => row[spec.group ?? ""] === null) ? [...new Set([...ids, ""])] : ids;
  let next = 0;
  return withUnknown.map((id): Group => {
    const { hue, look, shape } = spec.looks[id] ?? {};
    const own = id === "" && spec.group ? "ash" : hue;
    const turn = own === undefined ? next++ : 0;
    const later = SHAPES[Math.floor(turn / hues.length) % SHAPES.length] ?? "dot";
    const style: Style = { hue: own ?? hues[turn % hues.length] ?? "accent", fill: look ?? fill };
    const name = spec.group ? cellName(table, spec.group, id).trim() || nameless : "";
    return { id, name, look: { style, shape: shape ?? later } };
  });
}

/** Rows that a state shows. */
export const shownIn = (items: readonly Item[], { show }: State) => items.filter(({ id }) => !show || show.includes(id));

/** Whether a state brings something out, and not this row. */
export const isBack = ({ lit }: State, { id, group }: Item) => isMuted(lit, [id, ...(group === "" ? [] : [group])]);

/** Rows of which the names are owed where a state lights them. */
const MOST_OWED = 12;

const areas = ({ size }: Item) => size ?? 0;

/** Those that readers ask for first: the most and the least of each axis, and the largest. */
function extremesOf(items: readonly Known[]): Known[] {
  const x = ({ x: { value } }: Known) => value;
  const y = ({ y: { value } }: Known) => value;
  const found = [greatest(items, y), greatest(items, x), least(items, y), least(items, x)];
  const largest = (max(items, areas) ?? 0) > 0 ? greatest(items, areas) : undefined;
  return [...new Set([...found, largest].flatMap((item) => item ?? []))];
}

/**
 * Whose names a state wants, the most wanted first; and whether they are owed, or stand where there happens to be room. Of dots that are
 * joined, the `ends` of their lines are asked for before all.
 */
export function namedIn(
  { within: items, back, state }: { within: readonly Known[]; back: ReadonlySet<Item>; state: State },
  ends: readonly Known[],
): { owed: Known[]; offered: Known[] } {
  if (state.labels === "none") return { owed: [], offered: [] };
  const front = items.filter((item) => !back.has(item));
  const own = front.filter(({ id }) => state.lit?.includes(id));
  // Of a line that steps back as a whole nobody asks where it begins.
  const alive = new Set(front.map(({ group }) => group));
  const tips = ends.filter(({ group }) => alive.has(group));
  const first = tips.length > 0 ? tips : extremesOf(front);
  if (state.labels === "all") return { owed: [...new Set([...own, ...first, ...front, ...items])], offered: [] };
  const owed = own.length <= MOST_OWED ? own : [];
  if (tips.length > 0 && tips.length <= MOST_OWED) return { owed: [...new Set([...owed, ...tips])], offered: [] };
  return { owed, offered: own.length > 0 && owed.length > 0 ? [] : extremesOf(own.length > 0 ? own : front) };
}

/** The value at which a line of comparison stands, in the data's unit; undefined where no value is known. */
export function placeOf({ axis, value }: Spec["references"][number], items: readonly Item[]): number | undefined {
  if (typeof value === "number") return value;
  const values = items.flatMap((item) => item[axis].value ?? []);
  return value === "median" ? median(values) : mean(values);
}
