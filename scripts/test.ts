// All tests: format and lint, dead code, types, then Vitest without and with a browser. Ends with `N passed, N failed`.
//   npm test [-- name of a test file] [-- --watch]        npm run test:unit        npm run lint        npm run typecheck

import { type ChildProcess, type StdioOptions, spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { runCommand } from "./frame.ts";

const REPORT = ".build/tests.json";
const CONFIG = ["--config", "tests/vitest.config.ts"];

/** The checks beside Vitest's tests, by the flag that asks for them alone. */
const CHECKS: Record<string, readonly Program[]> = {
  "--lint": [
    ["biome", "check", "--error-on-warnings"],
    ["knip", "--no-progress", "--no-config-hints"], // what nobody imports, what is imported and not in package.json
  ],
  "--types": [["astro", "check", "--minimumSeverity", "error"]],
};

interface Count {
  passed: number;
  failed: number;
}

type Program = readonly [name: string, ...parameters: string[]];

const announce = ([name, ...parameters]: Program) => `\n> ${name} ${parameters.join(" ")}`;

/** Starts a program of the project's packages; `green` once it has ended well. */
function start([name, ...parameters]: Program, stdio: StdioOptions): { child: ChildProcess; green: Promise<boolean> } {
  const child = spawn(`node_modules/.bin/${name}`, parameters, { stdio });
  const green = new Promise<boolean>((resolve) => {
    child.on("error", () => resolve(false));
    child.on("close", (status) => resolve(status === 0));
  });
  return { child, green };
}

function runProgram(program: Program): Promise<boolean> {
  console.log(announce(program));
  return start(program, "inherit").green;
}

/** Runs one program after the other and keeps what they print, for they run beside others that print. */
async function runChecks(programs: readonly Program[]): Promise<Count & { printed: string }> {
  const count = { passed: 0, failed: 0, printed: "" };
  for (const program of programs) {
    const { child, green } = start(program, ["ignore", "pipe", "pipe"]);
    count.printed += `${announce(program)}\n`;
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding("utf8").on("data", (part: string) => {
        count.printed += part;
      });
    if (await green) count.passed++;
    else count.failed++;
  }
  return count;
}

async function runVitest(parameters: readonly string[]): Promise<Count> {
  mkdirSync(".build", { recursive: true });
  rmSync(REPORT, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${REPORT}`];
  const green = await runProgram(["vitest", "run", ...CONFIG, ...reporters, ...parameters]);
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(REPORT, "utf8"));
    // A file that cannot be loaded fails without a test of its own.
    return { passed: numPassedTests, failed: numFailedTests || (green ? 0 : Math.max(1, numFailedTestSuites)) };
  } catch {
    return { passed: 0, failed: 1 }; // the run ended before it could say anything
  }
}

async function run(): Promise<void> {
  const OWN = [...Object.keys(CHECKS), "--unit", "--watch"];
  const given = process.argv.slice(2);
  const asked = (flag: string) => given.includes(flag);
  const parameters = [
    ...(asked("--unit") ? ["--project=pure", "--project=alone"] : []),
    ...given.filter((one) => !OWN.includes(one)),
  ];
  if (asked("--watch")) process.exit((await runProgram(["vitest", "watch", ...CONFIG, ...parameters])) ? 0 : 1);

  const alone = Object.entries(CHECKS).flatMap(([flag, commands]) => (asked(flag) ? commands : []));
  const checks = given.length === 0 ? Object.values(CHECKS).flat() : alone;
  // Tests wait half of their time for a browser; that time is enough for the checks.
  const checking = runChecks(checks);
  const tested = alone.length > 0 ? { passed: 0, failed: 0 } : await runVitest(parameters);
  const checked = await checking;
  console.log(checked.printed);
  const counts = [checked, tested];
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
}

if (import.meta.main) await runCommand("test", run);
