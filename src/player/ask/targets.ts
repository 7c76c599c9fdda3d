// What of a drawing can be asked, and where on the screen it is: asked anew each time, for a drawing moves.

import type { Answers, Walk } from "../../marks/answers.ts";
import { readKey } from "../../marks/key.ts";
import { type Box, boxAround, within } from "./place.ts";

/** A point of the screen, px. */
export interface Point {
  x: number;
  y: number;
}

/** An answer with what stands for it in a drawing. */
export interface Target {
  /** Its place among the answers. */
  index: number;
  /** The marks that stand for it; where it has none, its words. */
  marks: SVGGraphicsElement[];
  /** All that may be hit: its marks and its words. */
  hit: SVGGraphicsElement[];
  /** Where it lies, px of the figure, if it is a place on its marks. */
  spot: readonly [x: number, y: number] | undefined;
  /** Where it is on the screen, if its marks do not say: on the ground of a live map. */
  box?: Box;
}

/** px from a fingertip to what is meant; to a point of a line, which are seldom close. */
const REACH = 24;
const REACH_ALONG = 44;
/** Points at which a line's distance is measured. */
const SAMPLES = 48;
/** px about a place on a line. */
const SPOT = 6;

/** The size and the state that a drawing is in. */
const sizeOf = (svg: SVGSVGElement) => (svg.classList.contains("wide") ? "wide" : "narrow");

/** The elements of each item, those that stand for it and its words; what is leaving is gone. */
function elementsIn(svg: SVGSVGElement, parts: ReadonlySet<string>) {
  const items = new Map<string, { marks: SVGGraphicsElement[]; words: SVGGraphicsElement[] }>();
  // A live map draws the ground itself; the drawing's own is not seen.
  const seen = svg.closest(".live") ? ":not(.bleeds) > [data-k]:not(.away)" : "[data-k]:not(.away)";
  for (const element of svg.querySelectorAll<SVGGraphicsElement>(seen)) {
    const { part, item } = readKey(element.dataset.k ?? "");
    const own = items.get(item) ?? { marks: [], words: [] };
    items.set(item, own);
    if (parts.has(part)) own.marks.push(element);
    else if (element.tagName === "text") own.words.push(element);
  }
  return items;
}

/** All that can be asked of a drawing now, in the order of the answers. */
export function targetsOf(svg: SVGSVGElement, answers: Answers): Target[] {
  const elements = elementsIn(svg, new Set(answers.marks));
  const state = svg.dataset.state ?? "";
  const lists = answers.spots?.[sizeOf(svg)];
  const spots = lists?.lists[lists.uses[state] ?? -1];
  // An item of which no place is known is one thing to ask.
  const placed = new Set(answers.items.filter((_, index) => spots?.[index]));
  const shown = answers.shown?.[state] ?? answers.items.map((_, index) => index);
  return shown.flatMap((index): Target[] => {
    const item = answers.items[index] ?? "";
    const own = elements.get(item);
    const spot = spots?.[index] ?? undefined;
    if (!own || (!spot && placed.has(item))) return [];
    const { marks, words } = own;
    return [{ index, marks: marks.length > 0 ? marks : words, hit: spot ? [] : [...marks, ...words], spot }];
  });
}

/** What stands for an item that has one answer. */
export function targetOf(svg: SVGSVGElement, answers: Answers, item: string): Target | undefined {
  const index = answers.items.indexOf(item);
  if (index < 0) return undefined;
  return targetsOf(svg, answers).find((target) => target.index === index) ?? { index, marks: [], hit: [], spot: undefined };
}

/** Where a point of the figure is on the screen. */
function onScreen(svg: SVGSVGElement, [x, y]: readonly [number, number]): Point {
  const at = new DOMPoint(x, y).matrixTransform(svg.getScreenCTM() ?? undefined);
  return { x: at.x, y: at.y };
}

/** The box of a target on the screen, as far as it is seen; none where nothing of it is. */
export function boxOf(svg: SVGSVGElement, { marks, spot, box }: Pick<Target, "marks" | "spot" | "box">): Box | undefined {
  if (box) return box;
  const stage = svg.getBoundingClientRect();
  if (spot) {
    const { x, y } = onScreen(svg, spot);
    return boxAround(x, y, SPOT);
  }
  const boxes = marks.map((mark) => mark.getBoundingClientRect()).filter(({ width, height }) => width + height > 0);
  if (boxes.length === 0) return undefined;
  const x = Math.min(...boxes.map(({ left }) => left));
  const y = Math.min(...boxes.map(({ top }) => top));
  const width = Math.max(...boxes.map(({ right }) => right)) - x;
  const height = Math.max(...boxes.map(({ bottom }) => bottom)) - y;
  return within({ x, y, width: Math.max(width, 1), height: Math.max(height, 1) }, stage);
}

/** Whether a mark is a line, of which a box says little. */
export const isLine = (mark: Element): boolean =>
  mark.tagName === "line" || (mark.tagName === "path" && !mark.classList.contains("area"));

/** Points along a line, on the screen. */
function pointsAlong(line: SVGGeometryElement): Point[] {
  const length = line.getTotalLength();
  const matrix = line.getScreenCTM() ?? undefined;
  return Array.from({ length: SAMPLES + 1 }, (_, index) => {
    const { x, y } = line.getPointAtLength((length * index) / SAMPLES);
    return new DOMPoint(x, y).matrixTransform(matrix);
  });
}

const isGeometry = (element: Element): element is SVGGeometryElement => "getPointAtLength" in element;

/** The place of a line that is nearest to a point; its middle where there is none. */
export function nearestOn(line: SVGGraphicsElement, to: Point | undefined): Point | undefined {
  if (!isGeometry(line)) return undefined;
  const points = pointsAlong(line);
  if (!to) return points[SAMPLES / 2];
  const far = (point: Point) => Math.hypot(point.x - to.x, point.y - to.y);
  return points.reduce((best, point) => (far(point) < far(best) ? point : best));
}

/** Whether a point of the screen lies within an area. */
function isInside(area: SVGGeometryElement, point: Point): boolean {
  const own = area.ownerSVGElement?.createSVGPoint();
  const matrix = area.getScreenCTM()?.inverse();
  if (!own || !matrix) return false;
  own.x = point.x;
  own.y = point.y;
  return area.isPointInFill(own.matrixTransform(matrix));
}

/** px from a point to an element; 0 within it. More than `reach` is not measured. */
function distanceTo(element: SVGGraphicsElement, point: Point): number {
  const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
  if (width + height === 0) return Number.POSITIVE_INFINITY;
  const [dx, dy] = [Math.max(left - point.x, 0, point.x - right), Math.max(top - point.y, 0, point.y - bottom)];
  const toBox = Math.hypot(dx, dy);
  const isBox = element.tagName !== "path" && !isLine(element);
  if (toBox > REACH || isBox || !isGeometry(element)) return toBox;
  if (!isLine(element) && isInside(element, point)) return 0;
  const near = nearestOn(element, point);
  return near ? Math.hypot(near.x - point.x, near.y - point.y) : toBox;
}

/** What a point means: the target it lies on, the uppermost of several, else the nearest within a finger's reach. */
export function targetAt(svg: SVGSVGElement, targets: readonly Target[], point: Point): Target | undefined {
  let best: Target | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const target of targets) {
    const [distance, reach] = target.spot
      ? [far(onScreen(svg, target.spot), point), REACH_ALONG]
      : [Math.min(...target.hit.map((element) => distanceTo(element, point))), REACH];
    if (distance > reach || distance > least) continue;
    best = target;
    least = distance;
  }
  return best;
}

const far = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

/** How far along the way of reading a box is. */
const ALONG: Record<Walk, ((box: Box) => number) | undefined> = {
  right: ({ x, width }) => x + width / 2,
  left: ({ x, width }) => -x - width / 2,
  down: ({ y, height }) => y + height / 2,
  given: undefined,
};

/** What can be asked and is seen, series by series, each in the order in which it is read. */
export function inOrder(svg: SVGSVGElement, targets: readonly Target[], { walk, series }: Answers): Target[][] {
  const along = ALONG[walk];
  const seen = targets.flatMap((target) => {
    const box = boxOf(svg, target);
    return box ? [{ target, at: along?.(box) ?? 0, of: series?.[target.index] ?? 0 }] : [];
  });
  seen.sort((a, b) => a.of - b.of || a.at - b.at || a.target.index - b.target.index);
  const groups = new Map<number, Target[]>();
  for (const { target, of } of seen) groups.set(of, [...(groups.get(of) ?? []), target]);
  return [...groups.values()];
}
