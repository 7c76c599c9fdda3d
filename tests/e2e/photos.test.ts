// Photographs in a chapter, from the file that a camera makes: light on a phone, whole on paper, in their place from the start, and
// with nothing in them of where and with what they were taken.

import { cpSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "../../scripts/build.ts";
import { launchChromium } from "../../scripts/chromium.ts";
import { serve } from "../../scripts/serve.ts";
import { filesUnder } from "../../src/publish/folder.ts";
import { violationsOf } from "../support/axe.ts";
import { laidOut, watch } from "../support/page.ts";
import { frames } from "../support/patience.ts";

const STORY = ".build/test/photos-story";
const folder = ".build/test/photos";
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

/** A photograph of 6000 × 4000 px with the grain of one, a red corner at its lower left, a position and an owner in its data. */
async function photograph(): Promise<Buffer> {
  const grain = { type: "gaussian" as const, mean: 128, sigma: 22 };
  const noise = await sharp({ create: { width: 1500, height: 1000, channels: 3, background: "#000", noise: grain } })
    .png()
    .toBuffer();
  const hills = Array.from({ length: 14 }, (_, index) => {
    const y = 220 + index * 55;
    const points = Array.from({ length: 31 }, (__, at) => `${at * 50},${y + 60 * Math.sin(at * 0.7 + index * 1.9)}`).join(" ");
    return `<polygon points="0,1000 ${points} 1500,1000" fill="hsl(${150 + index * 9},30%,${70 - index * 4}%)"/>`;
  }).join("");
  const corner = '<rect y="850" width="150" height="150" fill="#f00"/>';
  const scene = `<svg xmlns="http://www.w3.org/2000/svg" width="1500" height="1000"><rect width="1500" height="1000" fill="#bcd"/>${hills}`;
  const drawn = await sharp(Buffer.from(`${scene}</svg>`))
    .composite([
      { input: noise, blend: "soft-light" },
      { input: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1500" height="1000">${corner}</svg>`) },
    ])
    .png()
    .toBuffer();
  const exif = { IFD0: { Copyright: "SECRET-OWNER" }, IFD3: { GPSLatitude: "37/1 52/1 0/1", GPSLatitudeRef: "N" } };
  return sharp(drawn).resize(6000, 4000).withExif(exif).jpeg({ quality: 96 }).toBuffer();
}

beforeAll(async () => {
  rmSync(STORY, { recursive: true, force: true });
  cpSync("tests/fixtures/photo", STORY, { recursive: true });
  const bytes = await photograph();
  writeFileSync(join(STORY, "photos/DSC 0001.JPG"), bytes);
  const small = (width: number, height: number) => sharp(bytes).resize(width, height, { fit: "fill" });
  writeFileSync(join(STORY, "photos/灯塔.jpg"), await small(900, 600).withMetadata({ orientation: 6 }).toBuffer());
  writeFileSync(join(STORY, "photos/harbour wall.png"), await small(600, 800).png().toBuffer());
  writeFileSync(join(STORY, "photos/panorama.webp"), await small(1200, 300).webp().toBuffer());
  const chapter = join(STORY, "chapters/01-lamps.mdx");
  const tag = (src: string, more = "") => `<Photo src="photos/${src}" alt="Hills behind hills." credit="A. Tester"${more} />\n\n`;
  const row = (more: string, ...names: string[]) => `<Photos${more}>\n\n${names.map((name) => tag(name)).join("")}</Photos>\n\n`;
  const added = [
    tag("DSC 0001.JPG", ' layout="full" focus="0% 100%"'),
    tag("灯塔.jpg", ' layout="wide"'),
    tag("harbour wall.png"),
    row(' layout="wide"', "灯塔.jpg", "DSC 0001.JPG"),
    row("", "panorama.webp", "harbour wall.png", "灯塔.jpg"),
  ].join("");
  writeFileSync(chapter, readFileSync(chapter, "utf8").replace("<Scrolly", `${added}<Scrolly`));
  if (!(await build(STORY, folder))) throw new Error("the story does not build");
  site = await serve(folder, { prefix: "/some/place" });
  browser = await launchChromium();
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function open(options: BrowserContextOptions): Promise<Page> {
  const page = await browser.newPage(options);
  await page.goto(`${site.url}/lamps/`);
  return page;
}

/** Scrolls through the page a bit at a time, until each photograph has come. */
async function readOn(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let y = 0; y < height; y += 500) {
    await page.mouse.wheel(0, 500);
    await frames(page, 2);
  }
  const images = page.locator(".photo img");
  for (const image of await images.all())
    await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth > 0)).toBe(true);
}

describe("on every screen", () => {
  test.each([280, 360, 390, 768, 1280, 2560])(
    "%i px wide: nothing is wider than it, and a row is as high as one",
    async (width) => {
      const page = await open({ viewport: { width, height: 800 } });
      const troubles = watch(page, site.url);
      await laidOut(page);
      await readOn(page);
      const seen = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        full: document.querySelector(".photo.full img")!.getBoundingClientRect().width - document.documentElement.clientWidth,
        rows: [...document.querySelectorAll(".photos .row")].map((row) => {
          const boxes = [...row.querySelectorAll("img")].map((image) => image.getBoundingClientRect());
          const heights = boxes.map(({ height }) => height);
          const free = row.getBoundingClientRect().right - boxes.at(-1)!.right;
          return { differ: Math.max(...heights) - Math.min(...heights), free };
        }),
      }));
      expect(seen.wide).toBe(0);
      expect(Math.abs(seen.full)).toBeLessThan(1);
      for (const { differ, free } of seen.rows) {
        expect(differ).toBeLessThan(1.5);
        expect(Math.abs(free)).toBeLessThan(1.5);
      }
      expect(troubles).toEqual([]);
      await page.close();
    },
  );

  test("what is seen of a photograph that is cut is about its focus", async () => {
    const page = await open({ viewport: { width: 1600, height: 600 }, reducedMotion: "reduce" });
    await laidOut(page);
    await readOn(page);
    const image = page.locator(".photo.full img");
    const picture = sharp(await image.screenshot()).removeAlpha();
    const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
    const at = ((info.height - 20) * info.width + 20) * info.channels;
    const [red = 0, green = 0] = [data[at], data[at + 1]];
    expect(info.height).toBeLessThan(600);
    expect(red - green).toBeGreaterThan(120);
    await page.close();
  });
});

describe("on a phone", () => {
  const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true };

  test("nothing jumps while they come, and each is at most 150 kB", async () => {
    const page = await browser.newPage(PHONE);
    await page.addInitScript(() => {
      Object.assign(window, { shifted: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
          if (!entry.hadRecentInput) (window as unknown as { shifted: number }).shifted += entry.value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    const sizes = new Map<string, number>();
    page.on("response", async (response) => {
      const path = new URL(response.url()).pathname;
      if (path.includes("/photos/")) sizes.set(path, statSync(join(folder, path.slice("/some/place".length))).size);
    });
    await page.goto(`${site.url}/lamps/`);
    await laidOut(page);
    await readOn(page);
    expect(await page.evaluate(() => (window as unknown as { shifted: number }).shifted)).toBeLessThan(0.01);
    expect(sizes.size).toBeGreaterThan(3);
    for (const [path, bytes] of sizes) {
      expect(path).toMatch(/\.avif$/);
      expect(bytes, path).toBeLessThan(150_000);
    }
    await page.close();
  });

  test("without script they are there, whose they are stands below, and axe finds nothing", async () => {
    const page = await browser.newPage({ ...PHONE, javaScriptEnabled: false });
    await page.goto(`${site.url}/lamps/`);
    for (const photo of await page.locator(".photo").all()) {
      await photo.scrollIntoViewIfNeeded();
      await photo.locator("img").waitFor();
      expect(await photo.locator(".credit").isVisible()).toBe(true);
      expect(await photo.locator("img").getAttribute("alt")).toMatch(/\w/);
    }
    await page.close();
    const scripted = await open({ ...PHONE, bypassCSP: true });
    await laidOut(scripted);
    expect(await violationsOf(scripted, { within: ".prose" })).toEqual([]);
    await scripted.close();
  });

  test("read step by step, each is a slide of its own, whole on its screen", async () => {
    const page = await browser.newPage({ ...PHONE, reducedMotion: "reduce" });
    await page.goto(`${site.url}/lamps/?edition=step`);
    await page.locator(".slides").waitFor();
    let seen = 0;
    for (let slide = 0; slide < 12 && seen < 3; slide++) {
      const photo = page.locator(".prose > .photo.now");
      if (await photo.count()) {
        const [box, bar] = [await photo.locator("img").boundingBox(), await page.locator(".slides").boundingBox()];
        expect(box!.y).toBeGreaterThanOrEqual(0);
        expect(box!.y + box!.height).toBeLessThan(bar!.y);
        seen++;
      }
      await page.keyboard.press("ArrowRight");
      await frames(page, 3);
    }
    expect(seen).toBe(3);
    await page.close();
  });
});

test("on paper each is whole, as wide as its column or as high as half a page", async () => {
  const page = await open({ viewport: { width: 700, height: 900 } });
  await page.emulateMedia({ media: "print" });
  const photos = await page.locator(".photo img").evaluateAll((images) =>
    images.map((image) => ({
      fit: getComputedStyle(image).objectFit,
      height: image.getBoundingClientRect().height,
      within: image.getBoundingClientRect().right <= document.documentElement.clientWidth + 1,
    })),
  );
  for (const { fit, height, within } of photos) {
    expect(fit).toBe("contain");
    expect(height).toBeGreaterThan(60);
    expect(height).toBeLessThan((118 / 25.4) * 96 + 1);
    expect(within).toBe(true);
  }
  await page.close();
});

test("what is published is turned as the camera was held, and says nothing of where and by whom it was taken", async () => {
  const files = filesUnder(join(folder, "photos"));
  expect(files.length).toBeGreaterThan(20);
  for (const file of files) {
    const { exif, xmp, iptc, orientation, width } = await sharp(file).metadata();
    expect([exif, xmp, iptc, orientation], file).toEqual([undefined, undefined, undefined, undefined]);
    expect(width).toBeLessThanOrEqual(2400);
    expect(readFileSync(file).includes("SECRET-OWNER")).toBe(false);
  }
  const [turned] = files.filter((file) => file.includes("/photo."));
  const { width, height } = await sharp(turned).metadata();
  expect(height! / width!).toBeCloseTo(1.5, 1);
});
