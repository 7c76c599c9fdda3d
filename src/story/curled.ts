// A chapter with its straight quotes as its language prints them, in prose and in attributes that hold words. Code stays as it is.

import { type Block, childrenOf, type Node } from "../blocks/index.ts";
import { curled } from "../locale/quotes.ts";
import { wordAttributes } from "./fact-words.ts";

/** What stands in a line for what is printed there and is no text of the line's: a number, a picture, code. */
const PRINTED = "\ufffc";

/** The texts of a line in order, and the line that they make with what else is printed in it. */
function textsIn(node: Node): string[] {
  if (node.type === "text") return [node.value];
  if (node.type === "break") return ["\n"];
  const children = childrenOf(node);
  return children.length > 0 ? children.flatMap(textsIn) : [PRINTED];
}

/** A node with the characters of `printed`, from `from` on, for those of its texts. */
function withTexts<One extends Node>(node: One, printed: string, from: number): One {
  if (node.type === "text") return { ...node, value: printed.slice(from, from + node.value.length) };
  if (!("children" in node) || node.children.length === 0) return node;
  let at = from;
  const children = node.children.map((child: Node) => {
    const own = withTexts(child, printed, at);
    at += textsIn(child).join("").length;
    return own;
  });
  return { ...node, children };
}

function curledNode<One extends Node>(node: One, locale: string): One {
  const words = wordAttributes(node).map(([name, written]) => [name, curled(written, locale)]);
  const own =
    "attributes" in node && words.length > 0
      ? { ...node, attributes: { ...node.attributes, ...Object.fromEntries(words) } }
      : node;
  // A quote may open in one part of a paragraph and close in another.
  if (own.type === "paragraph" || own.type === "heading") {
    const line = textsIn(own).join("");
    const printed = curled(line, locale);
    return printed === line ? own : withTexts(own, printed, 0);
  }
  if (!("children" in own)) return own;
  return { ...own, children: own.children.map((child: Node) => curledNode(child, locale)) };
}

/** Blocks written in a locale, their quotes as it prints them. */
export const curledBlocks = (blocks: readonly Block[], locale: string): Block[] =>
  blocks.map((block) => curledNode(block, locale));
