// What pages and components ask of the story.

import { getCollection } from "astro:content";
import { type Drawing, drawFigure } from "../figures/draw.ts";
import type { Atlas, FigureType } from "../figures/figure.ts";
import { FIGURES } from "../figures/index.ts";
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

/** Whether a figure changes its state while one reads. One that only stands needs no player, and nothing to play. */
export function moves(story: Story, figure: Figure): boolean {
  return story.chapters.some(({ scenes }) => scenes.some((scene) => scene.figure === figure.id && scene.steps.length > 0));
}

/** Lays a figure out, once for each version of what it is drawn from: while one edits live, most figures stay as they are. */
export function drawingOf(story: Story, figure: Figure): Drawing {
  let drawing = drawings.get(figure);
  if (!drawing) {
    const source = JSON.stringify([figure, datasetOf(story, figure), geoOf(story, figure)]);
    const before = versions.get(figure.id);
    drawing = before?.source === source ? before.drawing : drawFigure(figure, datasetOf(story, figure), story.geo);
    versions.set(figure.id, { source, drawing });
    drawings.set(figure, drawing);
  }
  return drawing;
}
const drawings = new WeakMap<Figure, Drawing>();
const versions = new Map<string, { source: string; drawing: Drawing }>();

/** A source in few words, where its title would be too long. */
export function sourceName(story: Story, id: string): string {
  const source = story.sources[id]!;
  return source.short ?? source.title;
}

/** The files of places and courses that a figure draws, each once. */
function geoOf(story: Story, figure: Figure): Atlas[string][] {
  const named = (FIGURES[figure.type] as FigureType).geo?.(figure.spec) ?? [];
  return [...new Set(named.map(({ id }) => id))].map((id) => story.geo[id]!);
}

/** Whom to name beside a map, each once: `© OpenStreetMap contributors`. None for other figures. */
export function creditsOf(story: Story, figure: Figure): string[] {
  return [...new Set(geoOf(story, figure).flatMap(({ credit }) => credit ?? []))];
}

/** Who said it, in few words, as a figure's foot names them: the sources of its data and of its places. Credits stand apart. */
export function sourcesOf(story: Story, figure: Figure, say: Speaker): string {
  const ids = [datasetOf(story, figure), ...geoOf(story, figure)].flatMap(({ sources }) => sources);
  return [...new Set(ids.map((id) => sourceName(story, id)))].join(say("listSeparator"));
}

/** The review number of a map's borders with the map it was given for, or why it needs none. */
export type Approval = { number: string; source: string } | { exempt: string };

/** What must stand beside a figure that draws administrative borders; undefined where nothing must. Asked like its neighbours. */
export function approvalOf(_story: Story, figure: Figure): Approval | undefined {
  return "approval" in figure.spec ? figure.spec.approval : undefined;
}

/** Chapters proper, without opening and end. */
export function numbered(story: Story): Chapter[] {
  return story.chapters.filter((chapter) => chapter.role === "chapter");
}

/** Minutes a text takes, at least one. */
export function minutes(length: number, say: Speaker): number {
  return Math.max(1, Math.round(length / Number(say("readingSpeed"))));
}
