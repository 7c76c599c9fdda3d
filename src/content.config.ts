// Where the story's files meet Astro: the parsed story, one entry a language, and the chapters' MDX to render.

import { defineCollection } from "astro:content";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { glob, type Loader, type LoaderContext } from "astro/loaders";
import { formatProblems, StoryError } from "./messages/index.ts";
import { mirrorChapters, mirrorFolder, readStoryFiles, type SourceFile, storyFolder, storyName } from "./source/files.ts";
import { type ParsedStory, parseStory } from "./story/parse.ts";

/** The story's files as they were read, and what was found in them. */
export interface Reading {
  files: readonly SourceFile[];
  parsed: ParsedStory;
}

/** What whoever asks for a new reading (`refreshContent`) may pass along: it is told what was read before the pages change. */
export interface Listening {
  told(reading: Reading): void;
}

/** While editing live, chapters are rendered from a copy of the last good ones: MDX reads its files by itself. */
const chapterFolder = import.meta.env.DEV ? mirrorFolder() : resolve(storyFolder(), "chapters");

let last: Reading | undefined;

/** What the store of an earlier session holds may be another story; this one's says so. Astro may load this file anew at any time. */
const SESSION = String(process.pid);

const sameFiles = (a: readonly SourceFile[], b: readonly SourceFile[]) =>
  a.length === b.length &&
  a.every(({ path, text, damage }, index) => path === b[index]!.path && text === b[index]!.text && damage === b[index]!.damage);

/** Reads the story, parsing it only if a file has changed; in dev, a good one also renews the copy of its chapters. */
function readStory(): Reading {
  const files = readStoryFiles(storyFolder());
  if (last && sameFiles(last.files, files)) return last;
  last = { files, parsed: parseStory(files) };
  if (last.parsed.story && import.meta.env.DEV) mirrorChapters(files, chapterFolder);
  return last;
}

/** Puts the story into the store, one entry a locale, its own first. What has not changed is left alone, and no page reloads. */
function fill({ store, meta, generateDigest }: LoaderContext, { files, parsed }: Reading): void {
  const { story, locale, locales } = parsed;
  for (const id of store.keys()) if (!locales.includes(id)) store.delete(id);
  for (const id of locales) {
    const edition = id === locale ? story : parseStory(files, { locale: id }).story;
    const data = edition as unknown as Record<string, unknown>;
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

/** The chapters' MDX. Ids are their paths within the story folder, as in `Chapter.file`. */
const texts = glob({ pattern: "*.mdx", base: pathToFileURL(chapterFolder), generateId: ({ entry }) => `chapters/${entry}` });

const chapterLoader: Loader = {
  name: "chapters",
  load: async (context) => {
    const { story } = readStory().parsed; // The copy must stand before it is read.
    if (!story) {
      clearForeign(context);
      return;
    }
    // Not watched: story and chapters change together, when the desk asks for it, so that the page reloads once.
    await texts.load({ ...context, watcher: undefined });
    context.meta.set("session", SESSION);
  },
};

export const collections = {
  chapters: defineCollection({ loader: chapterLoader }),
  story: defineCollection({ loader: storyLoader }),
};
