// What a content rule is: it looks at the parts of a story and reports; where it stands, an editor may allow what it found.

import type { Path } from "../figures/figure.ts";
import type { Fix, Message, Problem } from "../messages/index.ts";
import type { FactSpec } from "../schemas/facts.ts";
import type { StorySpec } from "../schemas/story.ts";
import type { JsonSource } from "../source/folder.ts";
import { fieldOf, type Located, type Place } from "../source/located.ts";
import type { ChapterDraft } from "../story/chapters.ts";
import type { DatasetDraft } from "../story/datasets.ts";
import type { FigureDraft } from "../story/figures.ts";
import type { GeoDraft } from "../story/geo.ts";
import type { Passage } from "./passages.ts";

/** The story as rules meet it: whatever could be read of it. */
export interface Parts {
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
  /** Every text of the story that readers may see, prose and fields. */
  passages: readonly Passage[];
  /** The locale the story is written in. */
  locale: string;
}

export interface Finding {
  file: string;
  place: Place;
  /** Where in a JSON file or in frontmatter it is; undefined in prose. */
  path?: Path | undefined;
  field: string;
  said: Message;
  /** A warning, if not said otherwise. */
  severity?: Problem["severity"];
  fix?: Fix | undefined;
}

export type Report = (finding: Finding) => void;

export interface Rule {
  /** Codes of the messages it may report. These, and no others, may be allowed by editors. */
  codes: readonly string[];
  check(parts: Parts, report: Report): void;
}

/** A finding about the field at `path` of a JSON file or frontmatter. */
export function atField(file: string, document: Located, path: Path, said: Message): Finding {
  return { file, place: document.place(path), path, field: fieldOf(path), said };
}
