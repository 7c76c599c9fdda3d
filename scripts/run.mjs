// Runs a command of this folder with the pinned Node, after installing what is missing.
// Plain JavaScript without dependencies: it must start on a machine where nothing is installed and Node is older.
//   node scripts/run.mjs <command> [arguments]

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const node = join(root, "node_modules/node/bin/node");
const stamp = join(root, "node_modules/.installed-lock");
const lock = createHash("sha256")
  .update(readFileSync(join(root, "package-lock.json")))
  .digest("hex");

function run(program, parameters) {
  const { status } = spawnSync(program, parameters, { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

const fresh = existsSync(node) && existsSync(stamp) && readFileSync(stamp, "utf8") === lock;
if (!fresh) {
  console.log("正在安装所需的软件包（只需一次）… Installing packages (once) …");
  // Not `npm ci`: it refuses a lock file that leaves out other machines' optional binaries, which not every registry has.
  run("npm", ["install", "--no-save", "--include=dev", "--loglevel=error"]);
  writeFileSync(stamp, lock);
}

const [command, ...parameters] = process.argv.slice(2);
const script = join(root, "scripts", `${command}.ts`);
process.env.PATH = `${dirname(node)}:${join(root, "node_modules/.bin")}:${process.env.PATH}`;
process.env.ASTRO_TELEMETRY_DISABLED = "1";
// glibc gives each thread a heap of its own, which pictures and packed copies fill and which is not given back.
process.env.MALLOC_ARENA_MAX ??= "2";
// What a command is made of is stripped of its types and compiled once, not at every start: a third of the time of a short command.
process.env.NODE_COMPILE_CACHE ??= join(root, "node_modules/.cache/code");
run(node, [script, ...parameters]);
