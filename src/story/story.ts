// The story as the pages know it: parsed, checked, in one locale. Plain data; nothing here is validated again.

import type { Block } from "../blocks/index.ts";
import type { Atlas, Pictures, Row, Table } from "../figures/figure.ts";
import type { FigureName, FigureSpec } from "../figures/index.ts";
import type { Hue } from "../marks/style.ts";
import type { ChapterSpec } from "../schemas/chapter.ts";
import type { DatasetSpec } from "../schemas/dataset.ts";
import type { FactSpec } from "../schemas/facts.ts";
import type { StorySpec } from "../schemas/story.ts";
import type { Plain } from "../schemas/text.ts";
import type { Edition } from "./editions.ts";

/** A `<Step>` as it stands in a chapter. */
export interface Step {
  /** Address of the step on its page, unique in the story: `transport-roads-through`. */
  id: string;
  state: string;
  /** Line in the MDX file, counted from 1. */
  line: number;
}

/** A `<Scrolly>` (with its steps) or an unpinned `<Figure>` (with none) in the order of the chapter. */
export interface Scene {
  /** Address of the scene, unique in its chapter: `transport-roads`. */
  id: string;
  figure: string;
  /** The state a `<Figure>` shows; a scrolly starts with its first step's. */
  state: string;
  /** Line in the MDX file, counted from 1. */
  line: number;
  steps: Step[];
}

export interface Chapter extends Plain<ChapterSpec> {
  /** File name without number and ending: `transport`. */
  id: string;
  /** Path of the chapter's file within the story folder: `chapters/01-transport.mdx`. */
  file: string;
  /** 1 for the first chapter; 0 for opening and end. */
  number: number;
  scenes: Scene[];
  /** Ids of the facts it states, in order of first mention, then those in its head and in what its figures say. */
  facts: string[];
  /** Its text. */
  blocks: Block[];
  /** The language of its text, where it is not that of the edition: nobody has translated it yet. */
  lang?: string;
  /** Characters of prose, Han and Latin words alike counted as read, for the reading time. */
  length: number;
}

export interface Dataset extends Omit<Plain<DatasetSpec>, "rows">, Table {
  id: string;
  rows: Row[];
}

export interface Figure {
  id: string;
  type: FigureName;
  spec: Plain<FigureSpec>;
  /** The hue that "accent" stands for: the figure's own, else that of the first chapter that shows it. */
  accent: Hue;
  /** Whether some of its words are not yet in the language of the edition. */
  untranslated?: boolean;
  /** The column from which its states are made, each showing the rows of one value. */
  each?: string | undefined;
}

export type Correction = Plain<StorySpec>["corrections"][number];

export interface Story extends Omit<Plain<StorySpec>, "locale" | "home" | "editions"> {
  locale: string;
  /** What its opening is drawn from by chance: the title in the language it is written in, so that all editions have the same picture. */
  seed: string;
  /** The same story in other languages, in the order of their tags. */
  editions: Edition[];
  /** What the home page is: the whole story, or the cover of one whose chapters have pages of their own only. */
  home: "whole" | "cover";
  chapters: Chapter[];
  figures: Record<string, Figure>;
  datasets: Record<string, Dataset>;
  facts: Record<string, Plain<FactSpec>>;
  /** Ids of the facts that its own title, standfirst and other texts state. */
  stated: string[];
  /** Files of content/geo/ by name, in WGS-84. */
  geo: Atlas;
  /** Sizes of the files in photos/ that figures show. */
  pictures: Pictures;
  /** Newest first. */
  corrections: Correction[];
}
