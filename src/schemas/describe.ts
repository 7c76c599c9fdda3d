// What a field means, beside the field: editors read it while they type (JSON Schema) and in the handbook.

import { z } from "zod";

/** Chinese, then English. */
export type Meaning = readonly [zh: string, en: string];

/** A schema that says what it means, for the editors who fill it in. */
export function means<Schema extends z.ZodType>(schema: Schema, zh: string, en: string): Schema {
  return schema.meta({ means: [zh, en] satisfies Meaning });
}

/** One of a few words, each with what it means. */
export function oneOf<Word extends string>(meanings: Record<Word, Meaning>) {
  return z.enum(Object.keys(meanings) as [Word, ...Word[]]).meta({ values: meanings });
}

/** A file may name its own JSON Schema; a program that knows such lines completes the file while it is typed. */
export const schemaLine = means(
  z.string().optional(),
  "给写字的软件看的，不写也行。",
  "Read by the program one writes with; it may be left out.",
);
