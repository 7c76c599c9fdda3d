// What stands once over all panels: a key of lines and the words of their scales. Shared by types whose hues are those of lines.

import { markKey } from "../../marks/key.ts";
import type { Line, Text } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import type { Style } from "../../marks/style.ts";
import { type Box, middle } from "../../marks/text.ts";
import type { Reference } from "./above.ts";
import { shownOf } from "./compare.ts";
import { keyLines } from "./key.ts";

/** A line that is named. */
export interface LineEntry {
  /** What it is of: by `part` and `id` it is told from others. */
  part: "key" | "reference" | "band" | "unit";
  id: string;
  name: string;
  style: Style;
}

/** What a figure is compared with, as lines of a key. */
const referenceEntries = (references: readonly Reference[]): LineEntry[] =>
  references.map(({ id, to, label, value }) => {
    const style: Style = to === undefined ? { hue: "ash" } : { hue: "ash", weight: "bold", muted: true };
    return { part: to === undefined ? "reference" : "band", id, name: `${label} ${value}`, style };
  });

/** How a state has such a line; undefined where it is not compared with it. */
export const styleCompared = (
  state: { references?: readonly string[] | undefined; bands?: readonly string[] | undefined },
  { part, id, style }: LineEntry,
): Style | undefined => (shownOf([{ id }], part === "band" ? state.bands : state.references).length > 0 ? style : undefined);

/** Em of a line in the key, and with the gap after it. */
const LINE = 1.4;
const SWATCH = 1.9;

/** A key of lines, drawn as a state has it: `styleIn` says how, or undefined for a line that the state does not have. */
export function lineKey(entries: readonly LineEntry[], { stage, size, unit }: { stage: Box; size: Size; unit: string }) {
  const { text } = size;
  const swatched = entries.map((of) => ({ of, name: of.name, swatch: SWATCH * text }));
  const key = keyLines(swatched, { area: stage, size, unit, left: stage.x });
  const wordsAt = (name: Text["key"], words: string, x: number, y: number, style: Style): Text => ({
    key: name,
    text: words,
    x,
    y: middle(y, text),
    size: text,
    style,
  });
  const draw = (styleIn: (entry: LineEntry) => Style | undefined): { lines: Line[]; texts: Text[] } => {
    const shown = key.places.flatMap((place) => {
      const style = styleIn(place.of);
      return style
        ? [{ ...place, style, name: markKey("key", place.of.id, place.of.part === "key" ? undefined : place.of.part) }]
        : [];
    });
    const { unit: said } = key;
    return {
      lines: shown.map(({ name, x, y, style }) => ({ key: name, x1: x, y1: y, x2: x + LINE * text, y2: y, style })),
      texts: [
        ...shown.map(({ name, words, x, y, style }) =>
          wordsAt(name, words, x + SWATCH * text, y, { hue: "ink", muted: style.muted }),
        ),
        ...(said ? [wordsAt(markKey("axis", "unit"), said.words, said.x, said.y, { hue: "ash" })] : []),
      ],
    };
  };
  return { draw, unnamed: key.unnamed, height: key.height > 0 ? key.height + text * 0.3 : 0 };
}

/**
 * A type's own key, and below it the lines that all panels are compared with; the unit stands with the lines where there are any. `keyAt`
 * makes the type's key with a unit, or with none ("").
 */
export function keyAndLines<Key extends { height: number; unnamed: readonly string[] }>(
  references: readonly Reference[],
  { stage, size, unit }: { stage: Box; size: Size; unit: string },
  keyAt: (unit: string) => Key,
) {
  const isOne = references.length === 0;
  const key = keyAt(isOne ? unit : "");
  const below = { ...stage, y: stage.y + key.height };
  const across = lineKey(referenceEntries(references), { stage: below, size, unit: isOne ? "" : unit });
  return {
    key,
    across,
    height: key.height + across.height + (isOne && key.height > 0 ? size.text * 0.3 : 0),
    unnamed: [...key.unnamed, ...across.unnamed.map(({ id }) => id)],
  };
}
