// Roads: two towns, a line between them, and a road for each row that crosses it, ends at it, or is no more than planned.

import type { Manner } from "../../schemas/plate.ts";
import { type Point, stroke, tenths } from "../brush.ts";
import { type Canvas, type Shape, skyline, trace } from "./shape.ts";

/** Shares of the height between which roads lie. */
const FAR = 0.58;
const NEAR = 0.95;

/** A town's rows of houses, the near ones larger. */
function town(canvas: Canvas, left: number, right: number): Shape[] {
  const rows = 5;
  return Array.from({ length: rows }, (_, row): Shape[] => {
    const share = row / (rows - 1);
    const y = canvas.height * (FAR - 0.02 + (NEAR - FAR) * share);
    const lean = (right - left) * 0.16 * (canvas.chance() - 0.5);
    return skyline(canvas, left + lean, right + lean, y, canvas.height * (0.035 + 0.045 * share));
  }).flat();
}

export function drawRoads(canvas: Canvas, things: readonly Manner[]): Shape[] {
  const { width, height, chance } = canvas;
  const breadth = Math.min(width * 0.19, height * 0.6);
  const [left, right] = [breadth * 0.55, width - breadth * 0.55];
  /** The line leans a little, as a seam in paper does. */
  const seam = (y: number) => width * 0.5 + (0.78 * height - y) * 0.16;
  const roads = things.map((manner, index): Shape => {
    const share = things.length > 1 ? index / (things.length - 1) : 0.5;
    const y = height * (FAR + (NEAR - FAR) * share ** 1.12);
    const bend = (chance() - 0.5) * height * 0.045;
    const [from, to] = [left, right];
    const start = manner === "half" ? seam(y) : from;
    const points = Array.from({ length: 8 }, (_, at): Point => {
      const t = at / 7;
      const x = start + (to - start) * t;
      const whole = (x - from) / (to - from);
      return [x, y + Math.sin(whole * Math.PI) * bend + Math.sin(whole * Math.PI * 2) * bend * 0.6];
    });
    const heavy = height * (0.009 + 0.013 * share);
    if (manner === "dashed") return { paint: "broken", d: trace(points) };
    // Thin where it leaves a town, and broad where it breaks off at the line.
    const outset = manner === "half" ? 1 : 0;
    const breadthAt = (t: number) => heavy * (0.12 + 0.88 * Math.sin(Math.PI * (outset * 0.5 + t * (1 - outset * 0.5))) ** 0.45);
    return { paint: manner === "hollow" ? "outline" : "mineral", d: stroke(points, breadthAt) };
  });
  const [top, foot] = [height * (FAR - 0.07), height];
  const gap = height * 0.035;
  const strip = `M${seam(top) - gap},${top}L${seam(top) + gap},${top}L${seam(foot) + gap},${foot}L${seam(foot) - gap},${foot}Z`;
  return [
    { paint: "paper", d: tenths(strip) },
    ...roads,
    { paint: "line", d: tenths(`M${seam(top)},${top}L${seam(foot)},${foot}`) },
    ...town(canvas, -breadth * 0.15, breadth * 0.8),
    ...town(canvas, width - breadth * 0.8, width + breadth * 0.1),
  ];
}
