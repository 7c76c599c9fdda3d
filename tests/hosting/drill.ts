// What must hold wherever a site is served: its headers, its addresses, and the story itself in a browser.

import { get } from "node:http";
import type { Browser, Page } from "playwright-core";
import { CACHING } from "../../src/publish/immutable.ts";
import type { ListedFile } from "../../src/publish/list.ts";
import { crawl } from "../support/crawl.ts";
import { laidOut, settled, watch } from "../support/page.ts";
import type { Host } from "./nginx.ts";

/** Tells one check: its name, and what is wrong, if something is. */
export type Tell = (check: string, wrong: string | undefined) => void;

export interface Site {
  folder: string;
  files: readonly ListedFile[];
  /** `story.json`'s address, if it has one. */
  site: string | undefined;
  brotli: boolean;
}

interface Answer {
  status: number;
  headers: Record<string, string | undefined>;
}

/** Asks for the head of an answer as a browser would that takes `accept`; `fetch` would ask for what it likes. */
function head(url: string, accept = ""): Promise<Answer> {
  return new Promise((done, fail) => {
    get(url, { headers: accept ? { "accept-encoding": accept } : {} }, (answer) => {
      answer.resume();
      done({ status: answer.statusCode ?? 0, headers: answer.headers as Record<string, string | undefined> });
    }).on("error", fail);
  });
}

/** Runs checks in turn; one that throws is told and does not stop the others. */
async function each(tell: Tell, checks: Record<string, () => Promise<string | undefined>>): Promise<void> {
  for (const [name, check] of Object.entries(checks))
    tell(name, await check().catch((error: unknown) => (error as Error).message.split("\n")[0]));
}

const unlike = (what: string, is: string | undefined, wanted: string | RegExp) =>
  (typeof wanted === "string" ? is === wanted : wanted.test(is ?? "")) ? undefined : `${what}: ${is ?? "nothing"}, not ${wanted}`;
const firstOf = (...wrongs: (string | undefined)[]) => wrongs.find((wrong) => wrong !== undefined);

/** The headers of every kind of file. */
export function drillHeaders(host: Host, { files, brotli }: Site, tell: Tell): Promise<void> {
  const root = new URL(".", host.home).href;
  const at = (path: string) => `${root}${path}`;
  const still = files.find(({ path }) => path.startsWith("stills/"))!.path;
  return each(tell, {
    [`${host.name}: a page's policies, its type, a few minutes`]: async () => {
      const { headers } = await head(host.home);
      return firstOf(
        unlike("policy", headers["content-security-policy"], /^default-src 'none';.*'sha256-.*frame-ancestors 'self'$/),
        unlike("type", headers["content-type"], "text/html; charset=utf-8"),
        unlike("sniffing", headers["x-content-type-options"], "nosniff"),
        unlike("referrer", headers["referrer-policy"], "strict-origin-when-cross-origin"),
        unlike("opener", headers["cross-origin-opener-policy"], "same-origin"),
        unlike("permissions", headers["permissions-policy"], /geolocation=\(\)/),
        unlike("cache", headers["cache-control"], CACHING.shortLived),
      );
    },
    [`${host.name}: other sites may frame a figure's page, and no other`]: async () => {
      const page = (folder: string) => files.find(({ path }) => path.startsWith(folder) && path.endsWith("/index.html"))!.path;
      const policyOf = async (path: string) => (await head(at(path))).headers["content-security-policy"];
      return firstOf(
        unlike("embed", await policyOf(page("embed/")), /; frame-ancestors \*$/),
        unlike("citation", await policyOf(page("cite/")), /; frame-ancestors 'self'$/),
      );
    },
    [`${host.name}: what has a digest is kept for ever, the worker and the list are asked for`]: async () => {
      const lasting = files.filter(({ immutable }) => immutable).map(({ path }) => path);
      const asked = [
        ...lasting.map((path) => [path, CACHING.immutable] as const),
        ["sw.js", CACHING.revalidate] as const,
        ["files.json", CACHING.revalidate] as const,
      ];
      const wrong: (string | undefined)[] = [];
      // A host has so many connections and no more.
      for (let start = 0; start < asked.length; start += 50)
        wrong.push(
          ...(await Promise.all(
            asked
              .slice(start, start + 50)
              .map(async ([path, wanted]) => unlike(path, (await head(at(path))).headers["cache-control"], wanted)),
          )),
        );
      return firstOf(...wrong);
    },
    [`${host.name}: packed as it was built`]: async () => {
      const [gzip, br, none] = await Promise.all([head(at(still), "gzip"), head(at(still), "gzip, br"), head(at(still))]);
      const size = files.find(({ path }) => path === still)!;
      return firstOf(
        unlike("gzip", gzip.headers["content-encoding"], "gzip"),
        unlike("gzip, bytes", gzip.headers["content-length"], String(size.packed!.gz)),
        unlike("br", br.headers["content-encoding"], brotli ? "br" : "gzip"),
        unlike("br, bytes", br.headers["content-length"], String(brotli ? size.packed!.br : size.packed!.gz)),
        unlike("type", br.headers["content-type"], "image/svg+xml"),
        unlike("vary", br.headers.vary?.toLowerCase(), "accept-encoding"),
        unlike("unpacked, bytes", none.headers["content-length"], String(size.size)),
      );
    },
    [`${host.name}: what is not there is a page that is not kept`]: async () => {
      const { status, headers } = await head(at("assets/no/such.js"));
      return firstOf(
        unlike("status", String(status), "404"),
        unlike("type", headers["content-type"], /^text\/html/),
        unlike("cache", headers["cache-control"] ?? "", ""),
        unlike("policy", headers["content-security-policy"], /default-src 'none'/),
      );
    },
    [`${host.name}: a folder ${host.index ? "stands for its page, with and without its slash" : "is nothing"}`]: async () => {
      const page = files.find(({ path }) => /^[^/]+\/index\.html$/.test(path))!.path.replace("/index.html", "");
      const [slash, bare] = await Promise.all([head(at(`${page}/`)), head(at(page))]);
      if (!host.index) return unlike("status", String(slash.status), "404");
      const there = new URL(bare.headers.location ?? "", at(page)).href;
      return firstOf(unlike("status", String(slash.status), "200"), unlike("redirect", there, at(`${page}/`)));
    },
  });
}

/** Every address of the site. */
export function drillAddresses(host: Host, { folder, files, site }: Site, tell: Tell): Promise<void> {
  return each(tell, {
    [`${host.name}: every address leads to its file, by its right type, on this host`]: async () => {
      const pages = files.map(({ path }) => path).filter((path) => path.endsWith("/index.html"));
      const { faults, reached } = await crawl(host.home, { folder, pages, ...(site ? { site } : {}) });
      if (faults.length > 0) return faults.slice(0, 5).join("; ");
      return reached.size > pages.length ? undefined : "nothing was found";
    },
  });
}

async function open(browser: Browser, url: string, root: string): Promise<{ page: Page; troubles: string[] }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  const troubles = watch(page, root);
  await page.goto(url);
  await laidOut(page);
  return { page, troubles };
}

/** The story in a browser: scrolling, a link to a step, a live map, a picture on its own, the way home, the offline reader. */
export function drillReading(host: Host, browser: Browser, { files }: Site, tell: Tell): Promise<void> {
  const root = new URL(".", host.home).href;
  const reading = async (url: string, read: (page: Page) => Promise<string | undefined>): Promise<string | undefined> => {
    const { page, troubles } = await open(browser, url, root);
    try {
      return firstOf(await read(page), troubles[0]);
    } finally {
      await page.context().close();
    }
  };
  return each(tell, {
    [`${host.name}: figures follow the scrolling, and a link to a step arrives at it`]: () =>
      reading(host.home, async (page) => {
        const steps = page.locator(".step");
        for (const index of [0, 1, 2]) {
          await steps.nth(index).evaluate((step) => step.scrollIntoView({ block: "start" }));
          const [seen] = await settled(page);
          const [wanted, drawn] = seen!.state.split(" ");
          if (wanted !== drawn) return `step ${index + 1}: ${drawn} is drawn, not ${wanted}`;
        }
        const id = await steps.nth(2).getAttribute("id");
        await page.goto(`${host.home}?s=${id}&from=timeline`);
        await settled(page);
        return unlike("the step", (await page.locator(".step.active").first().getAttribute("id")) ?? "", id!);
      }),
    [`${host.name}: a live map comes`]: () =>
      reading(host.home, async (page) => {
        const scrolly = page.locator(".scrolly:has(story-figure[data-map])").first();
        if ((await scrolly.count()) === 0) return undefined;
        await scrolly
          .locator(".step")
          .first()
          .evaluate((step) => step.scrollIntoView({ block: "start" }));
        await settled(page);
        await scrolly.locator(".explore").click();
        await scrolly.locator(".stage.explored").waitFor({ timeout: 60_000 });
        return undefined;
      }),
    [`${host.name}: a picture on its own has its colours`]: async () => {
      const context = await browser.newContext();
      const page = await context.newPage();
      const troubles = watch(page, root);
      await page.goto(root + files.find(({ path }) => path.startsWith("stills/"))!.path);
      const fill = await page.locator(".ground").evaluate((ground) => getComputedStyle(ground).fill);
      await context.close();
      return firstOf(unlike("the ground", fill, "rgb(251, 247, 236)"), troubles[0]);
    },
    [`${host.name}: the page that is not there leads home`]: async () => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(`${root}no/such/place`);
      const link = page.locator("a");
      await page.waitForFunction(() => document.querySelector("a")!.getAttribute("href") !== "/");
      const href = await link.evaluate((one: HTMLAnchorElement) => one.href);
      await context.close();
      return unlike("the link", href, `${root}index.html`);
    },
    [`${host.name}: read once, it is there without a network`]: () =>
      reading(host.home, async (page) => {
        if (!(await page.evaluate(() => document.body.dataset.offline))) return undefined;
        await page.mouse.wheel(0, 900);
        await page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active!.scriptURL));
        await page.context().setOffline(true);
        await page.reload();
        return unlike(
          "the title",
          await page
            .locator("h1")
            .first()
            .textContent()
            .then((text) => text?.trim()),
          /./,
        );
      }),
  });
}
