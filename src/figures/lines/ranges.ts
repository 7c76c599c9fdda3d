// What each value of a line may be, as an area about it.

import { markKey } from "../../marks/key.ts";
import { type Point as At, polyline } from "../../marks/path.ts";
import type { Drawn, Marks } from "./draw.ts";
import type { Plan } from "./plan.ts";

/** px to each side of a foot. */
const FOOT = 4;

/** What each value may be, as an area about its line; where an end is not known the area is open there. */
export function drawRange(stroke: Drawn, plan: Plan, into: Marks): void {
  const { line, end, spots, style } = stroke;
  const runs: { x: number; low: number; high: number }[][] = [[]];
  for (const { point, x, y } of spots) {
    const reached = point.place.at <= end.place.at;
    if (point.range && y !== undefined && reached)
      runs.at(-1)?.push({ x, low: plan.y(point.range.low), high: plan.y(point.range.high) });
    else if (reached) runs.push([]);
  }
  // A single value that may be more or less is a line with a foot at each end.
  for (const [index, [only, more]] of runs.entries()) {
    if (!only || more) continue;
    const { x, low, high } = only;
    const feet = [low, high].map((y) => polyline([[x - FOOT, y] as At, [x + FOOT, y] as At]));
    const d = [polyline([[x, low] as At, [x, high] as At]), ...feet].flat();
    into.areas.push({ key: markKey("span", line.id, index), d, style });
  }
  const d = runs
    .filter((run) => run.length > 1)
    .flatMap((run) => {
      const back = [...run].reverse();
      return polyline([...run.map(({ x, high }): At => [x, high]), ...back.map(({ x, low }): At => [x, low])], true);
    });
  if (d.length > 0) into.areas.push({ key: markKey("range", line.id), d, style: { ...style, area: true, fill: "soft" } });
}
