// A story whose every field tries to run something: it is shown letter by letter, and nothing runs; what could not be shown stops it.

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { build } from "../../scripts/build.ts";
import { launchChromium } from "../../scripts/chromium.ts";
import { serve } from "../../scripts/serve.ts";
import { readStoryFiles } from "../../src/story/files.ts";
import { parseStory } from "../../src/story/parse.ts";

const STORY = "tests/fixtures/malicious";
const folder = ".build/test/malicious";
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  if (!(await build(STORY, folder))) throw new Error("the fixture does not build");
  site = await serve(folder);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Opens a page of the site; what ran, asked or was forbidden there. */
async function open(path: string, options: { reducedMotion?: "reduce" } = {}) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
  const troubles: string[] = [];
  const page = await context.newPage();
  page.on("dialog", (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("pageerror", (error) => troubles.push(`error: ${error.message}`));
  page.on("console", (message) => message.type() === "error" && troubles.push(`console: ${message.text()}`));
  await page.route(
    (url) => !url.href.startsWith(site.url),
    (route) => {
      troubles.push(`request: ${route.request().url()}`);
      return route.abort();
    },
  );
  await page.addInitScript(() => {
    window.alert = (words) => console.error(`alert ${words}`);
  });
  await page.goto(new URL(path, site.url).href);
  return { context, page, troubles };
}

describe("a malicious story", () => {
  test("runs nothing, asks nothing and forbids itself nothing, from its first screen to its end", async () => {
    const { context, page, troubles } = await open("");
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let y = 0; y <= height; y += 500) {
      await page.evaluate((to) => scrollTo(0, to), y);
      await page.waitForTimeout(60);
    }
    for (const link of await page.locator("a[href]").all())
      await link.hover({ timeout: 300, force: true }).catch(() => undefined);
    expect(troubles).toEqual([]);
    const scripts = await page.evaluate(() =>
      [...document.scripts].map(({ textContent }) => textContent).filter((text) => /alert/.test(text ?? "")),
    );
    expect(scripts).toEqual([]);
    const handlers = await page.evaluate(() =>
      [...document.querySelectorAll("*")].flatMap(({ attributes, tagName }) =>
        [...attributes]
          .filter(({ name, value }) => /^on/.test(name) || /^\s*(javascript|data):/i.test(value))
          .map(({ name }) => `${tagName} ${name}`),
      ),
    );
    expect(handlers).toEqual([]);
    await context.close();
  });

  test("is shown letter by letter", async () => {
    const { context, page } = await open("");
    expect(await page.title()).toContain("<script>alert('title')</script>");
    const words = await page.evaluate(() => document.body.textContent ?? "");
    for (const piece of [
      "<script>alert('title')</script>",
      "<img src=x onerror=alert('entity')>",
      "<script>alert('code')</script>",
      "<img src=x onerror=alert('value')>",
      "<script>alert('note')</script>",
      "\"><script>alert('aside')</script>",
      "<script>alert('by')</script>",
      "<style>body{display:none}</style>",
      "<script>alert('chapter')</script>",
    ])
      expect(words).toContain(piece);
    await context.close();
  });

  test("its pictures are well-formed, hold no script, and show the words", async () => {
    const { context, page, troubles } = await open("");
    const stills = readdirSync(join(folder, "stills"), { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".svg"),
    );
    expect(stills.length).toBeGreaterThan(4);
    for (const still of stills) {
      const text = readFileSync(join(folder, "stills", still), "utf8");
      const found = await page.evaluate((svg) => {
        const document = new DOMParser().parseFromString(svg, "image/svg+xml");
        const bad = document.querySelectorAll("parsererror, script, foreignObject, iframe, a");
        return {
          bad: [...bad].map((one) => one.nodeName),
          on: [...document.querySelectorAll("*")].some((one) => [...one.attributes].some(({ name }) => name.startsWith("on"))),
        };
      }, text);
      expect([still, found]).toEqual([still, { bad: [], on: false }]);
    }
    await page.goto(new URL(`stills/${stills[0]!.replaceAll("\\", "/")}`, site.url).href);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test("writes no file outside its site, and none with a name of its making", () => {
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
    expect(names.filter((name) => !/^[\w./()[\]-]+$/.test(name))).toEqual([]);
    expect(existsSync(".build/alert")).toBe(false);
  });
});

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
  ["an attribute that hides one in its text", "chapters/01-lamps.mdx", 'state="all"', "state={`${process.exit()}`}"],
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

describe("nothing half-built", () => {
  /** A site that stands, and what is left of it after a build that fails. */
  async function failing(story: string): Promise<{ said: string; done: boolean | "thrown"; left: string[] }> {
    const home = mkdtempSync(join(tmpdir(), "built-"));
    const target = join(home, "dist");
    mkdirSync(target);
    writeFileSync(join(target, "index.html"), "before");
    const said: unknown[] = [];
    const spies = (["log", "error", "warn"] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation((...words) => void said.push(...words)),
    );
    const done = await build(story, target).catch((error: unknown) => {
      said.push(error instanceof Error ? error.message : error);
      return "thrown" as const;
    });
    for (const spy of spies) spy.mockRestore();
    const left = readdirSync(home, { recursive: true, encoding: "utf8" }).sort();
    expect(readFileSync(join(target, "index.html"), "utf8")).toBe("before");
    rmSync(home, { recursive: true });
    return { said: said.map(String).join("\n"), done, left };
  }

  test("a broken story leaves the site of before, and says why without a trace", async () => {
    const { said, done, left } = await failing("tests/fixtures/broken/json-missing-comma");
    expect([done, left]).toEqual([false, ["dist", "dist/index.html"]]);
    expect(said).not.toMatch(/\n\s+at /);
    expect(said).toContain("story.json");
  });
});
