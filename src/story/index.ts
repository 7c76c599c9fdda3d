// What pages and components ask of the story.

import { getCollection } from "astro:content";
import { type Drawing, drawFigure } from "../figures/draw.ts";
import { type Speaker, speakerOf } from "../strings/index.ts";
import type { Chapter, Dataset, Figure, Story } from "./story.ts";

export interface Reading {
  story: Story;
  say: Speaker;
}

/** The story in the language it is written in. */
export async function getStory(): Promise<Reading> {
  const [entry] = await getCollection("story");
  const story = entry!.data as Story;
  return { story, say: speakerOf(story.locale) };
}

/** A chapter's MDX, ready to render. */
export async function getChapterText(chapter: Chapter) {
  const entries = await getCollection("chapters");
  const base = chapter.file.split("/").at(-1)!;
  const entry = entries.find((found) => found.filePath?.endsWith(`/${base}`));
  if (!entry) throw new Error(`no text for ${chapter.file}`);
  return entry;
}

export function datasetOf(story: Story, figure: Figure): Dataset {
  return story.datasets[figure.spec.data]!;
}

/** Lays a figure out, once for each version of its spec. */
export function drawingOf(story: Story, figure: Figure): Drawing {
  let drawing = drawings.get(figure);
  if (!drawing) {
    drawing = drawFigure(figure, datasetOf(story, figure));
    drawings.set(figure, drawing);
  }
  return drawing;
}
const drawings = new WeakMap<Figure, Drawing>();

/** A source in few words, where its title would be too long. */
export function sourceName(story: Story, id: string): string {
  const source = story.sources[id]!;
  return source.short ?? source.title;
}

/** Who said it, in few words: a dataset's sources as a figure's foot names them. */
export function sourcesOf(story: Story, dataset: Dataset, say: Speaker): string {
  return dataset.sources.map((id) => sourceName(story, id)).join(say("listSeparator"));
}

/** Chapters proper, without opening and end. */
export function numbered(story: Story): Chapter[] {
  return story.chapters.filter((chapter) => chapter.role === "chapter");
}

/** Minutes a text takes, at least one. */
export function minutes(length: number, say: Speaker): number {
  return Math.max(1, Math.round(length / Number(say("readingSpeed"))));
}
