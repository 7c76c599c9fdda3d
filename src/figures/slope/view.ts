// What a state shows of the lines: at which times, up to when, how each is painted, and what stands at its ends.

import { extent, max } from "d3-array";
import type { Hue, Style } from "../../marks/style.ts";
import type { Span } from "../../schemas/span.ts";
import { sure } from "../../sure.ts";
import { isMuted } from "../kit/lit.ts";
import type { Place } from "../kit/places.ts";
import { type Item, isKnown, type Known, type Point } from "./rows.ts";
import { FALLING, type Mode, modeOf, RISING, type Spec, type State } from "./schema.ts";

/** A line as a state draws it. */
export interface Stroke {
  item: Item;
  /** Its points at the times that the state shows and has reached. */
  points: Point[];
  known: Known[];
  first: Known;
  last: Known;
  style: Style;
  /** Whether it is brought out. */
  bold: boolean;
}

export interface View {
  name: string;
  state: State;
  mode: Mode;
  /** The times that the state shows, and those of them that it has reached: at least one. */
  times: Place[];
  reached: Place[];
  strokes: Stroke[];
  /** Lines that it shows and of which no value is known at its times. */
  blanks: Item[];
}

/** Where a point lies on a state's scale: its value, or its rank. */
export const heightOf = (mode: Mode, { value, rank }: Known): number => (mode === "rank" ? rank : value);

/** The hue of a line's direction, where the figure tells directions apart. */
function directionHue({ looks }: Spec, mode: Mode, first: Known, last: Known): Hue | undefined {
  const change = (heightOf(mode, last) - heightOf(mode, first)) * (mode === "rank" ? -1 : 1);
  if (change === 0) return undefined;
  return looks[change > 0 ? RISING : FALLING]?.hue;
}

function strokeOf(spec: Spec, state: State, item: Item, reached: ReadonlySet<Place>): Stroke | undefined {
  const points = item.points.filter(({ place }) => reached.has(place));
  const known = points.filter(isKnown);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return undefined;
  const muted = isMuted(state.lit, [item.id]);
  const own = spec.looks[item.id]?.hue ?? directionHue(spec, modeOf(spec, state), first, last);
  const hue = own ?? (state.lit !== undefined && !muted ? "accent" : "ash");
  return { item, points, known, first, last, style: { hue, muted }, bold: !muted && hue !== "ash" };
}

/** A state's lines, those that are brought out last: they lie uppermost. */
export function viewOf(spec: Spec, name: string, items: readonly Item[], all: readonly Place[]): View {
  const state = sure(spec.states[name]);
  const asked = state.times?.map(String);
  const times = all.filter(({ id }) => asked === undefined || asked.includes(id));
  const end = times.findIndex(({ id }) => id === String(state.upto));
  const reached = end < 0 ? times : times.slice(0, end + 1);
  const shown = items.filter(({ id }) => state.show === undefined || state.show.includes(id));
  const own = new Set(reached);
  const strokes = shown.flatMap((item) => strokeOf(spec, state, item, own) ?? []);
  const blanks = shown.filter(({ points }) => !points.some((point) => times.includes(point.place) && isKnown(point)));
  const ordered = [...strokes.filter(({ bold }) => !bold), ...strokes.filter(({ bold }) => bold)];
  return { name, state, mode: modeOf(spec, state), times, reached, strokes: ordered, blanks };
}

/** The values that the scale of values must reach, over all states that draw them, in the data's unit. */
export function valueDomain(spec: Spec, views: readonly View[]): [number, number] {
  const drawn = views.filter(({ mode }) => mode === "value");
  const points = drawn.flatMap(({ strokes }) => strokes.flatMap(({ known }) => known));
  const reached = points.flatMap(({ value, range }) => (range ? [range.low, range.high] : [value]));
  const [low = 0, high = 1] = extent([...reached, ...spec.references.map(({ value }) => value), ...(spec.zero ? [0] : [])]);
  return low === high ? [low - 1, high + 1] : [low, high];
}

/** The least and the most of the ranks that are drawn, over all states. */
export function rankDomain(views: readonly View[]): [number, number] {
  const drawn = views.filter(({ mode }) => mode === "rank");
  const ranks = drawn.flatMap(({ strokes }) => strokes.flatMap(({ known }) => known.map(({ rank }) => rank)));
  return [Math.min(1, ...ranks), Math.max(2, max(ranks) ?? 2)];
}

/** How points are written. */
export interface Writing {
  value(value: number | Span): string;
  rank(rank: number, tied: boolean): string;
}

export const wordsOf = ({ value, rank }: Writing, mode: Mode, point: Known): string =>
  mode === "rank" ? rank(point.rank, point.tied) : value(point.said);

/** What stands at the ends of a state's lines: the values where it begins, and those up to where it has come. */
export function endsOf({ reached, strokes }: View): { starts: Stroke[]; stops: Stroke[] } {
  const [first, last] = [reached[0], reached.at(-1)];
  const starts = strokes.filter((stroke) => stroke.first.place === first);
  return { starts, stops: first === last ? [] : strokes.filter((stroke) => stroke.last.place === last) };
}
