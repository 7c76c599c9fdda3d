// What stands on a map's face beside the map: how long some kilometres are, where the view lies in a wider one, whose number it has and
// of when it is. Each has a corner that it keeps in all states; where a state needs the corner for itself, it is left out.

import { ascending, extent, least } from "d3-array";
import { packOf, speakerOf } from "../../locale/index.ts";
import { projection } from "../../maps/camera.ts";
import type { Camera } from "../../maps/live.ts";
import { markKey, partOf } from "../../marks/key.ts";
import type { Text } from "../../marks/marks.ts";
import { polyline } from "../../marks/path.ts";
import type { Size } from "../../marks/size.ts";
import { type Box, fitText, middle, overlap, textWidth } from "../../marks/text.ts";
import type { Atlas } from "../figure.ts";
import { readDate } from "../kit/dates.ts";
import type { Marks } from "./scene.ts";
import { fileOf, type Spec } from "./schema.ts";

/** Something on the face. */
export interface Piece {
  width: number;
  height: number;
  /** Corners that it may have, the best first. */
  corners: readonly Corner[];
  /** Layers that it draws into. */
  layers: readonly string[];
  /** Whether it must stand, whatever lies there. */
  must?: boolean;
  /** Whether a state has it. */
  isIn(state: string): boolean;
  draw(at: Box, state: string, into: Marks): void;
}

type Corner = "south-west" | "south-east" | "north-west" | "north-east";

/** What of a state's drawing is not to be covered, px. */
export interface Obstacles {
  state: string;
  /** What is brought out, and words that stand. */
  bright: readonly Box[];
  /** Dots and points along lines. */
  other: readonly Box[];
}

/** Pieces with their places, px. */
export interface Placed {
  piece: Piece;
  at: Box;
}

/** Share of the ordinary size in which the face's own words are written. */
const SMALL = 0.92;
/** Share of the frame's width that a scale bar takes at the most. */
const LONGEST = 0.2;
/** Share by which the scale may differ from a frame's upper edge to its lower one: of a larger part of the world no bar is true. */
const TRUE = 0.12;
/** Metres of the earth's girth on the equator, as Web Mercator has it. */
const GIRTH = 2 * Math.PI * 6378137;
/** px of the world at zoom 0. */
const WORLD = 512;

/** Metres of a px at a latitude, degrees. */
const metresAt = (zoom: number, latitude: number) => (GIRTH * Math.cos((latitude * Math.PI) / 180)) / (WORLD * 2 ** zoom);

/** The largest of 1, 2 and 5 times a power of ten that is no more than `most`. */
function rounded(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  const times = [5, 2, 1].find((one) => one * power <= most) ?? 1;
  return times * power;
}

interface Bar {
  /** px */
  length: number;
  words: string;
}

/** The scale bar of a camera; none where the scale differs within the frame. */
function barOf(camera: Camera, size: Size, { locale, isSketch }: { locale: string; isSketch: boolean }): Bar | undefined {
  const at = projection({ ...camera, center: [0, camera.center[1]] }, size);
  const latitudes = [0, size.height / 2, size.height].map((y) => at.invert?.([size.width / 2, y])?.[1]);
  const [top, here, bottom] = latitudes.map((latitude) => metresAt(camera.zoom, latitude ?? 90));
  if (!top || !here || !bottom || Math.abs(top / bottom - 1) > TRUE) return undefined;
  const metres = rounded(here * size.width * LONGEST);
  const say = speakerOf(locale);
  const distance = metres >= 1000 ? say("kilometres", { n: metres / 1000 }) : say("metres", { n: metres });
  return { length: metres / here, words: isSketch ? say("about", { distance }) : distance };
}

/** Scale bars of the states' cameras, in one corner. */
export function barPiece(
  cameras: ReadonlyMap<string, Camera>,
  size: Size,
  options: { locale: string; isSketch: boolean },
): Piece | undefined {
  const bars = new Map(
    [...cameras].flatMap(([state, camera]) => {
      const bar = barOf(camera, size, options);
      return bar ? [[state, bar] as const] : [];
    }),
  );
  if (bars.size === 0) return undefined;
  const font = size.text * SMALL;
  const gap = font * 0.5;
  const widths = [...bars.values()].map(({ length, words }) => length + gap + textWidth(words, font));
  return {
    width: Math.max(...widths),
    height: font * 1.2,
    corners: ["south-west", "south-east"],
    layers: ["bar", "face"],
    isIn: (state) => bars.has(state),
    draw(at, state, into) {
      const bar = bars.get(state);
      if (!bar) return;
      const y = at.y + at.height * 0.62;
      const tick = font * 0.32;
      const [left, right] = [at.x, at.x + bar.length];
      into.bar.push({
        key: markKey("bar", ""),
        style: { hue: "ink" },
        d: polyline([
          [left, y - tick],
          [left, y],
          [right, y],
          [right, y - tick],
        ]),
      });
      into.face.push({
        key: markKey("bar-words", ""),
        text: bar.words,
        x: right + gap,
        y: middle(y - tick / 2, font),
        size: font,
        style: { hue: "ink", halo: true },
      });
    },
  };
}

/** When the files that a map draws are of: from the oldest to the newest. */
function datesOf(spec: Spec, atlas: Atlas, locale: string): string | undefined {
  const files = new Set(Object.values(spec.layers).map(fileOf));
  const dates = [...files].flatMap((id) => atlas[id ?? ""]?.date ?? []);
  const periods = dates.flatMap((date) => readDate(date) ?? []).sort((a, b) => ascending(a.from, b.from));
  const { dates: writer, joints } = packOf(locale);
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return undefined;
  const written = [first, last].map(({ from, exactness }) => writer.write(from, exactness));
  return [...new Set(written)].join(joints.range);
}

/** The review number, which belongs on the map itself, and when its data are of: those that a map has. */
export function notesOf(spec: Spec, atlas: Atlas, locale: string): string[] {
  const say = speakerOf(locale);
  const number = spec.approval && "number" in spec.approval ? [say("reviewNumber", { number: spec.approval.number })] : [];
  const date = datesOf(spec, atlas, locale);
  return [...number, ...(date ? [say("mapDate", { date })] : [])];
}

/** The same in a corner of the map. */
export function notePiece(spec: Spec, atlas: Atlas, size: Size, locale: string): Piece | undefined {
  const said = notesOf(spec, atlas, locale);
  if (said.length === 0) return undefined;
  const font = size.text * SMALL;
  const lines = said.flatMap((one) => fitText(one, font, size.width / 2));
  const width = Math.max(...lines.map((line) => textWidth(line, font)));
  return {
    width,
    height: lines.length * font * 1.25,
    corners: ["south-east", "south-west", "north-west"],
    layers: [],
    must: spec.approval !== undefined && "number" in spec.approval,
    isIn: () => true,
    draw(at, _, into) {
      const isLeft = at.x < size.width / 2 - at.width / 2;
      // Beside the word for "sketch": it belongs to the map however it is moved.
      into.sketch.push(
        ...lines.map((text, row): Text => {
          const x = isLeft ? at.x : at.x + at.width;
          const y = middle(at.y + (row + 0.5) * font * 1.25, font);
          return {
            key: partOf(markKey("note", ""), row),
            text,
            x,
            y,
            size: font,
            anchor: isLeft ? "start" : "end",
            style: { hue: "ash", halo: true },
          };
        }),
      );
    },
  };
}

/** What a place costs for what of a state lies under it. */
const BRIGHT = 40;

function costOf(box: Box, states: readonly Obstacles[]): number {
  const under = (boxes: readonly Box[]) => boxes.filter((one) => overlap(box, one, 3)).length;
  return states.reduce((sum, { bright, other }) => sum + BRIGHT * Math.min(5, under(bright)) + under(other), 0);
}

function cornerBox(corner: Corner, { width, height }: Pick<Box, "width" | "height">, face: Box): Box {
  const x = corner.endsWith("west") ? face.x : face.x + face.width - width;
  const y = corner.startsWith("north") ? face.y : face.y + face.height - height;
  return { x, y, width, height };
}

/** Gives each piece the emptiest of its corners over all states; those for which none is left have none. */
export function placePieces(pieces: readonly Piece[], face: Box, states: readonly Obstacles[]): Placed[] {
  const placed: Placed[] = [];
  for (const piece of pieces) {
    const own = states.filter(({ state }) => piece.isIn(state));
    const free = piece.corners
      .map((corner, order) => ({ at: cornerBox(corner, piece, face), order }))
      .filter(({ at }) => at.width <= face.width && placed.every((other) => !overlap(at, other.at, 6)));
    const best = least(free, ({ at, order }) => costOf(at, own) + order * 2);
    if (best) placed.push({ piece, at: best.at });
  }
  return placed;
}

/** Those of the pieces that a state has, and has room for. */
export const piecesIn = (placed: readonly Placed[], { state, bright }: Obstacles): Placed[] =>
  placed.filter(({ piece, at }) => piece.isIn(state) && (piece.must || !bright.some((box) => overlap(at, box, 2))));

/** The least box around points, px. */
export function boxAround(points: readonly (readonly [number, number])[]): Box {
  const [left = 0, right = 0] = extent(points, ([x]) => x);
  const [top = 0, bottom = 0] = extent(points, ([, y]) => y);
  return { x: left, y: top, width: right - left, height: bottom - top };
}
