// Plants one fault after another in a copy of this folder and runs the tests that must see it. Ends with `N seen, N not seen`.
//   npm run sabotage            npm run sabotage -- turning (those whose names contain a word)            npm run sabotage -- --pure (without a browser)

import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { COMMANDS } from "../src/cli/commands.ts";
import { SABOTAGES, type Sabotage, type Watch } from "../tests/sabotage/faults.ts";
import { readOwnFlags, refuse } from "./begin.ts";
import { runCommand } from "./frame.ts";

const COPY = resolve(".build/sabotage");
const REPORT = join(COPY, ".build/tests.json");

/** A copy of all that git knows or would know, with these packages. */
function copyFolder(): void {
  rmSync(COPY, { recursive: true, force: true });
  const { stdout } = spawnSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" });
  for (const file of stdout.split("\0").filter((one) => one !== "" && one !== "node_modules")) {
    mkdirSync(dirname(join(COPY, file)), { recursive: true });
    copyFileSync(file, join(COPY, file));
  }
  symlinkSync(resolve("node_modules"), join(COPY, "node_modules"));
}

/** Runs tests in the copy. Undefined where they could not be run at all, and nothing was tested. */
function runTests({ project, files, test }: Watch): { passed: number; failed: number; first: string } | undefined {
  rmSync(REPORT, { force: true });
  const parameters = [
    "run",
    "--config",
    "tests/vitest.config.ts",
    "--project",
    project,
    "--reporter=json",
    `--outputFile=${REPORT}`,
  ];
  spawnSync("node_modules/.bin/vitest", [...parameters, ...files.split(" "), ...(test ? ["-t", test] : [])], { cwd: COPY });
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(REPORT, "utf8")) as {
      numPassedTests: number;
      numFailedTests: number;
      testResults: { name: string; message: string; assertionResults: { status: string; fullName: string }[] }[];
    };
    const failing = testResults.flatMap(({ assertionResults }) => assertionResults).find(({ status }) => status === "failed");
    return { passed: numPassedTests, failed: numFailedTests, first: failing?.fullName ?? "" };
  } catch {
    return undefined;
  }
}

/** Plants a fault; returns what takes it out again. */
function plant({ name, file, from, to }: Sabotage): () => void {
  const path = join(COPY, file);
  const text = readFileSync(path, "utf8");
  if (text.split(from).length !== 2) throw new Error(`"${name}": what it changes does not stand once in ${file}`);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
  return () => writeFileSync(path, text);
}

function whyNot(green: boolean, ran: boolean): string {
  if (!green) return " (its tests are not green without it)";
  return ran ? "" : " (the tests could not be run)";
}

async function run(): Promise<void> {
  const { on, words } = readOwnFlags(COMMANDS.sabotage);
  const [word] = words;
  const chosen = SABOTAGES.filter(
    ({ name, seenBy }) => (!word || name.includes(word)) && (!on.pure || seenBy.project === "pure"),
  );
  if (chosen.length === 0) refuse(`"${word}"`);

  copyFolder();
  const sound = new Map<string, boolean>();
  let seen = 0;
  const missed: string[] = [];
  for (const sabotage of chosen) {
    const key = JSON.stringify(sabotage.seenBy);
    // Tests that fail anyway see nothing.
    if (!sound.has(key)) {
      const before = runTests(sabotage.seenBy);
      sound.set(key, before !== undefined && before.failed === 0 && before.passed > 0);
    }
    const restore = plant(sabotage);
    const found = sound.get(key) ? runTests(sabotage.seenBy) : undefined;
    restore();
    const caught = found !== undefined && found.failed > 0;
    if (caught) seen += 1;
    else missed.push(sabotage.name);
    const why = whyNot(sound.get(key) ?? false, found !== undefined);
    console.log(caught ? `✓ ${sabotage.name}\n    ${found.first}` : `✗ ${sabotage.name}${why}`);
  }
  rmSync(COPY, { recursive: true, force: true });
  console.log(`\n${seen} seen, ${missed.length} not seen${missed.map((name) => `\n  ${name}`).join("")}`);
  process.exit(missed.length === 0 ? 0 : 1);
}

if (import.meta.main) await runCommand("sabotage", run);
