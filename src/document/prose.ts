// A chapter's prose as an editor reads it: blocks of plain words, the numbers in them, and the step each block belongs to.

import { statingNumerals } from "../check/numerals.ts";
import { type Node, readMarkup } from "./mdx.ts";
import { attributeOf, findScenes, isElement } from "./scenes.ts";

/** A number in a block: a fact that is bound, or a numeral that nothing vouches for. */
export interface Mention {
  /** Where it begins in the block's text. */
  at: number;
  /** As a reader reads it. */
  written: string;
  /** Line in the chapter's file, counted from 1. */
  line: number;
  /** Id of the fact; undefined for a numeral that stands by itself. */
  fact: string | undefined;
}

/** A paragraph or a heading. */
export interface Block {
  text: string;
  line: number;
  /** Address of the step it stands in. */
  step: string | undefined;
  mentions: Mention[];
}

const BLOCKS = ["paragraph", "heading"];

/**
 * The blocks of a chapter in order, markup taken out. `id` is the chapter's, from which its steps have their addresses; `print`
 * writes a fact whose value is printed. What cannot be read as MDX has no blocks.
 */
export function readProse(text: string, id: string, print: (fact: string) => string): Block[] {
  const { tree } = readMarkup(text);
  const steps = new Map(findScenes(tree, id).flatMap((scene) => scene.steps.map((step) => [step.element, step.id] as const)));
  const blocks: Block[] = [];
  const walk = (node: Node, step: string | undefined): void => {
    const lone = isElement(node) && node.name === "Fact";
    if (BLOCKS.includes(node.type) || lone) {
      const block: Block = { text: "", line: lineOf(node), step, mentions: [] };
      write(node, block, print);
      if (block.text.trim()) blocks.push(block);
      return;
    }
    for (const child of node.children ?? []) walk(child, steps.get(node) ?? step);
  };
  walk(tree, undefined);
  return blocks;
}

function lineOf(node: Node): number {
  return node.position?.start.line ?? 1;
}

/** The words in a node. */
function wordsOf(node: Node): string {
  if (node.type === "break") return " ";
  if (node.type === "text" || node.type === "inlineCode") return (node.value ?? "").replaceAll("\n", " ");
  return (node.children ?? []).map(wordsOf).join("");
}

function write(node: Node, block: Block, print: (fact: string) => string): void {
  if (isElement(node) && node.name === "Fact") {
    const fact = attributeOf(node, "id") ?? "";
    const written = wordsOf(node).trim() || print(fact);
    block.mentions.push({ at: block.text.length, written, line: lineOf(node), fact });
    block.text += written;
    return;
  }
  if (node.type === "text") {
    const value = node.value ?? "";
    for (const { text, at } of statingNumerals(value)) {
      const line = lineOf(node) + value.slice(0, at).split("\n").length - 1;
      block.mentions.push({ at: block.text.length + at, written: text, line, fact: undefined });
    }
  }
  if (node.children) for (const child of node.children) write(child, block, print);
  else block.text += wordsOf(node);
}

/** The sentence of `text` that holds offset `at`, without white space around it, and where in it `at` is. */
export function sentenceAt(text: string, at: number): { sentence: string; offset: number } {
  const ends = [...text.matchAll(/[。！？；…]+[”’」』）)]*|[.!?;]+["”’)]*(?=\s|$)/g)].map((end) => end.index + end[0].length);
  const start = ends.findLast((end) => end <= at) ?? 0;
  const piece = text.slice(
    start,
    ends.find((end) => end > at),
  );
  return { sentence: piece.trim(), offset: at - start - (piece.length - piece.trimStart().length) };
}
