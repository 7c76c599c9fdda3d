// The catalogues of the languages that editors read: whole, and nothing in them that nobody says.

import { describe, expect, test } from "vitest";
import { z } from "zod";
import { eachFields } from "../../src/figures/each.ts";
import { FIGURES } from "../../src/figures/index.ts";
import { LANGUAGES, languageOf, wordsIn } from "../../src/messages/index.ts";
import { chapter } from "../../src/schemas/chapter.ts";
import { dataset } from "../../src/schemas/dataset.ts";
import { schemaLine } from "../../src/schemas/describe.ts";
import { facts } from "../../src/schemas/facts.ts";
import { geo } from "../../src/schemas/geo.ts";
import { story } from "../../src/schemas/story.ts";

/** Every text of a catalogue, with the way to it. */
function textsOf(value: unknown, path: string): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

/** What the schemas ask the catalogues for. */
function askedFor(): { fields: Set<string>; values: Map<string, unknown> } {
  const fields = new Set<string>();
  const values = new Map<string, unknown>();
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      if ((key === "means" || key === "form") && typeof value === "string") fields.add(value);
      else if (key === "values" && typeof value === "string") values.set(value, (node as { enum?: unknown }).enum);
      else visit(value);
    }
  };
  const each = z.strictObject(eachFields);
  const schemas = [story, facts, dataset, geo, chapter, schemaLine, each, ...Object.values(FIGURES).map(({ schema }) => schema)];
  for (const schema of schemas) visit(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }));
  return { fields, values };
}

describe.each(LANGUAGES)("%s", (language) => {
  test("says something wherever it has a word", () => {
    // What a language has no sign for may be empty: a space between words, a frame around them.
    const silent = textsOf(wordsIn(language), language).filter(([path, text]) => text === "" && !path.endsWith(".space"));
    expect(silent).toEqual([]);
  });

  test("says what each field means that a schema asks for, and no other", () => {
    const asked = askedFor();
    const groups = Object.entries(wordsIn(language).meanings);
    const fields = groups.flatMap(([group, one]) => Object.keys(one.fields).map((code) => `${group}.${code}`));
    expect(fields.sort()).toEqual([...asked.fields].sort());
    const values = groups.flatMap(([group, one]) =>
      Object.entries(one.values).map(([code, words]): [string, unknown] => [`${group}.${code}`, Object.keys(words)]),
    );
    expect(Object.fromEntries(values)).toEqual(Object.fromEntries(asked.values));
  });
});

test("editors whose language is not there are spoken to in English, those of a region in their language", () => {
  expect(["zh-CN", "zh-TW", "en-GB", "fr"].map(languageOf)).toEqual(["zh-Hans", "zh-Hans", "en", "en"]);
});
