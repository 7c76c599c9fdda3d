// The handbooks keep their word: every example in them is a story that passes the check and draws, every mistake is answered as shown.

import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { examples, HANDBOOKS } from "../../scripts/handbook.ts";
import { BLOCK_NAMES, BLOCKS } from "../../src/blocks/index.ts";
import { parseStory } from "../../src/check/story.ts";
import { type Block, blocksOf, storyOf } from "../../src/cli/handbook/blocks.ts";
import { refill } from "../../src/cli/handbook/handbook.ts";
import { printJson } from "../../src/cli/handbook/print-json.ts";
import { FIGURES, typeOf } from "../../src/figures/index.ts";
import { SIZES } from "../../src/marks/size.ts";
import { formatProblems, LANGUAGES, wordsIn } from "../../src/messages/index.ts";
import { faultsOf } from "../support/frames.ts";

describe.each(Object.entries(HANDBOOKS))("%s", (path, language) => {
  const markdown = readFileSync(path, "utf8");
  const blocks = blocksOf(markdown);
  const files = storyOf(blocks);
  const { story, problems, locale } = parseStory(files);

  test("is in step with schemas, examples and checker (npm run handbook)", () => {
    expect(refill(markdown, language, examples())).toBe(markdown);
  });

  test("its examples make a story without an error or a reminder", () => {
    expect(files.length).toBeGreaterThan(4);
    expect(formatProblems(problems, locale)).toBe(formatProblems([], locale));
  });

  test("no example is passed over", () => {
    expect(blocks.filter(({ language }) => language === "json").every(({ kind }) => kind === "whole" || kind === "entries")).toBe(
      true,
    );
    const known = ["json", "mdx", "sh", "csv", "text"];
    expect(blocks.filter(({ language }) => !known.includes(language)).map(({ line }) => line)).toEqual([]);
  });

  test("every figure in it draws, no label colliding or leaving the frame", () => {
    const faults = Object.values(story!.figures).flatMap((figure) =>
      Object.values(SIZES).flatMap((size) => {
        const table = story!.datasets[figure.spec.data]!;
        const frameOf = typeOf(figure.type).layout(figure.spec, table, {
          size,
          locale: story!.locale,
          atlas: story!.geo,
          pictures: story!.pictures,
        });
        const states = Object.keys(figure.spec.states);
        return states.flatMap((state) =>
          faultsOf(frameOf(state), size).map((fault) => `${figure.id} ${state} ${size.name}: ${fault}`),
        );
      }),
    );
    expect(Object.keys(story!.figures)).toContain("visitors");
    expect(faults).toEqual([]);
  });

  test("every component and type of figure stands in it", () => {
    for (const name of BLOCK_NAMES) expect(markdown, name).toContain(`<${name}`);
    for (const name of Object.keys(FIGURES)) expect(markdown, name).toContain(`\`${name}\``);
  });

  test("under every mistake stands what the checker says of it", () => {
    const shown = blocks.flatMap((block, index): [Block, Block | undefined][] =>
      block.wrong ? [[block, blocks[index + 1]]] : [],
    );
    expect(shown.length).toBeGreaterThan(1);
    // That the words are the checker's is seen above, where they are written anew.
    const silent = shown.filter(([, answer]) => answer?.language !== "text" || answer.text.trim() === "");
    expect(silent.map(([mistake]) => mistake.line)).toEqual([]);
  });

  test("every command in it exists, and every link within it leads somewhere", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
    const commands = [...markdown.matchAll(/npm run ([a-z:]+)/g)].map(([, name]) => name!);
    expect(commands.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
    const anchors = [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
      title!
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s-]/gu, "")
        .trim()
        .replace(/\s/g, "-"),
    );
    const links = [...markdown.replace(/`[^`\n]+`/g, "").matchAll(/\]\(([^)]+)\)/g)]
      .map(([, target]) => target!)
      .filter((target) => !target.startsWith("http"));
    const dead = links.filter((target) =>
      target.startsWith("#") ? !anchors.includes(target.slice(1)) : !existsSync(`content/${target}`),
    );
    expect(dead).toEqual([]);
  });
});

test.each(BLOCK_NAMES)("<%s> is told with all its attributes and no other", (name) => {
  for (const language of LANGUAGES)
    expect(Object.keys(wordsIn(language).blocks[name].attributes)).toEqual(Object.keys(BLOCKS[name].attributes));
});

describe("JSON as it is printed in examples", () => {
  test("is the same value, in lines that fit", () => {
    for (const example of Object.values(examples())) {
      const text = printJson(example);
      expect(JSON.parse(text)).toEqual(example);
    }
  });

  test("short groups and points stand on one line", () => {
    expect(printJson({ a: [1, 2], b: { c: "三" } })).toBe('{ "a": [1, 2], "b": { "c": "三" } }');
    const points = Array.from({ length: 12 }, (_, index) => [100 + index, 30.25]);
    expect(printJson({ type: "LineString", coordinates: points }).split("\n").length).toBeLessThan(8);
  });
});

test("a marker that names no part is told, not left empty", () => {
  expect(() => refill("<!-- 生成：pies -->\n<!-- 完 -->", "zh-Hans", examples())).toThrow("pies");
});
