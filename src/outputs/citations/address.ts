// Where what is taken away stands on the site, and what leads back from it.

import { absoluteTo } from "../../publish/relative.ts";
import { numbered } from "../../story/answers.ts";
import type { Story } from "../../story/story.ts";

/** The story's whole address; none where it does not say where it is published. */
export const homeOf = (story: Story): string | undefined => story.site && absoluteTo(story.site, "/");

/** The page from which other sites frame a figure, from the story's root. */
export const embedPath = (figure: string) => `/embed/${figure}/`;

/** What says which of a figure's citations are the present ones: always at the same address. */
export const presentPath = (figure: string) => `/embed/${figure}/figure.json`;

/** The folder of a citation, whose content never changes. */
export const citePath = (digest: string) => `/cite/${digest}/`;

/** Where a figure stands in the story: its chapter's page, at the first step about `state` if it is a scrolly's. */
export function placeOf(story: Story, figure: string, state?: string): { path: string; title: string } | undefined {
  for (const chapter of story.chapters) {
    const scenes = chapter.scenes.filter((scene) => scene.figure === figure);
    const steps = scenes.flatMap((scene) => scene.steps);
    if (scenes.length === 0) continue;
    const step = steps.find((one) => one.state === state) ?? steps[0];
    const page = numbered(story).includes(chapter) ? `/${chapter.id}/` : "/";
    return { path: step ? `${page}?s=${step.id}#${step.id}` : page, title: chapter.title };
  }
  return undefined;
}
