// Puts a story together in one locale from parts that have all been checked.

import { factsOf } from "../document/read.ts";
import type { FigureSpec } from "../figures/index.ts";
import type { Hue } from "../marks/style.ts";
import type { StorySpec } from "../schemas/story.ts";
import { localise, type Plain } from "../schemas/text.ts";
import type { ChapterDraft } from "./chapters.ts";
import { newestFirst } from "./corrections.ts";
import { curledBlocks } from "./curled.ts";
import type { DatasetDraft } from "./datasets.ts";
import { otherEditions, siteOf } from "./editions.ts";
import type { FigureDraft } from "./figures.ts";
import type { StoryParts } from "./parts.ts";
import type { Chapter, Dataset, Figure, Scene, Story } from "./story.ts";
import { untranslated, wordsOf } from "./translations.ts";
import { homeOf } from "./weight.ts";

interface Parts extends StoryParts {
  spec: StorySpec;
}

interface Edition {
  locale: string;
  /** The locale that stands in where a text has no form in `locale`. */
  fallback: string;
}

/** Builds the story. Every part must be without errors. */
export function buildStory(parts: Parts, edition: Edition): Story {
  const { spec, facts, datasets, geo, figures, fieldFacts } = parts;
  const { locale, fallback } = edition;
  const plain = <T>(value: T) => localise(value, locale, fallback);
  const built = buildChapters(parts, edition);
  return {
    ...plain(spec),
    locale,
    seed: spec.title.in(fallback, fallback),
    site: siteOf(spec, locale),
    editions: otherEditions(spec, fallback, locale),
    translationOf: locale === fallback ? spec.translationOf : fallback,
    home: homeOf(parts),
    corrections: newestFirst(plain(spec).corrections),
    chapters: built,
    figures: Object.fromEntries(figures.map((figure) => [figure.id, buildFigure(figure, parts, edition)])),
    datasets: Object.fromEntries(datasets.map(({ id, spec: dataset }) => [id, buildDataset(id, plain(dataset!))])),
    facts: Object.fromEntries([...(facts ?? [])].map(([id, fact]) => [id, plain(fact!)])),
    stated: [...new Set(fieldFacts.filter(({ file }) => file === parts.file?.path).map(({ id }) => id))],
    pictures: parts.pictures,
    geo: Object.fromEntries(geo.map(({ id, spec: places }) => [id, plain(places!)])),
  };
}

/** The originals in order, each replaced by its translation where there is one. */
function buildChapters(
  { chapters: drafts, figures, datasets, fieldFacts, words }: Parts,
  { locale, fallback }: Edition,
): Chapter[] {
  const inFields = Map.groupBy(fieldFacts, ({ file }) => file);
  const behind = (id: string) => {
    const figure = figures.find((one) => one.id === id);
    const dataset = datasets.find((one) => one.id === figure?.dataset?.id);
    return [figure?.file.path, dataset?.file.path].flatMap((path) => path ?? []);
  };
  let count = 0;
  return drafts
    .filter((draft) => !draft.locale)
    .map((original) => {
      const draft = drafts.find((one) => one.id === original.id && one.locale === locale) ?? original;
      const front = localise(draft.spec!, locale, fallback);
      // A translation need not repeat what is not text.
      const { role, accent, card } = original.spec!;
      const number = role === "chapter" ? ++count : 0;
      const blocks = curledBlocks(draft.document.blocks, draft.locale ?? fallback);
      return {
        ...front,
        role,
        accent,
        card,
        id: draft.id,
        file: draft.path,
        number,
        scenes: scenesOf(draft),
        facts: [
          ...new Set([
            ...factsOf(blocks).map((fact) => fact.id),
            ...[draft.path, ...draft.scenes.flatMap(({ figure }) => behind(figure))].flatMap((path) =>
              (inFields.get(path) ?? []).map((fact) => fact.id),
            ),
          ]),
        ],
        ...(draft.locale || locale === fallback ? { blocks } : { blocks: words.writeOut(blocks, fallback), lang: fallback }),
        length: draft.length,
      };
    });
}

function scenesOf({ scenes }: ChapterDraft): Scene[] {
  return scenes.map(({ id, figure, state, steps, place }) => ({
    id,
    figure,
    state,
    line: place.line,
    steps: steps.map((step) => ({ id: step.id, state: step.state, line: step.place.line })),
  }));
}

function buildFigure(figure: FigureDraft, { geo }: Parts, { locale, fallback }: Edition): Figure {
  const spec: Plain<FigureSpec> = localise(figure.spec!, locale, fallback);
  // Its own, or its chapter's (figures.ts). "accent" itself names no colour: ink.
  const { accent = "ink" }: { accent?: Hue } = spec;
  const places = geo.filter(({ id }) => figure.geo?.includes(id)).map((one) => one.spec);
  const worded = [figure.spec, figure.dataset?.spec && wordsOf(figure.dataset.spec), ...places];
  const lacks = locale !== fallback && worded.some((one) => untranslated(one, locale, fallback).length > 0);
  return {
    id: figure.id,
    type: figure.type!,
    spec,
    accent: accent === "accent" ? "ink" : accent,
    ...(figure.made?.shows !== undefined && { each: figure.made.shows }),
    ...(lacks && { untranslated: true }),
  };
}

function buildDataset(id: string, spec: Omit<Plain<NonNullable<DatasetDraft["spec"]>>, never>): Dataset {
  // What the editors allowed themselves is not for the readers of the published data.
  const { allow: _, ...published } = spec;
  return { ...published, id };
}
