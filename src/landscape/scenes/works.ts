// Works along the terrace of a river, one for each row, and from each a thread that runs down to the others'.

import type { Manner } from "../../schemas/plate.ts";
import { type Point, stroke, tenths } from "../brush.ts";
import { box, type Canvas, paintOf, polygon, type Shape, trace } from "./shape.ts";

/** Silhouettes, each within a square of `s` px that stands on the ground at `x` from the left and `y`. */
const SILHOUETTES: ((x: number, y: number, s: number) => string)[] = [
  // a hall with a saw-tooth roof
  (x, y, s) =>
    polygon([
      [x, y],
      [x, y - s * 0.42],
      [x + s * 0.26, y - s * 0.66],
      [x + s * 0.26, y - s * 0.42],
      [x + s * 0.52, y - s * 0.66],
      [x + s * 0.52, y - s * 0.42],
      [x + s * 0.78, y - s * 0.66],
      [x + s * 0.78, y],
    ]) + box(x + s * 0.86, y - s, s * 0.1, s),
  // furnace and two chimneys
  (x, y, s) =>
    polygon([
      [x + s * 0.05, y],
      [x + s * 0.14, y - s * 0.45],
      [x + s * 0.2, y - s * 0.78],
      [x + s * 0.38, y - s * 0.78],
      [x + s * 0.44, y - s * 0.45],
      [x + s * 0.53, y],
    ]) +
    polygon([
      [x + s * 0.64, y],
      [x + s * 0.67, y - s * 1.12],
      [x + s * 0.74, y - s * 1.12],
      [x + s * 0.77, y],
    ]) +
    polygon([
      [x + s * 0.84, y],
      [x + s * 0.87, y - s * 0.9],
      [x + s * 0.93, y - s * 0.9],
      [x + s * 0.96, y],
    ]),
  // tanks
  (x, y, s) =>
    tenths(
      `M${x},${y}v${-s * 0.4}q${s * 0.17},${-s * 0.16} ${s * 0.34},0v${s * 0.4}Z` +
        `M${x + s * 0.38},${y}v${-s * 0.52}q${s * 0.14},${-s * 0.14} ${s * 0.28},0v${s * 0.52}Z`,
    ) + box(x + s * 0.7, y - s * 0.3, s * 0.3, s * 0.3),
  // a gantry over a hall
  (x, y, s) =>
    box(x, y - s * 0.84, s * 0.96, s * 0.07) +
    box(x + s * 0.04, y - s * 0.8, s * 0.06, s * 0.8) +
    box(x + s * 0.86, y - s * 0.8, s * 0.06, s * 0.8) +
    polygon([
      [x + s * 0.2, y],
      [x + s * 0.2, y - s * 0.34],
      [x + s * 0.48, y - s * 0.5],
      [x + s * 0.76, y - s * 0.34],
      [x + s * 0.76, y],
    ]),
  // a long hall under a row of panels
  (x, y, s) =>
    box(x, y - s * 0.36, s, s * 0.36) +
    [0.06, 0.38, 0.7]
      .map((at) =>
        polygon([
          [x + s * at, y - s * 0.4],
          [x + s * (at + 0.08), y - s * 0.56],
          [x + s * (at + 0.26), y - s * 0.56],
          [x + s * (at + 0.18), y - s * 0.4],
        ]),
      )
      .join(""),
];

/** Shares of the height: where works stand, in one row or two, and where the threads' road and the river run. */
const GROUND = [0.74, 0.62];
const ROAD = 0.84;
const BANK = 0.92;

export function drawWorks({ width, height, chance }: Canvas, things: readonly Manner[]): Shape[] {
  const margin = width * 0.03;
  // Where they would be too small beside each other, every other one stands behind.
  const rows = (width - 2 * margin) / things.length < height * 0.24 ? 2 : 1;
  const slot = (width - 2 * margin) / (Math.ceil(things.length / rows) + (rows - 1) / 2);
  const size = Math.min(slot * 0.82, height * 0.26);
  const places = things.map((manner, index) => {
    const behind = rows === 2 && index % 2 === 1;
    const x = margin + slot * ((behind ? 0.5 : 0) + Math.floor(index / rows) + 0.5);
    const share = behind ? GROUND[1]! : GROUND[0]!;
    return { manner, index, behind, x, y: height * share + Math.sin(index * 1.7) * height * 0.006 };
  });
  const works = places.map(({ manner, index, behind, x, y }): Shape[] => {
    const s = size * (behind ? 0.8 : 1) * (0.88 + 0.12 * chance());
    const d = SILHOUETTES[index % SILHOUETTES.length]!(x - s / 2, y, s);
    const paint = paintOf[manner];
    return paint === "mineral"
      ? [{ paint, d }]
      : [
          { paint: "paper", d },
          { paint, d },
        ];
  });
  // From each works a thread falls to the road on the bank, where all run on together.
  const threads = places.map(({ manner, index, x, y }): Shape => {
    const lane = height * (ROAD + (index - (things.length - 1) / 2) * 0.009);
    const points: Point[] = [
      [x, y],
      [x + slot * 0.06, y + (lane - y) * 0.5],
      [x + slot * 0.5, lane],
      [(x + width) / 2, lane],
      [width + 20, lane],
    ];
    if (manner === "dashed") return { paint: "broken", d: trace(points) };
    return { paint: manner === "whole" ? "mineral" : "pale", d: stroke(points, () => height * 0.006) };
  });
  const terrace = (y: number) =>
    `M-10,${y}Q${width * 0.3},${y - height * 0.014} ${width * 0.55},${y + height * 0.004}T${width + 10},${y - height * 0.004}`;
  const grounds = GROUND.slice(0, rows).map((share) => terrace(height * (share + 0.008)));
  const river = stroke(
    Array.from(
      { length: 9 },
      (_, index): Point => [-20 + ((width + 40) * index) / 8, height * BANK + Math.sin(index * 1.1 + chance()) * height * 0.012],
    ),
    () => height * 0.05,
  );
  const [front, back] = [places.filter(({ behind }) => !behind), places.filter(({ behind }) => behind)];
  const drawn = (some: typeof places) => some.flatMap(({ index }) => works[index]!);
  return [
    { paint: "water", d: river },
    ...drawn(back),
    ...grounds.slice(1).map((d): Shape => ({ paint: "line", d: tenths(d) })),
    ...threads,
    ...drawn(front),
    { paint: "line", d: tenths(grounds[0]!) },
  ];
}
