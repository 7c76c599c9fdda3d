// SVG → PNG, small: the palette is counted out, for a drawing has few colours.

import sharp from "sharp";
import { withPictures } from "../media/crop.ts";

const OPTIONS = { palette: true, colours: 128, dither: 0.3, effort: 1, compressionLevel: 6 };

const { versions } = sharp;

/** What the bytes depend on beside the drawing: told in a file's name, so that another machine's never bears the same. */
export const RENDERER = [versions.sharp, versions.rsvg, versions.vips, versions.imagequant, JSON.stringify(OPTIONS)].join(" ");

/** A photograph has more colours than a drawing. */
const FOR_PICTURES = { ...OPTIONS, colours: 256, dither: 1 };

/** A drawing as a PNG of at most 128 colours, 256 with parts of pictures in it. The same drawing gives the same bytes. */
export async function renderPng(svg: string): Promise<Buffer> {
  const whole = await withPictures(svg);
  const options = whole === svg ? OPTIONS : FOR_PICTURES;
  return sharp(Buffer.from(whole), { limitInputPixels: false, unlimited: true })
    .flatten({ background: "#fff" })
    .png(options)
    .toBuffer();
}
