// Whatever a map's state is about can be seen: inside the drawing, on the screen, under nothing, on every width.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchChromium } from "../../scripts/chromium.ts";
import { parseStory } from "../../src/check/story.ts";
import { drawFigure } from "../../src/figures/draw.ts";
import { boundsOf, projection } from "../../src/maps/camera.ts";
import { SIZES, type Size } from "../../src/marks/size.ts";
import type { Position } from "../../src/schemas/geo.ts";
import { readStoryFiles } from "../../src/source/files.ts";
import type { Figure } from "../../src/story/story.ts";
import { laidOut, settled } from "../support/page.ts";

const { story } = parseStory(readStoryFiles("tests/fixtures/town"));
const maps = Object.values(story!.figures).filter(({ type }) => type === "map");

/** The corners of what a state is about, px of the frame. */
function cornersOf(figure: Figure, state: string, size: Size): [number, number][] {
  const spec = figure.spec as Extract<Figure["spec"], { type: "map" }>;
  const { live } = drawFigure(figure, story!.datasets[spec.data]!, { locale: story!.locale, atlas: story!.geo });
  const focus = spec.states[state]!.focus as (string | number)[];
  const ids = focus.flatMap((one) => {
    const layer = spec.layers[one];
    return layer && layer.draw !== "tiles" ? (layer.features ?? story!.geo[layer.geo]!.features.map(({ id }) => id)) : [one];
  });
  const features = Object.values(story!.geo).flatMap((file) => file.features.filter(({ id }) => ids.includes(id)));
  const numbers =
    typeof focus[0] === "number" ? focus : features.flatMap(({ geometry }) => (geometry.coordinates as never[]).flat(9));
  const positions = Array.from(
    { length: numbers.length / 2 },
    (_, index): Position => [Number(numbers[2 * index]), Number(numbers[2 * index + 1])],
  );
  const [west, south, east, north] = boundsOf(positions);
  const project = projection(live!.cameras[size.name]![state]!, size);
  const around: Position[] = [
    [west, north],
    [east, north],
    [east, south],
    [west, south],
    [(west + east) / 2, (south + north) / 2],
  ];
  return around.map((position) => project(position)!);
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

/** Which of some points of a figure's drawing cannot be seen. */
function hidden(page: Page, figure: string, points: [number, number][]): Promise<string[]> {
  return page.evaluate(
    ([id, list]) => {
      const host = document.querySelector(`story-figure[data-reels*="/${id}."]`)!;
      const svg = host.querySelector<SVGSVGElement>("svg.frame")!;
      const matrix = svg.getScreenCTM()!;
      return list.flatMap(([x, y]) => {
        const at = new DOMPoint(x, y).matrixTransform(matrix);
        const top = document.elementFromPoint(at.x, at.y);
        if (at.x < 0 || at.y < 0 || at.x > innerWidth || at.y > innerHeight) return [`off the screen at ${at.x}, ${at.y}`];
        return top && host.querySelector(".stage")!.contains(top) ? [] : [`under ${top?.outerHTML.slice(0, 60)}`];
      });
    },
    [figure, points] as const,
  );
}

describe.each([
  [320, 568],
  [360, 780],
  [390, 844],
  [430, 932],
  [768, 1024],
  [1280, 800],
])("at %i × %i", (width, height) => {
  test("everything a map's step is about is in view", async () => {
    const page = await browser.newPage({ viewport: { width, height }, reducedMotion: "reduce" });
    await page.goto(inject("town").url);
    await laidOut(page);
    for (const figure of maps) {
      const steps = story!.chapters.flatMap(({ scenes }) =>
        scenes.filter((scene) => scene.figure === figure.id).flatMap((scene) => scene.steps),
      );
      expect(steps.length).toBeGreaterThan(0);
      for (const { id, state } of steps) {
        await page.evaluate((step) => document.getElementById(step)!.scrollIntoView({ block: "start", behavior: "instant" }), id);
        await settled(page);
        const name = await page.evaluate(
          (one) => document.querySelector(`story-figure[data-reels*="/${one}."] svg.frame`)!.classList[1],
          figure.id,
        );
        const size = SIZES[name as keyof typeof SIZES];
        expect([id, await hidden(page, figure.id, cornersOf(figure, state, size))]).toEqual([id, []]);
      }
    }
    await page.close();
  });
});
