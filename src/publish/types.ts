// What kinds of files a story is made of: how hosts are to name them, and which of them are sent packed.

import { extname } from "node:path";

/** Content types by ending. Those of text say so, for not every reader of a file looks for its encoding inside it. */
export const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".xml": "application/xml; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".woff2": "font/woff2",
};

const PACKED = new Set([".html", ".css", ".js", ".json", ".webmanifest", ".svg", ".xml", ".csv", ".txt"]);

export function typeOf(path: string): string {
  return TYPES[extname(path)] ?? "application/octet-stream";
}

/** Whether a file is text, and so smaller when packed. Fonts and pictures are packed in themselves. */
export function isText(path: string): boolean {
  return PACKED.has(extname(path));
}
