// Live editing: what is saved in the story folder shows at once, and a mistake is named over the page and here.
//   npm run dev [-- --port 4321] [-- --verbose]        STORY=path/to/story npm run dev

import { dev } from "astro";
import { readOwnFlags } from "./begin.ts";
import { storyFolder } from "./folders.ts";
import { ownRoot } from "./root.ts";

const { on, values } = readOwnFlags({ switches: ["verbose"], values: ["port"] });
// Nothing is asked of another host.
process.env.ASTRO_TELEMETRY_DISABLED = "1";
process.env.ASTRO_DISABLE_UPDATE_CHECK = "true";
// The preview says what an editor needs to know (src/devtools/preview/); Astro's own account, with stacks, is for programmers.
const server = await dev({
  ...ownRoot(storyFolder()),
  vite: { server: { fs: { allow: [process.cwd()] } } }, // the root is below it
  server: { port: Number(values.port ?? 4321), host: "127.0.0.1" },
  logLevel: on.verbose ? "info" : "silent",
});
const address = `http://127.0.0.1:${server.address.port}`;
console.log(`\n  编辑时请打开 / Edit live at\n\n    ${address}/\n    ${address}/desk/\n`);
