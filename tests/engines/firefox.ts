// Firefox, driven over WebDriver BiDi (https://w3c.github.io/webdriver-bidi/), which it speaks by itself.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Engine, findProgram, openFolder, startProgram, type Tab } from "./engine.ts";
import { type Command, connect } from "./socket.ts";

/** What keeps a browser that nobody looks at from calling home. */
const PREFERENCES: Record<string, string | number | boolean> = {
  "app.normandy.enabled": false,
  "app.update.disabledForTesting": true,
  "browser.safebrowsing.downloads.enabled": false,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "extensions.systemAddon.update.enabled": false,
  "extensions.update.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,",
};

function tabOf(command: Command, context: string, take: () => string[]): Tab {
  async function run<R>(source: string, parameters: readonly unknown[]): Promise<R> {
    const answer = await command("script.callFunction", {
      // Values travel as JSON in both directions: BiDi's own way of writing values has to be unpacked.
      functionDeclaration: `async (given) => JSON.stringify({ value: await (${source})(...JSON.parse(given)) })`,
      arguments: [{ type: "string", value: JSON.stringify(parameters) }],
      awaitPromise: true,
      target: { context },
    });
    if (answer.type === "exception") throw new Error((answer.exceptionDetails as { text: string }).text);
    return (JSON.parse((answer.result as { value: string }).value) as { value: R }).value;
  }
  return {
    async resize(width, height) {
      await command("browsingContext.setViewport", { context, viewport: { width, height } });
    },
    async open(url) {
      await command("browsingContext.navigate", { context, url, wait: "complete" });
    },
    async reload() {
      await command("browsingContext.reload", { context, wait: "complete" });
    },
    async back() {
      const before = await run<string>("() => location.href", []);
      await command("browsingContext.traverseHistory", { context, delta: -1 });
      for (let tries = 0; tries < 100; tries++) {
        // Between two pages there is a moment without any.
        const [href, ready] = await run<[string, string]>("() => [location.href, document.readyState]", []).catch(() => ["", ""]);
        if (href && href !== before && ready === "complete") return;
        await new Promise((done) => setTimeout(done, 50));
      }
      throw new Error("going back leads nowhere");
    },
    run: (work, ...parameters) => run(String(work), parameters),
    async picture() {
      return (await command("browsingContext.captureScreenshot", { context })).data as string;
    },
    troubles: async () => take(),
  };
}

/** Starts the machine's own Firefox, without a window. */
export async function startFirefox(): Promise<Engine | string> {
  const program = findProgram(["firefox-esr", "firefox"]);
  if (!program) return "Firefox is not installed (Debian: apt-get install firefox-esr)";
  const folder = openFolder("firefox");
  const lines = Object.entries(PREFERENCES).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(folder.path, "user.js"), lines.join(""));
  const parameters = ["--headless", "--no-remote", "--profile", folder.path, "--remote-debugging-port", "0", "about:blank"];
  const firefox = startProgram(program, parameters, {
    env: { ...process.env, HOME: folder.path, MOZ_CRASHREPORTER_DISABLE: "1" },
  });
  try {
    const url = await firefox.says(2, /WebDriver BiDi listening on (\S+)/);
    const said: string[] = [];
    const { command, close } = await connect("Firefox", `${url}/session`, ({ params }) => {
      if (params?.level === "error") said.push(String(params.text ?? "an error without words"));
    });
    const { capabilities } = await command("session.new", { capabilities: {} });
    await command("session.subscribe", { events: ["log.entryAdded"] });
    const { contexts } = await command("browsingContext.getTree", {});
    const [{ context }] = contexts as [{ context: string }];
    return {
      name: `Firefox ${(capabilities as { browserVersion: string }).browserVersion}`,
      tab: tabOf(command, context, () => said.splice(0)),
      async close() {
        await command("browser.close", {}).catch(() => undefined);
        close();
        await firefox.end();
        folder.remove();
      },
    };
  } catch (error) {
    await firefox.end();
    folder.remove();
    throw error;
  }
}
