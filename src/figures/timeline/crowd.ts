// timeline: the last rung. Rows are given their room one after another, the lit first; what finds none is not drawn, and counted.

import { sum } from "d3-array";
import { type Block, blockOf, isFreeOn } from "./blocks.ts";
import type { LaneNames } from "./lanes.ts";
import type { Item, Lane } from "./schema.ts";
import { type Arranged, type Content, isLitIn, isWanted, laneRoom, ranksOf, type Section } from "./sections.ts";
import { type Ground, measures, type Setting, type View } from "./views.ts";

/** A section while it is filled: what it takes at least, and its tracks. */
type Filling = Section & { least: number };

/** The lanes that the room holds at their least height: those with lit rows, then those with most. */
function keptLanes(
  { lanes, items }: Content,
  isLit: (item: Item) => boolean,
  least: (lane: Lane) => number,
  room: number,
): Lane[] {
  const weight = (lane: Lane) => {
    const rows = items.get(lane.id) ?? [];
    return rows.length + (rows.some(isLit) ? 10_000 : 0);
  };
  const kept = new Set<Lane>();
  let height = 0;
  for (const lane of [...lanes].sort((a, b) => weight(b) - weight(a))) {
    height += least(lane);
    if (height > room) break;
    kept.add(lane);
  }
  return lanes.filter((lane) => kept.has(lane));
}

/** Puts a block on the first track of a section that has room, or on a new one; returns px that this takes, or nothing. */
function put(block: Block, section: Filling, { spacing }: Setting, room: number): number | undefined {
  const tall = block.height + spacing.after;
  const grown = (more: number) => Math.max(section.least, section.content + more) - Math.max(section.least, section.content);
  const commit = (more: number) => {
    const grows = grown(more);
    section.content += more;
    section.height += grows;
    return grows;
  };
  for (const track of section.tracks) {
    const more = Math.max(0, tall - track.height);
    if (grown(more) > room || !isFreeOn(track.blocks, block, spacing.gap)) continue;
    track.blocks.push(block);
    track.height += more;
    return commit(more);
  }
  if (grown(tall) > room) return undefined;
  section.tracks.push({ blocks: [block], height: tall });
  return commit(tall);
}

/** The ways in which a row may be drawn, the best first: with its names and its heap, with one of them, bare. */
function waysOf(item: Item, setting: Setting, foremost: boolean, heaps: boolean): Setting[] {
  const unnamed = { ...setting, isNamed: () => false };
  const unheaped = { isHeaped: () => false };
  const counts = item.count !== undefined;
  const named = foremost ? [setting, ...(counts ? [{ ...setting, ...unheaped }] : [])] : [];
  return [...named, ...(counts && (foremost || heaps) ? [unnamed] : []), { ...unnamed, ...unheaped }];
}

/** A state that shows no more rows than this is about each of them. */
const FEW = 8;

/** Rows that a state is about: those it lights, or the few that it shows. */
const isForemost = (view: View, item: Item) =>
  view.shows.has(item) && (isLitIn(view, item) || (view.state.lit === undefined && view.shown.length <= FEW));

interface Filled {
  /** How many of the rows that each state is about have names. */
  most: number;
  /** Whether the other rows have heaps. */
  heaps: boolean;
  /** Whether rows that one state is about have names in the states that light nothing, too. */
  shared?: boolean;
}

/** Fills the room with the rows that states are about, then with the others. */
function fillRoom(
  content: Content,
  views: View[],
  ground: Ground,
  names: LaneNames,
  room: number,
  { most, heaps, shared = false }: Filled,
): Arranged {
  const { text } = ground.size;
  const spacing = { after: text * 0.16, below: text * 0.08, gap: text * 0.2, lane: measures(ground.size).dot * 2 + 2 };
  const about = new Map(views.map((view) => [view, view.shown.filter((item) => isForemost(view, item))]));
  const foremost = new Set([...about.values()].flat());
  const named = new Map([...about].map(([view, items]) => [view, new Set(items.slice(0, most))]));
  const lent = new Set(shared ? [...named.values()].flatMap((items) => [...items]) : []);
  const isNamed = (view: View, item: Item) =>
    isWanted(view, item) && ((named.get(view)?.has(item) ?? false) || (view.state.lit === undefined && lent.has(item)));
  const shape = { parts: true, crowds: true, dates: "above" as const, cell: text * 0.5, isHeaped: () => true };
  const setting: Setting = { ...ground, ...shape, wrap: (ground.right - ground.left) * 0.48, spacing, isNamed };
  const least = (lane: Lane | undefined) => laneRoom(lane, names, spacing).least;
  const lanes = keptLanes(content, (item) => foremost.has(item), least, room);
  const sections = [undefined, ...lanes].map(
    (lane): Filling => ({ lane, head: 0, tracks: [], bare: [], content: 0, height: least(lane), least: least(lane) }),
  );
  let left = room - sum(sections, ({ height }) => height);
  const undrawn = new Set<Item>();
  const fill = (item: Item) => {
    const section = sections.find(({ lane }) => lane?.id === item.lane);
    for (const way of section ? waysOf(item, setting, foremost.has(item), heaps) : []) {
      const block = blockOf(item, views, way);
      if (!section || !block.fits) continue;
      if (block.spots.size === 0) return;
      if (block.height === 0) return void section.bare.push(block);
      const taken = put(block, section, setting, left);
      if (taken === undefined) continue;
      left -= taken;
      return;
    }
    undrawn.add(item);
  };
  for (const item of foremost) fill(item);
  for (const item of ranksOf(content.all).keys()) if (!foremost.has(item)) fill(item);
  return { setting, sections, undrawn };
}

/** Names in all states together. */
const namesIn = ({ sections }: Arranged) =>
  sum(sections, ({ tracks }) =>
    sum(tracks, ({ blocks }) => sum(blocks, ({ spots }) => [...spots.values()].filter(({ words }) => words).length)),
  );

/** As many names and heaps as cost no row its place; those of a few rows that a state is about come before the others' places. */
export function crowd(content: Content, views: View[], ground: Ground, names: LaneNames, room: number): Arranged {
  const filled = (how: Filled) => fillRoom(content, views, ground, names, room, how);
  const tried = (most: number, heaps: boolean) => filled({ most, heaps });
  const best = tried(Number.POSITIVE_INFINITY, true);
  if (best.undrawn.size === 0) {
    const shared = filled({ most: Number.POSITIVE_INFINITY, heaps: true, shared: true });
    return shared.undrawn.size === 0 && namesIn(shared) > namesIn(best) ? shared : best;
  }
  const least = tried(0, false).undrawn.size;
  if (best.undrawn.size <= least) return best;
  for (const most of [Number.POSITIVE_INFINITY, 24, 12]) {
    const found = tried(most, false);
    if (found.undrawn.size <= least) return found;
  }
  return tried(FEW, false);
}
