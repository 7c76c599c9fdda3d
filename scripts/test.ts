// All tests: format and lint, types, then Vitest without and with a browser. Ends with `N passed, N failed`.
//   npm test [-- name of a test file]

import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";

const report = ".build/tests.json";
const filters = process.argv.slice(2);

interface Outcome {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
  success: boolean;
}

function run(program: string, parameters: string[]): boolean {
  console.log(`\n> ${program} ${parameters.join(" ")}`);
  return spawnSync(`node_modules/.bin/${program}`, parameters, { stdio: "inherit" }).status === 0;
}

mkdirSync(".build", { recursive: true });
rmSync(report, { force: true });
const whole = filters.length === 0;
const checks = whole
  ? [run("biome", ["check", "--error-on-warnings"]), run("astro", ["check", "--minimumSeverity", "error"])]
  : [];
const vitest = [
  "run",
  "--config",
  "tests/vitest.config.ts",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${report}`,
];
const green = run("vitest", [...vitest, ...filters]);

let passed = checks.filter(Boolean).length;
let failed = checks.length - passed;
try {
  const outcome = JSON.parse(readFileSync(report, "utf8")) as Outcome;
  passed += outcome.numPassedTests;
  failed += outcome.numFailedTests + (outcome.numFailedTests === 0 && !green ? Math.max(1, outcome.numFailedTestSuites) : 0);
} catch {
  failed += 1; // the run ended before it could say anything
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
