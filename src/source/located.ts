// A document whose values know where they stand: what JSON files and frontmatter have in common.

/** Where in a file's value something stands: `["states", "all", "group"]`. */
export type Path = (string | number)[];

/** Line and column, counted from 1. */
export interface Place {
  line: number;
  column: number;
}

export interface Located {
  /** The parsed value. */
  value: unknown;
  /** Where the value at `path` stands; the nearest thing around it if there is none. */
  place(path: Path): Place;
  /** Where the key at the end of `path` stands; the nearest thing around it if there is none. */
  keyPlace(path: Path): Place;
  /** A field as it is written in this kind of document, to paste. */
  line(key: string, sample: string): string;
}

/** Turns offsets in `text` into lines and columns. */
export function placer(text: string): (offset: number) => Place {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}

/** UTF-16 offset of a place in `text`; undefined past its end. */
export function offsetAt(text: string, { line, column }: Place): number | undefined {
  let start = 0;
  for (let count = 1; count < line; count++) {
    const end = text.indexOf("\n", start);
    if (end < 0) return undefined;
    start = end + 1;
  }
  const offset = start + column - 1;
  return offset <= text.length ? offset : undefined;
}

/** The value at `path` within `value`; undefined where the path leads nowhere. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value;
  for (const key of path) {
    // Only what was written: every object has a "constructor" of its own accord.
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, key)) return undefined;
    found = Reflect.get(found, key);
  }
  return found;
}

/** A path as an editor names it: `states.all.lit.values.0`. */
export function fieldOf(path: readonly PropertyKey[]): string {
  return path.map(String).join(".");
}

/** Whether `value` is a group of named fields. */
export function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
