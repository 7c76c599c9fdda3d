// The opening's drawing as a picture that needs no style sheet: what Handscroll.astro prints, with page.css applied to it.

import { drawHandscroll } from "../../landscape/handscroll.ts";
import { plainOf, ridgeHues } from "../../story/opening.ts";
import type { Story } from "../../story/story.ts";
import { outlineOf, setLine } from "../../type/outline.ts";
import { declared } from "./paint.ts";
import type { Drawn } from "./still.ts";
import { print } from "./svg.ts";

/** The size the page draws it at; a picture shows as much of its middle as has room. */
const DRAWN = { width: 1200, height: 420 };

/** px of the picture. */
export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How strong a ridge's wash is from its crest down, as in the page. */
const WASH = [
  [0, 0.78],
  [0.55, 0.2],
  [0.93, 0],
] as const;

/** The story's mountains, river, roads and seals, filling a frame from its foot; what is too wide for it is cut off at both sides. */
export function drawLandscape(story: Story, { x, y, width, height }: Frame): Pick<Drawn, "svg"> {
  const hues = ridgeHues(story);
  const drawing = drawHandscroll(story.seed, plainOf(story), DRAWN.width, DRAWN.height);
  const paint = (part: string, c?: string) => print(declared("page", `.handscroll ${part}`, c === undefined ? {} : { c }));
  const colours = hues.map((hue) => declared("page", `.handscroll .hue-${hue}`)["--c"]!);
  const washes = colours.map((colour, index) => {
    const stops = WASH.map(([offset, opacity]) => `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`);
    return `<linearGradient id="wash-${index}" x1="0" y1="0" x2="0" y2="1">${stops.join("")}</linearGradient>`;
  });
  const ridges = drawing.ridges.map(({ crest, texture, hue }) => {
    const veil = `<path d="${crest}"${paint(".veil")}/>`;
    const wash = `<path d="${crest}" fill="url(#wash-${hue})"${paint(".crest", colours[hue])}/>`;
    return `${veil}${wash}<path d="${texture}"${paint(".texture", colours[hue])}/>`;
  });
  const seals = drawing.seals.map((seal) => {
    const words = seal.characters.map((one) => {
      const line = setLine(one.text, { face: "display", size: seal.size, language: story.locale });
      return `<path d="${outlineOf(line, seal.size, one.x - line.width / 2, one.y)}"${paint("text")}/>`;
    });
    const box = `x="${seal.x}" y="${seal.y}" width="${seal.width}" height="${seal.height}" rx="2.5"`;
    return `<rect ${box}${paint("rect")}/>${words.join("")}`;
  });
  const river = `<path d="${drawing.river}"${paint(".river")}/>`;
  const roads = `<path d="${drawing.strokes.join("")}"${paint(".strokes")}/>`;
  const open = `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="0 0 ${DRAWN.width} ${DRAWN.height}" preserveAspectRatio="xMidYMax slice">`;
  return { svg: `${open}<defs>${washes.join("")}</defs>${ridges.join("")}${river}${roads}${seals.join("")}</svg>` };
}
