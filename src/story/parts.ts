// The parts of a story as they were read: each file by its schema, and what files name in each other. Nothing is joined yet.

import type { Pictures } from "../figures/figure.ts";
import { FIRST_LOCALE, findPack } from "../locale/index.ts";
import { languageOf, type Message, proposing, say } from "../messages/index.ts";
import { type FactSpec, fact as factSchema, facts as factsSchema } from "../schemas/facts.ts";
import { spanIn } from "../schemas/span.ts";
import { type StorySpec, story as storySchema } from "../schemas/story.ts";
import { locale as localeSchema } from "../schemas/text.ts";
import { hasFacts } from "../source/fact-braces.ts";
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
import { checkFieldFacts, type FieldFact, factsInFields, type TextFile } from "./fact-uses.ts";
import { type FactWords, factWords } from "./fact-words.ts";
import { type FigureDraft, readFigure } from "./figures.ts";
import { atlasOf, type GeoDraft, readGeo } from "./geo.ts";
import { checkOpening } from "./opening.ts";
import { checkPlates } from "./plates.ts";

export interface StoryParts {
  /** story.json, and what its schema made of it. */
  file: JsonSource | undefined;
  spec: StorySpec | undefined;
  factsFile: JsonSource | undefined;
  /** Facts by id, each undefined where it is wrong; undefined where facts.json cannot be read. */
  facts: ReadonlyMap<string, FactSpec | undefined> | undefined;
  /** What reads texts in which facts stand. */
  words: FactWords;
  /** The facts that stand in fields and attributes, by file. */
  fieldFacts: readonly FieldFact[];
  datasets: readonly DatasetDraft[];
  geo: readonly GeoDraft[];
  figures: readonly FigureDraft[];
  chapters: readonly ChapterDraft[];
  /** Paths of the files in photos/. */
  photos: readonly string[];
  /** Sizes of those that can be shown. */
  pictures: Pictures;
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
  const named = valueAt(folder.story?.value, ["sources"]);
  const sources = folder.story?.sound && isGroup(named) ? Object.keys(named) : undefined;
  const written = readFacts(folder.facts, sources, problems);
  const words = factWords(written, locale);
  const facts = written && new Map([...written].map(([id, fact]) => [id, words.bind(fact)] as const));
  const spec = words.bind(readStorySpec(folder.story, problems));
  const datasets = folder.datasets.map((file) => withFacts(readDataset(file, sources, problems), words));
  const geo = folder.geo.map((file) => placesWithFacts(readGeo(file, sources, problems), words));
  const read = folder.chapters.map(readChapter);
  const accents = accentsOf(read);
  const atlas = atlasOf(geo, locale);
  const spoken = folder.chapters.flatMap((chapter) => (chapter.locale && findPack(chapter.locale) ? [chapter.locale] : []));
  const locales = [...new Set([locale, ...spoken])];
  const figures = folder.figures.map((file) =>
    readFigure(file, { datasets, geo, atlas, pictures: folder.pictures, words, locales, accents, locale, problems }),
  );
  const chapters = read.map((chapter) =>
    checkChapter(chapter, { figures, facts, words, sources, photos: folder.photos, locale, problems }),
  );
  checkTogether(chapters, problems);
  checkOpening(folder.story, { geo, photos: folder.photos }, problems);
  checkPlates(folder.story, { chapters, datasets, photos: folder.photos, locale }, problems);
  if (folder.story?.sound) checkCard(folder.story.path, folder.story, figures, problems);
  checkCorrections(folder.story, folder.chapters, problems);
  checkEditions(folder.story, locale, problems);
  const files = textFiles({ file: folder.story, spec, factsFile: folder.facts, facts, datasets, geo, figures, chapters, locale });
  const fieldFacts = [
    ...files.flatMap((file) => factsInFields(file, words)),
    ...chapters.flatMap(({ attributeFacts }) => attributeFacts),
  ];
  checkFieldFacts(fieldFacts, { facts, locale }, problems);
  return {
    file: folder.story,
    spec,
    factsFile: folder.facts,
    facts,
    words,
    fieldFacts,
    datasets,
    geo,
    figures,
    chapters,
    photos: folder.photos,
    pictures: folder.pictures,
    locale,
  };
}

/** A dataset whose words are read with the facts in them. */
function withFacts(draft: DatasetDraft, words: FactWords): DatasetDraft {
  if (!hasFacts(draft.file.text)) return draft;
  const table: DatasetDraft["table"] = (locale, fallback) => words.fillAll(draft.table(locale, fallback), locale);
  return { ...draft, spec: words.bind(draft.spec), table };
}

function placesWithFacts(draft: GeoDraft, words: FactWords): GeoDraft {
  if (!hasFacts(draft.file.text)) return draft;
  const map: GeoDraft["map"] = (locale, fallback) => words.fillAll(draft.map(locale, fallback), locale);
  return { ...draft, spec: words.bind(draft.spec), map };
}

type Files = Pick<StoryParts, "file" | "spec" | "factsFile" | "facts" | "datasets" | "geo" | "figures" | "chapters" | "locale">;

/** Every file that has fields with texts. */
function textFiles({ file, spec, factsFile, facts, datasets, geo, figures, chapters, locale }: Files): TextFile[] {
  const of = (source: JsonSource, parsed: unknown): TextFile => ({
    path: source.path,
    text: source.text,
    located: source,
    parsed,
    locale,
  });
  return [
    ...(file ? [of(file, spec)] : []),
    ...(factsFile ? [of(factsFile, facts && Object.fromEntries(facts))] : []),
    ...[...datasets, ...geo].map((draft) => of(draft.file, draft.spec)),
    ...figures.map(({ written }) => of(written.file, written.parsed)),
    ...chapters.map(({ path, text, document, spec: parsed, locale: own }) => ({
      path,
      text: text.slice(0, document.front.end),
      located: document.front,
      parsed,
      locale: own ?? locale,
    })),
  ];
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
