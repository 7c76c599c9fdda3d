// Scenes far from the screen are not painted, and nobody notices: each keeps the size it has when all is laid out.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchChromium } from "../../scripts/chromium.ts";
import { laidOut } from "../support/page.ts";
import { frames } from "../support/patience.ts";

const { url } = inject("town");
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const resting = (page: Page) => page.waitForFunction(() => "offscreen" in document.documentElement.dataset);

/** Heights of all scenes in px, as they are and with everything laid out; and which of them the browser leaves out. */
async function heights(page: Page) {
  await resting(page);
  return page.evaluate(() => {
    const scenes = [...document.querySelectorAll<HTMLElement>(".scene:not(.standing)")];
    const measure = () => scenes.map((scene) => scene.getBoundingClientRect().height);
    const left = scenes.map((scene) => !scene.querySelector(".steps")!.checkVisibility({ contentVisibilityAuto: true }));
    const now = measure();
    delete document.documentElement.dataset.offscreen;
    const whole = measure();
    document.documentElement.dataset.offscreen = "";
    return { now, whole, left };
  });
}

describe("a scene far away", () => {
  test("rests, at the size it has when it is laid out", async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(url);
    await laidOut(page);
    const { now, whole, left } = await heights(page);
    expect(left.filter(Boolean).length).toBeGreaterThan(whole.length / 2);
    expect(now).toEqual(whole);
    await page.close();
  });

  test("takes its new size when the screen is turned, and when type is set larger", async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(url);
    await laidOut(page);
    const upright = await heights(page);
    const changes = [
      () => page.setViewportSize({ width: 844, height: 390 }),
      () => page.setViewportSize({ width: 390, height: 844 }),
      () => page.setViewportSize({ width: 390, height: 600 }),
      () => page.evaluate(() => document.documentElement.setAttribute("data-size", "150")),
    ];
    for (const change of changes) {
      await change();
      await frames(page, 4); // the page still says that scenes rest until it has seen the change, a frame or two later
      const { now, whole } = await heights(page);
      expect(now).toEqual(whole);
    }
    expect((await heights(page)).now).not.toEqual(upright.now);
    await page.close();
  });

  test("is known to be there by what may not lie over it", async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(url);
    const ids = await page
      .locator(".progress [data-chapter]")
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.chapter!));
    expect(ids.length).toBeGreaterThan(0);
    for (const address of [...ids.map((id) => new URL(`${id}/`, `${url}/`).href), url]) {
      await page.goto(address);
      await resting(page);
      await frames(page, 10); // more than the button takes to choose a place, and to be shown there
      const over = await page.evaluate(() => {
        const button = document.querySelector(".corner")!.getBoundingClientRect();
        const pins = [...document.querySelectorAll(".pin")].map((pin) => pin.getBoundingClientRect());
        return (
          button.top < innerHeight &&
          pins.some(({ top, bottom, right }) => button.top < bottom && button.bottom > top && button.left < right)
        );
      });
      expect(over, address).toBe(false);
    }
    await page.close();
  });

  test("is there in the flat edition, and rests again in the scrolling one", async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(`${url}?edition=flat`);
    await laidOut(page);
    await frames(page, 10); // in the scrolling edition they would rest by now
    expect(await page.evaluate(() => "offscreen" in document.documentElement.dataset)).toBe(false);
    await page.click("[data-opens-settings]");
    await page.check('input[name="edition"][value="scroll"]');
    const { now, whole } = await heights(page);
    expect(now).toEqual(whole);
    await page.close();
  });
});
