// A chapter's plate as a picture that needs no style sheet: what landscape/print.ts prints, with plate.css applied to it.

import { drawPlate, PLATE_SIZES, type PlateSize } from "../../landscape/plate.ts";
import { WASH } from "../../landscape/print.ts";
import { ridgeHues } from "../../story/opening.ts";
import type { ChapterPlate } from "../../story/plates.ts";
import type { Story } from "../../story/story.ts";
import type { Frame } from "./landscape.ts";
import { declared } from "./paint.ts";
import { colourOf } from "./palette.ts";
import type { Drawn } from "./still.ts";
import { print } from "./svg.ts";

/** A plate that fills a frame from its foot; what is too wide for it is cut off at both sides. */
export function drawPlatePicture(
  story: Story,
  { subject, position, accent }: ChapterPlate,
  size: PlateSize,
  { x, y, width, height }: Frame,
): Pick<Drawn, "svg"> {
  const plate = drawPlate(story.seed, subject, position, size);
  const hues = ridgeHues(story).map((hue) => colourOf(hue, accent));
  const paint = (selector: string, colour = colourOf("accent", accent)) => print(declared("plate", selector, { accent: colour }));
  const washOf = (index: number) => `plate-${position.index}-${index}`;
  // In the drawing's own px, as on pages: the wash of a range is the same on the plate beside it.
  const washes = plate.ridges.map(({ hue, top, foot }, index) => {
    const stops = WASH.map(
      ([offset, opacity]) => `<stop offset="${offset}" stop-color="${hues[hue]}" stop-opacity="${opacity}"/>`,
    );
    const along = `gradientUnits="userSpaceOnUse" x1="0" x2="0" y1="${Math.round(top)}" y2="${Math.round(foot)}"`;
    return `<linearGradient id="${washOf(index)}" ${along}>${stops.join("")}</linearGradient>`;
  });
  const ridges = plate.ridges.map(
    ({ crest, texture, hue }, index) =>
      `<path d="${crest}"${paint(".paper")}/>` +
      `<path d="${crest}" fill="url(#${washOf(index)})"${paint(".crest", hues[hue])}/>` +
      `<path d="${texture}"${paint(".texture", hues[hue])}/>`,
  );
  const shapes = plate.shapes.map(({ paint: name, d }) => `<path d="${d}"${paint(`.${name}`)}/>`);
  const drawn = PLATE_SIZES[size];
  const box = `x="${x}" y="${y}" width="${width}" height="${height}"`;
  const open = `<svg ${box} viewBox="0 0 ${drawn.width} ${drawn.height}" preserveAspectRatio="xMidYMax slice">`;
  return { svg: `${open}<defs>${washes.join("")}</defs>${ridges.join("")}${shapes.join("")}</svg>` };
}
