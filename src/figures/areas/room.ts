// Where a name has room within its band: the place where most of the band lies around it.

import { descending, max } from "d3-array";
import type { Style } from "../../marks/style.ts";
import { type Box, overlap, widestWord } from "../../marks/text.ts";
import { fitLabel } from "../kit/label.ts";
import type { Plan, Shape, Spot } from "./plan.ts";

/** How much wider names run that are brought out. */
export const BOLD = 1.06;
/** px between the places that are tried. */
const STEP = 3;
/** px of the band kept around words. */
const AROUND = 2;
/** Lines of a name within its band, and the shares of the plot's width to which it is broken, the best first. */
const MOST_LINES = 3;
const WIDTHS = [1, 0.34, 0.24, 0.17];
/** px by which words that stand on nothing keep from others. */
const APART = 2;

/** A name within its band, or on the paper over it: its lines, and the box in whose middle they stand. */
export interface Room {
  lines: string[];
  box: Box;
  isOver: boolean;
}

/** The edges between which words may stand at every few px; nothing where they are not known. */
function profileOf(spots: readonly Spot[], { plot }: Plan): (readonly [high: number, low: number] | undefined)[] {
  let at = 0;
  return Array.from({ length: Math.floor(plot.width / STEP) + 1 }, (_, index) => {
    const x = plot.x + index * STEP;
    while (at < spots.length - 2 && (spots[at + 1]?.x ?? 0) < x) at++;
    const [from, to] = [spots[at], spots[at + 1]];
    if (!from?.known || !to?.known || x < from.x - 0.01 || x > to.x + 0.01) return undefined;
    const share = to.x === from.x ? 0 : (x - from.x) / (to.x - from.x);
    return [from.high + (to.high - from.high) * share, from.low + (to.low - from.low) * share] as const;
  });
}

/** Boxes of a size that lie within a band, the roomiest first. */
function boxesIn(profile: ReturnType<typeof profileOf>, width: number, height: number, { plot }: Plan): Box[] {
  const reach = Math.ceil((width + 2 * AROUND) / STEP);
  const found: { box: Box; slack: number }[] = [];
  for (let start = 0; start + reach < profile.length; start++) {
    let [top, bottom] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let index = start; index <= start + reach && bottom - top >= height; index++) {
      const edges = profile[index];
      top = Math.max(top, edges?.[0] ?? Number.POSITIVE_INFINITY);
      bottom = Math.min(bottom, edges?.[1] ?? Number.NEGATIVE_INFINITY);
    }
    const slack = bottom - top - height - 2 * AROUND;
    if (!(slack >= 0)) continue;
    const x = plot.x + start * STEP + (reach * STEP - width) / 2;
    found.push({ box: { x, y: (top + bottom - height) / 2, width, height }, slack });
  }
  return found.sort((a, b) => descending(a.slack, b.slack)).map(({ box }) => box);
}

/** Where a band's name stands free within it, else over it in its strip, in as few lines as it may; nothing where it has no room. */
export function findRoom(shape: Shape, plan: Plan, taken: readonly Box[] = [], bold = true): Room | undefined {
  const within = roomIn(shape.spots, shape.part.name, plan, taken, bold);
  if (within) return { ...within, isOver: false };
  const over = shape.over && roomIn(shape.over, shape.part.name, plan, taken, bold);
  return over && { ...over, isOver: true };
}

function roomIn(spots: readonly Spot[], name: string, plan: Plan, taken: readonly Box[], bold: boolean) {
  const { text } = plan.size;
  if (spots.every(({ low, high }) => low - high < text * 1.2)) return undefined;
  const profile = profileOf(spots, plan);
  const deepest = max(profile, (edges) => (edges ? edges[1] - edges[0] : 0)) ?? 0;
  const wider = bold ? BOLD : 1;
  for (const share of WIDTHS) {
    if (deepest < text * 1.2 + 2 * AROUND) return undefined;
    const { lines, width, height, whole } = fitLabel(name, text, plan.plot.width * share, MOST_LINES);
    // A word is not parted where it may stand whole beside the band.
    if (widestWord(name, text) > plan.plot.width * share) return undefined;
    if (!whole || deepest < height || (share < 1 && lines.length === 1)) continue;
    const boxes = boxesIn(profile, width * wider, height, plan);
    const box = boxes.find((one) => !taken.some((other) => overlap(one, other, APART)));
    if (box) return { lines, box };
  }
  return undefined;
}

/** What can be read on a fill: paper where it is dark, ink where it is light. */
export function inkOn({ fill = "solid", hue, muted }: Style): "paper" | "ink" {
  return fill === "solid" && hue !== "paper" && !muted ? "paper" : "ink";
}
