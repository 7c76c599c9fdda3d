// Serves the built story by a real nginx, under the settings that are published with it: at a root, under a path, without index pages.
// Ends with `N passed, N failed`.
//   npm run hosting            npm run hosting -- path/to/a/built/site

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { COMMANDS } from "../src/cli/commands.ts";
import { LIST, readList } from "../src/publish/list.ts";
import { drillAddresses, drillHeaders, drillReading, type Site } from "../tests/hosting/drill.ts";
import { startNginx } from "../tests/hosting/nginx.ts";
import { builtFolder, readOwnFlags } from "./begin.ts";
import { build } from "./build.ts";
import { check } from "./check.ts";
import { launchChromium } from "./chromium.ts";
import { storyFolder } from "./folders.ts";
import { runCommand } from "./frame.ts";

let passed = 0;
let failed = 0;

function tell(name: string, wrong: string | undefined): void {
  if (wrong === undefined) passed += 1;
  else failed += 1;
  console.log(wrong === undefined ? `✓ ${name}` : `✗ ${name}\n    ${wrong}`);
}

async function run(): Promise<void> {
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
  const [given] = readOwnFlags(COMMANDS.hosting).words;
  const folder = given === undefined ? ".build/hosting" : builtFolder(given);
  if (given === undefined && !(await build(storyFolder(), folder))) process.exit(1);
  const nginx = await startNginx(folder);
  if (typeof nginx === "string") console.log(`– skipped: ${nginx}`);
  else {
    process.once("exit", () => void nginx.stop());
    console.log(`  ${nginx.version}${nginx.brotli ? ", Brotli" : ""}`);
    const { files } = readList(readFileSync(join(folder, LIST), "utf8"))!;
    const site: Site = { folder, files, site: check(storyFolder()).story?.site, brotli: nginx.brotli };
    const browser = await launchChromium({ graphics: "software" });
    for (const host of nginx.hosts) {
      await drillHeaders(host, site, tell);
      await drillAddresses(host, site, tell);
      await drillReading(host, browser, site, tell);
    }
    await browser.close();
    await nginx.stop();
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

if (import.meta.main) await runCommand("hosting", run);
