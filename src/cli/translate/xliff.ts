// Texts as XLIFF 2.1, and back from whatever translators' programs made of it.

import { type Message, say } from "../../messages/index.ts";
import { element, type Markup, raw, textOf, xmlFile } from "../../outputs/markup.ts";
import { documentOf } from "../import/geo/xml.ts";
import type { Returned, Sent } from "./carrier.ts";
import { type Code, normal, type Piece } from "./codes.ts";

const NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0";

/** A file of all units, for one edition. */
export function writeXliff(units: readonly Sent[], { own, locale }: { own: string; locale: string }): string {
  const files = [...Map.groupBy(units, ({ file }) => file)].map(([file, inside], index) =>
    element("file", { id: `f${index + 1}`, original: file }, raw("\n"), inside.map(unitOf), raw("  ")),
  );
  const root = { xmlns: NAMESPACE, version: "2.1", srcLang: own, trgLang: locale, "xml:space": "preserve" };
  return xmlFile(element("xliff", root, raw("\n  "), raw(files.map(({ markup }) => markup).join("\n  ")), raw("\n")));
}

/** Names of the data of a code, before and after what it encloses. */
const dataOf = (id: string) => ({ start: `d${id}`, end: `e${id}` });

function unitOf({ id, name, place, kind, picture, limit, codes, source, target, file }: Sent): Markup {
  const note = (category: string, words: string | number | undefined) =>
    words === undefined ? raw("") : raw(`\n        ${element("note", { category }, words).markup}`);
  const notes = [note("place", `${file}:${place.line}`), note("kind", kind), note("picture", picture), note("limit", limit)];
  const data = codes.map(({ id: code, opens, closes }) => {
    const names = dataOf(code);
    const end = closes === undefined ? "" : element("data", { id: names.end }, closes).markup;
    return raw(`\n        ${element("data", { id: names.start }, opens).markup}${end}`);
  });
  const inside = [
    raw("\n      "),
    element("notes", {}, notes, raw("\n      ")),
    ...(data.length > 0 ? [raw("\n      "), element("originalData", {}, data, raw("\n      "))] : []),
    raw("\n      "),
    element(
      "segment",
      { state: target ? "translated" : "initial" },
      raw("\n        "),
      element("source", {}, inlineOf(source, codes)),
      ...(target ? [raw("\n        "), element("target", {}, inlineOf(target, codes))] : []),
      raw("\n      "),
    ),
    raw("\n    "),
  ];
  return raw(`    ${element("unit", { id, name }, inside).markup}\n`);
}

function inlineOf(pieces: readonly Piece[], codes: readonly Code[]): Markup {
  const known = new Map(codes.map((code) => [code.id, code]));
  const parts = pieces.map((piece) => {
    if (typeof piece === "string") return textOf(piece);
    const { start, end } = dataOf(piece.id);
    const code = known.get(piece.id);
    // What a reader sees of the story hangs on facts, marks and links; emphasis may go.
    const canDelete = code && /^(fact|mark|link) /.test(code.key) ? "no" : undefined;
    if (piece.part === "alone") return element("ph", { id: piece.id, dataRef: start, canDelete, disp: code?.opens }).markup;
    if (piece.part === "close") return "</pc>";
    const attributes = {
      id: piece.id,
      dataRefStart: start,
      dataRefEnd: end,
      canDelete,
      dispStart: code?.opens,
      dispEnd: code?.closes,
    };
    return element("pc", attributes).markup.replace(/\/>$/, ">");
  });
  return raw(parts.join(""));
}

const childrenNamed = (node: Element, ...names: string[]) =>
  [...node.children].filter(({ localName }) => names.includes(localName));

/** What a file of a translator's program says; any order of attributes, prefixes and line ends will do. */
export function readXliff(bytes: Uint8Array): { units: Returned[]; locale: string | undefined } | { said: Message } {
  const read = documentOf(bytes);
  if ("said" in read) return read;
  const root = read.document.documentElement;
  const version = root.getAttribute("version") ?? "";
  if (root.localName !== "xliff") return { said: say.noTranslation(root.localName) };
  if (!version.startsWith("2.")) return { said: say.otherXliff(version) };
  const units = [...root.getElementsByTagName("*")].filter(({ localName }) => localName === "unit");
  return { units: units.map(readUnit), locale: root.getAttribute("trgLang") ?? undefined };
}

function readUnit(unit: Element): Returned {
  const data = [...unit.getElementsByTagName("*")].filter(({ localName }) => localName === "data");
  const codes = new Map(
    data.flatMap((one) => {
      const id = /^d(\d+)$/.exec(one.getAttribute("id") ?? "")?.[1];
      return id === undefined ? [] : [[id, one.textContent ?? ""] as const];
    }),
  );
  const [id, name] = [unit.getAttribute("id") ?? "", unit.getAttribute("name") ?? undefined];
  const sources = childrenNamed(unit, "segment", "ignorable").flatMap((segment) => childrenNamed(segment, "source"));
  return { id, name, source: normal(sources.flatMap(piecesOf)), target: targetOf(unit), codes };
}

/** The whole of a unit, which may have been split into segments and put in another order. Undefined where one is not translated. */
function targetOf(unit: Element): Piece[] | undefined {
  const parts = childrenNamed(unit, "segment", "ignorable").map((segment, index) => {
    const [source] = childrenNamed(segment, "source");
    const [target] = childrenNamed(segment, "target");
    const order = Number(target?.getAttribute("order") ?? index + 1);
    // What stands between sentences is the same in all languages until somebody says otherwise.
    const taken = target ?? (segment.localName === "ignorable" ? source : undefined);
    const pieces = taken ? piecesOf(taken) : undefined;
    const open = source && segment.localName === "segment" && normal(piecesOf(source)).length > 0;
    return { order, pieces, lacks: open ? pieces === undefined || normal(pieces).length === 0 : false };
  });
  if (parts.length === 0 || parts.some(({ lacks }) => lacks)) return undefined;
  return normal(parts.toSorted((a, b) => a.order - b.order).flatMap(({ pieces = [] }) => pieces));
}

function piecesOf(node: Element): Piece[] {
  return [...node.childNodes].flatMap((child): Piece[] => {
    if (child.nodeType === 3 || child.nodeType === 4) return [child.nodeValue ?? ""];
    if (child.nodeType !== 1) return [];
    const inline = child as Element;
    const id = inline.getAttribute("id") ?? "";
    switch (inline.localName) {
      case "pc":
        return [{ id, part: "open" }, ...piecesOf(inline), { id, part: "close" }];
      case "ph":
        return [{ id, part: "alone" }];
      case "sc":
        return [{ id, part: "open" }];
      case "ec":
        return [{ id: inline.getAttribute("startRef") ?? id, part: "close" }];
      case "cp":
        return [String.fromCodePoint(Number.parseInt(inline.getAttribute("hex") ?? "20", 16))];
      default:
        return piecesOf(inline); // What a program marks for itself: its words count.
    }
  });
}
