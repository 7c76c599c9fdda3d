// Reads a chapter, once: its head, and its body as typed blocks with their places in the file. All that is told of a chapter, on pages,
// in checks, in feeds and articles, is told from this.

import { toString as wordsOf } from "mdast-util-to-string";
import { CONTINUE, SKIP, visit } from "unist-util-visit";
import type { Block, Node } from "../blocks/index.ts";
import { type Edit, proposing, say } from "../messages/index.ts";
import { findConflict } from "../source/foreign.ts";
import type { Finding } from "../source/json.ts";
import { type Place, placer } from "../source/located.ts";
import { type Comment, convert } from "./convert.ts";
import { type Frontmatter, readFrontmatter } from "./frontmatter.ts";
import { readMarkup } from "./mdx.ts";
import { mended } from "./mend.ts";
import { placeOf } from "./tags.ts";

export interface Document {
  front: Frontmatter;
  blocks: Block[];
  comments: Comment[];
  /** What is wrong with the head and with the body. */
  findings: Finding[];
  /** Whether the body could be read; else what it uses is unknown. */
  sound: boolean;
}

/** What is read of a chapter that cannot be. */
const NOTHING: Omit<Document, "front"> = { blocks: [], comments: [], findings: [], sound: false };

/** Reads a chapter's file; never throws. `id` is the chapter's, from which its scenes and steps have their addresses. */
export function readDocument(text: string, id: string): Document {
  const front = readFrontmatter(text);
  const conflict = findConflict(text);
  if (conflict !== undefined) {
    const findings = [{ place: placer(text)(conflict), field: "", said: say.conflict() }];
    return { front: { ...front, findings: [], sound: false }, ...NOTHING, findings };
  }
  const fences = findFences(text);
  if (fences) {
    const said = proposing(say.fencedChapter(), { edits: fences, sure: true });
    const findings = [{ place: { line: 1, column: 1 }, field: "", said }];
    return { front: { ...front, findings: [], sound: false }, ...NOTHING, findings };
  }
  // Where a character that nobody sees stands before the head, that is what is wrong (source/folder.ts).
  if (/^[\ufeff\u200b\u2060]/.test(text)) return { front: { ...front, findings: [], sound: false }, ...NOTHING };
  const { tree, findings, sound } = readMarkup(text, front.end);
  const { blocks, comments, findings: found } = convert(tree, id);
  const body = [...findings, ...found].map((finding) => mended(text, finding));
  return { front, blocks, comments, findings: [...front.findings, ...body], sound };
}

/** The fences of Markdown around a whole chapter, as chats give it; undefined where there are none. */
function findFences(text: string): Edit[] | undefined {
  const opening = /^\s*(`{3,})(?:mdx?|markdown)?[ \t]*\r?\n(?=---[ \t]*\r?\n)/.exec(text);
  const closing = opening && new RegExp(`\\n${opening[1]}\\s*$`).exec(text);
  if (!opening || !closing) return undefined;
  return [
    { start: 0, end: opening[0].length, text: "" },
    { start: closing.index + 1, end: text.length, text: "" },
  ];
}

function isOf<Type extends Node["type"]>(node: { type: string }, type: Type): node is Extract<Node, { type: Type }> {
  return node.type === type;
}

/** All nodes of one kind in a chapter's blocks, in the order of the text. */
export function nodesOf<Type extends Node["type"]>(blocks: readonly Block[], type: Type): Extract<Node, { type: Type }>[] {
  const found: Extract<Node, { type: Type }>[] = [];
  visit(rootOf(blocks), (node) => {
    if (isOf(node, type)) found.push(node);
  });
  return found;
}

/** A figure in a chapter with its steps; one that only stands has none. */
export interface Scene {
  /** Address of the scene on its page: `transport-roads`. */
  id: string;
  kind: "Scrolly" | "Figure" | "Moment";
  figure: string;
  /** The state it begins with. */
  state: string;
  steps: { id: string; state: string; place: Place }[];
  place: Place;
}

const rootOf = (blocks: readonly Block[]) => ({ type: "root" as const, children: [...blocks] as Node[] });

/** The scenes of a chapter in order. */
export function scenesOf(blocks: readonly Block[]): Scene[] {
  const scenes: Scene[] = [];
  visit(rootOf(blocks), (node) => {
    if (node.type !== "Figure" && node.type !== "Scrolly" && node.type !== "Moment") return CONTINUE;
    const { id, type: kind, attributes } = node;
    const steps = (node.type === "Scrolly" ? node.children : []).map((step) => ({
      id: step.id,
      state: step.attributes.state,
      place: placeOf(step),
    }));
    const state = "state" in attributes ? attributes.state : (steps[0]?.state ?? "");
    scenes.push({ id, kind, figure: attributes.figure, state, steps, place: placeOf(node) });
    return SKIP;
  });
  return scenes;
}

/** A number that a chapter states; `written` is what stands between the tags, undefined where the value itself is printed. */
export interface FactUse {
  id: string;
  written: string | undefined;
  /** The form that is asked for; empty where none is. */
  as: string;
  place: Place;
}

export function factsOf(blocks: readonly Block[]): FactUse[] {
  const uses: FactUse[] = [];
  visit(rootOf(blocks), (node) => {
    if (node.type === "Fact") {
      const { id, as = "" } = node.attributes;
      uses.push({ id, written: wordsOf(node).trim() || undefined, as, place: placeOf(node) });
    } else if (node.type === "Moment") {
      const { fact: id, as = "" } = node.attributes;
      uses.push({ id, written: undefined, as, place: placeOf(node) });
    }
  });
  return uses;
}

/** Words that light up items of the figure in the state beside them. */
export interface MarkUse {
  /** The names of items as they are written; what they mean depends on the figure. */
  written: string;
  figure: string;
  state: string;
  place: Place;
}

export function marksOf(blocks: readonly Block[]): MarkUse[] {
  const marks: MarkUse[] = [];
  for (const scrolly of nodesOf(blocks, "Scrolly"))
    for (const step of scrolly.children)
      for (const node of nodesOf(step.children, "Mark"))
        marks.push({
          written: node.attributes.of,
          figure: scrolly.attributes.figure,
          state: step.attributes.state,
          place: placeOf(node),
        });
  return marks;
}

/** Addresses outside the site that a chapter links to, in the order of the text, as often as it does. */
export function linksOf(blocks: readonly Block[]): string[] {
  return nodesOf(blocks, "link").flatMap(({ url }) => (/^https?:/.test(url) ? url : []));
}

/** The words of the headings of a chapter. */
export function headingsOf(blocks: readonly Block[]): string[] {
  return nodesOf(blocks, "heading").map((node) => wordsOf(node));
}
