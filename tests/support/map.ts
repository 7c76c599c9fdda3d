// What browser tests ask of a live map.

import type { Browser, Locator, Page } from "playwright-core";
import { laidOut } from "./page.ts";
import { frames, unchanged } from "./patience.ts";

/** The parts of a page's first map. */
export interface MapScene {
  figure: Locator;
  steps: Locator;
  stage: Locator;
  button: Locator;
}

export function mapScene(page: Page, index = 0): MapScene {
  const figure = page.locator("story-figure[data-map]").nth(index);
  const scrolly = page.locator(".scrolly:has(story-figure[data-map])").nth(index);
  return { figure, steps: scrolly.locator(".step"), stage: figure.locator(".stage"), button: figure.locator(".explore") };
}

/** Scrolls to a step and waits until the drawing shows its state. */
export async function goToStep(page: Page, scene: MapScene, index: number): Promise<string> {
  const { steps, figure } = scene;
  await laidOut(page);
  const step = steps.nth(index);
  await step.evaluate((element) => element.scrollIntoView({ block: "start", behavior: "instant" }));
  const state = (await step.getAttribute("data-state"))!;
  await figure.locator(`svg.frame[data-state="${state}"]`).waitFor();
  await atRest(page, scene);
  return state;
}

/** Waits until nothing in a scene moves any more, neither its drawing nor what a live map carries with it. */
export async function atRest(page: Page, { stage }: MapScene): Promise<void> {
  await unchanged(page, () => stage.innerHTML());
}

/** Taps the button, if no map is on its way, and waits until the canvas shows. */
export async function startMap({ button, figure }: MapScene): Promise<void> {
  if ((await button.getAttribute("data-mode")) === "explore") await button.click();
  await figure.locator(".stage.explored canvas").waitFor();
}

/** Lets software WebGL pass for the real thing, so that a test machine's map may start by itself. */
export async function pretendHardware(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const get = HTMLCanvasElement.prototype.getContext as (kind: string, options?: object) => RenderingContext | null;
    const contexts: WebGL2RenderingContext[] = [];
    Object.assign(window, { contexts });
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, options?: object) {
      const context = get.call(this, kind, { ...options, failIfMajorPerformanceCaveat: false });
      if (context instanceof WebGL2RenderingContext && !contexts.includes(context)) contexts.push(context);
      return context;
    } as typeof HTMLCanvasElement.prototype.getContext;
    const parameter = WebGL2RenderingContext.prototype.getParameter;
    const renderer = 0x9246; // UNMASKED_RENDERER_WEBGL
    WebGL2RenderingContext.prototype.getParameter = function (name) {
      return name === renderer ? "a graphics card" : parameter.call(this, name);
    };
  });
}

/** Lets every frame seem to come in time: a page that sees them late gives motion up, and live maps with it (player/reel/tween.ts). */
export async function pretendSpeed(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const request = window.requestAnimationFrame.bind(window);
    let real = 0;
    let steady = 0;
    window.requestAnimationFrame = (draw) =>
      request((now) => {
        if (now !== real) steady += 16;
        real = now;
        draw(steady);
      });
  });
}

/** WebGL contexts that are held now; `pretendHardware` must have counted. */
export function contextsHeld(page: Page): Promise<number> {
  return page.evaluate(
    () => (window as unknown as { contexts: WebGL2RenderingContext[] }).contexts.filter((one) => !one.isContextLost()).length,
  );
}

/** Collects what the page's policy forbids. */
export async function watchPolicy(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    addEventListener("securitypolicyviolation", (event) => {
      violations.push(`${event.effectiveDirective}: ${event.blockedURI}`);
    });
  });
  return () => page.evaluate(() => (window as unknown as { violations: string[] }).violations);
}

export interface Difference {
  /** Share of strongly coloured pixels of either picture that have none within 2 px in the other. */
  astray: number;
  /** Strongly coloured pixels of the first picture. */
  coloured: number;
  /** Mean absolute difference of the channels, 0 to 255, once both are blurred by 2 px. */
  mean: number;
}

/** Compares two pictures (PNG) in a blank page of the browser. */
export async function compare(browser: Browser, first: Buffer, second: Buffer): Promise<Difference> {
  const page = await browser.newPage();
  const difference = await page.evaluate(
    async (sources) => {
      const read = async (source: string, blur: number) => {
        const image = new Image();
        image.src = `data:image/png;base64,${source}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext("2d")!;
        context.filter = blur > 0 ? `blur(${blur}px)` : "none";
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height);
      };
      const [a, b, softA, softB] = await Promise.all([
        ...sources.map((one) => read(one, 0)),
        ...sources.map((one) => read(one, 2)),
      ]);
      // A thin line's edge is smoothed differently: what is strongly coloured here need only be coloured there.
      const coloured = ({ data }: ImageData, least: number) =>
        Uint8Array.from({ length: data.length / 4 }, (_, index) => {
          const channels = [data[index * 4]!, data[index * 4 + 1]!, data[index * 4 + 2]!];
          return Math.max(...channels) - Math.min(...channels) > least ? 1 : 0;
        });
      const { width, height } = a!;
      const count = (here: Uint8Array, there: Uint8Array) => {
        let [all, lost] = [0, 0];
        for (let y = 2; y < height - 2; y++)
          for (let x = 2; x < width - 2; x++) {
            if (!here[y * width + x]) continue;
            all += 1;
            let found = false;
            for (let dy = -2; dy <= 2 && !found; dy++)
              for (let dx = -2; dx <= 2 && !found; dx++) found = there[(y + dy) * width + x + dx] === 1;
            if (!found) lost += 1;
          }
        return { all, lost };
      };
      const there = count(coloured(a!, 90), coloured(b!, 50));
      const back = count(coloured(b!, 90), coloured(a!, 50));
      let sum = 0;
      for (let index = 0; index < softA!.data.length; index++) sum += Math.abs(softA!.data[index]! - softB!.data[index]!);
      return {
        astray: (there.lost + back.lost) / Math.max(1, there.all + back.all),
        coloured: there.all,
        mean: sum / softA!.data.length,
      };
    },
    [first.toString("base64"), second.toString("base64")],
  );
  await page.close();
  return difference;
}

/** Draws fingers, at shares of a scene's width, over its stage by some px, and lifts them. */
export async function drag(page: Page, { stage }: MapScene, fingers: number[], by: { x: number; y: number }): Promise<void> {
  const box = (await stage.boundingBox())!;
  const session = await page.context().newCDPSession(page);
  const points = (part: number) =>
    fingers.map((share, id) => ({ x: box.x + box.width * share + by.x * part, y: box.y + box.height * 0.7 + by.y * part, id }));
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: points(0) });
  for (let part = 1; part <= 16; part++) {
    await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: points(part / 16) });
    await frames(page, 1);
  }
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await session.detach();
}
