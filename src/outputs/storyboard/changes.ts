// What has changed since a story was last committed, stop by stop: its words, its figure, and what feeds the figure. Pure.

import { linesOf, plainText } from "../../document/lines.ts";
import { readDocument, scenesOf } from "../../document/read.ts";
import { chapterName } from "../../source/chapter-name.ts";
import { factBraces } from "../../source/fact-braces.ts";
import type { SourceFile } from "../../source/files.ts";
import { readJson } from "../../source/json.ts";
import { isGroup, valueAt } from "../../source/located.ts";
import type { Story } from "../../story/story.ts";
import { sourcesOf } from "./cards.ts";

export type Change = "new" | "words" | "figure" | "data" | "geo" | "alt";

/** A step or standing figure that was committed and is there no more. */
export interface Gone {
  id: string;
  chapter: string;
  words: string[];
}

export interface Changes {
  /** By id of the card; what has not changed is not in it. */
  cards: Map<string, Change[]>;
  gone: Gone[];
}

/** A stop as far as it can be told from files that need not be right. */
interface Stop extends Gone {
  figure?: string;
  state?: string;
}

type Read = (path: string) => unknown;

/** The JSON of files by path, as far as it can be read. */
function reader(files: readonly SourceFile[]): Read {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const values = new Map<string, unknown>();
  return (path) => {
    if (!values.has(path)) values.set(path, readJson(texts.get(path) ?? "").value);
    return values.get(path);
  };
}

/** A value as a text that is the same for the same content, in whatever order its keys were written. */
function canonical(value: unknown): string {
  const sorted = (_: string, item: unknown) =>
    isGroup(item) ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))) : item;
  return JSON.stringify(value, sorted) ?? "";
}

/** A text in a language, or in whichever it is written in first. */
function plain(value: unknown, locale = ""): string {
  const [first] = isGroup(value) ? [value[locale] ?? Object.values(value)[0]] : [value];
  return typeof first === "string" || typeof first === "number" ? String(first) : "";
}

/** All stops of a story's original chapters in order, or of those in the language of an edition. */
function stopsOf(files: readonly SourceFile[], read: Read, edition?: string): Map<string, Stop> {
  const print = (id: string) =>
    ["value", "unit"].map((field) => plain(valueAt(read("facts.json"), [id, field]), edition)).join("");
  const filled = (text: string) =>
    factBraces(text).reduceRight((rest, { start, end, id }) => rest.slice(0, start) + print(id) + rest.slice(end), text);
  const first = ["title", "subtitle", "standfirst"].map((field) => filled(plain(valueAt(read("story.json"), [field]), edition)));
  const stops: Stop[] = [{ id: "story/opening", chapter: "", words: first }];
  for (const { path, text } of files) {
    const name = path.startsWith("chapters/") ? chapterName(path) : undefined;
    if (!name || name.locale !== edition) continue;
    const { front, blocks } = readDocument(text, name.id);
    const lines = Map.groupBy(linesOf(blocks, text, print), ({ step }) => step);
    const chapter = name.id;
    const words = ["title", "standfirst"].map((field) => filled(plain(valueAt(front.value, [field]))));
    stops.push({ id: `${chapter}/head`, chapter, words });
    for (const { id, kind, figure, state, steps } of scenesOf(blocks)) {
      if (kind !== "Scrolly") stops.push({ id, chapter, words: [], figure, state });
      for (const step of steps) {
        const own = (lines.get(step.id) ?? []).map(plainText);
        stops.push({ id: step.id, chapter, words: own, figure, state: step.state });
      }
    }
  }
  return new Map(stops.map((stop) => [stop.id, stop]));
}

/** What of a figure a state shows: all but the other states, and but the alternative text, which is compared by itself. */
function shownOf(spec: unknown, state: string): unknown {
  if (!isGroup(spec)) return undefined;
  const own = valueAt(spec, ["states", state]);
  const { alt: _, ...rest } = isGroup(own) ? own : {};
  return { ...spec, states: rest };
}

/** Compares what a state of a figure shows in two versions of the story. */
function figureChanges(story: Story, { figure, state }: Stop, now: Read, before: Read): Change[] {
  const known = figure === undefined ? undefined : story.figures[figure];
  if (!known || state === undefined) return [];
  const paths = sourcesOf(known);
  const differ = (path: string, pick: (value: unknown) => unknown) =>
    canonical(pick(now(path))) !== canonical(pick(before(path)));
  const rows = (value: unknown) => [valueAt(value, ["columns"]), valueAt(value, ["rows"])];
  const places = (value: unknown) => [valueAt(value, ["crs"]), valueAt(value, ["features"])];
  return [
    ...(differ(paths.figure, (spec) => shownOf(spec, state)) ? (["figure"] as const) : []),
    ...(differ(paths.figure, (spec) => valueAt(spec, ["states", state, "alt"])) ? (["alt"] as const) : []),
    ...(differ(paths.data, rows) ? (["data"] as const) : []),
    ...(paths.geo.some((path) => differ(path, places)) ? (["geo"] as const) : []),
  ];
}

/** What has changed between two versions of a story's files. `story` is the later one, parsed; `edition` its language, if not its own. */
export function findChanges(
  story: Story,
  files: readonly SourceFile[],
  committed: readonly SourceFile[],
  edition?: string,
): Changes {
  const [now, before] = [reader(files), reader(committed)];
  const [stops, old] = [stopsOf(files, now, edition), stopsOf(committed, before, edition)];
  const cards = new Map<string, Change[]>();
  for (const stop of stops.values()) {
    const was = old.get(stop.id);
    const worded: Change[] = was && canonical(was.words) !== canonical(stop.words) ? ["words"] : [];
    const changes: Change[] = was ? [...worded, ...figureChanges(story, stop, now, before)] : ["new"];
    if (changes.length > 0) cards.set(stop.id, changes);
  }
  const gone = [...old.values()].filter(({ id }) => !stops.has(id)).map(({ id, chapter, words }) => ({ id, chapter, words }));
  return { cards, gone };
}
