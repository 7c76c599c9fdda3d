// Where the story's files meet Astro: the parsed story, one entry a language.

import { defineCollection } from "astro:content";
import type { Loader, LoaderContext } from "astro/loaders";
import { type ParsedStory, parseStory } from "./check/story.ts";
import { formatProblems, StoryError } from "./messages/index.ts";
import { readStoryFiles, type SourceFile, storyFolder, storyName } from "./source/files.ts";

/** The story's files as they were read, and what was found in them. */
export interface Reading {
  files: readonly SourceFile[];
  parsed: ParsedStory;
}

/** What whoever asks for a new reading (`refreshContent`) may pass along: it is told what was read before the pages change. */
export interface Listening {
  told(reading: Reading): void;
}

let last: Reading | undefined;

/** What the store of an earlier session holds may be another story; this one's says so. Astro may load this file anew at any time. */
const SESSION = String(process.pid);

const sameFiles = (a: readonly SourceFile[], b: readonly SourceFile[]) =>
  a.length === b.length &&
  a.every(({ path, text, damage }, index) => path === b[index]!.path && text === b[index]!.text && damage === b[index]!.damage);

/** Reads the story, parsing it only if a file has changed. */
function readStory(): Reading {
  const files = readStoryFiles(storyFolder());
  if (last && sameFiles(last.files, files)) return last;
  last = { files, parsed: parseStory(files) };
  return last;
}

/** Puts the story into the store, one entry a locale, its own first. What has not changed is left alone, and no page reloads. */
function fill({ store, meta, generateDigest }: LoaderContext, { parsed }: Reading): void {
  const { locales } = parsed;
  for (const id of store.keys()) if (!locales.includes(id)) store.delete(id);
  for (const id of locales) {
    const data = parsed.edition(id) as unknown as Record<string, unknown>;
    store.set({ id, data, digest: generateDigest(data) });
  }
  meta.set("session", SESSION);
}

/** Empties what an earlier session has left: a story that is broken from the start has no good page. */
function clearForeign({ store, meta }: LoaderContext): void {
  if (meta.get("session") !== SESSION) store.clear();
}

/** Reads the story strictly. In dev, a broken edit leaves the store as it was, and the desk tells the editor (devtools/preview/). */
const storyLoader: Loader = {
  name: "story",
  load: async (context) => {
    const reading = readStory();
    const { story, problems, locale } = reading.parsed;
    if (story) fill(context, reading);
    else if (!context.watcher)
      throw new StoryError({ message: `\n${formatProblems(problems, locale, storyName())}`, hint: "npm run check" });
    else clearForeign(context);
    (context.refreshContextData as Partial<Listening> | undefined)?.told?.(reading);
  },
};

export const collections = {
  story: defineCollection({ loader: storyLoader }),
};
