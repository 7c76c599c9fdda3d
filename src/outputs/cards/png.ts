// SVG → PNG, small: the palette is counted out, for a drawing has few colours.

import sharp from "sharp";

/** What the bytes depend on beside the drawing: told in a file's name, so that another machine's never bears the same. */
export const RENDERER = [sharp.versions.sharp, sharp.versions.rsvg, sharp.versions.vips, sharp.versions.imagequant].join(" ");

/** A drawing as a PNG of at most 128 colours. The same drawing gives the same bytes. */
export function renderPng(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg), { limitInputPixels: false })
    .flatten({ background: "#fff" })
    .png({ palette: true, colours: 128, dither: 0.3, effort: 4, compressionLevel: 9 })
    .toBuffer();
}
