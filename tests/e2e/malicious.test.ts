// A story whose every field tries to run something: it is shown letter by letter, and nothing runs. (What may not
// stand in a story at all is in tests/mutation/stopped.test.ts.)

import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { build } from "../../scripts/build.ts";
import { launchChromium } from "../../scripts/chromium.ts";
import { serve } from "../../scripts/serve.ts";
import { frames } from "../support/patience.ts";

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
      await frames(page, 4);
    }
    for (const link of await page.locator("a[href]").all()) {
      const [x, y] = await link.evaluate((element) => {
        element.scrollIntoView({ block: "center", behavior: "instant" });
        const { left, top, width, height } = element.getBoundingClientRect();
        return [left + width / 2, top + height / 2] as const;
      });
      await page.mouse.move(x, y);
    }
    expect(troubles).toEqual([]);
    const scripts = await page.evaluate(() =>
      [...document.scripts]
        .filter(({ type }) => type !== "application/ld+json") // data, which is looked at below
        .map(({ textContent }) => textContent)
        .filter((text) => /alert/.test(text ?? "")),
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
      "</script><!--<script>alert('publisher')</script>",
      "<img src=x onerror=alert('editor')>",
      "]]></content></entry><script>alert('licence')</script>",
      "&lt;script&gt;alert('data')&lt;/script&gt;",
      "<script>alert('icp')</script>",
      "1\"><script>alert('police')</script>",
      "<!--<script>alert('correction')</script>]]>",
    ])
      expect(words).toContain(piece);
    await context.close();
  });

  test("its pictures are well-formed, hold no script, and show the words", async () => {
    const { context, page, troubles } = await open("");
    const blank = await context.newPage();
    const stills = readdirSync(join(folder, "stills"), { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".svg"),
    );
    expect(stills.length).toBeGreaterThan(4);
    for (const still of stills) {
      const text = readFileSync(join(folder, "stills", still), "utf8");
      const found = await blank.evaluate((svg) => {
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

  test("what it says to machines is data: it can be read, and says what was written", async () => {
    const { context, page } = await open("constructor/");
    const elements = await page.evaluate(() =>
      [...document.querySelectorAll('head > script[type="application/ld+json"]')].map(({ textContent }) => textContent!),
    );
    expect(elements.length).toBe(1);
    const described = JSON.parse(elements[0]!);
    expect(described.publisher.name).toBe("</script><!--<script>alert('publisher')</script>");
    expect(described.correction[0].text).toBe("<!--<script>alert('correction')</script>]]>");
    // Nothing of the story has become an element of the head.
    const heads = await page.evaluate(() => [...new Set([...document.head.children].map(({ localName }) => localName))].sort());
    expect(heads).toEqual(["link", "meta", "script", "style", "title"]);
    expect(await page.evaluate(() => document.querySelector<HTMLMetaElement>('[property="og:site_name"]')!.content)).toContain(
      "alert('publisher')",
    );
    const links = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLLinkElement | HTMLAnchorElement>("head link[href], .foot a[href]")].map(
        (one) => new URL(one.href).protocol,
      ),
    );
    expect(links.length).toBeGreaterThan(8);
    expect(new Set(links)).toEqual(new Set(["http:", "https:"]));
    await context.close();
  });

  test("its feed and its sitemap are well-formed, and hold no element that was not meant", async () => {
    const { context, page, troubles } = await open("");
    for (const [name, elements] of [
      ["feed.xml", "author content entry feed icon id link name published rights subtitle summary title updated"],
      ["sitemap.xml", "lastmod link loc url urlset"],
    ] as const) {
      const found = await page.evaluate(
        (xml) => {
          const list = new DOMParser().parseFromString(xml, "application/xml");
          const contents = [...list.getElementsByTagName("content")].map((one) => one.textContent!);
          // As a reader that cleans nothing would show it, in a document where nothing runs.
          const shown = new DOMParser().parseFromString(contents.join(""), "text/html");
          const all = [...shown.querySelectorAll("*")];
          return {
            names: [...new Set([...list.querySelectorAll("*")].map(({ localName }) => localName))].sort().join(" "),
            bad: all.filter(({ localName }) => ["script", "style", "iframe", "svg", "form"].includes(localName)).length,
            on: all.filter((one) =>
              [...one.attributes].some(({ name, value }) => /^on/.test(name) || /^javascript:/i.test(value)),
            ).length,
            words: shown.body.textContent!,
          };
        },
        readFileSync(join(folder, name), "utf8"),
      );
      expect([name, found.names, found.bad, found.on]).toEqual([name, elements, 0, 0]);
      if (name === "feed.xml") expect(found.words).toContain("<!--<script>alert('correction')</script>]]>");
    }
    const manifest = JSON.parse(readFileSync(join(folder, "manifest.webmanifest"), "utf8"));
    expect(manifest.name).toBe("<script>alert('title')</script>");
    await page.goto(new URL("feed.xml", site.url).href);
    await page.goto(new URL("no/such/page", site.url).href);
    expect(await page.locator(".foot").textContent()).toContain("<script>alert('icp')</script>");
    expect(troubles.filter((one) => !/404/.test(one))).toEqual([]);
    await context.close();
  });

  test("writes no file with a name of its making", () => {
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
    expect(names.filter((name) => !/^[\w./()[\]-]+$/.test(name))).toEqual([]);
  });
});

describe("nothing half-built", () => {
  /** A site that stands, and what is left of it after a build that fails. */
  async function failing(
    story: string,
    meanwhile = () => {},
  ): Promise<{ said: string; done: boolean | "thrown"; left: string[] }> {
    const home = mkdtempSync(join(tmpdir(), "built-"));
    const target = join(home, "dist");
    mkdirSync(target);
    writeFileSync(join(target, "index.html"), "before");
    const said: unknown[] = [];
    const spies = (["log", "error", "warn"] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation((...words) => {
        if (said.length === 0) meanwhile();
        said.push(...words);
      }),
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

  test("so does a story that breaks while it is being built", async () => {
    const story = mkdtempSync(join(tmpdir(), "story-"));
    cpSync("tests/fixtures/broken/valid", story, { recursive: true });
    // The report of the check comes before the pages: an editor saves a broken file just then.
    const { said, done, left } = await failing(story, () => writeFileSync(join(story, "facts.json"), '{ "lamps.total": '));
    rmSync(story, { recursive: true });
    expect([done, left]).toEqual([false, ["dist", "dist/index.html"]]);
    expect(said).not.toMatch(/\n\s+at /);
    expect(said).toContain("facts.json:1");
  });
});
