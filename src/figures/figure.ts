// The contract of a figure type, and what all figures' JSON has in common.

import type { z } from "zod";
import type { LiveMap } from "../maps/live.ts";
import type { Frame } from "../marks/marks.ts";
import type { Size } from "../marks/size.ts";
import type { Column } from "../schemas/dataset.ts";
import { means, schemaLine } from "../schemas/describe.ts";
import type { GeoSpec } from "../schemas/geo.ts";
import { allow, hue, id } from "../schemas/names.ts";
import { type Plain, text } from "../schemas/text.ts";
import type { Path } from "../source/located.ts";

export type { Path };

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
  alt: means(
    text,
    "一两句话说出这个画面上有什么；看不见图的人听的就是它，印在纸上也用它。",
    "What the state shows, in a sentence or two: read aloud, printed, shown in the flat edition.",
  ),
  note: means(text.optional(), "画面上的一句批注，三十字以内。", "One annotation over the figure, in the reader's words."),
  allow,
};

/** Fields of every figure. */
export const figureFields = {
  $schema: schemaLine,
  title: means(text, "写发现，不写题目。", "The finding, not the topic."),
  data: means(id, "用哪张表：data/ 里的文件名，不写 .json。", "Its dataset: the name of a file in data/, without .json."),
  caption: means(
    text.optional(),
    "图下的说明：要读对这张图，得先知道什么。",
    "What the reader must know to read it rightly; printed under the figure.",
  ),
  sketch: means(
    text.optional(),
    "画的只是示意时，印在图面上的两个字：示意。",
    "Printed on the figure's face when what it shows is a sketch.",
  ),
  accent: means(
    hue.optional(),
    "这张图里 accent 是什么颜色；不写就随那一章。",
    'The hue that "accent" stands for; the chapter\'s own if absent.',
  ),
  allow,
};

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
