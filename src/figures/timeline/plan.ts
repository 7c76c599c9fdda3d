// timeline: the ladder from all rows with their names to what the room still holds, for all states together.

import { max, sum } from "d3-array";
import type { Size } from "../../marks/size.ts";
import { type Box, textWidth } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import type { Table } from "../figure.ts";
import { LEADING } from "../kit/label.ts";
import { tokensIn } from "./blocks.ts";
import { crowd } from "./crowd.ts";
import { type LaneNames, laneNames, tightLaneNames } from "./lanes.ts";
import type { Item, Spec } from "./schema.ts";
import * as schemas from "./schema.ts";
import { type Arranged, arrange, type Content, contentOf, isLitIn, isWanted, ranksOf } from "./sections.ts";
import { type Ground, measures, type Setting, type Spacing, type View, viewOf } from "./views.ts";

/** Tokens of a state, beyond which heaps are given by their number. */
const MOST_TOKENS = 600;

/** Whether labels take more than the room, however they are broken. */
function areTooMany(views: View[], { left, right, size }: Ground, room: number): boolean {
  const least = (view: View) =>
    sum(view.shown, (item) => (isWanted(view, item) ? textWidth(item.name, size.text) * size.text * LEADING * 0.7 : 0));
  return views.some((view) => least(view) > (right - left) * room);
}

/** Whether anything is heaped; where nothing is, the size of tokens makes no difference. */
const hasHeaps = (views: View[], { spec }: Ground) => spec.count !== undefined && views.some(({ state }) => state.tokens);

const tightSpacing = ({ size }: Ground): Spacing => ({
  after: size.text * 0.26,
  below: size.text * 0.13,
  gap: size.text * 0.4,
  lane: measures(size).dot * 2 + 4,
});

/** The rungs of the ladder on one ground: names broken to ever narrower lines, then fewer names. */
function climb(content: Content, views: View[], ground: Ground, names: LaneNames, room: number, tight: boolean) {
  const { text } = ground.size;
  const width = ground.right - ground.left;
  const spacing = tight ? tightSpacing(ground) : { after: text * 0.55, below: text * 0.55, gap: text * 0.6, lane: text * 1.9 };
  const all = {
    ...ground,
    spacing,
    parts: tight,
    crowds: false,
    dates: "above" as const,
    isNamed: isWanted,
    isHeaped: () => true,
  };
  if (areTooMany(views, ground, room)) return undefined;
  const [cells, shares] = tight
    ? [
        [0.75, 0.5],
        [1, 0.62, 0.48, 0.36, 0.28],
      ]
    : [
        [1.75, 1.3, 1, 0.75],
        [1, 0.62, 0.48, 0.36],
      ];
  for (const cell of hasHeaps(views, ground) ? cells : cells.slice(0, 1)) {
    for (const share of shares) {
      const found = arrange(content, views, { ...all, wrap: width * share, cell: text * cell }, names, room);
      if (found) return found;
    }
  }
  const last = { ...all, dates: "before" as const, wrap: width, cell: text * 0.5 };
  return tight && ground.spec.dates ? arrange(content, views, last, names, room) : undefined;
}

/** A setting in which the lit have their names, and in states that light nothing the rows chosen for each. */
function fewSetting(ground: Ground, chosen: Map<View, Set<Item>>, share: number, cell: number): Setting {
  return {
    ...ground,
    spacing: tightSpacing(ground),
    parts: true,
    crowds: false,
    dates: "above",
    wrap: (ground.right - ground.left) * share,
    cell: ground.size.text * cell,
    isHeaped: () => true,
    isNamed: (view, item) =>
      isWanted(view, item) && (view.state.lit ? isLitIn(view, item) : (chosen.get(view)?.has(item) ?? false)),
  };
}

/** Tries of one more name, beyond which a plan is good enough. */
const MOST_TRIES = 40;

/** Names of the lit, and in states that light nothing of as many as there is room for; nothing where rows do not fit without any. */
function nameFew(content: Content, views: View[], ground: Ground, names: LaneNames, room: number): Arranged | undefined {
  const { dot } = measures(ground.size);
  const { gap, after } = tightSpacing(ground);
  const most = max(views, (view) => view.shown.length) ?? 0;
  if (most * (dot * 2 + gap) * (dot * 2 + after) > (ground.right - ground.left) * room) return undefined;
  const orders = new Map(views.map((view) => [view, [...ranksOf(view.shown).keys()]]));
  const first = (count: number) => new Map(views.map((view) => [view, new Set(orders.get(view)?.slice(0, count))]));
  const ways = [
    [0.75, 0.62],
    [0.75, 0.4],
    [0.5, 0.4],
    [0.35, 0.4],
  ] as const;
  for (const [cell, share] of hasHeaps(views, ground) ? ways : ways.slice(0, 2)) {
    const tried = (chosen: Map<View, Set<Item>>) => arrange(content, views, fewSetting(ground, chosen, share, cell), names, room);
    let [found, good, bad] = [tried(first(0)), 0, most + 1];
    if (!found) continue;
    while (bad - good > 1) {
      const half = Math.floor((good + bad) / 2);
      const next = tried(first(half));
      if (next) [found, good] = [next, half];
      else bad = half;
    }
    return nameMore(found, first(good), orders, tried);
  }
  return undefined;
}

/** Names one row more after another, where one that does not fit stands before others that do. */
function nameMore(
  found: Arranged,
  chosen: Map<View, Set<Item>>,
  orders: Map<View, Item[]>,
  tried: (chosen: Map<View, Set<Item>>) => Arranged | undefined,
): Arranged {
  let [best, tries] = [found, 0];
  for (const [view, order] of orders) {
    const own = chosen.get(view);
    if (!own || view.state.lit || view.state.labels === "none") continue;
    for (const item of order) {
      if (own.has(item)) continue;
      if (++tries > MOST_TRIES) return best;
      own.add(item);
      // A setting asks for names when it is drawn, too: each keeps its own choice.
      const next = tried(new Map([...chosen].map(([one, items]) => [one, new Set(items)])));
      if (next) best = next;
      else own.delete(item);
    }
  }
  return best;
}

/** The axis of every state, for names of lanes in one place. */
function groundOf(spec: Spec, table: Table, content: Content, stage: Box, names: LaneNames, size: Size, locale: string) {
  const { text } = size;
  const aside = names.beside > 0 ? names.beside + text * 0.7 : 0;
  const [left, right] = [stage.x + aside, stage.x + stage.width];
  const views = new Map(
    Object.entries(spec.states).map(([name, state]) => [name, viewOf(state, content.all, { left, right, size, locale })]),
  );
  const list = [...views.values()];
  const deep = spec.lane === undefined && list.some((view) => view.state.split);
  const foot = text * (list.some((view) => view.rhythm.unit !== "year") ? 2.9 : 1.6);
  const tokens = tokensIn(list) > MOST_TOKENS ? 0 : MOST_TOKENS;
  const ground: Ground = { spec, table, size, locale, left, right, bar: deep ? text * 2.8 : measures(size).bar, tokens };
  return { ground, views, list, foot };
}

/** The first rung that fits, best first. */
function ladder(spec: Spec, table: Table, stage: Box, size: Size, locale: string) {
  const content = contentOf(spec, table, locale);
  const { text } = size;
  const rest = schemas.undatedIn(spec, table).length > 0 ? text * 1.4 : 0;
  const [names, tightNames] = [laneNames(content.lanes, stage, size), tightLaneNames(content.lanes, stage, size)];
  const own = groundOf(spec, table, content, stage, names, size, locale);
  const room = stage.height - own.foot - rest;
  for (const tight of [false, true]) {
    const found = climb(content, own.list, own.ground, names, room, tight);
    if (found) return { ...own, names, rest, arranged: found };
  }
  const near = groundOf(spec, table, content, stage, tightNames, size, locale);
  const few = nameFew(content, near.list, near.ground, tightNames, stage.height - near.foot - rest);
  if (few) return { ...near, names: tightNames, rest, arranged: few };
  // What is left out is said in a line of its own.
  const ground = { ...near.ground, bar: measures(size).bar };
  const arranged = crowd(content, near.list, ground, tightNames, stage.height - near.foot - text * 1.4);
  return { ...near, names: tightNames, rest: text * 1.4, arranged };
}

export function planOf(spec: Spec, table: Table, stage: Box, size: Size, locale: string) {
  const { views, names, foot, rest, arranged } = ladder(spec, table, stage, size, locale);
  const { text } = size;
  const { setting, sections, undrawn } = arranged;
  // Lanes share what room is left, up to a measure beyond which they would look empty.
  const spare = Math.max(0, stage.height - foot - rest - sum(sections, (section) => section.height));
  const [lane, track] = size.name === "wide" ? [5, 2.2] : [3.4, 1.2];
  const most = (tracks: unknown[]) => text * (spec.lane ? lane : tracks.length * track);
  const extra = sections.map(({ tracks }, index) => (index === 0 ? 0 : Math.min(spare / (sections.length - 1), most(tracks))));
  let y = stage.y + (spare - sum(extra)) / 2;
  const placed = sections.map((section, index) => {
    const placed = { ...section, y, height: section.height + sure(extra[index]) };
    y += placed.height;
    return placed;
  });
  const foremost = placed[1] ?? sure(placed[0]);
  return { setting, views, names, undrawn, sections: placed, lanes: placed.slice(1), body: foremost.y, base: y, foot };
}
export type Plan = ReturnType<typeof planOf>;
