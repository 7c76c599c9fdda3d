// A chapter as a translator gets it: the fields of its head, the words of its tags, its paragraphs and headings, each with its place. A
// translation of it lies beside it in the same shape.

import { isMap, isNode, isScalar, parseDocument } from "yaml";
import type { BlockType } from "../../blocks/contract.ts";
import { BLOCKS, childrenOf, type Node } from "../../blocks/index.ts";
import { findHead } from "../../document/head.ts";
import { readDocument } from "../../document/read.ts";
import { type Coded, codedField, codedProse, type Span, spanOf } from "./codes.ts";
import type { Kind } from "./units.ts";

/** A text of a chapter. */
export interface Leaf {
  /** Its place in the chapter's shape: `Scrolly1/Step2/0.1`. */
  name: string;
  kind: Kind;
  /** The field of the head, or the tag and its attribute; empty for prose. */
  field: string;
  form: "head" | "attribute" | "prose";
  span: Span;
  coded: Coded;
  /** What is shown beside it. */
  picture: Picture | undefined;
}

export interface Picture {
  figure: string;
  state: string;
}

/** Paragraphs and their like that follow each other between two tags. */
export interface Run {
  name: string;
  span: Span;
  /** What stands in it, in order: `paragraph`, `heading2`, `item`, `code`. */
  shape: string[];
  leaves: Leaf[];
}

export interface Chapter {
  text: string;
  sound: boolean;
  /** The tags with the figures and states that they name, in order. */
  skeleton: string[];
  /** Where each tag begins, by its place in the chapter's shape. */
  tags: Map<string, number>;
  /** Fields of the head and words of tags, by their names. */
  fields: Map<string, Leaf>;
  runs: Map<string, Run>;
}

/** The fields of a chapter's head that readers see. */
const HEAD_FIELDS = ["title", "standfirst"] as const;

/** Reads a chapter; `own` is the language whose form of a field is meant where it is written in several. Never throws. */
export function readShape(text: string, id: string, own: string): Chapter {
  const { blocks, sound, front } = readDocument(text, id);
  const read = sound && front.sound;
  const chapter: Chapter = { text, sound: read, skeleton: [], tags: new Map(), fields: new Map(), runs: new Map() };
  addHead(chapter, own);
  addBlocks(chapter, blocks, { path: "", picture: undefined, kind: "paragraph" });
  return chapter;
}

function addHead(chapter: Chapter, own: string): void {
  const head = findHead(chapter.text);
  if (!head) return;
  const { contents } = parseDocument(chapter.text.slice(head.from, head.to), { schema: "failsafe", logLevel: "silent" });
  if (!isMap(contents)) return;
  for (const field of HEAD_FIELDS) {
    const value = contents.get(field, true);
    const node = isMap(value) ? value.get(own, true) : value;
    if (!isNode(node) || !isScalar(node) || typeof node.value !== "string" || !node.range) continue;
    const [start, end] = isMap(value) && value.range ? value.range : node.range;
    const kept = chapter.text.slice(head.from + start, head.from + end).trimEnd().length;
    const span = { start: head.from + start, end: head.from + start + kept };
    const kind = field === "title" ? "chapter" : "standfirst";
    chapter.fields.set(field, {
      name: field,
      kind,
      field,
      form: "head",
      span,
      coded: codedField(node.value),
      picture: undefined,
    });
  }
}

/** Where in a chapter the reading is: the names of the tags around, what is shown there, and what its paragraphs are. */
interface Around {
  path: string;
  picture: Picture | undefined;
  kind: Kind;
}

type Tag = Extract<Node, { attributes: object }>;
const isTag = (node: Node): node is Tag => "attributes" in node;

function addBlocks(chapter: Chapter, nodes: readonly Node[], around: Around): void {
  const counts = new Map<string, number>();
  let tags = 0;
  let run: Run | undefined;
  for (const node of nodes) {
    if (isTag(node)) {
      const count = (counts.get(node.type) ?? 0) + 1;
      counts.set(node.type, count);
      addTag(chapter, node, { ...around, path: `${around.path}${node.type}${count}` });
      tags++;
      run = undefined;
      continue;
    }
    run ??= { name: `${around.path}${tags}`, span: spanOf(node), shape: [], leaves: [] };
    run.span = { start: run.span.start, end: spanOf(node).end };
    chapter.runs.set(run.name, run);
    addLeaves(chapter, node, run, around);
  }
}

/** Paragraphs and headings, wherever in lists and quotations they stand. */
function addLeaves(chapter: Chapter, node: Node, run: Run, around: Around): void {
  if (node.type !== "paragraph" && node.type !== "heading") {
    run.shape.push(node.type);
    for (const child of childrenOf(node)) addLeaves(chapter, child, run, around);
    return;
  }
  const { picture, kind } = around;
  const [first, last] = [node.children[0], node.children.at(-1)];
  const whole = spanOf(node);
  const span = node.type === "heading" && first && last ? { start: spanOf(first).start, end: spanOf(last).end } : whole;
  run.shape.push(node.type === "heading" ? `heading${node.depth}` : "paragraph");
  run.leaves.push({
    name: `${run.name}.${run.leaves.length + 1}`,
    kind: node.type === "heading" ? "heading" : kind,
    field: "",
    form: "prose",
    span,
    coded: codedProse(chapter.text, node.children, span),
    picture,
  });
}

/** What an attribute's words are to a translator. */
const ATTRIBUTES: Record<string, Kind> = { alt: "alt", credit: "credit", by: "by", title: "heading" };
const TAG_KINDS: Record<string, Kind> = { Step: "step", Note: "note", Quote: "quote", Aside: "aside", Photo: "caption" };

function addTag(chapter: Chapter, node: Tag, around: Around): void {
  const { attributes: types }: BlockType = BLOCKS[node.type];
  const values: Record<string, string | undefined> = node.attributes;
  const picture = pictureOf(node, around.picture);
  const named = Object.entries(types).flatMap(([name, { kind }]) =>
    kind === "figure" || kind === "state" || kind === "photo" ? (values[name] ?? "") : [],
  );
  const { start } = spanOf(node);
  chapter.skeleton.push([around.path, ...named].join(" "));
  chapter.tags.set(around.path, start);
  for (const [name, span] of attributeSpans(chapter.text, start)) {
    if (types[name]?.kind !== "words") continue;
    const leaf = `${around.path}@${name}`;
    const kind = ATTRIBUTES[name] ?? "other";
    const coded = codedField(values[name] ?? "");
    chapter.fields.set(leaf, { name: leaf, kind, field: `${node.type}.${name}`, form: "attribute", span, coded, picture });
  }
  const inner = { path: `${around.path}/`, picture, kind: TAG_KINDS[node.type] ?? around.kind };
  addBlocks(chapter, childrenOf(node), inner);
}

function pictureOf(node: Tag, around: Picture | undefined): Picture | undefined {
  const { figure, state }: Record<string, string | undefined> = node.attributes;
  const shown = { figure: figure ?? around?.figure ?? "", state: state ?? "" };
  return shown.figure ? shown : around;
}

/** Where the values of a tag's attributes stand, quotes included, by their names. */
function attributeSpans(text: string, tag: number): Map<string, Span> {
  const found = new Map<string, Span>();
  const name = /<\w+/y;
  name.lastIndex = tag;
  if (!name.test(text)) return found;
  const attribute = /\s+([\w-]+)(?:\s*=\s*("[^"]*"|'[^']*'))?/y;
  attribute.lastIndex = name.lastIndex;
  for (let match = attribute.exec(text); match; match = attribute.exec(text)) {
    const [whole, key = "", value] = match;
    const end = match.index + whole.length;
    if (value !== undefined) found.set(key, { start: end - value.length, end });
  }
  return found;
}

/** Whether two chapters have the same tags in the same order. */
export function sameSkeleton(a: Chapter, b: Chapter): boolean {
  return JSON.stringify(a.skeleton) === JSON.stringify(b.skeleton);
}

/** All texts of a chapter in the order of the file. */
export function leavesOf({ fields, runs }: Chapter): { leaf: Leaf; run: Run | undefined }[] {
  const all = [
    ...[...fields.values()].map((leaf) => ({ leaf, run: undefined })),
    ...[...runs.values()].flatMap((run) => run.leaves.map((leaf) => ({ leaf, run }))),
  ];
  return all.sort((a, b) => a.leaf.span.start - b.leaf.span.start);
}
