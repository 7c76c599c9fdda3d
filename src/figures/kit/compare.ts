// What all figures with axes may be compared with: values as lines across, and stretches of an axis as washes.

import { z } from "zod";
import type { Key } from "../../marks/key.ts";
import type { Path, Text } from "../../marks/marks.ts";
import { polyline } from "../../marks/path.ts";
import type { Size } from "../../marks/size.ts";
import type { Box } from "../../marks/text.ts";
import { describe } from "../../schemas/describe.ts";
import { id } from "../../schemas/names.ts";
import { text } from "../../schemas/text.ts";
import { fitLabel, stackLines } from "./label.ts";

/** A figure's fields for them; `value` is how a place on the axis of lines is written, `end` that of stretches; `more` are fields of both. */
export function comparisonFields<
  Value extends z.ZodType,
  End extends z.ZodType,
  More extends z.ZodRawShape = Record<never, never>,
>(value: Value, end: End, more: More = {} as More) {
  const name = {
    id: describe(id, "annotations.reference.id"),
    label: describe(text, "annotations.reference.label"),
    ...more,
  };
  const reference = z.strictObject({ ...name, value: describe(value, "annotations.reference.value") });
  const band = z.strictObject({
    ...name,
    from: describe(end, "annotations.band.from"),
    to: describe(end, "annotations.band.to"),
  });
  return {
    references: describe(z.array(reference).default([]), "annotations.references"),
    bands: describe(z.array(band).default([]), "annotations.bands"),
  };
}

/** A state's fields for them: which of them it shows. */
export const comparisonChoice = {
  references: describe(z.array(id).optional(), "annotations.state.references"),
  bands: describe(z.array(id).optional(), "annotations.state.bands"),
};

type Compared = readonly { id: string }[];

/** What a state's fields may name of them. */
export function comparisonNames({ references, bands }: { references: Compared; bands: Compared }) {
  const names = (list: Compared) => [list.map(({ id }) => id), "item"] as const;
  return { references: names(references), bands: names(bands) };
}

/** Those that a state shows: all, if it does not say. */
export const shownOf = <One extends { id: string }>(all: readonly One[], ids: readonly string[] | undefined) =>
  all.filter(({ id: own }) => ids === undefined || ids.includes(own));

/** Shares of a length along which something is said of it, the best first. */
const SHARES = [0, 1, 0.5, 0.25, 0.75, 0.12, 0.37, 0.62, 0.88];

/** What words may point at that are about a stroke, px. */
export const targetsAlong = ({ x1, y1, x2, y2 }: { x1: number; y1: number; x2: number; y2: number }): Box[] =>
  SHARES.map((share) => ({ x: x1 + (x2 - x1) * share, y: y1 + (y2 - y1) * share, width: 0, height: 0 }));

/** Lines of a label at most. */
const MOST_LINES = 3;
/** Shares of the frame in which a label beside an upright line may break, the best first. */
const WIDTHS = [0.28, 0.36, 0.46, 0.6];

/** A label's marks with its upper left corner, or its upper right, at a place. On a wash a halo of paper would show. */
function labelAt(
  key: Key,
  lines: readonly string[],
  corner: { x: number; y: number; anchor: "start" | "end" },
  size: number,
  halo: boolean,
): Text[] {
  const { x, y, anchor } = corner;
  return stackLines(key, lines, x, y + (lines.length * size * 1.2) / 2, { size, anchor, style: { hue: "ash", halo } });
}

/** A stretch of an axis as a wash. */
export function washOf(key: Key, { x, y, width, height }: Box): Path {
  const d = polyline(
    [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
    ],
    true,
  );
  return { key, d, style: { hue: "ash", area: true, fill: "soft" } };
}

/**
 * Places of a label from the top of an upright stretch down: within it if it has any width, then beside it; broken to shares of the frame's
 * width, the best first.
 */
export function placesAlong(
  key: Key,
  words: string,
  { left, right, top }: { left: number; right: number; top: number },
  size: Size,
  widths: readonly number[] = WIDTHS,
): Text[][] {
  const isBand = right > left;
  const fitted = widths.map((share) => fitLabel(words, size.text, Math.max(right - left - 6, size.width * share), MOST_LINES));
  const whole = fitted.filter((one) => one.whole);
  const at = (lines: string[], x: number, y: number, anchor: "start" | "end") =>
    labelAt(key, lines, { x, y, anchor }, size.text, !isBand);
  return (whole.length > 0 ? whole : fitted.slice(-1)).flatMap(({ lines }) =>
    [0, 1, 2, 3, 4, 6, 8].flatMap((row) => {
      const y = top + 2 + row * size.text * 1.2;
      const within = isBand ? [at(lines, left + 3, y, "start"), at(lines, right - 3, y, "end")] : [];
      return [...within, at(lines, right + 3, y, "start"), at(lines, left - 3, y, "end")];
    }),
  );
}

/** Shares of the plot's width to which the label of a level line is broken, the best first. */
const LEVEL_WIDTHS = [0.7, 0.5, 0.36];

/** Places of a label along a level line: over it and under it; of a stretch that has a height first within it, then beside it. */
export function placesAcross(
  key: Key,
  words: string,
  { left, right, top, bottom }: { left: number; right: number; top: number; bottom: number },
  size: Size,
): Text[][] {
  const width = right - left;
  const fitted = LEVEL_WIDTHS.map((share) => fitLabel(words, size.text, width * share, MOST_LINES));
  const whole = fitted.filter((one) => one.whole);
  const isBand = bottom > top;
  const mark = (lines: string[], x: number, y: number, anchor: "start" | "end") =>
    labelAt(key, lines, { x, y, anchor }, size.text, !isBand);
  return (whole.length > 0 ? whole : fitted.slice(0, 1)).flatMap((one) => {
    const within = isBand ? [top + 2, bottom - one.height - 2] : [];
    return [...within, top - one.height - 2, bottom + 2].flatMap((y) =>
      SHARES.map((share) =>
        share === 1
          ? mark(one.lines, right - 2, y, "end")
          : mark(one.lines, left + 2 + (width - one.width - 4) * share, y, "start"),
      ),
    );
  });
}
