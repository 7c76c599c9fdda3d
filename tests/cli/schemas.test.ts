// What VS Code is told: its own JSON service reads our schemas, and must see what the checker sees.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { getLanguageService, TextDocument } from "vscode-json-languageservice";
import { BLOCK_NAMES } from "../../src/blocks/index.ts";
import { parseStory } from "../../src/check/story.ts";
import { type JsonSchema, jsonSchemas, SCHEMA_FILES } from "../../src/cli/handbook/json-schemas.ts";
import { plainSnippet, snippets } from "../../src/cli/handbook/snippets.ts";
import { editorFiles, schemaSettings } from "../../src/cli/handbook/vscode.ts";
import { FIGURES } from "../../src/figures/index.ts";
import { filesUnder } from "../../src/publish/folder.ts";
import { readStoryFiles, type SourceFile } from "../../src/source/files.ts";

const schemas = jsonSchemas("zh-Hans");
const service = getLanguageService({ workspaceContext: { resolveRelativePath: (path) => path } });
service.configure({
  validate: true,
  schemas: schemaSettings("file:///schemas")["json.schemas"].map(({ fileMatch, url }) => ({
    fileMatch,
    uri: url,
    schema: schemas[url.replace(/^.*\/|\.json$/g, "") as keyof typeof schemas] as object,
  })),
});

const open = (path: string, text: string) => {
  const document = TextDocument.create(`file:///work/story/${path}`, "json", 1, text);
  return { document, json: service.parseJSONDocument(document) };
};

async function complaints({ path, text }: SourceFile) {
  const { document, json } = open(path, text);
  const found = await service.doValidation(document, json);
  return found.map(({ message, range }) => `${path}:${range.start.line + 1} ${message}`);
}

/** What is offered where `|` stands. */
async function offers(path: string, text: string) {
  const { document, json } = open(path, text.replace("|", ""));
  const list = await service.doComplete(document, document.positionAt(text.indexOf("|")), json);
  return (list?.items ?? []).map(({ label, documentation }) => ({ label, documentation }));
}

const STORIES = ["tests/fixtures/town", "tests/fixtures/tiny", "tests/fixtures/borders", "tests/fixtures/broken/valid"];
const BROKEN = "tests/fixtures/broken";
const inJson = (path: string) => /\.(geo)?json$/.test(path);

describe("files of a story", () => {
  test.each(STORIES)("%s: nothing is underlined", async (folder) => {
    const files = readStoryFiles(folder).filter(({ path }) => inJson(path));
    expect(files.length).toBeGreaterThan(3);
    expect((await Promise.all(files.map(complaints))).flat()).toEqual([]);
  });

  test("a line may name the schema, in every kind of file", async () => {
    for (const pattern of Object.values(SCHEMA_FILES)) {
      const path = pattern.replace("*", "x");
      const found = await complaints({ path, text: '{ "$schema": "./x.json" }' });
      expect(found.filter((one) => one.includes("$schema"))).toEqual([]);
    }
  });

  test("what is built is left alone", async () => {
    expect(await complaints({ path: "dist/data/roads.json", text: "{}" })).toEqual([]);
  });
});

/** Cases whose mistake is one of form: a schema can see it. Of the rest, names that must agree and rules of reading, it cannot. */
const FORM = readdirSync(BROKEN).filter((name) =>
  /^(field|figure-without-type|figure-unknown-type|figure-group-for-a-name|data-unsourced|data-unknown-column-type|geo-misspelt|geo-choices|geo-crs|geo-geometry-type|geo-nesting|geo-position|geo-rings|en-misspelt)/.test(
    name,
  ),
);

describe("mistakes of form", () => {
  test("there are cases of them", () => {
    expect(FORM.length).toBeGreaterThan(15);
  });

  test.each(FORM)("%s is underlined too", async (name) => {
    const files = readStoryFiles(join(BROKEN, name)).filter(({ path }) => inJson(path));
    expect((await Promise.all(files.map(complaints))).flat()).not.toEqual([]);
  });
});

describe("completion", () => {
  test("the fields of the type that is written, each with what it means", async () => {
    const found = await offers("figures/x.json", '{ "type": "bars", | }');
    expect(found.map(({ label }) => label)).toEqual(expect.arrayContaining(["title", "orientation", "looks"]));
    expect(found.map(({ label }) => label)).not.toContain("lanes");
    expect(found.every(({ documentation }) => /\p{Script=Han}/u.test(String(documentation)))).toBe(true);
  });

  test("the types there are, each with what it draws", async () => {
    const found = await offers("figures/x.json", '{ "type": | }');
    expect(found.map(({ label }) => label)).toEqual(expect.arrayContaining(Object.keys(FIGURES).map((name) => `"${name}"`)));
    expect(found.find(({ label }) => label === '"bars"')?.documentation).toContain("比大小");
  });

  test("one of a few words, each with what it means, however deep", async () => {
    const text = '{ "type": "map", "layers": { "roads": { "geo": "roads", "draw": "line", "paint": | } } }';
    const found = await offers("figures/x.json", text);
    expect(found.find(({ label }) => label === '"dashed"')?.documentation).toContain("虚");
  });

  test("a column's fields follow its type", async () => {
    const labels = async (type: string) =>
      (await offers("data/x.json", `{ "columns": { "a": { "type": "${type}", | } } }`)).map(({ label }) => label);
    expect(await labels("number")).toContain("unit");
    expect(await labels("category")).toContain("values");
    expect(await labels("text")).not.toContain("unit");
  });

  test("facts, in whatever folder the story lies", async () => {
    const found = await offers("facts.json", '{ "roads.total": { | } }');
    expect(found.map(({ label }) => label)).toEqual(expect.arrayContaining(["value", "says", "source", "caveat"]));
  });
});

/** Every field of a schema as a path, with what stands there. */
function fieldsOf(schema: JsonSchema, path = ""): [string, JsonSchema][] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, field]): [string, JsonSchema][] => [
    [`${path}.${key}`, field],
    ...fieldsOf(field, `${path}.${key}`),
  ]);
  const items = schema.items && !Array.isArray(schema.items) ? [schema.items] : [];
  const rest = typeof schema.additionalProperties === "object" ? [schema.additionalProperties] : [];
  const branches = [...(schema.allOf ?? []), ...(schema.anyOf ?? [])].map((one) => one.then ?? one);
  return [...own, ...[...items, ...rest, ...branches].flatMap((one) => fieldsOf(one, `${path}.*`))];
}

describe.each(["zh-Hans", "en"] as const)("in %s", (language) => {
  const han = /\p{Script=Han}/u;

  test("every field says what it means", () => {
    const all = Object.entries(jsonSchemas(language)).flatMap(([name, schema]) => fieldsOf(schema, name));
    // What tells alternatives apart says what each of them means instead.
    const silent = all.filter(([, { description, enumDescriptions }]) => !description && !enumDescriptions);
    expect(all.length).toBeGreaterThan(150);
    expect(silent.map(([path]) => path)).toEqual([]);
    if (language === "zh-Hans") expect(all.filter(([, { description }]) => description && !han.test(description))).toEqual([]);
  });

  test("every choice says what each word means", () => {
    const all = Object.values(jsonSchemas(language)).flatMap((schema) => fieldsOf(schema));
    const choices = all.filter(([, field]) => field.enum);
    expect(choices.length).toBeGreaterThan(15);
    expect(choices.filter(([, field]) => field.enumDescriptions?.length !== field.enum!.length)).toEqual([]);
  });
});

describe("snippets", () => {
  const all = snippets("zh-Hans");

  test("there is one for every component and every type of figure", () => {
    expect(Object.keys(all)).toEqual(expect.arrayContaining(BLOCK_NAMES));
    expect(Object.keys(all)).toEqual(expect.arrayContaining(Object.keys(FIGURES).map((name) => `figure-${name}`)));
  });

  /** What an editor might type in the places that name something of the story. */
  const NAMES: Record<string, string> = {
    图的名字: "halves",
    画面: "whole",
    来源: "register",
    行的编号: "harbour",
    数的编号: "halves.count",
    写出来的样子: "两半",
  };
  const facts = { "halves.count": { value: 2, unit: "半", says: "岛分成两半。", source: "register" } };
  const story = [
    ...readStoryFiles("tests/fixtures/borders").filter(({ path }) => path !== "facts.json"),
    { path: "facts.json", text: JSON.stringify(facts) },
    { path: "photos/bridge.jpg", text: "" },
  ];

  test.each(Object.entries(all).filter(([, { scope }]) => scope === "mdx"))("%s can be read in a chapter", (name, snippet) => {
    const body = Object.entries(NAMES).reduce((text, [words, id]) => text.replaceAll(words, id), plainSnippet(snippet));
    const step = name === "Mark" ? `<Step state="whole">\n\n${body}\n\n</Step>` : body;
    const inside = name === "Step" || name === "Mark" ? `<Scrolly figure="halves">\n\n${step}\n\n</Scrolly>` : body;
    const text = name === "章" ? `${body}正文。\n` : `---\ntitle: 章名\n---\n\n${inside}\n`;
    const path = "chapters/90-snippet.mdx";
    const { problems } = parseStory([...story, { path, text }]);
    // Its words are too few for a step; that is the editor's to fix.
    const found = problems.filter(({ file, severity }) => file === path && severity === "error");
    expect(found).toEqual([]);
  });

  test.each(Object.entries(all).filter(([, { scope }]) => scope === "json"))(
    "%s has the form of its file",
    async (name, snippet) => {
      const body = plainSnippet(snippet);
      const feature = `{ "type": "FeatureCollection", "title": "x", "sources": ["x"], "crs": "wgs84", "survey": "sketch", "features": [${body}] }`;
      const whole: Record<string, SourceFile> = {
        fact: { path: "facts.json", text: `{ ${body} }` },
        feature: { path: "geo/x.geojson", text: feature },
        geo: { path: "geo/x.geojson", text: body },
        data: { path: "data/x.json", text: body },
      };
      expect(await complaints(whole[name] ?? { path: "figures/x.json", text: body })).toEqual([]);
    },
  );
});

test("what is in .vscode is what the schemas say today (npm run handbook)", () => {
  const written = filesUnder(".vscode").map((path) => [path, readFileSync(path, "utf8")]);
  const wanted = editorFiles("zh-Hans").map(({ path, text }) => [join(".vscode", path), text]);
  expect(Object.fromEntries(written)).toEqual(Object.fromEntries(wanted));
});
