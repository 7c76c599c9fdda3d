// units: the ladder from tokens with all their names to what the room still holds, for one state.

import { speakerOf } from "../../locale/index.ts";
import type { Size } from "../../marks/size.ts";
import type { Labels } from "../kit/lit.ts";
import {
  type Arrangement,
  arrange,
  bareCells,
  type Cells,
  MIXED,
  measureNames,
  mixedCells,
  namedCells,
  type Shape,
  type Task,
} from "./arrange.ts";
import { COMPACT, type HeadStyle, PARTED, PLAIN, WRAPPED } from "./heads.ts";
import type { Group, Token } from "./tokens.ts";

const STYLES: readonly HeadStyle[] = [PLAIN, WRAPPED, COMPACT, PARTED];

interface Wish {
  area: { width: number; height: number };
  size: Size;
  shape: Shape;
  locale: string;
  /** Whether the state wants names, or those of the lit alone; and which tokens it brings out. */
  labels: Labels;
  isLit(token: Token): boolean;
}

/** The first arrangement that fits, by styles of heads. */
function firstOf(task: Task, cells: () => Iterable<Cells>, styles = STYLES): Arrangement | undefined {
  for (const style of styles) {
    const found = arrange(task, cells(), style);
    if (found) return found;
  }
  return undefined;
}

/** The largest whole number from 0 to `most` that holds, where smaller ones hold too. */
function largest<T>(most: number, holds: (n: number) => T | undefined): T | undefined {
  let [good, bad, found] = [-1, most + 1, undefined as T | undefined];
  while (bad - good > 1) {
    const half = Math.floor((good + bad) / 2);
    const result = holds(half);
    if (result === undefined) bad = half;
    else [good, found] = [half, result];
  }
  return found;
}

const bare = (groups: Group[], { area, size }: Wish): Task => ({
  groups,
  area,
  size,
  names: measureNames([]),
  isNamed: () => false,
});

/** All tokens with their names. */
function withNames(groups: Group[], { area, size, shape }: Wish): Arrangement | undefined {
  const names = measureNames(groups.flatMap(({ tokens }) => tokens));
  const task: Task = { groups, area, size, names, isNamed: () => true };
  return (
    firstOf(task, () => namedCells(names, size, shape, area.width, false)) ??
    firstOf(task, () => namedCells(names, size, shape, area.width, true), [WRAPPED, PARTED])
  );
}

/** Names for what is lit, or for the first `most` of it, with tokens of these sizes; nothing where there is no room for all of them. */
function withLitNames(
  groups: Group[],
  { area, size, shape, isLit }: Wish,
  steps: readonly number[],
  most = Number.POSITIVE_INFINITY,
) {
  const lit = groups.flatMap(({ tokens }) => tokens.filter((token) => token.name !== "" && isLit(token)));
  const named = new Set(lit.slice(0, most));
  if (named.size === 0) return undefined;
  const names = measureNames([...named]);
  const task: Task = { groups, area, size, names, isNamed: (token) => named.has(token) };
  return firstOf(task, () => mixedCells(names, size, shape, area.width, steps));
}

/** The lit and the largest groups, and one in which all others stand together. */
function join(groups: Group[], kept: number, { isLit, locale }: Wish): Group[] {
  const weight = ({ tokens }: Group) => tokens.length + (tokens.some(isLit) ? 10_000 : 0);
  const first = new Set([...groups].sort((a, b) => weight(b) - weight(a)).slice(0, kept));
  const others = groups.filter((group) => !first.has(group));
  if (others.length < 2) return groups;
  const title = speakerOf(locale)("otherGroups", { n: others.length });
  const joined = others.map((group) => group.title);
  return [
    ...groups.filter((group) => first.has(group)),
    { id: "", title, joined, tokens: others.flatMap(({ tokens }) => tokens) },
  ];
}

/** The lit with their names: among all groups, else among fewer that stand by themselves, else for as many as there is room. */
function litPlan(groups: Group[], wish: Wish): Arrangement | undefined {
  const count = groups.reduce((sum, { tokens }) => sum + tokens.filter(wish.isLit).length, 0);
  if (count === 0) return undefined;
  const { large, middling, small } = MIXED;
  const whole = (steps: readonly number[]) => withLitNames(groups, wish, steps);
  const joined = (steps: readonly number[]) =>
    largest(groups.length - 2, (kept) => withLitNames(join(groups, kept, wish), wish, steps));
  return whole(large) ?? whole(middling) ?? joined(large) ?? whole(small) ?? joined([...middling, ...small]);
}

/** The best arrangement of a state's groups that the room holds. */
export function planOf(groups: Group[], wish: Wish): Arrangement | undefined {
  const { size, shape, labels } = wish;
  const plain = (list: Group[], least?: number, styles = STYLES) =>
    firstOf(bare(list, wish), () => bareCells(size, shape, least), styles);
  const all = labels === "all" ? withNames(groups, wish) : undefined;
  const named = all ?? (labels !== "none" ? litPlan(groups, wish) : undefined);
  if (named) return named;
  const whole = plain(groups) ?? largest(groups.length - 2, (kept) => plain(join(groups, kept, wish), 6, [COMPACT, PARTED]));
  if (!whole) return plain(join(groups, 0, wish), 1, [PARTED]);
  if (labels === "none") return whole;
  const shown = whole.groups.map(({ group }) => group);
  const lit = shown.reduce((sum, { tokens }) => sum + tokens.filter(wish.isLit).length, 0);
  return (
    largest(lit, (count) => (count === 0 ? whole : withLitNames(shown, wish, [...MIXED.large, ...MIXED.middling], count))) ??
    whole
  );
}
