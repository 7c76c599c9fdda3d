// content/story.json: what the whole site says of itself.

import { z } from "zod";
import { FIRST_LOCALE } from "../locale/index.ts";
import { card } from "./card.ts";
import { describe, inForm, oneOf, schemaLine } from "./describe.ts";
import { allow, id } from "./names.ts";
import { photograph } from "./photograph.ts";
import { plate } from "./plate.ts";
import { locale, spoken, text } from "./text.ts";

const date = z.iso.date();
const address = z.url({ protocol: /^https?$/ }).meta({ pattern: "^https?://" });

/** A feature of a geo file: `rivers/fen`. */
const feature = inForm(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/), "story.feature.form");

const source = z.strictObject({
  title: describe(text, "story.source.title"),
  short: describe(text.optional(), "story.source.short"),
  by: describe(text.optional(), "story.source.by"),
  when: describe(text.optional(), "story.source.when"),
  url: describe(address.optional(), "story.source.url"),
  note: describe(text.optional(), "story.source.note"),
});

const seal = z.strictObject({
  at: describe(feature, "story.seal.at"),
  words: describe(text, "story.seal.words"),
});

/** What of the story's map stands in the first screen's drawing. */
const drawing = z.strictObject({
  ribbon: describe(feature.optional(), "story.drawing.ribbon"),
  seals: describe(z.array(seal).min(1), "story.drawing.seals"),
  strokes: describe(z.array(feature).default([]), "story.drawing.strokes"),
});

/** A line with an address of its own: a licence. */
const linked = z.strictObject({
  text: describe(text, "story.linked.text"),
  url: describe(address.optional(), "story.linked.url"),
});

const publisher = z.strictObject({
  name: describe(text, "story.publisher.name"),
  url: describe(address.optional(), "story.publisher.url"),
});

/** What a site in mainland China has to show; each stands only where its number is known. */
const filing = z.strictObject({
  icp: describe(z.string().trim().min(1).optional(), "story.filing.icp"),
  police: describe(inForm(z.string().trim().regex(/\d/), "story.filing.police.form").optional(), "story.filing.police"),
  news: describe(z.string().trim().min(1).optional(), "story.filing.news"),
});

/** An edition in another language that is built from the same folder. */
const beside = z.strictObject({
  complete: describe(z.boolean().default(false), "story.editions.complete"),
  site: describe(address.optional(), "story.editions.site"),
});

export const story = z.strictObject({
  $schema: schemaLine,
  locale: describe(spoken.default(FIRST_LOCALE), "story.locale"),
  title: describe(text, "story.title"),
  subtitle: describe(text.optional(), "story.subtitle"),
  standfirst: describe(text, "story.standfirst"),
  description: describe(text.optional(), "story.description"),
  byline: describe(
    z
      .array(
        z.strictObject({
          role: describe(text, "story.byline.role"),
          name: describe(text, "story.byline.name"),
          is: describe(oneOf("story.byline.is", ["person", "organisation", "source"]).default("person"), "story.byline.is"),
        }),
      )
      .default([]),
    "story.byline",
  ),
  opening: describe(z.union([drawing, photograph]).optional(), "story.opening"),
  plates: describe(z.record(id, plate).default({}), "story.plates"),
  card: describe(card.optional(), "story.card"),
  date: describe(date.optional(), "story.date"),
  sources: describe(z.record(id, source), "story.sources"),
  site: describe(address.optional(), "story.site"),
  editions: describe(z.record(locale, z.union([address, beside])).default({}), "story.editions"),
  translationOf: describe(locale.optional(), "story.translationOf"),
  corrections: describe(
    z
      .array(
        z.strictObject({
          date: describe(date, "story.corrections.date"),
          text: describe(text, "story.corrections.text"),
          chapter: describe(id.optional(), "story.corrections.chapter"),
        }),
      )
      .default([]),
    "story.corrections",
  ),
  publisher: describe(publisher.optional(), "story.publisher"),
  editor: describe(text.optional(), "story.editor"),
  licence: describe(
    z
      .strictObject({
        text: describe(linked.optional(), "story.licence.text"),
        data: describe(linked.optional(), "story.licence.data"),
      })
      .optional(),
    "story.licence",
  ),
  filing: describe(filing.optional(), "story.filing"),
  home: describe(oneOf("story.home", ["whole", "cover"]).optional(), "story.home"),
  offline: describe(z.boolean().default(false), "story.offline"),
  wechat: describe(
    z
      .strictObject({
        signEndpoint: describe(address, "story.wechat.signEndpoint"),
      })
      .optional(),
    "story.wechat",
  ),
  allow,
  footer: describe(z.array(linked).default([]), "story.footer"),
});

export type StorySpec = z.output<typeof story>;
