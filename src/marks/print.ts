// Frame → SVG. The only place that rounds.

import { type Frame, geometryOf, type Kind, type Layer, type Mark } from "./marks.ts";
import { type Commands, cutPath, mapPoints, printPath } from "./path.ts";
import type { Size } from "./size.ts";
import { classesOf } from "./style.ts";

/** To some decimals: two are a fiftieth of a device pixel on the densest phones. */
export function round(value: number, decimals = 2): number {
  const one = 10 ** decimals;
  return Math.round(value * one) / one + 0; // + 0 turns -0 into 0
}

/** One decimal: a path is none the rounder for a second, and a reel of long courses a third larger. */
const roundPoint = (value: number) => Math.round(value * 10) / 10 + 0;

/** A path as SVG's `d`, every number rounded. */
export function printRounded(commands: Commands): string {
  return printPath(mapPoints(commands, ([x, y]) => [roundPoint(x), roundPoint(y)]));
}

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text made safe for element content and for quoted attributes alike. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

/** SVG names of attributes that the marks name otherwise. */
const NAMES: Record<string, string> = { size: "font-size" };

/** The SVG attributes of a mark: names and finished values, style as `class`. The player sets the same ones. */
export function attributes(kind: Kind, mark: Mark): [string, string][] {
  const list: [string, string][] = [["class", classesOf(mark.style)]];
  if ("d" in mark) return [...list, ["d", printRounded(cutPath(mark.d, mark.from ?? 0, mark.to ?? 1))]];
  for (const [name, value] of geometryOf(kind, mark)) {
    if (name === "turn") continue;
    list.push([kind === "circle" && name !== "r" ? `c${name}` : (NAMES[name] ?? name), String(round(value))]);
  }
  if ("source" in mark) list.push(["href", mark.source], ["preserveAspectRatio", "none"]);
  if ("text" in mark && mark.anchor && mark.anchor !== "start") list.push(["text-anchor", mark.anchor]);
  const turn = turnOf(mark);
  if (turn) list.push(["transform", turn]);
  return list;
}

/** The turn of a text about its own point, as a transform; none for what stands upright. */
export function turnOf(mark: Mark): string | undefined {
  return "text" in mark && mark.turn ? `rotate(${round(mark.turn)} ${round(mark.x)} ${round(mark.y)})` : undefined;
}

function printMark(kind: Kind, mark: Mark): string {
  const pairs = attributes(kind, mark).map(([name, value]) => `${name}="${escapeText(value)}"`);
  const head = `<${kind} data-k="${escapeText(mark.key)}" ${pairs.join(" ")}`;
  return "text" in mark ? `${head}>${escapeText(mark.text)}</text>` : `${head}/>`;
}

/** The marks of a layer that a print shows: of images those that no sharper one lies upon. */
export function printed<One extends Layer>({ kind, marks }: One): One["marks"] {
  return kind === "image" ? (marks.filter(({ style }) => !style.muted) as One["marks"]) : marks;
}

function printLayer(layer: Layer): string {
  const marks = printed(layer)
    .map((mark) => printMark(layer.kind, mark))
    .join("");
  return `<g class="layer ${layer.kind}s" data-l="${escapeText(layer.name)}">${marks}</g>`;
}

/** The layers of a frame as SVG elements, for an `<svg>` that the caller provides. */
export function printLayers(frame: Frame): string {
  return frame.layers.map(printLayer).join("");
}

/** Looks that a still takes on when the fragment of its address names them; beside these it follows the device. */
export const LOOKS = ["paper", "white", "high", "paper-high", "white-high"];

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
