// Files → story: reads, checks and joins everything in the story folder, and reports all that is wrong in one run.
//
//   files ─ sortFolder ─┬─ story.json ── locale, sources ─┐
//                       ├─ facts.json ────────────────────┤
//                       ├─ data/ ──── readDataset ────────┼─ parts ─ rules ─ Story or problems
//                       ├─ geo/ ───── readGeo ────────────┤
//                       ├─ figures/ ─ readFigure ─────────┤
//                       └─ chapters/  checkChapter     ───┘

import type { Language, Problem } from "../messages/index.ts";
import type { ServedFile, SourceFile } from "../source/files.ts";
import { type JsonSource, sortFolder } from "../source/folder.ts";
import type { Path } from "../source/located.ts";
import { collectProblems, type Problems } from "../source/problems.ts";
import { buildStory } from "../story/build.ts";
import { readParts, type StoryParts } from "../story/parts.ts";
import type { Story } from "../story/story.ts";
import { DRAWN_RULES, RULES } from "./index.ts";
import { type FieldFile, fieldsOf, proseOf } from "./passages.ts";
import type { Finding, Parts } from "./rule.ts";
import { collectSuppressions } from "./suppressions.ts";

export interface ParsedStory {
  /** Undefined if there is any error. */
  story: Story | undefined;
  /** In the order of files and lines, worded in the story's own language unless another is asked for. */
  problems: Problem[];
  /** The locale in which the story is written. */
  locale: string;
  /** Every locale in which the story can be built, its own first. */
  locales: string[];
  /** The story in one of `locales`, built when first asked for; undefined if there is any error. */
  edition(locale: string): Story | undefined;
  /** What was read, whether it is right or not. */
  parts: StoryParts;
}

export interface ParseOptions {
  /** The language to speak to the editors in; the story's own if not given. */
  language?: Language | undefined;
  /** What is served beside the pages; where it is not known, nothing is said of it. */
  served?: readonly ServedFile[] | undefined;
}

/** Parses a story. Pure; never throws on what an editor wrote. */
export function parseStory(files: readonly SourceFile[], { language, served }: ParseOptions = {}): ParsedStory {
  const problems = collectProblems();
  const parts = readParts(sortFolder(files, problems), problems);
  const { spec, locale, chapters } = parts;
  applyRules(parts, served, problems);
  const right = !problems.failed();
  const editions = new Map<string, Story>();
  const edition = (wanted: string) => {
    if (!spec || !right) return undefined;
    const built = editions.get(wanted) ?? buildStory({ ...parts, spec }, { locale: wanted, fallback: locale });
    editions.set(wanted, built);
    return built;
  };
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return {
    story: edition(locale),
    problems: problems.list(language ?? locale, (path) => texts.get(path)),
    locale,
    locales: [...new Set([locale, ...chapters.flatMap((chapter) => chapter.locale ?? [])])],
    edition,
    parts,
  };
}

/** Applies the content rules: to what is written, and, in a story without errors, to what is drawn. */
function applyRules(parts: StoryParts, served: Parts["served"], problems: Problems): void {
  const files = fieldFilesOf(parts);
  const passages = [
    // Where a head is not closed, its lines look like prose.
    ...parts.chapters.filter(({ document }) => document.front.sound).flatMap((chapter) => proseOf(chapter, parts.locale)),
    ...files.flatMap((file) => fieldsOf(file, parts.words)),
  ];
  const codes = [...RULES, ...DRAWN_RULES].flatMap((rule) => rule.codes);
  const suppressions = collectSuppressions({ chapters: parts.chapters, files, codes }, problems);
  const report = (finding: Finding) => {
    if (!suppressions.allow(finding)) problems.add({ severity: "warning", ...finding });
  };
  const all: Parts = { ...parts, passages, served };
  for (const rule of RULES) rule.check(all, report);
  if (problems.failed()) return;
  for (const rule of DRAWN_RULES) rule.check(all, report);
  if (!problems.failed()) suppressions.reportIdle(problems);
}

/** Every file with fields that could be read, and the objects in it that may hold `allow`. */
function fieldFilesOf({ file: story, spec, factsFile, facts, ...parts }: StoryParts): FieldFile[] {
  const { locale } = parts;
  const of = (file: JsonSource, parsed: unknown, inner: readonly Path[] = [[]]): FieldFile => ({
    file: file.path,
    source: file.text,
    located: file,
    parsed,
    locale,
    objects: inner,
  });
  const keyed = [...(facts?.keys() ?? [])].map((id): Path => [id]);
  return [
    ...(story ? [of(story, spec)] : []),
    ...(factsFile && facts ? [of(factsFile, Object.fromEntries(facts), keyed)] : []),
    ...[...parts.datasets, ...parts.geo].map(({ file, spec: parsed }) => of(file, parsed)),
    ...parts.figures.map(({ written, made, states = [] }) =>
      of(written.file, written.parsed, [[], ...(made ? [["states"]] : states.map((state): Path => ["states", state]))]),
    ),
    ...parts.chapters.map(({ path, text, document, spec: parsed, locale: own }) => ({
      file: path,
      source: text,
      located: document.front,
      parsed,
      locale: own ?? locale,
      objects: [[]],
    })),
  ];
}
