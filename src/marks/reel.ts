// A figure's frames at one size, packed as columns: each attribute's distinct columns once, and which one a state uses.

import type { Key } from "./key.ts";
import { type Frame, GEOMETRY, type Kind, type Layer, type Mark, WORDS } from "./marks.ts";
import { type Commands, parsePath } from "./path.ts";
import { printRounded, round } from "./print.ts";
import { classesOf, readClasses } from "./style.ts";

type Cell = number | string | null;

/** `columns[name][c][m]` is mark m's value in column c; `uses[name][s]` is the column that state s takes. */
export interface PackedLayer {
  kind: Kind;
  name: string;
  bleeds?: true;
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

function packLayer(first: Layer, layers: Layer[]): PackedLayer {
  const { kind, name, bleeds } = first;
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
    columns[attribute] = list;
  }
  return { kind, name, ...(bleeds ? { bleeds } : {}), keys, columns, uses };
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

function readPath(reel: Reel, d: string): Commands {
  const known = paths.get(reel) ?? new Map<string, Commands>();
  paths.set(reel, known);
  const path = known.get(d) ?? parsePath(d);
  known.set(d, path);
  return path;
}

/** The frame of one state, as it was packed (rounded). Throws on a state the reel does not hold. */
export function unpackFrame(reel: Reel, state: string): Frame {
  const index = reel.states.indexOf(state);
  if (index < 0) throw new Error(`no state "${state}" in the reel`);
  const read = (attribute: string, cell: Cell) => {
    if (attribute === "style") return readClasses(String(cell));
    return attribute === "d" ? readPath(reel, String(cell)) : cell;
  };
  const layers = reel.layers.map(({ kind, name, bleeds, keys, columns, uses }) => {
    const cellsOf = (attribute: string): Cell[] => columns[attribute]?.[uses[attribute]?.[index] ?? -1] ?? [];
    const present = cellsOf(PRESENT);
    const attributes = [...GEOMETRY[kind], ...WORDS[kind]].map((attribute) => ({ attribute, cells: cellsOf(attribute) }));
    const marks = keys.flatMap((key, row) => {
      if (!present[row]) return [];
      const values = attributes.flatMap(({ attribute, cells }) => {
        const cell = cells[row] ?? null;
        return cell === null ? [] : [[attribute, read(attribute, cell)] as const];
      });
      return [{ key, ...Object.fromEntries(values) }];
    });
    return { kind, name, ...(bleeds ? { bleeds } : {}), marks } as Layer;
  });
  return { layers, alt: reel.alts[index] ?? "" };
}
