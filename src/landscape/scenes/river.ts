// A river on its way through the plain, the first row; for each further one a water that comes to it out of the mountains.

import type { Manner } from "../../schemas/plate.ts";
import { type Point, stroke, tenths } from "../brush.ts";
import { type Canvas, paintOf, type Shape, trace, tree } from "./shape.ts";

export function drawRiver(canvas: Canvas, things: readonly Manner[]): Shape[] {
  const { width, height, chance } = canvas;
  const [, ...more] = things;
  /** The middle of the river at the share `t` of its way from far to near, from left to right. */
  const course = (t: number): Point => [
    width * (-0.06 + 1.14 * t + 0.05 * Math.sin(t * 9)),
    height * (0.6 + 0.27 * t ** 1.1 + 0.035 * Math.sin(t * 11 + 0.8)),
  ];
  const main = Array.from({ length: 15 }, (_, index) => course(index / 14));
  const breadth = (t: number) => height * (0.02 + 0.1 * t);
  const waters = more.map((manner, index): Shape => {
    const t = 0.1 + (0.8 * (index + 0.5)) / more.length;
    const [x, y] = course(t);
    const start: Point = [x - width * (0.05 + 0.05 * chance()), height * (0.5 + 0.02 * chance())];
    const points = Array.from({ length: 6 }, (_, at): Point => {
      const s = at / 5;
      return [start[0] + (x - start[0]) * s + Math.sin(s * 6 + index) * width * 0.008, start[1] + (y - start[1]) * s];
    });
    if (manner === "dashed") return { paint: "broken", d: trace(points) };
    return { paint: paintOf[manner], d: stroke(points, (s) => height * (0.004 + 0.01 * s)) };
  });
  const banks = Array.from({ length: Math.round(width / 26) }, (): Shape[] => {
    const t = 0.08 + 0.9 * chance();
    const [x, y] = course(t);
    const side = chance() < 0.5 ? -1 : 1;
    const size = height * (0.035 + 0.075 * t);
    return tree(
      canvas,
      x + (chance() - 0.5) * 20,
      y + side * (breadth(t) * 0.75 + size * 0.2) + (side > 0 ? size * 0.5 : 0),
      size,
    );
  });
  const ripples = Array.from({ length: 9 }, (_, index) => {
    const t = 0.3 + 0.075 * index;
    const [x, y] = course(t);
    const long = height * 0.06 * t;
    return `M${x - long},${y + (chance() - 0.5) * breadth(t) * 0.4}q${long},${-height * 0.008} ${long * 2},0`;
  });
  return [
    ...waters,
    { paint: "mineral", d: stroke(main, breadth) },
    { paint: "paper", d: stroke(main, (t) => breadth(t) * 0.72) },
    { paint: "pale", d: stroke(main, (t) => breadth(t) * 0.72) },
    { paint: "line", d: tenths(ripples.join("")) },
    ...banks.flat(),
  ];
}
