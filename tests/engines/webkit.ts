// WebKit (WebKitGTK's MiniBrowser), driven over W3C WebDriver (https://www.w3.org/TR/webdriver2/) on a screen that nobody sees.

import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { type Engine, findProgram, openFolder, PATIENCE, pause, type Running, startProgram, type Tab } from "./engine.ts";

type Ask = <R>(method: "GET" | "POST" | "DELETE", path: string, body?: object) => Promise<R>;

/** A port that nobody listens on. */
function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}

function askerOf(home: string): Ask {
  return async <R>(method: string, path: string, body?: object) => {
    const answer = await fetch(home + path, {
      method,
      signal: AbortSignal.timeout(PATIENCE),
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const { value } = (await answer.json()) as { value: unknown };
    if (!answer.ok) throw new Error(`${path}: ${(value as { message?: string }).message || (value as { error: string }).error}`);
    return value as R;
  };
}

/** Waits until the driver answers; it says nothing when it starts. */
async function awake(ask: Ask): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (
      await ask("GET", "/status").then(
        () => true,
        () => false,
      )
    )
      return;
    await pause(100);
  }
  throw new Error("WebKitWebDriver does not answer");
}

/** Starts to collect a page's errors. WebDriver has no way to do so before the page's own script runs. */
function listen(): null {
  const heard: string[] = [];
  Object.assign(window, { heard });
  addEventListener(
    "error",
    (event) => heard.push(event.message || `${(event.target as HTMLElement).outerHTML} does not load`),
    true,
  );
  addEventListener("unhandledrejection", ({ reason }) => heard.push(`unhandled: ${reason}`));
  addEventListener("securitypolicyviolation", (event) => heard.push(`policy: ${event.effectiveDirective} ${event.blockedURI}`));
  const say = console.error;
  console.error = (...words) => {
    heard.push(`console: ${words.join(" ")}`);
    say(...words);
  };
  return null;
}

function tabOf(ask: Ask): Tab {
  const kept: string[] = [];
  const run: Tab["run"] = (work, ...parameters) =>
    ask("POST", "/execute/sync", { script: `return (${work})(...arguments)`, args: parameters });
  const collect = async () => {
    const heard = await run(() => (window as { heard?: string[] }).heard?.splice(0) ?? []);
    kept.push(...heard);
  };
  const goTo = async (path: string, body: object) => {
    await collect();
    await ask("POST", path, body);
    await run(listen);
  };
  return {
    async resize(width, height) {
      await ask("POST", "/window/rect", { width, height });
      await pause(300); // the window follows when it likes
      const [insideWidth, insideHeight] = await run(() => [innerWidth, innerHeight] as const);
      // The window has a tool bar above the page, and is no narrower than that.
      const room = { width: width + Math.max(0, width - insideWidth), height: height + Math.max(0, height - insideHeight) };
      await ask("POST", "/window/rect", room);
      await pause(300);
    },
    open: (url) => goTo("/url", { url }),
    reload: () => goTo("/refresh", {}),
    back: () => goTo("/back", {}),
    run,
    picture: () => ask<string>("GET", "/screenshot"),
    async troubles() {
      await collect();
      return kept.splice(0);
    },
  };
}

/** Starts the machine's own WebKit. */
export async function startWebKit(): Promise<Engine | string> {
  const driver = findProgram(["WebKitWebDriver"]);
  if (!driver) return "WebKit is not installed (Debian: apt-get install webkit2gtk-driver)";
  const screen = findProgram(["Xvfb"]);
  if (!screen) return "there is no Xvfb to show WebKit on (Debian: apt-get install xvfb)";
  const folder = openFolder("webkit");
  const running: Running[] = [];
  const close = async () => {
    for (const program of running.reverse()) await program.end();
    folder.remove();
  };
  try {
    const size = ["-screen", "0", "1600x1200x24", "-nolisten", "tcp", "-displayfd", "3"];
    const display = startProgram(screen, size, { stdio: ["ignore", "pipe", "pipe", "pipe"] });
    running.push(display);
    const port = await freePort();
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      DISPLAY: `:${await display.says(3, /(\d+)\n/)}`,
      GDK_BACKEND: "x11",
      HOME: folder.path,
      XDG_RUNTIME_DIR: folder.path,
    };
    running.push(startProgram(driver, [`--port=${port}`], { env }));
    const home = `http://127.0.0.1:${port}`;
    await awake(askerOf(home));
    const opened = await askerOf(home)<{ sessionId: string; capabilities: { browserVersion: string } }>("POST", "/session", {
      capabilities: { alwaysMatch: {} },
    });
    const ask = askerOf(`${home}/session/${opened.sessionId}`);
    return {
      name: `WebKit ${opened.capabilities.browserVersion}`,
      tab: tabOf(ask),
      async close() {
        await ask("DELETE", "").catch(() => undefined);
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
