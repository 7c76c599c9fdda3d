// Shapefiles, in a zip or lying beside each other: .shp the shapes, .dbf the table, .prj the coordinate system, .cpg the encoding.

import { parseDbf, parseShp } from "shpjs";
import { say } from "../../../messages/index.ts";
import { sure } from "../../../sure.ts";
import { isEncoding, unzip, withEnding } from "../bytes.ts";
import type { Properties, Raw, Read, Told } from "./model.ts";

/** The files of one layer; only the shapes must be there. */
export interface Parts {
  shp: Uint8Array;
  dbf?: Uint8Array | undefined;
  prj?: Uint8Array | undefined;
  cpg?: Uint8Array | undefined;
}

/** Encodings by the driver that a .dbf names in its head. */
const DRIVERS: Record<number, string> = {
  3: "windows-1252",
  77: "gb18030",
  79: "big5",
  87: "windows-1252",
  120: "big5",
  122: "gb18030",
};

/** Other names of encodings in .cpg files, by their numbers and as ArcGIS writes them. */
const PAGES: [RegExp, string][] = [
  [/^(utf-?8|65001)$/i, "utf-8"],
  [/^((ansi |cp|oem )?(936|54936)|.*(gbk|gb2312|gb18030).*)$/i, "gb18030"],
  [/^((ansi |cp|oem )?950|.*big-?5.*)$/i, "big5"],
  [/^(ansi |cp)?(125\d)$/i, "windows-$2"],
];

function pageOf(cpg: string): string | undefined {
  const [pattern, label] = PAGES.find(([known]) => known.test(cpg)) ?? [];
  const name = pattern && label ? cpg.replace(pattern, label) : cpg;
  return isEncoding(name) ? name : undefined;
}

/** The share of a text's bytes beyond ASCII that an encoding may leave unread: cells are cut within characters, too. */
const CUT = 0.2;

/** The encoding of a table: what its .cpg says, unless the bytes cannot be that; UTF-8 if they can be; what its head says; else GBK. */
function encodingOf(dbf: Uint8Array, cpg: Uint8Array | undefined): string {
  const said = cpg && pageOf(new TextDecoder().decode(cpg).trim());
  const rows = rowsOf(dbf);
  const beyond = rows.reduce((count, byte) => count + (byte > 127 ? 1 : 0), 0);
  const fits = (label: string) => new TextDecoder(label).decode(rows).split("\ufffd").length - 1 <= beyond * CUT;
  if (said && fits(said)) return said;
  return fits("utf-8") ? "utf-8" : (DRIVERS[dbf[29] ?? 0] ?? "gb18030");
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Where a table's rows begin, how wide one is, how many there are. */
function headOf(dbf: Uint8Array): { head: number; width: number; rows: number } {
  const view = viewOf(dbf);
  return { head: view.getUint16(8, true), width: view.getUint16(10, true), rows: view.getUint32(4, true) };
}

/** The bytes of a table's rows. */
function rowsOf(dbf: Uint8Array): Uint8Array {
  const { head, width, rows } = headOf(dbf);
  return dbf.subarray(head, head + width * rows);
}

/** Bytes of the heads: of a .dbf, of a .shp, of each shape in it. */
const [TABLE, SHAPES, SHAPE] = [32, 100, 8];

/** Whether a table has all the rows that its head counts. */
function isWholeTable(dbf: Uint8Array): boolean {
  if (dbf.length <= TABLE) return false;
  const { head, width, rows } = headOf(dbf);
  return head > TABLE && width > 0 && head + width * rows <= dbf.length;
}

/** Whether shapes follow each other to the file's end: one that is cut short is passed over by its reader, and one of negative length never ends. */
function areWhole(shp: Uint8Array): boolean {
  if (shp.length < SHAPES) return false;
  const view = viewOf(shp);
  let at = SHAPES;
  while (at + SHAPE <= shp.length) {
    const words = view.getInt32(at + 4);
    if (words < 2) return false;
    at += SHAPE + words * 2;
  }
  return at === shp.length;
}

/** Values of a row; what a table leaves empty is not known. */
function valuesOf(row: Properties): Properties {
  const kept = Object.entries(row).map(([key, value]) => {
    if (value instanceof Date) return [key, Number.isNaN(value.getTime()) ? null : localDay(value)] as const;
    const empty = value === "" || (typeof value === "number" && Number.isNaN(value)) || /^\*+$/.test(String(value));
    return [key, empty ? null : value] as const;
  });
  return Object.fromEntries(kept);
}

const localDay = (date: Date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-");

export function readParts({ shp, dbf, prj, cpg }: Parts): Read {
  const told: Told[] = [];
  if (!areWhole(shp) || (dbf && !isWholeTable(dbf))) return { said: say.brokenShapes() };
  const encoding = dbf && encodingOf(dbf, cpg);
  if (encoding && encoding !== "utf-8") told.push((words) => words.encoding(encoding));
  if (!dbf) told.push((words) => words.noTable);
  try {
    const shapes: unknown[] = parseShp(copyOf(shp));
    const rows: Properties[] = dbf && encoding ? (parseDbf(copyOf(dbf), Buffer.from(encoding)) as Properties[]) : [];
    const short = dbf && rows.length !== shapes.length;
    if (short) return { said: say.unequalShapes(shapes.length, rows.length) };
    const features = shapes.map((geometry, index): Raw => {
      return { number: index + 1, properties: valuesOf(rows[index] ?? {}), geometry: geometry ?? null };
    });
    const system = prj && new TextDecoder().decode(prj).trim();
    if (!system) told.push((words) => words.noSystem);
    return { features, told, loose: true, ...(system ? { system } : {}) };
  } catch {
    return { said: say.brokenShapes() };
  }
}

/** A copy that begins where its buffer does: parts of a larger buffer are read from the wrong place otherwise. */
const copyOf = (bytes: Uint8Array) => Buffer.from(Uint8Array.from(bytes).buffer);

/** A zip of one layer or several; `wanted` is the name of one. */
export function readShapes(bytes: Uint8Array, wanted?: string): Read {
  const files = unzip(bytes);
  if (!files) return { said: say.brokenZip() };
  const layers = withEnding(files, ".shp").map(([name]) => name);
  const short = (name: string) => name.slice(name.lastIndexOf("/") + 1, -4);
  const chosen = wanted === undefined ? layers[0] : layers.find((name) => short(name) === wanted);
  if (chosen === undefined) return { said: say.noLayer(wanted ?? "", layers.map(short)) };
  const part = (ending: string) => {
    const whole = `${chosen.slice(0, -4)}${ending}`.toLowerCase();
    return [...files].find(([name]) => name.toLowerCase() === whole)?.[1];
  };
  const read = readParts({ shp: sure(files.get(chosen)), dbf: part(".dbf"), prj: part(".prj"), cpg: part(".cpg") });
  const others = layers.filter((name) => name !== chosen).map(short);
  if ("said" in read || others.length === 0) return read;
  return { ...read, told: [(words) => words.layer(short(chosen), others), ...read.told] };
}
