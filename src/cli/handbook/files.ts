// The files of a figure that an editor may copy: its data, its places and itself, in one language, under a name of its own.

import type { Language } from "../../messages/index.ts";
import { isGroup } from "../../source/located.ts";
import { completed, speak } from "../new/sample.ts";

type Json = Record<string, unknown>;

/** A figure with the dataset and the geo files it draws, texts in every language. */
export interface Drawn {
  figure: Json;
  data: Json & { columns: object; rows: Json[] };
  geo?: Json;
}

export interface NamedFile {
  /** Path within a story's folder. */
  path: string;
  value: unknown;
}

/** `data/<name>.json`, each `geo/<name>.geojson` and `figures/<name>.json`; of its states those that are named, or all. */
export function filesOf(
  { figure, data, geo = {} }: Drawn,
  { name, states, language }: { name: string; states?: readonly string[]; language: Language },
): NamedFile[] {
  const files = Object.entries(geo);
  const geoName = (id: string) => (files.length > 1 ? `${name}-${id}` : name);
  const kept = Object.entries(isGroup(figure.states) ? figure.states : {}).filter(([state]) => states?.includes(state) ?? true);
  const renamed = JSON.parse(JSON.stringify({ ...figure, data: name, states: Object.fromEntries(kept) }), (key, value) =>
    typeof value === "string" && (key === "geo" || (key === "locator" && Object.hasOwn(geo, value))) ? geoName(value) : value,
  );
  const plain = (value: unknown) => speak(value, language);
  const { columns, rows, ...rest } = data;
  return [
    { path: `data/${name}.json`, value: plain({ ...rest, columns, rows: completed(columns, rows) }) },
    ...files.map(([id, file]) => ({ path: `geo/${geoName(id)}.geojson`, value: plain(file) })),
    { path: `figures/${name}.json`, value: plain(renamed) },
  ];
}
