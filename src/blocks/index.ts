// The registry of blocks, and the tree that a chapter is read into: nodes of Markdown (mdast) and of these blocks, each with its place
// in the file. What prints chapters takes `Writers`: a kind of node without a writer does not compile.

import type { Position } from "unist";
import { namesIn } from "../sure.ts";
import { aside } from "./aside/block.ts";
import type { BlockType, ValuesOf } from "./contract.ts";
import { fact } from "./fact/block.ts";
import { figure } from "./figure/block.ts";
import { mark } from "./mark/block.ts";
import { moment } from "./moment/block.ts";
import { note } from "./note/block.ts";
import { photo } from "./photo/block.ts";
import { photos } from "./photos/block.ts";
import { quote } from "./quote/block.ts";
import { ruby } from "./ruby/block.ts";
import { scrolly } from "./scrolly/block.ts";
import { step } from "./step/block.ts";

export const BLOCKS = {
  Scrolly: scrolly,
  Step: step,
  Figure: figure,
  Moment: moment,
  Photo: photo,
  Photos: photos,
  Fact: fact,
  Note: note,
  Quote: quote,
  Aside: aside,
  Mark: mark,
  Ruby: ruby,
} satisfies Record<string, BlockType>;

export type BlockName = keyof typeof BLOCKS;
export const BLOCK_NAMES = namesIn(BLOCKS);

export function isBlockName(name: string): name is BlockName {
  return Object.hasOwn(BLOCKS, name);
}

interface Placed {
  position: Position;
}

interface Content {
  blocks: Block[];
  inlines: Inline[];
  steps: NodeOf<"Step">[];
  photos: NodeOf<"Photo">[];
  nothing: [];
}

/** A tag of a chapter as it was read. `id` is its address on the page: `transport-roads`, `transport-roads-through`. */
export type NodeOf<Name extends BlockName> = Placed & {
  type: Name;
  attributes: ValuesOf<(typeof BLOCKS)[Name]["attributes"]>;
  children: Content[(typeof BLOCKS)[Name]["content"]];
} & ((typeof BLOCKS)[Name] extends { addressed: true } ? { id: string } : unknown);

type AtLevel<Level extends BlockType["level"]> = {
  [Name in BlockName]: (typeof BLOCKS)[Name]["level"] extends Level ? NodeOf<Name> : never;
}[BlockName];

export interface Paragraph extends Placed {
  type: "paragraph";
  children: Inline[];
}
/** `depth` as it is written: 2 for `##`. `id` is its address in the chapter. */
export interface Heading extends Placed {
  type: "heading";
  depth: number;
  id: string;
  children: Inline[];
}
/** `loose`: its items hold paragraphs, set apart. */
export interface List extends Placed {
  type: "list";
  ordered: boolean;
  start: number;
  loose: boolean;
  children: ListItem[];
}
export interface ListItem extends Placed {
  type: "listItem";
  children: Block[];
}
export interface Blockquote extends Placed {
  type: "blockquote";
  children: Block[];
}
export interface Code extends Placed {
  type: "code";
  language: string | undefined;
  value: string;
}
export interface ThematicBreak extends Placed {
  type: "thematicBreak";
}
export interface Text extends Placed {
  type: "text";
  value: string;
}
export interface InlineCode extends Placed {
  type: "inlineCode";
  value: string;
}
export interface Strong extends Placed {
  type: "strong";
  children: Inline[];
}
export interface Emphasis extends Placed {
  type: "emphasis";
  children: Inline[];
}
export interface Link extends Placed {
  type: "link";
  url: string;
  title: string | undefined;
  children: Inline[];
}
/** A picture of public/ by its address. */
export interface Image extends Placed {
  type: "image";
  url: string;
  alt: string;
  title: string | undefined;
}
export interface Break extends Placed {
  type: "break";
}

/** What stands between blank lines. A step stands within its scrolly only. */
export type Block = Paragraph | Heading | List | Blockquote | Code | ThematicBreak | Exclude<AtLevel<"block">, NodeOf<"Step">>;
/** What stands within a sentence. */
export type Inline = Text | InlineCode | Strong | Emphasis | Link | Image | Break | AtLevel<"inline">;
export type Node = Block | Inline | ListItem | NodeOf<"Step">;

/** How an output prints each kind of node; `context` is its own. */
export type Writers<Context, Out> = {
  [Type in Node["type"]]: (node: Extract<Node, { type: Type }>, context: Context) => Out;
};

/** Prints nodes in order with an output's writers. */
export function writeNodes<Context, Out>(nodes: readonly Node[], writers: Writers<Context, Out>, context: Context): Out[] {
  return nodes.map((node) => (writers[node.type] as (one: Node, context: Context) => Out)(node, context));
}

/** The nodes within a node; none where it has none. */
export function childrenOf(node: Node): readonly Node[] {
  return "children" in node ? node.children : [];
}
