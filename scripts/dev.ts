// Live editing: what is saved in the story folder shows at once.
//   npm run dev [-- --port 4321]

import { parseArgs } from "node:util";
import { dev } from "astro";
import { storyFolder } from "../src/story/files.ts";
import { check, report } from "./check.ts";

const { values } = parseArgs({ options: { port: { type: "string" } } });
report(check(storyFolder()));
const server = await dev({ server: { port: Number(values.port ?? 4321), host: "127.0.0.1" } });
console.log(`\n  编辑时请打开 / Edit live at\n\n    http://127.0.0.1:${server.address.port}/\n`);
