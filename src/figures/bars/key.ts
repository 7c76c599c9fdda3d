// What stands over bars: the groups' names with a swatch each, and a unit that is too long to be said on each value.

import { markKey } from "../../marks/key.ts";
import type { Rect, Text } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import { type Box, middle } from "../../marks/text.ts";
import type { Table } from "../figure.ts";
import { cellName } from "../kit/columns.ts";
import { keyLines, unitText } from "../kit/key.ts";
import { sure } from "../kit/sure.ts";
import type { Spec } from "./schema.ts";
import { styleOf } from "./schema.ts";

export interface Key {
  swatches: Rect[];
  words: Text[];
  /** Groups for whose name there is no room. */
  unnamed: string[];
  /** px that it takes. */
  height: number;
}

/** The key in lines below `area.y`; `unit` is said after the groups, or alone at `left`. */
export function keyOf(
  spec: Spec,
  table: Table,
  groups: string[],
  place: { area: Box; size: Size; unit: string; left: number },
): Key {
  const { text } = place.size;
  const side = text * 0.85;
  const swatch = side + text * 0.4;
  const entries = groups.map((group) => ({ of: group, name: cellName(table, sure(spec.group), group), swatch }));
  const lines = keyLines(entries, place);
  const { places, unnamed, height } = lines;
  const wordsOf = ({ of, words, x, y }: (typeof places)[number]): Text => {
    return { key: markKey("key", of), text: words, x: x + swatch, y: middle(y, text), size: text, style: { hue: "ink" } };
  };
  return {
    swatches: places.map(({ of, x, y }) => {
      const box = { x: x + 1, y: y - side / 2, width: side - 2, height: side - 2, rx: 0 };
      return { key: markKey("key", of), ...box, style: styleOf(spec, [of], groups.indexOf(of)) };
    }),
    words: [...places.map(wordsOf), ...unitText(lines, place.size)],
    unnamed,
    height,
  };
}
