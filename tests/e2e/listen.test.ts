// Reading out: follows along in the text, answers its buttons, stops, is absent where it cannot be.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchChromium } from "../../scripts/chromium.ts";
import { violationsOf } from "../support/axe.ts";
import { laidOut, settled, watch } from "../support/page.ts";
import { endSentence, speakingOn, spokenOn, stubSpeech } from "../support/speech.ts";

const { url } = inject("town");
const tiny = inject("tiny");
const PHONE = { width: 390, height: 844 };

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function openPanel(page: Page): Promise<void> {
  await page.locator(".corner").evaluate((corner) => (corner as HTMLElement).click()); // wherever it is just now
  await page.locator("#settings-sheet[open]").waitFor();
}

const offer = "#settings-sheet [data-listening] button";

/** Opens the story, or what stands `at` an address, on a device with voices of some languages. */
async function speaking(options: { languages: string[]; at?: string }): Promise<Page> {
  const page = await browser.newPage({ viewport: PHONE, reducedMotion: "reduce", bypassCSP: true });
  await stubSpeech(page, options.languages);
  await page.goto(options.at ?? url);
  await laidOut(page);
  return page;
}

test.each([{ languages: [] }, { languages: ["fr-FR"] }])(
  "is absent where there is no voice for it: $languages",
  async ({ languages }) => {
    const page = await speaking({ languages });
    const troubles = watch(page, url);
    await openPanel(page);
    expect(await page.locator(offer).isVisible()).toBe(false);
    expect(troubles).toEqual([]);
    await page.close();
  },
);

test("follows along: marks what is said, brings it into view, and the figure with it", async () => {
  const page = await speaking({ languages: ["en-US", "zh-HK", "zh-CN"] });
  const step = page.locator(".step").nth(2);
  await step.evaluate((element) => element.scrollIntoView({ block: "start", behavior: "instant" }));
  await settled(page);
  await page.locator(".corner").evaluate((element) => (element as HTMLElement).click());
  await page.locator(offer).click();
  const marked = () => page.locator(".spoken").evaluateAll((all) => all.map((one) => one.id));
  await expect.poll(marked).toEqual([await step.getAttribute("id")]);
  expect((await spokenOn(page))[0]!.lang).toBe("zh-CN");
  for (let sentences = 0; (await marked())[0] === (await step.getAttribute("id")) && sentences < 30; sentences++)
    await endSentence(page);
  const following = page.locator(".step").nth(3);
  expect(await marked()).toEqual([await following.getAttribute("id")]);
  const state = (await following.getAttribute("data-state"))!;
  expect((await settled(page)).map((one) => one.state)).toContain(`${state} ${state}`);
  const said = (await spokenOn(page)).map(({ text }) => text).join("");
  const alt = await step.locator(":scope > .alt").getAttribute("aria-label");
  const bare = (text: string) => text.replace(/\s/g, "");
  expect(bare(said)).toContain(bare(alt!));
  expect(said).not.toMatch(/^\d+\/\d+/);
  expect(said).not.toContain(await step.locator(".step-link").getAttribute("aria-label"));
  await page.close();
});

test("pauses, goes on, skips, changes its speed and stops", async () => {
  const page = await speaking({ languages: ["zh_CN_#Hans"] });
  await openPanel(page);
  await page.locator(offer).click();
  const bar = page.locator(".listen-bar");
  const press = (what: string) => bar.locator(`[data-do="${what}"]`).click();
  await bar.waitFor();
  const first = (await spokenOn(page)).at(-1)!.text;
  expect(first).toContain((await page.locator("h1").textContent())!.trim());
  await press("toggle");
  expect(await speakingOn(page)).toBe(false);
  await press("toggle");
  expect((await spokenOn(page)).at(-1)!.text).toBe(first);
  await press("next");
  expect((await spokenOn(page)).at(-1)!.text).not.toBe(first);
  await press("speed");
  expect((await spokenOn(page)).at(-1)!.rate).toBe(1.3);
  expect(await page.evaluate(() => localStorage.getItem("changjuan"))).toContain('"speed":1.3');
  expect(await violationsOf(page, { within: ".listen-bar" })).toEqual([]);
  await press("stop");
  expect(await bar.count()).toBe(0);
  expect(await speakingOn(page)).toBe(false);
  expect(await page.locator(".spoken").count()).toBe(0);
  await page.close();
});

test("turns the pages of the step edition", async () => {
  const page = await speaking({ languages: ["zh-CN"], at: `${url}/?edition=step` });
  await page.locator(".slides").waitFor();
  await openPanel(page);
  await page.locator(offer).click();
  const bar = page.locator(".listen-bar");
  await bar.waitFor();
  for (let pieces = 0; pieces < 40; pieces++) {
    expect(await page.locator(".spoken").isVisible()).toBe(true);
    await bar.locator('[data-do="next"]').click();
  }
  const [below, above] = [(await page.locator(".slides").boundingBox())!, (await bar.boundingBox())!];
  expect(above.y + above.height).toBeLessThanOrEqual(below.y);
  await page.close();
});

test("stops on leaving", async () => {
  const page = await speaking({ languages: ["zh-CN"] });
  await openPanel(page);
  await page.locator(offer).click();
  await page.locator(".listen-bar").waitFor();
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pagehide")));
  expect(await speakingOn(page)).toBe(false);
  expect(await page.locator(".listen-bar").count()).toBe(0);
  await page.close();
});

test("its code is fetched only when asked for, the panel's too", async () => {
  const page = await speaking({ languages: ["zh-CN"] });
  const scripts: string[] = [];
  page.on("request", (request) => request.url().endsWith(".js") && scripts.push(request.url()));
  for (const top of [4000, 3500]) {
    await page.evaluate((y) => scrollTo({ top: y, behavior: "instant" }), top);
    await settled(page);
  }
  const asked = (name: string) => scripts.some((script) => script.includes(`/${name}.`));
  expect(asked("settings") || asked("listen")).toBe(false);
  await openPanel(page);
  expect(asked("settings") && !asked("listen")).toBe(true);
  await page.locator(offer).click();
  await expect.poll(() => asked("listen")).toBe(true);
  await page.close();
});

test("speaks another story's language", async () => {
  const page = await speaking({ languages: ["zh-CN", "en-GB"], at: `${tiny.url}/` });
  await openPanel(page);
  await page.locator(offer).click();
  await expect.poll(() => spokenOn(page)).not.toEqual([]);
  expect((await spokenOn(page))[0]!.lang).toBe("en-GB");
  await page.close();
});
