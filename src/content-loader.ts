// What hands the story to Astro: the parsed story in the language that is built. Node loads it with Astro's config, in the same module
// graph as the commands; Astro evaluates content.config.ts in one of its own, where the whole engine would be transformed anew.

import type { Loader, LoaderContext } from "astro/loaders";
import { type Reading, readStory } from "./check/reading.ts";
import { offerLoader } from "./content-offer.ts";
import { formatProblems, StoryError } from "./messages/index.ts";
import { currentRun } from "./run.ts";

/** What whoever asks for a new reading (`refreshContent`) may pass along: it is told what was read before the pages change. */
export interface Listening {
  told(reading: Reading): void;
}

/** What the store of an earlier session holds may be another story; this one's says so. Astro may load this file anew at any time. */
const SESSION = String(process.pid);

/** Puts the story into the store, in the language that is built. What has not changed is left alone, and no page reloads. */
function fill({ store, meta, generateDigest }: LoaderContext, { parsed }: Reading): void {
  const { home, edition: id = parsed.locale } = currentRun();
  for (const key of store.keys()) if (key !== id) store.delete(key);
  const data: Record<string, unknown> = { ...parsed.edition(id), ...(home && { home }) };
  store.set({ id, data, digest: generateDigest(data) });
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
    const reading = readStory(currentRun().folder);
    const { story, problems, locale } = reading.parsed;
    if (story) fill(context, reading);
    else if (!context.watcher)
      throw new StoryError({ message: `\n${formatProblems(problems, locale, currentRun().name)}`, hint: "npm run check" });
    else clearForeign(context);
    (context.refreshContextData as Partial<Listening> | undefined)?.told?.(reading);
  },
};

offerLoader(storyLoader);
