// Content rules that no broken story of a few lines can show: what figures cost, how they move; and that every rule has its case.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { budgets } from "../../src/check/budgets.ts";
import { DRAWN_RULES, RULES } from "../../src/check/index.ts";
import type { Finding, Parts } from "../../src/check/rule.ts";
import { parseStory } from "../../src/check/story.ts";
import { tweens } from "../../src/check/tweens.ts";
import { markKey } from "../../src/marks/key.ts";
import type { Frame } from "../../src/marks/marks.ts";
import { parsePath } from "../../src/marks/path.ts";
import { packReel, unpackFrame } from "../../src/marks/reel.ts";
import { SIZES } from "../../src/marks/size.ts";
import { readStoryFiles, type ServedFile, type SourceFile } from "../../src/source/files.ts";

const valid = readStoryFiles("tests/fixtures/broken/valid");
const rules = [...RULES, ...DRAWN_RULES];

function withText(files: readonly SourceFile[], path: string, change: (text: string) => string): SourceFile[] {
  return files.map((file) => (file.path === path ? { ...file, text: change(file.text) } : file));
}

const codesOf = (files: readonly SourceFile[]) => parseStory(files).problems.map(({ code, severity }) => `${severity} ${code}`);

test("every rule has a broken story that shows its words, or a test here", () => {
  const folder = "tests/fixtures/broken";
  const words = readdirSync(folder).map((name) => readFileSync(join(folder, name, "expected.txt"), "utf8"));
  const shown = (code: string) => words.some((text) => text.includes(`[${code}]`));
  // Tested by themselves (far.test.ts, cli/fix-prose.test.ts, mutation/kinds.ts).
  const elsewhere = ["far-place", "null-island", "latitude-first", "rows-in-text", "foreign-mark", "list-number"];
  const here = [...elsewhere, "no-served", "heavy-picture", "cannot-tween", "heavy-reel", "heavy-page", "heavy-story"];
  expect(rules.flatMap(({ codes }) => codes).filter((code) => !shown(code))).toEqual(here);
});

test("each code is one rule's", () => {
  const codes = rules.flatMap((rule) => rule.codes);
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
});

describe("budgets", () => {
  /** Lamps of so many watts, drawn as one mark a watt. */
  const counted = (watts: number, states = '"all": { "alt": "灯。" }, "by-fate": { "alt": "灯。", "group": "fate" }') => {
    const data = withText(valid, "data/lamps.json", (text) =>
      text.replace(/"watts": (null|\d+)/g, '"watts": 1').replace('"watts": 1', `"watts": ${watts}`),
    );
    return withText(data, "figures/lamps.json", (text) =>
      text
        .replace('"label": "place",', '"label": "place", "count": "watts",')
        .replace(/"states": \{[\s\S]*/, `"states": { ${states} } }`),
    );
  };

  test("marks: a warning before the limit, an error past it", () => {
    expect(codesOf(counted(600))).toEqual([]);
    expect(codesOf(counted(900))).toContain("warning many-marks");
    expect(codesOf(counted(995))).toContain("error many-marks");
  });

  test.each([
    [200, []],
    [800, ["warning heavy-reel"]],
    [990, ["error heavy-reel"]],
  ])("a reel of %i marks that are all over the place", (count, expected) => {
    let seed = 1;
    const chance = () => {
      seed = (seed * 16807) % 2147483647;
      return seed / 2147483647;
    };
    const names = ["a", "b", "c", "d", "e"];
    const frames = names.map((): Frame => {
      const marks = Array.from({ length: count }, (_, index) => ({
        key: markKey("dot", index),
        x: chance() * 360,
        y: chance() * 360,
        r: 1,
        style: { hue: "ink" as const },
      }));
      return { layers: [{ kind: "circle", name: "dots", marks }], alt: "" };
    });
    const place = { line: 1, column: 1 };
    const file = { path: "figures/dots.json", place: () => place, keyPlace: () => place };
    const reels = { narrow: packReel(names, frames, SIZES.narrow) };
    const figure = {
      id: "dots",
      file,
      states: names,
      frame: (state: string) => frames[names.indexOf(state)],
      drawing: () => ({ reels }),
    };
    const found: string[] = [];
    const report = ({ said, severity = "warning" }: Finding) => found.push(`${severity} ${said.code}`);
    budgets.check({ figures: [figure], chapters: [], locale: "en" } as unknown as Parts, report);
    expect(found.filter((one) => one.includes("heavy-reel"))).toEqual(expected);
  });

  test("pages: a chapter of a book's length, and a story of many", () => {
    const long = (paragraphs: number) => (text: string) =>
      `${text}\n${`${"灯一直亮着，".repeat(40)}亮到天明。\n\n`.repeat(paragraphs)}`;
    expect(codesOf(withText(valid, "chapters/01-lamps.mdx", long(60)))).toEqual([]);
    expect(codesOf(withText(valid, "chapters/01-lamps.mdx", long(110)))).toEqual(["warning heavy-page"]);
    const more = Array.from({ length: 6 }, (_, index) => ({
      path: `chapters/0${index + 2}-more.mdx`.replace("more", `more-${index}`),
      text: long(75)("---\ntitle: 灯\n---\n"),
    }));
    // It gets a cover, unless its editor has decided otherwise.
    const home = (value: string) =>
      withText([...valid, ...more], "story.json", (text) => text.replace("{", `{ "home": "${value}",`));
    expect(parseStory([...valid, ...more]).story!.home).toBe("cover");
    expect(codesOf([...valid, ...more])).toEqual([]);
    expect(parseStory(home("whole")).story!.home).toBe("whole");
    expect(codesOf(home("whole"))).toEqual(["warning heavy-story"]);
    expect(codesOf(home("cover"))).toEqual([]);
    expect(parseStory(valid).story!.home).toBe("whole");
  });
});

describe("changes that no tween can follow", () => {
  const frame = (d: string, to = 1): Frame => ({
    layers: [
      { kind: "path", name: "lines", marks: [{ key: markKey("line", "quay"), d: parsePath(d), to, style: { hue: "ink" } }] },
    ],
    alt: "",
  });
  /** What is found where a step shows the first frame and the next the second. */
  const found = (first: Frame, second: Frame) => {
    const place = { line: 1, column: 1 };
    const file = { path: "figures/ways.json", place: () => place, keyPlace: () => place };
    const reel = packReel(["a", "b"], [first, second], SIZES.narrow);
    const drawing = () => ({ reels: { narrow: reel } });
    const figure = { id: "ways", file, drawing, frame: (state: string) => unpackFrame(reel, state) };
    const steps = ["a", "b"].map((state) => ({ state }));
    const chapter = { scenes: [{ figure: "ways", steps }] };
    const findings: Finding[] = [];
    tweens.check({ figures: [figure], chapters: [chapter] } as unknown as Parts, (finding) => findings.push(finding));
    return findings.map(({ field, said }) => [field, said.message.en]);
  };

  test("lines of the same commands move", () => {
    expect(found(frame("M0,0L1,1"), frame("M5,0L1,9"))).toEqual([]);
  });

  test("lines of other commands are told with their figure, states and item", () => {
    expect(found(frame("M0,0L1,1"), frame("M0,0L1,1L2,2"))).toEqual([
      ["states.b", 'From "a" to "b", lines of "ways" cannot move smoothly and jump: quay.'],
    ]);
  });

  test("what has not grown yet cannot jump", () => {
    expect(found(frame("M0,0L1,1", 0), frame("M0,0L1,1L2,2"))).toEqual([]);
  });
});

describe("links and pictures within the site", () => {
  const served: ServedFile[] = [
    { path: "/icon.svg", bytes: 900 },
    { path: "/quay.jpg", bytes: 120_000 },
    { path: "/raw.jpg", bytes: 66_000_000 },
    { path: "/half.jpg", bytes: 2000, fault: "cut" },
    { path: "/report.pdf", bytes: 9000, fault: "other" },
  ];
  const found = (words: string, known: readonly ServedFile[] | undefined = served) => {
    const files = withText(valid, "chapters/01-lamps.mdx", (text) => text.replace("登记簿是", `${words}\n\n登记簿是`));
    const { problems } = parseStory(files, { served: known });
    return problems
      .filter(({ code }) => code !== "picture-without-credit")
      .map(({ severity, code, hint }) => [severity, code, hint.split("\n")[0]]);
  };

  test.each([
    ["![灯](/icon.svg)"],
    ["[灯](/lamps/)，[灯](/lamps)，[灯](/lamps/index.html)，[首页](/)"],
    ["[灯](#lamps-lamps-by-fate)，[灯](/lamps/#lamps-lamps)，[灯](/#lamps)，[上面](#)"],
    ["[表](/data/lamps.csv)，[表](/data/lamps.json)，[订阅](/feed.xml)"],
    ["[公报](/report.pdf)，[网站](https://example.com/x/)"],
  ])("%s leads somewhere", (words) => {
    expect(found(words)).toEqual([]);
  });

  test.each([
    ["![灯](/quay.jpg)", "warning", "heavy-picture", /<Photo src="photos\/quay\.jpg"/],
    ["![灯](/raw.jpg)", "error", "heavy-picture", /1600/],
    ["![灯](/half.jpg)", "error", "bad-photo", /完整/],
    ["![灯](/report.pdf)", "error", "bad-photo", /真正的照片/],
    ["![灯](/Icon.SVG)", "error", "no-served", /写成 \/icon\.svg/],
    ["![灯](/public/icon.svg)", "error", "no-served", /写成 \/icon\.svg/],
    ["![灯](/nothere.jpg)", "error", "no-served", /public\/nothere\.jpg/],
    ["[公报](/Report.pdf)", "error", "no-served", /写成 \/report\.pdf/],
    ["[灯](/lamp/)", "error", "dead-link", /是不是想写 "\/lamps\/"/],
    ["[灯](#lamps-lamps-byfate)", "error", "dead-anchor", /是不是想写 "lamps-lamps-by-fate"/],
    ["[灯](/lamps/#quay)", "error", "dead-anchor", /只留文字/],
  ])("%s does not", (words, severity, code, hint) => {
    expect(found(words)).toEqual([[severity, code, expect.stringMatching(hint)]]);
  });

  test("where it is not known what is served, nothing is said of it", () => {
    const problems = parseStory(
      withText(valid, "chapters/01-lamps.mdx", (text) => text.replace("登记簿是", "![灯](/x.jpg)\n\n登记簿是")),
    );
    expect(problems.problems.map(({ code }) => code)).toEqual(["picture-without-credit"]);
  });
});

describe("what is right is left alone", () => {
  test.each([
    ["3.5公里，12:30，Node.js和A4纸"],
    ["他说“好”，又说‘行’；《North River, a history》里写着"],
    ["North River是一条河"],
    ["甲：一；乙：二。（丙）"],
    ["见https://example.com/a_b,c里"],
    ["**粗体**和*着重*，*a*与b"],
    ["snake_case_name和file_name"],
    ["张三　李四"],
    ["——他说，气温是-5度，#1是编号，话题是#码头#"],
    ["A·B，50%－60%，（https://example.com/）和[注]"],
  ])("%s", (words) => {
    const files = withText(valid, "chapters/01-lamps.mdx", (text) =>
      text.replace("登记簿是照明会留下的，", `{/* allow loose-number: 只看标点 */}\n\n${words}，`),
    );
    expect(parseStory(files).problems.filter(({ code }) => !["loose-number", "idle-allow"].includes(code))).toEqual([]);
  });
});

test("an allowance covers the block after it and no other", () => {
  // The same slip twice; only the first is allowed.
  const files = withText(valid, "chapters/01-lamps.mdx", (text) =>
    text.replace(
      "登记簿是照明会留下的，",
      "{/* allow loose-number: 账上如此 */}\n\n点灯37盏。\n\n又点灯38盏。\n\n登记簿是照明会留下的，",
    ),
  );
  const { problems } = parseStory(files);
  expect(problems.map(({ code }) => code)).toEqual(["loose-number"]);
  expect(problems[0]?.message).toContain("38");
});

test("a story as long as a real one has nothing to be told of", () => {
  expect(parseStory(readStoryFiles("tests/fixtures/town")).problems).toEqual([]);
});
