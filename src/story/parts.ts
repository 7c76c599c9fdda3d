// The parts of a story as they were read: each file by its schema, and what files name in each other. Nothing is joined yet.

import { FIRST_LOCALE, findPack } from "../locale/index.ts";
import { languageOf, type Message, proposing, say } from "../messages/index.ts";
import { type FactSpec, fact as factSchema, facts as factsSchema } from "../schemas/facts.ts";
import { spanIn } from "../schemas/span.ts";
import { type StorySpec, story as storySchema } from "../schemas/story.ts";
import { locale as localeSchema } from "../schemas/text.ts";
import { parseFields } from "../source/fields.ts";
import type { Folder, JsonSource } from "../source/folder.ts";
import { isGroup, valueAt } from "../source/located.ts";
import { plainNumber } from "../source/meant.ts";
import type { Problems } from "../source/problems.ts";
import { checkCard } from "./card.ts";
import { accentsOf, type ChapterDraft, checkChapter, checkTogether, readChapter } from "./chapters.ts";
import { checkCorrections } from "./corrections.ts";
import { checkSources, type DatasetDraft, readDataset } from "./datasets.ts";
import { checkEditions } from "./editions.ts";
import { type FigureDraft, readFigure } from "./figures.ts";
import { atlasOf, type GeoDraft, readGeo } from "./geo.ts";
import { checkOpening } from "./opening.ts";

export interface StoryParts {
  /** story.json, and what its schema made of it. */
  file: JsonSource | undefined;
  spec: StorySpec | undefined;
  factsFile: JsonSource | undefined;
  /** Facts by id, each undefined where it is wrong; undefined where facts.json cannot be read. */
  facts: ReadonlyMap<string, FactSpec | undefined> | undefined;
  datasets: readonly DatasetDraft[];
  geo: readonly GeoDraft[];
  figures: readonly FigureDraft[];
  chapters: readonly ChapterDraft[];
  /** Paths of the files in photos/. */
  photos: readonly string[];
  /** The locale the story is written in. */
  locale: string;
}

/** The language the story says it is written in, even if story.json is otherwise wrong; where that has no pack, its editors'. */
function localeOf(file: JsonSource | undefined): string {
  const written = localeSchema.safeParse(valueAt(file?.value, ["locale"])).data ?? FIRST_LOCALE;
  return findPack(written) ? written : languageOf(written);
}

/** Reads all parts of a story and checks each, and what they name in each other. */
export function readParts(folder: Folder, problems: Problems): StoryParts {
  const locale = localeOf(folder.story);
  const spec = readStorySpec(folder.story, problems);
  const named = valueAt(folder.story?.value, ["sources"]);
  const sources = folder.story?.sound && isGroup(named) ? Object.keys(named) : undefined;
  const facts = readFacts(folder.facts, sources, problems);
  const datasets = folder.datasets.map((file) => readDataset(file, sources, problems));
  const geo = folder.geo.map((file) => readGeo(file, sources, problems));
  const read = folder.chapters.map(readChapter);
  const accents = accentsOf(read);
  const atlas = atlasOf(geo, locale);
  const figures = folder.figures.map((file) => readFigure(file, { datasets, geo, atlas, accents, locale, problems }));
  const chapters = read.map((chapter) =>
    checkChapter(chapter, { figures, facts, sources, photos: folder.photos, locale, problems }),
  );
  checkTogether(chapters, problems);
  checkOpening(folder.story, { geo, photos: folder.photos }, problems);
  if (folder.story?.sound) checkCard(folder.story.path, folder.story, figures, problems);
  checkCorrections(folder.story, folder.chapters, problems);
  checkEditions(folder.story, locale, problems);
  return {
    file: folder.story,
    spec,
    factsFile: folder.facts,
    facts,
    datasets,
    geo,
    figures,
    chapters,
    photos: folder.photos,
    locale,
  };
}

function readStorySpec(file: JsonSource | undefined, problems: Problems): StorySpec | undefined {
  if (!file?.sound) return undefined;
  const { output, findings } = parseFields(storySchema, file);
  for (const { place, field, said } of findings) problems.error(file.path, place, field, said);
  return output;
}

/** Facts by id, each undefined where it is wrong; undefined where facts.json cannot be read. */
function readFacts(file: JsonSource | undefined, sources: readonly string[] | undefined, problems: Problems) {
  if (!file?.sound || !isGroup(file.value)) return undefined;
  const { $schema: _, ...written } = file.value;
  const { findings } = parseFields(factsSchema, file, written);
  for (const { place, field, said } of findings) problems.error(file.path, place, field, said);
  for (const [id, one] of Object.entries(written)) {
    checkSources(file, [id, "source"], sources, problems);
    const value = valueAt(one, ["value"]);
    const range = spanIn(value);
    if (range && range.min > range.max)
      problems.error(file.path, file.place([id, "value"]), `${id}.value`, say.reversedRange(range.min, range.max));
    if (typeof value === "string" && /[０-９]/.test(value))
      problems.error(file.path, file.place([id, "value"]), `${id}.value`, wideDigits(value));
  }
  const entries = Object.entries(written).map(([id, one]): [string, FactSpec | undefined] => [
    id,
    factSchema.safeParse(one).data,
  ]);
  return new Map(entries);
}

/** A fact's value in digits that only look like digits: a number, or a text with plain ones. */
function wideDigits(value: string): Message {
  const plain = value.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  return proposing(say.wideDigits(value), { value: plainNumber(value) ?? JSON.stringify(plain) });
}
