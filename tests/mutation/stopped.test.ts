// What would run, or reach outside the story's folder, stops the story with a message where it stands.

import { describe, expect, test } from "vitest";
import { parseStory } from "../../src/check/story.ts";
import { readStoryFiles } from "../../src/source/files.ts";

/** What may not stand in a story: the file, and what is written over a story without mistakes. */
const STOPPED: [what: string, file: string, right: string, wrong: string][] = [
  ["an expression", "chapters/01-lamps.mdx", "登记簿是", "{process.exit()}登记簿是"],
  ["an expression over lines", "chapters/01-lamps.mdx", "登记簿是", "{\nprocess.exit()\n}\n\n登记簿是"],
  ["an expression after a comment", "chapters/01-lamps.mdx", "登记簿是", "{/* a */ process.exit()}\n\n登记簿是"],
  ["an import", "chapters/01-lamps.mdx", "登记簿是", "import fs from 'node:fs'\n\n登记簿是"],
  ["an export", "chapters/01-lamps.mdx", "登记簿是", "export const a = process.exit()\n\n登记簿是"],
  ["an import after a tab", "chapters/01-lamps.mdx", "登记簿是", "import\tfs from 'node:fs'\n\n登记簿是"],
  ["an import of nothing", "chapters/01-lamps.mdx", "登记簿是", "import'node:fs'\n\n登记簿是"],
  ["an export of all", "chapters/01-lamps.mdx", "登记簿是", "export* from 'node:fs'\n\n登记簿是"],
  ["attributes from an expression", "chapters/01-lamps.mdx", '<Step state="all">', '<Step state="all" {...process.exit()}>'],
  ["an attribute that is an expression", "chapters/01-lamps.mdx", 'state="all"', "state={process.exit()}"],
  ["an attribute that hides one in its text", "chapters/01-lamps.mdx", 'state="all"', "state={`process.exit()`}"],
  ["a handler", "chapters/01-lamps.mdx", '<Step state="all">', '<Step state="all" onclick="alert(1)">'],
  [
    "HTML set as a whole",
    "chapters/01-lamps.mdx",
    '<Step state="all">',
    '<Step state="all" set:html="<script>alert(1)</script>">',
  ],
  ["an island", "chapters/01-lamps.mdx", '<Step state="all">', '<Step state="all" client:load="">'],
  ["a script", "chapters/01-lamps.mdx", "登记簿是", "<script>alert(1)</script>\n\n登记簿是"],
  ["a member's tag", "chapters/01-lamps.mdx", "登记簿是", "<Note.constructor>a</Note.constructor>\n\n登记簿是"],
  ["a name that every object has", "chapters/01-lamps.mdx", "登记簿是", "<Constructor>a</Constructor>\n\n登记簿是"],
  ["a link that runs", "chapters/01-lamps.mdx", "登记簿", "[登记簿](javascript:alert)"],
  ["a link that runs, disguised", "chapters/01-lamps.mdx", "登记簿", "[登记簿](<java&#115;cript:alert(1)>)"],
  [
    "a link that runs, told elsewhere",
    "chapters/01-lamps.mdx",
    "登记簿是",
    "[登记簿][a]\n\n[a]: javascript:alert(1)\n\n登记簿是",
  ],
  ["a link of data", "chapters/01-lamps.mdx", "登记簿", "[登记簿](data:text/html,<b>)"],
  ["a picture of data", "chapters/01-lamps.mdx", "登记簿是", "![灯](data:image/svg+xml,a)\n\n登记簿是"],
  ["a picture above the folder", "chapters/01-lamps.mdx", "登记簿是", "![灯](../../package.json)\n\n登记簿是"],
  ["a head of another kind", "chapters/01-lamps.mdx", "---\ntitle: 码头上的灯", "---js\ntitle: 码头上的灯"],
  ["a head that makes objects", "chapters/01-lamps.mdx", "title: 码头上的灯", "title: !!js/function 'function () {}'"],
  ["a layout", "chapters/01-lamps.mdx", "accent: ochre", "accent: ochre\nlayout: ../../../package.json"],
  ["a source that runs", "story.json", '"when": "春天"', '"when": "春天", "url": "javascript:alert(1)"'],
  ["a source of data", "story.json", '"when": "春天"', '"when": "春天", "url": "data:text/html,a"'],
  ["a site that runs", "story.json", '"date"', '"site": "javascript:alert(1)", "date"'],
  ["a figure above the folder", "chapters/01-lamps.mdx", 'figure="lamps"', 'figure="../story"'],
  ["a table above the folder", "figures/lamps.json", '"data": "lamps"', '"data": "../story"'],
  ["a state above the folder", "figures/lamps.json", '"all": {', '"../../all": {'],
  ["an id above the folder", "data/lamps.json", '"id": "steps"', '"id": "../steps"'],
  ["a prototype", "data/lamps.json", '"id": "steps"', '"__proto__": { "id": "steps" }'],
  ["a schema's prototype", "facts.json", '"lamps.lost": {', '"__proto__": {'],
];

describe("what stops a story", () => {
  const lamps = readStoryFiles("tests/fixtures/broken/valid");
  test.each(STOPPED)("%s", (_, path, right, wrong) => {
    const files = lamps.map((file) => (file.path === path ? { path, text: file.text.replace(right, () => wrong) } : file));
    expect(files.find((file) => file.path === path)!.text).toContain(wrong);
    const { story, problems } = parseStory(files);
    expect(story).toBeUndefined();
    expect(problems.filter(({ severity, file }) => severity === "error" && file === path)).not.toEqual([]);
  });
});
