// SVG → PNG, small: the palette is counted out, for a drawing has few colours.

import sharp from "sharp";

const OPTIONS = { palette: true, colours: 128, dither: 0.3, effort: 1, compressionLevel: 6 };

const { versions } = sharp;

/** What the bytes depend on beside the drawing: told in a file's name, so that another machine's never bears the same. */
export const RENDERER = [versions.sharp, versions.rsvg, versions.vips, versions.imagequant, JSON.stringify(OPTIONS)].join(" ");

/** A drawing as a PNG of at most 128 colours. The same drawing gives the same bytes. */
export function renderPng(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg), { limitInputPixels: false }).flatten({ background: "#fff" }).png(OPTIONS).toBuffer();
}
