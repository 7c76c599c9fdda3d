// What stands over dots: what each of a row's values is, as it is drawn, and a unit that is too long to be said on each.

import { markKey } from "../../marks/key.ts";
import type { Text } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import type { Hue, Style } from "../../marks/style.ts";
import { type Box, middle } from "../../marks/text.ts";
import type { Table } from "../figure.ts";
import { keyLines, unitText } from "../kit/key.ts";
import { isMuted } from "../kit/lit.ts";
import { headPath } from "../kit/shapes.ts";
import { FEET, HEAD, RANGE, TAIL } from "./joins.ts";
import { radiusOf } from "./plan.ts";
import type { Marks } from "./scene.ts";
import { FALLING, RISING, type Spec, type State, styleOf } from "./schema.ts";

/** What a swatch shows: a value's dot, or what leads from the first value to the last. */
interface Entry {
  columns: string[];
  as: "dot" | "range" | "arrow";
}

type Marked = Pick<Marks, "swatches" | "key" | "joins" | "heads" | "ranges">;

export interface Key {
  /** Draws it as a state has it. */
  draw(state: State, into: Marked): void;
  /** Columns for whose name there is no room. */
  unnamed: string[];
  /** px that it takes. */
  height: number;
}

/** px of a joined swatch, of a dot's radius. */
const JOINED = 6;

/** What the key names: a figure with one value has none, for its title says what it is. */
function entriesOf({ values, as }: Spec): Entry[] {
  if (values.length < 2) return [];
  const dots = (columns: string[]) => columns.map((column): Entry => ({ columns: [column], as: "dot" }));
  if (as !== "range" && as !== "arrow") return dots(values);
  const ends = [values[0], values.at(-1)].flatMap((column) => column ?? []);
  return [{ columns: ends, as }, ...dots(values.slice(1, -1))];
}

/** The hue of what joins values: no one direction's where arrows are told apart by theirs. */
function hueOf({ as, looks, values }: Spec): Hue {
  if (as === "range") return looks[values[0] ?? ""]?.hue ?? "accent";
  return looks[RISING] || looks[FALLING] ? "ash" : (looks[values.at(-1) ?? ""]?.hue ?? "accent");
}

interface Swatch {
  entry: Entry;
  /** Its left edge and its right one, the middle of its line, and a dot's radius, px. */
  x: number;
  end: number;
  y: number;
  r: number;
  muted: boolean;
}

function drawSwatch(spec: Spec, { entry: { columns, as }, x, end, y, r, muted }: Swatch, into: Marked): void {
  const [column = ""] = columns;
  const key = markKey("key", column);
  if (as === "dot") {
    const style = styleOf(spec, { column, index: spec.values.indexOf(column) });
    into.swatches.push({ key, x: x + r, y, r: r * 0.95, style: { ...style, muted } });
    return;
  }
  const hue = hueOf(spec);
  const bold: Style = { hue, weight: "bold", muted };
  if (as === "arrow") {
    into.joins.push({ key, x1: x + r * TAIL, y1: y, x2: end - r * HEAD * 0.7, y2: y, style: bold });
    into.heads.push({ key, d: headPath({ x: end, y }, { x: 1, y: 0 }, r * HEAD), style: { hue, area: true, muted } });
    into.swatches.push({ key, x: x + r * TAIL, y, r: r * TAIL, style: { hue, muted } });
    return;
  }
  const box = { x: x + 1, y: y - r * RANGE, width: end - x - 2, height: 2 * r * RANGE, rx: 0 };
  into.ranges.push({ key, ...box, style: { hue, fill: "soft", muted } });
  for (const [index, at] of [box.x, box.x + box.width].entries()) {
    const foot = { x1: at, y1: y - r * FEET, x2: at, y2: y + r * FEET };
    into.joins.push({ key: markKey("key", column, index), ...foot, style: bold });
  }
}

/** The key in lines below `area.y`; `joint` stands between the ends of a range. */
export function keyOf(
  spec: Spec,
  table: Table,
  { joint, ...place }: { area: Box; size: Size; unit: string; left: number; joint: string },
): Key {
  const { text } = place.size;
  const r = radiusOf(place.size);
  const widthOf = ({ as }: Entry) => (as === "dot" ? 2 * r : JOINED * r);
  const nameOf = ({ columns, as }: Entry) =>
    columns.map((column) => table.columns[column]?.label ?? column).join(as === "arrow" ? " → " : joint);
  const entries = entriesOf(spec).map((of) => ({ of, name: nameOf(of), swatch: widthOf(of) + text * 0.4 }));
  const lines = keyLines(entries, place);
  const { places, unnamed, height } = lines;
  const wordsAt = (key: Text["key"], words: string, x: number, y: number, style: Style): Text => ({
    key,
    text: words,
    x,
    y: middle(y, text),
    size: text,
    style,
  });
  const draw = (state: State, into: Marked) => {
    const isColumnLit = spec.values.some((column) => state.lit?.includes(column));
    for (const { of, words, x, y } of places) {
      const muted = isColumnLit && isMuted(state.lit, of.columns);
      const end = x + widthOf(of);
      drawSwatch(spec, { entry: of, x, end, y, r, muted }, into);
      into.key.push(wordsAt(markKey("key", of.columns[0]), words, end + text * 0.4, y, { hue: "ink", muted }));
    }
    into.key.push(...unitText(lines, place.size));
  };
  return { draw, unnamed: unnamed.flatMap(({ columns }) => columns), height };
}
