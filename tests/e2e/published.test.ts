// The built site as a host gets it: the same bytes wherever and whenever it is built, every address right wherever it is put.

import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchChromium } from "../../scripts/chromium.ts";
import { workFolder } from "../../scripts/folders.ts";
import { serve } from "../../scripts/serve.ts";
import { parseStory } from "../../src/check/story.ts";
import { pathsOf } from "../../src/publish/finish.ts";
import { isImmutable } from "../../src/publish/immutable.ts";
import { LIST, listDigest, readList } from "../../src/publish/list.ts";
import { policyOf } from "../../src/publish/policy.ts";
import { readStoryFiles } from "../../src/source/files.ts";
import { crawl } from "../support/crawl.ts";

const sites = { town: inject("town").folder, tiny: inject("tiny").folder };
const room = mkdtempSync(join(tmpdir(), "published-"));
const stories: string[] = [];
afterAll(() => {
  for (const folder of [room, ...stories.map(workFolder)]) rmSync(folder, { recursive: true, force: true });
});

const listOf = (folder: string) => readList(readFileSync(join(folder, LIST), "utf8"))!;

/** Builds a copy of a story, changed by `edit`, in another folder, time zone and language, on another day. */
function buildElsewhere(story: string, edit: (folder: string) => void = () => {}): string {
  const folder = join(room, `${stories.length}`, "来稿 copy");
  const target = join(room, `dist-${stories.length}`);
  stories.push(folder);
  cpSync(story, folder, { recursive: true });
  edit(folder);
  const { VITEST: _, NODE_ENV: __, ...env } = process.env;
  const run = spawnSync(process.execPath, ["--import", "./tests/support/elsewhere.mjs", "scripts/build.ts"], {
    env: { ...env, STORY: folder, OUT_DIR: target, TZ: "America/St_Johns", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
    encoding: "utf8",
  });
  expect([run.status, run.stderr]).toEqual([0, ""]);
  return target;
}

describe("the same story is the same site", () => {
  test("in another folder, time zone and language, on another day", () => {
    const there = buildElsewhere("tests/fixtures/tiny");
    expect(readFileSync(join(there, LIST), "utf8")).toBe(readFileSync(join(sites.tiny, LIST), "utf8"));
    for (const path of pathsOf(there))
      expect(readFileSync(join(there, path)).equals(readFileSync(join(sites.tiny, path))), path).toBe(true);
  });

  test("but for the pages of a sentence that was changed, and the lists that know them", () => {
    const { chapters } = parseStory(readStoryFiles("tests/fixtures/town")).story!;
    const chapter = chapters.find(({ role }) => role === "chapter")!;
    const there = buildElsewhere("tests/fixtures/town", (folder) => {
      const file = join(folder, chapter.file);
      const [, front, text] = /^(---\n.*?\n---\n)(.*)$/s.exec(readFileSync(file, "utf8"))!;
      // The end of the first sentence that ends a line; no headline, whose face would be cut anew.
      const changed = text!.replace(/^(?![#<{])(\S.*)。$/m, "$1！");
      expect(changed).not.toBe(text);
      writeFileSync(file, front + changed);
    });
    const before = new Map(listOf(sites.town).files.map(({ path, digest }) => [path, digest]));
    const after = listOf(there).files;
    expect(after.map(({ path }) => path)).toEqual([...before.keys()]);
    const changed = after.filter(({ path, digest }) => before.get(path) !== digest).map(({ path }) => path);
    expect(changed).toEqual([`${chapter.id}/index.html`, "index.html", "sw.js"].sort());
  });
});

describe.each(Object.entries(sites))("the list of files of %s", (_, folder) => {
  const { files, version } = listOf(folder);
  const paths = files.map(({ path }) => path);

  test("names every file with its digest, sorted, and every packed copy with its bytes", () => {
    expect(version).toMatch(/^[\w-]{22}$/);
    expect(paths).toEqual([...paths].sort((a, b) => (a < b ? -1 : 1)));
    const copies = files.flatMap(({ path, packed = {} }) => Object.keys(packed).map((packing) => `${path}.${packing}`));
    expect([...paths, ...copies, LIST].sort()).toEqual([...pathsOf(folder)].sort());
    for (const { path, digest, size, packed, immutable } of files) {
      const bytes = readFileSync(join(folder, path));
      expect([path, listDigest(bytes), bytes.length, immutable]).toEqual([path, digest, size, isImmutable(path)]);
      for (const [packing, length] of Object.entries(packed ?? {})) {
        const copy = readFileSync(join(folder, `${path}.${packing}`));
        expect(copy.length).toBe(length);
        expect((packing === "br" ? brotliDecompressSync(copy) : gunzipSync(copy)).equals(bytes), path).toBe(true);
      }
    }
  });

  test("what is said never to change has a digest in its path, and no page is among it but what is cited", () => {
    const lasting = files.filter(({ immutable }) => immutable).map(({ path }) => path);
    expect(lasting.length).toBeGreaterThan(20);
    expect(lasting.filter((path) => !/[./][\w-]{8,16}[./]/.test(path) || /^(?!cite\/).*\.html$/.test(path))).toEqual([]);
  });

  test("nothing tells of the machine it was built on", () => {
    const told = pathsOf(folder).filter((path) => readFileSync(join(folder, path)).includes(process.cwd()));
    expect(told).toEqual([]);
  });

  test("every page's policy is part of the headers'", () => {
    const headers = readFileSync(join(folder, "_headers"), "utf8");
    const nginx = readFileSync(join(folder, "_nginx.conf"), "utf8");
    const sources = paths
      .filter((path) => path.endsWith(".html"))
      .flatMap((path) => policyOf(readFileSync(join(folder, path), "utf8"))!.match(/'[^']+'/g)!);
    expect(sources.length).toBeGreaterThan(20);
    for (const source of sources)
      expect([headers.includes(source), nginx.includes(source), source]).toEqual([true, true, source]);
  });
});

/** What nobody is led to, and why that is right. */
const UNREACHED = [
  "404.html", // shown by the host
  "_headers",
  "_nginx.conf",
  "embed/embed.js", // other sites' pages name it
  "figures.json", // content management systems know where it is
  "files.json",
  "robots.txt", // crawlers know where it is
  "sw.js", // where a story is not to be kept no page names it
];

test.each([
  ["town", "at a root", {}],
  ["town", "under a path, without index pages", { prefix: "/some/deep/place", index: false }],
  ["tiny", "under a path, without index pages", { prefix: "/some/deep/place", index: false }],
] as const)("%s %s: every address leads to its file, every file is led to", async (name, _, options) => {
  const folder = sites[name];
  const site = await serve(folder, options);
  const pages = pathsOf(folder).filter((path) => path.endsWith("/index.html"));
  const { faults, unreached, reached } = await crawl(`${site.url}/index.html`, { folder, pages });
  await site.close();
  expect(faults).toEqual([]);
  expect(unreached.filter((path) => !UNREACHED.includes(path))).toEqual([]);
  expect(reached.size).toBeGreaterThan(30);
});

describe("served", () => {
  test("packed copies are sent as they are, and only to those who can read them", async () => {
    const site = await serve(sites.tiny);
    const { packed, size } = listOf(sites.tiny).files.find(({ path }) => path === "index.html")!;
    const bytes = async (accept: string) => {
      const { get } = await import("node:http");
      return new Promise<[string | undefined, number]>((done) => {
        get(`${site.url}/index.html`, { headers: { "accept-encoding": accept } }, (answer) => {
          let length = 0;
          answer.on("data", (chunk: Buffer) => {
            length += chunk.length;
          });
          answer.on("end", () => done([answer.headers["content-encoding"], length]));
        });
      });
    };
    expect(await bytes("gzip, br")).toEqual(["br", packed!.br]);
    expect(await bytes("gzip")).toEqual(["gzip", packed!.gz]);
    expect(await bytes("")).toEqual([undefined, size]);
    await site.close();
  });

  test("to whoever builds it, the story is not kept: what stands in the worker's place takes back what was", async () => {
    const worker = async (keep: boolean) => {
      const site = await serve(sites.town, { keep });
      const text = await (await fetch(`${site.url}/sw.js`)).text();
      await site.close();
      return [text.includes("index.html"), text.includes("unregister")];
    };
    expect(await worker(true)).toEqual([true, false]);
    expect(await worker(false)).toEqual([false, true]);
  });

  test("without index pages a folder is nothing, its page is there", async () => {
    const site = await serve(sites.tiny, { index: false });
    const status = async (path: string) => (await fetch(`${site.url}/${path}`, { redirect: "manual" })).status;
    expect([await status("lamps/"), await status("lamps"), await status(""), await status("lamps/index.html")]).toEqual([
      404, 404, 404, 200,
    ]);
    await site.close();
  });
});

describe("the page that is not there", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  test.each([
    ["at a root", {}],
    ["under a path", { prefix: "/some/deep/place" }],
    ["under a path without index pages", { prefix: "/some/deep/place", index: false }],
  ] as const)("leads home %s, from any depth, and nowhere else", async (_, options) => {
    const site = await serve(sites.tiny, options);
    const page = await browser.newPage();
    const troubles: string[] = [];
    page.on("request", (request) => !request.url().startsWith(new URL(site.url).origin) && troubles.push(request.url()));
    page.on("pageerror", (error) => troubles.push(error.message));
    const home = () => page.locator("a").evaluate((link: HTMLAnchorElement) => link.href);
    for (const path of ["no-such", "lamps/no/such/page.html?s=x", "/example.org/no"]) {
      await page.goto(`${site.url}/${path}`);
      await expect.poll(home).toBe(`${site.url}/index.html`);
    }
    await page.locator("a").click();
    await expect.poll(() => page.locator(".opening-screen").count()).toBe(1);
    expect(troubles).toEqual([]);
    await page.close();
    await site.close();
  });

  test("without script leads to the root", async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${inject("tiny").url}/no/such`);
    expect(await page.locator("a").getAttribute("href")).toBe("/");
    await page.close();
  });
});
