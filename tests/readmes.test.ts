// What the READMEs and decisions say of files is true: every path they name exists, and every decision is found by its title.

import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, test } from "vitest";

const DECISIONS = "src/decisions";
const decisions = readdirSync(DECISIONS).filter((name) => name !== "README.md");
const pages = [
  "README.md",
  ".github/CONTRIBUTING.md",
  "content/README.md",
  "content/README.en.md",
  "src/README.md",
  "src/publish/README.md",
  "tests/README.md",
  ...readdirSync(DECISIONS).map((name) => join(DECISIONS, name)),
];

const tracked = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" }).split("\n");
const names = new Set(tracked.map((path) => basename(path)));
const folders = new Set(tracked.flatMap((path) => path.split("/").slice(0, -1)));
const roots = new Set(tracked.map((path) => path.split("/")[0]));
const ignored = readFileSync(".gitignore", "utf8")
  .split("\n")
  .filter((line) => line.endsWith("/"));

/** A path of this repository, as pages write one: `marks/print.ts`, `src/figures/`; not an address of the site, nor a name with a `<part>`. */
const PATH = /^(?:\.?[\w@-]+\/)+[\w.@-]*$/;
const SOURCE = /^[\w@.-]+\.(?:ts|astro|css|mjs)$/;

/** The files and folders that a page names and that are not there. Those of the engine and of the tests may be written from there. */
function missingIn(page: string): string[] {
  const text = readFileSync(page, "utf8");
  // The hosting guide speaks of the folders of a built site, the handbooks of those of a story.
  const home = page.startsWith("src/publish") ? undefined : /^(src|tests)\//.exec(page)?.[1];
  const exists = (path: string) => [path, join(home ?? "", path), join(dirname(page), path)].some((one) => existsSync(one));
  const isThere = (path: string) => exists(path) || folders.has(path.slice(0, -1)) || ignored.some((one) => path.startsWith(one));
  const isOurs = (path: string) => !path.startsWith("path/to/") && (home !== undefined || roots.has(path.split("/")[0]!));
  const quoted = [...text.matchAll(/`([^`\n]+)`/g)].flatMap(([, words]) => words!.split(/[\s,]+/));
  const drawn = page === "src/README.md" ? (text.match(/[\w-]+(?:\/[\w-]+)+\.ts\b/g) ?? []) : [];
  return [...quoted, ...drawn].filter((path) =>
    PATH.test(path) ? isOurs(path) && !isThere(path) : SOURCE.test(path) && !names.has(path),
  );
}

describe("what is written for those who join", () => {
  test("names files that exist", () => {
    expect(pages.flatMap((page) => missingIn(page).map((path) => `${page}: ${path}`))).toEqual([]);
  });

  test("links to files that exist", () => {
    const links = pages.flatMap((page) =>
      [...readFileSync(page, "utf8").matchAll(/\]\(([^)#\s]+)/g)].map(([, link]) => ({ page, link: link! })),
    );
    expect(links.length).toBeGreaterThan(decisions.length);
    expect(links.filter(({ page, link }) => !/^[a-z]+:|^\//.test(link) && !existsSync(join(dirname(page), link)))).toEqual([]);
  });

  test("a decision's file is called by its title, and the index lists each once", () => {
    const entries = decisions.map((name) => {
      const title = /^# (.+)\n\n/.exec(readFileSync(join(DECISIONS, name), "utf8"))?.[1] ?? "";
      return { name, title };
    });
    const named = (title: string) =>
      `${title
        .toLowerCase()
        .replace(/'/g, "")
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-|-$/g, "")}.md`;
    expect(entries.filter(({ name, title }) => name !== named(title))).toEqual([]);
    const index = readFileSync(join(DECISIONS, "README.md"), "utf8");
    const listed = [...index.matchAll(/^- \[(.+)\]\((.+)\)$/gm)].map(([, title, name]) => ({ name, title }));
    const sorted = <Entry extends { name?: string | undefined }>(list: Entry[]) =>
      list.sort((a, b) => (a.name! < b.name! ? -1 : 1));
    expect(sorted(listed)).toEqual(sorted(entries));
  });

  test("every command of package.json is told of", () => {
    const told = `${readFileSync("README.md", "utf8")}${readFileSync(".github/CONTRIBUTING.md", "utf8")}`;
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
    const spoken = (name: string) => new RegExp(`npm (run )?${name}(?![\\w:-])`).test(told);
    expect(Object.keys(scripts).filter((name) => !spoken(name))).toEqual([]);
  });
});
