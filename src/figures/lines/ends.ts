// What stands at the lines' ends, in one column: values and names, and the names of lines of which nothing is known.

import { ascending, descending, max, sum } from "d3-array";
import { markKey } from "../../marks/key.ts";
import type { Line, Text } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import { middle, textBox, textWidth } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import { label, labelRoom, losesWords } from "../kit/label.ts";
import { placeLabels, textBoxes } from "../kit/place.ts";
import { spread } from "../kit/spread.ts";
import { ASH, type Drawn, GUIDE, type Marks } from "./draw.ts";
import { oneLine, type Plan } from "./plan.ts";
import type { Series } from "./schema.ts";

/** A label to be dodged; `y` is its middle, `own` where its line ends, px. */
interface Block {
  stroke: Drawn;
  y: number;
  own: number;
  height: number;
  valued: boolean;
  /** Lines of its name at most. */
  most: number | undefined;
}

interface Column {
  plan: Plan;
  x: number;
  top: number;
  bottom: number;
  /** x of the last tip. */
  last: number;
  /** What is said of a line that ends before the others. */
  unknown: string;
}

const isEarly = ({ tip }: Drawn, { last }: Column) => tip.x < last - 1;
const leadingOf = (size: Size) => size.text * 1.2;
const wordsAt = (stroke: Drawn, column: Column) =>
  isEarly(stroke, column) ? column.unknown : column.plan.write(sure(stroke.end.said));

/** A line's value and name where they belong, in at most so many lines. */
function blockOf(stroke: Drawn, column: Column, valued: boolean, most: number | undefined): Block {
  const { size, names } = column.plan;
  const leading = leadingOf(size);
  const own = stroke.line.name ? labelRoom(stroke.line.name, size.text, names.width, most).height : 0;
  const isValued = wordsAt(stroke, column) !== "" && (valued || !stroke.line.name);
  const height = own + (isValued ? leading : 0);
  return { stroke, y: stroke.tip.y + (height - leading) / 2, own: stroke.tip.y, height, valued: isValued, most };
}

/** The marks of a block, and what leads to it where it stands off its line's end. */
function marksOf({ stroke, y, height, valued, most }: Block, column: Column): { value: Text[]; name: Text[]; leader: Line[] } {
  const { size, names } = column.plan;
  const { text } = size;
  const { line, tip, style } = stroke;
  const { hue, muted } = style;
  const early = isEarly(stroke, column);
  const first = y - (height - leadingOf(size)) / 2;
  const at = { x: column.x, y: middle(first, text), size: text };
  const value: Text = {
    key: markKey("value", line.id),
    text: wordsAt(stroke, column),
    ...at,
    style: early ? { hue: "ash", muted } : { ...style, weight: "bold" },
  };
  const nameHeight = height - (valued ? leadingOf(size) : 0);
  const options = { size: text, width: names.width, most, style: { hue: hue === "ash" ? hue : ("ink" as const), muted } };
  const centre = y + height / 2 - nameHeight / 2;
  const name = line.name ? label(markKey("name", line.id), line.name, column.x, centre, options) : [];
  const near = Math.abs(first - tip.y) < text * 0.5 && !early;
  const ends = { x1: tip.x + 6, y1: tip.y, x2: column.x - 3, y2: first };
  // In dashes it would go on as a bridge does, to values that nobody knows.
  const leader = { key: markKey("leader", line.id), ...ends, style: GUIDE };
  return { value: valued ? [value] : [], name, leader: near ? [] : [leader] };
}

/** Blocks of lines that may all stand: at first with all values and names as they are, then with less and less beside those brought out. */
function wholeColumn(strokes: Drawn[], column: Column): Block[] | undefined {
  const { names } = column.plan;
  const room = column.bottom - column.top;
  const shortened = names.most === undefined ? 2 : Math.min(2, names.most);
  const isWhole = ({ line }: Drawn) => !line.name || !losesWords(line.name, column.plan.size.text, names.width, shortened);
  const tries = [
    strokes.map((stroke) => blockOf(stroke, column, true, names.most)),
    strokes.map((stroke) => blockOf(stroke, column, stroke.bold, names.most)),
    ...(strokes.every(isWhole) ? [strokes.map((stroke) => blockOf(stroke, column, stroke.bold, shortened))] : []),
  ];
  return tries.find((blocks) => sum(blocks, ({ height }) => height) <= room);
}

/** Lines by what they weigh: those brought out, then from the highest value to the lowest. */
const weighed = (strokes: Drawn[]) =>
  strokes.toSorted((a, b) => Number(b.bold) - Number(a.bold) || descending(a.end.value ?? 0, b.end.value ?? 0));

/** Blocks of the lines that are brought out: whole where they may be, else without values, else with names in one line. */
function firmColumn(bold: Drawn[], column: Column): Block[] {
  const { top, bottom, plan } = column;
  for (const { valued, most } of [
    { valued: true, most: plan.names.most },
    { valued: false, most: plan.names.most },
    { valued: false, most: 1 },
  ]) {
    const blocks = bold.map((stroke) => blockOf(stroke, column, valued, most));
    if (sum(blocks, ({ height }) => height) <= bottom - top) return spread(blocks, top, bottom, 0);
  }
  return [];
}

/** Where names have to go: those brought out stand, and of the others those that have room beside their own line's end. */
function partColumn(strokes: Drawn[], column: Column): { blocks: Block[]; unnamed: string[] } {
  const { plan, top, bottom } = column;
  const order = weighed(strokes);
  const firm = firmColumn(
    order.filter(({ bold }) => bold),
    column,
  );
  const textsOf = (block: Block) => {
    const { value, name } = marksOf(block, column);
    return [...value, ...name];
  };
  const others = order.slice(firm.length).map((stroke) => {
    const block = blockOf(stroke, column, false, 1);
    const steps = [0, -0.5, 0.5].map((step) => ({ ...block, y: block.y + step * plan.size.text }));
    return { item: stroke.line.id, lit: stroke.bold, places: steps };
  });
  const bounds = { x: 0, y: top, width: plan.size.width, height: bottom - top };
  const taken = firm.flatMap(textsOf).map(textBox);
  const { placed, unnamed } = placeLabels(others, { bounds, taken, gap: 0 }, (block) => textBoxes(textsOf(block)));
  return { blocks: [...firm, ...placed.map(({ place }) => place)], unnamed };
}

const cutsName = ({ stroke: { line }, most }: Block, { names, size }: Plan) =>
  line.name !== "" && most !== undefined && losesWords(line.name, size.text, names.width, most);

/** Lines that a state shows and of which no value is known: said once, their names below it. */
interface Blank {
  lines: Series[];
  isMuted(line: Series): boolean;
  /** Says that no value is known; says how many more there are. */
  word: string;
  more(n: number): string;
}

/** Share of the height that the lines without values may take. */
const MOST_BLANK = 0.4;

/** The words for lines without values from `top` down, and the lines that are not named among them. */
function blankTexts(blank: Blank, plan: Plan, width: number): { texts: Text[]; undrawn: string[] } {
  const { size, plot } = plan;
  const named = blank.lines.filter((line) => line.name !== "");
  const [share, least] = plan.inPanel ? [1, 1] : [MOST_BLANK, 3];
  const rows = Math.max(least, Math.floor((plot.height * share) / leadingOf(size)) - 1);
  const kept = named.length > rows ? named.slice(0, rows - 1) : named;
  const at = (row: number) => ({ x: 0, y: row * leadingOf(size) + size.text, size: size.text });
  const key = markKey("unknown", blank.lines[0]?.id ?? "");
  const texts: Text[] = [{ key, text: oneLine(blank.word, size, width), ...at(0), style: ASH }];
  for (const [index, line] of kept.entries()) {
    const style = { ...ASH, muted: blank.isMuted(line) };
    texts.push({ key: markKey("name", line.id), text: oneLine(line.name, size, width), ...at(index + 1), style });
  }
  const undrawn = named.slice(kept.length).map(({ id }) => id);
  if (undrawn.length > 0)
    texts.push({
      key: markKey("rest"),
      text: plan.inPanel ? countIn(undrawn.length, blank, size, width) : oneLine(blank.more(undrawn.length), size, width),
      ...at(kept.length + 1),
      style: ASH,
    });
  return { texts, undrawn };
}

/** How many more lines there are, in words or, in a narrow panel, in digits. */
function countIn(n: number, { more }: Blank, { text }: Size, width: number): string {
  return textWidth(more(n), text) <= width ? more(n) : `+${n}`;
}

/** Draws the lines without values: below the others' names, or in the plot where it is empty. Gives the height it takes from the column. */
function drawBlank(
  blank: Blank,
  plan: Plan,
  into: Marks,
  column: { x: number; foot: number } | undefined,
): { height: number; undrawn: string[] } {
  const { plot, size } = plan;
  const { texts, undrawn } = blankTexts(blank, plan, column === undefined ? plot.width - size.text : plan.names.width);
  const height = texts.length * leadingOf(size);
  const x = column?.x ?? plot.x + size.text;
  const y = column === undefined ? plot.y + (plot.height - height) / 2 : column.foot - height;
  const halo = column === undefined;
  into.names.push(...texts.map((mark) => ({ ...mark, x, y: mark.y + y, style: { ...mark.style, halo } })));
  return { height, undrawn };
}

/**
 * Values and names at the lines' ends, in one column; values give way where there is no room for both, and names of lines that are not
 * brought out where there is none for all. Of a line that ends before the others its value is not said there, where it would be read as
 * theirs, but the word for what is not known.
 */
export function drawEnds(
  strokes: Drawn[],
  plan: Plan,
  into: Marks,
  { unknown, cut, blank }: { unknown: string; cut: boolean; blank: Blank },
): { unnamed: string[]; undrawn: string[] } {
  const { size, plot, names } = plan;
  const { text } = size;
  const last = max(strokes, ({ tip }) => tip.x) ?? 0;
  const x = last + names.gap;
  // The word at the axis's break stands below the lowest tick, all along the plot.
  const foot = cut && plan.broken ? plan.floor + text * 0.5 : plan.base - 2;
  // In a panel a line that has not begun is missed by nobody: it is seen in others.
  const isEmpty = strokes.length === 0 && !plan.inPanel;
  const isApart = isEmpty || plan.inPanel;
  const rest =
    isEmpty || blank.lines.length > 0
      ? drawBlank(blank, plan, into, isApart ? undefined : { x, foot })
      : { height: 0, undrawn: [] };
  const bottom = rest.height > 0 && !plan.inPanel ? foot - rest.height - text * 0.4 : foot;
  const column: Column = { plan, x, top: plot.y - text * 0.8, bottom, last, unknown: oneLine(unknown, size, names.width) };
  const room = column.bottom - column.top;
  const whole = wholeColumn(strokes, column);
  const gap = whole && Math.min(text * 0.4, (room - sum(whole, ({ height }) => height)) / whole.length);
  const { blocks, unnamed } = whole
    ? { blocks: spread(whole, column.top, column.bottom, Math.max(0, gap ?? 0)), unnamed: [] }
    : partColumn(strokes, column);
  for (const block of blocks) {
    const { value, name, leader } = marksOf(block, column);
    into.values.push(...value);
    into.names.push(...name);
    into.leaders.push(...leader);
  }
  const shortened = blocks.filter((block) => cutsName(block, plan)).map(({ stroke }) => stroke.line.id);
  return { unnamed: [...unnamed, ...shortened], undrawn: rest.undrawn };
}

/** Em of leading up to which a value may stand off the point where its line begins: nothing leads from one to the other. */
const OFF = 1.2;

/** In a slope chart, the values the lines set out from; gives the lines whose value has no room beside its point. */
export function drawStarts(strokes: Drawn[], plan: Plan, into: Marks): string[] {
  const { size, plot } = plan;
  const leading = leadingOf(size);
  const alone = strokes.every(({ end, spots }) => end === spots[0]?.point);
  const starts = strokes.flatMap((stroke) => {
    const spot = stroke.spots[0];
    const isFirst = spot?.point.place.id === plan.places[0]?.id;
    return spot?.y === undefined || alone || !isFirst ? [] : [{ stroke, x: spot.x, y: spot.y, own: spot.y, height: leading }];
  });
  const [top, bottom] = [plot.y - size.text * 0.8, plan.base - size.text * 0.7];
  const markOf = ({ stroke: { line, spots, style }, x, y }: (typeof starts)[number]): Text => {
    const words = plan.write(sure(sure(spots[0]).point.said));
    const at = { x: x - size.text * 0.7, y: middle(y, size.text), size: size.text, anchor: "end" as const };
    return { key: markKey("start", line.id), text: words, ...at, style: { ...style, weight: "bold" } };
  };
  const all = spread(starts, top, bottom, 0);
  if (starts.length * leading <= bottom - top && all.every(({ y, own }) => Math.abs(y - own) <= leading * OFF)) {
    into.values.push(...all.map(markOf));
    return [];
  }
  const order = new Map(weighed(starts.map(({ stroke }) => stroke)).map((stroke, index) => [stroke, index]));
  const labels = starts
    .toSorted((a, b) => ascending(order.get(a.stroke), order.get(b.stroke)))
    .map((start) => {
      const steps = [0, -0.5, 0.5, -1, 1].map((step) => ({ ...start, y: start.y + step * leading }));
      return { item: start.stroke.line.id, lit: start.stroke.bold, places: steps };
    });
  const bounds = { x: 0, y: top, width: size.width, height: plan.base + size.text * 0.3 - top };
  const { placed, unnamed } = placeLabels(labels, { bounds, taken: into.axes.map(textBox), gap: 0 }, (start) => [
    textBox(markOf(start)),
  ]);
  into.values.push(...placed.map(({ place }) => markOf(place)));
  return unnamed;
}
