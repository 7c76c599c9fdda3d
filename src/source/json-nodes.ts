// What stands where in a JSON text.

import { type Node, parseTree } from "jsonc-parser";

/** The tree of the text that was read last: a file's problems come one after the other. */
let last: { text: string; root: Node | undefined } | undefined;

function treeOf(text: string): Node | undefined {
  if (last?.text !== text) last = { text, root: parseTree(text) };
  return last.root;
}

/** The outermost value that begins at `offset` in a JSON text, as far as it can be read. */
export function nodeStartingAt(text: string, offset: number): Node | undefined {
  const find = (node: Node): Node | undefined => {
    if (node.type !== "property" && node.offset === offset) return node;
    if (offset < node.offset || offset >= node.offset + node.length) return undefined;
    for (const child of node.children ?? []) {
      const found = find(child);
      if (found) return found;
    }
    return undefined;
  };
  const root = treeOf(text);
  return root && find(root);
}
