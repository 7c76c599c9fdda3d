// Frames in languages that are read from right to left: what follows the order of reading mirrored, lines of a label flush at their
// right, each text in its own direction. Places and boxes stay those that the law of fit has seen.

import { extent } from "d3-array";
import { type Identity, readKey } from "./key.ts";
import type { Frame, Kind, Layer, Mark, MarkOf, Text } from "./marks.ts";
import { mapPoints } from "./path.ts";
import { type Box, overlap, textBox } from "./text.ts";

/**
 * What of a figure follows the order of reading: all of it; or only the marks of its key, by layer and key, within the room that they
 * themselves take.
 */
export type Mirrored = "all" | "nothing" | ((layer: string, mark: Identity) => boolean);

type Turn = (x: number) => number;

const OTHER = { start: "end", middle: "middle", end: "start" } as const;

/** A mark of each kind mirrored: `turn` gives where an x comes to lie. */
const MIRRORED: { [K in Kind]: (mark: MarkOf[K], turn: Turn) => MarkOf[K] } = {
  // A picture shows what it shows: its place is mirrored, not it.
  image: (mark, turn) => ({ ...mark, x: turn(mark.x + mark.width) }),
  rect: (mark, turn) => ({ ...mark, x: turn(mark.x + mark.width) }),
  circle: (mark, turn) => ({ ...mark, x: turn(mark.x) }),
  line: (mark, turn) => ({ ...mark, x1: turn(mark.x1), x2: turn(mark.x2) }),
  path: (mark, turn) => ({ ...mark, d: mapPoints(mark.d, ([x, y]) => [turn(x), y]) }),
  text: (mark, turn) => ({ ...mark, x: turn(mark.x), anchor: OTHER[mark.anchor ?? "start"] }),
};

function mirrorMarks<K extends Kind>(
  kind: K,
  marks: readonly MarkOf[K][],
  turn: (mark: MarkOf[K]) => Turn | undefined,
): MarkOf[K][] {
  return marks.map((mark) => {
    const own = turn(mark);
    return own ? MIRRORED[kind](mark, own) : mark;
  });
}

/** The box about some points. */
function boxAbout(points: readonly (readonly [x: number, y: number])[]): Box {
  const [[left = 0, right = 0], [top = 0, bottom = 0]] = [extent(points, ([x]) => x), extent(points, ([, y]) => y)];
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The room that a mark of each kind takes. */
const BOXES: { [K in Kind]: (mark: MarkOf[K]) => Box } = {
  image: ({ x, y, width, height }) => ({ x, y, width, height }),
  rect: ({ x, y, width, height }) => ({ x, y, width, height }),
  circle: ({ x, y, r }) => ({ x: x - r, y: y - r, width: r * 2, height: r * 2 }),
  line: ({ x1, y1, x2, y2 }) =>
    boxAbout([
      [x1, y1],
      [x2, y2],
    ]),
  path: ({ d }) => boxAbout(d.flatMap(({ points }) => points)),
  text: textBox,
};

const boxesOf = <K extends Kind>(kind: K, marks: readonly MarkOf[K][]): Box[] => marks.map(BOXES[kind]);

/** Lines of a key that share no height, each with where it begins and ends: a line turns within its own room, where nothing else stands. */
function linesIn(boxes: readonly Box[]): Box[] {
  const lines: Box[] = [];
  for (const box of boxes.toSorted((a, b) => a.y - b.y)) {
    const last = lines.at(-1);
    if (!last || box.y > last.y + last.height) lines.push(box);
    else
      lines[lines.length - 1] = boxAbout(
        [last, box].flatMap(({ x, y, width, height }) => [[x, y] as const, [x + width, y + height] as const]),
      );
  }
  return lines;
}

/** What is one label: lines of the same item and part that begin at the same place. */
const labelOf = ({ key, x, anchor }: Text) => {
  const { part, item } = readKey(key);
  return `${part}/${item}/${x}/${anchor ?? "start"}`;
};

/** What a text may not come to lie on: other texts, and what stands for values. */
function obstaclesIn(layers: readonly Layer[], without: readonly Text[]): Box[] {
  return layers.flatMap((layer): Box[] => {
    if (layer.kind === "text") return layer.marks.filter((mark) => !without.includes(mark)).map(textBox);
    return layer.kind === "rect" || layer.kind === "circle" ? boxesOf(layer.kind, layer.marks as never) : [];
  });
}

/** The lines of a label that stands to the right of its place, flush at their right instead of their left, if they then meet no more than they did. */
function flushRight(lines: readonly Text[], layers: readonly Layer[]): readonly Text[] {
  const boxes = lines.map(textBox);
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const flush = lines.map((line): Text => ({ ...line, x: right, anchor: "end" }));
  const meets = (box: Box) => (other: Box) => overlap(box, other, 1);
  const moved = flush.map(textBox);
  const others = obstaclesIn(layers, lines).filter((other) => !boxes.some((box) => meets(box)(other)));
  return moved.some((box) => others.some(meets(box))) ? lines : flush;
}

/** The texts of a layer with each label of several lines flush right. Names stay at what they name. */
function allFlushRight(name: string, marks: readonly Text[], layers: readonly Layer[]): Text[] {
  if (name === "names") return [...marks];
  const labels = [...Map.groupBy(marks, labelOf).values()];
  const isRagged = (lines: readonly Text[]) => lines.length > 1 && (lines[0]?.anchor ?? "start") === "start";
  // One after the other, each against where those before it have come to stand.
  const byKey = new Map<string, Text>();
  const now = (mark: Text) => byKey.get(mark.key) ?? mark;
  const standing = () => layers.map((layer) => (layer.kind === "text" ? { ...layer, marks: layer.marks.map(now) } : layer));
  for (const lines of labels.filter(isRagged)) for (const mark of flushRight(lines, standing())) byKey.set(mark.key, mark);
  return marks.map(now);
}

const [RIGHT_TO_LEFT, ENDS] = ["\u2067", "\u2069"];
/** Digits with their points read the same in either. */
const PLAIN = /^[\d.,\s]*$/;

const ARROWS: Record<string, string> = { "→": "←", "←": "→" };
const turnArrows = (text: string) => text.replace(/[→←]/g, (arrow) => ARROWS[arrow] ?? arrow);

/**
 * A text as it reads within words from right to left, whatever stands around it: `%` and brackets on their sides, Latin names in their places.
 * An arrow turns where what it speaks of does; else it stays on the side to which it points.
 */
function isolated(text: string, isTurned: boolean): string {
  if (PLAIN.test(text)) return text;
  const [, words = text, arrow = ""] = isTurned ? [] : (/^(.*\S)(\s*→)$/s.exec(text) ?? []);
  return `${RIGHT_TO_LEFT}${isTurned ? turnArrows(words) : words}${ENDS}${arrow}`;
}

/** How each mark of a frame is mirrored, if it is: all within the frame, or each line of a key within itself. */
function turnsIn(layers: readonly Layer[], what: Mirrored, width: number): (layer: Layer, mark: Mark) => Turn | undefined {
  if (what === "nothing") return () => undefined;
  if (what === "all") return () => (x) => width - x;
  const isOfKey = ({ name }: Layer, { key }: Mark) => what(name, readKey(key));
  const lines = linesIn(
    layers.flatMap((layer) => boxesOf(layer.kind, layer.marks.filter((mark: Mark) => isOfKey(layer, mark)) as never)),
  );
  return (layer, mark) => {
    if (!isOfKey(layer, mark)) return undefined;
    const [own] = boxesOf(layer.kind, [mark] as never);
    const line = own && lines.find(({ y, height }) => own.y >= y && own.y <= y + height);
    return line && ((x) => 2 * line.x + line.width - x);
  };
}

/** A frame as it is read from right to left. `width` is the frame's, px. */
export function fromRightToLeft(frame: Frame, what: Mirrored, { width }: { width: number }): Frame {
  const turnOf = turnsIn(frame.layers, what, width);
  const layers = frame.layers.map((layer) => {
    const marks = mirrorMarks(layer.kind, layer.marks as never, (mark: Mark) => turnOf(layer, mark));
    return { ...layer, marks } as Layer;
  });
  // One layer after the other: a label may not come to stand where one of an earlier layer has come.
  for (const [index, layer] of layers.entries())
    if (layer.kind === "text" && what !== "all")
      layers[index] = { ...layer, marks: allFlushRight(layer.name, layer.marks, layers) };
  const read = (layer: Layer): Layer =>
    layer.kind === "text"
      ? { ...layer, marks: layer.marks.map((mark) => ({ ...mark, text: isolated(mark.text, what === "all") })) }
      : layer;
  return { ...frame, layers: layers.map(read) };
}
