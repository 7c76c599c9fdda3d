// Sectors of a disc or of a ring as paths. All have the same commands, so that one becomes another by moving.

import { range } from "d3-array";
import { type Arc, arc } from "d3-shape";
import type { Command, Point } from "../../marks/path.ts";
import type { Box } from "../../marks/text.ts";

/** A disc, or a ring where `inner` is more than zero, px. */
export interface Ring {
  x: number;
  y: number;
  inner: number;
  outer: number;
}
/** From where to where, in radians clockwise from twelve o'clock. */
export interface Turn {
  start: number;
  end: number;
}

/** Curves that an arc is made of: with six, control points of a whole circle lie 6 % off it at most. */
const PIECES = 6;
/** A whole turn is drawn this much short, radians: it then has the commands of any other. */
const SEAM = 1e-3;

export const pointAt = ({ x, y }: Pick<Ring, "x" | "y">, angle: number, r: number) => ({
  x: x + Math.sin(angle) * r,
  y: y - Math.cos(angle) * r,
});

/** What d3-shape draws on: it notes commands instead. */
function notes({ x, y }: Ring) {
  const commands: Command[] = [];
  const on = (px: number, py: number): Point => [x + px, y + py];
  const add = (type: Command["type"], ...points: Point[]) => commands.push({ type, points });
  const context = {
    moveTo: (px: number, py: number) => add("M", on(px, py)),
    lineTo: (px: number, py: number) => add("L", on(px, py)),
    closePath: () => add("Z"),
    arc(_x: number, _y: number, r: number, from: number, to: number) {
      const step = (to - from) / PIECES;
      const handle = (4 / 3) * Math.tan(step / 4) * r;
      const at = (angle: number, along: number) =>
        on(Math.cos(angle) * r - Math.sin(angle) * along, Math.sin(angle) * r + Math.cos(angle) * along);
      // An arc begins with a line from where the pen is; the first begins there.
      if (commands.length > 1) add("L", at(from, 0));
      for (const piece of range(PIECES)) {
        const [a, b] = [from + piece * step, from + (piece + 1) * step];
        add("C", at(a, handle), at(b, -handle), at(b, 0));
      }
    },
  };
  return { commands, context };
}

/** A sector of a ring, closed. */
export function sectorOf(ring: Ring, { start, end }: Turn): Command[] {
  const { commands, context } = notes(ring);
  const draw: Arc<unknown, Ring & Turn> = arc<unknown, Ring & Turn>()
    .innerRadius(({ inner }) => inner)
    .outerRadius(({ outer }) => outer)
    .startAngle((turn) => turn.start)
    .endAngle((turn) => turn.end);
  draw.context(context as unknown as CanvasRenderingContext2D)({
    ...ring,
    start,
    end: Math.min(end, start + 2 * Math.PI - SEAM),
  });
  return commands;
}

/** Slanting lines `gap` px apart within a sector. */
export function hatchOf(ring: Ring, { start, end }: Turn, gap: number): Command[] {
  const { outer, inner } = ring;
  const isInside = (x: number, y: number) => {
    const r = Math.hypot(x, y);
    const angle = Math.atan2(x, -y);
    const within = (one: number) => one >= start && one <= end;
    return r < outer - 0.5 && r > inner + 0.5 && (within(angle) || within(angle + 2 * Math.PI));
  };
  return range(-outer, outer, gap).flatMap((off) => {
    const at = (t: number): Point => [(off + t) * Math.SQRT1_2, (off - t) * Math.SQRT1_2];
    const half = Math.sqrt(outer ** 2 - off ** 2);
    const steps = range(-half, half, 1);
    const isIn = steps.map((t) => isInside(...at(t)));
    const point = (t: number): Point => {
      const [x, y] = at(t);
      return [ring.x + x, ring.y + y];
    };
    return steps.flatMap((t, index): Command[] => {
      const begins = isIn[index] && !isIn[index - 1];
      const ends = isIn[index] && !isIn[index + 1];
      // One point alone is no line.
      if (begins === ends) return [];
      return [{ type: begins ? "M" : "L", points: [point(t)] }];
    });
  });
}

/** px of a ring's radius up to which one box stands for it. */
const SMALL = 40;

/** Boxes that together cover a ring, or its upper half: nothing may stand on them. */
export function boxesOf({ x, y, outer }: Ring, half: boolean): Box[] {
  const all = { x: x - outer, y: y - outer, width: 2 * outer, height: half ? outer : 2 * outer };
  if (outer <= SMALL) return [all];
  const step = outer / 5;
  return range(-5, half ? 0 : 5).map((row): Box => {
    const near = Math.min(Math.abs(row), Math.abs(row + 1)) * step;
    const wide = Math.sqrt(outer ** 2 - near ** 2);
    return { x: x - wide, y: y + row * step, width: 2 * wide, height: step };
  });
}
