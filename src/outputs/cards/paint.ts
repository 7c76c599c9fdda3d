// How a mark looks on paper: figure.css applied to its style, for a renderer that knows no custom properties.

import type { Kind } from "../../marks/marks.ts";
import { classesOf, type Hue, type Style } from "../../marks/style.ts";
import { readStyle } from "../../publish/styles.ts";
import { bare, colourOf, declarationsOf, lightPalette, type Palette, resolveValue } from "./palette.ts";

interface Rule {
  /** Class of the layer: `layer`, `paths`. */
  layer: string;
  /** Classes that the mark must have; none stands for any mark. */
  classes: string[];
  declarations: [name: string, value: string][];
}

/** A layer's marks, by their classes: `.paths > .area.soft`, `.layer > *`. What is lit or moved in a browser is nothing on paper. */
const SELECTOR = /^\.(\w+) > (?:\*|((?:\.[\w-]+)+))$/;

type Block = [selector: string, declarations: Rule["declarations"]];

const sheets = new Map<string, Block[]>();

/** What a sheet says outside of conditions, a selector at a time. */
function blocksOf(sheet: string): Block[] {
  let blocks = sheets.get(sheet);
  if (!blocks) {
    const plain = bare(readStyle(sheet)).replace(/@[^{};]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, "");
    blocks = [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors, block]) =>
      selectors!.split(/,(?![^(]*\))/).map((selector): Block => [selector.trim(), declarationsOf(block!)]),
    );
    sheets.set(sheet, blocks);
  }
  return blocks;
}

let rules: Rule[] | undefined;

function readRules(): Rule[] {
  rules ??= blocksOf("figure").flatMap(([selector, declarations]): Rule[] => {
    const [found, layer, classes = ""] = SELECTOR.exec(selector) ?? [];
    return found ? [{ layer: layer!, classes: classes.split(".").filter(Boolean), declarations }] : [];
  });
  return rules;
}

/** What a sheet declares for a selector, resolved; `own` are the colours that custom properties stand for there, `{ c: "#1f5c7a" }`. Throws if it declares nothing. */
export function declared(sheet: string, selector: string, own: Record<string, string> = {}): Paint {
  const found = blocksOf(sheet).filter(([name]) => name === selector);
  if (found.length === 0) throw new Error(`${sheet}.css has no rule for ${selector}`);
  const property = (name: string) => own[name] ?? lightPalette()[name as keyof Palette];
  const declarations = found.flatMap(([, list]) => list);
  return Object.fromEntries(declarations.map(([name, value]) => [name, resolveValue(value, property)]));
}

/** Paint by its CSS names: `{ fill: "#b03024", "fill-opacity": "0.2" }`. */
export type Paint = Record<string, string>;

const paints = new Map<string, Paint>();

/** The paint of a mark of a style in a layer of `kind`; `accent` is the hue that "accent" stands for. */
export function paintOf(kind: Kind, style: Style, accent: Hue): Paint {
  const classes = classesOf(style).split(" ");
  const key = [kind, accent, ...classes].join(" ");
  const known = paints.get(key);
  if (known) return known;
  const matching = readRules()
    .filter((rule) => (rule.layer === "layer" || rule.layer === `${kind}s`) && rule.classes.every((one) => classes.includes(one)))
    // The more classes a selector names, the more it weighs; of equals the later counts, and sorting keeps their order.
    .sort((a, b) => a.classes.length - b.classes.length);
  const cascade = new Map(matching.flatMap(({ declarations }) => declarations));
  const property = (name: string): string | undefined =>
    name === "accent" ? colourOf("accent", accent) : (cascade.get(`--${name}`) ?? lightPalette()[name as keyof Palette]);
  const paint = Object.fromEntries(
    [...cascade].filter(([name]) => !name.startsWith("--")).map(([name, value]) => [name, resolveValue(value, property)]),
  );
  paints.set(key, paint);
  return paint;
}
