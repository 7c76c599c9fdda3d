// Finds the scenes of a chapter and gives them and their steps addresses: for the outline and for the rendered page alike.

import type { Node } from "./mdx.ts";

export interface StepNode {
  element: Node;
  /** `<chapter>-<figure>-<state>`, and `-2` where the chapter comes back to it. */
  id: string;
  state: string;
}

export interface SceneNode {
  element: Node;
  /** `<chapter>-<figure>`, and `-2` where the chapter comes back to it. */
  id: string;
  figure: string;
  /** The state it begins with. */
  state: string;
  steps: StepNode[];
}

export function isElement(node: Node): boolean {
  return node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
}

/** A comment in braces, which prints nothing. */
export function isComment(node: Node): boolean {
  return node.type === "mdxFlowExpression" || node.type === "mdxTextExpression";
}

/** A paragraph of nothing but elements: MDX prints them without the paragraph. */
export function isLone(node: Node): boolean {
  const children = node.children ?? [];
  const alone = children.every(
    (child) => isElement(child) || isComment(child) || (child.type === "text" && !child.value?.trim()),
  );
  return node.type === "paragraph" && alone;
}

/** The value of an attribute that is written as plain text. */
export function attributeOf(element: Node, name: string): string | undefined {
  const value = element.attributes?.find((attribute) => attribute.name === name)?.value;
  return typeof value === "string" ? value : undefined;
}

/** The steps directly within a scrolly. */
export function stepsOf(scrolly: Node): Node[] {
  const children = (scrolly.children ?? []).flatMap((child) => (isLone(child) ? (child.children ?? []) : [child]));
  return children.filter((child) => isElement(child) && child.name === "Step");
}

/** All scenes below `root` in order, with addresses that are unique in the chapter. */
export function findScenes(root: Node, chapter: string): SceneNode[] {
  const taken = new Set<string>();
  const address = (wanted: string) => {
    let id = wanted;
    for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`;
    taken.add(id);
    return id;
  };
  return elementsOf(root).map((element) => {
    const figure = attributeOf(element, "figure") ?? "";
    const id = address(`${chapter}-${figure}`);
    const steps = (element.name === "Scrolly" ? stepsOf(element) : []).map((step) => {
      const state = attributeOf(step, "state") ?? "";
      return { element: step, state, id: address(`${chapter}-${figure}-${state}`) };
    });
    return { element, id, figure, state: steps[0]?.state ?? attributeOf(element, "state") ?? "", steps };
  });
}

function elementsOf(node: Node): Node[] {
  const scene = isElement(node) && (node.name === "Scrolly" || node.name === "Figure");
  return scene ? [node] : (node.children ?? []).flatMap(elementsOf);
}

/** The parts of a chapter's file name: `01-transport.en.mdx`. Undefined where it does not have that form. */
export function chapterName(path: string): { number: string; id: string; locale: string | undefined } | undefined {
  const base = path.split(/[?#]/)[0]!.split(/[\\/]/).at(-1)!;
  const match = /^(\d{2,3})-([a-z0-9]+(?:-[a-z0-9]+)*)(?:\.([a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?))?\.mdx$/.exec(base);
  return match ? { number: match[1]!, id: match[2]!, locale: match[3] } : undefined;
}
