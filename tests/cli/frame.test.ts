// The frame around every command: help instead of work, words instead of traces, whatever stops it.

import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { COMMANDS, type CommandName } from "../../src/cli/commands.ts";
import { CommandError, wordFault } from "../../src/cli/faults.ts";
import { type Known, spell } from "../../src/cli/flags.ts";
import { helpOf } from "../../src/cli/help.ts";
import { LANGUAGES, say, wordsIn } from "../../src/messages/index.ts";

const VALID = "tests/fixtures/broken/valid";
const TRACE = /\n\s+at |node:internal|Error:|\.ts:\d/;

/** The scripts that `npm run` starts. */
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
const names = [...new Set(Object.values(scripts).map((line) => line.split(" ")[2] as CommandName))];

/** Somebody who may not do everything: the administrator's processes read and write whatever they like. */
const somebody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

function run(name: string, args: readonly string[], env: Record<string, string> = {}, as: object = {}) {
  const options = { env: { ...process.env, ...env }, encoding: "utf8" as const, ...as };
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${name}.ts`, ...args], options);
  return { status, stdout, stderr };
}

const made: string[] = [];
/** A copy of the story without mistakes that `somebody` owns. */
function copy(): string {
  const folder = mkdtempSync(join(tmpdir(), "frame-"));
  made.push(folder);
  cpSync(VALID, folder, { recursive: true });
  if ("uid" in somebody)
    for (const path of ["", ...readdirSync(folder, { recursive: true, encoding: "utf8" })])
      chownSync(join(folder, path), 65534, 65534);
  return folder;
}
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe("--help", () => {
  test.each(["build", "start", "pdf", "import"] as const)(
    "%s says what it does, in the editors' language, and does nothing",
    (name) => {
      const folder = copy();
      const env = { STORY: folder, OUT_DIR: join(folder, "out") };
      const { status, stdout, stderr } = run(name, ["--help"], env);
      expect([status, stderr]).toEqual([0, ""]);
      expect(stdout).toContain(wordsIn("zh-Hans").help.commands[name].does);
      const english = run(name, ["--lang", "en", "-h"], env);
      expect(english.stdout).toContain(wordsIn("en").help.commands[name].does);
      expect(existsSync(env.OUT_DIR)).toBe(false);
    },
  );

  test.each(names)("%s does nothing outside the frame that answers it, and has a page in every language", (name) => {
    const script = readFileSync(`scripts/${name}.ts`, "utf8");
    expect(script).toContain(`runCommand("${name}", `);
    for (const language of LANGUAGES) expect(helpOf(name, language)).toContain(wordsIn(language).help.commands[name].does);
  });

  test.each(LANGUAGES)("tells every flag there is and no other (%s)", (language) => {
    const { commands } = wordsIn(language).help;
    const told = Object.entries(commands).map(([name, { flags }]) => [name, Object.keys(flags).sort()]);
    const known = Object.entries<Known<string, string>>(COMMANDS).map(([name, one]) => {
      const { switches = [], values = [] } = one;
      return [name, [...switches, ...values].sort()];
    });
    // Those of import stand with its importers.
    const others = { new: [], import: [], test: ["lint", "types", "unit", "watch"] };
    expect(Object.fromEntries(told)).toEqual({ ...Object.fromEntries(known), ...others });
  });

  test("there is a page for every command of package.json", () => {
    expect(Object.keys(wordsIn("en").help.commands).sort()).toEqual([...names].sort());
  });
});

describe("what stops a command", () => {
  test.each(["check", "build", "dev", "facts", "export-wechat", "publish-diff", "storyboard", "pdf", "start"])(
    "%s: a folder that is not there is named, with where it was looked for",
    (name) => {
      const { status, stderr } = run(name, [], { STORY: "tests/no-such-story" });
      expect(status).toBe(1);
      expect(stderr).toContain(join(process.cwd(), "tests/no-such-story"));
      expect(stderr).not.toMatch(TRACE);
    },
  );

  test("a folder that may not be looked into hides what would be in it", () => {
    const folder = copy();
    chmodSync(join(folder, "data"), 0);
    const { status, stderr } = run("check", [], { STORY: folder }, somebody);
    chmodSync(join(folder, "data"), 0o755);
    expect(status).toBe(1);
    expect(stderr.match(/\[[a-z-]+\]/g)).toEqual(["[closed-folder]"]);
  });

  test.each([
    ["new", ["fact", "--id", "a.b", "--value", "3", "--says", "灯", "--source", "register"], "facts.json"],
    ["import", ["TABLE", "--id", "t", "--title", "灯", "--source", "register"], "data/t.json"],
    ["check", ["--fix"], "chapters/01-lamps.mdx"],
  ] as const)("%s: a folder that may not be written is named, and nothing is said to be done", (name, args, file) => {
    const folder = copy();
    writeFileSync(join(folder, "table.csv"), "a,b\nx,1\n");
    const chapter = join(folder, "chapters/01-lamps.mdx");
    writeFileSync(chapter, readFileSync(chapter, "utf8").replace("登记簿是", "登记簿 是"));
    const locked = ["", "chapters", "data"].map((part) => join(folder, part));
    for (const path of locked) chmodSync(path, 0o555);
    const typed = args.map((arg) => (arg === "TABLE" ? join(folder, "table.csv") : arg));
    const { status, stdout, stderr } = run(name, typed, { STORY: folder }, somebody);
    for (const path of locked) chmodSync(path, 0o755);
    expect(status).toBe(1);
    expect(stderr).toContain(spell(say.noAccess(join(folder, file)), "zh-Hans"));
    expect(stderr).not.toMatch(TRACE);
    expect(stdout).not.toContain(wordsIn("zh-Hans").making.new);
    expect(readdirSync(folder, { recursive: true }).filter((path) => String(path).endsWith(".new"))).toEqual([]);
  });

  test("build: a place that may not be written is told before anything is built", () => {
    const folder = copy();
    chmodSync(folder, 0o555);
    const target = join(folder, "out");
    const { status, stderr } = run("build", [], { STORY: folder, OUT_DIR: target }, somebody);
    chmodSync(folder, 0o755);
    expect(status).toBe(1);
    expect(stderr).toContain(spell(say.noAccess(folder), "zh-Hans"));
  });

  test.each([
    ["serve", ["--port", "first"], "--port first"],
    ["serve", [], "no-such-site"],
    ["hosting", ["no-such-site"], "no-such-site"],
    ["pdf", ["--no-build"], "no-such-site"],
  ])("%s %j: what cannot be is said", (name, args, words) => {
    const { status, stderr } = run(name, args, {
      STORY: VALID,
      OUT_DIR: name === "serve" && args.length > 0 ? VALID : "no-such-site",
    });
    expect(status).not.toBe(0);
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(TRACE);
  });

  test("errors of the system are worded; what nobody has foreseen is not", () => {
    const codes = ["EACCES", "EPERM", "EROFS", "ENOSPC", "ENOENT", "EISDIR", "ENOTDIR", "EADDRINUSE", "EADDRNOTAVAIL", "EMFILE"];
    const errors = codes.map((code) => Object.assign(new Error(`${code}: no`), { code, path: "a/b", port: undefined }));
    for (const error of errors) expect(wordFault(error, (path) => path)?.message.en).not.toMatch(/E[A-Z]{4}/);
    const own = say.noSiteHere("dist", "/dist");
    expect(wordFault(new CommandError(own), (path) => path)).toBe(own);
    expect(wordFault(new TypeError("x is not a function"), (path) => path)).toBeUndefined();
  });

  test("an error that nobody has foreseen is kept for a technician, and shown to those only who ask", () => {
    const body = `import { runCommand } from "./scripts/frame.ts"; await runCommand("check", () => { throw new TypeError("x is no y"); });`;
    const options = { encoding: "utf8" as const, env: { ...process.env, STORY: VALID } };
    const go = (...args: string[]) => spawnSync(process.execPath, ["--input-type=module", "--eval", body, "x", ...args], options);
    const plain = go();
    expect(plain.status).toBe(1);
    expect(plain.stderr).toContain(".build/error.txt");
    expect(plain.stderr).not.toMatch(/TypeError|is no y/);
    expect(readFileSync(".build/error.txt", "utf8")).toContain("TypeError: x is no y");
    expect(go("--verbose").stderr).toMatch(/TypeError: x is no y\n\s+at /);
  });
});
