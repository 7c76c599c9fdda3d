// The contract of a block: what a tag of a chapter is, what may be written on it and in it, and how it reads in plain words.
//
// A block is a folder: `block.ts` (this contract), `<Name>.astro` (how pages print it) and `style.css`. The registries index.ts and pages.ts
// name it; every output that prints chapters has a writer for it, and every language of the editors says what it is for.

import type { Catalogue } from "../messages/index.ts";

/** What an attribute names: something of the story, which is then checked to be there, or words. */
export type AttributeKind =
  | "figure"
  | "state"
  | "fact"
  | "source"
  | "items"
  | "photo"
  | "layout"
  | "scene"
  | "focus"
  | "form"
  | "words";

/** How wide a picture stands: as the text, beyond it where the screen has room, or from edge to edge. */
export const LAYOUTS = ["column", "wide", "full"] as const;
export type Layout = (typeof LAYOUTS)[number];

/** How wide a scene stands: its figure beside its steps, or as large as the screen bears, its ground from edge to edge. */
export const SCENE_LAYOUTS = ["column", "wide"] as const;

export interface AttributeType {
  kind: AttributeKind;
  required: boolean;
}

/** Where a block's words come from when it is read as plain text. */
export interface TextWriter {
  /** What stands between its tags. */
  children(): void;
  /** Words that an attribute holds, as a line of their own. */
  line(words: string | undefined): void;
  /** A number of facts.json, as it is written between the tags or, where nothing is, as it is printed; `as`: in that form. */
  fact(id: string, as?: string): void;
}

export interface BlockType<Attributes extends Record<string, AttributeType> = Record<string, AttributeType>> {
  /** A `block` stands between paragraphs, an `inline` within a sentence. */
  level: "block" | "inline";
  attributes: Attributes;
  /** What may stand between its tags. */
  content: "blocks" | "inlines" | "steps" | "photos" | "nothing";
  /** Whether nothing need stand between its tags. */
  bare?: true;
  /** Whether it has an address on its page, made of its chapter, its figure and its state. */
  addressed?: true;
  /** Where alone it may stand: not within another block (or only in Photos), directly within a Scrolly, or anywhere within a Step. */
  stands?: "alone" | "alone or in Photos" | "in Scrolly" | "within Step";
  /** How it reads in whatever is not a page: checks, fact sheet, storyboard, the length of a chapter. */
  text(attributes: ValuesOf<Attributes>, writer: TextWriter): void;
  /** The lines of it as an editor's program offers them; `fill` makes a place for the editor to fill in. What it is for: `blocks` in messages/. */
  sample(fill: (words: string) => string, words: Catalogue["fills"]): string[];
}

/** The attributes of a block as they were written. */
export type ValuesOf<Attributes extends Record<string, AttributeType>> = {
  [Name in keyof Attributes as Attributes[Name]["required"] extends true ? Name : never]: string;
} & {
  [Name in keyof Attributes as Attributes[Name]["required"] extends true ? never : Name]?: string;
};

/** An attribute that must be written. */
export const required = <Kind extends AttributeKind>(kind: Kind) => ({ kind, required: true }) as const;

/** An attribute that may be left out. */
export const optional = <Kind extends AttributeKind>(kind: Kind) => ({ kind, required: false }) as const;

/** Keeps the exact type of a block for the nodes that are made of it. */
export function defineBlock<
  const Attributes extends Record<string, AttributeType>,
  const Type extends Omit<BlockType<Attributes>, "attributes" | "text" | "sample">,
>(type: Type & Pick<BlockType<Attributes>, "attributes" | "text" | "sample">) {
  return type;
}
