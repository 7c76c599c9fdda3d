// The marks of a picture in one state, all but its words: parts of the picture, what is dimmed, outlines, and where in the whole one is.

import { markKey } from "../../marks/key.ts";
import type { Image, Path } from "../../marks/marks.ts";
import { polyline } from "../../marks/path.ts";
import type { Size } from "../../marks/size.ts";
import { writeSource } from "../../marks/source.ts";
import type { Style } from "../../marks/style.ts";
import { type Box, overlap } from "../../marks/text.ts";
import type { Look, Plan, Scene, Shown, Which } from "./plan.ts";
import { apart, cornersOf } from "./regions.ts";
import { type Marks, padded } from "./scene.ts";

/** px of a file for one of the frame: a phone has three dots where one sees two. */
const DENSITY = 2;
/** px² of the whole picture at most, by the size it is for. */
const WHOLE: Record<Size["name"], number> = { narrow: 400_000, wide: 1_000_000 };
/** Regions beyond which outlines are not edged with paper, and the second of two pictures has those of what is lit only. */
export const MANY = 150;

/** A part of a picture, told in px of the first, as it is in its own file; no wider than that, nor than `width`. */
function sourceOf({ spec, picture, after }: Plan, which: Which, part: Box, width: number): string {
  const isAfter = which === "after" && spec.after !== undefined;
  const [file, own] = isAfter && spec.after ? [spec.after.file, after] : [spec.file, picture];
  const [across, down] = [own.width / picture.width, own.height / picture.height];
  const [x, y] = [Math.floor(part.x * across), Math.floor(part.y * down)];
  const right = Math.min(own.width, Math.ceil((part.x + part.width) * across));
  const bottom = Math.min(own.height, Math.ceil((part.y + part.height) * down));
  const cut = { x, y, width: Math.max(1, right - x), height: Math.max(1, bottom - y) };
  return writeSource({ file, part: cut, width: Math.max(1, Math.min(cut.width, Math.ceil(width))) });
}

/** The whole picture as a view has it, beyond the frame's edge. */
function groundOf(plan: Plan, { which, view }: Look, muted: boolean): Image {
  const { width, height } = plan.picture;
  const [x, y] = view.at([0, 0]);
  const most = Math.sqrt((WHOLE[plan.size.name] * width) / height);
  return {
    key: markKey("picture", "", which),
    x,
    y,
    width: width * view.scale,
    height: height * view.scale,
    source: sourceOf(plan, which, { x: 0, y: 0, width, height }, most),
    style: { hue: "ink", muted },
  };
}

/** The part of a picture that is seen, as sharp as it is large. */
function detailOf(plan: Plan, { which, view, room }: Look): Image {
  const { part, scale, at } = view;
  const toFile = (x: number) => Math.floor((x - at([0, 0])[0]) / scale);
  const isWhole = room === view.seen;
  const from = isWhole ? part.x : Math.max(part.x, toFile(room.x));
  const to = isWhole ? part.x + part.width : Math.min(part.x + part.width, toFile(room.x + room.width));
  const own = { ...part, x: from, width: Math.max(1, to - from) };
  const [x, y] = at([own.x, own.y]);
  const width = own.width * scale;
  return {
    key: markKey("detail", "", `${which}.${own.x} ${own.y} ${own.width} ${own.height}`),
    x,
    y,
    width,
    height: own.height * scale,
    source: sourceOf(plan, which, own, width * DENSITY),
    style: { hue: "ink" },
  };
}

/** Whether a view shows all of its picture. */
const showsAll = ({ picture }: Plan, { view: { part } }: Look) => part.width >= picture.width && part.height >= picture.height;

/** The parts of the pictures. Where one looks closely, the whole lies under them for as long as the camera moves. */
export function drawPictures(plan: Plan, { looks, views }: Scene, into: Marks): void {
  const [first] = looks;
  if (!first) return;
  const isOne = looks.length === 1;
  const isClose = !isOne || !showsAll(plan, first);
  if (views.length === 1 && plan.spec.after)
    into.ground.push(groundOf(plan, { ...first, which: "before" }, isClose || first.which === "after"));
  if (views.length === 1 && (!plan.spec.after || first.which === "after")) into.ground.push(groundOf(plan, first, isClose));
  if (isClose) into.details.push(...looks.map((look) => detailOf(plan, look)));
}

/** What is not lit, under paper: one shape with a hole for each that is. */
export function drawVeil({ views }: Scene, regions: readonly Shown[], into: Marks): void {
  const lit = regions.filter((one) => one.lit);
  if (lit.length === 0) return;
  for (const [index, { seen }] of views.entries()) {
    const own = lit.filter(({ box }) => overlap(box, seen)).map(({ ring }) => ring);
    const holes = apart(own).map((ring) => polyline(signedArea(ring) > 0 ? [...ring].reverse() : ring, true));
    const d = [...polyline(cornersOf(seen), true), ...holes.flat()];
    // As many holes move; more or fewer are another shape.
    into.veil.push({ key: markKey("veil", "", `${index}-${d.length}`), d, style: { hue: "paper", area: true, fill: "mid" } });
  }
}

/** Twice the area of a shape, above zero where it runs as `cornersOf` does: a hole must run the other way. */
const signedArea = (ring: Shown["ring"]) =>
  ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);

export function drawOutlines(regions: readonly Shown[], into: Marks): void {
  for (const [index, { item, ring, lit, muted }] of regions.entries()) {
    const d = polyline(ring, true);
    const key = markKey("outline", item, into.outlines.some(({ key }) => key === markKey("outline", item)) ? index : undefined);
    const style: Style = muted ? { hue: "ash", muted } : { hue: lit ? "accent" : "ink" };
    const casing: Path = { key, d, style: { hue: "paper", weight: "bold" } };
    if (!muted && regions.length <= MANY) into.casings.push(casing);
    into.outlines.push({ key, d, style });
  }
}

/** The line between two pictures that share a view. */
export function drawDivider({ looks }: Scene, into: Marks): void {
  const [, second] = looks;
  if (!second || second.room === second.view.seen) return;
  const { x, y, height } = second.room;
  into.divider.push({
    key: markKey("divider", ""),
    x1: x,
    y1: y,
    x2: x,
    y2: y + height,
    style: { hue: "paper", weight: "bold" },
  });
}

/** The share of a picture from which on its part needs no little picture of the whole. */
const PART = 1 / 3;
/** Share of the frame's width that a little picture of the whole takes, and how many times as wide as high one is that takes all of it. */
const LITTLE = 0.24;
const STRIP = 5;

/** Where in the whole picture one looks, in a corner that is free; gives the room that it takes. */
export function drawLocator(plan: Plan, { looks, views }: Scene, taken: readonly Box[], into: Marks): Box[] {
  const { picture, size, spec } = plan;
  const [view] = views;
  const [first] = looks;
  if (!spec.locator || !view || !first || views.length > 1) return [];
  const { part } = view;
  if (part.width * part.height > picture.width * picture.height * PART) return [];
  const isStrip = picture.width > picture.height * STRIP;
  const widest = isStrip ? size.width - 2 * size.margin - 4 : size.width * LITTLE;
  const scale = Math.min(widest / picture.width, (size.height * LITTLE) / picture.height);
  const [width, height] = [picture.width * scale, Math.max(4, picture.height * scale)];
  const lefts = [size.margin + 2, size.width - size.margin - 2 - width];
  const tops = [size.height - size.margin - 2 - height, size.margin + 2];
  const places = tops.flatMap((y) => lefts.map((x) => ({ x, y, width, height })));
  const box = places.find((place) => !taken.some((other) => overlap(padded(place), other)));
  if (!box) return [];
  const mount = padded(box, 2);
  into.mounts.push({ key: markKey("mount", ""), ...mount, style: { hue: "paper" } });
  into.locator.push({
    key: markKey("locator", "", first.which),
    ...box,
    source: sourceOf(plan, first.which, { x: 0, y: 0, ...picture }, width * DENSITY),
    style: { hue: "ink" },
  });
  into.windows.push({
    key: markKey("window", ""),
    x: box.x + part.x * scale,
    y: box.y + (part.y / picture.height) * height,
    width: Math.max(3, part.width * scale),
    height: Math.max(3, (part.height / picture.height) * height),
    style: { hue: "accent", fill: "soft" },
  });
  return [padded(mount)];
}

/** Boxes of regions that are looked at or brought out, which nothing had better cover. */
export const keptFree = (regions: readonly Shown[]): Box[] =>
  regions.flatMap(({ box, lit, large }) => (lit && !large ? [box] : []));
