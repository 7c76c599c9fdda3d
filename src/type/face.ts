// The display face: cut at build to the characters that one page sets in it.

import { create, type Font } from "fontkitten";
import subsetFont from "subset-font";
import { packOf } from "../locale/index.ts";
import { shortDigest } from "../publish/digest.ts";
import { readPackaged } from "../publish/package.ts";

/** A display face as it comes from its package, whole. */
interface Face {
  bytes: Buffer;
  font: Font;
}

/** A face cut to a page's characters. */
export interface Cut {
  /** File name without its ending, from the content: equal bytes have equal names, on every machine. */
  name: string;
  /** A font in WOFF2. */
  bytes: Buffer;
  /** Characters asked for that the face does not have; the device sets them. */
  missing: string[];
  /** How far the face reaches above and below the baseline, in em. */
  ascent: number;
  descent: number;
}

/** Copyright and licence stay in every cut, as the Open Font License asks. */
const NAMES = [0, 13, 14];

/** Kerning, and half-width punctuation, which `text-spacing-trim` takes from the font. */
const FEATURES = ["kern", "halt", "chws"];

const faces = new Map<string, Face>();
const cuts = new Map<string, Promise<Cut>>();

function readFace(file: string): Face {
  let face = faces.get(file);
  if (!face) {
    const bytes = readPackaged(file);
    face = { bytes, font: create(bytes) as Font };
    faces.set(file, face);
  }
  return face;
}

/** The characters of a text, each once, in the order of their code points; white space needs no glyph. */
export function charactersOf(text: string): string[] {
  return [...new Set(text.replace(/\s/g, ""))].sort((a, b) => a.codePointAt(0)! - b.codePointAt(0)!);
}

async function cutFace(file: string, characters: readonly string[]): Promise<Cut> {
  const { bytes: whole, font } = readFace(file);
  const { ascent, descent, unitsPerEm } = font;
  const has = (character: string) => font.hasGlyphForCodePoint(character.codePointAt(0)!);
  const bytes = await subsetFont(whole, `${characters.filter(has).join("")} `, {
    targetFormat: "woff2",
    noHinting: true,
    keepFeatures: FEATURES,
    preserveNameIds: NAMES,
  });
  return {
    name: shortDigest(bytes),
    bytes,
    missing: characters.filter((character) => !has(character)),
    ascent: ascent / unitsPerEm,
    descent: -descent / unitsPerEm,
  };
}

/** The locale's display face with just the characters of `text`; undefined where the locale has none. */
export function cutFor(text: string, locale: string): Promise<Cut> | undefined {
  const file = packOf(locale).displayFace;
  const characters = charactersOf(text);
  if (!file || characters.length === 0) return undefined;
  const key = `${file} ${characters.join("")}`;
  const cut = cuts.get(key) ?? cutFace(file, characters);
  cuts.set(key, cut);
  return cut;
}
