// The editions of a page: the slides from end to end, changing over without losing the place, going on where one stopped.

import type { Browser, CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchChromium } from "../../scripts/chromium.ts";
import { violationsOf } from "../support/axe.ts";
import { laidOut, settled, watch } from "../support/page.ts";
import { frames } from "../support/patience.ts";
import { slow } from "../support/slowed.ts";

const { url } = inject("town");
const PHONE = { width: 390, height: 844 };
const SCREENS = [{ width: 320, height: 568 }, PHONE, { width: 844, height: 390 }, { width: 1280, height: 800 }];

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

type Options = NonNullable<Parameters<Browser["newPage"]>[0]> & { at?: string };

async function open({ at = "/", ...options }: Options = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: PHONE, reducedMotion: "reduce", ...options });
  await page.goto(url + at);
  await laidOut(page);
  return page;
}

/** What stands on the screen in the step edition. */
const seen = (page: Page) =>
  page.evaluate(() => {
    const bar = document.querySelector<HTMLElement>(".slides")!;
    const [place, total] = bar.querySelector("[data-count]")!.textContent!.match(/\d+/g)!.map(Number);
    const step = document.querySelector<HTMLElement>(".step.now");
    const parts = [...document.querySelectorAll<HTMLElement>(".now")];
    const figure = step?.closest(".scrolly")?.querySelector<HTMLElement & { state: string }>("story-figure");
    const box = (element: Element) => element.getBoundingClientRect();
    const words = step && box(step.querySelector(".step-text")!);
    const stage = figure && box(figure.querySelector(".stage")!);
    const foot = box(bar).top;
    const names = parts.map((part) => part.id || part.className.replace(/ ?\b(now|active)\b/g, ""));
    return {
      place: place!,
      total: total!,
      numeral: bar.querySelector(".numeral")!.textContent,
      name: `${names.join(" ")} ${parts.at(-1)!.textContent!.slice(0, 20)}`,
      step: step?.id,
      wanted: step?.dataset.state,
      state: figure?.state,
      active: [...document.querySelectorAll(".step.active")].map((one) => one.id),
      address: new URLSearchParams(location.search).get("s"),
      focused: parts.includes(document.activeElement as HTMLElement),
      wide: document.documentElement.scrollWidth > innerWidth,
      // On the smallest screens the drawing goes first, and the words go on below: matrix.test.ts.
      cut: words
        ? (words.bottom > foot && innerWidth > 352) ||
          words.top < 0 ||
          stage!.top < 0 ||
          stage!.bottom > foot ||
          stage!.height < 110
        : false,
      over: words && stage ? words.top < stage.bottom && words.left < stage.right && words.right > stage.left : false,
      blank: parts.every((part) => box(part).height === 0),
    };
  });

const ready = (page: Page) => page.locator(".slides").waitFor();

/** Turns on until nothing changes, or back with a negative way; tells what was seen at each stop. */
async function walk(page: Page, turn: () => Promise<unknown>) {
  const stops = [await seen(page)];
  for (let count = 0; count < 300; count++) {
    await turn();
    const now = await seen(page);
    if (now.place === stops.at(-1)!.place) return stops;
    stops.push(now);
  }
  throw new Error("it does not come to an end");
}

/** A finger's way across the screen. */
async function swipe(session: CDPSession, from: [number, number], to: [number, number]) {
  // A swipe is quick by its events' own times, however long a busy machine takes to send them.
  let time = Date.now() / 1000;
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", touchPoints: { x: number; y: number }[]) => {
    time += 0.03;
    return session.send("Input.dispatchTouchEvent", { type, touchPoints, timestamp: time });
  };
  const between = (share: number) => ({ x: from[0] + (to[0] - from[0]) * share, y: from[1] + (to[1] - from[1]) * share });
  await touch("touchStart", [between(0)]);
  for (const share of [0.3, 0.6, 1]) await touch("touchMove", [between(share)]);
  await touch("touchEnd", []);
}

describe("one stop a screen", () => {
  test.each(SCREENS)("from the first to the last at $width × $height, and nothing is cut off", async (viewport) => {
    const page = await open({ at: "/?edition=step", viewport });
    const troubles = watch(page, url);
    await ready(page);
    const forth = await walk(page, () => page.keyboard.press("ArrowRight"));
    const ids = await page.evaluate(() => [...document.querySelectorAll(".step")].map((step) => step.id));
    expect(forth.flatMap(({ step }) => step ?? [])).toEqual(ids);
    expect(forth.map(({ place }) => place)).toEqual(forth.map((_, index) => index + 1));
    expect(new Set(forth.map(({ total }) => total))).toEqual(new Set([forth.length]));
    expect(new Set(forth.map(({ name }) => name)).size).toBe(forth.length);
    for (const stop of forth) {
      const { name, wide, cut, over, blank } = stop;
      expect({ name, wide, cut, over, blank }).toEqual({ name, wide: false, cut: false, over: false, blank: false });
      expect(stop.state, name).toBe(stop.wanted);
      if (!stop.step) continue;
      expect(stop.active).toEqual([stop.step]);
      expect(stop.address).toBe(stop.step);
      expect(stop.focused, name).toBe(true);
    }
    const back = await walk(page, () => page.keyboard.press("ArrowLeft"));
    expect(back.map(({ name }) => name).reverse()).toEqual(forth.map(({ name }) => name));
    for (const stop of back) expect(stop.state, stop.name).toBe(stop.wanted);
    expect(troubles).toEqual([]);
    await page.close();
  });

  test("every figure is drawn in the state of its step", async () => {
    const page = await open({ at: "/ferries/?edition=step" });
    await ready(page);
    const { total } = await seen(page);
    for (let turn = 1; turn < total; turn++) {
      await page.keyboard.press("ArrowRight");
      const { wanted } = await seen(page);
      if (!wanted) continue;
      const drawn = () => page.evaluate(() => document.querySelector<SVGSVGElement>(".pin.now svg.frame")?.dataset.state);
      await expect.poll(drawn).toBe(wanted);
    }
    await page.close();
  });

  test("turns by its buttons, by Home and End, and by keys that first scroll what is tall", async () => {
    const page = await open({ at: "/?edition=step" });
    await ready(page);
    const next = page.locator('.slides [data-do="next"]');
    const { height } = (await next.boundingBox())!;
    expect(height).toBeGreaterThanOrEqual(48);
    const forth = await walk(page, () => next.click({ force: true })); // the last is only said to be disabled
    expect(forth.at(-1)!.place).toBe(forth[0]!.total);
    await page.locator('.slides [data-do="back"]').click();
    expect((await seen(page)).place).toBe(forth.length - 1);
    await page.keyboard.press("Home");
    expect((await seen(page)).place).toBe(1);
    await page.keyboard.press("End");
    expect((await seen(page)).place).toBe(forth.length);
    await page.keyboard.press("Home");
    const place = new Set<number>();
    for (let turn = 0; turn < 400 && place.size < forth.length; turn++) {
      await page.keyboard.press("PageDown");
      place.add((await seen(page)).place);
    }
    expect(Math.max(...place)).toBe(forth.length);
    await page.close();
  });

  test("turns by swipes across, and not by others", async () => {
    const page = await open({ at: "/?edition=step", hasTouch: true, isMobile: true });
    await ready(page);
    const session = await page.context().newCDPSession(page);
    const place = async () => (await seen(page)).place;
    const { total } = await seen(page);
    // On a busy machine a finger may rest for so long between two events that the browser takes it for a long press, which is no swipe.
    const turnTo = async (turn: number, from: [number, number], to: [number, number]) => {
      for (let tries = 0; tries < 5 && (await place()) !== turn; tries++) {
        await swipe(session, from, to);
        await frames(page, 3);
      }
      expect(await place()).toBe(turn);
    };
    const far = Math.min(total, 16);
    for (let turn = 2; turn <= far; turn++) await turnTo(turn, [320, 300], [120, 310]);
    for (let turn = far - 1; turn >= 1; turn--) await turnTo(turn, [120, 300], [320, 310]);
    await swipe(session, [200, 600], [150, 300]);
    await swipe(session, [5, 300], [250, 300]);
    expect(await place()).toBe(1);
    await page.close();
  });

  test("has nothing against it, and does not shift", async () => {
    const page = await open({ at: "/?edition=step", bypassCSP: true });
    await ready(page);
    await page.evaluate(() => {
      Object.assign(window, { shifted: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
          if (!entry.hadRecentInput) (window as unknown as { shifted: number }).shifted += entry.value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    for (let turn = 0; turn < 8; turn++) {
      expect(await violationsOf(page)).toEqual([]);
      await page.keyboard.press("ArrowRight");
    }
    expect(await page.evaluate(() => (window as unknown as { shifted: number }).shifted)).toBe(0);
    await page.close();
  });
});

describe("changing over", () => {
  const reading = (page: Page) =>
    page.evaluate(() => {
      const onScreen = [...document.querySelectorAll(".step")].filter((step) => {
        const { top, bottom } = step.querySelector(".step-text")!.getBoundingClientRect();
        return bottom > 0 && top < innerHeight && bottom > top;
      });
      return onScreen.map((step) => step.id);
    });

  test.each(SCREENS)("keeps the step that is being read, at $width × $height", async (viewport) => {
    const page = await open({ viewport });
    const ids = await page.evaluate(() => [...document.querySelectorAll(".step")].map((step) => step.id));
    for (const id of [ids[1]!, ids[14]!, ids.at(-2)!]) {
      await page.goto(`${url}/?s=${id}`);
      await settled(page);
      await page.keyboard.press("p");
      await ready(page);
      expect((await seen(page)).step).toBe(id);
      await page.reload();
      await ready(page);
      expect((await seen(page)).step).toBe(id);
      await page.keyboard.press("p");
      expect((await settled(page)).map(({ step }) => step)).toContain(id);
      await page.evaluate(() => document.querySelector<HTMLElement>(".corner")!.click());
      await page.locator('#settings-sheet input[value="flat"]').check();
      await page.keyboard.press("Escape");
      expect(await reading(page)).toContain(id);
      await page.evaluate(() => document.querySelector<HTMLElement>(".corner")!.click());
      await page.locator('#settings-sheet input[value="scroll"]').check();
      await page.keyboard.press("Escape");
      expect((await settled(page)).map(({ step }) => step)).toContain(id);
    }
    await page.close();
  });

  test("keeps the stop between scenes over a reload, and over a page beside it", async () => {
    const page = await open({ at: "/?edition=step" });
    await ready(page);
    for (let turn = 0; turn < 11; turn++) await page.keyboard.press("ArrowRight");
    const before = await seen(page);
    await page.keyboard.press("p");
    await page.locator(".slides").waitFor({ state: "detached" });
    await page.keyboard.press("p");
    await ready(page);
    expect((await seen(page)).name).toBe(before.name);
    await page.reload();
    await ready(page);
    expect((await seen(page)).name).toBe(before.name);
    await page.goto(`${url}/works/`);
    await ready(page);
    await page.goBack();
    await ready(page);
    expect((await seen(page)).name).toBe(before.name);
    await page.close();
  });

  test("is not done by a letter that is typed, and the address's word goes before the memory's", async () => {
    const page = await open({ at: "/?edition=step" });
    await ready(page);
    await page.locator('.slides [data-do="close"]').click();
    expect(await page.evaluate(() => ({ ...document.documentElement.dataset }).edition)).toBe("scroll");
    expect(new URL(page.url()).search).toBe("");
    await page.evaluate(() => {
      const field = document.createElement("input");
      document.body.prepend(field);
      field.focus();
    });
    await page.keyboard.press("p");
    expect(await page.locator(".slides").count()).toBe(0);
    await page.evaluate(() => localStorage.setItem("changjuan", JSON.stringify({ version: 1, edition: "step" })));
    await page.goto(`${url}/?edition=flat`);
    expect(await page.evaluate(() => document.documentElement.dataset.edition)).toBeUndefined();
    await page.goto(`${url}/ferries/?embed`);
    expect(await page.evaluate(() => document.documentElement.dataset.edition)).toBeUndefined();
    expect(await page.locator(".masthead").isVisible()).toBe(false);
    expect(await page.locator(".foot").isVisible()).toBe(true); // licence and filing lines go wherever the text goes
    await page.goto(`${url}/?from=timeline&isappinstalled=0`);
    await ready(page);
    await page.keyboard.press("End");
    expect(new URL(page.url()).search).not.toMatch(/from|isappinstalled/);
    await page.close();
  });

  test("slides that do not arrive leave the scrolling page", async () => {
    const page = await browser.newPage({ viewport: PHONE });
    await page.route("**/edition*.js", (route) => route.abort());
    await page.goto(`${url}/?edition=step`);
    await expect.poll(() => page.locator(".opening-words").isVisible()).toBe(true);
    await page.close();
  });

  test("the flat edition fetches no reel", async () => {
    const page = await browser.newPage({ viewport: PHONE });
    const reels: string[] = [];
    page.on("request", (request) => request.url().includes("/reels/") && reels.push(request.url()));
    await page.goto(`${url}/?edition=flat`);
    for (let turn = 0; turn < 20; turn++) {
      await page.mouse.wheel(0, 700);
      await frames(page, 4);
    }
    expect(reels).toEqual([]);
    await page.close();
  });
});

describe("going on where one stopped", () => {
  /** Waits until the place is kept, and offered where it is: a part of the player that comes when nothing else is to be done. */
  async function whenListening(page: Page) {
    await page.waitForFunction(() =>
      performance.getEntriesByType("resource").some(({ name }) => /\/resume\.[^/]*\.js$/.test(name)),
    );
    await frames(page, 10);
  }

  async function leaveAt(page: Page, id: string) {
    await page.goto(`${url}/?s=${id}`);
    await settled(page);
    await whenListening(page);
    await page.goto("about:blank");
  }

  test("is offered on a fresh visit to the top, moves nothing, and goes to the very step", async () => {
    const page = await open({ bypassCSP: true });
    const ids = await page.evaluate(() => [...document.querySelectorAll(".step")].map((step) => step.id));
    expect(await page.locator(".resume").count()).toBe(0);
    const id = ids[16]!;
    await leaveAt(page, id);
    await page.goto(`${url}/`);
    const offer = page.locator(".resume");
    await offer.waitFor();
    const title = await page.locator(`.chapter:has(#${id}) .chapter-head h2`).textContent();
    expect(await offer.textContent()).toContain(title!.trim());
    expect(await violationsOf(page, { within: ".resume" })).toEqual([]);
    await offer.locator('[data-do="go"]').click();
    expect((await settled(page)).map(({ step }) => step)).toContain(id);
    expect(await offer.count()).toBe(0);
    await page.close();
  });

  test("is not offered by a step's link, after a screen of scrolling, or once declined", async () => {
    const page = await open();
    const ids = await page.evaluate(() => [...document.querySelectorAll(".step")].map((step) => step.id));
    await leaveAt(page, ids[16]!);
    await page.goto(`${url}/?s=${ids[3]}`);
    await settled(page);
    await whenListening(page);
    expect(await page.locator(".resume").count()).toBe(0);
    await page.goto(`${url}/`);
    await page.locator(".resume").waitFor();
    await page.evaluate(() => scrollTo({ top: innerHeight * 1.2, behavior: "instant" }));
    await expect.poll(() => page.locator(".resume").count()).toBe(0);
    await page.goto("about:blank");
    await page.goto(`${url}/`);
    await page.locator('.resume [data-do="dismiss"]').click();
    await page.goto("about:blank");
    await page.goto(`${url}/`);
    await whenListening(page);
    expect(await page.locator(".resume").count()).toBe(0);
    await page.close();
  });

  test("back from a chapter's page returns to the step; the contents know the chapter and what is left", async () => {
    const page = await open();
    const id = await page.evaluate(() => document.querySelectorAll(".step")[12]!.id);
    await page.evaluate((name) => document.getElementById(name)!.scrollIntoView({ behavior: "instant" }), id);
    const before = await settled(page);
    await page.goto(`${url}/works/`);
    await laidOut(page);
    await page.goBack();
    expect(await settled(page)).toEqual(before);
    await page.goForward();
    await page.goBack();
    expect(await settled(page)).toEqual(before);
    await page.locator("[data-opens-contents]").evaluate((opener: HTMLElement) => opener.click());
    const chapter = await page.evaluate((name) => document.getElementById(name)!.closest(".chapter")!.id, id);
    const current = page.locator('#contents-sheet [aria-current="location"]');
    await expect.poll(() => current.getAttribute("data-chapter")).toBe(chapter);
    expect(await page.locator("#contents-sheet .left").textContent()).toMatch(/[1-9]/);
    await page.close();
  });
});

describe("from chapter to chapter", () => {
  interface Passage {
    /** Whether the browser made a transition of it. */
    made: boolean;
    /** Where what is named stood before and where it stands after, by its name. */
    moved: Record<string, { from: string; to: string }>;
  }

  /** Goes from one chapter to the next by its link, and tells what the new page saw of the way. */
  async function pass(reducedMotion: "reduce" | "no-preference"): Promise<{ passage: Passage; troubles: string[] }> {
    const page = await browser.newPage({ viewport: PHONE, reducedMotion });
    await slow(page, 4); // then the next page is first painted before all of it is there
    await page.addInitScript(() => {
      addEventListener("pagereveal", (event) => {
        const { viewTransition } = event as Event & { viewTransition?: { ready: Promise<void> } };
        const passage: Passage = { made: Boolean(viewTransition), moved: {} };
        const tell = () => Object.assign(window, { passage });
        if (!viewTransition) tell();
        viewTransition?.ready.then(() => {
          for (const { effect } of document.getAnimations()) {
            const { pseudoElement } = effect as KeyframeEffect;
            const name = /::view-transition-group\((\w+)\)/.exec(pseudoElement ?? "")?.[1];
            if (!name || name === "root") continue;
            const [first] = (effect as KeyframeEffect).getKeyframes();
            const { transform, width, height } = getComputedStyle(document.documentElement, pseudoElement);
            passage.moved[name] = {
              from: `${first!.transform} ${first!.width} ${first!.height}`,
              to: `${transform} ${width} ${height}`,
            };
          }
          tell();
        }, tell);
      });
    });
    const troubles = watch(page, url);
    await page.goto(`${url}/ferries/`);
    await laidOut(page);
    await page.evaluate(() => scrollTo({ top: 1e6, behavior: "instant" }));
    await settled(page);
    await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
    await page.evaluate(() => document.querySelector<HTMLElement>(".neighbours a[href*='works']")!.click());
    await page.waitForURL("**/works/index.html");
    await page.waitForFunction(() => "passage" in window);
    const passage = await page.evaluate(() => (window as unknown as { passage: Passage }).passage);
    await laidOut(page);
    expect(await page.locator(".chapter-head").isVisible()).toBe(true);
    await page.close();
    return { passage, troubles };
  }

  test("the hairline and the story's name keep their place", async () => {
    const { passage, troubles } = await pass("no-preference");
    expect(passage.made).toBe(true);
    expect(Object.keys(passage.moved).sort()).toEqual(["masthead", "progress"]);
    for (const [name, { from, to }] of Object.entries(passage.moved)) expect(to, name).toBe(from);
    expect(troubles).toEqual([]);
  });

  test("where there is no transition the next page simply comes", async () => {
    const { passage, troubles } = await pass("reduce");
    expect(passage).toEqual({ made: false, moved: {} });
    expect(troubles).toEqual([]);
  });
});
