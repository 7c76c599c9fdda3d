// The story without a network: kept once it is read, whole or not at all, one version at a time, and taken back.

import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { launchChromium } from "../../scripts/chromium.ts";
import { type Site, serve } from "../../scripts/serve.ts";
import { bytesOf } from "../../src/cli/publish-diff/plan.ts";
import { finish, pathsOf } from "../../src/publish/finish.ts";
import { LIST, readList } from "../../src/publish/list.ts";
import { relativeTo } from "../../src/publish/relative.ts";
import { needOf } from "../../src/publish/worker.ts";
import { laidOut, settled } from "../support/page.ts";
import { HANG } from "../support/patience.ts";
import { isStoryPage } from "../support/site.ts";

const PREFIX = "/some/deep/place";
const PHONE = { width: 390, height: 844 };
const room = mkdtempSync(join(tmpdir(), "offline-"));
const built = inject("town").folder;
const chaptersOf = (folder: string) => pathsOf(folder).filter((path) => isStoryPage(path) && path !== "index.html");

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  rmSync(room, { recursive: true, force: true });
});

/** A version of the fixture's site that is to be kept, its pages changed by `edit`, and finished anew. */
async function versionOf(name: string, edit: (page: string) => string): Promise<string> {
  const folder = join(room, name);
  cpSync(inject("tiny").folder, folder, { recursive: true });
  for (const path of pathsOf(folder)) {
    if (/\.(br|gz)$|^(_.*|sw\.js|files\.json)$/.test(path)) rmSync(join(folder, path));
    else if (path.endsWith("index.html")) {
      const page = readFileSync(join(folder, path), "utf8");
      writeFileSync(join(folder, path), edit(page.replace("<body", `<body data-offline="${relativeTo(`/${path}`, "/sw.js")}"`)));
    }
  }
  await finish(folder, ".build/store");
  return folder;
}

/** A host whose folder is written over, as an upload does. */
class Host {
  readonly folder = mkdtempSync(join(room, "live-"));
  site: Site | undefined;
  #port = 0;

  upload(from: string, wanted: (path: string) => boolean = () => true): void {
    for (const path of pathsOf(from)) if (wanted(path)) cpSync(join(from, path), join(this.folder, path));
  }
  async start(): Promise<void> {
    this.site = await serve(this.folder, { prefix: PREFIX, port: this.#port });
    this.#port = Number(new URL(this.site.url).port);
  }
  async stop(): Promise<void> {
    await this.site?.close();
    this.site = undefined;
  }
  at(path: string): string {
    return `http://127.0.0.1:${this.#port}${PREFIX}/${path}`;
  }
}

const hosts: Host[] = [];
const contexts: BrowserContext[] = [];
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
  await Promise.all(hosts.splice(0).map((host) => host.stop()));
});

async function hostOf(folder: string): Promise<Host> {
  const host = new Host();
  hosts.push(host);
  host.upload(folder);
  await host.start();
  return host;
}

async function readerOn(viewport = PHONE): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport, reducedMotion: "reduce" });
  contexts.push(context);
  return context;
}

async function open(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await laidOut(page);
  return page;
}

const registrations = (page: Page) => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
const kept = (page: Page) => page.evaluate(() => caches.keys());
/** Waits until a worker has kept the story and answers for the next page. */
const whenKept = (page: Page) => page.evaluate(async () => void (await navigator.serviceWorker.ready));

/** Reads on a little, and waits until the story is kept. */
async function read(page: Page): Promise<void> {
  await page.mouse.wheel(0, 900);
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistrations()).length > 0);
  await whenKept(page);
}

/** Looks for a new version as the browser does at each visit; tells what became of it. */
function lookForNew(page: Page): Promise<"kept" | "refused" | "none"> {
  return page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!;
    await registration.update().catch(() => undefined);
    const worker = registration.installing ?? registration.waiting;
    if (!worker) return "none";
    while (worker.state === "installing")
      await new Promise((done) => worker.addEventListener("statechange", done, { once: true }));
    return worker.state === "redundant" ? "refused" : "kept";
  });
}

describe("once it has been read", () => {
  const chapters = chaptersOf(built);
  const [first] = chapters as [string];

  test("everything is there without a network: pages, steps, figures, stills, the word for what is not", async () => {
    const host = await hostOf(built);
    const context = await readerOn();
    const asked: string[] = [];
    context.on("request", (request) => asked.push(request.url()));
    const page = await open(context, host.at("index.html"));
    await page.waitForLoadState("networkidle");
    expect(await registrations(page)).toBe(0);
    expect(asked.filter((url) => /sw\.js|offline/.test(url))).toEqual([]);
    await read(page);
    const id = await page.locator(".step").nth(2).getAttribute("id");
    await page.close();
    await host.stop();

    const troubles: string[] = [];
    const again = await context.newPage();
    again.on("pageerror", (error) => troubles.push(error.message));
    for (const path of [
      "",
      "index.html?from=timeline&isappinstalled=0",
      ...chapters,
      first.replace("index.html", ""),
      first.replace("/index.html", ""),
    ]) {
      const answer = await again.goto(host.at(path));
      expect([path, answer!.status()]).toEqual([path, 200]);
      expect(await again.locator("h1").count(), path).toBe(1);
    }
    expect(new URL(again.url()).pathname).toBe(`${PREFIX}/${first.replace("index.html", "")}`);

    await again.goto(host.at(`index.html?s=${id}`));
    const [seen] = await settled(again);
    const [state, drawn] = seen!.state.split(" ");
    expect([seen!.step, drawn]).toEqual([id, state]);

    await again.goto(host.at(`${first}?edition=flat`));
    const stills = again.locator(".step .still img");
    expect(await stills.count()).toBeGreaterThan(3);
    for (const still of await stills.all()) {
      await still.scrollIntoViewIfNeeded();
      await expect.poll(() => still.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0)).toBe(true);
    }

    const missing = await again.goto(host.at("no/such/page"));
    expect(missing!.status()).toBe(404);
    await expect.poll(() => again.locator("main a").evaluate((link: HTMLAnchorElement) => link.href)).toBe(host.at("index.html"));
    expect(troubles).toEqual([]);
  });

  test("a phone keeps what it can show and no more, a wide screen the wide pictures too; within a budget", async () => {
    const host = await hostOf(built);
    const { files } = readList(readFileSync(join(built, LIST), "utf8"))!;
    for (const [viewport, needs, budget] of [
      [PHONE, ["always"], 360],
      [{ width: 1280, height: 800 }, ["always", "large"], 520],
    ] as const) {
      const page = await open(await readerOn(viewport), host.at("index.html"));
      await read(page);
      const urls = await page.evaluate(async () => {
        const [name] = await caches.keys();
        return (await (await caches.open(name!)).keys()).map(({ url }) => url);
      });
      const wanted = files.filter(({ path }) => (needs as readonly string[]).includes(needOf(path, false) ?? ""));
      const there = urls.filter((url) => !url.endsWith("?whole")).map((url) => url.slice(host.at("").length));
      expect(there.sort()).toEqual(wanted.map(({ path }) => path).sort());
      expect(bytesOf(wanted).packed / 1000).toBeLessThan(budget);
    }
  });
});

describe("nothing is kept", () => {
  test("where the reader or the device saves data, nor in another site's frame", async () => {
    const host = await hostOf(built);
    const context = await readerOn();
    await context.addInitScript(() => localStorage.setItem("changjuan", JSON.stringify({ version: 1, data: "less" })));
    const page = await open(context, host.at("index.html"));
    const asked = page.waitForRequest(/assets\/offline\./);
    await page.mouse.wheel(0, 900);
    await asked;
    await page.waitForLoadState("networkidle");
    await page.evaluate(() => new Promise((done) => requestIdleCallback(() => setTimeout(done))));
    expect(await registrations(page)).toBe(0);

    const elsewhere = mkdtempSync(join(room, "elsewhere-"));
    writeFileSync(
      join(elsewhere, "index.html"),
      `<iframe src="${host.at("index.html?embed")}" width="390" height="800"></iframe>`,
    );
    const paper = await serve(elsewhere);
    const outside = await (await readerOn()).newPage();
    await outside.goto(paper.url);
    const inner = outside.frames()[1]!;
    let chunk = false;
    outside.on("request", (request) => {
      chunk ||= /assets\/offline\./.test(request.url());
    });
    // Whoever scrolls before the page listens scrolls again.
    await expect
      .poll(async () => {
        await inner.evaluate(() => scrollBy({ top: 300, behavior: "instant" }));
        return chunk;
      })
      .toBe(true);
    await inner.evaluate(() => new Promise((done) => requestIdleCallback(() => setTimeout(done))));
    expect(await inner.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    await paper.close();
  });

  test("of a story that is not to be kept", async () => {
    const page = await open(await readerOn(), `${inject("tiny").url}/`);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.mouse.wheel(0, 900);
    await settled(page);
    await page.evaluate(() => new Promise((done) => requestIdleCallback(() => setTimeout(done))));
    expect(asked.filter((url) => /sw\.js|offline/.test(url))).toEqual([]);
    expect(await registrations(page)).toBe(0);
  });
});

describe("a version", () => {
  const chapters = chaptersOf(inject("tiny").folder);
  const [first] = chapters as [string];
  const NEW = "—— new words ——";
  let now: string;
  let next: string;
  beforeAll(async () => {
    now = await versionOf("now", (page) => page);
    next = await versionOf("next", (page) => page.replace("</h1>", `${NEW}</h1>`));
  });
  const title = (page: Page) => page.locator("h1").first().textContent();

  test("that is new comes whole, once no page of the old one is open", async () => {
    const host = await hostOf(now);
    const context = await readerOn();
    await read(await open(context, host.at("index.html")));
    const page = await open(context, host.at("index.html"));
    for (const other of context.pages()) if (other !== page) await other.close();
    const before = await kept(page);
    host.upload(next);
    expect(await lookForNew(page)).toBe("kept");
    // The page that is open, and where it leads, are of the version it began with.
    await page.goto(host.at(first));
    expect(await title(page)).not.toContain(NEW);
    expect(await page.evaluate((url) => fetch(url).then((answer) => answer.text()), host.at("index.html"))).not.toContain(NEW);
    await page.close();

    // Seen from outside the story, which is no visit to it.
    const later = await context.newPage();
    await later.goto(new URL("/", host.at("")).href);
    await later.waitForFunction(
      async (scope) => !(await navigator.serviceWorker.getRegistration(scope))!.waiting,
      host.at("index.html"),
    );
    await later.goto(host.at("index.html"));
    expect(await title(later)).toContain(NEW);
    await host.stop();
    for (const path of chapters) {
      await later.goto(host.at(path));
      expect(await title(later), path).toContain(NEW);
    }
    const after = await kept(later);
    expect(after).toHaveLength(1);
    expect(after).not.toEqual(before);
  });

  test("that is half uploaded is refused, and kept when it is whole", async () => {
    const host = await hostOf(now);
    const context = await readerOn();
    await read(await open(context, host.at("index.html")));
    const page = await open(context, host.at("index.html"));
    const before = await kept(page);
    host.upload(next, (path) => path !== first && !path.startsWith(`${first}.`)); // all but one page
    expect(await lookForNew(page)).toBe("refused");
    await page.goto(host.at(first));
    await page.goto(host.at("index.html"));
    expect(await title(page)).not.toContain(NEW);
    expect(await kept(page)).toEqual(expect.arrayContaining(before));
    host.upload(next);
    // The visits have made the browser look, too: what it began before the rest was there is refused once more.
    await expect.poll(() => lookForNew(page)).toBe("kept");
  });

  test("that is new fetches only what has changed", async () => {
    const host = await hostOf(now);
    const context = await readerOn();
    const page = await open(context, host.at("index.html"));
    await read(page);
    // Of the old version nothing is left on the host but what the new one has changed.
    host.upload(next);
    const changed = new Set(["sw.js", "index.html", ...chapters]);
    for (const path of pathsOf(host.folder)) if (!changed.has(path.replace(/\.(br|gz)$/, ""))) rmSync(join(host.folder, path));
    expect(existsSync(join(host.folder, "404.html"))).toBe(false);
    expect(await lookForNew(page)).toBe("kept");
  });

  test("that is taken back is forgotten, and nothing else of the host is", async () => {
    const host = await hostOf(now);
    const context = await readerOn();
    const page = await open(context, host.at("index.html"));
    await read(page);
    const others = [
      "another site's",
      `changjuan ${host.at("inside/")} x`,
      `changjuan ${host.at("").replace("/some/deep/place", "")} x`,
    ];
    await page.evaluate((names) => Promise.all(names.map((name) => caches.open(name))), others);
    expect(await kept(page)).toHaveLength(4);
    host.upload(await versionOf("taken-back", (html) => html.replace(/ data-offline="[^"]*"/, "")));
    // The old version, for the last time; once more where a request that was still under way has kept the old worker.
    const visit = async () => {
      await page.reload();
      await page.evaluate(async () => void (await navigator.serviceWorker.getRegistration())?.update().catch(() => undefined));
      const gone = expect.poll(() => registrations(page), { timeout: HANG / 10 }).toBe(0);
      return gone.then(() => true).catch(() => false);
    };
    expect((await visit()) || (await visit())).toBe(true);
    await expect.poll(async () => (await kept(page)).sort()).toEqual(others.sort());
    await page.reload();
    await page.mouse.wheel(0, 900);
    await settled(page);
    expect(await registrations(page)).toBe(0);
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBe(null);
  });
});
