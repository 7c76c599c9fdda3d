// The contract of a figure type, and what all figures' JSON has in common.

import type { z } from "zod";
import type { LiveMap } from "../maps/live.ts";
import type { Frame } from "../marks/marks.ts";
import type { Size } from "../marks/size.ts";
import type { Column } from "../schemas/dataset.ts";
import { describe, schemaLine } from "../schemas/describe.ts";
import type { GeoSpec } from "../schemas/geo.ts";
import { allow, hue, id } from "../schemas/names.ts";
import { type Plain, text } from "../schemas/text.ts";

/** A row of a dataset in one locale. `null` is "not known". */
export type Row = { id: string } & Record<string, string | number | boolean | null>;

/** A dataset in one locale, as a figure meets it. */
export interface Table {
  columns: Record<string, Plain<Column>>;
  rows: Row[];
}

/** The story's files of places and courses by id, in one locale and in WGS-84. */
export type Atlas = Record<string, Plain<GeoSpec>>;

/** Fields of every state of every figure. */
export const stateFields = {
  alt: describe(text, "figure.stateFields.alt"),
  note: describe(text.optional(), "figure.stateFields.note"),
  allow,
};

/** Fields of every figure. */
export const figureFields = {
  $schema: schemaLine,
  title: describe(text, "figure.title"),
  data: describe(id, "figure.data"),
  caption: describe(text.optional(), "figure.caption"),
  sketch: describe(text.optional(), "figure.sketch"),
  accent: describe(hue.optional(), "figure.accent"),
  allow,
};

/** Where in a spec something stands: `["states", "all", "group"]`. */
export type Path = (string | number)[];

/** What a figure type's `check` may report; the words are chosen in errors.ts. */
export interface Report {
  /** `name` must be a column of the figure's dataset (of one of `types`, if given). */
  column(path: Path, name: string, types?: Column["type"][]): void;
  /** `name` must be one of `known`; `what` says of what kind. */
  name(
    path: Path,
    name: string,
    known: string[],
    what: "item" | "group" | "side" | "lane" | "node" | "kind" | "value" | "feature",
  ): void;
  /** The cells of a column must be whole numbers that can be drawn one by one: 0 to `most` in all. */
  countable(column: string, most: number): void;
  /** A map of borders (the geo file named at `path`) lacks its review number, which belongs into `approval`. */
  approval(path: Path, geo: string): void;
  /** A map shows what is only a sketch (the geo file named at `path`) without the word for it in `sketch`. */
  sketch(path: Path, geo: string): void;
}

export interface FigureType<Schema extends z.ZodType = z.ZodType> {
  /** A strict object with `type: z.literal(<folder name>)`, `figureFields`, and `states` of `stateFields`. */
  schema: Schema;
  /** The files in content/geo/ that a spec draws, each with where it names them. */
  geo?(spec: z.output<Schema> | Plain<z.output<Schema>>): { path: Path; id: string }[];
  /** Reports what the schema cannot see: names that must agree with the dataset, the atlas or each other. */
  check?(spec: z.output<Schema>, table: Table, report: Report, atlas: Atlas): void;
  /**
   * Lays out every state at one size. Scales, margins and simulations are shared in this outer call; the function it
   * returns draws one state and depends on none drawn before. Pure: no DOM, no clock, no unseeded chance.
   */
  layout(spec: Plain<z.output<Schema>>, table: Table, size: Size, atlas: Atlas): (state: string) => Frame;
  /** For a figure that can be explored: what a live map needs beyond the reels. Agrees with `layout` to the pixel. */
  live?(spec: Plain<z.output<Schema>>, table: Table, atlas: Atlas): LiveMap;
}

/** Infers a type's schema for its own layout: `export const units = defineFigure({ schema, check, layout })`. */
export function defineFigure<Schema extends z.ZodType>(type: FigureType<Schema>): FigureType<Schema> {
  return type;
}
