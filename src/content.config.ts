// Where the story's files meet Astro: the parsed story, one entry a language, and the chapters' MDX to render.

import { resolve } from "node:path";
import { glob, type Loader, type LoaderContext } from "astro/loaders";
import { defineCollection } from "astro:content";
import { formatProblems, StoryError } from "./errors.ts";
import { readStoryFiles, storyFolder, storyName } from "./story/files.ts";
import { parseStory } from "./story/parse.ts";

/** Milliseconds to wait for an editor's program to finish saving several files. */
const SETTLED = 80;

/**
 * Loads the story into the store: one entry a locale, its own first. Returns the problems as text if it has errors; the
 * store then keeps the last good story.
 */
function load({ store, generateDigest }: LoaderContext): string | undefined {
  const files = readStoryFiles(storyFolder());
  const { story, problems, locale, locales } = parseStory(files);
  if (!story) return formatProblems(problems, locale, storyName());
  store.clear();
  for (const id of locales) {
    const edition = id === locale ? story : parseStory(files, { locale: id }).story!;
    const data = edition as unknown as Record<string, unknown>;
    store.set({ id, data, digest: generateDigest(data) });
  }
  return undefined;
}

/** Reads the story strictly. In dev, watches its folder and answers a broken edit with words, keeping the last good story. */
const storyLoader: Loader = {
  name: "story",
  load: async (context) => {
    const { watcher, logger } = context;
    const problems = load(context);
    const words = problems && { message: problems, hint: "npm run check" };
    // Without any good story to keep there is nothing to show, neither in a build nor in dev.
    if (words && (!watcher || context.store.keys().length === 0)) throw new StoryError(words);
    if (problems) logger.error(`\n${problems}`);
    if (!watcher) return;
    watcher.add(storyFolder());
    let timer: NodeJS.Timeout | undefined;
    watcher.on("all", (_, path) => {
      if (!resolve(path).startsWith(storyFolder())) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        const found = load(context);
        if (found) logger.error(`\n${found}`);
        else logger.info("✓");
      }, SETTLED);
    });
  },
};

/** Ids are the chapters' paths within the story folder, as in `Chapter.file`. */
const chapters = glob({ pattern: "*.mdx", base: resolve(storyFolder(), "chapters"), generateId: ({ entry }) => `chapters/${entry}` });

export const collections = {
  chapters: defineCollection({ loader: chapters }),
  story: defineCollection({ loader: storyLoader }),
};
