// The palette as plain values: the light look of tokens.css, its custom properties resolved, for a renderer that knows none.

import type { Hue } from "../../marks/style.ts";
import { readStyle } from "../../publish/styles.ts";

/** Custom properties by name, without the hyphens: `{ ink: "#1d2321", faint: "0.3" }`. */
export type Palette = Record<Exclude<Hue, "accent"> | "silk" | "thread" | "faint", string>;

/** The declarations of a block of CSS without rules in it, by name. */
export function declarationsOf(block: string): [name: string, value: string][] {
  return [...block.matchAll(/([\w-]+)\s*:([^;]*)(?:;|$)/g)].map(([, name, value]) => [name!, value!.trim()]);
}

/** The end of the bracket that opens at `at`. */
function closing(text: string, at: number): number {
  let depth = 0;
  for (let index = at; index < text.length; index++) {
    if (text[index] === "(") depth++;
    if (text[index] === ")" && --depth === 0) return index;
  }
  throw new Error(`a bracket is not closed: ${text}`);
}

/**
 * A value with every `var()` in it replaced, as a browser would: a property that is absent or `initial` leaves what stands after
 * the comma, an empty one leaves nothing. Throws on a property that is absent where nothing stands in for it.
 */
export function resolveValue(value: string, property: (name: string) => string | undefined): string {
  const at = value.indexOf("var(");
  if (at < 0) return value.trim().replace(/\s+/g, " ");
  const end = closing(value, at + 3);
  const [, name, fallback] = /^\s*--([\w-]+)\s*(?:,([\s\S]*))?$/.exec(value.slice(at + 4, end)) ?? [];
  const found = name === undefined ? undefined : property(name);
  const chosen = found === undefined || found === "initial" ? fallback : found;
  if (chosen === undefined) throw new Error(`no value for --${name}`);
  return resolveValue(`${value.slice(0, at)}${chosen}${value.slice(end + 1)}`, property);
}

/** A style sheet without its comments. */
export function bare(sheet: string): string {
  return sheet.replace(/\/\*[\s\S]*?\*\//g, "");
}

let palette: Palette | undefined;

/** The light look's colours. */
export function lightPalette(): Palette {
  if (palette) return palette;
  const root = /:root\s*\{([^}]*)\}/.exec(bare(readStyle("tokens")))![1]!;
  const properties = new Map(
    declarationsOf(root).flatMap(([name, value]) => (name.startsWith("--") ? [[name.slice(2), value] as const] : [])),
  );
  const property = (name: string) => properties.get(name);
  const wanted = ["paper", "ink", "ash", "cinnabar", "ochre", "azurite", "malachite", "silk", "thread", "faint"] as const;
  palette = Object.fromEntries(wanted.map((name) => [name, resolveValue(`var(--${name})`, property)])) as Palette;
  return palette;
}

/** The colour of a hue; `accent` is the hue that "accent" stands for, which leaves ink where it is none of the palette. */
export function colourOf(hue: Hue, accent: Hue): string {
  const colours = lightPalette();
  if (hue !== "accent") return colours[hue];
  return accent === "accent" || accent === "paper" ? colours.ink : colours[accent];
}
