// The parts of the handbook that are written by the schemas and examples: tables of fields, components, types of figures.

import type { BlockType } from "../../blocks/contract.ts";
import { BLOCKS, isBlockName } from "../../blocks/index.ts";
import { answersOf, KIND_NAMES, writeField } from "../../choosing/advice.ts";
import { KINDS } from "../../choosing/shown.ts";
import { figureFields, stateFields } from "../../figures/figure.ts";
import { FIGURES } from "../../figures/index.ts";
import { type Language, wordsIn } from "../../messages/index.ts";
import { hue } from "../../schemas/names.ts";
import { namesIn } from "../../sure.ts";
import { examplePictures } from "../example-pictures.ts";
import { FLAG_PARTS, flagMarkdown } from "../import/help.ts";
import { type Drawn, filesOf } from "./files.ts";
import { chapterShape, eachShape, figureShapes, type JsonSchema, jsonSchemas } from "./json-schemas.ts";
import { printJson } from "./print-json.ts";

/** A type's example.json. */
export interface Example extends Drawn {
  figure: Drawn["figure"] & { states: Record<string, unknown> };
}

const fence = (info: string, text: string) => `\`\`\`${info}\n${text}\n\`\`\``;
const table = (head: string, rows: string[]) => [head, head.replace(/[^|]+/g, "---"), ...rows].join("\n");
/** Within a table a bar would end the cell; a tag outside of code would not be seen. */
const cell = (text: string) => text.replaceAll("|", "\\|").replace(/<\/?[A-Z][^<>]*>/g, "`$&`");

interface Field {
  path: string;
  schema: JsonSchema;
  required: boolean;
}

/** All fields of a schema, however deep, in the order of the schema: `states.*.show`, `lanes[].id`. */
function fieldsOf(schema: JsonSchema, path = ""): Field[] {
  const at = (key: string) => (path ? `${path}.${key}` : key);
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, field]) => [
    { path: at(key), schema: field, required: schema.required?.includes(key) ?? false },
    ...fieldsOf(field, at(key)),
  ]);
  const entries = typeof schema.additionalProperties === "object" ? fieldsOf(schema.additionalProperties, at("*")) : [];
  const items = schema.items && !Array.isArray(schema.items) ? fieldsOf(schema.items, `${path}[]`) : [];
  const all = [...own, ...entries, ...items, ...fieldsOfOptions(schema, path)];
  return all.filter((field, index) => all.findIndex((other) => other.path === field.path) === index);
}

/** The fields of alternatives: only what all of them ask for must be there. */
function fieldsOfOptions({ anyOf = [], allOf = [] }: JsonSchema, path: string): Field[] {
  const options = [...anyOf, ...allOf].map((one) => fieldsOf(one.then ?? one, path));
  const must = (path: string) => options.every((fields) => fields.some((field) => field.path === path && field.required));
  return options.flat().map((field) => ({ ...field, required: must(field.path) }));
}

function meaningOf(schema: JsonSchema, language: Language): string {
  const words = wordsIn(language).handbook;
  const choices = schema.enum?.map(
    (word, index) => `\`${word}\` ${schema.enumDescriptions?.[index]?.replace(/[。.]$/, "") ?? ""}`,
  );
  const isHue =
    schema.enum?.length === hue.options.length && schema.enum.every((word) => hue.options.some((one) => one === word));
  const listed = choices && !isHue ? `${choices.join(words.part)}${words.stop}` : "";
  return [schema.description ?? "", listed].filter(Boolean).join(words.space);
}

function absentOf({ schema, required }: Field, language: Language): string {
  if (required) return wordsIn(language).handbook.must;
  const empty =
    schema.default === undefined || (typeof schema.default === "object" && Object.keys(schema.default ?? {}).length === 0);
  return empty ? "" : `\`${typeof schema.default === "string" ? schema.default : JSON.stringify(schema.default)}\``;
}

function fieldTable(fields: Field[], language: Language): string {
  const shown = fields.filter(
    ({ path, schema }) => path !== "$schema" && !path.startsWith("[") && (schema.description || schema.enum),
  );
  const rows = shown.map(
    (field) => `| \`${field.path}\` | ${cell(meaningOf(field.schema, language))} | ${absentOf(field, language)} |`,
  );
  return table(wordsIn(language).handbook.fields, rows);
}

/** What every figure has is told once. */
const COMMON = [...Object.keys(figureFields), ...Object.keys(stateFields).map((name) => `states.*.${name}`), "type", "states"];

/** What a selection by a column is made of, in any field that is one: told of one for all. */
const SELECTION = /^states\.\*\.\w+\.(column|values)$/;
const SELECTED = /^states\.\*\.lit\.(column|values)$/;

function figurePart(type: string, shape: JsonSchema, example: Example, language: Language): string {
  const words = wordsIn(language).handbook;
  const fields = fieldsOf(shape).filter(({ path }) => !COMMON.includes(path) && !SELECTION.test(path));
  const name = `example-${type}`;
  const states = Object.keys(example.figure.states).slice(0, 2);
  const files = filesOf(example, { name, states, language });
  const shown = examplePictures(files.map(({ value }) => JSON.stringify(value))).map(({ path }) => path);
  const blocks = files.map(({ path, value }) => `\`${path}\`\n\n${fence(`json ${path}`, printJson(value))}`);
  const uses = states.map((state) => `<Figure figure="${name}" state="${state}" />`).join("\n\n");
  return [
    shape.properties?.type?.description,
    fieldTable(fields, language),
    `<details>\n<summary>${words.summary}</summary>\n\n${words.example}`,
    ...blocks,
    ...(shown.length > 0 ? [words.pictures(shown.map((path) => `\`${path}\``).join(", "))] : []),
    words.place,
    `${fence("mdx", uses)}\n\n</details>`,
  ].join("\n\n");
}

/** The fields that every figure has. */
function commonPart(language: Language): string {
  const [shape] = Object.values(figureShapes(language));
  const fields = fieldsOf(shape!).filter(({ path }) => (COMMON.includes(path) && path !== "type") || SELECTED.test(path));
  const made = fieldsOf(eachShape(language)).map((field) => ({ ...field, path: `states.${field.path}` }));
  return [fieldTable(fields, language), wordsIn(language).handbook.made, fieldTable(made, language)].join("\n\n");
}

function componentPart(language: Language): string {
  const { handbook: words, blocks } = wordsIn(language);
  const known = Object.keys(blocks).filter(isBlockName);
  const rows = known.map((name) => {
    const { attributes, content }: BlockType = BLOCKS[name];
    const told: Record<string, string> = blocks[name].attributes;
    const names = Object.keys(attributes);
    const lines = names.map((key) => `\`${key}\`${attributes[key]?.required ? "" : words.optional} ${told[key]}`);
    const written = `<${name}${names.map((key) => ` ${key}="…"`).join("")}${content === "nothing" ? " />" : ">"}`;
    return `| \`${written}\` | ${cell(blocks[name].means)} | ${cell(lines.join("<br>"))} |`;
  });
  return table(words.attributes, rows);
}

/** What each type draws, which questions it answers, and when another would say it better. */
function typesPart(language: Language): string {
  const { handbook, choosing } = wordsIn(language);
  const types = namesIn(FIGURES);
  const shapes = figureShapes(language);
  const rows = types.map((type) => {
    const answers = answersOf(type, language).map(
      ({ question, says }) => `**${choosing.questions[question].name}**${choosing.table.colon}${says}`,
    );
    const cells = [
      `\`${type}\``,
      shapes[type]?.properties?.type?.description ?? "",
      answers.join("<br>"),
      choosing.figures[type].not,
    ];
    return `| ${cells.map(cell).join(" | ")} |`;
  });
  return table(handbook.types, rows);
}

/** The kinds of charts that editors know by name, and how each is written here. */
function kindsPart(language: Language): string {
  const { kinds, table: words } = wordsIn(language).choosing;
  const rows = KIND_NAMES.map((name) => {
    const { type, fields } = KINDS[name];
    const written = fields?.map((field) => `\`${writeField(field)}\``).join(words.part);
    const made = written === undefined ? words.missing(type) : `\`${type}\`${words.colon}${written}`;
    return `| ${[kinds[name].name, made, kinds[name].how].map(cell).join(" | ")} |`;
  });
  return table(words.head, rows);
}

function huesPart(language: Language): string {
  const { enum: names = [], enumDescriptions = [] } = chapterShape(language).properties!.accent!;
  return table(
    wordsIn(language).handbook.hues,
    names.map((name, index) => `| \`${name}\` | ${enumDescriptions[index]} |`),
  );
}

/** The parts that can stand between markers, by their names. */
export function referenceParts(language: Language, examples: Record<string, Example>): Record<string, () => string> {
  const schemas = jsonSchemas(language);
  const figures = Object.entries(figureShapes(language)).map(([type, shape]): [string, () => string] => [
    type,
    () => figurePart(type, shape, examples[type]!, language),
  ]);
  return {
    "story.json": () => fieldTable(fieldsOf(schemas.story), language),
    "facts.json": () => fieldTable(fieldsOf(schemas.facts), language),
    data: () => fieldTable(fieldsOf(schemas.data), language),
    geo: () => fieldTable(fieldsOf(schemas.geo), language),
    chapter: () => fieldTable(fieldsOf(chapterShape(language)), language),
    components: () => componentPart(language),
    types: () => typesPart(language),
    kinds: () => kindsPart(language),
    figure: () => commonPart(language),
    colours: () => huesPart(language),
    ...Object.fromEntries(FLAG_PARTS.map((part) => [`import-${part}`, () => flagMarkdown(language, part)])),
    ...Object.fromEntries(figures),
  };
}
