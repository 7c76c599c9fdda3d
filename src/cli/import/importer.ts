// What an importer is: it says which files are its own and plans what becomes of them.

import type { Catalogue, Language, Message, Problem } from "../../messages/index.ts";
import type { SourceFile } from "../../source/files.ts";
import type { Changes } from "../new/changes.ts";
import type { Desk } from "../new/desk.ts";
import type { Ask } from "../new/question.ts";

/** Flags that stand alone and flags with something behind them, by the names that the catalogues explain. */
export type FlagName = keyof Catalogue["importing"]["flags"];

export interface Job {
  /** The file as it was named, and what is in it. */
  file: string;
  bytes: Uint8Array;
  on: { readonly [flag in FlagName]?: true };
  values: { readonly [flag in FlagName]?: string };
  desk: Desk;
  files: readonly SourceFile[];
  language: Language;
  /** Asks a person; absent where nobody is to be asked, as in a dry run. */
  ask?: Ask;
  /** Shows what was found before the questions are asked. */
  show(lines: readonly string[]): void;
}

export type Planned =
  | { changes: Changes; told: string[]; problems: Problem[]; next?: string }
  | { said: Message; told?: string[]; problems?: Problem[]; code?: 1 | 2 }
  | { left: true };

export interface Importer {
  kind: keyof Catalogue["importing"]["kinds"];
  /** Flags beside those that every kind takes. */
  switches: readonly FlagName[];
  values: readonly FlagName[];
  /** Whether a file is of this kind: by what is in it, and by its name only where that does not tell. */
  takes(bytes: Uint8Array, name: string): boolean;
  plan(job: Job): Promise<Planned>;
}
