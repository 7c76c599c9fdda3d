// All tests: format and lint, dead code, types, then Vitest without and with a browser. Ends with `N passed, N failed`.
//   npm test [-- name of a test file] [-- --watch]        npm run test:unit        npm run lint        npm run typecheck

import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { runCommand } from "./frame.ts";

const REPORT = ".build/tests.json";
const CONFIG = ["--config", "tests/vitest.config.ts"];

/** The checks beside Vitest's tests, by the flag that asks for them alone. */
const CHECKS = {
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

function runProgram([program, ...parameters]: readonly string[]): boolean {
  console.log(`\n> ${program} ${parameters.join(" ")}`);
  return spawnSync(`node_modules/.bin/${program}`, parameters, { stdio: "inherit" }).status === 0;
}

function runChecks(commands: readonly (readonly string[])[]): Count {
  const passed = commands.filter(runProgram).length;
  return { passed, failed: commands.length - passed };
}

function runVitest(parameters: readonly string[]): Count {
  mkdirSync(".build", { recursive: true });
  rmSync(REPORT, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${REPORT}`];
  const green = runProgram(["vitest", "run", ...CONFIG, ...reporters, ...parameters]);
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
  const parameters = [...(asked("--unit") ? ["--project=pure"] : []), ...given.filter((one) => !OWN.includes(one))];
  if (asked("--watch")) process.exit(runProgram(["vitest", "watch", ...CONFIG, ...parameters]) ? 0 : 1);

  const alone = Object.entries(CHECKS).flatMap(([flag, commands]) => (asked(flag) ? commands : []));
  const whole = given.length === 0;
  const counts = [runChecks(whole ? Object.values(CHECKS).flat() : alone), ...(alone.length > 0 ? [] : [runVitest(parameters)])];
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
}

if (import.meta.main) await runCommand("test", run);
