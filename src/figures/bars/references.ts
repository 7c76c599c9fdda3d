// What bars are compared with: lines and washes across them, where their labels stand, and where lines give way to words.

import { max, min } from "d3-array";
import { markKey, readKey } from "../../marks/key.ts";
import type { Line, Path, Text } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import { type Box, textBox, textWidth } from "../../marks/text.ts";
import { clearOf } from "../kit/clear.ts";
import { shownOf, washOf } from "../kit/compare.ts";
import { label, labelRoom } from "../kit/label.ts";
import { type Label, placeLabels, textBoxes } from "../kit/place.ts";
import {
  beyond,
  type Content,
  centreOf,
  type Fitted,
  fitRows,
  type Plan,
  planColumns,
  type Reference,
  referenceKey,
} from "./plan.ts";
import type { State } from "./schema.ts";

/** Reference labels by the keys of what they name, and the keys of those that found no room. */
export interface Labels {
  marks: Map<string, Text[]>;
  unnamed: string[];
}

interface Arranged extends Fitted {
  labels: Labels;
}

/** px of the frame that labels keep apart. */
const APART = 2;
/** Share of the height that labels may take above rows. */
const MOST_ABOVE = 0.4;

function place(labels: Label[], bounds: Box): Labels {
  const { placed, unnamed } = placeLabels(labels, { bounds, taken: [], gap: APART }, textBoxes);
  return { marks: new Map(placed.map(({ item, place: marks }) => [item, marks])), unnamed };
}

/** Over its line; of several lines the lower ones' labels lean (-1) to the left of theirs, the higher ones' (1) to the right. */
function aboveRows(line: Reference, plan: Plan, area: Box, size: Size, lean: number): Text[][] {
  const at = plan.zero + centreOf(line) * plan.unit;
  const words = `${line.label} ${line.value}`;
  const width = textWidth(words, size.text);
  if (width > area.width) return [];
  const over = Math.min(Math.max(at - width / 2, area.x), area.x + area.width - width);
  const [left, right] = [at - beyond(size) - width, at + beyond(size)];
  const starts = lean < 0 ? [left, over, right] : [right, over, left];
  if (lean === 0) starts.unshift(over);
  const options = { size: size.text, width: area.width, style: { hue: "ink", halo: true } as const };
  const heights = [0, 1, 2, 3].map((row) => plan.span[0] - plan.edge - size.text * (0.95 + row * 1.25));
  return heights.flatMap((y) => starts.map((x) => label(referenceKey(line), words, x, y, options)));
}

/** px beside columns for a reference's label and value. */
function besideRoom(line: Reference, area: Box, size: Size): number {
  return (
    beyond(size) + Math.max(labelRoom(line.label, size.text, area.width * 0.24).width, textWidth(line.value, size.text, true))
  );
}

/** At the end of its line, the value under the label. */
function besideColumns(line: Reference, plan: Plan, area: Box, size: Size): Text[][] {
  const at = plan.zero + centreOf(line) * plan.unit;
  const x = plan.span[1] + beyond(size);
  const options = { size: size.text, width: besideRoom(line, area, size) - beyond(size), style: { hue: "ink" } as const };
  const { height } = labelRoom(line.label, size.text, options.width);
  return [0, 1, -1, 2, -2, 3, -3, 4, -4].map((step) => {
    const y = at + step * size.text * 0.7;
    const value = label(markKey(`${readKey(referenceKey(line)).part}-value`, line.id), line.value, x, y + size.text * 0.6, {
      ...options,
      style: { hue: "ink", weight: "bold" },
    });
    return [...label(referenceKey(line), line.label, x, y - height / 2, options), ...value];
  });
}

/** Columns with their references' labels, or nothing where one of them has no room. */
export function arrangeColumns(content: Content, area: Box, size: Size): Arranged | undefined {
  const aside = max(content.references, (line) => besideRoom(line, area, size)) ?? 0;
  const plan = planColumns(content, area, size, aside);
  if (!plan) return undefined;
  const asked = content.references.map((line) => ({ item: referenceKey(line), places: besideColumns(line, plan, area, size) }));
  const labels = place(asked, area);
  return labels.unnamed.length > 0 ? undefined : { plan, content, labels };
}

/** Rows below `head` px for the labels. */
function rowsBelow(head: number, content: Content, area: Box, size: Size): Fitted {
  return fitRows(content, { ...area, y: area.y + head, height: area.height - head }, size);
}

/** Labels one above the other over the rows, each in up to two lines; those that would take too much of the height are left out. */
function stackRows(content: Content, area: Box, size: Size): Arranged {
  const { text } = size;
  const wordsOf = (line: Reference) => `${line.label} ${line.value}`;
  const rooms = content.references.map((line) => ({ line, room: labelRoom(wordsOf(line), text, area.width, 2) }));
  let head = 0;
  const kept = rooms.flatMap(({ line, room }) => {
    if (head + room.height + text * 0.3 > area.height * MOST_ABOVE) return [];
    head += room.height + text * 0.3;
    return [{ line, room, foot: head }];
  });
  const { plan, content: drawn } = rowsBelow(head, content, area, size);
  const marks = kept.map(({ line, room, foot }): [string, Text[]] => {
    const at = plan.zero + centreOf(line) * plan.unit;
    const x = Math.min(Math.max(at - room.width / 2, area.x), area.x + area.width - room.width);
    const y = plan.span[0] - plan.edge - foot + room.height / 2;
    const options = { size: text, width: area.width, most: 2, style: { hue: "ink", halo: true } as const };
    return [referenceKey(line), label(referenceKey(line), wordsOf(line), x, y, options)];
  });
  const named = new Map(marks);
  const unnamed = content.references.map(referenceKey).filter((key) => !named.has(key));
  return { plan, content: drawn, labels: { marks: named, unnamed } };
}

/** Rows with their references' labels above them, in as few lines as they need. */
export function arrangeRows(content: Content, area: Box, size: Size): Arranged {
  const least = content.references.length > 0 ? 1 : 0;
  for (const lines of [least, 2, 3]) {
    const { plan, content: drawn } = rowsBelow(lines * size.text * 1.5, content, area, size);
    const asked = content.references.map((line, index) => {
      const lean = Math.sign(index - (content.references.length - 1) / 2);
      return { item: referenceKey(line), places: aboveRows(line, plan, area, size, lean) };
    });
    const labels = place(asked, area);
    if (labels.unnamed.length === 0) return { plan, content: drawn, labels };
  }
  return stackRows(content, area, size);
}

export function topOf({ marks }: Labels): number {
  return min([...marks.values()].flat(), (mark) => textBox(mark).y) ?? Number.POSITIVE_INFINITY;
}

const shownIn = ({ references, bands }: State, { content }: Arranged) => [
  ...shownOf(
    content.references.filter(({ to }) => to === undefined),
    references,
  ),
  ...shownOf(
    content.references.filter(({ to }) => to !== undefined),
    bands,
  ),
];

/** The labels of what a state is compared with, and the ids of what has no room for its own. */
export function referenceLabels(state: State, arranged: Arranged): { marks: Text[]; unnamed: string[] } {
  const { labels } = arranged;
  const shown = shownIn(state, arranged);
  const unnamed = shown.filter((line) => labels.unnamed.includes(referenceKey(line)));
  return { marks: shown.flatMap((line) => labels.marks.get(referenceKey(line)) ?? []), unnamed: unnamed.map(({ id }) => id) };
}

/** The lines of a state, cut where `words` stand, and its washes; across rows they end at `foot`. */
export function drawReferences(state: State, arranged: Arranged, { words, foot }: { words: Text[]; foot: number }) {
  const { plan, labels } = arranged;
  const [from, to] = plan.span;
  const lines: Line[] = [];
  const bands: Path[] = [];
  const { marks } = referenceLabels(state, arranged);
  for (const one of shownIn(state, arranged)) {
    const key = referenceKey(one);
    const own = labels.marks.get(key) ?? [];
    const head = (max(own, (mark) => mark.y) ?? from - plan.edge - 4) + 4;
    const [at, end] = [one.at, one.to ?? one.at].map((value) => plan.zero + value * plan.unit).sort((a, b) => a - b) as [
      number,
      number,
    ];
    const [start, stop] = plan.rows ? [head, foot + 4] : [from, to];
    if (one.to !== undefined) {
      const [along, across] = [
        { at, length: Math.max(1, end - at) },
        { at: start, length: stop - start },
      ];
      const [x, y] = plan.rows ? [along, across] : [across, along];
      bands.push(washOf(key, { x: x.at, y: y.at, width: x.length, height: y.length }));
      continue;
    }
    const line = { key, style: { hue: "ash" as const } };
    if (!plan.rows) lines.push(...clearOf({ ...line, x1: start, y1: at, x2: stop, y2: at }, words));
    else {
      const others = marks.filter((mark) => !own.includes(mark));
      lines.push(...clearOf({ ...line, x1: at, y1: start, x2: at, y2: stop }, [...words, ...others]));
    }
  }
  return { lines, bands };
}
