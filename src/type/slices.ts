// Faces for characters that our own lack, in slices of some characters each: other alphabets, and rarer Han characters. A slice is read when one
// of its characters is to be drawn.

import { create, type Font } from "fontkitten";
import { readPackaged } from "../publish/package.ts";
import { readShaper } from "./shaped.ts";
// What the packages themselves list is more than their files hold: tests/outputs/slices.test.ts keeps this list in step with the files.
import listed from "./slices.json" with { type: "json" };

interface Slice {
  /** Its file, as its package names it. */
  file: string;
  /** First and last code points. */
  ranges: (readonly [from: number, to: number])[];
}

/** `100-130,1e9e` as pairs of code points. */
function rangesOf(written: string): Slice["ranges"] {
  return written.split(",").map((range) => {
    const [from = 0, to = from] = range.split("-").map((code) => Number.parseInt(code, 16));
    return [from, to] as const;
  });
}

/** As our own faces: for headlines, and for all else. */
export type Family = keyof typeof listed;

const slicesOf = (files: Record<string, string>): readonly Slice[] =>
  Object.entries(files).map(([file, ranges]) => ({ file, ranges: rangesOf(ranges) }));
const SLICES: Record<Family, readonly Slice[]> = { serif: slicesOf(listed.serif), sans: slicesOf(listed.sans) };

const fonts = new Map<string, Font>();
const weighed = new Map<string, Font>();

/** The slice whose letters join: words of it are set whole. */
const JOINED_SLICE = "@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2";

/** The file of the slice that has a character, by its code point; undefined where none of the family has. */
function sliceWith(code: number, family: Family): string | undefined {
  return SLICES[family].find(({ ranges }) => ranges.some(([from, to]) => code >= from && code <= to))?.file;
}

/** Whether a slice has a character, by its code point. */
export function hasSlice(code: number): boolean {
  return sliceWith(code, "sans") !== undefined || sliceWith(code, "serif") !== undefined;
}

/** Reads the slices that have the characters; until then they have no glyphs. */
export async function readSlices(codes: readonly number[]): Promise<void> {
  const files = new Set(codes.flatMap((code) => [sliceWith(code, "serif") ?? [], sliceWith(code, "sans") ?? []].flat()));
  const due = [...files].filter((file) => !fonts.has(file));
  if (due.length === 0) return;
  const { convert } = await import("fontverter"); // half a second of a check that needs no slice
  for (const file of due) {
    const bytes = await convert(readPackaged(file), "truetype");
    if (file === JOINED_SLICE) await readShaper(bytes);
    fonts.set(file, create(bytes) as Font);
  }
}

/** The face of a weight (400 is regular) that has a character, where its slice has been read; of the other family where its own has none. */
export function slicedFont(code: number, family: Family, weight: number): Font | undefined {
  const file = sliceWith(code, family) ?? sliceWith(code, family === "serif" ? "sans" : "serif");
  const font = file === undefined ? undefined : fonts.get(file);
  if (!font) return undefined;
  const key = `${file} ${weight}`;
  const own = weighed.get(key) ?? font.getVariation({ wght: weight });
  weighed.set(key, own);
  return own;
}
