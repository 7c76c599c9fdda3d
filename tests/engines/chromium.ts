// A Chromium of any age, driven over the DevTools protocol, of which it takes nothing that was not there in 2017.

import { join } from "node:path";
import { transformSync } from "esbuild";
import { fontConfig } from "../../scripts/chromium.ts";
import { type Engine, inTime, openFolder, pause, startProgram, type Tab } from "./engine.ts";
import type { fetchKernel, Kernel } from "./kernels.ts";
import { type Command, connect, type Message } from "./socket.ts";

// What keeps a browser that nobody looks at from calling home or from refusing to start as root.
const ARGUMENTS = [
  "--headless",
  "--no-sandbox",
  "--remote-debugging-port=0",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
  "--no-first-run",
  "--hide-scrollbars",
];

/**
 * WebGL in software, which builds before the given version do not start with. Pages are put together without it: by way of it some
 * builds stop making frames.
 */
const SOFTWARE = {
  since: 100,
  on: ["--enable-unsafe-swiftshader", "--use-angle=swiftshader", "--disable-gpu-compositing", "--disable-gpu-rasterization"],
  off: ["--disable-gpu"],
};

/** What the oldest kernel can read: functions of reading.ts travel as text. */
const OLDEST = "chrome64";

/** What an event says is wrong, if it says so. */
function troubleIn({ method, params = {} }: Message): string | undefined {
  if (method === "Runtime.exceptionThrown") {
    const { text, exception, url, lineNumber } = params.exceptionDetails as {
      text: string;
      exception?: { description?: string };
      url?: string;
      lineNumber: number;
    };
    return `${exception?.description ?? text} (${url}:${lineNumber + 1})`;
  }
  if (method === "Runtime.consoleAPICalled" && params.type === "error") {
    const words = params.args as { value?: unknown; description?: string }[];
    return `console: ${words.map(({ value, description }) => value ?? description).join(" ")}`;
  }
  if (method !== "Log.entryAdded") return undefined;
  const { level, text, url } = params.entry as { level: string; text: string; url?: string };
  // That a frame runs no script is what it was made for (openWithoutScript).
  return level === "error" && !text.startsWith("Blocked script execution") ? `${text} (${url})` : undefined;
}

interface Evaluated {
  result: { value?: unknown };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

function tabOf(command: Command, take: () => string[], loaded: () => Promise<void>): Tab {
  async function run<R>(source: string, parameters: readonly unknown[]): Promise<R> {
    const call = `(async () => JSON.stringify({ value: await (${source})(...${JSON.stringify(parameters)}) }))()`;
    const { code } = transformSync(call, { target: OLDEST });
    const answer = await command("Runtime.evaluate", { expression: code, awaitPromise: true, returnByValue: true });
    const { result, exceptionDetails: thrown } = answer as unknown as Evaluated;
    if (thrown) throw new Error(thrown.exception?.description ?? thrown.text);
    return (JSON.parse(result.value as string) as { value: R }).value;
  }
  const arrive = async (method: string, parameters: object) => {
    const there = loaded();
    await command(method, parameters);
    await inTime("the page to load", there);
  };
  return {
    async resize(width, height) {
      const screen = { width, height, deviceScaleFactor: 1, mobile: true };
      await command("Emulation.setDeviceMetricsOverride", screen);
    },
    open: (url) => arrive("Page.navigate", { url }),
    reload: () => arrive("Page.reload", {}),
    async back() {
      const { currentIndex, entries } = await command("Page.getNavigationHistory");
      const entry = (entries as { id: number; url: string }[])[(currentIndex as number) - 1]!;
      await command("Page.navigateToHistoryEntry", { entryId: entry.id });
      for (let tries = 0; tries < 200; tries++) {
        // Between two pages there is a moment without any; a page that was kept does not load again.
        const [href, ready] = await run<[string, string]>("() => [location.href, document.readyState]", []).catch(() => ["", ""]);
        if (href === entry.url && ready === "complete") return;
        await pause(50);
      }
      throw new Error("going back leads nowhere");
    },
    run: (work, ...parameters) => run(String(work), parameters),
    async picture() {
      return (await command("Page.captureScreenshot", { format: "png" })).data as string;
    },
    troubles: async () => take(),
  };
}

/** Where its first page is driven; it may come a moment after the browser is there. */
async function firstPage(home: string): Promise<string> {
  for (let tries = 0; tries < 200; tries++) {
    const targets = (await (await fetch(`${home}/json/list`)).json()) as { type: string; webSocketDebuggerUrl: string }[];
    const page = targets.find(({ type }) => type === "page");
    if (page) return page.webSocketDebuggerUrl;
    await pause(50);
  }
  throw new Error("Chromium opens no page");
}

/** Starts a Chromium that npm carries and that is being fetched; a string says why it cannot be had. */
export async function startChromium(kernel: Kernel, coming: ReturnType<typeof fetchKernel>): Promise<Engine | string> {
  const fetched = await coming;
  if (typeof fetched === "string") return `Chromium ${kernel.version}: ${fetched}`;
  const profile = openFolder("chromium");
  const program = join(fetched.folder, "chromium");
  const graphics = kernel.version < SOFTWARE.since ? SOFTWARE.off : SOFTWARE.on;
  const chromium = startProgram(program, [...ARGUMENTS, ...graphics, `--user-data-dir=${profile.path}`, "about:blank"], {
    env: { ...process.env, HOME: profile.path, FONTCONFIG_FILE: fontConfig(false), LD_LIBRARY_PATH: join(fetched.folder, "lib") },
  });
  try {
    const home = `http://${await chromium.says(2, /DevTools listening on ws:\/\/([^/]+)/)}`;
    const { Browser } = (await (await fetch(`${home}/json/version`)).json()) as { Browser: string };
    const page = await firstPage(home);
    const said: string[] = [];
    let arrived = () => {};
    const { command, close } = await connect("Chromium", page, (event) => {
      const trouble = troubleIn(event);
      if (trouble !== undefined) said.push(trouble);
      if (event.method === "Page.loadEventFired") arrived();
    });
    for (const domain of ["Page", "Runtime", "Log"]) await command(`${domain}.enable`);
    const loaded = () =>
      new Promise<void>((done) => {
        arrived = done;
      });
    return {
      name: Browser.replace(/^Headless/, "").replace(/^Chrome\/(\d+).*/, "Chromium $1"),
      tab: tabOf(command, () => said.splice(0), loaded),
      async close() {
        close();
        await chromium.end();
        profile.remove();
      },
    };
  } catch (error) {
    await chromium.end();
    profile.remove();
    throw error;
  }
}
