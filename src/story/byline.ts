// Who made the story, as machines are told: authors apart from what the story rests on.

import type { Story } from "./story.ts";

type Name = Story["byline"][number];

/** Those of the byline who made the story, in its order. */
export function authorsOf(story: Story): Name[] {
  return story.byline.filter((one) => one.is !== "source");
}

/** Those of the byline that name what the story rests on. */
export function groundsOf(story: Story): Name[] {
  return story.byline.filter((one) => one.is === "source");
}
