// Builds the story and serves it, with its address printed.
//   npm start [-- --port 4321] [-- --host 0.0.0.0]

import { COMMANDS } from "../src/cli/commands.ts";
import { portOf, readOwnFlags } from "./begin.ts";
import { build } from "./build.ts";
import { storyFolder } from "./folders.ts";
import { runCommand } from "./frame.ts";
import { serve } from "./serve.ts";

async function run(): Promise<void> {
  const { values } = readOwnFlags(COMMANDS.start);
  const target = process.env.OUT_DIR ?? "dist";
  if (!(await build(storyFolder(), target))) process.exit(1);
  const site = await serve(target, {
    port: portOf(values.port),
    ...(values.host ? { host: values.host } : {}),
    keep: false, // what is built again is to be seen at once
  });
  console.log(`\n  长卷已就绪，请在浏览器打开 / The story is ready at\n\n    ${site.url}/\n\n  Ctrl+C 结束 / to stop\n`);
}

if (import.meta.main) await runCommand("start", run);
