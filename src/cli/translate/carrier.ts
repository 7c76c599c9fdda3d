// What goes out to a translator and comes back, in whatever format.

import type { Place } from "../../source/located.ts";
import type { Code, Piece } from "./codes.ts";

/** A text as it goes out. */
export interface Sent {
  id: string;
  name: string;
  file: string;
  place: Place;
  /** In the editors' words. */
  kind: string;
  /** Path of a picture beside the file; undefined where the text belongs to none. */
  picture: string | undefined;
  /** Characters that fit, about; undefined where the layout sets no limit. */
  limit: number | undefined;
  codes: readonly Code[];
  source: readonly Piece[];
  target: readonly Piece[] | undefined;
}

/** A text as it comes back. */
export interface Returned {
  id: string;
  name: string | undefined;
  /** The original as it went out; empty where a program has dropped it. */
  source: Piece[];
  /** Undefined where nothing was translated. */
  target: Piece[] | undefined;
  /** How each code was written when it went out, by its number; what was lost on the way is missing. */
  codes: ReadonlyMap<string, string>;
}
