// Which attributes of which blocks are of a kind.

import type { AttributeKind, BlockType } from "../blocks/contract.ts";
import { BLOCK_NAMES, BLOCKS } from "../blocks/index.ts";

/** Attributes of one kind, by the blocks that have them. */
export function attributesOf(kind: AttributeKind) {
  return BLOCK_NAMES.flatMap((block) => {
    const { attributes }: BlockType = BLOCKS[block];
    return Object.keys(attributes).flatMap((name) => (attributes[name]?.kind === kind ? { block, name } : []));
  });
}
