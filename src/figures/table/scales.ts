// What the cells of a column are drawn by, shared by all of its rows in all states: one zero and one unit of length, and the steps of shades.

import { extent } from "d3-array";
import { scaleLinear, scaleQuantile } from "d3-scale";
import type { Hue } from "../../marks/style.ts";
import type { Cell } from "./content.ts";
import type { Spec } from "./schema.ts";

/** Shades of a column at most: more are not told apart in grey print, and on a fourth in a dark theme ink has less than 4.5 : 1. */
const SHADES = [1, 2, 3];

export interface Scale {
  /** Where a value stands between the least and the most that bars reach, 0 to 1; zero is always between them. */
  along(value: number): number;
  /** How deep a value's shade is, 1 to 3 and 0 for none, and its hue: values below zero have one of their own where there are others. */
  shade(value: number): { depth: number; hue: Hue };
}

/** "accent" is ink where nobody names one: shades of ink would be those of what steps back. */
function huesOf({ accent = "ink" }: Pick<Spec, "accent">): { above: Hue; below: Hue } {
  const above = ["ink", "paper", "ash", "accent"].includes(accent) ? "ochre" : "accent";
  return { above, below: accent === "azurite" ? "ochre" : "azurite" };
}

export function scaleOf(spec: Spec, cells: readonly Cell[]): Scale {
  const known = cells.flatMap(({ drawn: { value, range } }) =>
    value === null ? [] : [value, range?.low ?? value, range?.high ?? value],
  );
  const [low = 0, high = 0] = extent([0, ...known]);
  const along = scaleLinear([low, high === low ? low + 1 : high], [0, 1]);
  const sizes = cells.flatMap(({ drawn: { value } }) => (value === null || value === 0 ? [] : [Math.abs(value)]));
  const distinct = new Set(sizes).size;
  const quantile = scaleQuantile(sizes, SHADES.slice(0, Math.max(1, distinct)));
  // Without values below zero the least may be zero, and has the palest shade.
  const isMixed = low < 0 && high > 0;
  const { above, below } = huesOf(spec);
  const shade = (value: number) => ({
    depth: value === 0 ? Number(!isMixed) : (quantile(Math.abs(value)) ?? 1),
    hue: isMixed && value < 0 ? below : above,
  });
  return { along, shade };
}
