// What an importer is: it says which files are its own, which flags it takes, and plans what becomes of a file.

import type { Catalogue, Language, Message, Problem } from "../../messages/index.ts";
import type { SourceFile } from "../../source/files.ts";
import type { Changes } from "../new/changes.ts";
import type { Desk } from "../new/desk.ts";
import type { Ask } from "../new/question.ts";

type Words = Catalogue["importing"];

/** A kind of file that can be imported. */
export type Kind = keyof Words["kinds"];

/** The flags that the catalogues explain for a kind of file. */
export type FlagOf<One extends Kind> = One extends Kind ? keyof Words["kinds"][One]["flags"] & string : never;

/** Flags that every import takes. */
export type CommonFlag = keyof Words["common"];

/** The bytes of a file as it was named; undefined if there is none. */
export type Open = (file: string) => Uint8Array | undefined;

export interface Job {
  /** The file as it was named, and what is in it. */
  file: string;
  bytes: Uint8Array;
  /** Opens a file that lies beside it. */
  open: Open;
  /** The flags that stand alone, and those with something behind them. */
  on: { readonly [flag in FlagOf<Kind> | CommonFlag]?: true };
  values: { readonly [flag in FlagOf<Kind>]?: string };
  desk: Desk;
  files: readonly SourceFile[];
  language: Language;
  /** Asks a person; absent where nobody is to be asked, as in a dry run. */
  ask?: Ask;
  /** Shows what was found before the questions are asked. */
  show(lines: readonly string[]): void;
  /** A command as it is typed for this story. */
  typed(command: string): string;
}

export type Planned =
  /** `problems`: what `check` will say of it and an editor is to know now; `next`: what may be done next, in words. */
  | { changes: Changes; told: string[]; problems: Problem[]; next?: string }
  | { said: Message; told?: string[]; problems?: Problem[]; code?: 1 | 2 }
  | { left: true };

export interface Importer<One extends Kind = Kind> {
  /** Flags beside those that every kind takes: one that stands alone is a `switch`, one with something behind it a `value`. */
  flags: { readonly [flag in FlagOf<One>]: "switch" | "value" };
  /** Whether a file is of this kind: by what is in it, and by its name only where that does not tell. */
  takes(bytes: Uint8Array, name: string): boolean;
  plan(job: Job): Promise<Planned>;
}
