// The names of bands: within them where they have room, else beside their last values; and those of what has no place in the stack.

import { descending, max, sum } from "d3-array";
import { packOf, speakerOf } from "../../locale/index.ts";
import { markKey } from "../../marks/key.ts";
import { type Box, fitText, middle, textBox } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import { isCut, linesOf, stackLines } from "../kit/label.ts";
import { wantsLabel } from "../kit/lit.ts";
import { textBoxes } from "../kit/place.ts";
import { spread } from "../kit/spread.ts";
import type { Marks } from "./draw.ts";
import { MOST_BLANK, type Plan, type Shape, saidOver, small } from "./plan.ts";
import { BOLD, findRoom, inkOn } from "./room.ts";
import type { State } from "./schema.ts";
import type { Pile } from "./stack.ts";

/** Em without which no name can stand beside its band. */
const LEAST = 1.4;
/** Lines of a name beside its band. */
const MOST_LINES = 3;

/** A name at the right edge: `y` is its middle, `own` that of its band, px. */
interface Beside {
  shape: Shape;
  lines: string[];
  x: number;
  y: number;
  own: number;
  height: number;
  bold: boolean;
}

const right = ({ x, width }: Box) => x + width;

/** The last place at which a band is drawn. */
const endOf = ({ spots }: Shape) => spots.findLast(({ known }) => known);

function besideOf(shape: Shape, bold: boolean, width: number, { size }: Plan): Beside[] {
  const end = endOf(shape);
  if (!end) return [];
  const own = (end.low + end.high) / 2;
  const lines = linesOf(shape.part.name, bold ? size.text * BOLD : size.text, width, MOST_LINES);
  return [{ shape, lines, x: end.x, y: own, own, height: lines.length * size.text * 1.2, bold }];
}

/** Names that stand beside their bands, each led to; gives the bands that have no room there. */
function drawBeside(all: Beside[], { plot, base, size }: Plan, x: number, into: Marks): string[] {
  const [top, bottom] = [plot.y - size.text * 0.4, base + size.text * 0.5];
  const thick = ({ shape: { spots } }: Beside) => sum(spots, ({ low, high, known }) => (known ? low - high : 0));
  const order = all.toSorted((a, b) => Number(b.bold) - Number(a.bold) || descending(thick(a), thick(b)));
  let rest = bottom - top;
  const kept = order.filter(({ height }) => {
    if (height > rest) return false;
    rest -= height;
    return true;
  });
  const gap = Math.min(size.text * 0.3, rest / Math.max(1, kept.length));
  for (const { shape, lines, x: from, y, own, bold } of spread(kept, top, bottom, gap)) {
    const { part, muted } = shape;
    const style = { hue: muted ? ("ash" as const) : ("ink" as const), ...(bold ? { weight: "bold" as const } : {}) };
    into.names.push(...stackLines(markKey("name", part.id), lines, x, y, { size: size.text, style }));
    const ends = { x1: from + 2, y1: own, x2: x - 3, y2: y };
    into.leaders.push({ key: markKey("leader", part.id), ...ends, style: { hue: "ash" } });
  }
  const cut = kept.filter(({ shape, lines }) => isCut(lines, shape.part.name));
  return [...order.filter((one) => !kept.includes(one)), ...cut].map(({ shape }) => shape.part.id);
}

/** Draws the names that a state asks for; gives the bands whose name has no room. */
export function drawNames(shapes: readonly Shape[], state: State, plan: Plan, pile: Pile, into: Marks): string[] {
  const taken: Box[] = textBoxes(into.values);
  const out: Shape[] = [];
  const wanted = shapes.filter(({ muted }) => wantsLabel(state.labels, muted));
  for (const shape of wanted.toSorted((a, b) => Number(a.muted) - Number(b.muted))) {
    const { part, muted } = shape;
    const bold = state.lit !== undefined && !muted;
    const room = findRoom(shape, plan, taken, bold);
    if (!room) {
      out.push(shape);
      continue;
    }
    const { box, lines, isOver } = room;
    const style = {
      hue: isOver ? ("ink" as const) : inkOn(shape.style),
      ...(bold ? { weight: "bold" as const } : {}),
    };
    const options = { size: plan.size.text, anchor: "middle" as const, style };
    const marks = stackLines(markKey("name", part.id), lines, box.x + box.width / 2, box.y + box.height / 2, options);
    into.names.push(...marks);
    taken.push(...textBoxes(marks));
  }
  const { gap, width, right: edge } = plan.names;
  const written = max(into.values, (mark) => right(textBox(mark))) ?? 0;
  const x = Math.max(plan.x(sure(plan.places[pile.last])) + gap, written + gap / 2);
  const room = Math.min(width, edge - x);
  if (room < plan.size.text * LEAST) return out.map(({ part }) => part.id);
  const beside = out.flatMap((shape) => besideOf(shape, state.lit !== undefined && !shape.muted, room, plan));
  return drawBeside(beside, plan, x, into);
}

/** Names what has no place in the stack in lines over the plot; gives what is only counted there. */
export function drawOver(pile: Pile, plan: Plan, stage: Box, locale: string, into: Marks): string[] {
  const said = saidOver(pile);
  const known = said.filter(({ isBlank }) => isBlank);
  const kept = said.length > known.length || known.length > MOST_BLANK ? known.slice(0, MOST_BLANK - 1) : known;
  const joint = packOf(locale).joints.label;
  const font = small(plan.size);
  const rows = kept.map(({ part }) => ({ key: markKey("unknown", part.id), words: `${part.name}${joint}${plan.unknown}` }));
  const undrawn = said.filter((one) => !kept.includes(one)).map(({ part }) => part.id);
  if (undrawn.length > 0) rows.push({ key: markKey("rest"), words: speakerOf(locale)("andMore", { n: undrawn.length }) });
  for (const [row, { key, words }] of rows.entries()) {
    const text = fitText(words, font, stage.width, 1)[0] ?? "";
    const y = middle(stage.y + (row + 0.5) * plan.size.text * 1.25, font);
    into.axes.push({ key, text, x: stage.x, y, size: font, style: { hue: "ash" } });
  }
  return undrawn;
}

/** The room that names take, px. */
export const namesTaken = ({ names, values, axes }: Marks): Box[] => [...names, ...values, ...axes].map(textBox);
