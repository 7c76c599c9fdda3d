// What a message proposes to write instead, so that a program can do it as well as an editor; in no language.

import type { About, Code } from "./message.ts";
import { isPlainName, nearest, surely } from "./near.ts";
import { isUnfilled } from "./unfilled.ts";

/** A change to a file's text: UTF-16 offsets (without a byte order mark), and what is to stand there. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** One thing to do: `leave` takes a file out of the story's folder without deleting it. */
export type Step =
  | ({ do: "write"; file: string } & Edit)
  | { do: "create"; file: string; text: string }
  | { do: "rename"; file: string; to: string }
  | { do: "delete"; file: string }
  | { do: "leave"; file: string };

/** What corrects a problem, in this order. `sure`: beyond doubt, so that `npm run check -- --fix` does it. */
export interface Proposal {
  sure: boolean;
  steps: Step[];
}

/**
 * What a message proposes at its place, before the file is known: a name for another (in JSON, in quotes; in MDX, anywhere within the
 * tag that begins there, if only once); the whole line as it should be; another value, written as in the file; something before and after the value
 * as it stands; the field of that value without it; a field for the group that stands there, with its value; changes by offsets (`fact`: which stand only if there is
 * that fact); or something done to files. `…` stands for what only the editor knows.
 */
export type Proposed = { sure?: boolean } & (
  | { from: string; to: string }
  | { line: string }
  | { value: string }
  | { around: readonly [before: string, after: string] }
  | { drop: true }
  | { field: string; value: string }
  | { edits: readonly Edit[]; fact?: string }
  | { steps: readonly Step[] }
);

/** A name for the one it is closest to. What was never written, or only a stand-in for a name, is like none. */
function slip(name: unknown, known: readonly string[]): Proposed | undefined {
  if (typeof name !== "string" || isUnfilled(name)) return undefined;
  const meant = nearest(name, known);
  return meant === undefined || meant === name ? undefined : { from: name, to: meant, sure: surely(name, known) === meant };
}

/** Whether a name is of Latin letters, so that making an id of it loses no word. */
function isLatin(name: unknown): boolean {
  return typeof name === "string" && /[a-z0-9]/i.test(name) && /^[\p{ASCII}\p{M}\p{Cf}]*$/u.test(name.normalize("NFKD"));
}

/** The field that a line to paste writes: `"title": "…",`. */
function fieldOfLine(field: string, line: string): Proposed | undefined {
  const value = /^(?:"[^"]*"|[\w-]+): ([\s\S]*?),?$/.exec(line)?.[1];
  return value === undefined || /\{ … \}|"…":|^\[\{/.test(value) ? undefined : { field, value };
}

export const PROPOSALS: { [One in Code]?: (...about: About<One>) => Proposed | undefined } = {
  unknownAttribute: (_, attribute, known) => slip(attribute, known),
  unknownComponent: slip,
  unknownKey: (key, known, called) => (called ? { from: key, to: called } : slip(key, known)),
  // One word within another says something else: "MultiPoint" is no "Point".
  notInList: (value, known) =>
    typeof value === "string" && nearest(value, known, { within: false }) !== undefined ? slip(value, known) : undefined,
  unknownType: slip,
  undeclaredColumn: slip,
  unknownValue: (value, _, known) => slip(value, known),
  noGeo: slip,
  noColumn: slip,
  noName: slip,
  noSource: slip,
  noChapter: slip,
  noEdition: slip,
  noPhoto: slip,
  noDataset: slip,
  noFigure: slip,
  noState: (state, _, known) => slip(state, known),
  noFact: slip,
  factForm: (_, unknown, known) => slip(unknown, known),
  noMark: (item, _, __, known) => slip(item, known),
  unknownAllow: slip,
  badLocale: (key, better) => ({ from: key, to: better }),
  badId: (value, better) => (better !== undefined && isLatin(value) ? { value: JSON.stringify(better) } : undefined),
  badNumberFormat: (_, meant) => (meant && meant.beside === "" ? { value: JSON.stringify(meant.format) } : undefined),
  sameRow: (_, __, better) => ({ value: JSON.stringify(better) }),
  sameFeature: (_, __, better) => ({ value: JSON.stringify(better) }),
  missingField: (field, line) => fieldOfLine(field, line),
  missingCell: (_, column) => (isPlainName(column) ? { field: column, value: "null" } : undefined),
  fullWidth: (_, __, line) => ({ line, sure: true }),
  missingComma: (line) => ({ line }),
  trailingComma: () => ({ from: ",", to: "", sure: true }),
  foreignSystem: (_, meant) => (meant ? { value: JSON.stringify(meant) } : undefined),
  swapped: ([first, second]) => ({ value: `[${second}, ${first}]` }),
  latitudeFirst: ([first, second]) => ({ value: `[${second}, ${first}]` }),
  heavyStory: () => ({ value: '"cover"' }),
  notOnLog: () => ({ value: "false" }),
  lessThanWhole: () => ({ field: "whole", value: "100" }),
  noUse: (field) => (field === "majority" ? undefined : { drop: true }),
  reversedRange: (least, most) => ({ value: `[${most}, ${least}]` }),
};
