// The lines of a key: names over a figure, each after room for its swatch, and a unit that is said once for all values.

import { markKey } from "../../marks/key.ts";
import type { Text } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import { type Box, fitText, middle, textWidth } from "../../marks/text.ts";

interface Entry<Of> {
  of: Of;
  name: string;
  /** px of its swatch, with the gap after it. */
  swatch: number;
}

/** A name of a key: its swatch begins at x, its words after it; y is the middle of its line, px. */
interface Place<Of> {
  of: Of;
  words: string;
  x: number;
  y: number;
}

interface KeyLines<Of> {
  places: Place<Of>[];
  unit: Omit<Place<Of>, "of"> | undefined;
  /** Those for whose name there is no room. */
  unnamed: Of[];
  /** px that it takes. */
  height: number;
}

/** Share of the height that the key may take. */
const MOST = 0.3;

/** Em that part a unit from the names, lest it be read as one more of them. */
const APART = 3;

/** The key in lines below `area.y`; `unit` is said at the right end of the last if there is room for it, else below, or alone at `left`. */
export function keyLines<Of>(
  entries: readonly Entry<Of>[],
  { area, size, unit, left }: { area: Box; size: Size; unit: string; left: number },
): KeyLines<Of> {
  const { text } = size;
  const right = area.x + area.width;
  const key: KeyLines<Of> = { places: [], unit: undefined, unnamed: [], height: 0 };
  let x = entries.length > 0 ? area.x : left;
  let y = area.y + text * 0.6;
  const isFull = () => y - area.y + text * 1.2 > area.height * MOST;
  const advance = (width: number) => {
    if (x <= area.x || x + width <= right) return;
    x = area.x;
    y += text * 1.5;
  };
  for (const { of, name, swatch } of entries) {
    const [words = ""] = fitText(name, text, area.width - swatch, 1);
    const width = swatch + textWidth(words, text);
    const before = { x, y };
    advance(width);
    if (key.unnamed.length > 0 || isFull()) {
      ({ x, y } = before);
      key.unnamed.push(of);
      continue;
    }
    key.places.push({ of, words, x, y });
    x += width + text * 1.3;
  }
  if (unit !== "") {
    const [words = ""] = fitText(unit, text, area.width, 1);
    const width = textWidth(words, text);
    if (entries.length === 0) x = Math.max(area.x, Math.min(x, right - width));
    else if (x + text * APART + width <= right) x = right - width;
    else advance(right);
    key.unit = { words, x, y };
  }
  key.height = entries.length > 0 || unit !== "" ? y - area.y + text * 1.2 : 0;
  return key;
}

/** The unit that a key says once for all values, if it says one. */
export function unitText({ unit }: Pick<KeyLines<unknown>, "unit">, { text }: Size): Text[] {
  if (!unit) return [];
  const at = { x: unit.x, y: middle(unit.y, text), size: text };
  return [{ key: markKey("axis", "unit"), text: unit.words, ...at, style: { hue: "ash" } }];
}
