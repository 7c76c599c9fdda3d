// Words as a file has them: so that what a translator wrote is read back as words, whatever signs are in it.

import { readFrontmatter } from "../../document/frontmatter.ts";

/** Signs that may begin a list, a heading or a quotation, or look like code of a program, at the beginning of a paragraph. */
const BLOCK = /^(?:([#>+=~-])|(\d{1,9})([.)])(?=\s|$))/;

/** Signs that begin a tag or a program's expression: a backslash before them does not make them words. */
const ENTITIES: Record<string, string> = { "<": "&lt;", "{": "&#123;", "}": "&#125;" };

/** Words within a paragraph of Markdown; `first` says that they begin it. */
export function proseWords(words: string, first: boolean): string {
  const inner = words
    .replace(/&(?=#?\w+;)/g, "&amp;")
    .replace(/[\\`*_[\]~|]/g, "\\$&")
    .replace(/[<{}]/g, (sign) => ENTITIES[sign] ?? sign);
  if (!first) return inner;
  if (/^(import|export)\b/.test(inner)) return `&#${inner.charCodeAt(0)};${inner.slice(1)}`;
  return inner.replace(BLOCK, (_, sign?: string, digits?: string, end?: string) => (sign ? `\\${sign}` : `${digits}\\${end}`));
}

/** Words within the quotes of a tag's attribute. */
export function attributeWords(words: string): string {
  const inner = words
    .replace(/&(?=#?\w+;)/g, "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll(">", "&gt;");
  return inner.replace(/[<{}]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** A field of a chapter's head: bare where YAML then reads what is written, else in quotes. */
export function headWords(words: string): string {
  const read = readFrontmatter(`---\ntitle: ${words}\n---\n`);
  const isPlain = read.sound && read.findings.length === 0 && (read.value as { title?: unknown }).title === words;
  return isPlain ? words : JSON.stringify(words);
}
