// The floors are said once (src/publish/browsers.ts), and what is newer than one is named: by planted uses, each with its like that is not.

import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import config from "../../astro.config.mjs";
import { RESTORE_AND_CHOOSE } from "../../src/preferences/inline.ts";
import { PLAYS, READS, targetOf, WORKS } from "../../src/publish/browsers.ts";
import { directions } from "../../src/styles/directions.ts";
import { oldestWith } from "./compat.ts";
import { judgeScripts, judgeSheets } from "./faults.ts";
import { askedFirst, parseScript } from "./script.ts";

const script = (text: string, floor = PLAYS) => judgeScripts([{ file: "a.js", text }], { floor, harmless: {} }).faults;
const sheet = (text: string, floor = WORKS) => judgeSheets([{ file: "a.css", text }], { floor, harmless: {} }).faults;

describe("one place says the floors", () => {
  test("each is below the one before", () => {
    for (const browser of ["chrome", "safari", "firefox"] as const) {
      expect(PLAYS[browser]).toBeLessThanOrEqual(WORKS[browser]);
      expect(READS[browser]).toBeLessThan(PLAYS[browser]);
    }
  });

  test("the head's script asks for just what the player is written in", () => {
    const asked = askedFirst(parseScript(RESTORE_AND_CHOOSE));
    expect(asked).toHaveLength(4);
    expect(oldestWith(asked)).toEqual(PLAYS);
  });

  test("the build writes for the same", () => {
    expect(config.vite?.build?.target).toEqual(targetOf(PLAYS));
  });

  test("the READMEs say the same", () => {
    for (const page of ["README.md", "src/README.md"]) {
      const text = readFileSync(page, "utf8");
      expect(text).toContain(`Chromium ${WORKS.chrome}`);
      expect(text).toContain(`iOS ${WORKS.safari}`);
      expect(text).toContain(`Firefox ${WORKS.firefox}`);
      expect(text).toContain(`Chromium ${READS.chrome}`);
    }
  });
});

describe("a script's features", () => {
  test.each([
    ["list.findLast(is)", ".findLast"],
    ["list.toSorted()", ".toSorted"],
    ["structuredClone(value)", "structuredClone"],
    ["new Intl.Segmenter('zh')", ".Segmenter"],
    ["document.startViewTransition(change)", ".startViewTransition"],
    ["Object.groupBy(list, by)", ".groupBy"],
    ["window.scheduler.yield()", "scheduler"],
    ["class A { static { start(); } }", "static {}"],
    ["/(?<=a)b/.test(text)", "(?<="],
    ["/a/v.test(text)", "/v"],
  ])("%s is named", (text, name) => {
    const [fault] = script(text);
    expect(fault).toMatch(/^a\.js:1 /);
    expect(fault).toContain(` ${name} (`);
  });

  test.each([
    "list.at(-1)",
    "a ??= b?.c",
    "class A { #b = 1; static has(a) { return #b in a; } }",
    "element.replaceChildren()",
    "const findLast = (list) => list; findLast([])",
    "const own = { toSorted: () => 1 }; own.toSorted()",
    "if (document.startViewTransition) document.startViewTransition(change)",
    "'requestIdleCallback' in window ? requestIdleCallback(work) : setTimeout(work)",
    "navigator.virtualKeyboard?.show()",
    "navigator.wakeLock && navigator.wakeLock.request('screen')",
    "typeof Segmenter === 'undefined' || Intl.Segmenter",
  ])("%s is let pass", (text) => {
    expect(script(text)).toEqual([]);
  });

  test("what a later floor has is let pass there", () => {
    expect(script("list.findLast(is); structuredClone(value)", WORKS)).toEqual([]);
    expect(script("list.toSorted()", WORKS)).toEqual([
      expect.stringContaining("chrome 110, firefox 115, safari 16, safari_ios 16"),
    ]);
  });
});

describe("a sheet's features", () => {
  test.each([
    ["a:has(b) { color: red }", ":has"],
    ["p, a:has(b) { color: red }", ":has beside other selectors"],
    ["a { color: color-mix(in srgb, red, blue) }", "color-mix()"],
    ["a { color: light-dark(red, blue) }", "light-dark()"],
    ["a { --b: light-dark(red, blue) }", "light-dark()"],
    ["@container (width > 9em) { a { color: red } }", "@container"],
    ["a { & b { color: red } }", "& nesting"],
    ["a { overflow: clip }", "overflow: clip"],
    ["a { width: 9cqw }", "1cqw"],
    ["@media (width > 9em) { a { color: red } }", "media range"],
    ["a { text-wrap: pretty; color: red }", "text-wrap"],
  ])("%s is named", (text, name) => {
    const faults = sheet(text);
    expect(faults.some((fault) => fault.startsWith("a.css:1 ") && fault.includes(` ${name} (`))).toBe(true);
  });

  test.each([
    "@layer a { b { inset: 0 } }",
    "a { height: 100svh }",
    "a { overflow: hidden; overflow: clip }",
    "@supports (overflow: clip) { a { overflow: clip } }",
    "a { -webkit-user-select: none; user-select: none }",
    "a:is(b, c):not(d, e) { color: red }",
  ])("%s is let pass", (text) => {
    expect(sheet(text)).toEqual([]);
  });

  test("what a later floor has is named at an earlier one", () => {
    expect(sheet("a { inset: 0 }", READS)).toEqual([
      expect.stringMatching(/^a\.css:1 inset \(css\.properties\.inset\): chrome 87/),
    ]);
  });
});

describe("directions", () => {
  /** The declarations that one becomes, as PostCSS would have them. */
  function write(prop: string, value: string, direction: "ltr" | "rtl" = "ltr"): string[] {
    const written: string[] = [];
    let stays = true;
    directions(() => direction).Declaration({
      prop,
      value,
      cloneBefore: (changes) => written.push(`${changes.prop}: ${changes.value}`),
      remove: () => {
        stays = false;
      },
    });
    return stays ? [`${prop}: ${value}`] : written;
  }

  test.each([
    ["margin-inline", "auto", ["margin-left: auto", "margin-right: auto"]],
    ["padding-inline", "max(1rem, 2vw)", ["padding-left: max(1rem, 2vw)", "padding-right: max(1rem, 2vw)"]],
    ["padding-block", "2mm calc(3px + env(a, 1px))", ["padding-top: 2mm", "padding-bottom: calc(3px + env(a, 1px))"]],
    ["margin-inline", "1em 2em", ["margin-left: 1em", "margin-right: 2em"]],
    ["margin-inline-start", "1em", ["margin-left: 1em"]],
    ["border-inline-start-width", "1mm", ["border-left-width: 1mm"]],
    ["inset-inline-end", "max(6px, env(safe-area-inset-right))", ["right: max(6px, env(safe-area-inset-right))"]],
    ["float", "inline-end", ["float: right"]],
    ["float", "left", ["float: left"]],
    ["inset-block", "0", ["inset-block: 0"]],
  ])("%s: %s", (prop, value, due) => {
    expect(write(prop, value)).toEqual(due);
  });

  test.each([
    ["margin-inline", "1em 2em", ["margin-right: 1em", "margin-left: 2em"]],
    ["margin-block", "1em 2em", ["margin-top: 1em", "margin-bottom: 2em"]],
    ["border-inline-start", "1px solid", ["border-right: 1px solid"]],
    ["inset-inline-end", "max(6px, env(safe-area-inset-right))", ["left: max(6px, env(safe-area-inset-left))"]],
    ["float", "inline-end", ["float: left"]],
  ])("from right to left, %s: %s", (prop, value, due) => {
    expect(write(prop, value, "rtl")).toEqual(due);
  });

  test("stylesheets say start and end: left and right only of what has a place on paper or in a drawing", () => {
    const named =
      /(?:^|[^-\w])(?:(?:margin|padding|border|inset)-)?(?:left|right)(?:-(?:width|style|color))?\s*:|:\s*(?:left|right)\s*[;}]/;
    const ofThePage = /text-align|float|transform-origin/;
    const wrong = globSync(["src/{blocks,styles}/**/*.css", "src/**/*.astro"]).flatMap((file) => {
      const text = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " "));
      // What turns is told twice: for one direction, and after it for the other.
      const lines = text
        .replace(/@(?:top|bottom)-(?:left|right) \{[^}]*\}/g, (margin) => margin.replace(/[^\n]/g, " "))
        .split("\n");
      return lines.flatMap((line, index) =>
        named.test(line) && !(ofThePage.test(line) && text.includes('[dir="rtl"]')) ? `${file}:${index + 1} ${line.trim()}` : [],
      );
    });
    expect(wrong).toEqual([]);
  });
});
