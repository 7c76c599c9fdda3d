// The site's mark as pictures, for home screens and feed readers, which know no SVG.

import sharp from "sharp";
import { readPublic } from "../../publish/public.ts";

/** px of an icon's side, and the share of it that the mark takes. */
interface Icon {
  side: number;
  share: number;
  /** Whether the mark stands on paper, not on nothing: for systems that cut their own shape, or fill the rest with black. */
  grounded: boolean;
}

/**
 * By name. Of what is cut to any shape only a circle four fifths as wide is certain to be seen: the mark's square stands in it
 * with its corners.
 */
export const ICONS = {
  "180": { side: 180, share: 0.8, grounded: true },
  "192": { side: 192, share: 1, grounded: false },
  "512": { side: 512, share: 1, grounded: false },
  maskable: { side: 512, share: 0.64, grounded: true },
} as const satisfies Record<string, Icon>;

const NOTHING = { r: 0, g: 0, b: 0, alpha: 0 };

export type IconName = keyof typeof ICONS;

/** The mark, public/icon.svg, as a PNG; `ground` is the colour of its paper. */
export async function drawIcon(name: IconName, ground: string): Promise<Buffer> {
  const { side, share, grounded }: Icon = ICONS[name];
  const mark = Math.round((side * share) / 2) * 2; // even, that it stands in the middle
  const before = (side - mark) / 2;
  const background = grounded ? ground : NOTHING;
  const svg = readPublic("icon.svg");
  const { width } = await sharp(svg).metadata();
  // Drawn at the size it will have, not enlarged: a density of 72 is an SVG's own size.
  return sharp(svg, { density: Math.max(1, (72 * mark) / width) })
    .resize(mark, mark, { fit: "contain", background: NOTHING })
    .extend({ top: before, bottom: before, left: before, right: before, background })
    .flatten(grounded ? { background } : false)
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer();
}
