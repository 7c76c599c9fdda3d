// The walls of the house (src/README.md): who may import whom, and who may do what.

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { BLOCK_NAMES } from "../src/blocks/index.ts";
import { filesUnder } from "../src/publish/folder.ts";
import { cyclicEdges } from "./support/cycles.ts";

interface File {
  path: string;
  text: string;
  /** What it imports, resolved to a path from the root where it is one of ours. */
  imports: string[];
  /** The same without `import type`, which leaves no trace at run time. */
  loads: string[];
}

const files: File[] = filesUnder("src")
  .map((file) => relative(".", file))
  .filter((path) => /\.(ts|astro|mjs)$/.test(path))
  .map((path) => {
    const text = readFileSync(path, "utf8");
    const found = [
      ...text.matchAll(/(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?["']([^"']+)["']|import\(\s*["']([^"']+)["']/g),
    ];
    const resolve = (name: string) => (name.startsWith(".") ? join(dirname(path), name.replace(/\?\w+$/, "")) : name);
    const all = found.map((match) => ({ name: resolve(match[2] ?? match[3]!), type: match[1] !== undefined }));
    return { path, text, imports: all.map(({ name }) => name), loads: all.filter(({ type }) => !type).map(({ name }) => name) };
  });

const inside = (folder: string) => files.filter(({ path }) => path.startsWith(`src/${folder}/`));
const offenders = (list: File[], wrong: (name: string) => boolean, key: "imports" | "loads" = "loads") =>
  list.flatMap((file) => file[key].filter(wrong).map((name) => `${file.path} → ${name}`));

/** These hold parts that stand beside each other, each a folder of its own. */
const SHELVES = ["outputs", "cli", "blocks"];

/** The folder a file counts to: `marks`, `outputs/feed`; a file beside the folders is by itself. How pages print a block counts to their parts. */
function folderOf(path: string): string {
  if (/^src\/blocks\/(.*\.astro|pages\.ts)$/.test(path)) return "components";
  const [, folder = "", part = ""] = path.split("/");
  return SHELVES.includes(folder) ? `${folder}/${part}` : folder;
}

describe("cycles", () => {
  test("are found, and only they", () => {
    const edges = ["a b", "b c", "c a", "c d", "d e"].map((said) => ({ from: said[0]!, to: said[2]!, said }));
    expect(cyclicEdges(edges)).toEqual(["a b", "b c", "c a"]);
    expect(cyclicEdges(edges.slice(1))).toEqual([]);
  });

  test("no file needs at run time a file that needs it", () => {
    const edges = files.flatMap(({ path, loads }) => loads.map((to) => ({ from: path, to, said: `${path} → ${to}` })));
    expect(cyclicEdges(edges)).toEqual([]);
  });

  test("no folder knows a folder that knows it, not even its types", () => {
    const edges = files.flatMap(({ path, imports }) =>
      imports
        .filter((to) => to.startsWith("src/") && folderOf(to) !== folderOf(path))
        .map((to) => ({ from: folderOf(path), to: folderOf(to), said: `${path} → ${to}` })),
    );
    expect(cyclicEdges(edges)).toEqual([]);
  });
});

describe("blocks", () => {
  test.each(readdirSync("src/blocks", { withFileTypes: true }).filter((entry) => entry.isDirectory()))(
    "$name is whole",
    ({ name }) => {
      const title = name[0]!.toUpperCase() + name.slice(1);
      expect(readdirSync(`src/blocks/${name}`).sort()).toEqual([`${title}.astro`, "block.ts", "style.css"].sort());
      expect(readFileSync("src/blocks/styles.css", "utf8")).toContain(`@import "./${name}/style.css";`);
      expect(BLOCK_NAMES).toContain(title);
    },
  );
});

describe("walls", () => {
  test("the tests see the imports at all", () => {
    expect(inside("player").flatMap((file) => file.loads)).toContain("scrollama");
    expect(
      inside("figures")
        .flatMap((file) => file.imports)
        .some((name) => name.startsWith("d3-")),
    ).toBe(true);
  });

  test("the player loads no schema, no figure type, no story and no D3", () => {
    expect(
      offenders(
        inside("player"),
        (name) => name === "zod" || /^src\/(schemas|figures|story|publish|locale|document|source|check)\//.test(name),
      ),
    ).toEqual([]);
    expect(offenders(inside("player"), (name) => /^d3(-|$)/.test(name))).toEqual([]);
  });

  test("only wechat.ts knows WeChat's kit", () => {
    const knowing = files.filter(({ imports }) => imports.includes("weixin-js-sdk"));
    expect(knowing.map(({ path }) => path)).toEqual(["src/player/share/wechat.ts"]);
  });

  test("only wake.ts knows Scrollama", () => {
    expect(
      offenders(
        files.filter(({ path }) => path !== "src/player/scroll/wake.ts"),
        (name) => name === "scrollama",
      ),
    ).toEqual([]);
  });

  test.each(["figures", "maps", "marks", "opening", "schemas"])("%s are pure: no node:, no Astro, no browser", (folder) => {
    expect(offenders(inside(folder), (name) => name.startsWith("node:") || name.startsWith("astro"), "imports")).toEqual([]);
    const browser =
      /\b(document|window|localStorage|navigator|requestAnimationFrame)\s*[.(]|\bMath\.random\b|\bDate\.now\b|\bnew Date\(\s*\)/;
    expect(
      inside(folder)
        .filter(({ text }) => browser.test(text))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  test("marks know nothing above them", () => {
    expect(offenders(inside("marks"), (name) => name.startsWith("src/") && !name.startsWith("src/marks/"), "imports")).toEqual(
      [],
    );
  });

  test("maps know marks and schemas only", () => {
    const known = (name: string) => !name.startsWith("src/") || /^src\/(maps|marks|schemas)\//.test(name);
    expect(offenders(inside("maps"), (name) => !known(name), "imports")).toEqual([]);
  });

  test("only the player's map files know MapLibre, and nothing loads them but on demand", () => {
    const knowing = files.filter(({ loads }) => loads.some((name) => name.startsWith("maplibre-gl")));
    expect(knowing.map(({ path }) => path).filter((path) => !/^src\/(player\/map\/.*|devtools\/.*)\.ts$/.test(path))).toEqual([]);
    expect(knowing.length).toBeGreaterThan(0);
  });

  test("the offline reader knows itself only, what finishes a site knows no story", () => {
    expect(offenders(inside("offline"), (name) => !name.startsWith("src/offline/"), "imports")).toEqual([]);
    const known = (name: string) => /^(node:|astro$|rolldown$|src\/publish\/|src\/run\.ts$)/.test(name);
    expect(offenders(inside("publish"), (name) => !known(name), "imports")).toEqual([]);
    expect(offenders(files, (name) => name.startsWith("src/offline/")).filter((one) => !one.startsWith("src/offline/"))).toEqual(
      [],
    );
  });

  test("nothing that is published knows the commands or the tools of the dev server", () => {
    const outside = files.filter(({ path }) => !/^src\/(devtools|cli)\//.test(path));
    expect(offenders(outside, (name) => /^src\/(devtools|cli)\//.test(name), "imports")).toEqual([]);
  });

  test("what leaves the site by itself is drawn without Astro, a page or the disk, and nothing a reader's browser loads knows it", () => {
    // The feed is written by Astro, from the chapters' MDX.
    const drawing = [
      ...inside("outputs/cards"),
      ...inside("type").filter(({ path }) => /(glyphs|outline|lines)\.ts$/.test(path)),
    ];
    expect(drawing.length).toBeGreaterThan(10);
    const foreign = /^(astro|node:fs)|^src\/(components|layouts|pages|player|devtools|cli|story\/index)/;
    expect(offenders(drawing, (name) => foreign.test(name), "imports")).toEqual([]);
    expect(
      offenders([...inside("player"), ...inside("figures"), ...inside("opening")], (name) => /^src\/outputs\//.test(name)),
    ).toEqual([]);
    expect(offenders(inside("outputs"), (name) => /^src\/(pages|layouts|player)\//.test(name))).toEqual([]);
    // schema.org's vocabulary is types, and leaves no trace.
    expect(offenders(files, (name) => name === "schema-dts")).toEqual([]);
  });

  test("a figure type knows no other", () => {
    const types = inside("figures").filter(({ path }) => path.split("/").length > 3);
    const foreign = types.flatMap((file) =>
      file.imports.filter((name) => /^src\/figures\/(?!kit\/)[^/]+\//.test(name) && dirname(name) !== dirname(file.path)),
    );
    expect(foreign).toEqual([]);
  });

  test("only source/files.ts reads content from the disk; the editors' tools may write there and watch", () => {
    const readers = files.filter(
      ({ path, imports }) =>
        imports.some((name) => name.startsWith("node:fs")) &&
        !/^src\/(publish|devtools|cli|outputs\/(storyboard|wechat))\//.test(path),
    );
    expect(readers.map(({ path }) => path)).toEqual(["src/source/files.ts"]);
  });

  test("nothing asks the environment or the working directory: a command says what it is about (src/run.ts)", () => {
    const asking = files.filter(({ text }) => /\bprocess\.(env|cwd)\b|\bresolve\(["'`][^"'`/]/.test(text));
    expect(asking.map(({ path }) => path)).toEqual([]);
  });

  test("only print.ts rounds what is drawn", () => {
    const rounders = [...inside("marks"), ...inside("player")].filter(({ text }) => /\.toFixed\(|Math\.round\(/.test(text));
    // progress.ts writes a custom property, which is not drawn.
    expect(rounders.map(({ path }) => path)).toEqual(["src/marks/print.ts", "src/player/scroll/progress.ts"]);
  });

  test("markup carries no style attribute, which the policy forbids", () => {
    const astro = files.filter(({ path }) => path.endsWith(".astro"));
    expect(astro.filter(({ text }) => /\sstyle=/.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test("no ancestor of a pinned figure hides its overflow, which would unpin it", () => {
    const sheets = ["src/styles", "src/blocks"].flatMap(filesUnder).filter((path) => path.endsWith(".css"));
    const text = sheets.map((path) => readFileSync(path, "utf8")).join("\n");
    const hiding = text.matchAll(/([^{}]+)\{[^{}]*overflow(?:-[xy])?:\s*hidden/g);
    expect(
      [...hiding]
        .map(([, selector]) => selector!.trim())
        .filter((selector) => !/\.alt|\.progress|\.opening-screen$|\.lead$/.test(selector)),
    ).toEqual([]);
  });
});
