// What stands over bars: the groups' names with a swatch each, and a unit that is too long to be said on each value.

import { markKey } from "../../marks/key.ts";
import type { Rect, Text } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import { type Box, middle } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import type { Table } from "../figure.ts";
import { cellName } from "../kit/columns.ts";
import { keyLines } from "../kit/key.ts";
import { styleOf } from "./measure.ts";
import type { Spec } from "./schema.ts";

export interface Key {
  swatches: Rect[];
  words: Text[];
  /** Groups for whose name there is no room. */
  unnamed: string[];
  /** px that it takes. */
  height: number;
}

/** What an entry of the key is of: a group, or what values were to be. */
type Entry = { group: string } | { target: string };

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
  const entryOf = (group: string) => ({ of: { group } as Entry, name: cellName(table, sure(spec.group), group), swatch });
  const target = spec.target === undefined ? "" : (table.columns[spec.target]?.label ?? spec.target);
  const aim = target === "" ? [] : [{ of: { target } as Entry, name: target, swatch: text * 0.7 }];
  const targetKey = markKey("target-key", spec.target);
  const { places, unit, unnamed, height } = keyLines([...groups.map(entryOf), ...aim], place);
  const words = (key: Text["key"], words: string, x: number, y: number, hue: "ink" | "ash"): Text => ({
    key,
    text: words,
    x,
    y: middle(y, text),
    size: text,
    style: { hue },
  });
  return {
    swatches: places.map(({ of, x, y }) => {
      // As it is drawn across the bars.
      if ("target" in of)
        return { key: targetKey, x: x + 1, y: y - side / 2 - 1, width: 2, height: side + 2, rx: 0, style: { hue: "ink" } };
      const box = { x: x + 1, y: y - side / 2, width: side - 2, height: side - 2, rx: 0 };
      return { key: markKey("key", of.group), ...box, style: styleOf(spec, [of.group], groups.indexOf(of.group)) };
    }),
    words: [
      ...places.map((one) => {
        const isTarget = "target" in one.of;
        const key = "target" in one.of ? targetKey : markKey("key", one.of.group);
        return words(key, one.words, one.x + (isTarget ? text * 0.7 : swatch), one.y, "ink");
      }),
      ...(unit ? [words(markKey("axis", "unit"), unit.words, unit.x, unit.y, "ash")] : []),
    ],
    unnamed: unnamed.map((of) => ("target" in of ? sure(spec.target) : of.group)),
    height,
  };
}
