// What messages show that is the same in every language: samples to paste, and values as they stand in a file.

export const STORY_SAMPLE =
  '{ "locale": "zh-Hans", "title": "…", "standfirst": "…", "sources": { "report": { "title": "…", "by": "…" } } }';

export const COLLECTION = '{ "type": "FeatureCollection", "title": "…", "features": [ … ] }';

/** How the coordinates of each geometry are nested; only their places can be filled in. */
export const GEOMETRIES: Record<string, string> = {
  Point: "[…, …]",
  LineString: "[[…, …], […, …]]",
  MultiLineString: "[[[…, …], […, …]]]",
  Polygon: "[[[…, …], […, …], […, …], […, …]]]",
  MultiPolygon: "[[[[…, …], […, …], […, …], […, …]]]]",
};

export const pair = (position: readonly unknown[]) => `[${position.join(", ")}]`;

/** Characters that nobody would see in a message. */
const UNSEEN = /[\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** A value as it stands in JSON, cut to a readable length. */
export function shown(value: unknown): string {
  const text = (JSON.stringify(value) ?? "").replace(
    UNSEEN,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** The word for `key`, if the table has one of its own. */
export function wordFor(words: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined;
}

/** The name that `value` may be a misspelling of; a list or a group is none. */
export function nameOf(value: unknown): string {
  return typeof value === "object" ? "" : String(value);
}

export const short = (text: string) => (text.length > 24 ? `${text.slice(0, 23)}…` : text);

/** Rows and columns as a spreadsheet counts them: row 3, column B. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetter(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
}

/** What to write where a value is not in the form of this code, among the meanings of one language. */
export function formIn(
  meanings: Record<string, { fields: Record<string, string> }>,
  code: string | undefined,
): string | undefined {
  const [, group = "", field = ""] = /^(\w+)\.(.*)$/.exec(code ?? "") ?? [];
  return meanings[group]?.fields[field];
}
