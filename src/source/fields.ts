// Parses a located document by a schema, and words what the schema refuses.

import { z } from "zod";
import { LOCALES, nearestLocale } from "../locale/index.ts";
import { type Message, nearest, say } from "../messages/index.ts";
import { factId, id } from "../schemas/names.ts";
import { photoPath } from "../schemas/story.ts";
import { locale, spoken } from "../schemas/text.ts";
import type { Finding } from "./json.ts";
import { fieldOf, isGroup, type Located, type Path, valueAt } from "./located.ts";

/** The parts of JSON Schema that zod writes for our schemas. */
interface Shape {
  $ref?: string;
  type?: string;
  properties?: Record<string, Shape>;
  required?: string[];
  additionalProperties?: Shape | boolean;
  items?: Shape;
  prefixItems?: Shape[];
  anyOf?: Shape[];
  oneOf?: Shape[];
  allOf?: Shape[];
  enum?: unknown[];
  const?: unknown;
  exclusiveMinimum?: number;
  pattern?: string;
  format?: string;
  /** The code of what to write where a value is not in its form. */
  form?: string;
  $defs?: Record<string, Shape>;
}

const TEXT = "#/$defs/text";
const shapes = new WeakMap<z.ZodType, Shape>();

/** The schema as JSON Schema: from it, not from zod's insides, come the fields that an editor may write. */
function shapeOf(schema: z.ZodType): Shape {
  const known = shapes.get(schema);
  if (known) return known;
  const shape = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Shape;
  shapes.set(schema, shape);
  return shape;
}

/** The alternative that `value` was meant to be: the one whose constants it repeats, else the first of its JSON type. */
function choose(options: Shape[], value: unknown): Shape | undefined {
  const named = options.find((option) =>
    Object.entries(option.properties ?? {}).some(
      ([key, field]) => field.const !== undefined && valueAt(value, [key]) === field.const,
    ),
  );
  const type = Array.isArray(value) ? "array" : typeof value;
  return named ?? options.find((option) => option.type === type) ?? options[0];
}

/** The shape at `path`, following what `value` chose where there are alternatives. */
function shapeAt(root: Shape, path: readonly PropertyKey[], value: unknown): Shape | undefined {
  let shape: Shape | undefined = root;
  for (let depth = 0; ; depth++) {
    const options: Shape[] | undefined = shape?.anyOf ?? shape?.oneOf ?? shape?.allOf;
    if (shape?.$ref && shape.$ref !== TEXT) shape = root.$defs?.[shape.$ref.replace("#/$defs/", "")];
    else if (options) shape = choose(options, valueAt(value, path.slice(0, depth)));
    if (depth === path.length || !shape) return shape;
    const key = path[depth]!;
    if (typeof key === "number") shape = shape.items;
    else
      shape =
        shape.properties?.[String(key)] ??
        (typeof shape.additionalProperties === "object" ? shape.additionalProperties : undefined);
  }
}

/** A value to paste: what the shape asks for, in the fewest words. */
function sampleOf(shape: Shape | undefined): string {
  if (!shape || shape.$ref === TEXT) return '"…"';
  if (shape.const !== undefined) return JSON.stringify(shape.const);
  if (shape.enum) return JSON.stringify(shape.enum[0]);
  const options = shape.anyOf ?? shape.oneOf;
  if (options) return sampleOf(options[0]);
  if (shape.type === "number" || shape.type === "integer") return String((shape.exclusiveMinimum ?? -1) + 1);
  if (shape.type === "boolean") return "true";
  if (shape.prefixItems) return `[${shape.prefixItems.map(sampleOf).join(", ")}]`;
  if (shape.type === "array") return `[${sampleOf(shape.items)}]`;
  if (shape.type !== "object") return '"…"';
  const required = (shape.required ?? []).map((key) => `"${key}": ${sampleOf(shape.properties?.[key])}`);
  if (required.length > 0) return `{ ${required.join(", ")} }`;
  return typeof shape.additionalProperties === "object" ? `{ "…": ${sampleOf(shape.additionalProperties)} }` : "{ … }";
}

/** A name made fit for an address: `"Six Roads"` → `six-roads`. Chinese has no such form; a stand-in is offered. */
export function slugOf(name: string): string {
  const slug = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return slug || "item-1";
}

const patternOf = (schema: z.ZodType) => `/${z.toJSONSchema(schema).pattern}/`;
const ID = patternOf(id);
const FACT = patternOf(factId);
const LOCALE = patternOf(locale);
const PHOTO = patternOf(photoPath);

/** A path for a photograph that was meant to be `written`. */
function photoFor(written: string): string {
  const [, base = "", ending = ""] = /([^/\\]*?)(\.[A-Za-z0-9]+)?$/.exec(written) ?? [];
  const small = ending.toLowerCase();
  return `photos/${slugOf(base).replace("item-1", "photo-1")}${/^\.(jpg|jpeg|png|webp|avif)$/.test(small) ? small : ".jpg"}`;
}

/** What is wrong with the form of a name. `form` is the code of what to write. */
function wordForm(value: unknown, pattern: string | undefined, form: string | undefined): Message {
  if (pattern === PHOTO) return say.badPhotoName(value, photoFor(String(value)));
  if (pattern === ID) return say.badId(value, slugOf(String(value)));
  if (pattern === FACT) return say.badFactId(value);
  if (pattern === LOCALE) return say.badLocale(String(value), nearestLocale(String(value)));
  return say.badForm(value, form);
}

/** A document being read: its shape, its value, and how a field is written in it. */
interface Reading {
  root: Shape;
  value: unknown;
  line: Located["line"];
}

type Issue = z.core.$ZodIssue;
interface Worded {
  path: Path;
  /** Whether the key is wrong, not the value. */
  key: boolean;
  said: Message;
  /** The field that a misspelt key was meant to be, or that is missing. */
  meant?: string | undefined;
}

/** What is wrong with a text that is neither a string nor a map of languages. */
function wordText(value: unknown, path: Path, line: Located["line"]): Worded[] {
  const field = String(path.at(-1) ?? "");
  if (typeof value === "string") return [{ path, key: false, said: say.emptyField(field, line(field, '"…"')) }];
  if (!isGroup(value) || Object.keys(value).length === 0) return [{ path, key: false, said: say.wrongKind(value, "text", "") }];
  return Object.entries(value).flatMap(([key, form]): Worded[] => {
    const at = [...path, key];
    if (!locale.safeParse(key).success) return [{ path: at, key: true, said: say.badLocale(key, nearestLocale(key)) }];
    if (!spoken.safeParse(key).success) return [{ path: at, key: true, said: say.noPack(key, LOCALES) }];
    if (typeof form !== "string") return [{ path: at, key: false, said: say.wrongKind(form, "string", line(key, '"…"')) }];
    return form.trim() === "" ? [{ path: at, key: false, said: say.emptyField(key, line(key, '"…"')) }] : [];
  });
}

function wordLimit(issue: Issue & { code: "too_small" | "too_big" }, value: unknown, field: string, paste: string): Message {
  const { origin, inclusive } = issue;
  const few = issue.code === "too_small";
  const limit = issue.code === "too_small" ? issue.minimum : issue.maximum;
  if (origin === "string" && few) return say.emptyField(field, paste);
  if (origin !== "number" && origin !== "int") return few ? say.tooFew(field, Number(limit)) : say.tooMany(field, Number(limit));
  return say.outOfRange(value, `${few ? ">" : "<"}${inclusive === false ? "" : "="} ${limit}`);
}

function wordFormat({ format, pattern }: Issue & { code: "invalid_format" }, value: unknown, form: string | undefined): Message {
  if (format === "date") return say.badDate(value);
  if (format === "url") return say.badUrl(value);
  return wordForm(value, pattern, form);
}

/** One issue of zod as messages, with the paths they are about. */
function wordIssue(issue: Issue, reading: Reading): Worded[] {
  const path = issue.path.filter((key): key is string | number => typeof key !== "symbol");
  const value = valueAt(reading.value, path);
  const shape = shapeAt(reading.root, path, reading.value);
  const field = String(path.at(-1) ?? "");
  const paste = reading.line(field, sampleOf(shape));
  const at = (said: Message): Worded[] => [{ path, key: false, said }];
  if (issue.code === "unrecognized_keys") {
    const known = Object.keys(shape?.properties ?? {}).filter((key) => key !== "$schema");
    return issue.keys.map((key) => ({
      path: [...path, key],
      key: true,
      said: say.unknownKey(key, known),
      meant: nearest(key, known),
    }));
  }
  if (issue.code === "invalid_key") {
    const [first] = issue.issues;
    const pattern = first?.code === "invalid_format" ? first.pattern : undefined;
    return [
      { path, key: true, said: first?.code === "too_small" ? say.emptyField(field, '"…"') : wordForm(field, pattern, undefined) },
    ];
  }
  if (value === undefined) return [{ path, key: false, said: say.missingField(field, paste), meant: field }];
  if (shape?.$ref === TEXT) return wordText(value, path, reading.line);
  if (issue.code === "invalid_value") return at(say.notInList(value, issue.values.map(String)));
  if (issue.code === "invalid_union") return wordUnion(issue, path, shape, reading);
  if (issue.code === "invalid_type")
    return at(say.wrongKind(value, issue.expected === "record" ? "object" : issue.expected, paste));
  if (issue.code === "too_small" || issue.code === "too_big") return at(wordLimit(issue, value, field, paste));
  if (issue.code === "invalid_format") return at(wordFormat(issue, value, shape?.form));
  if (issue.code === "custom" && issue.params?.without === "pack") return at(say.noPack(String(value), LOCALES));
  return at(say.notAsAsked(value));
}

/** A union: by its discriminator, else by the alternative that came closest. */
function wordUnion(issue: Issue & { code: "invalid_union" }, path: Path, shape: Shape | undefined, reading: Reading): Worded[] {
  const value = valueAt(reading.value, path);
  const options = "options" in issue ? issue.options : undefined;
  if (options) return [{ path, key: false, said: say.notInList(value, options.map(String)) }];
  const fitting = (issue.errors ?? []).filter(
    (issues) => !issues.some((one) => one.code === "invalid_type" && one.path.length === 0),
  );
  const closest = [...fitting].sort((a, b) => a.length - b.length)[0];
  if (closest) return closest.flatMap((one) => wordIssue({ ...one, path: [...path, ...one.path] }, reading));
  return [{ path, key: false, said: say.wrongKind(value, shape?.type ?? "text", sampleOf(shape)) }];
}

/** A field that is missing because its name is misspelt is one mistake, not two: the misspelt name is the one to fix. */
function withoutEchoes(all: Worded[]): Worded[] {
  const place = ({ path, meant }: Worded) => JSON.stringify([...path.slice(0, -1), meant]);
  const misspelt = new Set(all.filter((one) => one.key && one.meant).map(place));
  return all.filter((one) => one.key || !one.meant || !misspelt.has(place(one)));
}

export interface Parsed<Output> {
  /** The parsed value, if the schema took it as it stands. */
  output: Output | undefined;
  /** The parsed value without misspelt keys, so that further checks can go on and report in the same run. */
  withFixes: Output | undefined;
  findings: Finding[];
}

/** Parses `document.value` (or `value` in its place) and words every issue where it stands. */
export function parseFields<Schema extends z.ZodType>(
  schema: Schema,
  document: Located,
  value = document.value,
): Parsed<z.output<Schema>> {
  const result = schema.safeParse(value);
  if (result.success) return { output: result.data, withFixes: result.data, findings: [] };
  const { issues } = result.error;
  const reading = { root: shapeOf(schema), value, line: document.line };
  const findings = withoutEchoes(issues.flatMap((issue) => wordIssue(issue, reading))).map(({ path, key, said }) => ({
    place: key ? document.keyPlace(path) : document.place(path),
    field: fieldOf(path),
    said,
  }));
  const withFixes = schema.safeParse(withMistakesFixed(value, issues, reading));
  return { output: undefined, withFixes: withFixes.success ? withFixes.data : undefined, findings };
}

/** A copy of `value` with its misspelt keys put right where that is clear, and left out where it is not. */
function withMistakesFixed(value: unknown, issues: readonly Issue[], { root }: Reading): unknown {
  const copy: unknown = structuredClone(value);
  for (const issue of issues) {
    const group = issue.code === "unrecognized_keys" ? valueAt(copy, issue.path) : undefined;
    if (issue.code !== "unrecognized_keys" || !isGroup(group)) continue;
    const known = Object.keys(shapeAt(root, issue.path, value)?.properties ?? {});
    for (const key of issue.keys) {
      const meant = nearest(key, known);
      if (meant && !Object.hasOwn(group, meant)) group[meant] = group[key];
      delete group[key];
    }
  }
  return copy;
}
