// What to upload, in which order: as a plan, and as the command an editor runs.

import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { serve } from "../../scripts/serve.ts";
import { answerDiff } from "../../src/cli/publish-diff/command.ts";
import { listItself, planUpload } from "../../src/cli/publish-diff/plan.ts";
import { type FileList, listFile, readList, writeList } from "../../src/publish/list.ts";

const room = mkdtempSync(join(tmpdir(), "diff-"));
afterAll(() => rmSync(room, { recursive: true, force: true }));

const LONG = "words ".repeat(100);
const BEFORE = {
  "index.html": "one",
  "lamps/index.html": "lamps",
  "assets/a.1.js": "a",
  "stills/lamps.11111111/all-narrow.svg": LONG,
  "feed.xml": "1",
  "cite/1f2e3d4c5b6a7988/index.html": "cited",
  "en/cite/1f2e3d4c5b6a7988/picture.svg": "cited",
  "data/lamps.11111111.csv": "rows",
  "sw.js": "1",
};
const AFTER = {
  "index.html": "two",
  "lamps/index.html": "lamps",
  "assets/a.1.js": "a",
  "stills/lamps.22222222/all-narrow.svg": `${LONG}!`,
  "feed.xml": "2",
  "sw.js": "2",
};

const listed = (files: Record<string, string>): string =>
  writeList(
    Object.entries(files).map(([path, text]) =>
      listFile(path, Buffer.from(text), text.length > 500 ? { br: 20, gz: 30 } : undefined),
    ),
  );

/** A site in a folder, with its list. */
function siteOf(name: string, files: Record<string, string>): string {
  const folder = join(room, name);
  for (const [path, text] of Object.entries({ ...files, "files.json": listed(files) })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const [before, after] = [siteOf("before", BEFORE), siteOf("after", AFTER)];
/** Answers as the command would on the site in `dist`, of a story in Chinese. */
const run = (dist: string, ...flags: string[]) => answerDiff(flags, { own: "zh-Hans", site: undefined, folder: dist });

const lists = (files: Record<string, string>) => readList(listed(files)) as FileList;

describe("the plan", () => {
  const plan = planUpload(lists(AFTER), lists(BEFORE), listItself(listed(AFTER)));

  test("new parts come before the pages that want them, the worker and the list last", () => {
    expect(plan.uploads.map(({ path }) => path)).toEqual([
      "stills/lamps.22222222/all-narrow.svg",
      "feed.xml",
      "index.html",
      "sw.js",
      "files.json",
    ]);
    expect(plan.unchanged).toBe(2);
    expect(plan.gone.map(({ path }) => path)).toEqual(["stills/lamps.11111111/all-narrow.svg"]);
    // What has been cited stays, and the rows behind it.
    expect(plan.kept.map(({ path }) => path)).toEqual([
      "cite/1f2e3d4c5b6a7988/index.html",
      "data/lamps.11111111.csv",
      "en/cite/1f2e3d4c5b6a7988/picture.svg",
    ]);
    expect(plan.broken).toEqual([]);
  });

  test("what is published already is not uploaded again", () => {
    expect(planUpload(lists(AFTER), lists(AFTER), listItself(""))).toMatchObject({ uploads: [], gone: [], unchanged: 6 });
  });

  test("where nothing is published everything is new", () => {
    const first = planUpload(lists(AFTER), undefined, listItself(""));
    expect(first.uploads).toHaveLength(7);
    expect(first.uploads.every(({ replaces }) => !replaces)).toBe(true);
  });

  test("a name that promised never to change and has is told", () => {
    const altered = { ...BEFORE, "assets/a.1.js": "b" };
    expect(planUpload(lists(AFTER), lists(altered), listItself("")).broken).toEqual(["assets/a.1.js"]);
  });

  test("a list of another making is none", () => {
    for (const text of ["", "{}", "<!doctype html>", '{"version":"1","files":[{"path":"../x","size":1,"digest":"d"}]}'])
      expect(readList(text)).toBeUndefined();
  });
});

describe("the command", () => {
  test("says what, how much, in which order, and what to delete later", async () => {
    const { code, out, err } = await run(after, before);
    expect([code, err]).toEqual([0, ""]);
    expect(out.replaceAll(before, "BEFORE")).toMatchInlineSnapshot(`
      "和 BEFORE 相比：上传 5 个文件，1.2 kB（压缩后 644 B）；2 个没有变。

      按这个顺序上传，读者不会遇到缺东少西的页面：

      1. 新的图、脚本和字体（名字里有内容的摘要，不会盖掉旧的） (1)
         stills/lamps.22222222/all-narrow.svg .br .gz  601 B

      2. 表格和清单 (1)
         feed.xml  1 B  盖掉旧的

      3. 页面 (1)
         index.html  3 B  盖掉旧的

      4. 最后 (2)
         sw.js  1 B  盖掉旧的
         files.json  619 B  盖掉旧的

      .br、.gz 是压缩好的副本，给会直接发送它们的服务器（nginx）；别的主机用不着，加 --no-packed 就不列。

      不再用到的 1 个文件，过一个星期再删：
         stills/lamps.11111111/all-narrow.svg
      现在就删，还开着旧页面的读者、还缓存着旧页面的 CDN，会找不到它们要的图和脚本。

      引用页和数据文件里有 3 个这一版不再用到，但网址已经给出去了：请留在主机上，不要删。"
    `);
  });

  test("speaks English if asked to, and fails with --strict while something is to be uploaded", async () => {
    const { code, out } = await run(after, before, "--lang", "en", "--strict");
    expect(code).toBe(1);
    expect(out).toContain("5 files to upload");
    expect((await run(after, after, "--strict")).code).toBe(0);
  });

  test("lists plain paths for other programs, a stage at a time if asked to", async () => {
    const all = (await run(after, "--list", before)).out.split("\n");
    expect(all.slice(0, 3)).toEqual(["", ".br", ".gz"].map((ending) => `stills/lamps.22222222/all-narrow.svg${ending}`));
    expect(all.slice(-2)).toEqual(["sw.js", "files.json"]);
    expect((await run(after, before, "--list", "--only", "pages")).out).toBe("index.html");
    expect((await run(after, before, "--list", "--only", "gone", "--no-packed")).out).toBe(
      "stills/lamps.11111111/all-narrow.svg",
    );
    expect((await run(after, after, "--list")).out).toBe("");
  });

  test("gives the same to programs as JSON", async () => {
    const plan = JSON.parse((await run(after, before, "--json")).out);
    expect(plan).toMatchObject({ unchanged: 2, gone: expect.arrayContaining(["stills/lamps.11111111/all-narrow.svg.br"]) });
    expect(plan.uploads.at(-1)).toMatchObject({ path: "files.json", stage: "last" });
  });

  test("asks a host, at a folder's address or at the first page's", async () => {
    const site = await serve(before, { prefix: "/a/b" });
    for (const address of [`${site.url}/`, `${site.url}/index.html`, site.url])
      expect((await run(after, address, "--list", "--no-packed")).out.split("\n")).toHaveLength(5);
    expect((await run(after, `${site.url}/other/`)).out).toContain("还没有发布过");
    await site.close();
    const silent = await run(after, `${site.url}/`);
    expect([silent.code, silent.out]).toEqual([2, ""]);
    expect(silent.err).toContain("ECONNREFUSED");
  });

  test("is a command", () => {
    const { VITEST: _, ...env } = process.env;
    const options = { env: { ...env, STORY: "tests/fixtures/tiny", OUT_DIR: after }, encoding: "utf8" as const };
    const { status, stdout } = spawnSync(process.execPath, ["scripts/publish-diff.ts", before, "--strict"], options);
    expect([status, stdout.split("\n")[0]]).toEqual([1, expect.stringContaining("5 files to upload")]);
  });

  test("says what it cannot tell, and why", async () => {
    expect(await run(after)).toMatchObject({ code: 2, err: expect.stringContaining("不知道和哪里比") });
    expect(await run(join(room, "none"), before)).toMatchObject({ code: 2, err: expect.stringContaining("npm run build") });
    expect(await run(after, join(room, "none"))).toMatchObject({ code: 2, err: expect.stringContaining("ENOENT") });
    expect(await run(after, before, "--only", "page")).toMatchObject({ code: 2, err: expect.stringContaining("lasting") });
    expect(await run(after, before, "--jsn")).toMatchObject({ code: 2, err: expect.stringContaining("--json") });
    const touched = join(room, "touched");
    cpSync(after, touched, { recursive: true });
    writeFileSync(join(touched, "index.html"), readFileSync(join(after, "index.html"), "utf8").toUpperCase());
    expect(await run(touched, before)).toMatchObject({ code: 2, err: expect.stringContaining("index.html") });
  });
});
