// What pages, cards and commands ask of a story that has been read.

import type { Drawing } from "../figures/draw.ts";
import type { Approval, Atlas } from "../figures/figure.ts";
import { typeOf } from "../figures/index.ts";
import { packOf, type Speaker } from "../locale/index.ts";
import type { Listed } from "../marks/marks.ts";
import { SIZES, type Size } from "../marks/size.ts";
import { drawOnce } from "./drawings.ts";
import type { Chapter, Dataset, Figure, Story } from "./story.ts";

export function datasetOf(story: Story, figure: Figure): Dataset {
  return story.datasets[figure.spec.data]!;
}

/** Whether a figure changes its state while one reads. One that only stands needs no player, and nothing to play. */
export function moves(story: Story, figure: Figure): boolean {
  return story.chapters.some(({ scenes }) => scenes.some((scene) => scene.figure === figure.id && scene.steps.length > 0));
}

/** A figure as it is drawn; asked for often, so known by the figure itself. */
export function drawingOf(story: Story, figure: Figure): Drawing {
  const known = drawings.get(figure);
  if (known) return known;
  const drawing = drawOnce(figure.id, figure, datasetOf(story, figure), {
    locale: story.locale,
    atlas: story.geo,
    pictures: story.pictures,
  });
  drawings.set(figure, drawing);
  return drawing;
}
const drawings = new WeakMap<Figure, Drawing>();

/** Texts that stand under a state because its picture has no room for them, with the numbers for which it has, and the sizes of which this holds. */
export function listedOf(story: Story, figure: Figure, state: string): (Listed & { sizes: Size["name"][] })[] {
  const drawing = drawingOf(story, figure);
  const found = new Map<number, Listed & { sizes: Size["name"][] }>();
  for (const { name } of Object.values(SIZES)) {
    for (const listed of drawing.listed(state, name)) {
      const sizes = [...(found.get(listed.number)?.sizes ?? []), name];
      found.set(listed.number, { ...listed, sizes: [...new Set(sizes)] });
    }
  }
  return [...found.values()].sort((a, b) => a.number - b.number);
}

/** A source in few words, where its title would be too long. */
export function sourceName(story: Story, id: string): string {
  const source = story.sources[id]!;
  return source.short ?? source.title;
}

/** The files of places and courses that a figure draws, each once. */
function geoOf(story: Story, figure: Figure): Atlas[string][] {
  const named = typeOf(figure.type).map?.files(figure.spec) ?? [];
  return [...new Set(named.map(({ id }) => id))].map((id) => story.geo[id]!);
}

/** The files of photos/ that a figure shows, by their paths. */
export function picturesOf({ type, spec }: Figure): string[] {
  return (typeOf(type).pictures?.files(spec) ?? []).map(({ file }) => file);
}

/** Whom to name beside a map or a picture, each once: `© OpenStreetMap contributors`. None for other figures. */
export function creditsOf(story: Story, figure: Figure): string[] {
  const places = geoOf(story, figure).flatMap(({ credit }) => credit ?? []);
  return [...new Set([...places, ...(typeOf(figure.type).pictures?.credits(figure.spec) ?? [])])];
}

/** The ids of what a figure's data and places come from. */
function sourceIdsOf(story: Story, figure: Figure): string[] {
  return [datasetOf(story, figure), ...geoOf(story, figure)].flatMap(({ sources }) => sources);
}

/** Who said it, in few words, as a figure's foot names them: the sources of its data and of its places. Credits stand apart. */
export function sourcesOf(story: Story, figure: Figure): string {
  return [...new Set(sourceIdsOf(story, figure).map((id) => sourceName(story, id)))].join(packOf(story.locale).joints.list);
}

/** The ids of the sources that a chapter's facts and figures rest on, in the story's order. */
export function sourcesIn(story: Story, chapter: Chapter): string[] {
  const figures = chapter.scenes.map(({ figure }) => story.figures[figure]!);
  const used = [...chapter.facts.map((id) => story.facts[id]!.source), ...figures.flatMap((one) => sourceIdsOf(story, one))];
  return Object.keys(story.sources).filter((id) => used.includes(id));
}

/** What must stand beside a figure that draws administrative borders; undefined where nothing must. Asked like its neighbours. */
export function approvalOf(_story: Story, figure: Figure): Approval | undefined {
  return typeOf(figure.type).map?.approval(figure.spec);
}

/** Every line that must stand beside a figure wherever it is shown: where it is from, whom to name, its review number. */
export function besideOf(story: Story, figure: Figure, say: Speaker): string[] {
  const approval = approvalOf(story, figure);
  const approved = approval && ("number" in approval ? say("approval", approval) : say("exempt", { reason: approval.exempt }));
  const credits = creditsOf(story, figure);
  const fullest = credits.filter((one) => !credits.some((other) => other !== one && other.includes(one)));
  return [say("source", { sources: sourcesOf(story, figure) }), ...fullest, ...(approved ? [approved] : [])];
}

/** The still that stands for a chapter: the editor's choice, else the last of its first scrolly, for there the thought is complete. */
export function chosenStill({ card, scenes }: Chapter): { figure: string; state: string } | undefined {
  const scene = scenes.find(({ steps }) => steps.length > 0) ?? scenes[0];
  return card ?? (scene && { figure: scene.figure, state: scene.steps.at(-1)?.state ?? scene.state });
}

/** Chapters proper, without opening and end. */
export function numbered(story: Story): Chapter[] {
  return story.chapters.filter((chapter) => chapter.role === "chapter");
}

/** Some chapters in their order, and whether others are left out before and after them. */
export interface ListedChapters {
  before: boolean;
  list: readonly Chapter[];
  after: boolean;
}

/** At most `most` chapters proper, those about the chapter `id`; the first, where it is none of them. */
export function chaptersAbout(story: Story, id: string | undefined, most: number): ListedChapters {
  const chapters = numbered(story);
  const place = chapters.findIndex((one) => one.id === id);
  const from = Math.max(0, Math.min(place - Math.floor(most / 2), chapters.length - most));
  return { before: from > 0, list: chapters.slice(from, from + most), after: from + most < chapters.length };
}

/** Minutes a text takes, at least one. */
export function minutes(length: number, locale: string): number {
  return Math.max(1, Math.round(length / packOf(locale).reading.speed));
}

/** Names of the places and courses that a figure may draw, by their ids; none for a figure that is no map. */
export function placeNames(story: Story, { type, spec }: Figure): Map<string, string> {
  const files = typeOf(type).map?.files(spec) ?? [];
  const features = files.flatMap(({ id }) => story.geo[id]?.features ?? []);
  return new Map(features.flatMap(({ id, properties }) => (properties.name ? [[id, properties.name] as const] : [])));
}
