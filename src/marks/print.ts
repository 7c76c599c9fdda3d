// Frame → SVG. The only place that rounds.

import { arc as ring } from "d3-shape";
import { type Arc, type Frame, GEOMETRY, type Kind, type Layer, type Mark, type Path, type Text } from "./marks.ts";
import { cutPath } from "./path.ts";
import type { Size } from "./size.ts";
import { classesOf } from "./style.ts";

/** Two decimals: a fiftieth of a device pixel on the densest phones. */
export function round(value: number): number {
  return Math.round(value * 100) / 100 + 0; // + 0 turns -0 into 0
}

/** Rounds every number in a path's `d`. */
export function roundPath(d: string): string {
  return d.replace(/-?\d*\.?\d+(?:e[-+]?\d+)?/gi, (number) => String(round(Number(number))));
}

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text made safe for element content and for quoted attributes alike. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character]!);
}

const TAGS: Record<Kind, string> = { rect: "rect", circle: "circle", line: "line", path: "path", arc: "path", text: "text" };

/** SVG names of attributes that the marks name otherwise. */
const NAMES: Record<string, string> = { size: "font-size", anchor: "text-anchor" };

/** The path of a ring sector (d3-shape's `arc`), around its own centre. */
export function arcPath(mark: Pick<Arc, "inner" | "outer" | "start" | "end">): string {
  return ring()({ innerRadius: mark.inner, outerRadius: mark.outer, startAngle: mark.start, endAngle: mark.end }) ?? "";
}

/** The SVG attributes of a mark: names and finished values, style as `class`. The player sets the same ones. */
export function attributes(kind: Kind, mark: Mark): [string, string][] {
  const list: [string, string][] = [["class", classesOf(mark.style)]];
  if (kind === "path") {
    const { d, from = 0, to = 1 } = mark as Path;
    list.push(["d", roundPath(cutPath(d, from, to))]);
    return list;
  }
  if (kind === "arc") {
    const sector = mark as Arc;
    list.push(["transform", `translate(${round(sector.x)} ${round(sector.y)})`], ["d", roundPath(arcPath(sector))]);
    return list;
  }
  const centre = kind === "circle";
  for (const name of GEOMETRY[kind]) {
    const value = (mark as unknown as Record<string, number | undefined>)[name];
    if (value === undefined) continue;
    list.push([centre && name !== "r" ? `c${name}` : (NAMES[name] ?? name), String(round(value))]);
  }
  const anchor = (mark as Text).anchor;
  if (kind === "text" && anchor && anchor !== "start") list.push(["text-anchor", anchor]);
  return list;
}

function printMark(kind: Kind, mark: Mark): string {
  const pairs = attributes(kind, mark).map(([name, value]) => `${name}="${escapeText(value)}"`);
  const head = `<${TAGS[kind]} data-k="${escapeText(mark.key)}" ${pairs.join(" ")}`;
  return kind === "text" ? `${head}>${escapeText((mark as Text).text)}</text>` : `${head}/>`;
}

function printLayer(layer: Layer): string {
  const marks = layer.marks.map((mark) => printMark(layer.kind, mark)).join("");
  return `<g class="layer ${layer.kind}s" data-l="${escapeText(layer.name)}">${marks}</g>`;
}

/** The layers of a frame as SVG elements, for an `<svg>` that the caller provides. */
export function printLayers(frame: Frame): string {
  return frame.layers.map(printLayer).join("");
}

/** Looks that a still takes on when the fragment of its address names them; beside these it follows the device. */
const LOOKS = ["paper", "white", "high", "paper-high", "white-high"];

/** A state as a whole SVG file: `style` is the figure stylesheet, `accent` the hue that "accent" stands for. */
export function printStill(frame: Frame, size: Size, options: { style: string; accent: string; language: string }): string {
  const { width, height } = size;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"` +
    ` class="frame accent-${escapeText(options.accent)}" lang="${escapeText(options.language)}" role="img">` +
    `<title>${escapeText(frame.alt)}</title><style>${options.style.replace(/</g, "\\3c ")}</style>` +
    `${LOOKS.map((look) => `<g id="${look}"/>`).join("")}<rect class="ground" width="100%" height="100%"/>${printLayers(frame)}</svg>\n`
  );
}
