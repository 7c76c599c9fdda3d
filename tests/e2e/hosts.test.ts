// What a host may add: a server that signs for WeChat, and a counter that listens. Neither changes what the page may do otherwise.

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { build } from "../../scripts/build.ts";
import { launchChromium } from "../../scripts/chromium.ts";
import { serve } from "../../scripts/serve.ts";
import { laidOut, settled, watch } from "../support/page.ts";

const WECHAT = "Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 Chrome/120.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.40";
const PHONE = { width: 390, height: 844 };
const SIGNATURE = { appId: "wx0", timestamp: 1764000000, nonceStr: "n", signature: "s", debug: true };
const SITE = "https://lamps.example/quay/";
/** The example that hosts are given. */
const COUNTER = readFileSync("src/publish/README.md", "utf8").match(/## The hook for counters[\s\S]*?```js\n([\s\S]*?)```/)![1]!;

const room = mkdtempSync(join(tmpdir(), "hosts-"));
const folder = join(room, "dist");
let browser: Browser;
let signer: Server;
let site: Awaited<ReturnType<typeof serve>>;
/** How the signing server answers; tests change it. */
let sign: (request: IncomingMessage, response: ServerResponse) => void;
let asked: IncomingMessage[] = [];

beforeAll(async () => {
  signer = createServer((request, response) => {
    asked.push(request);
    response.setHeader("access-control-allow-origin", "*");
    sign(request, response);
  });
  await new Promise<void>((done) => signer.listen(0, "127.0.0.1", done));
  const story = join(room, "story");
  cpSync("tests/fixtures/tiny", story, { recursive: true });
  const settings = JSON.parse(readFileSync(join(story, "story.json"), "utf8"));
  const signEndpoint = `http://127.0.0.1:${(signer.address() as AddressInfo).port}/sign?for=story`;
  writeFileSync(join(story, "story.json"), JSON.stringify({ ...settings, site: SITE, wechat: { signEndpoint } }));
  writeFileSync(join(room, "counter.js"), COUNTER);
  process.env.COUNTER = join(room, "counter.js");
  if (!(await build(story, folder))) throw new Error("the story does not build");
  delete process.env.COUNTER;
  site = await serve(folder);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  signer?.close();
  signer?.closeAllConnections();
  rmSync(room, { recursive: true, force: true });
});

const policyOf = (file: string) =>
  readFileSync(file, "utf8")
    .match(/connect-src[^;"]*/)![0]
    .trim();

describe("a card in WeChat", () => {
  type Call = { name: string; data: Record<string, unknown> };
  const answer =
    (body: string, status = 200) =>
    (_: IncomingMessage, response: ServerResponse) => {
      response.writeHead(status, { "content-type": "application/json" }).end(body);
    };

  /** Opens a page as WeChat does, with its native bridge stubbed; what the bridge is asked can be read with `calls`. */
  async function open(at: string, { userAgent = WECHAT, permits = true, impatient = false } = {}) {
    const context = await browser.newContext({ viewport: PHONE, userAgent });
    const page = await context.newPage();
    const troubles = watch(page, site.url);
    await page.addInitScript(
      ({ permits, impatient }) => {
        const calls: Call[] = [];
        navigator.sendBeacon = () => true; // the counter of the second half
        const invoke = (name: string, data: Record<string, unknown>, done: (result: Record<string, string>) => void) => {
          calls.push({ name, data });
          setTimeout(() => done({ err_msg: `${name}:${permits ? "ok" : "fail"}` }));
        };
        Object.assign(window, { calls, WeixinJSBridge: { invoke, on: () => undefined } });
        // Three seconds are no time for a test.
        const wait = window.setTimeout.bind(window);
        if (impatient)
          Object.assign(window, { setTimeout: (work: () => void, ms?: number) => wait(work, ms === 3000 ? 50 : ms) });
      },
      { permits, impatient },
    );
    asked = [];
    await page.goto(site.url + at);
    const calls = () => page.evaluate(() => (window as unknown as { calls: Call[] }).calls);
    return { page, troubles, calls, close: () => context.close() };
  }

  test("has the page's own title, sentence and address, signed for the address that WeChat has", async () => {
    sign = answer(JSON.stringify(SIGNATURE));
    const { page, troubles, calls, close } = await open("/lamps/?from=timeline#lamps");
    await expect
      .poll(async () => (await calls()).map(({ name }) => name))
      .toEqual(["preVerifyJSAPI", "updateAppMessageShareData", "updateTimelineShareData"]);
    const [, message, moments] = (await calls()).map(({ data }) => data);
    const title = await page.title();
    const desc = await page.getAttribute('meta[name="description"]', "content");
    const imgUrl = expect.stringMatching(/^https?:\/\/[^/]+\/.*cards\/lamps-square\.[0-9a-f]+\.png$/);
    expect(message).toMatchObject({ title, desc, link: `${SITE}lamps/`, imgUrl, verifyAppId: "wx0", verifySignature: "s" });
    expect(moments).toMatchObject({ title, link: `${SITE}lamps/` });
    const [one, ...more] = asked;
    expect(more).toEqual([]);
    const { searchParams } = new URL(one!.url!, site.url);
    expect(Object.fromEntries(searchParams)).toEqual({ for: "story", url: `${site.url}/lamps/?from=timeline` });
    expect([one!.headers.cookie, one!.headers.referer]).toEqual([undefined, undefined]);
    // The server that signs is the one foreign host; WeChat's own is not told how fast its kit was.
    expect(troubles.map((trouble) => trouble.replace(/:\d+\/.*/, ""))).toEqual(["foreign request: http://127.0.0.1"]);
    await close();
  });

  const ways: [string, () => void, Parameters<typeof open>[1]?][] = [
    [
      "is down",
      () => {
        sign = (request) => request.socket.destroy();
      },
    ],
    [
      "has an error",
      () => {
        sign = answer("{}", 500);
      },
    ],
    [
      "answers a page",
      () => {
        sign = answer("<!doctype html>");
      },
    ],
    [
      "leaves out the signature",
      () => {
        sign = answer(JSON.stringify({ ...SIGNATURE, signature: undefined }));
      },
    ],
    [
      "is slow",
      () => {
        sign = () => undefined;
      },
      { impatient: true },
    ],
    [
      "is not believed by WeChat",
      () => {
        sign = answer(JSON.stringify(SIGNATURE));
      },
      { permits: false },
    ],
  ];
  test.each(ways)("comes to nothing, without a word, if the server %s", async (what, prepare, options) => {
    prepare();
    const { page, troubles, calls, close } = await open("/lamps/", options);
    await expect.poll(() => asked.length).toBe(1);
    await page
      .locator(".scrolly")
      .first()
      .evaluate((one) => one.scrollIntoView());
    await page.locator("svg.frame").first().waitFor();
    await page.waitForLoadState("networkidle");
    const believed = what === "is not believed by WeChat";
    await expect.poll(async () => (await calls()).length).toBe(believed ? 3 : 0);
    // That a request failed is the browser's own line; no script adds one.
    const own = troubles.filter((trouble) => !/foreign request: http:\/\/127|Failed to load resource|^500: /.test(trouble));
    expect(own).toEqual([]);
    await close();
  });

  test("is fetched and asked for nowhere else", async () => {
    const { page, troubles, close } = await open("/lamps/", { userAgent: WECHAT.replace("MicroMessenger", "Other") });
    const scripts: string[] = [];
    page.on("request", (request) => scripts.push(request.url()));
    await page.reload();
    await page.waitForLoadState("networkidle");
    expect(scripts.filter((address) => /wechat|weixin/.test(address))).toEqual([]);
    expect([asked.length, troubles]).toEqual([0, []]);
    await close();
  });

  test("opens the policy for the server's origin, where there is one, and leaves no trace elsewhere", () => {
    const origin = `http://127.0.0.1:${(signer.address() as AddressInfo).port}`;
    expect(policyOf(join(folder, "lamps/index.html"))).toBe(`connect-src 'self' ${origin}`);
    const plain = inject("tiny").folder;
    expect(policyOf(join(plain, "lamps/index.html"))).toBe("connect-src 'self'");
    expect(readFileSync(join(plain, "lamps/index.html"), "utf8")).not.toContain("wechat-card");
    const assets = readdirSync(join(plain, "assets"));
    expect(assets.filter((name) => /wechat|weixin/.test(name))).toEqual([]);
    const player = assets.find((name) => name.startsWith("Page.astro"))!;
    expect(readFileSync(join(plain, "assets", player), "utf8")).not.toMatch(/MicroMessenger|wechat/);
  });
});

test("a row shares the published address where one is known", async () => {
  const page = await browser.newPage({ viewport: PHONE });
  await page.goto(`${site.url}/?from=singlemessage`);
  await laidOut(page);
  await page.locator("#boats > .share a").first().click();
  await page.locator("#share-sheet[open]").waitFor();
  expect(await page.locator("#share-sheet .address").textContent()).toBe(`${SITE}boats/`);
  await page.close();
});

describe("a counter", () => {
  interface Told {
    name: string;
    [field: string]: string;
  }
  /** Opens a page; what its counter is told and would send is kept instead. */
  async function open(at: string, hurry = true): Promise<{ page: Page; troubles: string[]; told: () => Promise<Told[]> }> {
    const page = await browser.newPage({ viewport: PHONE, reducedMotion: "reduce" });
    const troubles = watch(page, site.url);
    page.on("request", (request) => request.method() !== "GET" && troubles.push(`${request.method()} ${request.url()}`));
    await page.addInitScript((hurry) => {
      const sent: Told[] = [];
      Object.assign(window, { sent });
      navigator.sendBeacon = (_, data) => {
        sent.push(Object.fromEntries(data as URLSearchParams) as Told);
        return true;
      };
      if (!hurry) return;
      // A second a step is long for a test.
      const now = performance.now.bind(performance);
      const wait = window.setTimeout.bind(window);
      Object.assign(window, { setTimeout: (work: () => void, ms = 0) => wait(work, ms === 250 ? 25 : ms) });
      performance.now = () => now() * 10;
    }, hurry);
    await page.goto(site.url + at);
    await laidOut(page);
    return { page, troubles, told: () => page.evaluate(() => (window as unknown as { sent: Told[] }).sent) };
  }

  const stepsOf = (page: Page) =>
    page
      .locator(".step")
      .evaluateAll((steps) => steps.map((step) => ({ step: step.id, state: (step as HTMLElement).dataset.state! })));
  const only = (told: Told[], name: string) => told.filter((one) => one.name === name);

  test.each(["scroll", "step", "flat"])(
    "hears what was read, once each, in the %s edition, and no request is made",
    async (edition) => {
      const { page, troubles, told } = await open(`/lamps/?edition=${edition}`);
      const steps = await stepsOf(page);
      if (edition === "step") await page.locator(".slides").waitFor();
      // Twice through, so that a second telling would be heard.
      for (const _ of ["there", "again"]) {
        if (edition === "step") {
          await page.keyboard.press("Home");
          for (const { step } of steps) {
            while ((await page.evaluate(() => document.querySelector(".step.now")?.id)) !== step)
              await page.keyboard.press("ArrowRight");
            await expect.poll(async () => only(await told(), "step").map((one) => one.step)).toContain(step);
          }
          await page.keyboard.press("End");
          while (!(await page.locator("#lamps > .share").isVisible())) await page.keyboard.press("ArrowLeft");
        } else {
          for (const { step } of steps) {
            await page.locator(`[id="${step}"]`).evaluate((one) => one.scrollIntoView({ block: "start", behavior: "instant" }));
            await expect.poll(async () => only(await told(), "step").map((one) => one.step)).toContain(step);
          }
          await page.locator("#lamps > .share").evaluate((one) => one.scrollIntoView({ block: "end", behavior: "instant" }));
        }
        await expect.poll(async () => only(await told(), "chapter").length).toBe(1);
      }
      const all = await told();
      expect(only(all, "step").map(({ step, state }) => ({ step, state }))).toEqual(steps);
      expect(only(all, "step").map(({ chapter, figure }) => `${chapter} ${figure}`)).toEqual(steps.map(() => "lamps lamps"));
      expect(only(all, "chapter")).toEqual([{ page: "/lamps/", name: "chapter", chapter: "lamps" }]);
      expect(only(all, "figure")).toEqual([]);
      expect(troubles).toEqual([]);
      await page.close();
    },
  );

  test("hears nothing of what was passed by", async () => {
    const { page, told } = await open("/lamps/", false);
    const steps = await stepsOf(page);
    // The time between looks is the test's own, for a slow machine would dwell where it is to pass by.
    await page.evaluate(async () => {
      let time = performance.now();
      let look: (() => void) | undefined;
      const wait = window.setTimeout.bind(window);
      const later = (work: () => void, ms = 0) => {
        if (ms !== 250) return wait(work, ms);
        look = work;
        return 0;
      };
      Object.assign(window, { setTimeout: later });
      performance.now = () => time;
      const frame = () => new Promise((painted) => requestAnimationFrame(painted));
      for (const step of document.querySelectorAll(".step")) {
        step.scrollIntoView({ block: "start", behavior: "instant" });
        for (; !look || !step.classList.contains("active"); time += 10) await frame();
        time += 260;
        look();
      }
      for (let looks = 0; looks < 5; looks++) {
        time += 260;
        look?.();
      }
    });
    await expect.poll(async () => only(await told(), "step").map(({ step }) => step)).toEqual([steps.at(-1)!.step]);
    await page.close();
  });

  test("hears how a figure was opened by the reader, and not what opens by itself", async () => {
    const { page, told } = await open("/lamps/");
    await page
      .locator(".step")
      .first()
      .evaluate((one) => one.scrollIntoView({ block: "start", behavior: "instant" }));
    await settled(page);
    const state = await page.locator("story-figure").first().getAttribute("data-state");
    await page.evaluate(() => {
      dispatchEvent(new Event("beforeprint"));
      dispatchEvent(new Event("afterprint"));
    });
    for (const _ of ["once", "again"]) {
      await page.locator(".zoom-button").first().click();
      await page.locator(".figure-zoom[open]").waitFor();
      await page.locator(".figure-zoom summary").click();
      await page.keyboard.press("Escape");
      await page.locator(".figure-zoom").waitFor({ state: "detached" });
      for (const _ of ["open", "shut"]) await page.locator(".data summary").first().click();
    }
    const where = { page: "/lamps/", name: "figure", chapter: "lamps", figure: "lamps" };
    expect(only(await told(), "figure")).toEqual([
      { ...where, state, how: "zoom" },
      { ...where, state: expect.any(String), how: "data" }, // on the way to the table steps are passed
    ]);
    await page.close();
  });

  test("that does not come leaves the page as it is; without one no page names any", async () => {
    const page = await browser.newPage({ viewport: PHONE });
    await page.route("**/counter.*.js", (route) => route.abort());
    await page.goto(`${site.url}/lamps/`);
    await laidOut(page);
    expect(await page.evaluate(() => document.documentElement.dataset.edition)).toBe("scroll");
    await page.close();
    expect(readFileSync(join(inject("tiny").folder, "index.html"), "utf8")).not.toContain("counter");
  });
});
