// Elements as text, for what is not a page of Astro's: HTML, SVG and XML alike. Whatever is put in is escaped unless it is markup already.

import { escapeText } from "../marks/print.ts";

/** Finished markup, which is written as it is. */
export interface Markup {
  readonly markup: string;
}

/** What may stand in an element: words, markup, several of them, or nothing. */
export type Content = Markup | string | number | false | undefined | readonly Content[];

/** Undefined ones and false ones are left out; true is an attribute without a value. */
export type Attributes = { readonly [name: string]: string | number | boolean | undefined };

/** Characters that XML 1.0 has no way to write, escaped or not; HTML has no use for them either. */
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** HTML's elements that have no end; XML of ours has none of these names. */
const VOID = /^(br|hr|img|input|meta)$/;

const isMarkup = (content: Content): content is Markup => typeof content === "object" && "markup" in content;

/** Content as text: words safe in elements and in quoted attributes alike. */
export function textOf(content: Content): string {
  if (content === undefined || content === false) return "";
  if (isMarkup(content)) return content.markup;
  if (typeof content === "object") return content.map(textOf).join("");
  return escapeText(String(content).replace(UNWRITABLE, ""));
}

/** Text that is markup already. */
export const raw = (markup: string): Markup => ({ markup });

/** A template of markup: `html\`<li>${words}</li>\``. */
export function html(template: TemplateStringsArray, ...contents: Content[]): Markup {
  return raw(String.raw({ raw: template }, ...contents.map(textOf)));
}

/** An element; without content it closes itself, as XML has it. */
export function element(name: string, attributes: Attributes, ...contents: Content[]): Markup {
  const pairs = Object.entries(attributes).map(([key, value]) => {
    if (value === undefined || value === false) return "";
    return value === true ? ` ${key}` : ` ${key}="${textOf(value)}"`;
  });
  const head = `<${name}${pairs.join("")}`;
  return raw(contents.length > 0 ? `${head}>${textOf(contents)}</${name}>` : head + (VOID.test(name) ? ">" : "/>"));
}

/** Parts one under the other; what is empty takes no line. */
export function lines(parts: readonly Content[]): Markup {
  return raw(parts.map(textOf).filter(Boolean).join("\n"));
}

/** A whole XML file. */
export function xmlFile(root: Markup): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.markup}\n`;
}

/** A whole HTML file; `root` is what its `<html>` says. */
export function htmlFile(root: Attributes & { lang: string }, head: Markup, body?: Markup): string {
  const common = html`<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">`;
  const file = element("html", root, html`\n<head>\n${common}\n${head}\n</head>\n<body>\n${body}\n</body>\n`);
  return `<!doctype html>\n${file.markup}\n`;
}
