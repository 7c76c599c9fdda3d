// How a reader would have the page: the panel, what it changes, that it is remembered and holds before the first paint.

import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchChromium } from "../../scripts/chromium.ts";
import type { Choice, RootName } from "../../src/preferences/preferences.ts";
import { violationsOf } from "../support/axe.ts";
import { laidOut, settled, watch } from "../support/page.ts";
import { frames } from "../support/patience.ts";

const { url } = inject("town");
const PHONE = { width: 390, height: 844 };

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

type Options = NonNullable<Parameters<Browser["newPage"]>[0]> & { settings?: Record<string, string>; at?: string };

async function open({ settings, at = url, ...options }: Options = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: PHONE, reducedMotion: "reduce", ...options });
  if (settings)
    await page.addInitScript((value) => localStorage.setItem("changjuan", value), JSON.stringify({ version: 1, ...settings }));
  await page.goto(at);
  await laidOut(page);
  return page;
}

async function openPanel(page: Page): Promise<void> {
  await page.locator(".corner").evaluate((corner) => (corner as HTMLElement).click()); // wherever it is just now
  await page.locator("#settings-sheet[open]").waitFor();
}

const choose = (page: Page, name: string, value: string) =>
  page.locator(`#settings-sheet input[name="${name}"][value="${value}"]`).check({ force: true });
const style = (page: Page, selector: string, property: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
const ground = (page: Page) => style(page, "html", "background-color");
const remembered = (page: Page) => page.evaluate(() => JSON.parse(localStorage.getItem("changjuan") ?? "{}"));

describe("the button in the corner", () => {
  test("stands at the top and the end, leaves while one reads down, comes back on the way up and on focus", async () => {
    const page = await open();
    const corner = page.locator(".corner");
    const away = () => corner.evaluate((element) => element.getBoundingClientRect().top >= innerHeight);
    const go = async (by: number) => {
      await page.evaluate((top) => scrollBy({ top, behavior: "instant" }), by);
      await frames(page, 8);
    };
    expect(await away()).toBe(false);
    await go(900);
    expect(await away()).toBe(true);
    await corner.evaluate((element) => element.focus());
    await page.keyboard.press("Shift");
    const seen = await corner.evaluate((element) => element.matches(":focus-visible"));
    expect(await away()).toBe(!seen);
    await corner.evaluate((element) => element.blur());
    await go(1e6);
    await settled(page);
    expect(await away()).toBe(false);
    const { width, height } = (await corner.boundingBox())!;
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    await page.close();
  });

  test.each([PHONE, { width: 320, height: 568 }, { width: 844, height: 390 }, { width: 1280, height: 800 }])(
    "never lies over a picture or the hairline, at $width × $height",
    async (viewport) => {
      const page = await open({ viewport });
      await page.evaluate(() => scrollTo({ top: 1e6, behavior: "instant" }));
      const over: string[] = [];
      let shown = 0;
      for (let y = await page.evaluate(() => scrollY); y > 0; y -= 331) {
        await page.evaluate((top) => scrollTo({ top, behavior: "instant" }), y);
        const found = await page.evaluate(async () => {
          const frame = () => new Promise((done) => requestAnimationFrame(done));
          await frame();
          await frame();
          const corner = document.querySelector(".corner")!;
          if (corner.classList.contains("offscreen")) return undefined;
          const box = corner.getBoundingClientRect();
          return [...document.querySelectorAll(".pin .figure, .standing .figure, .progress a")]
            .filter((one) => {
              const { left, right, top, bottom } = one.getBoundingClientRect();
              return left < box.right && right > box.left && top < box.bottom && bottom > box.top;
            })
            .map((one) => `${one.className} at ${scrollY}`);
        });
        if (!found) continue;
        shown += 1;
        over.push(...found);
      }
      expect(over).toEqual([]);
      expect(shown).toBeGreaterThan(3);
      await page.close();
    },
  );

  test.each(["/", "/ferries/", "/water/"])("is reached by a finger wherever it stands, at both ends of %s", async (path) => {
    const page = await open({ at: url + path });
    let shown = 0;
    for (const top of [0, 1e6]) {
      await page.evaluate((y) => scrollTo({ top: y, behavior: "instant" }), top);
      await settled(page);
      const above = await page.locator(".corner").evaluate((corner) => {
        const { left, top, width, height } = corner.getBoundingClientRect();
        if (corner.classList.contains("offscreen")) return undefined;
        const points = [0.2, 0.5, 0.8].flatMap((x) => [0.2, 0.5, 0.8].map((y) => [left + width * x, top + height * y] as const));
        const found = points.map(([x, y]) => document.elementFromPoint(x, y)).filter((one) => !corner.contains(one));
        return found.map((one) => one?.closest("[class]")?.className);
      });
      if (!above) continue;
      shown += 1;
      expect(above).toEqual([]);
    }
    expect(shown).toBeGreaterThan(0);
    await page.close();
  });

  test("is not there without the player", async () => {
    const page = await browser.newPage({ viewport: PHONE });
    await page.route("**/*.js", (route) => route.abort());
    await page.goto(url);
    expect(await page.locator(".corner").isVisible()).toBe(false);
    await page.close();
  });
});

describe("what is chosen", () => {
  /** What each choice does to the root: a property of its style and the value that it then has. None may be forgotten. */
  const effects: { [N in RootName]: Record<Choice<N>, [property: string, becomes: string]> } = {
    theme: {
      paper: ["background-color", "rgb(251, 247, 236)"],
      white: ["background-color", "rgb(255, 255, 255)"],
      dark: ["background-color", "rgb(20, 25, 27)"],
    },
    contrast: { high: ["color", "rgb(16, 20, 19)"] },
    size: { 125: ["font-size", "21.3px"], 150: ["font-size", "25.5px"], 200: ["font-size", "34px"] },
    motion: { less: ["--paper", "#fbf7ec"] }, // what it does is seen in time: below
    data: { less: ["--paper", "#fbf7ec"] },
  };
  const cases = Object.entries(effects).flatMap(([name, choices]) =>
    Object.entries(choices).map(([value, [property, becomes]]) => ({ name, value, property, becomes })),
  );

  test.each(cases)("$name $value holds at once, after a reload before anything paints, and can be undone", async (one) => {
    const page = await open();
    const troubles = watch(page, url);
    const now = async () =>
      (await style(page, "html", one.property)).trim().replace(/[\d.]+(?=px$)/, (px) => String(+Number(px).toFixed(1)));
    const first = await now();
    expect(await remembered(page)).not.toHaveProperty(one.name);
    await openPanel(page);
    await choose(page, one.name, one.value);
    await expect.poll(now).toBe(one.becomes);
    await page.addInitScript(() => {
      const grounds: string[] = [];
      Object.assign(window, { grounds });
      const tick = () => {
        const { backgroundColor, color, fontSize } = getComputedStyle(document.documentElement);
        if (document.body) grounds.push(`${backgroundColor} ${color} ${fontSize}`);
        if (document.readyState !== "complete") requestAnimationFrame(tick);
      };
      requestAnimationFrame(tick);
    });
    await page.route("**/*.js", (route) => route.abort()); // the head alone does it
    await page.reload();
    expect(await page.evaluate((name) => document.documentElement.dataset[name], one.name)).toBe(one.value);
    expect(await now()).toBe(one.becomes);
    const grounds = await page.evaluate(() => (window as unknown as { grounds: string[] }).grounds);
    expect(new Set(grounds).size).toBeLessThanOrEqual(1);
    await page.unroute("**/*.js");
    await page.reload();
    await laidOut(page);
    troubles.length = 0;
    await openPanel(page);
    expect(await page.locator(`#settings-sheet input[name="${one.name}"]:checked`).getAttribute("value")).toBe(one.value);
    await choose(page, one.name, "");
    await expect.poll(now).toBe(first);
    expect(await remembered(page)).not.toHaveProperty(one.name);
    expect(troubles).toEqual([]);
    await page.close();
  });

  test("by the device: dark and more contrast, unless the reader has chosen; the browser's frame follows", async () => {
    const frames = (page: Page) =>
      page
        .locator('meta[name="theme-color"]')
        .evaluateAll((metas) => metas.map((meta) => (meta as HTMLMetaElement).content.toLowerCase()));
    const device = await open({ colorScheme: "dark", contrast: "more" });
    expect(await ground(device)).toBe("rgb(20, 25, 27)");
    expect(await style(device, "html", "color")).toBe("rgb(255, 255, 255)");
    await device.close();
    const chosen = await open({ colorScheme: "dark", settings: { theme: "paper" } });
    expect(await ground(chosen)).toBe("rgb(251, 247, 236)");
    expect(await style(chosen, "html", "color-scheme")).toBe("light");
    expect(await frames(chosen)).toEqual(["#fbf7ec", "#fbf7ec"]);
    await openPanel(chosen);
    await choose(chosen, "theme", "");
    await expect.poll(() => ground(chosen)).toBe("rgb(20, 25, 27)");
    expect(await frames(chosen)).toEqual(["#fbf7ec", "#14191b"]);
    await chosen.close();
  });

  test("the large-type edition is three settings at once, and gives back what was before", async () => {
    const page = await open({ settings: {} });
    await openPanel(page);
    await choose(page, "size", "125");
    const large = page.locator('#settings-sheet input[name="large"]');
    await large.check();
    const data = () => page.evaluate(() => ({ ...document.documentElement.dataset }));
    await expect.poll(data).toMatchObject({ size: "150", contrast: "high", motion: "less" });
    expect(await page.locator('#settings-sheet input[name="size"]:checked').getAttribute("value")).toBe("150");
    await large.uncheck();
    await expect.poll(data).toMatchObject({ size: "125" });
    expect(await data()).not.toHaveProperty("contrast");
    expect(await data()).not.toHaveProperty("motion");
    await page.close();
  });

  test("works from the keyboard, and closes with the focus back on the button", async () => {
    const page = await open();
    await page.locator(".corner").focus();
    await page.keyboard.press("Enter");
    await page.locator("#settings-sheet[open]").waitFor();
    await page.locator('#settings-sheet input[name="size"]:checked').focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset.size)).toBe("125");
    await page.keyboard.press("Escape");
    expect(await page.locator(".corner").evaluate((element) => element === document.activeElement)).toBe(true);
    await page.close();
  });

  test("holds for the page where nothing may be stored, and nonsense in the storage changes nothing", async () => {
    const page = await browser.newPage({ viewport: PHONE });
    const troubles = watch(page, url);
    await page.addInitScript(() =>
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new Error("forbidden");
        },
      }),
    );
    await page.goto(url);
    await openPanel(page);
    await choose(page, "theme", "dark");
    await expect.poll(() => ground(page)).toBe("rgb(20, 25, 27)");
    expect(troubles).toEqual([]);
    await page.close();
    for (const nonsense of ["{", "null", "7", '{"version":9,"theme":"dark"}']) {
      const other = await browser.newPage({ viewport: PHONE });
      await other.addInitScript((value) => localStorage.setItem("changjuan", value), nonsense);
      await other.goto(url);
      expect(await ground(other)).toBe("rgb(251, 247, 236)");
      await other.close();
    }
  });

  test("larger type keeps the step that is being read", async () => {
    const page = await open();
    const step = page.locator(".step").nth(6);
    await step.evaluate((element) => element.scrollIntoView({ block: "start", behavior: "instant" }));
    const before = (await settled(page)).map((one) => one.step);
    await openPanel(page);
    for (const size of ["200", "125", ""]) {
      await choose(page, "size", size);
      expect((await settled(page)).map((one) => one.step)).toEqual(before);
    }
    await page.close();
  });

  test("less motion: a state is set, not tweened", async () => {
    const page = await open({ reducedMotion: "no-preference", settings: { motion: "less" } });
    const scrolly = page.locator(".scrolly").first();
    await scrolly
      .locator(".step")
      .first()
      .evaluate((element) => element.scrollIntoView({ block: "start", behavior: "instant" }));
    await settled(page);
    const next = scrolly.locator(".step").nth(1);
    const state = (await next.getAttribute("data-state"))!;
    await next.evaluate((element) => element.scrollIntoView({ block: "start", behavior: "instant" }));
    await scrolly.locator(`svg.frame[data-state="${state}"]`).waitFor();
    const at = () => scrolly.locator("svg.frame").first().innerHTML();
    const soon = await at();
    await settled(page);
    expect(await at()).toBe(soon);
    await page.close();
  });

  test("saving data: a reel comes when its figure is on the screen, not before", async () => {
    const reels = async (data: Record<string, string>) => {
      const page = await browser.newPage({ viewport: PHONE });
      if (data.data) await page.addInitScript(() => localStorage.setItem("changjuan", '{"version":1,"data":"less"}'));
      const fetched: string[] = [];
      page.on("request", (request) => /\/reels\//.test(request.url()) && fetched.push(request.url()));
      await page.goto(url);
      await laidOut(page);
      const pin = page.locator(".pin").first();
      await pin.evaluate((element) =>
        scrollTo({ top: element.getBoundingClientRect().top + scrollY - innerHeight - 60, behavior: "instant" }),
      );
      await settled(page);
      await page.waitForLoadState("networkidle");
      const near = fetched.length;
      await pin.evaluate((element) =>
        scrollTo({ top: element.getBoundingClientRect().top + scrollY - 200, behavior: "instant" }),
      );
      await settled(page);
      await page.waitForLoadState("networkidle");
      await page.close();
      return { near, there: fetched.length };
    };
    expect(await reels({ data: "less" })).toEqual({ near: 0, there: 1 });
    expect((await reels({})).near).toBeGreaterThan(0);
  });
});

test("the panel changes the edition, and says which one it is", async () => {
  const page = await open();
  const chosen = () => page.locator('#settings-sheet input[name="edition"]:checked').getAttribute("value");
  for (const edition of ["flat", "step", "scroll"]) {
    await openPanel(page);
    await choose(page, "edition", edition);
    await expect.poll(() => remembered(page)).toEqual(edition === "scroll" ? {} : { version: 1, edition });
    await page.keyboard.press("Escape");
    await openPanel(page);
    expect(await chosen()).toBe(edition);
    await page.keyboard.press("Escape");
  }
  await page.close();
});

// The page itself: matrix.test.ts.
describe("the layout holds", () => {
  const screens = [{ width: 320, height: 568 }, PHONE, { width: 844, height: 390 }, { width: 1280, height: 800 }];

  test.each(screens)("of the panel at 200 %, $width × $height", async (viewport) => {
    const page = await open({ viewport, settings: { size: "200" } });
    await openPanel(page);
    const faults = await page.locator("#settings-sheet").evaluate((sheet) => {
      const boxes = [...sheet.querySelectorAll(".choices label, .button, .switch")].map((one) => one.getBoundingClientRect());
      const small = boxes.filter(({ width, height }) => width > 0 && Math.min(width, height) < 44).length;
      const wide = [...sheet.querySelectorAll("span, button")].filter(
        (one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0,
      );
      return { small, wide: wide.map((one) => one.textContent), sideways: sheet.scrollWidth > sheet.clientWidth };
    });
    expect(faults).toEqual({ small: 0, wide: [], sideways: false });
    await page.close();
  });
});

describe("the panel, by axe", () => {
  const sample = [
    { theme: "paper", contrast: "", size: "200", width: 320 },
    { theme: "white", contrast: "high", size: "150", width: 1280 },
    { theme: "dark", contrast: "", size: "125", width: 1280 },
    { theme: "dark", contrast: "high", size: "200", width: 320 },
  ];
  test.each(sample)("$theme, contrast $contrast, size $size, $width px", async ({ width, ...settings }) => {
    const page = await open({ viewport: { width, height: 800 }, bypassCSP: true, settings });
    await openPanel(page);
    expect(await violationsOf(page, { within: "#settings-sheet" })).toEqual([]);
    if (settings.contrast)
      expect(await violationsOf(page, { within: "#settings-sheet", rules: ["color-contrast-enhanced"] })).toEqual([]);
    await page.close();
  });
});

test("a page that is not there has the theme and the size that were chosen", async () => {
  const page = await browser.newPage({ viewport: PHONE });
  const troubles: string[] = [];
  page.on("console", (message) => message.text().includes("Content Security") && troubles.push(message.text()));
  await page.addInitScript(() => localStorage.setItem("changjuan", '{"version":1,"theme":"dark","size":"200"}'));
  await page.goto(`${url}/nowhere/`);
  expect(await style(page, "body", "background-color")).toBe("rgb(20, 25, 27)");
  expect(await style(page, "body", "font-size")).toBe("34px");
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect(troubles).toEqual([]);
  await page.close();
});

describe("pictures follow what is chosen", () => {
  /** Colour of a still's ground, and the darkest in it. */
  async function coloursOf(page: Page) {
    const image = page.locator(".step .still img").first();
    await image.scrollIntoViewIfNeeded();
    await page.waitForLoadState("networkidle");
    const { data, info } = await sharp(await image.screenshot())
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const pixels = Array.from({ length: info.width * info.height }, (_, index) => [...data.subarray(index * 3, index * 3 + 3)]);
    const light = (pixel: number[]) => pixel.reduce((sum, value) => sum + value, 0);
    const [darkest] = pixels.toSorted((one, other) => light(one) - light(other));
    return { ground: pixels[info.width * 2 + 2]!.join(), darkest: darkest!.join() };
  }
  const PAPER = "251,247,236";
  const WHITE = "255,255,255";
  const DARK = "20,25,27";
  const cases: {
    settings: Record<string, string>;
    device: "light" | "dark";
    ground: string;
    darkest?: string;
    printed: string;
  }[] = [
    { settings: {}, device: "light", ground: PAPER, darkest: "29,35,33", printed: PAPER },
    { settings: {}, device: "dark", ground: DARK, printed: PAPER },
    { settings: { theme: "white" }, device: "dark", ground: WHITE, darkest: "16,20,19", printed: WHITE },
    { settings: { theme: "paper" }, device: "dark", ground: PAPER, printed: PAPER },
    { settings: { theme: "dark" }, device: "light", ground: DARK, printed: PAPER },
    { settings: { contrast: "high" }, device: "light", ground: PAPER, darkest: "16,20,19", printed: PAPER },
    { settings: { theme: "dark", contrast: "high" }, device: "light", ground: DARK, printed: PAPER },
  ];
  test.each(cases)("$settings on a $device device, and on paper", async ({ settings, device, ground, darkest, printed }) => {
    const page = await open({ settings: { edition: "flat", ...settings }, at: `${url}/ferries/`, colorScheme: device });
    const seen = await coloursOf(page);
    expect(seen.ground).toBe(ground);
    // The picture is scaled to its column, which may take a level off a colour.
    const levels = seen.darkest.split(",").map(Number);
    for (const [index, level] of (darkest?.split(",") ?? []).entries())
      expect(Math.abs(levels[index]! - Number(level))).toBeLessThan(2);
    await page.emulateMedia({ media: "print", colorScheme: device });
    // The picture for paper is asked for only now; until it is there, the one for the screen stands.
    await expect.poll(async () => (await coloursOf(page)).ground, { timeout: 10_000 }).toBe(printed);
    await page.close();
  });
});

describe("a figure looked at closely", () => {
  test.each(["scroll", "step"])(
    "opens twice as large, with its table, in the %s edition, and gives the focus back",
    async (edition) => {
      const page = await open({ settings: { edition }, at: `${url}/?s=ferries-walk-loom`, bypassCSP: true });
      const troubles = watch(page, url);
      const button = page.locator(".scrolly:has(#ferries-walk-loom) .zoom-button");
      await page.locator(".scrolly:has(#ferries-walk-loom) svg.frame").waitFor();
      await button.focus();
      await page.keyboard.press("Enter");
      const sheet = page.locator(".figure-zoom[open]");
      await sheet.waitFor();
      expect(await sheet.locator("svg.frame").evaluate((one) => one.getBoundingClientRect().width)).toBe(720);
      expect(await sheet.locator("tbody tr").count()).toBeGreaterThan(1);
      expect(await sheet.locator("tbody tr").first().isVisible()).toBe(true);
      expect(await violationsOf(page, { within: ".figure-zoom" })).toEqual([]);
      const moved = await sheet.locator(".view").evaluate((view) => [view.scrollLeft, view.scrollWidth - view.clientWidth]);
      expect(moved[1]).toBeGreaterThan(300);
      expect(Math.abs(moved[0]! - moved[1]! / 2)).toBeLessThan(2);
      await page.keyboard.press("Escape");
      await expect.poll(() => page.locator(".figure-zoom").count()).toBe(0);
      expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
      expect(troubles).toEqual([]);
      await page.close();
    },
  );
});
