// Reads what stands in a paragraph: words in their looks, links, notes, pictures, boxes, remarks and recorded changes.

import { strippedOfOdd } from "../../../source/characters.ts";
import { type Block, type Change, isAddress, type Loss, type Paragraph, type Piece, type Remark } from "./model.ts";
import { allIn, attribute, isOn, kid, kids, outermost, type Package, type Part, within } from "./package.ts";
import type { Styles } from "./styles.ts";

/** What the whole reading shares. */
export interface Reading {
  package: Package;
  styles: Styles;
  /** The part that is being read: the document itself, or its notes. */
  part: Part;
  notes: { footnote: ReadonlyMap<string, Element>; endnote: ReadonlyMap<string, Element> };
  remarks: ReadonlyMap<string, Element>;
  /** Remarks whose words have begun, with what has been read of these. */
  open: Map<string, string>;
  /** Fields that have begun, outermost first: what each does, and whether its result has begun. */
  fields: { code: string; shown: boolean }[];
  lose(what: Loss, words: string): void;
  /** Reads blocks within a paragraph: in boxes. */
  blocksIn(parent: Element): Block[];
  /** Reads the paragraphs of a note. */
  noteIn(kind: "footnote" | "endnote", note: Element): Piece[][];
}

/** How the words at a place look, and who put them in or took them out. */
interface Look {
  bold: boolean;
  italic: boolean;
  link?: string | undefined;
  added?: string | undefined;
  removed?: string | undefined;
}

export type Contents = Pick<Paragraph, "pieces" | "notes" | "remarks" | "changes" | "pictures" | "boxes">;

export const emptyContents = (): Contents => ({ pieces: [], notes: [], remarks: [], changes: [], pictures: [], boxes: [] });

const CHINESE = /[\p{Script=Han}，。！？；：、”’）】》]$/u;
/** Digits that have characters of their own where they are raised and lowered. */
const SHIFTED: Readonly<Record<string, readonly string[]>> = { superscript: [..."⁰¹²³⁴⁵⁶⁷⁸⁹"], subscript: [..."₀₁₂₃₄₅₆₇₈₉"] };

function addChange(contents: Contents, kind: Change["kind"], author: string, text: string): void {
  const last = contents.changes.at(-1);
  if (last?.kind === kind && last.author === author) last.text += text;
  else contents.changes.push({ kind, author, text });
}

function addText(contents: Contents, written: string, look: Look, reading: Reading): void {
  const text = strippedOfOdd(written);
  if (/\p{Co}/u.test(written)) reading.lose("symbol", written.replace(/\P{Co}/gu, ""));
  if (text === "") return;
  if (look.removed !== undefined) {
    addChange(contents, "removed", look.removed, text);
    return;
  }
  for (const [id, words] of reading.open) reading.open.set(id, words + text);
  if (look.added !== undefined) addChange(contents, "added", look.added, text);
  const last = contents.pieces.at(-1);
  const { bold, italic, link } = look;
  if (last?.kind === "text" && last.bold === bold && last.italic === italic && last.link === link) last.text += text;
  else contents.pieces.push({ kind: "text", text, bold, italic, link });
}

/** The look of a run: its own, that of its style, that around it. */
function lookOf(run: Element, around: Look, reading: Reading): Look {
  const own = kid(run, "rPr");
  const styled = attribute(kid(own, "rStyle"));
  const style = styled === undefined ? undefined : reading.styles.of(styled);
  return {
    ...around,
    bold: isOn(kid(own, "b")) ?? style?.bold ?? around.bold,
    italic: isOn(kid(own, "i")) ?? style?.italic ?? around.italic,
  };
}

/** What a run's look says that a chapter has no way to say. */
function loseLooks(run: Element, words: string, look: Look, reading: Reading): void {
  const own = kid(run, "rPr");
  if (!own || words.trim() === "") return;
  if (isOn(kid(own, "strike")) || isOn(kid(own, "dstrike"))) reading.lose("strike", words);
  if (kid(own, "highlight")) reading.lose("highlight", words);
  // Links have a colour and a line of their own.
  if (look.link !== undefined) return;
  if (isOn(kid(own, "u")) || isOn(kid(own, "em"))) reading.lose("underline", words);
  if (!/^(auto|0{6})?$/i.test(attribute(kid(own, "color")) ?? "")) reading.lose("colour", words);
}

function shifted(text: string, run: Element): string {
  const digits = SHIFTED[attribute(within(run, "rPr", "vertAlign")) ?? ""];
  return digits ? text.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit) : text;
}

function readField(run: Element, reading: Reading): void {
  const sort = attribute(run, "fldCharType");
  if (sort === "begin") reading.fields.push({ code: "", shown: false });
  const last = reading.fields.at(-1);
  if (sort === "separate" && last) last.shown = true;
  if (sort === "end") reading.fields.pop();
}

/** The address that a field leads to, if it is a link. */
const linkOf = (code: string) => /^\s*HYPERLINK\s+"([^"]+)"/i.exec(code)?.[1];

function textOf(run: Element, child: Element, contents: Contents): string | undefined {
  switch (child.localName) {
    case "t":
    case "delText":
      return shifted(child.textContent ?? "", run);
    case "tab":
    case "ptab": {
      const before = contents.pieces.at(-1);
      // Between Chinese words a gap is set by a space of their own width; at the beginning it is an indent.
      if (before?.kind !== "text") return "";
      return CHINESE.test(before.text) ? "\u3000" : " ";
    }
    case "noBreakHyphen":
      return "-";
    default:
      return undefined;
  }
}

function readRun(run: Element, around: Look, contents: Contents, reading: Reading): void {
  const look = lookOf(run, around, reading);
  const field = reading.fields.findLast(({ code }) => linkOf(code));
  if (field?.shown) look.link = linkOf(field.code);
  const hidden = isOn(within(run, "rPr", "vanish"));
  for (const child of kids(run)) {
    const text = textOf(run, child, contents);
    const inCode = reading.fields.some(({ shown }) => !shown);
    if (text !== undefined) {
      if (inCode) continue;
      if (hidden) reading.lose("hidden", text);
      else {
        loseLooks(run, text, look, reading);
        addText(contents, text, look, reading);
      }
      continue;
    }
    readInRun(child, look, contents, reading);
  }
}

function readInRun(child: Element, look: Look, contents: Contents, reading: Reading): void {
  switch (child.localName) {
    case "br":
    case "cr":
      // The end of a page is the paper's, not the text's.
      if (!/page|column/.test(attribute(child, "type") ?? "") && look.removed === undefined)
        contents.pieces.push({ kind: "break" });
      return;
    case "instrText": {
      const last = reading.fields.at(-1);
      if (last) last.code += child.textContent ?? "";
      return;
    }
    case "fldChar":
      readField(child, reading);
      return;
    case "sym":
      reading.lose("symbol", `${attribute(child, "font") ?? ""} ${attribute(child, "char") ?? ""}`.trim());
      return;
    case "footnoteReference":
    case "endnoteReference":
      readNote(child, look, contents, reading);
      return;
    case "commentReference":
      readRemark(attribute(child, "id") ?? "", contents, reading);
      return;
    case "ruby":
      readRuby(child, contents, reading);
      return;
    case "drawing":
    case "pict":
    case "object":
    case "AlternateContent":
      if (look.removed === undefined) readDrawing(child, contents, reading);
      return;
    default:
  }
}

function readNote(reference: Element, look: Look, contents: Contents, reading: Reading): void {
  const kind = reference.localName === "footnoteReference" ? "footnote" : "endnote";
  const note = reading.notes[kind].get(attribute(reference, "id") ?? "");
  if (!note || look.removed !== undefined) return;
  const paragraphs = reading.noteIn(kind, note);
  if (paragraphs.length > 0) contents.notes.push(paragraphs);
}

function readRemark(id: string, contents: Contents, reading: Reading): void {
  const remark = reading.remarks.get(id);
  if (!remark) return;
  const text = allIn(remark, "p")
    .map((paragraph) =>
      allIn(paragraph, "t")
        .map((one) => one.textContent ?? "")
        .join(""),
    )
    .filter(Boolean)
    .join(" ");
  const found: Remark = {
    author: attribute(remark, "author") ?? "",
    text: strippedOfOdd(text),
    about: reading.open.get(id) ?? "",
  };
  reading.open.delete(id);
  if (found.text) contents.remarks.push(found);
}

/** Words with their reading above them, as Word's phonetic guide sets them. */
function readRuby(ruby: Element, contents: Contents, reading: Reading): void {
  const words = (name: string) =>
    allIn(kid(ruby, name) ?? ruby, "t")
      .map((one) => one.textContent ?? "")
      .join("");
  const [text, above] = [strippedOfOdd(words("rubyBase")), strippedOfOdd(words("rt"))];
  for (const [id, about] of reading.open) reading.open.set(id, about + text);
  if (text) contents.pieces.push({ kind: "ruby", text, reading: above });
}

/** What a drawing holds: pictures, boxes of text, and what nobody can carry. */
function readDrawing(drawing: Element, contents: Contents, reading: Reading): void {
  // The same twice, for programs of different ages: the first that is understood.
  if (drawing.localName === "AlternateContent") {
    const [choice] = kids(drawing).filter(({ localName }) => localName === "Choice");
    const back = kid(drawing, "Fallback");
    const chosen = choice && holdsMuch(choice) ? choice : (back ?? choice);
    for (const child of chosen ? kids(chosen) : []) readDrawing(child, contents, reading);
    return;
  }
  const known = outermost(drawing, ["txbxContent", "blip", "imagedata"]);
  for (const one of known) {
    if (one.localName !== "txbxContent") readPicture(one, drawing, contents, reading);
    else {
      const blocks = reading.blocksIn(one);
      if (blocks.length > 0) contents.boxes.push(blocks);
    }
  }
  if (known.length > 0) return;
  if (allIn(drawing, "chart").length > 0) reading.lose("chart", nameOf(drawing));
  else if (allIn(drawing, "relIds").length > 0) reading.lose("diagram", nameOf(drawing));
  else if (drawing.localName === "object") reading.lose("object", nameOf(drawing));
  else if (attribute(allIn(drawing, "rect")[0], "hr") === undefined) reading.lose("shape", nameOf(drawing));
  else contents.pieces.push({ kind: "text", text: "***", bold: false, italic: false }); // a line across the page
}

const holdsMuch = (one: Element) => ["txbxContent", "blip", "chart", "relIds"].some((name) => allIn(one, name).length > 0);
const nameOf = (drawing: Element) =>
  attribute(allIn(drawing, "docPr")[0], "descr") || attribute(allIn(drawing, "docPr")[0], "name") || "";

/** What programs write by themselves where nobody has said what a picture shows. */
const EMPTY_ALT =
  /^(picture|image|图片|圖片|bild|bilde)?\s*\d*$|\.(png|jpe?g|gif|webp|bmp|tiff?|emf|wmf|heic)$|自动生成|automatically generated|自動產生|^https?:/i;

function readPicture(blip: Element, drawing: Element, contents: Contents, reading: Reading): void {
  const id = attribute(blip, "embed") ?? attribute(blip, "id");
  const away = attribute(blip, "link");
  const link = reading.part.links.get(id ?? away ?? "");
  const bytes = link && !link.outside ? reading.package.file(link.target) : undefined;
  if (!link || !bytes) {
    reading.lose(link?.outside || away ? "linkedPicture" : "lostPicture", link?.outside ? link.target : nameOf(drawing));
    return;
  }
  const about = allIn(drawing, "docPr")[0];
  const old = attribute(allIn(drawing, "shape")[0], "alt") ?? attribute(blip, "title");
  const said = strippedOfOdd(attribute(about, "descr") ?? attribute(about, "title") ?? old ?? "")
    .replace(/\s+/g, " ")
    .trim();
  const name = link.target.split("/").at(-1) ?? link.target;
  const crop = allIn(drawing, "srcRect")[0];
  if (crop && ["l", "t", "r", "b"].some((side) => Number(attribute(crop, side) ?? 0) > 0)) reading.lose("crop", said || name);
  contents.pictures.push({ name, bytes, alt: EMPTY_ALT.test(said) ? "" : said });
}

const plainText = (element: Element) =>
  allIn(element, "t")
    .map((one) => one.textContent ?? "")
    .join("");

/** Reads what stands in a paragraph, or in something within one. */
export function readInline(parent: Element, around: Look, contents: Contents, reading: Reading): void {
  for (const child of kids(parent)) {
    switch (child.localName) {
      case "r":
        readRun(child, around, contents, reading);
        break;
      case "hyperlink": {
        const to = reading.part.links.get(attribute(child, "id") ?? "");
        const leads = to?.outside === true && isAddress(to.target);
        if (!leads && plainText(child)) reading.lose("anchor", plainText(child));
        readInline(child, { ...around, link: leads ? to.target : around.link }, contents, reading);
        break;
      }
      case "ins":
      case "moveTo":
        readInline(child, { ...around, added: attribute(child, "author") ?? "" }, contents, reading);
        break;
      case "del":
      case "moveFrom":
        readInline(child, { ...around, removed: attribute(child, "author") ?? "" }, contents, reading);
        break;
      case "fldSimple": {
        const link = linkOf(attribute(child, "instr") ?? "") ?? around.link;
        readInline(child, { ...around, link }, contents, reading);
        break;
      }
      case "sdt":
        readInline(kid(child, "sdtContent") ?? child, around, contents, reading);
        break;
      case "smartTag":
      case "customXml":
      case "dir":
      case "bdo":
        readInline(child, around, contents, reading);
        break;
      case "commentRangeStart":
        reading.open.set(attribute(child, "id") ?? "", "");
        break;
      case "oMath":
      case "oMathPara":
        reading.lose("formula", child.textContent ?? "");
        break;
      case "AlternateContent":
        readDrawing(child, contents, reading);
        break;
      default:
    }
  }
}
