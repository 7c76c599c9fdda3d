// The contract of a figure type, and what all figures' JSON has in common.

import type { z } from "zod";
import type { LiveMap } from "../maps/live.ts";
import type { Answer, Walk } from "../marks/answers.ts";
import type { Frame } from "../marks/marks.ts";
import type { Mirrored } from "../marks/mirror.ts";
import type { Size } from "../marks/size.ts";
import type { Message, Proposed } from "../messages/index.ts";
import type { Column } from "../schemas/dataset.ts";
import { describe, schemaLine } from "../schemas/describe.ts";
import type { GeoSpec } from "../schemas/geo.ts";
import { allow, hue, id } from "../schemas/names.ts";
import type { Span } from "../schemas/span.ts";
import { type Plain, text } from "../schemas/text.ts";
import type { Path } from "../source/located.ts";
import type { NumberSpec } from "./kit/numbers.ts";

export type { Path };

/** A row of a dataset in one locale. `null` is "not known". */
export type Row = { id: string } & Record<string, string | number | boolean | Span | null>;

/** A dataset in one locale, as a figure meets it. */
export interface Table {
  columns: Record<string, Plain<Column>>;
  rows: Row[];
}

/** The story's files of places and courses by id, in one locale and in WGS-84. */
export type Atlas = Record<string, Plain<GeoSpec>>;

/** px of the story's pictures as they are held, by their paths: `photos/plan.jpg`. */
export type Pictures = Readonly<Record<string, { width: number; height: number }>>;

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

/** Kinds of names that a spec or a dataset gives, as messages call them. */
export type NameKind = "item" | "column" | "group" | "side" | "lane" | "node" | "kind" | "value" | "feature" | "layer";

/** What a figure type's `check` writes to. */
export interface Report {
  /** The figure's file, for messages that name it elsewhere. */
  readonly file: string;
  /** `name` must be a column of the figure's dataset (of one of `types`, if given). */
  column(path: Path, name: string, types?: Column["type"][]): void;
  /** `name` must be one of `known`; `what` says of what kind. */
  name(path: Path, name: string, known: readonly string[], what: NameKind): void;
  /** So must each name of a list. */
  names(path: Path, names: readonly string[], known: readonly string[], what: NameKind): void;
  /** Anything else that is wrong in the figure. */
  problem(path: Path, said: Message): void;
  /** What another figure would say better: a warning, which an editor may allow. */
  advise(path: Path, said: Message): void;
  /** A cell of the dataset that the figure cannot draw. */
  cell(row: string, column: string, said: Message): void;
  /** Proposes another file in this figure's place: `change` makes it of the JSON as it is written; undefined where it cannot. */
  instead(change: (written: unknown) => unknown): Proposed | undefined;
}

/** The review number of a map's borders with the map it was given for, or why it needs none. */
export type Approval = { number: string; source: string } | { exempt: string };

/** The locale that a figure's words are in, and the files of places and courses that it may draw. */
export interface Surroundings {
  locale: string;
  atlas: Atlas;
  /** What a type that shows files of photos/ is told of them. */
  pictures?: Pictures;
}

/** What a type draws of the story's files of places and courses. */
interface MapDrawing<Schema extends z.ZodType = z.ZodType> {
  /** The files in content/geo/ that a spec draws, each with where it names them. */
  files(spec: z.output<Schema> | Plain<z.output<Schema>>): { path: Path; id: string }[];
  /** What must stand beside it, if it draws borders. */
  approval(spec: Plain<z.output<Schema>>): Approval | undefined;
  /** What a live map needs beyond the reels; undefined for a figure that has none. Agrees with `layout` to the pixel. */
  live(spec: Plain<z.output<Schema>>, table: Table, surroundings: Surroundings): LiveMap | undefined;
}

/** What a type's `check` writes to and may look up. */
export interface CheckContext {
  report: Report;
  atlas: Atlas;
  /** Of the files in photos/ those that are pictures; undefined where they are not known. */
  pictures?: Pictures;
}

/** What a type shows of the files in photos/. */
interface PictureDrawing<Schema extends z.ZodType = z.ZodType> {
  /** Their paths, each with where the spec names it. */
  files(spec: z.output<Schema> | Plain<z.output<Schema>>): { path: Path; file: string }[];
  /** Whose they are: stands beside the figure. */
  credits(spec: Plain<z.output<Schema>>): string[];
}

/** What readers are told of the marks that they ask. */
interface Answering<Schema extends z.ZodType = z.ZodType> {
  /**
   * Parts of the keys of the marks that stand for an item, not for its name or its place on an axis. What has no such mark in a state is
   * asked by any that it has.
   */
  marks: readonly string[];
  /** In which order what is drawn is read. */
  walk(spec: Plain<z.output<Schema>>): Walk;
  /** What is said of each row, or of what marks stand for otherwise, series by series. What no state shows may be among them. */
  of(spec: Plain<z.output<Schema>>, table: Table, around: Surroundings): Answer[];
}

export interface LayoutOptions extends Surroundings {
  size: Size;
}

/** How a figure writes the cells of a column: its numbers, and what it says where nothing is known. */
export interface CellStyle extends NumberSpec {
  unknown?: string | undefined;
}

/** Everything that is asked of a figure type. None of it may be left out, so that nothing outside its folder knows it by name. */
export interface FigureType<Schema extends z.ZodType = z.ZodType> {
  /** A strict object with `type: z.literal(<folder name>)`, `figureFields`, and `states` of `stateFields`. */
  schema: Schema;
  /**
   * Its own fields that hold phrases or sentences, beside those that all figures have: `states.*.callouts.*.text`, where `*` stands
   * for any name or place in a list. What they state is checked and listed. Names and labels are not among them.
   */
  words: readonly string[];
  /** Its own fields that hold a number which readers see, each with the field beside it that says of what. */
  numbers: readonly { field: string; said: string }[];
  /** Its own fields that name a column whose cells may be ranges, which it draws as such; `values.*` is any of a list. */
  spans: readonly string[];
  /** How the cells of the columns that it draws are written, by column: the table under it writes them so, too. */
  cells(spec: Plain<z.output<Schema>>): Record<string, CellStyle>;
  /** What is said of a mark that a reader asks, by finger, mouse, key or ear. */
  answers: Answering<Schema>;
  /** Undefined for a type that draws no places. */
  map: MapDrawing<Schema> | undefined;
  /** Absent for a type that shows no files of photos/. */
  pictures?: PictureDrawing<Schema>;
  /**
   * What follows the order of reading and is mirrored where that is from right to left. Not what stands at a place, in time or on an axis
   * beside another: a layout draws from left to right, and need not know.
   */
  mirrored(spec: Plain<z.output<Schema>>): Mirrored;
  /** Reports what the schema cannot see: names that must agree with the dataset, the atlas or each other. */
  check(spec: z.output<Schema>, table: Table, context: CheckContext): void;
  /**
   * Lays out every state at one size. Scales, margins and simulations are shared in this outer call; the function it
   * returns draws one state and depends on none drawn before. Pure: no DOM, no clock, no unseeded chance.
   */
  layout(spec: Plain<z.output<Schema>>, table: Table, options: LayoutOptions): (state: string) => Frame;
}

/** Infers a type's schema for its own layout: `export const units = defineFigure({ schema, check, layout, … })`. */
export function defineFigure<Schema extends z.ZodType>(type: FigureType<Schema>): FigureType<Schema> {
  return type;
}

/** Fields of every figure that hold phrases or sentences. */
const WORDS = ["title", "caption", "states.*.alt", "states.*.note"];

const matches = (path: Path, field: string) => {
  const names = field.split(".");
  return names.length === path.length && names.every((name, index) => name === "*" || name === String(path[index]));
};

/** Whether a field is one of those that a type names. */
export const isAmong = (path: Path, fields: readonly string[]) => fields.some((field) => matches(path, field));

/** A field that readers read, as a figure's file has it. */
interface ReadField {
  path: Path;
  /** Of a number, the field that says of what; undefined for words. */
  said: Path | undefined;
}

/** The fields of a figure's JSON that hold words or numbers for readers, in the order of the file. */
export function readFields(type: Pick<FigureType, "words" | "numbers">, json: unknown, path: Path = []): ReadField[] {
  if (isAmong(path, [...WORDS, ...type.words])) return [{ path, said: undefined }];
  const number = type.numbers.find(({ field }) => matches(path, field));
  if (number) return [{ path, said: [...path.slice(0, -1), number.said] }];
  if (typeof json !== "object" || json === null) return [];
  const entries = Array.isArray(json) ? [...json.entries()] : Object.entries(json);
  return entries.flatMap(([key, value]) => readFields(type, value, [...path, key]));
}
