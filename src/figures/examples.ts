// What shows a figure type and each of its options: its example, and the variants of it. Drawn by the gallery and by tests.

import { z } from "zod";
import { dataset } from "../schemas/dataset.ts";
import { geo } from "../schemas/geo.ts";
import { id } from "../schemas/names.ts";
import { localise } from "../schemas/text.ts";
import areasExample from "./areas/example.json" with { type: "json" };
import areasVariants from "./areas/variants.json" with { type: "json" };
import barsExample from "./bars/example.json" with { type: "json" };
import barsVariants from "./bars/variants.json" with { type: "json" };
import dotsExample from "./dots/example.json" with { type: "json" };
import dotsVariants from "./dots/variants.json" with { type: "json" };
import type { DrawnFigure } from "./draw.ts";
import { expandStates } from "./each.ts";
import type { Atlas, Pictures, Table } from "./figure.ts";
import flowExample from "./flow/example.json" with { type: "json" };
import flowVariants from "./flow/variants.json" with { type: "json" };
import { type FigureName, typeOf } from "./index.ts";
import linesExample from "./lines/example.json" with { type: "json" };
import linesVariants from "./lines/variants.json" with { type: "json" };
import mapExample from "./map/example.json" with { type: "json" };
import mapVariants from "./map/variants.json" with { type: "json" };
import networkExample from "./network/example.json" with { type: "json" };
import networkVariants from "./network/variants.json" with { type: "json" };
import pictureExample from "./picture/example.json" with { type: "json" };
import pictureVariants from "./picture/variants.json" with { type: "json" };
import scatterExample from "./scatter/example.json" with { type: "json" };
import scatterVariants from "./scatter/variants.json" with { type: "json" };
import sharesExample from "./shares/example.json" with { type: "json" };
import sharesVariants from "./shares/variants.json" with { type: "json" };
import slopeExample from "./slope/example.json" with { type: "json" };
import slopeVariants from "./slope/variants.json" with { type: "json" };
import spreadExample from "./spread/example.json" with { type: "json" };
import spreadVariants from "./spread/variants.json" with { type: "json" };
import tableExample from "./table/example.json" with { type: "json" };
import tableVariants from "./table/variants.json" with { type: "json" };
import timelineExample from "./timeline/example.json" with { type: "json" };
import timelineVariants from "./timeline/variants.json" with { type: "json" };
import unitsExample from "./units/example.json" with { type: "json" };
import unitsVariants from "./units/variants.json" with { type: "json" };
import waterfallExample from "./waterfall/example.json" with { type: "json" };
import waterfallVariants from "./waterfall/variants.json" with { type: "json" };

const json = z.record(z.string(), z.unknown());
const table = z.looseObject({ columns: json, rows: z.array(json) });

/** A figure as its JSON says it, with the dataset and the geo files it draws. */
export interface Example {
  /** `example`, or the variant's own name. */
  name: string;
  type: FigureName;
  figure: Record<string, unknown>;
  data: z.output<typeof table>;
  geo: Record<string, unknown>;
  /** px of the files of photos/ that it shows; they lie in the type's own folder. */
  pictures?: Pictures | undefined;
}

/** An example in one language, as layouts take it. */
export interface LocalisedExample {
  figure: DrawnFigure;
  table: Table;
  atlas: Atlas;
  pictures: Pictures;
}

/** Each type's example, and its variants as they stand in `variants.json`. */
const FILES: Record<FigureName, [Pick<Example, "figure" | "data"> & Partial<Pick<Example, "geo" | "pictures">>, unknown]> = {
  areas: [areasExample, areasVariants],
  bars: [barsExample, barsVariants],
  dots: [dotsExample, dotsVariants],
  flow: [flowExample, flowVariants],
  lines: [linesExample, linesVariants],
  map: [mapExample, mapVariants],
  network: [networkExample, networkVariants],
  table: [tableExample, tableVariants],
  picture: [pictureExample, pictureVariants],
  scatter: [scatterExample, scatterVariants],
  shares: [sharesExample, sharesVariants],
  spread: [spreadExample, spreadVariants],
  slope: [slopeExample, slopeVariants],
  timeline: [timelineExample, timelineVariants],
  units: [unitsExample, unitsVariants],
  waterfall: [waterfallExample, waterfallVariants],
};

const extents = z.record(z.string(), z.strictObject({ width: z.number(), height: z.number() }));

/** A variant of the example or of an earlier variant says in `figure` what is other than there (a merge patch, RFC 7396). */
const variant = z.strictObject({
  name: id,
  of: z.string().optional(),
  figure: json,
  data: table.optional(),
  geo: json.optional(),
  pictures: extents.optional(),
});

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** `value` with what `patch` says of its fields: null takes one away, objects are merged, all else takes its place. */
function merge(value: unknown, patch: Record<string, unknown>): Record<string, unknown> {
  const merged = new Map(Object.entries(isObject(value) ? value : {}));
  for (const [key, item] of Object.entries(patch)) {
    if (item === null) merged.delete(key);
    else merged.set(key, isObject(item) ? merge(merged.get(key), item) : item);
  }
  return Object.fromEntries(merged);
}

/** A type's example, and after it its variants. */
export function examplesOf(type: FigureName): Example[] {
  const [example, variants] = FILES[type];
  const examples: Example[] = [{ geo: {}, ...example, name: "example", type }];
  for (const { name, of, figure, data, geo, pictures } of z.array(variant).min(1).parse(variants)) {
    const base = examples.find((one) => one.name === of);
    const own = data ?? base?.data;
    if (!own) throw new Error(`${type}/variants.json: ${name} has no data, and is not of a variant before it`);
    const files = { geo: geo ?? base?.geo ?? {}, pictures: pictures ?? base?.pictures };
    examples.push({ name, type, figure: merge(base?.figure, figure), data: own, ...files });
  }
  return examples;
}

/** A figure whose states are made from its data, written out; undefined for one that has its own. */
function madeOf({ type, figure }: Pick<Example, "type" | "figure">, table: Table, locale: string) {
  const made = expandStates(figure, typeOf(type), { tables: new Map([[locale, table]]), locale, data: "data.json" });
  if (made?.findings[0]) throw new Error(`${type}: ${made.findings[0].said.message.en}`);
  return made?.expanded;
}

/** A figure's JSON with the states that it asks to be made from its data. */
export function writtenOut(example: Pick<Example, "type" | "figure">, table: Table, locale: string): unknown {
  return madeOf(example, table, locale)?.value ?? example.figure;
}

/** Parses an example and chooses a language for its words. */
export function localiseExample({ type, figure, data, geo: files, pictures = {} }: Example, locale: string): LocalisedExample {
  const plain = <T>(value: T) => localise(value, locale, "zh-Hans");
  const { schema } = typeOf(type);
  const table = plain(dataset.parse(data));
  const made = madeOf({ type, figure }, table, locale);
  const spec = plain(schema.parse(made?.value ?? figure)) as DrawnFigure["spec"];
  return {
    figure: { type, spec, ...(made?.shows !== undefined && { each: made.shows }) },
    table,
    atlas: plain(z.record(z.string(), geo).parse(files)),
    pictures,
  };
}
