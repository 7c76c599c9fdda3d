// What browser tests ask of a page.

import type { Page } from "playwright-core";
import { frames, until } from "./patience.ts";

/** One visible scrolly: the step being read, the state on show, and every mark as it stands on the screen. */
export interface Seen {
  step: string;
  state: string;
  marks: string;
}

/** What a reader sees of each scrolly on the screen. */
export function look(page: Page): Promise<Seen[]> {
  return page.evaluate(() => {
    const onScreen = (element: Element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    };
    return [...document.querySelectorAll(".scrolly")].filter(onScreen).map((scrolly) => {
      const figure = scrolly.querySelector("story-figure") as HTMLElement & { state: string };
      const svg = figure.querySelector<SVGSVGElement>("svg.frame");
      const marks = [...(svg?.querySelectorAll("[data-k]") ?? [])].map((mark) => {
        const attributes = [...mark.attributes].map(({ name, value }) => `${name}=${value}`).sort();
        return `${mark.parentElement!.dataset.l} ${attributes.join(" ")} ${mark.textContent}`;
      });
      return {
        step: scrolly.querySelector(".step.active")?.id ?? "",
        state: `${figure.state} ${svg?.dataset.state}`,
        marks: marks.join("\n"),
      };
    });
  });
}

/** Waits until the whole page has been laid out. */
export async function laidOut(page: Page): Promise<void> {
  await page.waitForFunction(() => !("deferred" in document.documentElement.dataset));
}

/** Waits until nothing moves, grows or changes any more, and returns what is then seen. */
export async function settled(page: Page): Promise<Seen[]> {
  await laidOut(page);
  let seen: Seen[] = [];
  let before = "";
  let calm = 0;
  await until(
    async () => {
      await frames(page, 4);
      const place = await page.evaluate(() => [Math.round(scrollY), document.documentElement.scrollHeight]);
      seen = await look(page);
      const now = JSON.stringify([place, seen]);
      const shown = seen.every(({ state, marks }) => state.split(" ")[0] === state.split(" ")[1] && !/\baway\b/.test(marks));
      calm = now === before && shown ? calm + 1 : 0;
      before = now;
      return calm >= 2;
    },
    () => `the page does not come to rest: ${before.slice(0, 300)}`,
  );
  return seen;
}

/** Collects console errors, page errors and failed or foreign requests of a page. */
export function watch(page: Page, home: string): string[] {
  const troubles: string[] = [];
  page.on("console", (message) => message.type() === "error" && troubles.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => troubles.push(`error: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(home) && !request.url().startsWith("data:")) troubles.push(`foreign request: ${request.url()}`);
  });
  page.on("response", (response) => response.status() >= 400 && troubles.push(`${response.status()}: ${response.url()}`));
  return troubles;
}
