// How problems are printed, and how near a name must be to be meant.

import { describe, expect, test } from "vitest";
import { formatProblem, formatProblems, nearest, type Problem, say, storyError } from "../../src/messages/index.ts";

const problem: Problem = {
  file: "figures/jobs.json",
  line: 12,
  column: 5,
  field: "y",
  code: "no-column",
  message: "没有这一列。",
  hint: "列有：\nyear",
  severity: "error",
};

describe("printing", () => {
  test("where, what, what to write instead", () => {
    expect(formatProblem(problem, "zh-Hans")).toMatchInlineSnapshot(`
      "content/figures/jobs.json:12:5 → y [no-column]
        没有这一列。
        列有：
        year"
    `);
    expect(formatProblem({ ...problem, severity: "warning", field: "" }, "en", "stories/jobs")).toMatchInlineSnapshot(`
      "stories/jobs/figures/jobs.json:12:5 [no-column]
        Warning: 没有这一列。
        列有：
        year"
    `);
  });

  test("in the order of files and lines, story.json and facts.json first, with a count", () => {
    const at = (file: string, line: number) => ({ ...problem, file, line, message: "x", hint: "y" });
    const text = formatProblems([at("story.json", 2), at("data/a.json", 10), at("data/a.json", 9), at("facts.json", 1)], "en");
    expect(text.match(/^content.*$/gm)).toEqual([
      "content/facts.json:1:5 → y [no-column]",
      "content/story.json:2:5 → y [no-column]",
      "content/data/a.json:9:5 → y [no-column]",
      "content/data/a.json:10:5 → y [no-column]",
    ]);
    expect(text).toMatch(/4 errors, 0 warnings\./);
  });

  test("as an error with a hint, in the language of the story", () => {
    const error = storyError(say.noDataset("job", ["jobs"]), "zh-Hans");
    expect(error.message).toBe('没有 "job" 这份数据：找不到 data/job.json。');
    expect(error.hint).toBe('是不是想写 "jobs"？data/ 里的数据有："jobs"。');
    expect(storyError(say.noDataset("job", []), "en-GB").hint).toBe("Datasets in data/: none yet.");
  });
});

describe("near names", () => {
  test.each([
    ["standfrist", ["title", "standfirst"], "standfirst"],
    ["Title", ["title"], "title"],
    ["through", ["roads.total", "roads.through"], "roads.through"],
    ["rat", ["year", "rate"], "rate"],
    ["x", ["year", "rate"], undefined],
    ["", ["a"], undefined],
    ["grey", ["ink", "ash"], undefined],
  ])("%s", (name, known, expected) => {
    expect(nearest(name, known)).toBe(expected);
  });
});
