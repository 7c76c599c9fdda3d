// The plates of a story: checked against its chapters and datasets, and what each shows.

import type { PlateSubject, Position } from "../landscape/plate.ts";
import type { Hue } from "../marks/style.ts";
import { languageOf, type Message, say } from "../messages/index.ts";
import { PHOTO_PATH } from "../schemas/names.ts";
import type { Manner, Scene } from "../schemas/plate.ts";
import { SCENES } from "../schemas/plate.ts";
import type { JsonSource } from "../source/folder.ts";
import { fieldOf, isGroup, type Path, valueAt } from "../source/located.ts";
import type { Problems } from "../source/problems.ts";
import { numbered } from "./answers.ts";
import type { ChapterDraft } from "./chapters.ts";
import type { DatasetDraft } from "./datasets.ts";
import type { Chapter, Story } from "./story.ts";

/** As many things as a scene has room for on a phone. */
export const PLATE_ROOM: Record<Scene, number> = { roads: 24, works: 16, town: 8, river: 12 };

/** The datasets that plates name, as far as they can be read. */
export function plateDatasets(file: JsonSource | undefined): string[] {
  const plates = file?.sound ? valueAt(file.value, ["plates"]) : undefined;
  const named = isGroup(plates) ? Object.keys(plates).map((id) => valueAt(plates, [id, "data"])) : [];
  return named.filter((name) => typeof name === "string");
}

interface Known {
  chapters: readonly Pick<ChapterDraft, "id" | "locale" | "spec">[];
  datasets: readonly DatasetDraft[];
  /** Paths of the files in photos/. */
  photos: readonly string[];
  locale: string;
}

/** The photographs that chapters open on, as story.json writes them, each with its chapter. */
export function platePhotos(file: JsonSource | undefined): [chapter: string, photo: string][] {
  const plates = file?.sound ? valueAt(file.value, ["plates"]) : undefined;
  const named = isGroup(plates) ? Object.keys(plates).map((id) => [id, valueAt(plates, [id, "photo"])] as const) : [];
  return named.flatMap(([id, photo]): [string, string][] => (typeof photo === "string" ? [[id, photo]] : []));
}

/**
 * Each plate is of a chapter there is, and of a dataset whose rows it has room for; the column and its values must be there. A photograph
 * must be among the story's.
 */
export function checkPlates(
  file: JsonSource | undefined,
  { chapters, datasets, photos, locale }: Known,
  problems: Problems,
): void {
  for (const [id, photo] of platePhotos(file)) {
    const path: Path = ["plates", id, "photo"];
    // Of a name that no photograph may have, that is what is said.
    if (PHOTO_PATH.test(photo) && !photos.includes(photo))
      problems.error(file!.path, file!.place(path), fieldOf(path), say.noPhoto(photo, photos));
  }
  const plates = file?.sound ? valueAt(file.value, ["plates"]) : undefined;
  if (!file || !isGroup(plates)) return;
  const known = chapters.filter((one) => !one.locale && (one.spec?.role ?? "chapter") === "chapter").map(({ id }) => id);
  for (const id of Object.keys(plates)) {
    const path = (...rest: Path): Path => ["plates", id, ...rest];
    const report = (at: Path, said: Message, place = file.place(at)) => problems.error(file.path, place, fieldOf(at), said);
    if (!known.includes(id)) report(path(), say.noName(id, known, "chapter"), file.keyPlace(path()));
    const [scene, data, by, as] = ["scene", "data", "by", "as"].map((field) => valueAt(plates, [id, field]));
    if (typeof data !== "string") continue;
    const dataset = datasets.find((one) => one.id === data);
    if (!dataset)
      report(
        path("data"),
        say.noDataset(
          data,
          datasets.map((one) => one.id),
        ),
      );
    const table = dataset?.table(locale, languageOf(locale));
    if (!dataset || !table) continue;
    const drawn = SCENES.find((one) => one === scene);
    if (drawn && table.rows.length > PLATE_ROOM[drawn])
      report(path("data"), say.crowdedPlate(table.rows.length, PLATE_ROOM[drawn]));
    if (typeof by !== "string") {
      if (isGroup(as) && Object.keys(as).length > 0) report(path("as"), say.plateWithoutColumn(Object.keys(table.columns)));
      continue;
    }
    const columns = Object.keys(table.columns);
    if (!columns.includes(by)) report(path("by"), say.noColumn(by, columns, dataset.file.path));
    else if (isGroup(as)) {
      const values = [...new Set(table.rows.map((row) => row[by]))]
        .filter((value) => value !== null && value !== undefined)
        .map(String);
      for (const value of Object.keys(as))
        if (!values.includes(value))
          report(path("as", value), say.noName(value, values, "value"), file.keyPlace(path("as", value)));
    }
  }
}

/** A chapter's plate as it is to be drawn. */
export interface ChapterPlate {
  subject: PlateSubject;
  /** Plates are joined in the order of the chapters. */
  position: Position;
  accent: Hue;
  alt: string;
}

/** The chapters that open on a picture, painted or photographed, in their order. Their ids are names that editors choose: `constructor` is one. */
export const pictured = (story: Story): Chapter[] => numbered(story).filter(({ id }) => Object.hasOwn(story.plates, id));

/** A photograph that a chapter opens on. */
export type PlatePhoto = Extract<Story["plates"][string], { photo: string }>;

/** The photograph that a chapter opens on; undefined where it opens on a painting, or on words. */
export function platePhoto(story: Story, id: string): PlatePhoto | undefined {
  const spec = Object.hasOwn(story.plates, id) ? story.plates[id] : undefined;
  return spec && "photo" in spec ? spec : undefined;
}

/** The chapters that have a plate, in their order. */
export const painted = (story: Story): Chapter[] => pictured(story).filter(({ id }) => !platePhoto(story, id));

/** What a chapter's plate shows; undefined if it has none. */
export function plateOf(story: Story, id: string): ChapterPlate | undefined {
  const chapters = painted(story);
  const index = chapters.findIndex((chapter) => chapter.id === id);
  const chapter = chapters[index];
  const spec = chapter && story.plates[id];
  if (!spec || "photo" in spec) return undefined;
  const { scene, data, by, as, alt } = spec;
  const things = story.datasets[data]!.rows.map((row): Manner => {
    const value = by === undefined ? "" : row[by];
    return value === null || value === undefined ? "hollow" : (as[String(value)] ?? "whole");
  });
  return { subject: { scene, things }, position: { index, count: chapters.length }, accent: chapter.accent, alt };
}
