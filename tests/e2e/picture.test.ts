// Pictures with regions, from scans as large as an archive makes them: sharp where one looks, light on a phone, whole without script and
// on paper, and with nothing in them of where and by whom they were taken.

import { cpSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "../../scripts/build.ts";
import { launchChromium } from "../../scripts/chromium.ts";
import { serve } from "../../scripts/serve.ts";
import { speak } from "../../src/cli/new/sample.ts";
import { examplesOf } from "../../src/figures/examples.ts";
import { SIZES } from "../../src/marks/size.ts";
import { filesUnder } from "../../src/publish/folder.ts";
import { HARBOUR, harbour } from "../support/harbour.ts";
import { laidOut, settled, watch } from "../support/page.ts";
import { frames, until } from "../support/patience.ts";

const STORY = ".build/test/picture-story";
const folder = ".build/test/picture";
/** The scan is so many times as large as the drawing. */
const TIMES = 5;
const STATES = ["all", "customs", "goods", "lighthouse"];
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true };
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

/** The figure of an example as a file of the story, its pictures as they are called there. */
function writeFigure(example: string, id: string, files: Record<string, string>): void {
  const found = examplesOf("picture").find(({ name }) => name === example)!;
  const { figure, data } = speak(found, "en") as typeof found;
  const renamed = JSON.stringify({ ...figure, data: id }).replace(
    /photos\/harbour-(\d+)\.webp/g,
    (_, year: string) => files[year]!,
  );
  writeFileSync(join(STORY, `figures/${id}.json`), renamed);
  const sources = ["register"];
  writeFileSync(join(STORY, `data/${id}.json`), JSON.stringify({ ...data, sources }));
}

beforeAll(async () => {
  rmSync(STORY, { recursive: true, force: true });
  cpSync("tests/fixtures/photo", STORY, { recursive: true });
  const exif = { IFD0: { Copyright: "SECRET-OWNER" }, IFD3: { GPSLatitude: "37/1 52/1 0/1", GPSLatitudeRef: "N" } };
  const scan = await harbour(1931, TIMES).withExif(exif).jpeg({ quality: 88 }).toBuffer();
  writeFileSync(join(STORY, "photos/Scan 港口.jpg"), scan);
  writeFileSync(join(STORY, "photos/then.webp"), await harbour(1931, 1).webp().toBuffer());
  writeFileSync(join(STORY, "photos/now.png"), await harbour(2024, 1).png().toBuffer());
  writeFigure("example", "scan", { 1931: "photos/Scan 港口.jpg" });
  writeFigure("before-after", "years", { 1931: "photos/then.webp", 2024: "photos/now.png" });
  const steps = (figure: string, states: readonly string[]) =>
    `<Scrolly figure="${figure}">\n\n${states.map((state) => `<Step state="${state}">\nLook at it.\n</Step>\n\n`).join("")}</Scrolly>\n\n`;
  const far = "The quay is long, and there is a good deal to be said of it before its pictures come.\n\n".repeat(60);
  const added = far + steps("scan", STATES) + steps("years", ["before", "after", "divided", "beside"]);
  const chapter = join(STORY, "chapters/01-lamps.mdx");
  writeFileSync(chapter, readFileSync(chapter, "utf8").replace("<Note>", `${added}<Note>`));
  if (!(await build(STORY, folder))) throw new Error("the story does not build");
  site = await serve(folder, { prefix: "/some/place" });
  browser = await launchChromium();
}, 480_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function open(options: BrowserContextOptions): Promise<Page> {
  const page = await browser.newPage(options);
  await page.goto(`${site.url}/lamps/`);
  return page;
}

/** Brings a step of a figure to the line at which it is read, and waits until its figure has come to rest. */
async function readStep(page: Page, figure: string, state: string): Promise<void> {
  const step = page.locator(`.scrolly:has([data-figure="${figure}"]) .step[data-state="${state}"]`);
  // Where on the screen a step is read differs with the screen's shape.
  const shares = [0.6, 0.5, 0.4, 0.3, 0.2];
  let tries = 0;
  await until(
    async () => {
      const share = shares[tries++ % shares.length]!;
      await step.evaluate((element, at) => scrollTo(0, element.getBoundingClientRect().top + scrollY - innerHeight * at), share);
      await frames(page, 4);
      return (await page.locator(`[data-figure="${figure}"]`).getAttribute("data-state")) === state;
    },
    () => `${figure} does not come to ${state}`,
  );
  await settled(page);
}

/** The images that a figure's drawing shows, with how large their files are and how large they stand. */
const imagesIn = (page: Page, figure: string) =>
  page.locator(`[data-figure="${figure}"] svg.frame`).evaluate(async (svg) => {
    const images = [...svg.querySelectorAll<SVGImageElement>("image")];
    return Promise.all(
      images.map(async (image) => {
        const copy = new Image();
        copy.src = image.href.baseVal;
        await copy.decode();
        return {
          layer: image.parentElement!.dataset.l,
          key: image.dataset.k,
          file: { width: copy.naturalWidth, height: copy.naturalHeight },
          shown: image.getBoundingClientRect().width,
        };
      }),
    );
  });

const stills = () => filesUnder(join(folder, "stills")).filter((file) => /\/(scan|years)\.[^/]+\/[^/]+\.svg$/.test(file));
const jpegsIn = (svg: string) =>
  [...svg.matchAll(/href="data:image\/jpeg;base64,([^"]+)"/g)].map(([, data = ""]) => Buffer.from(data, "base64"));

describe("as files", () => {
  test("each still holds what it shows, asks for nothing, and is at most 150 kB for a phone", () => {
    expect(stills().length).toBe(16);
    for (const file of stills()) {
      const svg = readFileSync(file, "utf8");
      expect(jpegsIn(svg).length, file).toBeGreaterThan(0);
      expect(svg.match(/href="(?!data:)/g), file).toBeNull();
      expect(statSync(file).size, file).toBeLessThan(file.endsWith("-narrow.svg") ? 150_000 : 400_000);
    }
  });

  test("a state that goes near a region has it as sharp as its scan and a phone's screen allow", async () => {
    const close = stills().find((file) => /scan\.[^/]+\/customs-narrow\.svg$/.test(file))!;
    const [detail] = jpegsIn(readFileSync(close, "utf8"));
    const { width } = await sharp(detail).metadata();
    expect(width).toBeGreaterThanOrEqual(2 * SIZES.narrow.width - 2);
  });

  test("nothing says where and by whom it was taken", async () => {
    const crops = filesUnder(join(folder, "photos")).filter((file) => /\/\d+-\d+-\d+-\d+-\d+(-closer)?\.webp$/.test(file));
    expect(crops.length).toBeGreaterThan(10);
    for (const bytes of [
      ...crops.map((file) => readFileSync(file)),
      ...stills().flatMap((file) => jpegsIn(readFileSync(file, "utf8"))),
    ]) {
      const { exif, xmp, iptc } = await sharp(bytes).metadata();
      expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
      expect(bytes.includes("SECRET-OWNER")).toBe(false);
    }
    for (const file of crops) expect(statSync(file).size, file).toBeLessThan(245_000);
  });

  test("a host's policy lets a drawing hold a picture, and its page no more than before", () => {
    expect(readFileSync(join(folder, "_headers"), "utf8")).toMatch(/img-src [^;]*data:/);
    expect(readFileSync(join(folder, "lamps/index.html"), "utf8")).not.toMatch(/img-src[^;"]*data:/);
  });
});

describe("in a browser", () => {
  test.each([320, 390, 768, 1280])("%i px wide: nothing is wider, each state comes sharp, nothing fails", async (width) => {
    const page = await open({ viewport: { width, height: 800 }, reducedMotion: "reduce" });
    const troubles = watch(page, site.url);
    await laidOut(page);
    for (const state of STATES) {
      await readStep(page, "scan", state);
      const images = await imagesIn(page, "scan");
      const sharpest = Math.max(
        ...images.filter(({ layer }) => layer !== "locator").map(({ file, shown }) => file.width / shown),
      );
      expect(sharpest, state).toBeGreaterThan(0.99);
    }
    for (const state of ["before", "after", "divided", "beside"]) {
      await readStep(page, "years", state);
      const images = await imagesIn(page, "years");
      const shown = images.filter(({ layer }) => layer === "details").map(({ key }) => key?.split(".")[1]);
      const both = ["before", "after"];
      expect(shown, state).toEqual(state === "divided" || state === "beside" ? both : []);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    expect(troubles).toEqual([]);
    await page.close();
  });

  test("on a phone nothing of it is fetched before it is near, nothing jumps, and no part weighs more than 150 kB", async () => {
    const page = await browser.newPage(PHONE);
    await page.addInitScript(() => {
      Object.assign(window, { shifted: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
          if (!entry.hadRecentInput) (window as unknown as { shifted: number }).shifted += entry.value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    const asked = new Map<string, number>();
    page.on("response", (response) => {
      const path = new URL(response.url()).pathname.slice("/some/place".length);
      if (/\/(stills|reels)\/(scan|years)\.|\.webp$/.test(path)) asked.set(path, statSync(join(folder, path)).size);
    });
    await page.goto(`${site.url}/lamps/`);
    await laidOut(page);
    await frames(page, 30);
    expect([...asked.keys()].filter((path) => !path.includes("/quay."))).toEqual([]);
    for (const state of STATES) await readStep(page, "scan", state);
    expect(asked.size).toBeGreaterThan(3);
    for (const [path, bytes] of asked) expect(bytes, path).toBeLessThan(150_000);
    expect(await page.evaluate(() => (window as unknown as { shifted: number }).shifted)).toBeLessThan(0.01);
    await page.close();
  });

  test("while the camera moves the whole lies under it; the part that is looked at comes when it has arrived", async () => {
    const page = await open({ viewport: { width: 390, height: 800 } });
    await laidOut(page);
    await readStep(page, "scan", "all");
    await page.locator(".scrolly:has([data-figure='scan']) .step[data-state='customs']").evaluate((element) => {
      scrollTo(0, element.getBoundingClientRect().top + scrollY - innerHeight * 0.6);
    });
    const detail = page.locator("[data-figure='scan'] [data-l='details'] image");
    await until(async () => (await detail.count()) > 0);
    expect(await page.locator("[data-figure='scan'] [data-l='ground'] image").count()).toBe(1);
    await until(async () => !(await detail.first().getAttribute("class"))?.includes("away"));
    await page.close();
  });

  test("looked at closely it is sharper still", async () => {
    const page = await open({ ...PHONE, reducedMotion: "reduce" });
    await laidOut(page);
    await readStep(page, "scan", "lighthouse");
    await page.locator("[data-figure='scan'] [data-opens-zoom]").click();
    const image = page.locator("dialog.figure-zoom svg [data-l='details'] image");
    await image.waitFor({ state: "attached" });
    const width = await image.evaluate(async (element: SVGImageElement) => {
      const copy = new Image();
      copy.src = element.href.baseVal;
      await copy.decode();
      return copy.naturalWidth;
    });
    expect(width).toBeGreaterThan(2.5 * SIZES.narrow.width);
    expect(width).toBeLessThanOrEqual(HARBOUR.width * TIMES);
    await page.close();
  });

  test("where its parts do not come the still stands, which holds its own", async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 800 }, reducedMotion: "reduce" });
    await page.route(/\/photos\/scan[^/]*\/.*\.webp$/, (route) => route.abort());
    await page.goto(`${site.url}/lamps/`);
    await laidOut(page);
    const figure = page.locator("[data-figure='scan']");
    await figure.scrollIntoViewIfNeeded();
    const image = figure.locator(".stage img");
    await until(() => image.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth > 0));
    expect(await figure.locator(".stage svg").count()).toBe(0);
    await page.close();
  });
});

describe("without script and on paper", () => {
  test("every step is followed by its picture, whole and no wider than the screen", async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 700 }, javaScriptEnabled: false });
    await page.goto(`${site.url}/lamps/`);
    const images = page.locator(".scrolly:has([data-figure='scan']) .step .still img");
    expect(await images.count()).toBe(STATES.length);
    for (const image of await images.all()) {
      await image.scrollIntoViewIfNeeded();
      await image.waitFor();
      const { width, x } = (await image.boundingBox())!;
      expect(x + width).toBeLessThanOrEqual(320);
      expect(await image.getAttribute("alt")).toMatch(/\w/);
    }
    await page.close();
  });

  test("on paper each state stands with its picture in it", async () => {
    const page = await open({ viewport: { width: 700, height: 900 } });
    await laidOut(page);
    await page.emulateMedia({ media: "print" });
    const images = page.locator(".scrolly:has([data-figure='scan']) .step .still img");
    for (const image of await images.all()) {
      await image.scrollIntoViewIfNeeded();
      await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth > 0)).toBe(true);
      // The engraving itself, not its empty frame: many shades, and none as frequent as all others.
      const { entropy } = await sharp(await image.screenshot()).stats();
      expect(entropy).toBeGreaterThan(2);
    }
    await page.close();
  });

  test("it says whose the picture is", async () => {
    const page = await open({ viewport: { width: 390, height: 800 } });
    expect(await page.locator("[data-figure='scan'] .source").textContent()).toContain("Example drawn by code");
    await page.close();
  });
});
