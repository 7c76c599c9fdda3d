// Texts as a table for whoever translates in a spreadsheet, and back from what spreadsheets make of it.

import { inEvery, LANGUAGES, type Language, type Message, say, wordsIn } from "../../messages/index.ts";
import { writeCsv } from "../../story/cells.ts";
import { readDelimited } from "../import/delimited.ts";
import { decodeText } from "../import/encoding.ts";
import { isZip, readTable } from "../import/read.ts";
import { type Cell, type SheetRow, textOf } from "../import/sheet.ts";
import type { Returned, Sent } from "./carrier.ts";
import { plainOf, readPlain } from "./codes.ts";

const COLUMNS = ["id", "file", "line", "name", "kind", "source", "target", "codes", "picture", "limit"] as const;
type Column = (typeof COLUMNS)[number];

const headIn = (language: Language): Record<Column, string> => ({ id: "id", ...wordsIn(language).translating.columns });

/** A table of all units with a byte order mark. */
export function writeSheet(units: readonly Sent[], language: Language): string {
  const head = headIn(language);
  const rows = units.map((unit) => {
    const cells: Record<Column, string | number> = {
      id: unit.id,
      file: unit.file,
      line: unit.place.line,
      name: unit.name.slice(unit.file.length + 1),
      kind: unit.kind,
      source: guarded(plainOf(unit.source)),
      target: unit.target ? guarded(plainOf(unit.target)) : "",
      codes: unit.codes.map(({ id, opens }) => `{${id}} ${opens.replace(/\s+/g, " ")}`).join("\n"),
      picture: unit.picture ?? "",
      limit: unit.limit ?? "",
    };
    return COLUMNS.map((column) => cells[column]);
  });
  return writeCsv([COLUMNS.map((column) => head[column]), ...rows]);
}

/** Whether a text begins like the head of such a table, with whatever parts its cells. */
const HEAD = /^[\s\ufeff]*(?:sep=.\r?\n)?"?id"?([,;\t|])/i;

function rowsOf(bytes: Uint8Array): { rows: SheetRow[] } | { said: Message } {
  if (isZip(bytes)) return readTable(bytes);
  const text = decodeText(bytes)?.text ?? "";
  return readDelimited(text, HEAD.exec(text)?.[1]);
}

/** What spreadsheets must not take for a formula goes out with an apostrophe before it; so does what begins with one already. */
const guarded = (text: string) => text.replace(/^(?='+[=+@-])/, "'");
const untamed = (cell: Cell | undefined) => textOf(cell).replace(/^'(?='*[=+@-])/, "");

/** What a table says, in whichever order its columns are. */
export function readSheet(bytes: Uint8Array): { units: Returned[] } | { said: Message } {
  const read = rowsOf(bytes);
  if ("said" in read) return read;
  const top = read.rows.findIndex(({ cells }) => cells.some((cell) => textOf(cell).toLowerCase() === "id"));
  const head = read.rows[top]?.cells.map((cell) => textOf(cell)) ?? [];
  const names = inEvery((_, language) => headIn(language));
  const columnOf = (column: Column) =>
    head.findIndex((cell) => LANGUAGES.some((one) => names[one][column].toLowerCase() === cell.toLowerCase()));
  const [id, file, name, source, target, codes] = (["id", "file", "name", "source", "target", "codes"] as const).map(columnOf);
  if (top < 0 || id === undefined || target === undefined || id < 0 || target < 0) return { said: say.noTranslation("") };
  const at = (cells: readonly Cell[], column: number | undefined) =>
    column === undefined || column < 0 ? "" : untamed(cells[column]);
  const units = read.rows.slice(top + 1).flatMap(({ cells }): Returned[] => {
    if (at(cells, id) === "") return [];
    const pieces = readPlain(at(cells, target));
    const path = at(cells, file);
    return [
      {
        id: at(cells, id),
        name: path && at(cells, name) ? `${path}#${at(cells, name)}` : undefined,
        source: readPlain(at(cells, source)),
        target: pieces.length > 0 ? pieces : undefined,
        codes: new Map(
          [...at(cells, codes).matchAll(/^\{(\d+)\} (.*)$/gm)].map(([, number = "", opens = ""]) => [number, opens]),
        ),
      },
    ];
  });
  return { units };
}
