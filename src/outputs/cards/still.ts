// A frame as a picture that needs neither style sheet nor font: paint resolved, words as outlines. For any figure, state and size.

import type { Frame, Kind, Layer, Mark, Text } from "../../marks/marks.ts";
import { attributes, escapeText, printed, round, turnOf } from "../../marks/print.ts";
import type { Size } from "../../marks/size.ts";
import type { Hue } from "../../marks/style.ts";
import { outlineOf, setLine } from "../../type/outline.ts";
import { paintOf } from "./paint.ts";
import { lightPalette } from "./palette.ts";
import { print } from "./svg.ts";

export interface StillOptions {
  /** The hue that "accent" stands for. */
  accent: Hue;
  /** The language of its words. */
  language: string;
}

export interface Drawn {
  /** SVG elements. */
  svg: string;
  /** Characters that no face of ours has. */
  missing: string[];
}

const geometryOf = (kind: Kind, mark: Mark) =>
  attributes(kind, mark)
    .filter(([name]) => name !== "class")
    .map(([name, value]) => ` ${name}="${escapeText(value)}"`)
    .join("");

/** A label as outlines. Its halo lies under it as a shape of its own. */
function drawText(mark: Text, { accent, language }: StillOptions): Drawn {
  const paint = paintOf("text", mark.style, accent);
  const face = Number(paint["font-weight"] ?? 400) >= 600 ? "bold" : "text";
  const line = setLine(mark.text, { face, size: mark.size, language, plain: true });
  const shift = { start: 0, middle: line.width / 2, end: line.width }[mark.anchor ?? "start"];
  const d = outlineOf(line, mark.size, mark.x - shift, mark.y);
  const { stroke, "stroke-width": width, "stroke-linejoin": join, "stroke-opacity": _, ...fill } = paint;
  const halo =
    stroke && stroke !== "none"
      ? { fill: "none", stroke, "stroke-width": width!, "stroke-linejoin": join ?? "round" }
      : undefined;
  const under = halo ? `<path d="${d}"${print(halo)}/>` : "";
  const svg = d && `${under}<path d="${d}"${print(fill)}/>`;
  const turn = turnOf(mark);
  return { svg: svg && turn ? `<g transform="${turn}">${svg}</g>` : svg, missing: line.missing };
}

function drawMark(kind: Exclude<Kind, "text">, mark: Mark, { accent }: StillOptions): Drawn {
  return { svg: `<${kind}${geometryOf(kind, mark)}${print(paintOf(kind, mark.style, accent))}/>`, missing: [] };
}

function drawLayer(layer: Layer, options: StillOptions): Drawn[] {
  if (layer.kind === "text") return layer.marks.map((mark) => drawText(mark, options));
  return printed(layer).map((mark) => drawMark(layer.kind, mark, options));
}

/** All marks of a frame as SVG elements, in the frame's own coordinates. */
function drawFrame(frame: Frame, options: StillOptions): Drawn {
  const marks = frame.layers.flatMap((layer) => drawLayer(layer, options));
  return { svg: marks.map(({ svg }) => svg).join(""), missing: marks.flatMap(({ missing }) => missing) };
}

export interface Place {
  /** px of the picture that it stands in. */
  x: number;
  y: number;
  /** px; the height follows. */
  width: number;
  /** How far a map may run on beyond its edges, px to each side. Other figures end where they end. */
  bleed?: { left?: number; right?: number; top?: number; bottom?: number };
}

/** A frame as an element of a larger picture, on paper and cut off at its edge. */
export function placeFrame(frame: Frame, size: Pick<Size, "width" | "height">, place: Place, options: StillOptions): Drawn {
  const { svg, missing } = drawFrame(frame, options);
  const scale = place.width / size.width;
  const runsOn = frame.layers.some(({ bleeds }) => bleeds) && !frame.layers.some(({ kind }) => kind === "image");
  const { left = 0, right = 0, top = 0, bottom = 0 } = runsOn ? (place.bleed ?? {}) : {};
  const box = [place.x - left, place.y - top, place.width + left + right, size.height * scale + top + bottom].map((value) =>
    round(value),
  );
  const view = [-left / scale, -top / scale, box[2]! / scale, box[3]! / scale].map((value) => round(value));
  const open = `<svg x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}" viewBox="${view.join(" ")}">`;
  const ground = `<rect x="${view[0]}" y="${view[1]}" width="${view[2]}" height="${view[3]}" fill="${lightPalette().paper}"/>`;
  return { svg: `${open}${ground}${svg}</svg>`, missing };
}

/** A frame as a whole SVG file, `scale` times its size. */
export function printFlat(frame: Frame, size: Pick<Size, "width" | "height">, scale: number, options: StillOptions): Drawn {
  const { width, height } = size;
  const { svg, missing } = placeFrame(frame, size, { x: 0, y: 0, width: width * scale }, options);
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${width * scale}" height="${height * scale}">`;
  return { svg: `${open}${svg}</svg>`, missing };
}
