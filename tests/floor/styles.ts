// What a style sheet uses of its browser: properties, values, functions, units, at-rules, selectors; without what has a fallback.

import { type Atrule, type CssNode, type Declaration, generate, parse, type Rule, walk } from "css-tree";
import { isKnown, type Path } from "./compat.ts";
import type { Use } from "./script.ts";

/** A use in a style sheet, with the selectors of its rule: a flat page has nothing of what hangs on a script's attributes. */
export interface StyleUse extends Use {
  selector: string;
  /** The property it is of, if it is of one. */
  property?: string;
}

const css = (...path: string[]): Path => ["css", ...path];

/** Where functions and units stand in MDN's data. */
const SHELVES = [
  css("types"),
  css("types", "color"),
  css("types", "image"),
  css("types", "gradient"),
  css("types", "transform-function"),
];
const UNITS: [RegExp, Path][] = [
  [/^d(vh|vw|vi|vb|vmin|vmax)$/, css("types", "length", "viewport_percentage_units_dynamic")],
  [/^s(vh|vw|vi|vb|vmin|vmax)$/, css("types", "length", "viewport_percentage_units_small")],
  [/^l(vh|vw|vi|vb|vmin|vmax)$/, css("types", "length", "viewport_percentage_units_large")],
  [/^cq/, css("types", "length", "container_query_length_units")],
];

/** Names of vendors are for who knows them, beside the name that all know. */
const isVendors = (name: string) => /^-(webkit|moz|ms|o)-/.test(name);

function ofNode(node: CssNode, property: string | undefined): [string, Path][] {
  switch (node.type) {
    case "Identifier":
      return property ? [[`${property}: ${node.name}`, css("properties", property, node.name)]] : [];
    case "Function":
      return SHELVES.map((shelf): [string, Path] => [`${node.name}()`, [...shelf, node.name]]);
    case "Dimension": {
      const [, path] = UNITS.find(([unit]) => unit.test(node.unit)) ?? [];
      return [[`1${node.unit}`, path ?? css("types", "length", node.unit)]];
    }
    case "Atrule":
      return [[`@${node.name}`, css("at-rules", node.name)]];
    case "FeatureRange":
      return [["media range", css("at-rules", "media", "range_syntax")]];
    case "PseudoClassSelector":
    case "PseudoElementSelector": {
      const many = node.name === "not" && node.children?.first?.type === "SelectorList" && node.children.first.children.size > 1;
      const name = `${node.type === "PseudoClassSelector" ? ":" : "::"}${node.name}`;
      return many ? [[":not(a, b)", css("selectors", "not", "selector_list")]] : [[name, css("selectors", node.name)]];
    }
    case "NestingSelector":
      return [["& nesting", css("selectors", "nesting")]];
    default:
      return [];
  }
}

/** What stands in one node and below. */
function usesIn(node: CssNode, property?: string): Use[] {
  const uses: Use[] = [];
  walk(node, (inner) => {
    const found = ofNode(inner, property).filter(([name, path]) => !isVendors(name.replace(/^:+/, "")) && isKnown(path));
    for (const [name, path] of found) uses.push({ name, paths: [path], line: inner.loc?.start.line ?? 0 });
  });
  return uses;
}

function usesOfDeclaration({ property, value, loc }: Declaration): Use[] {
  if (property.startsWith("--") || isVendors(property)) return usesIn(value);
  const own: Use = { name: property, paths: [css("properties", property)], line: loc?.start.line ?? 0 };
  return [...(isKnown(own.paths[0]!) ? [own] : []), ...usesIn(value, property)];
}

/** What a rule's selectors use. Whoever does not know one leaves the whole rule out: what is missing in one of several is named so. */
function usesOfSelectors(rule: Rule, lacks: (use: Use) => boolean): Use[] {
  const lists = rule.prelude.type === "SelectorList" ? rule.prelude.children.toArray().map((selector) => usesIn(selector)) : [];
  const spoils = lists.some((list) => !list.some(lacks));
  return lists.flat().map((use) => (spoils && lacks(use) ? { ...use, name: `${use.name} beside other selectors` } : use));
}

/** The declarations of a rule by property, in their order. */
function declarationsIn(rule: Rule): Map<string, Declaration[]> {
  const found = new Map<string, Declaration[]>();
  rule.block.children.forEach((child) => {
    if (child.type === "Declaration") found.set(child.property, [...(found.get(child.property) ?? []), child]);
  });
  return found;
}

/**
 * All that a sheet uses without asking `@supports` for it. `lacks` says of a use whether it is missing somewhere; a declaration with one
 * that is missing is left out where another one of the same property in the same rule has none, or a vendor's name stands beside it.
 */
export function usesOfSheet(text: string, lacks: (use: Use) => boolean): StyleUse[] {
  const uses: StyleUse[] = [];
  const asked: Atrule[] = [];
  const add = (rule: Rule | null, list: Use[], property?: string) => {
    const selector = rule ? generate(rule.prelude) : "";
    uses.push(...list.map((use) => ({ ...use, selector, ...(property ? { property } : {}) })));
  };
  walk(parse(text, { positions: true, parseCustomProperty: true }), {
    enter(node: CssNode) {
      if (node.type === "Atrule" && node.name === "supports") asked.push(node);
      if (asked.length > 0) return;
      if (node.type === "Atrule") add(null, [...usesIn({ ...node, block: null })]);
      if (node.type !== "Rule") return;
      add(node, usesOfSelectors(node, lacks));
      const all = declarationsIn(node);
      for (const [property, declarations] of all) {
        // Under a vendor's name as well, which who does not know the other does.
        if ([...all.keys()].some((name) => isVendors(name) && name.endsWith(`-${property}`))) continue;
        const lists = declarations.map(usesOfDeclaration);
        const safe = lists.find((list) => !list.some(lacks));
        for (const list of safe ? [safe] : lists) add(node, list, property);
      }
    },
    leave(node: CssNode) {
      if (node === asked.at(-1)) asked.pop();
    },
  });
  return uses;
}
