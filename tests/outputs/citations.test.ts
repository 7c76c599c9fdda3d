// What is taken away of a figure: pictures that need nothing, citations that keep their content, lists for programs.

import { HtmlValidate } from "html-validate";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { parseStory } from "../../src/check/story.ts";
import { listItself, planUpload } from "../../src/cli/publish-diff/plan.ts";
import { type Drawing, drawFigure } from "../../src/figures/draw.ts";
import { examplesOf, localiseExample } from "../../src/figures/examples.ts";
import { FIGURES, type FigureName, typeOf } from "../../src/figures/index.ts";
import { numberWriter } from "../../src/figures/kit/numbers.ts";
import { speakerOf } from "../../src/locale/index.ts";
import { SIZES, type Size } from "../../src/marks/size.ts";
import { allCitations, citationsOf, citedPng, citedSvg, PICTURES } from "../../src/outputs/citations/citation.ts";
import { compactPath } from "../../src/outputs/citations/compact.ts";
import { writeFigure, writeFigures, writeOembed } from "../../src/outputs/embeds/list.ts";
import { embedPage } from "../../src/outputs/embeds/page.ts";
import { dataFiles } from "../../src/outputs/media/data.ts";
import { listFile, readList, writeList } from "../../src/publish/list.ts";
import { policyOf, tightenPolicy } from "../../src/publish/policy.ts";
import { absoluteTo } from "../../src/publish/relative.ts";
import { readStoryFiles } from "../../src/source/files.ts";
import { besideOf, datasetOf } from "../../src/story/answers.ts";
import type { Story } from "../../src/story/story.ts";

const files = (name: string) => readStoryFiles(`tests/fixtures/${name}`);
const read = (name: string): Story => parseStory(files(name)).story!;
const STORIES = ["tiny", "town", "arabic", "traditional", "malicious"];

/** Points of a path as they stand on the picture, whichever way they are written. */
function pointsOf(d: string): [string, ...number[]][] {
  const points: [string, ...number[]][] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const takes: Record<string, number> = { m: 2, l: 2, q: 4, c: 6, z: 0 };
  for (const [, letter, numbers] of d.matchAll(/([mlqcz])([^a-z]*)/gi)) {
    const small = letter!.toLowerCase();
    const values = (numbers!.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const count = takes[small]!;
    for (let index = 0; index < Math.max(1, values.length) && (count > 0 || index === 0); index += Math.max(1, count)) {
      const some = values.slice(index, index + count);
      const whole = letter === small ? some.map((value, place) => value + (place % 2 === 0 ? x : y)) : some;
      [x, y] = small === "z" ? [startX, startY] : [whole.at(-2)!, whole.at(-1)!];
      if (small === "m") [startX, startY] = [x, y];
      points.push([small, ...whole]);
    }
  }
  return points;
}

describe("outlines written shorter", () => {
  test("end where they ended, however long they are", () => {
    let seed = 7;
    const random = () => {
      seed = (seed * 48271) % 2147483647;
      return seed / 2147483647;
    };
    const number = () => Math.round((random() - 0.3) * 80_000) / 100;
    for (let run = 0; run < 60; run++) {
      const commands = Array.from({ length: 40 }, (_, index) => {
        const letter = index % 9 === 0 ? "M" : "LLQCZ"[Math.floor(random() * 5)]!;
        const count = { M: 2, L: 2, Q: 4, C: 6, Z: 0 }[letter]!;
        return letter + Array.from({ length: count }, number).join(" ");
      });
      const d = commands.join("");
      const [before, after] = [pointsOf(d), pointsOf(compactPath(d))];
      expect(after.map(([letter]) => letter)).toEqual(before.map(([letter]) => letter));
      for (const [index, [, ...values]] of before.entries())
        for (const [place, value] of values.entries()) expect(after[index]![place + 1]).toBeCloseTo(value, 2);
    }
    expect(compactPath("M0 0L10 0.5L10.25 0.25L0 0Z")).toBe("m0 0l10 .5 .25-.25-10.25-.25z");
  });

  test("leave a path of other commands as it is", () => {
    for (const d of ["M0 0A5 5 0 0 1 10 10", "M0 0H10V5Z", ""]) expect(compactPath(d)).toBe(d);
  });
});

describe.each(STORIES)("pictures of %s", (name) => {
  const story = read(name);

  test("need neither fonts nor sheets, and say what they show and where it is from", async () => {
    for (const figure of Object.values(story.figures)) {
      for (const citation of await citationsOf(story, figure)) {
        const svg = await citedSvg(citation);
        expect(svg).not.toMatch(/<(text|style|script|foreignObject)\b|\bclass=|\bstyle=|font-family|var\(|url\(|<use\b/);
        expect(svg.match(/href="(?!data:image\/jpeg;base64,)/g)).toBeNull();
        const desc = /<desc>([\s\S]*?)<\/desc>/.exec(svg)![1]!;
        const plain = desc.replace(
          /&(amp|lt|gt|quot|#39);/g,
          (_, entity: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"' })[entity] ?? "'",
        );
        for (const words of [figure.spec.states[citation.state]!.alt, ...besideOf(story, figure, speakerOf(story.locale))])
          expect(plain).toContain(words);
        // Drawing, title, source and whose it is, one under the other.
        expect(citation.picture.height).toBeGreaterThan(540 + 80);
        expect(svg).not.toContain("NaN");
      }
    }
  });

  test("a citation's page runs what its policy names, stands as it was written, and knows its own name", async () => {
    for (const { html, digest } of (await allCitations(story)).values()) {
      expect(tightenPolicy(html)).toBe(html);
      expect(policyOf(html)).toMatch(/^default-src 'none';.*script-src 'sha256-[^']+'; style-src 'sha256-[^']+'$/);
      if (story.site) expect(html).toContain(`/cite/${digest}/`);
      expect(html).not.toContain("changjuan-cite-self");
      // What an editor or a table says is words, whatever it looks like.
      const tags = html.replace(/"[^"]*"/g, '""').match(/<[a-z][^>]*>/gi)!;
      expect(tags.filter((tag) => /\son\w+=/.test(tag) || /^<script ./.test(tag))).toEqual([]);
      expect(html.match(/<script\b/g)).toHaveLength(1);
      expect(html).not.toMatch(/(?:href|src)="(?!https?:|\.\.\/|picture\.)/);
    }
  });
});

test("pages to be framed and cited are right HTML", async () => {
  const validator = new HtmlValidate({ root: true, extends: ["html-validate:recommended", "html-validate:standard"] });
  for (const name of ["tiny", "arabic", "traditional"]) {
    const story = { ...read(name), site: "https://paper.example/" };
    for (const figure of Object.values(story.figures).slice(0, 3)) {
      const [citation] = await citationsOf(story, figure);
      for (const html of [citation!.html, await embedPage(story, figure, "/assets/frame.js")]) {
        const { results } = await validator.validateString(html);
        const faults = results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} ${selector}`),
        );
        expect(faults, `${name} ${figure.id}`).toEqual([]);
      }
    }
  }
});

test("a picture of pixels is twice as large as its drawing, and the same each time", async () => {
  const story = read("tiny");
  const [first] = await citationsOf(story, story.figures.lamps!);
  const png = await citedPng(first!);
  const { width, height, format } = await sharp(png).metadata();
  expect({ width, height, format }).toEqual({ ...first!.pixels, format: "png" });
  expect(first!.pixels.width).toBe(2 * first!.picture.width);
  expect((await citedPng(first!)).equals(png)).toBe(true);
  // What it is painted with is paper, as near as its colours come, not nothing.
  const { data } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  for (const [index, value] of [0xfb, 0xf7, 0xec].entries()) expect(Math.abs(data[index]! - value)).toBeLessThan(3);
});

/** The story of a fixture with a number of its data changed, as an editor puts one right. */
function changed(times: number): Story {
  const list = files("tiny").map((file) =>
    file.path === "data/boats.json" ? { ...file, text: file.text.replace(/(\b)21(\b)/, `$1${21 + times}$2`) } : file,
  );
  return parseStory(list).story!;
}

/** What a story's citations are to a host: their files by their paths. */
async function filesOf(story: Story): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const [digest, citation] of await allCitations(story)) {
    found.set(`cite/${digest}/index.html`, citation.html);
    found.set(`cite/${digest}/${PICTURES.svg}`, await citedSvg(citation));
  }
  for (const dataset of Object.values(story.datasets)) {
    const { csv, json } = dataFiles(story, dataset);
    for (const { address, text } of [csv, json]) found.set(address.slice(1), text);
  }
  found.set("index.html", `${story.title} ${JSON.stringify(story.datasets)}`);
  return found;
}

test("what was cited is byte for byte the same after ten publications with changed data, and nobody proposes to delete it", async () => {
  const host = new Map<string, string>();
  let published: ReturnType<typeof readList>;
  let cited: Map<string, string> | undefined;
  for (let times = 0; times <= 10; times++) {
    const built = await filesOf(changed(times));
    const text = writeList([...built].map(([path, content]) => listFile(path, Buffer.from(content))));
    const plan = planUpload(readList(text)!, published, listItself(text));
    expect(plan.broken).toEqual([]);
    expect(plan.gone.filter(({ path }) => /^(cite|data)\//.test(path))).toEqual([]);
    for (const { path } of plan.gone) host.delete(path);
    for (const { path } of plan.uploads) if (path !== "files.json") host.set(path, built.get(path)!);
    published = readList(text);
    cited ??= new Map([...built].filter(([path]) => path.startsWith("cite/")));
    if (times === 0) continue;
    // The figure that draws the number has a new address, the other has not.
    const now = [...built.keys()].filter((path) => path.startsWith("cite/"));
    const stays = now.filter((path) => cited!.has(path)).length;
    expect(stays).toBeGreaterThan(0);
    expect(stays).toBeLessThan(now.length);
    expect(plan.kept.length).toBeGreaterThan(0);
  }
  expect(cited!.size).toBeGreaterThan(4);
  for (const [path, content] of cited!) {
    expect(host.get(path), path).toBe(content);
    // The rows that it leads to are there, too.
    for (const [, address] of content.matchAll(/"\.\.\/\.\.\/(data\/[^"]+)"/g)) expect(host.has(address!), address).toBe(true);
  }
});

describe("lists for programs", () => {
  const site = "https://paper.example/a/story/";
  const story = { ...read("tiny"), site };

  test("figures.json names every figure and state, with whole addresses where the story knows its own", async () => {
    const list = JSON.parse(await writeFigures(story));
    expect(list.figures.map(({ id }: { id: string }) => id)).toEqual(Object.keys(story.figures));
    for (const one of list.figures) {
      const { spec } = story.figures[one.id]!;
      expect(one).toMatchObject({
        title: spec.title,
        embed: `${site}embed/${one.id}/`,
        oembed: `${site}embed/${one.id}/oembed.json`,
      });
      expect(one.states.map(({ state, alt }: { state: string; alt: string }) => [state, alt])).toEqual(
        Object.entries(spec.states).map(([state, { alt }]) => [state, alt]),
      );
      const addresses = JSON.stringify(one).match(/https:[^"\\]+/g)!;
      for (const address of addresses) expect(address.startsWith(site), address).toBe(true);
    }
    const bare = await writeFigures(read("tiny"));
    expect(bare).not.toContain("https:");
    expect(JSON.parse(bare).figures[0].embed).toBe(`embed/${Object.keys(story.figures)[0]}/index.html`);
  });

  test("oEmbed tells the code that the page has to copy; without the story's address there is neither", async () => {
    const figure = story.figures.boats!;
    const told = JSON.parse((await writeOembed(story, figure))!);
    expect(told).toMatchObject({ version: "1.0", type: "rich", title: figure.spec.title, width: 720 });
    expect(told.html).toContain(`src="${site}embed/boats/"`);
    expect(told.html).toContain(`<script async src="${site}embed/embed.js"></script>`);
    expect(told.html).not.toMatch(/style=/);
    const page = await embedPage(story, figure, "/assets/frame.js");
    expect(page).toContain(`<link rel="alternate" type="application/json+oembed"`);
    expect(page).toContain(absoluteTo(site, "/embed/boats/oembed.json"));
    const bare = read("tiny");
    expect(await writeOembed(bare, bare.figures.boats!)).toBeUndefined();
    expect(await embedPage(bare, bare.figures.boats!, "/assets/frame.js")).not.toContain("oembed");
  });

  test("a figure's own list is seen from where it stands", async () => {
    const { states } = JSON.parse(await writeFigure(story, story.figures.boats!));
    for (const { cite, digest } of states) expect(cite).toBe(`../../cite/${digest}/index.html`);
  });
});

test("a table that travels alone has its notes and its sources under it", () => {
  const story = read("tiny");
  const dataset = datasetOf(story, story.figures.lamps!);
  const [rows, foot] = dataFiles(story, dataset).csv.text.split("\r\n\r\n");
  expect(rows!.split("\r\n")).toHaveLength(dataset.rows.length + 1);
  for (const words of [dataset.title, dataset.note!, story.sources.register!.title, story.title]) expect(foot).toContain(words);
});

/** All words of a drawing at a size, as they follow each other: a head may break within a word. */
function wordsAt(drawing: Drawing, size: Size["name"]): string {
  const marks = drawing.states.flatMap((state) => drawing.frame(state, size).layers.flatMap((layer) => [...layer.marks]));
  return marks.map((mark) => ("text" in mark ? mark.text : "")).join(" ");
}

test.each(Object.keys(FIGURES) as FigureName[])(
  "%s: what a figure draws numbers in is read on the figure, not only in its table",
  (type) => {
    for (const example of examplesOf(type)) {
      for (const locale of ["en", "zh-Hans"]) {
        const { figure, table, atlas, pictures } = localiseExample(example, locale);
        const { spec } = figure;
        const drawing = drawFigure(figure, table, { locale, atlas, pictures });
        const beside = [spec.title, spec.caption, ...Object.values(spec.states).map(({ note }) => note)].join(" ");
        for (const [name, style] of Object.entries(typeOf(type).cells(spec))) {
          const column = table.columns[name];
          const unit = column?.type === "number" ? numberWriter(style, column, locale).unit.replace(/\s/g, "").toLowerCase() : "";
          for (const { name: size } of Object.values(SIZES)) {
            const words = `${wordsAt(drawing, size)} ${beside}`.replace(/\s/g, "").toLowerCase();
            // Numbers drawn as shares of a hundred are not in the column's unit.
            expect(words.includes(unit) || words.includes("%"), `${example.name} ${locale} ${size} ${name}: ${unit}`).toBe(true);
          }
        }
      }
    }
  },
);
