// The editors' desk while editing live: the camera picker says the focus that shows what it shows.

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "../../scripts/chromium.ts";
import { type Bounds, cameraFor } from "../../src/maps/camera.ts";
import type { LiveMap } from "../../src/maps/live.ts";
import { SIZES } from "../../src/marks/size.ts";
import { type Dev, startDev } from "../support/dev.ts";

let browser: Browser;
let dev: Dev;

beforeAll(async () => {
  dev = await startDev("tests/fixtures/town", 4460);
  browser = await launchChromium({ graphics: "software" });
});
afterAll(async () => {
  await browser?.close();
  dev?.stop();
});

test("the desk's first page leads to every chapter and to the camera picker", async () => {
  const page = await browser.newPage();
  await page.goto(`${dev.url}/desk/`);
  for (const href of await page
    .locator("body > :is(p, ul) a")
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href)))
    expect((await page.request.get(href)).status(), href).toBe(200);
  expect(await page.locator("ul a").count()).toBeGreaterThan(4);
  expect(await page.locator('body > p a[href="/desk/camera/"]').count()).toBe(1);
  await page.close();
});

test("an editor pans the map and copies a line that frames just that, on every screen", async () => {
  const page = await browser.newPage({ viewport: { width: 1200, height: 1000 } });
  await page.goto(`${dev.url}/desk/camera`);
  const picker = page.locator("camera-picker[data-size=wide]").first();
  await picker.scrollIntoViewIfNeeded();
  const line = picker.locator("code").first();
  await expect.poll(() => line.textContent()).toMatch(/^"focus": \[/);
  const focusOf = (text: string | null) => JSON.parse(`{${text}}`).focus as Bounds;
  const live = JSON.parse((await picker.getAttribute("data-live"))!) as LiveMap;
  const room = live.rooms.wide!;
  const [state] = Object.keys(live.cameras.wide!);

  const first = focusOf(await line.textContent());
  const again = cameraFor(first, room, SIZES.wide);
  expect(again.zoom).toBeCloseTo(live.cameras.wide![state!]!.zoom, 1);
  expect(again.center[0]).toBeCloseTo(live.cameras.wide![state!]!.center[0], 2);

  const box = (await picker.locator(".box").boundingBox())!;
  await page.mouse.move(box.x + 300, box.y + 200);
  await page.mouse.down();
  await page.mouse.move(box.x + 200, box.y + 200, { steps: 6 });
  await page.mouse.up();
  await expect.poll(async () => focusOf(await line.textContent())[0]).toBeGreaterThan(first[0]);
  const moved = focusOf(await line.textContent());
  expect(moved[2] - moved[0]).toBeCloseTo(first[2] - first[0], 2);
  expect(moved[1]).toBeCloseTo(first[1], 2);
  await page.close();
});
