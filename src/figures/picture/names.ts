// The names of regions, each on paper: beside its region where there is room, else on it.

import { markKey } from "../../marks/key.ts";
import type { Text } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import { type Box, overlap } from "../../marks/text.ts";
import { type Fitted, fitEvenly, stackLines } from "../kit/label.ts";
import { type Labels, wantsLabel } from "../kit/lit.ts";
import { placeLabels } from "../kit/place.ts";
import { coversLit, type Plan, type Scene, type Shown } from "./plan.ts";
import { PAD, padded } from "./scene.ts";

/** Shares of the frame's width to which a name is broken, the best first; and its lines at most. */
const WIDTHS = [0.42, 0.28, 0.7];
const MOST_LINES = 3;
/** px between a region and its name's paper. */
const OFF = 3;
/** How much wider bold type is than plain type. */
const BOLD = 1.06;

interface Place {
  box: Box;
  fitted: Fitted;
}

interface Room {
  bounds: Box;
  taken: Box[];
  size: Size;
}

const within = (from: number, to: number, value: number) => Math.max(from, Math.min(value, to));

/** Boxes of words beside a region, over and under it and at its sides; the paper about them keeps off it. */
function beside({ box }: Shown, { width, height }: Fitted, bounds: Box): Box[] {
  const off = OFF + PAD;
  const left = within(bounds.x, bounds.x + bounds.width - width, box.x + PAD);
  const right = within(bounds.x, bounds.x + bounds.width - width, box.x + box.width - width - PAD);
  const middle = within(bounds.y, bounds.y + bounds.height - height, box.y + (box.height - height) / 2);
  const [over, under] = [box.y - off - height, box.y + box.height + off];
  const places = [
    [left, over],
    [left, under],
    [box.x + box.width + off, middle],
    [box.x - off - width, middle],
    [right, over],
    [right, under],
  ] as const;
  return places.map(([x, y]) => ({ x, y, width, height }));
}

/** Boxes of words in the corners of a region that is large enough. */
function on({ box }: Shown, { width, height }: Fitted): Box[] {
  const inset = PAD + 4;
  if (box.width < width + 2 * inset || box.height < height + 2 * inset) return [];
  const [left, top] = [box.x + inset, box.y + inset];
  const [right, bottom] = [box.x + box.width - inset - width, box.y + box.height - inset - height];
  return [
    { x: left, y: top, width, height },
    { x: left, y: bottom, width, height },
    { x: right, y: top, width, height },
    { x: right, y: bottom, width, height },
  ];
}

function placesOf(region: Shown, regions: readonly Shown[], { bounds, size }: Room): Place[] {
  const font = size.text * (region.lit ? BOLD : 1);
  const all = WIDTHS.map((share) => fitEvenly(region.name, font, size.width * share, MOST_LINES));
  const whole = all.filter((one) => one.whole);
  const forms = (whole.length > 0 ? whole : all.slice(-1)).filter(
    (one, index, list) => list.findIndex(({ lines }) => lines.length === one.lines.length) === index,
  );
  const own = region.large ? [] : forms.flatMap((fitted) => beside(region, fitted, bounds).map((box) => ({ box, fitted })));
  const clear = own.filter(({ box }) => !overlap(padded(box), region.box) && !coversLit(padded(box), regions, region.item));
  const inside = forms.flatMap((fitted) => on(region, fitted).map((box) => ({ box, fitted })));
  return [...clear, ...inside.filter(({ box }) => !coversLit(padded(box), regions, region.item))];
}

/** Draws the names that a state wants, those of what is lit first; gives the items whose name has no room, or not all of it. */
export function drawNames(regions: readonly Shown[], labels: Labels, room: Room, into: Text[]): string[] {
  const wanted = regions.filter(({ muted }) => wantsLabel(labels, muted));
  const list = wanted.map((region) => ({ item: region.item, lit: region.lit, places: placesOf(region, regions, room) }));
  const { placed, unnamed } = placeLabels(list, { ...room, gap: 1 }, ({ box }) => [padded(box)]);
  const byItem = new Map(regions.map((region) => [region.item, region]));
  const shortened = placed.flatMap(({ item, place: { box, fitted } }) => {
    const weight = byItem.get(item)?.lit ? ("bold" as const) : undefined;
    const style = { hue: "ink" as const, weight };
    into.push(...stackLines(markKey("name", item), fitted.lines, box.x, box.y + box.height / 2, { size: room.size.text, style }));
    return fitted.whole ? [] : [item];
  });
  return [...unnamed, ...shortened];
}

/** Boxes of words in the corners of what a picture takes, and at its sides where it is narrower than they are. */
function corners({ x, y, width, height }: Box, words: Fitted): Box[] {
  const inset = PAD + 4;
  const box = (left: number, top: number): Box => ({ x: left, y: top, width: words.width, height: words.height });
  const [top, bottom] = [y + inset, y + height - inset - words.height];
  const fits = width >= words.width + 2 * inset;
  const within = [x + inset, x + width - inset - words.width].flatMap((left) => [box(left, top), box(left, bottom)]);
  const beside = [x - inset - words.width, x + width + inset].map((left) => box(left, top));
  return fits ? [...within, ...beside] : beside;
}

/** What each of two pictures is called, in a corner of it; gives which of them there is no room to call so. */
export function titlesOf({ spec, size }: Plan, { looks }: Scene, taken: readonly Box[]): { titles: Text[]; untitled: string[] } {
  const { after } = spec;
  if (!after) return { titles: [], untitled: [] };
  const edge = PAD + 1;
  const bounds = { x: edge, y: edge, width: size.width - 2 * edge, height: size.height - 2 * edge };
  const list = looks.map(({ which, room }) => {
    const words = which === "after" ? after.name : after.before;
    const forms = WIDTHS.map((share) => fitEvenly(words, size.text * BOLD, size.width * share, MOST_LINES));
    return { item: which, places: forms.flatMap((fitted) => corners(room, fitted).map((box) => ({ box, fitted }))) };
  });
  const { placed, unnamed } = placeLabels(list, { bounds, taken: [...taken], gap: 1 }, ({ box }) => [padded(box)]);
  const style = { hue: "ink" as const, weight: "bold" as const };
  const titles = placed.flatMap(({ item, place: { box, fitted } }) =>
    stackLines(markKey("title", "", item), fitted.lines, box.x, box.y + box.height / 2, { size: size.text, style }),
  );
  return { titles, untitled: unnamed };
}
