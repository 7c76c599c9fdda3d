// Live editing: what is saved in the story folder shows at once, and a mistake is named over the page and here.
//   npm run dev [-- --port 4321] [-- --edition en] [-- --verbose]        STORY=path/to/story npm run dev

import { dev } from "astro";
import { readStory } from "../src/check/reading.ts";
import { COMMANDS } from "../src/cli/commands.ts";
import { directionOf } from "../src/locale/index.ts";
import { editionOf, portOf, readOwnFlags } from "./begin.ts";
import { beginRunOn, existing, storyName } from "./folders.ts";
import { isVerbose, runCommand } from "./frame.ts";
import { ownRoot } from "./root.ts";

/** Begins on the edition that is asked for, else on the story. */
function begin(asked: string | undefined): void {
  const { parsed } = readStory(existing(storyName()));
  const edition = editionOf(asked, parsed);
  beginRunOn(storyName(), { edition, direction: directionOf(edition ?? parsed.locale) });
}

async function run(): Promise<void> {
  const { values } = readOwnFlags(COMMANDS.dev);
  begin(values.edition);
  // Nothing is asked of another host.
  process.env.ASTRO_TELEMETRY_DISABLED = "1";
  process.env.ASTRO_DISABLE_UPDATE_CHECK = "true";
  // The preview says what an editor needs to know (src/devtools/preview/); Astro's own account, with stacks, is for programmers.
  const server = await dev({
    ...ownRoot(existing(storyName())),
    vite: { server: { fs: { allow: [process.cwd()] } } }, // the root is below it
    server: { port: portOf(values.port), host: "127.0.0.1" },
    logLevel: isVerbose() ? "info" : "silent",
  });
  const address = `http://127.0.0.1:${server.address.port}`;
  console.log(`\n  编辑时请打开 / Edit live at\n\n    ${address}/\n    ${address}/desk/\n`);
}

if (import.meta.main) await runCommand("dev", run);
