// From a file's bytes to a sheet, told apart by what is in the file: names lie.

import { say } from "../../messages/index.ts";
import { readDelimited } from "./delimited.ts";
import { decodeText } from "./encoding.ts";
import { charsetOf, isHtml, readHtml } from "./html.ts";
import type { Read } from "./sheet.ts";
import type { Told } from "./told.ts";
import { readWorkbook } from "./workbook.ts";
import { isSoundZip } from "./zip.ts";

export interface Wanted {
  sheet?: string;
  encoding?: string;
}

const begins = (bytes: Uint8Array, ...codes: number[]) => codes.every((code, index) => bytes[index] === code);

export const isZip = (bytes: Uint8Array) => begins(bytes, 0x50, 0x4b, 0x03, 0x04);
/** The container of Excel before 2007, and of files with a password. */
export const isCompound = (bytes: Uint8Array) => begins(bytes, 0xd0, 0xcf, 0x11, 0xe0);

function readText(bytes: Uint8Array, wanted: Wanted): Read {
  const html = isHtml(bytes);
  const declared = html ? charsetOf(bytes) : undefined;
  const named = wanted.encoding ? decodeText(bytes, wanted.encoding) : undefined;
  if (wanted.encoding && !named) return { said: say.notInEncoding(wanted.encoding) };
  const decoded = named ?? (declared ? decodeText(bytes, declared) : undefined) ?? decodeText(bytes);
  if (!decoded) return { said: say.emptyTable() };
  const { text, encoding, doubt, broken } = decoded;
  const told: Told[] = encoding === "utf-8" || doubt ? [] : [(words) => words.encoding(encoding)];
  if (broken) told.push((words) => words.brokenCharacters(broken));
  const encodings = doubt ? { encodings: doubt } : {};
  if (/^\s*<\?xml[\s\S]{0,400}schemas-microsoft-com:office:spreadsheet/.test(text))
    return readWorkbook(bytes, wanted.sheet, say.brokenExcel());
  if (/^MIME-Version:/i.test(text)) return { said: say.webArchive() };
  if (html) {
    const page = readHtml(text);
    if (!page) return { said: say.noTableInPage() };
    const { others, ...grid } = page;
    const more: Told[] = others > 0 ? [(words) => words.otherTables(others)] : [];
    return { ...grid, ...encodings, told: [...told, (words) => words.html, ...more] };
  }
  const read = readDelimited(text);
  return "said" in read ? read : { ...read, merges: [], ...encodings, told };
}

/** Reads a table. */
export function readTable(bytes: Uint8Array, wanted: Wanted = {}): Read {
  if (isCompound(bytes)) return readWorkbook(bytes, wanted.sheet, say.oldExcel());
  if (isZip(bytes) && !isSoundZip(bytes)) return { said: say.brokenExcel() };
  return isZip(bytes) ? readWorkbook(bytes, wanted.sheet, say.brokenExcel()) : readText(bytes, wanted);
}
