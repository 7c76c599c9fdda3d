// `npm run check` as a command: its flags, its fixes, its watch, and how long it may take.

import { execFile, spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterEach, describe, expect, test } from "vitest";
import { parseStory } from "../../src/check/story.ts";
import { fixStory } from "../../src/cli/check/fix.ts";
import { readCheckFlags } from "../../src/cli/check/run.ts";
import { watchFolder } from "../../src/cli/check/watch.ts";
import { spell } from "../../src/cli/flags.ts";
import type { Problem, Step } from "../../src/messages/index.ts";
import { readStoryFiles, type SourceFile } from "../../src/source/files.ts";
import { writeLongStory } from "../support/long-story.ts";
import { until } from "../support/patience.ts";

const BROKEN = "tests/fixtures/broken";
const VALID = join(BROKEN, "valid");

/** A copy of the story without mistakes, with some files written over it. */
function storyWith(files: Record<string, string | Uint8Array> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "check-"));
  for (const part of ["chapters", "data", "figures", "facts.json", "story.json"])
    cpSync(join(VALID, part), join(folder, part), { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  return folder;
}

/** Runs the command in a story folder. */
async function run(folder: string, ...flags: string[]): Promise<{ code: number; out: string; err: string }> {
  const options = { env: { ...process.env, STORY: folder } };
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ["scripts/check.ts", ...flags], options);
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

const chapter = readFileSync(join(VALID, "chapters/01-lamps.mdx"), "utf8");

describe("flags", () => {
  test("are read in any order", () => {
    expect(readCheckFlags(["--watch", "--lang=en", "--fix"])).toEqual({ watch: true, fix: true, language: "en" });
    expect(readCheckFlags(["--lang", "zh-Hans"])).toEqual({ language: "zh-Hans" });
  });

  test.each([
    [["--jsno"], /没有 --jsno 这个参数。\n是不是想写 "--json"？/],
    [["--lang", "fr"], /--lang 不能是 "fr"。\n可选："zh-Hans"、"en"。/],
    [["--lang"], /--lang 后面缺少内容/],
    [["content"], /没有 content 这个参数/],
    [["--json", "--fix"], /不能和 --watch、--fix 一起用/],
    [["--json=yes"], /没有 --json=yes 这个参数/],
  ])("%s is answered with what is wrong and what to write", (written, words) => {
    const flags = readCheckFlags(written);
    expect("said" in flags && spell(flags.said, "zh-Hans")).toMatch(words);
  });
});

describe("the command", () => {
  test("ends with 2 for a wrong flag, 1 for an error, 0 for warnings, in the language asked for", async () => {
    const wrong = await run(VALID, "--wach");
    expect([wrong.code, wrong.out]).toEqual([2, ""]);
    expect(wrong.err).toMatch(/--watch/);
    const warned = storyWith({ "chapters/01-lamps.mdx": chapter.replace("登记簿是", "登记簿 是") });
    const { code, out } = await run(warned, "--lang", "en");
    expect(code).toBe(0);
    expect(out).toMatch(/01-lamps\.mdx:7:4 \[stray-space\]\n {2}Warning: There is a stray space/);
    const broken = await run(storyWith({ "facts.json": "{" }));
    expect(broken.code).toBe(1);
    expect(broken.err).toMatch(/\[unclosed\]/);
    expect(broken.err).not.toMatch(/\n\s+at /);
  });

  test("--json is a list for programs, with offsets of what to replace", async () => {
    const text = chapter.replace("登记簿是", "登记簿 是");
    const { out } = await run(storyWith({ "chapters/01-lamps.mdx": text }), "--json");
    const [problem, ...more] = JSON.parse(out) as Problem[];
    expect(more).toEqual([]);
    expect(problem).toMatchObject({
      file: "chapters/01-lamps.mdx",
      line: 7,
      column: 4,
      field: "",
      code: "stray-space",
      severity: "warning",
    });
    expect(problem!.proposal!.sure).toBe(true);
    const [{ start, end, text: written }] = problem!.proposal!.steps as [Extract<Step, { do: "write" }>];
    expect(text.slice(0, start) + written + text.slice(end)).toBe(chapter);
    expect(JSON.parse((await run(VALID, "--json")).out)).toEqual([]);
  });

  test("--fix writes what is sure, says what it did, and leaves the rest", async () => {
    const folder = storyWith({
      "chapters/01-lamps.mdx": chapter
        .replace("登记簿是", "登记簿 是")
        .replace('state="by-fate"', 'state="by-fat"')
        .replace("每一盏灯", "7盏灯"),
      "figures/lamps.json": readFileSync(join(VALID, "figures/lamps.json"), "utf8")
        .replace('"title"：', '"title":')
        .replace('"label"', '"lable"')
        .replace('"all": {', '"all"： {'),
      "facts.json": `\ufeff${readFileSync(join(VALID, "facts.json"), "utf8").replace(/\n\}\s*$/, ",\n}\n")}`,
    });
    const { code, out } = await run(folder, "--fix");
    expect(code).toBe(0);
    expect(out).toMatch(/自动改了 \d+ 处/);
    expect(out).toMatch(/01-lamps\.mdx:7\n {2}登记簿 是照明会.* → 登记簿是照明会/);
    expect(out).toMatch(/by-fat".* → .*by-fate"/);
    expect(out).toMatch(/facts\.json:1\n {2}BOM → /);
    expect(out).toMatch(/\[loose-number\]/);
    for (const path of ["figures/lamps.json", "facts.json"])
      expect(readFileSync(join(folder, path), "utf8")).toBe(readFileSync(join(VALID, path), "utf8"));
    expect(readdirSync(folder).sort()).toEqual(
      readdirSync(VALID)
        .filter((name) => name !== "expected.txt")
        .sort(),
    );
    expect((await run(folder, "--fix")).out).toMatch(/没有能自动改的/);
  });
});

describe("fixes", () => {
  const check = (files: readonly SourceFile[]) => parseStory(files).problems;
  const errors = (problems: readonly Problem[]) => problems.filter(({ severity }) => severity === "error").length;
  const filesOf = (name: string): SourceFile[] => {
    const over = readStoryFiles(join(BROKEN, name)).filter(({ path }) => path !== "expected.txt" && !path.endsWith(".deleted"));
    const base = readStoryFiles(/^en-/.test(name) ? "tests/fixtures/tiny" : VALID);
    return [...base.filter(({ path }) => !over.some((file) => file.path === path) && path !== "expected.txt"), ...over];
  };
  const cases = readdirSync(BROKEN).filter((name) => !/geo-/.test(name));

  test.each(cases)("%s: never worse, and fixed once is fixed for good", (name) => {
    const files = filesOf(name);
    const before = check(files);
    if (!before.some(({ proposal }) => proposal?.sure)) return;
    const once = fixStory(files, check);
    const after = check(once.files);
    expect(errors(after)).toBeLessThanOrEqual(errors(before));
    if (once.changes.length > 0) expect(after.length < before.length || errors(after) < errors(before)).toBe(true);
    else expect(once.files).toEqual(files);
    expect(fixStory(once.files, check).changes).toEqual([]);
  });

  test.each([
    "text-half-width",
    "text-straight-quotes",
    "text-stars-spaced",
    "text-stars-in-field",
    "json-trailing-comma",
    "json-full-width",
    "field-misspelt",
    "chapter-unknown-state",
    "chapter-misspelt-attribute",
  ])("%s is fixed wholly", (name) => {
    expect(check(fixStory(filesOf(name), check).files)).toEqual([]);
  });

  test("a fix that would make things worse is taken back, the others stay", () => {
    const files = [
      { path: "a", text: "xx" },
      { path: "b", text: "yy" },
    ];
    const problem = (file: string, text: string): Problem => ({
      file,
      line: 1,
      column: 1,
      field: "",
      code: "x",
      message: "",
      hint: "",
      severity: "error",
      proposal: { sure: true, steps: [{ do: "write", file, start: 0, end: 1, text }] },
    });
    // A file is right without its letter; fixing "b" as proposed doubles it.
    const checked = (some: readonly SourceFile[]) =>
      some.flatMap(({ path, text }) =>
        text.split("").flatMap((letter) => (letter === "x" || letter === "y" ? [problem(path, path === "a" ? "" : "yyy")] : [])),
      );
    const { files: fixed } = fixStory(files, checked);
    expect(fixed.map(({ text }) => text)).toEqual(["", "yy"]);
  });
});

describe("watching", () => {
  let stop = () => {};
  afterEach(() => stop());

  test("hears every save, new folders, and the folder itself going and coming", async () => {
    const folder = storyWith();
    const found = () => {
      if (!existsSync(folder)) return "gone";
      return JSON.stringify(
        readStoryFiles(folder)
          .map(({ path, text }) => [path, text])
          .concat(readdirSync(folder)),
      );
    };
    let told = "";
    stop = watchFolder(folder, () => {
      told = found();
    });
    /** Whatever came before: someone must look when it is as it is after this. */
    const hears = async (act: () => void) => {
      const before = found();
      act();
      expect(found(), "or nobody could tell").not.toBe(before);
      await until(() => told === found());
    };
    await hears(() => writeFileSync(join(folder, "story.json"), "{"));
    await hears(() => mkdirSync(join(folder, "geo")));
    await hears(() => writeFileSync(join(folder, "geo", "a.geojson"), "{}"));
    await hears(() => renameSync(folder, `${folder}-away`));
    await hears(() => {
      mkdirSync(folder);
      writeFileSync(join(folder, "facts.json"), "{}");
    });
    await hears(() => writeFileSync(join(folder, "facts.json"), "{ }"));
    await hears(() => rmSync(folder, { recursive: true }));
  });

  test("prints anew after each save, once, whatever was saved", async () => {
    const folder = storyWith();
    const child = spawn(process.execPath, ["scripts/check.ts", "--watch"], { env: { ...process.env, STORY: folder } });
    let out = "";
    child.stdout.on("data", (data) => (out += data));
    stop = () => child.kill();
    const count = (words: string) => out.split(words).length - 1;
    await until(() => count("没有发现问题。") === 1);
    writeFileSync(join(folder, "facts.json"), "{");
    await until(() => count("[unclosed]") === 1);
    writeFileSync(join(folder, "facts.json"), Buffer.from([0x7b, 0xb5, 0xc6, 0x7d]));
    await until(() => count("[not-utf8]") === 1);
    cpSync(join(VALID, "facts.json"), join(folder, "facts.json"));
    await until(() => count("没有发现问题。") === 2);
    const printed = count("Ctrl+C");
    // Saved as it was: nothing to print. A watcher beside it tells when that has been heard, and the next change that it is over.
    // Saved in one piece: a file that is emptied before it is written may be read in between, and is another file then.
    const save = (text: string) => {
      const whole = join(mkdtempSync(join(tmpdir(), "save-")), "facts.json");
      writeFileSync(whole, text);
      renameSync(whole, join(folder, "facts.json"));
    };
    let heard = false;
    const leave = watchFolder(folder, () => {
      heard = true;
    });
    save(readFileSync(join(VALID, "facts.json"), "utf8"));
    await until(() => heard);
    leave();
    save("{");
    await until(() => count("[unclosed]") === 2);
    expect(count("Ctrl+C")).toBe(printed + 1);
    expect(child.exitCode).toBeNull();
  });
});

// Seconds, even of the processor, are the machine's: work is measured by other work that the same machine does beside it.
describe("time", () => {
  /** Processor time of a program, in µs. */
  async function cost(...program: string[]): Promise<number> {
    const report = "process.on('exit',()=>process.stderr.write('cpu '+(process.cpuUsage().user+process.cpuUsage().system)))";
    const { stderr } = await promisify(execFile)(process.execPath, ["--import", `data:text/javascript,${report}`, ...program], {
      env: { ...process.env, STORY: resolve("tests/fixtures/town") },
    });
    return Number(/cpu (\d+)/.exec(stderr)![1]);
  }

  /** A second of work on a machine of 2026: tables read, changed, sorted and written. */
  const LOOP = `
    const rows = Array.from({ length: 2000 }, (_, id) => ({ id, name: "row " + id, values: [id, id * 2, id * 3] }));
    const text = JSON.stringify(rows);
    for (let turn = 0; turn < 500; turn++) JSON.parse(text).map((row) => row.name.replace(/row/, "x") + row.values.join()).sort();`;

  test("the whole command, for a story as long as a real one, costs little more than two seconds of a machine of today", async () => {
    // The best of three, each beside its measure: whatever else the machine does falls on both, though not at the same time.
    const shares: number[] = [];
    for (let time = 0; time < 3; time++) shares.push((await cost("scripts/check.ts")) / (await cost("--eval", LOOP)));
    expect(Math.min(...shares)).toBeLessThan(3.5);
  });

  test("two hundred chapters, with their figures, data and facts, cost each what one of a few does", () => {
    const parse = (chapters: number) => {
      const folder = mkdtempSync(join(tmpdir(), "long-"));
      writeLongStory(folder, chapters);
      const files = readStoryFiles(folder);
      const before = process.cpuUsage();
      const read = parseStory(files);
      const { user, system } = process.cpuUsage(before);
      return { ...read, each: (user + system) / chapters };
    };
    parse(20); // the first reading is slower, whatever there is to read
    const few = parse(20);
    const many = parse(200);
    expect(many.problems).toEqual([]);
    expect(many.story!.home).toBe("cover");
    expect(Object.keys(many.story!.figures).length).toBeGreaterThan(750);
    expect(many.each / few.each).toBeLessThan(2.5);
  });
});
