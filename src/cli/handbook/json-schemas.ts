// JSON Schemas of a story's files, from the schemas that check them: what an editor's program completes and underlines by.

import { z } from "zod";
import { eachFields } from "../../figures/each.ts";
import type { FigureType } from "../../figures/figure.ts";
import { FIGURES } from "../../figures/index.ts";
import type { Language } from "../../messages/index.ts";
import { meaningOf, wordMeaning } from "../../messages/meanings.ts";
import { chapter } from "../../schemas/chapter.ts";
import { dataset } from "../../schemas/dataset.ts";
import { schemaLine } from "../../schemas/describe.ts";
import { facts } from "../../schemas/facts.ts";
import { geo } from "../../schemas/geo.ts";
import { story } from "../../schemas/story.ts";

/** The parts of JSON Schema (draft 7, which VS Code knows best) that our schemas come to, and VS Code's own keywords. */
export interface JsonSchema {
  $schema?: string;
  $ref?: string;
  title?: string;
  description?: string;
  type?: string;
  const?: unknown;
  enum?: unknown[];
  /** What each value of `enum` means. */
  enumDescriptions?: string[];
  default?: unknown;
  pattern?: string;
  /** What to write where the pattern does not fit. */
  patternErrorMessage?: string;
  format?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  propertyNames?: JsonSchema;
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema | JsonSchema[];
  additionalItems?: JsonSchema;
  minItems?: number;
  allOf?: JsonSchema[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  if?: JsonSchema;
  then?: JsonSchema;
  else?: JsonSchema;
  definitions?: Record<string, JsonSchema>;
}

/** What schemas say of themselves beyond JSON Schema (schemas/describe.ts): the codes of meanings. */
interface Said {
  means?: string;
  form?: string;
  values?: string;
}

/** A copy of a schema with what it says in one language, under the names that VS Code reads. */
function speak(node: JsonSchema & Said, language: Language): JsonSchema {
  const { means, form, values, ...rest } = node;
  const spoken = Object.entries(rest).map(([key, value]) => [key, speakInside(key, value, language)]);
  const schema: JsonSchema = Object.fromEntries(spoken);
  if (means) schema.description = meaningOf(means, language);
  if (form) schema.patternErrorMessage = meaningOf(form, language);
  if (values && schema.enum) schema.enumDescriptions = schema.enum.map((word) => wordMeaning(values, String(word), language));
  return byType(schema);
}

const MAPS = ["properties", "definitions"];
const SCHEMAS = ["propertyNames", "additionalProperties", "additionalItems", "items", "allOf", "anyOf", "oneOf"];

/** What stands under a keyword, where that is a schema, a list or a map of schemas. */
function speakInside(key: string, value: unknown, language: Language): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (MAPS.includes(key)) return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, speak(one, language)]));
  if (!SCHEMAS.includes(key)) return value;
  return Array.isArray(value) ? value.map((one) => speak(one, language)) : speak(value, language);
}

/** The words by which alternatives are told apart that each take one, or one of a few, in the same field; each with what it means. */
function wordsOf({ const: only, enum: several, description = "", enumDescriptions = [] }: JsonSchema) {
  if (only !== undefined) return [{ word: only, said: description }];
  return several?.map((word, index) => ({ word, said: enumDescriptions[index] ?? "" })) ?? [];
}

/** The field by which alternatives are told apart. */
function tellingField(options: readonly JsonSchema[]): string | undefined {
  const [first] = options;
  return Object.keys(first?.properties ?? {}).find((key) =>
    options.every(({ properties, required }) => required?.includes(key) && wordsOf(properties?.[key] ?? {}).length > 0),
  );
}

/** Alternatives told apart by a field, such as their `type`, as conditions: so what is wrong is said of the alternative that was meant. */
function byType(schema: JsonSchema): JsonSchema {
  const { oneOf, ...rest } = schema;
  const field = oneOf && tellingField(oneOf);
  if (!oneOf || field === undefined) return schema;
  const fields = oneOf.map(({ properties }) => properties?.[field] ?? {});
  const words = fields.flatMap(wordsOf);
  const description = fields.find((one) => one.enum)?.description;
  return {
    ...rest,
    type: "object",
    properties: {
      [field]: {
        ...(description === undefined ? {} : { description }),
        enum: words.map(({ word }) => word),
        enumDescriptions: words.map(({ said }) => said),
      },
    },
    required: [field],
    allOf: oneOf.map((option, index) => {
      const { const: only, enum: several } = fields[index] ?? {};
      return {
        if: { properties: { [field]: several ? { enum: several } : { const: only } }, required: [field] },
        // biome-ignore lint/suspicious/noThenProperty: the name is JSON Schema's.
        then: option,
      };
    }),
  };
}

function shapeOf(schema: z.ZodType, language: Language): JsonSchema {
  const { $schema: _, ...shape } = z.toJSONSchema(schema, { target: "draft-7", io: "input", unrepresentable: "any" });
  return speak(shape as JsonSchema & Said, language);
}

/** Facts may name their schema, though every other key is a fact's. */
function factsShape(language: Language): JsonSchema {
  const { propertyNames = {}, ...shape } = shapeOf(facts, language);
  const pattern = `^\\$schema$|${propertyNames.pattern}`;
  return { ...shape, properties: { $schema: shapeOf(schemaLine, language) }, propertyNames: { ...propertyNames, pattern } };
}

/** Each type's schema by its name. */
export function figureShapes(language: Language): Record<string, JsonSchema> {
  const types = Object.entries<FigureType>(FIGURES);
  return Object.fromEntries(types.map(([name, { schema }]) => [name, shapeOf(schema, language)]));
}

/** The fields from which states are made of data, in place of the states. */
export const eachShape = (language: Language): JsonSchema => shapeOf(z.strictObject(eachFields), language);

/** A figure's schema whose states may be made from data: beside what makes them stand fields that all of them have. */
function withEach(shape: JsonSchema, language: Language): JsonSchema {
  const { states = {}, ...others } = shape.properties ?? {};
  const { description, ...written } = states;
  const state = typeof written.additionalProperties === "object" ? written.additionalProperties : {};
  const { alt: _, allow: __, ...common } = state.properties ?? {};
  const made = eachShape(language);
  const either: JsonSchema = {
    ...(description === undefined ? {} : { description }),
    if: { properties: { each: { type: "string" } }, required: ["each"] },
    // biome-ignore lint/suspicious/noThenProperty: the name is JSON Schema's.
    then: { ...made, properties: { ...made.properties, ...common } },
    else: written,
  };
  return { ...shape, properties: { ...others, states: either } };
}

function figureShape(language: Language): JsonSchema {
  const shapes = Object.values(figureShapes(language)).map((shape) => withEach(shape, language));
  const oneOf = shapes.map(({ definitions: _, ...shape }) => shape);
  return { ...byType({ oneOf }), definitions: Object.assign({}, ...shapes.map((shape) => shape.definitions ?? {})) };
}

/** The fields of a chapter's head. Front matter is YAML within MDX, which no program completes by a schema: the handbook shows them. */
export function chapterShape(language: Language): JsonSchema {
  return shapeOf(chapter, language);
}

/** The files of a story that have a schema, by the schema's name. */
export const SCHEMA_FILES = {
  story: "story.json",
  facts: "facts.json",
  data: "data/*.json",
  figure: "figures/*.json",
  geo: "geo/*.geojson",
} as const;
type SchemaName = keyof typeof SCHEMA_FILES;

/** The schema of each kind of file, its descriptions in `language`. */
export function jsonSchemas(language: Language): Record<SchemaName, JsonSchema> {
  const headed = (shape: JsonSchema) => ({ $schema: "http://json-schema.org/draft-07/schema#", ...shape });
  return {
    story: headed(shapeOf(story, language)),
    facts: headed(factsShape(language)),
    data: headed(shapeOf(dataset, language)),
    figure: headed(figureShape(language)),
    geo: headed(shapeOf(geo, language)),
  };
}
