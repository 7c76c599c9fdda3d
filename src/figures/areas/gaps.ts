// Where nobody knows: hatched between what is known around it, with the word for it, and never drawn as zero.

import { bisector, descending, max, min, range, sum } from "d3-array";
import { packOf } from "../../locale/index.ts";
import { markKey } from "../../marks/key.ts";
import type { Text } from "../../marks/marks.ts";
import { type Box, middle } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import type { Field } from "../kit/ground.ts";
import { fitLabel, stackLines } from "../kit/label.ts";
import { isFree, textBoxes } from "../kit/place.ts";
import type { Marks } from "./draw.ts";
import { type Plan, type Shape, scaleIn } from "./plan.ts";
import type { Part } from "./schema.ts";
import { type Gap, gapsOf, type Pile } from "./stack.ts";

/** px from a line of the hatch to the next, along the axis; and between the points at which it is tried whether one is within. */
const EVERY = 7;
const STEP = 1.5;
/** Lines of all hatches of a state, as far as they stand as close as they may. */
const MOST = 200;
/** px to each side of a place that stands alone. */
const ALONE = 5;

/** Where nothing is known, px: between `left` and `right`, from `low(x)` up to `high(x)`. */
interface Region {
  gap: Gap;
  left: number;
  right: number;
  low(x: number): number;
  high(x: number): number;
}

const byX = bisector(({ x }: { x: number }) => x).left;

/** The height of a chain of points at x, px; its ends go on as they are. */
function along(points: readonly { x: number; y: number }[]): (x: number) => number {
  return (x) => {
    const index = byX(points, x);
    const [to, from] = [points[index], points[index - 1]];
    if (!to) return points.at(-1)?.y ?? 0;
    return from ? from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x) : to.y;
  };
}

function regionOf(gap: Gap, shapes: readonly Shape[], pile: Pile, plan: Plan, index?: number): Region {
  const { plot, places } = plan;
  const xOf = (rank: number) => plan.x(sure(places[rank]));
  const ranks = Array.from({ length: gap.to - gap.from + 1 }, (_, step) => gap.from + step);
  const scale = scaleIn(plan, pile, index ?? 0);
  const top = index === undefined ? shapes.at(-1) : shapes[index];
  const under = index === undefined ? shapes[gap.lowest - 1] : undefined;
  const low = under ? along(ranks.map((rank) => ({ x: xOf(rank), y: sure(under.spots[rank]).high }))) : () => scale(0);
  const ends = [gap.from, gap.to].filter((_, end) => gap.ends[end]);
  const known = ends.map((rank) => ({ x: xOf(rank), y: sure(top?.spots[rank]).high }));
  // With nothing known around it, it may be anything.
  const ceiling = scale(plan.scales[pile.as].top);
  const high = known.length > 0 && pile.as !== "share" ? along(known) : () => ceiling;
  const [left, right] = [xOf(gap.from), xOf(gap.to)];
  const grow = right - left < 1 ? ALONE : 0;
  return {
    gap,
    left: Math.max(plot.x, left - grow),
    right: Math.min(plot.x + plot.width, right + grow),
    low,
    high,
  };
}

/** Lines that lean over a region, cut at its edges. */
function drawHatch({ gap, left, right, low, high }: Region, every: number, { base, plot }: Plan, into: Marks): void {
  const key = (n: number) => markKey("gap", gap.parts[0]?.id ?? "", `${gap.from}-${n}`);
  const across = [...range(left, right, EVERY), right];
  const [top, bottom] = [min(across, high) ?? left, max(across, low) ?? right];
  let n = 0;
  const add = (from: number, to: number, foot: number) => {
    const ends = { x1: from, y1: base - (from - foot), x2: to, y2: base - (to - foot) };
    if (to - from > STEP) into.gaps.push({ key: key(n++), ...ends, style: { hue: "ash", muted: true } });
  };
  for (let foot = left - (base - plot.y); foot < right; foot += every) {
    let start: number | undefined;
    for (let x = Math.max(left, foot + base - bottom); x <= Math.min(right, foot + base - top); x += STEP) {
      const y = base - (x - foot);
      const isIn = y <= low(x) && y >= high(x);
      if (isIn) start ??= x;
      else if (start !== undefined) {
        add(start, x - STEP, foot);
        start = undefined;
      }
    }
    if (start !== undefined) add(start, Math.min(right, foot + base - top), foot);
  }
}

/** Zero with its unit, on the base. */
function noShares({ gap, left, right }: Region, { base, size, writers }: Plan): Text {
  const at = { x: (left + right) / 2, y: middle(base - size.text, size.text), anchor: "middle" as const };
  const style = { hue: "ash", halo: true } as const;
  return { key: markKey("zero", "", gap.from), text: writers.values.whole(0), ...at, size: size.text, style };
}

/** Places for the words of a gap: within it, else at the foot of it, else over it. */
function placesOf(region: Region, parts: readonly Part[], plan: Plan, locale: string): Text[][] {
  const { gap, left, right, low, high } = region;
  const { text, width } = plan.size;
  const [only] = parts;
  // Of nothing there are no shares, and that much is known.
  if (!only) return [[noShares(region, plan)]];
  const named = parts.length === 1 ? `${only.name}${packOf(locale).joints.label}${plan.unknown}` : plan.unknown;
  const key = markKey("unknown", only.id, gap.from);
  const x = (left + right) / 2;
  const settings = [named, plan.unknown].flatMap((words) => [0.26, 0.4].map((share) => fitLabel(words, text, width * share, 3)));
  return settings
    .filter(({ whole }) => whole)
    .flatMap(({ lines, height }) => {
      const heights = [(low(x) + high(x)) / 2, low(x) - height / 2 - 3, high(x) - height / 2 - 3, high(x) - height * 1.5];
      return heights.flatMap((y) =>
        [0, -0.6, 0.6].map((off) =>
          stackLines(key, lines, x + off * text * 4, y, { size: text, anchor: "middle", style: { hue: "ash", halo: true } }),
        ),
      );
    });
}

/** Draws what is not known of a state, and says so where there is room; gives the parts of which it is said nowhere. */
export function drawGaps(shapes: readonly Shape[], pile: Pile, plan: Plan, into: Marks, field: Field, locale: string): string[] {
  const regions =
    pile.as === "apart"
      ? shapes.flatMap((shape, index) => gapsOf(pile, shape).map((gap) => regionOf(gap, shapes, pile, plan, index)))
      : gapsOf(pile).map((gap) => regionOf(gap, shapes, pile, plan));
  // So many lines that they would cost a phone too much stand farther apart.
  const lines = sum(regions, ({ left, right, low, high }) => (right - left + low(left) - high(left)) / EVERY);
  const unknown = regions.filter(({ gap }) => gap.parts.length > 0);
  for (const region of unknown) drawHatch(region, EVERY * Math.max(1, lines / MOST), plan, into);
  const said = new Set<string>();
  const wide = regions.toSorted((a, b) => descending(a.right - a.left, b.right - b.left));
  for (const region of wide) {
    const { parts } = region.gap;
    const off: Box[] = [...field.ground.taken, ...(field.ground.fills ?? [])];
    const room = { bounds: field.bounds, taken: off, gap: 2 };
    const found = placesOf(region, parts, plan, locale).find((marks) => isFree(textBoxes(marks), room));
    if (!found) continue;
    into.notes.push(...found);
    field.ground.taken.push(...textBoxes(found));
    field.ground.solid.push(...textBoxes(found));
    for (const { id } of parts) said.add(id);
  }
  return [...new Set(regions.flatMap(({ gap }) => gap.parts.map(({ id }) => id)))].filter((id) => !said.has(id));
}
