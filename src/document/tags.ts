// A tag as it is written: where it stands, its attributes, and what is wrong with them.

import type { RootContent } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx";
import type { Position } from "unist";
import type { BlockType } from "../blocks/contract.ts";
import { BLOCKS, type BlockName } from "../blocks/index.ts";
import { type Edit, type Message, nearest, proposing, say } from "../messages/index.ts";
import type { Finding } from "../source/json.ts";
import type { Place } from "../source/located.ts";
import { factIn } from "./mend.ts";

export type Element = MdxJsxFlowElement | MdxJsxTextElement;
type Attribute = Element["attributes"][number];

export function isElement(node: RootContent): node is Element {
  return node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
}

const START = { line: 1, column: 1, offset: 0 };

export const positionOf = (node: { position?: Position | undefined }): Position => node.position ?? { start: START, end: START };

export function placeOf(node: { position?: Position | undefined }): Place {
  const { line, column } = positionOf(node).start;
  return { line, column };
}

/** The attributes of a tag that are written as plain text. */
export function valuesOf({ attributes }: Element): Record<string, string> {
  const plain = attributes.flatMap((one) =>
    one.type === "mdxJsxAttribute" && typeof one.value === "string" ? [[one.name, one.value] as const] : [],
  );
  return Object.fromEntries(plain);
}

/** Where in the file something stands, in characters. */
function spanOf(node: { position?: Position | undefined }): { start: number; end: number } | undefined {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** An attribute that is no text in quotes: a fact's id, as programs have it, or anything else. */
function wordExpression(attribute: Attribute, name: BlockName, key: string): Message {
  const { value } = attribute;
  const written = typeof value === "object" && value !== null ? value.value : "";
  const fact = /^facts?\./.test(written) ? factIn(`{${written}}`) : undefined;
  const span = spanOf(attribute);
  if (!fact || !span) return say.attributeForm(name, key);
  const edit = { start: span.start + key.length + 1, end: span.end, text: `"{{${fact}}}"` };
  return proposing(say.attributeExpression(`{${written}}`, fact), { edits: [edit], fact });
}

/** What writes an attribute that is not there, or that is empty, beside all that is. */
function putAttribute(element: Element, name: BlockName, key: string): Edit | undefined {
  const text = `${key}="…"`;
  const own = element.attributes.find((one) => one.type === "mdxJsxAttribute" && one.name === key);
  const span = own && spanOf(own);
  if (span) return { ...span, text };
  const start = spanOf(element)?.start;
  const end = spanOf(element.attributes.at(-1) ?? {})?.end ?? (start === undefined ? undefined : start + name.length + 1);
  return end === undefined ? undefined : { start: end, end, text: ` ${text}` };
}

interface Unknown {
  key: string;
  attribute: Attribute;
}

/** The one attribute that nobody knows, as the one that is missing: `name` for `figure`. */
function takenFor({ key, attribute }: Unknown, missing: string): Edit | undefined {
  const start = spanOf(attribute)?.start;
  const isText = attribute.type === "mdxJsxAttribute" && typeof attribute.value === "string" && attribute.value.trim() !== "";
  return start !== undefined && isText ? { start, end: start + key.length, text: missing } : undefined;
}

/** Reports the attributes of a tag that it does not take, has twice, has not in quotes, or lacks. */
export function checkAttributes(
  element: Element,
  name: BlockName,
  report: (place: Place, field: string, said: Finding["said"]) => void,
): void {
  const { attributes }: BlockType = BLOCKS[name];
  const known = Object.keys(attributes);
  const values = valuesOf(element);
  const seen = new Set<string>();
  const meant = new Set<string | undefined>();
  const unknown: Unknown[] = [];
  for (const attribute of element.attributes) {
    const key = attribute.type === "mdxJsxAttribute" ? attribute.name : "{…}";
    const place = placeOf(attribute.position ? attribute : element);
    if (!known.includes(key)) {
      unknown.push({ key, attribute });
      meant.add(nearest(key, known));
    } else {
      if (seen.has(key)) report(place, name, say.twiceAttribute(name, key));
      if (typeof attribute.value !== "string") report(place, name, wordExpression(attribute, name, key));
    }
    seen.add(key);
  }
  const missing = Object.entries(attributes).flatMap(([key, { required }]) => {
    const absent = (!seen.has(key) && !meant.has(key)) || values[key]?.trim() === "";
    return required && absent ? [key] : [];
  });
  const [only, ...others] = missing;
  const taken = unknown.length === 1 && only && others.length === 0 && !seen.has(only) ? takenFor(unknown[0]!, only) : undefined;
  for (const { key, attribute } of unknown) {
    const said = say.unknownAttribute(name, key, known);
    report(placeOf(attribute.position ? attribute : element), name, proposing(said, taken && { edits: [taken] }));
  }
  for (const key of taken ? [] : missing) {
    const edit = putAttribute(element, name, key);
    report(placeOf(element), name, proposing(say.missingAttribute(name, key), edit && { edits: [edit] }));
  }
}
