// Every size of type × every theme and contrast × every edition × three widths. Where things stand depends on size, edition and
// width alone: themes and contrast change colours, never a box (the last test holds them to that). What can be seen against what
// depends on theme, contrast and edition alone, for a text keeps its colours at any size and width. So these 20 and those 12 stand for all 216.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchChromium } from "../../scripts/chromium.ts";
import { violationsOf } from "../support/axe.ts";
import { faultsOfScrolling, faultsOfSteps, survey } from "../support/faults.ts";
import { laidOut } from "../support/page.ts";

const { url } = inject("town");
const tiny = inject("tiny");

const SIZES = ["", "125", "150", "200"];
const EDITIONS = ["scroll", "step", "flat"];
const SCREENS = [
  { width: 320, height: 568 },
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

type Options = NonNullable<Parameters<Browser["newPage"]>[0]> & { settings: Record<string, string>; at?: string };

async function open({ settings, at = `${url}/`, ...options }: Options): Promise<Page> {
  const page = await browser.newPage({ reducedMotion: "reduce", ...options });
  const chosen = Object.fromEntries(Object.entries(settings).filter(([, value]) => value && value !== "scroll"));
  await page.addInitScript((value) => localStorage.setItem("changjuan", value), JSON.stringify({ version: 1, ...chosen }));
  await survey(page);
  await page.goto(at);
  await laidOut(page);
  if (settings.edition === "step") await page.locator(".slides").waitFor();
  return page;
}

const faultsOf = (page: Page, edition: string) => (edition === "step" ? faultsOfSteps(page) : faultsOfScrolling(page));

describe("where things stand", () => {
  const combinations = SCREENS.flatMap((viewport) =>
    EDITIONS.flatMap((edition) => SIZES.map((size) => ({ viewport, edition, size, ...viewport, percent: size || "100" }))),
  ).filter(({ width, edition, size }) => (width === 390 && edition === "scroll") || size === "" || size === "200"); // else at the ends of the scale
  test.each(combinations)("$percent %, $edition, $width × $height", async ({ viewport, edition, size }) => {
    // The other story, in Latin letters, as one scrolls, at the ends of the scale.
    const latin = edition === "scroll" && (size === "" || size === "200");
    for (const at of latin ? [`${url}/`, `${tiny.url}/`] : [`${url}/`]) {
      const page = await open({ viewport, settings: { size, edition }, at });
      expect(await faultsOf(page, edition)).toEqual([]);
      await page.close();
    }
  });
});

describe("what is seen against what", () => {
  const looks = ["paper", "dark", "white"].flatMap((theme) => ["", "high"].map((contrast) => ({ theme, contrast })));
  // Every look in the scrolling edition; high contrast in the slides, too, and the rest in the flat edition. Sizes and widths in turn.
  const combinations = looks.flatMap((look, index) =>
    EDITIONS.filter((edition) => edition === "scroll" || (edition === "step") === (look.contrast === "high")).map((edition) => ({
      ...look,
      edition,
      size: SIZES[index % SIZES.length]!,
      viewport: SCREENS[index % SCREENS.length]!,
    })),
  );
  test.each(combinations)("axe: $theme, contrast $contrast, $edition", async ({ viewport, ...settings }) => {
    const page = await open({ viewport, settings, bypassCSP: true });
    for (let turn = 0; turn < (settings.edition === "step" ? 2 : 1); turn++) {
      expect(await violationsOf(page)).toEqual([]);
      // High contrast is seven to one.
      if (settings.contrast) expect(await violationsOf(page, { rules: ["color-contrast-enhanced"] })).toEqual([]);
      if (settings.edition === "step") await page.keyboard.press("ArrowRight");
    }
    await page.close();
  });

  test("a theme or more contrast moves nothing", async () => {
    for (const edition of EDITIONS) {
      const boxes = await Promise.all(
        [
          { theme: "paper", contrast: "" },
          { theme: "dark", contrast: "" },
          { theme: "white", contrast: "high" },
        ].map(async (look) => {
          const page = await open({ viewport: SCREENS[1]!, settings: { edition, ...look } });
          // A pinned figure is a picture until its reel has come, which may be sooner in one page than in another.
          const found = await page.evaluate(() =>
            [...document.body.querySelectorAll("*:not(.pin .stage *, .frame *, .handscroll *)")].map((one) => {
              const { left, top, width, height } = one.getBoundingClientRect();
              return `${one.tagName} ${left} ${top} ${width} ${height}`;
            }),
          );
          await page.close();
          return found;
        }),
      );
      expect(boxes[1]).toEqual(boxes[0]);
      expect(boxes[2]).toEqual(boxes[0]);
    }
  });
});
