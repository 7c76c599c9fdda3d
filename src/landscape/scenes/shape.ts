// What scenes are drawn of: closed shapes and lines, each with a paint, and the small things that several scenes have.

import type { Manner } from "../../schemas/plate.ts";
import { type Point, tenths } from "../brush.ts";

/**
 * `mineral`, `pale`, `outline` and `broken` are in the chapter's hue; `ink`, `wash` and `line` in ink; `paper` covers what is behind; `water`
 * is a surface with its banks, `mist` paper that leaves upwards.
 */
export type Paint = "mineral" | "pale" | "outline" | "broken" | "ink" | "wash" | "line" | "paper" | "water" | "mist" | "green";

export interface Shape {
  paint: Paint;
  d: string;
}

/** Where a scene is drawn: px, and chance that is the same each time. */
export interface Canvas {
  width: number;
  height: number;
  chance: () => number;
}

/** The paint of a thing. */
export const paintOf: Record<Manner, Paint> = { whole: "mineral", half: "pale", dashed: "broken", hollow: "outline" };

/** A path along points with straight sides; open, and closed. */
export const trace = (points: readonly Point[]) => tenths(`M${points.map((point) => point.join(",")).join("L")}`);
export const polygon = (points: readonly Point[]) => `${trace(points)}Z`;

export const box = (x: number, y: number, width: number, height: number) => tenths(`M${x},${y}h${width}v${height}h${-width}Z`);

/** A low roof whose slopes sag a little, over `x` in the middle; `y` is the height of its eaves. */
function roof(x: number, y: number, width: number, height: number): string {
  const half = width / 2;
  return tenths(
    `M${x - half},${y}Q${x - half * 0.6},${y - height * 0.35} ${x - half * 0.45},${y - height}H${x + half * 0.45}` +
      `Q${x + half * 0.6},${y - height * 0.35} ${x + half},${y}Z`,
  );
}

/** A row of houses and slabs from `left` to `right`, all of about the height `size`, as a town looks from afar. `y` is the ground. */
export function skyline({ chance }: Canvas, left: number, right: number, y: number, size: number): Shape[] {
  const walls: string[] = [];
  const roofs: string[] = [];
  for (let x = left; x < right; ) {
    const tall = chance() < 0.34;
    const wide = size * (tall ? 0.42 + 0.2 * chance() : 1.05 + 0.7 * chance());
    const high = size * (tall ? 1.1 + 0.9 * chance() : 0.5 + 0.15 * chance());
    walls.push(box(x, y - high, wide, high));
    roofs.push(tall ? box(x - 1, y - high - 1.5, wide + 2, 2) : roof(x + wide / 2, y - high, wide * 1.18, size * 0.3));
    x += wide + size * (0.1 + 0.5 * chance());
  }
  return [
    { paint: "paper", d: walls.join("") + roofs.join("") },
    { paint: "wash", d: walls.join("") },
    { paint: "ink", d: roofs.join("") },
  ];
}

/** A tree as a few dabs of the brush over a stem. `y` is the ground. */
export function tree({ chance }: Canvas, x: number, y: number, size: number): Shape[] {
  const dabs = Array.from({ length: 4 }, (_, index) => {
    const [dx, dy] = [(chance() - 0.5) * size * 0.7, -size * (0.42 + 0.16 * index)];
    const r = size * (0.3 - 0.045 * index);
    return `M${x + dx - r},${y + dy}q${r},${-r * 0.95} ${2 * r},0q${-r},${r * 0.5} ${-2 * r},0Z`;
  });
  return [
    { paint: "line", d: tenths(`M${x},${y}q${size * 0.06},${-size * 0.4} 0,${-size * 0.8}`) },
    { paint: "green", d: tenths(dabs.join("")) },
  ];
}
