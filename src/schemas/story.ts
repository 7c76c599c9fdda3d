// content/story.json: what the whole site says of itself.

import { z } from "zod";
import { id } from "./names.ts";
import { locale, text } from "./text.ts";

const date = z.iso.date();

/** A feature of a geo file: `rivers/fen`. */
const feature = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/);

export const source = z.strictObject({
  /** The work's title, in its own punctuation. */
  title: text,
  /** A few words for the foot of a figure, where the title is too long; the title if absent. */
  short: text.optional(),
  /** Who wrote or issued it. */
  by: text.optional(),
  /** When it appeared, as exactly as it is known: words, for "2023年春" is not a date. */
  when: text.optional(),
  /** Where it can be read. */
  url: z.url({ protocol: /^https?$/ }).optional(),
  /** What one should know before trusting it. */
  note: text.optional(),
});

export const story = z.strictObject({
  $schema: z.string().optional(),
  /** The language the story is written in, first of its editions. */
  locale: locale.default("zh-Hans"),
  title: text,
  /** A line under the title. */
  subtitle: text.optional(),
  /** Two or three sentences that make one read on. */
  standfirst: text,
  /** One line for search engines and cards; the standfirst if absent. */
  description: text.optional(),
  byline: z.array(z.strictObject({ role: text, name: text })).default([]),
  /** What of the story's map stands in the first screen's drawing. Absent: ridges and a river that are nobody's. */
  opening: z
    .strictObject({
      /** A river, drawn from its first point on. */
      ribbon: feature.optional(),
      /** Places, each under a seal of one or two characters; the roads join the first and the last. */
      seals: z.array(z.strictObject({ at: feature, words: text })).min(1),
      /** Roads. */
      strokes: z.array(feature).default([]),
    })
    .optional(),
  /** When this site was published or last corrected, YYYY-MM-DD. Never taken from the clock. */
  date: date.optional(),
  /** The works that facts and datasets point to, by id. */
  sources: z.record(id, source),
  /** The absolute address of the published site, for canonical links. Absent: they are left out. */
  site: z.url({ protocol: /^https?$/ }).optional(),
  /** Corrections, newest first; shown at the end. */
  corrections: z.array(z.strictObject({ date, text })).default([]),
  /** Lines at the foot of every page: licence, filing numbers. */
  footer: z.array(z.strictObject({ text, url: z.url({ protocol: /^https?$/ }).optional() })).default([]),
});

export type StorySpec = z.output<typeof story>;
