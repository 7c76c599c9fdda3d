// The files of a figure, a dataset, a fact: what each kind of new thing writes.

import { applyEdits, modify } from "jsonc-parser";
import type { Table } from "../../figures/figure.ts";
import type { FigureName } from "../../figures/index.ts";
import { type Message, say, wordsIn } from "../../messages/index.ts";
import { dataset as datasetSchema } from "../../schemas/dataset.ts";
import { localise } from "../../schemas/text.ts";
import { SAMPLE_SOURCE } from "./ask.ts";
import type { Changes } from "./changes.ts";
import type { Desk } from "./desk.ts";
import { columnsNeeded, fitFigure } from "./fit.ts";
import { formatJson } from "./json.ts";
import { oneState, type Sample, sampleOf } from "./sample.ts";
import { appendTo, factText, type Stand, sceneText, scrolliesIn } from "./scene.ts";

export type Writes = Changes["writes"];

const FORMAT = { insertSpaces: true, tabSize: 2, eol: "\n" };

/** A JSON file of the story with a member more, the rest of it as it was. */
export function withMember(desk: Desk, path: string, member: (string | number)[], value: unknown): Writes[number] {
  const text = desk.files.find((file) => file.path === path)?.text ?? "{}\n";
  return { path, text: applyEdits(text, modify(text, member, value, { formattingOptions: FORMAT })) };
}

/** story.json with a source that says it is a sample, if `source` is that and there is none yet. */
function sampleSource(desk: Desk, source: string): Writes {
  if (source !== SAMPLE_SOURCE || desk.sources.some(({ id }) => id === source)) return [];
  return [withMember(desk, "story.json", ["sources", source], wordsIn(desk.language).prose.source)];
}

/** A dataset that is in the story, as figures meet it; undefined if it cannot be read. */
function tableOf(desk: Desk, id: string): Table | undefined {
  try {
    const file = desk.files.find(({ path }) => path === `data/${id}.json`);
    const parsed = datasetSchema.safeParse(JSON.parse(file?.text ?? ""));
    return parsed.success ? (localise(parsed.data, desk.locale, desk.locale) as Table) : undefined;
  } catch {
    return undefined; // `check` says what is wrong with it.
  }
}

export interface NewFigure {
  type: FigureName;
  id: string;
  source: string;
  /** A dataset of the story; absent: sample data. */
  data?: string;
  stand: Stand;
}

type Photos = NonNullable<Changes["photos"]>;
type Made = { writes: Writes; photos: Photos; states: string[] } | { said: Message };

/** A figure's files. Unpinned it has one state: each state must be shown somewhere. */
export function makeFigure(desk: Desk, { type, id, source, data, stand }: NewFigure): Made {
  const table = data ? tableOf(desk, data) : undefined;
  const own = data && table ? fitFigure(type, data, table, desk.language) : undefined;
  if (data && !own) return { said: say.cannotFit(type, `data/${data}.json`, columnsNeeded(type, desk.language)) };
  const sample = own ? { figure: own } : sampleOf(type, { id, source, language: desk.language });
  const states = stand === "figure" ? oneState(sample.figure.states) : sample.figure.states;
  const writes = [
    { path: `figures/${id}.json`, text: formatJson({ ...sample.figure, states }) },
    ...("data" in sample ? dataFiles(sample, id) : []),
  ];
  const photos = "photos" in sample ? sample.photos : [];
  return { writes: [...writes, ...(data ? [] : sampleSource(desk, source))], photos, states: Object.keys(states) };
}

function dataFiles({ data, geo }: Pick<Sample, "data" | "geo">, id: string): Writes {
  const places = Object.entries(geo).map(([name, file]) => ({ path: `geo/${name}.geojson`, text: formatJson(file) }));
  return [{ path: `data/${id}.json`, text: formatJson(data) }, ...places];
}

/** A figure's files, placed at the end of a chapter. */
export function placeFigure(
  desk: Desk,
  chapter: string,
  figure: NewFigure,
): { writes: Writes; photos: Photos } | { said: Message } {
  const made = makeFigure(desk, figure);
  if ("said" in made) return made;
  const block = (language: Desk["language"]) => sceneText(figure.id, made.states, figure.stand, language);
  return { writes: [...made.writes, ...appendTo(desk.files, chapter, desk.locale, block)], photos: made.photos };
}

/** Pinned, as long as the chapter has fewer than the three that readers bear. */
export function standIn(desk: Desk, chapter: string): Stand {
  const path = desk.chapters.find(({ id }) => id === chapter)?.path;
  return scrolliesIn(desk.files.find((file) => file.path === path)?.text ?? "") < 3 ? "scrolly" : "figure";
}

/** Sample data alone, for a figure to come. */
export function makeData(desk: Desk, type: FigureName, id: string, source: string): Writes {
  const { data } = sampleOf(type, { id, source, language: desk.language });
  return [...dataFiles({ data, geo: {} }, id), ...sampleSource(desk, source)];
}

/** Sample places alone, for a map to come. */
export function makeGeo(desk: Desk, type: FigureName, id: string, source: string): Writes {
  const { geo } = sampleOf(type, { id, source, language: desk.language });
  return [...dataFiles({ data: {}, geo }, id).slice(1), ...sampleSource(desk, source)];
}

/** facts.json with a fact more; and in a chapter, if one is named. */
export function makeFact(desk: Desk, id: string, fact: Record<string, unknown>, chapter: string): Writes {
  const block = (language: Desk["language"]) => factText(id, language);
  return [withMember(desk, "facts.json", [id], fact), ...(chapter ? appendTo(desk.files, chapter, desk.locale, block) : [])];
}
