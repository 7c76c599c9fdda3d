// Facts in the texts of fields and attributes, `{{roads.total}}`: read here, once, so that pages, cards, feeds and articles get words.

import type { AttributeType } from "../blocks/contract.ts";
import { BLOCKS, type Block, type BlockName, type Node } from "../blocks/index.ts";
import { findPack } from "../locale/index.ts";
import type { FactSpec } from "../schemas/facts.ts";
import { Localised, localise } from "../schemas/text.ts";
import { factBraces, hasFacts } from "../source/fact-braces.ts";
import { isGroup } from "../source/located.ts";
import { type FormFault, factText, writeFact } from "./facts.ts";

/** A fact in a text that has been read: offsets are of the text as printed. */
export interface FactInText {
  id: string;
  as: string;
  at: number;
  length: number;
  /** Why it cannot be printed as asked. */
  fault: FormFault | undefined;
}

export interface ReadText {
  /** As it is printed; a fact that there is not stands as it is written. */
  text: string;
  facts: FactInText[];
}

/** Offsets in the text as written, by character of the printed one; undefined within what a fact prints. */
export function writtenOffsets({ text, facts }: ReadText, written: string): (number | undefined)[] {
  const braces = factBraces(written);
  const offsets: (number | undefined)[] = [];
  let from = 0;
  for (const [index, { at, length }] of facts.entries()) {
    while (offsets.length < at) offsets.push(from++);
    for (let count = 0; count < length; count++) offsets.push(undefined);
    from = braces[index]?.end ?? from;
  }
  while (offsets.length < text.length) offsets.push(from++);
  return offsets;
}

/** What reads texts with facts in them. */
export interface FactWords {
  read(text: string, locale: string): ReadText;
  /** The words alone. */
  fill(text: string, locale: string): string;
  /** The same data with every text field that holds facts read, whenever its language is chosen. */
  bind<T>(value: T): T;
  /** The same plain data, of which the language has been chosen, with facts for their ids. */
  fillAll<T>(value: T, locale: string): T;
  /** The same chapter with facts for their ids in attributes that hold words. */
  fillBlocks(blocks: readonly Block[], locale: string): Block[];
  /** Blocks in which facts that are to be printed stand in words of a locale, which is not that of the pages around. */
  writeOut(blocks: readonly Block[], locale: string): Block[];
}

/** Changes values of `value`, however deep, and leaves what holds none of them as it is. */
function change(value: unknown, leaf: (one: unknown) => unknown): unknown {
  const changed = leaf(value);
  if (changed !== value || value instanceof Localised) return changed;
  if (Array.isArray(value)) {
    const items = value.map((item) => change(item, leaf));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  if (!isGroup(value)) return value;
  const entries = Object.entries(value).map(([key, item]): [string, unknown] => [
    key,
    key === "geometry" || key === "allow" ? item : change(item, leaf),
  ]);
  return entries.some(([key, item]) => item !== value[key]) ? Object.fromEntries(entries) : value;
}

const formsIn = ({ forms }: Localised) => (typeof forms === "string" ? [forms] : Object.values(forms));

/** Attributes of a block that hold words. */
function wordsOf(name: BlockName): string[] {
  const { attributes }: { attributes: Record<string, AttributeType> } = BLOCKS[name];
  return Object.entries(attributes).flatMap(([key, { kind }]) => (kind === "words" ? [key] : []));
}

/** The attributes of a chapter's tag that hold words, as they are written. */
export function wordAttributes(node: Node): [name: string, words: string][] {
  if (!("attributes" in node)) return [];
  const written: Record<string, string | undefined> = node.attributes;
  return wordsOf(node.type).flatMap((name): [string, string][] => {
    const words = written[name];
    return words === undefined ? [] : [[name, words]];
  });
}

/** `facts`: undefined where facts.json cannot be read; `fallback`: the story's own locale. */
export function factWords(facts: ReadonlyMap<string, FactSpec | undefined> | undefined, fallback: string): FactWords {
  const read: FactWords["read"] = (text, locale) => {
    const known = findPack(locale) ? locale : fallback;
    const result: ReadText = { text: "", facts: [] };
    let from = 0;
    for (const { start, end, id, as } of factBraces(text)) {
      result.text += text.slice(from, start);
      const fact = facts?.get(id);
      const printed = fact
        ? writeFact(localise(fact, known, fallback), known, as)
        : { text: text.slice(start, end), fault: undefined };
      result.facts.push({ id, as, at: result.text.length, length: printed.text.length, fault: printed.fault });
      result.text += printed.text;
      from = end;
    }
    result.text += text.slice(from);
    return result;
  };
  const fill: FactWords["fill"] = (text, locale) => (hasFacts(text) ? read(text, locale).text : text);
  const bindOne = (one: unknown) =>
    one instanceof Localised && formsIn(one).some(hasFacts) ? new Localised(one.forms, fill) : one;
  const fillNode = <One extends Node>(node: One, locale: string): One => {
    const words = wordAttributes(node).filter(([, written]) => hasFacts(written));
    const own = words.map(([name, written]) => [name, fill(written, locale)]);
    const filled =
      "attributes" in node && own.length > 0 ? { ...node, attributes: { ...node.attributes, ...Object.fromEntries(own) } } : node;
    if (!("children" in filled)) return filled;
    return { ...filled, children: filled.children.map((child: Node) => fillNode(child, locale)) };
  };
  const writeOutNode = <One extends Node>(node: One, locale: string): One => {
    const fact = node.type === "Fact" && node.children.length === 0 ? facts?.get(node.attributes.id) : undefined;
    if (node.type === "Fact" && fact) {
      const value = factText(localise(fact, locale, fallback), locale, node.attributes.as);
      return { ...node, children: [{ type: "text", value, position: node.position }] };
    }
    if (!("children" in node)) return node;
    return { ...node, children: node.children.map((child: Node) => writeOutNode(child, locale)) };
  };
  return {
    read,
    fill,
    bind: (value) => change(value, bindOne) as typeof value,
    fillAll: (value, locale) => change(value, (one) => (typeof one === "string" ? fill(one, locale) : one)) as typeof value,
    fillBlocks: (blocks, locale) => blocks.map((block) => fillNode(block, locale)),
    writeOut: (blocks, locale) => blocks.map((block) => writeOutNode(block, locale)),
  };
}
