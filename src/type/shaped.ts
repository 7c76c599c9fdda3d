// Words in joined letters as outlines: a font's own rules say which shape a letter takes beside its neighbours.

import type { PathCommand } from "fontkitten";
import type { Glyph, Typeface } from "./glyphs.ts";

type Library = typeof import("harfbuzzjs");

/** Weights of the one face of joined letters, for what the others are set in beside it. */
const WEIGHTS: Record<Typeface, number> = { display: 900, text: 400, medium: 500, bold: 700 };

/** Letters that join, and what belongs to them: marks, joiners, and the punctuation of their script. */
export const JOINED = /[\p{Script_Extensions=Arabic}--[\p{Nd}\(\)«»]]/v;

interface Shaper {
  library: Library;
  font(face: Typeface): InstanceType<Library["Font"]>;
  em: number;
}

let shaper: Shaper | undefined;

/** Reads what sets words in joined letters; `bytes` is the face's file, as TrueType. */
export async function readShaper(bytes: Buffer): Promise<void> {
  if (shaper) return;
  const library = await import("harfbuzzjs"); // a module of a megabyte, for stories that have such words
  const face = new library.Face(new library.Blob(new Uint8Array(bytes).buffer));
  const fonts = new Map<Typeface, InstanceType<Library["Font"]>>();
  const font = (name: Typeface) => {
    const own = fonts.get(name) ?? new library.Font(face);
    if (!fonts.has(name)) own.setVariations([new library.Variation("wght", WEIGHTS[name])]);
    fonts.set(name, own);
    return own;
  };
  shaper = { library, font, em: face.upem };
}

const COMMANDS: Record<string, PathCommand["command"]> = {
  M: "moveTo",
  L: "lineTo",
  Q: "quadraticCurveTo",
  C: "bezierCurveTo",
  Z: "closePath",
};

/** The glyphs of a word in the order in which they stand from left to right, each as it stands from its own origin; undefined where nothing can set it. */
export function shapeWord(word: string, face: Typeface): Glyph[] | undefined {
  if (!shaper) return undefined;
  const { library, em } = shaper;
  const font = shaper.font(face);
  const buffer = new library.Buffer();
  buffer.addText(word);
  buffer.setDirection(library.Direction.RTL);
  buffer.guessSegmentProperties();
  library.shape(font, buffer);
  const infos = buffer.getGlyphInfos();
  const positions = buffer.getGlyphPositions();
  if (infos.some(({ codepoint }) => codepoint === 0)) return undefined;
  return infos.map(({ codepoint }, index): Glyph => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    const commands = font.glyphToJson(codepoint).flatMap(({ type, values }): PathCommand[] => {
      const command = COMMANDS[type];
      const args = values.map((value, at) => (at % 2 === 0 ? (value + xOffset) / em : -(value + yOffset) / em));
      return command ? [{ command, args } as PathCommand] : [];
    });
    const xs = commands.flatMap(({ args }) => args.filter((_, at) => at % 2 === 0));
    return { commands, advance: xAdvance / em, left: Math.min(0, ...xs), right: Math.max(0, ...xs) };
  });
}
