// A chapter's plate: the painting that it opens on, drawn at build from one of the story's datasets.

import { z } from "zod";
import { describe, oneOf } from "./describe.ts";
import { id } from "./names.ts";
import { text } from "./text.ts";

/** What a plate may show. */
export const SCENES = ["roads", "works", "town", "river"] as const;
export type Scene = (typeof SCENES)[number];

/** How much there is of what a row stands for: all, a part, only a plan, or no more than a name. */
export const MANNERS = ["whole", "half", "dashed", "hollow"] as const;
export type Manner = (typeof MANNERS)[number];

export const plate = z.strictObject({
  scene: describe(oneOf("story.plate.scene", SCENES), "story.plate.scene"),
  data: describe(id, "story.plate.data"),
  by: describe(z.string().min(1).optional(), "story.plate.by"),
  as: describe(z.record(z.string(), oneOf("story.plate.as", MANNERS)).default({}), "story.plate.as"),
  alt: describe(text, "story.plate.alt"),
});
