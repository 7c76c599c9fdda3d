// What a chapter opens on: its plate, a painting drawn at build from one of the story's datasets, or a photograph.

import { z } from "zod";
import { describe, oneOf } from "./describe.ts";
import { id } from "./names.ts";
import { photograph } from "./photograph.ts";
import { text } from "./text.ts";

/** What a plate may show. */
export const SCENES = ["roads", "works", "town", "river"] as const;
export type Scene = (typeof SCENES)[number];

/** How much there is of what a row stands for: all, a part, only a plan, or no more than a name. */
export const MANNERS = ["whole", "half", "dashed", "hollow"] as const;
export type Manner = (typeof MANNERS)[number];

const painting = z.strictObject({
  scene: describe(oneOf("story.plate.scene", SCENES), "story.plate.scene"),
  data: describe(id, "story.plate.data"),
  by: describe(z.string().min(1).optional(), "story.plate.by"),
  as: describe(z.record(z.string(), oneOf("story.plate.as", MANNERS)).default({}), "story.plate.as"),
  alt: describe(text, "story.plate.alt"),
});

export const plate = z.union([painting, photograph]);
