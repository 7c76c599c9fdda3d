// The outline of a chapter: its scenes, steps, facts, marked words and prose, with the places where they stand.

import { nearest, say } from "../messages/index.ts";
import type { Finding } from "../source/json.ts";
import type { Place } from "../source/located.ts";
import { COMPONENTS, type ComponentName, isComponent } from "./components.ts";
import { type Frontmatter, readFrontmatter } from "./frontmatter.ts";
import { type Node, readMarkup } from "./mdx.ts";
import { attributeOf, findScenes, isComment, isElement, isLone, type SceneNode, stepsOf } from "./scenes.ts";

/** Text as it will be printed, or the fact whose value will be. */
export type Piece = { text: string } | { fact: string };

export interface FactUse {
  id: string;
  /** What stands between the tags; undefined where the value itself is printed. */
  written: string | undefined;
  place: Place;
}

export interface MarkUse {
  /** The names of items as they are written; what they mean depends on the figure beside it. */
  written: string;
  /** The scene and state beside it; undefined outside a step. */
  beside: { figure: string; state: string } | undefined;
  place: Place;
}

/** A run of prose that no fact vouches for. */
export interface Run {
  text: string;
  place: Place;
}

export interface StepOutline {
  id: string;
  state: string;
  pieces: Piece[];
  place: Place;
}

export interface SceneOutline {
  id: string;
  kind: "Scrolly" | "Figure";
  figure: string;
  state: string;
  steps: StepOutline[];
  place: Place;
}

export interface Outline {
  front: Frontmatter;
  scenes: SceneOutline[];
  facts: FactUse[];
  marks: MarkUse[];
  runs: Run[];
  /** Words in attributes that are printed. */
  titles: Run[];
  pieces: Piece[];
  /** Values of `source` attributes. */
  sources: { id: string; place: Place }[];
  findings: Finding[];
  /** The body as it was read. */
  tree: Node;
  /** Whether the body could be read; else its scenes and facts are unknown. */
  sound: boolean;
}

/** Where in the tree the walk is. */
interface Around {
  /** Names of the components around, outermost first. */
  components: ComponentName[];
  beside: MarkUse["beside"];
  /** Whether a fact vouches for the numerals here. */
  bound: boolean;
  /** The step whose words these are. */
  step: Piece[] | undefined;
}

function placeOf(node: { position?: Node["position"] }): Place {
  const start = node.position?.start;
  return { line: start?.line ?? 1, column: start?.column ?? 1 };
}

/** The words in a node, facts left out. */
function plainText(node: Node): string {
  if (node.type === "text" || node.type === "inlineCode") return node.value ?? "";
  return (node.children ?? []).map(plainText).join("");
}

function isBlank(node: Node): boolean {
  return node.type === "text" && (node.value ?? "").trim() === "";
}

/** Reads a chapter. `id` is the chapter's, from which the addresses of its steps are made. */
export function readChapter(text: string, id: string): Outline {
  const front = readFrontmatter(text);
  const { tree, findings, sound } = readMarkup(text);
  const outline: Outline = {
    front,
    scenes: [],
    facts: [],
    marks: [],
    runs: [],
    titles: [],
    pieces: [],
    sources: [],
    findings: [...front.findings, ...findings],
    tree,
    sound,
  };
  const scenes = findScenes(tree, id);
  const pieces = new Map<Node, Piece[]>();
  walk(tree, { components: [], beside: undefined, bound: false, step: undefined }, { outline, pieces });
  outline.scenes = scenes.map((scene) => sceneOutline(scene, pieces));
  return outline;
}

function sceneOutline(scene: SceneNode, pieces: Map<Node, Piece[]>): SceneOutline {
  const { element, id, figure, state } = scene;
  const steps = scene.steps.map((step) => ({
    id: step.id,
    state: step.state,
    pieces: pieces.get(step.element) ?? [],
    place: placeOf(step.element),
  }));
  return { id, kind: element.name === "Scrolly" ? "Scrolly" : "Figure", figure, state, steps, place: placeOf(element) };
}

interface Collected {
  outline: Outline;
  pieces: Map<Node, Piece[]>;
}

function walk(node: Node, around: Around, collected: Collected): void {
  const { outline } = collected;
  if (node.type === "text") readText(node, around, outline);
  if (node.type === "image") readImage(node, outline);
  if (node.type === "link" || node.type === "definition") checkLink(node, outline);
  if (isElement(node)) {
    readElement(node, around, collected);
    return;
  }
  for (const child of node.children ?? []) {
    if (!isLone(node) && isElement(child)) checkInline(child, outline);
    walk(child, around, collected);
  }
}

/** Scenes and steps are blocks; in the middle of a sentence they would break it. */
function checkInline(element: Node, outline: Outline): void {
  const block = element.type === "mdxJsxTextElement" && ["Scrolly", "Step", "Figure"].includes(element.name ?? "");
  if (block) outline.findings.push({ place: placeOf(element), field: element.name!, said: say.sceneInText(element.name!) });
}

function readText(node: Node, around: Around, outline: Outline): void {
  const text = node.value ?? "";
  const place = placeOf(node);
  outline.pieces.push({ text });
  around.step?.push({ text });
  if (!around.bound) outline.runs.push({ text, place });
}

function readImage(node: Node, outline: Outline): void {
  const url = node.url ?? "";
  const report = (said: Finding["said"]) => outline.findings.push({ place: placeOf(node), field: "", said });
  if (!node.alt?.trim()) report(say.imageWithoutAlt(url));
  // What is not in public/ is on another site, hidden in the address, or a file that would not be copied.
  if (!/^\/(?!\/)/.test(url)) report(say.imageAway(url));
}

/** Links lead to the web, to a mailbox or about this site; anything else would run or fail. */
function checkLink(node: Node, outline: Outline): void {
  const url = (node.url ?? "").replace(/\s/g, "");
  const good = /^(https?:\/\/[^/]|mailto:.|[#/](?!\/))/i.test(url);
  if (!good) outline.findings.push({ place: placeOf(node), field: "", said: say.badLink(node.url ?? "") });
}

function readElement(element: Node, around: Around, collected: Collected): void {
  const { outline } = collected;
  const name = element.name ?? "";
  const place = placeOf(element);
  const report = (said: Finding["said"]) => outline.findings.push({ place, field: name, said });
  if (!isComponent(name)) {
    report(say.unknownComponent(name || "…", Object.keys(COMPONENTS)));
    for (const child of element.children ?? []) walk(child, around, collected);
    return;
  }
  checkAttributes(element, name, outline);
  checkPlace(name, around, report);
  if (name === "Scrolly") checkSteps(element, outline);
  const inner: Around = { ...around, components: [...around.components, name] };
  if (name === "Fact") {
    readFact(element, around, outline);
    inner.bound = true;
  }
  if (name === "Step") {
    inner.step = [];
    inner.beside = besideOf(element, around);
    collected.pieces.set(element, inner.step);
  }
  if (name === "Scrolly") inner.beside = { figure: attributeOf(element, "figure") ?? "", state: "" };
  if (name === "Mark") readMark(element, inner, outline);
  const title = name === "Aside" ? attributeOf(element, "title") : undefined;
  if (title) outline.titles.push({ text: title, place });
  const source = COMPONENTS[name].optional.includes("source") ? attributeOf(element, "source") : undefined;
  if (source) outline.sources.push({ id: source, place });
  for (const child of element.children ?? []) walk(child, inner, collected);
}

function besideOf(step: Node, around: Around): MarkUse["beside"] {
  const figure = around.beside?.figure ?? "";
  return around.components.includes("Scrolly") ? { figure, state: attributeOf(step, "state") ?? "" } : undefined;
}

function readFact(element: Node, around: Around, outline: Outline): void {
  const id = attributeOf(element, "id") ?? "";
  const written = plainText(element).trim();
  outline.facts.push({ id, written: written || undefined, place: placeOf(element) });
  if (written) return;
  outline.pieces.push({ fact: id });
  around.step?.push({ fact: id });
}

function readMark(element: Node, around: Around, outline: Outline): void {
  const written = attributeOf(element, "of") ?? "";
  const inside = around.components.includes("Step");
  outline.marks.push({ written, beside: inside ? around.beside : undefined, place: placeOf(element) });
}

/** What may stand within what. */
function checkPlace(name: ComponentName, around: Around, report: (said: Finding["said"]) => void): void {
  const outer = around.components.at(-1);
  if (name === "Step" && outer !== "Scrolly") report(say.stepOutside());
  if (name === "Mark" && !around.components.includes("Step")) report(say.markOutside());
  const scene = name === "Scrolly" || name === "Figure";
  if (scene && outer) report(say.sceneInside(name, outer));
}

/** A scrolly holds steps, at least one, and nothing else. */
function checkSteps(scrolly: Node, outline: Outline): void {
  const report = (node: Node, said: Finding["said"]) => outline.findings.push({ place: placeOf(node), field: "Scrolly", said });
  const steps = stepsOf(scrolly);
  if (steps.length === 0) report(scrolly, say.noSteps());
  const children = (scrolly.children ?? []).flatMap((child) => (isLone(child) ? (child.children ?? []) : [child]));
  for (const child of children) {
    // A scene within a scene is reported by its own rule.
    const known = steps.includes(child) || isBlank(child) || isComment(child) || ["Scrolly", "Figure"].includes(child.name ?? "");
    if (known) continue;
    report(child, say.onlySteps(isElement(child) ? `<${child.name}>` : shorten(plainText(child))));
  }
}

function shorten(text: string): string {
  const line = text.trim().replace(/\s+/g, " ");
  return `“${line.length > 16 ? `${line.slice(0, 16)}…` : line}”`;
}

function checkAttributes(element: Node, name: ComponentName, outline: Outline): void {
  const { required, optional } = COMPONENTS[name];
  const known = [...required, ...optional];
  const seen = new Set<string>();
  const meant = new Set<string | undefined>();
  for (const attribute of element.attributes ?? []) {
    const report = (said: Finding["said"]) =>
      outline.findings.push({ place: placeOf(attribute.position ? attribute : element), field: name, said });
    const key = attribute.name ?? "{…}";
    if (!known.includes(key)) {
      report(say.unknownAttribute(name, key, known));
      meant.add(nearest(key, known));
    }
    if (known.includes(key) && seen.has(key)) report(say.twiceAttribute(name, key));
    if (known.includes(key) && typeof attribute.value !== "string") report(say.attributeForm(name, key));
    seen.add(key);
  }
  for (const key of required) {
    const missing = (!seen.has(key) && !meant.has(key)) || attributeOf(element, key)?.trim() === "";
    if (missing) outline.findings.push({ place: placeOf(element), field: name, said: say.missingAttribute(name, key) });
  }
  const empty = COMPONENTS[name].empty && (element.children ?? []).some((child) => !isBlank(child));
  if (empty) outline.findings.push({ place: placeOf(element), field: name, said: say.noContent(name) });
}
