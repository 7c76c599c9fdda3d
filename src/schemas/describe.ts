// What a field means, by the code of its meaning: editors read it while they type (JSON Schema) and in the handbook, in their language.

import { z } from "zod";
import type { Choice, Meaning, WordOf } from "../messages/catalogue.ts";

/** A schema that says what it means, for the editors who fill it in. */
export function describe<Schema extends z.ZodType>(schema: Schema, code: Meaning): Schema {
  return schema.meta({ means: code });
}

/** A schema that says what to write where a value is not in its form. */
export function inForm<Schema extends z.ZodType>(schema: Schema, code: Meaning): Schema {
  return schema.meta({ form: code });
}

/** One of a few words, each of which has a meaning. */
export function oneOf<Code extends Choice, const Word extends WordOf<Code>>(code: Code, words: readonly [Word, ...Word[]]) {
  return z.enum(words).meta({ values: code });
}

/** A file may name its own JSON Schema; a program that knows such lines completes the file while it is typed. */
export const schemaLine = describe(z.string().optional(), "describe.schemaLine");
