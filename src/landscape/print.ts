// A plate as a whole SVG file.

import { LOOKS } from "../marks/print.ts";
import type { Hue } from "../marks/style.ts";
import type { Plate } from "./plate.ts";

/** How strong a range's wash is from its highest crest down into the mist at its foot. */
export const WASH = [
  [0, 0.8],
  [0.6, 0.34],
  [1, 0],
] as const;

export interface PlateLook {
  style: string;
  /** The chapter's hue. */
  accent: Hue;
  /** Those of the mountains. */
  hues: readonly [Hue, Hue];
}

/** A plate; what it is about is told by the words beside it and by the picture's alternative text. */
export function printPlate({ width, height, ridges, shapes }: Plate, { style, accent, hues }: PlateLook): string {
  // In the drawing's own px: the wash of a range is the same on the plate beside it.
  const washes = ridges.map(({ hue, top, foot }, index) => {
    const stops = WASH.map(([offset, opacity]) => `<stop offset="${offset}" stop-opacity="${opacity}"/>`).join("");
    const along = `gradientUnits="userSpaceOnUse" x1="0" x2="0" y1="${Math.round(top)}" y2="${Math.round(foot)}"`;
    return `<linearGradient id="w${index}" class="accent-${hues[hue]}" ${along}>${stops}</linearGradient>`;
  });
  const mountains = ridges.map(
    ({ crest, texture, hue }, index) =>
      `<g class="accent-${hues[hue]}"><path class="paper" d="${crest}"/><path class="crest" fill="url(#w${index})" d="${crest}"/>` +
      `<path class="texture" d="${texture}"/></g>`,
  );
  const scene = shapes.map(({ paint, d }) => `<path class="${paint}" d="${d}"/>`);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" class="accent-${accent}">` +
    `<style>${style.replace(/</g, "\\3c ")}</style>${LOOKS.map((look) => `<g id="${look}"/>`).join("")}` +
    `<defs>${washes.join("")}</defs>${mountains.join("")}${scene.join("")}</svg>\n`
  );
}
