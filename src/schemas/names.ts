// Names that files give each other: ids and hues.

import { z } from "zod";
import type { Hue } from "../marks/style.ts";
import { type Meaning, means, oneOf } from "./describe.ts";

/** An id: small Latin letters, digits and hyphens, so that it can stand in an address and in a file name. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .meta({ form: ["编号只用小写英文字母、数字和连字符。", "An id is made of small Latin letters, digits and hyphens."] });

/** A fact's id: ids joined by dots, `roads.total`. */
export const factId = z
  .string()
  .regex(/^[a-zA-Z0-9-]+(\.[a-zA-Z0-9-]+)*$/)
  .meta({
    form: [
      "编号用英文字母、数字和连字符，用点分段：roads.total。",
      "An id is made of Latin letters, digits and hyphens, in parts joined by dots: roads.total.",
    ],
  });

/** Content rules that may be broken here, by code, each with the reason: `{ "unused-fact": "下一章要用" }`. See `src/check/suppressions.ts`. */
export const allow = means(
  z.record(z.string(), z.string()).optional(),
  '这里不用提醒的事：代号，和不用提醒的理由：{ "unused-fact": "下一章要用" }。',
  'Content rules that may be broken here, by code, each with the reason: { "unused-fact": "for the next chapter" }.',
);

const HUE_MEANINGS: Record<Hue, Meaning> = {
  ink: ["墨", "ink black"],
  ash: ["灰", "grey"],
  paper: ["纸色", "the paper's own"],
  accent: ["这一章的颜色", "the chapter's colour"],
  cinnabar: ["朱砂", "cinnabar red"],
  ochre: ["赭石", "ochre"],
  azurite: ["石青", "azurite blue"],
  malachite: ["石绿", "malachite green"],
};

/** A hue of the palette. */
export const hue = oneOf(HUE_MEANINGS);
