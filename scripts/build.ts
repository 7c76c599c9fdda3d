// Builds the story into dist/. Checks first; builds beside; swaps at the end, so that dist/ is whole or untouched.
//   npm run build        STORY=path/to/story npm run build        OUT_DIR=where npm run build        COUNTER=counter.js npm run build

import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { build as buildSite } from "astro";
import { COMMANDS } from "../src/cli/commands.ts";
import { directionOf } from "../src/locale/index.ts";
import { languageOf, say, storyError, wordsIn } from "../src/messages/index.ts";
import { engineVersion } from "../src/publish/engine.ts";
import type { Run } from "../src/run.ts";
import { editionsBeside, folderOf } from "../src/story/editions.ts";
import type { Story } from "../src/story/story.ts";
import { readOwnFlags } from "./begin.ts";
import { check, report } from "./check.ts";
import { beginRunOn, existing, storyFolder, workFolder } from "./folders.ts";
import { explain, runCommand } from "./frame.ts";
import { ownRoot } from "./root.ts";

/**
 * Builds a story folder into `target`. Returns false, having said why, if the content has errors. `store` is where it keeps what takes long
 * to make, if not where all builds do;
 * `home` what its home page is, if not what the story says; `edition` the one language to build in, if not in all.
 */
export async function build(
  folder: string,
  target: string,
  { store, home, edition }: Pick<Run, "store" | "home" | "edition"> = {},
): Promise<boolean> {
  const engine = engineVersion(process.cwd());
  beginRunOn(folder, { engine, store });
  const checked = check(existing(folder));
  report(checked, folder);
  if (!checked.story || checked.problems.some((problem) => problem.severity === "error")) return false;
  const counter = process.env.COUNTER;
  if (counter && !existsSync(counter)) {
    const { message, hint } = storyError(say.noCounter(counter), checked.locale);
    console.error(`${message}\n${hint}`);
    return false;
  }
  const told = { counter, engine, store, home, signed: checked.story.wechat !== undefined };
  // Whoever builds, and whatever their shell says: Astro believes these names of the environment before it looks for itself.
  process.env.NODE_ENV = "production";
  for (const name of ["DEV", "PROD", "MODE", "SSR"]) delete process.env[name];
  // Before minutes are spent on what could not be put in its place.
  const place = dirname(resolve(target));
  mkdirSync(place, { recursive: true });
  accessSync(place, constants.W_OK);
  const work = workFolder(folder);
  const site = join(work, "site");
  const beside =
    home === undefined && edition === undefined ? editionsBeside(checked.parts.spec!).map(({ locale }) => locale) : [];
  const folders = beside.map((locale) => ({ path: folderOf(locale), folder: join(work, `site-${locale}`), locale }));
  const clear = () => {
    for (const one of [site, ...folders.map(({ folder }) => folder)]) rmSync(one, { recursive: true, force: true });
  };
  clear();
  mkdirSync(work, { recursive: true });
  const own = { ...ownRoot(folder), cacheDir: join(work, "cache"), logLevel: "warn" } as const;
  try {
    for (const { locale, folder: outDir } of folders) {
      beginRunOn(folder, { ...told, edition: locale, direction: directionOf(locale) });
      await buildSite({ ...own, outDir });
    }
    beginRunOn(folder, { ...told, edition, beside: folders, direction: directionOf(edition ?? checked.locale) });
    await buildSite({ ...own, outDir: site });
  } catch (error) {
    clear();
    console.error(`${explain(error, languageOf(checked.locale))}\n${untouched(checked.locale)}`);
    return false;
  }
  const old = `${resolve(target)}.old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(target)) renameSync(target, old);
  renameSync(site, target);
  rmSync(old, { recursive: true, force: true });
  for (const notice of noticesOf(checked.story, (home ?? checked.parts.spec?.home) !== undefined)) console.log(notice);
  return true;
}

/** What the editors may want to know of a built story, although nothing is wrong; `decided`: what its home page is. */
function noticesOf({ locale, site, home }: Story, decided: boolean): string[] {
  const language = languageOf(locale);
  const notices = [...(site ? [] : [say.noSite()]), ...(home === "cover" && !decided ? [say.coverHome()] : [])];
  return notices.map(({ message, hint }) => `${message[language]}\n${hint[language]}`);
}

/** That a build which was stopped has left the site of before as it was. */
const untouched = (locale: string): string => wordsIn(languageOf(locale)).check.untouched;

async function run(): Promise<void> {
  readOwnFlags(COMMANDS.build);
  const done = await build(storyFolder(), process.env.OUT_DIR ?? "dist");
  if (!done) process.exit(1);
}

if (import.meta.main) await runCommand("build", run);
