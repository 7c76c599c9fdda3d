// Reads a .docx as Word, WPS, Feishu, Tencent Docs and Google Docs write them into paragraphs and tables; whatever it cannot carry is listed.

import type { Block, Cell, Draft, Left, Loss, Paragraph, Piece, Table } from "./model.ts";
import { plain } from "./model.ts";
import { attribute, kid, kids, openPackage, type Package, type Part, within } from "./package.ts";
import { emptyContents, type Reading, readInline } from "./runs.ts";
import { readStyles } from "./styles.ts";

/** What the reading of blocks shares beyond that of words. */
interface Around extends Reading {
  count: number;
  /** Contents of a paragraph whose end was deleted: the next one goes on with them. */
  joined: ReturnType<typeof emptyContents> | undefined;
}

const byId = (part: Part | undefined) =>
  new Map(
    (part ? kids(part.root) : [])
      .filter((one) => !attribute(one, "type")?.match(/separator|continuation/i))
      .map((one) => [attribute(one, "id") ?? "", one]),
  );

/** Losses that take no word away. */
const LOOKS: readonly Loss[] = ["strike", "highlight", "underline", "colour"];

/** Reads a draft; undefined if the file is damaged or no document. */
export function readDraft(bytes: Uint8Array): Draft | undefined {
  try {
    return read(bytes);
  } catch (error) {
    // Nested deeper than anybody writes.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function read(bytes: Uint8Array): Draft | undefined {
  const opened = openPackage(bytes);
  const body = opened && kid(opened.document.root, "body");
  if (!opened || !body) return undefined;
  const left: Left[] = [];
  const around = readingOf(opened, left);
  const blocks = blocksOf(body, around);
  // A look says nothing that cannot be read without it: such losses of one paragraph are one.
  const seen = new Set<string>();
  const once = left.filter(({ what, number }) => {
    const key = `${what} ${number}`;
    const again = LOOKS.includes(what) && seen.has(key);
    seen.add(key);
    return !again;
  });
  return { blocks, left: once };
}

function readingOf(opened: Package, left: Left[]): Around {
  const parts = { footnote: opened.part("footnotes"), endnote: opened.part("endnotes") };
  const around: Around = {
    package: opened,
    styles: readStyles(opened),
    part: opened.document,
    notes: { footnote: byId(parts.footnote), endnote: byId(parts.endnote) },
    remarks: byId(opened.part("comments")),
    open: new Map(),
    fields: [],
    count: 0,
    joined: undefined,
    lose: (what: Loss, words: string) => left.push({ what, number: around.count, words }),
    blocksIn: (parent) => blocksOf(parent, { ...around, joined: undefined, fields: [] }),
    noteIn: (kind, note) => notesOf(note, { ...around, part: parts[kind] ?? around.part, fields: [] }),
  };
  return around;
}

function notesOf(note: Element, reading: Reading): Piece[][] {
  return kids(note).flatMap((one) => {
    if (one.localName !== "p") return [];
    const contents = emptyContents();
    readInline(one, { bold: false, italic: false }, contents, reading);
    return plain(contents.pieces) ? [contents.pieces] : [];
  });
}

/** The blocks of a body, a cell or a box. */
function blocksOf(parent: Element, around: Around): Block[] {
  return kids(parent).flatMap((child): Block[] => {
    switch (child.localName) {
      case "p":
        return paragraphOf(child, around);
      case "tbl":
        return tableOf(child, around);
      case "sdt": {
        const contents = attribute(within(child, "sdtPr", "docPartObj", "docPartGallery"));
        // A table of contents says again what the headings say; readers get one by themselves.
        if (/contents/i.test(contents ?? "")) return [];
        return blocksOf(kid(child, "sdtContent") ?? child, around);
      }
      case "ins":
      case "moveTo":
      case "smartTag":
      case "customXml":
        return blocksOf(child, around);
      case "AlternateContent":
        return blocksOf(kid(child, "Choice") ?? child, around);
      case "altChunk":
        around.lose("chunk", "");
        return [];
      case "oMathPara":
        around.lose("formula", child.textContent ?? "");
        return [];
      default:
        return [];
    }
  });
}

function paragraphOf(element: Element, around: Around): Paragraph[] {
  const own = kid(element, "pPr");
  const styleId = attribute(kid(own, "pStyle"));
  const style = around.styles.of(styleId);
  if (style.role === "contents") return [];
  const contents = around.joined ?? emptyContents();
  around.joined = undefined;
  around.count++;
  // What a style makes bold is bold as a whole: only where a paragraph is plain do its words stand out.
  readInline(element, { bold: false, italic: false }, contents, around);
  const mark = kid(own, "rPr");
  if (kid(mark, "del") || kid(mark, "moveFrom")) {
    around.joined = contents;
    return [];
  }
  const outline = Number(attribute(kid(own, "outlineLvl")) ?? Number.NaN);
  const isHeading = style.role === "heading" || (outline >= 0 && outline < 9);
  const numbers = kid(own, "numPr");
  const id = attribute(kid(numbers, "numId")) ?? (numbers ? undefined : style.list?.id);
  const level = Number(attribute(kid(numbers, "ilvl")) ?? style.list?.level ?? 0);
  const ordered = id === undefined || id === "0" ? undefined : around.styles.isOrdered(id, level);
  if (isHeading && ordered !== undefined && plain(contents.pieces)) around.lose("headingNumber", plain(contents.pieces));
  return [
    {
      kind: "paragraph",
      number: around.count,
      role: isHeading ? "heading" : style.role,
      level: style.role === "heading" ? style.level : outline + 1,
      ...(id !== undefined && ordered !== undefined && !isHeading ? { list: { ordered, level, id } } : {}),
      ...contents,
    },
  ];
}

/** A cell that goes on below has its words in the first. */
function tableOf(element: Element, around: Around): Table[] {
  around.count++;
  const { count } = around;
  const rows: (Cell | null)[][] = [];
  const above = new Map<number, Cell>();
  for (const row of partsOf(element, "tr")) {
    const properties = kid(row, "trPr");
    if (kid(properties, "del")) {
      around.lose("deletedRow", row.textContent ?? "");
      continue;
    }
    const cells: (Cell | null)[] = Array.from({ length: Number(attribute(kid(properties, "gridBefore")) ?? 0) }, () => null);
    for (const one of partsOf(row, "tc")) {
      const shape = kid(one, "tcPr");
      const wide = Math.max(1, Number(attribute(kid(shape, "gridSpan")) ?? 1));
      const merge = kid(shape, "vMerge");
      const at = cells.length;
      const upper = above.get(at);
      const goesOn = merge !== undefined && attribute(merge) !== "restart" && upper !== undefined;
      if (goesOn) upper.high++;
      const cell = goesOn ? null : cellOf(one, wide, around);
      cells.push(cell, ...Array.from({ length: wide - 1 }, () => null));
      if (cell) above.set(at, cell);
    }
    rows.push(cells);
  }
  return rows.length > 0 ? [{ kind: "table", number: count, rows }] : [];
}

/** Rows, and rows in what may stand around them. */
function partsOf(parent: Element, name: "tr" | "tc"): Element[] {
  return kids(parent).flatMap((one) => {
    if (one.localName === name) return [one];
    return /^(sdt|sdtContent|ins|customXml)$/.test(one.localName) ? partsOf(one, name) : [];
  });
}

function cellOf(element: Element, wide: number, around: Around): Cell {
  // A table counts as one, however many paragraphs are in it.
  const blocks = blocksOf(element, { ...around, joined: undefined });
  return { text: wordsOf(blocks), blocks, wide, high: 1 };
}

/** The words of blocks, a line each. */
function wordsOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) =>
      block.kind === "paragraph"
        ? plain(block.pieces)
        : block.rows.map((row) => row.flatMap((cell) => cell?.text ?? []).join(" ")).join("\n"),
    )
    .filter(Boolean)
    .join("\n");
}
