// What is written beside the pages: digests, policies, headers, packed copies; and that the crawler finds what is wrong.

import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { serve } from "../../scripts/serve.ts";
import { shortDigest } from "../../src/publish/digest.ts";
import { LONGEST_LINE, MOST_RULES, writeHeaders, writeNginx } from "../../src/publish/headers.ts";
import { cachingOf, IMMUTABLE } from "../../src/publish/immutable.ts";
import { listFile, readList, writeList } from "../../src/publish/list.ts";
import { policyOf, tightenPolicy, unitePolicies } from "../../src/publish/policy.ts";
import { precompress } from "../../src/publish/precompress.ts";
import { needOf } from "../../src/publish/worker.ts";
import { crawl } from "../support/crawl.ts";

const room = mkdtempSync(join(tmpdir(), "publish-"));
afterAll(() => rmSync(room, { recursive: true, force: true }));

const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

describe("digests", () => {
  test("depend on every part, its order and its ends", () => {
    const digests = [
      ["a", "b"],
      ["b", "a"],
      ["ab", ""],
      ["a", "b", ""],
      ["a", "c"],
    ].map((parts) => shortDigest(...parts));
    expect(new Set(digests).size).toBe(digests.length);
    expect(shortDigest("a", "b")).toBe(digests[0]);
    for (const digest of digests) expect(digest).toMatch(/^[0-9a-f]{8}$/);
  });

  test("the list's version changes with any file, and not with the order they come in", () => {
    const [one, two, other] = [listFile("a", Buffer.from("1")), listFile("b", Buffer.from("2")), listFile("b", Buffer.from("3"))];
    const version = (...files: (typeof one)[]) => readList(writeList(files))!.version;
    expect(version(two, one)).toBe(version(one, two));
    expect(version(one, other)).not.toBe(version(one, two));
    expect(version(one)).not.toBe(version(one, two));
  });
});

describe("policies", () => {
  const page = (script: string, style: string, extra = "") =>
    `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self' ${hashOf(script)}${extra}; style-src 'self' ${hashOf(style)};">` +
    `<style>${style}</style><script>${script}</script><script type="module" src="a.js"></script>`;

  test("what does not stand in the page is not allowed in it", () => {
    const policy = policyOf(tightenPolicy(page("one()", "a{}", ` ${hashOf("stray()")}`)))!;
    expect(policy).toBe(`default-src 'none'; script-src 'self' ${hashOf("one()")}; style-src 'self' ${hashOf("a{}")}`);
  });

  test("one header fits all pages, and pictures that carry their style", () => {
    const policies = [page("one()", "a{}"), page("two()", "a{}")].map((html) => policyOf(html)!);
    const all = unitePolicies(policies, ["<svg><style>b{}</style></svg>"], "frame-ancestors *");
    for (const hash of ["one()", "two()", "a{}", "b{}"].map(hashOf)) expect(all.split(hash)).toHaveLength(2);
    expect(all).toMatch(/^default-src 'none'; script-src 'self' .*; style-src 'self' .*; frame-ancestors \*$/);
  });
});

describe("_headers", () => {
  const rulesOf = (text: string) =>
    text
      .split("\n\n")
      .map((rule) => rule.split("\n").filter((line) => !line.startsWith("#")))
      .filter(([path]) => path);
  /** As hosts read a rule: `*` is anything, `:name` a part of a path. */
  const matches = (rule: string, path: string) =>
    new RegExp(`^${rule.replaceAll(".", "\\.").replace(/:\w+/g, "[^/]+").replace("*", ".*")}$`).test(path);
  const hashes = (count: number) => Array.from({ length: count }, (_, index) => hashOf(String(index))).join(" ");
  const policies = (pages: number) => ({
    all: `default-src 'none'; style-src ${hashes(pages * 2)}`,
    pages: new Map(
      Array.from({ length: pages }, (_, index) => [`${index === 0 ? "" : `c${index}/`}index.html`, `style-src ${hashes(2)}`]),
    ),
  });

  test.each([3, 30, 80])("of %i pages: within what hosts read, no header twice for one address", (pages) => {
    const text = writeHeaders(policies(pages));
    expect(Math.max(...text.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(LONGEST_LINE);
    const rules = rulesOf(text);
    expect(rules.length).toBeLessThanOrEqual(MOST_RULES);
    for (const path of [
      "/",
      "/index.html",
      "/c2/",
      "/assets/a.js",
      "/stills/a.1/b.svg",
      "/sw.js",
      "/files.json",
      "/embed/a/",
      "/cite/1f/index.html",
    ]) {
      const names = rules
        .filter(([rule]) => matches(rule!, path))
        .flatMap(([, ...lines]) => lines.map((line) => line.trim().split(":")[0]));
      expect(new Set(names).size, path).toBe(names.length);
      if (/^\/(index\.html|c2\/)?$/.test(path)) expect(names).toContain("Content-Security-Policy");
      if (/\/$|\.html$/.test(path)) expect(names.includes("X-Frame-Options"), path).toBe(!path.startsWith("/embed/"));
    }
  });

  test("every folder of digests is kept for ever, pages are not", () => {
    const rules = rulesOf(writeHeaders(policies(3)));
    const keeping = rules.filter(([, ...lines]) => lines.some((line) => line.includes("immutable"))).map(([path]) => path);
    expect(keeping).toEqual(IMMUTABLE.map((folder) => `/${folder}/*`));
    expect(cachingOf("stills/a.1/b.svg")).toContain("immutable");
    expect(cachingOf("sw.js")).toMatch(/max-age=0, s-maxage=60/);
    expect(cachingOf("en/sw.js")).toBe(cachingOf("sw.js"));
    expect(cachingOf("stills.html")).not.toContain("immutable");
  });

  test("nginx is given the same, with what it would take for a variable or a quote made plain", () => {
    const text = writeNginx({ all: `x "$y"`, pages: new Map() });
    expect(text).toContain('add_header Content-Security-Policy "x \\"\\$y\\"; frame-ancestors $changjuan_frames" always;');
    expect(text).not.toContain(process.cwd());
  });
});

describe("packed copies", () => {
  test("hold what they stand for, are smaller, and are made once", async () => {
    const bytes = Buffer.from("the same words again and again. ".repeat(40));
    const store = join(room, "store");
    const { br, gz } = await precompress(bytes, "best", store);
    expect(brotliDecompressSync(br!)).toEqual(bytes);
    expect(gunzipSync(gz!)).toEqual(bytes);
    expect(Math.max(br!.length, gz!.length)).toBeLessThan(bytes.length);
    // Nothing of the clock or of the system in the head of a gzip file.
    expect([...gz!.subarray(4, 8), gz![9]]).toEqual([0, 0, 0, 0, 255]);
    const kept = readdirSync(store);
    expect(await precompress(bytes, "best", store)).toEqual({ br, gz });
    expect(readdirSync(store)).toEqual(kept);
    await precompress(bytes, "good", store);
    expect(readdirSync(store).length).toBe(kept.length + 1);
  });

  test("are not made where they would save nothing", async () => {
    const noise = Buffer.from(
      Array.from({ length: 40 }, (_, index) => createHash("sha256").update(`${index}`).digest()).flatMap((one) => [...one]),
    );
    expect(await precompress(noise, "best", join(room, "noise"))).toEqual({});
    expect(await precompress(Buffer.from("a".repeat(100)), "best", join(room, "noise"))).toEqual({});
  });
});

test("the offline reader needs what pages show, not what hosts read, and no map library", () => {
  const needs = {
    "index.html": "always",
    "404.html": "always",
    "assets/settings.x.js": "always",
    "assets/maplibre-gl.x.js": "asked",
    "assets/take-away.x.js": "asked",
    "assets/play-map.x.js": "always",
    "fonts/a.woff2": "always",
    "reels/roads.1/narrow.json": "always",
    "reels/roads.1/wide.json": "large",
    "stills/roads.1/all-narrow.svg": "always",
    "stills/roads.1/all-wide.svg": "large",
    "maps/roads.1.json": "always",
    "photos/opening.1/480.avif": "asked",
    "data/roads.csv": "asked",
    "cards/story.1.png": "asked",
    "embed/roads/index.html": undefined,
    "assets/frame.x.js": undefined,
    "embed/roads/figure.json": undefined,
    "cite/1f2e/picture.png": undefined,
    "cite/1f2e/index.html": undefined,
    "figures.json": undefined,
    "sw.js": undefined,
    "files.json": undefined,
    _headers: undefined,
    "_nginx.conf": undefined,
  };
  expect(Object.fromEntries(Object.keys(needs).map((path) => [path, needOf(path, false)]))).toEqual(needs);
  // Of a story with a cover, what only its chapters' pages show is kept once it has been read.
  const read = (path: string) => /^(transport\/|reels|stills|maps)/.test(path) && needs[path as keyof typeof needs];
  const ofCover = Object.fromEntries(Object.entries(needs).map(([path, need]) => [path, read(path) ? "asked" : need]));
  expect(Object.fromEntries(Object.keys(needs).map((path) => [path, needOf(path, true)]))).toEqual(ofCover);
});

describe("the crawler", () => {
  test("finds what is missing, foreign, misnamed, without its file's name, and what nothing leads to", async () => {
    const files = {
      "index.html":
        '<link rel="icon" href="icon.svg"><a href="lamps/">Lamps</a><a href="lamps/index.html?s=one#two">Lamps</a><a href="https://example.org/">Out</a>' +
        '<img src="https://example.org/x.png"><img srcset="pictures/a.svg 1x, pictures/b.svg 2x">' +
        '<div data-reels="reels/a.1/*.json" data-words="no.file here"></div><a href="/elsewhere.html">Up</a>' +
        '<script type="application/ld+json">{"url":"https://paper.example/story/boats/"}</script>',
      "lamps/index.html": '<style>a{background:url("../gone.svg")}</style><script type="module" src="../assets/a.js"></script>',
      "boats/index.html": "",
      "assets/a.js": 'import("./b.js");new URL("c.css",import.meta.url)',
      "assets/b.js": "",
      "assets/c.css": "a{background:url(d.png)}",
      "assets/d.png": "",
      "icon.svg": "<svg/>",
      "pictures/a.svg": "<svg/>",
      "reels/a.1/narrow.json": "{}",
      "reels/a.1/wide.json": "{}",
      "lonely.csv": "",
    };
    const folder = join(room, "site");
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const site = await serve(folder, { prefix: "/a/b", index: false });
    const { faults, unreached, reached } = await crawl(`${site.url}/index.html`, {
      folder,
      site: "https://paper.example/story/",
    });
    await site.close();
    expect(faults).toEqual([
      "index.html: /elsewhere.html leaves the site's folder",
      "index.html: https://example.org/x.png is on another host",
      "index.html: lamps/ works only where a folder stands for its page",
      "index.html: pictures/b.svg is answered with 404",
      "lamps/index.html: gone.svg is answered with 404",
    ]);
    expect(unreached).toEqual(["lonely.csv"]);
    expect(reached).toContain("boats/index.html");
  });

  test("looks at the types that files are given", async () => {
    const { createServer } = await import("node:http");
    const server = createServer((request, response) => {
      response.setHeader("content-type", request.url!.endsWith(".html") ? "text/html; charset=gbk" : "text/plain");
      response.end(request.url!.endsWith(".html") ? '<script src="a.js"></script>' : "");
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", () => done()));
    const { port } = server.address() as { port: number };
    const { faults } = await crawl(`http://127.0.0.1:${port}/index.html`);
    server.close();
    expect(faults).toEqual([
      "a.js is called text/plain, not text/javascript; charset=utf-8",
      "index.html is called text/html; charset=gbk, not text/html; charset=utf-8",
    ]);
  });
});
