// areas: what an editor writes of them, and how the rows of a dataset answer it. What is stacked on what is in stack.ts.

import { group, sum } from "d3-array";
import { z } from "zod";
import { speakerOf } from "../../locale/index.ts";
import type { Style } from "../../marks/style.ts";
import { describe, oneOf } from "../../schemas/describe.ts";
import { hue, id } from "../../schemas/names.ts";
import { type Plain, text } from "../../schemas/text.ts";
import { figureFields, type Row, stateFields, type Table } from "../figure.ts";
import { annotationOf } from "../kit/annotations.ts";
import { cellName, valuesOf } from "../kit/columns.ts";
import { comparisonChoice, comparisonFields } from "../kit/compare.ts";
import { isInk } from "../kit/hues.ts";
import { isMuted, labelsField, type Resolved, selection } from "../kit/lit.ts";
import { numberFields } from "../kit/numbers.ts";
import { type Place, placeField as place } from "../kit/places.ts";

const column = z.string().min(1);

/** A part at a place, or the sum of all there. */
const annotation = annotationOf("areas.annotation.at").extend({
  text: describe(text.optional(), "areas.annotation.text"),
  at: describe(place.optional(), "areas.annotation.at"),
  series: describe(z.string().optional(), "areas.annotation.series"),
});

const look = z.strictObject({
  look: describe(oneOf("areas.look.look", ["solid", "mid", "soft"]).default("solid"), "areas.look.look"),
  hue: describe(hue.default("accent"), "areas.look.hue"),
});

const stack = oneOf("areas.stack", ["values", "share", "apart"]);

const others = z.strictObject({
  parts: describe(z.array(z.string()).min(1), "areas.others.parts"),
  label: describe(text.optional(), "areas.others.label"),
});

const state = z.strictObject({
  ...stateFields,
  show: describe(selection().optional(), "areas.state.show"),
  lit: describe(selection().optional(), "areas.state.lit"),
  base: describe(z.string().optional(), "areas.state.base"),
  stack: describe(stack.optional(), "areas.state.stack"),
  upto: describe(place.optional(), "areas.state.upto"),
  values: describe(z.array(place).default([]), "areas.state.values"),
  labels: labelsField("areas.state.labels", "all"),
  annotations: describe(z.array(annotation).default([]), "annotations.state.annotations"),
  ...comparisonChoice,
});

export const schema = z.strictObject({
  type: describe(z.literal("areas"), "areas.type"),
  ...figureFields,
  x: describe(column, "areas.x"),
  y: describe(column, "areas.y"),
  series: describe(column, "areas.series"),
  stack: describe(stack.default("values"), "areas.stack"),
  order: describe(oneOf("areas.order", ["given", "largest"]).default("given"), "areas.order"),
  others: describe(others.optional(), "areas.others"),
  ...numberFields,
  unknown: describe(text.optional(), "areas.unknown"),
  looks: describe(z.record(z.string(), look).default({}), "areas.looks"),
  ...comparisonFields(z.number(), place),
  states: describe(z.record(id, state), "areas.states"),
});

export type AreasSpec = z.output<typeof schema>;
export type Spec = Resolved<Plain<AreasSpec>>;
export type State = Spec["states"][string];
export type Stack = Spec["stack"];

/** What states call the parts that are joined. */
export const OTHERS = "others";

export const partId = (spec: Pick<Spec, "series">, row: Row) => String(row[spec.series] ?? "");

type Joined = Pick<Spec, "series"> & { others?: { parts: readonly string[] } | undefined };

/** The parts as states name them, in the order of their column's values; those that are joined are one, and come last. */
export function partIds(spec: Joined, table: Table): string[] {
  const all = valuesOf(table, spec.series);
  if (!spec.others) return all;
  return [...all.filter((one) => one !== OTHERS && !spec.others?.parts.includes(one)), OTHERS];
}

/** A part of the whole. */
export interface Part {
  id: string;
  name: string;
  style: Style;
  /** By place, in the data's unit; null where nothing is known. */
  values: (number | null)[];
}

/** Fills from dark to light of one hue, then of a second: neighbours differ in lightness, not in hue alone. */
function styleAt(spec: Spec, id: string, rank: number): Style {
  const own = spec.looks[id];
  if (own) return { hue: own.hue, area: true, fill: own.look };
  if (id === OTHERS && spec.others) return { hue: "ash", area: true, fill: "soft" };
  const second = isInk(spec) ? "azurite" : "ash";
  const hue = rank % 6 < 3 ? "accent" : second;
  return { hue, area: true, fill: (["solid", "mid", "soft"] as const)[rank % 3] ?? "soft" };
}

/** The parts of a dataset. A place for which a part has no row is not known: a table that means none says 0. */
export function partsOf(spec: Spec, table: Table, places: readonly Place[], locale: string): Part[] {
  const say = speakerOf(locale);
  const rankOf = new Map(places.map(({ id }, rank) => [id, rank]));
  const joined = new Set(spec.others ? [OTHERS, ...spec.others.parts] : []);
  const rows = group(table.rows, (row) => partId(spec, row));
  const valuesFor = (id: string) => {
    const values = places.map((): number | null => null);
    for (const row of rows.get(id) ?? []) {
      const [value, rank] = [row[spec.y], rankOf.get(String(row[spec.x] ?? ""))];
      if (rank !== undefined) values[rank] = typeof value === "number" ? value : null;
    }
    return values;
  };
  const sumOf = (ids: readonly string[]) => {
    const all = ids.filter((id) => rows.has(id)).map(valuesFor);
    return places.map((_, rank) =>
      all.length === 0 || all.some((values) => values[rank] === null) ? null : sum(all, (values) => values[rank] ?? 0),
    );
  };
  return partIds(spec, table).map((id, rank) => {
    const isJoined = spec.others !== undefined && id === OTHERS;
    const own = cellName(table, spec.series, id).trim() || say("unknown");
    return {
      id,
      name: isJoined ? (spec.others?.label ?? say("otherParts")) : own,
      style: styleAt(spec, id, rank),
      values: isJoined ? sumOf([...joined]) : valuesFor(id),
    };
  });
}

/** The style of a part as a state has it: what is brought out may not be as pale as what steps back. */
export function styleIn({ lit }: State, { id, style }: Part): Style {
  const muted = isMuted(lit, [id]);
  if (lit === undefined || muted) return { ...style, muted };
  const hue = style.hue === "ash" ? "accent" : style.hue;
  return { ...style, hue, fill: style.fill === "soft" ? "mid" : style.fill, muted };
}

export const isShown = ({ show }: State, { id }: Pick<Part, "id">) => show === undefined || show.includes(id);
export const stackOf = (spec: Pick<Spec, "stack">, state: Pick<State, "stack">): Stack => state.stack ?? spec.stack;
