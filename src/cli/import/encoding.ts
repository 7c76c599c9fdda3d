// In which encoding a file of text is: UTF-8 and UTF-16 can be told for sure, the others by how likely what they spell is.

export interface Decoded {
  text: string;
  encoding: string;
  /** Characters that were broken before, in a file that is otherwise sound. */
  broken?: number;
  /** The encodings that may be meant, the one taken first; absent where it is sure. */
  doubt?: string[];
}

/** The bytes as text; undefined if they are none in this encoding, or there is no such encoding. */
function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** All characters that two bytes spell, the first of them between `leads`, the second from `trails`. */
function charactersOf(encoding: string, leads: [number, number], trails: readonly [number, number][]): string[] {
  const decoder = new TextDecoder(encoding);
  const between = ([from, to]: readonly [number, number]) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return between(leads).flatMap((lead) => trails.flatMap(between).map((trail) => decoder.decode(new Uint8Array([lead, trail]))));
}

let usual: Set<string> | undefined;

/** The characters that Chinese is mostly written in: the first levels of GB 2312 and of Big5, which were chosen by how frequent they are. */
function usualCharacters(): Set<string> {
  usual ??= new Set([
    ...charactersOf("gb18030", [0xb0, 0xd7], [[0xa1, 0xfe]]),
    ...charactersOf(
      "big5",
      [0xa4, 0xc6],
      [
        [0x40, 0x7e],
        [0xa1, 0xfe],
      ],
    ),
  ]);
  return usual;
}

/** Signs that tables in every encoding have. */
const SIGNS = /[，。、；：？！（）《》〈〉“”‘’—…·％‰℃°²³±×÷－～　①-⑳▲△▼▽↑↓]/u;
const LETTERS = /[À-ÖØ-öø-ÿŠšŽžŒœŸ]/u;

/** The share of the characters beyond ASCII that a Chinese text would have; undefined if there are none. */
function chineseShare(text: string): number | undefined {
  const beyond = [...text].filter((character) => character > "\u007f" && !SIGNS.test(character));
  if (beyond.length === 0) return undefined;
  return beyond.filter((character) => usualCharacters().has(character)).length / beyond.length;
}

/** The share of the characters beyond ASCII that a text in a Western language would have: letters within words, few signs. */
function westernShare(text: string): number | undefined {
  const beyond = [...text.matchAll(/\P{ASCII}/gu)];
  if (beyond.length === 0) return undefined;
  const likely = beyond.filter(({ 0: character, index }) => {
    const around = `${text[index - 1] ?? " "}${text[index + 1] ?? " "}`;
    if (LETTERS.test(character)) return /[a-z]/i.test(around) && !/\P{ASCII}{2}/u.test(around);
    return /[\u00a0–—‘’“”€£°²³§½·¹…†•]/u.test(character) && !/\P{ASCII}/u.test(around);
  });
  return likely.length / beyond.length;
}

const CANDIDATES: readonly { encoding: string; share(text: string): number | undefined }[] = [
  { encoding: "gb18030", share: chineseShare },
  { encoding: "big5", share: chineseShare },
  { encoding: "windows-1252", share: westernShare },
];

/** As much as the likeliest must be ahead for it to be sure. */
const AHEAD = 0.15;
/** The bytes that are looked at to find out. */
const LOOKED_AT = 60_000;

/** UTF-16 without its mark: every other byte is nothing. */
function utf16(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const first = bytes.subarray(0, 400);
  const nothing = (odd: number) => first.filter((byte, index) => index % 2 === odd && byte === 0).length / (first.length / 2);
  if (first.length < 4 || !first.includes(0)) return undefined;
  return nothing(1) > nothing(0) ? "utf-16le" : "utf-16be";
}

/** UTF-8 in which a few characters are broken: a file that was cut off, or put together. */
function nearlyUtf8(bytes: Uint8Array): Decoded | undefined {
  const text = new TextDecoder("utf-8").decode(bytes);
  const beyond = text.match(/\P{ASCII}/gu) ?? [];
  const broken = beyond.filter((character) => character === "\ufffd").length;
  return beyond.length - broken >= 4 * broken ? { text, encoding: "utf-8", broken } : undefined;
}

/** The bytes up to the end of a line, so that no character is cut. */
function firstLines(bytes: Uint8Array): Uint8Array {
  const end = bytes.length > LOOKED_AT ? bytes.lastIndexOf(0x0a, LOOKED_AT) : -1;
  return end > 0 ? bytes.subarray(0, end) : bytes;
}

/**
 * A file's bytes as text. `wanted` is an encoding that somebody named, by any of its names, or that the file itself names; undefined comes
 * back if the bytes are no text in it.
 */
export function decodeText(bytes: Uint8Array, wanted?: string): Decoded | undefined {
  if (wanted !== undefined) {
    const text = decode(bytes, wanted);
    return text === undefined ? undefined : { text, encoding: wanted.toLowerCase() };
  }
  const wide = utf16(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: "utf-16" };
  const utf8 = decode(bytes, "utf-8");
  if (utf8 !== undefined) return { text: utf8, encoding: "utf-8" };
  const damaged = nearlyUtf8(bytes);
  if (damaged) return damaged;
  const sample = firstLines(bytes);
  const judged = CANDIDATES.flatMap(({ encoding, share }) => {
    const text = decode(bytes, encoding);
    const likely = text === undefined ? undefined : share(decode(sample, encoding) ?? text);
    return text === undefined || likely === undefined ? [] : [{ text, encoding, likely }];
  }).toSorted((a, b) => b.likely - a.likely);
  const [best, next] = judged;
  if (!best) return { text: new TextDecoder("gb18030").decode(bytes), encoding: "gb18030", doubt: ["gb18030"] };
  const sure = best.likely > 0.7 && best.likely - (next?.likely ?? 0) > AHEAD;
  return { text: best.text, encoding: best.encoding, ...(sure ? {} : { doubt: judged.map(({ encoding }) => encoding) }) };
}
