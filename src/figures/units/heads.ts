// units: a group's title with its count. On one line in large figures where there is room, else in lines, else in small ones.

import { markKey, partOf } from "../../marks/key.ts";
import type { Text } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import type { Style } from "../../marks/style.ts";
import { textWidth, widestWord } from "../../marks/text.ts";
import { isCut, LEADING, linesOf } from "../kit/label.ts";
import { countOf, type Group } from "./tokens.ts";

/** How heads are set, em. */
export interface HeadStyle {
  title: number;
  number: number;
  /** From the top to the first line's baseline, in sizes of the number; and to the tokens under a head of one line. */
  rise: number;
  height: number;
  /** Lines of the title at most, and whether its words may be parted and cut. */
  lines: number;
  parts: boolean;
}

/** The best first. */
export const PLAIN: HeadStyle = { title: 1.2, number: 1.75, rise: 0.9, height: 2.6, lines: 1, parts: false };
export const WRAPPED: HeadStyle = { ...PLAIN, lines: 3 };
export const COMPACT: HeadStyle = { title: 1, number: 1, rise: 1.05, height: 1.6, lines: 2, parts: false };
export const PARTED: HeadStyle = { ...COMPACT, parts: true };

/** Bold type runs about so much wider. */
const BOLD = 1.06;
const GAP = 0.5;
/** A title whose words may be parted keeps so many em. */
const LEAST = 5;

export interface Head {
  lines: string[];
  /** Where the count begins. */
  after: number;
  count: string;
  height: number;
  /** Whether the title ends in "…". */
  cut: boolean;
}

const NONE: Head = { lines: [], after: 0, count: "", height: 0, cut: false };

/** px that a head takes beside its title. */
const besideTitle = (group: Group, style: HeadStyle, size: Size) =>
  size.text * GAP + textWidth(countOf(group), size.text * style.number, true);

/** px that a head cannot do without. */
export function leastWidth(group: Group, style: HeadStyle, size: Size): number {
  if (group.title === "") return 0;
  const font = size.text * style.title * BOLD;
  const whole = textWidth(group.title, font);
  const least = style.lines === 1 ? whole : widestWord(group.title, font);
  return besideTitle(group, style, size) + (style.parts ? Math.min(least, font * LEAST) : least);
}

const known = new WeakMap<Group, Map<string, Head | undefined>>();

/** A head no wider than `width`; nothing where the title takes more lines than the style gives it. Measured once for a group. */
export function headOf(group: Group, width: number, style: HeadStyle, size: Size): Head | undefined {
  const own = known.get(group) ?? new Map<string, Head | undefined>();
  known.set(group, own);
  const setting = [width, style.title, style.number, style.lines, style.parts, size.text].join();
  if (!own.has(setting)) own.set(setting, measureHead(group, width, style, size));
  return own.get(setting);
}

function measureHead(group: Group, width: number, style: HeadStyle, size: Size): Head | undefined {
  if (group.title === "") return NONE;
  const font = size.text * style.title;
  const room = width - besideTitle(group, style, size);
  const whole = textWidth(group.title, font * BOLD) <= room + 0.01;
  if (!whole && style.lines === 1) return undefined;
  const most = style.parts ? style.lines : Number.POSITIVE_INFINITY;
  const lines = whole ? [group.title] : linesOf(group.title, font * BOLD, room, most);
  if (lines.length > style.lines) return undefined;
  const widest = Math.max(...lines.map((line) => textWidth(line, font, true)));
  return {
    lines,
    after: widest + size.text * GAP,
    count: countOf(group),
    height: size.text * style.height + (lines.length - 1) * font * LEADING,
    cut: isCut(lines, group.title),
  };
}

/** The marks of a head that begins at `top`. */
export function drawHead(group: Group, head: Head, at: { x: number; top: number }, style: HeadStyle, size: Size): Text[] {
  const font = size.text * style.title;
  const first = at.top + size.text * style.number * style.rise;
  const last = first + (head.lines.length - 1) * font * LEADING;
  const bold: Style = { hue: "ink", weight: "bold" };
  const joined = group.joined !== undefined;
  const key = joined ? markKey("head", "", "rest") : markKey("head", group.id);
  const titles = head.lines.map((text, row) => ({
    key: partOf(key, row),
    text,
    x: at.x,
    y: first + row * font * LEADING,
    size: font,
    style: bold,
  }));
  if (head.lines.length === 0) return [];
  const count = { text: head.count, x: at.x + head.after, y: last, size: size.text * style.number };
  const countKey = joined ? markKey("count", "", "rest") : markKey("count", group.id);
  return [...titles, { key: countKey, ...count, style: { hue: "ink", weight: "number" } }];
}
