// The server's half of the live preview: has the story read again when a file changes, and tells every open page and the terminal.

import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { HookParameters } from "astro";
import { watchFolder } from "../../cli/check/watch.ts";
import type { Listening, Reading } from "../../content.config.ts";
import { storyFolder, storyName } from "../../source/files.ts";
import { FIRST_LOCALE } from "../../locale/index.ts";
import { placesOf } from "../toolbar/places.ts";
import { faultOf, type Home, printed, type Report, reportOf, type Told } from "./report.ts";
import { EDITION, keepTriedPages } from "./tried-page.ts";
import { wordsPage } from "./words-page.ts";

type Server = HookParameters<"astro:server:setup">["server"];

/** Astro reads nothing, and says nothing, while it loads its own configuration anew: asked again after so many ms, so many times. */
const AGAIN = { after: 50, times: 100 };

/** Addresses that only the desk answers. */
const REPORT = "/desk/report.json";
const PLACES = "/desk/places.json";

export interface Preview {
  /** Has the story read again, if a file has changed. Never throws. */
  refresh(): Promise<void>;
}

/** An error as Vite sends it to its client. */
interface ViteError {
  type: "error";
  err: { message: string; loc?: { file?: string; line?: number; column?: number } };
}

const isReload = (payload: unknown) => (payload as { type?: string } | undefined)?.type === "full-reload";
const isViteError = (payload: unknown): payload is ViteError => (payload as ViteError | undefined)?.type === "error";

const ENTITIES: Record<string, string> = { "&#39;": "'", "&quot;": '"', "&lt;": "<", "&gt;": ">", "&amp;": "&" };

/** Astro's messages are written for HTML; ours are escaped where they are shown. */
const plain = (message: string) => message.replace(/&(?:#39|quot|lt|gt|amp);/g, (entity) => ENTITIES[entity]!);

/** A request for a page, not for a part of one. */
function asksForPage(accept: string, path: string): boolean {
  return accept.includes("text/html") && !/^\/(@|__|src\/|node_modules\/)/.test(path);
}

type Forgettable = { id?: string | null };

/** Has modules made anew when they are next asked for, on the server's side as well. */
function forget(server: Server, which: (module: Forgettable) => boolean): void {
  for (const environment of Object.values(server.environments)) {
    for (const module of [...environment.moduleGraph.idToModuleMap.values()])
      if (which(module)) environment.moduleGraph.invalidateModule(module, undefined, Date.now(), true);
    if (!("runner" in environment)) continue;
    const { evaluatedModules } = (environment as { runner: import("vite/module-runner").ModuleRunner }).runner;
    for (const module of [...evaluatedModules.idToModuleMap.values()])
      if (which(module)) evaluatedModules.invalidateModule(module);
  }
}

/**
 * Astro's store, which a page that was being made while it was written may have brought back as it was.
 */
const isStored = ({ id }: Forgettable) => /astro:data-layer-content$/.test(id ?? "");

/** Starts the preview. `read` has Astro's content layer load the story again, which reloads the open pages if it is good and new. */
export function startPreview(server: Server, read: (context: Listening & Record<string, unknown>) => Promise<void>): Preview {
  const home: Home = { folder: storyFolder(), name: storyName() };
  const root = resolve(server.config.root);
  let reading: Reading | undefined;
  /**
   * How many different stories have been read, to the end: until then pages are still made of the one before. A page is told at which it was
   * made, for it hears of changes only once it is connected.
   */
  let edition = 0;
  let fresh = false;
  let report: Report = { locale: FIRST_LOCALE, page: false, problems: [] };
  let said = "";
  let begin: (() => void) | undefined;
  const begun = new Promise<void>((done) => {
    begin = done;
  });
  const { hot } = server.environments.client;

  /** An error of the server that still holds, in words. */
  let fault: Told | undefined;

  function tell(next: Report, words: string): void {
    report = next;
    hot.send("desk:report", next);
    if (words && words !== said) console.log(`\n${words}`);
    said = words;
  }

  const tried = keepTriedPages();
  let heard = false;
  const told = (next: Reading) => {
    heard = true;
    fault = undefined;
    tried.forget();
    fresh ||= next !== reading;
    reading = next;
    tell(reportOf(next, home, report.page || next.parsed.story !== undefined), printed(next, home));
  };

  async function refresh(): Promise<void> {
    reload = "held";
    try {
      heard = false;
      for (let left = AGAIN.times; !heard && left > 0; left--) {
        await read({ told });
        if (!heard) await pause(AGAIN.after);
      }
    } catch (error) {
      showFault({ message: (error as Error).message });
    }
    begin?.();
    if (fresh) edition++;
    fresh = false;
    releaseReload();
  }

  /** Puts an error of the server into words and leaves out its stack. Paths of this machine say nothing to an editor. */
  function showFault(err: ViteError["err"]): void {
    const message = plain(err.message.split("\n")[0]!).replaceAll(`${root}/`, "").replaceAll(`${home.folder}/`, "");
    const others = report.problems.filter((one) => one !== fault);
    fault = faultOf(message, report.locale);
    tell({ ...report, problems: [fault, ...others] }, fault.text);
  }

  /** A page has been made. If it broke off half-way, its error comes after this. */
  function dropFault(): void {
    if (fault) tell({ ...report, problems: report.problems.filter((one) => one !== fault) }, "");
    fault = undefined;
  }

  /** Whether a page has ever been asked for. Before, nobody is there to be told; Vite would tell the first one, and load it twice. */
  let asked = false;
  /**
   * Astro writes its store when it likes, and wants pages loaded again each time, while it is still reading: a page would find a chapter
   * whose text is not there. During a reading its wish is `held`, once there was one `due`, and let go at the end.
   */
  let reload: "free" | "held" | "due" = "free";
  const send = hot.send.bind(hot) as (...message: unknown[]) => void;
  function releaseReload(): void {
    const due = reload === "due";
    reload = "free";
    if (due) hot.send({ type: "full-reload", path: "*" });
  }
  hot.send = (...message: unknown[]) => {
    const [payload] = message;
    // Vite would show the error with its stack.
    if (isViteError(payload)) showFault(payload.err);
    else if (!isReload(payload)) send(...message);
    else if (reload !== "free") reload = "due";
    else {
      forget(server, isStored);
      if (asked) send(...message);
    }
  };

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
    const path = (request.url ?? "/").split("?")[0]!;
    const json = (value: unknown) => response.setHeader("content-type", "application/json").end(JSON.stringify(value));
    await begun;
    if (asksForPage(request.headers.accept ?? "", path)) {
      asked = true;
      response.setHeader("server-timing", `${EDITION};desc=${edition}`); // the one header that a page's script can read
    }
    if (path === REPORT) json({ ...report, edition });
    else if (path === PLACES) json(reading?.parsed.story ? placesOf(reading, reading.parsed.story, home) : null);
    else if (!asksForPage(request.headers.accept ?? "", path)) next();
    else if (!report.page) response.setHeader("content-type", "text/html; charset=utf-8").end(wordsPage(report));
    else if (!tried.answer(request, response)) {
      response.once("finish", () => response.statusCode < 500 && dropFault());
      next();
    }
  });

  return { refresh };
}
