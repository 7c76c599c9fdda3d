// The lanes of a state: a group's rows, their name and the room over their marks, one under the other as closely as they must.

import { markKey } from "../../marks/key.ts";
import type { Text } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import type { Box } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import { isCut, linesOf, stackLines } from "../kit/label.ts";
import { thinned } from "../kit/thin.ts";
import type { Packing } from "./pack.ts";
import { type Group, isBack, type Known } from "./rows.ts";
import type { State } from "./schema.ts";
import { MOST_TOKENS } from "./stacks.ts";

/** The rows of a group, px of the upper edge of the room for its words, and its name. */
export interface Lane extends Packing {
  group: Group;
  head: number;
  name: Text[];
}

/** Em of a group's name, of the words over its marks, of its marks at least, and between it and the next. */
interface Close {
  name: number;
  words: number;
  least: number;
  between: number;
}

/** How closely lanes stand: with all of their words; with those only that have room beside their names; and with less air. */
function closenessOf({ group }: State, lines: number): Close[] {
  // Beside a group's name there is room for some of the words.
  const words = group ? 1.2 * Math.min(1, lines) : 1.7 * Math.min(2, lines);
  const roomy = { name: group ? 1.45 : 0, words, least: 1.15, between: 0.45 };
  return [roomy, { ...roomy, words: 0 }, { name: roomy.name * 0.9, words: 0, least: 0.8, between: 0.2 }];
}

/** How much wider bold type is than plain type. */
const BOLD = 1.06;

interface Room {
  state: State;
  plot: Box;
  size: Size;
  /** Lines of words that want to stand over the marks. */
  lines: number;
  /** Lanes at most. */
  most: number;
  /** Whether a row lies on the stretch that is shown. */
  isOn(item: Known): boolean;
}

/** Groups for which there is room, those that the state brings out first; in their order. */
function groupsKept(groups: readonly Group[], state: State, most: number): Group[] {
  if (groups.length <= most) return [...groups];
  const isLit = ({ items }: Group) => state.lit !== undefined && items.some((item) => !isBack(state, item));
  const kept = new Set([...groups.filter(isLit), ...groups.filter((group) => !isLit(group))].slice(0, most));
  return groups.filter((group) => kept.has(group));
}

/** A lane for each group for which there is room, px that a name takes in it, names that are cut, and the rows of the other groups. */
export function lanesOf(groups: readonly Group[], { state, plot, size, lines, most, isOn }: Room) {
  const { text } = size;
  const tried = closenessOf(state, lines).map((close) => {
    const least = (close.name + close.words + close.least + close.between) * text;
    return { close, count: Math.max(1, Math.floor(Math.min(most, plot.height / least))) };
  });
  const wanted = Math.min(groups.length, Math.max(1, Math.floor(most)));
  const { close, count } = sure(tried.find((one) => one.count >= wanted) ?? tried.at(-1));
  const kept = groupsKept(groups, state, count);
  const height = plot.height / Math.max(1, kept.length);
  const unnamed: string[] = [];
  const lanes = kept.map((group, index): Lane => {
    const head = plot.y + index * height + (index === 0 ? 0 : close.between * text);
    const named = state.group ? linesOf(group.name, text * BOLD, plot.width, 1) : [];
    if (isCut(named, group.name)) unnamed.push(group.id);
    const style = { hue: "ink", weight: "bold", halo: true } as const;
    const name = stackLines(markKey("group", group.id), named, plot.x, head + text * 0.6, { size: text, style });
    const top = head + (close.name + close.words) * text;
    return { group, head, name, items: group.items.filter(isOn), top, height: plot.y + (index + 1) * height - top };
  });
  const dropped = groups.filter((group) => !kept.includes(group)).flatMap(({ items }) => items.filter(isOn));
  return { lanes, dropped, unnamed, name: close.name * text };
}

/** The rows of lanes with no more marks than a frame may have. */
export function thinLanes(lanes: readonly Lane[], state: State): { lanes: Lane[]; undrawn: Known[] } {
  const all = lanes.flatMap(({ items }) => items.map((item) => ({ item, muted: isBack(state, item) })));
  const kept = new Set(thinned(all, 1, MOST_TOKENS).map(({ item }) => item));
  return {
    lanes: lanes.map((lane) => ({ ...lane, items: lane.items.filter((item) => kept.has(item)) })),
    undrawn: all.flatMap(({ item }) => (kept.has(item) ? [] : [item])),
  };
}
