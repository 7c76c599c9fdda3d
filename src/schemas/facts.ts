// content/facts.json: every number the prose states, once, with its source.

import { z } from "zod";
import { describe } from "./describe.ts";
import { allow, factId, id } from "./names.ts";
import { span } from "./span.ts";
import { text, texts } from "./text.ts";

export const fact = z.strictObject({
  value: describe(z.union([z.number(), z.string().trim().min(1), span, texts]), "facts.value"),
  unit: describe(text.optional(), "facts.unit"),
  says: describe(text, "facts.says"),
  source: describe(id, "facts.source"),
  where: describe(text.optional(), "facts.where"),
  allow,
  caveat: describe(text.optional(), "facts.caveat"),
});

export const facts = z.record(factId, fact);

export type FactSpec = z.output<typeof fact>;
