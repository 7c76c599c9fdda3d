// What a content rule is: it looks at the parts of a story and reports; where it stands, an editor may allow what it found.

import type { Message, Problem } from "../messages/index.ts";
import type { ServedFile } from "../source/files.ts";
import { fieldOf, type Located, type Path, type Place } from "../source/located.ts";
import type { StoryParts } from "../story/parts.ts";
import type { Passage } from "./passages.ts";

/** The story as rules meet it: whatever could be read of it. */
export interface Parts extends StoryParts {
  /** Every text of the story that readers may see, prose and fields. */
  passages: readonly Passage[];
  /** What is served beside the pages; undefined where it is not known. */
  served: readonly ServedFile[] | undefined;
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
