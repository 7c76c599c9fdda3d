// Reads a story to its end in one engine and tells, check by check, whether the right thing shows.

import { UNTOLD } from "../support/paper.ts";
import { type Engine, pause, type Tab } from "./engine.ts";
import * as page from "./reading.ts";

/** Called with each check: what was looked at, and what was wrong with it, if anything. */
export type Tell = (check: string, wrong: string | undefined) => void;

type Size = readonly [width: number, height: number];

/** px; what is read in an engine whole, and in one of many. */
const PHONE: Size = [390, 844];
const DESK: Size = [1280, 800];

/** How much there is to look at, and what is due. */
export interface Extent {
  screens: readonly Size[];
  /** The edition that the page must choose. */
  edition: "scroll" | "flat";
  /** How many of the maps that a tap brings are explored at each size. */
  maps: number;
}

export const WHOLE: Extent = { screens: [PHONE, DESK], edition: "scroll", maps: Number.POSITIVE_INFINITY };
export const ON_A_PHONE: Extent = { screens: [PHONE], edition: "scroll", maps: 1 };
export const FLAT_ON_A_PHONE: Extent = { screens: [PHONE], edition: "flat", maps: 0 };

/** ms for a figure to come to rest, and for a map to come up on a machine that draws it in software. */
const REST = 8000;
const MAP = 30_000;

/** ms within which a map that needs no asking begins, and for what has changed to have faded in. */
const OFFER = 2000;
const FADE = 500;

/**
 * What the mean difference of a drawing and of its live map may be, of 255. Edges smoothed otherwise make half of one, and
 * on a map of many streets nearly two; a map whose ground does not show, eight and more.
 */
const APART = 2.5;

/** Asks until the answer will do, or the time is over; the last answer. */
async function until<T>(ask: () => Promise<T>, good: (answer: T) => boolean, limit: number): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    if (good(answer) || Date.now() > end) return answer;
    await pause(60);
  }
}

async function ready(tab: Tab): Promise<void> {
  const is = await until(() => tab.run(page.isReady), Boolean, REST);
  if (!is) throw new Error("the page does not become complete");
}

/** Goes to a step and waits until it and its figure are right; fails with what stays wrong. */
async function readStep(tab: Tab, id: string): Promise<page.Sight> {
  await tab.run(page.goToStep, id);
  const seen = await until(
    () => tab.run(page.lookAt, id),
    ({ wrong }) => wrong.length === 0,
    REST,
  );
  if (seen.wrong.length > 0) throw new Error(`step ${id}: ${seen.wrong.join("; ")}`);
  return seen;
}

/** Reads all steps; what one learns is how much there was to see. */
async function readSteps(tab: Tab, ids: readonly string[]): Promise<string> {
  const wrong: string[] = [];
  let marks = 0;
  for (const id of ids) {
    try {
      marks += (await readStep(tab, id)).marks;
    } catch (error) {
      wrong.push((error as Error).message);
    }
  }
  if (wrong.length > 0) throw new Error(wrong.join(" | "));
  return `${ids.length} steps, ${marks} marks`;
}

/** Lets `leave` take the reader from a step and bring them back. */
async function comeBack(tab: Tab, step: string, leave: () => Promise<void>): Promise<string> {
  await readStep(tab, step);
  const before = await tab.run(page.readPlace);
  await leave();
  await ready(tab);
  const same = ({ y, steps }: typeof before) => Math.abs(y - before.y) <= 2 && steps.join() === before.steps.join();
  const after = await until(() => tab.run(page.readPlace), same, REST);
  if (!same(after)) throw new Error(`was at ${JSON.stringify(before)}, is at ${JSON.stringify(after)}`);
  const seen = await until(
    () => tab.run(page.lookAt, step),
    ({ wrong }) => wrong.length === 0,
    REST,
  );
  if (seen.wrong.length > 0) throw new Error(seen.wrong.join("; "));
  return `y ${after.y}`;
}

const readMap = (tab: Tab, index: number, good: (map: page.MapSight) => boolean, limit: number) =>
  until(() => tab.run(page.readMap, index), good, limit);

/** Sends away a map that has come by itself, as it may on wide screens; from then on it waits to be asked. */
async function sendAway(tab: Tab, index: number): Promise<string> {
  const begun = await readMap(tab, index, ({ mode }) => mode !== "explore", OFFER);
  if (begun.mode === "explore") return "";
  const there = await readMap(tab, index, ({ live, mode }) => live || mode === "explore", MAP);
  if (!there.live) throw new Error(`the map that began by itself stays "${there.mode}"`);
  await tab.run(page.pressExplore, index);
  const gone = await tab.run(page.readMap, index);
  if (gone.live || gone.canvases > 0) throw new Error("the map does not go when it is sent away");
  return "came by itself, went when told, ";
}

/** Presses 探索地图 and tells how it ended; a map that comes up must look as its drawing did. */
async function explore(tab: Tab, index: number, first: string, webgl: boolean): Promise<string> {
  await readStep(tab, first);
  const alone = webgl ? await sendAway(tab, index) : "";
  await readStep(tab, first);
  await pause(FADE);
  const before = await tab.picture();
  await tab.run(page.pressExplore, index);
  const map = await readMap(tab, index, ({ mode, live }) => live || mode === "explore", MAP);
  await readStep(tab, first);
  if (!map.live) {
    if (map.mode !== "explore") throw new Error(`after ${MAP / 1000} s the button says "${map.mode}"`);
    if (map.canvases > 0) throw new Error("a canvas is left over");
    return webgl ? `${alone}did not come up: the drawing stays` : "no WebGL: the drawing stays";
  }
  await pause(FADE);
  const apart = await tab.run(page.compare, before, await tab.picture(), await tab.run(page.readStage, index));
  if (apart > APART) throw new Error(`the live map is not what the drawing was: ${apart.toFixed(1)} of 255 apart`);
  return `${alone}live, ${apart.toFixed(2)} of 255 from the drawing`;
}

/** Reads a map's steps back to the first one; if it was live, it must still be. */
async function readStepsBack(tab: Tab, index: number, steps: readonly string[]): Promise<string> {
  const before = await tab.run(page.readMap, index);
  const note = await readSteps(tab, [...steps].reverse());
  const after = await tab.run(page.readMap, index);
  if (after.live !== before.live) throw new Error(`the map, ${before.mode} before, is ${after.mode} after its steps`);
  return `${note}${after.live ? ", live" : ""}`;
}

/** Does all checks of the scrolling edition at one screen size. */
async function readScroll({ tab }: Engine, url: string, maps: number, tell: Checker): Promise<void> {
  let contents: page.Contents | undefined;
  await tell("opens, in the scrolling edition", async () => {
    await tab.open(url);
    await ready(tab);
    contents = await tab.run(page.readContents);
    const { edition, scrollies, screen } = contents;
    if (edition !== "scroll") throw new Error(`the edition is ${edition}`);
    if (scrollies.length === 0) throw new Error("there is nothing to scroll");
    return `inside ${screen.join("×")}`;
  });
  if (!contents) return;
  const { scrollies, webgl } = contents;
  for (const { figure, steps } of scrollies) await tell(`${figure}: each step's state`, () => readSteps(tab, steps));

  const middle = scrollies[Math.floor(scrollies.length / 2)]!;
  const step = middle.steps[Math.floor(middle.steps.length / 2)]!;
  await tell("a reload returns to where one was", () => comeBack(tab, step, () => tab.reload()));
  await tell("going back returns to where one was", () =>
    comeBack(tab, step, async () => {
      await tab.open(`${url}404.html`);
      await tab.back();
    }),
  );

  const mapped = [...scrollies.entries()].filter(([, { map }]) => map);
  for (const [index, { figure, steps }] of mapped.slice(0, maps)) {
    await tell(`${figure}: the map that a tap brings`, () => explore(tab, index, steps[0]!, webgl));
    await tell(`${figure}: each step's state after it`, () => readStepsBack(tab, index, steps));
  }
}

/** Reads the flat edition, in the page itself or in a frame where no script may run. */
async function readFlat(tab: Tab, framed: boolean): Promise<string> {
  const { steps, pieces, edition, wrong } = await tab.run(page.readFlat, framed);
  if (edition !== "flat") throw new Error(`the edition is ${edition}`);
  if (wrong.length > 0 || steps === 0) throw new Error(wrong.slice(0, 4).join(" | ") || "there are no steps");
  return `${steps} stills, ${pieces} pieces of text`;
}

async function readWithoutScript(tab: Tab, url: string, size: Size): Promise<string> {
  await tab.open(`${url}icon.svg`); // a page of the same site without a policy of its own, so that it may hold a frame
  await tab.run(page.openWithoutScript, url, ...size);
  return readFlat(tab, true);
}

/** Opens a page of another origin that frames figures of the story, and waits until each is as high as what is in it. */
async function readPaper(tab: Tab, paper: string): Promise<string> {
  await tab.open(paper);
  const fits = ({ stands, told, sideways }: Awaited<ReturnType<typeof page.readFrames>>) =>
    !sideways && stands.length > 1 && stands.every((height, index) => height === told[index] && height > UNTOLD);
  const seen = await until(() => tab.run(page.readFrames), fits, REST);
  if (!fits(seen)) throw new Error(`frames stand ${seen.stands.join(", ")} px high and are ${seen.told.join(", ")}`);
  return `${seen.stands.join(", ")} px high`;
}

type Checker = (check: string, work: () => Promise<string>) => Promise<void>;

/** A module that an engine cannot read is an error of its own, which a page that stays flat has provided for. */
const isUnreadable = (trouble: string) => /^(Uncaught )?SyntaxError/.test(trouble);

/** Reads the story at `url` (with a slash at its end), as far as `extent` says, and the page of another site, `paper`, that frames figures of it. */
export async function drill(
  engine: Engine,
  url: string,
  { screens, edition, maps }: Extent,
  tell: Tell,
  paper?: string,
): Promise<void> {
  const { name, tab } = engine;
  const flat = edition === "flat";
  const listen = async () => (await tab.troubles()).filter((trouble) => !(flat && isUnreadable(trouble)));
  for (const size of screens) {
    const where = `${name} ${size.join("×")}`;
    const check: Checker = async (what, work) => {
      try {
        const note = await work();
        const troubles = await listen();
        tell(`${where} · ${what} · ${note}`, troubles.length > 0 ? `the page says: ${troubles.join(" | ")}` : undefined);
      } catch (error) {
        const troubles = await listen().catch(() => []);
        tell(`${where} · ${what}`, [(error as Error).message, ...troubles].join(" | "));
      }
    };
    await tab.resize(...size);
    if (flat)
      await check("opens flat, each step's still", async () => {
        await tab.open(url);
        return readFlat(tab, false);
      });
    else await readScroll(engine, url, maps, check);
    if (paper && !flat) await check("two figures framed in another site's page", () => readPaper(tab, paper));
    await check("without script, each step's still", () => readWithoutScript(tab, url, size));
  }
}
