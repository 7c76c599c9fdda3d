// Parses a located document by a schema, and words what the schema refuses.

import { z } from "zod";
import { LOCALES, nearestLocale } from "../locale/index.ts";
import { type Message, nearest, type Proposed, proposing, say } from "../messages/index.ts";
import { factId, id } from "../schemas/names.ts";
import { meantFormat, numberFormat } from "../schemas/number-format.ts";
import { locale, spoken } from "../schemas/text.ts";
import { calledField } from "./called.ts";
import type { Finding } from "./json.ts";
import { fieldOf, isGroup, type Located, type Path, valueAt } from "./located.ts";
import { plainDate, plainNumber } from "./meant.ts";
import { slugOf } from "./slug.ts";

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

/** The alternatives of the group at `path`. */
function optionsAt(root: Shape, path: Path, value: unknown): Shape[] {
  const outer = path.length === 0 ? root : shapeAt(root, path.slice(0, -1), value);
  const key = path.at(-1);
  const more = typeof outer?.additionalProperties === "object" ? outer.additionalProperties : undefined;
  const own = typeof key === "number" ? outer?.items : (outer?.properties?.[String(key)] ?? more);
  const shape = key === undefined ? outer : own;
  return shape?.oneOf ?? shape?.anyOf ?? [];
}

/** A value to paste: what the shape asks for, in the fewest words; `…` for what nobody but the editor knows. */
function sampleOf(shape: Shape | undefined): string {
  if (!shape || shape.$ref === TEXT) return '"…"';
  if (shape.const !== undefined) return JSON.stringify(shape.const);
  // Which of several it is, only the editor knows.
  if (shape.enum) return shape.enum.length === 1 ? JSON.stringify(shape.enum[0]) : '"…"';
  const options = shape.anyOf ?? shape.oneOf;
  if (options) return sampleOf(options[0]);
  if (shape.type === "number" || shape.type === "integer" || shape.type === "boolean") return "…";
  if (shape.prefixItems) return `[${shape.prefixItems.map(sampleOf).join(", ")}]`;
  if (shape.type === "array") return `[${sampleOf(shape.items)}]`;
  if (shape.type !== "object") return '"…"';
  const required = (shape.required ?? []).map((key) => `"${key}": ${sampleOf(shape.properties?.[key])}`);
  if (required.length > 0) return `{ ${required.join(", ")} }`;
  return typeof shape.additionalProperties === "object" ? `{ "…": ${sampleOf(shape.additionalProperties)} }` : "{ … }";
}

const patternOf = (schema: z.ZodType) => `/${z.toJSONSchema(schema).pattern}/`;
const ID = patternOf(id);
const FACT = patternOf(factId);
const FORMAT = patternOf(numberFormat);
const LOCALE = patternOf(locale);

/** What is wrong with the form of a name. `form`: the code of what to write; `given`: whether something gets its name here. */
function wordForm(
  value: unknown,
  pattern: string | undefined,
  { form, given }: { form?: string | undefined; given: boolean },
): Message {
  if (pattern === ID) return say.badId(value, given ? slugOf(String(value)) : undefined);
  if (pattern === FACT) return say.badFactId(value);
  if (pattern === FORMAT) return say.badNumberFormat(value, meantFormat(String(value)));
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
function wordText(value: unknown, path: Path, reading: Reading): Worded[] {
  const { line } = reading;
  const field = String(path.at(-1) ?? "");
  if (typeof value === "string") return [{ path, key: false, said: say.emptyField(field, line(field, '"…"')) }];
  if (!isGroup(value) || Object.keys(value).length === 0)
    return [{ path, key: false, said: wordKind(value, "text", path, reading) }];
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

function wordFormat(
  { format, pattern }: Issue & { code: "invalid_format" },
  value: unknown,
  { field, form }: { field: string; form: string | undefined },
): Message {
  const written = typeof value === "string" ? value : "";
  if (format === "date") {
    const date = plainDate(written);
    return proposing(say.badDate(value), date?.length === 10 ? { value: JSON.stringify(date) } : undefined);
  }
  if (format === "url") {
    const bare = /^(?:www\.|[\w-]+(?:\.[\w-]+)+(?:\/|$))/i.test(written);
    return proposing(say.badUrl(value), bare ? { value: JSON.stringify(`https://${written}`) } : undefined);
  }
  return wordForm(value, pattern, { form, given: field === "id" });
}

/** One issue of zod as messages, with the paths they are about. */
function wordIssue(issue: Issue, reading: Reading): Worded[] {
  const path = issue.path.filter((key): key is string | number => typeof key !== "symbol");
  const value = valueAt(reading.value, path);
  const shape = shapeAt(reading.root, path, reading.value);
  const field = String(path.at(-1) ?? "");
  const sample = sampleOf(shape);
  // An item of a list has no name.
  const paste = typeof path.at(-1) === "number" ? sample : reading.line(field, sample);
  const at = (said: Message): Worded[] => [{ path, key: false, said }];
  if (issue.code === "unrecognized_keys") {
    const written = isGroup(value) ? value : {};
    const fields = Object.keys(shape?.properties ?? {}).filter((key) => key !== "$schema");
    const known = fields.filter((key) => !Object.hasOwn(written, key));
    return issue.keys.map((key) => {
      const near = nearest(key, known);
      const called = near ? undefined : calledField(key, known);
      return { path: [...path, key], key: true, said: say.unknownKey(key, known, called), meant: near ?? called };
    });
  }
  if (issue.code === "invalid_key") {
    const [first] = issue.issues;
    const pattern = first?.code === "invalid_format" ? first.pattern : undefined;
    return [
      {
        path,
        key: true,
        said: first?.code === "too_small" ? say.emptyField(field, '"…"') : wordForm(field, pattern, { given: true }),
      },
    ];
  }
  if (value === undefined) return [wordMissing(path, shape, reading)];
  if (shape?.$ref === TEXT) return wordText(value, path, reading);
  if (issue.code === "invalid_value") return at(say.notInList(value, issue.values.map(String)));
  if (issue.code === "invalid_union") return wordUnion(issue, path, shape, reading);
  if (issue.code === "invalid_type")
    return at(wordKind(value, issue.expected === "record" ? "object" : issue.expected, path, reading));
  if (issue.code === "too_small" || issue.code === "too_big") return at(wordLimit(issue, value, field, paste));
  if (issue.code === "invalid_format") return at(wordFormat(issue, value, { field, form: shape?.form }));
  if (issue.code === "custom" && issue.params?.without === "pack") return at(say.noPack(String(value), LOCALES));
  return at(say.notAsAsked(value));
}

/** Words of which one is to stand in a field whose group may be one of several. */
function choicesAt(path: Path, { root, value }: Reading): string[] {
  const outer = shapeAt(root, path.slice(0, -1), value);
  const field = String(path.at(-1));
  const options = optionsAt(root, path.slice(0, -1), value).flatMap(({ properties }) => {
    const { const: only, enum: several = [] } = properties?.[field] ?? {};
    return only === undefined ? several : [only];
  });
  const own = options.length > 0 ? options : (outer?.properties?.[field]?.enum ?? []);
  return own.length > 1 ? own.filter((one) => typeof one === "string") : [];
}

/** A field that is not there, or is there under nearly its name. */
function wordMissing(path: Path, shape: Shape | undefined, reading: Reading): Worded {
  const field = String(path.at(-1) ?? "");
  const group = valueAt(reading.value, path.slice(0, -1));
  const known = shapeAt(reading.root, path.slice(0, -1), reading.value)?.properties ?? {};
  const others = Object.keys(isGroup(group) ? group : {}).filter((key) => !Object.hasOwn(known, key));
  const misspelt = others.find((key) => nearest(key, [field]));
  if (misspelt)
    return { path: [...path.slice(0, -1), misspelt], key: true, said: say.unknownKey(misspelt, [field]), meant: field };
  const choices = choicesAt(path, reading);
  const sample = choices.length > 0 ? '"…"' : sampleOf(shape);
  const paste = typeof path.at(-1) === "number" ? sample : reading.line(field, sample);
  return { path, key: false, said: say.missingField(field, paste, choices), meant: field };
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
  return [{ path, key: false, said: wordKind(value, shape?.type ?? "text", path, reading) }];
}

/** A value of the wrong kind; what it was meant to be is proposed where it can be told from it. */
function wordKind(value: unknown, kind: string, path: Path, { root, value: all, line }: Reading): Message {
  const shape = shapeAt(root, path, all);
  const key = path.at(-1);
  const outer = shapeAt(root, path.slice(0, -1), all);
  const optional = typeof key === "string" && outer?.properties?.[key] && !outer.required?.includes(key);
  const dropped = optional ? ({ drop: true } as const) : undefined;
  const proposed = value === null ? dropped : meantBy(value, kind, shape, root);
  const sample = sampleOf(shape);
  const paste = typeof key === "number" ? sample : line(String(key ?? ""), sample);
  return proposing(say.wrongKind(value, kind, proposed ? "" : paste), proposed);
}

/** The fields of a group that hold what it is called, in which a text alone was meant to stand. */
const CALLED = ["name", "title", "label", "text", "words", "says"];

/** Groups by their ids, as programs keep rows, as a list of them. */
function listOf(value: unknown): Proposed | undefined {
  const entries = isGroup(value) ? Object.entries(value) : [];
  if (entries.length === 0 || !entries.every(([, one]) => isGroup(one) && !Object.hasOwn(one, "id"))) return undefined;
  const lines = entries.map(([id, one]) => `    ${JSON.stringify({ id, ...(one as object) })}`);
  return { value: `[\n${lines.join(",\n")}\n  ]` };
}

/** A list of groups that say what they are called, as groups by those names. */
function keyedOf(list: readonly unknown[]): Proposed | undefined {
  const entries = list.flatMap((one): [string, object][] => {
    if (!isGroup(one)) return [];
    const { id, key, ...rest } = one;
    const [name, other] = [id ?? key, id === undefined ? undefined : key];
    return typeof name === "string" && other === undefined ? [[name, rest]] : [];
  });
  const names = new Set(entries.map(([name]) => name));
  if (entries.length === 0 || entries.length < list.length || names.size < list.length) return undefined;
  const lines = entries.map(([name, rest]) => `    ${JSON.stringify(name)}: ${JSON.stringify(rest)}`);
  return { value: `{\n${lines.join(",\n")}\n  }` };
}

/** A value of the wrong kind in the right one, with all that was written. */
function meantBy(value: unknown, kind: string, shape: Shape | undefined, root: Shape): Proposed | undefined {
  if (kind === "number" || kind === "integer") {
    const number = typeof value === "string" ? plainNumber(value) : undefined;
    return number === undefined ? undefined : { value: number };
  }
  const day = typeof value === "number" && shape?.format === "date" ? plainDate(String(value)) : undefined;
  if (day?.length === 10) return { value: JSON.stringify(day) };
  if (kind === "string" || kind === "text") {
    const fits = typeof value === "number" && (!shape?.pattern || new RegExp(shape.pattern).test(String(value)));
    const [only, ...more] = Array.isArray(value) ? value : [];
    if (typeof only === "string" && more.length === 0) return { value: JSON.stringify(only) };
    return fits ? { around: ['"', '"'] } : undefined;
  }
  if (kind === "boolean") return value === "true" || value === "false" ? { value } : undefined;
  if (kind === "array") {
    const items =
      shape?.items?.$ref && shape.items.$ref !== TEXT ? root.$defs?.[shape.items.$ref.replace("#/$defs/", "")] : shape?.items;
    const keyed = items?.required?.includes("id") ? listOf(value) : undefined;
    if (keyed) return keyed;
    const isOne = isGroup(value)
      ? items?.type === "object" && (items.required ?? []).some((key) => Object.hasOwn(value, key))
      : false;
    const fits = isOne || (items?.$ref === TEXT ? typeof value === "string" : items?.type === typeof value);
    return fits ? { around: ["[", "]"] } : undefined;
  }
  if (kind === "object" && typeof shape?.additionalProperties === "object" && Array.isArray(value)) return keyedOf(value);
  if (kind !== "object" || typeof value !== "string" || !shape?.required) return undefined;
  const own = shape.required.find((key) => CALLED.includes(key));
  if (!own) return undefined;
  const others = shape.required.filter((key) => key !== own).map((key) => `"${key}": ${sampleOf(shape.properties?.[key])}, `);
  return { around: [`{ ${others.join("")}"${own}": `, " }"] };
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
      const meant =
        nearest(key, known) ??
        calledField(
          key,
          known.filter((one) => !Object.hasOwn(group, one)),
        );
      if (meant && !Object.hasOwn(group, meant)) group[meant] = group[key];
      delete group[key];
    }
  }
  return copy;
}
