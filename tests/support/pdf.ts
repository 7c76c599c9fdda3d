// Reads what Chromium prints: which words and pictures stand on which page, in reading order. No general reader of PDF.

import { inflateSync } from "node:zlib";

/** A piece of the tagged content: a run of words, or a picture. */
export interface Piece {
  /** From 0. */
  page: number;
  text: string;
  /** Of a picture: its alternative text. */
  alt: string | undefined;
  /** Bytes of drawing behind it. */
  weight: number;
}

export interface Printed {
  pages: number;
  pieces: Piece[];
  /** Everything drawn on each page, furniture and the words inside pictures included. */
  text: string[];
  /** Titles of the outline. */
  outline: string[];
  language: string | undefined;
  title: string | undefined;
}

type Objects = Map<number, string>;

function objectsOf(pdf: Buffer): Objects {
  const found = pdf.toString("latin1").matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g);
  return new Map([...found].map((match) => [Number(match[1]), match[2]!]));
}

const dictionaryOf = (object: string) => object.split(/>> ?stream\r?\n/)[0]!;

function streamOf(object: string): string {
  const start = object.search(/stream\r?\n/);
  if (start < 0) return "";
  const body = object.slice(object.indexOf("\n", start) + 1, object.lastIndexOf("endstream"));
  return object.includes("/FlateDecode") ? inflateSync(Buffer.from(body, "latin1")).toString("latin1") : body;
}

/** Words as PDF dictionaries have them: UTF-16 in hex, or plain in brackets. */
function wordsOf(dictionary: string, key: string): string | undefined {
  const match = dictionary.match(new RegExp(`/${key} (?:<FEFF([0-9A-F]*)>|\\(((?:[^()\\\\]|\\\\.)*)\\))`));
  if (!match) return undefined;
  if (match[1] === undefined) return match[2]!.replace(/\\(.)/g, "$1");
  return fromHex(match[1]);
}

const fromHex = (hex: string) => Buffer.from(hex, "hex").swap16().toString("utf16le");

/** What each glyph of a font stands for. */
function readCharacters(map: string): Map<number, string> {
  const characters = new Map<number, string>();
  for (const [block] of map.matchAll(/beginbfchar[\s\S]*?endbfchar/g))
    for (const [, glyph, words] of block.matchAll(/<(\w+)> <(\w+)>/g))
      characters.set(Number.parseInt(glyph!, 16), fromHex(words!));
  for (const [block] of map.matchAll(/beginbfrange[\s\S]*?endbfrange/g))
    for (const [, first, last, words] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const [from, to] = [Number.parseInt(first!, 16), Number.parseInt(last!, 16)];
      const start = fromHex(words!);
      for (let glyph = from; glyph <= to; glyph++) {
        const last = start.charCodeAt(start.length - 1) + glyph - from;
        characters.set(glyph, start.slice(0, -1) + String.fromCharCode(last));
      }
    }
  return characters;
}

interface Run {
  text: string;
  weight: number;
}

/** Goes through a page's drawing, and notes words and bytes for each marked piece of it. */
function createPainter(objects: Objects) {
  const fonts = new Map<number, Map<number, string>>();
  const fontOf = (id: number) => {
    if (!fonts.has(id)) {
      const map = objects.get(id)?.match(/\/ToUnicode (\d+) 0 R/)?.[1];
      fonts.set(id, map ? readCharacters(streamOf(objects.get(Number(map))!)) : new Map());
    }
    return fonts.get(id)!;
  };
  return function paint(owner: string, content: string, runs: Map<number, Run>, outer: number, depth = 0): string {
    const names = new Map([...dictionaryOf(owner).matchAll(/\/(\w+) (\d+) 0 R/g)].map((match) => [match[1]!, Number(match[2])]));
    const stack: { mark: number; spelt: boolean }[] = [{ mark: outer, spelt: false }];
    let font = new Map<number, string>();
    let all = "";
    const say = (text: string, weight: number) => {
      const { mark } = stack.at(-1)!;
      const run = runs.get(mark) ?? { text: "", weight: 0 };
      runs.set(mark, { text: run.text + text, weight: run.weight + weight });
      all += text;
    };
    for (const line of content.split("\n")) {
      const { mark, spelt } = stack.at(-1)!;
      if (/B[DM]C$/.test(line)) {
        // A glyph that stands for several characters is followed by the one that is meant.
        const actual = wordsOf(line, "ActualText");
        stack.push({ mark: Number(line.match(/MCID (\d+)/)?.[1] ?? mark), spelt: spelt || actual !== undefined });
        if (actual !== undefined) say(actual, line.length);
      } else if (line === "EMC") stack.pop();
      const use = line.match(/^\/(\w+) (\S+ Tf|Do)$/);
      if (use?.[2] === "Do") {
        const form = objects.get(names.get(use[1]!) ?? -1);
        if (form?.includes("/Subtype /Form") && depth < 8) all += paint(form, streamOf(form), runs, mark, depth + 1);
      } else if (use) font = fontOf(names.get(use[1]!) ?? -1);
      const shown = line.match(/<([0-9A-F]+)> Tj$/)?.[1];
      const width = shown && shown.length % 4 === 0 ? 4 : 2;
      const glyphs = spelt ? [] : (shown?.match(new RegExp(`.{${width}}`, "g")) ?? []);
      say(glyphs.map((glyph) => font.get(Number.parseInt(glyph, 16)) ?? "").join(""), line.length);
    }
    return all;
  };
}

/** Reads a tagged PDF as Chromium writes it. */
export function readPdf(pdf: Buffer): Printed {
  const objects = objectsOf(pdf);
  const all = [...objects.values()].map(dictionaryOf);
  const catalog = all.find((object) => object.includes("/Type /Catalog"))!;
  const root = (key: string) => objects.get(Number(catalog.match(new RegExp(`/${key} (\\d+) 0 R`))?.[1] ?? -1)) ?? "";
  const pageIds = listPages(objects, root("Pages"));
  const paint = createPainter(objects);
  const runs = pageIds.map(() => new Map<number, Run>());
  const text = pageIds.map((id, index) => {
    const page = objects.get(id)!;
    const content = streamOf(objects.get(Number(page.match(/\/Contents (\d+) 0 R/)![1]))!);
    return paint(page, content, runs[index]!, -1);
  });
  const pieces: Piece[] = [];
  const visit = (element: string, inherited: number, alt: string | undefined) => {
    const page = Number(element.match(/\/Pg (\d+) 0 R/)?.[1] ?? inherited);
    const own = wordsOf(element, "Alt") ?? alt;
    const add = (id: number, mark: number) => {
      const index = pageIds.indexOf(id);
      pieces.push({ page: index, alt: own, ...(runs[index]?.get(mark) ?? { text: "", weight: 0 }) });
    };
    const kids = element.match(/\/K (\[[\s\S]*?\](?=\n\/|>>$|$)|\d+ 0 R|\d+)/)?.[1] ?? "";
    for (const [kid, mark, from, child, plain] of kids.matchAll(
      /<<\/Type \/MCR[^>]*?(?=[^>]*\/MCID (\d+))(?=[^>]*\/Pg (\d+) 0 R)[^>]*>>|<<[^>]*>>|(\d+) 0 R|(\d+)/g,
    )) {
      if (mark) add(Number(from), Number(mark));
      else if (child) visit(objects.get(Number(child))!, page, own);
      else if (plain && !kid.startsWith("<")) add(page, Number(plain));
    }
  };
  visit(root("StructTreeRoot"), -1, undefined);
  return {
    pages: pageIds.length,
    pieces,
    text,
    outline: all
      .filter((object) => /\/Dest|\/A /.test(object) && /\/Title/.test(object))
      .map((object) => wordsOf(object, "Title")!),
    language: wordsOf(catalog, "Lang"),
    title: wordsOf(objects.get(1)!, "Title"),
  };
}

function listPages(objects: Objects, tree: string): number[] {
  const kids = tree.match(/\/Kids \[([^\]]*)\]/)?.[1] ?? "";
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, id]) => {
    const object = objects.get(Number(id))!;
    return object.includes("/Type /Pages") ? listPages(objects, object) : [Number(id)];
  });
}
