// From a tree of MDX (mdast) to a chapter's own: every tag becomes a node of its block, addresses are given, and what cannot stand
// where it stands is reported.

import GithubSlugger from "github-slugger";
import type { Definition, Paragraph, Root, RootContent } from "mdast";
import { toString as wordsOf } from "mdast-util-to-string";
import type { Position } from "unist";
import { visit } from "unist-util-visit";
import type { BlockType } from "../blocks/contract.ts";
import {
  BLOCK_NAMES,
  BLOCKS,
  type Block,
  type BlockName,
  childrenOf,
  type Inline,
  isBlockName,
  type ListItem,
  type Node,
  type NodeOf,
} from "../blocks/index.ts";
import { say } from "../messages/index.ts";
import type { Finding } from "../source/json.ts";
import type { Place } from "../source/located.ts";
import { checkAttributes, type Element, isElement, placeOf, positionOf, valuesOf } from "./tags.ts";

/** A comment in braces, which prints nothing but may say what an editor allows. */
export interface Comment {
  text: string;
  place: Place;
  /** The block after it, or the paragraph in which it stands. */
  covers: Position | undefined;
  /** Where the step begins directly within which it stands. */
  step: Place | undefined;
}

export interface Converted {
  blocks: Block[];
  comments: Comment[];
  findings: Finding[];
}

function isComment(node: RootContent): boolean {
  return node.type === "mdxFlowExpression" || node.type === "mdxTextExpression";
}

function isBlank(node: RootContent): boolean {
  return node.type === "text" && node.value.trim() === "";
}

/** The block that a tag names, if it names one. */
function blockOf(node: RootContent): BlockName | undefined {
  const name = isElement(node) ? (node.name ?? "") : "";
  return isBlockName(name) ? name : undefined;
}

const typeOf = (name: BlockName): BlockType => BLOCKS[name];

/** A paragraph of nothing but tags: they stand by themselves, as MDX prints them. */
function isLone({ children }: Paragraph): boolean {
  return children.every((child) => isElement(child) || isComment(child) || isBlank(child));
}

function shorten(text: string): string {
  const line = text.trim().replace(/\s+/g, " ");
  return `“${line.length > 16 ? `${line.slice(0, 16)}…` : line}”`;
}

/** What the whole conversion shares. */
interface Shared {
  /** Id of the chapter. */
  chapter: string;
  comments: Comment[];
  /** Addresses that are given away. */
  taken: Set<string>;
  slugger: GithubSlugger;
  /** Addresses of links and pictures that stand elsewhere in the chapter. */
  definitions: Map<string, Definition>;
  report(place: Place, field: string, said: Finding["said"]): void;
}

/** Where in the tree the conversion is: the blocks around, outermost first, and the figure of the scrolly among them. */
interface Around extends Shared {
  names: readonly BlockName[];
  figure: string;
  /** The tag of the step directly around. */
  step?: Element | undefined;
}

/** Converts the body of the chapter `chapter`. */
export function convert(tree: Root, chapter: string): Converted {
  const findings: Finding[] = [];
  const around: Around = {
    chapter,
    comments: [],
    taken: new Set(),
    slugger: new GithubSlugger(),
    definitions: new Map(),
    report: ({ line, column }, field, said) => findings.push({ place: { line, column }, field, said }),
    names: [],
    figure: "",
  };
  const pictured = new Set<string>();
  visit(tree, "imageReference", ({ identifier }) => {
    pictured.add(identifier);
  });
  visit(tree, "definition", (node) => {
    // Of a picture's address more is said where the picture stands.
    if (!pictured.has(node.identifier)) checkLink(node, around);
    if (!around.definitions.has(node.identifier)) around.definitions.set(node.identifier, node);
  });
  return { blocks: blocks(tree.children, around), comments: around.comments, findings };
}

/** `<chapter>-<figure>-<state>`, and `-2` where the chapter comes back to it. */
function address({ chapter, taken }: Shared, ...parts: string[]): string {
  const wanted = [chapter, ...parts].join("-");
  let free = wanted;
  for (let count = 2; taken.has(free); count++) free = `${wanted}-${count}`;
  taken.add(free);
  return free;
}

/** Links lead to the web, to a mailbox or about this site; anything else would run or fail. */
function checkLink(node: { url: string; position?: Position | undefined }, around: Shared): void {
  const good = /^(https?:\/\/[^/]|mailto:.|[#/](?!\/))/i.test(node.url.replace(/\s/g, ""));
  if (!good) around.report(placeOf(node), "", say.badLink(node.url));
}

function noteComment(node: RootContent, siblings: readonly RootContent[], parent: RootContent | undefined, around: Around): void {
  if (!("value" in node)) return;
  const after = siblings.slice(siblings.indexOf(node) + 1).find((one) => !isComment(one) && !isBlank(one));
  const covers = parent?.type === "paragraph" ? parent : after;
  around.comments.push({
    text: node.value,
    place: placeOf(node),
    covers: covers?.position,
    step: around.step && placeOf(around.step),
  });
}

/** Nodes where blocks stand; words that stand there by themselves make a paragraph. */
function blocks(nodes: readonly RootContent[], around: Around, parent?: RootContent): Block[] {
  const found: Block[] = [];
  let run: RootContent[] = [];
  const endRun = () => {
    const [first] = run;
    const last = run.at(-1);
    if (first && last && !run.every(isBlank)) {
      const position = { start: positionOf(first).start, end: positionOf(last).end };
      found.push({ type: "paragraph", children: inlines(run, around), position });
    }
    run = [];
  };
  for (const node of nodes) {
    if (isComment(node)) noteComment(node, nodes, parent, around);
    else if (isInline(node)) run.push(node);
    else {
      endRun();
      found.push(...block(node, around));
    }
  }
  endRun();
  return found;
}

/** Whether a node belongs into a sentence; a tag that nobody knows is as its place is. */
function isInline(node: RootContent): boolean {
  const name = blockOf(node);
  if (name) return typeOf(name).level === "inline";
  return ["text", "strong", "emphasis", "inlineCode", "break", "link", "image", "linkReference", "imageReference"].includes(
    node.type,
  );
}

function block(node: RootContent, around: Around): Block[] {
  const position = positionOf(node);
  if (node.type === "paragraph" && isLone(node)) return blocks(node.children, around, node);
  if (isElement(node)) return tag(node, around) as Block[];
  switch (node.type) {
    case "paragraph":
      return [{ type: "paragraph", children: inlines(node.children, around, node), position }];
    case "heading": {
      const children = inlines(node.children, around, node);
      return [{ type: "heading", depth: node.depth, id: around.slugger.slug(wordsOf(node)), children, position }];
    }
    case "list": {
      const loose = node.spread === true || node.children.some((item) => item.spread);
      const children = node.children.map(
        (item): ListItem => ({ type: "listItem", children: blocks(item.children, around), position: positionOf(item) }),
      );
      return [{ type: "list", ordered: node.ordered === true, start: node.start ?? 1, loose, children, position }];
    }
    case "blockquote":
      return [{ type: "blockquote", children: blocks(node.children, around), position }];
    case "code":
      return [{ type: "code", language: node.lang ?? undefined, value: node.value, position }];
    case "thematicBreak":
      return [{ type: "thematicBreak", position }];
    default:
      return []; // The head, definitions: they print nothing by themselves.
  }
}

function inlines(nodes: readonly RootContent[], around: Around, parent?: RootContent): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (!isComment(node)) return inline(node, around);
    noteComment(node, nodes, parent, around);
    return [];
  });
}

function inline(node: RootContent, around: Around): Inline[] {
  const position = positionOf(node);
  if (isElement(node)) {
    const name = blockOf(node);
    if (name && typeOf(name).level === "block") around.report(placeOf(node), name, say.sceneInText(name));
    const found = tag(node, around);
    return name && typeOf(name).level === "inline" ? (found as Inline[]) : found.flatMap(inlinesIn);
  }
  switch (node.type) {
    case "text":
    case "inlineCode":
      return [{ type: node.type, value: node.value, position }];
    case "strong":
    case "emphasis":
      return [{ type: node.type, children: inlines(node.children, around), position }];
    case "link":
      checkLink(node, around);
      return [link(node, node, around)];
    case "linkReference": {
      const to = around.definitions.get(node.identifier);
      return to ? [link(node, to, around)] : inlines(node.children, around);
    }
    case "image":
      return [image(node, position, around)];
    case "imageReference": {
      const to = around.definitions.get(node.identifier);
      return to ? [image({ ...to, alt: node.alt }, position, around)] : [];
    }
    case "break":
      return [{ type: "break", position }];
    case "paragraph":
      return inlines(node.children, around, node); // Words on lines of their own within an inline tag.
    default:
      return [];
  }
}

type Linking = Extract<RootContent, { type: "link" | "linkReference" }>;
function link(node: Linking, to: { url: string; title?: string | null | undefined }, around: Around): Inline {
  const children = inlines(node.children, around);
  return { type: "link", url: to.url, title: to.title ?? undefined, children, position: positionOf(node) };
}

interface Picture {
  url: string;
  alt?: string | null | undefined;
  title?: string | null | undefined;
}
function image({ url, alt, title }: Picture, position: Position, around: Shared): Inline {
  if (/^\/?photos\//.test(url)) {
    around.report(position.start, "", say.photoInMarkdown(url.replace(/^\//, ""), alt ?? ""));
    return { type: "image", url, alt: alt ?? "", title: title ?? undefined, position };
  }
  if (!alt?.trim()) around.report(position.start, "", say.imageWithoutAlt(url));
  // What is not in public/ is on another site, hidden in the address, or a file that would not be copied.
  if (!/^\/(?!\/)/.test(url)) around.report(position.start, "", say.imageAway(url));
  return { type: "image", url, alt: alt ?? "", title: title ?? undefined, position };
}

/** A tag as a node of its block; of one that nobody knows, what is in it. */
function tag(element: Element, around: Around): (Node | Block)[] {
  const name = blockOf(element);
  const children: RootContent[] = element.children;
  if (!name) {
    // Tags of Office, as Word pastes them: `<o:p>`.
    const foreign = element.name?.includes(":") ? say.htmlTag(element.name, "delete") : undefined;
    around.report(placeOf(element), element.name ?? "", foreign ?? say.unknownComponent(element.name || "…", BLOCK_NAMES));
    return blocks(children, around);
  }
  checkAttributes(element, name, around.report);
  checkPlace(element, name, around);
  const { attributes: known, content, bare, addressed } = typeOf(name);
  const empty = (content === "blocks" || content === "inlines") && !bare && children.every(isBlank);
  // Of a step without words its length is told (check/steps.ts).
  if (empty && name !== "Step") around.report(placeOf(element), name, say.emptyBlock(name));
  // One that is missing has been reported; nothing else need ask whether it is there.
  const missing = Object.entries(known).flatMap(([key, { required }]) => (required ? [[key, ""]] : []));
  const attributes: Record<string, string> = { ...Object.fromEntries(missing), ...valuesOf(element) };
  const figure = attributes.figure ?? around.figure;
  const own = addressed ? { id: address(around, figure, ...(name === "Step" ? [attributes.state ?? ""] : [])) } : {};
  const inner: Around = { ...around, names: [...around.names, name], figure, step: name === "Step" ? element : undefined };
  const within: Record<BlockType["content"], () => Node[]> = {
    blocks: () => blocks(children, inner),
    inlines: () => inlines(children, inner),
    steps: () => steps(element, inner),
    photos: () => photos(element, inner),
    nothing: () => {
      if (children.some((child) => !isBlank(child))) around.report(placeOf(element), name, say.noContent(name));
      return [];
    },
  };
  return [{ type: name, attributes, children: within[content](), position: positionOf(element), ...own } as Node];
}

/** A scrolly holds steps, at least one, and nothing else. */
function steps(scrolly: Element, around: Around): NodeOf<"Step">[] {
  const children = [...scrolly.children].flatMap((child): RootContent[] =>
    child.type === "paragraph" && isLone(child) ? child.children : [child],
  );
  if (!children.some((child) => blockOf(child) === "Step")) around.report(placeOf(scrolly), "Scrolly", say.noSteps());
  return children.flatMap((child) => {
    const name = blockOf(child);
    if (isComment(child)) noteComment(child, children, scrolly, around);
    if (isBlank(child) || isComment(child)) return [];
    const found: Node[] = block(child, around);
    const known = name === "Step" || (name && typeOf(name).stands === "alone"); // A scene in a scene is reported as such.
    if (!known)
      around.report(placeOf(child), "Scrolly", say.onlySteps(isElement(child) ? `<${child.name}>` : shorten(wordsOf(child))));
    return found.filter((one): one is NodeOf<"Step"> => one.type === "Step");
  });
}

/** Photos holds photographs, at least two, and nothing else. */
function photos(element: Element, around: Around): NodeOf<"Photo">[] {
  const children = [...element.children].flatMap((child): RootContent[] =>
    child.type === "paragraph" && isLone(child) ? child.children : [child],
  );
  const found = children.flatMap((child) => {
    if (isComment(child)) noteComment(child, children, element, around);
    if (isBlank(child) || isComment(child)) return [];
    const known = blockOf(child) === "Photo";
    if (!known)
      around.report(placeOf(child), "Photos", say.onlyPhotos(isElement(child) ? `<${child.name}>` : shorten(wordsOf(child))));
    return known ? (block(child, around) as NodeOf<"Photo">[]) : [];
  });
  if (found.length < 2) around.report(placeOf(element), "Photos", say.fewPhotos(found.length));
  return found;
}

/** What may stand within what. */
function checkPlace(element: Element, name: BlockName, around: Around): void {
  const { names } = around;
  const outer = names.at(-1);
  const { stands } = typeOf(name);
  if (stands === "in Scrolly" && outer !== "Scrolly") around.report(placeOf(element), name, say.stepOutside());
  if (stands === "within Step" && !names.includes("Step")) around.report(placeOf(element), name, say.markOutside());
  const alone = stands === "alone" || (stands === "alone or in Photos" && outer !== "Photos");
  if (alone && outer) around.report(placeOf(element), name, say.sceneInside(name, outer));
}

/** The words of a block, where it stands in a sentence all the same. */
function inlinesIn(node: Node): Inline[] {
  if (node.type === "paragraph" || node.type === "heading") return node.children;
  return childrenOf(node).flatMap(inlinesIn);
}
