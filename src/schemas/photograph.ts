// A photograph of the story's own where else something is drawn: in the opening, or where a chapter opens.

import { z } from "zod";
import { describe, inForm } from "./describe.ts";
import { PHOTO_FOCUS, PHOTO_PATH } from "./names.ts";
import { text } from "./text.ts";

export const photograph = z.strictObject({
  photo: describe(inForm(z.string().regex(PHOTO_PATH), "story.photograph.photo.form"), "story.photograph.photo"),
  alt: describe(text, "story.photograph.alt"),
  credit: describe(text, "story.photograph.credit"),
  focus: describe(inForm(z.string().regex(PHOTO_FOCUS), "story.photograph.focus.form").optional(), "story.photograph.focus"),
});
