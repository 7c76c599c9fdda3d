// Bars as the rows of a dataset make them: their parts, their order, and how far each part reaches.

import { ascending, descending, sum } from "d3-array";
import { markKey } from "../../marks/key.ts";
import type { Style } from "../../marks/style.ts";
import { isSpan } from "../../schemas/span.ts";
import { sure } from "../../sure.ts";
import type { Table } from "../figure.ts";
import { cellName } from "../kit/columns.ts";
import type { Bar, End, Length, Part } from "../kit/lengths.ts";
import type { NumberWriter } from "../kit/numbers.ts";
import { drawable, surelyOf } from "../kit/range.ts";
import { barId, type Sides, type Spec, type State } from "./schema.ts";
import { placeOf, sideStyle } from "./sides.ts";

/** A size, which cannot be below zero; what is not known has none. */
export const widthOf = (value: number | null) => Math.max(0, value ?? 0);

/** What the right side of a bar comes to, as a share of it where shares are drawn; undefined where that is not known. */
function rightOf(sides: Sides, { parts }: Bar): number | undefined {
  const own = sides.share ? parts : parts.filter(({ group }) => placeOf(sides, group) === "right");
  if (own.length === 0 || own.some(({ value }) => value === null)) return undefined;
  const right = sum(parts, ({ group, value }) => (placeOf(sides, group) === "right" ? widthOf(value) : 0));
  if (!sides.share) return right;
  const total = sum(parts, ({ value }) => widthOf(value));
  return total === 0 ? undefined : right / total;
}

const LAST: Style = { hue: "ash", fill: "hollow" };
const STYLES: Style[] = [{ hue: "accent" }, { hue: "accent", fill: "soft" }, { hue: "ash", fill: "soft" }, LAST];

/** The style of the first of `names` that has a look, else that of the group's place in the row of groups. */
export function styleOf(spec: Spec, names: string[], place: number): Style {
  const look = names.map((name) => spec.looks[name]).find((found) => found !== undefined);
  if (look) return { hue: look.hue, fill: look.look };
  return sideStyle(spec, names[0] ?? "") ?? STYLES[Math.max(place, 0)] ?? LAST;
}

/** The bars of a dataset, their parts in the order of the groups. */
export function barsOf(spec: Spec, table: Table, groups: string[]): Bar[] {
  const bars = new Map<string, Bar>();
  for (const row of table.rows) {
    const id = barId(spec, row);
    const bar = bars.get(id) ?? { id, name: cellName(table, spec.label, row[spec.label]), parts: [] };
    bars.set(id, bar);
    const group = spec.group ? String(row[spec.group] ?? "") : "";
    const style = styleOf(spec, [group, id], groups.indexOf(group));
    const base = spec.sides?.base === undefined ? undefined : row[spec.sides.base];
    if (typeof base === "number") bar.base ??= base;
    const target = spec.target === undefined ? undefined : row[spec.target];
    const aim = typeof target === "number" ? { target } : {};
    bar.parts.push({ id: row.id, group, ...drawable(spec, row, spec.value, surelyOf), style, ...aim });
  }
  for (const bar of bars.values()) bar.parts.sort((a, b) => ascending(groups.indexOf(a.group), groups.indexOf(b.group)));
  return [...bars.values()];
}

/** The bars a state shows, in its order. */
export function shownBars(spec: Spec, bars: Bar[], state: State): Bar[] {
  const shown = state.show ? bars.filter((bar) => state.show?.includes(bar.id)) : bars;
  const order = state.sort ?? spec.sort;
  if (order === "given") return shown;
  const total = (bar: Bar) => {
    if (spec.sides) return rightOf(spec.sides, bar);
    return bar.parts.some((part) => part.value !== null) ? sum(bar.parts, (part) => part.value ?? 0) : undefined;
  };
  const compare = order === "descending" ? descending : ascending;
  // What is not known has no place in an order: it comes last.
  const known = shown.filter((bar) => total(bar) !== undefined);
  const unknown = shown.filter((bar) => total(bar) === undefined);
  return [...known.toSorted((a, b) => compare(total(a), total(b))), ...unknown];
}

/** What a part is worth, and after it what it was to be: one number alone beside two ends would be read as the farther one's. */
function wordsFor({ said, target }: Part, spec: Spec, writer: NumberWriter): string {
  if (said === null) return spec.unknown;
  return target === undefined ? writer.whole(said) : `${writer.bare(said)} / ${writer.whole(target)}`;
}

/** Each part in its lane, with its own value at its end. */
export function measureBeside(spec: Spec, bar: Bar, groups: string[], writer: NumberWriter): { lengths: Length[]; ends: End[] } {
  const laneOf = (part: Part) => Math.max(0, groups.indexOf(part.group));
  const known = bar.parts.filter((part) => part.value !== null);
  const lengths = known.map((part) => ({
    part,
    from: 0,
    to: sure(part.value),
    lane: laneOf(part),
    range: part.range,
    target: part.target,
  }));
  const ends = bar.parts.map((part) => {
    const words = wordsFor(part, spec, writer);
    const stub = part.value === null ? part.id : undefined;
    const at = part.value ?? 0;
    const aim = part.value === null ? [] : [part.target ?? []].flat();
    const ends = part.value === null || !part.range ? [at, ...aim] : [at, part.range.low, part.range.high, ...aim];
    const reach = at < 0 ? Math.min(...ends) : Math.max(...ends);
    return { key: markKey("value", part.id), parts: [part], at, reach, words, stub, lane: laneOf(part) };
  });
  return { lengths, ends };
}

/** One part on another, with their sum at the end; a part not known stays open: "534 + not known". */
export function measureStacked(spec: Spec, bar: Bar, writer: NumberWriter): { lengths: Length[]; ends: End[] } {
  const reach = { up: 0, down: 0 };
  const known = bar.parts.filter((part) => part.value !== null);
  const lengths = known.map((part): Length => {
    const side = sure(part.value) < 0 ? "down" : "up";
    const from = reach[side];
    reach[side] += sure(part.value);
    return { part, from, to: reach[side], lane: 0 };
  });
  const [least, most] = [0, 1].map((end) =>
    sum(known, ({ said, value }) => (isSpan(said) ? ([said.min, said.max][end] ?? 0) : value)),
  ) as [number, number];
  const open = known.some(({ said }) => isSpan(said)) ? { min: least, max: most } : undefined;
  const last = lengths.at(-1);
  if (open && last) Object.assign(last, { range: { low: open.min, high: open.max } });
  const missing = bar.parts.find((part) => part.value === null);
  const total = writer.whole(open ?? reach.up + reach.down);
  const incomplete = known.length > 0 ? `${total} + ${spec.unknown}` : spec.unknown;
  const at = reach.up === 0 ? reach.down : reach.up;
  const farthest = at < 0 ? least : most;
  return {
    lengths,
    ends: [
      {
        key: markKey("total", bar.id),
        parts: bar.parts,
        at,
        reach: open ? farthest : at,
        words: missing ? incomplete : total,
        ...(missing && known.length > 0 ? { lines: [`${total} +`, spec.unknown] } : {}),
        stub: missing?.id,
        lane: 0,
      },
    ],
  };
}
