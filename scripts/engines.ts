// Reads the story to its end in Firefox and in WebKit, as far as they are installed. Ends with `N passed, N failed`.
//   npm run engines            npm run engines -- path/to/a/built/site

import { drill } from "../tests/engines/drill.ts";
import type { Start } from "../tests/engines/engine.ts";
import { startFirefox } from "../tests/engines/firefox.ts";
import { startWebKit } from "../tests/engines/webkit.ts";
import { build } from "./build.ts";
import { storyFolder } from "./folders.ts";
import { serve } from "./serve.ts";

let passed = 0;
let failed = 0;

function tell(check: string, wrong: string | undefined): void {
  if (wrong === undefined) passed += 1;
  else failed += 1;
  console.log(wrong === undefined ? `✓ ${check}` : `✗ ${check}\n    ${wrong}`);
}

async function read(start: Start, url: string): Promise<void> {
  const engine = await start();
  if (typeof engine === "string") {
    console.log(`– skipped: ${engine}`);
    return;
  }
  const began = Date.now();
  try {
    await drill(engine, url, tell);
  } finally {
    await engine.close();
  }
  console.log(`  ${engine.name}: ${Math.round((Date.now() - began) / 1000)} s\n`);
}

// Leaving in the ordinary way takes the browsers along.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
const given = process.argv[2];
const folder = given ?? ".build/engines";
if (given === undefined && !(await build(storyFolder(), folder))) process.exit(1);
const site = await serve(folder);
// Beside each other: each waits for its own frames most of the time.
await Promise.all(
  Object.entries({ Firefox: startFirefox, WebKit: startWebKit }).map(([name, start]) =>
    read(start, `${site.url}/`).catch((error: unknown) => tell(name, (error as Error).message)),
  ),
);
await site.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
