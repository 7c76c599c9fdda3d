// The faces that pictures are set in, glyph by glyph: outlines and widths, read from the npm fonts.

import { create, type Font, type PathCommand } from "fontkitten";
import { readPackaged } from "../publish/package.ts";

/** `display` heavy Song for headlines; the others sans, by weight. */
export type Typeface = "display" | "text" | "medium" | "bold";

const FILES: Record<Typeface, string> = {
  display: "@expo-google-fonts/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf",
  text: "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
  medium: "@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf",
  bold: "@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf",
};

/** What stands in for a character that a face lacks. The sans have the same characters in every weight. */
const STAND_IN: Partial<Record<Typeface, Typeface>> = { display: "bold" };

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
const glyphs = new Map<string, Glyph | undefined>();

function fontOf(face: Typeface): Font {
  let font = fonts.get(face);
  if (!font) {
    font = create(readPackaged(FILES[face])) as Font;
    fonts.set(face, font);
  }
  return font;
}

function readGlyph(character: string, face: Typeface): Glyph | undefined {
  const font = fontOf(face);
  const code = character.codePointAt(0)!;
  if (!font.hasGlyphForCodePoint(code)) {
    const other = STAND_IN[face];
    return other && glyphOf(character, other);
  }
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

/** The glyph of a character; undefined where neither the face nor its stand-in has one. */
export function glyphOf(character: string, face: Typeface): Glyph | undefined {
  const key = `${face} ${character}`;
  if (!glyphs.has(key)) glyphs.set(key, readGlyph(character, face));
  return glyphs.get(key);
}
