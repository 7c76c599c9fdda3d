// One-place damages to stories: each is reported where it is, or the story is still a right site. None throws, none is worded badly.
//
// A few hundred of them run each time; `MUTATIONS=5000 npm test -- mutation` runs more. A fault names its seed, by which it can be
// had again; what was found in this way, and fixed, stands in `FOUND`.

import { execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseStory } from "../../src/check/story.ts";
import { readStoryFiles, type SourceFile } from "../../src/source/files.ts";
import { HANG } from "../support/patience.ts";
import { DAMAGES, edited, randomOf } from "./damages.ts";
import { type Damaged, damage, faultsOf, wordFaults } from "./judge.ts";

const LAMPS = "tests/fixtures/broken/valid";
const TOWN = "tests/fixtures/town";
const STORIES = [LAMPS, "tests/fixtures/tiny", "tests/fixtures/borders"];
const read = (folder: string) => readStoryFiles(folder).filter(({ path }) => /\.(json|geojson|mdx)$/.test(path));
const stories = new Map([...STORIES, TOWN].map((folder) => [folder, read(folder)]));

/** The damage that a seed names in a story; undefined where it would change nothing. */
function drawn(files: readonly SourceFile[], seed: number): (Damaged & { name: string }) | undefined {
  const random = randomOf(seed);
  const { path, text } = files[Math.floor(random() * files.length)]!;
  const [name, draw] = Object.entries(DAMAGES)[Math.floor(random() * Object.keys(DAMAGES).length)]!;
  const edit = draw(text, random);
  return edit && edited(text, edit) !== text ? { path, before: text, edit, name } : undefined;
}

/** Every fault of the damages that a run of seeds names. */
async function faultsIn(folder: string, from: number, count: number): Promise<string[]> {
  const files = stories.get(folder)!;
  const faults: string[] = [];
  for (let seed = from; seed < from + count; seed++) {
    const done = drawn(files, seed);
    if (!done) continue;
    for (const fault of faultsOf(files, done)) faults.push(`seed ${seed}, ${done.path}, ${done.name}: ${fault}`);
  }
  return faults;
}

const MANY = Number(process.env.MUTATIONS ?? 270);

describe("damages drawn by chance", () => {
  test.each(STORIES)(
    "%s",
    async (folder) => {
      expect(await faultsIn(folder, 0, Math.ceil(MANY / 3))).toEqual([]);
    },
    MANY * 5000,
  );

  test(
    "a story as long as a real one",
    async () => {
      expect(await faultsIn(TOWN, 0, Math.ceil(MANY / 27))).toEqual([]);
    },
    MANY * 5000,
  );
});

/** Damages that were once answered wrongly: what gives way to what, and the line at which it must be reported. */
const FOUND: [what: string, story: string, path: string, right: string, wrong: string, line: number][] = [
  ["a group without its first brace", LAMPS, "figures/lamps.json", '"fate": { "kept"', '"fate": "kept"', 8],
  ["a source without its first brace", "tests/fixtures/borders", "story.json", '"sources": {', '"sources": ', 6],
  ["a number beyond numbers", LAMPS, "data/lamps.json", '"watts": 40, "since": null', '"watts": 40e999, "since": null', 14],
  ["a number that is not kept", LAMPS, "facts.json", '"value": 6', '"value": 12345678901234567890', 3],
  ["a number lost below", LAMPS, "facts.json", '"value": 6', '"value": 1e-400', 3],
  ["a list without its first bracket", "tests/fixtures/borders", "geo/ways.geojson", '"features": [', '"features": ', 9],
  ["a group without its last brace", "tests/fixtures/borders", "geo/ways.geojson", '"accuracy": 200 }', '"accuracy": 200 ', 13],
  ["a tag without its first bracket", "tests/fixtures/tiny", "chapters/02-boats.mdx", "<Figure", "Figure", 10],
  ["a fact without its first bracket", "tests/fixtures/tiny", "chapters/01-lamps.mdx", "<Fact", "Fact", 7],
  ["hyphens made wide", LAMPS, "chapters/01-lamps.mdx", "ochre\n---", "ochre\n－--", 5],
  ["an empty tag", "tests/fixtures/tiny", "chapters/00-opening.mdx", "\n\nSomebody", "\n\n<>\nSomebody", 6],
  ["a brace that closes nothing", LAMPS, "chapters/01-lamps.mdx", "登记簿是", "登记簿}是", 7],
  ["a picture beside the chapter", LAMPS, "chapters/01-lamps.mdx", "登记簿是", "![灯](./lamp.jpg)\n\n登记簿是", 7],
  ["a table", LAMPS, "chapters/01-lamps.mdx", "登记簿是", "| 灯 | 去向 |\n| - | - |\n\n登记簿是", 7],
  ["a footnote", LAMPS, "chapters/01-lamps.mdx", "登记簿是", "登记簿[^1]是", 7],
  ["a key of programs", LAMPS, "data/lamps.json", '"watts": { "type"', '"__proto__": { "type"', 7],
  ["a name that every object has", LAMPS, "facts.json", '"says": "有一盏', '"constructor": "有一盏', 9],
  ["half of a character", LAMPS, "data/lamps.json", "石阶", "石\ud83c阶", 11],
  ["half of a character behind an escape", LAMPS, "data/lamps.json", "石阶", "石\\ud83c阶", 11],
  ["a character of control", LAMPS, "chapters/01-lamps.mdx", "登记簿是", "登\u0007记簿是", 7],
  ["text turned about", LAMPS, "chapters/01-lamps.mdx", "登记簿是", "登\u202e记簿是", 7],
  ["old line ends", LAMPS, "chapters/01-lamps.mdx", "title: 码头上的灯\n", "title: 码头上的灯\r", 2],
];

describe("damages once answered wrongly", () => {
  test.each(FOUND)("%s", async (_, story, path, right, wrong, line) => {
    const files = stories.get(story)!;
    const before = files.find((file) => file.path === path)!.text;
    const done = { path, before, edit: { at: before.indexOf(right), cut: right.length, put: wrong } };
    expect(before).toContain(right);
    expect(faultsOf(files, done)).toEqual([]);
    const [first] = parseStory(damage(files, done)).problems.filter(({ file }) => file === path);
    expect(first?.line).toBe(line);
  });
});

describe("files that exhaust a machine", () => {
  const many = 10_000;
  test.each([
    ["data/lamps.json", "[".repeat(many)],
    ["data/lamps.json", '{"a":'.repeat(many)],
    ["figures/lamps.json", `${"[".repeat(many)}${"]".repeat(many)}`],
    ["figures/lamps.json", `{"title": "${"灯".repeat(1_000_000)}"}`],
    ["figures/lamps.json", "，".repeat(300_000)],
    ["figures/lamps.json", `{${'"a" "b" '.repeat(50_000)}}`],
    ["chapters/01-lamps.mdx", `---\ntitle: 灯\n---\n\n${"> ".repeat(many)}灯`],
    ["chapters/01-lamps.mdx", `---\ntitle: 灯\n---\n\n${"<Aside>\n".repeat(many)}`],
    ["chapters/01-lamps.mdx", `---\ntitle: 灯\n---\n\n${"[".repeat(many)}灯${"](/a)".repeat(many)}`],
    ["chapters/01-lamps.mdx", `---\ntitle: 灯\n---\n\n${"<".repeat(many)}`],
    ["chapters/01-lamps.mdx", `---\ntitle: 灯\n---\n\n<Step ${'a="b" '.repeat(many)}`],
    ["chapters/01-lamps.mdx", `---\ntitle: 灯\n---\n\n<Step${"=".repeat(many)}`],
    ["chapters/01-lamps.mdx", `---\n${"a: [".repeat(many)}\n---\n`],
  ])("%s, case %#", (path, text) => {
    const started = performance.now();
    const { story, problems } = parseStory(stories.get(LAMPS)!.map((file) => (file.path === path ? { path, text } : file)));
    expect(performance.now() - started).toBeLessThan(HANG);
    expect(story).toBeUndefined();
    expect(problems.map(({ file }) => file)).toContain(path);
    expect(wordFaults(problems, "")).toEqual([]);
  });
});

/** A copy of a story on the disk, with something done to it; what is then said of it. */
function onDisk(damageFolder: (folder: string) => void) {
  const folder = mkdtempSync(join(tmpdir(), "damaged-"));
  cpSync(LAMPS, folder, { recursive: true });
  damageFolder(folder);
  const { problems } = parseStory(readStoryFiles(folder));
  rmSync(folder, { recursive: true, force: true });
  expect(wordFaults(problems, "")).toEqual([]);
  return problems.map(({ file, line, message }) => ({ file, line, message }));
}

/** What is at `name` in a story's folder gives way to something else. */
function instead(name: string, put: (path: string) => void): (folder: string) => void {
  return (folder) => {
    rmSync(join(folder, name), { recursive: true });
    put(join(folder, name));
  };
}

describe("damages to files on the disk", () => {
  const table = "data/lamps.json";
  const bytes = readFileSync(join(LAMPS, table));
  const write = (content: Uint8Array) => (folder: string) => writeFileSync(join(folder, table), content);
  const utf16 = Buffer.from(bytes.toString(), "utf16le");
  const DAMAGED: [string, (folder: string) => void, string | undefined, string][] = [
    ["GBK", write(Buffer.from([0x7b, 0xb5, 0xc6, 0x7d])), table, "UTF-8"],
    ["UTF-16 with its mark", write(Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])), table, "UTF-16"],
    ["UTF-16 without it", write(utf16), table, "UTF-16"],
    ["one byte torn from a character", write(Buffer.concat([bytes.subarray(0, 16), bytes.subarray(17)])), table, "UTF-8"],
    ["a zero byte", write(Buffer.concat([bytes.subarray(0, 3), Buffer.from([0]), bytes.subarray(3)])), table, "U+0000"],
    ["an empty file", write(Buffer.alloc(0)), table, "空"],
    ["fifty megabytes", (folder) => truncateSync(join(folder, table), 50_000_000), table, "MB"],
    ["a folder of a file's name", instead(table, (path) => mkdirSync(path)), table, "文件夹"],
    ["a file of a folder's name", instead("data", (path) => writeFileSync(path, "x")), "data", "文件夹"],
    ["a link in a circle", instead(table, (path) => symlinkSync(path, path)), table, "链接"],
    ["a folder that leads to itself", (folder) => symlinkSync("..", join(folder, "data", "again")), "data/again", "链接"],
    ["a file removed", (folder) => rmSync(join(folder, table)), "figures/lamps.json", "lamps"],
    [
      "a file renamed",
      (folder) => renameSync(join(folder, table), join(folder, "data/lanterns.json")),
      "figures/lamps.json",
      "lamps",
    ],
    [
      "a copy left behind",
      (folder) => cpSync(join(folder, table), join(folder, "data/lamps copy.json")),
      "data/lamps copy.json",
      "文件名",
    ],
    [
      "a chapter copied",
      (folder) => cpSync(join(folder, "chapters/01-lamps.mdx"), join(folder, "chapters/02-lamps.mdx")),
      "chapters/02-lamps.mdx",
      "重名",
    ],
  ];

  test.each(DAMAGED)("%s", (_, done, file, says) => {
    expect(onDisk(done)).toContainEqual({ file, line: expect.any(Number), message: expect.stringContaining(says) });
  });

  test.skipIf(process.getuid?.() === 0)("a file that may not be read (the administrator may read all)", () => {
    const said = onDisk((folder) => chmodSync(join(folder, table), 0));
    expect(said).toContainEqual({ file: table, line: 1, message: expect.stringContaining("权限") });
  });

  test("line ends of Windows, and a byte order mark, are as good as any", () => {
    const windows = (name: string) => (folder: string) => {
      const path = join(folder, name);
      writeFileSync(path, `\ufeff${readFileSync(path, "utf8").replaceAll("\n", "\r\n")}`);
    };
    for (const name of [table, "chapters/01-lamps.mdx", "story.json"]) expect(onDisk(windows(name))).toEqual([]);
  });

  test("the command says so without a trace, and fails", () => {
    const folder = mkdtempSync(join(tmpdir(), "damaged-"));
    writeFileSync(join(folder, "story.json"), "{".repeat(10_000));
    const run = () =>
      execFileSync(process.execPath, ["scripts/check.ts"], {
        env: { ...process.env, STORY: folder },
        encoding: "utf8",
        stdio: "pipe",
      });
    expect(run).toThrow(expect.objectContaining({ status: 1, stderr: expect.not.stringMatching(/\n\s+at /) }));
    rmSync(folder, { recursive: true });
  });
});
