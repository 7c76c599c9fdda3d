// What the readers of geography hand on, whatever the format: features with their properties, and what was told on the way.

import type { Catalogue, Message } from "../../../messages/index.ts";
import type { Position } from "../../../schemas/geo.ts";

/** What the import tells an editor of a geo file; the language is chosen when it is printed. */
export type Told = (words: Catalogue["geoImport"]) => string;

export type Properties = Readonly<Record<string, unknown>>;

/** A feature as its file has it; its geometry is not yet known to be sound. */
export interface Raw {
  /** Counted from 1, in the order of the file. */
  number: number;
  /** The file's own id, as a text. */
  id?: string;
  /** Where a file says by itself what a feature is: `OpenStreetMap way/12`. */
  from?: string;
  properties: Properties;
  geometry: unknown;
}

export interface Source {
  features: Raw[];
  told: Told[];
  /** A coordinate system that the file names, as it names it; absent: it names none. */
  system?: string;
  /** The day that the file says it was made of: `2026-10-01`. */
  date?: string;
  /** Rings come as they stand in the file; which is a hole of which is still to be found out. */
  loose?: true;
}

export type Read = Source | { said: Message };

/** What a feature is made of. One kind is drawn one way. */
export type Shape =
  | { kind: "place"; at: Position }
  | { kind: "line"; lines: Position[][] }
  | { kind: "area"; polygons: Position[][][] };

/** A feature of one kind, sound: its positions are on the earth. */
export interface Piece {
  raw: Raw;
  shape: Shape;
}
