// timeline: what each state shows of the rows, along which axis; and what settings of a plan differ in.

import { max, min } from "d3-array";
import { scaleLinear } from "d3-scale";
import { packOf } from "../../locale/index.ts";
import type { Size } from "../../marks/size.ts";
import { textWidth } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import type { Table } from "../figure.ts";
import type { Item, Spec, State } from "./schema.ts";
import * as schemas from "./schema.ts";

/** px that follow from the size. */
export const measures = ({ text }: Size) => ({ dot: text * 0.38, bar: text * 0.62, gap: text * 0.5, small: text * 0.92 });

/** What is the same for all ways of laying rows out. */
export interface Ground {
  spec: Spec;
  table: Table;
  size: Size;
  locale: string;
  /** Where along the figure the axis runs, px. */
  left: number;
  right: number;
  /** Depth of a bar; deeper where the ticks of a count are laid out in it. */
  bar: number;
  /** Tokens that all heaps of a state may have together; more are given by their number alone. */
  tokens: number;
}

/** px between things, and the least height of a lane. */
export interface Spacing {
  /** Between tracks, of which `below` lies under a track's rows and the rest over the next one's; and between rows of a track. */
  after: number;
  below: number;
  gap: number;
  /** Of a lane, beside what its name needs. */
  lane: number;
}

/** One way of breaking labels, of piling tokens and of leaving names out. */
export interface Setting extends Ground {
  /** Labels break at this width, px; whether words too long for it may be parted. */
  wrap: number;
  parts: boolean;
  /** Whether dates stand in a line over the names or, where all lie on one line, before them. */
  dates: "above" | "before";
  /** Whether dots without a name may stand on each other in part. */
  crowds: boolean;
  /** Tokens are this large at most. */
  cell: number;
  spacing: Spacing;
  /** Whether a row has its name in a view, and its heap at all. */
  isNamed(view: View, item: Item): boolean;
  isHeaped(item: Item): boolean;
}

type Axis = ReturnType<typeof schemas.axesOver> extends Generator<infer One> ? One : never;

/** A state's axis, with the finest rhythm whose names fit between its ticks, and the rows it shows. */
export function viewOf(
  state: State,
  items: Item[],
  { left, right, size, locale }: Pick<Ground, "left" | "right" | "size" | "locale">,
) {
  const { dot, small } = measures(size);
  const scope = schemas.scopeOf(state, items);
  const most = (right - left) / (size.text * 2.4);
  const fits = ({ rhythm, from, to, ticks }: Axis) => {
    if (ticks.length > most) return false;
    const width = max(ticks, (tick) => textWidth(packOf(locale).dates.part(tick.from, rhythm.unit), small)) ?? 0;
    const shortest = min(ticks, (tick) => tick.to - tick.from) ?? 0;
    return (shortest / (to - from)) * (right - left) * 0.97 >= width + small * 0.5;
  };
  let axis: Axis | undefined;
  for (axis of schemas.axesOver(scope, most)) if (fits(axis)) break;
  const { rhythm, from, to, ticks } = sure(axis);
  const scale = scaleLinear([from, to], [left + dot, right - dot]);
  const x = (time: number) => scale(Math.min(Math.max(time, from), to));
  return { state, from, to, rhythm, ticks, x, shown: scope.shown, shows: new Set(scope.shown) };
}
export type View = ReturnType<typeof viewOf>;
