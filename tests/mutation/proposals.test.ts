// One test for all that is proposed: done to the letter, each proposal takes its problem away, brings no other, and loses nothing that
// was written.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseStory } from "../../src/check/story.ts";
import { readStoryFiles, type SourceFile } from "../../src/source/files.ts";
import { withSteps } from "../../src/source/proposal.ts";
import { DAMAGES, edited, randomOf } from "./damages.ts";
import { FILES } from "./file-kinds.ts";
import { KINDS, type Kind } from "./kinds.ts";
import { proposalFaults } from "./proposals.ts";

const FOLDER = "tests/fixtures/broken";

/** A folder's files, with the text of those, too, that a story does not read: a new name may let it. */
function filesIn(folder: string): SourceFile[] {
  return readStoryFiles(folder).map((file) =>
    file.damage || file.text ? file : { ...file, text: readFileSync(join(folder, file.path), "utf8") },
  );
}

/** The files of a case, laid over those of the story that it damages; see messages/broken.test.ts. */
function filesOf(name: string): SourceFile[] {
  const own = name.startsWith("en-") ? "tests/fixtures/tiny" : join(FOLDER, "valid");
  const base = /^(en-)?geo-/.test(name) ? "tests/fixtures/borders" : own;
  const over = filesIn(join(FOLDER, name));
  const replaced = new Set(over.map(({ path }) => path.replace(".deleted", "")));
  const files = [...filesIn(base).filter(({ path }) => !replaced.has(path)), ...over];
  return files
    .filter(({ path }) => path !== "expected.txt" && !path.endsWith(".deleted"))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

describe("what is proposed for each of the fixtures that are broken", () => {
  test.each(readdirSync(FOLDER).sort())("%s", (name) => {
    expect(proposalFaults(filesOf(name))).toEqual([]);
  });
});

const MANY = Number(process.env.MUTATIONS ?? 270);

describe("what is proposed for damages drawn by chance", () => {
  test.each([join(FOLDER, "valid"), "tests/fixtures/tiny", "tests/fixtures/borders"])(
    "%s",
    (folder) => {
      const files = readStoryFiles(folder).filter(({ path }) => /\.(json|geojson|mdx)$/.test(path));
      const usual = parseStory(files).problems;
      const faults: string[] = [];
      for (let seed = 0; seed < Math.ceil(MANY / 9); seed++) {
        const random = randomOf(seed);
        const { path, text } = files[Math.floor(random() * files.length)]!;
        const [name, draw] = Object.entries(DAMAGES)[Math.floor(random() * Object.keys(DAMAGES).length)]!;
        const edit = draw(text, random);
        if (!edit) continue;
        const damaged = files.map((file) => (file.path === path ? { path, text: edited(text, edit) } : file));
        const found = proposalFaults(damaged, { usual, alone: true });
        // What the damage has put in may be taken out again.
        const lost = found.filter((fault) => edit.put.trim() === "" || !fault.endsWith(`loses ${edit.put.trim()}`));
        faults.push(...lost.map((fault) => `seed ${seed}, ${path}, ${name} ${JSON.stringify(edit)}: ${fault}`));
      }
      expect(faults).toEqual([]);
    },
    MANY * 5000,
  );
});

const STORIES = { valid: join(FOLDER, "valid"), tiny: "tests/fixtures/tiny", borders: "tests/fixtures/borders" };

/** The story with a mistake in it. */
function mistaken({ story, file, right, wrong }: Kind): SourceFile[] {
  return readStoryFiles(STORIES[story]).map((one) => {
    if (one.path !== file) return one;
    const text = one.text.replace(right, wrong);
    expect(text).not.toBe(one.text);
    return { ...one, text };
  });
}

describe("what is proposed for mistakes of programs, keyboards and pastes", () => {
  test.each(Object.entries(KINDS))("%s", (_, kind) => {
    const files = mistaken(kind);
    const { story, problems } = parseStory(files);
    expect(story !== undefined).toBe(kind.warns === true);
    const named = problems.filter(({ code, file }) => code === kind.code && file === kind.file);
    expect(named, JSON.stringify(problems)).not.toEqual([]);
    const [problem] = named;
    expect(problem!.proposal !== undefined).toBe(kind.after !== undefined);
    expect(proposalFaults(files, { usual: parseStory(readStoryFiles(STORIES[kind.story])).problems, alone: true })).toEqual([]);
    if (!problem!.proposal) return;
    const after = withSteps(files, problem!.proposal.steps).find(({ path }) => path === kind.file)!;
    if (typeof kind.after === "string") expect(after.text).toContain(kind.after);
    else expect(after.text).toMatch(kind.after!);
  });

  test.each(Object.entries(FILES))("%s", (_, { path, text, code, after: name }) => {
    const base = readStoryFiles(STORIES.valid);
    const copied = text === "COPY" ? base.find((one) => one.path === "chapters/01-lamps.mdx")!.text : text;
    const files = [...base, { path, text: copied }].sort((a, b) => (a.path < b.path ? -1 : 1));
    const { problems } = parseStory(files);
    const problem = problems.find((one) => one.code === code);
    expect(problem?.proposal, JSON.stringify(problems)).toBeDefined();
    const after = withSteps(files, problem!.proposal!.steps);
    const left = parseStory(after).problems.filter((one) => one.severity === "error");
    expect(left.filter((one) => one.code !== "bad-file-name")).toEqual([]);
    expect(after.map((one) => one.path)).toEqual(name ? expect.arrayContaining([name]) : base.map((one) => one.path));
  });
});
