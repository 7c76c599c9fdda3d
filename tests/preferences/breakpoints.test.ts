// Where the page changes its shape: one table for style sheets and markup.

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { filesUnder } from "../../src/publish/folder.ts";
import { BREAKPOINTS, expandBreakpoints, FIGURE_WIDE, mediaQuery } from "../../src/styles/breakpoints.ts";

test("a name is replaced by its condition, beside others", () => {
  expect(expandBreakpoints("screen and (--large) and (min-height: 40em)")).toBe(
    "screen and (min-width: 60em) and (min-height: 40em)",
  );
  expect(expandBreakpoints("print")).toBe("print");
});

test("one of several conditions makes a query of its own, each with what stands beside it", () => {
  expect(expandBreakpoints("screen and (--small-or-low), print")).toBe(
    "screen and (max-width: 22em), screen and (max-height: 38em), print",
  );
});

test("an unknown name is an error that names it", () => {
  expect(() => expandBreakpoints("(--huge)")).toThrow("(--huge)");
});

test("the markup asks for the wide drawing where the style sheet makes room for it", () => {
  expect(mediaQuery("figure-wide")).toBe(`(min-width: ${FIGURE_WIDE.width}em) and (min-height: ${FIGURE_WIDE.height}em)`);
  expect(readFileSync("src/blocks/figure/style.css", "utf8")).toMatch(/@media \(--figure-wide\) \{\s*\.stage \{\s*--size: wide;/);
  expect(readFileSync("src/components/Picture.astro", "utf8")).toContain('media={mediaQuery("figure-wide")}');
});

test("every breakpoint is used", () => {
  const sources = filesUnder("src")
    .filter((path) => /\.(css|astro)$/.test(path))
    .map((path) => readFileSync(path, "utf8"))
    .join("\n");
  for (const name of Object.keys(BREAKPOINTS)) expect(sources.includes(`(--${name})`), name).toBe(true);
});
