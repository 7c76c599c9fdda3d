// units: groups whose sizes are not known, as empty dashed boxes with their names.

import { speakerOf } from "../../locale/index.ts";
import { markKey, partOf } from "../../marks/key.ts";
import type { Rect, Text } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import { type Box, widestWord } from "../../marks/text.ts";
import { isCut, LEADING, linesOf, stackLines } from "../kit/label.ts";
import type { Spec } from "./tokens.ts";

type Unsized = NonNullable<Spec["unsized"]>;

/** How boxes are set: how many side by side, px between them, size of their names, and whether words may be parted. */
interface Way {
  across: number;
  gap: number;
  font: number;
  parts: boolean;
}

interface Drawn {
  boxes: Rect[];
  labels: Text[];
  heads: Text[];
  rest: Text[];
  /** Ids of boxes that are not drawn, and of what is cut. */
  undrawn: string[];
  unnamed: string[];
}

/** The best first. */
function waysOf({ text }: Size): Way[] {
  const plain = { across: 2, gap: text * 0.8, font: text, parts: false };
  const tight = [text, text * 0.92].flatMap((font) =>
    [2, 3, 1, 4].map((across) => ({ across, gap: text * 0.4, font, parts: false })),
  );
  return [plain, ...tight, ...tight.filter(({ across }) => across < 4).map((way) => ({ ...way, parts: true }))];
}

/** The boxes in one way, if their names fit. */
function place(groups: Unsized["groups"], way: Way, area: Box, size: Size): { box: Box; lines: string[] }[] | undefined {
  const { across, gap, font } = way;
  const { text } = size;
  const down = Math.ceil(groups.length / across);
  const width = (area.width - gap * (across - 1)) / across;
  const height = Math.min((area.height - gap * (down - 1)) / down, text * 8);
  if (height < font * 1.4) return undefined;
  const room = width - text;
  const found: { box: Box; lines: string[] }[] = [];
  for (const [index, { label }] of groups.entries()) {
    // A word a little too long may come nearer to the box's edge than others.
    const word = widestWord(label, font);
    if (!way.parts && word > room + text * 0.4) return undefined;
    const widest = word <= room + text * 0.4 ? Math.max(room, word) : room;
    const lines = linesOf(label, font, widest);
    if (lines.length * font * LEADING + font * 0.2 > height) return undefined;
    const x = area.x + (index % across) * (width + gap);
    const y = area.y + Math.floor(index / across) * (height + gap);
    found.push({ box: { x, y, width, height }, lines });
  }
  return found;
}

export function drawUnsized(unsized: Unsized, area: Box, size: Size, locale: string): Drawn {
  const { text } = size;
  const heading = linesOf(unsized.heading, text, area.width, 4);
  const header = text * 2 + (heading.length - 1) * text * LEADING;
  const room = { ...area, y: area.y + header, height: area.height - header };
  const heads = heading.map((line, row): Text => {
    const y = area.y + text * 1.1 + row * text * LEADING;
    return { key: partOf(markKey("head", "unsized"), row), text: line, x: area.x, y, size: text, style: { hue: "ash" } };
  });
  const unnamed = isCut(heading, unsized.heading) ? ["unsized"] : [];
  const drawn = (count: number): Drawn | undefined => {
    const groups = unsized.groups.slice(0, count);
    const undrawn = unsized.groups.slice(count).map(({ id }) => id);
    const foot = undrawn.length > 0 ? text * 1.5 : 0;
    const inner = { ...room, height: room.height - foot };
    for (const way of waysOf(size)) {
      const placed = place(groups, way, inner, size);
      if (!placed) continue;
      return { ...marksOf(groups, placed, way.font), heads, undrawn, unnamed, rest: restOf(undrawn.length, area, size, locale) };
    }
    return undefined;
  };
  for (let count = unsized.groups.length; count > 0; count--) {
    const found = drawn(count);
    if (found) return found;
  }
  const undrawn = unsized.groups.map(({ id }) => id);
  return { boxes: [], labels: [], heads, rest: restOf(undrawn.length, area, size, locale), undrawn, unnamed };
}

function marksOf(groups: Unsized["groups"], placed: { box: Box; lines: string[] }[], font: number) {
  const boxes = placed.map(
    ({ box }, index): Rect => ({
      key: markKey("box", groups[index]?.id),
      ...box,
      rx: 6,
      style: { hue: "accent", fill: "hollow", dashed: true },
    }),
  );
  const labels = placed.flatMap(({ box, lines }, index) =>
    stackLines(markKey("box", groups[index]?.id), lines, box.x + box.width / 2, box.y + box.height / 2, {
      size: font,
      anchor: "middle",
      style: { hue: "ink" },
    }),
  );
  return { boxes, labels };
}

/** How many boxes are not drawn, in the last line of the area. */
function restOf(count: number, area: Box, { text }: Size, locale: string): Text[] {
  if (count === 0) return [];
  const at = { x: area.x, y: area.y + area.height - text * 0.35, size: text };
  return [{ key: markKey("rest"), text: speakerOf(locale)("andMore", { n: count }), ...at, style: { hue: "ash" } }];
}
