// Files → story: reads, checks and joins everything in the story folder, and reports all that is wrong in one run.
//
//   files ─ sortFolder ─┬─ story.json ── locale, sources ─┐
//                       ├─ facts.json ────────────────────┤
//                       ├─ data/ ──── readDataset ────────┼─ checkTogether, check/ ─ Story or problems
//                       ├─ geo/ ───── readGeo ────────────┤
//                       ├─ figures/ ─ readFigure ─────────┤
//                       └─ chapters/  readChapterDraft ───┘

import { DRAWN_RULES, RULES } from "../check/index.ts";
import { type Document, fieldsOf, proseOf } from "../check/passages.ts";
import type { Finding, Parts } from "../check/rule.ts";
import { collectSuppressions } from "../check/suppressions.ts";
import type { Path } from "../figures/figure.ts";
import type { Language, Problem } from "../messages/index.ts";
import { type FactSpec, fact as factSchema, facts as factsSchema } from "../schemas/facts.ts";
import { type StorySpec, story as storySchema } from "../schemas/story.ts";
import { locale as localeSchema } from "../schemas/text.ts";
import { parseFields } from "../source/fields.ts";
import type { SourceFile } from "../source/files.ts";
import { type Folder, type JsonSource, sortFolder } from "../source/folder.ts";
import { isGroup, valueAt } from "../source/located.ts";
import { collectProblems, type Problems } from "../source/problems.ts";
import { buildStory } from "./build.ts";
import { checkCard } from "./card.ts";
import { checkTogether, readChapterDraft } from "./chapters.ts";
import { checkCorrections } from "./corrections.ts";
import { checkSources, readDataset } from "./datasets.ts";
import { checkEditions } from "./editions.ts";
import { readFigure } from "./figures.ts";
import { atlasOf, readGeo } from "./geo.ts";
import { checkOpening } from "./opening.ts";
import type { Story } from "./story.ts";

export interface ParsedStory {
  /** Undefined if there is any error. */
  story: Story | undefined;
  /** In the order of files and lines, worded in the story's own language unless another is asked for. */
  problems: Problem[];
  /** The locale in which the story is written. */
  locale: string;
  /** Every locale in which the story can be built, its own first. */
  locales: string[];
}

const FIRST_LOCALE = "zh-Hans";

/** The language the story says it is written in, even if story.json is otherwise wrong. */
function localeOf(file: JsonSource | undefined): string {
  const written = localeSchema.safeParse(valueAt(file?.value, ["locale"]));
  return written.success ? written.data : FIRST_LOCALE;
}

export interface ParseOptions {
  /** The edition to build; the story's own locale if not given. */
  locale?: string | undefined;
  /** The language to speak to the editors in; the story's own if not given. */
  language?: Language | undefined;
}

/** Parses a story. Pure; never throws on what an editor wrote. */
export function parseStory(files: readonly SourceFile[], options: ParseOptions = {}): ParsedStory {
  const problems = collectProblems();
  const folder = sortFolder(files, problems);
  const own = localeOf(folder.story);
  const translated = folder.chapters.flatMap((chapter) => chapter.locale ?? []);
  const locales = [...new Set([own, ...translated])];
  const spec = readStorySpec(folder.story, problems);
  const parts = readParts(folder, { locale: own, problems });
  checkTogether(parts.chapters, problems);
  checkOpening(folder.story, { geo: parts.geo, photos: folder.photos }, problems);
  if (folder.story?.sound) checkCard(folder.story.path, folder.story, parts.figures, problems);
  checkCorrections(folder.story, folder.chapters, problems);
  checkEditions(folder.story, own, problems);
  applyRules(folder, { ...parts, spec, locale: own }, problems);
  const locale = options.locale ?? own;
  const story = spec && !problems.failed() ? buildStory({ ...parts, spec }, { locale, fallback: own }) : undefined;
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return { story, problems: problems.list(options.language ?? own, (path) => texts.get(path)), locale: own, locales };
}

/** Applies the content rules: to what is written, and, in a story without errors, to what is drawn. */
function applyRules(folder: Folder, parts: Omit<Parts, "file" | "factsFile" | "passages">, problems: Problems): void {
  const documents = documentsOf(folder, parts);
  const passages = [
    // Where a head is not closed, its lines look like prose.
    ...parts.chapters
      .filter(({ outline }) => outline.front.sound)
      .flatMap((chapter) => proseOf(chapter, parts.locale, (fact) => chapter.print({ fact }))),
    ...documents.flatMap(fieldsOf),
  ];
  const all: Parts = { ...parts, file: folder.story, factsFile: folder.facts, passages };
  const codes = [...RULES, ...DRAWN_RULES].flatMap((rule) => rule.codes);
  const suppressions = collectSuppressions({ chapters: parts.chapters, documents, codes }, problems);
  const report = (finding: Finding) => {
    if (!suppressions.allow(finding)) problems.add({ severity: "warning", ...finding });
  };
  for (const rule of RULES) rule.check(all, report);
  if (problems.failed()) return;
  for (const rule of DRAWN_RULES) rule.check(all, report);
  if (!problems.failed()) suppressions.reportIdle(problems);
}

/** Every file with fields that could be read, and the objects in it that may hold `allow`. */
function documentsOf({ story, facts }: Folder, parts: Omit<Parts, "file" | "factsFile" | "passages">): Document[] {
  const { locale } = parts;
  const of = (file: JsonSource, parsed: unknown, objects: Path[]): Document => ({
    file: file.path,
    source: file.text,
    located: file,
    parsed,
    locale,
    objects,
  });
  const top: Path[] = [[]];
  return [
    ...(story ? [of(story, parts.spec, top)] : []),
    ...(facts && parts.facts
      ? [
          of(
            facts,
            Object.fromEntries(parts.facts),
            [...parts.facts.keys()].map((id): Path => [id]),
          ),
        ]
      : []),
    ...parts.datasets.map(({ file, spec }) => of(file, spec, top)),
    ...parts.geo.map(({ file, spec }) => of(file, spec, top)),
    ...parts.figures.map(({ file, spec, states = [] }) =>
      of(file, spec, [...top, ...states.map((state): Path => ["states", state])]),
    ),
    ...parts.chapters.map(({ path, text, outline, spec, locale: own }) => ({
      file: path,
      source: text,
      located: outline.front,
      parsed: spec,
      locale: own ?? locale,
      objects: top,
    })),
  ];
}

function readStorySpec(file: JsonSource | undefined, problems: Problems): StorySpec | undefined {
  if (!file?.sound) return undefined;
  const { output, findings } = parseFields(storySchema, file);
  for (const { place, field, said } of findings) problems.error(file.path, place, field, said);
  return output;
}

function readParts(folder: Folder, { locale, problems }: { locale: string; problems: Problems }) {
  const named = valueAt(folder.story?.value, ["sources"]);
  const sources = folder.story?.sound && isGroup(named) ? Object.keys(named) : undefined;
  const facts = readFacts(folder.facts, sources, problems);
  const datasets = folder.datasets.map((file) => readDataset(file, sources, problems));
  const geo = folder.geo.map((file) => readGeo(file, sources, problems));
  const atlas = atlasOf(geo, locale);
  const figures = folder.figures.map((file) => readFigure(file, { datasets, geo, atlas, locale, problems }));
  const context = { figures, facts, sources, locale, problems };
  const chapters = folder.chapters.map((source) => readChapterDraft(source, context));
  return { facts, datasets, geo, figures, chapters };
}

/** Facts by id, each undefined where it is wrong; undefined where facts.json cannot be read. */
function readFacts(file: JsonSource | undefined, sources: readonly string[] | undefined, problems: Problems) {
  if (!file?.sound || !isGroup(file.value)) return undefined;
  const { $schema: _, ...written } = file.value;
  const { findings } = parseFields(factsSchema, file, written);
  for (const { place, field, said } of findings) problems.error(file.path, place, field, said);
  for (const id of Object.keys(written)) checkSources(file, [id, "source"], sources, problems);
  const entries = Object.entries(written).map(([id, one]): [string, FactSpec | undefined] => [
    id,
    factSchema.safeParse(one).data,
  ]);
  return new Map(entries);
}
