// The server's half of the live preview: has the story read again when a file changes, and tells every open page and the terminal.

import type { IncomingMessage, ServerResponse } from "node:http";
import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Reading } from "../../check/reading.ts";
import { watchFolder } from "../../cli/check/watch.ts";
import type { Listening } from "../../content-loader.ts";
import { FIRST_LOCALE } from "../../locale/index.ts";
import { currentRun } from "../../run.ts";
import { placesOf } from "../toolbar/places.ts";
import { controlReloads, type Server, type ViteError } from "./reload.ts";
import { faultOf, type Home, printed, type Report, reportOf, type Told } from "./report.ts";
import { EDITION, keepTriedPages } from "./tried-page.ts";
import { wordsPage } from "./words-page.ts";

/** Astro reads nothing, and says nothing, while it loads its own configuration anew: asked again after so many ms, so many times. */
const AGAIN = { after: 50, times: 100 };

/** Addresses that only the desk answers. */
const REPORT = "/desk/report.json";
const PLACES = "/desk/places.json";

export interface Preview {
  /** Has the story read again, if a file has changed. Never throws. */
  refresh(): Promise<void>;
}

const ENTITIES: Record<string, string> = { "&#39;": "'", "&quot;": '"', "&lt;": "<", "&gt;": ">", "&amp;": "&" };

/** Astro's messages are written for HTML; ours are escaped where they are shown. */
const plain = (message: string) => message.replace(/&(?:#39|quot|lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity);

/** A request for a page, not for a part of one. */
function asksForPage({ headers }: IncomingMessage, path: string): boolean {
  return (headers.accept ?? "").includes("text/html") && !/^\/(@|__|src\/|node_modules\/)/.test(path);
}

/** What pages and terminal are told: the report of the last reading, and an error of the server as long as it holds. */
function keepReport(server: Server, home: Home) {
  const root = resolve(server.config.root);
  let report: Report = { locale: FIRST_LOCALE, page: false, problems: [] };
  let fault: Told | undefined;
  let said = "";
  function tell(next: Report, words: string): void {
    report = next;
    server.environments.client.hot.send("desk:report", next);
    if (words && words !== said) console.log(`\n${words}`);
    said = words;
  }
  const others = () => report.problems.filter((one) => one !== fault);
  return {
    current: () => report,
    /** A reading has ended: what it found takes the place of everything before. */
    take(reading: Reading): void {
      fault = undefined;
      tell(reportOf(reading, home, report.page || reading.parsed.story !== undefined), printed(reading, home));
    },
    /** Puts an error of the server into words and leaves out its stack. Paths of this machine say nothing to an editor. */
    showFault({ message: words }: ViteError["err"]): void {
      const [first = ""] = plain(words).split("\n");
      const message = first.replaceAll(`${root}/`, "").replaceAll(`${home.folder}/`, "");
      const kept = others();
      fault = faultOf(message, report.locale);
      tell({ ...report, problems: [fault, ...kept] }, fault.text);
    },
    /** A page has been made. If it broke off half-way, its error comes after this. */
    dropFault(): void {
      if (fault) tell({ ...report, problems: others() }, "");
      fault = undefined;
    },
  };
}

/** Starts the preview. `read` has Astro's content layer load the story again, which reloads the open pages if it is good and new. */
export function startPreview(server: Server, read: (context: Listening & Record<string, unknown>) => Promise<void>): Preview {
  const home: Home = currentRun();
  const report = keepReport(server, home);
  const reloads = controlReloads(server, report.showFault);
  const tried = keepTriedPages();
  const begun = Promise.withResolvers<void>();
  let reading: Reading | undefined;
  /**
   * How many different stories have been read, to the end: until then pages are still made of the one before. A page is told at which it was
   * made, for it hears of changes only once it is connected.
   */
  let edition = 0;
  let fresh = false;
  let heard = false;

  const told = (next: Reading) => {
    heard = true;
    tried.forget();
    fresh ||= next !== reading;
    reading = next;
    report.take(next);
  };

  async function refresh(): Promise<void> {
    reloads.hold();
    try {
      heard = false;
      for (let left = AGAIN.times; !heard && left > 0; left--) {
        await read({ told });
        if (!heard) await pause(AGAIN.after);
      }
    } catch (error) {
      report.showFault({ message: error instanceof Error ? error.message : String(error) });
    }
    begun.resolve();
    if (fresh) edition++;
    fresh = false;
    reloads.release();
  }

  function answer(request: IncomingMessage, response: ServerResponse, next: () => void): void {
    const [path = "/"] = (request.url ?? "/").split("?");
    const json = (value: unknown) => response.setHeader("content-type", "application/json").end(JSON.stringify(value));
    const forPage = asksForPage(request, path);
    if (forPage) {
      reloads.wake();
      response.setHeader("server-timing", `${EDITION};desc=${edition}`); // the one header that a page's script can read
    }
    const current = report.current();
    if (path === REPORT) json({ ...current, edition });
    else if (path === PLACES) json(reading?.parsed.story ? placesOf(reading, reading.parsed.story, home) : null);
    else if (!forPage) next();
    else if (!current.page) response.setHeader("content-type", "text/html; charset=utf-8").end(wordsPage(current));
    else if (!tried.answer(request, response)) {
      response.once("finish", () => response.statusCode < 500 && report.dropFault());
      next();
    }
  }

  // One reading at a time; what changes meanwhile is read next.
  // Not by Vite's watcher: a file that goes and comes again is now and then lost to it.
  let work = Promise.resolve();
  const leave = watchFolder(home.folder, () => {
    work = work.then(refresh);
  });
  server.httpServer?.once("close", leave);

  server.middlewares.use(async (request, response, next) => {
    // Links name the pages' files (publish/relative.ts), which there are none of yet.
    request.url = request.url?.replace(/(?<=^[^?]*\/)index\.html(?=$|\?)/, "");
    await begun.promise;
    answer(request, response, next);
  });

  return { refresh };
}
