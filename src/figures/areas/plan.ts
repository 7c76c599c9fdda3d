// The axes of areas, shared by all states, and where a state's bands lie between them, px.

import { bisector, max } from "d3-array";
import { scaleLinear } from "d3-scale";
import { speakerOf } from "../../locale/index.ts";
import type { Spot as MarkSpot } from "../../marks/answers.ts";
import type { Text } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import { type Box, textWidth } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import type { LayoutOptions, Table } from "../figure.ts";
import type { Plot } from "../kit/across.ts";
import { shownOf } from "../kit/compare.ts";
import { labelRoom } from "../kit/label.ts";
import { wantsLabel } from "../kit/lit.ts";
import { type NumberWriter, numberWriter } from "../kit/numbers.ts";
import { type Place, placesOf } from "../kit/places.ts";
import { placeTicks } from "../kit/ticks.ts";
import { BOLD, findRoom } from "./room.ts";
import { type Part, partsOf, type Spec, type Stack, type State, stackOf } from "./schema.ts";
import { type Band, type Pile, pileOf, reachOf } from "./stack.ts";

/** A band's edges at a place, px. */
export interface Spot {
  x: number;
  low: number;
  high: number;
  known: boolean;
}
/** A band where it is drawn. Places not yet reached wait at the last one reached, so that bands grow out of their ends. */
export interface Shape extends Band {
  spots: Spot[];
  /** The paper over it in its strip, where parts stand apart. */
  over?: Spot[];
}

interface Writers {
  values: NumberWriter;
  share: NumberWriter;
}

/** The axes, shared by all states: px. */
export interface Plan extends Plot {
  parts: Part[];
  writers: Writers;
  /** Highest and lowest value of each way to stack, in the data's unit, and what its axis names. */
  scales: Record<Stack, { top: number; ticks: number[] }>;
  /** The places' names below the axis. */
  below: Text[];
  /** px kept free in the plot over all bands, for what states say. */
  head: number;
  /** Where names begin after the last place reached, how wide they are at most, and how far they may reach. */
  names: { gap: number; width: number; right: number };
  /** The word for what is not known. */
  unknown: string;
}

export const small = (size: Size) => size.text * 0.92;
/** Lines over the plot in which parts are named that have no place in the stack. */
export const MOST_BLANK = 3;
/** Share of a strip that its highest value takes, where parts stand apart. */
const STRIP = 0.84;

/** The scale of a value in the band at a place of the pile; without a place, in the uppermost. */
export function scaleIn(
  { scales, plot, base, head }: Plan,
  { as, bands }: Pile,
  index = bands.length - 1,
): (value: number) => number {
  const height = plot.height - head;
  const { top } = scales[as];
  if (as !== "apart") return (value) => base - (value / top) * height;
  const strip = height / Math.max(1, bands.length);
  return (value) => base - Math.max(0, index) * strip - (value / top) * strip * STRIP;
}

/** A pile's bands where they are drawn. */
export function shapesOf(pile: Pile, plan: Plan): Shape[] {
  return pile.bands.map((band, index) => {
    const y = scaleIn(plan, pile, index);
    const spots = plan.places.map((_, rank): Spot => {
      const at = Math.min(rank, pile.last);
      const { low, high, known } = sure(band.levels[at]);
      return { x: plan.x(sure(plan.places[at])), low: y(low), high: y(high), known };
    });
    if (pile.as !== "apart") return { ...band, spots };
    const ceiling = y(plan.scales.apart.top / STRIP);
    return { ...band, spots, over: spots.map(({ high, ...spot }) => ({ ...spot, low: high, high: ceiling })) };
  });
}

/** Where the values lie that a state has reached: in the middle of their bands. */
export const spotsOf = (shapes: readonly Shape[], { last }: Pile, { places }: Pick<Plan, "places">): MarkSpot[] =>
  shapes.flatMap(({ part, spots }) =>
    places.flatMap(({ id }, rank): MarkSpot[] => {
      const spot = spots[rank];
      return spot?.known && rank <= last ? [{ item: part.id, at: id, x: spot.x, y: (spot.low + spot.high) / 2 }] : [];
    }),
  );

const byX = bisector(({ x }: Spot) => x).left;

/** The edge of what is drawn at x between places, px. */
export function edgeAt(spots: readonly Spot[], x: number, of: "low" | "high"): number | undefined {
  const index = byX(spots, x);
  const [to, from] = [spots[index], spots[index - 1] ?? spots[index]];
  if (!to?.known || !from?.known) return undefined;
  return to.x === from.x ? to[of] : from[of] + ((to[of] - from[of]) * (x - from.x)) / (to.x - from.x);
}

/** Scales that are round, with as many ticks as there is room for. */
function scalesOf(spec: Spec, piles: readonly Pile[], size: Size): Plan["scales"] {
  const topOf = (as: Stack) => {
    const own = piles.filter((pile) => pile.as === as).map(reachOf);
    return max(as === spec.stack ? [...own, ...spec.references.map(({ value }) => value)] : own) || 1;
  };
  const round = (top: number, count: number) => {
    const scale = scaleLinear().domain([0, top]).nice(count);
    return { top: sure(scale.domain()[1]), ticks: scale.ticks(count) };
  };
  return {
    values: round(topOf("values"), size.name === "narrow" ? 4 : 5),
    share: { top: 1, ticks: [0, 0.25, 0.5, 0.75, 1] },
    // A strip is low: its values take all of it.
    apart: {
      top: topOf("apart"),
      ticks: scaleLinear()
        .domain([0, topOf("apart")])
        .ticks(2)
        .slice(0, 2),
    },
  };
}

/** px kept free over the bands: bands that fill the plot leave no paper for what a state says of them. */
function headOf(spec: Spec, { text, name }: Size): number {
  const lines = Object.values(spec.states).map((state) => {
    const isFull = stackOf(spec, state) === "share";
    const bands = shownOf(spec.bands, state.bands).length;
    const isNamed = bands + (isFull ? shownOf(spec.references, state.references).length : 0) > 0;
    if (isFull && state.annotations.length > 0) return name === "narrow" ? 4.2 : 3;
    return isNamed || state.annotations.length > 0 || (!isFull && state.values.length > 0) ? 1.6 : 0;
  });
  return text * Math.max(0, ...lines);
}

export const writerOf = ({ writers }: Plan, as: Stack) => (as === "share" ? writers.share : writers.values);

/** Names that want to stand in their bands and have no room there, nor beside them within the plot: a state that ends early leaves it free. */
function crowdedOut(piles: readonly (readonly [Pile, State])[], plan: Plan): Part[] {
  const { gap, width } = plan.names;
  const isFree = ({ last }: Pile) => plan.x(sure(plan.places[last])) + gap + width <= plan.plot.x + plan.plot.width;
  const full = piles.filter(([pile]) => !isFree(pile));
  const out = full.flatMap(([pile, state]) =>
    shapesOf(pile, plan)
      .filter((shape) => wantsLabel(state.labels, shape.muted) && !findRoom(shape, plan))
      .map(({ part }) => part),
  );
  return [...new Set(out)];
}

interface Ground {
  stage: Box;
  piles: (readonly [Pile, State])[];
  /** The plan but for what follows from the room that names take at the right. */
  rest: Pick<Plan, "parts" | "places" | "writers" | "scales" | "head" | "unknown" | "size">;
  left: number;
  top: number;
  /** px of a name beside its band at most. */
  cap: number;
}

/** The plan with so many px for names at the right. */
function planWith({ stage, rest, left, top, cap }: Ground, room: number): Plan {
  const { places, size } = rest;
  const { text } = size;
  const gap = text * 1.1;
  const width = stage.width - left - (room > 0 ? gap + room : 2);
  const plot = { x: stage.x + left, y: stage.y + top, width, height: 0 };
  const [first, last] = [sure(places[0]).at, sure(places.at(-1)).at];
  const along = scaleLinear([first, last], [plot.x, plot.x + width]);
  const x = (place: Place) => (first === last ? plot.x + width / 2 : along(place.at));
  const { marks, lines } = placeTicks(places, x, stage, size);
  plot.height = stage.height - top - text * 1.8 - (lines - 1) * small(size) * 1.2;
  const base = plot.y + plot.height;
  const { top: most } = rest.scales.values;
  const y = (value: number) => base - (value / most) * (plot.height - rest.head);
  const below = marks.map((mark) => ({ ...mark, y: mark.y + base }));
  return { ...rest, plot, base, x, y, below, names: { gap, width: cap, right: stage.x + stage.width } };
}

export function planOf(spec: Spec, table: Table, stage: Box, { size, locale }: Pick<LayoutOptions, "size" | "locale">): Plan {
  const { text } = size;
  const places = placesOf(table, spec.x, locale);
  const parts = partsOf(spec, table, places, locale);
  const piles = Object.values(spec.states).map((state) => [pileOf(spec, parts, places, state), state] as const);
  const all = piles.map(([pile]) => pile);
  const values = numberWriter(spec, table.columns[spec.y], locale);
  const writers = { values, share: numberWriter({ format: ".0%", scale: undefined }, undefined, locale) };
  const scales = scalesOf(spec, all, size);
  const words = (as: Stack) => scales[as].ticks.map((tick) => (as === "share" ? writers.share : values).tick(tick));
  const tickWidth =
    max(
      all.flatMap(({ as }) => words(as)),
      (tick) => textWidth(tick, small(size)),
    ) ?? 0;
  const blank = max(all, (pile) => Math.min(MOST_BLANK, saidOver(pile).length)) ?? 0;
  const rows = (values.unit === "" ? 0 : 1) + blank;
  const rest = {
    parts,
    places,
    writers,
    scales,
    head: headOf(spec, size),
    unknown: spec.unknown ?? speakerOf(locale)("unknown"),
    size,
  };
  const left = tickWidth + text * 0.7;
  const cap = (stage.width - left) * (size.name === "narrow" ? 0.3 : 0.24);
  const ground = { stage, piles, rest, left, top: text * (0.8 + rows * 1.25), cap };
  const whole = planWith(ground, 0);
  if (crowdedOut(piles, whole).length === 0) return whole;
  const out = crowdedOut(piles, planWith(ground, cap));
  const widest = max(out, ({ name }) => labelRoom(name, text * BOLD, cap).width) ?? 0;
  return planWith(ground, Math.max(Math.min(widest, cap), text * 1.5));
}

/** Parts that have no place in the stack of a state, and are named over it: those that nobody knows, and those that lie on them only. */
export function saidOver({ bands, blank, last }: Pile): { part: Part; isBlank: boolean }[] {
  const isSeen = ({ levels, part }: Band) =>
    levels.some(({ known }, rank) => known && rank <= last) || part.values.every((value, rank) => value === null || rank > last);
  const lost = bands.filter((band) => !isSeen(band)).map(({ part }) => ({ part, isBlank: false }));
  return [...blank.map((part) => ({ part, isBlank: true })), ...lost];
}
