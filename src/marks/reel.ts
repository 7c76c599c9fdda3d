// A figure's frames at one size, packed as columns: each attribute's distinct columns once, and which one a state uses.

import type { Key } from "./key.ts";
import { type Frame, GEOMETRY, type Kind, type Layer, type Mark, type View, WORDS } from "./marks.ts";
import { type Commands, mapPoints, parsePath, sameCommands } from "./path.ts";
import { printRounded, round } from "./print.ts";
import { classesOf, readClasses } from "./style.ts";

type Cell = number | string | null;

/** `columns[name][c][m]` is mark m's value in column c; `uses[name][s]` is the column that state s takes. */
export interface PackedLayer {
  kind: Kind;
  name: string;
  bleeds?: true;
  /** A view a state, where paths are written on the plane that all of them see. */
  views?: View[];
  keys: Key[];
  columns: Record<string, Cell[][]>;
  uses: Record<string, number[]>;
}

export interface Reel {
  /** px of the figure's own coordinates. */
  width: number;
  height: number;
  states: string[];
  alts: string[];
  layers: PackedLayer[];
}

/** Presence of a mark in a state: 1 or 0. Draw order is the order of `keys`. */
const PRESENT = "+";

function cellOf(mark: Mark | undefined, name: string): Cell {
  if (name === PRESENT) return mark ? 1 : 0;
  if (name === "style") return mark ? classesOf(mark.style) : null;
  if (name === "d") return mark && "d" in mark ? printRounded(mark.d) : null;
  const value: unknown = mark && Reflect.get(mark, name);
  if (typeof value === "number") return round(value);
  return typeof value === "string" ? value : null;
}

/**
 * Keys of all states, each state's own order kept. Marks are drawn in this order in every state, so that a shared
 * mark never changes its place in the pile.
 */
function mergeKeys(lists: Key[][]): Key[] {
  const merged: Key[] = [];
  for (const list of lists) {
    let at = 0;
    for (const key of list) {
      const known = merged.indexOf(key);
      if (known >= 0) at = known + 1;
      else merged.splice(at++, 0, key);
    }
  }
  return merged;
}

/** px up to which two paths on a plane are one: both were rounded to a tenth. */
const SAME = 0.11;

const isSamePath = (a: Commands, b: Commands) =>
  sameCommands(a, b) &&
  a.every(({ points }, command) =>
    points.every(([x, y], at) => {
      const [otherX, otherY] = b[command]?.points[at] ?? [Number.NaN, Number.NaN];
      return Math.abs(x - otherX) < SAME && Math.abs(y - otherY) < SAME;
    }),
  );

const roundView = ({ k, x, y }: View): View => ({ k: round(k, 7), x: round(x, 3), y: round(y, 3) });

/** Layers with their paths on the plane that all states see, and the views of it; none where they see none. Equal paths are one object. */
function onPlane(layers: readonly Layer[]): { layers: Layer[]; views: View[] } | undefined {
  const views = layers.flatMap(({ view }) => (view ? [roundView(view)] : []));
  if (views.length < layers.length || views.length === 0) return undefined;
  const known = new Map<Key, Commands[]>();
  const planar = layers.map((layer, index): Layer => {
    const view = views[index];
    if (layer.kind !== "path" || !view) return layer;
    const marks = layer.marks.map((mark) => {
      const d = mapPoints(mark.d, ([x, y]) => [(x - view.x) / view.k, (y - view.y) / view.k]);
      const own = known.get(mark.key) ?? [];
      const same = own.find((one) => isSamePath(one, d));
      const settled = same ?? parsePath(printRounded(d));
      if (!same) known.set(mark.key, [...own, settled]);
      return { ...mark, d: settled };
    });
    return { ...layer, marks };
  });
  return { layers: planar, views };
}

function packLayer(first: Layer, given: Layer[]): PackedLayer {
  const { kind, name, bleeds } = first;
  const { layers, views } = onPlane(given) ?? { layers: given, views: undefined };
  const maps = layers.map((layer) => new Map(layer.marks.map((mark): [Key, Mark] => [mark.key, mark])));
  const keys = mergeKeys(layers.map((layer) => layer.marks.map((mark) => mark.key)));
  const columns: PackedLayer["columns"] = {};
  const uses: PackedLayer["uses"] = {};
  for (const attribute of [PRESENT, ...GEOMETRY[kind], ...WORDS[kind]]) {
    const distinct = new Map<string, number>();
    const list: Cell[][] = [];
    // An absent mark's cell repeats the last state's, so that leaving or entering alone makes no new column.
    let last: Cell[] = keys.map((key) => {
      const first = maps.find((map) => map.has(key));
      return cellOf(first?.get(key), attribute);
    });
    uses[attribute] = maps.map((map) => {
      const before = last;
      last = keys.map((key, index) =>
        map.has(key) || attribute === PRESENT ? cellOf(map.get(key), attribute) : (before[index] ?? null),
      );
      const text = JSON.stringify(last);
      const known = distinct.get(text);
      if (known !== undefined) return known;
      distinct.set(text, list.length);
      list.push(last);
      return list.length - 1;
    });
    // What no mark of the layer has, such as the turn of words that all stand upright, takes no room.
    if (list.every((column) => column.every((cell) => cell === null))) delete uses[attribute];
    else columns[attribute] = list;
  }
  return { kind, name, ...(bleeds ? { bleeds } : {}), ...(views ? { views } : {}), keys, columns, uses };
}

/** Packs frames, one a state in the order of `states`; every frame must have the same layers in the same order. */
export function packReel(states: string[], frames: Frame[], size: { width: number; height: number }): Reel {
  const shape = (frame: Frame) => frame.layers.map((layer) => `${layer.kind} ${layer.name}`).join(", ");
  const [first] = frames;
  const odd = frames.find((frame) => first && shape(frame) !== shape(first));
  if (first && odd) {
    const state = states[frames.indexOf(odd)];
    throw new Error(`state "${state}" has other layers (${shape(odd)}) than "${states[0]}" (${shape(first)})`);
  }
  return {
    width: size.width,
    height: size.height,
    states,
    alts: frames.map((frame) => frame.alt),
    layers: (first?.layers ?? []).map((layer, index) =>
      packLayer(
        layer,
        frames.flatMap((frame) => frame.layers[index] ?? []),
      ),
    ),
  };
}

/** Paths of each reel by what they were packed as, so that equal ones are one object and are read once. */
const paths = new WeakMap<Reel, Map<string, Commands>>();

function readPath(reel: Reel, d: string, view: View | undefined): Commands {
  const known = paths.get(reel) ?? new Map<string, Commands>();
  paths.set(reel, known);
  const name = view ? `${view.k} ${view.x} ${view.y} ${d}` : d;
  const path = known.get(name) ?? seen(parsePath(d), view);
  known.set(name, path);
  return path;
}

/** A path of a plane as a view of it has it, px. */
const seen = (path: Commands, view: View | undefined): Commands =>
  view ? mapPoints(path, ([x, y]) => [x * view.k + view.x, y * view.k + view.y]) : path;

const cellsOf = ({ columns, uses }: PackedLayer, attribute: string, state: number): Cell[] =>
  columns[attribute]?.[uses[attribute]?.[state] ?? -1] ?? [];

/** How many marks a state has. */
export function countPacked(reel: Reel, state: string): number {
  const index = reel.states.indexOf(state);
  return reel.layers.reduce((sum, layer) => sum + cellsOf(layer, PRESENT, index).filter(Boolean).length, 0);
}

/** The frame of one state, as it was packed (rounded). Throws on a state the reel does not hold. */
export function unpackFrame(reel: Reel, state: string): Frame {
  const index = reel.states.indexOf(state);
  if (index < 0) throw new Error(`no state "${state}" in the reel`);
  const read = (attribute: string, cell: Cell, view: View | undefined) => {
    if (attribute === "style") return readClasses(String(cell));
    return attribute === "d" ? readPath(reel, String(cell), view) : cell;
  };
  const layers = reel.layers.map((layer) => {
    const { kind, name, bleeds, views, keys } = layer;
    const view = views?.[index];
    const present = cellsOf(layer, PRESENT, index);
    const attributes = [...GEOMETRY[kind], ...WORDS[kind]].map((attribute) => ({
      attribute,
      cells: cellsOf(layer, attribute, index),
    }));
    // Loops, for a check reads tens of thousands of marks.
    const marks: Record<string, unknown>[] = [];
    for (const [row, key] of keys.entries()) {
      if (!present[row]) continue;
      const mark: Record<string, unknown> = { key };
      for (const { attribute, cells } of attributes) {
        const cell = cells[row] ?? null;
        if (cell !== null) mark[attribute] = read(attribute, cell, view);
      }
      marks.push(mark);
    }
    return { kind, name, ...(bleeds ? { bleeds } : {}), ...(view ? { view } : {}), marks } as unknown as Layer;
  });
  return { layers, alt: reel.alts[index] ?? "" };
}
