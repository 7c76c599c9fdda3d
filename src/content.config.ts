// Where the story's files meet Astro: the parsed story, one entry a language, and the chapters' MDX to render.

import { defineCollection } from "astro:content";
import { resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { glob, type Loader, type LoaderContext } from "astro/loaders";
import { formatProblems, StoryError } from "./errors.ts";
import { mirrorChapters, mirrorFolder, readStoryFiles, storyFolder, storyName } from "./story/files.ts";
import { parseStory } from "./story/parse.ts";

/** Milliseconds to wait for an editor's program to finish saving several files. */
const SETTLED = 80;

/** While editing live, chapters are rendered from a copy of the last good ones: MDX reads its files by itself. */
const chapterFolder = import.meta.env.DEV ? mirrorFolder() : resolve(storyFolder(), "chapters");

/** Reads the story; in dev, also renews the copy of its chapters. Words instead, if it has errors. */
function readStory() {
  const files = readStoryFiles(storyFolder());
  const parsed = parseStory(files);
  if (parsed.story && import.meta.env.DEV) mirrorChapters(files, chapterFolder);
  return { files, ...parsed, words: parsed.story ? "" : formatProblems(parsed.problems, parsed.locale, storyName()) };
}

/** Puts the story into the store, one entry a locale, its own first. A story with errors leaves the store as it was. */
function load({ store, generateDigest }: LoaderContext): string {
  const { files, story, locale, locales, words } = readStory();
  if (!story) return words;
  store.clear();
  for (const id of locales) {
    const edition = id === locale ? story : parseStory(files, { locale: id }).story;
    const data = edition as unknown as Record<string, unknown>;
    store.set({ id, data, digest: generateDigest(data) });
  }
  return "";
}

/** Reads the story strictly. In dev, a broken edit is answered with words, and the last good story stays. */
const storyLoader: Loader = {
  name: "story",
  load: async (context) => {
    const { watcher, logger, store } = context;
    const words = load(context);
    const nothing = store.keys().length === 0;
    if (words && (!watcher || nothing)) throw new StoryError({ message: `\n${words}`, hint: "npm run check" });
    if (words) logger.error(`\n${words}`);
    if (!watcher) return;
    const folder = storyFolder();
    watcher.add(folder);
    let timer: NodeJS.Timeout | undefined;
    watcher.on("all", (_, path) => {
      if (!resolve(path).startsWith(folder + sep)) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        const found = load(context);
        if (found) logger.error(`\n${found}`);
      }, SETTLED);
    });
  },
};

/** The chapters' MDX. Ids are their paths within the story folder, as in `Chapter.file`. */
const texts = glob({ pattern: "*.mdx", base: pathToFileURL(chapterFolder), generateId: ({ entry }) => `chapters/${entry}` });

const chapterLoader: Loader = {
  name: "chapters",
  load: async (context) => {
    if (import.meta.env.DEV) readStory(); // The copy must stand before it is read for the first time.
    await texts.load(context);
  },
};

export const collections = {
  chapters: defineCollection({ loader: chapterLoader }),
  story: defineCollection({ loader: storyLoader }),
};
