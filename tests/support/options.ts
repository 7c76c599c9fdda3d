// What a figure type's schema lets an editor write, as a list; and which of it a figure does write.

import { z } from "zod";

/** The schemas zod builds ours of, told apart by their `def.type`. */
type Schema = z.core.$ZodTypes;

const typeOf = (schema: z.core.$ZodType) => (schema as Schema)._zod.def.type;

/** One of the forms in which a field may be written: `upto as number`. */
const formOf = (path: string, member: z.core.$ZodType) => `${path} as ${typeOf(member)}`;

const named = (path: string, key: string) => (path === "" ? key : `${path}.${key}`);

/** Fields that say nothing of what is drawn. */
const SILENT = new Set(["$schema", "allow"]);

/** Every option and value of an option that a schema knows: `looks`, `orientation = columns`, `scale: absent`, `states.*.upto as number`. */
export function optionsOf(schema: z.core.$ZodType, path = ""): string[] {
  const { def } = (schema as Schema)._zod;
  switch (def.type) {
    case "object":
      return Object.entries(def.shape).flatMap(([key, field]) => (SILENT.has(key) ? [] : optionsOf(field, named(path, key))));
    case "record":
      return [path, ...optionsOf(def.valueType, named(path, "*"))];
    case "array":
      return [path, ...optionsOf(def.element, named(path, "*"))];
    case "optional":
      return [`${path}: absent`, ...optionsOf(def.innerType, path)];
    case "default":
    case "prefault":
      return optionsOf(def.innerType, path);
    case "union":
      return def.options.flatMap((member) => optionsOf(member, formOf(path, member)));
    case "enum":
      return Object.values(def.entries).map((value) => `${path} = ${value}`);
    case "boolean":
      return [`${path} = true`, `${path} = false`];
    case "literal":
    case "number":
    case "pipe":
    case "string":
    case "tuple":
      return [path];
    default:
      throw new Error(`${path}: nobody has said what the options of a ${def.type} are`);
  }
}

/** Those of a schema's options that a value, which it takes, makes use of. What is left out counts as its default. */
export function optionsUsed(schema: z.core.$ZodType, value: unknown, path = ""): string[] {
  const { def } = (schema as Schema)._zod;
  switch (def.type) {
    case "object": {
      const fields = value as Record<string, unknown>;
      return Object.entries(def.shape).flatMap(([key, field]) =>
        SILENT.has(key) ? [] : optionsUsed(field, fields[key], named(path, key)),
      );
    }
    case "record":
      return [path, ...Object.values(value as object).flatMap((item) => optionsUsed(def.valueType, item, named(path, "*")))];
    case "array":
      return [path, ...(value as unknown[]).flatMap((item) => optionsUsed(def.element, item, named(path, "*")))];
    case "optional":
      return value === undefined ? [`${path}: absent`] : optionsUsed(def.innerType, value, path);
    case "default":
    case "prefault":
      return optionsUsed(def.innerType, value === undefined ? def.defaultValue : value, path);
    case "union":
      return def.options
        .filter((member) => z.safeParse(member, value).success)
        .flatMap((member) => optionsUsed(member, value, formOf(path, member)));
    case "enum":
    case "boolean":
      return [`${path} = ${value}`];
    case "literal":
    case "number":
    case "pipe":
    case "string":
    case "tuple":
      return [path];
    default:
      throw new Error(`${path}: nobody has said what the options of a ${def.type} are`);
  }
}
