// What the storyboard tells of each place where a reader stops: its words, its figure and where both are written.

import { linesOf, plainText } from "../../document/lines.ts";
import { typeOf } from "../../figures/index.ts";
import type { SourceFile } from "../../source/files.ts";
import { listedOf } from "../../story/answers.ts";
import { factText } from "../../story/facts.ts";
import type { Chapter, Figure, Story } from "../../story/story.ts";

export interface Card {
  /** Unique in the story: a step's address, a scene's for a standing figure, `<chapter>/head`; `story/opening` for the first screen. */
  id: string;
  kind: "opening" | "head" | "step" | "standing";
  /** Id of its chapter; empty for the first screen. */
  chapter: string;
  /** Path within the story folder. */
  file: string;
  line: number;
  /** Paragraphs. */
  words: string[];
  /** Place among the steps of its scene, from 1, and how many there are. */
  step?: { index: number; count: number };
  figure?: { id: string; state: string; alt: string; note: string; listed: string[] };
}

function figureOf(story: Story, id: string, state: string): NonNullable<Card["figure"]> {
  const { alt, note } = story.figures[id]!.spec.states[state]!;
  const listed = listedOf(story, story.figures[id]!, state).map(({ number, text }) => `${number} ${text}`);
  return { id, state, alt, note: note ?? "", listed };
}

function cardsOfChapter(chapter: Chapter, story: Story, text: string): Card[] {
  const lines = linesOf(chapter.blocks, text, (fact, as) => factText(story.facts[fact]!, story.locale, as));
  const { id, file } = chapter;
  const scenes = chapter.scenes.flatMap((scene): Card[] => {
    const base = { chapter: id, file };
    if (scene.steps.length === 0) {
      const figure = figureOf(story, scene.figure, scene.state);
      return [{ ...base, id: scene.id, kind: "standing", line: scene.line, words: [], figure }];
    }
    return scene.steps.map((step, index) => ({
      ...base,
      id: step.id,
      kind: "step",
      line: step.line,
      words: lines.filter((line) => line.step === step.id).map(plainText),
      step: { index: index + 1, count: scene.steps.length },
      figure: figureOf(story, scene.figure, step.state),
    }));
  });
  if (chapter.role === "opening") return scenes; // Its title is the story's, on the first screen.
  const words = [chapter.title, ...(chapter.standfirst ? [chapter.standfirst] : [])];
  return [{ id: `${id}/head`, kind: "head", chapter: id, file, line: 1, words }, ...scenes];
}

/** A card for every stop of the story, in the order of its pages; `files` are those it was parsed from. */
export function cardsOf(story: Story, files: readonly SourceFile[]): Card[] {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const words = [story.title, story.subtitle, story.standfirst].filter((one) => one !== undefined);
  const first: Card = { id: "story/opening", kind: "opening", chapter: "", file: "story.json", line: 1, words };
  return [first, ...story.chapters.flatMap((chapter) => cardsOfChapter(chapter, story, texts.get(chapter.file) ?? ""))];
}

/** The files that feed a figure, by what they are. */
export function sourcesOf(figure: Figure): { figure: string; data: string; geo: string[] } {
  const named = typeOf(figure.type).map?.files(figure.spec) ?? [];
  return {
    figure: `figures/${figure.id}.json`,
    data: `data/${figure.spec.data}.json`,
    geo: [...new Set(named.map(({ id }) => `geo/${id}.geojson`))],
  };
}
