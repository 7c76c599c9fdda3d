// A .docx as what it is: a zip of XML files that point at each other.

import { posix } from "node:path";
import { JSDOM } from "jsdom";
import { unzip } from "../bytes.ts";
import { isSoundZip } from "../zip.ts";

/** The elements within one. */
export const kids = (element: Element): Element[] => [...element.childNodes].filter((node) => node.nodeType === 1) as Element[];

/** The first element within one by its name without the prefix. */
export function kid(element: Element | undefined, name: string): Element | undefined {
  return element && kids(element).find(({ localName }) => localName === name);
}

/** What is found by going down through elements by their names. */
export function within(element: Element | undefined, ...names: string[]): Element | undefined {
  return names.reduce(kid, element);
}

/** All elements within one, however deep, that have a name. */
export function allIn(element: Element, name: string): Element[] {
  return kids(element).flatMap((one) => [...(one.localName === name ? [one] : []), ...allIn(one, name)]);
}

/** The elements that have one of some names, and nothing of what is in them. */
export function outermost(element: Element, names: readonly string[]): Element[] {
  return kids(element).flatMap((one) => (names.includes(one.localName) ? [one] : outermost(one, names)));
}

/** An attribute by its name without the prefix. */
export function attribute(element: Element | undefined, name = "val"): string | undefined {
  return element && [...element.attributes].find(({ localName }) => localName === name)?.value;
}

/** Whether a switch like `<w:b/>` is on; undefined where it is not there. */
export function isOn(element: Element | undefined): boolean | undefined {
  return element && !/^(0|false|off|none)$/.test(attribute(element) ?? "on");
}

/** Where a part leads: to another part of the package, or out of it. */
export interface Link {
  target: string;
  outside: boolean;
}

export interface Part {
  root: Element;
  links: ReadonlyMap<string, Link>;
}

export interface Package {
  document: Part;
  /** A part that the document names by the end of its type: `footnotes`. */
  part(type: string): Part | undefined;
  file(path: string): Uint8Array | undefined;
}

/** The first element of an XML text; undefined if it is not whole. Nothing outside the text is ever fetched. */
function rootOf(bytes: Uint8Array | undefined): Element | undefined {
  if (!bytes) return undefined;
  try {
    const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
    const text = new TextDecoder(utf16 ? "utf-16le" : "utf-8").decode(bytes).replace(/^[\ufeff\s]+/, "");
    return new JSDOM(text, { contentType: "application/xml" }).window.document.documentElement;
  } catch {
    return undefined;
  }
}

/** The package of a .docx; undefined if it is damaged or holds no document. */
export function openPackage(bytes: Uint8Array): Package | undefined {
  const files = isSoundZip(bytes) ? unzip(bytes) : undefined;
  if (!files) return undefined;
  const typed = (path: string): { id: string; type: string; link: Link }[] => {
    const root = rootOf(files.get(posix.join(posix.dirname(path), "_rels", `${posix.basename(path)}.rels`)));
    return (root ? kids(root) : []).map((one) => {
      const target = attribute(one, "Target") ?? "";
      const outside = attribute(one, "TargetMode") === "External";
      const inside = target.startsWith("/") ? target.slice(1) : posix.join(posix.dirname(path), target);
      return {
        id: attribute(one, "Id") ?? "",
        type: (attribute(one, "Type") ?? "").split("/").at(-1) ?? "",
        link: { target: outside ? target : inside, outside },
      };
    });
  };
  const open = (path: string | undefined): Part | undefined => {
    const root = path === undefined ? undefined : rootOf(files.get(path));
    return root && { root, links: new Map(typed(path ?? "").map(({ id, link }) => [id, link])) };
  };
  const main = typed("").find(({ type }) => type === "officeDocument")?.link.target ?? "word/document.xml";
  const document = open(main);
  if (document?.root.localName !== "document") return undefined;
  const known = typed(main);
  return {
    document,
    part: (type) => open(known.find((one) => one.type === type)?.link.target),
    file: (path) => files.get(path),
  };
}
