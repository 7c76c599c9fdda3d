// Reads the story to its end in Firefox and in WebKit, as far as they are installed, and in old kernels of Chromium, which npm fetches
// when they are asked for. Ends with `N passed, N failed`.
//   npm run engines            npm run engines -- path/to/a/built/site            npm run engines -- --kernels 109,130 (or all)

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { COMMANDS } from "../src/cli/commands.ts";
import { PLAYS } from "../src/publish/browsers.ts";
import { startChromium } from "../tests/engines/chromium.ts";
import { drill, type Extent, FLAT_ON_A_PHONE, ON_A_PHONE, WHOLE } from "../tests/engines/drill.ts";
import type { Start } from "../tests/engines/engine.ts";
import { startFirefox } from "../tests/engines/firefox.ts";
import { fetchKernel, KERNELS } from "../tests/engines/kernels.ts";
import { startWebKit } from "../tests/engines/webkit.ts";
import { startPaper } from "../tests/support/paper.ts";
import { builtFolder, readOwnFlags, refuse } from "./begin.ts";
import { build } from "./build.ts";
import { storyFolder } from "./folders.ts";
import { runCommand } from "./frame.ts";
import { serve } from "./serve.ts";

/** An engine to read in. */
interface Reading {
  name: string;
  start: Start;
  extent: Extent;
}

let passed = 0;
let failed = 0;

function tell(check: string, wrong: string | undefined): void {
  if (wrong === undefined) passed += 1;
  else failed += 1;
  console.log(wrong === undefined ? `✓ ${check}` : `✗ ${check}\n    ${wrong}`);
}

/**
 * The kernels that were asked for: `109,130`, or all. They begin to be fetched, one after the other, while the story is built and read
 * elsewhere. Ends the process, having said why, where there is none of a version.
 */
function kernelsIn(written: string | undefined): Reading[] {
  const versions = written === "all" ? KERNELS.map(({ version }) => version) : (written?.split(",").map(Number) ?? []);
  const wanted = versions.map(
    (version) =>
      KERNELS.find((one) => one.version === version) ?? refuse(`--kernels: ${KERNELS.map((one) => one.version).join(",")} (all)`),
  );
  let before: Promise<unknown> = Promise.resolve();
  return wanted.map((kernel) => {
    const { version } = kernel;
    const fetched = before.then(() => fetchKernel(kernel));
    before = fetched.catch(() => undefined); // told of when it is read in
    const extent = version < PLAYS.chrome ? FLAT_ON_A_PHONE : ON_A_PHONE;
    return { name: `Chromium ${version}`, start: () => startChromium(kernel, fetched), extent };
  });
}

async function read({ name, start, extent }: Reading, url: string, paper: string): Promise<void> {
  try {
    const engine = await start();
    if (typeof engine === "string") {
      console.log(`– skipped: ${engine}`);
      return;
    }
    const began = Date.now();
    try {
      await drill(engine, url, extent, tell, paper);
    } finally {
      await engine.close();
    }
    console.log(`  ${engine.name}: ${Math.round((Date.now() - began) / 1000)} s\n`);
  } catch (error) {
    tell(name, (error as Error).message);
  }
}

async function run(): Promise<void> {
  // Leaving in the ordinary way takes the browsers along.
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
  const { values, words } = readOwnFlags(COMMANDS.engines);
  const kernels = kernelsIn(values.kernels);
  const [given] = words;
  const folder = given === undefined ? ".build/engines" : builtFolder(given);
  if (given === undefined && !(await build(storyFolder(), folder))) process.exit(1);
  const site = await serve(folder);
  const { figures } = JSON.parse(readFileSync(join(folder, "figures.json"), "utf8")) as { figures: { id: string }[] };
  const paper = await startPaper(
    site.url,
    figures.slice(0, 2).map(({ id }) => id),
  );
  // Beside each other: each waits for its own frames most of the time. The kernels one after the other.
  const lanes: Reading[][] = [
    [{ name: "Firefox", start: startFirefox, extent: WHOLE }],
    [{ name: "WebKit", start: startWebKit, extent: WHOLE }],
    kernels,
  ];
  await Promise.all(
    lanes.map(async (lane) => {
      for (const reading of lane) await read(reading, `${site.url}/`, paper.at);
    }),
  );
  paper.close();
  await site.close();
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

if (import.meta.main) await runCommand("engines", run);
