// The faces that pictures are set in, glyph by glyph: outlines and widths, read from the npm fonts.

import { create, type Font, type PathCommand } from "fontkitten";
import { readPackaged } from "../publish/package.ts";
import { type Family, hasSlice, readSlices, slicedFont } from "./slices.ts";

/** `display` heavy Song for headlines; the others sans, by weight. */
export type Typeface = "display" | "text" | "medium" | "bold";

const FILES: Record<Typeface, string> = {
  display: "@expo-google-fonts/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf",
  text: "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
  medium: "@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf",
  bold: "@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf",
};

/** What stands in for a character that a face lacks. The sans have the same characters in every weight. */
const STAND_IN: Record<Typeface, Typeface> = { display: "bold", text: "display", medium: "display", bold: "display" };

/** What a slice is set in beside each. */
const BESIDE: Record<Typeface, [family: Family, weight: number]> = {
  display: ["serif", 900],
  text: ["sans", 400],
  medium: ["sans", 500],
  bold: ["sans", 700],
};

export interface Glyph {
  /** Its outline in em, y downwards, from its origin on the baseline. */
  commands: readonly PathCommand[];
  /** em to the next character. */
  advance: number;
  /** Where its ink begins and ends, em from its origin. */
  left: number;
  right: number;
}

const fonts = new Map<Typeface, Font>();
const glyphs = new Map<string, Glyph>();

function fontOf(face: Typeface): Font {
  let font = fonts.get(face);
  if (!font) {
    font = create(readPackaged(FILES[face])) as Font;
    fonts.set(face, font);
  }
  return font;
}

/** A face of ours that has a character: the one that is asked for, else what stands in for it. */
function ownFont(code: number, face: Typeface): Font | undefined {
  return [face, STAND_IN[face]].map(fontOf).find((font) => font.hasGlyphForCodePoint(code));
}

/** Characters that every face of ours has: Latin letters, the Han characters and the punctuation of everyday. */
const EVERYDAY = /[\s!-~\u00a1-\u00ff\u3000-\u303f\u4e00-\u9fa5\uff01-\uff5e“”‘’…—–·]+/g;

/** The characters of a text that our own faces lack, each once. */
function lackedOf(text: string): string[] {
  const rare = new Set(text.normalize("NFC").replace(EVERYDAY, ""));
  return [...rare].filter((character) => !ownFont(character.codePointAt(0)!, "text"));
}

/** Reads what more it takes to draw a text: to be awaited before any of it is drawn. */
export async function readFacesFor(text: string): Promise<void> {
  await readSlices(lackedOf(text).map((character) => character.codePointAt(0)!));
}

/** The characters of a text that no face at hand has, each once. */
export function charactersWithoutFace(text: string): string[] {
  return lackedOf(text).filter((character) => !hasSlice(character.codePointAt(0)!));
}

function readGlyph(character: string, face: Typeface): Glyph | undefined {
  const code = character.codePointAt(0)!;
  const font = ownFont(code, face) ?? slicedFont(code, ...BESIDE[face]);
  if (!font) return undefined;
  const { path, advanceWidth, bbox } = font.glyphForCodePoint(code);
  const em = font.unitsPerEm;
  const blank = path.commands.length === 0;
  return {
    commands: path.scale(1 / em, -1 / em).commands,
    advance: advanceWidth / em,
    left: blank ? 0 : bbox.minX / em,
    right: blank ? 0 : bbox.maxX / em,
  };
}

/** The glyph of a character; undefined where neither the face nor its stand-in has one, nor a slice that has been read. */
export function glyphOf(character: string, face: Typeface): Glyph | undefined {
  const key = `${face} ${character}`;
  const glyph = glyphs.get(key) ?? readGlyph(character, face);
  if (glyph) glyphs.set(key, glyph);
  return glyph;
}
