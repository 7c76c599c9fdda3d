// timeline: lanes with their rows on tracks, in one setting; and what all settings are chosen among.

import { max, sum } from "d3-array";
import { sure } from "../../sure.ts";
import type { Table } from "../figure.ts";
import { LEADING } from "../kit/label.ts";
import { isMuted, wantsLabel } from "../kit/lit.ts";
import { type Block, blockOf, pack } from "./blocks.ts";
import type { LaneNames } from "./lanes.ts";
import type { Item, Lane, Spec } from "./schema.ts";
import * as schemas from "./schema.ts";
import type { Setting, Spacing, View } from "./views.ts";

/** A lane, or what holds for all lanes: its tracks, with `after` px under each. */
export interface Section {
  lane: Lane | undefined;
  head: number;
  tracks: { blocks: Block[]; height: number }[];
  /** Rows that hold for all lanes, without words: nothing but their wash. */
  bare: Block[];
  content: number;
  height: number;
}

/** Rows and lanes as the plan is made of them. */
export interface Content {
  lanes: Lane[];
  /** By lane; those that hold for all of them by undefined. */
  items: Map<string | undefined, Item[]>;
  all: Item[];
}

export interface Arranged {
  setting: Setting;
  sections: Section[];
  /** Rows and lanes that are not drawn. */
  undrawn: Set<Item>;
}

export function contentOf(spec: Spec, table: Table, locale: string): Content {
  const all = schemas.itemsOf(spec, table, locale);
  const items = new Map<string | undefined, Item[]>();
  for (const item of all) {
    const list = items.get(item.lane);
    if (list) list.push(item);
    else items.set(item.lane, [item]);
  }
  return { all, items, lanes: schemas.lanesOf(spec, table) };
}

/** A lane's height but for its tracks: what its name needs above them, and at least. */
export function laneRoom(lane: Lane | undefined, names: LaneNames, spacing: Spacing) {
  if (!lane) return { head: 0, least: 0 };
  const lines = names.lines.get(lane.id)?.length ?? 0;
  const name = lines > 0 && names.above === 0 ? lines * names.font * LEADING + names.padding : 0;
  return { head: names.above, least: Math.max(spacing.lane, name) };
}

function sectionOf(
  lane: Lane | undefined,
  blocks: Block[],
  setting: Setting,
  names: LaneNames,
  room: number,
): Section | undefined {
  const { spacing } = setting;
  const shown = blocks.filter((block) => block.spots.size > 0);
  const bare = lane ? [] : shown.filter((block) => block.height === 0);
  const packed = pack(lane ? shown : shown.filter((block) => block.height > 0), spacing, room);
  if (!packed) return undefined;
  const tracks = packed.map((track) => ({ blocks: track, height: (max(track, (block) => block.height) ?? 0) + spacing.after }));
  const content = sum(tracks, (track) => track.height);
  const { head, least } = laneRoom(lane, names, spacing);
  return { lane, head, tracks, bare, content, height: head + Math.max(content, least) };
}

/** All sections in a setting; nothing where they do not fit the room, or a label does not. */
export function arrange(
  { lanes, items }: Content,
  views: View[],
  setting: Setting,
  names: LaneNames,
  room: number,
): Arranged | undefined {
  const sections: Section[] = [];
  let height = 0;
  for (const lane of [undefined, ...lanes]) {
    const blocks = (items.get(lane?.id) ?? []).map((item) => blockOf(item, views, setting));
    if (!blocks.every((block) => block.fits)) return undefined;
    const section = sectionOf(lane, blocks, setting, names, room - height);
    if (!section) return undefined;
    sections.push(section);
    height += section.height;
    if (height > room) return undefined;
  }
  return { setting, sections, undrawn: new Set() };
}

/** Whether a state brings a row out. */
export const isLitIn = ({ state }: View, item: Item) => state.lit !== undefined && !isMuted(state.lit, [item.id]);

/** Rows in the order in which they keep their names: the first, the last, the longest; then in even shares of the time. */
export function ranksOf(items: readonly Item[]): Map<Item, number> {
  const spans = items.filter((item) => !item.event).sort((a, b) => b.to - b.from - (a.to - a.from));
  const halves = (from: number, to: number): Item[][] => {
    if (from >= to) return [];
    const middle = Math.floor((from + to) / 2);
    const [left, right] = [halves(from, middle), halves(middle + 1, to)];
    const deep = Array.from({ length: Math.max(left.length, right.length) }, (_, index) => [
      ...(left[index] ?? []),
      ...(right[index] ?? []),
    ]);
    return [[sure(items[middle])], ...deep];
  };
  const order = [...items.slice(0, 1), ...items.slice(-1), ...spans, ...halves(0, items.length).flat()];
  return new Map([...new Set(order)].map((item, rank) => [item, rank]));
}

/** Whether a state asks for a row's name. */
export const isWanted = (view: View, item: Item) => wantsLabel(view.state.labels, isMuted(view.state.lit, [item.id]));
