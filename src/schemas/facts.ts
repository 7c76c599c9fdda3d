// content/facts.json: every number the prose states, once, with its source.

import { z } from "zod";
import { factId, id } from "./names.ts";
import { text } from "./text.ts";

export const fact = z.strictObject({
  /** The number itself; a string only for what is no number (a name, a range). */
  value: z.union([z.number(), z.string().min(1)]),
  /** What it counts: the measure word or unit printed after it. */
  unit: text.optional(),
  /** What the number says, in a sentence, for the list of facts at the end of a chapter. */
  says: text,
  /** Id of a source in story.json. */
  source: id,
  /** Where in the source: a paragraph, a page, a table. */
  where: text.optional(),
  /** What must be said with it: what it does not mean, what is not known. */
  caveat: text.optional(),
});

export const facts = z.record(factId, fact);

export type FactSpec = z.output<typeof fact>;
