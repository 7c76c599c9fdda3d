// Prints the story: one PDF a chapter and one of it all, in .pdf/. On A4, or as a proof on larger paper.
//   npm run pdf [-- --page A3|A4|tabloid] [-- --edition en] [-- --out folder] [-- --no-build]

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { readStory } from "../src/check/reading.ts";
import { COMMANDS } from "../src/cli/commands.ts";
import { CommandError } from "../src/cli/faults.ts";
import { say } from "../src/messages/index.ts";
import { absoluteTo } from "../src/publish/relative.ts";
import { folderOf } from "../src/story/editions.ts";
import { namesIn } from "../src/sure.ts";
import { builtFolder, editionOf, folderFor, readOwnFlags, refuse } from "./begin.ts";
import { build } from "./build.ts";
import { check } from "./check.ts";
import { launchChromium } from "./chromium.ts";
import { existing, storyFolder, workFolder } from "./folders.ts";
import { runCommand } from "./frame.ts";
import { serve } from "./serve.ts";

/** Sizes by the names that a newsroom gives them. */
const PAPERS = { A4: "A4", A3: "A3", tabloid: "Tabloid" } as const;
export type Paper = keyof typeof PAPERS;

/** A window as wide as the smallest paper, so that each picture is fetched once, at the size it is printed in. */
export const PAPER_WINDOW = { width: 800, height: 1100 };

/** On paper a picture's ground is the paper; inside a picture file nothing says that it is being printed. */
async function whitenDrawings(page: Page): Promise<void> {
  await page.route(/\/(stills|plates)\/.*\.svg/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace("</style>", ":root{--paper:#fff}</style>");
    await route.fulfill({ response, body });
  });
}

/** Takes out what differs from one print to the next: the clock's date and the browser's numbers for table heads. Lengths stay. */
function settle(pdf: Buffer, date: string | undefined): Buffer {
  const day = (date ?? "1970-01-01").replaceAll("-", "").padEnd(8, "0").slice(0, 8);
  const text = pdf.toString("latin1");
  const nodes = [...new Set([...text.matchAll(/\((node\d{8})\)/g)].map((match) => match[1]!))].sort();
  const order = new Map(nodes.map((node, index) => [node, `node${String(index + 1).padStart(8, "0")}`]));
  const settled = text
    .replace(/\((D:)\d{14}/g, (_, sign: string) => `(${sign}${day}000000`)
    .replace(/\((node\d{8})\)/g, (_, node: string) => `(${order.get(node)})`);
  return Buffer.from(settled, "latin1");
}

/** On paper a link back into the site would lead to this machine: it leads to the published story, or nowhere. */
async function leadHome(page: Page, home: string, published: string | undefined): Promise<void> {
  await page.evaluate(
    ([here, there]) => {
      for (const link of document.querySelectorAll<HTMLAnchorElement>("a[href]")) {
        const path = link.href.startsWith(here!) ? link.href.slice(here!.length) : undefined;
        if (path === undefined || link.getAttribute("href")!.startsWith("#")) continue;
        if (there) link.href = new URL(path.slice(1), there).href;
        else link.removeAttribute("href");
      }
    },
    [home, published && absoluteTo(published, "/")],
  );
}

/** Prints an open page, once all its pictures are there; tagged, with its headings as the outline. Throws, naming them, where some do not come. */
export async function printPage(page: Page, paper: Paper, date?: string): Promise<Buffer> {
  await page.emulateMedia({ media: "print", colorScheme: "light", reducedMotion: "reduce" });
  await page.waitForFunction(() => !("deferred" in document.documentElement.dataset));
  const absent = await page.evaluate(async () => {
    // Asked for, not only waited for: paper's styles may ask for a face that the screen has not. Stand-ins may not be there.
    await Promise.allSettled([...document.fonts].map((face) => face.load()));
    const shown = [...document.images].filter((image) => image.checkVisibility());
    for (const image of shown) image.loading = "eager";
    const lost = await Promise.all(
      shown.map((image) =>
        image.decode().then(
          () => [],
          () => [image.getAttribute("src") ?? ""],
        ),
      ),
    );
    return lost.flat();
  });
  if (absent.length > 0) throw new CommandError(say.picturesAbsent([...new Set(absent)]));
  const pdf = await page.pdf({ format: PAPERS[paper], tagged: true, outline: true, printBackground: true });
  return settle(pdf, date);
}

/** Builds the whole story on one page, of a story whose site has a cover in its stead; returns the folder. */
async function buildWhole(folder: string, edition: string | undefined): Promise<string> {
  const target = join(workFolder(folder), "whole");
  if (!(await build(folder, target, { home: "whole", edition }))) process.exit(1);
  return target;
}

async function run(): Promise<void> {
  const { on, values } = readOwnFlags(COMMANDS.pdf);
  const { page: asked = "A4" } = values;
  const paper = namesIn(PAPERS).find((name) => name.toLowerCase() === asked.toLowerCase());
  if (!paper) return refuse(`--page ${asked}: ${Object.keys(PAPERS).join(", ")}`);
  const folder = storyFolder();
  const edition = editionOf(values.edition, readStory(existing(folder)).parsed);
  const out = values.out ?? folderFor(".pdf", edition);
  if (!on["no-build"] && !(await build(folder, process.env.OUT_DIR ?? "dist"))) process.exit(1);
  const target = builtFolder();
  const checked = check(folder);
  const story = checked.edition(edition ?? checked.locale);
  if (!story) process.exit(1);
  const below = edition === undefined ? "" : `/${folderOf(edition)}`;
  mkdirSync(out, { recursive: true });
  const site = await serve(target);
  const whole = story.home === "whole" ? site : await serve(await buildWhole(folder, edition));
  const browser = await launchChromium();
  const chapters = story.chapters.filter(({ role }) => role === "chapter");
  const pages = [
    { name: "story", path: whole === site ? `${below}/` : "/", site: whole },
    ...chapters.map(({ id, number }) => ({ name: `${String(number).padStart(2, "0")}-${id}`, path: `${below}/${id}/`, site })),
  ];
  for (const { name, path, site } of pages) {
    const page = await browser.newPage({ viewport: PAPER_WINDOW });
    await whitenDrawings(page);
    await page.goto(site.url + path);
    await leadHome(page, site.url, story.site);
    const pdf = await printPage(page, paper, story.date);
    const file = join(out, `${name}.pdf`);
    writeFileSync(file, pdf);
    console.log(`${file}  ${paper}  ${Math.round(pdf.length / 1024)} kB`);
    await page.close();
  }
  await browser.close();
  for (const one of new Set([site, whole])) await one.close();
}

if (import.meta.main) await runCommand("pdf", run);
