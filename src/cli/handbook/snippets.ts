// Snippets for VS Code: a component, a chapter's head or a whole file from a word or two, in the shape the checker asks for.

import { BLOCKS, isBlockName } from "../../blocks/index.ts";
import { type Language, wordsIn } from "../../messages/index.ts";
import { chapterShape, figureShapes, type JsonSchema, jsonSchemas } from "./json-schemas.ts";

/** As VS Code reads it from a `.code-snippets` file. */
export interface Snippet {
  scope: string;
  prefix: string[];
  body: string[];
  description: string;
}

/** Numbers the places to fill in. */
function places() {
  let count = 0;
  return {
    fill: (words: string) => `\${${++count}:${words.replace(/[$}\\]/g, "\\$&")}}`,
    choose: (words: readonly string[]) => `\${${++count}|${words.join(",")}|}`,
  };
}
type Places = ReturnType<typeof places>;

const TEXT = "#/definitions/text";
const isText = (schema: JsonSchema) => (schema.$ref ?? schema.allOf?.[0]?.$ref) === TEXT;
const INDENT = "\t";

/** The first clause of what a field means: enough to know what to write. */
function hintOf(description: string | undefined): string {
  return /^[^。：:；;.(（]*/.exec(description ?? "")![0].trim() || "…";
}

/** What a text in a fixed form may look like. */
function exampleOf(schema: JsonSchema, turn: number): string {
  if (schema.format === "date") return "2026-01-01";
  if (schema.pattern?.startsWith("^photos")) return `photos/name-${turn}.jpg`;
  if (schema.pattern?.startsWith("^\\d{4}")) return "2026-01";
  if (schema.pattern?.includes("\\.")) return `group.name-${turn}`;
  return schema.pattern?.includes("\\/") ? `file/name-${turn}` : `name-${turn}`;
}

interface Writing {
  places: Places;
  /** Counts the names made up, so that no two are alike. */
  turn: { at: number };
}

/** The lines of a value that holds nothing but what must be there. */
function linesOf(schema: JsonSchema, writing: Writing): string[] {
  const { places, turn } = writing;
  if (isText(schema)) return [`"${places.fill(hintOf(schema.description))}"`];
  if (schema.const !== undefined) return [JSON.stringify(schema.const)];
  if (schema.enum) return [`"${places.choose(schema.enum.map(String))}"`];
  // Of columns and geometries, the first kind: an editor who wants another types over it.
  const conditional = schema.allOf?.[0]?.then;
  if (conditional) return linesOf(conditional, writing);
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return linesOf(options.find(({ items }) => !Array.isArray(items)) ?? options[0]!, writing);
  if (schema.type === "number" || schema.type === "integer") return [places.fill("0")];
  if (schema.type === "boolean") return [places.choose(["true", "false"])];
  if (Array.isArray(schema.items)) return [`[${schema.items.map((item) => linesOf(item, writing)[0]).join(", ")}]`];
  if (schema.items) return listOf(schema.items, schema.minItems ?? 0, writing);
  if (schema.type === "object") return groupOf(schema, writing);
  if (!schema.pattern) return [`"${places.fill(hintOf(schema.description))}"`];
  turn.at++;
  return [`"${places.fill(exampleOf(schema, turn.at))}"`];
}

function listOf(item: JsonSchema, least: number, writing: Writing): string[] {
  const values = Array.from({ length: Math.max(1, least) }, () => linesOf(item, writing));
  if (values.every((lines) => lines.length === 1)) return [`[${values.join(", ")}]`];
  return block("[", values, "]");
}

function groupOf(schema: JsonSchema, writing: Writing): string[] {
  const fields = (schema.required ?? []).map((key) => {
    const [first, ...rest] = linesOf(schema.properties?.[key] ?? {}, writing);
    return [`"${key}": ${first}`, ...rest];
  });
  if (fields.length === 0 && typeof schema.additionalProperties === "object") {
    writing.turn.at++;
    const key = writing.places.fill(exampleOf(schema.propertyNames ?? {}, writing.turn.at));
    const [first, ...rest] = linesOf(schema.additionalProperties, writing);
    fields.push([`"${key}": ${first}`, ...rest]);
  }
  return block("{", fields, "}");
}

function block(open: string, values: string[][], close: string): string[] {
  const lines = values.flatMap((value, index) => {
    const ended = index < values.length - 1 ? [...value.slice(0, -1), `${value.at(-1)},`] : value;
    return ended.map((line) => INDENT + line);
  });
  return [open, ...lines, close];
}

function write(schema: JsonSchema): string[] {
  return linesOf(schema, { places: places(), turn: { at: 0 } });
}

/** The words one types for a snippet: its name, and what the language has for it. */
const prefixes = (name: string, own: string) => [...new Set([name, own])];

function blockSnippets(language: Language): [string, Snippet][] {
  const { blocks, fills } = wordsIn(language);
  const names = Object.keys(blocks).filter(isBlockName);
  return names.map((name) => {
    const { prefix, means } = blocks[name];
    const body = BLOCKS[name].sample(places().fill, fills);
    return [name, { scope: "mdx", prefix: prefixes(name.toLowerCase(), prefix), body, description: means }];
  });
}

/** The lines between the hyphens at the head of a chapter. */
function headSnippet(language: Language): Snippet {
  const { fill, choose } = places();
  const { prefix, means } = wordsIn(language).handbook.snippets.chapter;
  const fields = Object.entries(chapterShape(language).properties ?? {});
  const lines = fields.flatMap(([name, field]) => {
    if (field.enum) return `${name}: ${choose([...new Set([String(field.default), ...field.enum.map(String)])])}`;
    return isText(field) ? `${name}: ${fill(hintOf(field.description))}` : [];
  });
  return {
    scope: "mdx",
    prefix,
    body: ["---", ...lines, "---", "", ""],
    description: means,
  };
}

/** What of JSON can be had by a word: prefix, title, schema. */
function jsonSnippets(language: Language): [string, Snippet][] {
  const schemas = jsonSchemas(language);
  const words = wordsIn(language).handbook.snippets;
  const snippet = (name: string, own: string, body: string[], description: string): [string, Snippet] => [
    name,
    { scope: "json", prefix: prefixes(name, own), body, description },
  ];
  const plain = (name: "data" | "geo" | "feature" | "fact", body: string[]) =>
    snippet(name, words[name].prefix, body, words[name].means);
  const figures = Object.entries(figureShapes(language)).map(([type, schema]) =>
    snippet(`figure-${type}`, words.figure.prefix + type, write(schema), schema.properties?.type?.description ?? type),
  );
  // A fact is an entry: its id, then what it is.
  const fact = write({ ...schemas.facts, properties: {}, propertyNames: schemas.facts.propertyNames! }).slice(1, -1);
  const feature = schemas.geo.properties!.features!.items as JsonSchema;
  return [
    ...figures,
    plain("data", write(schemas.data)),
    plain("geo", write(schemas.geo)),
    plain("feature", write(feature)),
    plain(
      "fact",
      fact.map((line) => line.slice(INDENT.length)),
    ),
  ];
}

/** All snippets by their names, in the editors' language. */
export function snippets(language: Language): Record<string, Snippet> {
  const head: [string, Snippet] = [wordsIn(language).handbook.snippets.chapter.name, headSnippet(language)];
  return Object.fromEntries([head, ...blockSnippets(language), ...jsonSnippets(language)]);
}

/** What a snippet leaves on the page when nothing in it is changed. */
export function plainSnippet({ body }: Snippet): string {
  return body
    .join("\n")
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, "$1")
    .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, (_, words: string) => words.replace(/\\(.)/g, "$1"));
}
