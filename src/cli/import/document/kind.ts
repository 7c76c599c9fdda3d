// Which kind of document a file is, told by what is in it where that tells: names lie.

import { extname } from "node:path";
import { isCompound, isZip } from "../read.ts";

/** `docx` is read; the others are refused by their names. */
export type DocumentKind = "docx" | "doc" | "locked" | "odt" | "pages" | "wps" | "rtf" | "pdf" | "google";

const NAMED: Readonly<Record<string, DocumentKind>> = {
  ".docx": "docx",
  ".docm": "docx",
  ".dotx": "docx",
  ".doc": "doc",
  ".dot": "doc",
  ".odt": "odt",
  ".fodt": "odt",
  ".pages": "pages",
  ".wps": "wps",
  ".wpt": "wps",
  ".rtf": "rtf",
  ".pdf": "pdf",
  ".gdoc": "google",
};

/** What only the documents of a kind hold, as it stands in the bytes. */
function holds(bytes: Uint8Array, words: string, encoding: "latin1" | "utf16le" = "latin1"): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(words, encoding));
}

function kindOfCompound(bytes: Uint8Array, named: DocumentKind | undefined): DocumentKind | undefined {
  if (holds(bytes, "WordDocument", "utf16le")) return named === "wps" ? "wps" : "doc";
  // The container says that it is locked, and its name what is in it.
  if (named && holds(bytes, "EncryptedPackage", "utf16le")) return "locked";
  return named;
}

/** The kind of a document; undefined for what is none. */
export function documentKind(bytes: Uint8Array, file: string): DocumentKind | undefined {
  const named = NAMED[extname(file).toLowerCase()];
  if (isCompound(bytes)) return kindOfCompound(bytes, named);
  if (isZip(bytes)) {
    if (holds(bytes, "word/document")) return "docx";
    if (holds(bytes, "opendocument.text")) return "odt";
    if (holds(bytes, "Index/Document.iwa")) return "pages";
    return named;
  }
  const head = Buffer.from(bytes.subarray(0, 8)).toString("latin1");
  if (head.startsWith("{\\rtf")) return "rtf";
  return head.startsWith("%PDF") ? "pdf" : named;
}
