// Web pages with a table, which many programs save under the name .xls.

import { JSDOM } from "jsdom";
import type { Cell, Merge, SheetRow } from "./sheet.ts";

/** The encoding that a page names itself. */
export function charsetOf(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
}

export function isHtml(bytes: Uint8Array): boolean {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096)).replaceAll("\0", "");
  return /^(ï»¿|ÿþ|þÿ)?\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype html|html|head|meta|body|table|div|style)\b/i.test(
    head,
  );
}

const RAISED: Record<string, string> = Object.fromEntries(
  [..."0123456789"].map((digit, index) => [digit, [..."⁰¹²³⁴⁵⁶⁷⁸⁹"][index] ?? ""]),
);

/** What is raised, so that a footnote's number is not read with the number before it: ¹, or [a]. */
export function raised(text: string): string {
  const written = text.trim();
  if (/^\d+$/.test(written)) return [...written].map((digit) => RAISED[digit]).join("");
  return written === "" || /^[¹²³⁰⁴-⁹*†‡]+$/.test(written) ? written : `[${written}]`;
}

function cellText(cell: Element): string {
  const copy = cell.cloneNode(true) as Element;
  for (const up of copy.querySelectorAll("sup")) up.textContent = raised(up.textContent ?? "");
  for (const gone of copy.querySelectorAll("script, style")) gone.remove();
  for (const line of copy.querySelectorAll("br")) line.replaceWith("\n");
  return (copy.textContent ?? "").replace(/[ \t\r\n]+/g, " ").trim();
}

/** Over how many cells one goes, and no further than `most`. */
function spanOf(cell: Element, name: string, most: number): number {
  const span = Number(cell.getAttribute(name));
  return Number.isInteger(span) && span > 1 ? Math.min(span, most) : 1;
}

/** More columns than these has no table that somebody reads. */
const MOST_COLUMNS = 300;

/** A table's cells where they stand: a cell over several has its words in the first. */
function gridOf(table: Element): { rows: SheetRow[]; merges: Merge[] } {
  const grid: Cell[][] = [];
  const taken = new Set<string>();
  const merges: Merge[] = [];
  const lines = [...table.querySelectorAll("tr")].filter((row) => row.closest("table") === table);
  for (const [y, line] of lines.entries()) {
    grid[y] ??= [];
    let x = 0;
    for (const cell of line.querySelectorAll(":scope > td, :scope > th")) {
      while (taken.has(`${y} ${x}`)) x++;
      const wide = spanOf(cell, "colspan", MOST_COLUMNS);
      const high = spanOf(cell, "rowspan", lines.length - y);
      for (let down = 0; down < high; down++) for (let right = 0; right < wide; right++) taken.add(`${y + down} ${x + right}`);
      if (wide * high > 1) merges.push({ top: y + 1, bottom: y + high, left: x, right: x + wide - 1 });
      grid[y][x] = cellText(cell);
      x += wide;
    }
  }
  const rows = grid.map((cells, index) => ({ row: index + 1, cells: Array.from(cells, (cell) => cell ?? null) }));
  return { rows, merges };
}

/** The largest table of a page, and how many others it has; undefined if it has none. */
export function readHtml(text: string): { rows: SheetRow[]; merges: Merge[]; others: number } | undefined {
  const { document } = new JSDOM(text).window;
  const tables = [...document.querySelectorAll("table")].map(gridOf);
  const size = ({ rows }: { rows: SheetRow[] }) =>
    rows.flatMap(({ cells }) => cells).filter((cell) => cell !== null && cell !== "").length;
  const [largest] = tables.toSorted((a, b) => size(b) - size(a));
  return largest && { ...largest, others: tables.filter((one) => one !== largest && size(one) > 1).length };
}
