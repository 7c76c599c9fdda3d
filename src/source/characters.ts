// Characters that no editor types on purpose: they come with a bad paste or a damaged file, cannot be seen, and break pages.

/** A character that does not belong into a story, and why. */
export interface Oddity {
  offset: number;
  /** As it is named in tables: `U+200B`. */
  code: string;
  /** `control`: no page may hold it; `invisible`: nobody would find it; `lost`: what stood there is gone; `line`: an old line end; `private`: only one font knows it. */
  kind: "control" | "invisible" | "lost" | "line" | "private";
}

// Marks of direction and joiners stay: languages and emoji need them. Overrides of direction make text read as what it is not.
const ODD =
  /[[\p{Cc}--[\t\n\r]]\p{Cs}\p{Co}\u00ad\u180e\u3164\ufff9-\ufffc\u200b\u2028-\u202e\u2060-\u2069\ufeff\ufffd\ufffe\uffff]|\r(?!\n)/v;

function kindOf(character: string): Oddity["kind"] {
  if (character === "\r") return "line";
  if (/[\ufffd\p{Cs}]/u.test(character)) return "lost";
  if (/\p{Co}/u.test(character)) return "private";
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

/** A text from elsewhere without its odd characters. */
export function withoutOdd(text: string): string {
  return text.replace(ALL_ODD, "");
}
