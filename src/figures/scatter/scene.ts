// What the parts of a scatter are drawn by and into.

import { symbolDiamond, symbolSquare, symbolTriangle } from "d3-shape";
import { type Key, markKey } from "../../marks/key.ts";
import type { Circle, Path } from "../../marks/marks.ts";
import { type Command, type Point, polyline } from "../../marks/path.ts";
import type { Style } from "../../marks/style.ts";
import type { Box } from "../../marks/text.ts";
import type { MarksIn } from "../kit/layers.ts";
import type { Plan, View } from "./plan.ts";
import type { Group, Item, Look, Shape } from "./rows.ts";
import type { Spec } from "./schema.ts";

/** From the ground up. */
export const LAYERS = [
  ["path", "bands"],
  ["line", "grid"],
  ["line", "lines"],
  ["path", "whiskers"],
  ["path", "trend"],
  ["line", "chain"],
  ["circle", "points"],
  ["path", "shapes"],
  ["circle", "swatches"],
  ["path", "signs"],
  ["line", "joints"],
  ["text", "key"],
  ["text", "axis"],
  ["line", "leaders"],
  ["text", "names"],
  ["text", "references"],
  ["circle", "numbers"],
  ["text", "notes"],
  ["text", "sketch"],
] as const;
export type Marks = MarksIn<typeof LAYERS>;

/** What a state is drawn by. */
export interface Scene {
  spec: Spec;
  plan: Plan;
  view: View;
  groups: Group[];
}

/** Whether a state brings out this very row, not only its group. */
const isOwn = ({ state }: View, { id }: Item) => state.lit?.includes(id) ?? false;

/** How a row looks in a state. What is brought out by its own name is no ring among rings, nor ash where all that steps back is. */
export function lookIn({ plan, view, groups }: Scene, item: Item): Look {
  const look = groups.find(({ id }) => id === item.group)?.look ?? { style: { hue: "accent" }, shape: "dot" };
  const style: Style = { ...look.style, muted: view.back.has(item) };
  if (item.size === null) return { ...look, style: { ...style, fill: "hollow", dashed: true } };
  if (!isOwn(view, item)) return { ...look, style };
  const hue = style.hue === "ash" ? "ink" : style.hue;
  return { ...look, style: { ...style, hue, ...(plan.many ? { fill: "solid" } : {}) } };
}

/** px of a row's dot; a small ring of dashes where its size is not known. */
export function radiusIn({ plan, view }: Pick<Scene, "plan" | "view">, item: Item): number {
  if (typeof item.size === "number") return plan.radius(item.size);
  return isOwn(view, item) && plan.many ? plan.r * 1.6 : plan.r;
}

const SYMBOLS = { square: symbolSquare, triangle: symbolTriangle, diamond: symbolDiamond };

/** A symbol of d3-shape, of the area of a disc of radius r, as a path about (x, y). */
function symbolPath(shape: keyof typeof SYMBOLS, x: number, y: number, r: number): Command[] {
  const points: Point[] = [];
  const add = (left: number, top: number) => {
    points.push([x + left, y + top]);
  };
  const rect = (left: number, top: number, width: number, height: number) => {
    add(left, top);
    add(left + width, top);
    add(left + width, top + height);
    add(left, top + height);
  };
  // All that these three ask of a canvas.
  const pen = { moveTo: add, lineTo: add, rect, closePath: () => undefined };
  SYMBOLS[shape].draw(pen as never, Math.PI * r * r);
  return polyline(points, true);
}

/** Puts a mark of a shape where it belongs: discs among circles, others among paths. */
export function putShape(
  { key, shape, style, x, y, r }: { key: Key; shape: Shape; style: Style; x: number; y: number; r: number },
  circles: Circle[],
  paths: Path[],
): void {
  if (shape === "dot") circles.push({ key, x, y, r, style });
  else paths.push({ key, d: symbolPath(shape, x, y, r), style: { ...style, area: style.fill !== "hollow" } });
}

/** The box of a row's dot, whatever its shape. */
export function boxOf(
  { plan, view }: Pick<Scene, "plan" | "view">,
  item: Item & { x: { value: number }; y: { value: number } },
): Box {
  const r = radiusIn({ plan, view }, item);
  return { x: view.x.at(item.x.value) - r, y: view.y.at(item.y.value) - r, width: 2 * r, height: 2 * r };
}

export const dotKey = ({ id }: Pick<Item, "id">) => markKey("dot", id);
