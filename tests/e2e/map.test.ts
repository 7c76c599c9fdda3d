// The live map: who pays for it, that it takes over without a jump, follows the story, gives way, and is not missed when it fails.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchChromium } from "../../scripts/chromium.ts";
import {
  atRest,
  compare,
  contextsHeld,
  drag,
  goToStep,
  type MapScene,
  mapScene,
  pretendHardware,
  pretendSpeed,
  startMap,
  watchPolicy,
} from "../support/map.ts";
import { laidOut, watch } from "../support/page.ts";
import { frames, stillPicture } from "../support/patience.ts";

const { url: home } = inject("town");
const url = `${home}/ferries/`;
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;
// As small as a wide screen may be: a graphics card that is a processor paints every pixel of it.
const DESK = { viewport: { width: 1024, height: 640 } } as const;

/** What is fetched for a live map alone. */
const LIVE = /maplibre|play-map|\/maps\//;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium({ graphics: "software" });
});
afterAll(() => browser.close());

function requestsOf(page: Page): string[] {
  const paths: string[] = [];
  page.on("request", (request) => {
    paths.push(new URL(request.url()).pathname);
  });
  return paths;
}

async function openStep(step: number, options: Parameters<Browser["newPage"]>[0] = PHONE) {
  // The offline reader would fetch the map's worker for the page, past whatever stands in its way here.
  const page = await browser.newPage({ ...options, serviceWorkers: "block" });
  const troubles = watch(page, home);
  const violations = await watchPolicy(page);
  await page.goto(url);
  const scene = mapScene(page);
  await goToStep(page, scene, step);
  return { page, scene, troubles, violations };
}

const mode = ({ button }: MapScene) => button.getAttribute("data-mode");
const moved = ({ figure }: MapScene) => figure.locator(".layer:not(.bleeds) [transform]").count();

async function fling(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (const direction of [1, -1])
    for (let y = 0; y < height; y += 900) {
      await page.mouse.wheel(0, 900 * direction);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    }
}

describe("what it costs", () => {
  test("a phone's reader who taps nothing downloads nothing of it", async () => {
    const page = await browser.newPage(PHONE);
    await pretendHardware(page);
    const paths = requestsOf(page);
    await page.goto(url);
    await laidOut(page);
    const scene = mapScene(page);
    for (let step = 0; step < (await scene.steps.count()); step++) await goToStep(page, scene, step);
    await frames(page, 60);
    expect(paths.filter((path) => LIVE.test(path))).toEqual([]);
    await page.close();
  });

  test("on a wide screen it starts by itself, each time one comes to it, and is downloaded once", async () => {
    const page = await browser.newPage(DESK);
    await pretendHardware(page);
    await pretendSpeed(page);
    const paths = requestsOf(page);
    await page.goto(url);
    await laidOut(page);
    const scene = mapScene(page);
    const canvas = scene.figure.locator(".stage.explored canvas");
    await goToStep(page, scene, 0);
    await canvas.waitFor();
    await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
    await canvas.waitFor({ state: "detached" });
    // What the page no longer shows holds none of the few contexts that a browser gives.
    await expect.poll(() => contextsHeld(page)).toBe(0);
    await goToStep(page, scene, 1);
    await canvas.waitFor();
    expect(await contextsHeld(page)).toBe(1);
    for (const file of [/maplibre-gl\.[^/]*\.js$/, /maplibre-gl\.[^/]*\.css$/, /play-map/])
      expect(paths.filter((path) => file.test(path)).length, String(file)).toBe(1);
    await page.close();
  });

  test.each([
    ["less motion is wished for", { reducedMotion: "reduce" as const }],
    ["WebGL is drawn in software", {}],
  ])("on a wide screen it does not start by itself where %s", async (_, options) => {
    const page = await browser.newPage({ ...DESK, ...options });
    if ("reducedMotion" in options) await pretendHardware(page);
    const paths = requestsOf(page);
    await page.goto(url);
    await goToStep(page, mapScene(page), 0);
    await frames(page, 90);
    expect(paths.filter((path) => LIVE.test(path))).toEqual([]);
    await page.close();
  });

  test("flings up and down leave at most one WebGL context and one canvas", async () => {
    const page = await browser.newPage(DESK);
    await pretendHardware(page);
    const troubles = watch(page, home);
    await page.goto(`${home}/`);
    await laidOut(page);
    await fling(page);
    await frames(page, 90);
    expect(await contextsHeld(page)).toBeLessThanOrEqual(1);
    expect(await page.locator(".live canvas").count()).toBeLessThanOrEqual(1);
    expect(troubles).toEqual([]);
    await page.close();
  });
});

describe.each([
  ["phone, light", PHONE, "light"],
  ["wide screen, dark", DESK, "dark"],
] as const)("on a %s", (_, device, colorScheme) => {
  test("it shows what the drawing showed, at every step", async () => {
    const { page, scene, troubles, violations } = await openStep(0, { ...device, colorScheme });
    const drawn: Buffer[] = [];
    const count = await scene.steps.count();
    const by = device === DESK ? 2 : 1; // drawn in software, a large picture takes its time
    for (let step = 0; step < count; step += by) {
      await goToStep(page, scene, step);
      drawn.push(await scene.stage.screenshot());
    }
    await goToStep(page, scene, 0);
    await startMap(scene);
    for (let step = 0; step < count; step += by) {
      const state = await goToStep(page, scene, step);
      expect(await scene.figure.evaluate((figure) => (figure as HTMLElement & { state: string }).state)).toBe(state);
      const difference = await compare(browser, drawn[step / by]!, await stillPicture(page, scene.stage));
      expect(difference.astray, `${state} ${JSON.stringify(difference)}`).toBeLessThan(0.01);
      expect(difference.mean, `${state} ${JSON.stringify(difference)}`).toBeLessThan(1.5);
    }
    expect(await moved(scene)).toBe(0);
    expect(await violations()).toEqual([]);
    expect(troubles).toEqual([]);
    await page.close();
  });
});

describe("in the reader's hand", () => {
  test("one finger over it scrolls the page and leaves the map alone", async () => {
    const { page, scene } = await openStep(1);
    await startMap(scene);
    const before = await page.evaluate(() => scrollY);
    await drag(page, scene, [0.5], { x: 0, y: -180 });
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(before + 100);
    expect(await mode(scene)).toBe("close");
    await page.close();
  });

  test("two fingers move it, names stay on their places, and the button brings the story's view back", async () => {
    const { page, scene } = await openStep(1);
    await startMap(scene);
    const before = await stillPicture(page, scene.stage);
    await drag(page, scene, [0.4, 0.6], { x: 64, y: -64 });
    await expect.poll(() => mode(scene)).toBe("back");
    expect(await moved(scene)).toBeGreaterThan(0);
    await atRest(page, scene); // what the fingers have set going
    // How long a kilometre is, and where the view lies, was said of the story's view.
    const bar = scene.stage.locator('[data-l="bar"] > path').first();
    expect(await bar.isVisible()).toBe(false);
    await scene.button.click();
    await expect.poll(() => mode(scene)).toBe("close");
    expect(await bar.isVisible()).toBe(true);
    expect(await moved(scene)).toBe(0);
    const difference = await compare(browser, before, await stillPicture(page, scene.stage));
    expect(difference.astray, JSON.stringify(difference)).toBeLessThan(0.002);
    await page.close();
  });

  test("the keyboard moves it, the next step takes it back, and the button puts it away", async () => {
    const { page, scene } = await openStep(1, DESK);
    await startMap(scene);
    await scene.figure.locator("canvas").focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => mode(scene)).toBe("back");
    await atRest(page, scene);
    await goToStep(page, scene, 2);
    await expect.poll(() => mode(scene)).toBe("close");
    await expect.poll(() => moved(scene)).toBe(0);
    await scene.button.click();
    expect(await scene.figure.locator("canvas").count()).toBe(0);
    expect(await scene.stage.locator("> svg.frame").count()).toBe(1);
    expect(await mode(scene)).toBe("explore");
    await page.close();
  });

  test("a feature tells its facts, by tap and by key, and gives the focus back", async () => {
    const { page, scene } = await openStep(1, DESK);
    await startMap(scene);
    const told = scene.figure.locator('[role="button"][tabindex="0"]').first();
    const title = await told.getAttribute("aria-label");
    await told.focus();
    await page.keyboard.press("Enter");
    const panel = page.locator(".answer");
    expect(await panel.locator(".answer-title").textContent()).toBe(title);
    await page.keyboard.press("Escape");
    expect(await panel.count()).toBe(0);
    expect(await told.evaluate((element) => element === document.activeElement)).toBe(true);
    await told.click();
    expect(await panel.locator(".answer-title").textContent()).toBe(title);
    await page.keyboard.press("Escape");
    await scene.button.click();
    expect(await page.locator('svg.frame [role="button"], .answer').count()).toBe(0);
    await page.close();
  });
});

/** Lines that the browser itself prints about a request that failed are not the page's. */
const ofThePage = (troubles: string[]) => troubles.filter((one) => !/^404:|Failed to load resource|net::ERR_/.test(one));

async function expectStill(page: Page, scene: MapScene): Promise<void> {
  await expect.poll(() => mode(scene)).toBe("explore");
  expect(await scene.figure.locator("canvas").count()).toBe(0);
  const state = await goToStep(page, scene, 2);
  const svg = scene.stage.locator("> svg.frame");
  expect(await svg.getAttribute("data-state")).toBe(state);
  expect(await svg.locator(".bleeds path").first().isVisible()).toBe(true);
}

describe("when something fails, the drawing is there and nothing is said", () => {
  test.each([
    ["the worker", "**/maplibre-gl-worker*"],
    ["MapLibre", /maplibre-gl\.[^/]*\.js/],
    ["MapLibre's stylesheet", "**/maplibre-gl*.css"],
    ["the player", "**/play-map*.js"],
    ["the map's data", "**/maps/*.json"],
  ])("%s is missing", async (_, pattern) => {
    const { page, scene, troubles } = await openStep(1);
    await page.route(pattern, (route) => route.fulfill({ status: 404, body: "" }));
    await scene.button.click();
    await expectStill(page, scene);
    expect(ofThePage(troubles)).toEqual([]);
    await page.close();
  });

  test("the network goes away after the first paint", async () => {
    const { page, scene, troubles } = await openStep(1);
    await page.context().setOffline(true);
    await scene.button.click();
    await expectStill(page, scene);
    expect(ofThePage(troubles)).toEqual([]);
    await page.close();
  });

  test("the context is lost in mid-flight, and a tap starts another", async () => {
    const { page, scene, troubles } = await openStep(1);
    await startMap(scene);
    await scene.steps.nth(2).evaluate((element) => element.scrollIntoView({ block: "start", behavior: "instant" }));
    await frames(page, 6); // on its way there
    await scene.figure.locator("canvas").evaluate((canvas: HTMLCanvasElement) => {
      canvas.getContext("webgl2")!.getExtension("WEBGL_lose_context")!.loseContext();
    });
    await expectStill(page, scene);
    await startMap(scene);
    expect(ofThePage(troubles)).toEqual([]);
    await page.close();
  });

  test("there is no WebGL", async () => {
    const plain = await launchChromium({ graphics: "none" });
    const page = await plain.newPage(PHONE);
    const troubles = watch(page, home);
    const paths = requestsOf(page);
    await page.goto(url);
    const scene = mapScene(page);
    await goToStep(page, scene, 1);
    await scene.button.click();
    await expectStill(page, scene);
    expect(paths.filter((path) => /maplibre/.test(path))).toEqual([]);
    expect(ofThePage(troubles)).toEqual([]);
    await plain.close();
  });

  test("coming back to the page finds the drawing", async () => {
    const { page, scene, troubles } = await openStep(1);
    await startMap(scene);
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true })));
    await expectStill(page, scene);
    expect(troubles).toEqual([]);
    await page.close();
  });
});
