// Characters that no editor types on purpose: they come with a bad paste or a damaged file, cannot be seen, and break pages.

import type { Edit } from "../messages/index.ts";

/** A character that does not belong into a story, and why. */
export interface Oddity {
  offset: number;
  /** As it is named in tables: `U+200B`. */
  code: string;
  /** `control`: no page may hold it; `invisible`: nobody would find it; `lost`: what stood there is gone; `line`: an old line end; `private`: only one font knows it; `radical`: it looks like a Chinese character and is a part of one, as PDF files have it. */
  kind: "control" | "invisible" | "lost" | "line" | "private" | "radical";
}

// Marks of direction and joiners stay: languages and emoji need them. Overrides of direction make text read as what it is not.
const ODD =
  /[[\p{Cc}--[\t\n\r]]\p{Cs}\p{Co}\u00ad\u180e\u3164\ufff9-\ufffc\u200b\u2028-\u202e\u2060-\u2069\ufeff\ufffd\ufffe\uffff\u2e9f\u2ef3\u2f00-\u2fd5]|\r(?!\n)/v;

function kindOf(character: string): Oddity["kind"] {
  if (character === "\r") return "line";
  if (/[\ufffd\p{Cs}]/u.test(character)) return "lost";
  if (/\p{Co}/u.test(character)) return "private";
  if (/[\u2e9f\u2ef3\u2f00-\u2fd5]/.test(character)) return "radical";
  return /[\u00ad\u180e\u3164\ufff9-\ufffc\u200b\u2028-\u202e\u2060-\u2069\ufeff]/.test(character) ? "invisible" : "control";
}

/** The first odd character of each line of `text`, at most `most` of them. */
export function findOdd(text: string, most = 3): Oddity[] {
  const found: Oddity[] = [];
  for (let from = 0; found.length < most; ) {
    const match = ODD.exec(text.slice(from));
    if (!match) break;
    const offset = from + match.index;
    const kind = kindOf(match[0]);
    const code = `U+${match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
    found.push({ offset, code, kind });
    const end = text.indexOf("\n", offset);
    // A file with old line ends has them everywhere: once is enough.
    if (end < 0 || kind === "line") break;
    from = end;
  }
  return found;
}

const ALL_ODD = new RegExp(ODD.source, `g${ODD.flags}`);

/** A text from elsewhere without its odd characters; of those that stand for another, that. */
export function strippedOfOdd(text: string): string {
  return text.replace(ALL_ODD, (found) => (kindOf(found) === "radical" ? found.normalize("NFKC") : ""));
}

/** Ends of lines that are none in a file: Word ends one within a paragraph by the first. */
const LINES = ["\u000b", "\u2028", "\u2029"];

/** What stands in place of all odd characters of a kind; undefined where only an editor can tell. `prose`: of a chapter, not of JSON. */
export function withoutOdd(text: string, kind: Oddity["kind"], { prose }: { prose: boolean }): Edit[] | undefined {
  if (kind === "lost" || kind === "private") return undefined;
  const all = [...text.matchAll(ALL_ODD)].filter(([found]) => kindOf(found) === kind);
  if (!prose && all.some(([found]) => LINES.includes(found))) return undefined;
  return all.map(({ index, 0: found }) => ({ start: index, end: index + found.length, text: instead(found, kind) }));
}

function instead(found: string, kind: Oddity["kind"]): string {
  if (kind === "line") return "\n";
  if (LINES.includes(found)) return "\n\n";
  return kind === "radical" ? found.normalize("NFKC") : "";
}
