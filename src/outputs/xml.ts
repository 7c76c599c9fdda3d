// XML as text: what an editor has written, made safe in it.

import { escapeText } from "../marks/print.ts";

/** Characters that XML 1.0 has no way to write, escaped or not. */
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Words for element content and for quoted attributes alike. */
export function escapeXml(words: string): string {
  return escapeText(words.replace(UNWRITABLE, ""));
}

/** An element with attributes (undefined ones are left out) and content that is XML already; without content it is empty. */
export function element(name: string, attributes: Record<string, string | undefined>, content?: string): string {
  const pairs = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : ` ${key}="${escapeXml(value)}"`,
  );
  const head = `<${name}${pairs.join("")}`;
  return content === undefined ? `${head}/>` : `${head}>${content}</${name}>`;
}

/** A whole file. */
export function document(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}
