// What stands over bars: the groups' names with a swatch each, and a unit that is too long to be said on each value.

import { markKey } from "../../marks/key.ts";
import type { Rect, Text } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import { type Box, fitText, middle, textWidth } from "../../marks/text.ts";
import type { Table } from "../figure.ts";
import { cellName } from "../kit/columns.ts";
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

/** Share of the height that the key may take. */
const MOST = 0.3;

/** The key in lines below `area.y`; `unit` is said behind the groups, or alone at `left`. */
export function keyOf(
  spec: Spec,
  table: Table,
  groups: string[],
  { area, size, unit, left }: { area: Box; size: Size; unit: string; left: number },
): Key {
  const { text } = size;
  const side = text * 0.85;
  const right = area.x + area.width;
  const key: Key = { swatches: [], words: [], unnamed: [], height: 0 };
  let x = groups.length > 0 ? area.x : left;
  let y = area.y + text * 0.6;
  const isFull = () => y - area.y + text * 1.2 > area.height * MOST;
  const advance = (width: number) => {
    if (x <= area.x || x + width <= right) return;
    x = area.x;
    y += text * 1.5;
  };
  for (const [index, group] of groups.entries()) {
    const [name = ""] = fitText(cellName(table, sure(spec.group), group), text, area.width - side - text * 0.4, 1);
    const width = side + text * 0.4 + textWidth(name, text);
    const before = { x, y };
    advance(width);
    if (key.unnamed.length > 0 || isFull()) {
      ({ x, y } = before);
      key.unnamed.push(group);
      continue;
    }
    const box = { x: x + 1, y: y - side / 2, width: side - 2, height: side - 2, rx: 0 };
    const at = { x: x + side + text * 0.4, y: middle(y, text), size: text };
    key.swatches.push({ key: markKey("key", group), ...box, style: styleOf(spec, [group], index) });
    key.words.push({ key: markKey("key", group), text: name, ...at, style: { hue: "ink" } });
    x += width + text * 1.3;
  }
  if (unit !== "") {
    const [words = ""] = fitText(unit, text, area.width, 1);
    const width = textWidth(words, text);
    if (groups.length === 0) x = Math.max(area.x, Math.min(x, right - width));
    advance(width);
    key.words.push({ key: markKey("axis", "unit"), text: words, x, y: middle(y, text), size: text, style: { hue: "ash" } });
  }
  key.height = groups.length > 0 || unit !== "" ? y - area.y + text * 1.2 : 0;
  return key;
}
