// A figure that draws at once: its type's own example, in one language, with names of the story.

import { createRequire } from "node:module";
import type { Path } from "../../figures/figure.ts";
import { FIGURES, type FigureName, typeOf } from "../../figures/index.ts";
import { statingNumerals } from "../../locale/numerals.ts";
import { LANGUAGES, type Language, wordsIn } from "../../messages/index.ts";
import { readExamplePicture } from "../example-pictures.ts";

type Json = Record<string, unknown>;

/** A type's example as it stands in its folder: `figures/bars/example.json`. */
export interface Example {
  figure: Json & { title: unknown; states: Record<string, Json> };
  data: Json & { title: unknown; columns: Json; rows: Json[] };
  geo?: Record<string, Json & { title: unknown }>;
}

const load = createRequire(import.meta.url);

/** Text and numbers in the language, where they are written in several. A copy, free to be changed. */
export function speak(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((item) => speak(item, language));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  // A map of languages; an example that is not written in this one keeps those it has.
  const forms = entries.length > 0 && entries.every(([key]) => LANGUAGES.some((one) => one === key));
  if (forms) return entries.find(([key]) => key === language)?.[1] ?? value;
  return Object.fromEntries(entries.map(([key, item]) => [key, speak(item, language)]));
}

/** Rows with a cell in every column, as a story's tables have them: an example may leave out what counts nothing. */
export function completed(columns: object, rows: readonly Json[]): Json[] {
  const blank = Object.fromEntries(Object.keys(columns).map((column) => [column, null]));
  return rows.map((row) => ({ id: row.id, ...blank, ...row }));
}

export function exampleOf(type: FigureName, language: Language): Example {
  return speak(load(`../../figures/${type}/example.json`), language) as Example;
}

export function setAt(value: Json, path: Path, item: unknown): void {
  const holder = path.slice(0, -1).reduce((inner, key) => inner[key] as Json, value);
  holder[path.at(-1)!] = item;
}

const hasNumbers = (value: unknown) => typeof value === "string" && statingNumerals(value).length > 0;

/** A figure without the sentences of its example that state numbers: in a story nothing would vouch for them. */
function unnumbered(figure: Example["figure"], alt: string): Example["figure"] {
  const kept = Object.fromEntries(Object.entries(figure).filter(([key, value]) => key !== "caption" || !hasNumbers(value)));
  const still = Object.entries(figure.states).map(([name, { note, ...state }]) => [
    name,
    { ...state, ...(hasNumbers(state.alt) ? { alt } : {}), ...(note === undefined || hasNumbers(note) ? {} : { note }) },
  ]);
  return { ...kept, title: figure.title, states: Object.fromEntries(still) };
}

/** One state, to stand in a `<Figure>`: the whole picture if there is one by that name. */
export function oneState(states: Record<string, Json>): Record<string, Json> {
  const name = "all" in states ? "all" : Object.keys(states)[0]!;
  return { [name]: states[name]! };
}

export interface Sample {
  figure: Example["figure"];
  data: Json;
  /** By the names of their files. */
  geo: Record<string, Json>;
  /** The files in photos/ that it shows. */
  photos: { path: string; bytes: Uint8Array }[];
}

/** The example of `type` as `figures/<id>.json`, `data/<id>.json` and, for a map, `geo/<id>.geojson`. */
export function sampleOf(type: FigureName, { id, source, language }: { id: string; source: string; language: Language }): Sample {
  const { figure: example, data, geo = {} } = exampleOf(type, language);
  const figure = unnumbered(example, wordsIn(language).prose.alt);
  const names = Object.keys(geo);
  const nameOf = (name: string) => (names.length > 1 ? `${id}-${name}` : id);
  const { parse } = FIGURES[type].schema;
  for (const { path, id: name } of typeOf(type).map?.files(parse(figure)) ?? []) setAt(figure, path, nameOf(name));
  const shown = typeOf(type).pictures?.files(parse(figure)) ?? [];
  const photos = shown.map(({ path, file }, index) => {
    const own = `photos/${id}${index > 0 ? `-${index + 1}` : ""}${file.slice(file.lastIndexOf("."))}`;
    setAt(figure, path, own);
    return { path: own, bytes: readExamplePicture(file) };
  });
  const { title, rows, ...rest } = data;
  const sampled = (file: Json & { title: unknown }) => ({
    ...file,
    title: wordsIn(language).prose.sample + file.title,
    sources: [source],
  });
  const { type: name, title: _, ...fields } = figure;
  return {
    figure: { type: name, title: wordsIn(language).prose.figure, ...fields, data: id, states: figure.states },
    data: {
      title: wordsIn(language).prose.sample + title,
      ...rest,
      sources: [source],
      rows: completed(data.columns, rows),
    },
    geo: Object.fromEntries(names.map((name) => [nameOf(name), sampled(geo[name]!)])),
    photos,
  };
}
