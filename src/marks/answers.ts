// What is said of each mark when a reader asks, as it is fetched: packed as columns beside a figure's reels.

import { round } from "./print.ts";
import type { Size } from "./size.ts";

/** What is said of a row, or of what a mark stands for otherwise. */
export interface Answer {
  /** The item whose marks stand for it (key.ts). Of several answers of one item each has a place. */
  item: string;
  /** Where along its item's line it lies, as the dataset writes it, and in which panel. */
  at?: string;
  panel?: string;
  title: string;
  /** Label and value, with its unit. */
  said: (readonly [label: string, value: string])[];
  note?: string;
  /** The line, group or side that it is one of, in words: readers go through them one after the other. */
  series?: string;
  /** What is heard of it, in the data's unit. */
  value?: number;
}

/** Where an answer lies that has no mark of its own, px of the figure: a point of a line, the height of a band. */
export interface Spot {
  item: string;
  at: string;
  panel?: string;
  x: number;
  y: number;
  /** What is said there, where that is of no row: of a bar that counts some. */
  says?: Omit<Answer, "item" | "at" | "panel">;
}

/** In which order what is drawn is read: as lines of text go, from the left or from the right; down; or as the data has it. */
export type Walk = "right" | "left" | "down" | "given";

/** Served as /answers/<figure>.<digest>.json; the lists are as long as there are answers. */
export interface Answers {
  /** The figure's. */
  title: string;
  /** Said of all: where it is from, what is to be known of the data. */
  foot: string[];
  /** Parts of keys (key.ts) of the marks that stand for items. */
  marks: readonly string[];
  walk: Walk;
  items: string[];
  titles: string[];
  said: (readonly [label: string, values: (string | null)[]])[];
  notes?: (string | null)[];
  /** Names of the series, and of which each is one. */
  names?: string[];
  series?: number[];
  values?: (number | null)[];
  /** By size: lists of places, px, and which of them a state has. What a state does not show has none. */
  spots?: Partial<Record<Size["name"], { lists: ([x: number, y: number] | null)[][]; uses: Record<string, number> }>>;
  /** Where several rows share an item, the answers that a state shows. */
  shown?: Record<string, number[]>;
}

/** The places of the answers in a state, from the spots of its frame. */
export function placesOf(answers: readonly Answer[], spots: readonly Spot[]): ([x: number, y: number] | null)[] {
  const nameOf = ({ item, at, panel }: Pick<Spot, "item" | "panel"> & { at?: string }) => JSON.stringify([item, at, panel]);
  const named = new Map(spots.map((spot) => [nameOf(spot), spot]));
  return answers.map((answer) => {
    const spot =
      answer.at === undefined ? undefined : (named.get(nameOf(answer)) ?? named.get(nameOf({ ...answer, panel: undefined })));
    return spot ? [round(spot.x), round(spot.y)] : null;
  });
}

/** A list in which something is said, or nothing. */
const some = <Of>(list: (Of | undefined)[]): (Of | null)[] | undefined =>
  list.some((one) => one !== undefined) ? list.map((one) => one ?? null) : undefined;

/** Packs answers; labels are said once for all that have them. */
export function packAnswers(
  answers: readonly Answer[],
): Pick<Answers, "items" | "titles" | "said" | "notes" | "names" | "series" | "values"> {
  const labels = [...new Set(answers.flatMap(({ said }) => said.map(([label]) => label)))];
  const names = [...new Set(answers.map(({ series = "" }) => series))];
  const notes = some(answers.map(({ note }) => note));
  const values = some(answers.map(({ value }) => value));
  return {
    items: answers.map(({ item }) => item),
    titles: answers.map(({ title }) => title),
    said: labels.map((label) => [label, answers.map(({ said }) => said.find(([own]) => own === label)?.[1] ?? null)] as const),
    ...(notes && { notes }),
    ...(names.length > 1 || names[0] !== "" ? { names, series: answers.map(({ series = "" }) => names.indexOf(series)) } : {}),
    ...(values && { values }),
  };
}

/** What is said of the `index`-th. */
export function unpackAnswer(
  { titles, said, notes }: Answers,
  index: number,
): Pick<Answer, "title" | "said"> & { note?: string } {
  const note = notes?.[index];
  return {
    title: titles[index] ?? "",
    said: said.flatMap(([label, values]) => {
      const value = values[index];
      return value === null || value === undefined ? [] : [[label, value] as const];
    }),
    ...(note ? { note } : {}),
  };
}
