// Lines and stretches across a spread: what sums its rows up, lane by lane, and what it is compared with, each with its words.

import { speakerOf } from "../../locale/index.ts";
import { type Key, markKey } from "../../marks/key.ts";
import type { Line } from "../../marks/marks.ts";
import type { Box } from "../../marks/text.ts";
import type { Annotation } from "../kit/annotations.ts";
import { clearOf } from "../kit/clear.ts";
import { placesAlong, shownOf, targetsAlong, washOf } from "../kit/compare.ts";
import type { Field } from "../kit/ground.ts";
import { placeLabels, textBoxes } from "../kit/place.ts";
import { footOf } from "./draw.ts";
import type { Content } from "./plan.ts";
import { summaryOf } from "./rows.ts";
import type { Marks, Scene } from "./scene.ts";

/** A line, or a stretch, upright across a room: px of its ends along the scale. */
interface Upright {
  key: Key;
  /** The key of the line at its other end, where it has one. */
  end?: Key;
  /** What a number stands for, where its words have no room. */
  item: string;
  index: string;
  ends: readonly [from: number, to: number];
  room: Box;
  words: string;
  /** What sums rows up is in ink; what they are compared with in ash. */
  own: boolean;
}

/** The words of what a figure is compared with, in the order of its file. */
const comparedWords = ({ spec, writer }: Content): string[] => [
  ...spec.references.map(({ label, value }) => `${label} ${writer.whole(value)}`),
  ...spec.bands.map(({ label }) => label),
];

/** What a state is compared with, as far as it lies on its scale; and what lies off it. */
function comparedIn({ content, plan, view }: Scene): Upright[] {
  const { spec, writer } = content;
  const [low, high] = view.domain;
  const uprightOf = (part: "reference" | "band", id: string, from: number, to: number, words: string): Upright[] => {
    const [first, last] = [Math.max(low, Math.min(from, to)), Math.min(high, Math.max(from, to))];
    const ends = [view.x(first), view.x(last)] as const;
    return first > last ? [] : [{ key: markKey(part, id), item: id, index: part, ends, room: plan.plot, words, own: false }];
  };
  const lines = shownOf(spec.references, view.state.references).flatMap(({ id, value, label }) =>
    uprightOf("reference", id, value, value, `${label} ${writer.whole(value)}`),
  );
  const bands = shownOf(spec.bands, view.state.bands).flatMap(({ id, from, to, label }) =>
    uprightOf("band", id, from, to, label),
  );
  return [...lines, ...bands];
}

/** What sums up the rows of each lane: in the first with the word for it, in the others the number alone. */
function summariesIn({ content, view, plan }: Scene): Upright[] {
  const { writer, locale } = content;
  const say = speakerOf(locale);
  const [low, high] = view.domain;
  const inside = (value: number) => view.x(Math.min(high, Math.max(low, value)));
  return view.lanes.flatMap((lane, order) =>
    view.state.summary.flatMap((summary): Upright[] => {
      const found = summaryOf(summary, lane.group.items);
      const [from, to = from] = found;
      if (from === undefined || to === undefined || to < low || from > high) return [];
      const said = writer.whole(from === to ? from : { min: from, max: to });
      const room = { x: plan.plot.x, y: lane.head, width: plan.plot.width, height: footOf(lane) - lane.head };
      const words = order === 0 ? `${say(summary)} ${said}` : said;
      const item = lane.group.id;
      const keys = { key: markKey(summary, item), end: markKey(`${summary}-end`, item) };
      return [{ ...keys, item, index: summary, ends: [inside(from), inside(to)], room, words, own: true }];
    }),
  );
}

/** Shares of the frame to which words are broken, the best first. */
const WIDTHS = [0.6, 0.36, 0.46];
/** px between a line's top and the words beside it. */
const OVER = 2;

/**
 * Stands the words of a state's lines and stretches. Gives the lines, which are drawn once all words stand; and what is said of those for
 * whose words there is no room: it may stand as a number.
 */
export function placeLines(scene: Scene, field: Field, into: Marks): { uprights: Upright[]; left: Annotation[] } {
  const uprights = [...summariesIn(scene), ...comparedIn(scene)];
  const left = uprights.flatMap(({ key, item, index, ends: [from, to], room, words, own }): Annotation[] => {
    const { size } = scene.plan;
    const top = room.y - OVER;
    // Beside a group's name, else under it.
    const tops = own && scene.view.state.group ? [top, top + scene.view.name] : [top];
    const places = tops.flatMap((y) => placesAlong(key, words, { left: from, right: to, top: y }, size, WIDTHS));
    const asked = { bounds: { ...room, y: top, height: room.height + OVER }, taken: field.ground.taken, gap: 2 };
    const found = placeLabels([{ item, places }], asked, textBoxes).placed[0]?.place;
    if (found) {
      const style = { hue: own ? "ink" : "ash", halo: true } as const;
      into.references.push(...found.map((mark) => ({ ...mark, style })));
      field.ground.solid.push(...textBoxes(found));
      return [];
    }
    const middle = (from + to) / 2;
    const stroke = { x1: middle, y1: room.y, x2: middle, y2: room.y + room.height };
    return [{ item, index, targets: targetsAlong(stroke), text: words }];
  });
  return { uprights, left };
}

/** Draws the lines and stretches. Lines give way to words. */
export function drawLines(uprights: readonly Upright[], into: Marks): void {
  const words = [...into.references, ...into.heads, ...into.counts, ...into.names, ...into.notes];
  for (const {
    key,
    end = key,
    ends: [from, to],
    room,
    own,
  } of uprights) {
    const line: Line = { key, x1: from, y1: room.y, x2: from, y2: room.y + room.height, style: { hue: "ink", dashed: !own } };
    if (to > from) (own ? into.quartiles : into.bands).push(washOf(key, { ...room, x: from, width: to - from }));
    // A stretch of rows has its ends drawn, too: bars hide its wash.
    if (to === from || own) into.lines.push(...clearOf(line, words));
    if (to > from && own) into.lines.push(...clearOf({ ...line, key: end, x1: to, x2: to }, words));
  }
}

/** What must have a number where its words find no room: all that any state sums up and compares. */
export const lineWords = (scenes: readonly Scene[], content: Content): string[] => [
  ...new Set([...comparedWords(content), ...scenes.flatMap((scene) => summariesIn(scene).map(({ words }) => words))]),
];
